"""Why each check is there, by its code; its page is the docstring of the check, in English."""

from collections.abc import Mapping
from typing import Final

TEXTS: Final[Mapping[str, str]] = {}
