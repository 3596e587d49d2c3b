"""Checks of files of cases: unknown names and misplaced keys."""

from collections.abc import Collection, Iterator, Mapping
from itertools import islice
from types import MappingProxyType
from typing import Final

from liuxiang.casework.file import CaseFile
from liuxiang.casework.model import (
    RESERVED,
    Case,
    ExpectBonus,
    ExpectItem,
)
from liuxiang.casework.rule_names import bonus_names, clause_names, items_by_name
from liuxiang.diagnostics import Diagnostic, Related
from liuxiang.nodes import Path
from liuxiang.ruleset import Item
from liuxiang.ruleset.base import Model
from liuxiang.wording.text import Joined, Phrase

Faults = Iterator[Diagnostic]


def faults(file: CaseFile) -> Faults:
    """Return the problems of cases: unknown names, and cases with equal names."""
    seen: dict[str, int] = {}
    for index, case in enumerate(file.cases):
        path: Path = ("cases", index)
        if case.name in seen:
            first = Related(file.place(("cases", seen[case.name], "name")))
            place = file.place((*path, "name"))
            yield Diagnostic("LX603", place, {"found": case.name}, (first,))
        seen.setdefault(case.name, index)
        yield from _unknown(file, (*path, "category"), case.category, _categories(file))
        yield from _of_units(file, path, case)
        yield from _misplaced(file, (*path, "expect"), case)
        yield from _idle(file, (*path, "expect"), case.expect)
        unknown = list(_unknown_readings(file, path, case))
        yield from unknown
        if not unknown:
            yield from _unknown_parts(file, (*path, "expect"), case)


def _of_units(file: CaseFile, path: Path, case: Case) -> Faults:
    """Check several units: each is a mapping with an existing category."""
    if case.units is None:
        return
    if any(each is not None for each in (case.given, case.verified, case.not_applicable)):
        yield Diagnostic("LX604", file.place((*path, "units"), key=True))
    for name, unit in case.units.items():
        at = (*path, "units", name)
        parts: dict[Path, object] = {(): unit}
        if isinstance(unit, Mapping) and unit and set(unit) <= set(RESERVED):
            parts = {(key,): unit[key] for key in RESERVED[1:] if key in unit}
            if "category" in unit:
                category = (*at, "category")
                yield from _unknown(file, category, unit["category"], _categories(file))
        for below, part in parts.items():
            if part is not None and not isinstance(part, Mapping):
                values = {"found": str(part), "expected": Phrase("form_mapping")}
                yield Diagnostic("LX310", file.place((*at, *below)), values)


_OF_ONE = (
    "items",
    "steps",
    "total",
    "base",
    "bonus",
    "penalty",
    "possible",
    "attainable",
    "not_scored",
    "rank",
    "award",
    "grade",
)
_OF_SEVERAL = ("ranks", "totals", "awards", "grades", "tied", "decided")


def _misplaced(file: CaseFile, path: Path, case: Case) -> Faults:
    """Yield expectations that a case of this form cannot have."""
    written = case.expect.model_fields_set
    if case.expect.errors:
        expected = Phrase("case_refused")
        wrong = written - {"errors", "warnings"}
    elif case.units is None:
        expected = Phrase("case_of_several")
        wrong = written & set(_OF_SEVERAL)
    else:
        expected = Phrase("case_of_single")
        wrong = written & {*_OF_ONE, "result"}
    for key in sorted(wrong):
        values = {"found": key, "expected": expected}
        yield Diagnostic("LX614", file.place((*path, key), key=True), values)


_SAYING: Final = frozenset({"award", "grade", "steps", "tied", "errors", "warnings"})
"""Keys for which an empty value is an expectation."""

_EXAMPLES: Final = MappingProxyType(
    {
        "items": "{1: {verdict: met, points: 8}}",
        "criteria": "{membership_rate: not_met}",
        "bonuses": "{extra: {steps: 1}}",
        "penalties": "{late: {points: 1}}",
        "findings": "{LX504: 0}",
        "ranks": "{甲: 1}",
        "totals": "{甲: 92}",
        "awards": "{甲: null}",
        "grades": "{甲: null}",
        "verdict": "met",
        "result": "final",
        "capped": "true",
        "steps": "{}",
        "award": "null",
        "grade": "null",
        "tied": "[]",
        "decided": "{甲: {rank: 4, award: null}}",
        "state": "computed",
        "errors": "[]",
        "warnings": "[]",
    }
)
"""Examples of values of keys; for all other keys, a number."""

_EXAMPLES_OF_PARTS: Final = MappingProxyType(
    {
        "items": "{verdict: met, points: 8}",
        "bonuses": "{steps: 1, points: 0.2}",
        "penalties": "{steps: 1, points: 0.5}",
        "decided": "{rank: 4, award: null}",
    }
)
"""Examples of what is under one of several names."""


def _idle(file: CaseFile, path: Path, expected: Model) -> Faults:
    """Yield keys of an expectation without a value, which could never fail."""
    for name in type(expected).model_fields:
        value = getattr(expected, name)
        if name not in expected.model_fields_set:
            continue
        at = (*path, name)
        nothing = value is None and name not in ("award", "grade")
        if nothing or (isinstance(value, Mapping) and not value and name not in _SAYING):
            steps = name == "steps" and isinstance(expected, ExpectBonus)
            values = {"found": name, "expected": "1" if steps else _EXAMPLES.get(name, "8")}
            yield Diagnostic("LX621", file.place(at, key=True), values)
        elif isinstance(value, Mapping):
            for key, part in value.items():
                if isinstance(part, Model):
                    yield from _of_part(file, (*at, key), name, part)


def _of_part(file: CaseFile, path: Path, name: str, part: Model) -> Faults:
    """Yield the same for an expected item or bonus."""
    if part.model_fields_set:
        yield from _idle(file, path, part)
        return
    values = {"found": str(path[-1]), "expected": _EXAMPLES_OF_PARTS[name]}
    yield Diagnostic("LX621", file.place(path, key=True), values)


def _categories(file: CaseFile) -> list[str]:
    return list(file.rules.ruleset.categories)


def _unknown(
    file: CaseFile, path: Path, name: str | None, known: Collection[str], *, key: bool = False
) -> Faults:
    if name is not None and name not in known:
        values = {"found": name, "expected": Joined(islice(known, 40))}
        place = file.place(path, key=key)
        yield Diagnostic("LX605", place, values, (), file.walk.close_matches(name, known))


def _unknown_readings(file: CaseFile, path: Path, case: Case) -> Faults:
    rulings = {each.id: each for each in file.rules.ruleset.rulings}
    for name, reading in case.readings.items():
        at = (*path, "readings", name)
        yield from _unknown(file, at, name, rulings, key=True)
        if name in rulings:
            known = [each.id for each in rulings[name].alternatives if each.changes]
            yield from _unknown(file, at, reading, known)


def _unknown_parts(file: CaseFile, path: Path, case: Case) -> Faults:
    rules = file.rules.reading(case.readings) if case.readings else file.rules
    ruleset, expect = rules.ruleset, case.expect
    items = items_by_name(ruleset)
    for name, wanted in expect.items.items():
        at = (*path, "items", name)
        if name not in items:
            yield from _unknown(file, at, name, items, key=True)
        else:
            yield from _unknown_in_item(file, at, items[name], wanted)
    bonuses = bonus_names(ruleset) if expect.steps else {}
    for name in expect.steps or ():
        yield from _unknown(file, (*path, "steps", name), name, bonuses, key=True)
    units = dict.fromkeys(str(name) for name in case.units or ())
    for key in ("ranks", "totals", "awards", "grades", "decided") if case.units else ():
        for name in getattr(expect, key):
            yield from _unknown(file, (*path, key, name), name, units, key=True)
    awards = [award.id for award in ruleset.awards]
    yield from _unknown(file, (*path, "award"), expect.award, awards)
    bands = ruleset.grades.by_id if ruleset.grades else {}
    yield from _unknown(file, (*path, "grade"), expect.grade, bands)
    for name, grade in expect.grades.items():
        yield from _unknown(file, (*path, "grades", name), grade, bands)
    for name, award in expect.awards.items():
        yield from _unknown(file, (*path, "awards", name), award, awards)
    for name, decided in expect.decided.items():
        yield from _unknown(file, (*path, "decided", name, "award"), decided.award, awards)


def _unknown_in_item(file: CaseFile, path: Path, item: Item, wanted: ExpectItem) -> Faults:
    criteria = dict.fromkeys(clause_names(item)) if wanted.criteria else {}
    for name in wanted.criteria:
        yield from _unknown(file, (*path, "criteria", name), name, criteria, key=True)
    known = {bonus.id: bonus for bonus in item.bonuses}
    for name in wanted.bonuses:
        yield from _unknown(file, (*path, "bonuses", name), name, known, key=True)
    taken = {penalty.id: penalty for penalty in item.penalties}
    for name in wanted.penalties:
        yield from _unknown(file, (*path, "penalties", name), name, taken, key=True)
