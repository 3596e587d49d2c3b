"""Output files: formats by extension or by name; either all files are written or none."""

import os
import sys
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from liuxiang.cli.session import PIPE_WIDTH, Session, print_err, print_out
from liuxiang.formats import formats_for

if TYPE_CHECKING:
    from liuxiang.diagnostics import Diagnostic
    from liuxiang.formats import Format, Part
    from liuxiang.formats.view import View
    from liuxiang.paths import Names


class Outputs(NamedTuple):
    """Where a report goes: the format of standard output, and that of each file to write."""

    form: str
    files: Mapping[str, str]


def formats_of(outputs: tuple[str, ...], *parts: "Part") -> dict[str, str]:
    """Return the format of each output file by its extension, for a view with these parts.

    Where there are formats without an ending, `FORMAT=PATH` asks for any whatever the ending.

    Raises:
        UsageFault: An ending or a name is not one of them, or a file is asked for twice.

    """
    known = formats_for(*parts)
    formats: dict[str, str] = {}
    spelt: dict[str, str] = {}
    faults: list[Diagnostic] = []
    for output in outputs:
        path, form = _split(output, known)
        form = form or _by_ending(path, known)
        if form is None or not path:
            faults.append(_unknown(output, known))
        elif spelt.setdefault(os.path.realpath(path), path) != path:
            faults.append(_respelt(path, spelt[os.path.realpath(path)]))
        elif formats.setdefault(path, form) != form:
            faults.append(_twice(path, formats[path], form))
    if faults:
        from liuxiang.errors import UsageFault

        raise UsageFault(faults)
    return formats


def _by_ending(path: str, known: Mapping[str, "Format"]) -> str | None:
    """Return the format for the extension of a path."""
    ending = os.path.splitext(path)[1].lower()  # noqa: PTH122  # pathlib is slow to import
    return next((name for name, each in known.items() if ending and each.ending == ending), None)


def _is_named(output: str, known: Mapping[str, "Format"]) -> bool:
    """Return whether `output` has the form FORMAT=PATH, if formats may be named."""
    before, equals, _ = output.partition("=")
    may_be = any(not each.ending for each in known.values())
    return bool(may_be and equals and before.isascii() and before.isalpha())


def _split(output: str, known: Mapping[str, "Format"]) -> tuple[str, str | None]:
    """Return the path and the named format; no path if the name is unknown."""
    if not _is_named(output, known):
        return output, None
    before, _, path = output.partition("=")
    return (path, before) if before in known else ("", None)


def _unknown(output: str, known: Mapping[str, "Format"]) -> "Diagnostic":
    from liuxiang.diagnostics import Diagnostic, close_matches
    from liuxiang.wording.text import Joined

    if not output:
        return Diagnostic("LX041")
    if _is_named(output, known):
        before = output.partition("=")[0]
        values = {"found": output, "known": Joined(known)}
        return Diagnostic(
            "LX030", None, values, (), () if before in known else close_matches(before, known)
        )
    endings = Joined(each.ending for each in known.values() if each.ending)
    return Diagnostic("LX004", None, {"path": output, "known": endings})


def _twice(path: str, first: str, second: str) -> "Diagnostic":
    from liuxiang.diagnostics import Diagnostic

    return Diagnostic("LX031", None, {"path": path, "first": first, "second": second})


def _respelt(path: str, first: str) -> "Diagnostic":
    from liuxiang.diagnostics import Diagnostic

    return Diagnostic("LX040", None, {"path": path, "first": first})


def deliver(
    session: Session,
    view: "View",
    outputs: Outputs,
    read: Iterable[str],
    aside: Callable[[], None] = lambda: None,
    names: "Names | None" = None,
    **layout: Any,
) -> None:
    """Write the files of a view, then print it; `aside` is called in between.

    Args:
        session: says for whom it is.
        view: what the command has to say.
        outputs: where it goes.
        read: the files, folders and patterns that the run has read.
        aside: tells of problems beside the result.
        names: what the result calls files.
        layout: what else the page is to be.

    Raises:
        OutputFault: A file is among those `read`, or cannot be written; nothing is printed then.

    """
    from liuxiang.formats import rendered
    from liuxiang.paths import Names, naming

    page = session.page(sys.stdout)._replace(**layout)
    to_file = page._replace(to_file=True, colour=False, width=PIPE_WIDTH)
    with naming(Names() if names is None else names):
        contents = {path: rendered(view, each, to_file) for path, each in outputs.files.items()}
        text = str(rendered(view, outputs.form, page))
    aside()
    write(session, contents, read)
    print_out(text)


def write(session: Session, contents: Mapping[str, str | bytes], read: Iterable[str]) -> None:
    """Write the files and print their names.

    Args:
        session: says whether to tell of it, and in which language.
        contents: what goes to each path.
        read: the files, folders and patterns that the run has read.

    Raises:
        OutputFault: An output is among the files `read`, or cannot be written.

    """
    if not contents:
        return
    _refuse_overwrite(contents, read)
    from liuxiang.diagnostics import escape_controls
    from liuxiang.output import write_all
    from liuxiang.wording import say

    write_all(contents)
    if not (session.quiet or session.json):
        for path in contents:
            print_err(f"{say('wrote', session.language, path=escape_controls(path))}\n")


def _refuse_overwrite(paths: Collection[str], read: Iterable[str]) -> None:
    """Raise if an output is one of the files read, under any name."""
    there = [path for path in paths if os.path.exists(path)]  # noqa: PTH110  # pathlib is slow to import
    if not there:
        return
    from liuxiang.inputs import expand

    words = [word for word in read if word]
    known = {_file(name) for name in (*words, *expand(words).files)} - {None}
    taken = [path for path in there if _file(path) in known]
    if taken:
        from liuxiang.diagnostics import Diagnostic
        from liuxiang.errors import OutputFault

        raise OutputFault([Diagnostic("LX032", None, {"path": path}) for path in taken])


def _file(name: str) -> tuple[int, int] | None:
    """Return the identity of a file, or None if it does not exist."""
    try:
        found = os.stat(name)  # noqa: PTH116  # pathlib is slow to import
    except OSError:
        return None
    return found.st_dev, found.st_ino
