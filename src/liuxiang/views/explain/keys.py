"""The JSON of `explain -f json`: why units have their points and their ranks."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from liuxiang.decisions import Decided
from liuxiang.explanation import (
    Explanation,
    NextAward,
)
from liuxiang.explanation.separated import Separated
from liuxiang.grading import Grade
from liuxiang.key_values import Key, shown_key
from liuxiang.ranking import Result
from liuxiang.scorecards import Scorecard
from liuxiang.views.common import CARD_OF, CUT, FINDING, HEAD, TOTALS
from liuxiang.views.explain.grades import NEXT_GRADE
from liuxiang.views.explain.item_keys import ITEM
from liuxiang.views.grade_keys import GRADE, PRESSED
from liuxiang.views.score.decision_keys import DECIDED
from liuxiang.views.shape import (
    BOOLEAN,
    INTEGER,
    NUMBER,
    TEXT,
    Shape,
    array,
    key,
    mapping,
    nested,
    nullable,
    optional,
)
from liuxiang.wording import Language


class Explained(NamedTuple):
    """A result and the explanations of some of its units."""

    result: Result
    explanations: Iterable[Explanation]


def _result(explained: Explained, _: object) -> Result:
    return explained.result


NEXT_AWARD: Final = Shape[NextAward, object](
    "NextAward",
    "A better award.",
    key("award", TEXT, "Its id.", lambda it, _: it.award.id),
    key("rank", INTEGER, "The last rank that gets it.", lambda it, _: it.rank),
    key("points", NUMBER, "The points to it if no other unit moves.", lambda it, _: it.points),
    optional(
        "over",
        BOOLEAN,
        "True if it takes more than these points, since equal ones do not do.",
        lambda it, _: it.is_over or None,
    ),
)

SEPARATED: Final = Shape[Separated, object](
    "Separated",
    "A key by which a unit stands before or behind others of the same total.",
    key("key", TEXT, "The key, as a rule file names it.", lambda it, _: it.key.shown),
    key("value", nullable(TEXT), "What the unit comes to by it.", lambda it, _: _shown(it.value)),
    key("ahead", BOOLEAN, "Whether the unit stands ahead of them.", lambda it, _: not it.ahead),
    key(
        "others",
        mapping(TEXT),
        "What they come to by it.",
        lambda it, _: {name: shown_key(value) for name, value in it.others},
    ),
)


def _shown(value: Key) -> str | None:
    return None if value is None else shown_key(value)


def _card(explanation: Explanation, _: object) -> Scorecard:
    return explanation.standing.card


def _grade(explanation: Explanation, _: object) -> Grade | None:
    return explanation.standing.grade


def _decided(explanation: Explanation, _: object) -> Decided | None:
    return explanation.decided


UNIT: Final = Shape[Explanation, Language](
    "Unit",
    "Why a unit has its points and its rank.",
    *CARD_OF.keys_of(_card),
    key("rank", nullable(INTEGER), "The rank within its category.", lambda it, _: it.standing.rank),
    key("of", INTEGER, "How many units there are in its category.", lambda it, _: it.of),
    key("above", INTEGER, "How many have more points.", lambda it, _: it.above),
    key("tied", BOOLEAN, "Whether another unit has the same rank.", lambda it, _: it.standing.tied),
    key(
        "award",
        nullable(TEXT),
        "The id of the award, null for none.",
        lambda it, _: it.standing.award.id if it.standing.award else None,
    ),
    *GRADE.keys_of(_grade),
    *PRESSED.keys_of(_grade),
    optional(
        "next_grade",
        nested(NEXT_GRADE),
        "The next better grade, if there is one.",
        lambda it, _: it.next_grade,
    ),
    optional(
        "separated",
        array(nested(SEPARATED)),
        "The keys by which it stands before or behind others of its total, if any.",
        lambda it, _: it.separated or None,
    ),
    *DECIDED.keys_of(_decided),
    *TOTALS.keys_of(_card),
    key(
        "next_awards",
        array(nested(NEXT_AWARD)),
        "Better awards, the nearest first.",
        lambda it, _: it.awards,
    ),
    key(
        "cuts",
        array(nested(CUT)),
        "What caps of actions and of the scheme took away.",
        lambda it, _: it.standing.card.cuts,
    ),
    key("items", array(nested(ITEM)), "The items, in file order.", lambda it, _: it.items),
    key(
        "findings",
        array(nested(FINDING)),
        "What there is to be looked at.",
        lambda it, _: it.findings,
    ),
)

EXPLANATIONS: Final = Shape[Explained, Language](
    "Explanations",
    "Explanations of units.",
    *HEAD.keys_of(_result),
    key(
        "explanations",
        array(nested(UNIT)),
        "The units asked for, by category and rank.",
        lambda explained, _: explained.explanations,
    ),
)
