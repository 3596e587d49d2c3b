"""Output files: their formats by their endings or by name, all of them written or none."""

import os
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, TypeVar

from liuxiang.cli.session import Session, aside

if TYPE_CHECKING:
    from liuxiang.diagnostics import Diagnostic

Form = TypeVar("Form", bound=str)


def formats_of(
    outputs: tuple[str, ...], known: Mapping[str, Form], named: Collection[Form] = ()
) -> dict[str, Form]:
    """The format of each output file, by the endings that a command knows.

    Where formats have names too, `FORMAT=PATH` asks for one whatever the ending.

    Raises:
        UsageFault: an ending or a name is not one of them, or a file is asked for twice.

    """
    formats: dict[str, Form] = {}
    spelt: dict[str, str] = {}
    faults: list[Diagnostic] = []
    for output in outputs:
        path, form = _split(output, named)
        form = form or known.get(os.path.splitext(path)[1].lower())  # noqa: PTH122  # pathlib is slow to import
        if form is None or not path:
            faults.append(_unknown(output, known, named))
        elif spelt.setdefault(os.path.realpath(path), path) != path:  # as above
            faults.append(_respelt(path, spelt[os.path.realpath(path)]))
        elif formats.setdefault(path, form) != form:
            faults.append(_twice(path, formats[path], form))
    if faults:
        from liuxiang.errors import UsageFault

        raise UsageFault(faults)
    return formats


def _split(output: str, named: Collection[Form]) -> tuple[str, Form | None]:
    """The path, and the format if one is named before it; a word that names none leaves no path."""
    before, equals, path = output.partition("=")
    if not (named and equals and before.isascii() and before.isalpha()):
        return output, None
    form = next((each for each in named if each == before), None)
    return (path, form) if form else ("", None)


def _unknown(output: str, known: Mapping[str, Form], named: Collection[Form]) -> "Diagnostic":
    from liuxiang.diagnostics import Diagnostic, near

    if not output:
        return Diagnostic("LX041")
    before, equals, _ = output.partition("=")
    if named and equals and before.isascii() and before.isalpha():
        values = {"found": output, "known": ", ".join(named)}
        return Diagnostic("LX030", None, values, (), () if before in named else near(before, named))
    return Diagnostic("LX004", None, {"path": output, "known": ", ".join(known)})


def _twice(path: str, first: str, second: str) -> "Diagnostic":
    from liuxiang.diagnostics import Diagnostic

    return Diagnostic("LX031", None, {"path": path, "first": first, "second": second})


def _respelt(path: str, first: str) -> "Diagnostic":
    from liuxiang.diagnostics import Diagnostic

    return Diagnostic("LX040", None, {"path": path, "first": first})


def write(session: Session, contents: Mapping[str, str | bytes], read: Iterable[str]) -> None:
    """Write the files and say so.

    Args:
        session: says whether to tell of it, and in which language.
        contents: what goes to each path.
        read: the files, folders and patterns that the run has read.

    Raises:
        OutputFault: one of them is among what was `read`, or cannot be written.

    """
    if not contents:
        return
    _spare(contents, read)
    from liuxiang.diagnostics import visible
    from liuxiang.output import write_all
    from liuxiang.words import say

    write_all(contents)
    if not (session.quiet or session.json):
        for path in contents:
            aside(f"{say('wrote', session.language, path=visible(path))}\n")


def _spare(paths: Collection[str], read: Iterable[str]) -> None:
    """Refuse to write over what was read, by whatever name."""
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
    """Which file a name stands for; none for standard input."""
    try:
        found = os.stat(name)  # noqa: PTH116  # pathlib is slow to import
    except OSError:
        return None
    return found.st_dev, found.st_ino
