"""The figures behind a clause: which of them are missing, and which are rates of 0."""

from collections.abc import Iterator

from liuxiang.plan import Plan
from liuxiang.ruleset.lowering import Clause
from liuxiang.waves import Slots


def lacking(plan: Plan, clause: Clause, slots: Slots) -> Iterator[str]:
    """Yield the metrics of an undecided clause that have no figure; a group goes by its id."""
    if not clause.others and clause.when is None:
        yield clause.metric or clause.id
        return
    for name in dict.fromkeys(clause.metrics):
        if any(slots[each] is None for each in plan.inputs_of(name)):
            yield name


def empty(plan: Plan, clause: Clause, slots: Slots) -> Iterator[str]:
    """Yield the rates of a clause that are of 0, and what does not apply: nothing to measure."""
    if not clause.others:
        yield clause.metric or clause.id
        return
    for name in (clause.metric or clause.id, *clause.others):
        if name in plan.without.metrics or _is_of_nothing(plan, name, slots):
            yield name


def _is_of_nothing(plan: Plan, name: str, slots: Slots) -> bool:
    """Return whether the figure of a metric is a rate of 0, as far as any term reads it."""
    used = plan.inputs_of(name)
    return len(used) > 1 and slots[used[-1]] == 0
