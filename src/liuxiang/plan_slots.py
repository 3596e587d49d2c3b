"""The slots of the parts of a plan: terms are compiled, and what reads their values is kept."""

from collections.abc import Callable

from liuxiang.plan_parts import (
    ActionPlan,
    BonusPlan,
    ClausePlan,
    GatePlan,
    ItemPlan,
    NetPlan,
    PenaltyPlan,
)
from liuxiang.ruleset.adjustments import Gate
from liuxiang.ruleset.lowered_parts import ActionTerms, BonusTerms, ItemTerms, PenaltyTerms
from liuxiang.ruleset.lowering import Clause
from liuxiang.terms import Term


class PlanSlots:
    """Compiles the parts of a scheme by what gives a term its slot."""

    def __init__(self, slot: Callable[[Term], int]) -> None:
        self._slot = slot

    def item(self, terms: ItemTerms) -> ItemPlan:
        """Return an item with the slots of its terms."""
        slot = self._slot
        lowered, net = terms.lowered, terms.net
        return ItemPlan(
            item=terms.item,
            action=terms.action,
            path=terms.path,
            assessed=terms.assessed,
            full=lowered.full if lowered and not lowered.left else None,
            first=lowered is not None and lowered.first,
            left=lowered is not None and lowered.left,
            best=lowered is not None and lowered.best,
            base=slot(terms.base),
            uncapped=slot(terms.uncapped),
            bonus=slot(terms.bonus),
            hoped=slot(terms.hoped),
            clauses=tuple(self.clause(each) for each in lowered.clauses) if lowered else (),
            bonuses=tuple(self.bonus(each) for each in terms.bonuses),
            penalties=tuple(self.penalty(each) for each in terms.penalties),
            net=net and NetPlan(slot(net.points), slot(net.hoped)),
        )

    def action(self, terms: ActionTerms) -> ActionPlan:
        """Return an action with the slots of its points."""
        slot = self._slot
        return ActionPlan(
            terms.action,
            terms.path,
            terms.full,
            slot(terms.base),
            slot(terms.bonus),
            slot(terms.points),
            slot(terms.hoped),
        )

    def clause(self, clause: Clause) -> ClausePlan:
        """Return a clause with the slots of its tests."""
        slot = self._slot
        return ClausePlan(
            clause,
            slot(clause.applies),
            slot(clause.met),
            slot(clause.counts),
            None if clause.earns is None else slot(clause.earns),
            tuple(self.clause(part) for part in clause.parts),
            tuple(map(slot, clause.ends)),
            None if clause.when is None else self.clause(clause.when),
        )

    def bonus(self, terms: BonusTerms) -> BonusPlan:
        """Return a bonus with the slots of its amounts."""
        slot = self._slot
        return BonusPlan(
            terms.bonus,
            terms.path,
            None if terms.steps is None else slot(terms.steps),
            slot(terms.uncapped),
            slot(terms.capped),
            slot(terms.earned),
            slot(terms.open),
            None if terms.group is None else self.clause(terms.group),
            tuple(map(slot, terms.ends)),
            tuple(map(self.clause, terms.tiers)),
            self._gates(terms.gates),
        )

    def penalty(self, terms: PenaltyTerms) -> PenaltyPlan:
        """Return a penalty with the slots of its amounts."""
        slot = self._slot
        return PenaltyPlan(
            terms.penalty,
            terms.path,
            None if terms.steps is None else slot(terms.steps),
            slot(terms.uncapped),
            slot(terms.cost),
            slot(terms.feared),
            slot(terms.taken) if terms.penalty.takes_all else None,
            slot(terms.open),
            None if terms.group is None else self.clause(terms.group),
            tuple(map(slot, terms.ends)),
            tuple(map(self.clause, terms.tiers)),
            self._gates(terms.gates),
        )

    def _gates(self, gates: tuple[Gate, ...]) -> tuple[GatePlan, ...]:
        return tuple(GatePlan(each.word, self.clause(each.clause)) for each in gates)
