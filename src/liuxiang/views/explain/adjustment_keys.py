"""The JSON of bonuses and penalties in `explain -f json`."""

from typing import Final

from liuxiang.explanation import (
    ExplainedBonus,
    ExplainedGate,
    ExplainedPenalty,
)
from liuxiang.item_results import BonusResult, PenaltyResult
from liuxiang.views.explain.criterion_keys import CRITERION, FIGURE, SPOT, gain_of
from liuxiang.views.explain.next_keys import NEXT
from liuxiang.views.score.adjustment_keys import BONUS_POINTS, PENALTY_POINTS
from liuxiang.views.shape import (
    NUMBER,
    TEXT,
    Shape,
    array,
    key,
    nested,
    nullable,
    one_of,
    optional,
)


def _bonus(bonus: ExplainedBonus, _: object) -> BonusResult:
    return bonus.result


def _penalty(penalty: ExplainedPenalty, _: object) -> PenaltyResult:
    return penalty.result


CONDITION: Final = Shape[ExplainedGate, object](
    "Condition",
    "A condition of a bonus or penalty.",
    key(
        "word",
        one_of("when", "unless"),
        "Whether it counts only where the criterion holds, or only where it does not.",
        lambda gate, _: gate.word,
    ),
    key("criterion", nested(CRITERION), "The criterion.", lambda gate, _: gate.criterion),
)

BONUS: Final = Shape[ExplainedBonus, object](
    "Bonus",
    "What a bonus came to.",
    key("id", TEXT, "Its id inside the item.", lambda it, _: it.result.id),
    key(
        "metric",
        nullable(TEXT),
        "The metric it rests on; null for a group.",
        lambda it, _: it.result.metric,
    ),
    key("title", nullable(TEXT), "Its title.", lambda it, _: it.result.title),
    key("figure", nullable(nested(FIGURE)), "The figure it rests on.", lambda it, _: it.figure),
    key(
        "sides",
        array(nested(FIGURE)),
        "The part and the whole, where they were given apart; what a figure was computed from.",
        lambda it, _: it.sides,
    ),
    key("rule", nested(SPOT), "Where it stands in the rule file.", lambda it, _: it.rule),
    key(
        "steps",
        nullable(NUMBER),
        "The steps or pieces it was counted in.",
        lambda it, _: it.result.steps,
    ),
    key("cap", nullable(NUMBER), "The most it can earn.", lambda it, _: it.cap),
    *BONUS_POINTS.keys_of(_bonus),
    key(
        "to_more",
        nullable(nested(NEXT)),
        "The nearest figure that earns more.",
        lambda it, _: gain_of(it.to_more),
    ),
    optional(
        "when",
        nested(CRITERION),
        "The group of criteria that it rests on, where it is not one metric.",
        lambda it, _: it.group,
    ),
    optional(
        "tiers",
        array(nested(CRITERION)),
        "Its tiers, of which the first that holds counts.",
        lambda it, _: it.tiers or None,
    ),
    optional(
        "conditions",
        array(nested(CONDITION)),
        "The conditions under which it counts.",
        lambda it, _: it.gates or None,
    ),
)

PENALTY: Final = Shape[ExplainedPenalty, object](
    "Penalty",
    "What a penalty came to.",
    key("id", TEXT, "Its id.", lambda it, _: it.result.id),
    key(
        "metric",
        nullable(TEXT),
        "The metric it rests on; null for a group or tiers.",
        lambda it, _: it.result.metric,
    ),
    key("title", nullable(TEXT), "Its title.", lambda it, _: it.result.title),
    key("figure", nullable(nested(FIGURE)), "The figure it rests on.", lambda it, _: it.figure),
    key(
        "sides",
        array(nested(FIGURE)),
        "The part and the whole, where they were given apart; what a figure was computed from.",
        lambda it, _: it.sides,
    ),
    key("rule", nested(SPOT), "Where it stands in the rule file.", lambda it, _: it.rule),
    key(
        "steps",
        nullable(NUMBER),
        "The steps or pieces it was counted in.",
        lambda it, _: it.result.steps,
    ),
    key("cap", nullable(NUMBER), "The most it can cost.", lambda it, _: it.cap),
    *PENALTY_POINTS.keys_of(_penalty),
    key(
        "to_more",
        nullable(nested(NEXT)),
        "The nearest figure at which it costs less.",
        lambda it, _: gain_of(it.to_more),
    ),
    optional(
        "when",
        nested(CRITERION),
        "The group of criteria that it rests on, where it is not one metric.",
        lambda it, _: it.group,
    ),
    optional(
        "tiers",
        array(nested(CRITERION)),
        "Its tiers, of which the first that holds counts.",
        lambda it, _: it.tiers or None,
    ),
    optional(
        "conditions",
        array(nested(CONDITION)),
        "The conditions under which it counts.",
        lambda it, _: it.gates or None,
    ),
)
