"""How units are put in order, and what those of some ranks get."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import ConfigDict, Discriminator, Field, Tag

from liuxiang.exact import EXACT, ONE, Mode, quotient
from liuxiang.ruleset.aspects import (
    AT_THE_LIMIT,
    GIVEN,
    GIVEN_FOR,
    IDENTITY,
    LABELS,
    PARTS,
    POLICY,
    RANKED,
    RANKED_BY,
    RANKS,
    TITLE,
    UNSAID,
)
from liuxiang.ruleset.base import Model, Name, Quantity, Rank, Text, Threshold, refusal
from liuxiang.ruleset.json_schema import exactly_one, together
from liuxiang.ruleset.order_keys import BY_TOTAL, By, OrderKey


class RankedList(Model):
    """The units that are ranked together."""

    id: Annotated[Name, IDENTITY]
    """What it is called in results."""
    title: Annotated[Text, TITLE]
    """What it is called in reports."""
    categories: Annotated[tuple[Name, ...], RANKED] = Field(min_length=1)
    """The categories whose units it ranks."""

    def is_apart_from(self, categories: Iterable[str]) -> bool:
        """Return whether it ranks units of none of these categories."""
        return {*self.categories}.isdisjoint(categories)


class Ranking(Model):
    """How units are put in order; `shared` ranks go 1-2-2-4, `dense` ones 1-2-2-3."""

    lists: Annotated[tuple[RankedList, ...], PARTS] = ()
    """Who is ranked together; left out, the units of each category."""
    by: Annotated[By, RANKED_BY] = BY_TOTAL
    """What units are ranked by: `total`, or a list that begins with it, such as
    `[total, actions.ID, {item: 7}, {metric: ID, lower: true}]`, whose keys are compared one after
    another where totals are equal. `none`: nobody is ranked."""
    ties: Annotated[Literal["shared", "dense"], POLICY] = "shared"
    """How ranks go on after equal ones: `shared` 1-2-2-4, `dense` 1-2-2-3."""

    @property
    def ranks_nobody(self) -> bool:
        """Whether units are only scored."""
        return not self.by

    @property
    def keys(self) -> tuple[OrderKey, ...]:
        """What separates units of equal totals, one after another."""
        return self.by[1:]


class LastRanks(Model):
    """Ranks counted from the end of a list."""

    last: Annotated[Rank, RANKS]
    """How many; a tied group counts by the worst place that it shares."""


def _form(raw: object) -> str:
    return "last" if isinstance(raw, Mapping | LastRanks) else "band"


Ranks = Annotated[
    Annotated[tuple[Rank, Rank], Tag("band")] | Annotated[LastRanks, Tag("last")],
    Discriminator(_form),
]


def _rises(low: Quantity, high: Quantity) -> bool:
    """Return whether two ends are percentages of a whole, the lower one first."""
    return low.percent and high.percent and 0 <= low.value < high.value <= 1


class Award(Model):
    """What the units of some places in a list get: of some ranks, or of a share of the list."""

    model_config = ConfigDict(
        json_schema_extra={"allOf": [exactly_one("ranks", "share"), together("share", "rounding")]}
    )

    id: Annotated[Name, IDENTITY]
    """What it is called in results."""
    title: Annotated[Text, TITLE]
    """What it is called in reports."""
    ranks: Annotated[Ranks | None, RANKS] = None
    """The first and the last rank that gets it, as [1, 4]; or `{last: 3}`, the last three."""
    share: Annotated[tuple[Threshold, Threshold] | None, RANKS] = None
    """The part of the list that gets it, as [0%, 10%]; both ends come to places by `rounding`."""
    rounding: Annotated[Literal["half_up", "half_even", "up", "down"] | None, RANKS] = None
    """How the ends of a `share` are rounded to places."""
    at_the_limit: Annotated[Literal["all", "none", "decide"], AT_THE_LIMIT] = "decide"
    """Who gets it of a tied group that the last place divides: `all`, `none`, who then get no award
    behind it either, or `decide`: all, until somebody decides."""
    categories: Annotated[tuple[Name, ...] | None, GIVEN] = Field(default=None, min_length=1)
    """The categories whose units can get it; left out, all."""
    lists: Annotated[tuple[Name, ...] | None, UNSAID] = Field(default=None, min_length=1)
    """The lists in which it is given; left out, all."""
    grades: Annotated[tuple[Name, ...] | None, GIVEN_FOR] = Field(default=None, min_length=1)
    """The grades that a unit must have to get it; left out, it may have any."""
    passed_over: Annotated[Literal["next", "empty"], GIVEN_FOR] = "next"
    """Whether the place of a unit without such a grade goes to the `next`, or stays `empty`."""
    labels: Annotated[Mapping[Name, Text] | None, LABELS] = None
    """What it is called in a category instead of its title."""
    was: Annotated[Name | None, UNSAID] = None
    """The id it had in an earlier version of the rules."""

    def model_post_init(self, _: object) -> None:
        """Refuse an award with no places or two kinds of them, and a share without rounding."""
        if (self.ranks is None) == (self.share is None):
            at = "ranks" if self.share is not None else ""
            found = "ranks, share" if at else "–"
            raise refusal("LX382", at=at, found=found, expected="ranks: [1, 4]")
        if self.share is not None and self.rounding is None:
            expected = "rounding: half_up"
            raise refusal("LX382", at="share", found=f"share {self.shown}", expected=expected)
        if self.share is not None and not _rises(*self.share):
            raise refusal("LX382", at="share", found=self.shown, expected="[0%, 10%]")
        if self.share is None and self.rounding is not None:
            found, expected = f"rounding: {self.rounding}", "share: [0%, 10%]"
            raise refusal("LX382", at="rounding", found=found, expected=expected)

    def label(self, category: str) -> str:
        """Return its title in `category`."""
        return (self.labels or {}).get(category, self.title)

    @property
    def is_from_end(self) -> bool:
        """Whether its places are counted from the end of the list."""
        return isinstance(self.ranks, LastRanks)

    @property
    def shown(self) -> str:
        """Its places as they are written."""
        if self.share is not None:
            return f"[{self.share[0]}, {self.share[1]}]"
        if isinstance(self.ranks, LastRanks):
            return f"{{last: {self.ranks.last}}}"
        return str(list(self.ranks or ()))

    @property
    def order(self) -> tuple[bool, Decimal]:
        """A key that is less the further up its places begin."""
        if isinstance(self.ranks, LastRanks):
            return True, Decimal(-self.ranks.last)
        if self.share is not None:
            return False, self.share[0].value
        return False, Decimal((self.ranks or (0,))[0])

    def band(self, count: int) -> tuple[int, int]:
        """Return its first and last place among `count` units; the last may be before the first."""
        if isinstance(self.ranks, LastRanks):
            return 1, self.ranks.last
        if self.share is None or self.rounding is None:
            return self.ranks or (1, 0)
        low, high = (_rounded(each, count, self.rounding) for each in self.share)
        return low + 1, high


def _rounded(share: Quantity, count: int, rounding: Mode) -> int:
    """Return a share of `count` units as a whole number of them."""
    return int(quotient(EXACT.multiply(share.value, Decimal(count)), ONE, 0, rounding))
