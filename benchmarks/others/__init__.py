"""The other engines: one module each, with the same two steps.

`make(tasks)` writes the work in the terms of the engine, and returns what is timed: `take`, the
figures of units in the form that the engine wants, and `totals` of them as the engine prints them.
"""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from benchmarks.plain import Plain


class Engine(NamedTuple):
    """An engine made ready for the work."""

    take: Callable[[Sequence[Plain]], Any]
    totals: Callable[[Any], list[str]]


ENGINES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "OpenFisca-Core": "benchmarks.others.openfisca",
        "zen-engine": "benchmarks.others.zen_engine",
        "rule-engine": "benchmarks.others.rules",
    }
)
"""By the name of its package, the module of an engine."""
