"""Moves to the next points: figures changed one by one, gains and losses evaluated."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Final, cast

from liuxiang.exact import EXACT, ZERO, Ratio, total
from liuxiang.explanation import Loss, NextPoint, stands
from liuxiang.figures import NOT_APPLICABLE, Figure, FigureValue, ratio_of
from liuxiang.intervals import official
from liuxiang.next_point import Holds, Unsought, nearest
from liuxiang.plan import Plan
from liuxiang.plan_parts import BonusPlan, ItemPlan, PenaltyPlan, points_of
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.metrics import Amount, Count, Rate
from liuxiang.units import Unit
from liuxiang.units.resolve import derived_of
from liuxiang.waves import Slots


class Moves:
    """The dependencies between the figures of a rule file."""

    def __init__(self, ruleset: Ruleset) -> None:
        self._metrics, self._derivation = ruleset.metrics, ruleset.derivation
        self._computed_rates: list[tuple[str, str, str]] = []
        self._uses: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for name, metric in ruleset.metrics.items():
            if metric.kind == "rate" and metric.part is not None and metric.whole is not None:
                self._uses[metric.part].append((name, 0))
                self._uses[metric.whole].append((name, 1))
                if not {metric.part, metric.whole}.isdisjoint(ruleset.derivation.names):
                    self._computed_rates.append((name, metric.part, metric.whole))
        self._derived = derived_of(ruleset) if self._computed_rates else None

    def sources(self, name: str, figure: Figure | None) -> tuple[tuple[str, ...], ...]:
        """Return the reported metrics that raise a figure, and those that lower it.

        Empty for a metric that is reported itself.
        """
        metric, names = self._metrics[name], self._derivation.names
        if name in names:
            return self._derivation.by_sign(name)
        if figure is None or metric.kind != "rate" or "%" in figure.text or not metric.part:
            return ()
        return self._derivation.by_sign(metric.part) if metric.part in names else ()

    def is_target(self, name: str) -> bool:
        """Return whether a figure is only a reference for others, so that no unit can change it."""
        uses = self._uses.get(name, ())
        if self._metrics[name].shared:
            return True
        return bool(uses) and all(side == 1 for _, side in uses)

    def moved(
        self, figures: Mapping[str, Figure], name: str, value: FigureValue
    ) -> Mapping[str, FigureValue] | None:
        """Return the values that change when `name` becomes `value`; None if one is impossible.

        For a rate, its part changes, in every rate with the same number.
        """
        figure = figures[name]
        changed = {name: value}
        number, before, after = self._change(name, figure, value)
        if number is None or before == after:
            return changed
        own = figures.get(number)
        if own is not None and own.value == before and number != name:
            metric = self._metrics[number]
            if isinstance(metric, Count | Amount) and metric.bounds_fault(after):
                return None
            changed[number] = after
        for rate, side in self._uses.get(number, ()):
            found = figures.get(rate)
            if rate == name or found is None or "%" in found.text:
                continue
            if found.value is NOT_APPLICABLE:
                continue
            ratio = cast(Ratio, found.value)
            if ratio[side] != before:
                continue
            moved = Ratio(after, ratio.whole) if side == 0 else Ratio(ratio.part, after)
            if cast(Rate, self._metrics[rate]).bounds_fault(moved):
                return None
            changed[rate] = moved
        return changed if self._derived is None else self._with_rates(figures, changed)

    def _with_rates(
        self, figures: Mapping[str, Figure], changed: Mapping[str, FigureValue]
    ) -> Mapping[str, FigureValue] | None:
        """Return the values that change with those of rates of derived numbers, or None."""
        if self._derived is None:
            return changed
        before = {name: figure.value for name, figure in figures.items()}
        after = {**before, **changed}
        after |= self._derived.values(after)
        moved = dict(changed)
        for name, part, whole in self._computed_rates:
            sides = [each in before and each in after for each in (part, whole)]
            if name not in figures or "%" in figures[name].text or not all(sides):
                continue
            if figures[name].value == ratio_of(before[part], before[whole]):
                moved[name] = ratio_of(after[part], after[whole])
                if cast(Rate, self._metrics[name]).bounds_fault(cast(Ratio, moved[name])):
                    return None
        return moved

    def number(self, name: str, figure: Figure) -> str:
        """Return the number that changes with a figure: for a rate its part, if that has a name."""
        return self._change(name, figure, figure.value)[0] or name

    def _change(
        self, name: str, figure: Figure, value: FigureValue
    ) -> tuple[str | None, Decimal, Decimal]:
        """Return the number that changes, with its old and new value; None if it has no name."""
        metric = self._metrics[name]
        if isinstance(metric, Rate):
            part = None if "%" in figure.text else metric.part
            return part, cast(Ratio, figure.value).part, cast(Ratio, value).part
        if isinstance(metric, Count | Amount) and not metric.is_list:
            return name, cast(Decimal, figure.value), cast(Decimal, value)
        return None, Decimal(0), Decimal(0)


MOST: Final = 500
"""The most next points to search per number; each requires evaluating all that depends on it."""

SlotsHold = Callable[[Slots], bool]
"""Returns whether a condition is met in the values of a run."""


class Seeker:
    """Searches the next points of one unit; `left` counts those that were skipped."""

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
            for slot in dict.fromkeys(points_of(item)):
                self._items[slot].append(at)

    def to_meet(self, name: str, met: int, ends: tuple[int, ...] = ()) -> NextPoint | None:
        """Return the nearest value of the metric `name` that makes the test in slot `met` true.

        `ends` are the slots of the ends of an interval: the one that fails is sought, since beyond
        the other one the test fails again.
        """
        sought = self._failing(ends, met)
        found = self._next(name, lambda slots: slots[sought] is True, sought)
        return found if sought == met or self._again.slots[met] is True else None

    def _failing(self, ends: tuple[int, ...], otherwise: int) -> int:
        """Return the slot of the end of an interval that a figure is beyond."""
        return next((each for each in ends if self.slots[each] is False), otherwise)

    def to_more(self, name: str) -> NextPoint | None:
        """Return the nearest value that increases the total."""
        return self._next(name, lambda _: self._gain() > 0)

    def to_more_by(self, bonus: BonusPlan) -> NextPoint | None:
        """Return the nearest value that increases a bonus and, despite caps, the total.

        None for a bonus on a group, whose criteria have their own.
        """
        basis = bonus.bonus.basis()
        if basis is None:
            return None
        now = official(self.slots[bonus.earned])

        def earns(slots: Slots) -> bool:
            return official(slots[bonus.earned]) > now and self._gain() > 0

        if not bonus.ends:
            return self._next(basis, earns)
        sought = self._failing(bonus.ends, bonus.earned)
        if sought == bonus.earned:
            return None
        (other,) = (each for each in bonus.ends if each != sought)

        def earns_or_is_past(slots: Slots) -> bool:
            return slots[sought] is True and (earns(slots) or slots[other] is False)

        found = self._next(basis, earns_or_is_past)
        return found if found is not None and earns(self._again.slots) else None

    def to_less_by(self, penalty: PenaltyPlan) -> NextPoint | None:
        """Return the nearest value at which a penalty costs less and the total is higher.

        None for a penalty on a group or on tiers, whose criteria have their own.
        """
        basis = penalty.penalty.basis()
        return None if basis is None else self.to_more(basis)

    def _next(self, name: str, holds: SlotsHold, until: int | None = None) -> NextPoint | None:
        """Return the nearest value of the metric `name` for which `holds` is true, and its gain.

        `until` is the only slot that `holds` reads, if there is one.
        """
        figure = self._unit.figures.get(name)
        if figure is not None and figure.value is NOT_APPLICABLE:
            return None
        sources = self._moves.sources(name, figure)
        if sources:
            is_derived = name in self._ruleset.derivation.names
            return self._next_of_sources(sources, holds, until if is_derived else None)
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

    def _next_of_sources(
        self, sources: tuple[tuple[str, ...], ...], holds: SlotsHold, until: int | None
    ) -> NextPoint | None:
        """Return the nearest value of one of the figures that another one is computed from.

        It is the one with the least change among the first of `sources` that are enough.
        """
        for names in sources:
            found: list[NextPoint] = []
            for name in names:
                step = self._next(name, holds, until)
                if step is not None:
                    found.append(step._replace(moves=step.moves or stands(self._unit, name)))
            if found:
                nearest_one = min(found, key=lambda step: abs(step.to.change or ZERO))
                if nearest_one.moves is not None:
                    self._run(nearest_one.moves.metric, nearest_one.to.value)
                return nearest_one
        return None

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
        """Return the values with a figure changed everywhere; None if that is impossible."""
        changed = self._moved(name, value)
        return None if changed is None else self._again.run(self._plan.filled_by(changed))

    def _gain(self) -> Decimal:
        """Return the gain in total of the last run."""
        if not self._plan.is_plain:
            return self._change(self._plan.total)
        bases = [self._change(item.base) for item in self._touched()]
        return total((*bases, self._change(self._plan.bonus)))

    def _change(self, slot: int) -> Decimal:
        after, before = self._again.slots[slot], self.slots[slot]
        return ZERO if after is before else EXACT.subtract(official(after), official(before))

    def _touched(self) -> list[ItemPlan]:
        """Return the items that the last run may have changed, in order."""
        found = {at for slot in self._again.outcomes for at in self._items.get(slot, ())}
        return [self._plan.items[at] for at in sorted(found)]

    def _losses(self) -> Iterator[Loss]:
        """Return the items that have fewer points in the last run."""
        for item in self._touched():
            change = total(self._change(slot) for slot in points_of(item))
            if change < 0:
                yield Loss(item.item.no, EXACT.minus(change))
