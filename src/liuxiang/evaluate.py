"""Exact evaluation of terms: compiled once per rule file, then run for one unit after another.

Every distinct term has one slot. A run first fills the slots of the figures and then all others, so
every intermediate value is available for the explanation. Terms of one kind whose operands are
ready are computed together as a wave: a loop over rows of slots costs less than a call per term.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal, localcontext
from types import MappingProxyType
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
from liuxiang.waves import Row, Slots, Wave, row_of

WIDEST: Final = 64
"""The most operands of a single sum, `Every` or `Either`.

Longer ones are split into parts, so that little is computed again when one operand changes.
"""

Form = tuple[Wave, tuple[int, ...], tuple[Any, ...]]
"""What computes a term: a wave, the slots of the operands, and the constants."""


NO_DEFINITIONS: Final[Mapping[Term, Term]] = MappingProxyType({})
"""No definitions."""


class Program:
    """Compiled terms: the slots, their constant values, and the waves that compute the rest.

    `definitions` are the terms of figures that no unit reports, and of tests whether they exist.
    """

    def __init__(self, definitions: Mapping[Term, Term] = NO_DEFINITIONS) -> None:
        self._definitions = definitions
        self._seen: dict[int, int] = {}
        self._kept: list[Term] = []
        self._leaves: dict[Term, int] = {}
        self._forms: dict[Form, int] = {}
        self._template: Slots = []
        self.depths: list[int] = []
        self._rows: dict[tuple[int, Wave], list[Row]] = defaultdict(list)
        self._waves: list[tuple[Wave, list[Row]]] = []

    def slot(self, term: Term) -> int:
        """Return the slot of `term`, compiling it and its operands on first use.

        Equal terms share a slot. They are found by the slots of their operands: hashing whole
        trees would repeat shared subterms.
        """
        identity = id(term)
        seen = self._seen.get(identity)
        if seen is not None:
            return seen
        meant = term
        if self._definitions and isinstance(term, Input | Given):
            meant = self._definitions.get(term, term)
        form = self._form(meant)
        slot = self._leaf(meant) if form is None else self._computed(form)
        self._seen[identity] = slot
        self._kept.append(term)  # so that no other term gets its identity
        return slot

    def _leaf(self, term: Term) -> int:
        """Return the slot of a constant or a figure."""
        slot = self._leaves.get(term)
        if slot is None:
            slot = self._leaves[term] = len(self._template)
            self._template.append(_standing(term))
            self.depths.append(0)
        return slot

    def _computed(self, form: Form) -> int:
        """Return the slot of what is computed in this form."""
        known = self._forms.get(form)
        if known is not None:
            return known
        depth = 1 + max(map(self.depths.__getitem__, form[1]), default=0)
        slot = self._forms[form] = len(self._template)
        self._template.append(None)
        self.depths.append(depth)
        self._rows[depth, form[0]].append(row_of(slot, *form))
        self._waves = []
        return slot

    def find(self, term: Term) -> int | None:
        """Return the slot of a figure, or None if no term uses it."""
        return self._leaves.get(term)

    def metrics(self) -> set[str]:
        """The metrics whose figures are used by terms."""
        return {each.metric for each in self._leaves if isinstance(each, Input | Says)}

    def forms(self) -> dict[int, Form]:
        """Return what computes the slots that have no initial value."""
        return {slot: form for form, slot in self._forms.items()}

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

    def _form(self, term: Term) -> Form | None:  # noqa: C901  # one case a kind
        """Return what computes `term`, or None if it has an initial value."""
        match term:
            case Input() | Const() | Says() | Between():
                return None
            case Sum():
                return self._gathered(waves.sums, term)
            case AtLeast(Input() as part, Product(Const(share), Input() as whole)):
                return waves.at_least_shares, (self.slot(part), self.slot(whole)), (share,)
            case AtLeast(left, right):
                return waves.at_leasts, (self.slot(left), self.slot(right)), ()
            case MoreThan(left, right):
                return waves.more_thans, (self.slot(left), self.slot(right)), ()
            case Either((Not(premise), conclusion)):
                return waves.implications, (self.slot(premise), self.slot(conclusion)), ()
            case Either():
                return self._gathered(waves.eithers, term)
            case Choose(test, then, otherwise):
                return waves.choices, self._all((test, then, otherwise)), ()
            case Every():
                return self._gathered(waves.everies, term)
            case Given(figure):
                return waves.given, (self.slot(figure),), ()
            case Product(left, right):
                return waves.products, (self.slot(left), self.slot(right)), ()
            case Least(left, right):
                return waves.leasts, (self.slot(left), self.slot(right)), ()
            case Greatest(left, right):
                return waves.greatests, (self.slot(left), self.slot(right)), ()
            case Quotient(of, by, places, mode):
                return waves.quotients, (self.slot(of), self.slot(by)), (places, mode)
            case First(tests, numbers, otherwise):
                return waves.firsts, self._all((*tests, *numbers, otherwise)), ()
            case Not(test):
                return waves.negations, (self.slot(test),), ()
            case _:
                assert_never(term)

    def _gathered(self, wave: Wave, term: Sum | Every | Either) -> Form:
        """Return what computes a term with any number of operands."""
        if len(term[0]) > WIDEST:
            return self._gathered(wave, _in_parts(term))
        return wave, self._all(term[0]), ()

    def _all(self, terms: Iterable[Term]) -> tuple[int, ...]:
        return tuple(map(self.slot, terms))


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
