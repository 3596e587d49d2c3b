"""The JSON of `score -f json`: scorecards, standings and findings."""

from collections.abc import Mapping
from typing import Final, NamedTuple, get_args

from liuxiang.claims import claims_of
from liuxiang.decisions import Decided
from liuxiang.grading import Grade
from liuxiang.item_results import ItemVerdict
from liuxiang.level_penalties import level_penalties
from liuxiang.ranking import Result
from liuxiang.scorecards import Scorecard
from liuxiang.standings import Standing
from liuxiang.units import Trail
from liuxiang.units.roster import Member
from liuxiang.views.audit.keys import AUDIT
from liuxiang.views.claims.keys import CLAIM
from liuxiang.views.common import CARD_OF, CUT, DIAGNOSTIC, FILE, FINDING, HEAD, OMITTED, TOTALS
from liuxiang.views.grade_keys import GRADE, PRESSED
from liuxiang.views.score.adjustment_keys import LEVEL_PENALTY
from liuxiang.views.score.criterion_keys import ScoreView
from liuxiang.views.score.decision_keys import CONFIRMED, DECIDED, STALE
from liuxiang.views.score.item_keys import ITEM
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
    one_of,
    optional,
)
from liuxiang.views.statement import STATEMENT
from liuxiang.views.unscored import why
from liuxiang.wording import Language


def _card(standing: Standing, _: object) -> Scorecard:
    return standing.card


def _grade(standing: Standing, _: object) -> Grade | None:
    return standing.grade


def _decided(standing: Standing, view: ScoreView) -> Decided | None:
    return view.result.decided(standing)


def _trail(card: Scorecard) -> Mapping[str, Trail]:
    plan, unit = card.evidence
    derived = plan.derivation.names
    return {metric: unit.trail_of(metric) for metric in unit.figures if metric not in derived}


CARD: Final = Shape[Standing, ScoreView](
    "Card",
    "All points of a unit.",
    *CARD_OF.keys_of(_card),
    key("rank", nullable(INTEGER), "The rank within its category.", lambda it, _: it.rank),
    key(
        "award",
        nullable(TEXT),
        "The id of the award, null for none.",
        lambda it, _: it.award.id if it.award else None,
    ),
    *GRADE.keys_of(_grade),
    *PRESSED.keys_of(_grade),
    *DECIDED.keys_of(_decided),
    *TOTALS.keys_of(_card),
    key(
        "total_without_discretion",
        NUMBER,
        "The total without what assessors decided.",
        lambda it, _: it.card.total if it.card.undiscretionary is None else it.card.undiscretionary,
    ),
    optional(
        "not_scored",
        TEXT,
        "Why the unit is not scored, so that it has no total, rank or award.",
        lambda it, view: it.card.not_scored and why(it.card.not_scored, view.language),
    ),
    optional(
        "not_applicable",
        mapping(TEXT),
        "Why whole items or actions do not apply to the unit, by id.",
        lambda it, _: it.card.reasons or None,
    ),
    key("figures", INTEGER, "How many figures were given.", lambda it, _: it.card.figures),
    key(
        "unverified",
        INTEGER,
        "How many of them were not verified.",
        lambda it, _: it.card.unverified,
    ),
    key(
        "tally",
        mapping(INTEGER, one_of(*get_args(ItemVerdict))),
        "How many items came out how.",
        lambda it, _: {str(verdict): count for verdict, count in it.card.tally.items()},
    ),
    key(
        "cuts",
        array(nested(CUT)),
        "What caps of actions and of the scheme took away.",
        lambda it, _: it.card.cuts,
    ),
    optional(
        "penalties",
        array(nested(LEVEL_PENALTY)),
        "What penalties of actions and of the scheme came to, where there are any.",
        lambda it, _: tuple(level_penalties(it.card)) or None,
    ),
    key("items", array(nested(ITEM)), "The items, in file order.", lambda it, view: view.items(it)),
    key(
        "trail",
        mapping(array(nested(STATEMENT))),
        "Every value that each figure had, by metric, the oldest first.",
        lambda it, _: _trail(it.card),
    ),
)

PLACE: Final = Shape[Standing, ScoreView](
    "Place",
    "A line of a ranking.",
    key("rank", nullable(INTEGER), "The rank.", lambda it, _: it.rank),
    key("unit", TEXT, "The name of the unit.", lambda it, _: it.card.unit),
    key(
        "total",
        nullable(NUMBER),
        "Its points; null if it is not scored.",
        lambda it, _: it.card.scored_total,
    ),
    key(
        "award",
        nullable(TEXT),
        "The id of the award, null for none.",
        lambda it, _: it.award.id if it.award else None,
    ),
    *GRADE.keys_of(_grade),
    key("tied", BOOLEAN, "Whether another unit has the same rank.", lambda it, _: it.tied),
    *DECIDED.keys_of(_decided),
)


EXCUSED: Final = Shape[Member, object](
    "Excused",
    "A unit that is listed and not ranked.",
    key("unit", TEXT, "The name of the unit.", lambda it, _: it.name),
    key("category", TEXT, "Its category.", lambda it, _: it.category),
    key("reason", TEXT, "Why it is excused.", lambda it, _: it.excused or ""),
)


class Source(NamedTuple):
    """A file of data, and its SHA-256."""

    file: str
    sha256: str


SOURCE: Final = Shape[Source, object](
    "Source",
    "A file that the result rests on.",
    key("file", FILE, "Its path.", lambda source, _: source.file),
    key("sha256", TEXT, "Its checksum.", lambda source, _: source.sha256),
)


def _language(view: ScoreView) -> Language:
    return view.language


RESULT: Final = Shape[Result, ScoreView](
    "Result",
    "Scorecards, standings and findings.",
    *HEAD.keys,
    key(
        "sources",
        array(nested(SOURCE)),
        "The files of data that it rests on, by path.",
        lambda result, _: [Source(*each) for each in result.sources.items()],
    ),
    key(
        "scorecards",
        array(nested(CARD)),
        "The units, by category and rank.",
        lambda result, _: result.standings,
    ),
    key(
        "standings",
        mapping(array(nested(PLACE))),
        "The rankings, by category.",
        lambda result, _: result.standings.lists,
    ),
    key(
        "findings",
        array(nested(FINDING).of(_language)),
        "What somebody must look at.",
        lambda result, _: result.findings,
    ),
    optional(
        "comparison",
        array(nested(CLAIM)),
        "With --basis both: the units by reported and verified figures, most over-claimed first.",
        lambda result, _: claims_of(result) if result.compared else None,
    ),
    optional(
        "audit",
        nested(AUDIT),
        "With --audit: which figures to verify first.",
        lambda _, view: view.audit,
    ),
    key(
        "excused",
        array(nested(EXCUSED)),
        "Units of the roster that are not ranked.",
        lambda result, _: result.excused,
    ),
    key(
        "confirmed",
        array(nested(CONFIRMED)),
        "What somebody looked at and confirmed; it is not among the findings any more.",
        lambda result, _: result.settled.confirmed,
    ),
    key(
        "stale",
        array(nested(STALE).of(_language)),
        "Decisions that rest on what is no longer so, and do not apply.",
        lambda result, _: result.settled.stale,
    ),
    key(
        "omitted",
        array(nested(OMITTED)),
        "What --keep-going left out.",
        lambda result, _: result.omitted,
    ),
    key(
        "diagnostics",
        array(nested(DIAGNOSTIC).of(_language)),
        "Problems of files that did not stop the run.",
        lambda result, _: result.warnings,
    ),
)
