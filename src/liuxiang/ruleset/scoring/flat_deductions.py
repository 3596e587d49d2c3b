"""Flat deductions: points that are lost once, while a condition holds; and conditions of steps."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated

from liuxiang.exact import show
from liuxiang.nodes import Path
from liuxiang.ruleset.aspects import DEDUCTED, IDENTITY, PARTS, SCOPE, TITLE
from liuxiang.ruleset.assessed import metrics_of
from liuxiang.ruleset.base import Model, Name, Points, Text
from liuxiang.ruleset.groups import AnyClause, measured
from liuxiang.ruleset.lowering import Clause, Lowering
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.ruleset.uses import Asking, Asks, Clauses, Target, of_clause, prevented
from liuxiang.terms import ALWAYS, Not, Number, award, minus

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class FlatDeduction(Model):
    """Points that are lost once, while a condition holds."""

    id: Annotated[Name, IDENTITY]
    """What it is called inside the item."""
    when: Annotated[AnyClause, PARTS]
    """The condition under which the points are lost; nothing to measure is none."""
    points: Annotated[Points, DEDUCTED]
    """What it costs."""
    title: Annotated[Text | None, TITLE] = None
    """What it is called in reports."""
    only: Annotated[tuple[Name, ...] | None, SCOPE] = None
    """The categories that it is for; left out, all that the item assesses."""

    @property
    def key(self) -> str:
        """Its id inside the item."""
        return self.id

    @property
    def scope(self) -> tuple[str, ...] | None:
        """The categories that its condition is for; None for all."""
        return self.when.only

    def line(self, wording: "Wording") -> str:
        """Return its description: the condition, the points and the categories."""
        line = wording.say(
            "deducted_once", criterion=wording.criterion(self.when), points=show(self.points)
        )
        if self.title is not None:
            line = wording.say("group_titled", title=self.title, parts=line)
        return line + wording.only(self.only)

    def lower(self, full: Decimal, lowering: Lowering) -> tuple[Clause, Number]:
        """Return the clause, and the points deducted."""
        del full
        when = self.when.lower(lowering.at("when"))
        holds = measured(when)
        lost = award(holds, self.points)
        clause = Clause(
            id=self.id,
            metric=None,
            test="when",
            applies=when.applies if when.left else ALWAYS,
            met=Not(holds),
            counts=Not(holds),
            path=lowering.path,
            title=self.title,
            assessed=lowering.assessed(self.only) and when.assessed,
            earns=minus(lost),
            left=when.left,
            when=when,
        )
        return clause, lost

    def asks(self, asking: Asking) -> Asks:
        """Yield the requirements on figures for the condition not to hold."""
        if asking.counts(self.only) and asking.counts(self.when.only):
            yield from prevented(self.when, asking.at("when"), asking.metrics)

    def targets(self, at: Path, no: str, metrics: Mapping[str, AnyMetric]) -> Iterator[Target]:
        """Yield the possible outcomes: whether it costs points, and those of the condition."""
        for aspect in ("none", "some"):
            yield Target(at, f"{no} {self.id}", aspect)
        yield from of_clause((*at, "when"), no, self.when, metrics)


def metrics_when(when: Clauses | None, category: str | None) -> Iterator[str]:
    """Yield the metrics of a condition that count for a category, or for any."""
    if when is not None and (category is None or when.only is None or category in when.only):
        yield from metrics_of(when, category)
