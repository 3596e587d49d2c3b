"""The JSON of `diff -f json` for two versions of a rule file."""

from decimal import Decimal
from typing import Final, NamedTuple

from liuxiang.comparison import Comparison, Lacking, Position, Reason, position
from liuxiang.comparison.rules import Compared
from liuxiang.standings import Standing
from liuxiang.views.common import DIAGNOSTIC, OMITTED, USED_RULES, VERSION
from liuxiang.views.diff.change_keys import CHANGE, DiffView
from liuxiang.views.moves.keys import SIDE, award_change, impact_keys, mover
from liuxiang.views.shape import (
    NUMBER,
    TEXT,
    Shape,
    array,
    key,
    mapping,
    nested,
    one_of,
    optional,
)
from liuxiang.wording import Language


class Attainable(NamedTuple):
    """The base points attainable in a category under both versions."""

    category: str
    old: Decimal
    new: Decimal


def _language(view: DiffView) -> Language:
    return view.language


def _standing(standing: Standing, _: object) -> Position:
    return position(standing)


ATTAINABLE: Final = Shape[Attainable, object](
    "Attainable",
    "The base points that a unit of a category can have.",
    key("category", TEXT, "The category, as the old version calls it.", lambda it, _: it.category),
    key("old", NUMBER, "What could be had.", lambda it, _: it.old),
    key("new", NUMBER, "What can be had now.", lambda it, _: it.new),
)

REASON: Final = Shape[Reason, object](
    "Reason",
    "A change that did it.",
    mover("The path of the change; `data` are the figures of --data-new."),
    optional("code", TEXT, "Its code.", lambda reason, _: reason.code),
)

AWARD_CHANGE: Final = award_change(
    ("under the old version", "under the new version"),
    key(
        "how",
        one_of("alone", "needed", "together"),
        "Each of the causes does it alone; or it needs all of them; or they do it together.",
        lambda it, _: it.how,
    ),
    key("causes", array(nested(REASON)), "The changes that did it.", lambda it, _: it.by),
    key(
        "overtaken",
        array(nested(REASON)),
        "Those of them that cost the unit no point: others gained, and its rank fell.",
        lambda it, _: it.overtaken,
    ),
)

LACKING: Final = Shape[Lacking, object](
    "Lacking",
    "A unit without figures that the new version alone asks for.",
    key("unit", TEXT, "Its name.", lambda it, _: it.unit),
    key("metrics", array(TEXT), "The metrics.", lambda it, _: it.metrics),
)

RANKED: Final = Shape[Standing, object](
    "Ranked",
    "A unit under one version.",
    key("unit", TEXT, "Its name.", lambda standing, _: standing.card.unit),
    key(
        "category",
        TEXT,
        "Its category, as the old version calls it where it has it.",
        lambda standing, _: standing.card.category,
    ),
    *SIDE.keys_of(_standing),
)

IMPACT: Final = Shape[Comparison, Language](
    "Impact",
    "Whom the changes move.",
    *impact_keys(
        AWARD_CHANGE,
        "How many.",
        "All units, list by list in order of the new ranks.",
        "Ties at a limit of awards that the old version does not have.",
    ),
    key(
        "lacking",
        array(nested(LACKING)),
        "Units without figures that the new version asks for.",
        lambda found, _: found.lacking,
    ),
    key(
        "outside",
        array(TEXT),
        "Units of a category that only one of the versions has.",
        lambda found, _: found.outside,
    ),
    key(
        "only_old",
        array(nested(RANKED)),
        "Units that the old version alone ranks, among the others.",
        lambda found, _: found.gone,
    ),
    key(
        "only_new",
        array(nested(RANKED)),
        "Units that the new version alone ranks.",
        lambda found, _: found.appeared,
    ),
)

DIFF: Final = Shape[Compared, DiffView](
    "Diff",
    "Two versions of a rule file held against one another.",
    key(
        "status",
        one_of("ok", "findings"),
        "`findings` where there is what --fail-on names, or --keep-going left something out.",
        lambda found, _: "findings" if found.failed else "ok",
    ),
    VERSION,
    key("old", nested(USED_RULES), "The old version.", lambda found, _: found.old),
    key("new", nested(USED_RULES), "The new version.", lambda found, _: found.new),
    key(
        "attainable",
        array(nested(ATTAINABLE)),
        "The categories of which other base points can be had now.",
        lambda found, _: (Attainable(*each) for each in found.made.full),
    ),
    key(
        "rulings",
        mapping(TEXT),
        "The readings chosen on both sides, by ruling; those not named here are the default.",
        lambda found, _: {**found.old.chosen, **found.new.chosen},
    ),
    key(
        "changes",
        array(nested(CHANGE)),
        "Every change, in the order of the rule file.",
        lambda found, _: found.made.changes,
    ),
    key(
        "diagnostics",
        array(nested(DIAGNOSTIC).of(_language)),
        "What was remarked while reading.",
        lambda found, _: found.problems,
    ),
    optional(
        "basis",
        one_of("verified", "reported"),
        "Whether verified figures win over reported ones; only with figures.",
        lambda found, _: None if found.impact is None else found.basis,
    ),
    optional(
        "impact",
        nested(IMPACT).of(_language),
        "Whom they move; only with figures.",
        lambda found, _: found.impact,
    ),
    optional(
        "omitted",
        array(nested(OMITTED)),
        "What --keep-going left out; only with figures.",
        lambda found, _: None if found.impact is None else found.omitted,
    ),
)
