"""Limits of what is read of an archive, so that a small file cannot fill the memory."""

from typing import Final

from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.errors import InputFault
from liuxiang.wording.text import Phrase

MIB: Final = 1024 * 1024

LARGEST: Final = 1024
"""The size of an archive and of what it unpacks to, in MiB."""

MOST_FILES: Final = 100_000
"""The most files in an archive."""

RATIO: Final = 300
"""The highest compression ratio of a file of more than a MiB."""


def too_large(name: str) -> InputFault:
    """Return the problem that an archive exceeds the limit of its size."""
    return _bulk(name, Phrase("bulk_size", limit=str(LARGEST)))


def too_many(name: str) -> InputFault:
    """Return the problem that an archive holds too many files."""
    return _bulk(name, Phrase("bulk_count", limit=str(MOST_FILES)))


def too_dense(name: str, path: str) -> InputFault:
    """Return the problem that a file in an archive unpacks to suspiciously much."""
    return _bulk(name, Phrase("bulk_ratio", path=path, limit=str(RATIO)))


def _bulk(name: str, problem: Phrase) -> InputFault:
    return InputFault([Diagnostic("LX753", Place(name), {"problem": problem})])
