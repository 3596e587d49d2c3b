"""Next points sought: the figures of a unit moved one by one, and what that gains and costs."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Final

from liuxiang.exact import EXACT, ZERO, total
from liuxiang.explanation import Loss, NextPoint
from liuxiang.explanation.moves import Moves
from liuxiang.figures import FigureValue
from liuxiang.nearest import Holds, Unsought, nearest
from liuxiang.plan import BonusPlan, ItemPlan, Plan
from liuxiang.ranges import official
from liuxiang.ruleset import Ruleset
from liuxiang.units import Unit
from liuxiang.waves import Slots

MOST: Final = 500
"""Next points that are sought of one number: each takes all that rests on the number."""

SlotsHold = Callable[[Slots], bool]
"""Whether what is asked for holds in the values of a run."""


class Seeker:
    """The next points of one unit; `left` counts those that were not sought."""

    def __init__(self, ruleset: Ruleset, plan: Plan, unit: Unit, moves: Moves) -> None:
        self.slots = plan.run(unit.figures)
        self.left = 0
        self._ruleset = ruleset
        self._moves = moves
        self._plan = plan
        self._unit = unit
        self._again = plan.again(self.slots)
        self._sought: Counter[str] = Counter()
        self._items: dict[int, list[int]] = defaultdict(list)
        for at, item in enumerate(plan.items):
            for slot in {item.base, item.bonus}:
                self._items[slot].append(at)

    def to_meet(self, name: str, met: int) -> NextPoint | None:
        """The nearest value of the metric `name` by which the test in the slot `met` holds."""
        return self._next(name, lambda slots: slots[met] is True, met)

    def to_more(self, name: str) -> NextPoint | None:
        """The nearest by which the total is more."""
        return self._next(name, lambda _: self._gain() > 0)

    def to_more_by(self, bonus: BonusPlan) -> NextPoint | None:
        """The nearest by which a bonus is, and the total too, which caps may hold back."""
        now = official(self.slots[bonus.earned])
        return self._next(
            bonus.bonus.basis(),
            lambda slots: official(slots[bonus.earned]) > now and self._gain() > 0,
        )

    def _next(self, name: str, holds: SlotsHold, until: int | None = None) -> NextPoint | None:
        """The nearest value of the metric `name` for which `holds`, and what it gains.

        `until` is the one slot that `holds` looks at, if it is one.
        """
        figure = self._unit.figures.get(name)
        if figure is None or self._moves.is_target(name):
            return None
        number = self._moves.number(name, figure)
        if self._sought[number] >= MOST:
            self.left += 1
            return None
        self._sought[number] += 1
        asking = self._asking(name, holds, until)
        try:
            found = nearest(self._ruleset.metrics[name], figure, asking)
        except Unsought:
            self.left += 1
            return None
        if found is None or self._run(name, found.value) is None:
            return None
        return NextPoint(found, self._gain(), tuple(self._losses()))

    def _asking(self, name: str, holds: SlotsHold, until: int | None) -> Holds:
        def asked(value: FigureValue) -> bool:
            slots = self._run(name, value)
            return slots is not None and holds(slots)

        def asked_of_one(value: FigureValue) -> bool:
            slots = self._again.run(self._plan.filled_by({name: value}), until)
            return holds(slots) and self._moved(name, value) is not None

        return asked if until is None else asked_of_one

    def _moved(self, name: str, value: FigureValue) -> Mapping[str, FigureValue] | None:
        return self._moves.moved(self._unit.figures, name, value)

    def _run(self, name: str, value: FigureValue) -> Slots | None:
        """The values with a figure moved wherever it stands; None where it cannot be."""
        changed = self._moved(name, value)
        return None if changed is None else self._again.run(self._plan.filled_by(changed))

    def _gain(self) -> Decimal:
        """What the total has gained in the last run."""
        bases = [self._change(item.base) for item in self._touched()]
        return total((*bases, self._change(self._plan.bonus)))

    def _change(self, slot: int) -> Decimal:
        after, before = self._again.slots[slot], self.slots[slot]
        return ZERO if after is before else EXACT.subtract(official(after), official(before))

    def _touched(self) -> list[ItemPlan]:
        """The items that the last run may have changed, in order."""
        found = {at for slot in self._again.outcomes for at in self._items.get(slot, ())}
        return [self._plan.items[at] for at in sorted(found)]

    def _losses(self) -> Iterator[Loss]:
        """The items that have fewer points in the last run."""
        for item in self._touched():
            change = EXACT.add(self._change(item.base), self._change(item.bonus))
            if change < 0:
                yield Loss(item.item.no, EXACT.minus(change))
