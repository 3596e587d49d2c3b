"""Cases of a rule file: running, coverage, mutation and updates."""
