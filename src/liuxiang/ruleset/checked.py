"""Runs checks on a rule file and returns all faults as diagnostics, in file order."""

from collections.abc import Iterable

from liuxiang.diagnostics import Diagnostic, Hints, Related
from liuxiang.nodes import Path, Tree, Walk
from liuxiang.ruleset.holds.faults import Check, Fault, Of
from liuxiang.ruleset.paths import dotted
from liuxiang.ruleset.shaped import ANY, Shaped


def found(
    checks: Iterable[Check[Of]],
    of: Of,
    shaped: Shaped,
    walk: Walk,
    told: Iterable[Diagnostic] = (),
) -> list[Diagnostic]:
    """Return the diagnostics of `checks` for a rule file, or for its parsed part `of`.

    Skips faults that may be caused by omitted parts, or were already reported in `told`.
    """
    echoes = Hints()
    faults = {
        check: [fault for fault in check.find(of) if not _follows(fault, shaped, echoes)]
        for check in checks
        if not (check.whole and shaped.wounded)
    }
    codes = {each.code for each in told} | {check.code for check, each in faults.items() if each}
    problems = [
        _diagnostic(check.code, fault, shaped.tree, walk, hints)
        for check, each in faults.items()
        if codes.isdisjoint(check.follows)
        for hints in [Hints()]
        for fault in each
    ]
    return in_order(problems)


def in_order(problems: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return `problems` of one file, sorted by place."""
    return sorted(problems, key=_place)


def _follows(fault: Fault, shaped: Shaped, echoes: Hints) -> bool:
    """Return whether a fault may be a consequence of an omitted part nearby.

    Unknown names always count as such if too many were compared with the omitted names.
    """
    if not shaped.wounded:
        return False
    name = fault.values.get("found", "")
    lost = shaped.lost
    if fault.known and (ANY in lost or not lost.isdisjoint(name.split("."))):
        return True
    if fault.known and lost and (echoes.spent or echoes.near(name, lost)):
        return True
    whole = isinstance(fault.path[-1], int) or len(fault.path) == 1
    path = fault.path if whole else fault.path[:-1]
    return shaped.tree.nodes[_standing(path, shaped.tree)] in shaped.wounded


def _diagnostic(code: str, fault: Fault, tree: Tree, walk: Walk, hints: Hints) -> Diagnostic:
    node = tree.keys[fault.path] if fault.at_key else tree.nodes[_standing(fault.path, tree)]
    suggestions = hints.near(fault.values.get("found", ""), fault.known) if fault.known else ()
    related = tuple(
        Related(walk.place(tree.nodes[_standing(path, tree)]), fault.role) for path in fault.related
    )
    part = fault.path[:-1] if fault.path[-1:] == ("id",) else fault.path
    subject = dotted(tree.data, part)
    return Diagnostic(code, walk.place(node), dict(fault.values), related, suggestions, subject)


def _standing(path: Path, tree: Tree) -> Path:
    """Return `path`, or its nearest ancestor that exists in the file."""
    while path not in tree.nodes:
        path = path[:-1]
    return path


def _place(problem: Diagnostic) -> tuple[int, int]:
    return (problem.place.line, problem.place.column) if problem.place else (0, 0)
