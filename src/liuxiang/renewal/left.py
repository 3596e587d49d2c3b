"""Finds lines of a new version that still contain the old one or its year."""

import re
from collections.abc import Iterable

from liuxiang.diagnostics import Place
from liuxiang.edits import Edit, edited
from liuxiang.renewal.versions import trace
from liuxiang.source import Source


def lines_left(
    before: Source, edits: Iterable[Edit], after: Source, wanted: Iterable[str]
) -> tuple[Place, ...]:
    """Return the first match of any of `wanted` in each line of `after`.

    Text written by `edits`, which turned `before` into `after`, is skipped.
    """
    patterns = [trace(each) for each in wanted]
    blank = [each._replace(text=re.sub(r"[^\r\n]", " ", each.text)) for each in edits]
    lines = Source(after.name, edited(before.text, blank), after.sha256).lines
    found = [
        (number, min(starts))
        for number, line in enumerate(lines)
        if (starts := [match.start() for each in patterns if (match := each.search(line))])
    ]
    return tuple(after.place(number, column) for number, column in found)
