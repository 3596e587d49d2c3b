"""Checks of identities: no id, number or name is used for two things or listed twice."""

from collections.abc import Iterable, Iterator

from liuxiang.nodes import Path
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.bonuses import Discretionary
from liuxiang.ruleset.groups import Group
from liuxiang.ruleset.holds.faults import (
    Fault,
    Faults,
    check,
)
from liuxiang.ruleset.holds.grades import named_twice, scopes_of
from liuxiang.ruleset.holds.names import scopes
from liuxiang.ruleset.metrics import Choice
from liuxiang.ruleset.metrics.derived import EXTREMES
from liuxiang.ruleset.scoring import BestOf, Deductions, Scoring, Tiers


@check("LX345")
def duplicates(ruleset: Ruleset) -> Faults:
    """An id or a number stands for one thing.

    Why: scorecards, rulings and comparisons of versions find parts by id; of two they would find
    either. A criterion without an `id` goes by its metric, a tier by its metric and points.

    ::

        metrics:
          charter: {title: 章程, kind: yes_no}
          rules: {title: 制度, kind: yes_no}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: charter, is: true}, {metric: charter, is: true}]

    Instead::

        metrics:
          charter: {title: 章程, kind: yes_no}
          rules: {title: 制度, kind: yes_no}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: charter, is: true}, {metric: rules, is: true}]
    """
    yield from _twice((("actions", n, "id"), each.id) for n, each in enumerate(ruleset.actions))
    yield from _twice(((*at, "id"), item.id) for at, item in ruleset.placed_items)
    yield from _twice(((*at, "no"), str(item.no)) for at, item in ruleset.placed_items)
    yield from _twice((("awards", n, "id"), each.id) for n, each in enumerate(ruleset.awards))
    lists = enumerate(ruleset.ranking.lists)
    yield from _twice((("ranking", "lists", n, "id"), each.id) for n, each in lists)
    yield from _twice((("rulings", n, "id"), each.id) for n, each in enumerate(ruleset.rulings))
    for index, ruling in enumerate(ruleset.rulings):
        path: Path = ("rulings", index, "alternatives")
        yield from _twice(((*path, n), each.id) for n, each in enumerate(ruling.alternatives))
    for named in named_twice(ruleset.grades):
        yield from _twice(named)
    for scope in (None, *(each.id for each in ruleset.actions)):
        own = [(path, each.id) for path, of, each in ruleset.placed_penalties if of == scope]
        yield from _twice(own)
    for at, item in ruleset.placed_items:
        yield from _twice(((*at, "bonuses", n), each.id) for n, each in enumerate(item.bonuses))
        yield from _twice(((*at, "penalties", n), each.id) for n, each in enumerate(item.penalties))
        for path, adjustment in item.placed_adjustments(at):
            if adjustment.kind == "tiers":
                tiers = enumerate(adjustment.tiers)
                yield from _twice(((*path, "tiers", n), tier.key) for n, tier in tiers)
        if isinstance(item.scoring, BestOf):
            path = (*at, "scoring", "routes")
            yield from _twice(((*path, n), each.key) for n, each in enumerate(item.scoring.routes))
        for path, scoring, _ in item.placed_scorings(at):
            yield from _twice(_identities(path, scoring))
        for path, each in item.placed_criteria(at):
            for below, part in each.within():
                if isinstance(part, Group):
                    place = (*path, *below, part.word)
                    yield from _twice(((*place, n), one.key) for n, one in enumerate(part.parts))


def _identities(at: Path, scoring: Scoring) -> Iterator[tuple[Path, str]]:
    match scoring:
        case Tiers():
            yield from (((*at, "tiers", n), t.key) for n, t in enumerate(scoring.tiers))
        case Deductions():
            for index, each in enumerate(scoring.deductions):
                yield (*at, "deductions", index), each.key
        case Scoring():
            for index, one in enumerate(scoring.criteria()):
                yield (*at, "criteria", index), one.key


@check("LX397")
def numbers_and_ids(ruleset: Ruleset) -> Faults:
    """The number of an item, where it is text, is not the id of another item.

    Why: items are asked for by number or by id; this one would be found by either.

    ::

        points: 16
        actions:
          - id: main
            title: 行动
            points: 16
            items:
              - {id: one, no: b, title: 甲, points: 8, assesses: [district, industry],
                 scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}}
              - {id: b, no: 2, title: 乙, points: 8, assesses: [district, industry],
                 scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}}

    Instead::

        points: 16
        actions:
          - id: main
            title: 行动
            points: 16
            items:
              - {id: one, no: 1, title: 甲, points: 8, assesses: [district, industry],
                 scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}}
              - {id: b, no: 2, title: 乙, points: 8, assesses: [district, industry],
                 scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}}
    """
    ids = {item.id: at for at, item in ruleset.placed_items}
    for at, item in ruleset.placed_items:
        other = ids.get(str(item.no), at)
        if isinstance(item.no, str) and other != at:
            yield Fault((*at, "no"), {"found": str(item.no)}, (), ((*other, "id"),))


@check("LX368")
def listed_twice(ruleset: Ruleset) -> Faults:
    """A list names each thing once.

    Why: the second time says nothing, so one of the two was to be another name.

    ::

        assesses: [district, district]

    Instead::

        assesses: [district, industry]
    """
    for at, item in ruleset.placed_items:
        yield from _twice_in((*at, "assesses"), item.assesses)
        yield from _twice_in((*at, "departments"), item.departments)
        for path, only in scopes(at, item):
            yield from _twice_in((*path, "only"), only)
        for index, bonus in enumerate(item.bonuses):
            if isinstance(bonus, Discretionary):
                yield from _twice_in((*at, "bonuses", index, "once_with"), bonus.once_with)
    for path, _, criterion in ruleset.placed_criteria:
        if isinstance(criterion.includes, tuple):
            yield from _twice_in((*path, "includes"), criterion.includes)
        if criterion.one_of is not None:
            yield from _twice_in((*path, "one_of"), criterion.one_of)
    yield from _options_twice(ruleset)
    for index, award in enumerate(ruleset.awards):
        yield from _twice_in(("awards", index, "categories"), award.categories or ())
        yield from _twice_in(("awards", index, "lists"), award.lists or ())
        yield from _twice_in(("awards", index, "grades"), award.grades or ())
    for index, each in enumerate(ruleset.ranking.lists):
        yield from _twice_in(("ranking", "lists", index, "categories"), each.categories)
    for path, only in scopes_of(ruleset.grades):
        yield from _twice_in((*path, "only"), only)
    for index, ruling in enumerate(ruleset.rulings):
        yield from _twice_in(("rulings", index, "items"), ruling.items)
    yield from _parts_twice(ruleset)


def _parts_twice(ruleset: Ruleset) -> Faults:
    """Yield the metrics that a derived one is computed from twice."""
    for name, metric in ruleset.metrics.items():
        for key in EXTREMES if metric.made_of() else ():
            yield from _twice_in(("metrics", name, key), getattr(metric, key) or ())


def _options_twice(ruleset: Ruleset) -> Faults:
    """Yield the options of a choice that have the title of another one."""
    for name, metric in ruleset.metrics.items():
        if isinstance(metric, Choice):
            at = ("metrics", name, "options")
            yield from _twice(((*at, option), title) for option, title in metric.options.items())


def _twice_in(path: Path, names: tuple[str, ...]) -> Faults:
    if len(set(names)) < len(names):
        yield from _twice(((*path, index), name) for index, name in enumerate(names))


def _twice(named: Iterable[tuple[Path, str]]) -> Faults:
    seen: dict[str, Path] = {}
    for path, name in named:
        if name in seen:
            yield Fault(path, {"found": name}, (), (seen[name],))
        seen.setdefault(name, path)
