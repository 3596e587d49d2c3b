"""LX77x: what can be wrong with the score that a unit gave itself."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX770": (
        "Expected a total and points of items that the unit gave itself, found {found}",
        "Write `self_assessed: {{total: 96, items: {{17: 3}}}}`; either may be left out.",
    ),
    "LX771": (
        "Expected points for {of}, found {found}",
        "Write digits only, such as 96 or 3.5, or leave it empty.",
    ),
    "LX772": ("There is no item {found}", "Name items by number: {expected}."),
    "LX773": (
        "Item {no} is not assessed for {category}, so the unit cannot give itself points for it",
        "Delete it, or correct `category`.",
    ),
}
