"""The JSON of `sensitivity -f json`: what other readings would change."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from liuxiang.comparison import Move
from liuxiang.comparison.choices import Choice
from liuxiang.comparison.rulings import Sensitivity
from liuxiang.comparison.tally import LeftOut, Rereading, Span
from liuxiang.ranking import Result
from liuxiang.views.common import DIAGNOSTIC, OMITTED, OUTCOME
from liuxiang.views.moves.keys import both_places, place
from liuxiang.views.sensitivity.grade_keys import DECIDING_GRADES, GRADES
from liuxiang.views.sensitivity.names import Names
from liuxiang.views.shape import BOOLEAN, INTEGER, NUMBER, TEXT, Shape, array, key, nested, nullable
from liuxiang.views.unscored import total_of
from liuxiang.wording import Language


class SensitivityView:
    """A sensitivity analysis, and its wording in one language."""

    def __init__(self, found: Sensitivity, language: Language) -> None:
        self.found, self.language = found, language
        self.names = Names(found, language)


class Times(NamedTuple):
    """The number of runs in which a unit gets an award."""

    award: str | None
    runs: int


def _language(view: SensitivityView) -> Language:
    return view.language


def _result(found: Sensitivity, _: object) -> Result:
    return found.result


def _choice(alone: Rereading, _: object) -> Choice:
    return alone.choice


def _times(span: Span, view: SensitivityView) -> Iterator[Times]:
    """Yield how often a unit gets each award, in award order, with no award last."""
    for award in (*view.found.awards, None):
        if award in span.awards:
            yield Times(award, span.awards[award])


RUNS: Final = Shape[Sensitivity, object](
    "Runs",
    "How many combinations of readings were run, of how many.",
    key(
        "combinations",
        INTEGER,
        "How many there are, the base among them.",
        lambda found, _: found.choices.total,
    ),
    key("run", INTEGER, "How many were run, the base among them.", lambda found, _: found.ran),
    key(
        "alone",
        INTEGER,
        "How many of these are one reading alone.",
        lambda found, _: len(found.alone),
    ),
    key("pairs", INTEGER, "How many of these are two readings.", lambda found, _: found.ran_pairs),
    key(
        "left_out",
        INTEGER,
        "How many were tried, and do not hold.",
        lambda found, _: found.left_out,
    ),
    key(
        "most",
        INTEGER,
        "The number of combinations up to which all are run: --most.",
        lambda found, _: found.most,
    ),
    key(
        "complete",
        BOOLEAN,
        "Whether every combination was tried.",
        lambda found, _: found.is_complete,
    ),
)

READING: Final = Shape[Choice, SensitivityView](
    "Reading",
    "Another reading of a ruling.",
    key("ruling", TEXT, "The ruling.", lambda choice, _: choice.ruling),
    key(
        "alternative",
        TEXT,
        "The reading, as --ruling takes it after the equals sign.",
        lambda choice, _: choice.alternative,
    ),
    key(
        "title",
        TEXT,
        "The question that the ruling answers.",
        lambda choice, view: view.names.ruling(choice),
    ),
    key("reading", TEXT, "The reading in words.", lambda choice, view: view.names.reading(choice)),
)

PLACE: Final = place(
    "Place",
    "Where a unit stands in a run.",
    "Its total.",
    "Its rank within the category.",
    "Its award, null for none.",
)

TIMES: Final = Shape[Times, object](
    "Times",
    "How often a unit was given an award.",
    key("award", nullable(TEXT), "The award, null for none.", lambda times, _: times.award),
    key("runs", INTEGER, "In how many runs.", lambda times, _: times.runs),
)


TOTALS: Final = Shape[Span, object](
    "Totals",
    "The totals of a unit in all runs.",
    key("least", NUMBER, "The least.", lambda span, _: span.least),
    key(
        "base",
        nullable(NUMBER),
        "That of the base; null if the unit is not scored by it.",
        lambda span, _: total_of(span.base),
    ),
    key("greatest", NUMBER, "The greatest.", lambda span, _: span.greatest),
)

RANKS: Final = Shape[Span, object](
    "Ranks",
    "The ranks of a unit in all runs.",
    key("best", nullable(INTEGER), "The best.", lambda span, _: span.best),
    key("base", nullable(INTEGER), "That of the base.", lambda span, _: span.base.rank),
    key("worst", nullable(INTEGER), "The worst.", lambda span, _: span.worst),
)

UNIT: Final = Shape[Span, SensitivityView](
    "Unit",
    "What a unit came to in all runs.",
    key("unit", TEXT, "Its name.", lambda span, _: span.unit),
    key("category", TEXT, "Its category.", lambda span, _: span.category),
    key(
        "award",
        nullable(TEXT),
        "Its award in the base, null for none.",
        lambda span, _: span.base.award_id,
    ),
    key("total", nested(TOTALS), "The range of its totals.", lambda span, _: span),
    key("rank", nested(RANKS), "The range of its ranks.", lambda span, _: span),
    key(
        "awards",
        array(nested(TIMES)),
        "How often each award, none among them; these add up to the runs.",
        _times,
    ),
    key(
        "readings_to_change_award",
        nullable(INTEGER),
        "How many other readings at once it takes at least to change its award; null for never.",
        lambda span, _: span.needs,
    ),
    *GRADES.keys_of(lambda span, _: span),
)

CHANGE: Final = Shape[Move, object](
    "Change",
    "A unit whose total, rank or award is another one than in the base.",
    *both_places(
        PLACE,
        "Its category.",
        "Where it stands in the base.",
        "Where it stands with the other reading.",
    ),
)

ALONE: Final = Shape[Rereading, SensitivityView](
    "Alone",
    "A reading that was run alone.",
    *READING.keys_of(_choice),
    key(
        "changes",
        array(nested(CHANGE)),
        "All that it changes; where an award changes, this reading decides it.",
        lambda alone, _: alone.found.moves,
    ),
)

PAIR: Final = Shape[Rereading, object](
    "Pair",
    "Two readings that change awards which neither changes alone.",
    key(
        "readings",
        array(TEXT),
        "The readings, as --ruling takes them.",
        lambda pair, _: map(str, pair.choices),
    ),
    key("changes", array(nested(CHANGE)), "The awards.", lambda pair, _: pair.found.moves),
)

LEFT_OUT: Final = Shape[LeftOut, SensitivityView](
    "LeftOut",
    "A combination that does not hold, and no part of which does not hold either.",
    key(
        "readings",
        array(TEXT),
        "The readings, as --ruling takes them.",
        lambda left, _: map(str, left.choices),
    ),
    key("code", TEXT, "The code of what does not hold.", lambda left, _: left.problem.code),
    key(
        "message",
        TEXT,
        "What does not hold.",
        lambda left, view: left.problem.message(view.language),
    ),
)


SENSITIVITY: Final = Shape[Sensitivity, SensitivityView](
    "Sensitivity",
    "What other readings would change.",
    *OUTCOME.keys_of(_result),
    key("runs", nested(RUNS), "What was run.", lambda found, _: found),
    key(
        "units",
        array(nested(UNIT)),
        "The units, in the order of the ranking.",
        lambda found, _: found.spans,
    ),
    key(
        "alone",
        array(nested(ALONE)),
        "Each reading alone, in the order of the rulings.",
        lambda found, _: found.alone,
    ),
    key(
        "pairs",
        array(nested(PAIR)),
        "The pairs that change an award although neither reading does alone.",
        lambda found, _: found.pairs,
    ),
    key(
        "decided_by",
        array(TEXT),
        "The readings that change an award alone.",
        lambda found, _: (str(each.choice) for each in found.deciding),
    ),
    *DECIDING_GRADES.keys_of(lambda found, _: found),
    key(
        "untouched",
        array(TEXT),
        "The units whose award is the same in every run.",
        lambda found, _: (each.unit for each in found.settled),
    ),
    key(
        "only_together",
        array(TEXT),
        "The units whose award changes only under three readings or more at once.",
        lambda found, _: (each.unit for each in found.together),
    ),
    key(
        "left_out",
        array(nested(LEFT_OUT)),
        "The smallest combinations that do not hold.",
        lambda found, _: found.broken,
    ),
    key(
        "not_run",
        array(nested(READING)),
        "The readings that are told in words alone.",
        lambda found, _: found.choices.worded,
    ),
    key(
        "omitted",
        array(nested(OMITTED)),
        "Files and units that were left out under --keep-going.",
        lambda found, _: found.result.omitted,
    ),
    key(
        "diagnostics",
        array(nested(DIAGNOSTIC).of(_language)),
        "Warnings about the files.",
        lambda found, _: found.result.warnings,
    ),
)
