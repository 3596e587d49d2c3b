"""Write examples/2012-tables/: the units of examples/2012 as a CSV file and as a workbook."""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook

from liuxiang.inputs import expand
from liuxiang.nodes import NodeReader, documents, tree
from liuxiang.ruleset.load import load_rules
from liuxiang.source import load

EXAMPLES = Path(__file__).parents[1] / "examples"
TARGET = EXAMPLES / "2012-tables"
Document = Mapping[str, Any]
"""A unit as its file has it: text, tuples and mappings."""

Table = list[list[str]]
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,13})(?:\.[0-9]*[1-9])?")
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def units(folder: Path) -> list[Document]:
    """The units of a folder as their files have them."""
    found: list[Document] = []
    for name in expand([folder]).files:
        source = load(name)
        nodes = documents(source)
        found += [cast(Document, tree(NodeReader(source), node).data) for node in nodes]
    return found


def table(units: Sequence[Document], heads: Mapping[str, str]) -> Table:
    """The units as rows under a header; `heads` names the columns, metrics in their order."""
    rows = [_cells(each) for each in units]
    used = set().union(*rows)
    order = [
        f"{name}{aspect}"
        for name in heads
        for aspect in ("", "@verified", "@reason", "@by", "@evidence")
        if f"{name}{aspect}" in used or (name in ("unit", "category") and not aspect)
    ]
    titles = [f"{heads[name]}{sign}{aspect}" for name, sign, aspect in map(_parts, order)]
    return [titles, *([row.get(column, "") for column in order] for row in rows)]


def _parts(column: str) -> tuple[str, str, str]:
    return column.partition("@")


def _cells(unit: Document) -> dict[str, str]:
    """What stands in which column of the row of a unit."""
    cells = {key: unit[key] for key in ("unit", "category", "ruleset") if unit.get(key)}
    for part, aspect in (("metrics", ""), ("verified", "@verified")):
        for name, value in (unit.get(part) or {}).items():
            if isinstance(value, Mapping):
                figure = value.get("value", value.get("points"))
                cells |= {f"{name}@{key}": value[key] for key in ("reason", "by") if key in value}
            else:
                figure = value
            text = "、".join(figure) or "无" if isinstance(figure, tuple) else figure
            cells[f"{name}{aspect}"] = text or ""
    for name, files in (unit.get("evidence") or {}).items():
        cells[f"{name}@evidence"] = "；".join(files) if isinstance(files, tuple) else files
    return {column: text for column, text in cells.items() if text}


def csv_text(rows: Table, delimiter: str = ",") -> str:
    """The table as CSV."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return out.getvalue()


def xlsx_bytes(sheets: Mapping[str, Table]) -> bytes:
    """The tables as the sheets of a workbook: numbers and percentages as such, the rest as text.

    The same tables always make the same bytes.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.created = datetime(2012, 12, 31, tzinfo=UTC).replace(tzinfo=None)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for line, row in enumerate(rows, 1):
            for column, text in enumerate(row, 1):
                if text:
                    cell = sheet.cell(line, column)
                    cell.value, cell.number_format = _value(text)
                    if isinstance(cell.value, str):
                        cell.data_type = "s"
        sheet.freeze_panes = "B2"
    out = io.BytesIO()
    book.save(out)
    return _timeless(out.getvalue())


def _value(text: str) -> tuple[str | float, str]:
    """What to store for `text`, and how to show it."""
    number = text.removesuffix("%")
    if not _NUMBER.fullmatch(number) or len(number) > 14:
        return text, "@"
    if number == text:
        return float(text), "General"
    places = max(0, -int(Decimal(number).as_tuple().exponent))
    return float(Decimal(number).scaleb(-2)), f"0{'.' if places else ''}{'0' * places}%"


def _timeless(data: bytes) -> bytes:
    """The archive `data` without the time it was made."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = _MODIFIED.sub(rb"\g<1>2012-12-31T00:00:00Z", before.read(name))
            part = ZipInfo(name, (2012, 12, 31, 0, 0, 0))
            part.compress_type = ZIP_DEFLATED
            after.writestr(part, content)
    return out.getvalue()


def example() -> dict[str, bytes]:
    """The files of the example: districts by id as CSV, industries by title as a workbook."""
    metrics = load_rules("2012").ruleset.metrics
    ids = {name: name for name in ("unit", "category", "ruleset", *metrics)}
    titles = {"unit": "单位", "category": "类别", "ruleset": "规则"} | {
        name: metric.title for name, metric in metrics.items()
    }
    found = units(EXAMPLES / "2012")
    districts = [each for each in found if each["category"] == "district"]
    industries = [each for each in found if each["category"] == "industry"]
    return {
        "districts.csv": b"\xef\xbb\xbf" + csv_text(table(districts, ids)).encode(),
        "industries.xlsx": xlsx_bytes({"产业工会": table(industries, titles)}),
    }


def main() -> None:
    """Write the files."""
    TARGET.mkdir(exist_ok=True)
    for name, data in example().items():
        (TARGET / name).write_bytes(data)


if __name__ == "__main__":
    main()
