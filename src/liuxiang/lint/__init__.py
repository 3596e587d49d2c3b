"""Checks of a valid rule file: probable mistakes, and remarks."""

from typing import TYPE_CHECKING, Final

from liuxiang.diagnostics import Diagnostic
from liuxiang.lint.allowed import ALLOWANCES, Allowance, allowed
from liuxiang.lint.awards import former_ids, gaps_between_awards, idle_labels, unawarded_categories
from liuxiang.lint.caps import (
    caps_beyond_items,
    caps_on_nothing,
    caps_within_caps,
    idle_warnings,
    once_with_itself,
)
from liuxiang.lint.clauses import (
    clauses_for_nobody,
    idle_clauses,
    no_points,
    unfailable_clauses,
    whole_thresholds,
)
from liuxiang.lint.figures import TEXT_CHECKS, Written
from liuxiang.lint.folded import folded
from liuxiang.lint.gaps import gaps, overlaps
from liuxiang.lint.grades import bands_in_reach, grades_for_all
from liuxiang.lint.penalties import full_for_everybody, toothless_penalties
from liuxiang.lint.routes import full_points, unbeatable_routes
from liuxiang.lint.steps import (
    small_caps,
    toothless_deductions,
    uncapped_bonuses,
    unearnable_bonuses,
    unreachable_caps,
)
from liuxiang.lint.tiers import hidden_tiers, rising_tiers
from liuxiang.lint.totals import idle_keys_of_a_total, needs_without_effect, the_same_policy
from liuxiang.lint.usage import (
    empty_alternatives,
    equal_titles,
    numbering,
    unassessed_categories,
    unused_departments,
    unused_metrics,
)
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.analyse import Examined, found, in_order
from liuxiang.ruleset.holds.faults import Check

if TYPE_CHECKING:
    from liuxiang.ranking import Result

LINTS: Final[tuple[Check[Ruleset], ...]] = (
    unused_metrics,
    equal_titles,
    unassessed_categories,
    unused_departments,
    numbering,
    unfailable_clauses,
    idle_clauses,
    clauses_for_nobody,
    whole_thresholds,
    no_points,
    hidden_tiers,
    rising_tiers,
    gaps,
    overlaps,
    full_points,
    unbeatable_routes,
    toothless_deductions,
    uncapped_bonuses,
    small_caps,
    unreachable_caps,
    unearnable_bonuses,
    caps_beyond_items,
    idle_warnings,
    caps_within_caps,
    caps_on_nothing,
    once_with_itself,
    unawarded_categories,
    gaps_between_awards,
    idle_labels,
    empty_alternatives,
    former_ids,
    grades_for_all,
    bands_in_reach,
    needs_without_effect,
    idle_keys_of_a_total,
    the_same_policy,
    toothless_penalties,
    full_for_everybody,
)
"""Every warning and note, by code."""


def linted(examined: Examined, result: "Result | None" = None) -> tuple[Diagnostic, ...]:
    """Return all problems of a rule file, including remarks, without those that it allows.

    `result` is the result of scoring units by it, for remarks that need real figures.
    """
    shaped, walk = examined.shaped, examined.walk
    if shaped.ruleset is None:
        return examined.problems
    problems = (*examined.problems, *found(LINTS, shaped.ruleset, shaped, walk, examined.problems))
    problems += tuple(found(TEXT_CHECKS, Written(shaped.tree, walk.source), shaped, walk))
    if result is not None:
        from liuxiang.lint.figures import FIGURE_CHECKS

        problems += tuple(found(FIGURE_CHECKS, result, shaped, walk))
    kept = allowed(shaped.ruleset, problems)
    kept = folded(kept)
    kept += found(ALLOWANCES, Allowance(shaped.ruleset, problems), shaped, walk)
    return tuple(in_order(kept))
