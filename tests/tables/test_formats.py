"""Number formats: what is shown of a number, and what a cell then is."""

from decimal import Decimal

import pytest

from liuxiang.tables import BLANK, DATE, FRACTION, OTHERWISE, Cell, Odd
from liuxiang.tables.formats import Format, Rounded, built_in


def cell(code: str, number: str) -> Cell:
    """The cell that holds `number` in the format `code`."""
    return Format(code).cell(Decimal(number))


@pytest.mark.parametrize(
    ("code", "number", "text"),
    [
        ("General", "0.985", "0.985"),
        ("G/通用格式", "7", "7"),
        ("@", "12.5", "12.5"),
        ("0%", "0.29", "29%"),
        ("0.00%;[Red]-0.00%", "-0.0512", "-5.12%"),
        ("[<=1]0.0%;0.0", "0.305", "30.5%"),
        ("[<=1]0.0%;0.0", "30.5", "30.5"),
        ("[>1]0.0;0.0%", "0.5", "50%"),
        ("[>=100]0;[<=1]0%;0.0", "0.75", "75%"),
        ("[>=100]0;[<=1]0%;0.0", "55.5", "55.5"),
        ('0"人"', "12", "12"),
        ('"共"0"次"', "3", "3"),
        ("#,##0", "1035", "1035"),
        ("# ##0", "1035", "1035"),
        ("#,##0;(#,##0)", "-20", "-20"),
        ("0.0;[Red]0.0", "-2.5", "-2.5"),
        ('_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', "0", "0"),
        ('_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', "41", "41"),
        ("[$¥-804]#,##0.00", "8.25", "8.25"),
        ("[DBNum1]0", "5", "5"),
        ("0.00E+00", "12345", "12345"),
        ("0;0;0;@", "6", "6"),
    ],
)
def test_numbers_that_are_seen_as_they_are(code: str, number: str, text: str) -> None:
    found = cell(code, number)
    assert (found, type(found)) == (text, str)


@pytest.mark.parametrize(
    ("code", "number", "text", "shown"),
    [
        ("0%", "0.796", "79.6%", "80%"),
        ("0.0%", "0.79951", "79.951%", "80%"),
        ("0", "0.4", "0.4", "0"),
        ("0.0", "2.25", "2.25", "2.3"),
        ("#,##0;-#,##0", "-1234.5", "-1234.5", "-1235"),
        ("[<=1]0%;0", "0.305", "30.5%", "31%"),
    ],
)
def test_numbers_that_are_seen_with_fewer_decimals(
    code: str, number: str, text: str, shown: str
) -> None:
    found = cell(code, number)
    assert isinstance(found, Rounded)
    assert (found, found.shown) == (text, shown)


@pytest.mark.parametrize(
    ("code", "number", "odd"),
    [
        ("0;-0;;@", "0", Odd("0", BLANK)),
        (";;;", "7", Odd("7", BLANK)),
        (";;;@", "0.5", Odd("0.5", BLANK)),
        ('0;-0;""', "0", Odd("0", BLANK)),
        ('0;-0;" "', "0", Odd("0", BLANK)),
        ("#", "0", Odd("0", BLANK)),
        ("#,###", "0", Odd("0", BLANK)),
        ("???", "0.2", Odd("0.2", BLANK)),
        ("0;", "-3", Odd("-3", BLANK)),
        ('[=0]"";0%', "0", Odd("0", BLANK)),
        ("0,", "12345", Odd("12345", OTHERWISE, "12")),
        ("0.0,,", "3400000", Odd("3400000", OTHERWISE, "3.4")),
        ("0\\.0,", "12345", Odd("12345", OTHERWISE, "12")),
        ("0\\.0", "123", Odd("123", OTHERWISE, "123")),
        ('"20"00', "12", Odd("12", OTHERWISE, "2012")),
        ('0"/100"', "96", Odd("96", OTHERWISE, "96/100")),
        ('0"00"', "5", Odd("5", OTHERWISE, "500")),
        ("000-0000", "5551234", Odd("5551234", OTHERWISE, "5551234")),
        ("-0", "8", Odd("8", OTHERWISE, "-8")),
        ("0;0", "-8", Odd("-8", OTHERWISE, "8")),
        ('[=1]"是";[=0]"否"', "1", Odd("1", OTHERWISE, "是")),
        ('0;-0;"未报"', "0", Odd("0", OTHERWISE, "未报")),
        ("[<=1]0%", "29", Odd("29", OTHERWISE, "####")),
        ("[<=1]0%;0.0;0%", "29", Odd("29", OTHERWISE, "?")),
        ("# ?/?", "0.6", Odd("0.6", FRACTION)),
        ("??/100", "0.6", Odd("0.6", FRACTION)),
        ('yyyy"年"m"月"d"日"', "41063", Odd("2012-06-03", DATE)),
        ("[$-F800]dddd, mmmm dd, yyyy", "41063.5", Odd("2012-06-03 12:00:00", DATE)),
        ("上午/下午h:mm", "0.0625", Odd("01:30:00", DATE)),
        ("h:mm AM/PM", "0.0625", Odd("01:30:00", DATE)),
        ("[h]:mm", "1.25", Odd("1 day, 6:00:00", DATE)),
        ("m/d", "60", Odd("1900-02-29", DATE)),
        ("m/d", "59", Odd("1900-02-28", DATE)),
    ],
)
def test_numbers_that_are_seen_as_something_else(code: str, number: str, odd: Odd) -> None:
    assert cell(code, number) == odd


def test_days_of_a_workbook_that_counts_from_1904() -> None:
    assert Format("yyyy-mm-dd").cell(Decimal(39601), True) == Odd("2012-06-03", DATE)


@pytest.mark.parametrize(
    ("number", "code"),
    [(0, "General"), (9, "0%"), (10, "0.00%"), (12, "# ?/?"), (49, "@"), (163, "General")],
)
def test_the_formats_that_every_workbook_has(number: int, code: str) -> None:
    assert built_in(number) == code


@pytest.mark.parametrize("number", [14, 22, 27, 31, 45, 50, 58])
def test_the_dates_that_every_workbook_has(number: int) -> None:
    found = cell(built_in(number), "41063")
    assert isinstance(found, Odd)
    assert found.code == DATE


@pytest.mark.parametrize("part", ['"', "[", "\\", "_", "0", "%", ",", "#.", "[<1]", "/", "E+", "*"])
def test_a_format_without_end_is_gone_through_once(part: str) -> None:
    """What looks back for each character would not end here."""
    for code in (part * 30_000, f"0{part * 30_000}0", f"{part};" * 10_000):
        assert cell(code, "12.5") != ""
