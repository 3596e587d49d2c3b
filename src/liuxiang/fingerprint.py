"""Fingerprints of what a result rests on: its rule file, and its data."""

import hashlib
from collections.abc import Iterable
from typing import Final, NamedTuple

DIGITS: Final = 12
"""The hexadecimal digits of a fingerprint."""


class Fingerprint(NamedTuple):
    """The fingerprint of a rule file, and that of the data that were scored by it."""

    rules: str
    data: str


def fingerprint(rules: str, files: Iterable[str]) -> Fingerprint:
    """Return the fingerprint of a rule file and of files of data.

    That of the data depends on what the files contain, and on nothing else: neither on their names,
    folders and order, nor on how often the same content is given.

    Args:
        rules: the SHA-256 of the rule file, in hexadecimal digits.
        files: the SHA-256 of each file.

    """
    return Fingerprint(rules[:DIGITS], digest(files))


def digest(lines: Iterable[str]) -> str:
    """Return the fingerprint of a set of lines, in any order."""
    listed = "".join(f"{each}\n" for each in sorted(set(lines)))
    return hashlib.sha256(listed.encode()).hexdigest()[:DIGITS]
