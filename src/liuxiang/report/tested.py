"""Cases that were run, as text for people or as one JSON object."""

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from liuxiang import __version__
from liuxiang.casework.cover import Coverage
from liuxiang.casework.mutants import Mutant
from liuxiang.casework.mutate import Mutation
from liuxiang.casework.tested import Tested
from liuxiang.diagnostics import has_errors, visible
from liuxiang.message import Language
from liuxiang.nodes import Path
from liuxiang.outcomes import Checked, Outcome
from liuxiang.report.diagnosed import diagnostics
from liuxiang.report.page import MOST_OF_A_KIND, Page
from liuxiang.report.problems import few
from liuxiang.words import say

if TYPE_CHECKING:
    from liuxiang.report.objects.cases import (
        CaseFileRun,
        CaseRun,
        Cases,
        Covered,
        Mutated,
        RulePlace,
        Survivor,
        Uncovered,
    )

FOLLOWS: Final = "LX610"
"""The code of cases that fail from a stale record alone, which are told together."""

LISTED: Final = frozenset({"LX611", "LX613"})
"""The codes of what `--coverage` and `--mutate` are to list."""


def as_text(tested: Sequence[Tested], checked: Checked, page: Page) -> str:
    """Every failing case with its places, what is not covered, what survived, and the counts."""
    found = [each for each in checked.diagnostics if each.code != FOLLOWS]
    lines = list(few(found, page, LISTED))
    follow = [each.values["case"] for each in checked.diagnostics if each.code == FOLLOWS]
    if follow:
        comma = say("comma", page.language)
        most = len(follow) if page.everything else MOST_OF_A_KIND
        names = comma.join(follow[:most]) + (" …" if follow[most:] else "")
        lines.append(visible(say("record_follow", page.language, count=len(follow), names=names)))
    if not page.quiet:
        lines += [""] if lines else []
        lines += [line for each in tested for line in _summary(each, page.language)]
    return "".join(f"{line}\n" for line in lines)


def _summary(tested: Tested, language: Language) -> Iterator[str]:
    failed = sum(has_errors(each.diagnostics) for each in tested.outcomes if each.kind == "case")
    yield say(
        "cases_run",
        language,
        file=visible(tested.file.file),
        count=len(tested.runs),
        passed=len(tested.runs) - failed,
        failed=failed,
    )
    rules = tested.file.rules
    if rules.is_found:
        yield say(
            "cases_of", language, reference=visible(rules.reference), file=visible(rules.file)
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
            recorded=len(tested.mutation.recorded),
            alike=tested.mutation.alike,
            survived=len(tested.mutation.survivors),
        )


def as_json(tested: Sequence[Tested], checked: Checked, page: Page) -> str:
    """All cases with what failed, and what was covered and noticed where that was asked for."""
    data: Cases = {
        "status": "ok" if checked.status == "ok" else "findings",
        "liuxiang": __version__,
        "files": [_file(each, page.language) for each in tested],
    }
    return json.dumps(data, ensure_ascii=False) + "\n"


def _file(tested: Tested, language: Language) -> "CaseFileRun":
    return {
        "file": tested.file.file,
        "ruleset": tested.file.rules.reference,
        "record": diagnostics(tested.record.diagnostics, language),
        "cases": [_case(each, language) for each in tested.outcomes if each.kind == "case"],
        "coverage": None if tested.coverage is None else _covered(tested, tested.coverage),
        "mutation": None if tested.mutation is None else _mutated(tested, tested.mutation),
    }


def _case(outcome: Outcome, language: Language) -> "CaseRun":
    return {
        "name": outcome.name,
        "status": "failed" if has_errors(outcome.diagnostics) else "passed",
        "failures": diagnostics(outcome.diagnostics, language),
    }


def _covered(tested: Tested, coverage: Coverage) -> "Covered":
    missing: list[Uncovered] = [
        {"what": each.name, "aspect": each.aspect, **_place(tested, each.path)}
        for each in coverage.missing
    ]
    return {"covered": coverage.covered, "total": coverage.total, "missing": missing}


def _mutated(tested: Tested, mutation: Mutation) -> "Mutated":
    recorded, survivors = (
        [_survivor(tested, each) for each in found]
        for found in (mutation.recorded, mutation.survivors)
    )
    return {
        "mutants": mutation.mutants,
        "refused": mutation.refused,
        "killed": mutation.killed,
        "recorded": recorded,
        "alike": mutation.alike,
        "survivors": survivors,
    }


def _survivor(tested: Tested, mutant: Mutant) -> "Survivor":
    return {"old": mutant.old, "new": mutant.new, **_place(tested, mutant.path)}


def _place(tested: Tested, path: Path) -> "RulePlace":
    place = tested.file.rules.place(path)
    return {"file": place.file, "line": place.line, "column": place.column}
