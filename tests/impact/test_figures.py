"""What moved in the figures, and what each of them did."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from liuxiang.comparison.figures import FiguresCompared, compare_figures
from liuxiang.exact import show, total
from liuxiang.units import Unit
from liuxiang.units.read import UnitReader
from tests.impact.building import inputs, rules, unit
from tests.impact.test_impact import made_up


def units(*texts: str) -> list[Unit]:
    reader, files = UnitReader(rules(), "verified"), inputs(*texts)
    return [each for name in files.files for each in reader.read(files.source(name)).units]


def compared(old: list[str], new: list[str]) -> FiguresCompared:
    return compare_figures(rules(), units(*old), units(*new), "verified")


def test_a_figure_that_moved_and_what_it_did() -> None:
    found = compared([unit("甲", reports="9"), unit("乙")], [unit("甲", reports="10"), unit("乙")])
    ((move, figure, points),) = found.figures
    assert (
        figure.metric,
        figure.items,
        figure.old and figure.old.text,
        figure.new and figure.new.text,
        show(points),
    ) == ("reports", (1, 7), "9", "10", "12")
    assert (show(move.difference), show(move.interaction)) == ("12", "0")
    assert (found.impact.up, found.impact.down) == (1, 0)


def test_a_figure_that_came_and_one_that_went() -> None:
    found = compared([unit("甲", fundsum=None)], [unit("甲", charter=None)])
    assert [
        (each.metric, bool(each.old), bool(each.new), show(points))
        for _, each, points in found.figures
    ] == [
        ("charter", True, False, "-13"),
        ("fundsum", False, True, "11"),
    ]


def test_what_a_rate_is_made_of_is_told_by_the_rate() -> None:
    old = unit("甲", done=None, formed="98", quota="100")
    found = compared([old], [old.replace("formed: 98", "formed: 100")])
    ((_, figure, _),) = found.figures
    assert (figure.metric, figure.old and figure.old.text) == ("done", "98/100")


def test_units_of_one_set_alone() -> None:
    found = compared([unit("甲"), unit("乙")], [unit("甲"), unit("丙")])
    assert [each.card.unit for each in found.impact.appeared] == ["丙"]
    assert [each.card.unit for each in found.impact.gone] == ["乙"]
    assert found.figures == []


def test_whose_figures_move_an_award() -> None:
    """丁 rises by its own figure; 戊, of whom nothing changed, falls behind it."""
    first = [unit(f"{n}号", praise="{points: 20, reason: 好}") for n in range(3)]
    fifth = unit("戊", praise="{points: 1, reason: 好}")
    old = [*first, fifth, unit("丁")]
    new = [*first, fifth, unit("丁", praise="{points: 5, reason: 好}")]
    found = compared(old, new)
    assert [(each.unit, each.how, [by.path for by in each.by]) for each in found.impact.awards] == [
        ("丁", "own", ["metrics.praise"]),
        ("戊", "others", []),
    ]


@given(st.integers(0, 1 << 32))
@settings(max_examples=60, deadline=None)
def test_figures_and_interaction_add_up_for_every_unit(seed: int) -> None:
    rng = random.Random(seed)
    sets = [[made_up(rng, number) for number in range(8)] for _ in range(2)]
    old, new = ([each.replace("industry", "district") for each in texts] for texts in sets)
    found = compared(old, new)
    for move in found.impact.moves:
        assert total(each.points for each in move.causes) == move.difference
    back = compared(new, old)
    assert {each.unit: -each.difference for each in back.impact.moves} == {
        each.unit: each.difference for each in found.impact.moves
    }
