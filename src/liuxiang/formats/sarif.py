"""Renders problems as SARIF 2.1.0, the format of code scanning."""

import json
import os
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote

from liuxiang import __version__
from liuxiang.diagnostics import Diagnostic, Place, Related, escaped
from liuxiang.formats.fingerprints import fingerprints, relative, told
from liuxiang.formats.manual import page_of, stripped
from liuxiang.formats.view import Examined, Page
from liuxiang.wording import Language, message, say
from liuxiang.wording.codes import SEVERITIES, Severity

SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS: Final[Mapping[Severity, str]] = {"error": "error", "warning": "warning", "note": "note"}

Json = dict[str, Any]


def report(view: Examined, page: Page) -> str:
    """Return one run: the codes that occur, with their help, and a result for each problem."""
    problems = view.checked.diagnostics
    codes = sorted({each.code for each in problems})
    results = [
        _result(each, codes.index(each.code), fingerprint, page.language)
        for each, fingerprint in zip(problems, fingerprints(problems), strict=True)
    ]
    driver = {
        "name": "liuxiang",
        "semanticVersion": __version__,
        "rules": [_rule(code, page.language) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {
            "%SRCROOT%": {"description": {"text": "The folder that files are named from."}}
        },
        "results": results,
    }
    data = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return escaped(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def _rule(code: str, language: Language) -> Json:
    told = message(code, language)
    short = stripped(told.text)
    return {
        "id": code,
        "shortDescription": {"text": short},
        "fullDescription": {"text": f"{short}\n{stripped(told.advice)}".rstrip()},
        "help": {"text": page_of(code, language)},
        "defaultConfiguration": {"level": LEVELS[SEVERITIES[code]]},
    }


def _result(problem: Diagnostic, index: int, fingerprint: str, language: Language) -> Json:
    text = told(problem, problem.message(language))
    advice = problem.help(language)
    result: Json = {
        "ruleId": problem.code,
        "ruleIndex": index,
        "level": LEVELS[problem.severity],
        "message": {"text": f"{text}\n{advice}" if advice else text},
        "partialFingerprints": {"liuxiang/v1": fingerprint},
    }
    if problem.place is not None:
        result["locations"] = [_location(problem.place)]
    if problem.related:
        result["relatedLocations"] = [_other(each, language) for each in problem.related]
    return result


def _other(related: Related, language: Language) -> Json:
    return {**_location(related.place), "message": {"text": say(related.role, language)}}


def _location(place: Place) -> Json:
    uri = quote(os.fsencode(relative(place.file)))
    base = {} if uri.startswith("/") else {"uriBaseId": "%SRCROOT%"}
    location: Json = {"artifactLocation": {"uri": uri, **base}}
    if place.line and not place.spot:
        location["region"] = {"startLine": place.line, "startColumn": place.column}
    return {"physicalLocation": location}
