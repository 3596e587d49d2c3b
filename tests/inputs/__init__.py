"""Tests of which files a command reads."""
