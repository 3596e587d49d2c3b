"""rule-engine: a rule for the condition of an item and one for each bonus, added up in Python."""

from collections.abc import Sequence
from decimal import Decimal

import rule_engine

from benchmarks.others import Engine
from benchmarks.others.expressions import bonus, condition
from benchmarks.plain import Plain
from benchmarks.work import Task


def make(tasks: Sequence[Task]) -> Engine:
    """Rules are parsed once; numbers are decimals of 28 digits, as the package has them."""
    rules = [
        (
            rule_engine.Rule(condition(task)) if task.tests else None,
            task.points,
            [
                rule_engine.Rule(bonus(each, floor="({of} // {by})", least="$min"))
                for each in task.bonuses
            ],
        )
        for task in tasks
    ]

    def total(figures: Plain) -> str:
        found = Decimal(0)
        for holds, points, bonuses in rules:
            if holds is None or holds.matches(figures):
                found += points + sum((rule.evaluate(figures) for rule in bonuses), Decimal(0))
        return str(found)

    return Engine(list, lambda units: [total(figures) for figures in units])
