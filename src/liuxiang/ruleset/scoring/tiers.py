"""`tiers`: the first tier whose criterion holds gives its points; none gives 0.

::

    scoring:
      kind: tiers
      tiers:
        - {when: {metric: harmony_culture, at_least: 90%}, points: 8}
        - {when: {metric: harmony_culture, at_least: 80%}, points: 5}
        - when: {metric: harmony_culture, at_least: 50%}        # in proportion, and rounded once
          line: {metric: harmony_culture, from: [50%, 1], to: [80%, 5],
                 rounding: {places: 1, mode: down}}
"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import ConfigDict, Field, model_validator

from liuxiang.exact import ZERO, show
from liuxiang.nodes import Path
from liuxiang.ruleset.aspects import IDENTITY, KIND, PARTS, TIER_POINTS, TITLE
from liuxiang.ruleset.base import Model, Name, Points, Text, refusal
from liuxiang.ruleset.criteria import Criterion
from liuxiang.ruleset.groups import AnyClause, Group
from liuxiang.ruleset.json_schema import exactly_one
from liuxiang.ruleset.lowering import Clause, Lowered, Lowering
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.ruleset.scoring.base import Scoring
from liuxiang.ruleset.scoring.line import Line
from liuxiang.ruleset.spans import Span, asked_of
from liuxiang.ruleset.uses import Asking, Asks, Clauses, Target, denied, of_clause, past
from liuxiang.terms import NOTHING, Const, First, Number

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class Tier(Model):
    """A criterion and what it earns when no tier above it holds: points, or those on a line."""

    model_config = ConfigDict(json_schema_extra=exactly_one("points", "line"))

    when: Annotated[AnyClause, PARTS]
    """The criterion by which the tier is reached."""
    points: Annotated[Points | None, TIER_POINTS] = None
    """What it earns instead of the tiers below."""
    line: Annotated[Line | None, PARTS] = None
    """What it earns in proportion to a metric, instead of fixed points."""
    id: Annotated[Name | None, IDENTITY] = None
    """What it is called inside the item."""
    title: Annotated[Text | None, TITLE] = None
    """What it is called in reports."""

    @property
    def key(self) -> str:
        """Its id inside the item."""
        return self.id or f"{self.when.key}-{self.worth}"

    @property
    def worth(self) -> str:
        """Its points as text; those of both ends of a line."""
        ends = (self.points,) if self.line is None else (self.line.start[1], self.line.end[1])
        return "-".join(show(each or ZERO) for each in ends)

    @property
    def most(self) -> Decimal:
        """The most it can earn."""
        return (self.points or ZERO) if self.line is None else self.line.bounds[1]

    @property
    def least(self) -> Decimal:
        """The least it earns once it is reached."""
        return (self.points or ZERO) if self.line is None else self.line.bounds[0]

    def sentence(self, wording: "Wording") -> str:
        """Return its description: the criterion and the points."""
        when = wording.criterion(self.when)
        if self.line is None:
            return wording.earning(when, self.worth)
        return wording.say("tier_line", when=when, line=self.line.sentence(wording))

    @model_validator(mode="after")
    def _points_or_line(self) -> Self:
        if self.points is not None and self.line is not None:
            raise refusal("LX301", at="line", key="line")
        if self.points is None and self.line is None:
            raise refusal("LX302", key="points")
        return self


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

    def measured(self, category: str | None = None) -> tuple[str, ...]:
        lines = (
            tier.line
            for tier in self.tiers
            if category is None or tier.when.only is None or category in tier.when.only
        )
        return tuple(each.metric for each in lines if each is not None)

    def lower(self, points: Decimal, lowering: Lowering) -> Lowered:
        clauses: list[Clause] = []
        for index, tier in enumerate(self.tiers):
            clause = tier.when.lower(lowering.at("tiers", index, "when"))
            title = tier.title or clause.title
            earns = _earns(tier, lowering.at("tiers", index, "line"))
            along = None if tier.line is None else tier.line.metric
            clauses.append(clause._replace(id=tier.key, title=title, earns=earns, along=along))
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
            best, place = max(counting, key=lambda pair: pair[0].most)
            clauses = [(tier.when, where) for tier, where in counting]
            at = clauses.index((best.when, place))
            falls = _shares_low(best.when, clauses[at + 1 :], asking.metrics)
            for metric, ask in asking.of_clause(place, best.when):
                yield metric, ask._replace(rises=False) if falls else ask
            if best.line is not None:
                end, mark, rises = best.line.best_end
                ask = past((*place[:-1], "line", end), mark, rises=rises)
                yield best.line.metric, ask
            yield from denied(clauses[:at], best.when, asking.metrics)

    def targets(self, at: Path, no: str, metrics: Mapping[str, AnyMetric]) -> Iterator[Target]:
        for (below, clause), tier in zip(self.placed(), self.tiers, strict=True):
            yield Target((*at, *below), f"{no} {tier.key}", "first to hold")
            yield from of_clause((*at, *below), no, clause, metrics)
            if tier.line is not None:
                for aspect in ("least", "between", "most"):
                    yield Target((*at, *below[:-1], "line"), f"{no} {tier.key}", aspect)
        yield Target(at, no, "none")

    def lines(self, wording: "Wording") -> Iterator[str]:
        return (tier.sentence(wording) for tier in self.tiers)


def _earns(tier: Tier, lowering: Lowering) -> Number:
    """Return the points of a tier that is reached, as a term."""
    return Const(tier.most) if tier.line is None else tier.line.lower(lowering)


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
