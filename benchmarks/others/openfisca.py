"""openfisca-core: a variable a figure, a rate, an item and the total, over all units at once.

Variables are what its documents advise: `int` and `bool` for what is reported, `float` for what is
computed, which the package keeps as float32. Marks stand in the formulas; parameters, which a
country package would have, are looked up at every call and would only be slower.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.model_api import YEAR, Variable
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from benchmarks.others import Engine
from benchmarks.plain import Plain
from benchmarks.work import AtLeast, Has, Number, Pieces, Steps, Task, Test, Yes

PERIOD = "2012"
Formula = Callable[[Any, Any], Any]


class _System:
    """The variables of the work; those of figures also say where a figure is found."""

    def __init__(self) -> None:
        self.entity = build_entity("unit", "units", "A unit", is_person=True)
        self.system = TaxBenefitSystem([self.entity])
        self.columns: dict[str, Callable[[Plain], object]] = {}
        self._known: set[str] = set()

    def variable(self, name: str, kind: type, formula: Formula | None = None) -> str:
        if name not in self._known:
            self._known.add(name)
            body = {"value_type": kind, "entity": self.entity, "definition_period": YEAR}
            if formula is not None:
                body["formula"] = formula
            self.system.add_variable(type(name, (Variable,), body))
        return name

    def figure(self, name: str, kind: type) -> str:
        self.columns[name] = lambda unit: unit[name]
        return self.variable(name, kind)

    def member(self, name: str, member: str, at: int) -> str:
        column = f"{name}_{at}"
        self.columns[column] = lambda unit: member in _members(unit[name])
        return self.variable(column, bool)

    def value(self, number: Number) -> str:
        if number.whole is None:
            return self.figure(number.part, int)
        part, whole = self.figure(number.part, int), self.figure(number.whole, int)
        name = number.part.removesuffix("_part")
        return self.variable(
            name, float, lambda units, period: units(part, period) / units(whole, period)
        )


def _members(figure: bool | int | list[str]) -> list[str]:
    return figure if isinstance(figure, list) else []


def make(tasks: Sequence[Task]) -> Engine:
    """The tax and benefit system is built once, a simulation for each lot of units."""
    made = _System()
    items = [made.variable(f"item_{task.name}", float, _item(task, made)) for task in tasks]
    made.variable("total", float, lambda units, period: sum(units(item, period) for item in items))

    def take(units: Sequence[Plain]) -> Mapping[str, Any]:
        return {
            name: np.array([find(unit) for unit in units]) for name, find in made.columns.items()
        }

    def totals(columns: Mapping[str, Any]) -> list[str]:
        count = len(next(iter(columns.values())))
        simulation = SimulationBuilder().build_default_simulation(made.system, count)
        for name, column in columns.items():
            simulation.set_input(name, PERIOD, column)
        return [str(total) for total in simulation.calculate("total", PERIOD)]

    return Engine(take, totals)


def _item(task: Task, made: _System) -> Formula:
    tests = [_test(test, made) for test in task.tests]
    bonuses = [
        made.variable(f"bonus_{task.name}_{at}", float, _bonus(bonus, made))
        for at, bonus in enumerate(task.bonuses)
    ]
    points = float(task.points)

    def formula(units: Any, period: Any) -> Any:
        earned = points + sum(units(bonus, period) for bonus in bonuses)
        for test in tests:
            earned = earned * test(units, period)
        return earned

    return formula


def _test(test: Test, made: _System) -> Formula:
    match test:
        case AtLeast(number, mark):
            name, least, whole = made.value(number), float(mark), number.whole
            if whole is None:
                return lambda units, period: units(name, period) >= least
            return lambda units, period: (
                (units(whole, period) == 0) + (units(name, period) >= least)
            )
        case Yes(answer):
            name = made.figure(answer, bool)
            return lambda units, period: units(name, period)
        case Has(checklist, members):
            names = [made.member(checklist, each, at) for at, each in enumerate(members)]
            return lambda units, period: np.all([units(each, period) for each in names], axis=0)


def _bonus(bonus: Steps | Pieces, made: _System) -> Formula:
    points = float(bonus.points)
    if isinstance(bonus, Pieces):
        count = made.figure(bonus.name, int)
        return lambda units, period: units(count, period) * points
    name, above, step = made.value(bonus.number), float(bonus.above), float(bonus.step)
    cap = np.inf if bonus.cap is None else float(bonus.cap)

    def formula(units: Any, period: Any) -> Any:
        excess = np.maximum(units(name, period) - above, 0)
        return np.minimum(np.floor(excess / step) * points, cap)

    return formula
