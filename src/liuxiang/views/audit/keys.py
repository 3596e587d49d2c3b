"""The JSON of `score --audit`: which figures to verify first."""

from typing import Final

from liuxiang.audit import Audit, AuditedFigure, Stake
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
)

STAKE: Final = Shape[Stake, object](
    "Stake",
    "What hangs on a figure if it alone is wrong.",
    key(
        "awards",
        INTEGER,
        "The most units that get another award, as far as the total has a limit.",
        lambda it, _: it.awards,
    ),
    key(
        "awards_at_all",
        INTEGER,
        "The most units that get another award, also where the total has no limit.",
        lambda it, _: it.at_all,
    ),
    key(
        "points",
        NUMBER,
        "The points at stake, as far as the total has a limit.",
        lambda it, _: it.points,
    ),
    key(
        "lowest",
        nullable(NUMBER),
        "The lowest total of the unit, null without limit.",
        lambda it, _: it.low,
    ),
    key(
        "highest",
        nullable(NUMBER),
        "The highest total of the unit, null without limit.",
        lambda it, _: it.high,
    ),
    key("best_rank", INTEGER, "The best rank it can have then.", lambda it, _: it.best),
    key("worst_rank", INTEGER, "The worst rank it can have then.", lambda it, _: it.worst),
)


def _stake(figure: AuditedFigure, _: object) -> Stake:
    return figure.stake


AUDITED: Final = Shape[AuditedFigure, object](
    "AuditedFigure",
    "A figure that nobody has verified.",
    key("unit", TEXT, "The name of the unit.", lambda it, _: it.standing.card.unit),
    key("category", TEXT, "The id of its category.", lambda it, _: it.standing.card.category),
    key("metric", TEXT, "The metric.", lambda it, _: it.metric),
    key("value", TEXT, "The figure as reported.", lambda it, _: it.figure.text),
    key("items", array(ITEM_NO), "The items it counts in, by number.", lambda it, _: it.numbers),
    key(
        "together",
        array(TEXT),
        "Other metrics whose figures rest on the same number and would be wrong as well.",
        lambda it, _: it.together,
    ),
    key("total", NUMBER, "The total of the unit now.", lambda it, _: it.standing.card.total),
    key("rank", nullable(INTEGER), "Its rank now.", lambda it, _: it.standing.rank),
    *STAKE.keys_of(_stake),
)

AUDIT: Final = Shape[Audit, object](
    "Audit",
    "Which figures to verify first: each is wrong alone, all others are as they are.",
    key("given", INTEGER, "How many figures were given.", lambda it, _: it.given),
    key("unverified", INTEGER, "How many nobody has verified.", lambda it, _: it.unverified),
    key(
        "decisive",
        INTEGER,
        "How many change an award if they alone are wrong; once these are verified as reported,"
        " no other single one does.",
        lambda it, _: it.decisive,
    ),
    key(
        "limitless",
        INTEGER,
        "How many of the decisive ones are so only where what they can be has no limit.",
        lambda it, _: it.limitless,
    ),
    key(
        "complete",
        BOOLEAN,
        "Whether `figures` has those that change no award, too, as with --all.",
        lambda it, _: it.everything,
    ),
    key(
        "figures",
        array(nested(AUDITED)),
        "The figures, those by which most awards change first, then most points.",
        lambda it, _: it.figures,
    ),
)
