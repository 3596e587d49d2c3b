"""The bonuses and penalties of a unit explained, with the figures at which it would have more."""

from liuxiang.explanation import (
    ExplainedBonus,
    ExplainedCriterion,
    ExplainedGate,
    ExplainedPenalty,
    NextPoint,
)
from liuxiang.explanation.moves import Seeker
from liuxiang.explanation.sources import Sources
from liuxiang.item_results import BonusResult, CriterionResult, PenaltyResult
from liuxiang.plan_parts import BonusPlan, ClausePlan, GatePlan, PenaltyPlan
from liuxiang.ruleset.load import RuleFile


class AdjustmentExplainer:
    """Explains bonuses and penalties of one unit."""

    def __init__(self, rules: RuleFile, sources: Sources, seeker: Seeker) -> None:
        self._rules = rules
        self._sources = sources
        self._seeker = seeker

    def bonus(
        self, plan: BonusPlan, result: BonusResult, group: ExplainedCriterion | None
    ) -> ExplainedBonus:
        """Return a bonus explained, of which `group` is explained already."""
        name = result.metric
        return ExplainedBonus(
            result,
            plan.bonus.cap,
            self._sources.stands(name) if name else None,
            self._sources.sides(name) if name else (),
            self._rules.place(result.path),
            self._seeker.to_more_by(plan),
            group,
            self._criteria(plan.tiers, result.tiers, seek=True),
            self._gates(plan.gates, result),
        )

    def penalty(self, plan: PenaltyPlan, result: PenaltyResult) -> ExplainedPenalty:
        """Return a penalty explained: where it bites, the nearest figures that cost less."""
        name, bites = result.metric, bool(result.points)
        group = None
        if plan.group is not None and result.group is not None:
            group = self._criterion(plan.group, result.group, seek=bites)
        return ExplainedPenalty(
            result,
            plan.penalty.cap,
            self._sources.stands(name) if name else None,
            self._sources.sides(name) if name else (),
            self._rules.place(result.path),
            self._seeker.to_less_by(plan) if bites else None,
            group,
            self._criteria(plan.tiers, result.tiers, seek=bites),
            self._gates(plan.gates, result),
        )

    def _gates(
        self, gates: tuple[GatePlan, ...], result: BonusResult | PenaltyResult
    ) -> tuple[ExplainedGate, ...]:
        return tuple(
            ExplainedGate(gate.word, self._criterion(gate.clause, each.criterion, seek=True))
            for gate, each in zip(gates, result.gates, strict=True)
        )

    def _criteria(
        self, clauses: tuple[ClausePlan, ...], results: tuple[CriterionResult, ...], *, seek: bool
    ) -> tuple[ExplainedCriterion, ...]:
        pairs = zip(clauses, results, strict=True)
        return tuple(self._criterion(clause, each, seek=seek) for clause, each in pairs)

    def _criterion(
        self, clause: ClausePlan, result: CriterionResult, *, seek: bool
    ) -> ExplainedCriterion:
        name = result.metric
        return ExplainedCriterion(
            result,
            self._sources.stands(name) if name else None,
            self._sources.sides(name) if name else (),
            self._rules.place(result.path),
            None,
            self._to_more(name) if name and seek else None,
            (),
            self._criteria(clause.parts, result.parts, seek=seek),
            tuple(filter(None, (self._sources.stands(each.metric) for each in result.others))),
        )

    def _to_more(self, name: str) -> NextPoint | None:
        return self._seeker.to_more(name)
