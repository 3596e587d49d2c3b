"""The example of 2012: every run is what scoring by the same readings comes to, to the digit."""

from collections.abc import Sequence
from functools import cache
from random import Random

import pytest

from liuxiang import load_rules, load_units, rank, score
from liuxiang.comparison.choices import Choice, Combination, choices
from liuxiang.comparison.rulings import sensitivity
from liuxiang.comparison.runs import Runner
from liuxiang.exact import show
from liuxiang.ranking import Result, result_of
from liuxiang.units import Unit
from tests.cli.running import EXAMPLE

RULES = load_rules("2012")
UNITS = load_units(EXAMPLE, RULES)
CHOICES = choices(RULES)
FEW = [each for each in CHOICES.combinations(0) if each]
MANY = [each for each in CHOICES.combinations(2048) if len(each) > 2]
SAMPLE = Random(2012).sample(MANY, 60)  # a sample, no secret


@cache
def runner() -> Runner:
    return Runner(RULES, UNITS)


def scored(
    readings: Sequence[str], units: list[Unit]
) -> list[tuple[str, str, int | None, str | None]]:
    """Each unit with its total, rank and award, scored from the start."""
    rules = load_rules("2012", readings)
    places = {
        each.card.unit: (show(each.card.total), each.rank, each.award.id if each.award else None)
        for each in rank(rules, score(rules, units))
    }
    return [(unit.name, *places[unit.name]) for unit in units]


def ran(combination: Combination) -> list[tuple[str, str, int | None, str | None]]:
    """The same, of a run."""
    places = runner().run(combination)
    return [
        (unit.name, show(each.total), each.rank, each.award_id)
        for unit, each in zip(UNITS, places, strict=True)
    ]


def test_there_is_what_there_is() -> None:
    assert (CHOICES.total, len(FEW), len(CHOICES.worded)) == (2048, 66, 31)


def test_the_base_is_the_score() -> None:
    assert ran(()) == scored((), UNITS)


@pytest.mark.parametrize("combination", FEW + SAMPLE, ids=lambda each: "+".join(map(str, each)))
def test_a_run_is_a_score(combination: Combination) -> None:
    units = load_units(EXAMPLE, load_rules("2012", map(str, combination)))
    assert ran(combination) == scored([str(each) for each in combination], units)


def example(readings: Sequence[str] = ()) -> Result:
    rules = load_rules("2012", readings)
    return result_of(rules, score(rules, UNITS))


def test_all_of_it() -> None:
    done = sensitivity(example())
    assert (done.ran, done.left_out, done.is_complete) == (2048, 0, True)
    assert all(sum(each.awards.values()) == 2048 for each in done.spans)
    assert [each.unit for each in done.settled] == [
        *("乙区总工会", "甲区总工会", "庚区总工会", "壬区总工会")
    ]
    assert [each.unit for each in done.never] == ["乙开放先导区总工会"]
    assert {each.choice.ruling for each in done.deciding} == {
        *("A01", "A04", "A05", "A14", "A21", "A23")
    }
    assert all(
        (each.best or 0) <= (each.base.rank or 0) <= (each.worst or 0) for each in done.spans
    )
    assert all(each.least <= each.base.total <= each.greatest for each in done.spans)


def test_a_chosen_reading_is_the_base_of_all_runs() -> None:
    done = sensitivity(example(["A05=cap-2"]), most=0)
    assert "A05" not in {each.choice.ruling for each in done.alone}
    (dense,) = [each for each in done.alone if each.choice == Choice("A21", "dense")]
    moved = {each.unit: each.new for each in dense.found.moves}
    placed = {each.unit: moved.get(each.unit, each.base) for each in done.spans}
    assert [
        (unit.name, show(place.total), place.rank, place.award_id)
        for unit in UNITS
        for place in [placed[unit.name]]
    ] == scored(["A05=cap-2", "A21=dense"], UNITS)
