"""`best_of`: several routes to the points, of which the greatest counts.

::

    scoring:
      kind: best_of
      routes:            # each is a way to score; it may have `points`, not above those of the item
        - {id: level, kind: linear, metric: completion, zero_at: 50%, full_at: 95%,
           rounding: {places: 2, mode: half_up}}
        - {id: progress, points: 9, kind: linear, metric: growth, zero_at: 0%, full_at: 20%,
           rounding: {places: 2, mode: half_up}}
"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import reduce
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from liuxiang.exact import ZERO, show
from liuxiang.nodes import Path
from liuxiang.ruleset.aspects import KIND, PARTS
from liuxiang.ruleset.criteria import Criterion
from liuxiang.ruleset.groups import Group
from liuxiang.ruleset.lowering import ROUTE, Clause, Lowered, Lowering, without_clauses
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.ruleset.rare import AnyRoute
from liuxiang.ruleset.scoring.base import Scoring
from liuxiang.ruleset.scoring.judged import Judged
from liuxiang.ruleset.uses import Asking, Asks, Target
from liuxiang.terms import ALWAYS, NOTHING, AtLeast, Const, Greatest, capped

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class BestOf(Scoring):
    """Routes to the points, of which the one that earns most counts."""

    kind: Annotated[Literal["best_of"], KIND]
    """How base points are earned."""
    routes: Annotated[tuple[AnyRoute, ...], PARTS] = Field(min_length=1)
    """The ways to score; the greatest points of any of them count."""

    def ways(self, points: Decimal) -> Iterator[tuple[Path, Scoring, Decimal]]:
        for index, each in enumerate(self.routes):
            yield ("routes", index), each, each.worth(points)

    def criteria(self) -> tuple[Criterion | Group, ...]:
        return tuple(clause for each in self.routes for clause in each.criteria())

    def placed(self) -> Iterator[tuple[Path, Criterion | Group]]:
        for index, each in enumerate(self.routes):
            yield from ((("routes", index, *below), clause) for below, clause in each.placed())

    def measured(self, category: str | None = None) -> tuple[str, ...]:
        return tuple(name for each in self.routes for name in each.measured(category))

    def conditions(self, category: str | None = None) -> tuple[str, ...]:
        return tuple(name for each in self.routes for name in each.conditions(category))

    def attainable(self, points: Decimal, categories: Iterable[str]) -> Mapping[str, Decimal]:
        names = tuple(categories)
        found = dict.fromkeys(names, ZERO)
        for each in self.routes:
            assessed = [name for name in names if each.is_assessed(name)]
            for name, most in each.attainable(each.worth(points), assessed).items():
                found[name] = max(found[name], most)
        return found

    def is_assessed(self, category: str) -> bool:
        return any(each.is_assessed(category) for each in self.routes)

    def entry_limits(self, points: Decimal) -> Mapping[str, Decimal]:
        found: dict[str, Decimal] = {}
        for each in self.routes:
            for name, limit in each.entry_limits(each.worth(points)).items():
                found[name] = max(limit, found.get(name, limit))
        return found

    def lower(self, points: Decimal, lowering: Lowering) -> Lowered:
        routes = [
            _route(each, each.worth(points), lowering.at("routes", index))
            for index, each in enumerate(self.routes)
        ]
        clauses = tuple(clause for clause, _ in routes)
        counting = [(clause.earns, full) for clause, full in routes if clause.counting]
        bases = [base for base, _ in counting if base is not None]
        base = reduce(Greatest, bases) if bases else NOTHING
        full = max((full for _, full in counting), default=ZERO)
        return Lowered(base, full, clauses, left=without_clauses(clauses), best=True)

    def asks(self, asking: Asking) -> Asks:
        """Yield what the most valuable route asks, and of other metrics what the others ask."""
        counting = [
            (index, each)
            for index, each in enumerate(self.routes)
            if each.is_assessed(asking.category)
        ]
        most = asking.points or ZERO
        known: set[str] = set()
        for index, each in sorted(counting, key=lambda pair: -pair[1].worth(most)):
            inside = asking._replace(path=asking.at("routes", index), points=each.worth(most))
            found = [(name, ask) for name, ask in each.asks(inside) if name not in known]
            known.update(name for name, _ in found)
            place = (*(asking.path[:-1] if each.points is None else inside.path), "points")
            for name, ask in found:
                yield name, ask if ask.points is None else ask._replace(path=place)

    def targets(self, at: Path, no: str, metrics: Mapping[str, AnyMetric]) -> Iterator[Target]:
        for index, each in enumerate(self.routes):
            path: Path = (*at, "routes", index)
            yield from each.targets(path, f"{no} {each.key}", metrics)
            yield Target(path, f"{no} {each.key}", "counted")

    def lines(self, wording: "Wording") -> Iterator[str]:
        yield wording.say("best_of")
        for index, each in enumerate(self.routes, 1):
            most = (
                "" if each.points is None else wording.say("at_most_points", cap=show(each.points))
            )
            title = each.title or wording.say("route_no", no=index)
            yield wording.say("route_line", title=title, most=most)
            yield from (wording.say("route_clause", line=line) for line in each.lines(wording))


def _route(route: AnyRoute, most: Decimal, lowering: Lowering) -> tuple[Clause, Decimal]:
    """Return a route as a clause with its points and parts, and the most it can earn."""
    lowered = route.lower(most, lowering)
    earned = capped(lowered.base, most) if isinstance(route, Judged) else lowered.base
    full = AtLeast(earned, Const(lowered.full))
    clause = Clause(
        id=route.key,
        metric=None,
        test=ROUTE,
        applies=ALWAYS,
        met=full,
        counts=full,
        path=lowering.path,
        title=route.title,
        assessed=route.is_assessed(lowering.category),
        earns=earned,
        parts=lowered.clauses,
        first=lowered.first,
        left=lowered.left,
    )
    return clause, lowered.full
