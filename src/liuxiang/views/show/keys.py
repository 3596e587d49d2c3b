"""The JSON of `show -f json`: a rule file as its annex table."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from liuxiang.nodes import Path
from liuxiang.ruleset import Action, Item, Ranking
from liuxiang.ruleset.load import RuleFile
from liuxiang.ruleset.lowered import lower
from liuxiang.ruleset.order_keys import BY_TOTAL
from liuxiang.ruleset.rulings import Alternative, Ruling
from liuxiang.ruleset.total import Total
from liuxiang.ruleset.wording import Wording
from liuxiang.views.common import USED_RULES, VERSION
from liuxiang.views.shape import (
    BOOLEAN,
    ITEM_NO,
    LINE,
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
from liuxiang.views.show.award_keys import AWARD, LIST
from liuxiang.views.show.document import Annex
from liuxiang.views.show.grades import GRADES
from liuxiang.views.show.policy_keys import POLICIES
from liuxiang.views.show.total_keys import TOTAL
from liuxiang.wording import Language


class AnnexView:
    """A rule file, and the wording of its items in one language."""

    def __init__(self, rules: RuleFile, language: Language) -> None:
        self.rules, self.ruleset, self.language = rules, rules.ruleset, language
        annex = Annex(rules, language)
        self.says = annex.says
        self.computed = annex.computed

    def line(self, path: Path) -> int:
        """Return the line of the part at `path`, from 1."""
        return self.rules.place(path).line

    def actions(self) -> "Iterator[PlacedAction]":
        """Yield the actions in file order."""
        for index, action in enumerate(self.rules.ruleset.actions):
            yield PlacedAction(("actions", index), action)

    def rulings(self) -> "Iterator[PlacedRuling]":
        """Yield the rulings in file order."""
        for index, ruling in enumerate(self.rules.ruleset.rulings):
            yield PlacedRuling(("rulings", index), ruling)


class PlacedItem(NamedTuple):
    """An item and its place in the rule file."""

    path: Path
    item: Item


class PlacedAction(NamedTuple):
    """An action and its place in the rule file."""

    path: Path
    action: Action

    def items(self) -> Iterator[PlacedItem]:
        """Yield its items in file order."""
        for index, item in enumerate(self.action.items):
            yield PlacedItem((*self.path, "items", index), item)


class PlacedRuling(NamedTuple):
    """A ruling and its place in the rule file."""

    path: Path
    ruling: Ruling


ITEM: Final = Shape[PlacedItem, AnnexView](
    "Item",
    "An item of the annex table.",
    key("no", ITEM_NO, "Its number in the document.", lambda it, _: it.item.no),
    key("id", TEXT, "Its id.", lambda it, _: it.item.id),
    key("title", TEXT, "Its title.", lambda it, _: it.item.title),
    key("clause", nullable(TEXT), "The words of the document.", lambda it, _: it.item.clause),
    key("points", nullable(NUMBER), "Its base points.", lambda it, _: it.item.points),
    key("assesses", array(TEXT), "The categories that it is for.", lambda it, _: it.item.assesses),
    key("departments", array(TEXT), "Who answers for it.", lambda it, _: it.item.departments),
    key(
        "scoring",
        nullable(TEXT),
        "The kind of its scoring.",
        lambda it, _: it.item.scoring.kind if it.item.scoring else None,
    ),
    optional(
        "nothing_to_measure",
        TEXT,
        "What 0 of 0 counts as here, where the item says so itself.",
        lambda it, _: it.item.nothing_to_measure,
    ),
    key("line", LINE, "Its line in the rule file.", lambda it, annex: annex.line(it.path)),
    key(
        "clauses", array(TEXT), "What it says, in sentences.", lambda it, annex: annex.says(it.item)
    ),
)

ACTION: Final = Shape[PlacedAction, AnnexView](
    "Action",
    "A group of items.",
    key("id", TEXT, "Its id.", lambda it, _: it.action.id),
    key("title", TEXT, "Its title.", lambda it, _: it.action.title),
    key(
        "points",
        nullable(NUMBER),
        "The sum of the base points of its items.",
        lambda it, _: it.action.points,
    ),
    key("items", array(nested(ITEM)), "Its items.", lambda it, _: it.items()),
)

COMPUTED: Final = Shape[tuple[str, str], AnnexView](
    "Computed",
    "A metric that is computed from others, or made of a list of numbers.",
    key("metric", TEXT, "Its id.", lambda it, _: it[0]),
    key("says", TEXT, "How it is computed, in words.", lambda it, _: it[1]),
    key(
        "line",
        LINE,
        "Its line in the rule file.",
        lambda it, annex: annex.line(("metrics", it[0])),
    ),
)

ALTERNATIVE: Final = Shape[Alternative, object](
    "Alternative",
    "Another reading of a ruling.",
    key("id", TEXT, "What it is chosen by.", lambda reading, _: reading.id),
    key("reading", TEXT, "The reading in words.", lambda reading, _: reading.reading),
    key(
        "switchable",
        BOOLEAN,
        "Whether --ruling can choose it.",
        lambda reading, _: bool(reading.changes),
    ),
)

RULING: Final = Shape[PlacedRuling, AnnexView](
    "Ruling",
    "A question the text leaves open.",
    key("id", TEXT, "Its id.", lambda it, _: it.ruling.id),
    key("title", TEXT, "The question.", lambda it, _: it.ruling.title),
    key("items", array(TEXT), "The items it speaks of.", lambda it, _: it.ruling.items),
    key("reading", TEXT, "The reading taken.", lambda it, _: it.ruling.reading),
    key(
        "chosen",
        nullable(TEXT),
        "The other reading that was chosen, null for none.",
        lambda it, annex: annex.rules.chosen.get(it.ruling.id),
    ),
    key(
        "alternatives",
        array(nested(ALTERNATIVE)),
        "The other readings.",
        lambda it, _: it.ruling.alternatives,
    ),
    key("line", LINE, "Its line in the rule file.", lambda it, annex: annex.line(it.path)),
)


def _by(ranking: Ranking) -> tuple[str, ...] | None:
    """Return what units are ranked by, unless it is the total alone."""
    return None if ranking.by == BY_TOTAL else tuple(each.shown for each in ranking.by)


def _wording(annex: AnnexView) -> Wording:
    return annex.rules.ruleset.wording(annex.language)


RULES: Final = Shape[RuleFile, AnnexView](
    "Rules",
    "A rule file as its annex table.",
    key("status", one_of("ok"), "It holds.", lambda _, __: "ok"),
    VERSION,
    key("ruleset", nested(USED_RULES), "The rule file.", lambda rules, _: rules),
    key("title", TEXT, "What the scheme is called.", lambda rules, _: rules.ruleset.title),
    key(
        "points",
        NUMBER,
        "The sum of the base points of all actions.",
        lambda rules, _: rules.ruleset.points,
    ),
    optional(
        "total",
        nested(TOTAL),
        "What units are ranked by, where that is not the sum of all points.",
        lambda rules, _: None if rules.ruleset.total == Total() else rules.ruleset.total,
    ),
    key(
        "attainable",
        mapping(NUMBER),
        "The most base points a unit can earn, by category.",
        lambda rules, _: {
            each: lower(rules.ruleset, each).attainable for each in rules.ruleset.categories
        },
    ),
    key(
        "policies",
        nested(POLICIES),
        "What is true of every item.",
        lambda rules, _: rules.ruleset.policies,
    ),
    key(
        "actions",
        array(nested(ACTION)),
        "The actions, in file order.",
        lambda _, annex: annex.actions(),
    ),
    optional(
        "grades",
        nested(GRADES).of(_wording),
        "The grades, if there are any.",
        lambda rules, _: rules.ruleset.grades,
    ),
    optional(
        "computed",
        array(nested(COMPUTED)),
        "The metrics that are computed, if there are any.",
        lambda _, annex: tuple(annex.computed()) or None,
    ),
    key(
        "rulings",
        array(nested(RULING)),
        "The rulings, in file order.",
        lambda _, annex: annex.rulings(),
    ),
    key(
        "ties",
        one_of("shared", "dense"),
        "How ranks go on after equal ones.",
        lambda rules, _: rules.ruleset.ranking.ties,
    ),
    optional(
        "by",
        array(TEXT),
        "What units are ranked by after the total, if anything; empty if nobody is ranked.",
        lambda rules, _: _by(rules.ruleset.ranking),
    ),
    optional(
        "lists",
        array(nested(LIST)),
        "Who is ranked together, if that is not each category.",
        lambda rules, _: rules.ruleset.ranking.lists or None,
    ),
    key(
        "awards",
        array(nested(AWARD)),
        "The awards, in file order.",
        lambda rules, _: rules.ruleset.awards,
    ),
)
