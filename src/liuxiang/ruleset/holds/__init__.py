"""What must hold of a rule file before anything is scored by it: names, kinds, sums and bands."""

from collections.abc import Callable
from typing import Final

from liuxiang.diagnostics import Diagnostic, Related, near
from liuxiang.nodes import Path, Tree, Walk
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.holds.comparisons import comparisons, other_thresholds
from liuxiang.ruleset.holds.faults import Faults
from liuxiang.ruleset.holds.names import duplicates, metric_names, scopes
from liuxiang.ruleset.holds.sums import bands, completeness, language_version, sums

CHECKS: Final[tuple[Callable[[Ruleset], Faults], ...]] = (
    language_version,
    metric_names,
    comparisons,
    other_thresholds,
    scopes,
    duplicates,
    sums,
    completeness,
    bands,
)
"""All that is checked; the order does not matter, faults are reported in file order."""


def check(ruleset: Ruleset, tree: Tree, walk: Walk) -> None:
    """Report to `walk` all that does not hold of `ruleset`, in file order."""
    faults = [fault for each in CHECKS for fault in each(ruleset)]
    found = []
    for fault in faults:
        node = tree.keys[fault.path] if fault.at_key else tree.nodes[_standing(fault.path, tree)]
        suggestions = near(fault.values.get("found", ""), fault.known) if fault.known else ()
        related = (Related(walk.place(tree.nodes[fault.first])),) if fault.first else ()
        values = dict(fault.values)
        found.append(Diagnostic(fault.code, walk.place(node), values, related, suggestions))
    found.sort(key=lambda each: (each.place.line, each.place.column) if each.place else (0, 0))
    walk.problems.extend(found)


def _standing(path: Path, tree: Tree) -> Path:
    """`path`, or the nearest place above it that stands in the file."""
    while path not in tree.nodes:
        path = path[:-1]
    return path
