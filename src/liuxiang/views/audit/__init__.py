"""What `score --audit` says: which figures to verify first, and what hangs on each."""
