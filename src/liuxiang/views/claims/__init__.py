"""What `score --basis both` says of units: what they claimed, and what was found."""
