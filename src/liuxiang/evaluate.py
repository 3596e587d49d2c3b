"""The exact meaning of terms: compiled once for a rule file, then run over one unit after another.

Every distinct term has one slot. A run fills the slots of the figures and then all others, so that
every intermediate value is at hand for the explanation. Terms of one kind whose operands are known
by then are computed in one go, a wave: a loop over rows of slots costs less than a call for each.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal, localcontext
from typing import Any, Final, assert_never, cast

from liuxiang import ranges, waves
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
"""Operands of a sum, of all or of one of many that are looked at together: of more, parts are put
together, so that one operand that changes costs little."""


class Program:
    """Compiled terms: the slots, what is constant in them, and the waves that fill the rest."""

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
        """The slot of `term`, compiled with all it needs when first asked for."""
        seen = self._seen.get(id(term))
        if seen is not None and seen[0] is term:
            return seen[1]
        slot = self._placed(term)
        self._seen[id(term)] = (term, slot)
        return slot

    def _placed(self, term: Term) -> int:
        """The slot of a term, one for all that are equal.

        They are told by their operands' slots: to hash them whole would take what they share along.
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
        """A new slot, in which this stands before a run."""
        self._template.append(standing)
        self.depths.append(depth)
        return len(self._template) - 1

    def find(self, term: Term) -> int | None:
        """The slot of a figure if a term looks at it."""
        return self._leaves.get(term)

    def metrics(self) -> set[str]:
        """The metrics of which terms look at figures."""
        return {each.metric for each in self._leaves if isinstance(each, Input | Says)}

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
    """The same as `term` of fewer operands: what each few of them come to together."""
    kind: Any = type(term)
    operands = term[0]
    few = (operands[at : at + WIDEST] for at in range(0, len(operands), WIDEST))
    return cast(Sum | Every | Either, kind(tuple([kind(each) for each in few])))


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
