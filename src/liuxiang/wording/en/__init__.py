"""English: what stands in these modules is said in it."""
