"""CSV files: encodings, delimiters, lines, and what spreadsheets leave in them."""

import pytest

from liuxiang.files import opened
from tests.tables.building import figures, reading, said, told

HEAD = "unit,category,coverage\n"
GOOD = f"{HEAD}甲区总工会,district,985/1000\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_what_excel_and_wps_save(encoding: str, delimiter: str, end: str) -> None:
    text = GOOD.replace(",", delimiter).replace("\n", end)
    read = reading(text.encode(encoding))
    assert figures(read) == {"coverage": "985/1000"}
    assert [each.name for each in read.units] == ["甲区总工会"]
    warned = [each.code for each in read.problems if each.code == "LX105"]
    assert warned == (["LX105"] if encoding == "gb18030" else [])


@pytest.mark.parametrize("name", ["units.csv", "-", "units.yaml", "units.CSV"])
def test_the_content_says_what_it_is(name: str) -> None:
    assert figures(reading(GOOD, name)) == {"coverage": "985/1000"}


def test_the_line_that_names_the_delimiter() -> None:
    text = "sep=;\n" + GOOD.replace(",", ";")
    assert figures(reading(text)) == {"coverage": "985/1000"}
    wrong = text.replace("985", "x")
    assert told(reading(wrong)) == [("LX229", "units.csv:3:coverage")]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("985/1000", "985/1000"),
        ("98.5%", "98.5%"),
        ("９８．５％", "98.5%"),
        ("９８５／１０００", "985/1000"),
        (" 985 / 1000 ", "985/1000"),
        ('"985/1000"', "985/1000"),
        ("0/0", "0/0"),
    ],
)
def test_a_rate_in_one_cell(text: str, shown: str) -> None:
    assert figures(reading(f"{HEAD}甲,district,{text}\n")) == {"coverage": shown}


def test_a_rate_in_the_columns_of_its_two_figures() -> None:
    text = "unit,category,formed,quota\n甲,district,1035,1000\n"
    assert figures(reading(text)) == {
        "formed": "1035",
        "quota": "1000",
        "completion": "1035/1000",
    }


@pytest.mark.parametrize("blank", ["", " ", "\u3000", "null", "~"])
def test_a_blank_cell_is_missing(blank: str) -> None:
    assert figures(reading(f"{HEAD}甲,district,{blank}\n")) == {}


def test_empty_rows_and_columns_around_the_table() -> None:
    text = f"\n,,,,\n,unit,category,,coverage,\n\n,甲,district,,95%,\n,,,,,\n{' ' * 9}\n"
    assert figures(reading(text)) == {"coverage": "95%"}


def test_lines_are_those_of_the_file() -> None:
    text = f'{HEAD}"甲区\n总工会",district,95%\n\n乙,"dist\nrict",98\n丙,district,x\n'
    read = reading(text)
    assert told(read) == [
        ("LX207", "units.csv:5:category"),
        ("LX235", "units.csv:5:coverage"),
        ("LX229", "units.csv:7:coverage"),
    ]
    place = next(each.place for each in read.problems if each.code == "LX235")
    assert place is not None
    assert (place.line, place.column, place.excerpt) == (5, 3, "coverage: 98")
    assert [(each.name, each.line) for each in read.units] == [("甲区总工会", 1)]
    figure = read.units[0].figures["coverage"]
    place = read.units[0].place(figure.line, figure.column)
    assert str(place) == "units.csv:2:coverage"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("LX103", "units.csv")]),
        (",,\n,,\n", [("LX103", "units.csv")]),
        ("甲,district,5\n", [("LX130", "units.csv:1:甲")]),
        ("a: b\n", [("LX130", "units.csv:1:a: b")]),
        (HEAD, [("LX145", "units.csv:1:unit")]),
        ("unit,coverage\n甲,x\n", [("LX131", "units.csv:1:unit")]),
        ("category,coverage\ndistrict,x\n", [("LX131", "units.csv:1:category")]),
        (f"{HEAD}甲,district\n", [("LX135", "units.csv:2:coverage")]),
        ("unit,category,#备注,coverage\n甲,district\n", [("LX135", "units.csv:2:#备注")]),
        (f"{HEAD}甲,district,95%,1\n", [("LX148", "units.csv:2:unit")]),
        (f"{HEAD}甲,district,95%,,x\n", [("LX148", "units.csv:2:unit")]),
        (f"{HEAD}甲,district,1,035/1,000\n", [("LX148", "units.csv:2:unit")]),
        ("unit,category,,coverage\n甲,district,x,95%\n", [("LX134", "units.csv:2:3")]),
        (f'{HEAD}甲,district,"95%\n', [("LX110", "units.csv:2")]),
        (f'{HEAD}甲,district,"95"%\n', [("LX138", "units.csv:2")]),
        (f"{HEAD}甲,district,95\0%\n", [("LX104", "units.csv")]),
        (f"{HEAD},district,95%\n", [("LX203", "units.csv:2:unit")]),
        (f"{HEAD}甲,,95%\n", [("LX205", "units.csv:2:unit")]),
        (f"{HEAD}合计,,95%\n", [("LX145", "units.csv:1:unit"), ("LX184", "units.csv:1:unit")]),
        (f"{HEAD}甲,县,95%\n", [("LX207", "units.csv:2:category")]),
        (f"{HEAD}甲,district,98.5\n", [("LX235", "units.csv:2:coverage")]),
        (f"{HEAD}甲,district,101%\n", [("LX238", "units.csv:2:coverage")]),
        (f"{HEAD}甲,district,#DIV/0!\n", [("LX142", "units.csv:2:coverage")]),
        (f"{HEAD}甲,district,########\n", [("LX142", "units.csv:2:coverage")]),
    ],
)
def test_bad_input(text: str, expected: list[tuple[str, str]]) -> None:
    read = reading(text)
    assert told(read) == expected
    assert read.units == []


@pytest.mark.parametrize(
    "text",
    ["3月5日", "2012/3/5", "2012-03-05", "2012年3月5日", "5-Mar", "Mar-05", "2012/3/5 0:00"],
)
@pytest.mark.parametrize("metric", ["coverage", "meetings", "fund"])
def test_a_date_is_named_and_never_guessed(text: str, metric: str) -> None:
    read = reading(f"unit,category,{metric}\n甲,district,{text}\n")
    assert told(read) == [("LX140", f"units.csv:2:{metric}")]
    assert said(read.problems[0]) == (
        f"The cell holds a date or a time ({text}), not what was typed. Excel turns 3/5 and the "
        "like into a date, and what was typed is lost; format the cells as text first, then type "
        "it again."
    )


def test_every_problem_of_every_row_is_told() -> None:
    text = f"{HEAD.strip()},meetings\n甲,district,x,1\n乙,districts,95%,1.5\n丙,district,95%,3\n"
    read = reading(text)
    assert told(read) == [
        ("LX229", "units.csv:2:coverage"),
        ("LX207", "units.csv:3:category"),
        ("LX232", "units.csv:3:meetings"),
    ]
    assert [each.name for each in read.units] == ["丙"]
    assert [each[:2] for each in read.omitted] == [("units.csv", "甲"), ("units.csv", "乙")]


def test_too_long_a_cell() -> None:
    read = reading(f"{HEAD}{'甲' * 140_000},district,95%\n")
    assert told(read) == [("LX138", "units.csv:2")]


def test_a_comma_in_a_number_is_told_once_and_the_row_left_out() -> None:
    read = reading(f"{HEAD}甲,district,4,800/5,000\n乙,district,95%\n")
    told_once = [each for each in read.problems if each.severity == "error"]
    assert [each.message("zh") for each in told_once] == ["这一行有 5 格，表头只有 3 格"]
    assert [each.name for each in read.units] == ["乙"]


def test_the_mark_of_utf_8_is_no_part_of_the_text_in_other_encodings() -> None:
    data = f"\ufeff{HEAD}甲,district,95%\n"
    for encoding in ("gb18030", "utf-8"):
        assert not opened("units.csv", data.encode(encoding)).text.startswith("\ufeff")
