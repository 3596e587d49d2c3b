"""Compare two sets of unit files under one rule file, and compute the effect of each figure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from liuxiang.allotment import Allotment
from liuxiang.comparison import (
    AwardChange,
    Cause,
    Comparison,
    How,
    Move,
    by_key,
    left,
    new_ties,
    position,
    ties,
)
from liuxiang.comparison.positions import moves_awards
from liuxiang.decisions.given import decisions_of
from liuxiang.diagnostics import Diagnostic, Place, has_errors
from liuxiang.errors import InputFault
from liuxiang.exact import EXACT
from liuxiang.inputs import Inputs
from liuxiang.names import ItemNo, by_number
from liuxiang.order import ordered
from liuxiang.plan import Plan
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.choose import choose, units_of
from liuxiang.ruleset.load import RuleFile, with_rulings
from liuxiang.scorecards import Scorecard, Scorer
from liuxiang.standings import Standing, rank
from liuxiang.units import Basis, Figure, Unit, identity
from liuxiang.units.load import read_units
from liuxiang.units.read_result import Omission


class FigureChange(NamedTuple):
    """A changed figure with its place in both sets, or None where a set does not have it."""

    metric: str
    items: tuple[ItemNo, ...]
    old: Figure | None
    new: Figure | None
    old_place: Place | None
    new_place: Place | None
    code: None = None

    @property
    def path(self) -> str:
        """The name used for it in results."""
        return f"metrics.{self.metric}"


class CategoryChange(NamedTuple):
    """The old and the new category of a unit."""

    old: str
    new: str
    path: str = "category"
    code: None = None


Changed = tuple[Move, FigureChange, Decimal]
"""A figure that is another one now, with its unit and its worth."""

Crossed = tuple[Move, CategoryChange, Decimal]
"""A unit that has another category now, with what that alone is worth."""


class FiguresCompared(NamedTuple):
    """A comparison of two sets of figures; the causes of a move are its changed figures.

    All changed figures are included, even those worth no points.
    """

    rules: RuleFile
    basis: Basis
    impact: Comparison
    problems: tuple[Diagnostic, ...] = ()
    omitted: tuple[Omission, ...] = ()
    asides: tuple[Diagnostic, ...] = ()
    fail_on: str | None = None

    def without(self, omitted: tuple[Omission, ...]) -> "FiguresCompared":
        """Return a copy that does not count unread units as appeared or gone."""
        names = {identity(each.unit) for each in omitted if each.unit is not None}
        appeared, gone = (
            tuple(each for each in side if each.card.evidence[1].key not in names)
            for side in (self.impact.appeared, self.impact.gone)
        )
        impact = self.impact._replace(appeared=appeared, gone=gone)
        return self._replace(impact=impact, omitted=omitted)

    @property
    def figures(self) -> list[Changed]:
        """All changed figures."""
        return [
            (move, each.by, each.points)
            for move in self.impact.moves
            for each in move.causes
            if isinstance(each.by, FigureChange)
        ]

    @property
    def crossed(self) -> list[Crossed]:
        """The units whose category changed."""
        return [
            (move, each.by, each.points)
            for move in self.impact.moves
            for each in move.causes
            if isinstance(each.by, CategoryChange)
        ]

    @property
    def failed(self) -> bool:
        """Whether `fail_on` matched, or something had to be left out.

        `stricter` matches if a unit loses points.
        """
        found = self.impact
        changed = self.figures or found.appeared or found.gone or self.crossed
        fails = {"any": changed, "stricter": found.down, "award": moves_awards(found), None: ()}
        return bool(fails[self.fail_on] or self.omitted)


def compare_units(
    old: Inputs,
    new: Inputs,
    rules: str | None,
    rulings: Iterable[str],
    basis: Basis,
    *,
    keep_going: bool = False,
) -> FiguresCompared:
    """Return what changed in the figures between the files of `old` and those of `new`.

    Both are read by the readings asked for, else by those decided in `new`.

    Raises:
        UsageFault: There is no such rule file.
        InputFault: The units cannot be read; carries every problem of every file.

    """
    found, later = choose(new, rules, ())
    decisions = decisions_of(later, found)
    found = with_rulings(found, decisions.rulings(rulings))
    earlier = units_of(old)
    reads = [read_units(each, found, basis) for each in (earlier, later)]
    told = (problem for read in reads for problem in read.problems)
    problems = (*found.warnings, *decisions.warnings, *told)
    if has_errors(problems) and not keep_going:
        raise InputFault(problems)
    if not all(read.units for read in reads):
        raise InputFault([*problems, Diagnostic("LX002")])
    omitted = tuple(dict.fromkeys(each for read in reads for each in read.omitted))
    compared = compare_figures(found, reads[0].units, reads[1].units, basis)
    asides = (*earlier.asides(), *later.asides())
    return compared.without(omitted)._replace(problems=problems, asides=asides)


def compare_figures(
    rules: RuleFile, old: list[Unit], new: list[Unit], basis: Basis
) -> FiguresCompared:
    """Return what changed between the `old` and the `new` units."""
    scorer = Scorer(rules.ruleset)
    earlier, later = (rank(rules, [scorer.score(unit) for unit in each]) for each in (old, new))
    before, after = by_key(earlier), by_key(later)
    moves = {
        key: _move(scorer, before[key], standing)
        for key, standing in after.items()
        if key in before
    }
    lists = earlier.lists, later.lists
    awards = (
        _award_change(rules.ruleset, move, before[key].card, after[key].card, lists)
        for key, move in moves.items()
        if move.changes_award
    )
    compared = Comparison(
        moves=tuple(moves.values()),
        awards=tuple(awards),
        ties=new_ties(ties(rules, earlier, basis), ties(rules, later, basis)),
        gone=tuple(each for key, each in before.items() if key not in after),
        appeared=tuple(each for key, each in after.items() if key not in before),
    )
    return FiguresCompared(rules, basis, compared)


def _move(scorer: Scorer, old: Standing, new: Standing) -> Move:
    one, two = old.card.evidence[1], new.card.evidence[1]
    causes = tuple(
        Cause(reason, EXACT.subtract(scorer.score(unit).total, old.card.total))
        for reason, unit in _changes(scorer.plan(two.category), one, two)
    )
    move = Move(two.name, two.category, position(old), position(new), causes)
    return move._replace(causes=(*causes, *left(move)))


def _changes(
    plan: Plan, one: Unit, two: Unit
) -> Iterator[tuple[FigureChange | CategoryChange, Unit]]:
    """Yield each change of a unit, with the old unit after applying that change alone."""
    for metric in _changed(plan, one, two):
        old, new = one.figures.get(metric), two.figures.get(metric)
        places = _place(one, old), _place(two, new)
        change = FigureChange(metric, _items(plan, metric), old, new, *places)
        yield change, _with(one, two, metric)
    if one.category != two.category:
        crossed = one._replace(category=two.category)
        yield CategoryChange(one.category, two.category), crossed


def _place(unit: Unit, figure: Figure | None) -> Place | None:
    return None if figure is None else unit.place_of(figure)


def _changed(plan: Plan, one: Unit, two: Unit) -> Iterator[str]:
    """Yield the metrics in use whose figures differ; a rate stands for its part and whole.

    A derived metric counts as those that it is computed from.
    """
    clauses = {name for _, each in plan.clauses for name in each.clause.metrics}
    sources = map(plan.derivation.sources, clauses | _of_bonuses(plan))
    for metric in sorted({each for found in sources for each in found}):
        old, new = one.figures.get(metric), two.figures.get(metric)
        if (old and old.value) != (new and new.value) or (old is None) != (new is None):
            yield metric


def _of_bonuses(plan: Plan) -> set[str]:
    """Return the metrics that bonuses and penalties depend on."""
    rules = [each.rule for _, each in plan.bonuses] + [each.rule for _, each in plan.penalties]
    return {metric for each in rules for metric in each.bases(plan.category)}


def _with(unit: Unit, other: Unit, metric: str) -> Unit:
    """Return `unit` with the figure of one metric taken from `other`."""
    figures = {name: each for name, each in unit.figures.items() if name != metric}
    if metric in other.figures:
        figures[metric] = other.figures[metric]
    return unit._replace(figures=figures, declares=unit.declares or other.declares)


def _items(plan: Plan, metric: str) -> tuple[ItemNo, ...]:
    """Return the numbers of the items that use a metric."""
    clauses = {no for no, each in plan.clauses if _rests_on(plan, each.clause.metrics, metric)}
    rules = [(no, each.rule) for no, each in plan.bonuses]
    rules += [(no, each.rule) for no, each in plan.penalties]
    adjusted = {no for no, each in rules if _rests_on(plan, each.bases(plan.category), metric)}
    return tuple(sorted(clauses | adjusted, key=by_number))


def _rests_on(plan: Plan, names: Iterable[str], metric: str) -> bool:
    """Return whether one of several metrics is `metric`, or is computed from it."""
    return any(metric in plan.derivation.sources(name) for name in names)


Lists = Mapping[str, Sequence[Standing]]
"""The standings of one set, by list."""


def _award_change(
    ruleset: Ruleset, move: Move, old: Scorecard, new: Scorecard, lists: tuple[Lists, Lists]
) -> AwardChange:
    """Return the award change, attributed to the unit's own figures, to others, or to both."""
    name = ruleset.list_of[move.category]
    before, after = (_others(each[name], new) for each in lists)
    how: How = "both"
    if _award(ruleset, new, before) == move.new.award_id:
        how = "own"
    elif _award(ruleset, old._replace(category=new.category), after) == move.new.award_id:
        how = "others"
    by = [
        each.by
        for each in move.causes
        if isinstance(each.by, FigureChange)
        and _award(ruleset, _with_total(new, EXACT.add(old.total, each.points)), before)
        == move.new.award_id
    ]
    return AwardChange(move, how, tuple(by))


def _others(standings: Iterable[Standing], card: Scorecard) -> list[Scorecard]:
    """Return the other units of a list."""
    key = card.evidence[1].key
    return [each.card for each in standings if each.card.evidence[1].key != key]


def _with_total(card: Scorecard, points: Decimal) -> Scorecard:
    return card._replace(total=points, exact=None)


def _award(ruleset: Ruleset, card: Scorecard, others: list[Scorecard]) -> str | None:
    """Return the id of the award that a unit would get among the others."""
    name = ruleset.list_of[card.category]
    allotment = Allotment(ruleset, name, ordered(ruleset.ranking, [*others, card]))
    award = allotment.given(allotment.index(card), card)
    return None if award is None else award.id
