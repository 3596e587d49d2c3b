"""The places of problems for CI systems: relative paths and stable fingerprints."""

import os
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from liuxiang.diagnostics import Diagnostic, Place


def relative(file: str) -> str:
    """Return `file` relative to the current folder if it is inside, with forward slashes."""
    path = os.path.abspath(file)  # noqa: PTH100  # pathlib is slow to import
    here = os.getcwd()  # noqa: PTH109
    inside = path.startswith(os.path.join(here, ""))  # noqa: PTH118
    found = os.path.relpath(path, here) if inside else file
    return found.replace(os.sep, "/")


def file_of(problem: Diagnostic) -> str:
    """Return the file of a problem; `-` for problems of the command line."""
    return relative(problem.place.file) if problem.place else "-"


def line_of(place: Place | None) -> int:
    """Return the line of a place, counted from 1; the first line for a whole file."""
    return max(1, place.line) if place else 1


def told(problem: Diagnostic, message: str) -> str:
    """Return a message with the cell it refers to, if its place is in a table."""
    spot = problem.place.spot if problem.place else ""
    return f"{message} [{spot.lstrip(':!')}]" if spot else message


def fingerprints(problems: Iterable[Diagnostic]) -> list[str]:
    """Return a unique fingerprint for each of `problems`, independent of line numbers.

    It is a hash of the file, the code and the subject: ids, else the text of the line, else the
    values of the message; identical ones are numbered.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    begun: dict[tuple[str, str, str], Any] = {}
    lines: dict[str, str] = {}
    found = []
    for each in problems:
        line = each.place.excerpt if each.place else ""
        # A line of a megabyte may have thousands of problems: it is stripped only once.
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
