"""Detects the kind of a file from its content: rules, cases, files of a season, or units."""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Mapping
from typing import Final, Literal

from liuxiang.names import shown
from liuxiang.source import Source

Kind = Literal["ruleset", "cases", "roster", "revision", "decisions", "shared", "unit"]

_MARGIN: Final = rb"""(?m)(?:\A(?:\xef\xbb\xbf)?\s*\{\s*|^(?:\xef\xbb\xbf)?)["']?%s["']?[ \t]*:"""
_NAMED: Final = rb"""%s["']?[ \t]*:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'#,}][^\n#,}]*))"""
_REFERENCE: Final = re.compile(_NAMED % b"ruleset")
_FIRST_KEYS: Final[Mapping[bytes, Kind]] = {
    b"liuxiang": "ruleset",
    b"cases": "cases",
    b"roster": "roster",
    b"verifies": "revision",
    b"corrects": "revision",
    b"decisions": "decisions",
    b"shared": "shared",
}
"""The kind of a file by its first key."""

_BEFORE: Final = re.compile(rb"""(?:^(?:\xef\xbb\xbf)?|[{,])[ \t]*["']?\Z""")
"""What can precede a key in its line: nothing, or an opening brace or comma of a flow mapping."""


def plain(data: bytes) -> bytes:
    """Return `data` in an ASCII-compatible encoding."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return data.decode("utf-16", "replace").encode("utf-8", "replace")
    return data


def is_rules(data: bytes) -> bool:
    """Return whether `data` looks like a rule file, with a key `liuxiang` first or not indented."""
    return _has_key(plain(data), b"liuxiang")


def is_cases(data: bytes) -> bool:
    """Return whether `data` looks like cases of a rule file, with a key `cases` not indented."""
    return _has_key(plain(data), b"cases")


def said_kind(data: bytes) -> Kind | None:
    """Return the kind of file that `data` says it is by a key first or not indented, if any."""
    if data.startswith(b"unit:"):
        return None  # as nearly all of thousands of files
    data = plain(data)
    found = next((kind for key, kind in _FIRST_KEYS.items() if _has_key(data, key)), None)
    if found is None and data.lstrip()[:1] == b"{":
        return _json_kind(data)
    return found


def _json_kind(data: bytes) -> Kind | None:
    """Return the kind of file that an object of JSON is by its keys, in any order."""
    if not any(key in data for key in _FIRST_KEYS):
        return None
    import json

    try:
        keys = json.loads(data.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(keys, dict) or "status" in keys:
        return None
    return next((kind for key, kind in _FIRST_KEYS.items() if key.decode() in keys), None)


def _has_key(data: bytes, key: bytes) -> bool:
    """Return whether `key` is the first key of `data`, or is not indented."""
    return key in data and re.search(_MARGIN % key, data) is not None


def kind_of(source: Source) -> Kind:
    """Return the kind of a text by its keys, in any encoding; JSON may be a single line."""
    data = source.text.encode("utf-8", "replace")
    said = said_kind(data)
    if said is not None:
        return said
    # keys that a rule file has even where its first one is misspelt
    return "ruleset" if _has_key(data, b"actions") and _has_key(data, b"categories") else "unit"


def references(data: bytes, kind: Kind | None = None) -> set[str]:
    """Return the rule files, as `id@version`, that units, a roster or decisions in `data` name.

    `kind` is what `said_kind` says of it.
    """
    data = plain(data)
    own = kind in ("roster", "decisions")
    pattern = re.compile(_NAMED % str(kind).encode()) if own else _REFERENCE
    if not own and b"ruleset" not in data:
        return set()
    found = {
        shown(b"".join(each.groups(b"")).decode("utf-8", "replace"))
        for each in pattern.finditer(data)
        if _BEFORE.search(data[data.rfind(b"\n", 0, each.start()) + 1 : each.start()])
    }
    return found - {""}
