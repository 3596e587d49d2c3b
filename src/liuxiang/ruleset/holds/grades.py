"""Checks of grades: bands fall, their marks fit, and what is named in conditions is there."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from liuxiang.nodes import Path
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.grades import Band, Grades
from liuxiang.ruleset.groups import Group
from liuxiang.ruleset.holds.faults import Fault, Faults, check

if TYPE_CHECKING:
    from liuxiang.ruleset.conditions import Condition


@check("LX376")
def ranks_where_read(ruleset: Ruleset) -> Faults:
    """Ranks are compared in ceilings, points in grades and in penalties of what stands above them.

    Why: a band that depends on ranks would be a quota, and points that depend on other points of
    their own level a circle.

    ::

        grades:
          bands:
            - {id: good, title: 优秀, at_least: 7, when: {rank: from_last, more_than: 3}}
            - {id: rest, title: 其他}

    Instead::

        grades:
          bands:
            - {id: good, title: 优秀, at_least: 7}
            - {id: rest, title: 其他}
          ceilings:
            - {id: last, when: {rank: from_last, at_most: 3}, at_best: rest}
    """
    if ruleset.grades is None:
        return
    from liuxiang.ruleset.conditions import compared_in

    for path, _, condition in ruleset.grades.placed_conditions():
        for below, each in compared_in(condition):
            if each.word == "rank" and path[1] == "bands":
                yield Fault((*path, *below, each.word), {"found": each.word})


@check("LX377", follows=("LX345",))
def declared_grades(ruleset: Ruleset) -> Faults:
    """Items, actions and grades that grades name are there.

    Why: the points of an item that is not there are compared with nothing, and a grade that is not
    there cannot be the best.

    ::

        grades:
          bands:
            - {id: good, title: 优秀, at_least: 7, when: {points: items.wrok, at_least: 60%}}
            - {id: rest, title: 其他}

    Instead::

        grades:
          bands:
            - {id: good, title: 优秀, at_least: 7, when: {points: items.work, at_least: 60%}}
            - {id: rest, title: 其他}
    """
    yield from _of_awards(ruleset)
    known = known_points(ruleset)
    for path, scope, penalty in ruleset.placed_penalties:
        own = [
            f"items.{each.id}"
            for action in ruleset.actions
            if action.id == scope
            for each in action.items
        ]
        below = [each for each in known if each != "total"] if scope is None else own
        for key, clause in penalty.placed():
            yield from unknown_points((*path, *key), clause, (*below,))
    grades = ruleset.grades
    if grades is None:
        return
    for path, _, condition in grades.placed_conditions():
        yield from unknown_points(path, condition, known_points(ruleset))
    for index, ceiling in enumerate(grades.ceilings):
        if ceiling.at_best not in grades.by_id:
            at: Path = ("grades", "ceilings", index, "at_best")
            yield Fault(at, {"found": ceiling.at_best}, grades.by_id)


def _of_awards(ruleset: Ruleset) -> Faults:
    """Yield the grades that awards name and that are not there."""
    known = ruleset.grades.by_id if ruleset.grades else {}
    for index, award in enumerate(ruleset.awards):
        for place, name in enumerate(award.grades or ()):
            if name not in known:
                at: Path = ("awards", index, "grades", place)
                yield Fault(at, {"found": name}, known)


def known_points(ruleset: Ruleset) -> tuple[str, ...]:
    """Return everything whose points may be compared, as it is written."""
    items = (f"items.{each.id}" for each in ruleset.items)
    actions = (f"actions.{each.id}" for each in ruleset.actions)
    return (*actions, *items, "total")


def unknown_points(path: Path, condition: "Condition", known: Collection[str]) -> Faults:
    """Yield the items and actions that a condition at `path` names and that are not `known`."""
    from liuxiang.ruleset.conditions import compared_in
    from liuxiang.ruleset.points_criteria import EachCriterion, PointsCriterion

    for below, each in compared_in(condition):
        if isinstance(each, PointsCriterion | EachCriterion) and each.compares not in known:
            yield Fault((*path, *below, each.word), {"found": each.compares}, known)


@check("LX379", follows=("LX342", "LX380"))
def falling_bands(ruleset: Ruleset) -> Faults:
    """The marks of bands fall from the best grade to the last.

    Why: the first band that holds is the grade, so that nobody would ever get one that asks for
    more behind it.

    ::

        grades:
          bands:
            - {id: passed, title: 合格, at_least: 4}
            - {id: good, title: 优秀, at_least: 7}
            - {id: rest, title: 其他}

    Instead::

        grades:
          bands:
            - {id: good, title: 优秀, at_least: 7}
            - {id: passed, title: 合格, at_least: 4}
            - {id: rest, title: 其他}
    """
    told: set[int] = set()
    for bands in bands_by_category(ruleset).values():
        before: tuple[int, Band] | None = None
        for index, band in bands:
            if band.at_least is None:
                continue
            above = before[1].at_least if before else None
            alike = above is not None and before is not None and _asks_alike(before[1], band)
            if (
                before is not None
                and above is not None
                and (band.at_least.number > above.number or alike)
                and index not in told
            ):
                told.add(index)
                values = {"found": str(band.at_least), "band": band.id, "other": str(above)}
                at: Path = ("grades", "bands", index, "at_least")
                related = (("grades", "bands", before[0], "at_least"),)
                yield Fault(at, values, (), related, "other")
            before = index, band


def _asks_alike(before: Band, band: Band) -> bool:
    """Return whether two bands have the same mark and the first asks for nothing besides."""
    marks = before.at_least, band.at_least
    same = marks[0] is not None and marks[1] is not None and marks[0].number == marks[1].number
    return same and before.when is None


def bands_by_category(ruleset: Ruleset) -> dict[str, list[tuple[int, Band]]]:
    """Return the bands of each category with their places in the list."""
    bands = ruleset.grades.bands if ruleset.grades else ()
    return {
        name: [
            (at, each) for at, each in enumerate(bands) if each.only is None or name in each.only
        ]
        for name in ruleset.categories
    }


@check("LX380")
def fitting_marks(ruleset: Ruleset) -> Faults:
    """The mark of a band is a number of points, or a share where grades go by shares.

    Why: 60 % of the total may be 60 points or not, and a share of 60 is 60 times everything.

    ::

        grades:
          by: share
          bands:
            - {id: good, title: 优秀, at_least: 90}
            - {id: rest, title: 其他}

    Instead::

        grades:
          by: share
          bands:
            - {id: good, title: 优秀, at_least: 90%}
            - {id: rest, title: 其他}
    """
    grades = ruleset.grades
    for index, band in enumerate(grades.bands if grades else ()):
        mark = band.at_least
        if grades is None or mark is None:
            continue
        share = grades.by == "share"
        if (mark.percent or mark.is_fraction) != share:
            expected = "90%, 2/3" if share else "90"
            values = {"found": str(mark), "by": grades.by, "expected": expected}
            yield Fault(("grades", "bands", index, "at_least"), values)


@check("LX381", follows=("LX342", "LX377"))
def pressing_ceilings(ruleset: Ruleset) -> Faults:
    """A ceiling leaves a grade below the best one.

    Why: with the best grade left, it presses nothing, and whoever reads it thinks that it does.

    ::

        grades:
          bands:
            - {id: good, title: 优秀, at_least: 7}
            - {id: rest, title: 其他}
          ceilings:
            - {id: late, when: {metric: charter, is: false}, at_best: good}

    Instead::

        grades:
          bands:
            - {id: good, title: 优秀, at_least: 7}
            - {id: rest, title: 其他}
          ceilings:
            - {id: late, when: {metric: charter, is: false}, at_best: rest}
    """
    grades = ruleset.grades
    if grades is None:
        return
    bands = bands_by_category(ruleset)
    for index, ceiling in enumerate(grades.ceilings):
        if ceiling.at_best not in grades.by_id:
            continue
        best = [*grades.by_id].index(ceiling.at_best)
        only = ceiling.only or tuple(ruleset.categories)
        if not any(at < best for name in only for at, _ in bands.get(name, ())):
            at: Path = ("grades", "ceilings", index, "at_best")
            yield Fault(at, {"found": ceiling.id})


def scopes_of(grades: Grades | None) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """Yield every part of the grades with `only`, and its value."""
    if grades is None:
        return
    for family in ("bands", "ceilings"):
        for index, each in enumerate(getattr(grades, family)):
            if each.only is not None:
                yield ("grades", family, index), each.only
    for path, _, condition in grades.placed_conditions():
        for below, part in condition.within():
            if part.only is not None:
                yield (*path, *below), part.only


def named_twice(grades: Grades | None) -> Iterator[list[tuple[Path, str]]]:
    """Yield the lists in grades whose parts must not share an id, each part with its place."""
    if grades is None:
        return
    yield [(("grades", "bands", n), each.id) for n, each in enumerate(grades.bands)]
    yield [(("grades", "ceilings", n), each.id) for n, each in enumerate(grades.ceilings)]
    for path, _, condition in grades.placed_conditions():
        for below, part in condition.within():
            if isinstance(part, Group):
                at = (*path, *below, part.word)
                yield [((*at, n), one.key) for n, one in enumerate(part.parts)]
