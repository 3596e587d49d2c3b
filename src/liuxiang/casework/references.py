"""Figures of metrics that others are compared with, and what that asks of the others."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final

from liuxiang.nodes import Path
from liuxiang.ruleset.against import Against
from liuxiang.ruleset.base import Bound, Quantity, bound_of
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.ruleset.spans import Span, values_of
from liuxiang.ruleset.uses import Ask, compared

_HALF: Final = Fraction(1, 2)
_PERCENT: Final = Decimal("0.01")


class References:
    """What is asked of metrics, of which some are compared with others.

    `number_of` returns the figure that just meets what is asked of a metric.
    """

    def __init__(
        self,
        metrics: Mapping[str, AnyMetric],
        asked: Mapping[str, list[Ask]],
        number_of: Callable[[AnyMetric, list[Ask]], tuple[Bound, Path]],
    ) -> None:
        self._metrics = metrics
        self._number_of = number_of
        self._asked = asked
        self._numbers: dict[str, Bound] = {}

    def settled(self, name: str) -> list[Ask]:
        """Return what is asked of a metric, with the figures of others in place of the others."""
        asks = self._asked[name]
        return self._settled(name, (name,)) if any(each.against for each in asks) else asks

    def _settled(self, name: str, trail: tuple[str, ...]) -> list[Ask]:
        """Return what is asked; metrics of the `trail` depend on this one, and ask for nothing."""
        values = values_of(self._metrics[name]) or Span()
        found: list[Ask] = []
        for ask in self._asked.get(name, ()):
            if ask.against is None:
                found.append(ask)
            elif not ask.word:
                found.append(self._handy(name, ask))
            elif ask.against.metric in trail:
                found.append(Ask(ask.path))
            else:
                number = self._number(ask.against.metric, (*trail, ask.against.metric))
                mark = _quantity(_factor(ask.against) * Fraction(number))
                asked = compared(ask.path, ask.word, mark)
                if self._metrics[name].kind == "rate":
                    asked = asked._replace(step=min(asked.step, _PERCENT))
                found.append(Ask(ask.path) if (asked.span & values).empty else asked)
        plain = [each for each in found if each.against is None]
        return plain or found

    def _number(self, name: str, trail: tuple[str, ...]) -> Bound:
        """Return the figure that a metric has."""
        if name not in self._numbers:
            settled = self._settled(name, trail)
            self._numbers[name] = self._number_of(self._metrics[name], settled)[0]
        return self._numbers[name]

    def _handy(self, name: str, ask: Ask) -> Ask:
        """Return what to ask of a metric that others are compared with: a figure to multiply."""
        metric = self._metrics[name]
        factor = Fraction(1) if ask.against is None else _factor(ask.against)
        number = _HALF if metric.kind == "rate" else Fraction(factor.denominator)
        values = values_of(metric) or Span()
        if values.low is not None:
            number = max(number, Fraction(values.low))
        if values.high is not None:
            number = min(number, Fraction(values.high))
        end = bound_of(number)
        return ask._replace(span=Span(end, end))


def _factor(against: Against) -> Fraction:
    return Fraction(against.factor.value) / int(against.factor.per)


def _quantity(number: Fraction) -> Quantity:
    """Return a number as a mark."""
    plain = bound_of(number)
    if isinstance(plain, Decimal):
        return Quantity(str(plain), plain, percent=False)
    part, whole = Decimal(number.numerator), Decimal(number.denominator)
    return Quantity(f"{part}/{whole}", part, percent=False, per=whole)
