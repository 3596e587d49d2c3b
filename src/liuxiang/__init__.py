"""Liuxiang scores organisations by YAML rule files: exact, explained, reproducible."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from liuxiang.check_results import Checked
    from liuxiang.comparison.rules import Compared
    from liuxiang.comparison.rules import compare_rules as compare
    from liuxiang.comparison.rulings import Sensitivity
    from liuxiang.errors import InputFault, LiuxiangError, UsageFault
    from liuxiang.explanation import Explanation
    from liuxiang.library import explain, try_readings, validate
    from liuxiang.ruleset import Ruleset
    from liuxiang.ruleset.load import RuleFile, load_rules
    from liuxiang.scorecards import Scorecard, score
    from liuxiang.standings import Standing, Standings, rank
    from liuxiang.units import Unit
    from liuxiang.units.load import load_units

__version__ = "0.1.0"

__all__ = [
    "Checked",
    "Compared",
    "Explanation",
    "InputFault",
    "LiuxiangError",
    "RuleFile",
    "Ruleset",
    "Scorecard",
    "Sensitivity",
    "Standing",
    "Standings",
    "Unit",
    "UsageFault",
    "compare",
    "explain",
    "load_rules",
    "load_units",
    "rank",
    "score",
    "try_readings",
    "validate",
]

_HOMES = {
    "Checked": "liuxiang.check_results",
    "Compared": "liuxiang.comparison.rules",
    "Explanation": "liuxiang.explanation",
    "InputFault": "liuxiang.errors",
    "LiuxiangError": "liuxiang.errors",
    "RuleFile": "liuxiang.ruleset.load",
    "Ruleset": "liuxiang.ruleset",
    "Scorecard": "liuxiang.scorecards",
    "Sensitivity": "liuxiang.comparison.rulings",
    "Standing": "liuxiang.standings",
    "Standings": "liuxiang.standings",
    "Unit": "liuxiang.units",
    "UsageFault": "liuxiang.errors",
    "compare": "liuxiang.comparison.rules:compare_rules",
    "explain": "liuxiang.library",
    "load_rules": "liuxiang.ruleset.load",
    "load_units": "liuxiang.units.load",
    "rank": "liuxiang.standings",
    "score": "liuxiang.scorecards",
    "try_readings": "liuxiang.library",
    "validate": "liuxiang.library",
}
"""The module of each public name, and what it is called there if otherwise."""


def __getattr__(name: str) -> object:
    """Import a public name when it is first used, so that `liuxiang --help` stays quick."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    home, _, there = _HOMES[name].partition(":")
    return getattr(import_module(home), there or name)


def __dir__() -> list[str]:
    """The public names."""
    return [*__all__, "__version__"]
