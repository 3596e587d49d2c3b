"""The exact meaning of terms: compiled once for a rule file, then run over one unit after another.

Every distinct term has one slot. A run fills the slots of the figures and then all others, so that
every intermediate value is at hand for the explanation. Terms of one kind whose operands are known
by then are computed in one go, a wave: a loop over rows of slots costs less than a call for each.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal, localcontext
from operator import itemgetter
from typing import Any, assert_never

from liuxiang import ranges
from liuxiang.exact import EXACT, ZERO
from liuxiang.terms import (
    AtLeast,
    Between,
    Choose,
    Const,
    Either,
    Every,
    First,
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

Row = tuple[Any, ...]
"""The slot to fill, then what the wave needs to fill it: slots, constants, or a gatherer."""

Wave = Callable[[Slots, list[Row]], None]


class Program:
    """Compiled terms: the slots, what is constant in them, and the waves that fill the rest."""

    def __init__(self) -> None:
        self._slot_of: dict[Term, int] = {}
        self._template: Slots = []
        self.depths: list[int] = []
        self._rows: dict[tuple[int, Wave], list[Row]] = defaultdict(list)
        self._waves: list[tuple[Wave, list[Row]]] = []
        self.made: dict[int, tuple[Wave, tuple[int, ...], Row]] = {}

    def slot(self, term: Term) -> int:
        """The slot of `term`, compiled with all it needs when first asked for."""
        known = self._slot_of.get(term)
        if known is not None:
            return known
        compiled = self._compiled(term)
        slot = self._slot_of[term] = len(self._template)
        if compiled is None:
            self._template.append(_standing(term))
            self.depths.append(0)
            return slot
        wave, operands, row = compiled
        depth = 1 + max([self.depths[each] for each in operands], default=0)
        self._rows[depth, wave].append((slot, *row))
        self.made[slot] = (wave, operands, (slot, *row))
        self._waves = []
        self._template.append(None)
        self.depths.append(depth)
        return slot

    def find(self, term: Term) -> int | None:
        """The slot of `term` if it has been compiled."""
        return self._slot_of.get(term)

    def fresh(self) -> Slots:
        """The slots before a run, where figures are to be filled in."""
        return self._template.copy()

    def run(self, slots: Slots) -> None:
        """Compute every term from the figures in `slots`, exactly."""
        if not self._waves:
            in_order = sorted(self._rows, key=lambda key: key[0])
            self._waves = [(key[1], self._rows[key]) for key in in_order]
        with localcontext(EXACT):
            for wave, rows in self._waves:
                wave(slots, rows)

    def _compiled(self, term: Term) -> tuple[Wave, tuple[int, ...], Row] | None:  # noqa: C901  # one case a kind
        """The wave of `term`, the slots it waits for, and its row; None for what stands there."""
        match term:
            case Const() | Input() | Between() | Says():
                return None
            case Given(figure):
                return _of(_given, self.slot(figure))
            case Sum(terms):
                return _gathering(_sums, self._all(terms))
            case Product(left, right):
                return _of(_products, self.slot(left), self.slot(right))
            case Least(left, right):
                return _of(_leasts, self.slot(left), self.slot(right))
            case Greatest(left, right):
                return _of(_greatests, self.slot(left), self.slot(right))
            case Quotient(of, by, places, mode):
                one, two = self.slot(of), self.slot(by)
                return _quotients, (one, two), (one, two, places, mode)
            case Choose(test, then, otherwise):
                return _of(_choices, self.slot(test), self.slot(then), self.slot(otherwise))
            case First(tests, numbers, otherwise):
                held, worth, rest = self._all(tests), self._all(numbers), self.slot(otherwise)
                return _firsts, (*held, *worth, rest), (gather(held), worth, rest)
            case AtLeast(Input() as part, Product(Const(share), Input() as whole)):
                one, two = self.slot(part), self.slot(whole)
                return _at_least_shares, (one, two), (one, share, two)
            case AtLeast(left, right):
                return _of(_at_leasts, self.slot(left), self.slot(right))
            case MoreThan(left, right):
                return _of(_more_thans, self.slot(left), self.slot(right))
            case Every(tests):
                return _gathering(_everies, self._all(tests))
            case Either((Not(premise), conclusion)):
                return _of(_implications, self.slot(premise), self.slot(conclusion))
            case Either(tests):
                return _gathering(_eithers, self._all(tests))
            case Not(test):
                return _of(_negations, self.slot(test))
            case _:
                assert_never(term)

    def _all(self, terms: Iterable[Term]) -> tuple[int, ...]:
        return tuple([self.slot(term) for term in terms])


def value_of(term: Term, figures: Mapping[Term, Any]) -> Any:
    """The value of one term for these figures."""
    program = Program()
    slot = program.slot(term)
    slots = program.fresh()
    for figure, value in figures.items():
        at = program.find(figure)
        if at is not None:
            slots[at] = value
    program.run(slots)
    return slots[slot]


def _standing(term: Term) -> Decimal | ranges.Range | None:
    """What stands in the slot of a number or figure before a run."""
    match term:
        case Const(value):
            return value
        case Between(low, high):
            return ranges.Range(low, high)
        case _:
            return None


def _of(wave: Wave, *operands: int) -> tuple[Wave, tuple[int, ...], Row]:
    """A term whose row is just its operands."""
    return wave, operands, operands


def _gathering(wave: Wave, operands: tuple[int, ...]) -> tuple[Wave, tuple[int, ...], Row]:
    """A term of any number of operands."""
    return wave, operands, (gather(operands),)


def gather(slots: Sequence[int]) -> Callable[[Slots], Sequence[Any]]:
    """All values of `slots`, of which there may be any number."""
    if len(slots) > 1:
        return itemgetter(*slots)
    return itemgetter(slice(slots[0], slots[0] + 1) if slots else slice(0))


def _given(slots: Slots, rows: list[Row]) -> None:
    for slot, figure in rows:
        slots[slot] = slots[figure] is not None


def _sums(slots: Slots, rows: list[Row]) -> None:
    for slot, values in rows:
        found = values(slots)
        try:
            slots[slot] = sum(found, ZERO)
        except TypeError:
            slots[slot] = ranges.add(found)


def _products(slots: Slots, rows: list[Row]) -> None:
    for slot, left, right in rows:
        try:
            slots[slot] = slots[left] * slots[right]
        except TypeError:
            slots[slot] = ranges.multiply(slots[left], slots[right])


def _leasts(slots: Slots, rows: list[Row]) -> None:
    for slot, left, right in rows:
        try:
            slots[slot] = min(slots[left], slots[right])
        except TypeError:
            slots[slot] = ranges.least(slots[left], slots[right])


def _greatests(slots: Slots, rows: list[Row]) -> None:
    for slot, left, right in rows:
        try:
            slots[slot] = max(slots[left], slots[right])
        except TypeError:
            slots[slot] = ranges.greatest(slots[left], slots[right])


def _quotients(slots: Slots, rows: list[Row]) -> None:
    for slot, of, by, places, mode in rows:
        slots[slot] = ranges.divide(slots[of], slots[by], places, mode)


def _choices(slots: Slots, rows: list[Row]) -> None:
    for slot, test, then, otherwise in rows:
        holds = slots[test]
        if holds is None:
            slots[slot] = ranges.one_of((slots[then], slots[otherwise]))
        else:
            slots[slot] = slots[then if holds else otherwise]


def _firsts(slots: Slots, rows: list[Row]) -> None:
    for slot, tests, numbers, otherwise in rows:
        found = tests(slots)
        last = found.index(True) if True in found else len(found)
        value = slots[numbers[last] if last < len(found) else otherwise]
        before = found[:last]
        if None in before:
            held = zip(before, numbers, strict=False)
            undecided = [slots[number] for holds, number in held if holds is None]
            value = ranges.one_of([*undecided, value])
        slots[slot] = value


def _at_least_shares(slots: Slots, rows: list[Row]) -> None:
    """The comparison of nearly every rate in one step."""
    for slot, part, share, whole in rows:
        try:
            slots[slot] = slots[part] >= share * slots[whole]
        except TypeError:
            mark = ranges.multiply(share, slots[whole])
            slots[slot] = ranges.exceeds(slots[part], mark, or_equals=True)


def _at_leasts(slots: Slots, rows: list[Row]) -> None:
    for slot, left, right in rows:
        try:
            slots[slot] = slots[left] >= slots[right]
        except TypeError:
            slots[slot] = ranges.exceeds(slots[left], slots[right], or_equals=True)


def _more_thans(slots: Slots, rows: list[Row]) -> None:
    for slot, left, right in rows:
        try:
            slots[slot] = slots[left] > slots[right]
        except TypeError:
            slots[slot] = ranges.exceeds(slots[left], slots[right], or_equals=False)


def _everies(slots: Slots, rows: list[Row]) -> None:
    for slot, tests in rows:
        found = tests(slots)
        slots[slot] = False if False in found else None if None in found else True


def _eithers(slots: Slots, rows: list[Row]) -> None:
    for slot, tests in rows:
        found = tests(slots)
        slots[slot] = True if True in found else None if None in found else False


def _implications(slots: Slots, rows: list[Row]) -> None:
    """The conclusion, wherever the premise holds: a criterion where there is what to measure."""
    for slot, premise, conclusion in rows:
        holds, follows = slots[premise], slots[conclusion]
        slots[slot] = follows if holds else True if holds is False or follows else None


def _negations(slots: Slots, rows: list[Row]) -> None:
    for slot, test in rows:
        slots[slot] = None if slots[test] is None else not slots[test]
