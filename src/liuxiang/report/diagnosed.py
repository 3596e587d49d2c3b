"""Problems of files as objects of JSON: keys fixed for other programs, in every output."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.messages import Language
from liuxiang.words import say

if TYPE_CHECKING:
    from liuxiang.report.objects import common as shared
    from liuxiang.report.objects.diagnostics import Diagnostics


def failure(problems: Iterable[Diagnostic], language: Language) -> str:
    """The object printed when nothing could be scored."""
    data: Diagnostics = {"status": "error", "diagnostics": diagnostics(problems, language)}
    return json.dumps(data, ensure_ascii=False) + "\n"


def diagnostics(problems: Iterable[Diagnostic], language: Language) -> "list[shared.Diagnostic]":
    """Problems of files; `line` and `column` are null where it is the file as a whole."""
    return [
        {
            **place_object(each.place),
            "code": each.code,
            "severity": each.severity,
            "message": each.message(language),
            "help": each.help(language),
            "subject": each.subject or None,
            "related": [
                {**place_object(other.place), "message": say(other.role, language)}
                for other in each.related
            ],
        }
        for each in problems
    ]


def place_object(place: Place | None) -> "shared.FilePlace":
    """A place in a file, as far as it is known."""
    if place is None:
        return {"file": None, "line": None, "column": None}
    data: shared.FilePlace = {
        "file": place.file,
        "line": place.line or None,
        "column": place.column or None,
    }
    return {**data, "place": str(place)} if place.spot else data
