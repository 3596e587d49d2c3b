"""Allowances: the remarks that a rule file declares as intended, each with its reason."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from liuxiang.diagnostics import Diagnostic
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.holds.faults import Check, Fault, Faults, check
from liuxiang.wording.codes import SEVERITIES


class Allowance(NamedTuple):
    """A rule file, and its problems before allowances are applied."""

    ruleset: Ruleset
    problems: tuple[Diagnostic, ...]


@check("LX461")
def unused_allowances(of: Allowance) -> Faults:
    """An entry of `allow` allows something.

    Why: what it allowed is gone, or was never found under this code and id; it would hide the next
    one. An error cannot be allowed.

    ::

        allow:
          - {code: LX441, id: items.work.bonuses.each, reason: 文件未设上限}

    Instead::

        metrics:
          contracts: {title: 合同数, kind: count}
        bonuses:
          - {id: each, kind: per_count, metric: contracts, points: 1}
        allow:
          - {code: LX441, id: items.work.bonuses.each, reason: 文件未设上限}
    """
    subjects = {each.subject for each in of.problems}
    covered = {
        (each.code, above) for each in of.problems if _may_be(each.code) for above in _above(each)
    }
    for index, each in enumerate(of.ruleset.allow):
        if (each.code, each.id) not in covered:
            known = subjects if each.code in SEVERITIES else [c for c in SEVERITIES if _may_be(c)]
            text = each.id if each.code in SEVERITIES else each.code
            values = {"found": text, "code": each.code, "id": each.id}
            yield Fault(("allow", index), values, known)


def _may_be(code: str) -> bool:
    """Return whether problems of `code` may be allowed."""
    return SEVERITIES[code] != "error"


def _above(problem: Diagnostic) -> Iterator[str]:
    """Yield the subject of a problem, and everything that it is a part of."""
    parts = problem.subject.split(".")
    return (".".join(parts[:end]) for end in range(1, len(parts) + 1))


def allowed(ruleset: Ruleset, problems: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return `problems` without those that the rule file allows."""
    entries = {(each.code, each.id) for each in ruleset.allow}
    return [
        each
        for each in problems
        if not _may_be(each.code) or entries.isdisjoint((each.code, part) for part in _above(each))
    ]


ALLOWANCES: tuple[Check[Allowance], ...] = (unused_allowances,)
