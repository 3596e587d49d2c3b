"""The JSON keys that all comparisons share: units in a base and in another run."""

from collections.abc import Iterator
from typing import Final

from liuxiang.comparison import AwardChange, Cause, Comparison, Move, Position, Reason, Unreported
from liuxiang.views.common import FINDING
from liuxiang.views.shape import (
    BOOLEAN,
    INTEGER,
    NUMBER,
    TEXT,
    Key,
    Shape,
    array,
    key,
    nested,
    nullable,
    one_of,
    optional,
)
from liuxiang.views.unscored import total_of
from liuxiang.wording import Language


def place(name: str, says: str, total: str, rank: str, award: str) -> Shape[Position, object]:
    """Return the shape of a unit's position in one run; the texts describe its keys."""
    return Shape[Position, object](
        name,
        says,
        key("total", nullable(NUMBER), total, lambda it, _: total_of(it)),
        key("rank", nullable(INTEGER), rank, lambda it, _: it.rank),
        key("award", nullable(TEXT), award, lambda it, _: it.award_id),
        optional("grade", TEXT, "The id of its grade, if it has one.", lambda it, _: it.grade),
    )


def both_places(
    side: Shape[Position, object], category: str, old: str, new: str
) -> tuple[Key[Move, object], ...]:
    """Return the keys of a unit in both runs."""
    return (
        key("unit", TEXT, "Its name.", lambda move, _: move.unit),
        key("category", TEXT, category, lambda move, _: move.category),
        key("old", nested(side), old, lambda move, _: move.old),
        key("new", nested(side), new, lambda move, _: move.new),
    )


def _causes(move: Move, _: object) -> Iterator[Cause]:
    """Return an iterator over the causes that are worth points."""
    return (each for each in move.causes if each.points)


SIDE: Final = place(
    "Side",
    "What a unit comes to under one version.",
    "All its points.",
    "Its rank in its category.",
    "The id of its award; null for none.",
)

CAUSE: Final = Shape[Cause, object](
    "Cause",
    "What one change is worth to a unit.",
    key(
        "path",
        TEXT,
        "The path of the change, or metrics.ID of a figure, or `category` where a unit has another"
        " one; `data` are the figures of --data-new, `interaction` is what all make together beyond"
        " what each is worth.",
        lambda cause, _: cause.by.path,
    ),
    optional("code", TEXT, "The code of the change.", lambda cause, _: cause.by.code),
    key("points", NUMBER, "The points that it brings alone, or takes.", lambda it, _: it.points),
)

UNREPORTED: Final = Shape[Unreported, object](
    "Unreported",
    "What a unit has not been asked before and has not reported yet.",
    key("points", NUMBER, "What it can still bring.", lambda waits, _: waits.points),
    key("possible", NUMBER, "The new total with it.", lambda waits, _: waits.possible),
    key("open", BOOLEAN, "Whether there is more to it, without a limit.", lambda it, _: it.open),
)

MOVED: Final = Shape[Move, object](
    "Moved",
    "A unit under both versions, or by both sets of figures.",
    *both_places(
        SIDE,
        "Its category, as the old version calls it where it has it.",
        "Under the old version.",
        "Under the new version.",
    ),
    key(
        "difference",
        NUMBER,
        "The new total less the old one: the sum of the causes.",
        lambda move, _: move.difference,
    ),
    key("causes", array(nested(CAUSE)), "What it is made of.", _causes),
    optional(
        "old_category",
        TEXT,
        "The category that it had, where that is another one.",
        lambda move, _: move.left,
    ),
    optional(
        "unreported",
        nested(UNREPORTED),
        "Of what only the new version asks for: what is not reported yet, where there is any.",
        lambda move, _: move.unreported,
    ),
)

SUMMARY: Final = Shape[Comparison, object](
    "Summary",
    "How many units the changes move.",
    key("units", INTEGER, "All units.", lambda it, _: len(it.moves)),
    key("up", INTEGER, "Those that gain points.", lambda it, _: it.up),
    key(
        "down",
        INTEGER,
        "Those that lose points, whatever they still report of what only the new version asks for.",
        lambda it, _: it.down,
    ),
    key("same", INTEGER, "Those whose total stays.", lambda it, _: it.same),
    key("awards", INTEGER, "Awards that change hands.", lambda it, _: len(it.awards)),
    optional(
        "result",
        one_of("provisional"),
        "Where units have not reported what only the new version asks for.",
        lambda it, _: "provisional" if it.lacking else None,
    ),
    optional(
        "waiting",
        INTEGER,
        "Those that have less, and only for what they have not reported yet.",
        lambda it, _: it.waiting if it.lacking else None,
    ),
    optional(
        "less",
        NUMBER,
        "The points that units with figures to report have less, all together.",
        lambda it, _: it.less if it.lacking else None,
    ),
    optional(
        "unreported",
        NUMBER,
        "Those of them that are only not reported yet.",
        lambda it, _: it.waits if it.lacking else None,
    ),
)


def mover(path: str) -> Key[Reason, object]:
    """Return the key for the reason of a changed award; `path` is its description."""
    return key("path", TEXT, path, lambda it, _: it.path)


def award_change(
    runs: tuple[str, str], *more: Key[AwardChange, object]
) -> Shape[AwardChange, object]:
    """Return the shape of a changed award; `runs` describe the two runs."""
    old, new = runs
    return Shape[AwardChange, object](
        "AwardChange",
        "An award that changes hands.",
        key("unit", TEXT, "Whose.", lambda it, _: it.unit),
        key("category", TEXT, "Its category.", lambda it, _: it.category),
        key(
            "old",
            nullable(TEXT),
            f"The id of its award {old}; null for none.",
            lambda it, _: it.move.old.award_id,
        ),
        key(
            "new",
            nullable(TEXT),
            f"The id of its award {new}; null for none.",
            lambda it, _: it.move.new.award_id,
        ),
        *more,
    )


def _graded(found: Comparison, _: object) -> list[Move] | None:
    """Return the units whose grade changes; None if there are no grades."""
    if not any(each.old.grade or each.new.grade for each in found.moves):
        return None
    return [each for each in found.moves if each.changes_grade]


GRADE_CHANGE: Final = Shape[Move, object](
    "GradeChange",
    "A grade that changes.",
    key("unit", TEXT, "Whose.", lambda it, _: it.unit),
    key("category", TEXT, "Its category.", lambda it, _: it.category),
    key(
        "old", nullable(TEXT), "The id of the old grade; null for none.", lambda it, _: it.old.grade
    ),
    key(
        "new", nullable(TEXT), "The id of the new grade; null for none.", lambda it, _: it.new.grade
    ),
)


def impact_keys(
    award: Shape[AwardChange, object], summary: str, scorecards: str, ties: str
) -> tuple[Key[Comparison, Language], ...]:
    """Return the keys for the effect of a comparison; the texts describe them."""
    return (
        key("summary", nested(SUMMARY), summary, lambda found, _: found),
        key("scorecards", array(nested(MOVED)), scorecards, lambda found, _: found.moves),
        key(
            "awards_changed",
            array(nested(award)),
            "The awards that change hands.",
            lambda found, _: found.awards,
        ),
        optional(
            "grades_changed",
            array(nested(GRADE_CHANGE)),
            "The grades that change, where there are grades.",
            _graded,
        ),
        key("ties", array(nested(FINDING)), ties, lambda found, _: found.ties),
    )
