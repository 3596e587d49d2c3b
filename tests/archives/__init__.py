"""Archives of results, and results computed again."""
