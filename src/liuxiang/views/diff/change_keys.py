"""The JSON of rule changes in `diff -f json`."""

from typing import Final, NamedTuple, get_args

from liuxiang.changes import Change
from liuxiang.changes.catalogue import CODES
from liuxiang.changes.change import Action, Direction
from liuxiang.comparison.rules import Compared
from liuxiang.diagnostics import Place
from liuxiang.nodes import Path
from liuxiang.ruleset import Item
from liuxiang.ruleset.load import RuleFile
from liuxiang.views.common import FILE_PLACE
from liuxiang.views.diff.dividing import DIVIDED
from liuxiang.views.diff.telling import Telling
from liuxiang.views.diff.worded import became
from liuxiang.views.shape import (
    ITEM_NO,
    ITEM_NO_OR_NULL,
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
from liuxiang.wording import Language


class DiffView:
    """A comparison, and the wording of its changes in one language."""

    def __init__(self, found: Compared, language: Language) -> None:
        self.found, self.language = found, language
        self.telling = Telling(found.made, language)

    def became(self, change: Change) -> "Became | None":
        """Return the items before and after a division or merge, or None for other changes."""
        return Became(*became(self.found, change)) if change.code in DIVIDED else None


class Became(NamedTuple):
    """Items of the old version and the items of the new version that replace them, with places."""

    old: list[tuple[Item, Place]]
    new: list[tuple[Item, Place]]


def _place(rules: RuleFile, path: Path | None) -> Place | None:
    return None if path is None else rules.place(path)


DIVIDED_ITEM: Final = Shape[tuple[Item, Place], object](
    "Divided",
    "An item that was divided or put together, or one that it became.",
    key("item", TEXT, "Its id in its version.", lambda it, _: it[0].id),
    key("no", ITEM_NO, "Its number there.", lambda it, _: it[0].no),
    key("title", TEXT, "What it is called there.", lambda it, _: it[0].title),
    key(
        "points",
        nullable(NUMBER),
        "Its base points; null where it earns bonuses alone.",
        lambda it, _: it[0].points,
    ),
    key("place", nested(FILE_PLACE), "Where it stands.", lambda it, _: it[1]),
)

BECAME: Final = Shape[Became, object](
    "Became",
    "Which items became which.",
    key(
        "old",
        array(nested(DIVIDED_ITEM)),
        "The items of the old version, by number.",
        lambda it, _: it.old,
    ),
    key(
        "new",
        array(nested(DIVIDED_ITEM)),
        "The items of the new version, by number.",
        lambda it, _: it.new,
    ),
)

CHANGE: Final = Shape[Change, DiffView](
    "Change",
    "One edit of the rule file.",
    key(
        "path",
        TEXT,
        "What was changed, by ids, as items.union-formation.criteria.register.at_least.",
        lambda change, _: change.path,
    ),
    key(
        "action",
        one_of(*get_args(Action)),
        "What was done to it; an optional key that came or went is `changed`.",
        lambda change, _: change.action,
    ),
    key(
        "item",
        ITEM_NO_OR_NULL,
        "The number of the item it is in; null where it is in none.",
        lambda change, _: change.item,
    ),
    key(
        "old",
        nullable(TEXT),
        "What the old version says, as it is written; null for nothing.",
        lambda change, _: change.old,
    ),
    key(
        "new",
        nullable(TEXT),
        "What the new version says; null for nothing.",
        lambda change, _: change.new,
    ),
    key(
        "direction",
        one_of(*get_args(Direction)),
        "What it means to an assessed unit, all else being equal.",
        lambda change, _: change.direction,
    ),
    key(
        "code",
        TEXT,
        "The kind of change; it never changes its meaning.",
        lambda change, _: change.code,
    ),
    key(
        "mirror",
        TEXT,
        "The code of the same change read backwards.",
        lambda change, _: CODES[change.code].mirror,
    ),
    key(
        "message",
        TEXT,
        "The change in one sentence.",
        lambda change, view: view.telling.message(change),
    ),
    key(
        "old_place",
        nullable(nested(FILE_PLACE)),
        "Where it stands in the old version; null for what was added.",
        lambda change, view: _place(view.found.old, change.old_at),
    ),
    key(
        "new_place",
        nullable(nested(FILE_PLACE)),
        "Where it stands in the new version; null for what was removed.",
        lambda change, view: _place(view.found.new, change.new_at),
    ),
    optional(
        "became",
        nested(BECAME),
        "Of an item divided over several, or several put together in one: which became which.",
        lambda change, view: view.became(change),
    ),
)
