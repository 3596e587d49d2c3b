"""The JSON of `diff -f json` for two sets of unit files."""

from typing import Final

from liuxiang.comparison import Comparison, Reason
from liuxiang.comparison.figures import Changed, Crossed, FiguresCompared
from liuxiang.views.common import DIAGNOSTIC, FILE_PLACE, OMITTED, USED_RULES, VERSION
from liuxiang.views.moves.keys import award_change, impact_keys, mover
from liuxiang.views.shape import (
    ITEM_NO,
    NUMBER,
    TEXT,
    Shape,
    array,
    key,
    mapping,
    nested,
    nullable,
    one_of,
    optional,
)
from liuxiang.wording import Language

FIGURE_CHANGE: Final = Shape[Changed, object](
    "FigureChange",
    "A figure that is another one now.",
    key("unit", TEXT, "Whose.", lambda it, _: it[0].unit),
    key("category", TEXT, "Its category.", lambda it, _: it[0].category),
    key("metric", TEXT, "The metric.", lambda it, _: it[1].metric),
    key(
        "items",
        array(ITEM_NO),
        "The numbers of the items that it counts for.",
        lambda it, _: it[1].items,
    ),
    key(
        "old",
        nullable(TEXT),
        "The figure in the old set; null for none.",
        lambda it, _: it[1].old.text if it[1].old else None,
    ),
    key(
        "new",
        nullable(TEXT),
        "The figure in the new set; null for none.",
        lambda it, _: it[1].new.text if it[1].new else None,
    ),
    key(
        "old_place",
        nullable(nested(FILE_PLACE)),
        "Where it stands in the old set.",
        lambda it, _: it[1].old_place,
    ),
    key(
        "new_place",
        nullable(nested(FILE_PLACE)),
        "Where it stands in the new set.",
        lambda it, _: it[1].new_place,
    ),
    optional(
        "by", TEXT, "Who gave the new figure, if said.", lambda it, _: it[1].new and it[1].new.by
    ),
    optional("date", TEXT, "When, if said.", lambda it, _: it[1].new and it[1].new.date),
    optional("reason", TEXT, "Why, if said.", lambda it, _: it[1].new and it[1].new.reason),
    key(
        "points",
        NUMBER,
        "The points that it brings alone, or takes.",
        lambda it, _: it[2],
    ),
)

CATEGORY_CHANGE: Final = Shape[Crossed, object](
    "CategoryChange",
    "A unit that has another category now.",
    key("unit", TEXT, "Its name.", lambda it, _: it[0].unit),
    key("old", TEXT, "Its category in the old set.", lambda it, _: it[1].old),
    key("new", TEXT, "Its category in the new set.", lambda it, _: it[1].new),
    key("points", NUMBER, "The points that this brings alone, or takes.", lambda it, _: it[2]),
)

REASON: Final = Shape[Reason, object](
    "Reason", "A figure that did it.", mover("The metric, as metrics.ID.")
)

AWARD_CHANGE: Final = award_change(
    ("by the old set", "by the new set"),
    key(
        "how",
        one_of("own", "others", "both"),
        "Whether its own figures did it, those of others, or only both together.",
        lambda it, _: it.how,
    ),
    key("causes", array(nested(REASON)), "Its own figures that do it alone.", lambda it, _: it.by),
)

IMPACT: Final = Shape[Comparison, Language](
    "Impact",
    "What the figures did.",
    *impact_keys(
        AWARD_CHANGE,
        "How many units they move.",
        "The units of both sets, list by list in order of the new ranks.",
        "Ties at a limit of awards that the old set does not have.",
    ),
)

UNITS: Final = Shape[Comparison, object](
    "Units",
    "The units of one set alone.",
    key(
        "added",
        array(TEXT),
        "Those of the new one.",
        lambda found, _: (each.card.unit for each in found.appeared),
    ),
    key(
        "removed",
        array(TEXT),
        "Those of the old one.",
        lambda found, _: (each.card.unit for each in found.gone),
    ),
)

FIGURES_DIFF: Final = Shape[FiguresCompared, Language](
    "FiguresDiff",
    "Two sets of unit files held against one another.",
    key(
        "status",
        one_of("ok", "findings"),
        "`findings` where there is what --fail-on names, or --keep-going left something out.",
        lambda found, _: "findings" if found.failed else "ok",
    ),
    VERSION,
    key("ruleset", nested(USED_RULES), "The rule file.", lambda found, _: found.rules),
    key(
        "basis",
        one_of("verified", "reported"),
        "Whether verified figures win over reported ones.",
        lambda found, _: found.basis,
    ),
    key(
        "rulings",
        mapping(TEXT),
        "The readings chosen, by ruling; those not named here are the default.",
        lambda found, _: found.rules.chosen,
    ),
    key(
        "figures",
        array(nested(FIGURE_CHANGE)),
        "Every figure that changed.",
        lambda found, _: found.figures,
    ),
    key(
        "categories",
        array(nested(CATEGORY_CHANGE)),
        "The units of another category than before.",
        lambda found, _: found.crossed,
    ),
    key("impact", nested(IMPACT), "What they did.", lambda found, _: found.impact),
    key("units", nested(UNITS), "The units of one set alone.", lambda found, _: found.impact),
    key(
        "omitted",
        array(nested(OMITTED)),
        "What --keep-going left out.",
        lambda found, _: found.omitted,
    ),
    key(
        "diagnostics",
        array(nested(DIAGNOSTIC)),
        "What was remarked while reading.",
        lambda found, _: found.problems,
    ),
)
