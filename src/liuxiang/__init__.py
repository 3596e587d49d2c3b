"""Liuxiang scores organisations by YAML rule files: exact, explained, reproducible."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from liuxiang.rank import Standings, rank
    from liuxiang.ruleset import Ruleset
    from liuxiang.ruleset.load import load_rules
    from liuxiang.score import Scorecard, score
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
    "Scorecard": "liuxiang.score",
    "Standings": "liuxiang.rank",
    "Unit": "liuxiang.units",
    "load_rules": "liuxiang.ruleset.load",
    "load_units": "liuxiang.units.load",
    "rank": "liuxiang.rank",
    "score": "liuxiang.score",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used, so that `liuxiang --help` stays quick."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
