"""Tests of unit files read."""
