"""Rounding, by name: of steps (`whole_steps`, `started_steps`, `pro_rata`) and of points."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Discriminator, Tag

from liuxiang.exact import EXACT, ONE
from liuxiang.ruleset.base import Model, Places
from liuxiang.ruleset.metrics.base import Measure
from liuxiang.terms import Const, Number, Product, Quotient


class Rounding(Model):
    """To so many decimal places, and which way."""

    places: Places
    """Decimal places, 0 to 12."""
    mode: Literal["half_up", "half_even", "down"]
    """Which way: `half_up`, `half_even`, or `down` (cut off)."""


def _form(raw: object) -> str:
    return "steps" if isinstance(raw, str) else "places"


StepRounding = Annotated[
    Annotated[Literal["whole_steps", "started_steps", "pro_rata"], Tag("steps")]
    | Annotated[Rounding, Tag("places")],
    Discriminator(_form),
]


def steps_of(excess: Number, measure: Measure, step: Decimal, rounding: StepRounding) -> Number:
    """Return the number of steps in `excess`; `whole_steps` rounds the quotient down.

    Plain `pro_rata` multiplies by the reciprocal of the step, which is a finite decimal, as
    ensured by the checks of a rule file.
    """
    if rounding == "pro_rata":
        return Product(excess, Const(EXACT.divide(ONE, step)))
    size = measure.times(step)
    if isinstance(rounding, Rounding):
        return Quotient(excess, size, rounding.places, rounding.mode)
    return Quotient(excess, size, 0, "down" if rounding == "whole_steps" else "up")


def is_finite(step: Decimal) -> bool:
    """Return whether 1 ÷ `step` is a finite decimal: no prime factors except 2 and 5."""
    numerator = step.as_integer_ratio()[0]
    for prime in (2, 5):
        while numerator and numerator % prime == 0:
            numerator //= prime
    return numerator == 1
