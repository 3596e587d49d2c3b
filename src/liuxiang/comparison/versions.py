"""Versions of a rule file with some of its changes applied, and the standings under them."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Final, NamedTuple

from pydantic import ValidationError

from liuxiang.changes import Amendment, applied
from liuxiang.changes.change import Change
from liuxiang.changes.facts import Facts
from liuxiang.changes.to_ruleset import restored
from liuxiang.comparison import by_key, position
from liuxiang.comparison.reading import Both
from liuxiang.comparison.variants import Positions, Variants
from liuxiang.ruleset.load import RuleFile
from liuxiang.scorecards import Scorer
from liuxiang.standings import Standings, rank
from liuxiang.units import Unit

_SAYS_NOTHING: Final = frozenset(
    (
        *("title", "clause", "header", "period", "unit", "called", "number", "departments"),
        *("review", "within", "reading", "changes", "ruled items"),
    )
)
"""The areas in which no change can move a point or a rank."""


class Version(NamedTuple):
    """A version of a rule file with its scorer and the standings of its units."""

    rules: RuleFile
    scorer: Scorer
    standings: Standings


class Versions:
    """A scorer of units under both versions of a rule file and under intermediate versions."""

    def __init__(self, rules: RuleFile, made: Amendment, both: Both) -> None:
        self._rules = rules
        self._made = made
        self._both = both

    @cached_property
    def _of_old(self) -> Variants:
        before, after = self._made.sides
        return Variants(_with_others(before, before, after), self._both.old)

    @cached_property
    def _of_new(self) -> Variants:
        before, after = self._made.sides
        return Variants(_with_others(after, before, after), self._both.new)

    def old(self) -> Version:
        """Return the old version with the standings of the old figures."""
        return self._ranked(self._made.sides.before, self._both.old)

    def new(self) -> Version:
        """Return the new version with the standings of the new figures."""
        return self._ranked(self._made.sides.after, self._both.new)

    def alone(self, change: Change | None) -> Positions | None:
        """Return positions under the old version with one change applied; None if it is invalid.

        If `change` is None, the old figures are replaced by the new ones instead.
        """
        before, after = self._made.sides
        if change is None:
            return self._positions(before, self._both.new_as_old.values())
        try:
            found = self._of_old.with_change(change)
        except ValidationError:
            return None
        if found is not None:
            return found
        facts = _with_others(applied(before, [change]), before, after)
        return self._positions(facts, _mixed(self._both.old, self._both.old_as_new, change))

    def without(self, change: Change | None) -> Positions | None:
        """Return positions under the new version without one change, or with the old figures."""
        before, after = self._made.sides
        if change is None:
            return self._positions(after, self._both.old_as_new.values())
        back = change._replace(
            differences=tuple((path, new, old) for path, old, new in change.differences)
        )
        try:
            found = self._of_new.with_change(back)
        except ValidationError:
            return None
        if found is not None:
            return found
        facts = _with_others(applied(after, [back]), before, after)
        return self._positions(facts, _mixed(self._both.new, self._both.new_as_old, change))

    def _positions(self, facts: Facts, units: Iterable[Unit]) -> Positions | None:
        try:
            ranked = by_key(self._ranked(facts, units).standings)
        except ValidationError:
            return None
        return {key: position(each) for key, each in ranked.items()}

    def _ranked(self, facts: Facts, units: Iterable[Unit]) -> Version:
        """Return the version of `facts` with the standings of `units` in known categories."""
        rules = self._rules._replace(ruleset=restored(facts))
        scorer, known = Scorer(rules.ruleset), rules.ruleset.categories
        cards = [scorer.score(unit) for unit in units if unit.category in known]
        return Version(rules, scorer, rank(rules, cards))


def can_matter(change: Change) -> bool:
    """Return whether a change can affect the points or the rank of any unit."""
    facts = [old or new for _, old, new in change.differences]
    return any(each is not None and each.aspect.area not in _SAYS_NOTHING for each in facts)


def _mixed(units: Iterable[Unit], others: Mapping[str, Unit], change: Change) -> Iterator[Unit]:
    """Yield `units` with the figures of metrics that a change affects taken from `others`."""
    metrics = {path[1] for path, _, _ in change.differences if path[0] == "metrics"}
    for unit in units:
        other = others.get(unit.key) if metrics else None
        if other is None:
            yield unit
            continue
        figures = {name: figure for name, figure in unit.figures.items() if name not in metrics}
        figures |= {name: figure for name, figure in other.figures.items() if name in metrics}
        yield unit._replace(figures=figures)


def _with_others(facts: Facts, before: Facts, after: Facts) -> Facts:
    """Return `facts` plus the metrics and actions of either version; unused ones do no harm."""
    there = {path[:2] for path in facts if path[0] in ("metrics", "actions")}
    more = {
        path: fact
        for side in (after, before)
        for path, fact in side.items()
        if path[0] in ("metrics", "actions") and path[:2] not in there
    }
    return {**more, **facts}
