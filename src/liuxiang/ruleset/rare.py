"""The kinds of parts that few rule files have; their modules are imported for a file that has."""

from typing import TYPE_CHECKING

from liuxiang.ruleset.on_demand import on_demand

if TYPE_CHECKING:
    from liuxiang.ruleset.conditions import AnyPressing as AnyPressing
    from liuxiang.ruleset.penalties import AnyPenalty as AnyPenalty
    from liuxiang.ruleset.penalties.above import AnyPenaltyAbove as AnyPenaltyAbove
    from liuxiang.ruleset.scoring.routes import AnyRoute as AnyRoute
else:
    AnyPressing = on_demand("liuxiang.ruleset.conditions", "AnyPressing")
    AnyPenalty = on_demand("liuxiang.ruleset.penalties", "AnyPenalty")
    AnyPenaltyAbove = on_demand("liuxiang.ruleset.penalties.above", "AnyPenaltyAbove")
    AnyRoute = on_demand("liuxiang.ruleset.scoring.routes", "AnyRoute")
