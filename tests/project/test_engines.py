"""The benchmark gives every engine the right work, and counts mistakes as it says."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from benchmarks.engines import mistakes
from benchmarks.made_up import write_units
from benchmarks.others.expressions import bonus, condition
from benchmarks.plain import Plain, load_plain
from benchmarks.work import AtLeast, Has, Number, Pieces, Steps, Test, Yes, limits, work

from liuxiang import load_rules, load_units, score

RULES = load_rules("2012")
WORK = work(RULES.ruleset, "district")


def number(figures: Plain, name: str) -> Fraction:
    figure = figures[name]
    assert isinstance(figure, int)
    return Fraction(figure)


def value(figures: Plain, of: Number) -> Fraction | None:
    """The number as a fraction, None where there is nothing to measure."""
    whole = Fraction(1) if of.whole is None else number(figures, of.whole)
    return number(figures, of.part) / whole if whole else None


def holds(figures: Plain, test: Test) -> bool:
    match test:
        case AtLeast(of, mark):
            found = value(figures, of)
            return found is None or found >= mark
        case Yes(name):
            return figures[name] is True
        case Has(name, members):
            there = figures[name]
            return isinstance(there, list) and set(members) <= set(there)


def extra(figures: Plain, bonus: Steps | Pieces) -> Fraction:
    if isinstance(bonus, Pieces):
        return number(figures, bonus.name) * Fraction(bonus.points)
    above = max(Fraction(0), (value(figures, bonus.number) or Fraction(0)) - Fraction(bonus.above))
    points = above // Fraction(bonus.step) * Fraction(bonus.points)
    return points if bonus.cap is None else min(points, Fraction(bonus.cap))


def total(figures: Plain) -> Fraction:
    return sum(
        (
            Fraction(task.points) + sum(extra(figures, each) for each in task.bonuses)
            for task in WORK
            if all(holds(figures, test) for test in task.tests)
        ),
        Fraction(0),
    )


def test_the_work_comes_to_what_liuxiang_says(tmp_path: Path) -> None:
    paths = write_units(tmp_path, 60, metrics=None, limits=limits(WORK))
    cards = score(RULES, load_units(paths, RULES))
    assert [total(figures) for figures in load_plain(paths)] == [
        Fraction(card.total) for card in cards
    ]
    assert not any(card.provisional for card in cards)


def test_units_at_their_limits_are_half_and_earn_bonuses_by_the_step(tmp_path: Path) -> None:
    (task,) = [task for task in WORK if task.name == "union_formation"]
    (steps,) = task.bonuses
    figures = load_plain(write_units(tmp_path, 60, metrics=None, limits=limits(WORK)))
    earned = [extra(each, steps) for each in figures]
    assert earned[::2] == [0] * 30
    assert len(set(earned[1::2])) > 10


def test_expressions_say_what_the_rules_say() -> None:
    first = WORK[0]
    rate = "union_formation_completion_part / union_formation_completion_whole"
    assert condition(first).startswith(
        f"(union_formation_completion_whole == 0 or {rate} >= 1.00) and ("
    )
    assert bonus(first.bonuses[0], floor="floor({of} / {by})", least="min") == (
        f"floor(({rate} > 1.00 ? {rate} - 1.00 : 0) / 0.01) * 0.2"
    )
    (service,) = [task for task in WORK if task.name == "service_platforms"]
    assert condition(service) == (
        "('爱心超市' in service_platforms and '爱心药店' in service_platforms"
        " and '培训基地' in service_platforms and '职业介绍' in service_platforms)"
    )
    fund = "assistance_fund"
    (stations,) = [task for task in WORK if task.name == "assistance_stations"]
    assert bonus(stations.bonuses[0], floor="({of} // {by})", least="$min") == (
        f"$min([(({fund} > 4000 ? {fund} - 4000 : 0) // 1000) * 0.2, 2])"
    )


def test_mistakes_are_counted_as_printed_and_to_two_decimals() -> None:
    right = [Decimal("101.4"), Decimal("101.4"), Decimal("101.4"), Decimal(80)]
    assert mistakes(right, ["101.4", "101.40001", "101.2", "80.0"]) == (2, 1)
