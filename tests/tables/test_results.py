"""Formulas: whether what is stored as their result is one."""

import pytest

from tests.tables.building import figures, reading, row, sheet, told, workbook

NAME = "figures.xlsx"
HEADER = row(1, "unit", "category", "coverage", "meetings")
ZERO = '<c r="C2" s="1"><f>90/100</f><v>0</v></c>'
RESULT = '<c r="C2" s="1"><f>90/100</f><v>0.9</v></c>'
FOUR = '<c r="D2"><f>1+3</f><v>4</v></c>'
NONE = '<c r="D2"><f>SUM(F1:F9)</f><v>0</v></c>'
CHAIN = {"xl/calcChain.xml": "<calcChain/>"}


def app(name: str) -> dict[str, str]:
    """The part in which a program says its name."""
    return {"docProps/app.xml": f"<Properties><Application>{name}</Application></Properties>"}


def book(*cells: str, calculation: str = "", **parts: str) -> bytes:
    """A workbook of one unit, with `cells` in its row and an element about calculation."""
    data = workbook(sheet(HEADER, row(2, "甲", "district", *cells)), extra=parts)
    if not calculation:
        return data
    main = (
        '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        f'<sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets>{calculation}</workbook>'
    )
    return workbook(
        sheet(HEADER, row(2, "甲", "district", *cells)), extra={**parts, "xl/workbook.xml": main}
    )


C, D = ("LX143", f"{NAME}!Sheet1:C2"), ("LX143", f"{NAME}!Sheet1:D2")


@pytest.mark.parametrize(
    ("cells", "calculation", "parts", "expected"),
    [
        ((ZERO, NONE), "", {}, [C, D]),
        ((ZERO, NONE), '<calcPr calcId="191029"/>', {}, [C, D]),
        ((ZERO, NONE), '<calcPr calcId="191029"/>', app("Microsoft Excel"), [C, D]),
        ((ZERO,), '<calcPr fullCalcOnLoad="1"/>', CHAIN, [C]),
        ((RESULT, FOUR), '<calcPr fullCalcOnLoad="true"/>', {}, [C, D]),
        ((ZERO,), '<calcPr calcMode="manual"/>', {}, [C]),
        ((RESULT,), '<calcPr calcMode="manual" calcOnSave="0"/>', CHAIN, [C]),
    ],
)
def test_what_is_stored_is_no_result(
    cells: tuple[str, ...],
    calculation: str,
    parts: dict[str, str],
    expected: list[tuple[str, str]],
) -> None:
    assert told(reading(book(*cells, calculation=calculation, **parts), NAME)) == expected


@pytest.mark.parametrize(
    ("cells", "calculation", "parts", "expected"),
    [
        ((RESULT, FOUR), "", {}, {"coverage": "90%", "meetings": "4"}),
        ((RESULT, NONE), '<calcPr calcId="144525"/>', {}, {"coverage": "90%", "meetings": "0"}),
        (("90%", NONE), '<calcPr calcId="191029"/>', CHAIN, {"coverage": "90%", "meetings": "0"}),
        (("90%", NONE), "", app("WPS 表格"), {"coverage": "90%", "meetings": "0"}),
        (("90%", NONE), "", app("LibreOffice/24.2"), {"coverage": "90%", "meetings": "0"}),
        ((RESULT,), '<calcPr calcMode="manual"/>', CHAIN, {"coverage": "90%"}),
    ],
)
def test_what_is_stored_is_a_result(
    cells: tuple[str, ...], calculation: str, parts: dict[str, str], expected: dict[str, str]
) -> None:
    assert figures(reading(book(*cells, calculation=calculation, **parts), NAME)) == expected


def test_the_cells_that_a_formula_without_a_result_fills() -> None:
    rows = (
        row(1, "unit", "category", "coverage"),
        row(2, "甲", "district", '<c r="C2"><f t="array" ref="C2:C3">F2:F3</f></c>'),
        row(3, "乙", "district"),
    )
    read = reading(workbook(sheet(*rows)), NAME)
    assert told(read) == [C, ("LX143", f"{NAME}!Sheet1:C3")]


def test_the_cells_that_a_formula_with_a_result_fills() -> None:
    rows = (
        row(1, "unit", "category", "coverage"),
        row(2, "甲", "district", '<c r="C2" s="1"><f t="array" ref="C2:C3">F2</f><v>0.7</v></c>'),
        row(3, "乙", "district", '<c r="C3" s="1"><v>0.6</v></c>'),
    )
    read = reading(workbook(sheet(*rows)), NAME)
    assert [each.figures["coverage"].text for each in read.units] == ["70%", "60%"]


def test_formulas_that_are_written_once_for_many_cells() -> None:
    shared = '<f t="shared" ref="C2:C3" si="0">A1&amp;"%"</f>'
    rows = (
        row(1, "unit", "category", "coverage"),
        row(2, "甲", "district", f'<c r="C2" t="str">{shared}<v>95%</v></c>'),
        row(3, "乙", "district", '<c r="C3" t="str"><f t="shared" si="0"/><v>96%</v></c>'),
    )
    read = reading(workbook(sheet(*rows)), NAME)
    assert [each.figures["coverage"].text for each in read.units] == ["95%", "96%"]
