"""What looks stricter or looser and is not, to a unit that stands where the rules are odd."""

from typing import Final, NamedTuple

import pytest

from liuxiang.changes import amendment
from liuxiang.changes.catalogue import CODES
from liuxiang.changes.change import OPPOSITE, Direction
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


FUND: Final = ("{title: 资金, kind: amount}", "{title: 资金, kind: amount, unit: 元}")
TEN_THOUSAND: Final = (FUND[1], FUND[1].replace("元", "万元"))


def test_marks_in_another_unit_are_neither_stricter_nor_looser() -> None:
    """0.5 万元 is as much as 5000 元, and rules alone do not know it."""
    line = ("cover, zero_at: 50%, full_at: 90%", "fundsum, zero_at: 9000, full_at: 100")
    owed = (PIECES, OWED)
    old = edited(FUND, line, owed)
    marks = (
        ("less_than: 5000", "less_than: 0.5"),
        ("zero_at: 9000, full_at: 100", "zero_at: 0.9, full_at: 0.01"),
        ("points: 0.001", "points: 10"),
    )
    (change,) = amendment(ruleset(old), ruleset(edited(TEN_THOUSAND, *marks, text=old))).changes
    assert (change.code, change.direction) == ("LX925", "undecidable")
    (alone,) = amendment(ruleset(old), ruleset(edited(TEN_THOUSAND, text=old))).changes
    assert (alone.code, alone.direction) == ("LX925", "undecidable")


def test_the_unit_of_what_nobody_looks_at_is_nothing() -> None:
    unused = ("  late: {title", "  spare: {title: 备用, kind: count, unit: UNIT}\n  late: {title")
    old, new = (edited((unused[0], unused[1].replace("UNIT", each))) for each in ("家", "户"))
    (change,) = amendment(ruleset(old), ruleset(new)).changes
    assert (change.code, change.direction) == ("LX925", "neutral")


YEAR: Final = "2012-01-01", "2012-12-31"


def of_days(first: str, last: str) -> str:
    """The base for figures of other days."""
    return edited(("{from: 2012-01-01, to: 2012-12-31}", f"{{from: {first}, to: {last}}}"))


@pytest.mark.parametrize(
    ("old", "new", "direction"),
    [
        (YEAR, ("2011-01-01", "2011-12-31"), "neutral"),
        (("2011-02-01", "2011-02-28"), ("2012-02-01", "2012-02-29"), "neutral"),
        (("2012-01-01", "2012-06-30"), ("2012-07-01", "2012-12-31"), "neutral"),
        (("2012-01-11", "2012-01-20"), ("2012-02-11", "2012-02-20"), "neutral"),
        (YEAR, ("2012-01-01", "2013-12-31"), "undecidable"),
        (YEAR, ("2012-04-01", "2012-12-31"), "undecidable"),
        (YEAR, ("2012-01-01", "2012-12-30"), "undecidable"),
    ],
)
def test_a_period_of_another_length_is_undecidable(
    old: tuple[str, str], new: tuple[str, str], direction: Direction
) -> None:
    (change,) = amendment(ruleset(of_days(*old)), ruleset(of_days(*new))).changes
    assert (change.code, change.direction) == ("LX924", direction)


def test_a_period_that_was_not_told_is_undecidable() -> None:
    (change,) = amended(("period: {from: 2012-01-01, to: 2012-12-31}\n", "")).changes
    assert (change.code, change.direction) == ("LX924", "undecidable")


ALL_ASKED: Final = (
    "            - {metric: cover, at_least: 90%, only: [district]}\n"
    "            - {metric: charter, is: true}\n"
)
EACH_WORTH: Final = (
    "            - {metric: cover, at_least: 70%, points: 2}\n"
    "            - {metric: charter, is: true, points: 4}\n"
)


def one_of(mark: str, more: str = "") -> str:
    """A group of two criteria of which one is enough."""
    parts = f"[{{metric: cover, at_least: {mark}}}, {{metric: charter, is: true}}]"
    return f"            - {{id: one, {more}any_of: {parts}}}\n"


@pytest.mark.parametrize(
    ("old", "new", "direction"),
    [
        (ALL_ASKED, one_of("90%"), "looser"),
        (ALL_ASKED, one_of("90%", "only: [industry], "), "looser"),
        (EACH_WORTH, one_of("70%", "points: 6, "), "looser"),
        (EACH_WORTH, one_of("70%", "points: 5, "), "mixed"),
        (EACH_WORTH, one_of("70%", "points: 9, only: [district], "), "mixed"),
    ],
)
def test_criteria_joined_and_split_again(old: str, new: str, direction: Direction) -> None:
    one, two = ruleset(BASE), ruleset(edited((old, new)))
    (change,) = amendment(one, two).changes
    assert (change.code, change.direction) == ("LX938", direction)
    (back,) = amendment(two, one).changes
    assert (back.code, back.direction) == ("LX939", OPPOSITE[direction])


LOW: Final = "            - {when: {metric: cover, at_least: 80%}, points: 4}\n"


def wrapped(word: str, other: str = "charter, is: true", points: str = "4") -> str:
    """The last tier, reached by one of two criteria."""
    parts = f"[{{metric: cover, at_least: 80%}}, {{metric: {other}}}]"
    return f"            - {{when: {{id: {word}, any_of: {parts}}}, points: {points}}}\n"


def test_a_tier_with_other_points_whose_criterion_is_one_of_two() -> None:
    (one, two) = amended((LOW, wrapped("some", points="3"))).changes
    assert [(each.code, each.direction) for each in (one, two)] == [
        ("LX943", "looser"),
        ("LX841", "stricter"),
    ]


def test_a_poor_tier_that_is_reached_sooner() -> None:
    """By the alternative a unit comes to the first tier that holds, which gives less."""
    low = "{when: {metric: large, at_least: 9%}, points: 4}"
    parts = "[{metric: large, at_least: 9%}, {metric: charter, is: true}]"
    some = f"{{when: {{id: q, any_of: {parts}}}, points: 4}}"
    old, new = edited(*tiers(low, COVER)), edited(*tiers(some, COVER))
    (change,) = amendment(ruleset(old), ruleset(new)).changes
    assert (change.code, change.direction) == ("LX943", "mixed")


def test_two_tiers_that_both_ask_for_what_one_asked_are_not_taken_for_it() -> None:
    new = wrapped("some") + wrapped("others", "late, at_most: 3", "2")
    assert [each.code for each in amended((LOW, new)).changes] == ["LX839", "LX838", "LX838"]


def test_what_may_be_owed_turns_what_it_hangs_on() -> None:
    """Who owes 0.8 points by a bonus is better off out of its scope, and without its base."""
    old = edited(*OWING)
    bonus = OWED.replace("metric: fundsum", "only: [district], metric: fundsum")
    (scope,) = amendment(ruleset(old), ruleset(edited((OWED, bonus), text=old))).changes
    assert (scope.code, scope.direction) == ("LX818", "mixed")
    mark = ("{metric: reports, at_least: 10}", "{metric: reports, at_least: 11}")
    (base,) = amendment(ruleset(old), ruleset(edited(mark, text=old))).changes
    assert (base.code, base.direction) == ("LX801", "mixed")
    kept = edited(("bonus_needs_base: true", "bonus_needs_base: false"), text=old)
    (base,) = amendment(ruleset(kept), ruleset(edited(mark, text=kept))).changes
    assert (base.code, base.direction) == ("LX801", "stricter")


def test_an_edit_inside_a_group_without_an_id_is_told_as_such() -> None:
    """Its name is made of the metrics of its parts, and may change with them."""
    inner = "{all_of: [{metric: late, at_most: 3}, {metric: done, at_least: 90%}]}"
    group = f"any_of: [{{metric: large, at_least: 80%}}, {inner}]"
    usual = "any_of: [{metric: large, at_least: 80%}, {metric: reports, more_than: 9}]"
    old = edited((usual, group))
    for new, told in (
        (inner.replace("metric: late", "id: later, metric: late"), ("LX814", "neutral")),
        (inner.replace("]}", ", {metric: charter, is: true}]}"), ("LX811", "stricter")),
        (inner.replace("all_of", "any_of").replace("any_of: [", "all_of: ["), None),
    ):
        changes = amendment(ruleset(old), ruleset(edited((inner, new), text=old))).changes
        assert [(each.code, each.direction) for each in changes] == ([] if told is None else [told])


def test_a_part_for_more_units_may_cost_them_a_bonus() -> None:
    part = "{metric: cover, at_least: 80%, only: [district]}"
    group = f"when: {{all_of: [{{metric: charter, is: true}}, {part}]}}"
    old = edited(("when: {metric: charter, is: true}", group))
    new = edited((", only: [district]}]}", "}]}"), text=old)
    (change,) = amendment(ruleset(old), ruleset(new)).changes
    assert (change.code, change.direction) == ("LX817", "mixed")


@pytest.mark.parametrize(("policy", "direction"), [("met", "looser"), ("leave_out", "mixed")])
def test_fewer_deductions_may_leave_an_item_out(policy: str, direction: Direction) -> None:
    old = edited(("nothing_to_measure: met", f"nothing_to_measure: {policy}"))
    late = "{metric: late, above: 1, step: 2, points: 1, cap: 3}"
    fewer = f"- {late[:-1]}, only: [industry]}}\n            "
    for new, code in ((fewer, "LX818"), ("", "LX847")):
        text = edited((f"- {late}\n            ", new), text=old)
        (change,) = amendment(ruleset(old), ruleset(text)).changes
        assert (change.code, change.direction) == (code, direction)
