"""Two sets of unit files compared: what `diff -f json` prints of them."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from liuxiang.diagnostics import Place
from liuxiang.exact import ZERO
from liuxiang.impact.figures import FigureAward, FigureChange, FigureMove, FiguresCompared
from liuxiang.views.common import DIAGNOSTIC, FILE_PLACE, FINDING, OMITTED, USED_RULES, VERSION
from liuxiang.views.diff.move_keys import MOVED, SUMMARY, Cause, Moved, Summary, handed
from liuxiang.views.figures.told import changed, places
from liuxiang.views.shape import (
    INTEGER,
    NUMBER,
    TEXT,
    Shape,
    array,
    key,
    mapping,
    nested,
    nullable,
    one_of,
)
from liuxiang.wording import Language


class PlacedChange(NamedTuple):
    """A figure that is another one now, whose it is, and where it stands in both sets."""

    move: FigureMove
    change: FigureChange
    old: Place | None
    new: Place | None


class Crossed(NamedTuple):
    """A unit that has another category now."""

    unit: str
    old: str
    new: str
    points: Decimal


def _figures(found: FiguresCompared) -> Iterator[PlacedChange]:
    for move, change in changed(found):
        yield PlacedChange(move, change, *places(move, change))


def _crossed(move: FigureMove) -> Crossed:
    old, points = move.left or (move.category, ZERO)
    return Crossed(move.unit, old, move.category, points)


def _moved(move: FigureMove) -> Moved:
    return Moved(move.unit, move.category, move.old, move.new, move.difference, list(_causes(move)))


def _causes(move: FigureMove) -> Iterator[Cause]:
    """Yield what moves a unit: its figures, its category, and what they make together."""
    for each in move.figures:
        if each.points:
            yield Cause(f"metrics.{each.metric}", None, each.points)
    if move.left is not None and move.left[1]:
        yield Cause("category", None, move.left[1])
    if move.interaction:
        yield Cause("interaction", None, move.interaction)


def _summary(found: FiguresCompared) -> Summary:
    same = len(found.moves) - found.up - found.down
    return Summary(len(found.moves), found.up, found.down, same, len(found.awards))


FIGURE_CHANGE: Final = Shape[PlacedChange, object](
    "FigureChange",
    "A figure that is another one now.",
    key("unit", TEXT, "Whose.", lambda it, _: it.move.unit),
    key("category", TEXT, "Its category.", lambda it, _: it.move.category),
    key("metric", TEXT, "The metric.", lambda it, _: it.change.metric),
    key(
        "items",
        array(INTEGER),
        "The numbers of the items that it counts for.",
        lambda it, _: it.change.items,
    ),
    key(
        "old",
        nullable(TEXT),
        "The figure in the old set; null for none.",
        lambda it, _: it.change.old.text if it.change.old else None,
    ),
    key(
        "new",
        nullable(TEXT),
        "The figure in the new set; null for none.",
        lambda it, _: it.change.new.text if it.change.new else None,
    ),
    key(
        "old_place",
        nullable(nested(FILE_PLACE)),
        "Where it stands in the old set.",
        lambda it, _: it.old,
    ),
    key(
        "new_place",
        nullable(nested(FILE_PLACE)),
        "Where it stands in the new set.",
        lambda it, _: it.new,
    ),
    key(
        "points",
        NUMBER,
        "The points that it brings alone, or takes.",
        lambda it, _: it.change.points,
    ),
)

CATEGORY_CHANGE: Final = Shape[Crossed, object](
    "CategoryChange",
    "A unit that has another category now.",
    key("unit", TEXT, "Its name.", lambda it, _: it.unit),
    key("old", TEXT, "Its category in the old set.", lambda it, _: it.old),
    key("new", TEXT, "Its category in the new set.", lambda it, _: it.new),
    key("points", NUMBER, "The points that this brings alone, or takes.", lambda it, _: it.points),
)

REASON: Final = Shape[str, object](
    "Reason",
    "A figure that did it.",
    key("path", TEXT, "The metric, as metrics.ID.", lambda metric, _: f"metrics.{metric}"),
)

AWARD_CHANGE: Final = Shape[FigureAward, object](
    "AwardChange",
    "An award that changes hands.",
    *handed("by the old set", "by the new set").keys_of(lambda it, _: it),
    key(
        "how",
        one_of("own", "others", "both"),
        "Whether its own figures did it, those of others, or only both together.",
        lambda it, _: it.how,
    ),
    key("causes", array(nested(REASON)), "Its own figures that do it alone.", lambda it, _: it.by),
)

IMPACT: Final = Shape[FiguresCompared, Language](
    "Impact",
    "What the figures did.",
    key("summary", nested(SUMMARY), "How many units they move.", lambda found, _: _summary(found)),
    key(
        "scorecards",
        array(nested(MOVED)),
        "The units of both sets, list by list in order of the new ranks.",
        lambda found, _: map(_moved, found.moves),
    ),
    key(
        "awards_changed",
        array(nested(AWARD_CHANGE)),
        "The awards that change hands.",
        lambda found, _: found.awards,
    ),
    key(
        "ties",
        array(nested(FINDING)),
        "Ties at a limit of awards that the old set does not have.",
        lambda found, _: found.ties,
    ),
)

UNITS: Final = Shape[FiguresCompared, object](
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
        lambda found, _: _figures(found),
    ),
    key(
        "categories",
        array(nested(CATEGORY_CHANGE)),
        "The units of another category than before.",
        lambda found, _: map(_crossed, found.crossed),
    ),
    key("impact", nested(IMPACT), "What they did.", lambda found, _: found),
    key("units", nested(UNITS), "The units of one set alone.", lambda found, _: found),
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
