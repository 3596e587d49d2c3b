"""The help of the command line, which is in English where the commands are."""

from collections.abc import Mapping
from typing import Final

TEXTS: Final[Mapping[str, str]] = {}
