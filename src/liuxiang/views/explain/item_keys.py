"""The JSON of items with their clauses and distances in `explain -f json`."""

from typing import Final, get_args

from liuxiang.diagnostics import Place
from liuxiang.explanation import (
    AppliedRuling,
    ExplainedBonus,
    ExplainedCriterion,
    ExplainedItem,
    NextPoint,
    Stands,
)
from liuxiang.item_results import BonusResult, CriterionVerdict, ItemResult, ItemVerdict
from liuxiang.ruleset.lowering import ROUTE
from liuxiang.views.common import FILE, PLACE_TEXT
from liuxiang.views.explain.next_keys import NEXT
from liuxiang.views.score.item_keys import BONUS_POINTS, ITEM_POINTS
from liuxiang.views.shape import (
    BOOLEAN,
    INTEGER,
    ITEM_NO,
    NUMBER,
    TEXT,
    Shape,
    array,
    key,
    nested,
    nullable,
    one_of,
    optional,
    recursive,
)
from liuxiang.views.statement import STATEMENT


def _bonus(bonus: ExplainedBonus, _: object) -> BonusResult:
    return bonus.result


def _item(item: ExplainedItem, _: object) -> ItemResult:
    return item.result


def _gain(step: NextPoint | None) -> NextPoint | None:
    """Return `step`, or None if it would lower the total."""
    return None if step is None or step.gain < 0 else step


SPOT: Final = Shape[Place, object](
    "Spot",
    "A place in a file.",
    key("file", FILE, "The path.", lambda place, _: place.file),
    key(
        "line",
        INTEGER,
        "The line or row, from 1; 0 is the file as a whole.",
        lambda place, _: place.line,
    ),
    key("column", INTEGER, "The column in characters, from 1.", lambda place, _: place.column),
    key(
        "place",
        PLACE_TEXT,
        "The place in one text, as a.yaml:12:3 or a.xlsx!Sheet1:F17.",
        lambda place, _: place,
    ),
)

FIGURE: Final = Shape[Stands, object](
    "Figure",
    "A figure and where it stands.",
    key("metric", TEXT, "The metric.", lambda it, _: it.metric),
    key("value", TEXT, "The figure.", lambda it, _: it.figure.text),
    key("place", nested(SPOT), "Where it stands.", lambda it, _: it.place),
    key("verified", BOOLEAN, "Whether assessors have found it.", lambda it, _: it.figure.verified),
    key("by", nullable(TEXT), "Who has found it.", lambda it, _: it.figure.by),
    key("reason", nullable(TEXT), "Why it is so.", lambda it, _: it.figure.reason),
    key(
        "reported", nullable(TEXT), "The figure that it replaced.", lambda it, _: it.figure.reported
    ),
    key(
        "trail",
        array(nested(STATEMENT)),
        "Every value that it had, the oldest first.",
        lambda it, _: it.trail,
    ),
)

CRITERION: Final[Shape[ExplainedCriterion, object]] = Shape(
    "Criterion",
    "A clause of an item.",
    key("id", TEXT, "Its id inside the item.", lambda it, _: it.result.id),
    key("metric", nullable(TEXT), "The metric; null for a group.", lambda it, _: it.result.metric),
    key("title", nullable(TEXT), "Its title.", lambda it, _: it.result.title),
    key(
        "verdict",
        one_of(*get_args(CriterionVerdict)),
        "What came of it.",
        lambda it, _: it.result.verdict,
    ),
    key(
        "figure", nullable(nested(FIGURE)), "The figure it was tested on.", lambda it, _: it.figure
    ),
    key(
        "sides",
        array(nested(FIGURE)),
        "The part and the whole, where they were given apart; what a figure was computed from.",
        lambda it, _: it.sides,
    ),
    key("test", TEXT, "The comparison, as at_least 98%.", lambda it, _: it.result.test),
    optional(
        "others",
        array(nested(FIGURE)),
        "The figures that it is compared with, as far as there are any.",
        lambda it, _: it.others if it.result.others else None,
    ),
    key("rule", nested(SPOT), "Where it stands in the rule file.", lambda it, _: it.rule),
    key("points", nullable(NUMBER), "What it earned alone.", lambda it, _: it.result.points),
    key(
        "to_met",
        nullable(nested(NEXT)),
        "The nearest figure that meets it.",
        lambda it, _: _gain(it.to_met),
    ),
    key(
        "to_more",
        nullable(nested(NEXT)),
        "The nearest figure that earns more.",
        lambda it, _: _gain(it.to_more),
    ),
    key(
        "rulings",
        array(TEXT),
        "The rulings by which it would have come out otherwise.",
        lambda it, _: it.rulings,
    ),
    optional(
        "counted",
        BOOLEAN,
        "Of a route, whether its points are those of the item.",
        lambda it, _: it.result.counted,
    ),
    optional(
        "criteria",
        array(recursive("Criterion", lambda: CRITERION)),
        "The clauses of a route.",
        lambda it, _: it.parts if it.result.test == ROUTE else None,
    ),
    optional(
        "any_of",
        array(recursive("Criterion", lambda: CRITERION)),
        "The criteria of a group of which one is enough.",
        lambda it, _: it.parts if it.result.test == "any_of" else None,
    ),
    optional(
        "all_of",
        array(recursive("Criterion", lambda: CRITERION)),
        "The criteria of a group that must all hold.",
        lambda it, _: it.parts if it.result.test == "all_of" else None,
    ),
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
        lambda it, _: _gain(it.to_more),
    ),
    optional(
        "when",
        nested(CRITERION),
        "The group of criteria that it rests on, where it is not one metric.",
        lambda it, _: it.group,
    ),
)

RULING: Final = Shape[AppliedRuling, object](
    "Ruling",
    "A ruling that speaks of an item.",
    key("id", TEXT, "Its id.", lambda ruling, _: ruling.id),
    key("title", TEXT, "The question.", lambda ruling, _: ruling.title),
    key("reading", TEXT, "The reading in use.", lambda ruling, _: ruling.reading),
    key("place", nested(SPOT), "Where it stands in the rule file.", lambda ruling, _: ruling.place),
    key(
        "mattered",
        BOOLEAN,
        "Whether another reading would change the item.",
        lambda ruling, _: ruling.mattered,
    ),
)

ITEM: Final = Shape[ExplainedItem, object](
    "Item",
    "An item of a unit.",
    key("no", ITEM_NO, "Its number in the document.", lambda it, _: it.result.item.no),
    key("id", TEXT, "Its id.", lambda it, _: it.result.item.id),
    key("title", TEXT, "Its title.", lambda it, _: it.result.item.title),
    key(
        "clause", nullable(TEXT), "The words of the document.", lambda it, _: it.result.item.clause
    ),
    key(
        "departments", array(TEXT), "Who answers for it.", lambda it, _: it.result.item.departments
    ),
    key(
        "verdict",
        one_of(*get_args(ItemVerdict)),
        "What came of its base points.",
        lambda it, _: it.result.verdict,
    ),
    key(
        "full",
        nullable(NUMBER),
        "What its base can reach, null where it has none.",
        lambda it, _: it.result.full,
    ),
    *ITEM_POINTS.keys_of(_item),
    key(
        "lost",
        nullable(NUMBER),
        "What the base is short of, null where it has none.",
        lambda it, _: it.lost,
    ),
    key("bonus_cut", NUMBER, "What caps took away.", lambda it, _: it.result.bonus_cut),
    optional(
        "not_applicable",
        TEXT,
        "Why the whole item does not apply to the unit, if it says so.",
        lambda it, _: it.result.reason,
    ),
    key("rule", nested(SPOT), "Where it stands in the rule file.", lambda it, _: it.rule),
    key("criteria", array(nested(CRITERION)), "Its clauses.", lambda it, _: it.criteria),
    key("bonuses", array(nested(BONUS)), "Its bonuses.", lambda it, _: it.bonuses),
    key(
        "rulings", array(nested(RULING)), "The rulings that speak of it.", lambda it, _: it.rulings
    ),
    optional(
        "unsought",
        INTEGER,
        "How many next figures were not worked out, if any: too many rest on one number.",
        lambda it, _: it.unsought or None,
    ),
)
