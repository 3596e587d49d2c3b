"""Words and signs in the cells of a table where a figure should be."""

import pytest

from liuxiang.emptiness import declared_metrics
from tests.tables.building import figures, reading, told

CODES = {
    "meetings": "LX245",
    "coverage": "LX246",
    "praise": "LX247",
    "charter": "LX250",
    "centre": "LX251",
}


@pytest.mark.parametrize("text", ["/", "-", "—", "没有", "未统计", "（未报）"])
@pytest.mark.parametrize(("metric", "code"), CODES.items())
def test_a_word_in_a_cell_is_refused(metric: str, code: str, text: str) -> None:
    read = reading(f"单位,类别,{metric}\n己县,区,{text}\n")
    assert told(read) == [(code, f"units.csv:2:{metric}")]
    assert read.units == []


@pytest.mark.parametrize("text", ["不适用", "无此项", "N/A", "n/a"])
@pytest.mark.parametrize("metric", CODES)
def test_a_figure_that_does_not_apply_is_declared(metric: str, text: str) -> None:
    read = reading(f"单位,类别,{metric}\n己县,区,{text}\n")
    assert told(read) == []
    (unit,) = read.units
    assert declared_metrics(unit) == {metric}


@pytest.mark.parametrize(("metric", "shown"), [("charter", "false"), ("centre", "[]")])
def test_none_is_an_answer_and_an_empty_list(metric: str, shown: str) -> None:
    assert figures(reading(f"单位,类别,{metric}\n己县,区,无\n")) == {metric: shown}


@pytest.mark.parametrize("text", ["", "~", "null"])
@pytest.mark.parametrize("metric", ["meetings", "coverage", "praise", "charter", "centre"])
def test_what_says_nothing_stays_missing(metric: str, text: str) -> None:
    assert figures(reading(f"单位,类别,{metric}\n己县,区,{text}\n")) == {}


@pytest.mark.parametrize(
    ("metric", "text", "shown"),
    [
        ("meetings", "0", "0"),
        ("coverage", "0/0", "0/0"),
        ("charter", "否", "false"),
        ("centre", "[]", "[]"),
    ],
)
def test_what_the_advice_recommends_is_read(metric: str, text: str, shown: str) -> None:
    (problem,) = reading(f"单位,类别,{metric}\n己县,区,没有\n").problems
    assert text in problem.help("zh")
    assert figures(reading(f"单位,类别,{metric}\n己县,区,{text}\n")) == {metric: shown}


def test_points_of_none_and_points_of_nought() -> None:
    head = "单位,类别,praise,praise@reason\n"
    assert told(reading(f"{head}己县,区,无,\n")) == [
        ("LX247", "units.csv:2:praise"),
    ]
    assert told(reading(f"{head}己县,区,无,未推广\n")) == [("LX247", "units.csv:2:praise")]
    assert figures(reading(f"{head}己县,区,0,未推广\n")) == {"praise": "0"}
