"""Headers of tables: the meaning of each column, and problems of the header as a whole."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from liuxiang.diagnostics import Diagnostic, Place, Related, close_matches, has_errors
from liuxiang.names import called, shown, word
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.metrics.comment import COMMENTS
from liuxiang.tables import HEADS, KEYS, MERGED, Odd, Sheet, Table, head_of, text_of, typed
from liuxiang.tables.aspects import ASPECTS, REVISED, ROW_HEADS
from liuxiang.tables.remarks import is_beside
from liuxiang.tables.turned import Turned, arranged
from liuxiang.units.aliases import NO_OTHERS, Aliases
from liuxiang.units.measures import Measured, fits, is_measure, measured
from liuxiang.wording.text import Joined, Listing, brief

_REMARK: Final = "#"

FEW_COLUMNS: Final = 10
"""The number of unknown columns of a table to report one by one."""


class Column(NamedTuple):
    """The meaning of a column: a key such as `unit`, or an aspect of a metric, `` its figure.

    An aspect of no metric is one of all figures of a row.
    """

    name: str
    aspect: str = ""


class Header(NamedTuple):
    """The position of each column, and the problems of the header in file order.

    `is_table` is true if this is the header of a table of units, and `lacks` if a required column
    is missing. Columns whose header starts with `#` are comments; `beside` are the headers of other
    columns that are evidently comments.
    """

    columns: Mapping[Column, int]
    problems: tuple[Diagnostic, ...]
    is_table: bool
    lacks: bool
    beside: Mapping[int, str]


class Heads:
    """The possible headers of tables for one rule file: ids, titles, and aliases in `also`.

    A table that is not `categorised` may lack the column of the categories, which a roster tells.
    One that is `revising` may say of each row who corrected or verified it, when and why.
    """

    def __init__(
        self,
        ruleset: Ruleset,
        also: Aliases = NO_OTHERS,
        *,
        categorised: bool = True,
        revising: bool = False,
    ) -> None:
        self._ruleset, self._also, self._revising = ruleset, also, revising
        self._needed = ("unit", "category") if categorised else ("unit",)
        titles = {name: metric.title for name, metric in ruleset.metrics.items()}
        self._titles = tuple(titles.values())
        self._called = called(titles, also.metrics)
        self._known = (*HEADS, *titles, *titles.values())
        self._slips = 0

    def metric(self, text: str) -> str:
        """Return the id of the metric called `text`, or `text` if it is not exactly one."""
        names = self._called.get(word(text), ())
        return names[0] if len(names) == 1 else text

    def header(self, sheet: Sheet) -> Header:
        """Parse the first row of `sheet` as a header."""
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
        missing = [key for key in self._needed if Column(key) not in columns]
        problems.sort(key=lambda each: each.place[1:3] if each.place else (0, 0))
        lacking = [_missing(key, sheet) for key in missing] if is_table else []
        return Header(columns, (*lacking, *problems), is_table, bool(missing), beside)

    def _column(self, text: str, place: Place) -> Column | Diagnostic:
        """Return the column that a header refers to, or the reason that it refers to none."""
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
        likely = close_matches(aspect.strip(), ASPECTS) if self._slips <= FEW_COLUMNS else ()
        meant = tuple(f"{name}@{each}" for each in likely)
        values = {"found": text, "expected": " ".join(f"@{each}" for each in ASPECTS)}
        return Diagnostic("LX137", place, values, (), meant)

    def _named(self, text: str, place: Place) -> Column | Diagnostic | None:
        """Return the column called `text`, by id or by title."""
        key = head_of(text)
        if key is not None:
            return Column(key)
        names = self._called.get(word(text), ())
        said = ROW_HEADS.get(word(text)) if self._revising and not names else None
        if said is not None:
            return Column("", said)
        found = None if names else measured(text)
        if found is not None:
            return self._measured(found, place)
        if len(names) > 1:
            values = {"found": text, "expected": Joined(names)}
            return Diagnostic("LX136", place, values)
        return Column(names[0]) if names else None

    def _measured(self, text: Measured, place: Place) -> Column | Diagnostic | None:
        """Return the column whose header includes a unit of measurement, or report another one."""
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
        """Return the note that a header is an earlier name of its metric."""
        name = text.partition("@")[0].strip()
        if self._also.said and self._also.metrics.get(name) == found.name:
            yield Diagnostic("LX297", place, {"names": f"{name} → {found.name}", "count": "1"})

    def _unknown(self, name: str, text: str, place: Place) -> Diagnostic:
        values = {"found": text if len(text) <= 60 else f"{text[:57]}…"}
        part = name.strip()
        self._slips += 1
        if self._slips > FEW_COLUMNS:
            return Diagnostic("LX132", place, values)
        meant = close_matches(part, self._known) or tuple(
            each for each in self._titles if part in each
        )
        return Diagnostic("LX132", place, values, (), meant[:3])

    def _alone(self, columns: Mapping[Column, int], sheet: Sheet) -> Iterator[Diagnostic]:
        """Return the problems of reason and name columns without a column for their figure."""
        for column, at in columns.items():
            name, aspect = column
            if not name or aspect not in COMMENTS:
                continue
            entered = self._ruleset.metrics[name].kind == "points" and Column(name) in columns
            if not (entered or any(Column(name, each) in columns for each in REVISED)):
                place = sheet.place(*sheet.header.spot(at))
                values = {"found": text_of(sheet.header.cells[at]), "expected": f"{name}@verified"}
                yield Diagnostic("LX139", place, values)


def _missing(key: str, sheet: Sheet) -> Diagnostic:
    """Return the problem that column `key` is missing."""
    place = sheet.place(sheet.header.line, 0)
    title = next(head for head, means in HEADS.items() if means == key and head != key)
    return Diagnostic("LX131", place, {"column": key, "title": title})


class Sheets(NamedTuple):
    """The tables of units in a file with their headers and problems.

    `faulty` is true if their units cannot be distinguished or read as a whole.
    """

    sheets: tuple[tuple[Sheet, Header], ...]
    problems: tuple[Diagnostic, ...]
    faulty: bool


def _asides(sheet: Sheet, header: Header) -> Iterator[Diagnostic]:
    """Return notes on the columns of `sheet` that are read."""
    from liuxiang.tables.asides import told

    if isinstance(sheet, Turned):
        return told(sheet, {column for row in sheet.rows for _, column in row.spots})
    return told(sheet, set(header.columns.values()))


def sheets_of(table: Table, heads: Heads) -> Sheets:
    """Return the sheets of `table` to read; rows without a unit or category are skipped."""
    headed = [(sheet, heads.header(sheet)) for sheet in arranged(table, heads.metric)]
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
