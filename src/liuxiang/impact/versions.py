"""Versions of a rule file with some of its changes made, and how units fare under them."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Final, NamedTuple

from pydantic import ValidationError

from liuxiang.changes import Amendment, applied
from liuxiang.changes.change import Change
from liuxiang.changes.facts import Facts
from liuxiang.changes.restored import restored
from liuxiang.impact.reading import Pair
from liuxiang.ruleset import Award
from liuxiang.ruleset.load import RuleFile
from liuxiang.scorecards import Scorer
from liuxiang.standings import Standing, Standings, rank
from liuxiang.units import Unit

_SAYS_NOTHING: Final = frozenset(
    (
        *("title", "clause", "header", "period", "unit", "called", "number", "departments"),
        *("review", "within", "reading", "changes", "ruled items"),
    )
)
"""The areas in which no change can move a point or a rank."""


class Outcome(NamedTuple):
    """What one unit comes to under one version."""

    total: Decimal
    rank: int
    award: Award | None


Outcomes = Mapping[str, Outcome]
"""What all units come to, by their keys."""


class Versions:
    """Scores the same units by both versions of a rule file, and by versions in between."""

    def __init__(self, rules: RuleFile, made: Amendment, pairs: tuple[Pair, ...]) -> None:
        self._rules = rules
        self._made = made
        self._pairs = pairs

    def old(self) -> tuple[RuleFile, Standings]:
        """The standings by the old version."""
        return self._ranked(self._made.sides.before, [pair.old for pair in self._pairs])

    def new(self) -> tuple[RuleFile, Standings]:
        """The standings by the new version."""
        return self._ranked(self._made.sides.after, [pair.new for pair in self._pairs])

    def alone(self, change: Change) -> Outcomes | None:
        """What comes of the old version with one change made; None where it cannot stand alone."""
        before, after = self._made.sides
        facts = _with_metrics(applied(before, [change]), before, after)
        measured = _measured(change)
        return self._outcomes(facts, [_mixed(each.old, each.new, measured) for each in self._pairs])

    def without(self, change: Change) -> Outcomes | None:
        """What comes of the new version with one change taken back."""
        before, after = self._made.sides
        back = change._replace(
            differences=tuple((path, new, old) for path, old, new in change.differences)
        )
        facts = _with_metrics(applied(after, [back]), before, after)
        measured = _measured(change)
        return self._outcomes(facts, [_mixed(each.new, each.old, measured) for each in self._pairs])

    def _outcomes(self, facts: Facts, units: list[Unit]) -> Outcomes | None:
        try:
            _, standings = self._ranked(facts, units)
        except ValidationError:
            return None
        return outcomes(standings)

    def _ranked(self, facts: Facts, units: Iterable[Unit]) -> tuple[RuleFile, Standings]:
        rules = self._rules._replace(ruleset=restored(facts))
        scorer = Scorer(rules.ruleset)
        return rules, rank(rules, [scorer.score(unit) for unit in units])


def outcomes(standings: Standings) -> Outcomes:
    """What the units of some standings come to."""
    return {_key(each): Outcome(each.card.total, each.rank, each.award) for each in standings}


def _key(standing: Standing) -> str:
    return standing.card.evidence[1].key


def can_matter(change: Change) -> bool:
    """Whether a change can move a point or a rank of anybody."""
    facts = [old or new for _, old, new in change.differences]
    return any(each is not None and each.aspect.area not in _SAYS_NOTHING for each in facts)


def _measured(change: Change) -> frozenset[str]:
    """The metrics that a change has read otherwise."""
    return frozenset(path[1] for path, _, _ in change.differences if path[0] == "metrics")


def _mixed(unit: Unit, other: Unit, metrics: frozenset[str]) -> Unit:
    """`unit` with the figures of `metrics` as `other` has them."""
    if not metrics:
        return unit
    figures = {name: figure for name, figure in unit.figures.items() if name not in metrics}
    figures |= {name: figure for name, figure in other.figures.items() if name in metrics}
    return unit._replace(figures=figures)


def _with_metrics(facts: Facts, before: Facts, after: Facts) -> Facts:
    """`facts` with every metric that either version has: an unused one says nothing."""
    there = {path[1] for path in facts if path[0] == "metrics"}
    more = {
        path: fact
        for side in (after, before)
        for path, fact in side.items()
        if path[0] == "metrics" and path[1] not in there
    }
    return {**more, **facts}
