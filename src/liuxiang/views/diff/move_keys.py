"""Units under two rules or by two sets of figures: what both comparisons print of a move."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple, Protocol

from liuxiang.ruleset import Award
from liuxiang.standings import Standing
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
)


class Cause(NamedTuple):
    """What one change is worth to a unit; `code` is None where it is no change of rules."""

    path: str
    code: str | None
    points: Decimal


class Unreported(NamedTuple):
    """What a unit has not been asked before and has not reported yet."""

    points: Decimal
    possible: Decimal
    open: bool


class Moved(NamedTuple):
    """A unit on both sides of a comparison."""

    unit: str
    category: str
    old: Standing
    new: Standing
    difference: Decimal
    causes: Sequence[Cause]
    old_category: str | None = None
    unreported: Unreported | None = None


class Summary(NamedTuple):
    """How many units are moved; the last four are None where every figure is reported."""

    units: int
    up: int
    down: int
    same: int
    awards: int
    result: str | None = None
    waiting: int | None = None
    less: Decimal | None = None
    unreported: Decimal | None = None


SIDE: Final = Shape[Standing, object](
    "Side",
    "What a unit comes to under one version.",
    key("total", NUMBER, "All its points.", lambda standing, _: standing.card.total),
    key("rank", INTEGER, "Its rank in its category.", lambda standing, _: standing.rank),
    key(
        "award",
        nullable(TEXT),
        "The id of its award; null for none.",
        lambda standing, _: standing.award.id if standing.award else None,
    ),
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
        lambda cause, _: cause.path,
    ),
    optional("code", TEXT, "The code of the change.", lambda cause, _: cause.code),
    key("points", NUMBER, "The points that it brings alone, or takes.", lambda it, _: it.points),
)

UNREPORTED: Final = Shape[Unreported, object](
    "Unreported",
    "What a unit has not been asked before and has not reported yet.",
    key("points", NUMBER, "What it can still bring.", lambda waits, _: waits.points),
    key("possible", NUMBER, "The new total with it.", lambda waits, _: waits.possible),
    key(
        "open",
        BOOLEAN,
        "Whether there is more to it, without a limit.",
        lambda waits, _: waits.open,
    ),
)

MOVED: Final = Shape[Moved, object](
    "Moved",
    "A unit under both versions, or by both sets of figures.",
    key("unit", TEXT, "Its name.", lambda moved, _: moved.unit),
    key(
        "category",
        TEXT,
        "Its category, as the old version calls it where it has it.",
        lambda moved, _: moved.category,
    ),
    key("old", nested(SIDE), "Under the old version.", lambda moved, _: moved.old),
    key("new", nested(SIDE), "Under the new version.", lambda moved, _: moved.new),
    key(
        "difference",
        NUMBER,
        "The new total less the old one: the sum of the causes.",
        lambda moved, _: moved.difference,
    ),
    key("causes", array(nested(CAUSE)), "What it is made of.", lambda moved, _: moved.causes),
    optional(
        "old_category",
        TEXT,
        "The category that it had, where that is another one.",
        lambda moved, _: moved.old_category,
    ),
    optional(
        "unreported",
        nested(UNREPORTED),
        "Of what only the new version asks for: what is not reported yet, where there is any.",
        lambda moved, _: moved.unreported,
    ),
)

SUMMARY: Final = Shape[Summary, object](
    "Summary",
    "How many units the changes move.",
    key("units", INTEGER, "All units.", lambda it, _: it.units),
    key("up", INTEGER, "Those that gain points.", lambda it, _: it.up),
    key(
        "down",
        INTEGER,
        "Those that lose points, whatever they still report of what only the new version asks for.",
        lambda it, _: it.down,
    ),
    key("same", INTEGER, "Those whose total stays.", lambda it, _: it.same),
    key("awards", INTEGER, "Awards that change hands.", lambda it, _: it.awards),
    optional(
        "result",
        one_of("provisional"),
        "Where units have not reported what only the new version asks for.",
        lambda it, _: it.result,
    ),
    optional(
        "waiting",
        INTEGER,
        "Those that have less, and only for what they have not reported yet.",
        lambda it, _: it.waiting,
    ),
    optional(
        "less",
        NUMBER,
        "The points that units with figures to report have less, all together.",
        lambda it, _: it.less,
    ),
    optional(
        "unreported",
        NUMBER,
        "Those of them that are only not reported yet.",
        lambda it, _: it.unreported,
    ),
)


class Handed(Protocol):
    """An award that changes hands, in any comparison."""

    @property
    def unit(self) -> str:
        """Whose."""

    @property
    def category(self) -> str:
        """Its category."""

    @property
    def old(self) -> Award | None:
        """The award it had."""

    @property
    def new(self) -> Award | None:
        """The award it has."""


def handed(old: str, new: str) -> Shape[Handed, object]:
    """What every comparison prints of such an award; `old` and `new` say by what it was given."""
    return Shape[Handed, object](
        "Handed",
        "An award that changes hands.",
        key("unit", TEXT, "Whose.", lambda it, _: it.unit),
        key("category", TEXT, "Its category.", lambda it, _: it.category),
        key(
            "old",
            nullable(TEXT),
            f"The id of its award {old}; null for none.",
            lambda it, _: it.old.id if it.old else None,
        ),
        key(
            "new",
            nullable(TEXT),
            f"The id of its award {new}; null for none.",
            lambda it, _: it.new.id if it.new else None,
        ),
    )
