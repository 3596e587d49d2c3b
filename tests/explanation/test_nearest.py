"""How far the next point is: the nearest value holds, and the one before it does not."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liuxiang.exact import EXACT, Ratio
from liuxiang.figures import Figure, FigureValue
from liuxiang.next_point import Nearest, nearest
from liuxiang.ruleset.metrics import Amount, AnyMetric, Checklist, Count, Points, Rate, YesNo

RATE = Rate(kind="rate", title="率")
COUNT = Count(kind="count", title="数")
AMOUNT = Amount(kind="amount", title="额")
YES_NO = YesNo(kind="yes_no", title="否")
CHECKLIST = Checklist(kind="checklist", title="有", members={"a": "甲", "b": "乙", "c": "丙"})


def ratio(text: str) -> Figure:
    """A rate, as `979/1000` or `97.5%`."""
    part, _, whole = text.rstrip("%").partition("/")
    return Figure(Ratio(Decimal(part), Decimal(whole or 100)), text, 0, 0)


def number(text: str) -> Figure:
    """A count or an amount."""
    return Figure(Decimal(text), text, 0, 0)


def share(value: FigureValue) -> Decimal:
    """A rate as a quotient; only for wholes that divide."""
    assert isinstance(value, Ratio)
    return EXACT.divide(value.part, value.whole)


@pytest.mark.parametrize(
    ("text", "least", "expected"),
    [
        ("979/1000", "0.98", ("980/1000", "1", False)),
        ("0/1000", "0.98", ("980/1000", "980", False)),
        ("97.5%", "0.98", ("98%", "0.5", True)),
        ("97.995%", "0.98", ("98%", "0.005", True)),
        ("15/16", "1", ("16/16", "1", False)),
        ("7/8", "0.875", None),
    ],
)
def test_a_rate_short_of_a_mark(
    text: str, least: str, expected: tuple[str, str, bool] | None
) -> None:
    def holds(value: FigureValue) -> bool:
        assert isinstance(value, Ratio)
        return value.part >= EXACT.multiply(Decimal(least), value.whole)

    figure = ratio(text)
    if expected is None:
        assert holds(figure.value)
        return
    found = nearest(RATE, figure, holds)
    assert found is not None
    shown, change, percent = expected
    assert (found.text, found.change, found.percent) == (shown, Decimal(change), percent)


def test_a_rate_above_a_mark_has_to_shrink() -> None:
    found = nearest(RATE, ratio("31/100"), lambda value: share(value) <= Decimal("0.3"))
    assert found is not None
    assert (found.text, found.change) == ("30/100", Decimal(-1))


def test_a_rate_does_not_leave_its_bounds() -> None:
    assert nearest(RATE, ratio("9/10"), lambda value: share(value) > 1) is None
    wide = Rate.model_validate({"kind": "rate", "title": "超", "bounds": ("0%", "none")})
    found = nearest(wide, ratio("9/10"), lambda value: share(value) > 1)
    assert found is not None
    assert found.text == "11/10"


@pytest.mark.parametrize(
    ("metric", "start", "mark", "expected"),
    [
        (COUNT, "4", "5", ("5", "1")),
        (COUNT, "0", "12", ("12", "12")),
        (AMOUNT, "4999", "5000", ("5000", "1")),
        (AMOUNT, "4999.995", "5000", ("5000", "0.005")),
        (AMOUNT, "3999.5", "4000.25", ("4000.25", "0.75")),
    ],
)
def test_a_number_short_of_a_mark(
    metric: AnyMetric, start: str, mark: str, expected: tuple[str, str]
) -> None:
    found = nearest(metric, number(start), lambda value: value >= Decimal(mark))  # type: ignore[operator]  # numbers both
    assert found is not None
    assert (found.text, found.change) == (expected[0], Decimal(expected[1]))


DENSE = "0.1234567890123456789012345678"


@pytest.mark.parametrize(
    ("metric", "start", "mark", "expected"),
    [
        (AMOUNT, "0.0000000000007", "30", ("30", "29.9999999999993")),
        (AMOUNT, DENSE, "1" + "0" * 28, ("1" + "0" * 28, None)),
        (COUNT, "0", "9" * 30, ("9" * 30, "9" * 30)),
        (COUNT, "3", str((1 << 40) + 7), (str((1 << 40) + 7), str((1 << 40) + 4))),
    ],
)
def test_a_mark_any_number_of_steps_away(
    metric: AnyMetric, start: str, mark: str, expected: tuple[str, str | None]
) -> None:
    found = nearest(metric, number(start), lambda value: value >= Decimal(mark))  # type: ignore[operator]  # numbers both
    assert found is not None
    text, change = expected
    exact = EXACT.subtract(Decimal(mark), Decimal(start)) if change is None else Decimal(change)
    assert (found.text, found.change) == (text, exact)


@pytest.mark.parametrize(
    ("figure", "mark", "expected"),
    [
        ("33.3333333333333%", "1", ("100%", "66.6666666666667")),
        ("0.00000000000001%", "0.7", ("70%", "69.99999999999999")),
    ],
)
def test_a_percentage_of_many_decimals(figure: str, mark: str, expected: tuple[str, str]) -> None:
    found = nearest(RATE, ratio(figure), lambda value: share(value) >= Decimal(mark))
    assert found is not None
    assert (found.text, found.change) == (expected[0], Decimal(expected[1]))


def test_a_number_too_large() -> None:
    found = nearest(COUNT, number("7"), lambda value: value == 0)
    assert found == Nearest(Decimal(0), "0", Decimal(-7))


def test_what_no_value_of_the_figure_does() -> None:
    assert nearest(COUNT, number("7"), lambda _: False) is None
    assert nearest(RATE, ratio("7/9"), lambda _: False) is None
    assert nearest(CHECKLIST, Figure(("a",), "a", 0, 0), lambda _: False) is None


def test_an_answer() -> None:
    no = Figure(False, "false", 0, 0)
    assert nearest(YES_NO, no, lambda value: value is True) == Nearest(True, "true")
    assert nearest(YES_NO, no, lambda value: value is False) is None


def test_the_fewest_members() -> None:
    ticked = Figure(("b",), "b", 0, 0)
    everything = nearest(CHECKLIST, ticked, lambda value: value == ("a", "b", "c"))
    assert everything == Nearest(("a", "b", "c"), "a b c", members=("a", "c"))
    one = nearest(CHECKLIST, ticked, lambda value: isinstance(value, tuple) and "c" in value)
    assert one == Nearest(("b", "c"), "b c", members=("c",))


def test_points_are_for_assessors_to_decide() -> None:
    points = Points(kind="points", title="分")
    assert nearest(points, number("0"), lambda _: True) is None


@given(
    part=st.integers(0, 5000),
    rest=st.integers(0, 5000),
    mark=st.decimals("0.001", "1", places=3),
)
def test_the_one_before_does_not_do(part: int, rest: int, mark: Decimal) -> None:
    whole = Decimal(part + rest)

    def holds(value: FigureValue) -> bool:
        assert isinstance(value, Ratio)
        return bool(value.whole) and value.part >= EXACT.multiply(mark, value.whole)

    figure = Figure(Ratio(Decimal(part), whole), f"{part}/{whole}", 0, 0)
    if holds(figure.value):
        return
    found = nearest(RATE, figure, holds)
    if not whole:
        assert found is None
        return
    assert found is not None
    assert isinstance(found.value, Ratio)
    assert holds(found.value)
    assert not holds(Ratio(found.value.part - 1, whole))


@given(start=st.integers(0, 10**6), mark=st.integers(0, 10**6))
def test_counts_go_either_way(start: int, mark: int) -> None:
    figure = number(str(start))
    up = nearest(COUNT, figure, lambda value: value >= mark)  # type: ignore[operator]  # numbers both
    down = nearest(COUNT, figure, lambda value: value <= mark)  # type: ignore[operator]  # numbers both
    if start < mark:
        assert up == Nearest(Decimal(mark), str(mark), Decimal(mark - start))
    if start > mark:
        assert down == Nearest(Decimal(mark), str(mark), Decimal(mark - start))
