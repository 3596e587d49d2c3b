"""What looks stricter or looser and is not, to a unit that stands where the rules are odd."""

from typing import Final, NamedTuple

import pytest

from liuxiang.changes import amendment
from liuxiang.changes.catalogue import CODES
from tests.changes.building import BASE, amended, edited, ruleset

Edits = tuple[tuple[str, str], ...]

_FIRST = BASE.index("            - {when: {metric: cover, at_least: 90%}, points: 6}")
TIERS: Final = BASE[_FIRST : BASE.index("      - id: slope")]


def tiers(*lines: str) -> Edits:
    """The edit that gives item 3 other tiers."""
    return ((TIERS, "".join(f"            - {line}\n" for line in lines)),)


COVER: Final = "{when: {metric: cover, at_least: 80%}, points: 6}"
CENTRE: Final = "{when: {metric: centre, includes: all}, points: 3}"
ANY: Final = "{when: {id: q, any_of: [{metric: charter, is: true}]}, points: 3}"
EITHER: Final = ANY.replace("true}]", "true}, {metric: late, at_most: 1}]")

PIECES: Final = "- {id: pieces, title: 每件, kind: per_count, metric: reports, points: 1}"
OWED: Final = PIECES.replace("reports, points: 1", "fundsum, points: 0.001")
SUM: Final = "{title: 资金, kind: amount}"
DEBT: Final[Edits] = ((SUM, "{title: 资金, kind: amount, bounds: [none, none]}"),)
OWING: Final[Edits] = (*DEBT, (PIECES, OWED))


class Odd(NamedTuple):
    """Odd rules, an edit of them, and its code."""

    rules: Edits
    edit: tuple[str, str]
    code: str


ODD: Final = {
    "an alternative that leads to a poor tier": Odd(tiers(ANY, COVER), (ANY, EITHER), "LX815"),
    "a member without which a poor tier is missed": Odd(
        tiers(CENTRE, COVER), ("staff: 人员}", "staff: 人员, books: 台账}"), "LX908"
    ),
    "more for each piece of what may be owed": Odd(
        OWING, ("points: 0.001", "points: 0.002"), "LX853"
    ),
    "a bonus that may cost points": Odd(
        DEBT, (PIECES, f"{PIECES}\n          {OWED.replace('pieces', 'owed')}"), "LX866"
    ),
    "what may cost points is kept without a base": Odd(
        OWING, ("bonus_needs_base: true", "bonus_needs_base: false"), "LX876"
    ),
    "ranks that go on to where there is no award": Odd(
        (("ranks: [5, 9]", "ranks: [6, 9]"),), ("ties: shared", "ties: dense"), "LX877"
    ),
}


@pytest.mark.parametrize("which", ODD)
def test_it_is_mixed_both_ways(which: str) -> None:
    odd = ODD[which]
    old = edited(*odd.rules)
    new = edited(odd.edit, text=old)
    (change,) = amendment(ruleset(old), ruleset(new)).changes
    assert (change.code, change.direction) == (odd.code, "mixed")
    (back,) = amendment(ruleset(new), ruleset(old)).changes
    assert (back.code, back.direction) == (CODES[odd.code].mirror, "mixed")


def test_an_action_whose_items_have_moved_is_nothing_to_a_unit() -> None:
    """The items of the second action are in the first one now; only that is felt, by its cap."""
    start = BASE.index("  - id: second\n")
    items = BASE[BASE.index("      - id: fair\n") : BASE.index("rulings:")]
    head = BASE[start : BASE.index("      - id: fair\n")]
    new = edited((head, ""))
    assert items in new
    changes = amendment(ruleset(BASE), ruleset(new)).changes
    assert [(each.code, each.direction) for each in changes] == [
        ("LX918", "neutral"),
        ("LX823", "mixed"),
        ("LX823", "mixed"),
    ]


def test_tiers_that_exclude_one_another_but_for_0_of_0_have_an_order() -> None:
    low = "{when: {metric: cover, at_most: 50%}, points: 6}"
    high = "{when: {metric: cover, at_least: 99%}, points: 2}"
    old, new = edited(*tiers(high, low)), edited(*tiers(low, high))
    (change,) = amendment(ruleset(old), ruleset(new)).changes
    assert (change.code, change.direction) == ("LX842", "mixed")


def test_tiers_of_a_count_that_exclude_one_another_have_none() -> None:
    few = "{when: {metric: late, at_most: 1}, points: 6}"
    many = "{when: {metric: late, at_least: 5}, points: 2}"
    old, new = edited(*tiers(few, many)), edited(*tiers(many, few))
    assert amendment(ruleset(old), ruleset(new)).changes == ()


def test_a_tier_between_two_that_change_places() -> None:
    few = "{when: {metric: late, at_most: 1}, points: 1}"
    many = "{when: {metric: late, at_least: 5}, points: 6}"
    reported = "{when: {metric: reports, at_least: 5}, points: 5}"
    old, new = edited(*tiers(many, few)), edited(*tiers(few, reported, many))
    changes = amendment(ruleset(old), ruleset(new)).changes
    assert sorted((each.code, each.direction) for each in changes) == [
        ("LX838", "mixed"),
        ("LX842", "mixed"),
    ]


def test_a_tier_that_fits_only_with_another_change() -> None:
    """Alone it would give 5 to units that had 6 by the tier below it, which gives 4 now."""
    best, last = (
        f"{{when: {{metric: cover, at_least: {each}}}, points: 6}}" for each in ("95%", "80%")
    )
    between = "{when: {metric: charter, is: true}, points: 5}"
    old = edited(*tiers(best.replace("6}", "7}"), last))
    new = edited(*tiers(best.replace("6}", "7}"), between, last.replace("6}", "4}")))
    changes = amendment(ruleset(old), ruleset(new)).changes
    assert sorted((each.code, each.direction) for each in changes) == [
        ("LX838", "mixed"),
        ("LX841", "stricter"),
    ]


def test_two_members_that_all_are_asked_for() -> None:
    """Each is a change of its own, and asks more."""
    edits = (
        ("includes: [sign]", "includes: all"),
        ("staff: 人员}", "staff: 人员, books: 台账, phone: 电话}"),
    )
    old = edited(edits[0])
    new = edited(edits[1], text=old)
    changes = amendment(ruleset(old), ruleset(new)).changes
    assert [(each.code, each.direction, each.new) for each in changes] == [
        ("LX908", "stricter", "台账"),
        ("LX908", "stricter", "电话"),
    ]
    assert amended().changes == ()
