"""The header of a table: ids and titles, aspects of a metric, and columns that are none."""

import pytest

from liuxiang.units import Basis
from tests.language.building import item, read, rule_text
from tests.tables.building import figures, reading, said, told


@pytest.mark.parametrize(
    "head", ["coverage", "覆盖率", " coverage ", "ｃｏｖｅｒａｇｅ", '"覆盖率"', "#备注,覆盖率"]
)
def test_ids_and_titles(head: str) -> None:
    blank = "任意," if head.startswith("#") else ""
    text = f"单位,类别,规则,{head}\n甲,district,sample@1,{blank}95%\n"
    assert figures(reading(text)) == {"coverage": "95%"}


@pytest.mark.parametrize(
    ("heads", "code", "place", "suggestions"),
    [
        ("unit,category,covrage", "LX132", "units.csv:1:covrage", ("coverage",)),
        ("unit,category,覆盖", "LX132", "units.csv:1:覆盖", ("覆盖率",)),
        ("unit,category,中心", "LX132", "units.csv:1:中心", ("服务中心",)),
        ("unit,category,zzzz", "LX132", "units.csv:1:zzzz", ()),
        ("unit,category,covrage@verified", "LX132", "units.csv:1:covrage@verified", ("coverage",)),
        (
            "unit,category,coverage@verifed",
            "LX137",
            "units.csv:1:coverage@verifed",
            ("coverage@verified",),
        ),
        ("unit,category,unit@verified", "LX132", "units.csv:1:unit@verified", ("unit",)),
        ("unit,category,coverage,coverage", "LX133", "units.csv:1:coverage", ()),
        ("unit,category,coverage,覆盖率", "LX133", "units.csv:1:覆盖率", ()),
        ("unit,category,单位", "LX133", "units.csv:1:单位", ()),
        ("unit,category,coverage,coverage@reason", "LX139", "units.csv:1:coverage@reason", ()),
        ("unit,category,praise@verified,visit@by", "LX139", "units.csv:1:visit@by", ()),
    ],
)
def test_columns_that_are_none(
    heads: str, code: str, place: str, suggestions: tuple[str, ...]
) -> None:
    read = reading(f"{heads}\n甲,district{',' * (heads.count(',') - 1)}\n")
    assert told(read) == [(code, place)]
    assert read.problems[0].suggestions == suggestions
    assert (read.units, [each[:2] for each in read.omitted]) == ([], [("units.csv", None)])


def test_a_doubled_column_names_both_places() -> None:
    read = reading("unit,category,coverage,覆盖率\n甲,district,95%,95%\n")
    (problem,) = read.problems[:1]
    assert [str(each.place) for each in problem.related] == ["units.csv:1:coverage"]
    assert said(problem) == (
        "The column `覆盖率` is given twice. Each column may stand once, by its id or by its "
        "title; remove one of the two."
    )


def test_a_slip_in_the_name_of_the_unit_column() -> None:
    read = reading("units,category,coverage\n甲,district,95%\n")
    assert told(read) == [("LX131", "units.csv:1:units"), ("LX132", "units.csv:1:units")]
    assert read.problems[1].suggestions == ("unit",)


def test_rows_under_a_faulty_header_are_told_of_too() -> None:
    read = reading("unit,category,covrage,meetings\n甲,district,95%,x\n")
    assert told(read) == [("LX132", "units.csv:1:covrage"), ("LX229", "units.csv:2:meetings")]


@pytest.mark.parametrize("aspect", ["verified", "核实"])
@pytest.mark.parametrize(("basis", "shown"), [("verified", "94%"), ("reported", "95%")])
def test_verified_figures(aspect: str, basis: Basis, shown: str) -> None:
    text = f"unit,category,coverage,coverage@{aspect}\n甲,district,95%,94%\n"
    assert figures(reading(text, basis=basis)) == {"coverage": shown}


def test_what_assessors_say_of_a_figure() -> None:
    heads = "unit,category,coverage,coverage@verified,coverage@理由,coverage@核实人"
    read = reading(f"{heads}\n甲,district,95%,94%,抽查,考核组\n乙,district,95%,,,\n")
    found = [each.figures["coverage"] for each in read.units]
    assert [(each.text, each.verified, each.reason, each.by, each.reported) for each in found] == [
        ("94%", True, "抽查", "考核组", "95%"),
        ("95%", False, None, None, None),
    ]
    assert read.units[0].verified == {"coverage"}


@pytest.mark.parametrize("aspect", ["", "@verified"])
def test_points_with_their_reason(aspect: str) -> None:
    text = f"unit,category,praise{aspect},praise@reason,praise@by\n甲,district,1.5,推广,考核组\n"
    read = reading(text)
    assert figures(read) == {"praise": "1.5"}
    figure = read.units[0].figures["praise"]
    assert (figure.reason, figure.by) == ("推广", "考核组")
    assert (figure.line, figure.column) == (1, 2)


@pytest.mark.parametrize(
    ("cells", "code", "place"),
    [
        ("1,,", "LX146", "units.csv:2:praise"),
        ("1,,考核组", "LX146", "units.csv:2:praise"),
        (",推广,", "LX147", "units.csv:2:praise@reason"),
        (",,考核组", "LX147", "units.csv:2:praise@by"),
        ("x,推广,", "LX229", "units.csv:2:praise"),
        ("-1,推广,", "LX231", "units.csv:2:praise"),
    ],
)
def test_points_without_one(cells: str, code: str, place: str) -> None:
    read = reading(f"unit,category,praise,praise@reason,praise@by\n甲,district,{cells}\n")
    assert told(read) == [(code, place)]


def test_points_without_a_column_of_reasons() -> None:
    read = reading("unit,category,praise\n甲,district,1\n乙,district,\n")
    assert told(read) == [("LX146", "units.csv:2:praise")]
    assert said(read.problems[0]) == (
        "Points are entered for `praise` without a reason. Write the reason in the column "
        "`praise@reason`; leave both empty where none are given."
    )


def test_a_reason_without_a_verified_figure() -> None:
    heads = "unit,category,coverage,coverage@verified,coverage@reason"
    read = reading(f"{heads}\n甲,district,95%,,抽查\n")
    assert told(read)[0] == ("LX147", "units.csv:2:coverage@reason")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("牌子、人员", "sign staff"),
        ("牌子；资金", "sign funds"),
        ("sign;staff", "sign staff"),
        ('"牌子,人员"', "sign staff"),
        ('"牌子\n人员"', "sign staff"),
        ('"[牌子, 人员]"', "sign staff"),
        ("无", "[]"),
        ("[]", "[]"),
    ],
)
def test_a_checklist_in_one_cell(text: str, shown: str) -> None:
    assert figures(reading(f"unit,category,centre\n甲,district,{text}\n")) == {"centre": shown}


def test_members_that_there_are_not() -> None:
    read = reading("unit,category,centre\n甲,district,牌子、人\n乙,district,牌子、牌子\n")
    assert told(read) == [("LX240", "units.csv:2:centre"), ("LX241", "units.csv:3:centre")]


def test_evidence() -> None:
    text = "unit,category,charter,charter@evidence\n甲,district,是,区委发〔2012〕8号；a.pdf\n"
    assert reading(text).units[0].evidence == {"charter": ("区委发〔2012〕8号", "a.pdf")}


@pytest.mark.parametrize(
    ("ruleset", "expected"),
    [
        ("other@1", [("LX209", "units.csv:2:ruleset")]),
        ("sample@2", [("LX210", "units.csv:2:ruleset")]),
        ("sample", []),
        ("", []),
    ],
)
def test_the_rules_it_was_filled_in_for(ruleset: str, expected: list[tuple[str, str]]) -> None:
    assert told(reading(f"unit,category,ruleset\n甲,district,{ruleset}\n")) == expected


def test_a_title_that_two_metrics_have() -> None:
    twins = read(rule_text(item()).replace("title: 参加率", "title: 覆盖率"))
    found = reading("unit,category,覆盖率,覆盖率@verified\n甲,district,95%,95%\n", rules=twins)
    assert told(found) == [
        ("LX136", "units.csv:1:覆盖率"),
        ("LX136", "units.csv:1:覆盖率@verified"),
    ]
    assert said(found.problems[0]) == (
        "Several metrics are called `覆盖率`. Write an id instead, one of: coverage, turnout."
    )
