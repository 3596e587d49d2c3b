"""Terms mean what a plain evaluator over fractions says; a missing figure leaves a sound range."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import assert_never

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from liuxiang.evaluate import value_of
from liuxiang.exact import Mode
from liuxiang.intervals import Range, highest, official
from liuxiang.terms import (
    ALWAYS,
    NEVER,
    NOTHING,
    AtLeast,
    Between,
    Choose,
    Const,
    Either,
    Every,
    First,
    Given,
    Greatest,
    Input,
    Least,
    MoreThan,
    Not,
    Number,
    Product,
    Quotient,
    Says,
    Sum,
    Term,
    Test,
)
from tests.properties.test_exact import rounded

Figures = Mapping[Term, Decimal | bool | None]

COUNTS = (Input("a"), Input("b"), Input("r", "part"))
WHOLES = (Input("r", "whole"), Input("s", "whole"))
ANSWERS = (Says("y"), Says("c", "one"), Says("c", "two"))
FIGURES: tuple[Input | Says, ...] = (*COUNTS, *WHOLES, *ANSWERS)

PLACES = st.integers(0, 3)
MODES: st.SearchStrategy[Mode] = st.sampled_from(["down", "up", "half_up", "half_even"])
VALUES = st.integers(-40, 40).map(lambda tenths: Decimal(tenths).scaleb(-1))
SIZES = st.integers(0, 40).map(lambda tenths: Decimal(tenths).scaleb(-1))
CONSTANTS = VALUES.map(Const)


def terms(*, with_given: bool) -> tuple[st.SearchStrategy[Number], st.SearchStrategy[Test]]:
    """Random numbers and random tests over the figures; `Given` ones only if asked for."""
    numbers: st.SearchStrategy[Number] = st.deferred(lambda: leaves | combined)
    tests: st.SearchStrategy[Test] = st.deferred(lambda: answers | compared)
    leaves: st.SearchStrategy[Number] = st.one_of(CONSTANTS, st.sampled_from([*COUNTS, *WHOLES]))
    divisors: st.SearchStrategy[Number] = st.one_of(
        st.sampled_from(WHOLES),
        SIZES.map(Const),
        st.builds(Product, SIZES.map(Const), st.sampled_from(WHOLES)),
    )
    combined: st.SearchStrategy[Number] = st.one_of(
        st.lists(numbers, max_size=3).map(lambda each: Sum(tuple(each))),
        st.builds(Product, CONSTANTS, numbers),
        st.builds(Product, numbers, numbers),
        st.builds(Least, numbers, numbers),
        st.builds(Greatest, numbers, numbers),
        st.builds(Quotient, numbers, divisors, PLACES, MODES),
        st.builds(Choose, tests, numbers, numbers),
        st.builds(first, st.lists(st.tuples(tests, numbers), max_size=4), numbers),
    )
    answers: st.SearchStrategy[Test] = st.one_of(
        st.sampled_from([*ANSWERS, ALWAYS, NEVER]),
        *([st.sampled_from(FIGURES).map(Given)] if with_given else []),
    )
    compared: st.SearchStrategy[Test] = st.one_of(
        st.builds(AtLeast, numbers, numbers),
        st.builds(AtLeast, numbers, st.builds(Product, CONSTANTS, st.sampled_from(WHOLES))),
        st.builds(MoreThan, numbers, numbers),
        st.lists(tests, max_size=3).map(lambda each: Every(tuple(each))),
        st.lists(tests, max_size=3).map(lambda each: Either(tuple(each))),
        st.builds(lambda one, two: Either((Not(one), two)), tests, tests),
        st.builds(Not, tests),
    )
    return numbers, tests


def first(steps: list[tuple[Test, Number]], otherwise: Number) -> Number:
    """The number beside the first test to hold."""
    return First(tuple(test for test, _ in steps), tuple(each for _, each in steps), otherwise)


NUMBERS, TESTS = terms(with_given=True)
PLAIN_NUMBERS, PLAIN_TESTS = terms(with_given=False)


def figures(*, missing: bool) -> st.SearchStrategy[dict[Term, Decimal | bool | None]]:
    """A value for every figure; some of them None if they may be missing."""
    gap = st.none() if missing else st.nothing()
    values: dict[Term, st.SearchStrategy[Decimal | bool | None]] = {}
    for figure in FIGURES:
        known = st.booleans() if figure in ANSWERS else SIZES if figure in WHOLES else VALUES
        values[figure] = known | gap
    return st.fixed_dictionaries(values)


class Undefined(Exception):
    """A number is divided by nothing."""


def number(term: Number, values: Figures) -> Fraction:  # noqa: C901  # one case a kind
    """`term` over fractions, all of its figures being there."""
    match term:
        case Const(value):
            return Fraction(value)
        case Input():
            found = values[term]
            assert isinstance(found, Decimal)
            return Fraction(found)
        case Between():
            raise Undefined
        case Sum(parts):
            return sum((number(each, values) for each in parts), Fraction(0))
        case Product(left, right):
            return number(left, values) * number(right, values)
        case Least(left, right):
            return min(number(left, values), number(right, values))
        case Greatest(left, right):
            return max(number(left, values), number(right, values))
        case Quotient(of, by, places, mode):
            divisor = number(by, values)
            if divisor == 0:
                raise Undefined
            return rounded(number(of, values) / divisor, places, mode)
        case Choose(condition, then, otherwise):
            return number(then if holds(condition, values) else otherwise, values)
        case First(conditions, numbers, otherwise):
            for condition, each in zip(conditions, numbers, strict=True):
                if holds(condition, values):
                    return number(each, values)
            return number(otherwise, values)
        case _:
            assert_never(term)


def holds(term: Test, values: Figures) -> bool:
    """`term` as plain logic, all of its figures being there."""
    match term:
        case AtLeast(left, right):
            return number(left, values) >= number(right, values)
        case MoreThan(left, right):
            return number(left, values) > number(right, values)
        case Says():
            return bool(values[term])
        case Given():
            return True
        case Every(tests):
            return all(holds(each, values) for each in tests)
        case Either(tests):
            return any(holds(each, values) for each in tests)
        case Not(test):
            return not holds(test, values)
        case _:
            assert_never(term)


@given(NUMBERS, figures(missing=False))
def test_numbers_agree_with_fractions(term: Number, values: Figures) -> None:
    try:
        expected = number(term, values)
    except Undefined:
        assume(False)
    found = value_of(term, values)
    assert isinstance(found, Decimal)
    assert Fraction(found) == expected


@given(TESTS, figures(missing=False))
def test_tests_agree_with_plain_logic(term: Test, values: Figures) -> None:
    try:
        expected = holds(term, values)
    except Undefined:
        assume(False)
    assert value_of(term, values) is expected


@given(
    PLAIN_NUMBERS, figures(missing=True), st.lists(figures(missing=False), min_size=5, max_size=5)
)
@example(
    Greatest(
        Choose(ANSWERS[0], Const(Decimal(5)), Const(Decimal(1))),
        Choose(ANSWERS[1], Const(Decimal(3)), Const(Decimal(2))),
    ),
    {},
    [{ANSWERS[0]: True, ANSWERS[1]: False}, {ANSWERS[0]: False, ANSWERS[1]: False}],
)
@example(
    Least(
        Choose(ANSWERS[0], Const(Decimal(3)), Const(Decimal(1))),
        Choose(ANSWERS[1], Const(Decimal(9)), NOTHING),
    ),
    {},
    [{ANSWERS[0]: True, ANSWERS[1]: True}],
)
def test_a_range_holds_all_that_a_number_can_be(
    term: Number, values: Figures, fillings: list[Figures]
) -> None:
    found = value_of(term, values)
    for filling in fillings:
        try:
            value = number(term, filled(values, filling))
        except Undefined:
            continue
        if isinstance(found, Decimal):
            assert value == Fraction(found)
        elif isinstance(found, Range):
            assert found.low is None or Fraction(found.low) <= value
            assert found.high is None or value <= Fraction(found.high)
        else:
            assert found is None


@given(PLAIN_TESTS, figures(missing=True), st.lists(figures(missing=False), min_size=5, max_size=5))
@example(
    AtLeast(
        Choose(ANSWERS[0], Const(Decimal(5)), Const(Decimal(1))),
        Choose(ANSWERS[1], Const(Decimal(3)), NOTHING),
    ),
    {},
    [{ANSWERS[0]: True, ANSWERS[1]: True}, {ANSWERS[0]: False, ANSWERS[1]: True}],
)
@example(
    MoreThan(
        Choose(ANSWERS[0], Const(Decimal(5)), NOTHING),
        Choose(ANSWERS[1], Const(Decimal(3)), Const(Decimal(1))),
    ),
    {},
    [{ANSWERS[0]: True, ANSWERS[1]: True}, {ANSWERS[0]: False, ANSWERS[1]: True}],
)
def test_a_test_is_decided_only_if_nothing_can_turn_it(
    term: Test, values: Figures, fillings: list[Figures]
) -> None:
    found = value_of(term, values)
    if found is None:
        return
    for filling in fillings:
        try:
            assert holds(term, filled(values, filling)) is found
        except Undefined:
            continue


@given(PLAIN_NUMBERS, figures(missing=True))
def test_what_counts_is_the_least_of_the_range(term: Number, values: Figures) -> None:
    found = value_of(term, values)
    if isinstance(found, Range) and found.low is not None and found.high is not None:
        assert found.low == official(found) < highest(found) == found.high


def filled(values: Figures, filling: Figures) -> Figures:
    """`values` with what is missing in them taken from `filling`."""
    known = {figure: value for figure, value in values.items() if value is not None}
    plain: Figures = {figure: figure not in ANSWERS and Decimal(0) for figure in FIGURES}
    return {**plain, **filling, **known}


YES, ONE, TWO = ANSWERS


def steps(*points: int) -> Number:
    """5, 0 or 8 points and so on by the first of the answers that is yes, else 1."""
    return First((YES, ONE, TWO), tuple(Const(Decimal(each)) for each in points), Const(Decimal(1)))


@pytest.mark.parametrize(
    ("points", "answers", "found"),
    [
        ((5, 0, 8), {YES: True}, Decimal(5)),
        ((5, 0, 8), {YES: False, ONE: True}, Decimal(0)),
        ((5, 0, 8), {YES: False, ONE: False, TWO: False}, Decimal(1)),
        ((5, 0, 8), {ONE: True}, Range(Decimal(0), Decimal(5))),
        ((5, 0, 8), {YES: False, TWO: True}, Range(Decimal(0), Decimal(8))),
        ((5, 0, 8), {YES: False, ONE: False}, Range(Decimal(1), Decimal(8))),
        ((5, 5, 8), {ONE: True}, Decimal(5)),
        ((5, 6, 8), {TWO: True}, Range(Decimal(5), Decimal(8))),
        ((5, 6, 8), {}, Range(Decimal(1), Decimal(8))),
    ],
)
def test_of_the_first_that_holds_all_that_can_still_be_first_are_possible(
    points: tuple[int, ...], answers: Figures, found: Decimal | Range
) -> None:
    assert value_of(steps(*points), answers) == found


def test_tests_are_taken_one_by_one_even_where_one_of_two_must_hold() -> None:
    either = First((YES, Not(YES)), (Const(Decimal(3)), Const(Decimal(2))), NOTHING)
    assert value_of(either, {}) == Range(Decimal(0), Decimal(3))
    assert value_of(either, {YES: False}) == Decimal(2)


@pytest.mark.parametrize(
    ("found", "least", "most"),
    [
        (Decimal(4), Decimal(4), Decimal(4)),
        (Range(Decimal(-2), Decimal(7)), Decimal(-2), Decimal(7)),
        (Range(Decimal(2), None), Decimal(2), Decimal(2)),
        (Range(Decimal(-2), None), Decimal(-2), Decimal(0)),
        (Range(None, Decimal(7)), Decimal(0), Decimal(7)),
        (Range(None, Decimal(-3)), Decimal(-3), Decimal(-3)),
        (Range(None, None), Decimal(0), Decimal(0)),
        (None, Decimal(0), Decimal(0)),
    ],
)
def test_what_nothing_bounds_counts_nothing(
    found: Decimal | Range | None, least: Decimal, most: Decimal
) -> None:
    assert (official(found), highest(found)) == (least, most)


def test_ten_thousand_steps_are_no_deeper_than_two() -> None:
    count = Input("a")
    marks = range(10_000, 0, -1)
    term = First(
        tuple(AtLeast(count, Const(Decimal(mark))) for mark in marks),
        tuple(Const(Decimal(mark).scaleb(-3)) for mark in marks),
        NOTHING,
    )
    assert value_of(term, {count: Decimal(777)}) == Decimal("0.777")
    assert value_of(term, {}) == Range(Decimal(0), Decimal(10))
