"""Checks of names: each category, department, item and member that is used is declared."""

from collections.abc import Collection, Iterable, Iterator

from liuxiang.nodes import Path
from liuxiang.ruleset import Item, Ruleset
from liuxiang.ruleset.bonuses import Discretionary
from liuxiang.ruleset.holds.faults import (
    Fault,
    Faults,
    check,
)
from liuxiang.ruleset.holds.grades import scopes_of


@check("LX342")
def declared_categories(ruleset: Ruleset) -> Faults:
    """A category that is named stands under `categories`.

    Why: nobody is of a category that is not declared, so what is said of it holds for nobody.

    ::

        assesses: [distrikt, industry]

    Instead::

        assesses: [district, industry]
    """
    known = ruleset.categories
    yield from told_once(_categories(ruleset), known)
    for index, award in enumerate(ruleset.awards):
        for name in award.labels or ():
            if name not in known:
                yield Fault(("awards", index, "labels", name), {"found": name}, known, at_key=True)


def _categories(ruleset: Ruleset) -> Iterator[tuple[Path, str]]:
    """Yield every reference to a category, with its place."""
    for at, item in ruleset.placed_items:
        yield from within((*at, "assesses"), item.assesses)
        for path, only in scopes(at, item):
            yield from within((*path, "only"), only)
    for path, _, penalty in ruleset.placed_penalties:
        yield from within((*path, "only"), penalty.only or ())
    for index, award in enumerate(ruleset.awards):
        yield from within(("awards", index, "categories"), award.categories or ())
    for index, each in enumerate(ruleset.ranking.lists):
        yield from within(("ranking", "lists", index, "categories"), each.categories)
    for path, only in scopes_of(ruleset.grades):
        yield from within((*path, "only"), only)


@check("LX343")
def declared_departments(ruleset: Ruleset) -> Faults:
    """A department that is named stands under `departments`.

    Why: who answers for an item is asked by id, and a misspelt one finds nothing.

    ::

        departments: {office: {title: 办公室}}
        actions:
          - id: main
            title: 行动
            points: 8
            items:
              - {id: work, no: 1, title: 工作, points: 8, assesses: [district, industry],
                 departments: [offce],
                 scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}}

    Instead::

        departments: {office: {title: 办公室}}
        actions:
          - id: main
            title: 行动
            points: 8
            items:
              - {id: work, no: 1, title: 工作, points: 8, assesses: [district, industry],
                 departments: [office],
                 scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}}
    """
    named = (
        pair
        for at, item in ruleset.placed_items
        for pair in within((*at, "departments"), item.departments)
    )
    yield from told_once(named, ruleset.departments)


@check("LX344", follows=("LX345",))
def declared_items(ruleset: Ruleset) -> Faults:
    """An item that a ruling or a bonus names is there.

    Why: a ruling about an item that is not there is a ruling about nothing.

    ::

        rulings:
          - {id: R1, title: 问, reading: 甲, items: [wrok]}

    Instead::

        rulings:
          - {id: R1, title: 问, reading: 甲, items: [work]}
    """
    yield from told_once(_items(ruleset), {item.id for item in ruleset.items})


def _items(ruleset: Ruleset) -> Iterator[tuple[Path, str]]:
    """Yield every reference to an item, with its place."""
    for index, ruling in enumerate(ruleset.rulings):
        yield from within(("rulings", index, "items"), ruling.items)
    for at, item in ruleset.placed_items:
        for index, bonus in enumerate(item.bonuses):
            if isinstance(bonus, Discretionary):
                yield from within((*at, "bonuses", index, "once_with"), bonus.once_with)


@check("LX349")
def declared_members(ruleset: Ruleset) -> Faults:
    """A member that a criterion includes is one of its checklist.

    Why: what is not on the list cannot be ticked, so the criterion could never be met.

    ::

        metrics:
          centre: {title: 服务中心, kind: checklist, members: {sign: 牌子, staff: 人员}}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: centre, includes: [sign, staf]}]

    Instead::

        metrics:
          centre: {title: 服务中心, kind: checklist, members: {sign: 牌子, staff: 人员}}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: centre, includes: [sign, staff]}]
    """
    for path, _, criterion in ruleset.placed_criteria:
        metric = ruleset.metrics.get(criterion.metric)
        if metric is not None and metric.kind == "checklist" and criterion.includes != "all":
            named = within((*path, "includes"), criterion.includes or ())
            yield from told_once(named, metric.members)


@check("LX364")
def scoped_within_items(ruleset: Ruleset) -> Faults:
    """`only` names categories that its item assesses.

    Why: a clause for those who are not assessed on the item counts for nobody.

    ::

        metrics:
          charter: {title: 章程, kind: yes_no}
          rules: {title: 制度, kind: yes_no}
        assesses: [industry]
        scoring:
          kind: all_or_nothing
          criteria: [{metric: charter, is: true}, {metric: rules, is: true, only: [district]}]

    Instead::

        metrics:
          charter: {title: 章程, kind: yes_no}
          rules: {title: 制度, kind: yes_no}
        assesses: [district, industry]
        scoring:
          kind: all_or_nothing
          criteria: [{metric: charter, is: true}, {metric: rules, is: true, only: [district]}]
    """
    for at, item in ruleset.placed_items:
        for path, only in scopes(at, item):
            for index, name in enumerate(only):
                if name in ruleset.categories and name not in item.assesses:
                    related = ((*at, "assesses"),)
                    yield Fault(
                        (*path, "only", index), {"found": name}, (), related, role="defined"
                    )


def scopes(at: Path, item: Item) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """Yield every part of an item with `only`, and its value."""
    for path, each in item.placed_criteria(at):
        for below, part in each.within():
            if part.only is not None:
                yield (*path, *below), part.only
    for path, scoring, _ in item.placed_scorings(at):
        for index, deduction in enumerate(getattr(scoring, "deductions", ())):
            if deduction.only is not None:
                yield (*path, "deductions", index), deduction.only
    for path, adjustment in item.placed_adjustments(at):
        if adjustment.only is not None:
            yield path, adjustment.only


def within(path: Path, names: Iterable[str]) -> Iterator[tuple[Path, str]]:
    """Yield the names of a list, each with its place."""
    return (((*path, index), name) for index, name in enumerate(names))


def told_once(named: Iterable[tuple[Path, str]], known: Collection[str]) -> Faults:
    """Yield the unknown names, each at its first place, with all others as related places."""
    places: dict[str, list[Path]] = {}
    for path, name in named:
        if name not in known:
            places.setdefault(name, []).append(path)
    for name, (first, *others) in places.items():
        at_key = first[-1] == name  # in a mapping by names
        yield Fault(first, {"found": name}, sorted(known), tuple(others), "other", at_key)
