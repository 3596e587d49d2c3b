"""Thousands of tiers, all of them said otherwise: no change looks at all the others."""

from collections import Counter
from collections.abc import Iterable

import pytest

from liuxiang.changes import Amendment, amendment
from tests.changes.building import BASE, edited, ruleset

MANY = 1500
TIERS = BASE[BASE.index("            - {when") : BASE.index("      - id: slope")]


def tiers(each: Iterable[tuple[str, object, object]]) -> str:
    """The base, in which the third item has these tiers: a comparison, its mark, the points."""
    listed = "".join(
        f"            - {{when: {{metric: reports, {word}: {mark}}}, points: {points}}}\n"
        for word, mark, points in each
    )
    return edited((TIERS, listed))


def told(old: str, new: str) -> tuple[Amendment, Counter[tuple[str, str]]]:
    """What changed, and how often which code with which direction."""
    made = amendment(ruleset(old), ruleset(new))
    return made, Counter((each.code, each.direction) for each in made.changes)


FALLING = [("at_least", mark, mark) for mark in range(MANY, 0, -1)]
LADDER = tiers(FALLING)
BANDS = [("at_most", mark, MANY + 1 - mark) for mark in range(1, MANY + 1)]


def test_tiers_whose_points_are_all_others_are_one_change_each() -> None:
    more = [(word, mark, f"{points}.5") for word, mark, points in FALLING]
    made, codes = told(LADDER, tiers(more))
    assert codes == {("LX840", "looser"): MANY}
    assert {(each.old, each.new) for each in made.changes} == {
        (str(mark), f"{mark}.5") for mark in range(1, MANY + 1)
    }


def test_tiers_whose_marks_are_all_others_are_one_change_each() -> None:
    harder = [(word, mark + 1, points) for word, mark, points in FALLING]
    _, codes = told(LADDER, tiers(harder))
    assert codes == {("LX801", "stricter"): MANY}


@pytest.mark.parametrize("step", [2, 3])
def test_tiers_that_went_and_came(step: int) -> None:
    few = tiers(FALLING[::step])
    _, codes = told(LADDER, few)
    assert codes == {("LX839", "stricter"): MANY - MANY // step}
    _, codes = told(few, LADDER)
    assert codes == {("LX838", "looser"): MANY - MANY // step}


def test_bands_in_the_other_order() -> None:
    """Each holds with any other, which gives other points: one change of the order."""
    made, _ = told(tiers(BANDS), tiers(BANDS[::-1]))
    assert [(each.code, each.direction) for each in made.changes] == [("LX842", "mixed")]


def test_bands_that_exclude_one_another_may_stand_in_any_order() -> None:
    few = [("at_most", 3, 2), ("at_least", 9, 1)]
    made, _ = told(tiers(few), tiers(few[::-1]))
    assert made.changes == ()
