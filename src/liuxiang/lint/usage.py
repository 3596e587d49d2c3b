"""Checks of usage: declared names are used, numbers have no gaps, and titles are unique."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from liuxiang.diagnostics import MANY, close_matches
from liuxiang.nodes import Path
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.holds.faults import Fault, Faults, check
from liuxiang.ruleset.holds.metrics import metric_uses
from liuxiang.ruleset.holds.names import scopes


@check("LX454")
def empty_alternatives(ruleset: Ruleset) -> Faults:
    """A ruling that speaks of alternatives has some, and a reading that sets something says what.

    Why: the file says that another reading can be chosen, and there is none.

    ::

        rulings:
          - {id: R1, title: 问, reading: 甲, alternatives: []}

    Instead::

        rulings:
          - {id: R1, title: 问, reading: 甲}
    """
    for one, ruling in enumerate(ruleset.rulings):
        path: Path = ("rulings", one, "alternatives")
        if "alternatives" in ruling.model_fields_set and not ruling.alternatives:
            yield Fault(path, {"found": f"{ruling.id}: alternatives"}, at_key=True)
        for two, alternative in enumerate(ruling.alternatives):
            if alternative.changes is not None and not alternative.changes:
                values = {"found": f"{ruling.id}={alternative.id}: set"}
                yield Fault((*path, two, "set"), values, at_key=True)


@check("LX401", whole=True, follows=("LX345", "LX346", "LX354", "LX355", "LX357", "LX367"))
def unused_metrics(ruleset: Ruleset) -> Faults:
    """A metric that is declared is used by an item, a bonus, a rate or a reading.

    Why: units are asked for a figure that counts for nothing, or the item that was to use it uses
    another one.

    ::

        metrics:
          charter: {title: 章程, kind: yes_no}
          meetings: {title: 会议数, kind: count}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: charter, is: true}]

    Instead::

        metrics:
          charter: {title: 章程, kind: yes_no}
          meetings: {title: 会议数, kind: count}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: charter, is: true}, {metric: meetings, at_least: 4}]
    """
    used = {name for _, name, _ in metric_uses(ruleset)}
    for ruling in ruleset.rulings:
        for alternative in ruling.alternatives:
            used.update(_texts(alternative.changes or {}))
    meant = _meant(used, ruleset.metrics)
    for name in ruleset.metrics:
        if name not in used and name not in meant:
            yield Fault(("metrics", name), {"metric": name}, at_key=True)


def _texts(data: Any) -> Iterator[str]:
    """Yield every text in the values that a reading sets."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping):
        for each in data.values():
            yield from _texts(each)
    elif isinstance(data, tuple):
        for each in data:
            yield from _texts(each)


def _meant(named: Iterable[str], known: Iterable[str]) -> set[str]:
    """Return the names that undeclared ones may be misspellings of, which are reported instead."""
    known = set(known)
    unknown = sorted(set(named) - known)
    return {each for name in unknown[:MANY] for each in close_matches(name, known)}


@check("LX402")
def equal_titles(ruleset: Ruleset) -> Faults:
    """No two metrics have the same title.

    Why: the columns of a table may be headed by titles, and this one would mean either.

    ::

        metrics:
          charter: {title: 章程, kind: yes_no}
          rules: {title: 章程, kind: yes_no}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: charter, is: true}, {metric: rules, is: true}]

    Instead::

        metrics:
          charter: {title: 章程, kind: yes_no}
          rules: {title: 工作制度, kind: yes_no}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: charter, is: true}, {metric: rules, is: true}]
    """
    first: dict[str, str] = {}
    for name, metric in ruleset.metrics.items():
        if metric.title in first:
            related: Path = ("metrics", first[metric.title], "title")
            values = {"metric": name, "title": metric.title}
            yield Fault(("metrics", name, "title"), values, (), (related,))
        first.setdefault(metric.title, name)


@check("LX403", whole=True)
def unassessed_categories(ruleset: Ruleset) -> Faults:
    """Every category is assessed by some item.

    Why: its units would all stand at 0 points and share the first rank.

    ::

        categories:
          district: {title: 区}
          industry: {title: 产业}
          county: {title: 县}

    Instead::

        categories:
          district: {title: 区}
          industry: {title: 产业}
    """
    named = {name for item in ruleset.items for name in item.assesses}
    for _, item in ruleset.placed_items:
        named.update(name for _, only in scopes((), item) for name in only)
    assessed = {name for item in ruleset.items for name in item.assesses}
    meant = _meant(named, ruleset.categories)
    for name in ruleset.categories:
        if name not in assessed and name not in meant:
            yield Fault(("categories", name), {"category": name}, at_key=True)


@check("LX404", whole=True)
def unused_departments(ruleset: Ruleset) -> Faults:
    """Every department answers for some item.

    Why: it was declared for an item that now names another one, or none.

    ::

        departments: {office: {title: 办公室}}

    Instead::

        departments: {}
    """
    used = {name for item in ruleset.items for name in item.departments}
    meant = _meant(used, ruleset.departments)
    for name in ruleset.departments:
        if name not in used and name not in meant:
            yield Fault(("departments", name), {"department": name}, at_key=True)


@check("LX406", whole=True)
def numbering(ruleset: Ruleset) -> Faults:
    """Items are numbered from 1 without a gap.

    Why: the numbers are those of the annex; one that is missing is an item that was forgotten.

    ::

        points: 16
        actions:
          - id: main
            title: 行动
            points: 16
            items:
              - {id: one, no: 1, title: 甲, points: 8, assesses: [district, industry],
                 scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}}
              - {id: two, no: 3, title: 乙, points: 8, assesses: [district, industry],
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
              - {id: two, no: 2, title: 乙, points: 8, assesses: [district, industry],
                 scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}}
    """
    numbers = {item.no: path for path, item in ruleset.placed_items if isinstance(item.no, int)}
    if len(numbers) < len(ruleset.items):
        return  # a number that occurs twice leaves a gap, and is already reported; text has none
    before = 0
    for no, path in sorted(numbers.items()):
        if no > before + 1:
            missing = f"{before + 1}" if no == before + 2 else f"{before + 1}–{no - 1}"
            yield Fault((*path, "no"), {"found": str(no), "missing": missing})
        before = no
