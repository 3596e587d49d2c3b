"""Examines a source as a rule file: its syntax, its meaning, then its alternative readings."""

from typing import NamedTuple

from pydantic import ValidationError

from liuxiang.diagnostics import Diagnostic
from liuxiang.errors import InputFault
from liuxiang.nodes import Path, Tree, Walk, single, tree
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.checked import found, in_order
from liuxiang.ruleset.holds import CHECKS
from liuxiang.ruleset.shaped import Shaped, reshaped
from liuxiang.source import Source


class Examined(NamedTuple):
    """A rule file as far as it could be parsed, with all problems in file order."""

    source: Source
    walk: Walk
    shaped: Shaped
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
    whole, problems = _examined(tree, Walk(source))
    return whole.ruleset, problems


def _examined(tree: Tree, walk: Walk) -> tuple[Shaped, list[Diagnostic]]:
    whole = _shaped(tree, walk)
    problems = list(whole.problems)
    if whole.ruleset is not None:
        problems += found(CHECKS, whole.ruleset, whole, walk)
    return whole, problems


def _of_readings(whole: Shaped, problems: list[Diagnostic], walk: Walk) -> list[Diagnostic]:
    """Return the problems of alternative readings, each tried by itself."""
    from liuxiang.ruleset.alternatives import READING_CHECKS, tried

    ruleset = whole.ruleset
    if ruleset is None or any(each.code == "LX345" for each in problems):
        return []  # what a path leads to is not certain where an id stands for two things
    if whole.wounded:
        problems = [*problems, *held(whole.tree, walk.source)[1]]

    def examined(tree: Tree, parts: set[Path]) -> tuple[Ruleset | None, list[Diagnostic]]:
        other = reshaped(ruleset, tree, sorted(parts, key=str))
        if other is None:
            return held(tree, walk.source)
        return other, found(CHECKS, other, whole._replace(ruleset=other, tree=tree), walk)

    pairs = list(tried(ruleset, whole.tree, problems, examined))
    inside = [each for _, found_inside in pairs for each in found_inside]
    return inside + found(READING_CHECKS, tuple(each for each, _ in pairs), whole, walk, problems)


def _shaped(tree: Tree, walk: Walk) -> Shaped:
    """Parse the rule file in `tree`, with all problems of its form."""
    try:
        return Shaped(Ruleset.model_validate(tree.data), tree)
    except ValidationError as error:
        from liuxiang.ruleset.recovered import recovered

        return recovered(tree, error, walk)
