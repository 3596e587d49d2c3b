"""The keys of awards and lists in the JSON of `show`."""

from typing import Final, Protocol

from liuxiang.ruleset import Award, RankedList, Ruleset
from liuxiang.ruleset.ranking import LastRanks
from liuxiang.views.shape import INTEGER, TEXT, Shape, array, key, mapping, one_of, optional


class HasRules(Protocol):
    """What awards are shown of."""

    @property
    def ruleset(self) -> Ruleset:
        """The rules."""


AWARD: Final = Shape[Award, HasRules](
    "Award",
    "What the units of some ranks get.",
    key("id", TEXT, "Its id.", lambda award, _: award.id),
    key("title", TEXT, "Its title.", lambda award, _: award.title),
    key(
        "ranks",
        array(INTEGER),
        "The first and the last rank; empty if its places are others.",
        lambda award, _: award.ranks if isinstance(award.ranks, tuple) else (),
    ),
    optional(
        "last",
        INTEGER,
        "How many ranks from the end; left out if it has others.",
        lambda award, _: award.ranks.last if isinstance(award.ranks, LastRanks) else None,
    ),
    optional(
        "share",
        array(TEXT),
        "The ends of the part of a list; left out if it has ranks.",
        lambda award, _: award.share and tuple(map(str, award.share)),
    ),
    optional(
        "rounding",
        one_of("half_up", "half_even", "up", "down"),
        "How the ends of a share come to places.",
        lambda award, _: award.rounding,
    ),
    optional(
        "at_the_limit",
        one_of("all", "none"),
        "Who of a tied group at its last place gets it, where that is not left to decide.",
        lambda award, _: None if award.at_the_limit == "decide" else award.at_the_limit,
    ),
    key(
        "categories",
        array(TEXT),
        "The categories in which it is given.",
        lambda award, annex: annex.ruleset.categories_of(award),
    ),
    key(
        "labels",
        mapping(TEXT),
        "What it is called in a category instead of its title.",
        lambda award, _: award.labels or {},
    ),
    optional(
        "grades",
        array(TEXT),
        "The grades that it is given for, if not all.",
        lambda award, _: award.grades,
    ),
    optional(
        "passed_over",
        TEXT,
        "Whether the place of a unit of another grade goes to the next, or stays empty.",
        lambda award, _: award.passed_over if award.grades else None,
    ),
)

LIST: Final = Shape[RankedList, object](
    "List",
    "The units that are ranked together.",
    key("id", TEXT, "Its id.", lambda listed, _: listed.id),
    key("title", TEXT, "What it is called.", lambda listed, _: listed.title),
    key("categories", array(TEXT), "Its categories.", lambda listed, _: listed.categories),
)
