"""Rows with delimiters left out or added, and text marked as text: read where that is no guess."""

from typing import cast

import pytest

from liuxiang.files import opened
from liuxiang.tables import Table
from tests.tables.building import figures, reading, said, texts, told

HEAD = "unit,category,coverage,meetings,fund,charter\n"
FULL = "庚{},district,71/90,7,40,是\n"


def units(text: str) -> dict[str, dict[str, str]]:
    """The figures of all units, none of which has a problem."""
    read = reading(text)
    assert told(read) == []
    return {unit.name: texts(unit) for unit in read.units}


def test_rows_that_end_with_their_last_figure() -> None:
    text = f"{HEAD}{FULL.format(1)}辛,district,71/90,7\n壬,district,35%\n癸,district\n"
    assert {name: len(each) for name, each in units(text).items()} == {
        "庚1": 4,
        "辛": 2,
        "壬": 1,
        "癸": 0,
    }
    assert units(text.rstrip("\n") + "\n子,district")["子"] == {}


def test_blocks_of_sixteen_rows_as_excel_saves_them() -> None:
    rows = [FULL.format(at) for at in range(1, 16)]
    rows[3] = "庚4,district,71/90,7,,\n"
    text = HEAD + "".join(rows)
    assert units(f"{text}辛,district,71/90,7\n")["辛"] == {"coverage": "71/90", "meetings": "7"}
    cut = f"{HEAD}{''.join(rows[:9])}辛,district,71/90,7\n"
    assert told(reading(cut)) == [("LX135", "units.csv:11:fund")]


def test_columns_that_nobody_has_filled_in() -> None:
    text = f"{HEAD}庚,district,71/90,7,,\n辛,district,35%,3\n"
    assert units(text)["辛"] == {"coverage": "35%", "meetings": "3"}


@pytest.mark.parametrize(
    "rows",
    [
        "庚,district,71/90,7\n",
        f"{FULL.format(1)}辛,district,71/90,7\n",
        f"{FULL.format(1)}壬,district,71/90,7,,\n辛,district,71/90,7\n癸,district\n",
    ],
)
def test_a_short_row_that_may_be_cut(rows: str) -> None:
    read = reading(HEAD + rows)
    assert {code for code, _ in told(read)} == {"LX135"}
    assert "辛" not in [each.name for each in read.units]


@pytest.mark.parametrize("end", ["辛,district,7/9", "辛,district,71/90,7,4"])
def test_a_file_that_is_cut_inside_a_number(end: str) -> None:
    text = f"{HEAD}{FULL.format(1)}壬,district,71/90,7\n癸,district\n{end}"
    read = reading(text)
    assert [code for code, _ in told(read)] == ["LX135"]
    assert [each.name for each in read.units] == ["庚1", "壬", "癸"]


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}庚,district,71/90,7,40,是,\n",
        f"{HEAD}庚,district,71/90,7,40,是,,,\n辛,district,35%,3,,,,,\n",
        f"{HEAD}庚,district,71/90,7,40,是,\n辛,district,35%,3,800,,\n",
        f"{HEAD.strip()},\n庚,district,71/90,7,40,是,,\n",
    ],
)
def test_delimiters_too_many(text: str) -> None:
    assert units(text)["庚"] == {
        "coverage": "71/90",
        "meetings": "7",
        "fund": "40",
        "charter": "true",
    }


@pytest.mark.parametrize(
    "rows",
    [
        "庚,district,71/90,4,800,40,是\n",
        "庚,district,71/90,4,800,40,\n",
        "庚,district,71/90,4,800,,\n",
        "庚,district,71/90,4,800,,\n辛,district,71/90,5,120,,\n",
        "庚,district,1,035/1,100,7,40,\n",
        "庚,district,71/90,7,1,234,567,\n",
        f"{FULL.format(1)}庚,district,71/90,4,800,,\n",
    ],
)
def test_a_row_out_of_place_is_never_read(rows: str) -> None:
    read = reading(HEAD + rows)
    assert {code for code, _ in told(read)} == {"LX148"}
    assert "庚" not in [each.name for each in read.units]


def test_a_comma_in_a_number_where_rows_are_of_any_length() -> None:
    text = f"{HEAD}庚,district,71/90,4,800,\n辛,district\n壬,district,35%\n"
    read = reading(text.replace("800,\n", "800\n"))
    assert told(read) == [("LX182", "units.csv:2:unit")]
    assert said(read.problems[0]).startswith("Two cells of the row may be one number, 4,800.")
    assert [each.name for each in read.units] == ["辛", "壬"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("blank", [" ", "  ", "\t"])
def test_blanks_around_cells_and_quotations(delimiter: str, blank: str) -> None:
    if blank == delimiter:
        return
    cells = [["unit", "category", "coverage"], ["庚县", "district", "71/90"]]
    for quote in ('"{}"', "{}", '="{}"'):
        for around in ("{}" + blank, blank + "{}", blank + "{}" + blank):
            made = [[around.format(quote.format(each)) for each in row] for row in cells]
            text = "".join(delimiter.join(row) + "\r\n" for row in made)
            assert units(text) == {"庚县": {"coverage": "71/90"}}


@pytest.mark.parametrize(
    ("name", "figure"),
    [
        ('="庚,县"', '="71/90"'),
        ('"=""庚,县"""', '"=""71/90"""'),
        ('"\'庚,县"', "'71/90"),
        ('"庚,县" ', "' 71/90"),
        (' "庚,县"', ' ="71/90" '),
    ],
)
def test_text_marked_as_text(name: str, figure: str) -> None:
    text = f'unit,category,coverage,fund\n{name},district,{figure},="5"\n'
    assert units(text) == {"庚,县": {"coverage": "71/90", "fund": "5"}}


@pytest.mark.parametrize("cell", ['=""', "'", '"=""""""'])
def test_nothing_marked_as_text_is_blank(cell: str) -> None:
    if cell.startswith('"='):
        cell = '"="""""'
    assert figures(reading(f"unit,category,coverage,fund\n庚,district,{cell},5\n")) == {"fund": "5"}


@pytest.mark.parametrize("line", ['"sep=;"', "sep=;", "SEP=;", "sep=;;;", '"sep=;";;'])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_line_that_names_the_delimiter(line: str, end: str) -> None:
    text = f"{line}{end}unit;category;coverage{end}庚,县;district;71/90{end}"
    assert units(text) == {"庚,县": {"coverage": "71/90"}}
    assert figures(reading(text, "-")) == {"coverage": "71/90"}


@pytest.mark.parametrize("sign", ["^", ":", "|", "\t"])
def test_any_sign_may_divide_cells_that_is_named(sign: str) -> None:
    text = "sep=,\nunit,category,fund\n庚,district,5\n".replace(",", sign)
    assert units(text) == {"庚": {"fund": "5"}}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('庚 ,district,"95%\n', [("LX110", "units.csv:2")]),
        ('"庚" ,district,"95"%\n', [("LX138", "units.csv:2")]),
        ('"庚\n辛" ,district,"95"%\n', [("LX138", "units.csv:3")]),
        ('"庚" x,district,95%\n', [("LX138", "units.csv:2")]),
    ],
)
def test_quotations_that_are_malformed(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(reading(f"unit,category,coverage\n{text}")) == expected


def test_blanks_around_quotations_are_gone_through_once() -> None:
    """What begins again at each of them would not end here."""
    row = '"庚" , "district", ="71/90" ' + ',"" ' * 40 + "\n"
    head = "unit,category,coverage" + "," * 40 + "\n"
    (page,) = cast(Table, opened("units.csv", (head + row * 5000).encode())).sheets
    assert (len(page.rows), page.rows[-1].cells[2]) == (5000, "71/90")
