"""A change of one item is scored by that item alone, and comes to what the whole version does."""

import random
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liuxiang.changes import amendment
from liuxiang.changes.classify import judged
from liuxiang.changes.fact_pair import Sides
from liuxiang.changes.facts import Fact, FactPath, Facts, facts_of
from liuxiang.changes.grouping import grouped
from liuxiang.changes.names import OWN
from liuxiang.changes.to_ruleset import restored
from liuxiang.comparison import Comparison, versions
from liuxiang.comparison.impact import impact
from liuxiang.comparison.reading import read_both
from liuxiang.comparison.variants import Variants
from liuxiang.errors import InputFault
from liuxiang.ruleset import Item, Ruleset, assessed
from liuxiang.ruleset.assessed import bases_of
from liuxiang.ruleset.load import RuleFile
from tests.impact.building import inputs
from tests.impact.test_same_as_score import moved, of_any_category, version
from tests.language.building import item, read, rule_text


def said(found: Comparison) -> object:
    """What each change is worth to whom, and which awards it moves."""
    return [(each.unit, each.causes) for each in found.moves], found.awards, found.unscored


@given(st.integers(0, 1 << 32), st.booleans())
@settings(max_examples=25, deadline=None)
def test_a_change_of_an_item_comes_to_what_the_whole_version_does(seed: int, apart: bool) -> None:
    rng = random.Random(seed)
    old, new = version(rng, trade=False), version(rng, trade=False)
    if old is None or new is None:
        return
    sets = [[of_any_category(rng, number) for number in range(7)] for _ in range(1 + apart)]
    data = [inputs(*each) for each in sets]
    try:
        found = said(moved(old, new, *data))
    except InputFault:
        return  # no unit that either can read
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Variants, "with_change", lambda _self, _change: None)
        assert found == said(moved(old, new, *data))


def many(count: int, mark: int) -> RuleFile:
    """So many items of two criteria."""
    scoring = (
        "scoring: {kind: all_or_nothing, criteria: "
        f"[{{metric: meetings, at_least: {mark}}}, {{metric: charter, is: true}}]}}"
    )
    return read(rule_text(*(item(scoring, name=f"i{at}", no=at + 1) for at in range(count))))


def test_a_thousand_changes_do_not_take_a_thousand_versions(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole: list[object] = []

    def counting(facts: Facts) -> Ruleset:
        whole.append(facts)
        return restored(facts)

    monkeypatch.setattr(versions, "restored", counting)
    old, new = many(12, 5), many(12, 6)
    made = amendment(old.ruleset, new.ruleset)
    units = inputs(
        *(
            f"unit: {name}\ncategory: district\nmetrics: {{meetings: 5, charter: 是}}\n"
            for name in "甲乙"
        )
    )
    found = impact(old, made, read_both((old, new), made, units, "verified"), "verified")
    assert len(made.changes) == 12
    assert [len(each.causes) for each in found.moves] == [12, 12]
    assert len(whole) == 2


def gone_through(count: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """How often metrics of an item are asked for where each of so many items changes."""
    asked: list[object] = []

    def counting(each: Item, category: str) -> Iterator[str]:
        asked.append(each)
        return bases_of(each, category)

    monkeypatch.setattr(assessed, "bases_of", counting)
    old, new = many(count, 5), many(count, 6)
    made = amendment(old.ruleset, new.ruleset)
    unit = inputs("unit: 甲\ncategory: district\nmetrics: {meetings: 5, charter: 是}\n")
    found = impact(old, made, read_both((old, new), made, unit, "verified"), "verified")
    assert [len(each.causes) for each in found.moves] == [count]
    return len(asked)


def test_what_counts_is_not_gone_through_anew_for_each_change(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    few, more = (gone_through(count, monkeypatch) for count in (10, 20))
    assert few < more <= 2 * few


class Walked(dict[FactPath, Fact]):
    """Facts that count how often they are gone through."""

    times = 0

    def __iter__(self) -> Iterator[FactPath]:
        self.times += 1
        return super().__iter__()


def test_bonuses_are_found_by_item_once() -> None:
    old, new = many(6, 5), many(6, 6)
    before, after = (Walked(facts_of(each.ruleset, OWN)) for each in (old, new))
    sides = Sides(before, after)
    changes = grouped(sides)
    times = before.times
    for group, paths in changes.items():
        judged(sides, group, paths)
    assert len(changes) == 6
    assert before.times - times <= 1
