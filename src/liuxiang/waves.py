"""Waves: functions that compute all terms of one kind in a loop over rows of slots.

A loop over rows costs less than a call per term. Values that are not fully known are delegated to
`intervals`.
"""

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any, Final

from liuxiang import intervals
from liuxiang.exact import ZERO

Slots = list[Any]
"""Decimal, Range, bool or None by slot; a single list keeps a run a plain loop."""

Row = tuple[Any, ...]
"""The slot to fill, followed by the inputs of the wave: slots, constants, or a gatherer."""

Wave = Callable[[Slots, list[Row]], None]


def gather(slots: Sequence[int]) -> Callable[[Slots], Sequence[Any]]:
    """Return a function that collects the values of any number of `slots`."""
    if len(slots) > 1:
        return itemgetter(*slots)
    return itemgetter(slice(slots[0], slots[0] + 1) if slots else slice(0))


def given(slots: Slots, rows: list[Row]) -> None:
    """Test whether figures exist."""
    for slot, figure in rows:
        slots[slot] = slots[figure] is not None


def sums(slots: Slots, rows: list[Row]) -> None:
    """Compute sums of any number of operands."""
    for slot, values in rows:
        found = values(slots)
        try:
            slots[slot] = sum(found, ZERO)
        except TypeError:
            slots[slot] = intervals.add(found)


def products(slots: Slots, rows: list[Row]) -> None:
    """Compute products of two operands."""
    for slot, left, right in rows:
        try:
            slots[slot] = slots[left] * slots[right]
        except TypeError:
            slots[slot] = intervals.multiply(slots[left], slots[right])


def leasts(slots: Slots, rows: list[Row]) -> None:
    """Compute minimums."""
    for slot, left, right in rows:
        try:
            slots[slot] = min(slots[left], slots[right])
        except TypeError:
            slots[slot] = intervals.least(slots[left], slots[right])


def greatests(slots: Slots, rows: list[Row]) -> None:
    """Compute maximums."""
    for slot, left, right in rows:
        try:
            slots[slot] = max(slots[left], slots[right])
        except TypeError:
            slots[slot] = intervals.greatest(slots[left], slots[right])


def quotients(slots: Slots, rows: list[Row]) -> None:
    """Compute quotients, each rounded once."""
    for slot, of, by, places, mode in rows:
        slots[slot] = intervals.divide(slots[of], slots[by], places, mode)


def choices(slots: Slots, rows: list[Row]) -> None:
    """Choose one of two numbers, depending on a test."""
    for slot, test, then, otherwise in rows:
        holds = slots[test]
        if holds is None:
            slots[slot] = intervals.one_of((slots[then], slots[otherwise]))
        else:
            slots[slot] = slots[then if holds else otherwise]


def firsts(slots: Slots, rows: list[Row]) -> None:
    """Compute the number next to the first true test, or the range left open by undecided tests."""
    for slot, tests, numbers, otherwise in rows:
        found = tests(slots)
        last = found.index(True) if True in found else len(found)
        value = slots[numbers[last] if last < len(found) else otherwise]
        before = found[:last]
        if None in before:
            held = zip(before, numbers, strict=False)
            undecided = [slots[number] for holds, number in held if holds is None]
            value = intervals.one_of([*undecided, value])
        slots[slot] = value


def at_least_shares(slots: Slots, rows: list[Row]) -> None:
    """Compare a rate with a share in one step, the form of nearly every comparison."""
    for slot, part, whole, share in rows:
        one, two = slots[part], slots[whole]
        if one is None:  # to raise for each would take longer than to ask
            slots[slot] = None
            continue
        try:
            slots[slot] = one >= share * two
        except TypeError:
            slots[slot] = intervals.exceeds(one, intervals.multiply(share, two), or_equals=True)


def at_leasts(slots: Slots, rows: list[Row]) -> None:
    """Test whether one number is at least another."""
    for slot, left, right in rows:
        one, two = slots[left], slots[right]
        if one is None or two is None:  # to raise for each would take longer than to ask
            slots[slot] = None
            continue
        try:
            slots[slot] = one >= two
        except TypeError:
            slots[slot] = intervals.exceeds(one, two, or_equals=True)


def more_thans(slots: Slots, rows: list[Row]) -> None:
    """Test whether one number is greater than another."""
    for slot, left, right in rows:
        one, two = slots[left], slots[right]
        if one is None or two is None:  # to raise for each would take longer than to ask
            slots[slot] = None
            continue
        try:
            slots[slot] = one > two
        except TypeError:
            slots[slot] = intervals.exceeds(one, two, or_equals=False)


def everies(slots: Slots, rows: list[Row]) -> None:
    """Test whether all operands are true."""
    for slot, tests in rows:
        found = tests(slots)
        slots[slot] = False if False in found else None if None in found else True


def eithers(slots: Slots, rows: list[Row]) -> None:
    """Test whether any operand is true."""
    for slot, tests in rows:
        found = tests(slots)
        slots[slot] = True if True in found else None if None in found else False


def implications(slots: Slots, rows: list[Row]) -> None:
    """Test a conclusion if its premise is true: a criterion that needs something to measure."""
    for slot, premise, conclusion in rows:
        holds, follows = slots[premise], slots[conclusion]
        slots[slot] = follows if holds else True if holds is False or follows else None


def negations(slots: Slots, rows: list[Row]) -> None:
    """Negate tests."""
    for slot, test in rows:
        slots[slot] = None if slots[test] is None else not slots[test]


_GATHERED: Final = frozenset({sums, everies, eithers})
"""The waves of any number of operands."""


def row_of(slot: int, wave: Wave, operands: tuple[int, ...], constants: tuple[Any, ...]) -> Row:
    """Return the row by which `wave` computes `slot`."""
    if wave in _GATHERED:
        return slot, gather(operands)
    if wave is firsts:
        tests = len(operands) // 2
        return slot, gather(operands[:tests]), operands[tests:-1], operands[-1]
    return (slot, *operands, *constants)
