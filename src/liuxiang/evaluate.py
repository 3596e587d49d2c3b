"""Exact evaluation of terms: compiled once per rule file, then run for one unit after another.

Every distinct term has one slot. A run first fills the slots of the figures and then all others, so
every intermediate value is available for the explanation. Terms of one kind whose operands are
ready are computed together as a wave: a loop over rows of slots costs less than a call per term.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal, localcontext
from typing import Any, Final, assert_never, cast

from liuxiang import intervals, waves
from liuxiang.exact import EXACT
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
from liuxiang.waves import Row, Slots, Wave, gather

WIDEST: Final = 64
"""The most operands of a single sum, `Every` or `Either`.

Longer ones are split into parts, so that little is computed again when one operand changes.
"""


class Program:
    """Compiled terms: the slots, their constant values, and the waves that compute the rest."""

    def __init__(self) -> None:
        self._seen: dict[int, tuple[Term, int]] = {}
        self._leaves: dict[Term, int] = {}
        self._forms: dict[tuple[Any, ...], int] = {}
        self._template: Slots = []
        self.depths: list[int] = []
        self._rows: dict[tuple[int, Wave], list[Row]] = defaultdict(list)
        self._waves: list[tuple[Wave, list[Row]]] = []
        self.made: dict[int, tuple[Wave, tuple[int, ...], Row]] = {}

    def slot(self, term: Term) -> int:
        """Return the slot of `term`, compiling it and its operands on first use."""
        seen = self._seen.get(id(term))
        if seen is not None and seen[0] is term:
            return seen[1]
        slot = self._placed(term)
        self._seen[id(term)] = (term, slot)
        return slot

    def _placed(self, term: Term) -> int:
        """Return the slot of a term; equal terms share one.

        Terms are keyed by the slots of their operands: hashing whole trees would repeat shared
        subterms.
        """
        compiled = self._compiled(term)
        if compiled is None:
            if term not in self._leaves:
                self._leaves[term] = self._added(_standing(term), 0)
            return self._leaves[term]
        wave, operands, row = compiled
        form = (wave, operands, tuple([each for each in row if not callable(each)]))
        if form not in self._forms:
            depth = 1 + max([self.depths[each] for each in operands], default=0)
            slot = self._forms[form] = self._added(None, depth)
            self._rows[depth, wave].append((slot, *row))
            self.made[slot] = (wave, operands, (slot, *row))
            self._waves = []
        return self._forms[form]

    def _added(self, standing: Any, depth: int) -> int:
        """Add a slot with this initial value and return it."""
        self._template.append(standing)
        self.depths.append(depth)
        return len(self._template) - 1

    def find(self, term: Term) -> int | None:
        """Return the slot of a figure, or None if no term uses it."""
        return self._leaves.get(term)

    def metrics(self) -> set[str]:
        """The metrics whose figures are used by terms."""
        return {each.metric for each in self._leaves if isinstance(each, Input | Says)}

    def fresh(self) -> Slots:
        """Return the initial slots of a run, to be filled with figures."""
        return self._template.copy()

    def run(self, slots: Slots) -> None:
        """Compute every term from the figures in `slots`."""
        if not self._waves:
            in_order = sorted(self._rows, key=lambda key: key[0])
            self._waves = [(key[1], self._rows[key]) for key in in_order]
        with localcontext(EXACT):
            for wave, rows in self._waves:
                wave(slots, rows)

    def _compiled(self, term: Term) -> tuple[Wave, tuple[int, ...], Row] | None:  # noqa: C901  # one case a kind
        """Return the wave, operand slots and row of `term`, or None if it has an initial value."""
        match term:
            case Const() | Input() | Between() | Says():
                return None
            case Given(figure):
                return _of(waves.given, self.slot(figure))
            case Sum(terms) | Every(terms) | Either(terms) if len(terms) > WIDEST:
                return self._compiled(_in_parts(term))
            case Sum(terms):
                return _gathering(waves.sums, self._all(terms))
            case Product(left, right):
                return _of(waves.products, self.slot(left), self.slot(right))
            case Least(left, right):
                return _of(waves.leasts, self.slot(left), self.slot(right))
            case Greatest(left, right):
                return _of(waves.greatests, self.slot(left), self.slot(right))
            case Quotient(of, by, places, mode):
                one, two = self.slot(of), self.slot(by)
                return waves.quotients, (one, two), (one, two, places, mode)
            case Choose(test, then, otherwise):
                return _of(waves.choices, self.slot(test), self.slot(then), self.slot(otherwise))
            case First(tests, numbers, otherwise):
                held, worth, rest = self._all(tests), self._all(numbers), self.slot(otherwise)
                return waves.firsts, (*held, *worth, rest), (gather(held), worth, rest)
            case AtLeast(Input() as part, Product(Const(share), Input() as whole)):
                one, two = self.slot(part), self.slot(whole)
                return waves.at_least_shares, (one, two), (one, share, two)
            case AtLeast(left, right):
                return _of(waves.at_leasts, self.slot(left), self.slot(right))
            case MoreThan(left, right):
                return _of(waves.more_thans, self.slot(left), self.slot(right))
            case Every(tests):
                return _gathering(waves.everies, self._all(tests))
            case Either((Not(premise), conclusion)):
                return _of(waves.implications, self.slot(premise), self.slot(conclusion))
            case Either(tests):
                return _gathering(waves.eithers, self._all(tests))
            case Not(test):
                return _of(waves.negations, self.slot(test))
            case _:
                assert_never(term)

    def _all(self, terms: Iterable[Term]) -> tuple[int, ...]:
        return tuple([self.slot(term) for term in terms])


def _in_parts(term: Sum | Every | Either) -> Sum | Every | Either:
    """Return an equivalent term with fewer operands, by grouping them into parts."""
    kind: Any = type(term)
    operands = term[0]
    few = (operands[at : at + WIDEST] for at in range(0, len(operands), WIDEST))
    return cast(Sum | Every | Either, kind(tuple([kind(each) for each in few])))


def value_of(term: Term, figures: Mapping[Term, Any]) -> Any:
    """Return the value of one term for these figures."""
    program = Program()
    slot = program.slot(term)
    slots = program.fresh()
    for figure, value in figures.items():
        at = program.find(figure)
        if at is not None:
            slots[at] = value
    program.run(slots)
    return slots[slot]


def _standing(term: Term) -> Decimal | intervals.Range | None:
    """Return the initial value of the slot of a constant or a figure."""
    match term:
        case Const(value):
            return value
        case Between(low, high):
            return intervals.Range(low, high)
        case _:
            return None


def _of(wave: Wave, *operands: int) -> tuple[Wave, tuple[int, ...], Row]:
    """Compile a term whose row is just its operands."""
    return wave, operands, operands


def _gathering(wave: Wave, operands: tuple[int, ...]) -> tuple[Wave, tuple[int, ...], Row]:
    """Compile a term with any number of operands."""
    return wave, operands, (gather(operands),)
