"""What a command has to say, in the parts that formats render."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, runtime_checkable

from liuxiang.columns import Column
from liuxiang.document import Document
from liuxiang.formats.page import Page

if TYPE_CHECKING:
    from liuxiang.formats.sheet import Sheet
    from liuxiang.outcomes import Checked


class Documented(Protocol):
    """A view for people to read; one `in_comment` is cut to what a comment may hold."""

    @property
    def in_comment(self) -> bool:
        """Whether its Markdown is to fit a comment on a pull request."""

    def document(self, page: Page) -> Document:
        """The report, block by block."""


@runtime_checkable
class Lined(Protocol):
    """A view whose text is no document."""

    def lines(self, page: Page) -> Iterable[str]:
        """The lines of its text."""


class Keyed(Protocol):
    """A view with a JSON object."""

    def keys(self, page: Page) -> dict[str, Any]:
        """The object, whose keys a `Shape` declares."""


class Table(NamedTuple):
    """Rows under columns, of which each medium takes its own."""

    columns: tuple[Column[Any], ...]
    rows: tuple[Any, ...]


class Tabled(Protocol):
    """A view with a table for CSV files."""

    def table(self, page: Page) -> Table:
        """The one table that says most of it."""


class Workbook(NamedTuple):
    """Sheets under a title."""

    title: str
    sheets: "tuple[Sheet, ...]"


class Sheeted(Protocol):
    """A view with a workbook."""

    def sheets(self, page: Page) -> Workbook:
        """Its sheets, in order."""


class Examined(Protocol):
    """A view of problems in files."""

    @property
    def checked(self) -> "Checked":
        """What was checked, and what was found."""


View = Documented | Lined | Keyed | Tabled | Sheeted | Examined
