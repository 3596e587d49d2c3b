"""Where problems are, as programs that collect them want it: paths and lasting fingerprints."""

import os
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from liuxiang.diagnostics import Diagnostic, Place


def relative(file: str) -> str:
    """`file` from the current folder where it lies below it, with forward slashes."""
    path = os.path.abspath(file)  # noqa: PTH100  # pathlib is slow to import
    here = os.getcwd()  # noqa: PTH109
    inside = path.startswith(os.path.join(here, ""))  # noqa: PTH118
    found = os.path.relpath(path, here) if inside else file
    return found.replace(os.sep, "/")


def file_of(problem: Diagnostic) -> str:
    """The file that a problem is in; those of the command line are in none."""
    return relative(problem.place.file) if problem.place else "-"


def line_of(place: Place | None) -> int:
    """The line of a place, counted from 1; the first for a file as a whole."""
    return max(1, place.line) if place else 1


def told(problem: Diagnostic, message: str) -> str:
    """A message with the cell it is about, where the place is one of a table."""
    spot = problem.place.spot if problem.place else ""
    return f"{message} [{spot.lstrip(':!')}]" if spot else message


def fingerprints(problems: Iterable[Diagnostic]) -> list[str]:
    """What tells each of `problems` from all others, and stays when lines move.

    It is made of the file, the code, and what it is about: its ids, else the text of its line, else
    the values of its message; those still equal are counted.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    begun: dict[tuple[str, str, str], Any] = {}
    lines: dict[str, str] = {}
    found = []
    for each in problems:
        line = each.place.excerpt if each.place else ""
        # A line of a megabyte may have thousands of problems: it is gone through once.
        line = lines[line] if line in lines else lines.setdefault(line, line.strip())
        values = " ".join(f"{key}={value}" for key, value in sorted(each.values.items()))
        about = (file_of(each), each.code, each.subject or line or values)
        if about not in begun:
            begun[about] = sha256("\n".join(about).encode(errors="backslashreplace"))
        seen[about] += 1
        whole = begun[about].copy()
        whole.update(f"\n{seen[about]}".encode())
        found.append(whole.hexdigest())
    return found
