"""The checks that a rule file must pass before units are scored: names, kinds, sums and bands."""

from typing import Final

from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.holds.bands import (
    language_version,
    period_forwards,
    ranks_apart,
    ranks_forwards,
)
from liuxiang.ruleset.holds.choices import declared_options, some_options
from liuxiang.ruleset.holds.comparisons import (
    compared_with_another,
    compared_with_its_kind,
    finite_steps,
    fitting_comparisons,
    percentages,
    plain_numbers,
)
from liuxiang.ruleset.holds.derived import circles, counted_decimals, depths
from liuxiang.ruleset.holds.earning import items_assess, items_earn, points_with_scoring
from liuxiang.ruleset.holds.faults import Check
from liuxiang.ruleset.holds.grades import (
    declared_grades,
    falling_bands,
    fitting_marks,
    pressing_ceilings,
    ranks_where_read,
)
from liuxiang.ruleset.holds.identities import duplicates, listed_twice, numbers_and_ids
from liuxiang.ruleset.holds.limits import (
    compatible_criteria,
    distinct_figures,
    reachable_thresholds,
)
from liuxiang.ruleset.holds.metrics import declared_metrics, fitting_metrics
from liuxiang.ruleset.holds.names import (
    declared_categories,
    declared_departments,
    declared_items,
    declared_members,
    scoped_within_items,
)
from liuxiang.ruleset.holds.penalties import (
    bonuses_that_add,
    floors_within_reach,
    something_to_take,
)
from liuxiang.ruleset.holds.rankings import (
    awards_of_ranked,
    declared_keys,
    declared_lists,
    keys_assessed,
    lists_whole,
    shares_apart,
)
from liuxiang.ruleset.holds.routes import routes_within_item
from liuxiang.ruleset.holds.sums import (
    actions_add_up,
    scheme_adds_up,
    tiers_within_item,
    weights_add_up,
)
from liuxiang.ruleset.holds.totals import (
    divisions_end,
    enough_actions,
    parts_add_up,
    parts_have_points,
    something_to_divide,
)

CHECKS: Final[tuple[Check[Ruleset], ...]] = (
    language_version,
    declared_metrics,
    declared_categories,
    declared_departments,
    declared_items,
    duplicates,
    numbers_and_ids,
    fitting_comparisons,
    compared_with_another,
    compared_with_its_kind,
    percentages,
    plain_numbers,
    declared_members,
    declared_options,
    some_options,
    actions_add_up,
    scheme_adds_up,
    weights_add_up,
    tiers_within_item,
    routes_within_item,
    points_with_scoring,
    items_earn,
    finite_steps,
    fitting_metrics,
    items_assess,
    ranks_forwards,
    ranks_apart,
    period_forwards,
    scoped_within_items,
    reachable_thresholds,
    compatible_criteria,
    distinct_figures,
    listed_twice,
    ranks_where_read,
    declared_grades,
    fitting_marks,
    falling_bands,
    pressing_ceilings,
    circles,
    counted_decimals,
    depths,
    something_to_divide,
    enough_actions,
    parts_have_points,
    parts_add_up,
    divisions_end,
    bonuses_that_add,
    floors_within_reach,
    something_to_take,
    shares_apart,
    declared_keys,
    keys_assessed,
    lists_whole,
    declared_lists,
    awards_of_ranked,
)
"""All that is checked, by code; faults are reported in file order."""
