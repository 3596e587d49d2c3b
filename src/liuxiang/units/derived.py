"""Figures of units that are computed from others, as they are shown and checked."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from liuxiang.diagnostics import Diagnostic, Place, Related
from liuxiang.evaluate import Program
from liuxiang.exact import EXACT, ONE, Ratio, show
from liuxiang.figures import NOT_APPLICABLE, Figure, FigureValue
from liuxiang.nodes import NodeReader
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.base import bound_of
from liuxiang.ruleset.metrics import AnyMetric, Rate
from liuxiang.ruleset.metrics.base import NumericMetric
from liuxiang.wording.text import Joined

HUNDRED: Final = Decimal(100)


class DerivedFigures:
    """Computes the derived figures of units, by the terms that points are computed by."""

    def __init__(self, ruleset: Ruleset) -> None:
        derivation, self._metrics = ruleset.derivation, ruleset.metrics
        self.names = derivation.names
        program = self._program = Program(derivation.definitions)
        self._computed = {
            name: tuple(program.slot(each) for each in self._metrics[name].inputs(name))
            for name in self.names
        }
        used = dict.fromkeys(each for name in self.names for each in derivation.sources(name))
        self._inputs = [
            (name, [program.find(each) for each in self._metrics[name].inputs(name)])
            for name in used
        ]

    def add(self, figures: dict[str, Figure], walk: NodeReader, *, rates: bool) -> None:
        """Add the rates that follow from `figures`, or the numbers; rates may be made of these.

        Reports what lies outside the bounds of its metric.
        """
        for name, value in self.values({name: each.value for name, each in figures.items()}):
            metric = self._metrics[name]
            if (metric.kind == "rate") != rates:
                continue
            parts = [figures[each] for each in metric.made_of()]
            figure = _figure(metric, value, parts)
            figures[name] = figure
            if _is_outside(metric, value):
                walk.problems.append(_outside(name, metric, figure, parts, walk))

    def values(self, figures: Mapping[str, FigureValue]) -> Iterator[tuple[str, Ratio]]:
        """Yield the derived figures that follow from the values of others, each as a ratio."""
        slots = self._program.fresh()
        for name, filled in self._inputs:
            if name in figures and figures[name] is not NOT_APPLICABLE:
                found = self._metrics[name].spread(figures[name])
                for slot, value in zip(filled, found, strict=True):
                    if slot is not None:
                        slots[slot] = value
        self._program.run(slots)
        for name, computed in self._computed.items():
            numbers: list[Any] = [slots[each] for each in computed]
            if all(isinstance(each, Decimal) for each in numbers):
                yield name, Ratio(*numbers) if len(numbers) > 1 else Ratio(numbers[0], ONE)


def _figure(metric: AnyMetric, value: Ratio, parts: list[Figure]) -> Figure:
    """Return a figure where the first of its parts stands."""
    first = parts[0]
    plain, text = shown(value, is_rate=metric.kind == "rate")
    verified = any(each.verified for each in parts)
    return Figure(plain, text, first.line, first.column, verified, at=first.at)


def shown(value: Ratio, *, is_rate: bool) -> tuple[FigureValue, str]:
    """Return a number, or a rate, in its shortest form, and its text: a decimal if it is one."""
    if not value.whole:
        return value, "0/0"
    exact = bound_of(Fraction(value.part) / Fraction(value.whole))
    if isinstance(exact, Decimal):
        percent = EXACT.scaleb(exact, 2)
        return (Ratio(percent, HUNDRED), f"{show(percent)}%") if is_rate else (exact, show(exact))
    shortest = Ratio(Decimal(exact.numerator), Decimal(exact.denominator))
    return shortest, f"{exact.numerator}/{exact.denominator}"


def _is_outside(metric: AnyMetric, value: Ratio) -> bool:
    """Return whether a figure lies outside the bounds that its metric states."""
    if not isinstance(metric, Rate | NumericMetric) or metric.bounds is None:
        return False
    part, whole = value
    low, high = (None if each is None else EXACT.multiply(each, whole) for each in metric.limits())
    return (low is not None and part < low) or (high is not None and part > high)


def _outside(
    name: str, metric: AnyMetric, figure: Figure, parts: list[Figure], walk: NodeReader
) -> Diagnostic:
    low, high = getattr(metric, "bounds", None) or ("", "")
    values = {
        "metric": name,
        "found": figure.text,
        "bounds": f"{'-∞' if low is None else low} … {'∞' if high is None else high}",
        "parts": Joined(metric.made_of()),
    }
    places = [_place_of(each, walk) for each in parts]
    related = tuple(Related(each, "other") for each in dict.fromkeys(places[1:]))
    return Diagnostic("LX262", places[0], values, related)


def _place_of(figure: Figure, walk: NodeReader) -> Place:
    return figure.at or walk.source.place(figure.line, figure.column)
