"""The JSON of scorecard items with their criteria and bonuses in `score -f json`."""

from typing import TYPE_CHECKING, Final, get_args

from liuxiang.item_results import (
    ItemResult,
    ItemVerdict,
)
from liuxiang.views.score.adjustment_keys import BONUS, PENALTY
from liuxiang.views.score.criterion_keys import CRITERION, CardCriterion, CardItem, ScoreView
from liuxiang.views.shape import (
    ITEM_NO,
    NUMBER,
    TEXT,
    Shape,
    array,
    key,
    nested,
    one_of,
    optional,
)

if TYPE_CHECKING:
    pass


ITEM_POINTS: Final = Shape[ItemResult, object](
    "ItemPoints",
    "What an item earned.",
    key("base", NUMBER, "The base points earned.", lambda result, _: result.base),
    key("bonus", NUMBER, "The bonus points earned.", lambda result, _: result.bonus),
    optional(
        "penalty",
        NUMBER,
        "What its penalties took off, where it has any.",
        lambda result, _: None if result.net is None else result.penalty,
    ),
    key("points", NUMBER, "Base and bonus, less penalties.", lambda result, _: result.points),
    key(
        "possible",
        NUMBER,
        "The points if everything missing turned out well.",
        lambda result, _: result.possible,
    ),
)


def _result(it: CardItem, _: object) -> ItemResult:
    return it.result


ITEM: Final = Shape[CardItem, ScoreView](
    "Item",
    "An item of a scorecard.",
    key("no", ITEM_NO, "Its number in the document.", lambda it, _: it.result.item.no),
    key("id", TEXT, "Its id.", lambda it, _: it.result.item.id),
    key("title", TEXT, "Its title.", lambda it, _: it.result.item.title),
    key(
        "verdict",
        one_of(*get_args(ItemVerdict)),
        "What came of its base points.",
        lambda it, _: it.result.verdict,
    ),
    *ITEM_POINTS.keys_of(_result),
    key("bonus_cut", NUMBER, "What caps took away.", lambda it, _: it.result.bonus_cut),
    optional(
        "not_applicable",
        TEXT,
        "Why the whole item does not apply to the unit, if it says so.",
        lambda it, _: it.result.reason,
    ),
    key(
        "departments", array(TEXT), "Who answers for it.", lambda it, _: it.result.item.departments
    ),
    key(
        "rulings",
        array(TEXT),
        "The rulings by which it would have come out otherwise.",
        lambda it, _: it.mattered.item,
    ),
    key(
        "criteria",
        array(nested(CRITERION)),
        "Its clauses.",
        lambda it, _: [CardCriterion(each, it.mattered) for each in it.result.criteria],
    ),
    key("bonuses", array(nested(BONUS)), "Its bonuses.", lambda it, _: it.result.bonuses),
    optional(
        "penalties",
        array(nested(PENALTY)),
        "Its penalties, where it has any.",
        lambda it, _: None if it.result.net is None else it.result.penalties,
    ),
    optional(
        "spared",
        NUMBER,
        "What its penalties would have cost besides, had there been as much to take.",
        lambda it, _: it.result.spared or None,
    ),
)
