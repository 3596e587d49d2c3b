"""Compares expectations with the results of a case, and locates every difference."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from liuxiang.casework.file import CaseFile
from liuxiang.casework.model import ExpectDecided, ExpectItem
from liuxiang.casework.rule_names import bonus_names, items_by_name
from liuxiang.casework.run import Ran
from liuxiang.decisions import Decided
from liuxiang.diagnostics import Diagnostic, Related
from liuxiang.exact import ZERO, show
from liuxiang.item_results import CriterionResult, ItemResult
from liuxiang.nodes import Path
from liuxiang.ruleset.paths import dotted
from liuxiang.standings import Standing
from liuxiang.units import identity


class Difference(NamedTuple):
    """A result that differs from the expectation.

    `path` is the place of the expectation, `actual` the correct plain data, `rule` the place of the
    rule; `figure` and `test` are those of a criterion.
    """

    path: Path
    expected: object
    actual: object
    rule: Path | None = None
    figure: str = ""
    test: str = ""


Differences = Iterator[Difference]


def differences(ran: Ran) -> Differences:
    """Return all mismatches of a case."""
    expect, path = ran.case.expect, ("cases", ran.index, "expect")
    told = [each.code for each in ran.problems]
    severe = [each.code for each in ran.problems if each.severity == "error"]
    if expect.errors is not None and sorted(expect.errors) != sorted(severe):
        yield Difference((*path, "errors"), expect.errors, tuple(sorted(severe)))
    if expect.warnings is not None:
        warned = tuple(sorted(code for code in told if code not in severe))
        if tuple(sorted(expect.warnings)) != warned:
            yield Difference((*path, "warnings"), expect.warnings, warned)
    if ran.refused:
        return
    if ran.case.units is None:
        yield from _of_card(ran, path)
    yield from _of_list(ran, path)
    yield from _compared((*path, "state"), expect.state, ran.result.state)
    if expect.findings:
        found = Counter(each.code for each in ran.result.findings)
        for code, count in expect.findings.items():
            if found[code] != count:
                yield Difference((*path, "findings", code), count, found[code])


def _of_card(ran: Ran, path: Path) -> Differences:
    """Yield the mismatches of one unit."""
    expect, card = ran.case.expect, ran.cards[0]
    for key in ("total", "base", "bonus", "penalty", "possible", "attainable"):
        name = "scored_total" if key == "total" else key
        yield from _compared((*path, key), getattr(expect, key), getattr(card, name))
    yield from _compared((*path, "not_scored"), expect.not_scored, bool(card.not_scored))
    standing = next(iter(ran.standings))
    result = "provisional" if standing.is_open else "final"
    yield from _compared((*path, "result"), expect.result, result)
    if expect.steps is not None:
        yield from _of_steps(ran, (*path, "steps"), expect.steps)
    yield from _compared((*path, "rank"), expect.rank, standing.rank)
    if "award" in expect.model_fields_set:
        award = standing.award.id if standing.award else None
        if award != expect.award:
            yield Difference((*path, "award"), expect.award, award)
    yield from _graded((*path, "grade"), "grade" in expect.model_fields_set, expect.grade, standing)
    names = items_by_name(ran.rules.ruleset)
    for name, wanted in expect.items.items():
        if name in names:
            yield from _of_item((*path, "items", name), wanted, ran.items[names[name].id])
        else:
            yield Difference((*path, "items", name), name, None)


def _compared(
    path: Path, expected: object, actual: object, rule: Path | None = None
) -> Differences:
    if expected is not None and expected != actual:
        yield Difference(path, expected, actual, rule)


def _of_steps(ran: Ran, path: Path, expected: Mapping[str, Decimal]) -> Differences:
    """Yield a mismatch if the bonuses that count steps or pieces are not exactly those expected."""
    names = bonus_names(ran.rules.ruleset)
    wanted = {names.get(name, (name, "")): steps for name, steps in expected.items()}
    counted = {
        (item.item.id, bonus.id): bonus.steps
        for item in ran.items.values()
        for bonus in item.bonuses
        if bonus.steps
    }
    if wanted != counted:
        short = {pair: name for name, pair in names.items() if "." not in name}
        actual = {short.get(pair, ".".join(pair)): steps for pair, steps in counted.items()}
        yield Difference(path, dict(expected), actual)


def _of_item(path: Path, wanted: ExpectItem, item: ItemResult) -> Differences:
    clauses = dict(_clauses(item.criteria))
    failed = (each for each in item.criteria if each.verdict in ("not_met", "missing"))
    deciding = next(failed, None)
    for key in ("verdict", "points", "base", "bonus", "penalty"):
        for each in _compared((*path, key), getattr(wanted, key), getattr(item, key), item.path):
            yield (
                each
                if deciding is None or key in ("bonus", "penalty")
                else _because(each, deciding)
            )
    for name, verdict in wanted.criteria.items():
        at, clause = (*path, "criteria", name), clauses.get(name)
        if clause is None:
            yield Difference(at, verdict, None, item.path)
        elif clause.verdict != verdict:
            yield _because(Difference(at, verdict, clause.verdict), clause)
    bonuses = {each.id: each for each in item.bonuses}
    for name, expected in wanted.bonuses.items():
        at, bonus = (*path, "bonuses", name), bonuses.get(name)
        if bonus is None:
            yield Difference(at, name, None, item.path)
            continue
        yield from _compared((*at, "steps"), expected.steps, bonus.steps or ZERO, bonus.path)
        yield from _compared((*at, "points"), expected.points, bonus.points, bonus.path)
        yield from _compared((*at, "capped"), expected.capped, bonus.capped, bonus.path)
    penalties = {each.id: each for each in item.penalties}
    for name, costing in wanted.penalties.items():
        at, penalty = (*path, "penalties", name), penalties.get(name)
        if penalty is None:
            yield Difference(at, name, None, item.path)
            continue
        yield from _compared((*at, "steps"), costing.steps, penalty.steps or ZERO, penalty.path)
        yield from _compared((*at, "points"), costing.points, penalty.points, penalty.path)
        yield from _compared((*at, "capped"), costing.capped, penalty.capped, penalty.path)


def _because(difference: Difference, clause: CriterionResult) -> Difference:
    """Return a difference with the clause that decided, and its figure."""
    figure = clause.figure.text if clause.figure else "–"
    return difference._replace(rule=clause.path, figure=figure, test=clause.test)


def _clauses(criteria: tuple[CriterionResult, ...]) -> Iterator[tuple[str, CriterionResult]]:
    """Return clauses by id, members of groups as `GROUP.ID`."""
    for each in criteria:
        yield each.id, each
        yield from ((f"{each.id}.{name}", part) for name, part in _clauses(each.parts))


def _of_list(ran: Ran, path: Path) -> Differences:
    """Yield the mismatches of several ranked units."""
    expect = ran.case.expect
    listed = expect.ranks or expect.totals or expect.awards or expect.grades or expect.decided
    if not listed and expect.tied is None:
        return
    standings = {identity(each.card.unit): each for each in ran.standings}
    for name, rank in expect.ranks.items():
        yield from _compared((*path, "ranks", name), rank, standings[identity(name)].rank)
    for name, total in expect.totals.items():
        yield from _compared(
            (*path, "totals", name), total, standings[identity(name)].card.scored_total
        )
    for name, expected in expect.awards.items():
        award = standings[identity(name)].award
        if expected != (award.id if award else None):
            yield Difference((*path, "awards", name), expected, award.id if award else None)
    for name, grade in expect.grades.items():
        yield from _graded((*path, "grades", name), True, grade, standings[identity(name)])
    for name, what in expect.decided.items():
        decided = ran.result.decided(standings[identity(name)])
        yield from _of_decision((*path, "decided", name), what, decided)
    tied = tuple(each.card.unit for each in standings.values() if each.tied)
    if expect.tied is not None and sorted(expect.tied) != sorted(tied):
        yield Difference((*path, "tied"), expect.tied, tied)


def _graded(path: Path, is_asked: bool, expected: str | None, standing: Standing) -> Differences:
    """Yield a mismatch of a grade, None for none, if it `is_asked` for."""
    grade = standing.grade.id if standing.grade else None
    if is_asked and grade != expected:
        yield Difference(path, expected, grade)


def _of_decision(path: Path, expected: ExpectDecided, decided: Decided | None) -> Differences:
    """Yield the mismatches of what was decided of a unit; nothing was is one."""
    if decided is None:
        said = {key: getattr(expected, key) for key in expected.model_fields_set}
        yield Difference(path, said, None)
        return
    yield from _compared((*path, "rank"), expected.rank, decided.rank)
    award = decided.award.id if decided.award else None
    if "award" in expected.model_fields_set and award != expected.award:
        yield Difference((*path, "award"), expected.award, award)


def failures(ran: Ran, file: CaseFile) -> tuple[Diagnostic, ...]:
    """Return the problems of a case: refused figures, and every mismatch."""
    refused = ran.refused and ran.case.expect.errors is None
    problems = tuple(each for each in ran.problems if refused and each.severity == "error")
    idle = () if ran.case.expect.model_fields_set else (_idle(ran, file),)
    return (*problems, *(_told(each, ran, file) for each in differences(ran)), *idle)


def _idle(ran: Ran, file: CaseFile) -> Diagnostic:
    """Return the problem of a case without expectations, which cannot fail."""
    place = file.place(("cases", ran.index, "name"))
    return Diagnostic("LX615", place, {"case": ran.case.name})


def _told(each: Difference, ran: Ran, file: CaseFile) -> Diagnostic:
    values = {
        "case": ran.case.name,
        "what": ".".join(str(part) for part in each.path[3:]),
        "expected": written_as(each.expected),
        "actual": written_as(each.actual),
        "value": each.figure,
        "test": each.test,
    }
    code = "LX607" if each.test else "LX606"
    related = () if each.rule is None else (Related(ran.rules.place(each.rule), "defined"),)
    subject = "" if each.rule is None else dotted(ran.rules.data, each.rule)
    return Diagnostic(code, file.place(each.path), values, related, (), subject)


_BARE = re.compile(r"[^\W_][\w.（）·-]*")
"""Matches text that never needs quotes."""


def written_as(data: object) -> str:
    """Return plain data in the notation of a file of cases, on one line."""
    match data:
        case None:
            return "null"
        case bool():
            return "true" if data else "false"
        case Decimal():
            return show(data)
        case Mapping():
            pairs = (f"{written_as(key)}: {written_as(each)}" for key, each in data.items())
            return f"{{{', '.join(pairs)}}}"
        case tuple() | list():
            return f"[{', '.join(map(written_as, data))}]"
        case str():
            return data if _BARE.fullmatch(data) else json.dumps(data, ensure_ascii=False)
        case _:
            return str(data)
