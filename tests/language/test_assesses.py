"""An item that does not say which categories it assesses is for all of them."""

import pytest

from liuxiang.casework.mutants import mutants
from liuxiang.changes import amendment
from liuxiang.ruleset.lowered import lower
from tests.language.building import ONE_CRITERION, card, item, points, read, refused, rule_text

BOTH = ("district", "industry")


def said(assesses: str | None, extra: str = "") -> str:
    """A rule file of an item that assesses these categories, and of one for both."""
    parts = item(ONE_CRITERION, assesses=assesses), item(ONE_CRITERION, name="other", no=2)
    return rule_text(*parts, extra=extra)


def test_left_out_it_is_all_categories() -> None:
    rules = read(said(None))
    assert rules.ruleset.items[0].assesses == BOTH
    assert rules.ruleset == read(said("[district, industry]")).ruleset
    for category in BOTH:
        assert points(lower(rules.ruleset, category).attainable) == "16"
        assert points(card(rules, "charter: 是", category=category).total) == "16"


@pytest.mark.parametrize(("written", "code"), [("[]", "LX316"), ("null", "LX310"), ("", "LX310")])
def test_an_empty_list_is_refused(written: str, code: str) -> None:
    assert [each.code for each in refused(said(written))] == [code]


def test_diff_compares_it_with_what_is_said() -> None:
    unsaid, one, both = (read(said(each)).ruleset for each in (None, "[district]", str([*BOTH])))
    assert amendment(unsaid, both).changes == ()
    (change,) = amendment(unsaid, one).changes
    assert (change.code, change.path) == ("LX829", "items.work.assesses")


RULING = """
rulings:
  - id: R1
    title: 问
    reading: 甲
    alternatives:
      - {id: one, reading: 乙, set: {items.work.assesses: [district]}}
      - {id: points, reading: 丙, set: {items.work.scoring.criteria.charter.is: false}}
"""


def test_a_reading_says_it_or_keeps_it() -> None:
    rules = read(said(None, RULING))
    for reading, assessed in (("one", ("district",)), ("points", BOTH)):
        combined = rules.combined().ruleset({"R1": reading})
        assert combined == rules.reading({"R1": reading}).ruleset
        assert combined.items[0].assesses == assessed


def test_a_reading_may_take_it_away() -> None:
    text = said("[district]", RULING.replace("assesses: [district]", "assesses: null"))
    assert read(text).reading({"R1": "one"}).ruleset.items[0].assesses == BOTH


def test_mutants_change_what_is_said() -> None:
    rules = read(said(None))
    made = [each for each in mutants(rules) if each.path[3:] == (0, "assesses")]
    assert [each.new for each in made] == ["assesses: [industry]", "assesses: [district]"]
    changed = [rules.edited(each.path, each.value).ruleset.items[0].assesses for each in made]
    assert changed == [("industry",), ("district",)]
