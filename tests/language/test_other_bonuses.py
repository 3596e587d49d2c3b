"""`per_count`, `fixed` and `discretionary` bonuses."""

import pytest

from liuxiang.exact import show
from liuxiang.ruleset.load import RuleFile
from tests.language.building import ONE_CRITERION, at, card, one, points, reading, unit_text


def bonus_only(line: str) -> RuleFile:
    """The rule file of one item that only earns this bonus; another one carries the points."""
    return one(f"{ONE_CRITERION}\nbonuses: [{{id: more, title: 加分, {line}}}]")


def earned(rules: RuleFile, figures: str) -> tuple[str, bool, bool]:
    """The bonus of a unit whose base is met, whether a cap cut it, and whether it is open."""
    found = card(rules, f"charter: 是, {figures}")
    result = found.items[0].bonuses[0]
    assert (found.bonus, found.provisional) == (result.points, result.open)
    return show(result.points), result.capped, result.open


@pytest.mark.parametrize(
    ("line", "figures", "expected"),
    [
        ("metric: contracts, points: 2", "contracts: 0", ("0", False, False)),
        ("metric: contracts, points: 2", "contracts: 3", ("6", False, False)),
        ("metric: contracts, points: 0.1", "contracts: 7", ("0.7", False, False)),
        ("metric: contracts, points: 2, cap: 5", "contracts: 2", ("4", False, False)),
        ("metric: contracts, points: 2, cap: 6", "contracts: 3", ("6", False, False)),
        ("metric: contracts, points: 2, cap: 5", "contracts: 3", ("5", True, False)),
        ("metric: fund, points: 0.2", "fund: 1.5", ("0.3", False, False)),
        ("metric: contracts, points: 2", "", ("0", False, True)),
        ("metric: contracts, points: 2, cap: 5", "contracts: ", ("0", False, True)),
    ],
)
def test_per_count(line: str, figures: str, expected: tuple[str, bool, bool]) -> None:
    assert earned(bonus_only(f"kind: per_count, {line}"), figures) == expected


@pytest.mark.parametrize(
    ("when", "figures", "expected"),
    [
        ("metric: coverage, at_least: 100%", "coverage: 7/7", ("1.5", False, False)),
        ("metric: coverage, at_least: 100%", "coverage: 6/7", ("0", False, False)),
        ("metric: coverage, at_least: 100%", "coverage: 0/0", ("0", False, False)),
        ("metric: coverage, at_least: 100%", "", ("0", False, True)),
        ("metric: completion, more_than: 100%", "completion: 5/0", ("0", False, False)),
        ("metric: completion, more_than: 100%", "completion: 6/5", ("1.5", False, False)),
        ("metric: completion, at_most: 100%", "completion: 0/0", ("0", False, False)),
        ("metric: office_open, is: true", "office_open: 有", ("1.5", False, False)),
        ("metric: office_open, is: false", "office_open: 有", ("0", False, False)),
        ("metric: office_open, is: true", "office_open: ~", ("0", False, True)),
        ("metric: centre, includes: [sign]", "centre: [牌子]", ("1.5", False, False)),
        ("metric: centre, includes: all", "centre: []", ("0", False, False)),
        ("metric: centre, includes: all", "", ("0", False, True)),
        ("metric: accidents, at_most: 0", "accidents: 0", ("1.5", False, False)),
        ("metric: visit, at_least: 5", "visit: {points: 5, reason: 好}", ("1.5", False, False)),
        ("metric: visit, at_least: 5", "", ("0", False, False)),
    ],
)
def test_fixed(when: str, figures: str, expected: tuple[str, bool, bool]) -> None:
    assert earned(bonus_only(f"kind: fixed, when: {{{when}}}, points: 1.5"), figures) == expected


@pytest.mark.parametrize(
    ("cap", "entry", "expected"),
    [
        ("", "{points: 1, reason: 省总工会推广, by: 考核组}", ("1", False, False)),
        ("", "{points: 99.5, reason: 省总工会推广}", ("99.5", False, False)),
        ("", "{points: 0, reason: 未推广}", ("0", False, False)),
        ("", "", ("0", False, False)),
        (", cap: 5", "{points: 5, reason: 省总工会推广}", ("5", False, False)),
        (", cap: 5", "{points: 6, reason: 省总工会推广}", ("5", True, False)),
    ],
)
def test_discretionary(cap: str, entry: str, expected: tuple[str, bool, bool]) -> None:
    rules = bonus_only(f"kind: discretionary, metric: praise{cap}")
    assert earned(rules, f"praise: {entry}") == expected
    assert not card(rules, f"charter: 是, praise: {entry}").provisional


def test_the_total_without_discretion() -> None:
    rules = bonus_only("kind: discretionary, metric: praise")
    found = card(rules, "charter: 是, praise: {points: 1.5, reason: 推广}")
    assert (points(found.total), points(found.undiscretionary)) == ("9.5", "8")
    assert card(rules, "charter: 是").undiscretionary is None


def test_a_reason_is_required() -> None:
    rules = bonus_only("kind: discretionary, metric: praise")
    found = reading(rules, unit_text("charter: 是, praise: {points: 1}"))
    assert ([at(each) for each in found.problems], found.units) == ([("LX243", 3, 31)], [])


def test_several_bonuses_add_up() -> None:
    rules = one(
        f"""
{ONE_CRITERION}
bonuses:
  - {{id: a, title: 甲, kind: per_count, metric: contracts, points: 0.1}}
  - {{id: b, title: 乙, kind: fixed, when: {{metric: office_open, is: true}}, points: 0.7}}
  - {{id: c, title: 丙, kind: discretionary, metric: praise}}
"""
    )
    found = card(rules, "charter: 是, contracts: 1, office_open: 是")
    assert [(each.id, show(each.points)) for each in found.items[0].bonuses] == [
        ("a", "0.1"),
        ("b", "0.7"),
        ("c", "0"),
    ]
    assert (show(found.bonus), show(found.total)) == ("0.8", "8.8")
