"""What a file of cases records of its rules, so that it does not move with them.

::

    at_limit:                                            # what the units of cases start from
      district:
        nonpublic_register_unionised: 98%
    numbers:                                             # all other numbers of the rule file
      items.union-formation: {no: 1, points: 8}
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from liuxiang.casework.boundary_values import REASON, Entered, Written, limits, numbers, plain
from liuxiang.casework.file import CaseFile
from liuxiang.casework.model import node_of
from liuxiang.diagnostics import Diagnostic, Hints, Related
from liuxiang.exact import EXACT, Ratio
from liuxiang.figures import FigureValue
from liuxiang.nodes import NodeReader, Path
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.load import RuleFile
from liuxiang.ruleset.paths import dotted

SECTIONS: Final = ("at_limit", "numbers")

STALE: Final = frozenset({"LX616", "LX618", "LX619"})
"""Codes of problems that can make cases fail, since they start from outdated thresholds."""


class Due(NamedTuple):
    """A value to record, and its place in the rule file."""

    written: Written
    path: Path


Ledger = Mapping[str, Mapping[str, Mapping[str, Due]]]
"""By section, then by category and metric, or by part and key."""


class Unlike(NamedTuple):
    """A difference between the record and the rules; None stands for a missing value."""

    path: Path
    old: str | None
    new: Due | None


def ledger(rules: RuleFile) -> Ledger:
    """Return what to record of a rule file; numbers that a recorded figure includes are skipped."""
    ruleset = rules.ruleset
    figures = {
        category: {name: Due(*limit) for name, limit in limits(ruleset, category).items()}
        for category in ruleset.categories
    }
    said = {due for each in figures.values() for due in each.values()}
    others: dict[str, dict[str, Due]] = {}
    for number in numbers(rules):
        due = Due(number.written, number.path)
        if due not in said:
            others.setdefault(number.part, {})[number.key] = due
    return {"at_limit": {name: each for name, each in figures.items() if each}, "numbers": others}


def unlike(file: CaseFile, rules: RuleFile) -> Iterator[Unlike]:
    """Return all differences between the record of a file of cases and `rules`, in order."""
    due = ledger(rules)
    for section in SECTIONS:
        recorded, wanted = file.recorded[section], due[section]
        for part in dict.fromkeys((*recorded, *wanted)):
            before, after = recorded.get(part, {}), wanted.get(part, {})
            for key in dict.fromkeys((*before, *after)):
                path: Path = (section, part, key)
                now = after.get(key)
                if now is None or key not in before:
                    yield Unlike(path, written(before[key]) if key in before else None, now)
                elif not _same(file, path, now.written, rules.ruleset):
                    yield Unlike(path, written(before[key]), now)


def _same(file: CaseFile, path: Path, due: Written, ruleset: Ruleset) -> bool:
    """Return whether the record at `path` equals what is due, independent of notation."""
    section, part, key = map(str, path)
    if section == "numbers":
        return _plain(file.recorded[section][part][key]) == due
    node, walk, metric = file.tree.nodes[path], NodeReader(file.walk.source), ruleset.metrics[key]
    one, two = (metric.read(key, each, walk) for each in (node, node_of(due, node)))
    return one is not None and two is not None and _equal(one.value, two.value)


def _plain(data: Any) -> Written:
    """Return a recorded number, or a pair of them, in its plainest form."""
    if isinstance(data, tuple):
        return tuple(str(_plain(each)) for each in data)
    return plain(str(data)) or str(data)


def _equal(one: FigureValue, two: FigureValue) -> bool:
    if isinstance(one, Ratio) and isinstance(two, Ratio) and one.whole and two.whole:
        return EXACT.multiply(one.part, two.whole) == EXACT.multiply(two.part, one.whole)
    return one == two


def written(data: Any) -> str:
    """Return a figure or number in the notation of a file of cases, on one line."""
    match data:
        case Entered(points):
            return f"{{points: {points}, reason: {REASON}}}"
        case Mapping():
            return f"{{{', '.join(f'{key}: {each}' for key, each in data.items())}}}"
        case tuple():
            return f"[{', '.join(map(str, data))}]"
        case None:
            return "null"
        case _:
            return str(data)


_NAMED: Final = 10
"""The most unrecorded names to list."""


def _names(rules: RuleFile, section: str) -> list[str]:
    """Return the names of the numbers of `section`."""
    return [f"{part}.{key}" for part, now in ledger(rules)[section].items() for key in now]


def held_against(file: CaseFile, rules: RuleFile) -> Iterator[Diagnostic]:
    """Return the problems of a record: old and new value, at the line in the rule file."""
    if not any(file.recorded.values()):
        yield Diagnostic("LX620", file.place(("cases",), key=True))
        return
    left: list[str] = []
    hints = Hints()
    known: dict[str, list[str]] = {}
    for each in unlike(file, rules):
        section, part, key = map(str, each.path)
        name = f"{part}.{key}"
        if each.old is None:
            left.append(name)
        elif each.new is None:
            if section not in known:
                known[section] = _names(rules, section)
            meant = hints.close_matches(name, known[section])
            place = file.place(each.path, key=True)
            yield Diagnostic("LX618", place, {"found": name}, (), meant)
        else:
            recorded = Related(file.place(each.path), "recorded")
            values = {"what": name, "old": each.old, "new": written(each.new.written)}
            code = "LX616" if section == "at_limit" else "LX617"
            place, subject = rules.place(each.new.path), dotted(rules.data, each.new.path)
            yield Diagnostic(code, place, values, (recorded,), (), subject)
    if left:
        names = ", ".join(left[:_NAMED]) + (" …" if left[_NAMED:] else "")
        values = {"count": str(len(left)), "names": names}
        yield Diagnostic("LX619", file.place(("ruleset",), key=True), values)
