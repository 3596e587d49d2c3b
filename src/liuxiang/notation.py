"""JSON in the terms of YAML, and where in the file what was parsed of it stands."""

import re
from typing import Final

from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.errors import InputFault
from liuxiang.source import Source

DEEPEST: Final = 64
"""Levels a document may be nested."""

_SURROGATES = r"(?<!\\)((?:\\\\)*)\\u([dD][89abAB]..)\\u([dD][c-fC-F]..)"
_SHORTER: Final = 2
"""Characters by which the one YAML escape of a pair is shorter than JSON's two."""


def as_yaml(source: Source) -> str:
    """The text of `source`; of a JSON one, with what YAML 1.1 reads otherwise put in its terms.

    A document that only looks like JSON (a YAML flow mapping) is returned as it is.

    Raises:
        InputFault: a file named `.json` is not well-formed JSON.

    """
    named, text = source.name.endswith(".json"), source.text
    if not named and text.lstrip()[:1] not in ("{", "["):
        return text
    import json

    try:
        json.loads(text, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        if not named:
            return text
        line, column = error.lineno - 1, error.colno - 1
        raise InputFault([source.fault("LX120", line, column, {"problem": error.msg})]) from None
    except RecursionError:
        values = {"limit": str(DEEPEST)}
        raise InputFault([Diagnostic("LX112", Place(source.name), values)]) from None
    blank = text.replace("\t", " ")
    return re.sub(_SURROGATES, _astral, blank) if "\\u" in blank else blank


def _astral(match: re.Match[str]) -> str:
    """The one YAML escape for a pair of JSON's."""
    high, low = int(match[2], 16), int(match[3], 16)
    return f"{match[1]}\\U{0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00):08x}"


def index_in(source: Source, index: int) -> int:
    """The character of `source` that the parser counts as `index`."""
    if "\\u" not in source.text or len(as_yaml(source)) == len(source.text):
        return index
    for pair in re.finditer(_SURROGATES, source.text):
        if pair.end() - _SHORTER > index:
            break
        index += _SHORTER
    return index
