"""Cases that were run, as text for people or as one JSON object."""

import json
from collections.abc import Iterator, Sequence

from liuxiang import __version__
from liuxiang.casework.tested import Tested
from liuxiang.message import Language
from liuxiang.outcomes import Checked
from liuxiang.report.json import Json, diagnostics
from liuxiang.report.page import Page
from liuxiang.report.problems import lines_of
from liuxiang.words import say


def as_text(tested: Sequence[Tested], checked: Checked, page: Page) -> str:
    """Every failing case with its places, what is not covered, what survived, and the counts."""
    lines = [line for each in checked.diagnostics for line in lines_of(each, page)]
    if not page.quiet:
        lines += [""] if lines else []
        lines += [line for each in tested for line in _summary(each, page.language)]
    return "".join(f"{line}\n" for line in lines)


def _summary(tested: Tested, language: Language) -> Iterator[str]:
    failed = sum(bool(each.diagnostics) for each in tested.outcomes if each.kind == "case")
    yield say(
        "cases_run",
        language,
        file=tested.file.file,
        count=len(tested.runs),
        passed=len(tested.runs) - failed,
        failed=failed,
    )
    if tested.coverage is not None:
        yield say("covered", language, part=tested.coverage.covered, whole=tested.coverage.total)
    if tested.mutation is not None:
        yield say(
            "mutated",
            language,
            count=tested.mutation.mutants,
            refused=tested.mutation.refused,
            killed=tested.mutation.killed,
            alike=tested.mutation.alike,
            survived=len(tested.mutation.survivors),
        )


def as_json(tested: Sequence[Tested], checked: Checked, page: Page) -> str:
    """All cases with what failed, and what was covered and noticed where that was asked for."""
    data = {
        "status": checked.status,
        "liuxiang": __version__,
        "files": [_file(each, page.language) for each in tested],
    }
    return json.dumps(data, ensure_ascii=False) + "\n"


def _file(tested: Tested, language: Language) -> Json:
    cases = [each for each in tested.outcomes if each.kind == "case"]
    return {
        "file": tested.file.file,
        "ruleset": tested.file.rules.reference,
        "cases": [
            {
                "name": each.name,
                "status": "failed" if each.diagnostics else "passed",
                "failures": diagnostics(each.diagnostics, language),
            }
            for each in cases
        ],
        "coverage": None
        if tested.coverage is None
        else {
            "covered": tested.coverage.covered,
            "total": tested.coverage.total,
            "missing": [
                {"what": each.name, "aspect": each.aspect, **_line(tested, each.path)}
                for each in tested.coverage.missing
            ],
        },
        "mutation": None
        if tested.mutation is None
        else {
            "mutants": tested.mutation.mutants,
            "refused": tested.mutation.refused,
            "killed": tested.mutation.killed,
            "alike": tested.mutation.alike,
            "survivors": [
                {"old": each.old, "new": each.new, **_line(tested, each.path)}
                for each in tested.mutation.survivors
            ],
        },
    }


def _line(tested: Tested, path: tuple[str | int, ...]) -> Json:
    place = tested.file.rules.place(path)
    return {"file": place.file, "line": place.line, "column": place.column}
