"""Paths in an archive: the same on every system, and none that leads out of it."""

import re
from collections.abc import Iterable, Iterator
from unicodedata import normalize

from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.wording.text import Phrase


def misnamed(path: str) -> str | None:
    """Return the word for what is wrong with a path in an archive, or None."""
    if path.startswith("/"):
        return "path_absolute"
    if re.match("[A-Za-z]:", path):
        return "path_drive"
    if "\\" in path:
        return "path_backslash"
    if not path.isprintable() and re.search("[\x00-\x1f\x7f]", path):
        return "path_controls"
    if not {"", ".", ".."}.isdisjoint(path.split("/")):
        return "path_outside"
    return None


def wrong_names(archive: str, paths: Iterable[str]) -> Iterator[Diagnostic]:
    """Yield a problem for each path that cannot be in an archive, or is there twice.

    Paths are the same if they differ only in case or in how accents are stored: some systems could
    not hold both.
    """
    first: dict[str, str] = {}
    for path in paths:
        wrong = misnamed(path)
        if wrong is not None:
            values = {"path": path, "problem": Phrase(wrong)}
            yield Diagnostic("LX754", Place(archive), values)
        elif first.setdefault(key_of(path), path) != path:
            values = {"path": path, "other": first[key_of(path)]}
            yield Diagnostic("LX755", Place(archive), values)


def key_of(path: str) -> str:
    """Return what two paths have in common that some systems take for the same."""
    return normalize("NFC", path).casefold()
