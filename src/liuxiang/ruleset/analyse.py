"""A source analysed as a rule file: its form, its checks, its other readings."""

from collections.abc import Iterable
from typing import NamedTuple

from pydantic import ValidationError

from liuxiang.diagnostics import Diagnostic, Hints, Related
from liuxiang.errors import InputFault
from liuxiang.nodes import NodeReader, Path, Tree, single, tree
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.holds import CHECKS
from liuxiang.ruleset.holds.faults import Check, Fault, Of
from liuxiang.ruleset.parse import ANY, Parsed, reparse
from liuxiang.ruleset.paths import dotted
from liuxiang.source import Source


class Examined(NamedTuple):
    """A rule file as far as it could be parsed, with all problems in file order."""

    source: Source
    walk: NodeReader
    shaped: Parsed
    problems: tuple[Diagnostic, ...]

    @property
    def ruleset(self) -> Ruleset | None:
        """The part that could be parsed."""
        return self.shaped.ruleset


def examine(source: Source, *, readings: bool = True) -> Examined:
    """Return the rule file in `source` with all its problems.

    If `readings` is true, every alternative reading of its rulings is tried as well.

    Raises:
        InputFault: It is not YAML, or not a rule file.

    """
    node, walk = single(source, "LX315")
    top = tree(walk, node)
    if ("liuxiang",) not in top.nodes and ("actions",) not in top.nodes:
        raise InputFault([*source.warnings, Diagnostic("LX315", walk.place(node))])
    whole, problems = _examined(top, walk)
    problems += walk.problems
    if readings and whole.ruleset is not None:
        problems += _of_readings(whole, problems, walk)
    return Examined(source, walk, whole, (*source.warnings, *in_order(problems)))


def held(tree: Tree, source: Source) -> tuple[Ruleset | None, list[Diagnostic]]:
    """Return the rule file in `tree`, with its problems."""
    whole, problems = _examined(tree, NodeReader(source))
    return whole.ruleset, problems


def _examined(tree: Tree, walk: NodeReader) -> tuple[Parsed, list[Diagnostic]]:
    whole = _shaped(tree, walk)
    problems = list(whole.problems)
    if whole.ruleset is not None:
        problems += found(CHECKS, whole.ruleset, whole, walk)
    return whole, problems


def _of_readings(whole: Parsed, problems: list[Diagnostic], walk: NodeReader) -> list[Diagnostic]:
    """Return the problems of alternative readings, each tried by itself."""
    from liuxiang.ruleset.alternatives import READING_CHECKS, tried

    ruleset = whole.ruleset
    if ruleset is None or any(each.code == "LX345" for each in problems):
        return []  # what a path leads to is not certain where an id stands for two things
    if whole.wounded:
        problems = [*problems, *held(whole.tree, walk.source)[1]]

    def examined(tree: Tree, parts: set[Path]) -> tuple[Ruleset | None, list[Diagnostic]]:
        other = reparse(ruleset, tree, sorted(parts, key=str))
        if other is None:
            return held(tree, walk.source)
        return other, found(CHECKS, other, whole._replace(ruleset=other, tree=tree), walk)

    pairs = list(tried(ruleset, whole.tree, problems, examined))
    inside = [each for _, found_inside in pairs for each in found_inside]
    return inside + found(READING_CHECKS, tuple(each for each, _ in pairs), whole, walk, problems)


def _shaped(tree: Tree, walk: NodeReader) -> Parsed:
    """Parse the rule file in `tree`, with all problems of its form."""
    try:
        return Parsed(Ruleset.model_validate(tree.data), tree)
    except ValidationError as error:
        from liuxiang.ruleset.parse import recovered

        return recovered(tree, error, walk)


def found(
    checks: Iterable[Check[Of]],
    of: Of,
    shaped: Parsed,
    walk: NodeReader,
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


def _follows(fault: Fault, shaped: Parsed, echoes: Hints) -> bool:
    """Return whether a fault may be a consequence of an omitted part nearby.

    Unknown names always count as such if too many were compared with the omitted names.
    """
    if not shaped.wounded:
        return False
    name = fault.values.get("found", "")
    lost = shaped.lost
    if fault.known and (ANY in lost or not lost.isdisjoint(name.split("."))):
        return True
    if fault.known and lost and (echoes.spent or echoes.close_matches(name, lost)):
        return True
    whole = isinstance(fault.path[-1], int) or len(fault.path) == 1
    path = fault.path if whole else fault.path[:-1]
    return shaped.tree.nodes[_standing(path, shaped.tree)] in shaped.wounded


def _diagnostic(code: str, fault: Fault, tree: Tree, walk: NodeReader, hints: Hints) -> Diagnostic:
    node = tree.keys[fault.path] if fault.at_key else tree.nodes[_standing(fault.path, tree)]
    suggestions = (
        hints.close_matches(fault.values.get("found", ""), fault.known) if fault.known else ()
    )
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
