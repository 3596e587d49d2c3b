"""What other readings would change, in every format."""
