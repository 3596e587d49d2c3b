"""A rule file as a person wrote it: the models of its parts, top down."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from liuxiang.ruleset.allow import Allow
from liuxiang.ruleset.base import Day, Integer, Model, Name, Points, Text
from liuxiang.ruleset.bonuses import AnyBonus
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.ruleset.policies import Policies
from liuxiang.ruleset.rulings import Ruling
from liuxiang.ruleset.scoring import AnyScoring

__all__ = ["Action", "Award", "Item", "Ranking", "Ruleset"]


class Document(Model):
    """The document that the rules are taken from."""

    document: Text
    issuer: Text | None = None
    date: Day | None = None


class Period(Model):
    """The days that figures are about, both included."""

    start: Day = Field(alias="from")
    end: Day = Field(alias="to")


class Titled(Model):
    """A category or a department."""

    title: Text
    was: Name | None = None


class Item(Model):
    """One assessed matter: base points, bonuses, or both."""

    id: Name
    no: Integer
    title: Text
    assesses: tuple[Name, ...] = Field(min_length=1)
    points: Points | None = None
    clause: Text | None = None
    departments: tuple[Name, ...] = ()
    scoring: AnyScoring | None = None
    bonuses: tuple[AnyBonus, ...] = ()
    bonus_cap: Points | None = None
    was: Name | None = None


class Action(Model):
    """A group of items; one whose items only add points has no `points`."""

    id: Name
    title: Text
    points: Points | None = None
    items: tuple[Item, ...] = Field(min_length=1)
    bonus_cap: Points | None = None
    was: Name | None = None


class Ranking(Model):
    """How units are put in order; `shared` ranks go 1-2-2-4, `dense` ones 1-2-2-3."""

    by: Literal["total"] = "total"
    ties: Literal["shared", "dense"] = "shared"


class Award(Model):
    """What the units of some ranks get."""

    id: Name
    title: Text
    ranks: tuple[Annotated[Integer, Field(ge=1)], Annotated[Integer, Field(ge=1)]]
    categories: tuple[Name, ...] = Field(min_length=1)
    labels: Mapping[Name, Text] | None = None
    was: Name | None = None

    def label(self, category: str) -> str:
        """What it is called in `category`."""
        return (self.labels or {}).get(category, self.title)


class Ruleset(Model):
    """A whole rule file."""

    liuxiang: Integer
    id: Name
    version: Text
    title: Text
    language: Text = "zh-CN"
    source: Document | None = None
    period: Period | None = None
    points: Points
    categories: Mapping[Name, Titled] = Field(min_length=1)
    departments: Mapping[Name, Titled] = {}
    metrics: Mapping[Name, AnyMetric]
    policies: Policies = Field(default_factory=Policies)
    actions: tuple[Action, ...] = Field(min_length=1)
    bonus_cap: Points | None = None
    rulings: tuple[Ruling, ...] = ()
    ranking: Ranking = Field(default_factory=Ranking)
    awards: tuple[Award, ...] = ()
    allow: tuple[Allow, ...] = ()

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """All items in file order."""
        return tuple(item for action in self.actions for item in action.items)

    @cached_property
    def entry_limits(self) -> Mapping[str, Decimal]:
        """The most that assessors may enter for a metric, where an item's points bound it."""
        limits: dict[str, Decimal] = {}
        for item in self.items:
            if item.scoring is None or item.points is None:
                continue
            for metric, limit in item.scoring.entry_limits(item.points).items():
                limits[metric] = min(limit, limits.get(metric, limit))
        return limits

    def figures_of(self, rate: str) -> tuple[str, ...]:
        """The metrics of the part and the whole of a rate, none where it names none."""
        metric = self.metrics[rate]
        if metric.kind != "rate" or metric.part is None or metric.whole is None:
            return ()
        return metric.part, metric.whole

    @cached_property
    def assessed_metrics(self) -> Mapping[str, frozenset[str]]:
        """By category, the metrics that count for it, the figures of its rates among them."""
        assessed: dict[str, frozenset[str]] = {}
        for category in self.categories:
            found: set[str] = set()
            for item in self.items:
                if category in item.assesses:
                    found.update(_metrics_of(item, category))
            for name in tuple(found):
                found.update(self.figures_of(name))
            assessed[category] = frozenset(found)
        return assessed


def _metrics_of(item: Item, category: str) -> Iterator[str]:
    """The metrics that an item uses for a category."""
    if item.scoring is not None:
        yield from item.scoring.measured(category)
        for each in item.scoring.criteria():
            if each.only is None or category in each.only:
                yield from (part.metric for part in each.criteria() if _counts(part.only, category))
    for bonus in item.bonuses:
        if _counts(bonus.only, category):
            yield bonus.basis()


def _counts(only: tuple[str, ...] | None, category: str) -> bool:
    return only is None or category in only
