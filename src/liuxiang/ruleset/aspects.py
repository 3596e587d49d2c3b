"""Aspects: metadata of rule file fields that classify a change of the field.

Every field of every model has one in its annotation, so that each kind defines in its own module
how its numbers affect the assessed units.
"""

from collections.abc import Iterator
from typing import ClassVar, Final, Literal

Bearing = Literal["looser", "stricter", "neutral"]
"""The effect of an increase on a unit: it can only gain points, only lose points, or neither."""

Family = Literal["metrics", "categories", "departments", "actions", "items"]
"""The kinds of parts that a field can refer to."""


class Aspect:
    """The meaning of a field.

    `more` is the effect of a greater value on a unit; `refers` is the kind of part its values name.
    Fields of one `group` form a unit and change together.
    """

    __slots__ = ("area", "group", "more", "refers")

    __is_annotated_types_grouped_metadata__: ClassVar[Literal[True]] = True
    """Pydantic unpacks an annotation that is a group; of this one nothing comes that it must heed,
    so that it need not ask of each of two hundred fields what an aspect means for its schema."""

    def __init__(
        self,
        area: str,
        more: Bearing = "neutral",
        refers: Family | None = None,
        group: str = "",
    ) -> None:
        self.area, self.more, self.refers, self.group = area, more, refers, group

    def __iter__(self) -> Iterator[object]:
        return iter(())


IDENTITY: Final = Aspect("identity")
"""Identifies a part; another value means another part, or a new name for it."""

UNSAID: Final = Aspect("unsaid")
"""Does not affect scoring: earlier names, sums, warnings allowed in `validate`."""

KIND: Final = Aspect("kind")
PARTS: Final = Aspect("parts")

TITLE: Final = Aspect("title")
CLAUSE: Final = Aspect("clause")
HEADER: Final = Aspect("header")
SOURCE: Final = Aspect("header", group="source")
PERIOD: Final = Aspect("period", group="period")

TEST: Final = Aspect("test", group="test")
MEASURED: Final = Aspect("measure", refers="metrics", group="test")
BASIS: Final = Aspect("measure", refers="metrics")
SCOPE: Final = Aspect("scope", refers="categories")
ASSESSED: Final = Aspect("assesses", refers="categories")

HARDER_MARK: Final = Aspect("mark", "stricter", group="mark")
EASIER_MARK: Final = Aspect("mark", "looser", group="mark")
REWARDED_STEP: Final = Aspect("step", "stricter")
DEDUCTED_STEP: Final = Aspect("step", "looser")
LINE: Final = Aspect("line", group="line")

ITEM_POINTS: Final = Aspect("points", "looser")
ROUTE_POINTS: Final = Aspect("route points", "looser")
SHARE: Final = Aspect("share", "looser")
TIER_LINE: Final = Aspect("tier line", group="line")
TIER_POINTS: Final = Aspect("tier points", "looser")
TAKEN_POINTS: Final = Aspect("tier points", "stricter")
EARNED: Final = Aspect("rate", "looser")
DEDUCTED: Final = Aspect("rate", "stricter")
EARNED_CAP: Final = Aspect("cap", "looser")
FLOOR: Final = Aspect("floor", "looser")
DEDUCTED_CAP: Final = Aspect("cap", "stricter")
EARNED_ROUNDING: Final = Aspect("rounding", "looser")
DEDUCTED_ROUNDING: Final = Aspect("rounding", "stricter")
REVIEW: Final = Aspect("review")
REVIEWED: Final = Aspect("review", refers="items")

NUMBER: Final = Aspect("number")
ANSWERING: Final = Aspect("departments", refers="departments")
TOTAL: Final = Aspect("total")
TOTAL_FLOOR: Final = Aspect("total floor", "looser")
POLICY: Final = Aspect("policy")
RANKS: Final = Aspect("ranks", group="ranks")
AT_THE_LIMIT: Final = Aspect("limit")
RANKED: Final = Aspect("listed", refers="categories")
RANKED_BY: Final = Aspect("ranked by")
GIVEN: Final = Aspect("given", refers="categories")
LABELS: Final = Aspect("title", refers="categories")

GRADED_BY: Final = Aspect("graded by")
GRADED_FROM: Final = Aspect("graded from", "stricter")
GIVEN_FOR: Final = Aspect("given for")
CONDITION: Final = Aspect("condition")
AT_BEST: Final = Aspect("at best")

MADE_OF: Final = Aspect("made of", refers="metrics", group="made of")
WITHIN: Final = Aspect("within", refers="metrics")
BOUNDS: Final = Aspect("bounds")
SHARED: Final = Aspect("shared")
MADE_BY: Final = Aspect("made by", group="made by")
MEMBERS: Final = Aspect("members")
COUNTED_IN: Final = Aspect("unit")

READING: Final = Aspect("reading")
SPOKEN_OF: Final = Aspect("ruled items", refers="items")
CHANGES: Final = Aspect("changes")
