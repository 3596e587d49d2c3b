"""A change of one item is scored by that item alone, and comes to what the whole version does."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liuxiang.changes import amendment
from liuxiang.changes.facts import Facts
from liuxiang.changes.restored import restored
from liuxiang.errors import InputFault
from liuxiang.impact import Impact, impact, versions
from liuxiang.impact.reading import read_both
from liuxiang.impact.variants import Variants
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.load import RuleFile
from tests.impact.building import inputs
from tests.impact.test_same_as_score import moved, of_any_category, version
from tests.language.building import item, read, rule_text


def said(found: Impact) -> object:
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
