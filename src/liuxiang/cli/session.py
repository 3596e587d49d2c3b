"""The state of a run of the command line: language, display, and its streams."""

import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from liuxiang.errors import LiuxiangError
from liuxiang.wording import LANGUAGES, Language, of_locale, of_tag, translations

if TYPE_CHECKING:
    from liuxiang.formats.view import Page


PIPE_WIDTH = 100
"""Cells of a line where no terminal says how wide it is."""


class Session:
    """The display options, set while the command line is parsed so that errors can use them."""

    def __init__(self, *, json: bool = False, before: Callable[[], None] = lambda: None) -> None:
        self.before = before
        self.asked_language: Language | None = None
        self.rules_language: str | None = None
        self.json = json
        self.quiet = False
        self.no_color = False
        self.everything = False

    @property
    def language(self) -> Language:
        """The language of messages and reports."""
        return self.asked_language or of_locale(os.environ) or self._language_of_rules()

    @property
    def help_language(self) -> Language:
        """The language of help, which does not depend on a rule file."""
        return self.asked_language or of_locale(os.environ) or "en"

    def _language_of_rules(self) -> Language:
        if self.rules_language is None:
            from liuxiang.ruleset.installed import latest_language

            return of_tag(latest_language())
        return of_tag(self.rules_language)

    def page(self, stream: Any) -> "Page":
        """Return the page that `stream` shows."""
        from liuxiang.formats.view import Page

        terminal = stream.isatty()
        plain = self.no_color or "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
        colour = terminal and not plain
        page = Page(self.language, width_of(stream), colour, self.quiet)
        return page._replace(everything=self.everything)

    def report(self, failure: LiuxiangError) -> None:
        """Print why a run failed: to standard error, or as JSON to standard output."""
        if self.json:
            from liuxiang.formats.json import dumped
            from liuxiang.views.validate import failure as keys

            print_out(dumped(keys(failure.diagnostics, self.language)))
            return
        self.print_diagnostics(failure.diagnostics)

    def print_diagnostics(self, problems: Any, *, beside: bool = False) -> None:
        """Print problems to standard error, in brief if they accompany a result."""
        from liuxiang.views.problems import brief, render

        in_brief = beside and not self.everything
        print_err((brief if in_brief else render)(problems, self.page(sys.stderr)))

    def tell_beside(self, problems: Any) -> None:
        """Print problems that accompany a result, unless quiet or JSON is requested."""
        if problems and not (self.quiet or self.json):
            self.print_diagnostics(problems)

    def tell_aside(self, inputs: Any) -> None:
        """Print what was skipped in folders, unless quiet or JSON is requested."""
        if not (self.quiet or self.json) and (asides := inputs.asides()):
            self.print_diagnostics(asides)


class Context(click.Context):
    """The context of a command, whose help is in the language of the session."""

    def make_formatter(self) -> click.HelpFormatter:
        """Return the formatter of the help."""
        session = self.find_root().obj
        formatter = super().make_formatter()
        if session is None or not translations("help", session.help_language):
            return formatter
        from liuxiang.cli.translated import Translated

        return Translated(session.help_language, formatter.width)


def language_of(arguments: Sequence[str]) -> Language | None:
    """Return the language requested by --lang; works before the arguments are parsed."""
    joined = " ".join(arguments)
    if "--lang" not in joined:
        return None
    found = re.search(rf"(?:^| )--lang[= ]({'|'.join(LANGUAGES)})(?: |$)", joined)
    return None if found is None else of_tag(found[1])


def width_of(stream: Any) -> int:
    """Return the width of a line in cells: that of COLUMNS, of the terminal, or a default."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return int(columns)
    try:
        return os.get_terminal_size(stream.fileno()).columns or PIPE_WIDTH
    except (OSError, ValueError):
        return PIPE_WIDTH


def silence(stream: Any) -> None:
    """Redirect `stream` to the null device."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def print_out(text: str, data: bytes | None = None) -> None:
    """Write `text` to standard output, as UTF-8 unless it is a terminal with another encoding.

    What is no terminal gets `data` where there is any: the same in another encoding. Whoever closes
    a pipe has seen enough, and the run goes on, so that its files and its exit code stay the same.
    """
    buffer = getattr(sys.stdout, "buffer", None)
    try:
        if buffer is None or sys.stdout.isatty():
            sys.stdout.write(text)
        else:
            sys.stdout.flush()
            _write_all(buffer, text.encode("utf-8", "backslashreplace") if data is None else data)
        sys.stdout.flush()
    except BrokenPipeError:
        silence(sys.stdout)


def _write_all(stream: BinaryIO, data: bytes) -> None:
    """Write `data` to `stream`, which takes a part at a time under PYTHONUNBUFFERED."""
    left = memoryview(data)
    while left:
        left = left[stream.write(left) :]


def print_err(text: str) -> None:
    """Write `text` to standard error, ignoring errors: the exit code remains."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        silence(sys.stderr)


@contextmanager
def progress(session: Session) -> Iterator[Callable[[int, int], None]]:
    """Yield a callback for progress, shown as a bar on a terminal."""
    if session.quiet or not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("")
        yield lambda done, total: bar.update(task, completed=done, total=total)
