"""The manual pages of checks, parsed from the docstrings of their functions."""

import inspect
import re
import sys
from collections.abc import Mapping
from textwrap import dedent
from typing import Any, Final, NamedTuple

from liuxiang.lint import LINTS
from liuxiang.lint.allowed import ALLOWANCES
from liuxiang.lint.figures import FIGURE_CHECKS, TEXT_CHECKS
from liuxiang.ruleset.alternatives import READING_CHECKS
from liuxiang.ruleset.holds import CHECKS
from liuxiang.ruleset.holds.faults import Check

STRIPPED: Final = 2
"""The level of `-O` from which on functions have no docstrings."""


class Manual(NamedTuple):
    """What a check requires and why; what it finds, and what to write instead.

    `note` is for anything else; the examples are parts of rule files.
    """

    what: str
    why: str
    example: str = ""
    instead: str = ""
    note: str = ""


def manuals() -> Mapping[str, Manual]:
    """Return the manual page of every check, by code; empty if Python strips docstrings."""
    if sys.flags.optimize >= STRIPPED:
        return {}
    every: list[Check[Any]] = [*CHECKS, *READING_CHECKS, *LINTS, *TEXT_CHECKS]
    every += [*ALLOWANCES, *FIGURE_CHECKS]
    pages = {each.code: _manual(inspect.getdoc(each.find) or "") for each in every}
    return dict(sorted(pages.items()))


_PAGE = re.compile(
    r"(?P<what>.+?)\n\n"
    r"Why: (?P<why>.+?)"
    r"(?:\n\n::\n\n(?P<example>.+?)\n\nInstead::\n\n(?P<instead>.+?))?"
    r"(?:\n\n(?P<note>.+))?",
    re.DOTALL,
)


def _manual(text: str) -> Manual:
    """Return the parts of a docstring.

    Raises:
        ValueError: The text does not have the format of a manual page.

    """
    match = _PAGE.fullmatch(text)
    if match is None:
        raise ValueError(f"no manual page: {text[:60]}")
    found = {name: part or "" for name, part in match.groupdict().items()}
    return Manual(
        what=_prose(found["what"]),
        why=_prose(found["why"]),
        example=dedent(found["example"]),
        instead=dedent(found["instead"]),
        note=_prose(found["note"]),
    )


def _prose(text: str) -> str:
    return " ".join(text.split())
