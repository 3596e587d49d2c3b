"""Output files: their formats by their endings, all of them written or none."""

import os
import sys
from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeVar

from liuxiang.cli.session import Session

Form = TypeVar("Form", bound=str)


def formats_of(
    paths: tuple[str, ...],
    known: Mapping[str, Form],
    named: Mapping[str, Form] = MappingProxyType({}),
) -> dict[str, Form]:
    """The format of each output file, by the endings that a command knows.

    Where a command has `named` formats, `gitlab=report.json` says which of them a file is to be.

    Raises:
        UsageFault: an ending is not one of them.

    """
    formats = {}
    for asked in paths:
        name, equals, rest = asked.partition("=")
        if equals and name in named:
            formats[rest] = named[name]
            continue
        path = asked
        form = known.get(os.path.splitext(path)[1].lower())  # noqa: PTH122  # pathlib is slow to import
        if form is None:
            from liuxiang.diagnostics import Diagnostic
            from liuxiang.errors import UsageFault

            values = {"path": path, "known": ", ".join(known)}
            raise UsageFault([Diagnostic("LX004", None, values)])
        formats[path] = form
    return formats


def write(session: Session, contents: Mapping[str, str | bytes]) -> None:
    """Write the files and say so."""
    if not contents:
        return
    from liuxiang.output import write_all
    from liuxiang.words import say

    write_all(contents)
    if not (session.quiet or session.json):
        for path in contents:
            sys.stderr.write(f"{say('wrote', session.language, path=path)}\n")
