"""Moved units and changed awards as all kinds of comparisons report them."""
