"""A bar on standard error while something takes long enough to be seen."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from liuxiang.cli.session import Session


@contextmanager
def progress(session: Session) -> Iterator[Callable[[int, int], None]]:
    """What hears how many of how many are done; it shows them where there is a terminal."""
    if session.quiet or not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("")
        yield lambda done, total: bar.update(task, completed=done, total=total)
