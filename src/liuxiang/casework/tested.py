"""Tests files of cases: the outcome of each case, coverage, and surviving mutants."""

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from liuxiang.casework.coverage import Coverage, coverage
from liuxiang.casework.expect import failures
from liuxiang.casework.file import CaseFile
from liuxiang.casework.ledger import STALE, held_against
from liuxiang.casework.mutate import Mutation, mutate
from liuxiang.casework.run import Bench, Ran
from liuxiang.check_results import Outcome
from liuxiang.diagnostics import Diagnostic, has_errors
from liuxiang.exact import EXACT, show
from liuxiang.ruleset.paths import dotted


class Asked(NamedTuple):
    """What to do in addition to running the cases: `least` is the required coverage in percent."""

    words: tuple[str, ...] = ()
    coverage: bool = False
    least: Decimal | None = None
    mutate: bool = False


class Tested(NamedTuple):
    """A file of cases that was run: the outcomes of its record and cases, and more."""

    file: CaseFile
    runs: tuple[Ran, ...]
    record: Outcome
    others: tuple[Outcome, ...]
    coverage: Coverage | None
    mutation: Mutation | None

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """All outcomes; that of the record comes first, since it can make cases fail."""
        return (self.record, *self.others)


def run_all(file: CaseFile, asked: Asked, told: Callable[[int, int], None]) -> Tested:
    """Run all cases of `file`, or those whose names contain one of the given words."""
    bench = Bench(file)
    chosen = [
        index
        for index, case in enumerate(file.cases)
        if not asked.words or any(word.lower() in case.name.lower() for word in asked.words)
    ]
    runs = tuple(bench.run(index) for index in chosen)
    record = Outcome(file.file, "cases", tuple(held_against(file, file.rules)), name="record")
    stale = any(each.code in STALE for each in record.diagnostics)
    anew = Bench(file, anew=True) if stale else None
    outcomes = [_of_case(ran, file, anew) for ran in runs]
    covered = None
    if asked.coverage or asked.least is not None:
        passing = [
            ran
            for ran, each in zip(runs, outcomes, strict=True)
            if not has_errors(each.diagnostics) and ran.case.expect.model_fields_set
        ]
        covered = coverage(file.rules, passing)
        outcomes.append(_of_coverage(file, covered, asked))
    mutation = None
    if asked.mutate and not any(has_errors(each.diagnostics) for each in (record, *outcomes)):
        mutation = mutate(file, told)
        outcomes.append(_of_mutation(file, mutation))
    return Tested(file, runs, record, tuple(outcomes), covered, mutation)


def _of_case(ran: Ran, file: CaseFile, anew: Bench | None) -> Outcome:
    """Return the outcome of a case; if only a stale record makes it fail, nothing else is reported.

    `anew` runs cases from the current thresholds.
    """
    found = failures(ran, file)
    if anew and has_errors(found) and not has_errors(failures(anew.run(ran.index), file)):
        found = (Diagnostic("LX610", file.place(("cases", ran.index)), {"case": ran.case.name}),)
    return Outcome(file.file, "case", found, name=ran.case.name)


def _of_coverage(file: CaseFile, covered: Coverage, asked: Asked) -> Outcome:
    rules = file.rules
    problems = []
    if asked.coverage:
        problems = [
            Diagnostic(
                "LX611",
                rules.place(each.path),
                {"what": f"{each.name} {each.aspect}"},
                subject=f"{dotted(rules.data, each.path)}.{each.aspect}",
            )
            for each in covered.missing
        ]
    if asked.least is not None and below(covered, asked.least):
        values = {
            "covered": str(covered.covered),
            "total": str(covered.total),
            "limit": show(asked.least),
        }
        problems.append(Diagnostic("LX612", rules.place(()), values))
    return Outcome(rules.file, "ruleset", tuple(problems), name="coverage")


def below(covered: Coverage, least: Decimal) -> bool:
    """Return whether coverage is below `least` per cent, compared exactly."""
    part, whole = Decimal(covered.covered), Decimal(covered.total)
    return EXACT.multiply(part, Decimal(100)) < EXACT.multiply(least, whole)


def _of_mutation(file: CaseFile, mutation: Mutation) -> Outcome:
    rules = file.rules
    problems = tuple(
        Diagnostic(
            "LX613",
            rules.place(each.path),
            {"old": each.old, "new": each.new},
            subject=dotted(rules.data, each.path),
        )
        for each in mutation.survivors
    )
    return Outcome(rules.file, "ruleset", problems, name="mutation")
