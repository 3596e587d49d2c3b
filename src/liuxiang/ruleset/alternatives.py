"""The other readings of a rule file, each tried alone: its paths lead somewhere, and it holds."""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from liuxiang.diagnostics import Diagnostic
from liuxiang.nodes import Path, Tree, start
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.holds.faults import Check, Fault, Faults, check
from liuxiang.ruleset.paths import changed, dotted, part, resolve


class Tried(NamedTuple):
    """A reading that was tried.

    `at` is where it is written, `nowhere` which of its paths lead nowhere and `known` those that
    would; `broken` is what does not hold with it outside of what it sets, `idle` that it changes
    nothing.
    """

    name: str
    at: Path
    nowhere: tuple[str, ...]
    known: tuple[str, ...]
    broken: tuple[Diagnostic, ...]
    idle: bool


@check("LX362", follows=("LX345",))
def paths_lead_somewhere(tried: tuple[Tried, ...]) -> Faults:
    """A path that a reading sets stands in the rule file.

    Why: a reading that changes what is not there changes nothing, and nobody would notice.
    缘由：读法修改的地方不存在，等于什么也没改，而且无人察觉。

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


@check("LX369")
def readings_hold(tried: tuple[Tried, ...]) -> Faults:
    """A rule file holds with each of its other readings too.

    Why: a reading is chosen when a decision is due; that is too late to find it broken.
    缘由：要裁定时才改选读法，那时才发现不成立就晚了。

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
            item, zh, en = _item(problem), problem.message("zh"), problem.message("en")
            values = {
                "reading": each.name,
                "code": problem.code,
                "problem": f"{item}：{zh}" if item else zh,
                "problem_en": f"{item}: {en}" if item else en,
            }
            yield Fault((*each.at, "set"), values, at_key=True)


def _item(problem: Diagnostic) -> str:
    """The item that a problem is in: of a path that means many it is one of them."""
    family, _, rest = problem.subject.partition(".")
    return f"items.{rest.partition('.')[0]}" if family == "items" and rest else ""


@check("LX455", whole=True)
def readings_differ(tried: tuple[Tried, ...]) -> Faults:
    """A reading that can be chosen changes something.

    Why: who chooses it expects another result, and gets the same.
    缘由：改选读法的人以为结果会不同，其实毫无变化。

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
    readings_hold,
    readings_differ,
)

Examine = Callable[[Tree, set[Path]], tuple[Ruleset | None, list[Diagnostic]]]
"""What a tree describes, and what does not hold of it; the paths are those of changed parts."""


def tried(
    ruleset: Ruleset, tree: Tree, known: list[Diagnostic], examine: Examine
) -> Iterator[tuple[Tried, list[Diagnostic]]]:
    """Each reading, and what is wrong with the values that it sets themselves.

    `known` is what does not hold without it, and is not told again.
    """
    told = {(each.code, each.subject) for each in known}
    unknown = {each.values["found"] for each in known if each.code == "LX344"}
    for one, ruling in enumerate(ruleset.rulings):
        for two, alternative in enumerate(ruling.alternatives):
            if not alternative.changes:
                continue
            at: Path = ("rulings", one, "alternatives", two)
            nowhere = tuple(
                each
                for each in alternative.changes
                if not resolve(tree.data, each) and unknown.isdisjoint(each.split("."))
            )
            paths = _settable(tree) if nowhere else ()
            parts = {
                part(path) for each in alternative.changes for path in resolve(tree.data, each)
            }
            other, problems = examine(changed(tree, (*at, "set"), alternative.changes), parts)
            new = [each for each in problems if (each.code, each.subject) not in told]
            inside = [each for each in new if _within(each, tree, (*at, "set"))]
            broken = tuple(each for each in new if each not in inside)
            lead = all(resolve(tree.data, each) for each in alternative.changes)
            idle = lead and not new and other == ruleset
            name = f"{ruling.id}={alternative.id}"
            yield Tried(name, at, nowhere, paths, broken, idle), inside


def _settable(tree: Tree) -> tuple[str, ...]:
    """Every path that a reading may set."""
    roots = ("policies", "ranking", "awards", "items")
    every = (dotted(tree.data, path) for path in tree.nodes)
    return tuple(each for each in every if each.partition(".")[0] in roots)


def _within(problem: Diagnostic, tree: Tree, path: Path) -> bool:
    """Whether a problem is in what stands at `path`."""
    node, place = tree.nodes[path], problem.place
    if place is None or node.end_mark is None:
        return False
    end = node.end_mark.line, node.end_mark.column
    return start(node) <= (place.line - 1, place.column - 1) < end
