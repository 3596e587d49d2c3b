"""The external diff for git, configured as `diff.liuxiang.command`."""

import os
from collections.abc import Iterator
from difflib import unified_diff
from typing import Final, NamedTuple

from liuxiang.comparison.rules import compare_rules
from liuxiang.contents import kind_of
from liuxiang.diagnostics import Diagnostic
from liuxiang.errors import LiuxiangError
from liuxiang.formats import text
from liuxiang.formats.view import Page
from liuxiang.ruleset.load import RuleFile, read_rules
from liuxiang.source import decode, read_bytes
from liuxiang.views.diff import DiffReport
from liuxiang.views.problems import render
from liuxiang.wording import say

NOTHING: Final = os.devnull


class Pair(NamedTuple):
    """Two versions of a file, each with its path in the repository and the file that holds it."""

    old_path: str
    new_path: str
    old: str
    new: str


def answer(arguments: tuple[str, ...], page: Page) -> str:
    """Return the text for git to print; git passes only the path of a file in conflict."""
    if len(arguments) == 1:
        return f"* Unmerged path {arguments[0]}\n"  # as git itself has it
    path, old, _, _, new, _, _, *renamed = arguments
    return _difference(Pair(path, renamed[0] if renamed else path, old, new), page)


def _difference(pair: Pair, page: Page) -> str:
    """Return the changes; files that are no valid rule files are compared as text."""
    if NOTHING in (pair.old, pair.new):
        word = "file_added" if pair.old == NOTHING else "file_removed"
        return f"{say(word, page.language, path=pair.new_path)}\n"
    try:
        before = _rules(f"a/{pair.old_path}", pair.old)
        after = _rules(f"b/{pair.new_path}", pair.new)
        if before is not None and after is not None:
            return text.report(DiffReport(compare_rules(before, after)), page)
    except LiuxiangError as fault:
        return "".join(_as_text(pair, fault.diagnostics, page))
    return "".join(_as_text(pair, (), page))


def _rules(name: str, file: str) -> RuleFile | None:
    """Return the rule file, or None if it is something else, such as cases.

    Raises:
        InputFault: It is invalid.

    """
    source = decode(name, read_bytes(file))
    return read_rules(source) if kind_of(source) == "ruleset" else None


def _as_text(pair: Pair, problems: tuple[Diagnostic, ...], page: Page) -> Iterator[str]:
    """Return a text diff, preceded by the reason why it is one."""
    if problems:
        yield render(problems, page)
    yield f"{say('as_text', page.language, path=pair.new_path)}\n"
    before, after = (
        read_bytes(each).decode("utf-8", "replace").splitlines(keepends=True)
        for each in (pair.old, pair.new)
    )
    for line in unified_diff(before, after, f"a/{pair.old_path}", f"b/{pair.new_path}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
