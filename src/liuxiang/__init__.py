"""Liuxiang scores organisations by YAML rule files: exact, explained, reproducible."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from liuxiang.ruleset import Ruleset
    from liuxiang.ruleset.load import load_rules
    from liuxiang.scorecards import Scorecard, score
    from liuxiang.standings import Standings, rank
    from liuxiang.units import Unit
    from liuxiang.units.load import load_units

__version__ = "0.1.0"

__all__ = [
    "Ruleset",
    "Scorecard",
    "Standings",
    "Unit",
    "load_rules",
    "load_units",
    "rank",
    "score",
]

_HOMES = {
    "Ruleset": "liuxiang.ruleset",
    "Scorecard": "liuxiang.scorecards",
    "Standings": "liuxiang.standings",
    "Unit": "liuxiang.units",
    "load_rules": "liuxiang.ruleset.load",
    "load_units": "liuxiang.units.load",
    "rank": "liuxiang.standings",
    "score": "liuxiang.scorecards",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used, so that `liuxiang --help` stays quick."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
