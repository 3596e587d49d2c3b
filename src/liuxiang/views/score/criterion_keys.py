"""The JSON of criteria in `score -f json`, and the result that scorecards are views of."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple, get_args

from liuxiang.figures import OtherFigure
from liuxiang.item_results import (
    CriterionResult,
    CriterionVerdict,
    ItemResult,
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


def _others(it: CardCriterion, _: object) -> tuple[OtherFigure, ...] | None:
    """Return the figures that a criterion compares its own with, if it does."""
    return it.result.others or None


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
    optional("others", array(nested(OTHER)), "The metrics that its own is compared with.", _others),
    optional("points", NUMBER, "What it earned alone.", lambda it, _: it.result.points),
    optional(
        "when",
        recursive("Criterion", lambda: CRITERION),
        "The condition under which a deduction costs points.",
        lambda it, _: CardCriterion(it.result.when, NO_EFFECTS) if it.result.when else None,
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
)
