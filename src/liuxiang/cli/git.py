"""The difference of two files for git, which asks for it by `diff.liuxiang.command`."""

import os
from collections.abc import Iterator
from difflib import unified_diff
from typing import Final

from liuxiang.diagnostics import Diagnostic
from liuxiang.errors import LiuxiangError
from liuxiang.impact.comparing import compare_rules
from liuxiang.inputs import kind_of
from liuxiang.report.diff.readable import compared
from liuxiang.report.page import Page
from liuxiang.report.problems import render
from liuxiang.ruleset.load import RuleFile, read_rules
from liuxiang.source import decode, read_bytes
from liuxiang.words import say

NOTHING: Final = os.devnull


def difference(path: str, old: str, new: str, page: Page) -> str:
    """What changed in the file at `path`, whose two versions stand in the files `old` and `new`.

    What is no rule file, or none that holds, is compared as text, and it is said why.
    """
    if NOTHING in (old, new):
        word = "file_added" if old == NOTHING else "file_removed"
        return f"{say(word, page.language, path=path)}\n"
    try:
        before, after = _rules(f"a/{path}", old), _rules(f"b/{path}", new)
        if before is not None and after is not None:
            return compared(compare_rules(before, after), page, "text")
    except LiuxiangError as fault:
        return "".join(_as_text(path, old, new, fault.diagnostics, page))
    return "".join(_as_text(path, old, new, (), page))


def _rules(name: str, file: str) -> RuleFile | None:
    """The rule file, None where it is something else, such as cases beside one.

    Raises:
        InputFault: it does not hold.

    """
    source = decode(name, read_bytes(file))
    return read_rules(source) if kind_of(source) == "ruleset" else None


def _as_text(
    path: str, old: str, new: str, problems: tuple[Diagnostic, ...], page: Page
) -> Iterator[str]:
    """The lines that differ, after what is wrong with the files."""
    if problems:
        yield render(problems, page)
    yield f"{say('as_text', page.language, path=path)}\n"
    before, after = (
        read_bytes(each).decode("utf-8", "replace").splitlines(keepends=True) for each in (old, new)
    )
    yield from unified_diff(before, after, f"a/{path}", f"b/{path}")
