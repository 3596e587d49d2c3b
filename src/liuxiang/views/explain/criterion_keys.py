"""The JSON of figures, criteria and distances in `explain -f json`."""

from typing import Final, get_args

from liuxiang.diagnostics import Place
from liuxiang.explanation import (
    ExplainedCriterion,
    NextPoint,
    Stands,
)
from liuxiang.item_results import CriterionVerdict
from liuxiang.ruleset.lowering import ROUTE
from liuxiang.views.common import FILE, PLACE_TEXT
from liuxiang.views.explain.next_keys import NEXT
from liuxiang.views.shape import (
    BOOLEAN,
    INTEGER,
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


def gain_of(step: NextPoint | None) -> NextPoint | None:
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
        lambda it, _: gain_of(it.to_met),
    ),
    key(
        "to_more",
        nullable(nested(NEXT)),
        "The nearest figure that earns more.",
        lambda it, _: gain_of(it.to_more),
    ),
    key(
        "rulings",
        array(TEXT),
        "The rulings by which it would have come out otherwise.",
        lambda it, _: it.rulings,
    ),
    optional(
        "when",
        recursive("Criterion", lambda: CRITERION),
        "The condition under which a deduction costs points.",
        lambda it, _: it.when,
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
)
