"""The JSON of `score --basis both`: units by what they reported and by what was verified."""

from typing import Final

from liuxiang.claims import FigureClaim, UnitClaim
from liuxiang.self_assessment import ItemStated, Stated
from liuxiang.views.shape import (
    INTEGER,
    ITEM_NO,
    NUMBER,
    TEXT,
    Shape,
    array,
    key,
    nested,
    nullable,
    optional,
)

CLAIMED_FIGURE: Final = Shape[FigureClaim, object](
    "ClaimedFigure",
    "A figure that verification changed.",
    key("metric", TEXT, "The metric.", lambda it, _: it.metric),
    key("items", array(ITEM_NO), "The items it counts in, by number.", lambda it, _: it.numbers),
    key(
        "reported",
        nullable(TEXT),
        "What the unit claimed, null for nothing.",
        lambda it, _: it.claimed.text if it.claimed else None,
    ),
    key(
        "verified",
        nullable(TEXT),
        "What was found, null for nothing.",
        lambda it, _: it.found.text if it.found else None,
    ),
    key("by", nullable(TEXT), "Who found it.", lambda it, _: it.found.by if it.found else None),
    key(
        "reason",
        nullable(TEXT),
        "Why it was changed.",
        lambda it, _: it.found.reason if it.found else None,
    ),
    key(
        "points",
        NUMBER,
        "What it cost: how much higher the total would be if this figure alone were as reported.",
        lambda it, _: it.cost,
    ),
)

ITEM_STATED: Final = Shape[ItemStated, object](
    "ItemStated",
    "The points that a unit gave itself for an item.",
    key("no", ITEM_NO, "The number of the item.", lambda it, _: it.no),
    key("stated", NUMBER, "What it gave itself.", lambda it, _: it.stated),
    key("computed", NUMBER, "What its reported figures come to.", lambda it, _: it.computed),
)

SELF_ASSESSED: Final = Shape[Stated, object](
    "SelfAssessed",
    "The score that a unit gave itself, beside what its reported figures come to.",
    key("total", nullable(NUMBER), "The total it gave itself.", lambda it, _: it.total),
    key("computed", NUMBER, "What its reported figures come to.", lambda it, _: it.computed),
    key(
        "difference",
        nullable(NUMBER),
        "How much more it gave itself.",
        lambda it, _: it.difference,
    ),
    key("items", array(nested(ITEM_STATED)), "The items it gave points.", lambda it, _: it.items),
)

CLAIM: Final = Shape[UnitClaim, object](
    "Claim",
    "A unit by what it reported and by what was verified; null where one has an error.",
    key("unit", TEXT, "The name of the unit.", lambda it, _: it.verified.card.unit),
    key("category", TEXT, "The id of its category.", lambda it, _: it.verified.card.category),
    key(
        "reported",
        nullable(NUMBER),
        "Its total by reported figures.",
        lambda it, _: it.reported.card.total if it.reported else None,
    ),
    key("verified", NUMBER, "Its total by verified figures.", lambda it, _: it.verified.card.total),
    key(
        "difference",
        nullable(NUMBER),
        "How much it over-claimed: `reported` less `verified`.",
        lambda it, _: it.difference,
    ),
    key(
        "reported_rank",
        nullable(INTEGER),
        "Its rank if all units were ranked by reported figures.",
        lambda it, _: it.reported.rank if it.reported else None,
    ),
    key("verified_rank", nullable(INTEGER), "Its rank.", lambda it, _: it.verified.rank),
    key(
        "figures",
        array(nested(CLAIMED_FIGURE)),
        "The figures that verification changed.",
        lambda it, _: it.figures,
    ),
    key("given", INTEGER, "How many figures were given.", lambda it, _: it.verified.card.figures),
    key(
        "unverified",
        INTEGER,
        "How many of them nobody has verified; they count as reported on both sides.",
        lambda it, _: it.verified.card.unverified,
    ),
    optional(
        "self_assessed",
        nested(SELF_ASSESSED),
        "The score it gave itself, if it did.",
        lambda it, _: it.stated,
    ),
)
