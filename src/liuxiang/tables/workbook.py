"""Reads workbooks (.xlsx, .xlsm): their visible sheets, and their global settings."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.errors import InputFault
from liuxiang.source import Source
from liuxiang.tables import Sheet, Table, sheet_of
from liuxiang.tables.cells import Cells
from liuxiang.tables.damage import DAMAGED, Damage, fault_of
from liuxiang.tables.package import Package, Relation, package
from liuxiang.tables.page import visit
from liuxiang.tables.results import Trust, refuse
from liuxiang.tables.sheet import Page
from liuxiang.tables.strings import shared_strings
from liuxiang.tables.styles import Styles, styles_of
from liuxiang.tables.unseen import refuse_conditional, refuse_merged
from liuxiang.tables.xml import is_on, local, walk
from liuxiang.wording.text import Listing

_MAIN: Final = "xl/workbook.xml"


class Listed:
    """The content of the main part of a workbook."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, str]] = []
        self.hidden: list[str] = []
        self.since_1904 = False
        self.calculation: Mapping[str, str] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Handle the start of an element."""
        if tag == "sheet":
            title = attributes.get("name", "")
            if attributes.get("state", "visible").lower() != "visible":
                self.hidden.append(title)
            self.sheets.append((title, local(attributes, "id") or ""))
        elif tag == "workbookPr":
            self.since_1904 = is_on(attributes, "date1904")
        elif tag == "calcPr":
            self.calculation = attributes


def read(name: str, data: bytes) -> Table:
    """Return the visible, non-empty sheets of the workbook `data`.

    Raises:
        InputFault: It is damaged, too large when unpacked, not a workbook, or empty.

    """
    try:
        return _read(name, data)
    except DAMAGED as error:
        raise fault_of(name, error) from None


def _read(name: str, data: bytes) -> Table:
    unpacked = package(name, data)
    main = _main(name, unpacked)
    listed = Listed()
    with unpacked.open(main) as stream:
        walk(stream, listed.start)
    hidden = tuple(_hidden(name, listed))
    source = Source(name, "", hashlib.sha256(data).hexdigest(), hidden)
    sheets = tuple(_sheets(source, unpacked, main, listed))
    if not sheets:
        raise InputFault([*hidden, Diagnostic("LX103", Place(name))])
    return Table(source, sheets)


def _main(name: str, unpacked: Package) -> str:
    """Return the name of the main part.

    Raises:
        InputFault: It belongs to another kind of document, or to a binary workbook.

    """
    said = [each.target for each in unpacked.relations("") if each.kind == "officeDocument"]
    main = next((each for each in (*said, _MAIN) if each in unpacked), None)
    if main is None and "xl/workbook.bin" in unpacked:
        main = "xl/workbook.bin"
    if main is None:
        raise Damage("no_part", part="xl/workbook.xml")
    kind = unpacked.kind_of(main).lower()
    if "binary" in kind or main.endswith(".bin"):
        raise InputFault([Diagnostic("LX165", Place(name))])
    if "wordprocessing" in kind or "presentation" in kind or "drawing" in kind:
        raise InputFault([Diagnostic("LX157", Place(name))])
    return main


def _hidden(name: str, listed: Listed) -> Iterator[Diagnostic]:
    """Yield a diagnostic if there are hidden sheets."""
    if listed.hidden:
        yield Diagnostic("LX158", Place(name), {"found": Listing(listed.hidden)})


def _sheets(source: Source, unpacked: Package, main: str, listed: Listed) -> Iterator[Sheet]:
    relations = {each.id: each for each in unpacked.relations(main)}
    strings, styles = _shared(unpacked, relations.values())
    trust = _trust(unpacked, listed)
    hidden, known = set(listed.hidden), set[str]()
    for title, identity in listed.sheets:
        part = _part(relations.get(identity), title) if identity else None  # a macro module
        if part is None or title in hidden:
            continue
        if part in known:
            raise Damage("two_sheets", part=part[:80])
        known.add(part)
        cells = Cells(strings, styles, True, listed.since_1904)
        page = Page(cells)
        with unpacked.open(part) as stream:
            visit(stream, page)
        refuse(page, trust)
        refuse_conditional(page, styles, listed.since_1904)
        refuse_merged(page)
        rows = page.table_rows()
        if rows:
            yield sheet_of(source, title, rows, page.asides())


def _shared(unpacked: Package, relations: Iterable[Relation]) -> tuple[list[str], Styles]:
    """Return the strings and styles that the sheets of a workbook share."""
    parts = {each.kind: each.target for each in relations if each.target in unpacked}
    strings, styles = list[str](), Styles()
    if "sharedStrings" in parts:
        with unpacked.open(parts["sharedStrings"]) as stream:
            strings = shared_strings(stream)
    if "styles" in parts:
        with unpacked.open(parts["styles"]) as stream:
            styles = styles_of(stream)
    return strings, styles


def _part(relation: Relation | None, title: str) -> str | None:
    """Return the part of a sheet; None if it is a chart or the like.

    Raises:
        Damage: The workbook does not define the part.

    """
    if relation is None:
        raise Damage("no_sheet", sheet=title[:40])
    return relation.target if relation.kind == "worksheet" else None


def _trust(unpacked: Package, listed: Listed) -> Trust:
    """Return how the formulas of the workbook were computed."""
    said = listed.calculation
    return Trust(
        is_on(said, "fullCalcOnLoad"),
        said.get("calcMode") == "manual",
        not is_on(said, "calcOnSave", "1"),
        any(True for _ in unpacked.named("calcchain.xml")),
        _program(unpacked),
    )


def _program(unpacked: Package) -> str:
    """Return the name of the program that wrote the workbook, as stored in it."""
    said: list[str] = []
    inside = [""]

    def start(tag: str, _: object) -> None:
        inside[0] = tag

    def text(data: str) -> None:
        if inside[0] == "Application":
            said.append(data)

    for part in unpacked.named("docprops/app.xml"):
        with unpacked.open(part) as stream:
            walk(stream, start, None, text)
    return "".join(said)
