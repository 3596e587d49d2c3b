"""The parts of a view, which formats render."""

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol, TypeVar, runtime_checkable

from rich.cells import cell_len

from liuxiang.columns import Cell, Column, Marked, Signed, Value, shown, standing_in
from liuxiang.document import Document
from liuxiang.formats.lines import folded
from liuxiang.wording import Language

if TYPE_CHECKING:
    from liuxiang.check_results import Checked


MOST_OF_A_KIND: Final = 10
"""What is listed of one kind, of problems in one file; `--all` lists the rest too."""

MOST_IN_ALL: Final = 100
"""Problems of one code that are listed of all files together."""


class Page(NamedTuple):
    """The reader of a view, and the output options.

    `width` is in display cells, None if unlimited; `to_file` is for `-o`; `everything` adds what
    is usually omitted; `places` is whether to include places in files, None for the default of the
    format; `form` is the name of the format.
    """

    language: Language
    width: int | None = None
    colour: bool = False
    quiet: bool = False
    tally: bool = False
    to_file: bool = False
    everything: bool = False
    places: bool | None = None
    form: str = "text"


NARROWEST: Final = 5
BUTTON: Final = 3

Of = TypeVar("Of")


class Sheet(NamedTuple):
    """A sheet: lines above a table whose first `frozen` columns stay visible."""

    title: str
    heading: str
    lines: tuple[str, ...]
    columns: tuple[Column[Any], ...]
    rows: tuple[tuple[Cell, ...], ...]
    frozen: int
    landscape: bool

    @property
    def two_heads(self) -> bool:
        """Whether the heading has a second line."""
        return any(column.under is not None for column in self.columns)

    def widths(self) -> list[int]:
        """Return the width of each column: the widest text up to its limit; no number is cut."""
        return [self._width(at, column) for at, column in enumerate(self.columns)]

    def _width(self, at: int, column: Column[Any]) -> int:
        values = {row[at] for row in self.rows}
        if column.under is not None:
            values.add(column.under)
        texts = (line for each in values if isinstance(each, str) for line in each.split("\n"))
        numbers = (shown(each) for each in values if isinstance(each, int | Decimal | Marked))
        # a filter covers the end of its header with a button
        head = cell_len(column.head) + (BUTTON if column.filtered else 0)
        folding = max(head, *map(cell_len, texts), 0)
        return max(NARROWEST, min(folding, column.widest), *map(len, numbers))


def height(row: Iterable[Cell], widths: list[int]) -> int:
    """Return the number of lines of a row whose texts wrap at `widths`."""
    return max(
        len(folded(text, width)) if isinstance(text, str) else 1
        for text, width in zip(row, widths, strict=True)
    )


def with_room(width: int) -> int:
    """Return `width` plus margins; Chinese characters are a little wider than two digits."""
    return width + 1 + width // 12


def sheet(
    title: str,
    heading: str,
    columns: Iterable[Column[Of]],
    rows: Iterable[Of],
    *,
    lines: Iterable[str] = (),
    frozen: int = 0,
) -> Sheet:
    """Return a sheet with the columns of that medium."""
    kept = standing_in("sheet", columns)
    cells = (tuple([_plain(each.get(row)) for each in kept]) for row in rows)
    return Sheet(title, heading, tuple(lines), kept, tuple(cells), frozen, landscape=True)


def _plain(value: Value) -> Cell:
    return value.number if isinstance(value, Signed) else value


class Documented(Protocol):
    """A view for people to read; if `in_comment`, it is cut to the length of a comment."""

    @property
    def in_comment(self) -> bool:
        """Whether its Markdown must fit a comment on a pull request."""

    def document(self, page: Page) -> Document:
        """Return the report as blocks."""


@runtime_checkable
class Lined(Protocol):
    """A view whose text output is not a document."""

    def lines(self, page: Page) -> Iterable[str]:
        """Return the lines of its text."""


class Keyed(Protocol):
    """A view with a JSON object."""

    def keys(self, page: Page) -> dict[str, Any]:
        """Return the object, as declared by a `Shape`."""


class Table(NamedTuple):
    """Rows and columns, from which each medium selects."""

    columns: tuple[Column[Any], ...]
    rows: tuple[Any, ...]


class Tabled(Protocol):
    """A view with a table for CSV files."""

    def table(self, page: Page) -> Table:
        """Return the main table."""


class Workbook(NamedTuple):
    """Sheets under a title."""

    title: str
    sheets: "tuple[Sheet, ...]"


class Sheeted(Protocol):
    """A view with a workbook."""

    def sheets(self, page: Page) -> Workbook:
        """Return its sheets."""


class Examined(Protocol):
    """A view of problems in files."""

    @property
    def checked(self) -> "Checked":
        """The outcomes and diagnostics of the check."""


View = Documented | Lined | Keyed | Tabled | Sheeted | Examined
