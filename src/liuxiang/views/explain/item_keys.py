"""The JSON of items with their clauses and distances in `explain -f json`."""

from typing import Final, get_args

from liuxiang.explanation import (
    AppliedRuling,
    ExplainedItem,
)
from liuxiang.item_results import ItemResult, ItemVerdict
from liuxiang.views.explain.adjustment_keys import BONUS, PENALTY
from liuxiang.views.explain.criterion_keys import CRITERION, SPOT
from liuxiang.views.score.item_keys import ITEM_POINTS
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
)


def _item(item: ExplainedItem, _: object) -> ItemResult:
    return item.result


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
        "What the base is short of, and what penalties took; null where it has neither.",
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
    optional(
        "penalties",
        array(nested(PENALTY)),
        "Its penalties, where it has any.",
        lambda it, _: None if it.result.net is None else it.penalties,
    ),
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
