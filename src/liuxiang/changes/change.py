"""A change: what differs, where it is in both versions, and its direction for a unit."""

from typing import Final, Literal, NamedTuple

from liuxiang.changes.facts import Fact, FactPath
from liuxiang.names import ItemNo
from liuxiang.nodes import Path

Direction = Literal["stricter", "looser", "mixed", "neutral", "undecidable"]
"""In the eyes of an assessed unit, all else being equal: it can only lose points or ranks by it,
only gain them, some one and some the other, neither; or it depends on more than the rules."""

Action = Literal["added", "removed", "changed", "moved", "renamed"]

OPPOSITE: Final[dict[Direction, Direction]] = {
    "stricter": "looser",
    "looser": "stricter",
    "mixed": "mixed",
    "neutral": "neutral",
    "undecidable": "undecidable",
}

Difference = tuple[FactPath, Fact | None, Fact | None]
"""Where a fact is, and what the old and the new version say there; None where they say nothing."""


class Change(NamedTuple):
    """One edit of a rule file.

    `path` consists of the ids of the new version, or of the old one for a removed part; `item` is
    the number of the containing item. `old` and `new` are the values as written, or None if absent;
    `old_at` and `new_at` are their positions in the files. `at` and `differences` are the same in
    terms of facts.
    """

    code: str
    path: str
    action: Action
    direction: Direction
    item: ItemNo | None
    old: str | None
    new: str | None
    old_at: Path | None
    new_at: Path | None
    at: FactPath
    differences: tuple[Difference, ...]
