"""Exact numbers: division agrees with fractions, and what is shown reads back the same."""

import re
from decimal import Decimal
from fractions import Fraction
from math import floor

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from liuxiang.exact import (
    LONGEST,
    Mode,
    NotExact,
    decimal_of,
    half_width,
    percent_of,
    quotient,
    show,
    total,
)

MODES: tuple[Mode, ...] = ("down", "up", "half_up", "half_even")


def decimals(largest: int = 10**12, places: int = 9) -> st.SearchStrategy[Decimal]:
    """Decimals in any scale, as readers and sums make them."""
    return st.builds(
        lambda digits, scale: Decimal(digits).scaleb(-scale),
        st.integers(-largest, largest),
        st.integers(-3, places),
    )


def rounded(number: Fraction, places: int, mode: Mode) -> Fraction:
    """`number` to so many places, by the definition of each mode."""
    scaled = abs(number) * 10**places
    below = floor(scaled)
    rest = scaled - below
    match mode:
        case "down":
            away = False
        case "up":
            away = rest > 0
        case "half_up":
            away = rest >= Fraction(1, 2)
        case "half_even":
            away = rest > Fraction(1, 2) or (rest == Fraction(1, 2) and below % 2 == 1)
    size = Fraction(below + away, 10**places)
    return size if number >= 0 else -size


@pytest.mark.parametrize("mode", MODES)
@given(of=decimals(), by=decimals(), places=st.integers(0, 12))
@example(of=Decimal("2.5"), by=Decimal(1), places=0)
@example(of=Decimal("-2.5"), by=Decimal(1), places=0)
@example(of=Decimal("3.5"), by=Decimal(1), places=0)
@example(of=Decimal("-0.05"), by=Decimal(-1), places=1)
@example(of=Decimal("2.675"), by=Decimal(1), places=2)
@example(of=Decimal(0), by=Decimal(-7), places=3)
@example(of=Decimal("1E+3"), by=Decimal("3E-9"), places=12)
def test_quotient(of: Decimal, by: Decimal, places: int, mode: Mode) -> None:
    assume(by != 0)
    found = quotient(of, by, places, mode)
    assert Fraction(found) == rounded(Fraction(of) / Fraction(by), places, mode)


@pytest.mark.parametrize("mode", MODES)
@given(halves=st.integers(-(10**6), 10**6), places=st.integers(0, 6))
def test_quotient_of_ties(halves: int, places: int, mode: Mode) -> None:
    of = Decimal(halves).scaleb(-places)
    found = quotient(of, Decimal(2), places, mode)
    assert Fraction(found) == rounded(Fraction(of) / 2, places, mode)


@given(decimals(10**40, 30))
def test_show_reads_back(number: Decimal) -> None:
    text = show(number)
    assert Decimal(text) == number
    assert re.fullmatch(r"0|-?[1-9][0-9]*|-?(?:0|[1-9][0-9]*)\.[0-9]*[1-9]", text)
    if len(text) <= LONGEST:
        assert decimal_of(text) == number


@given(decimals(10**15, 8))
def test_a_percentage_reads_back(number: Decimal) -> None:
    assert percent_of(f"{show(number)}%") == number
    assert percent_of(f"{show(number)} %") == number
    assert percent_of(show(number)) is None


@given(decimals(10**15, 8))
def test_full_width_reads_the_same(number: Decimal) -> None:
    wide = "".join(chr(ord(each) + 0xFEE0) for each in show(number))
    assert decimal_of(half_width(f"\u3000{wide} ")) == number


@given(st.text(max_size=40))
def test_a_text_is_a_plain_number_or_refused(text: str) -> None:
    try:
        found = decimal_of(text)
    except NotExact:
        return
    assert Decimal(text) == found
    assert set(text) <= set("-0123456789.")


@given(st.lists(decimals(10**20, 12), max_size=20))
def test_a_total_is_exact_in_any_order(numbers: list[Decimal]) -> None:
    expected = sum((Fraction(each) for each in numbers), Fraction(0))
    assert Fraction(total(numbers)) == expected
    assert total(reversed(numbers)) == total(numbers)
