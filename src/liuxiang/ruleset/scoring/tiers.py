"""`tiers`: the first tier whose criterion holds gives its points; none gives 0.

::

    scoring:
      kind: tiers
      tiers:
        - {when: {metric: harmony_culture, at_least: 90%}, points: 8}
        - {when: {metric: harmony_culture, at_least: 80%}, points: 5}
"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from liuxiang.exact import show
from liuxiang.nodes import Path
from liuxiang.ruleset.aspects import IDENTITY, KIND, PARTS, TIER_POINTS, TITLE
from liuxiang.ruleset.base import Model, Name, Points, Text
from liuxiang.ruleset.criteria import Criterion
from liuxiang.ruleset.groups import AnyClause, Group
from liuxiang.ruleset.lowering import Clause, Lowered, Lowering
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.ruleset.scoring.base import Scoring
from liuxiang.ruleset.spans import Span, asked_of
from liuxiang.ruleset.uses import Asking, Asks, Clauses, Target, denied, of_clause
from liuxiang.terms import NOTHING, Const, First

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class Tier(Model):
    """A criterion and what it earns when no tier above it holds."""

    when: Annotated[AnyClause, PARTS]
    """The criterion by which the tier is reached."""
    points: Annotated[Points, TIER_POINTS]
    """What it earns instead of the tiers below."""
    id: Annotated[Name | None, IDENTITY] = None
    """What it is called inside the item."""
    title: Annotated[Text | None, TITLE] = None
    """What it is called in reports."""

    @property
    def key(self) -> str:
        """Its id inside the item."""
        return self.id or f"{self.when.key}-{show(self.points)}"

    def line(self, wording: "Wording") -> str:
        """Return its description: the criterion and the points."""
        return wording.earning(wording.criterion(self.when), show(self.points))


class Tiers(Scoring):
    """Steps of achievement, the best first."""

    kind: Annotated[Literal["tiers"], KIND]
    """How base points are earned."""
    tiers: Annotated[tuple[Tier, ...], PARTS] = Field(min_length=1)
    """The tiers, the best first: the first that is reached counts."""

    def criteria(self) -> tuple[Criterion | Group, ...]:
        return tuple(tier.when for tier in self.tiers)

    def placed(self) -> Iterator[tuple[Path, Criterion | Group]]:
        return ((("tiers", index, "when"), tier.when) for index, tier in enumerate(self.tiers))

    def lower(self, points: Decimal, lowering: Lowering) -> Lowered:
        clauses: list[Clause] = []
        for index, tier in enumerate(self.tiers):
            clause = tier.when.lower(lowering.at("tiers", index, "when"))
            title = tier.title or clause.title
            earns = Const(tier.points)
            clauses.append(clause._replace(id=tier.key, title=title, earns=earns))
        counting = [clause for clause in clauses if clause.counting]
        tests = tuple(clause.counts for clause in counting)
        numbers = tuple(clause.earns for clause in counting if clause.earns is not None)
        left = any(each.left for each in clauses) and all(each == NOTHING for each in numbers)
        base = First(tests, numbers, NOTHING)
        return Lowered(base, points, tuple(clauses), first=True, left=left)

    def asks(self, asking: Asking) -> Asks:
        counting = [
            (tier, asking.at(*below))
            for tier, (below, _) in zip(self.tiers, self.placed(), strict=True)
            if asking.counts(tier.when.only)
        ]
        if counting:
            best, place = max(counting, key=lambda pair: pair[0].points)
            clauses = [(tier.when, where) for tier, where in counting]
            at = clauses.index((best.when, place))
            falls = _shares_low(best.when, clauses[at + 1 :], asking.metrics)
            for metric, ask in asking.of_clause(place, best.when):
                yield metric, ask._replace(rises=False) if falls else ask
            yield from denied(clauses[:at], best.when, asking.metrics)

    def targets(self, at: Path, no: str, metrics: Mapping[str, AnyMetric]) -> Iterator[Target]:
        for (below, clause), tier in zip(self.placed(), self.tiers, strict=True):
            yield Target((*at, *below), f"{no} {tier.key}", "first to hold")
            yield from of_clause((*at, *below), no, clause, metrics)
        yield Target(at, no, "none")

    def lines(self, wording: "Wording") -> Iterator[str]:
        return (tier.line(wording) for tier in self.tiers)


def _shares_low(
    best: Clauses, others: Iterable[tuple[Clauses, Path]], metrics: Mapping[str, AnyMetric]
) -> bool:
    """Return whether another tier takes the low end of an interval too: the high one tells more."""
    if not isinstance(best, Criterion) or len(best.marks) < 2:
        return False
    span = asked_of(best, metrics[best.metric])
    if not isinstance(span, Span) or span.low is None:
        return False
    low = Span(span.low, span.low)
    regions = (
        asked_of(each, metrics[each.metric])
        for each, _ in others
        if isinstance(each, Criterion) and each.metric == best.metric
    )
    return any(isinstance(each, Span) and not (low & each).empty for each in regions)
