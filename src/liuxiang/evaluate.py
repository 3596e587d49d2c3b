"""The exact meaning of terms: compiled once for a rule file, then run over one unit after another.

Every distinct term has one slot. A run fills the slots of the figures and then each other slot from
those before it, so that all intermediate values are at hand for the explanation.
"""

from collections.abc import Callable, Iterable
from decimal import Decimal, localcontext
from operator import itemgetter
from typing import Any, assert_never

from liuxiang import ranges
from liuxiang.exact import EXACT, ZERO
from liuxiang.terms import (
    AtLeast,
    Choose,
    Const,
    Either,
    Every,
    Given,
    Greatest,
    Input,
    Least,
    MoreThan,
    Not,
    Product,
    Quotient,
    Says,
    Sum,
    Term,
)

Slots = list[Any]
"""Decimal, Range, bool or None by slot; one list for all so that a run stays a plain loop."""

Step = Callable[[Slots], Any]


class Program:
    """Compiled terms: the slots, what is constant in them, and the steps that fill the rest."""

    def __init__(self) -> None:
        self._slot_of: dict[Term, int] = {}
        self._template: Slots = []
        self._steps: list[tuple[int, Step]] = []

    def slot(self, term: Term) -> int:
        """The slot of `term`, compiled with all it needs when first asked for."""
        known = self._slot_of.get(term)
        if known is not None:
            return known
        step = self._step(term)
        slot = self._slot_of[term] = len(self._template)
        self._template.append(_standing(term))
        if step is not None:
            self._steps.append((slot, step))
        return slot

    def find(self, term: Term) -> int | None:
        """The slot of `term` if it has been compiled."""
        return self._slot_of.get(term)

    def fresh(self) -> Slots:
        """The slots before a run, where figures are to be filled in."""
        return self._template.copy()

    def run(self, slots: Slots) -> None:
        """Compute every term from the figures in `slots`, exactly."""
        with localcontext(EXACT):
            for slot, step in self._steps:
                slots[slot] = step(slots)

    def _step(self, term: Term) -> Step | None:  # noqa: C901  # one case for each kind of term
        match term:
            case Const() | Input() | Says():
                return None
            case Given(figure):
                return _given(self.slot(figure))
            case Sum(terms):
                return _sum(self._all(terms))
            case Product(left, right):
                return _product(self.slot(left), self.slot(right))
            case Least(left, right):
                return _least(self.slot(left), self.slot(right))
            case Greatest(left, right):
                return _greatest(self.slot(left), self.slot(right))
            case Quotient(of, by, places, mode):
                one, two = self.slot(of), self.slot(by)
                return lambda slots: ranges.divide(slots[one], slots[two], places, mode)
            case Choose(test, then, otherwise):
                return _choose(self.slot(test), self.slot(then), self.slot(otherwise))
            case AtLeast(Input() as part, Product(Const(share), Input() as whole)):
                return _at_least_share(self.slot(part), share, self.slot(whole))
            case AtLeast(left, right):
                return _at_least(self.slot(left), self.slot(right))
            case MoreThan(left, right):
                return _more_than(self.slot(left), self.slot(right))
            case Every(tests):
                return _every(self._all(tests))
            case Either((Not(premise), conclusion)):
                return _implies(self.slot(premise), self.slot(conclusion))
            case Either(tests):
                return _either(self._all(tests))
            case Not(test):
                return _not(self.slot(test))
            case _:
                assert_never(term)

    def _all(self, terms: Iterable[Term]) -> list[int]:
        return [self.slot(term) for term in terms]


def _standing(term: Term) -> Decimal | None:
    """What stands in the slot of `term` before a run."""
    match term:
        case Const(value):
            return value
        case Input(default=default):
            return default
        case _:
            return None


def _given(figure: int) -> Step:
    return lambda slots: slots[figure] is not None


def gather(slots: list[int]) -> Callable[[Slots], tuple[Any, ...]]:
    """All values of `slots` as a tuple."""
    if len(slots) > 1:
        return itemgetter(*slots)
    return lambda values: tuple(values[slot] for slot in slots)


def _sum(terms: list[int]) -> Step:
    values = gather(terms)

    def step(slots: Slots) -> Any:
        try:
            return sum(values(slots), ZERO)
        except TypeError:
            return ranges.add(values(slots))

    return step


def _product(left: int, right: int) -> Step:
    def step(slots: Slots) -> Any:
        try:
            return slots[left] * slots[right]
        except TypeError:
            return ranges.multiply(slots[left], slots[right])

    return step


def _least(left: int, right: int) -> Step:
    def step(slots: Slots) -> Any:
        try:
            return min(slots[left], slots[right])
        except TypeError:
            return ranges.least(slots[left], slots[right])

    return step


def _greatest(left: int, right: int) -> Step:
    def step(slots: Slots) -> Any:
        try:
            return max(slots[left], slots[right])
        except TypeError:
            return ranges.greatest(slots[left], slots[right])

    return step


def _choose(test: int, then: int, otherwise: int) -> Step:
    def step(slots: Slots) -> Any:
        holds = slots[test]
        if holds is None:
            return ranges.undecided(slots[then], slots[otherwise])
        return slots[then] if holds else slots[otherwise]

    return step


def _at_least(left: int, right: int) -> Step:
    def step(slots: Slots) -> bool | None:
        try:
            return bool(slots[left] >= slots[right])
        except TypeError:
            return ranges.exceeds(slots[left], slots[right], or_equals=True)

    return step


def _at_least_share(part: int, share: Decimal, whole: int) -> Step:
    """The comparison of nearly every rate in one step; its figures are known or they are not."""

    def step(slots: Slots) -> bool | None:
        try:
            return bool(slots[part] >= share * slots[whole])
        except TypeError:
            return None

    return step


def _more_than(left: int, right: int) -> Step:
    def step(slots: Slots) -> bool | None:
        try:
            return bool(slots[left] > slots[right])
        except TypeError:
            return ranges.exceeds(slots[left], slots[right], or_equals=False)

    return step


def _every(tests: list[int]) -> Step:
    values = gather(tests)

    def step(slots: Slots) -> bool | None:
        found = values(slots)
        return False if False in found else None if None in found else True

    return step


def _implies(premise: int, conclusion: int) -> Step:
    """The conclusion, wherever the premise holds: a criterion where there is what to measure."""

    def step(slots: Slots) -> bool | None:
        holds = slots[premise]
        if holds:
            return slots[conclusion]  # type: ignore[no-any-return]  # the slot of a test
        return True if holds is False or slots[conclusion] else None

    return step


def _either(tests: list[int]) -> Step:
    values = gather(tests)

    def step(slots: Slots) -> bool | None:
        found = values(slots)
        return True if True in found else None if None in found else False

    return step


def _not(test: int) -> Step:
    return lambda slots: None if slots[test] is None else not slots[test]
