"""Doing better never costs points: by the 2012 rules, whichever reading is chosen."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.properties.schemes import figures_2012, reported_2012, scheme_2012

READINGS = ["", "A01=split", "A02=independent", "A04=pro-rata", "A05=cap-2", "A14=not-met"]


def improvable(kind: str) -> list[str]:
    """The metrics of a kind that units report."""
    metrics = scheme_2012().metrics
    return [name for name in reported_2012() if metrics[name].kind == kind]


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize("category", ["district", "industry"])
@given(figures=figures_2012(), name=st.sampled_from(improvable("rate")), more=st.integers(1, 60))
def test_a_greater_part(
    reading: str, category: str, figures: dict[str, str], name: str, more: int
) -> None:
    scheme = scheme_2012(*([reading] if reading else []))
    part, whole = map(int, figures.get(name, "0/100").split("/"))
    whole = whole or 100
    metric = scheme.metrics[name]
    assert metric.kind == "rate"
    better = part + more if metric.limits()[1] is None else min(part + more, whole)
    before = scheme.card({**figures, name: f"{part}/{whole}"}, category)
    after = scheme.card({**figures, name: f"{better}/{whole}"}, category)
    assert after.total >= before.total
    assert after.possible >= before.possible


@pytest.mark.parametrize("reading", READINGS)
@given(
    figures=figures_2012(),
    name=st.sampled_from([*improvable("count"), *improvable("amount")]),
    more=st.integers(1, 3000),
)
def test_a_greater_number(reading: str, figures: dict[str, str], name: str, more: int) -> None:
    scheme = scheme_2012(*([reading] if reading else []))
    number = Decimal(figures.get(name, "0"))
    better = number + more if name != "monthly_reports" else 12
    before = scheme.card({**figures, name: str(number)})
    after = scheme.card({**figures, name: str(better)})
    assert after.total >= before.total


@given(figures=figures_2012(), name=st.sampled_from(improvable("yes_no")))
def test_a_yes(figures: dict[str, str], name: str) -> None:
    scheme = scheme_2012()
    no, yes = ({**figures, name: answer} for answer in ("否", "是"))
    assert scheme.card(yes).total >= scheme.card(no).total


@given(figures=figures_2012(), name=st.sampled_from(reported_2012()))
def test_a_missing_figure_earns_nothing(figures: dict[str, str], name: str) -> None:
    scheme = scheme_2012()
    without = scheme.card({each: text for each, text in figures.items() if each != name})
    within = scheme.card(figures)
    assert without.total <= within.total
    assert without.possible_open or within.possible <= without.possible
