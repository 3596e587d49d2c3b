"""Rungs: the tiers of a bonus or penalty, of which the first that holds counts."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated

from liuxiang.exact import show
from liuxiang.nodes import Path
from liuxiang.ruleset.adjustments import LoweredAmount, counts_for
from liuxiang.ruleset.aspects import IDENTITY, PARTS, TIER_POINTS, TITLE
from liuxiang.ruleset.assessed import metrics_of
from liuxiang.ruleset.base import Model, Name, Points, Text
from liuxiang.ruleset.criteria import Criterion
from liuxiang.ruleset.groups import AnyClause, Group, measured
from liuxiang.ruleset.lowering import Clause, Lowering
from liuxiang.ruleset.uses import Asking, Asks
from liuxiang.terms import NOTHING, Const, First


class Rung(Model):
    """A criterion, and what it comes to when no tier above it holds."""

    when: Annotated[AnyClause, PARTS]
    """The criterion by which the tier is reached."""
    points: Annotated[Points, TIER_POINTS]
    """What it comes to, instead of the tiers below."""
    id: Annotated[Name | None, IDENTITY] = None
    """What it is called in results."""
    title: Annotated[Text | None, TITLE] = None
    """What it is called in reports."""

    @property
    def key(self) -> str:
        """Its id among the tiers."""
        return self.id or f"{self.when.key}-{show(self.points)}"


def metrics_on(rungs: Iterable[Rung], category: str | None) -> tuple[str, ...]:
    """Return the metrics that decide between tiers, for one category or for any."""
    counting = (each.when for each in rungs if counts_for(each.when.only, category))
    return tuple(dict.fromkeys(name for each in counting for name in metrics_of(each, category)))


def placed_on(rungs: Iterable[Rung]) -> Iterator[tuple[Path, Criterion | Group]]:
    """Yield the criteria of tiers with their places."""
    return ((("tiers", index, "when"), each.when) for index, each in enumerate(rungs))


def lowered_on(rungs: Iterable[Rung], lowering: Lowering) -> LoweredAmount:
    """Return what tiers come to: the first that holds; 0 of 0 meets none."""
    clauses = tuple(_clause(each, lowering.at("tiers", at)) for at, each in enumerate(rungs))
    counting = tuple(each for each in clauses if each.assessed)
    tests = tuple(each.counts for each in counting)
    numbers = tuple(each.earns for each in counting if each.earns is not None)
    return LoweredAmount(First(tests, numbers, NOTHING), tiers=counting)


def _clause(rung: Rung, lowering: Lowering) -> Clause:
    clause = rung.when.lower(lowering.at("when"))
    return clause._replace(
        id=rung.key,
        title=rung.title or clause.title,
        counts=measured(clause),
        earns=Const(rung.points),
    )


def asked_on(rungs: Sequence[Rung], asking: Asking) -> Asks:
    """Yield the figures at which the tier with the most points starts to hold."""
    counting = [
        (each, path)
        for each, (path, _) in zip(rungs, placed_on(rungs), strict=True)
        if asking.counts(each.when.only)
    ]
    if counting:
        best, path = max(counting, key=lambda pair: pair[0].points)
        yield from asking.of_clause(asking.at(*path), best.when)
