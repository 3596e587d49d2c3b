"""What a person is to know of a new version: what was moved, and every line to look at."""

from collections.abc import Iterable, Iterator

from liuxiang.diagnostics import Diagnostic, escape_controls
from liuxiang.formats.view import Page
from liuxiang.views.problems import WINDOW, lines_of


def notes(told: Iterable[Diagnostic], page: Page) -> str:
    """`told` as text; of lines to look at none is left out, however many there are."""
    return "".join(f"{line}\n" for each in told for line in _lines(each, page))


def _lines(note: Diagnostic, page: Page) -> Iterator[str]:
    """One note, its places a line each with what stands there."""
    head, *rest = lines_of(note._replace(related=()), page)
    yield head
    for place, _ in note.related:
        text = escape_controls(place.excerpt[: 4 * WINDOW].strip())
        yield f"  {escape_controls(str(place))}  {text[:WINDOW]}{'…' if len(text) > WINDOW else ''}"
    yield from rest
