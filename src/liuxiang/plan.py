"""Plans: a rule file compiled for one category, with the slots of all values of a scorecard."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from liuxiang.evaluate import Program
from liuxiang.exact import ZERO
from liuxiang.figures import ALL_APPLIES, FigureValue, Inapplicable
from liuxiang.key_values import KeyPlan
from liuxiang.plan_parts import (
    CapPlan,
    leaves,
    points_of,
)
from liuxiang.plan_slots import PlanSlots
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.lowered import lower
from liuxiang.ruleset.lowered_total import is_plain, is_scaled
from liuxiang.ruleset.metrics import AnyMetric, Checklist, Choice, Points, Rate
from liuxiang.units import Figure
from liuxiang.waves import Slots, gather

if TYPE_CHECKING:
    from liuxiang.plan_grades import GradePlan
    from liuxiang.rerun import Again, Rerun


class Plan:
    """The compiled rules of one category, which score any number of units.

    `without` is what does not apply to these units; points, and what can be earned, are without it.
    """

    def __init__(
        self,
        ruleset: Ruleset,
        category: str,
        only: frozenset[str] | None = None,
        without: Inapplicable = ALL_APPLIES,
    ) -> None:
        terms = lower(ruleset, category, only, without)
        self.category, self.without = category, without
        self.attainable, self.full = terms.attainable, terms.full
        self._program = Program(ruleset.derivation.definitions)
        slot = self._program.slot
        slots = PlanSlots(slot)
        self.items = tuple(slots.item(each) for each in terms.items)
        self.caps = tuple(
            CapPlan(each.action, each.cap, slot(each.before), slot(each.after), slot(each.hoped))
            for each in terms.caps
        )
        self.actions = (
            tuple(slots.action(each) for each in terms.actions) if ruleset.reads_actions else ()
        )
        self.base, self.bonus, self.total = slot(terms.base), slot(terms.bonus), slot(terms.total)
        self.hoped = slot(terms.hoped)
        self.exact = None if terms.exact is None else (slot(terms.exact.of), terms.exact.by)
        self.withholds = ruleset.policies.missing == "withhold"
        self.is_plain, self.not_scored = is_plain(ruleset), terms.not_scored
        self.grades: GradePlan | None = None
        if ruleset.grades is not None and terms.grades is not None:
            from liuxiang.plan_grades import plan_of_grades

            self.grades = plan_of_grades(ruleset.grades, terms.grades, slot, slots.clause)
        self.keys = tuple(each and KeyPlan(*map(slot, each)) for each in terms.keys)
        self.clauses = tuple(
            (item.item.no, part)
            for item in self.items
            for clause in item.clauses
            if clause.clause.assessed
            for part in leaves(clause)
        )
        self.bonuses = tuple((item.item.no, bonus) for item in self.items for bonus in item.bonuses)
        self.penalties = tuple(
            (item.item.no, penalty) for item in self.items for penalty in item.penalties
        )
        self.above = tuple((scope, slots.penalty(each)) for scope, each in terms.penalties)
        self.takes_points, self.is_scaled = ruleset.takes_points, is_scaled(ruleset)
        self.mets = gather([clause.met for _, clause in self.clauses])
        self.applicable = gather([clause.applies for _, clause in self.clauses])
        self.opens = gather([bonus.open for _, bonus in self.bonuses])
        self.derivation = ruleset.derivation
        self._place_figures(ruleset)
        self._inputs: dict[str, tuple[AnyMetric | None, tuple[int | None, ...]]] = {}
        self._rerun: Rerun | None = None

    def _place_figures(self, ruleset: Ruleset) -> None:
        """Sort the used metrics by how their figures fill slots: in pairs, alone, or by member."""
        self._pairs: list[tuple[str, int, int]] = []
        self._singles: list[tuple[str, int]] = []
        self._lists: list[tuple[str, AnyMetric, tuple[tuple[int, int], ...]]] = []
        self._discretionary: list[int] = []
        metrics: list[str] = []
        used_at_all = self._program.metrics()
        for name, metric in ruleset.metrics.items():
            if name not in used_at_all:
                continue
            slots = map(self._program.find, metric.inputs(name))
            used = tuple([(at, slot) for at, slot in enumerate(slots) if slot is not None])
            if not used:
                continue
            if isinstance(metric, Rate):
                part, whole = map(self._program.slot, metric.inputs(name))
                self._pairs.append((name, part, whole))
            elif isinstance(metric, Checklist | Choice) or metric.is_list:
                self._lists.append((name, metric, used))
            else:
                self._singles.append((name, used[0][1]))
            if isinstance(metric, Points):
                self._discretionary.append(used[0][1])
            elif not metric.shared:
                metrics.append(name)
        declared = self.without.metrics - ruleset.voluntary_metrics[self.category]
        self.metrics = frozenset(metrics) | declared

    def lacking(self, names: Iterable[str], slots: Slots) -> tuple[str, ...]:
        """Return metrics, and in place of derived ones what they lack to be computed."""
        found: dict[str, None] = {}
        for name in names:
            sources = self.derivation.sources(name) if name in self.derivation.names else ()
            known = {
                each for each in sources if None not in map(slots.__getitem__, self.inputs_of(each))
            }
            found |= dict.fromkeys(each for each in sources or (name,) if each not in known)
        return tuple(found)

    def run(self, figures: Mapping[str, Figure]) -> Slots:
        """Return all values for the figures of one unit."""
        slots = self._filled(figures)
        self._program.run(slots)
        return slots

    def again(self, run: Slots) -> "Again":
        """Return `run` prepared to be recomputed for other figures, as far as points need it."""
        from liuxiang.rerun import Again, Rerun

        if self._rerun is None:
            of_items = (slot for item in self.items for slot in points_of(item))
            of_all = (self.bonus,) if self.is_plain else (self.bonus, self.total)
            self._rerun = Rerun(self._program, (*of_all, *of_items))
        return Again(self._rerun, run)

    def dependents(self) -> "Rerun":
        """Return what recomputes the points of items, with unlimited ends, for other figures."""
        from liuxiang.rerun import Rerun

        slots = [slot for item in self.items for slot in (item.base, item.hoped)]
        return Rerun(self._program, slots if self.is_plain else [*slots, self.hoped])

    def filled_by(self, figures: Mapping[str, FigureValue]) -> dict[int, Any]:
        """Return the slots that the values of some figures fill, with those values."""
        filled: dict[int, Any] = {}
        for name, value in figures.items():
            metric, used = self._inputs_of(name)
            values: Any = value
            if metric is not None:
                values = list(metric.spread(value))
            elif len(used) < 2:
                values = (value,) * len(used)
            found = zip(used, values, strict=True)
            filled |= {slot: value for slot, value in found if slot is not None}
        return filled

    def uses(self, name: str) -> bool:
        """Return whether points depend on a metric, or would if it applied to the unit."""
        return name in self.without.metrics or bool(self.inputs_of(name))

    def inputs_of(self, name: str) -> tuple[int, ...]:
        """Return the slots that the figure of a metric fills; none if no term uses it."""
        return tuple(slot for slot in self._inputs_of(name)[1] if slot is not None)

    def _inputs_of(self, name: str) -> tuple[AnyMetric | None, tuple[int | None, ...]]:
        """Return the slots that the figure of a metric fills, None where no term uses a member.

        For a checklist or a choice, there is a slot for each member or option.
        """
        if not self._inputs:
            self._inputs = {each: (None, (part, whole)) for each, part, whole in self._pairs}
            self._inputs |= {each: (None, (slot,)) for each, slot in self._singles}
            for each, metric, used in self._lists:
                slots = dict(used)
                filled = tuple(slots.get(at) for at in range(len(metric.inputs(each))))
                self._inputs[each] = (metric, filled)
        return self._inputs.get(name, (None, ()))

    def run_without_discretion(self, figures: Mapping[str, Figure], run: Slots) -> Slots | None:
        """Return the values as if assessors had entered no points, or None if they entered none."""
        if not any(run[each] for each in self._discretionary):
            return None
        slots = self._filled(figures)
        for each in self._discretionary:
            slots[each] = ZERO
        self._program.run(slots)
        return slots

    def _filled(self, figures: Mapping[str, Figure]) -> Slots:
        slots = self._program.fresh()
        get = figures.get
        for name, part, whole in self._pairs:
            figure: Any = get(name)
            if figure is not None:
                slots[part], slots[whole] = figure[0]
        for name, slot in self._singles:
            figure = get(name)
            if figure is not None:
                slots[slot] = figure[0]
        for name, metric, used in self._lists:
            figure = get(name)
            if figure is not None:
                ticks: list[Any] = list(metric.spread(figure[0]))
                for at, slot in used:
                    slots[slot] = ticks[at]
        return slots
