"""What the total of a unit can be if some of its figures are wrong.

The points of an item are recomputed without the figures, as if they were missing, since what a
missing figure leaves is the range of all that it can be. They depend on few other values, mostly
on which criteria are met, and are kept by these values: of thousands of units, most are known.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Any, NamedTuple

from liuxiang.exact import EXACT, ZERO
from liuxiang.intervals import Range, Value, official, spread
from liuxiang.plan import Plan
from liuxiang.plan_parts import CapPlan
from liuxiang.rerun import Again
from liuxiang.waves import Slots, gather


class Points(NamedTuple):
    """The base points or the bonus of an item, by its slot, and what they can come to."""

    slot: int
    span: Range


Ranges = tuple[Points, ...]


class _Effect(NamedTuple):
    """The slots that some figures fill, the points that depend on them, and what else these need.

    `known` are the ranges of the points by the values of what else they need.
    """

    inputs: tuple[int, ...]
    points: tuple[int, ...]
    context: Callable[[Slots], Sequence[Any]]
    known: dict[Any, Ranges]


class Effects:
    """The ranges of points without some figures, for all units of one category.

    `changes` are those of totals that are known already, for all units. `bases` and `bonuses` are
    the actions of the items whose points are in a slot.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.rerun = plan.dependents()
        self.bases: dict[int, list[str]] = defaultdict(list)
        self.bonuses: dict[int, list[str]] = defaultdict(list)
        for item in plan.items:
            self.bases[item.base].append(item.action)
            self.bonuses[item.hoped].append(item.action)
        self.changes: dict[Any, Range] = {}
        self._effects: dict[tuple[str, ...], _Effect] = {}
        self._same: dict[Ranges, Ranges] = {}

    def ranges(self, metrics: tuple[str, ...], run: "Run") -> Ranges:
        """Return the ranges of the points that depend on the figures of `metrics`.

        Equal ones are one object, also for other metrics and units.
        """
        effect = self._effects.get(metrics) or self._effect(metrics)
        context = effect.context(run.slots)
        key = context if type(context) is tuple else tuple(context)
        found = effect.known.get(key)
        if found is None:
            slots = run.again.run(dict.fromkeys(effect.inputs))
            made = tuple(Points(each, spread(slots[each])) for each in effect.points)
            found = effect.known[key] = self._same.setdefault(made, made)
        return found

    def _effect(self, metrics: tuple[str, ...]) -> _Effect:
        inputs = tuple(sorted({slot for each in metrics for slot in self.plan.inputs_of(each)}))
        points = self.rerun.steps(inputs, None).outcomes
        context = gather(self.rerun.context(inputs))
        found = self._effects[metrics] = _Effect(inputs, points, context, {})
        return found


class Run:
    """The values of a unit, and what becomes of its total if some items come to something else."""

    def __init__(self, effects: Effects, slots: Slots) -> None:
        self.slots = slots
        self.effects = effects
        self._before = tuple(official(slots[cap.before]) for cap in effects.plan.caps)

    @cached_property
    def again(self) -> Again:
        """The values prepared to be recomputed for other figures."""
        return Again(self.effects.rerun, self.slots)

    def change(self, ranges: Ranges) -> Range:
        """Return how much the total can change if points come to these ranges.

        Figures that are missing already keep counting as they officially do: of a range, only what
        is beyond that of now counts.
        """
        slots, known = self.slots, self.effects.changes
        key = (id(ranges), self._before, *[slots[each.slot] for each in ranges])
        if key not in known:
            known[key] = self._change(ranges)
        return known[key]

    def _change(self, ranges: Ranges) -> Range:
        plan = self.effects.plan
        if not plan.is_plain:
            totals = (span for slot, span in ranges if slot == plan.hoped)
            span = next(totals, spread(self.slots[plan.hoped]))
            return _beyond(span, self.slots[plan.hoped])
        base = bonus = Range(ZERO, ZERO)
        bonuses: dict[str, Range] = {}
        for slot, span in ranges:
            moved = _beyond(span, self.slots[slot])
            for _ in self.effects.bases[slot]:
                base += moved
            for action in self.effects.bonuses[slot]:
                bonuses[action] = bonuses.get(action, Range(ZERO, ZERO)) + moved
        for action, moved in bonuses.items():
            bonus += self._capped(action, moved)
        return base + self._capped(None, bonus)

    def _capped(self, action: str | None, moved: Range) -> Range:
        """Return what is left of a change of bonuses under the cap of an action or the scheme."""
        for cap, before in zip(self.effects.plan.caps, self._before, strict=True):
            if cap.action == action:
                return _under(cap, before, moved)
        return moved


def _under(cap: CapPlan, before: Decimal, moved: Range) -> Range:
    """Return the change of bonuses after `cap`, of which there were `before` without it."""
    now = min(before, cap.cap)

    def after(end: Decimal) -> Decimal:
        return EXACT.subtract(min(EXACT.add(before, end), cap.cap), now)

    low = None if moved.low is None else after(moved.low)
    return Range(low, EXACT.subtract(cap.cap, now) if moved.high is None else after(moved.high))


def _beyond(found: Range, now: Value) -> Range:
    """Return how far a range is beyond that of now; unlimited ends of both are no difference."""
    span = spread(now)
    return Range(_further(found.low, span.low), _further(found.high, span.high))


def _further(end: Decimal | None, now: Decimal | None) -> Decimal | None:
    if now is None:
        return ZERO
    return None if end is None else EXACT.subtract(end, now)
