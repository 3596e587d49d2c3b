"""The other readings of a rule file, each tried alone: its paths lead somewhere, and it holds."""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from liuxiang.diagnostics import Diagnostic, Said, has_errors
from liuxiang.nodes import Path, Tree, start
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.holds.faults import Check, Fault, Faults, check
from liuxiang.ruleset.paths import ALONE, ROOTS, changed, dotted, part, resolve
from liuxiang.ruleset.touched import Touched
from liuxiang.wording.text import Phrase


class Tried(NamedTuple):
    """A reading that was tried.

    `at` is where it is written, `nowhere` which of its paths lead nowhere and `known` those that
    would, `figures` those that would change what a figure is; `broken` is what does not hold with
    it outside of what it sets, `idle` that it changes nothing.
    """

    name: str
    at: Path
    nowhere: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    broken: tuple[Diagnostic, ...] = ()
    idle: bool = False


@check("LX362", follows=("LX345",))
def paths_lead_somewhere(tried: tuple[Tried, ...]) -> Faults:
    """A path that a reading sets stands in the rule file.

    Why: a reading that changes what is not there changes nothing, and nobody would notice.

    ::

        rulings:
          - id: R1
            title: 问
            reading: 甲
            alternatives: [{id: b, reading: 乙, set: {policy.bonus_needs_base: false}}]

    Instead::

        rulings:
          - id: R1
            title: 问
            reading: 甲
            alternatives: [{id: b, reading: 乙, set: {policies.bonus_needs_base: false}}]
    """
    for each in tried:
        for path in each.nowhere:
            yield Fault((*each.at, "set", path), {"found": path}, each.known, at_key=True)


@check("LX375")
def readings_keep_figures(tried: tuple[Tried, ...]) -> Faults:
    """A reading does not change what a figure is: its kind, its members, what a rate is made of.

    Why: units report their figures once; under another reading they could not be read any more.

    ::

        rulings:
          - id: R1
            title: 问
            reading: 甲
            alternatives: [{id: b, reading: 乙, set: {metrics.charter.kind: checklist}}]

    Instead::

        rulings:
          - id: R1
            title: 问
            reading: 甲
            alternatives: [{id: b, reading: 乙, set: {metrics.charter.unit: 项}}]
    """
    for each in tried:
        for path in each.figures:
            yield Fault((*each.at, "set", path), {"found": path}, at_key=True)


@check("LX369", follows=("LX375",))
def readings_hold(tried: tuple[Tried, ...]) -> Faults:
    """A rule file holds with each of its other readings too.

    Why: a reading is chosen when a decision is due; that is too late to find it broken.

    ::

        points: 8
        rulings:
          - id: R1
            title: 问
            reading: 甲
            alternatives: [{id: b, reading: 乙, set: {items.work.points: 7}}]

    Instead::

        points: 8
        rulings:
          - id: R1
            title: 问
            reading: 甲
            alternatives: [{id: b, reading: 乙, set: {policies.bonus_needs_base: false}}]
    """
    for each in tried:
        for problem in each.broken:
            item, said = _item(problem), Said(problem)
            values = {
                "reading": each.name,
                "code": problem.code,
                "problem": Phrase("broken_item", item=item, problem=said) if item else said,
            }
            yield Fault((*each.at, "set"), values, at_key=True)


def _item(problem: Diagnostic) -> str:
    """Return the item of a problem; for a path with several targets, one of the items."""
    family, _, rest = problem.subject.partition(".")
    return f"items.{rest.partition('.')[0]}" if family == "items" and rest else ""


@check("LX455", whole=True)
def readings_differ(tried: tuple[Tried, ...]) -> Faults:
    """A reading that can be chosen changes something.

    Why: who chooses it expects another result, and gets the same.

    ::

        rulings:
          - id: R1
            title: 问
            reading: 甲
            alternatives: [{id: b, reading: 乙, set: {policies.bonus_needs_base: true}}]

    Instead::

        rulings:
          - id: R1
            title: 问
            reading: 甲
            alternatives: [{id: b, reading: 乙, set: {policies.bonus_needs_base: false}}]
    """
    for each in tried:
        if each.idle:
            yield Fault((*each.at, "set"), {"reading": each.name}, at_key=True)


READING_CHECKS: Final[tuple[Check[tuple[Tried, ...]], ...]] = (
    paths_lead_somewhere,
    readings_keep_figures,
    readings_hold,
    readings_differ,
)

Examine = Callable[[Tree, set[Path]], tuple[Ruleset | None, list[Diagnostic]]]
"""Returns the ruleset of a tree and its problems; the paths are those of changed parts."""


def tried(
    ruleset: Ruleset, tree: Tree, known: list[Diagnostic], examine: Examine
) -> Iterator[tuple[Tried, list[Diagnostic]]]:
    """Yield each reading with the problems of the values that it sets.

    `known` are problems that exist without it; they are not reported again.
    """
    told = {(each.code, each.subject) for each in known}
    unknown = {each.values["found"] for each in known if each.code == "LX344"}
    quickly = None if has_errors(known) else Touched(ruleset, tree.data)
    settable: tuple[str, ...] | None = None
    for one, ruling in enumerate(ruleset.rulings):
        for two, alternative in enumerate(ruling.alternatives):
            changes = alternative.changes
            if not changes:
                continue
            found = Tried(f"{ruling.id}={alternative.id}", ("rulings", one, "alternatives", two))
            differs = None if quickly is None else quickly.differs(changes)
            if differs is not None:
                yield found._replace(idle=not differs), []
                continue
            nowhere = tuple(
                each
                for each in changes
                if not resolve(tree.data, each) and unknown.isdisjoint(each.split("."))
            )
            if nowhere and settable is None:
                settable = _settable(tree)
            parts = {part(path) for each in changes for path in resolve(tree.data, each)}
            other, problems = examine(changed(tree, (*found.at, "set"), changes), parts)
            new = [each for each in problems if (each.code, each.subject) not in told]
            inside = [each for each in new if _within(each, tree, (*found.at, "set"))]
            lead = all(resolve(tree.data, each) for each in changes)
            yield (
                found._replace(
                    nowhere=nowhere,
                    known=settable or () if nowhere else (),
                    figures=tuple(
                        each for each in changes if _changes_figures(each) and each not in nowhere
                    ),
                    broken=tuple(each for each in new if each not in inside),
                    idle=lead and not new and other == ruleset,
                ),
                inside,
            )


def _settable(tree: Tree) -> tuple[str, ...]:
    """Return every path that a reading can set."""
    every = (dotted(tree.data, path) for path in tree.nodes)
    return tuple(each for each in every if each in ALONE or each.partition(".")[0] in ROOTS)


def _changes_figures(path: str) -> bool:
    """Return whether a path leads to a metric itself, or to the definition of its figures."""
    root, _, rest = path.partition(".")
    return (
        root == "metrics" and rest != "" and rest.partition(".")[2].partition(".")[0] in _OF_FIGURES
    )


_OF_FIGURES: Final = frozenset({"kind", "members", "options", "part", "whole"})


def _within(problem: Diagnostic, tree: Tree, path: Path) -> bool:
    """Return whether a problem is inside the part at `path`."""
    node, place = tree.nodes[path], problem.place
    if place is None or node.end_mark is None:
        return False
    end = node.end_mark.line, node.end_mark.column
    return start(node) <= (place.line - 1, place.column - 1) < end
