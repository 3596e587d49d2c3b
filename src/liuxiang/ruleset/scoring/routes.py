"""The routes of `best_of`: every other way to score, with points of its own if it has any."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from liuxiang.exact import show
from liuxiang.ruleset.aspects import IDENTITY, ROUTE_POINTS, TITLE
from liuxiang.ruleset.base import Model, Name, Points, Text
from liuxiang.ruleset.scoring.all_or_nothing import AllOrNothing
from liuxiang.ruleset.scoring.base import Scoring
from liuxiang.ruleset.scoring.deductions import Deductions
from liuxiang.ruleset.scoring.full import Full
from liuxiang.ruleset.scoring.judged import Judged
from liuxiang.ruleset.scoring.linear import Linear
from liuxiang.ruleset.scoring.tiers import Tiers
from liuxiang.ruleset.scoring.weighted import Weighted


class Route(Scoring):
    """A way to score among others."""

    id: Annotated[Name | None, IDENTITY] = None
    """What it is called inside the item; left out, as its metrics, with its own points if any."""
    title: Annotated[Text | None, TITLE] = None
    """What it is called in reports."""
    points: Annotated[Points | None, ROUTE_POINTS] = None
    """The most it can earn; left out, the points of the item."""

    @property
    def key(self) -> str:
        """Its id inside the item."""
        return self.id or route_key([*metrics_in(self)] or [self.named], self.points)

    @property
    def named(self) -> str:
        """What it is called where it names no metric: by its kind."""
        return str(getattr(self, "kind", ""))

    def worth(self, points: Decimal) -> Decimal:
        """Return the most it can earn in an item of so many points."""
        return points if self.points is None else self.points


def route_key(metrics: Iterable[str], points: Decimal | None) -> str:
    """Return what a route without an id is called: by its metrics, and its points if it has any."""
    named = "+".join(sorted(set(metrics)))
    return named if points is None else f"{named}-{show(points)}"


def metrics_in(part: object) -> Iterator[str]:
    """Yield the metrics that a part of a rule file names."""
    match part:
        case Model():
            for name in type(part).model_fields:
                value = getattr(part, name)
                if name == "metric" and isinstance(value, str):
                    yield value
                yield from metrics_in(value)
        case tuple():
            for each in part:
                yield from metrics_in(each)


class AllOrNothingRoute(Route, AllOrNothing):
    """A route on which every criterion must be met."""


class WeightedRoute(Route, Weighted):
    """A route on which each criterion earns points."""


class TiersRoute(Route, Tiers):
    """A route of steps of achievement."""


class LinearRoute(Route, Linear):
    """A route of points in proportion."""


class DeductionsRoute(Route, Deductions):
    """A route of full points, less what is deducted."""


class JudgedRoute(Route, Judged):
    """A route of points that assessors enter."""


class FullRoute(Route, Full):
    """A route of full points."""


AnyRoute = Annotated[
    AllOrNothingRoute
    | WeightedRoute
    | TiersRoute
    | LinearRoute
    | DeductionsRoute
    | JudgedRoute
    | FullRoute,
    Field(discriminator="kind"),
]
