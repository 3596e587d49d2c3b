"""Policies: a missing figure, nothing to measure, and a bonus whose base has failed."""

import pytest

from liuxiang.exact import show
from tests.language.building import base, card, first, item, one, reach, refused, rule_text

RATE = "scoring: {kind: all_or_nothing, criteria: [{metric: coverage, at_least: 80%}]}"
OPEN_RATE = "scoring: {kind: all_or_nothing, criteria: [{metric: completion, at_least: 100%}]}"


@pytest.mark.parametrize(
    ("policies", "expected"),
    [
        ("", ("met", "8")),
        ("policies: {nothing_to_measure: met}", ("met", "8")),
        ("policies: {nothing_to_measure: not_met}", ("not_met", "0")),
    ],
)
@pytest.mark.parametrize(
    ("body", "figures"),
    [
        (RATE, "coverage: 0/0"),
        (RATE, "coverage: ０／０"),
        (OPEN_RATE, "completion: 0/0"),
        (OPEN_RATE, "completion: 12/0"),
        (OPEN_RATE, "formed: 0, quota: 0"),
    ],
)
def test_nothing_to_measure(
    body: str, figures: str, policies: str, expected: tuple[str, str]
) -> None:
    rules = one(body, extra=policies)
    assert base(rules, figures) == expected
    assert [each.verdict for each in first(rules, figures).criteria] == ["nothing_to_measure"]
    found = card(rules, figures)
    assert reach(found) == (expected[1], expected[1], expected[1], False)
    metric = "coverage" if body == RATE else "completion"
    assert found.nothing_to_measure == ((1, metric),)


@pytest.mark.parametrize("word", ["more_than", "at_most", "less_than"])
def test_nothing_to_measure_whatever_the_comparison(word: str) -> None:
    body = f"scoring: {{kind: all_or_nothing, criteria: [{{metric: coverage, {word}: 80%}}]}}"
    assert base(one(body), "coverage: 0/0") == ("met", "8")
    strict = one(body, extra="policies: {nothing_to_measure: not_met}")
    assert base(strict, "coverage: 0/0") == ("not_met", "0")


def test_a_missing_figure_is_never_nothing_to_measure() -> None:
    assert base(one(RATE)) == ("missing", "0")
    assert base(one(RATE), "coverage: ") == ("missing", "0")


def test_missing_has_one_reading() -> None:
    text = rule_text(item(RATE), extra="policies: {missing: met}")
    assert [(each.code, each.message("en")) for each in refused(text)] == [
        ("LX304", "The value `met` is not allowed here")
    ]


WITH_BONUS = """
    scoring:
      kind: weighted
      criteria:
        - {metric: charter, is: true, points: 3}
        - {metric: office_open, is: true, points: 5}
    bonuses: [{id: a, title: 甲, kind: per_count, metric: contracts, points: 2}]
    """


@pytest.mark.parametrize(
    ("charter", "office_open", "verdict", "needed", "independent"),
    [
        ("是", "是", "met", "4", "4"),
        ("是", "否", "partly", "4", "4"),
        ("否", "是", "partly", "4", "4"),
        ("否", "否", "not_met", "0", "4"),
        ("是", "", "missing", "4", "4"),
    ],
)
def test_a_bonus_is_lost_only_with_all_of_the_base(
    charter: str, office_open: str, verdict: str, needed: str, independent: str
) -> None:
    figures = f"charter: {charter}, office_open: {office_open}, contracts: 2"
    for policy, points in (
        ("", needed),
        ("policies: {bonus_needs_base: true}", needed),
        ("policies: {bonus_needs_base: false}", independent),
    ):
        result = first(one(WITH_BONUS, extra=policy), figures)
        assert (result.verdict, show(result.bonus)) == (verdict, points)
        assert result.bonuses[0].needs_base is (points == "0")
        assert show(result.bonuses[0].uncapped) == "4"


@pytest.mark.parametrize("word", ["true", "false", "yes", "no", "是", "否"])
def test_bonus_needs_base_takes_every_word(word: str) -> None:
    rules = one(WITH_BONUS, extra=f"policies: {{bonus_needs_base: {word}}}")
    lost = word in ("true", "yes", "是")
    figures = "charter: 否, office_open: 否, contracts: 2"
    assert show(card(rules, figures).total) == ("0" if lost else "4")


def test_a_bonus_of_an_undecided_base() -> None:
    figures = "contracts: 2, charter: 否"
    needed = card(one(WITH_BONUS), figures)
    assert reach(needed) == ("0", "0", "9", True)
    free = card(one(WITH_BONUS, extra="policies: {bonus_needs_base: false}"), figures)
    assert reach(free) == ("4", "4", "9", True)


def test_an_item_without_points_has_no_base_to_lose() -> None:
    rules = one(
        "bonuses: [{id: a, title: 甲, kind: per_count, metric: contracts, points: 2}]", points=None
    )
    result = first(rules, "contracts: 2")
    assert (result.verdict, show(result.base), show(result.bonus)) == ("bonus_only", "0", "4")


def test_a_judged_base_of_nothing_loses_the_bonus() -> None:
    rules = one(
        """
        scoring: {kind: judged, metric: visit}
        bonuses: [{id: a, title: 甲, kind: per_count, metric: contracts, points: 2}]
        """
    )
    entry = "visit: {points: 0, reason: 差}"
    assert reach(card(rules, f"contracts: 2, {entry}")) == ("0", "0", "0", False)
    assert reach(card(rules, "contracts: 2")) == ("0", "0", "12", True)
    assert card(rules, "contracts: 2, visit: {points: 0.1, reason: 好}").bonus == 4
