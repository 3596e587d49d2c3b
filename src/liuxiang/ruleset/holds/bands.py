"""Checks of bands: the language is supported, the period is not reversed, ranks have one award."""

from collections import defaultdict
from collections.abc import Mapping
from itertools import groupby
from typing import Final

from liuxiang.nodes import Path
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.holds.faults import Fault, Faults, check

LANGUAGE_VERSION: Final = 1


@check("LX340")
def language_version(ruleset: Ruleset) -> Faults:
    """The file is written in a version of the rule language that this program reads.

    Why: a later version may mean something else by the same words.

    ::

        liuxiang: 2

    Instead::

        liuxiang: 1
    """
    if ruleset.liuxiang != LANGUAGE_VERSION:
        yield Fault(("liuxiang",), {"found": str(ruleset.liuxiang)})


@check("LX361")
def period_forwards(ruleset: Ruleset) -> Faults:
    """The period begins before it ends.

    Why: figures are those of the period; of one that runs backwards there are none.

    ::

        period: {from: 2012-12-31, to: 2012-01-01}

    Instead::

        period: {from: 2012-01-01, to: 2012-12-31}
    """
    period = ruleset.period
    if period is not None and period.start > period.end:
        yield Fault(("period",), {"start": str(period.start), "end": str(period.end)})


@check("LX359")
def ranks_forwards(ruleset: Ruleset) -> Faults:
    """The ranks of an award go from the smaller to the greater number.

    Why: no rank is between 9 and 1, so nobody would get the award.

    ::

        awards:
          - {id: good, title: 先进, ranks: [9, 1], categories: [district, industry]}

    Instead::

        awards:
          - {id: good, title: 先进, ranks: [1, 9], categories: [district, industry]}
    """
    for index, award in enumerate(ruleset.awards):
        low, high = award.ranks if isinstance(award.ranks, tuple) else (1, 1)
        if low > high:
            yield Fault(("awards", index, "ranks"), {"found": f"[{low}, {high}]"})


@check("LX360")
def ranks_apart(ruleset: Ruleset) -> Faults:
    """Within a category a rank has one award.

    Why: a unit at a rank with two awards could be given either.

    ::

        awards:
          - {id: best, title: 优秀, ranks: [1, 5], categories: [district, industry]}
          - {id: good, title: 先进, ranks: [5, 9], categories: [district, industry]}

    Instead::

        awards:
          - {id: best, title: 优秀, ranks: [1, 4], categories: [district, industry]}
          - {id: good, title: 先进, ranks: [5, 9], categories: [district, industry]}
    """
    told: set[tuple[int, int]] = set()
    for bands in bands_of_awards(ruleset).values():  # for the same grades
        furthest: tuple[int, int] | None = None  # the last rank with an award, and its index
        for low, high, index in sorted(bands):
            if furthest is not None and low <= furthest[0]:
                told.add((max(index, furthest[1]), min(index, furthest[1])))
            if furthest is None or high > furthest[0]:
                furthest = high, index
    for index, others in groupby(sorted(told), key=lambda each: each[0]):
        before = [other for _, other in others]
        values = {"found": ruleset.awards[index].id, "other": ruleset.awards[before[0]].id}
        path: Path = ("awards", index, "ranks")
        yield Fault(path, values, (), tuple(("awards", each, "ranks") for each in before))


Grades = frozenset[str] | None
"""The grades that an award is given for, None for all."""


def bands_of_awards(
    ruleset: Ruleset,
) -> Mapping[tuple[str, Grades], list[tuple[int, int, int]]]:
    """Return the first and the last rank of the awards of each category, with their indexes.

    Those for different grades are apart: of two awards of a unit, the first in the file counts.
    """
    bands: dict[tuple[str, Grades], list[tuple[int, int, int]]] = defaultdict(list)
    for index, award in enumerate(ruleset.awards):
        low, high = award.ranks if isinstance(award.ranks, tuple) else (1, 0)
        for name in dict.fromkeys(ruleset.categories_of(award)) if low <= high else ():
            grades = None if award.grades is None else frozenset(award.grades)
            bands[name, grades].append((low, high, index))
    return bands
