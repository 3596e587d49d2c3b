"""Unit files as programs without liuxiang read them: a loader, and rates split in two numbers."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import yaml

Plain = Mapping[str, bool | int | list[str]]
"""The figures of a unit by name; of a rate `…_part` and `…_whole`."""


def load_documents(paths: Iterable[Path]) -> list[object]:
    """Every file as its YAML is: the floor of all that reads YAML with PyYAML."""
    return [yaml.load(path.read_text("utf-8"), yaml.CSafeLoader) for path in paths]


def load_plain(paths: Iterable[Path]) -> list[Plain]:
    """The figures of every file, ready for an engine that knows no rates."""
    return [_plain(document) for document in load_documents(paths)]


def _plain(document: object) -> Plain:
    if not isinstance(document, dict):
        raise TypeError("a unit file that is no mapping")
    figures: dict[str, bool | int | list[str]] = {}
    for name, value in document["metrics"].items():
        if value in ("是", "否"):
            figures[name] = value == "是"
        elif isinstance(value, str):
            part, _, whole = value.partition("/")
            figures[f"{name}_part"] = int(part)
            figures[f"{name}_whole"] = int(whole)
        else:
            figures[name] = value
    return figures
