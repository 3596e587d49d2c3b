"""`points`, `each` and `rank`: what was earned, compared for what stands above an item."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from liuxiang.evaluate import value_of
from liuxiang.intervals import Range
from liuxiang.ruleset.conditions import AnyCondition, AnyPressing, compared_in
from liuxiang.ruleset.lowering import Clause, Earned, Lowering
from liuxiang.ruleset.policies import Policies
from liuxiang.terms import Between, Const, Given, Input, Not, Number, Test

CONDITION: TypeAdapter[Any] = TypeAdapter(AnyCondition)
PRESSING: TypeAdapter[Any] = TypeAdapter(AnyPressing)


def points(value: str) -> Const:
    return Const(Decimal(value))


def context(
    safety: Number, site: str = "12", *, applies: Test | None = None, place: int = 0
) -> Lowering:
    """What a scheme has earned: 20 points can be had for safety, 10 for order, 30 in all."""
    left = (
        Earned(safety, points("20")) if applies is None else Earned(safety, points("20"), applies)
    )
    names = ("items.safety", "items.order")
    earned = {
        "items.safety": left,
        "items.order": Earned(points("5"), points("10")),
        "actions.site": Earned(points(site), points("30"), items=names),
        "total": Earned(points(site), points("30")),
    }
    return Lowering("district", {}, Policies(), earned=earned, from_last=place)


def lowered(raw: Mapping[str, Any], lowering: Lowering) -> Clause:
    clause: Clause = PRESSING.validate_python(raw).lower(lowering)
    return clause


def met(raw: Mapping[str, Any], lowering: Lowering) -> bool | None:
    found: bool | None = value_of(lowered(raw, lowering).counts, {})
    return found


@pytest.mark.parametrize(
    ("test", "safety", "expected"),
    [
        ({"at_least": "60%"}, "12", True),
        ({"at_least": "60%"}, "11.99", False),
        ({"at_least": "12"}, "12", True),
        ({"at_least": "13"}, "12.5", False),
        ({"at_least": "2/3"}, "13.33", False),
        ({"at_least": "2/3"}, "13.34", True),
        ({"more_than": "60%"}, "12", False),
        ({"at_most": "0"}, "0", True),
        ({"less_than": "100%"}, "20", False),
        ({"at_least": "50%", "less_than": "15"}, "14", True),
        ({"at_least": "50%", "less_than": "15"}, "15", False),
    ],
)
def test_a_share_is_one_of_full_points_and_a_number_is_points(
    test: dict[str, str], safety: str, expected: bool
) -> None:
    assert met({"points": "items.safety", **test}, context(points(safety))) is expected


def test_points_of_actions_and_of_all() -> None:
    lowering = context(points("7"), "12")
    assert met({"points": "actions.site", "at_least": "40%"}, lowering) is True
    assert met({"points": "total", "at_least": "12.1"}, lowering) is False


def test_what_is_undecided_stays_undecided() -> None:
    lowering = context(Between(Decimal(10), Decimal(15)))
    assert met({"points": "items.safety", "at_least": "60%"}, lowering) is None
    assert met({"points": "items.safety", "at_least": "50%"}, lowering) is True
    assert met({"points": "items.safety", "at_least": "80%"}, lowering) is False
    assert value_of(Between(Decimal(1), Decimal(2)), {}) == Range(Decimal(1), Decimal(2))


@pytest.mark.parametrize(
    ("mark", "expected"), [("50%", True), ("51%", False), ("5", True), ("6", False)]
)
def test_each_item_of_an_action_meets_the_mark(mark: str, expected: bool) -> None:
    assert met({"each": "actions.site", "at_least": mark}, context(points("12"))) is expected


def test_what_does_not_apply_is_left_out_of_each_and_never_zero() -> None:
    absent = Not(Given(Input("lifting")))
    gone = context(points("0"), applies=Not(absent))
    assert met({"each": "actions.site", "at_least": "50%"}, gone) is True
    clause = lowered({"points": "items.safety", "at_least": "50%"}, gone)
    assert value_of(clause.applies, {}) is False
    assert value_of(clause.counts, {}) is True  # nothing to measure is met, as the policy says


def test_what_a_category_is_not_assessed_on_is_not_compared() -> None:
    lowering = context(points("12"))
    assert lowered({"points": "items.other", "at_least": "1"}, lowering).assessed is False
    assert lowered({"each": "actions.other", "at_least": "1"}, lowering).assessed is False
    scoped = {"points": "total", "at_least": "1", "only": ("industry",)}
    assert lowered(scoped, lowering).assessed is False


@pytest.mark.parametrize(("place", "expected"), [(1, True), (3, True), (4, False)])
def test_a_place_from_the_last(place: int, expected: bool) -> None:
    lowering = context(points("12"), place=place)
    assert met({"rank": "from_last", "at_most": "3"}, lowering) is expected
    both = {"rank": "from_last", "at_most": "3"}, {"points": "total", "less_than": "50%"}
    assert met({"all_of": both}, lowering) is expected


def test_criteria_on_points_compose_within_groups() -> None:
    raw = {
        "any_of": (
            {"points": "items.order", "at_least": "6"},
            {
                "all_of": (
                    {"each": "actions.site", "at_least": "1"},
                    {"points": "total", "at_least": "2"},
                )
            },
        )
    }
    assert met(raw, context(points("12"))) is True
    found = [
        (path, each.key, each.test) for path, each in compared_in(CONDITION.validate_python(raw))
    ]
    assert found == [
        (("any_of", 0), "items.order", "at_least 6"),
        (("any_of", 1, "all_of", 0), "each actions.site", "at_least 1"),
        (("any_of", 1, "all_of", 1), "total", "at_least 2"),
    ]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ({"points": "items.safety"}, "LX320"),
        ({"points": "items.safety", "at_least": "1", "more_than": "2"}, "LX320"),
        ({"points": "items.safety", "at_least": "3", "at_most": "2"}, "LX332"),
        ({"points": "items.safety", "at_least": "3%", "less_than": "3%"}, "LX332"),
        ({"points": "safety", "at_least": "1"}, "LX310"),
        ({"points": "metrics.safety", "at_least": "1"}, "LX310"),
        ({"each": "items.safety", "at_least": "1"}, "LX310"),
        ({"rank": "from_last", "at_most": "3"}, "LX376"),
        ({"any_of": ({"rank": "from_last", "at_most": "3"},)}, "LX376"),
        ({"any_of": ({"any_of": ({"points": "total", "at_least": "3"},)},)}, "LX331"),
    ],
)
def test_what_cannot_be_said(raw: dict[str, Any], code: str) -> None:
    with pytest.raises(ValidationError) as error:
        CONDITION.validate_python(raw)
    assert error.value.errors()[0]["type"] == code


@pytest.mark.parametrize("mark", ["30%", "1/3", "2.5", "0"])
def test_places_are_whole(mark: str) -> None:
    with pytest.raises(ValidationError) as error:
        PRESSING.validate_python({"rank": "from_last", "at_most": mark})
    assert [each["type"] for each in error.value.errors()] == ["LX310"]
