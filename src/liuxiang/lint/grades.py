"""Checks of grades: every unit gets one, and every one can be got."""

from itertools import pairwise

from liuxiang.nodes import Path
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.holds.faults import Fault, Faults, check
from liuxiang.ruleset.holds.grades import bands_by_category


@check("LX483", follows=("LX342",))
def grades_for_all(ruleset: Ruleset) -> Faults:
    """The last band asks for nothing, so that every unit gets a grade.

    Why: a unit below the last mark has no grade at all, which few documents mean.

    ::

        grades:
          bands:
            - {id: good, title: 优秀, at_least: 7}
            - {id: passed, title: 合格, at_least: 4}

    Instead::

        grades:
          bands:
            - {id: good, title: 优秀, at_least: 7}
            - {id: passed, title: 合格}
    """
    told: set[int] = set()
    for bands in bands_by_category(ruleset).values():
        if bands and bands[-1][0] not in told:
            index, band = bands[-1]
            if band.at_least is not None or band.when is not None:
                told.add(index)
                key = "when" if band.at_least is None else "at_least"
                at: Path = ("grades", "bands", index, key)
                yield Fault(at, {"found": band.id})


@check("LX484", follows=("LX342",))
def bands_in_reach(ruleset: Ruleset) -> Faults:
    """A band that asks for nothing is the last.

    Why: it holds for every unit that gets there, so that nobody gets a grade behind it.

    ::

        grades:
          bands:
            - {id: good, title: 优秀, at_least: 7}
            - {id: passed, title: 合格}
            - {id: rest, title: 其他}

    Instead::

        grades:
          bands:
            - {id: good, title: 优秀, at_least: 7}
            - {id: passed, title: 合格, at_least: 4}
            - {id: rest, title: 其他}
    """
    at_best = {each.at_best for each in ruleset.grades.ceilings} if ruleset.grades else set()
    told: set[int] = set()
    for bands in bands_by_category(ruleset).values():
        for (before, one), (index, band) in pairwise(bands):
            asks = one.at_least is not None or one.when is not None
            if asks or index in told or band.id in at_best:
                continue
            told.add(index)
            values = {"found": band.id, "other": one.id}
            related: tuple[Path, ...] = (("grades", "bands", before),)
            yield Fault(("grades", "bands", index), values, (), related, "other")
