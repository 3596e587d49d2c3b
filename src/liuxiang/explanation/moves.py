"""Dependencies between figures: a number that is changed may be part of several rates."""

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal
from typing import cast

from liuxiang.exact import Ratio
from liuxiang.figures import Figure, FigureValue
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.metrics import Amount, Count, Rate


class Moves:
    """The dependencies between the figures of a rule file."""

    def __init__(self, ruleset: Ruleset) -> None:
        self._metrics = ruleset.metrics
        self._uses: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for name, metric in ruleset.metrics.items():
            if metric.kind == "rate" and metric.part is not None and metric.whole is not None:
                self._uses[metric.part].append((name, 0))
                self._uses[metric.whole].append((name, 1))

    def is_target(self, name: str) -> bool:
        """Return whether a figure is only a reference for others, so that no unit can change it."""
        uses = self._uses.get(name, ())
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
            ratio = cast(Ratio, found.value)
            if ratio[side] != before:
                continue
            moved = Ratio(after, ratio.whole) if side == 0 else Ratio(ratio.part, after)
            if cast(Rate, self._metrics[rate]).bounds_fault(moved):
                return None
            changed[rate] = moved
        return changed

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
        if isinstance(metric, Count | Amount):
            return name, cast(Decimal, figure.value), cast(Decimal, value)
        return None, Decimal(0), Decimal(0)
