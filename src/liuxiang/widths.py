"""Full-width punctuation, and the half-width signs that YAML and JSON know."""

from collections.abc import Mapping
from typing import Final

HALF_WIDTHS: Final[Mapping[str, str]] = dict(
    zip("，、；：［］｛｝【】“”＂‘’＇", ',,,:[]{}[]""""""', strict=True)
)
"""What is meant by a full-width sign that stands where only half-width ones have a meaning."""
