"""Ids that are words of the language, and names that change places: parts are found by them."""

import re

import pytest

from liuxiang.changes import amendment, applied, meaning
from tests.changes.building import BASE, edited, ruleset
from tests.changes.test_catalogue import CASES, Case, name

WORDS = {
    "parts": "tiers",
    "steps": "criteria",
    "slope": "only",
    "losses": "bonuses",
    "fair": "when",
    "extra": "scoring",
    "over": "rounding",
    "either": "any_of",
    "cover": "includes",
    "late": "members",
    "charter": "metric",
    "reports": "points",
    "visit": "id",
    "office": "departments",
    "industry": "awards",
    "good": "ranks",
}


def called(text: str) -> str:
    """`text` with ids that are words of the language."""
    return re.sub(r"[a-z_]+", lambda found: WORDS.get(found[0], found[0]), text)


@pytest.mark.parametrize("each", CASES, ids=name)
def test_ids_may_be_words_of_the_language(each: Case) -> None:
    made = amendment(*(ruleset(called(text)) for text in each.texts()))
    (change,) = made.changes
    assert (change.code, change.direction) == (each.code, each.direction)
    assert change.path == called(each.path)
    assert meaning(applied(made.sides.before, made.changes)) == meaning(made.sides.after)


def changes(old: str, new: str) -> list[tuple[str, str, str | None, str | None]]:
    return [
        (each.path, each.action, each.old, each.new)
        for each in amendment(ruleset(old), ruleset(new)).changes
    ]


def test_two_items_that_change_names() -> None:
    swapped = BASE.replace("- id: parts\n", "- id: steps_\n        was: parts\n")
    swapped = swapped.replace("- id: steps\n", "- id: parts\n        was: steps\n")
    swapped = swapped.replace("steps_", "steps")
    assert changes(BASE, swapped) == [
        ("items.steps", "renamed", "parts", "steps"),
        ("items.parts", "renamed", "steps", "parts"),
    ]
    assert changes(swapped, BASE) == [
        ("items.parts", "renamed", "steps", "parts"),
        ("items.steps", "renamed", "parts", "steps"),
    ]


def test_a_name_that_another_part_takes() -> None:
    new = BASE.replace("- id: extra\n", "- id: gone\n        was: extra\n")
    new = new.replace("{id: seen, no: 6", "{id: extra, no: 6")
    assert changes(BASE, new) == [
        ("items.extra", "added", None, "考察"),
        ("items.seen", "removed", "考察", None),
        ("items.gone", "renamed", "extra", "gone"),
    ]


def test_what_both_versions_were_is_no_news() -> None:
    both = BASE.replace("- id: extra\n", "- id: extra\n        was: more\n")
    assert changes(both, both) == []
    assert changes(BASE, both) == []


def test_a_bonus_and_an_award_under_new_names() -> None:
    new = edited(
        ("{id: once, title", "{id: one, was: once, title"),
        ("{id: good, title: 先进", "{id: fine, was: good, title: 先进"),
        ("  fund: {title: 财务部}", "  money: {title: 财务部, was: fund}"),
        ("  - id: second\n", "  - id: later\n    was: second\n"),
    )
    assert changes(BASE, new) == [
        ("awards.fine", "renamed", "good", "fine"),
        ("actions.later", "renamed", "second", "later"),
        ("items.fair.bonuses.one", "renamed", "once", "one"),
        ("departments.money", "renamed", "fund", "money"),
    ]
    assert [each[:2] for each in changes(new, BASE)] == [
        ("awards.good", "renamed"),
        ("actions.second", "renamed"),
        ("items.fair.bonuses.once", "renamed"),
        ("departments.fund", "renamed"),
    ]
