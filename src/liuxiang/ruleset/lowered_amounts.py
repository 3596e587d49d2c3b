"""Bonuses and penalties as terms: what they come to, also while their figures are missing."""

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from liuxiang.evaluate import value_of
from liuxiang.exact import ZERO
from liuxiang.intervals import Range, one_of, spread
from liuxiang.ruleset.adjustments import Gate, LoweredAmount, opened
from liuxiang.ruleset.bonuses import Bonus
from liuxiang.ruleset.lowered_parts import BonusTerms, PenaltyTerms
from liuxiang.ruleset.lowering import Lowering
from liuxiang.terms import (
    ALWAYS,
    NEVER,
    NOTHING,
    Choose,
    Either,
    Every,
    MoreThan,
    Not,
    Number,
    Test,
    between,
    capped,
)

if TYPE_CHECKING:
    from liuxiang.ruleset.penalties import Penalty


class _Amount(NamedTuple):
    """The points of a bonus or penalty before and after its cap, and after it without bounds.

    While the figure of its basis is missing, these are between what that may come to; `matters` is
    whether that can be anything but 0.
    """

    uncapped: Number
    kept: Number
    hoped: Number
    given: Test
    matters: bool


def _by_metric(
    basis: str, lowered: LoweredAmount, cap: Decimal | None, lowering: Lowering
) -> _Amount:
    """Return an amount that rests on one metric: nothing if there is nothing to measure."""
    metric = lowering.metrics[basis]
    given = lowering.given(basis)
    measure = metric.measure(basis)
    applies = measure.applies if measure else ALWAYS
    if basis in lowering.inapplicable:
        applies = NEVER
    counted = lowered.points if applies == ALWAYS else Choose(applies, lowered.points, NOTHING)
    # The figure may never be reported, which earns nothing, so 0 is always a possible result.
    most = capped(counted, cap)
    reach = spread(one_of((ZERO, value_of(most, metric.unreported(basis)))))
    ends = between(reach.low or ZERO, reach.high or ZERO)
    uncapped = counted if given == ALWAYS else Choose(given, counted, ends)
    kept = capped(uncapped, cap)
    hoped = kept if given == ALWAYS else Choose(given, kept, between(reach.low, reach.high))
    return _Amount(uncapped, kept, hoped, given, given != ALWAYS and reach != Range(ZERO, ZERO))


def lowered_bonus(bonus: Bonus, gate: Test, lowering: Lowering) -> BonusTerms:
    """Lower a bonus that is earned only if `gate` is true."""
    lowered = bonus.lower(lowering)
    basis = bonus.basis()
    if basis is not None:
        amount = _by_metric(basis, lowered, bonus.cap, lowering)
        is_open = Every((Not(amount.given), gate)) if amount.matters else NEVER
    else:
        kept = capped(lowered.points, bonus.cap)
        amount = _Amount(lowered.points, kept, kept, ALWAYS, matters=True)
        # never true, but maybe unknown
        holds = lowered.holds
        is_open = Every((holds, Not(holds), gate) if lowered.group else (undecided(kept), gate))
    terms = BonusTerms(
        bonus=bonus,
        path=lowering.path,
        steps=lowered.steps,
        uncapped=amount.uncapped,
        capped=amount.kept,
        earned=_behind(gate, amount.kept),
        hoped=_behind(gate, amount.hoped),
        open=is_open,
        group=lowered.group,
        ends=lowered.ends,
        tiers=lowered.tiers,
    )
    gates = bonus.lowered_gates(lowering)
    return _gated(terms, gates) if gates else terms


def _gated(terms: BonusTerms, gates: tuple[Gate, ...]) -> BonusTerms:
    """Return a bonus that earns nothing where its conditions keep it from counting."""
    test = opened(gates)
    earned = _behind(test, terms.earned)
    return terms._replace(
        uncapped=_behind(test, terms.uncapped),
        capped=_behind(test, terms.capped),
        earned=earned,
        hoped=_behind(test, terms.hoped),
        open=Either((Every((terms.open, test)), undecided(earned))),
        gates=gates,
    )


def lowered_penalty(penalty: "Penalty", lowering: Lowering) -> PenaltyTerms:
    """Lower a penalty; if it takes everything, it costs nothing besides."""
    lowered = penalty.lower(lowering)
    gates = penalty.lowered_gates(lowering)
    test = opened(gates)
    basis = penalty.basis()
    taken: Test = NEVER
    if penalty.takes_all:
        taken = Every((lowered.holds, test))
    if basis is not None:
        amount = _by_metric(basis, lowered, penalty.cap, lowering)
    else:
        kept = capped(lowered.points, penalty.cap)
        amount = _Amount(lowered.points, kept, kept, ALWAYS, matters=True)
    feared = _behind(test, amount.hoped)
    return PenaltyTerms(
        penalty=penalty,
        path=lowering.path,
        steps=lowered.steps,
        uncapped=_behind(test, amount.uncapped),
        cost=_behind(test, amount.kept),
        feared=feared,
        taken=taken,
        open=Either((undecided(feared), Every((taken, Not(taken))))),
        group=lowered.group,
        ends=lowered.ends,
        tiers=lowered.tiers,
        gates=gates,
    )


def undecided(number: Number) -> Test:
    """Return a test that is unknown while `number` is, and false as soon as it is known."""
    return MoreThan(number, number)


def _behind(gate: Test, number: Number) -> Number:
    """Return `number`, or nothing if `gate` is false."""
    return number if gate == ALWAYS else Choose(gate, number, NOTHING)
