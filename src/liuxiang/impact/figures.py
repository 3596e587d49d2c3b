"""What moved in the figures: two sets of unit files by one rule file, and what each figure did."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Literal, NamedTuple

from liuxiang.diagnostics import Diagnostic
from liuxiang.exact import EXACT, ZERO
from liuxiang.findings import Finding
from liuxiang.impact.ties import ties
from liuxiang.plan import Plan
from liuxiang.ruleset import Award, Ruleset
from liuxiang.ruleset.load import RuleFile
from liuxiang.scorecards import Scorecard, Scorer
from liuxiang.standings import Standing, Standings, award_at, rank
from liuxiang.units import Basis, Figure, Unit, identity
from liuxiang.units.collected import Omission


class FigureChange(NamedTuple):
    """A figure that is another one now; None where there is none. `points` is what it did alone."""

    metric: str
    items: tuple[int, ...]
    old: Figure | None
    new: Figure | None
    points: Decimal


class FigureMove(NamedTuple):
    """A unit by both sets; its figures and their interaction add up to the difference of totals.

    `category` is the one it has now; `left` the one it had, where that is another one, with what
    the change alone is worth.
    """

    unit: str
    category: str
    old: Standing
    new: Standing
    figures: tuple[FigureChange, ...]
    left: tuple[str, Decimal] | None
    interaction: Decimal

    @property
    def difference(self) -> Decimal:
        """The new total less the old one."""
        return EXACT.subtract(self.new.card.total, self.old.card.total)


How = Literal["own", "others", "both"]


class FigureAward(NamedTuple):
    """An award that changes hands: by the figures of the unit itself, of `others`, or only `both`.

    `by` are the metrics of its own figures that do it alone.
    """

    unit: str
    category: str
    old: Award | None
    new: Award | None
    how: How
    by: tuple[str, ...]


class FiguresCompared(NamedTuple):
    """Two sets of figures held against one another, unit by unit in order of the new standings."""

    rules: RuleFile
    basis: Basis
    moves: tuple[FigureMove, ...]
    awards: tuple[FigureAward, ...]
    ties: tuple[Finding, ...]
    appeared: tuple[Standing, ...]
    gone: tuple[Standing, ...]
    problems: tuple[Diagnostic, ...] = ()
    omitted: tuple[Omission, ...] = ()
    asides: tuple[Diagnostic, ...] = ()
    fail_on: str | None = None

    def without(self, omitted: tuple[Omission, ...]) -> "FiguresCompared":
        """The same where some units could not be read: they have neither appeared nor gone."""
        names = {identity(each.unit) for each in omitted if each.unit is not None}
        appeared, gone = (
            tuple(each for each in side if each.card.evidence[1].key not in names)
            for side in (self.appeared, self.gone)
        )
        return self._replace(appeared=appeared, gone=gone, omitted=omitted)

    @property
    def figures(self) -> int:
        """How many figures are other ones now."""
        return sum(len(each.figures) for each in self.moves)

    @property
    def crossed(self) -> tuple[FigureMove, ...]:
        """The units of another category than before."""
        return tuple(each for each in self.moves if each.left is not None)

    @property
    def up(self) -> int:
        """How many units gain points."""
        return sum(each.difference > 0 for each in self.moves)

    @property
    def down(self) -> int:
        """How many lose points."""
        return sum(each.difference < 0 for each in self.moves)

    @property
    def failed(self) -> bool:
        """Whether there is what the run was to fail on, or something had to be left out.

        `stricter` is a unit that loses points.
        """
        changed = self.figures or self.appeared or self.gone or self.crossed
        found = {"any": changed, "stricter": self.down, "award": self.awards, None: ()}
        return bool(found[self.fail_on] or self.omitted)


def compare_figures(
    rules: RuleFile, old: list[Unit], new: list[Unit], basis: Basis
) -> FiguresCompared:
    """What moved from the `old` units to the `new` ones."""
    scorer = Scorer(rules.ruleset)
    earlier, later = (rank(rules, [scorer.score(unit) for unit in each]) for each in (old, new))
    before, after = _by_key(earlier), _by_key(later)
    moves = tuple(
        _move(scorer, before[key], standing) for key, standing in after.items() if key in before
    )
    known = {each.values["units"] for each in ties(rules, earlier, basis)}
    return FiguresCompared(
        rules,
        basis,
        moves,
        tuple(_awards(rules.ruleset, moves, earlier, later)),
        tuple(each for each in ties(rules, later, basis) if each.values["units"] not in known),
        tuple(each for key, each in after.items() if key not in before),
        tuple(each for key, each in before.items() if key not in after),
    )


def _by_key(standings: Standings) -> Mapping[str, Standing]:
    return {each.card.evidence[1].key: each for each in standings}


def _move(scorer: Scorer, old: Standing, new: Standing) -> FigureMove:
    one, two = old.card.evidence[1], new.card.evidence[1]
    plan = scorer.plan(two.category)
    changes = tuple(
        FigureChange(
            metric,
            _items(plan, metric),
            one.figures.get(metric),
            two.figures.get(metric),
            EXACT.subtract(scorer.score(_with(one, two, metric)).total, old.card.total),
        )
        for metric in _changed(plan, one, two)
    )
    left = None
    if one.category != two.category:
        alone = scorer.score(one._replace(category=two.category)).total
        left = (one.category, EXACT.subtract(alone, old.card.total))
    move = FigureMove(two.name, two.category, old, new, changes, left, ZERO)
    rest = move.difference
    for points in (*(each.points for each in changes), left[1] if left else ZERO):
        rest = EXACT.subtract(rest, points)
    return move._replace(interaction=rest)


def _changed(plan: Plan, one: Unit, two: Unit) -> Iterator[str]:
    """The metrics in use whose figures differ; what a rate is made of is told by the rate."""
    clauses = {each.clause.metric for _, each in plan.clauses if each.clause.metric is not None}
    for metric in sorted(clauses | {each.bonus.basis() for _, each in plan.bonuses}):
        old, new = one.figures.get(metric), two.figures.get(metric)
        if (old and old.value) != (new and new.value) or (old is None) != (new is None):
            yield metric


def _with(unit: Unit, other: Unit, metric: str) -> Unit:
    """`unit` with one figure as `other` has it."""
    figures = {name: each for name, each in unit.figures.items() if name != metric}
    if metric in other.figures:
        figures[metric] = other.figures[metric]
    return unit._replace(figures=figures)


def _items(plan: Plan, metric: str) -> tuple[int, ...]:
    """The items that a metric counts for."""
    clauses = {no for no, each in plan.clauses if each.clause.metric == metric}
    bonuses = {no for no, each in plan.bonuses if each.bonus.basis() == metric}
    return tuple(sorted(clauses | bonuses))


def _awards(
    ruleset: Ruleset, moves: tuple[FigureMove, ...], old: Standings, new: Standings
) -> Iterator[FigureAward]:
    for move in moves:
        before, after = move.old.award, move.new.award
        if _id(before) == _id(after):
            continue
        lists = [_totals(each, move) for each in (old, new)]
        by_own = _award(ruleset, move.new.card, move.new.card.total, lists[0])
        by_others = _award(ruleset, move.old.card, move.old.card.total, lists[1])
        how: How = "both"
        if _id(by_own) == _id(after):
            how = "own"
        elif _id(by_others) == _id(after):
            how = "others"
        by = [
            each.metric
            for each in move.figures
            if _id(_award(ruleset, move.new.card, _plus(move, each), lists[0])) == _id(after)
        ]
        yield FigureAward(move.unit, move.category, before, after, how, tuple(by))


def _plus(move: FigureMove, change: FigureChange) -> Decimal:
    """The old total of a unit with one figure as it is now."""
    return EXACT.add(move.old.card.total, change.points)


def _totals(standings: Standings, move: FigureMove) -> list[Decimal]:
    """The totals of the others of a list, from the least on."""
    key = move.new.card.evidence[1].key
    return sorted(
        each.card.total
        for each in standings.lists[move.category]
        if each.card.evidence[1].key != key
    )


def _award(
    ruleset: Ruleset, card: Scorecard, total: Decimal, others: list[Decimal]
) -> Award | None:
    """The award of a unit with another total among those of others."""
    levels = sorted(set(others)) if ruleset.ranking.ties == "dense" else others
    above = [each for each in levels[bisect_left(levels, total) :] if each > total]
    return award_at(ruleset, card, 1 + len(above))


def _id(award: Award | None) -> str | None:
    return None if award is None else award.id
