"""The figures of a unit that count, of all that was said of them, and what does not apply to it."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from liuxiang.figures import Figure
from liuxiang.nodes import NodeReader
from liuxiang.ruleset import Ruleset
from liuxiang.units import NO_REASONS, Basis, Trail
from liuxiang.units.counting import not_assessed
from liuxiang.units.declared import KEY, apart, idle, parts_of, reasons
from liuxiang.units.naming import Entries
from liuxiang.units.resolve import FigureResolver, Figures
from liuxiang.units.revisions import Revised, counted

UNCHANGED: Final[Mapping[str, Trail]] = {}
"""The trails of figures that are as they were reported."""

NONE_CORRECTED: Final[frozenset[str]] = frozenset()
"""The names of the figures that were corrected, where none was."""


class Settled(NamedTuple):
    """The figures of a unit that count, the names of the verified ones, and their trails.

    It `declares` if some of them are declared not to apply.
    """

    figures: Mapping[str, Figure]
    verified: frozenset[str]
    trail: Mapping[str, Trail]
    declares: bool


class Settling:
    """What comes of all that was said of units, for one rule file and one basis."""

    def __init__(self, ruleset: Ruleset, basis: Basis, shared: Mapping[str, Figure]) -> None:
        self._ruleset, self._basis, self._shared = ruleset, basis, shared
        self._resolver = FigureResolver(ruleset)

    def settle(
        self,
        reported: Figures,
        verified: Figures,
        revised: Sequence[Revised],
        category: str | None,
        walk: NodeReader,
        *,
        declares: bool,
    ) -> Settled:
        """Return the figures that count; report contradictions, and those that are not assessed.

        Only if it `declares` are there any that do not apply to the unit.
        """
        trail, corrected = UNCHANGED, NONE_CORRECTED
        if revised or verified:
            reported, verified, trail, corrected = counted(reported, verified, revised, walk)
        if category is not None:
            assessed = self._ruleset.assessed_metrics[category]
            walk.problems += not_assessed(reported | verified, assessed, category, walk)
        inapplicable: Figures = {}
        if declares or revised:
            counting = verified if self._basis == "verified" else {}
            found = apart(self._ruleset, reported, counting, corrected, walk)
            reported, verified, inapplicable = found
        if self._shared:
            reported = {**self._shared, **reported}
        figures = self._resolver.settle(reported, verified, self._basis, walk, corrected)
        if trail:
            trail = self._resolver.trails(figures, reported, verified, corrected, trail)
        if inapplicable:
            figures = {**figures, **inapplicable}
        checked = figures.items() if verified or inapplicable else ()
        names = frozenset(name for name, figure in checked if figure.verified)
        return Settled(figures, names, trail, bool(inapplicable))

    def reasons(
        self,
        entries: Entries,
        revised: Sequence[Revised],
        figures: Mapping[str, Figure],
        category: str | None,
        walk: NodeReader,
    ) -> Mapping[str, str]:
        """Return why items and actions do not apply, by id; report figures that do not count."""
        said = [part for each in revised for part in each.parts]
        if not said and KEY not in entries:
            return NO_REASONS
        own = parts_of(entries, self._ruleset, walk)
        without = reasons([*own, *said], verified=self._basis == "verified")
        if category is not None:
            walk.problems += idle(figures, without, self._ruleset, category, walk)
        return without
