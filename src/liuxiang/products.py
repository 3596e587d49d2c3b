"""Detects files that liuxiang wrote itself by content: results are not input data."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from liuxiang.contents import plain
from liuxiang.errors import InputFault
from liuxiang.files import as_table, may_be_table, opened
from liuxiang.inputs import Inputs
from liuxiang.source import Source

if TYPE_CHECKING:
    from liuxiang.tables import Row, Table

_JSON: Final = rb"(?:\xef\xbb\xbf)?\s*[\[{]"
_MAY_BE: Final = (b'"status"', b'"fingerprint"', b'"$schema"')
"""One of these is in all JSON that liuxiang writes."""

_SHORT: Final = 64
"""The size in bytes up to which JSON may be an empty list."""

_KEYS: Final[Mapping[str, str]] = {
    "stands": "verify",
    "scorecards": "score",
    "explanations": "explain",
    "decided_by": "sensitivity",
    "impact": "diff",
    "changes": "diff",
    "actions": "show",
    "files": "validate",
}
"""The command that wrote an object, by one of its keys."""

_HEADS: Final[Mapping[tuple[str, ...], str]] = {
    ("category", "rank", "unit", "base", "bonus", "total"): "score",
    ("category", "unit", "head_item", "audit_metric", "audit_value"): "score",
    ("category", "unit", "sens_least", "sens_total"): "sensitivity",
    ("category", "unit", "rank_old", "rank_new", "total_old"): "diff",
    ("category", "unit", "items_of", "figure", "figure_old"): "diff",
    ("number", "direction", "code", "path"): "diff",
    ("number", "direction", "change", "change_old"): "diff",
}
"""The command that wrote a table, by its first headers."""

_FIRST: Final = 20
"""The rows of a sheet that may contain its headers, below titles and summaries."""


def product(name: str, data: bytes) -> str | None:
    """Return the command that wrote the file `data` called `name`, or None."""
    is_yaml = name.lower().endswith((".yaml", ".yml"))
    if is_yaml and data[:1].isalpha():
        return None  # as nearly all of thousands of files
    if re.match(_JSON, plain(data[:64])):
        return _of_json(plain(data))
    if is_yaml or not may_be_table(name, data):
        return None
    try:
        table = as_table(opened(name, data))
    except InputFault:
        return None  # told when it is read as units
    return None if table is None else _of_table(table)


def is_product(source: Source) -> bool:
    """Return whether liuxiang wrote a file that has been opened."""
    table = as_table(source)
    if table is not None:
        return _of_table(table) is not None
    data = source.text.encode("utf-8", "replace")
    return re.match(_JSON, data) is not None and _of_json(data) is not None


def without_products(inputs: Inputs) -> Inputs:
    """Return `inputs` with the files that liuxiang wrote set apart."""
    found: dict[str, str] = {}
    for name in inputs.files:
        try:
            command = product(name, inputs.read(name))
        except InputFault:
            continue  # told when it is read as units
        if command is not None:
            found[name] = command
    return inputs.apart(found)


def _of_json(data: bytes) -> str | None:
    """Return the command that wrote JSON, independent of order and layout."""
    if len(data) > _SHORT and not any(each in data for each in _MAY_BE):
        return None
    import json

    try:
        found = json.loads(data.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError):
        return None
    if isinstance(found, list):
        keys = {"check_name", "fingerprint", "location"}
        listed = all(isinstance(each, dict) and keys <= each.keys() for each in found)
        return "validate" if listed else None  # an empty one is that of files without a problem
    return _of_object(found) if isinstance(found, dict) else None


def _of_object(found: Mapping[str, Any]) -> str | None:
    """Return the command that wrote an object of JSON."""
    schema = found.get("$schema")
    if isinstance(schema, str) and "unit" not in found:
        if "sarif" in schema:
            return "validate"
        return "schema" if "json-schema.org" in schema and "liuxiang" not in found else None
    if found.get("status") not in ("ok", "findings", "error"):
        return None
    command = next((each for key, each in _KEYS.items() if key in found), None)
    if "liuxiang" in found:
        return command
    return "score" if "diagnostics" in found else None  # of a run that could not be done


def _of_table(table: "Table") -> str | None:
    """Return the command that wrote a table, or the first sheet of a workbook."""
    sheet = table.sheets[0]
    for row in (sheet.header, *sheet.rows[:_FIRST]):
        command = _of_heads(row)
        if command is not None:
            return command
    return None


def _of_heads(row: "Row") -> str | None:
    from liuxiang.tables import text_of
    from liuxiang.wording import LANGUAGES, say

    texts = tuple(text_of(cell).strip() for cell in row.cells[:6])
    for keys, command in _HEADS.items():
        begun = texts[: len(keys)]
        if begun in (tuple(say(key, each) for key in keys) for each in LANGUAGES):
            return command
    return None
