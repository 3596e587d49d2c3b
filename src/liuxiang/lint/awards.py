"""Checks of awards: each category has some, and their ranks have no gap; and of former ids."""

from collections import defaultdict
from collections.abc import Iterator

from liuxiang.nodes import Path
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.holds.bands import bands_of_awards
from liuxiang.ruleset.holds.faults import Fault, Faults, check


@check("LX451", whole=True, follows=("LX342",))
def unawarded_categories(ruleset: Ruleset) -> Faults:
    """Where there are awards, every category has one.

    Why: its units are ranked and nobody gets anything; perhaps the category was forgotten.

    ::

        awards:
          - {id: best, title: 优秀, ranks: [1, 4], categories: [district]}

    Instead::

        awards:
          - {id: best, title: 优秀, ranks: [1, 4], categories: [district, industry]}
    """
    awarded = {name for award in ruleset.awards for name in ruleset.categories_of(award)}
    assessed = {name for item in ruleset.items for name in item.assesses}
    forgotten = assessed - awarded - _labelled(ruleset) if ruleset.awards else set()
    for name in ruleset.categories:
        if name in forgotten:
            yield Fault(("categories", name), {"category": name}, at_key=True)


def _labelled(ruleset: Ruleset) -> set[str]:
    """Return the categories for which an award has a label, though it is not given there."""
    return {
        name
        for award in ruleset.awards
        for name in award.labels or ()
        if name not in ruleset.categories_of(award)
    }


@check("LX452", whole=True, follows=("LX342",))
def gaps_between_awards(ruleset: Ruleset) -> Faults:
    """The ranks of awards begin at 1 and follow on one another.

    Why: a rank between two awards gets none, though the one behind it does.

    ::

        awards:
          - {id: best, title: 优秀, ranks: [1, 4], categories: [district, industry]}
          - {id: good, title: 先进, ranks: [6, 9], categories: [district, industry]}

    Instead::

        awards:
          - {id: best, title: 优秀, ranks: [1, 4], categories: [district, industry]}
          - {id: good, title: 先进, ranks: [5, 9], categories: [district, industry]}
    """
    found: dict[tuple[int, str], list[str]] = defaultdict(list)
    bands, labelled = bands_of_awards(ruleset), _labelled(ruleset)
    for category in ruleset.categories:
        if any(name == category and grades for name, grades in bands):
            continue  # places are counted among the units of each award's grades
        if any(each.share for each in ruleset.awards if category in ruleset.categories_of(each)):
            continue  # how many places a share comes to depends on who is ranked
        if category in labelled:
            continue  # reported at the label, which shows that the award was meant for it
        before = 0
        for low, high, index in sorted(bands.get((category, None), ())):
            if low > before + 1:
                missing = f"{before + 1}" if low == before + 2 else f"{before + 1}–{low - 1}"
                found[index, missing].append(category)
            before = max(before, high)
    for (index, missing), categories in found.items():
        values = {"missing": missing, "categories": ", ".join(categories)}
        yield Fault(("awards", index, "ranks"), values)


@check("LX453", follows=("LX342",))
def idle_labels(ruleset: Ruleset) -> Faults:
    """A label is for a category that the award is given in.

    Why: it is never printed, so what it was to say is not said.

    ::

        awards:
          - {id: best, title: 优秀, ranks: [1, 4], categories: [district], labels: {industry: 优}}
          - {id: fine, title: 良好, ranks: [1, 4], categories: [industry]}

    Instead::

        awards:
          - {id: best, title: 优秀, ranks: [1, 4], categories: [district, industry],
             labels: {industry: 优}}
    """
    for index, award in enumerate(ruleset.awards):
        for name in award.labels or ():
            if name in ruleset.categories and name not in ruleset.categories_of(award):
                path: Path = ("awards", index, "labels", name)
                yield Fault(path, {"category": name, "award": award.id}, at_key=True)


@check("LX456")
def former_ids(ruleset: Ruleset) -> Faults:
    """`was` names an id that is no longer used, and only once.

    Why: a comparison with the former version would take the one for the other.

    ::

        metrics:
          charter: {title: 章程, kind: yes_no, was: rules}
          rules: {title: 制度, kind: yes_no}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: charter, is: true}, {metric: rules, is: true}]

    Instead::

        metrics:
          charter: {title: 章程, kind: yes_no, was: constitution}
          rules: {title: 制度, kind: yes_no}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: charter, is: true}, {metric: rules, is: true}]
    """
    for family in _families(ruleset):
        ids = {name: path for path, name, _ in family}
        taken: dict[str, Path] = {}
        for path, _, was in family:
            if was is None:
                continue
            other = ids.get(was) or taken.get(was)
            if other is not None:
                yield Fault((*path, "was"), {"found": was}, (), (other,), "other")
            taken.setdefault(was, (*path, "was"))


Named = tuple[Path, str, str | None]


def _families(ruleset: Ruleset) -> Iterator[list[Named]]:
    """Yield the parts that share a namespace, each with its place, id and former id."""
    yield [(("categories", name), name, each.was) for name, each in ruleset.categories.items()]
    yield [(("departments", name), name, each.was) for name, each in ruleset.departments.items()]
    yield [(("metrics", name), name, each.was) for name, each in ruleset.metrics.items()]
    yield [(("actions", n), each.id, each.was) for n, each in enumerate(ruleset.actions)]
    yield [(at, item.id, item.was) for at, item in ruleset.placed_items]
    yield [(("awards", n), each.id, each.was) for n, each in enumerate(ruleset.awards)]
    for at, item in ruleset.placed_items:
        yield [((*at, "bonuses", n), each.id, each.was) for n, each in enumerate(item.bonuses)]
        yield [((*at, "penalties", n), each.id, each.was) for n, each in enumerate(item.penalties)]
