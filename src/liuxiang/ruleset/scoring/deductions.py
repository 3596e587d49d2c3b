"""`deductions`: from full points, so many per step above or below a mark, never below 0 (扣完为止).

::

    scoring:
      kind: deductions
      deductions:
        - {metric: accidents, above: 0, step: 1, points: 2}
        - {id: concealed, when: {metric: concealed, is: true}, points: 3}
        - {metric: report_rate, below: 95%, step: 1%, points: 0.5, cap: 3}
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import ConfigDict, Discriminator, Field, Tag, model_validator

from liuxiang.exact import ZERO, show
from liuxiang.nodes import Path
from liuxiang.ruleset.aspects import (
    BASIS,
    DEDUCTED,
    DEDUCTED_CAP,
    DEDUCTED_ROUNDING,
    DEDUCTED_STEP,
    EASIER_MARK,
    HARDER_MARK,
    IDENTITY,
    KIND,
    PARTS,
    SCOPE,
    TITLE,
)
from liuxiang.ruleset.base import Model, Name, Points, Quantity, Step, Text, Threshold, refusal
from liuxiang.ruleset.criteria import Criterion
from liuxiang.ruleset.groups import AnyClause, Group, measured
from liuxiang.ruleset.json_schema import exactly_one
from liuxiang.ruleset.lowering import Clause, Lowered, Lowering, without_clauses
from liuxiang.ruleset.metrics import AnyMetric, Measure
from liuxiang.ruleset.rounding import StepRounding, steps_of
from liuxiang.ruleset.scoring.base import Scoring
from liuxiang.ruleset.scoring.flat_deductions import FlatDeduction, metrics_when
from liuxiang.ruleset.uses import Asking, Asks, Clauses, Target, of_clause, past
from liuxiang.terms import (
    ALWAYS,
    NOTHING,
    AtLeast,
    Between,
    Choose,
    Const,
    Either,
    Greatest,
    Not,
    Number,
    Product,
    Sum,
    Test,
    capped,
    difference,
    minus,
)

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class Deduction(Model):
    """So many points for each step that a metric is above, or below, a mark."""

    model_config = ConfigDict(json_schema_extra=exactly_one("above", "below"))

    metric: Annotated[Name, BASIS]
    """The metric that costs points."""
    step: Annotated[Step, DEDUCTED_STEP]
    """The size of a step, above 0."""
    points: Annotated[Points, DEDUCTED]
    """What each step costs."""
    above: Annotated[Threshold | None, EASIER_MARK] = None
    """The value above which steps are counted."""
    below: Annotated[Threshold | None, HARDER_MARK] = None
    """The value below which steps are counted."""
    rounding: Annotated[StepRounding, DEDUCTED_ROUNDING] = "whole_steps"
    """How an incomplete step counts."""
    cap: Annotated[Points | None, DEDUCTED_CAP] = None
    """The most it can cost."""
    id: Annotated[Name | None, IDENTITY] = None
    """What it is called inside the item; left out, as its metric."""
    title: Annotated[Text | None, TITLE] = None
    """What it is called in reports."""
    only: Annotated[tuple[Name, ...] | None, SCOPE] = None
    """The categories that it is for; left out, all that the item assesses."""
    when: Annotated[AnyClause | None, PARTS] = None
    """The condition under which steps count; left out, they always do."""

    @model_validator(mode="after")
    def _one_mark(self) -> Self:
        if (self.above is None) == (self.below is None):
            raise refusal("LX329")
        if self.step.value <= 0:
            raise refusal("LX330", at="step", value=self.step.text)
        return self

    @property
    def key(self) -> str:
        """Its id inside the item."""
        return self.id or self.metric

    @property
    def scope(self) -> tuple[str, ...] | None:
        """The categories that its condition is for; None for all."""
        return None if self.when is None else self.when.only

    @property
    def mark(self) -> Quantity:
        """The mark, on either side."""
        mark = self.above or self.below
        if mark is None:
            raise TypeError("a deduction without a mark")
        return mark

    @property
    def side(self) -> str:
        """The side of the mark that costs points: `above` or `below`."""
        return "above" if self.above is not None else "below"

    def line(self, wording: "Wording") -> str:
        """Return its description: mark, steps, cap and categories."""
        line = wording.say(
            f"deducted_{self.side}",
            title=self.title or wording.titled(self.metric),
            mark=self.mark,
            step=self.step,
            points=show(self.points),
        )
        if self.cap is not None:
            line += wording.say("at_most_points", cap=show(self.cap))
        line += wording.steps(self.rounding)
        if self.when is not None:
            line += wording.say("only_when", criterion=wording.criterion(self.when))
        return line + wording.only(self.only)

    def lower(self, full: Decimal, lowering: Lowering) -> tuple[Clause, Number]:
        """Return the clause, and the points deducted."""
        measure = lowering.measure(self.metric)
        excess, kept = self._excess(measure)
        steps = steps_of(Greatest(NOTHING, excess), measure, self.step.value, self.rounding)
        lost = capped(Product(steps, Const(self.points)), self.cap)
        most = full if self.cap is None else self.cap
        if measure.applies != ALWAYS:
            left = lowering.leaves_out(measure.applies)
            empty = NOTHING if left or lowering.empty_is_met else Const(most)
            lost = Choose(Not(measure.applies), empty, lost)
        costs = Choose(lowering.given(self.metric), minus(lost), Between(-most, ZERO))
        clause = Clause(
            id=self.key,
            metric=self.metric,
            test=f"{self.side} {self.mark} step {self.step}",
            applies=measure.applies,
            met=kept,
            counts=lowering.counts(measure.applies, kept),
            path=lowering.path,
            title=self.title,
            assessed=lowering.assessed(self.only),
            earns=costs,
            left=lowering.leaves_out(measure.applies),
        )
        return (clause, lost) if self.when is None else _gated(clause, lost, self.when, lowering)

    def asks(self, asking: Asking) -> Asks:
        """Yield the figure exactly at its mark, and those for which steps count."""
        if asking.counts(self.only):
            yield self.metric, past(asking.at(self.side), self.mark, rises=self.side == "below")
            if self.when is not None:
                yield from asking.of_clause(asking.at("when"), self.when)

    def targets(self, at: Path, no: str, metrics: Mapping[str, AnyMetric]) -> Iterator[Target]:
        """Yield the possible outcomes: what it costs, and those of its condition."""
        aspects = ("none", "some") if self.cap is None else ("none", "some", "at the cap")
        for aspect in aspects:
            yield Target(at, f"{no} {self.key}", aspect)
        if self.when is not None:
            yield from of_clause((*at, "when"), no, self.when, metrics)

    def _excess(self, measure: Measure) -> tuple[Number, Test]:
        """Return how far the mark is exceeded, and the test that it is not."""
        mark = measure.times(self.mark.value)
        if self.above is not None:
            return difference(measure.of, mark), AtLeast(mark, measure.of)
        return difference(mark, measure.of), AtLeast(measure.of, mark)


def _gated(
    clause: Clause, lost: Number, when: Clauses, lowering: Lowering
) -> tuple[Clause, Number]:
    """Return a deduction that costs nothing unless a condition holds."""
    condition = when.lower(lowering.at("when"))
    holds = measured(condition)
    costs = NOTHING if clause.earns is None else clause.earns
    gated = clause._replace(
        met=Either((Not(holds), clause.met)),
        counts=Either((Not(holds), clause.counts)),
        assessed=clause.assessed and condition.assessed,
        earns=Choose(holds, costs, NOTHING),
        when=condition,
    )
    return gated, Choose(holds, lost, NOTHING)


def _form(raw: object) -> str:
    """Return the tag of what a deduction is."""
    if isinstance(raw, Mapping):
        return "flat" if "when" in raw and "metric" not in raw else "steps"
    return "flat" if isinstance(raw, FlatDeduction) else "steps"


AnyDeduction = Annotated[
    Annotated[Deduction, Tag("steps")] | Annotated[FlatDeduction, Tag("flat")],
    Discriminator(_form),
]
"""So much for each step, or once."""


class Deductions(Scoring):
    """Full points, less what is deducted."""

    kind: Annotated[Literal["deductions"], KIND]
    """How base points are earned."""
    deductions: Annotated[tuple[AnyDeduction, ...], PARTS] = Field(min_length=1)
    """What is taken off the points of the item, never below 0."""

    @property
    def stepped(self) -> Iterator[tuple[int, Deduction]]:
        """Those by steps, each with its position."""
        return (
            (index, each)
            for index, each in enumerate(self.deductions)
            if isinstance(each, Deduction)
        )

    def placed(self) -> Iterator[tuple[Path, Criterion | Group]]:
        return (
            (("deductions", index, "when"), each.when)
            for index, each in enumerate(self.deductions)
            if each.when is not None
        )

    def measured(self, category: str | None = None) -> tuple[str, ...]:
        return tuple(
            each.metric
            for _, each in self.stepped
            if category is None or each.only is None or category in each.only
        )

    def conditions(self, category: str | None = None) -> tuple[str, ...]:
        return tuple(
            name
            for each in self.deductions
            if category is None or each.only is None or category in each.only
            for name in metrics_when(each.when, category)
        )

    def is_assessed(self, category: str) -> bool:
        return any(
            all(only is None or category in only for only in (each.only, each.scope))
            for each in self.deductions
        )

    def lower(self, points: Decimal, lowering: Lowering) -> Lowered:
        lowered = [
            each.lower(points, lowering.at("deductions", index))
            for index, each in enumerate(self.deductions)
        ]
        lost = tuple(minus(amount) for clause, amount in lowered if clause.counting)
        base = Greatest(NOTHING, Sum((Const(points), *lost)))
        clauses = tuple(clause for clause, _ in lowered)
        return Lowered(base, points, clauses, left=without_clauses(clauses))

    def asks(self, asking: Asking) -> Asks:
        for index, each in enumerate(self.deductions):
            yield from each.asks(asking._replace(path=asking.at("deductions", index)))

    def targets(self, at: Path, no: str, metrics: Mapping[str, AnyMetric]) -> Iterator[Target]:
        for index, each in enumerate(self.deductions):
            yield from each.targets((*at, "deductions", index), no, metrics)
        yield Target(at, no, "none")

    def lines(self, wording: "Wording") -> Iterator[str]:
        return (each.line(wording) for each in self.deductions)
