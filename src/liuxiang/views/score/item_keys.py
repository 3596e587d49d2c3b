"""The JSON of scorecard items with their criteria and bonuses in `score -f json`."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple, get_args

from liuxiang.item_results import (
    BonusResult,
    CriterionResult,
    CriterionVerdict,
    ItemResult,
    ItemVerdict,
)
from liuxiang.ranking import Result
from liuxiang.ruleset.lowering import ROUTE
from liuxiang.ruling_effects import NO_EFFECTS, Readings, RulingEffects
from liuxiang.standings import Standing
from liuxiang.views.common import FILE
from liuxiang.views.score.figure_keys import file_of, line_of
from liuxiang.views.score.other_keys import OTHER
from liuxiang.views.shape import (
    BOOLEAN,
    ITEM_NO,
    LINE,
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
from liuxiang.wording import Language

if TYPE_CHECKING:
    from liuxiang.audit import Audit


class ScoreView:
    """A result, and data computed once for all of its scorecards."""

    def __init__(self, result: Result, language: Language, audit: "Audit | None" = None) -> None:
        self.result, self.language, self.audit = result, language, audit
        self.readings = Readings(result.rules)

    def items(self, standing: Standing) -> "Iterator[CardItem]":
        """Yield the items of a scorecard in file order, each with the rulings that mattered."""
        mattered = self.readings.mattered(standing.card)
        for each in self.result.items(standing.card):
            yield CardItem(each, mattered.get(each.item.id, RulingEffects((), {})))


class CardItem(NamedTuple):
    """The result of an item and the rulings that mattered for it."""

    result: ItemResult
    mattered: RulingEffects


class CardCriterion(NamedTuple):
    """The result of a criterion and the rulings that mattered for its item."""

    result: CriterionResult
    mattered: RulingEffects


def _parts(it: CardCriterion, word: str) -> list[CardCriterion] | None:
    """Return the criteria of a group whose key is `word`."""
    if it.result.test != word:
        return None
    return [CardCriterion(each, NO_EFFECTS) for each in it.result.parts]


CRITERION: Final[Shape[CardCriterion, ScoreView]] = Shape(
    "Criterion",
    "A clause of an item: the figure, the test and what came of it.",
    key("id", TEXT, "Its id inside the item.", lambda it, _: it.result.id),
    key("metric", nullable(TEXT), "The metric; null for a group.", lambda it, _: it.result.metric),
    key(
        "verdict",
        one_of(*get_args(CriterionVerdict)),
        "What came of it.",
        lambda it, _: it.result.verdict,
    ),
    key(
        "value",
        nullable(TEXT),
        "The figure, as 1035/1000.",
        lambda it, _: it.result.figure.text if it.result.figure else None,
    ),
    key("test", TEXT, "The comparison, as at_least 98%.", lambda it, _: it.result.test),
    key(
        "rulings",
        array(TEXT),
        "The rulings by which it would have come out otherwise.",
        lambda it, _: it.mattered.criteria.get(it.result.id, ()),
    ),
    key(
        "rule_line",
        LINE,
        "Its line in the rule file.",
        lambda it, view: view.result.rules.place(it.result.path).line,
    ),
    key(
        "line",
        nullable(LINE),
        "The line of the figure in its file.",
        lambda it, _: it.result.figure and line_of(it.result.figure),
    ),
    optional(
        "file",
        FILE,
        "The file of the figure, if another than the unit's.",
        lambda it, _: it.result.figure and file_of(it.result.figure),
    ),
    key(
        "verified",
        nullable(BOOLEAN),
        "Whether assessors have found the figure.",
        lambda it, _: it.result.figure.verified if it.result.figure else None,
    ),
    optional(
        "reported",
        TEXT,
        "The figure that the verified one replaced.",
        lambda it, _: it.result.figure.reported if it.result.figure else None,
    ),
    optional(
        "others",
        array(nested(OTHER)),
        "The metrics that its own is compared with.",
        lambda it, _: it.result.others or None,
    ),
    optional("points", NUMBER, "What it earned alone.", lambda it, _: it.result.points),
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
        lambda it, _: _parts(it, ROUTE),
    ),
    optional(
        "any_of",
        array(recursive("Criterion", lambda: CRITERION)),
        "The criteria of a group of which one is enough.",
        lambda it, _: _parts(it, "any_of"),
    ),
    optional(
        "all_of",
        array(recursive("Criterion", lambda: CRITERION)),
        "The criteria of a group that must all hold.",
        lambda it, _: _parts(it, "all_of"),
    ),
)

BONUS_POINTS: Final = Shape[BonusResult, object](
    "BonusPoints",
    "What a bonus earned.",
    key("points", NUMBER, "What it earned.", lambda bonus, _: bonus.points),
    key(
        "uncapped",
        NUMBER,
        "What it would have earned without its cap.",
        lambda bonus, _: bonus.uncapped,
    ),
    key(
        "capped", BOOLEAN, "Whether its own cap took something away.", lambda bonus, _: bonus.capped
    ),
    key(
        "lost_with_base",
        BOOLEAN,
        "Whether it was lost because the base points were.",
        lambda bonus, _: bonus.needs_base,
    ),
    key("open", BOOLEAN, "Whether an absent figure leaves it open.", lambda bonus, _: bonus.open),
)

BONUS: Final = Shape[BonusResult, ScoreView](
    "Bonus",
    "What a bonus came to.",
    key("id", TEXT, "Its id inside the item.", lambda bonus, _: bonus.id),
    key(
        "metric",
        nullable(TEXT),
        "The metric it rests on; null for a group.",
        lambda bonus, _: bonus.metric,
    ),
    key(
        "value",
        nullable(TEXT),
        "The figure.",
        lambda bonus, _: bonus.figure.text if bonus.figure else None,
    ),
    key(
        "line",
        nullable(LINE),
        "The line of the figure in its file.",
        lambda bonus, _: bonus.figure and line_of(bonus.figure),
    ),
    optional(
        "file",
        FILE,
        "The file of the figure, if another than the unit's.",
        lambda bonus, _: bonus.figure and file_of(bonus.figure),
    ),
    key(
        "verified",
        nullable(BOOLEAN),
        "Whether assessors have found the figure.",
        lambda bonus, _: bonus.figure.verified if bonus.figure else None,
    ),
    key(
        "reason",
        nullable(TEXT),
        "Why assessors gave it.",
        lambda bonus, _: bonus.figure.reason if bonus.figure else None,
    ),
    key(
        "steps",
        nullable(NUMBER),
        "The steps or pieces it was counted in.",
        lambda bonus, _: bonus.steps,
    ),
    *BONUS_POINTS.keys,
    optional(
        "when",
        nested(CRITERION),
        "The group of criteria that it rests on, where it is not one metric.",
        lambda bonus, _: CardCriterion(bonus.group, NO_EFFECTS) if bonus.group else None,
    ),
)

ITEM_POINTS: Final = Shape[ItemResult, object](
    "ItemPoints",
    "What an item earned.",
    key("base", NUMBER, "The base points earned.", lambda result, _: result.base),
    key("bonus", NUMBER, "The bonus points earned.", lambda result, _: result.bonus),
    key("points", NUMBER, "Base and bonus.", lambda result, _: result.points),
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
)
