"""The header of a table: which column holds what, and what is wrong with it as a whole."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from liuxiang.diagnostics import Diagnostic, Place, Related, has_errors, near
from liuxiang.names import called, shown, word
from liuxiang.ruleset import Ruleset
from liuxiang.tables import HEADS, KEYS, MERGED, Odd, Sheet, Table, head_of, text_of, typed
from liuxiang.tables.remarks import is_beside
from liuxiang.tables.turned import ASPECTS, Turned, turned
from liuxiang.units.also import NO_OTHERS, Also
from liuxiang.units.measures import Measured, fits, is_measure, measured
from liuxiang.wording.text import Listing, brief

_REMARK: Final = "#"

FEW_COLUMNS: Final = 10
"""Unknown columns of a table that are told one by one."""


class Column(NamedTuple):
    """What a column holds: a key such as `unit`, or one aspect of a metric, `` its own figure."""

    name: str
    aspect: str = ""


class Header(NamedTuple):
    """The position of each column, and the problems of the header, in file order.

    `is_table` is whether it is the header of a table of units at all, and `lacks` whether it lacks
    a column that there must be; columns with a `#` at their head are remarks. `beside` are the
    heads of columns that are evidently remarks as well.
    """

    columns: Mapping[Column, int]
    problems: tuple[Diagnostic, ...]
    is_table: bool
    lacks: bool
    beside: Mapping[int, str]


class Heads:
    """The heads that tables for one rule file can have: ids, titles, and `also` other names."""

    def __init__(self, ruleset: Ruleset, also: Also = NO_OTHERS) -> None:
        self._ruleset, self._also = ruleset, also
        titles = {name: metric.title for name, metric in ruleset.metrics.items()}
        self._titles = tuple(titles.values())
        self._called = called(titles, also.metrics)
        self._known = (*HEADS, *titles, *titles.values())
        self._slips = 0

    def header(self, sheet: Sheet) -> Header:
        """What the first row of `sheet` says of its columns."""
        columns: dict[Column, int] = {}
        problems: list[Diagnostic] = []
        beside: dict[int, str] = {}
        self._slips = 0
        for at, cell in enumerate(sheet.header.cells):
            place = sheet.place(*sheet.header.spot(at))
            text = shown(typed(brief(text_of(cell))))
            if isinstance(cell, Odd):
                problems.append(Diagnostic(cell.code, place, cell.values))
            elif text and not text.startswith(_REMARK):
                if is_beside(text) and self._named(text, place) is None:
                    beside[at] = text
                    continue
                found = self._column(text, place)
                if isinstance(found, Diagnostic):
                    problems.append(found)
                elif found in columns:
                    first = Related(sheet.place(*sheet.header.spot(columns[found])))
                    problems.append(Diagnostic("LX133", place, {"found": text}, (first,)))
                else:
                    columns[found] = at
                    problems += self._renamed(text, found, place)
        problems += self._alone(columns, sheet)
        is_table = any(name not in ("category", "ruleset") for name, _ in columns)
        missing = [key for key in ("unit", "category") if Column(key) not in columns]
        problems.sort(key=lambda each: each.place[1:3] if each.place else (0, 0))
        lacking = [_missing(key, sheet) for key in missing] if is_table else []
        return Header(columns, (*lacking, *problems), is_table, bool(missing), beside)

    def _column(self, text: str, place: Place) -> Column | Diagnostic:
        """The column that a head means, or why it means none."""
        found = self._named(text, place)
        name, sign, aspect = text.replace("＠", "@").rpartition("@")
        if found is not None or not sign:
            return found or self._unknown(text, text, place)
        found = self._named(name.strip(), place)
        if not isinstance(found, Column) or found.name in KEYS:
            return found if isinstance(found, Diagnostic) else self._unknown(name, text, place)
        if word(aspect) in ASPECTS:
            return Column(found.name, ASPECTS[word(aspect)])
        self._slips += 1
        likely = near(aspect.strip(), ASPECTS) if self._slips <= FEW_COLUMNS else ()
        meant = tuple(f"{name}@{each}" for each in likely)
        values = {"found": text, "expected": " ".join(f"@{each}" for each in ASPECTS)}
        return Diagnostic("LX137", place, values, (), meant)

    def _named(self, text: str, place: Place) -> Column | Diagnostic | None:
        """The column called `text`, by id or by title."""
        key = head_of(text)
        if key is not None:
            return Column(key)
        names = self._called.get(word(text), ())
        found = None if names else measured(text)
        if found is not None:
            return self._measured(found, place)
        if len(names) > 1:
            values = {"found": text, "expected": ", ".join(names)}
            return Diagnostic("LX136", place, values)
        return Column(names[0]) if names else None

    def _measured(self, text: Measured, place: Place) -> Column | Diagnostic | None:
        """The column whose head says what its metric is counted in, or that it is another."""
        column = self._named(text.head, place)
        if not isinstance(column, Column) or column.name in KEYS:
            return column
        metric = self._ruleset.metrics[column.name]
        if not is_measure(text.measure, metric):
            return None
        if fits(text.measure, metric):
            return column
        values = {"metric": metric.title, "found": text.measure, "expected": metric.unit or "–"}
        return Diagnostic("LX185", place, values)

    def _renamed(self, text: str, found: Column, place: Place) -> Iterator[Diagnostic]:
        """That a head is an earlier name of its metric."""
        name = text.partition("@")[0].strip()
        if self._also.said and self._also.metrics.get(name) == found.name:
            yield Diagnostic("LX297", place, {"names": f"{name} → {found.name}", "count": "1"})

    def _unknown(self, name: str, text: str, place: Place) -> Diagnostic:
        values = {"found": text if len(text) <= 60 else f"{text[:57]}…"}
        part = name.strip()
        self._slips += 1
        if self._slips > FEW_COLUMNS:
            return Diagnostic("LX132", place, values)
        meant = near(part, self._known) or tuple(each for each in self._titles if part in each)
        return Diagnostic("LX132", place, values, (), meant[:3])

    def _alone(self, columns: Mapping[Column, int], sheet: Sheet) -> Iterator[Diagnostic]:
        """Columns of reasons and names without the figures that they are about."""
        for column, at in columns.items():
            name, aspect = column
            if aspect not in ("reason", "by"):
                continue
            entered = self._ruleset.metrics[name].kind == "points" and Column(name) in columns
            if not entered and Column(name, "verified") not in columns:
                place = sheet.place(*sheet.header.spot(at))
                values = {"found": text_of(sheet.header.cells[at]), "expected": f"{name}@verified"}
                yield Diagnostic("LX139", place, values)


def _missing(key: str, sheet: Sheet) -> Diagnostic:
    """That there is no column `key`."""
    place = sheet.place(sheet.header.line, 0)
    title = next(head for head, means in HEADS.items() if means == key and head != key)
    return Diagnostic("LX131", place, {"column": key, "title": title})


class Sheets(NamedTuple):
    """The tables of units in a file with their headers, and what is wrong with them.

    `faulty` is whether the units in them cannot be told apart or read as a whole.
    """

    sheets: tuple[tuple[Sheet, Header], ...]
    problems: tuple[Diagnostic, ...]
    faulty: bool


def _asides(sheet: Sheet, header: Header) -> Iterator[Diagnostic]:
    """What is to be said of the columns of `sheet` that are read."""
    from liuxiang.tables.asides import told

    if isinstance(sheet, Turned):
        return told(sheet, {column for row in sheet.rows for _, column in row.spots})
    return told(sheet, set(header.columns.values()))


def sheets_of(table: Table, heads: Heads) -> Sheets:
    """The sheets of `table` that are read; rows without a unit or category are not gone through."""
    sheets = [turned(sheet) or sheet for sheet in table.sheets]
    headed = [(sheet, heads.header(sheet)) for sheet in sheets]
    known = [(sheet, header) for sheet, header in headed if header.is_table]
    if not known:
        first = table.sheets[0]
        names = Listing(sheet.title for sheet in table.sheets)
        problem = Diagnostic("LX155", Place(table.name), {"found": names})
        if not first.title:
            problem = Diagnostic("LX130", first.place(first.header.line, 0))
        odd = [each for _, header in headed for each in header.problems if each.code == MERGED]
        return Sheets((), (problem, *odd), True)
    problems: list[Diagnostic] = []
    for sheet, header in headed:
        if header.is_table:
            problems += header.problems
            if sheet.asides:
                problems += _asides(sheet, header)
            if not sheet.rows:
                problems.append(Diagnostic("LX145", sheet.place(sheet.header.line, 0)))
        else:
            problems.append(Diagnostic("LX156", sheet.place(sheet.header.line, 0)))
    whole = tuple((sheet, header) for sheet, header in known if not header.lacks)
    return Sheets(whole, tuple(problems), has_errors(problems))
