"""The order of units, of files, and of the keys in a file changes nothing in the results."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liuxiang.item_results import ItemResult
from liuxiang.scorecards import Scorecard, score
from liuxiang.standings import rank
from liuxiang.units.load import load_units
from tests.properties.schemes import figures_2012, scheme_2012, text_of


def outcome(card: Scorecard) -> object:
    """All that a scorecard says but the places of its figures."""
    return (
        *(card.unit, card.category, card.base, card.bonus, card.total, card.attainable),
        *(card.possible, card.floor, card.possible_open, card.provisional, card.tally),
        *(card.missing, card.nothing_to_measure, card.figures, card.unverified),
        *(card.undiscretionary, card.large, card.cuts, [_item(each) for each in card.items]),
    )


def _item(item: ItemResult) -> object:
    criteria = [(each.id, each.verdict, each.points) for each in item.criteria]
    bonuses = [(each.id, each.steps, each.points, each.uncapped) for each in item.bonuses]
    return item.item.id, item.verdict, item.base, item.bonus, criteria, bonuses


@given(figures=figures_2012(), data=st.data())
def test_keys(figures: dict[str, str], data: st.DataObject) -> None:
    scheme = scheme_2012()
    shuffled = dict(data.draw(st.permutations(list(figures.items()))))
    plain = text_of(figures)
    head, metrics = text_of(shuffled).split("metrics:\n")
    moved = f"metrics:\n{metrics}category: district\nunit: 甲区\n"
    assert head == "unit: 甲区\ncategory: district\n"
    one, two, three = (
        outcome(scheme.scorer.score(scheme.unit(text)))
        for text in (plain, text_of(shuffled), moved)
    )
    assert one == two == three


@given(
    units=st.lists(
        st.tuples(figures_2012(), st.sampled_from(["district", "industry"])), max_size=5
    ),
    data=st.data(),
)
def test_units(units: list[tuple[dict[str, str], str]], data: st.DataObject) -> None:
    scheme = scheme_2012()
    made = [
        scheme.unit(text_of(figures, category, f"第{n}区"))
        for n, (figures, category) in enumerate(units)
    ]
    shuffled = data.draw(st.permutations(made))
    one, two = (rank(scheme.rules, score(scheme.rules, each)) for each in (made, shuffled))
    assert [(each.rank, each.award, each.tied, outcome(each.card)) for each in one] == [
        (each.rank, each.award, each.tied, outcome(each.card)) for each in two
    ]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Files of units, some with several, named otherwise than the units."""
    path = tmp_path_factory.mktemp("units")
    for n in range(6):
        text = text_of({"chair_direct_election": f"{n}/20"}, name=f"第{n}区")
        if n % 2:
            text += "---\n" + text_of({"bargaining_instructors": "是"}, "industry", f"第{n}会")
        (path / f"{(n * 5) % 7}.yaml").write_text(text, "utf-8")
    return path


@given(data=st.data())
def test_files(folder: Path, data: st.DataObject) -> None:
    rules = scheme_2012().rules
    paths = sorted(folder.iterdir())
    shuffled = data.draw(st.permutations(paths))
    assert load_units(shuffled, rules) == load_units(paths, rules)
    assert load_units([*shuffled, *paths], rules) == load_units(paths, rules)
    assert [each.name for each in load_units(folder, rules)] == [
        each.name for each in load_units(paths, rules)
    ]
