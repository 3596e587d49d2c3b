"""Figures as units write them: every accepted notation, and every one that is refused."""

from decimal import Decimal

import pytest

from liuxiang.exact import Ratio
from liuxiang.units import Figure
from tests.language.building import ONE_CRITERION, at, item, reading, rules
from tests.language.building import first as first_of

RULES = rules(item(ONE_CRITERION))


def written(metric: str, text: str) -> str:
    """A unit file that writes one figure, in block style so that commas mean nothing."""
    return f"unit: 甲区\ncategory: district\nmetrics:\n  {metric}: {text}\n"


def figure(metric: str, text: str) -> Figure | None:
    """The figure that comes of `text`, which is not refused."""
    read = reading(RULES, written(metric, text))
    assert [each.code for each in read.problems if each.severity == "error"] == []
    return read.units[0].figures.get(metric)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("true", True),
        ("True", True),
        ("TRUE", True),
        ("yes", True),
        ("YES", True),
        ("是", True),
        ("有", True),
        ("'是'", True),
        ('"yes"', True),
        (" 是 ", True),
        ("ｔｒｕｅ", True),
        ("false", False),
        ("no", False),
        ("No", False),
        ("否", False),
        ("无", False),
    ],
)
def test_yes_and_no(text: str, answer: bool) -> None:
    found = figure("charter", text)
    assert found is not None
    assert (found.value, found.text) == (answer, "true" if answer else "false")


@pytest.mark.parametrize("text", ["1", "0", "y", "n", "on", "off", "对", "√", "100%"])
def test_other_words_are_no_answer(text: str) -> None:
    read = reading(RULES, written("charter", text))
    assert ([at(each) for each in read.problems], read.units) == ([("LX234", 4, 12)], [])
    assert read.problems[0].message("en") == f"`charter` asks for yes or no; here it is {text}"
    assert read.problems[0].help("en") == "Expected one of: true yes 是 有 false no 否 无."


@pytest.mark.parametrize(
    ("metric", "text", "value"),
    [
        ("meetings", "0", "0"),
        ("meetings", "5", "5"),
        ("meetings", "'5'", "5"),
        ("meetings", "５", "5"),
        ("meetings", "１０３５", "1035"),
        ("meetings", "123456789012345678901234567890", "123456789012345678901234567890"),
        ("reports", "12", "12"),
        ("fund", "5000", "5000"),
        ("fund", "5000.50", "5000.5"),
        ("fund", "0.1", "0.1"),
        ("fund", "3.14159265358979323846", "3.14159265358979323846"),
        ("fund", "５０００．５", "5000.5"),
        ("balance", "-100", "-100"),
        ("balance", "－１００．５", "-100.5"),
        ("balance", "-0", "0"),
    ],
)
def test_numbers(metric: str, text: str, value: str) -> None:
    found = figure(metric, text)
    assert found is not None
    assert (found.value, found.text) == (Decimal(value), value)


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("985/1000", "985", "1000"),
        ("0/0", "0", "0"),
        ("0/12", "0", "12"),
        ("98.5%", "98.5", "100"),
        ("98.50%", "98.5", "100"),
        ("0%", "0", "100"),
        ("100%", "100", "100"),
        ("98.5 %", "98.5", "100"),
        ("985 / 1000", "985", "1000"),
        ("985/ 1000", "985", "1000"),
        ("985 /1000", "985", "1000"),
        ("９８．５％", "98.5", "100"),
        ("98.5％", "98.5", "100"),
        ("９８５／１０００", "985", "1000"),
        ("985／1000", "985", "1000"),
        ("９８５ ／ １０００", "985", "1000"),
        ("0.5/1.5", "0.5", "1.5"),
        ("'985/1000'", "985", "1000"),
    ],
)
def test_rates(text: str, part: str, whole: str) -> None:
    found = figure("coverage", text)
    assert found is not None
    assert found.value == Ratio(Decimal(part), Decimal(whole))


@pytest.mark.parametrize(
    ("metric", "text"),
    [
        ("completion", "120%"),
        ("completion", "1035/1000"),
        ("completion", "0%"),
        ("growth", "-5%"),
        ("growth", "-5/100"),
        ("growth", "250%"),
        ("growth", "－５％"),
    ],
)
def test_rates_within_bounds_of_their_own(metric: str, text: str) -> None:
    assert figure(metric, text) is not None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("[牌子, 人员, 资金]", ("sign", "staff", "funds")),
        ("[资金, 牌子]", ("sign", "funds")),
        ("[funds, sign]", ("sign", "funds")),
        ("[牌子, staff]", ("sign", "staff")),
        ("[]", ()),
        ("\n    - 人员\n    - 牌子", ("sign", "staff")),
    ],
)
def test_checklists(text: str, value: tuple[str, ...]) -> None:
    found = figure("centre", text)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL", "''", '""', '"  "', "# 未报"])
@pytest.mark.parametrize("metric", ["charter", "meetings", "fund", "coverage", "centre", "praise"])
def test_nothing_written_is_missing(metric: str, text: str) -> None:
    assert figure(metric, text) is None


REFUSED = [
    ("meetings", "012", "LX221"),
    ("meetings", "-012", "LX221"),
    ("meetings", "00", "LX221"),
    ("meetings", "1:30", "LX222"),
    ("meetings", "1,035", "LX223"),
    ("meetings", "1，035", "LX223"),
    ("meetings", "1 035", "LX223"),
    ("meetings", "1_035", "LX223"),
    ("meetings", "1e3", "LX224"),
    ("meetings", "0x1F", "LX224"),
    ("meetings", "5%", "LX225"),
    ("meetings", "５％", "LX225"),
    ("meetings", "5/6", "LX226"),
    ("meetings", "5家", "LX227"),
    ("meetings", "5 家", "LX227"),
    ("meetings", "1234567890123456789012345678901", "LX228"),
    ("meetings", "五", "LX229"),
    ("meetings", "+5", "LX229"),
    ("meetings", "5.", "LX229"),
    ("meetings", ".5", "LX229"),
    ("meetings", "NaN", "LX220"),
    ("meetings", ".inf", "LX220"),
    ("meetings", "5.0", "LX232"),
    ("meetings", "5.5", "LX232"),
    ("meetings", "-1", "LX231"),
    ("meetings", "[5]", "LX230"),
    ("meetings", "{value: 5}", "LX230"),
    ("meetings", "是", "LX229"),
    ("reports", "13", "LX233"),
    ("reports", "-1", "LX231"),
    ("fund", "-0.01", "LX231"),
    ("fund", "5,000.00", "LX223"),
    ("fund", "5000元", "LX227"),
    ("coverage", "0.985", "LX235"),
    ("coverage", "98.5", "LX235"),
    ("coverage", "1", "LX235"),
    ("coverage", "０．９８５", "LX235"),
    ("coverage", "1/0", "LX237"),
    ("coverage", "1001/1000", "LX238"),
    ("coverage", "100.01%", "LX238"),
    ("coverage", "-1/10", "LX238"),
    ("coverage", "-1%", "LX238"),
    ("coverage", "1/-10", "LX239"),
    ("coverage", "012/100", "LX221"),
    ("coverage", "985:1000", "LX222"),
    ("coverage", "1,035/2,000", "LX223"),
    ("coverage", "98.5家%", "LX227"),
    ("coverage", "098%", "LX221"),
    ("coverage", "优秀", "LX229"),
    ("coverage", "[98%]", "LX230"),
    ("completion", "-1%", "LX238"),
    ("growth", "1/-10", "LX239"),
    ("centre", "牌子", "LX230"),
    ("centre", "是", "LX230"),
    ("centre", "{sign: 是}", "LX230"),
    ("charter", "[是]", "LX230"),
]


@pytest.mark.parametrize(("metric", "text", "code"), REFUSED)
def test_refused(metric: str, text: str, code: str) -> None:
    read = reading(RULES, written(metric, text))
    column = len(f"  {metric}: ") + 1
    assert ([at(each) for each in read.problems], read.units) == ([(code, 4, column)], [])
    assert read.omitted[0].unit == "甲区"


@pytest.mark.parametrize(
    ("text", "help_text"),
    [
        ("0.985", "Write 98.5% or 0.985%, or a part of a whole such as 985/1000."),
        ("98.5", "Write 98.5% or 98.5/100, or a part of a whole such as 985/1000."),
    ],
)
def test_a_bare_rate_is_refused_with_both_spellings(text: str, help_text: str) -> None:
    problem = reading(RULES, written("coverage", text)).problems[0]
    assert problem.message("en") == f"`coverage` is a rate; a bare {text} may mean two things"
    assert problem.help("en") == help_text


@pytest.mark.parametrize(
    ("text", "code", "column", "suggestions"),
    [
        ("[牌子, 人员们]", "LX240", 16, ("人员",)),
        ("[sign, staf]", "LX240", 18, ("staff",)),
        ("[牌子, 资金, 牌子]", "LX241", 20, ()),
        ("[牌子, sign]", "LX241", 16, ()),
    ],
)
def test_members(text: str, code: str, column: int, suggestions: tuple[str, ...]) -> None:
    read = reading(RULES, written("centre", text))
    assert [(*at(each), each.suggestions) for each in read.problems] == [
        (code, 4, column, suggestions)
    ]


def test_every_problem_is_told_in_file_order() -> None:
    text = (
        "unit: 甲区\ncategory: district\nmetrics:\n"
        "  meetings: 5.5\n  coverage: 98\n  charter: 也许\n  metings: 5\n"
    )
    read = reading(RULES, text)
    assert [at(each) for each in read.problems] == [
        ("LX232", 4, 13),
        ("LX235", 5, 13),
        ("LX234", 6, 12),
        ("LX201", 7, 3),
    ]


def test_exact_from_text_to_score() -> None:
    body = (
        "scoring: {kind: all_or_nothing, criteria: [{metric: fund, at_least: 0.30000000000000001}]}"
    )
    exact = rules(item(body))
    assert first_of(exact, "fund: 0.3").verdict == "not_met"
    assert first_of(exact, "fund: 0.30000000000000001").verdict == "met"
