"""Notes on a new version for its author: what was moved, and every line to check."""

from collections.abc import Iterable, Iterator

from liuxiang.diagnostics import Diagnostic, escape_controls
from liuxiang.formats.view import Page
from liuxiang.views.problems import WINDOW, lines_of


def notes(told: Iterable[Diagnostic], page: Page) -> str:
    """Return `told` as text, with every line to check, however many there are."""
    return "".join(f"{line}\n" for each in told for line in _lines(each, page))


def _lines(note: Diagnostic, page: Page) -> Iterator[str]:
    """Yield the lines of one note, with one line per place showing its text."""
    head, *rest = lines_of(note._replace(related=()), page)
    yield head
    for place, _ in note.related:
        text = escape_controls(place.excerpt[: 4 * WINDOW].strip())
        yield f"  {escape_controls(str(place))}  {text[:WINDOW]}{'…' if len(text) > WINDOW else ''}"
    yield from rest
