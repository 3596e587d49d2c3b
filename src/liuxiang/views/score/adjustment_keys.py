"""The JSON of bonuses and penalties in `score -f json`."""

from typing import TYPE_CHECKING, Final, get_args

from liuxiang.item_results import (
    BonusResult,
    CriterionVerdict,
    GateResult,
    PenaltyResult,
)
from liuxiang.level_penalties import LevelPenalty
from liuxiang.ruling_effects import NO_EFFECTS
from liuxiang.views.common import FILE
from liuxiang.views.score.criterion_keys import CRITERION, CardCriterion, ScoreView
from liuxiang.views.score.figure_keys import file_of, line_of
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
)

if TYPE_CHECKING:
    pass


GATE: Final = Shape[GateResult, object](
    "Condition",
    "A condition of a bonus or penalty.",
    key(
        "word",
        one_of("when", "unless"),
        "Whether it counts only where the criterion holds, or only where it does not.",
        lambda gate, _: gate.word,
    ),
    key("id", TEXT, "The id of the criterion.", lambda gate, _: gate.criterion.id),
    key(
        "verdict",
        one_of(*get_args(CriterionVerdict)),
        "What came of the criterion.",
        lambda gate, _: gate.criterion.verdict,
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
    optional(
        "tiers",
        array(nested(CRITERION)),
        "Its tiers, of which the first that holds counts.",
        lambda it, _: [CardCriterion(each, NO_EFFECTS) for each in it.tiers] or None,
    ),
    optional(
        "conditions",
        array(nested(GATE)),
        "The conditions under which it counts.",
        lambda bonus, _: bonus.gates or None,
    ),
)

PENALTY_POINTS: Final = Shape[PenaltyResult, object](
    "PenaltyPoints",
    "What a penalty cost.",
    key(
        "points",
        NUMBER,
        "What it costs; while its figure is missing, all that it still can, where that is bounded.",
        lambda penalty, _: penalty.points,
    ),
    key(
        "uncapped",
        NUMBER,
        "What it would have cost without its cap.",
        lambda penalty, _: penalty.uncapped,
    ),
    key(
        "capped",
        BOOLEAN,
        "Whether its own cap spared something.",
        lambda penalty, _: penalty.capped,
    ),
    key(
        "takes_all",
        BOOLEAN,
        "Whether it takes all that was earned, once it holds.",
        lambda penalty, _: penalty.takes_all,
    ),
    key(
        "open", BOOLEAN, "Whether an absent figure leaves it open.", lambda penalty, _: penalty.open
    ),
)

PENALTY: Final = Shape[PenaltyResult, ScoreView](
    "Penalty",
    "What a penalty came to.",
    key("id", TEXT, "Its id.", lambda penalty, _: penalty.id),
    key(
        "metric",
        nullable(TEXT),
        "The metric it rests on; null for a group or tiers.",
        lambda penalty, _: penalty.metric,
    ),
    key(
        "value",
        nullable(TEXT),
        "The figure.",
        lambda penalty, _: penalty.figure.text if penalty.figure else None,
    ),
    key(
        "line",
        nullable(LINE),
        "The line of the figure in its file.",
        lambda penalty, _: penalty.figure and line_of(penalty.figure),
    ),
    optional(
        "file",
        FILE,
        "The file of the figure, if another than the unit's.",
        lambda penalty, _: penalty.figure and file_of(penalty.figure),
    ),
    key(
        "verified",
        nullable(BOOLEAN),
        "Whether assessors have found the figure.",
        lambda penalty, _: penalty.figure.verified if penalty.figure else None,
    ),
    key(
        "reason",
        nullable(TEXT),
        "Why assessors took it off.",
        lambda penalty, _: penalty.figure.reason if penalty.figure else None,
    ),
    key(
        "rule_line",
        LINE,
        "Its line in the rule file.",
        lambda penalty, view: view.result.rules.place(penalty.path).line,
    ),
    key(
        "steps",
        nullable(NUMBER),
        "The steps or pieces it was counted in.",
        lambda penalty, _: penalty.steps,
    ),
    *PENALTY_POINTS.keys,
    optional(
        "when",
        nested(CRITERION),
        "The group of criteria that it rests on, where it is not one metric.",
        lambda it, _: CardCriterion(it.group, NO_EFFECTS) if it.group else None,
    ),
    optional(
        "tiers",
        array(nested(CRITERION)),
        "Its tiers, of which the first that holds counts.",
        lambda it, _: [CardCriterion(each, NO_EFFECTS) for each in it.tiers] or None,
    ),
    optional(
        "conditions",
        array(nested(GATE)),
        "The conditions under which it counts.",
        lambda penalty, _: penalty.gates or None,
    ),
)

LEVEL_PENALTY: Final = Shape[LevelPenalty, object](
    "LevelPenalty",
    "What a penalty of an action, or of the scheme, came to.",
    key("action", nullable(TEXT), "The action; null for the scheme.", lambda it, _: it.action),
    key("id", TEXT, "Its id.", lambda it, _: it.id),
    key("title", TEXT, "Its title, or else its id.", lambda it, _: it.title),
    key(
        "steps",
        nullable(NUMBER),
        "The steps or pieces it was counted in, as far as they are known.",
        lambda it, _: it.steps,
    ),
    key(
        "points",
        NUMBER,
        "What it costs; while its figure is missing, all that it still can, where that is bounded.",
        lambda it, _: it.points,
    ),
    key("open", BOOLEAN, "Whether an absent figure leaves it open.", lambda it, _: it.open),
)
