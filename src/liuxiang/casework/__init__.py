"""Cases beside a rule file: run, covered, mutated, recorded anew."""
