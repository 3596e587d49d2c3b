"""What mutants put in the place of words, and of keys that are absent."""

from collections.abc import Mapping
from typing import Any, Final

TURNED: Final[Mapping[str, str]] = {
    "at_least": "more_than",
    "more_than": "at_least",
    "at_most": "less_than",
    "less_than": "at_most",
    "any_of": "all_of",
    "all_of": "any_of",
    "greatest": "least",
    "least": "greatest",
}
"""For each comparison, the one that differs only at the threshold; for each group, the other.

For the greatest of several figures, it is the least."""

PARTS_OF_RULES: Final = frozenset(
    {"policies", "ranking", "actions", "penalties", "rulings", "awards", "grades", "total"}
)
"""The keys of a rule file whose content is changed."""

WORDS: Final[Mapping[str, Mapping[str, tuple[Any, ...]]]] = {
    "rounding": {
        "whole_steps": ("started_steps", {"places": "4", "mode": "down"}),
        "started_steps": ("whole_steps", {"places": "4", "mode": "down"}),
        "pro_rata": ("whole_steps", "started_steps"),
        "half_up": ("half_even", "up", "down"),
        "half_even": ("half_up", "up", "down"),
        "up": ("down", "half_up"),
        "down": ("up", "half_up"),
    },
    "lower": {"true": ("false",), "false": ("true",)},
    "mode": {
        "half_up": ("half_even", "down"),
        "half_even": ("half_up", "down"),
        "down": ("half_up",),
    },
    "repeated": {
        "sum": ("greatest",),
        "mean": ("greatest",),
        "greatest": ("least",),
        "least": ("greatest",),
    },
    "nothing_to_measure": {
        "met": ("not_met",),
        "not_met": ("met",),
        "leave_out": ("met", "not_met"),
    },
    "bonus": {"outside": ("inside",), "inside": ("outside",)},
    "compare": {"rounded": ("exact",), "exact": ("rounded",)},
    "missing": {"withhold": ("not_met",)},
    "bonus_needs_base": {"true": ("false",), "false": ("true",)},
    "at_the_limit": {
        "all": ("none", "decide"),
        "none": ("all", "decide"),
        "decide": ("all", "none"),
    },
    "ties": {"shared": ("dense",), "dense": ("shared",)},
    "passed_over": {"next": ("empty",), "empty": ("next",)},
    "is": {"true": ("false",), "false": ("true",)},
}
"""The other possible words for each key."""

DEFAULTS: Final[Mapping[str, Mapping[str, str]]] = {
    "per_step": {"rounding": "whole_steps"},
    "deduction": {"rounding": "whole_steps"},
    "policies": {"nothing_to_measure": "met", "bonus_needs_base": "true"},
    "ranking": {"ties": "shared"},
}
"""The default values of keys."""
