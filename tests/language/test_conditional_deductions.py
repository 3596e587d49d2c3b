"""Deductions that a condition decides: points lost once, and steps that count while it holds."""

import pytest
from jsonschema import Draft7Validator

from liuxiang.casework.boundary_values import limits
from liuxiang.casework.coverage import targets
from liuxiang.casework.mutants import mutants
from liuxiang.changes import amendment, applied, meaning
from liuxiang.exact import show
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.load import RuleFile
from liuxiang.views.diff.telling import Telling
from tests.language.building import base, card, first, item, one, rule_text, told
from tests.language.test_against import explained
from tests.lint.pages import codes, whole
from tests.schema.editing import refusals, validator


def losing(*lines: str, extra: str = "") -> RuleFile:
    """An item of deductions."""
    listed = "".join(f"\n    - {line}" for line in lines)
    return one(f"scoring:\n  kind: deductions\n  deductions:{listed}", extra=extra)


CONCEALED = "{id: secret, title: 瞒报, when: {metric: charter, is: false}, points: 3}"
BOTH = (
    "{id: both, points: 2, when:"
    " {all_of: [{metric: meetings, at_least: 3}, {metric: coverage, less_than: 50%}]}}"
)
GATED = "{metric: accidents, above: 0, step: 1, points: 1, when: {metric: office_open, is: true}}"


@pytest.mark.parametrize(
    ("figures", "points"),
    [
        ("charter: 是", "8"),
        ("charter: 否", "5"),
        ("fund: 1", "5"),
    ],
)
def test_yes_or_no_may_cost_points(figures: str, points: str) -> None:
    """What is missing bites: the fewest points that are still possible count."""
    assert base(losing(CONCEALED), figures)[1] == points


def test_what_is_missing_is_told_with_its_stake() -> None:
    found = card(losing(CONCEALED, BOTH), "meetings: 5")
    (missing,) = found.missing
    assert (missing.metrics, show(missing.stake)) == (("charter", "coverage"), "5")
    assert (show(found.total), show(found.possible), found.provisional) == ("3", "8", True)
    decided = card(losing(BOTH), "meetings: 1")
    assert (show(decided.total), decided.missing) == ("8", ())


@pytest.mark.parametrize("policy", ["met", "not_met"])
def test_nothing_to_measure_is_no_condition_that_holds(policy: str) -> None:
    rules = losing(BOTH, extra=f"policies: {{nothing_to_measure: {policy}}}")
    assert base(rules, "meetings: 5, coverage: 0/0") == ("met", "8")


@pytest.mark.parametrize(
    ("figures", "verdict", "points"),
    [
        ("accidents: 2, office_open: 是", "not_met", "-2"),
        ("accidents: 2, office_open: 否", "met", "0"),
        ("accidents: 0, office_open: 是", "met", "0"),
        ("accidents: 2", "missing", "-2"),
        ("office_open: 否", "met", "0"),
        ("office_open: 是", "missing", "-8"),
        ("accidents: 0", "met", "0"),
    ],
)
def test_steps_count_while_a_condition_holds(figures: str, verdict: str, points: str) -> None:
    assert told(first(losing(GATED), figures)) == [("accidents", verdict, points)]


def test_for_some_categories() -> None:
    rules = losing(
        "{id: a, when: {metric: charter, is: false, only: [district]}, points: 3}",
        "{id: b, when: {metric: office_open, is: false}, points: 1, only: [industry]}",
    )
    assert base(rules, "charter: 否")[1] == "5"
    assert base(rules, "office_open: 否", category="industry")[1] == "7"
    assert rules.ruleset.base_metrics == {
        "district": frozenset({"charter"}),
        "industry": frozenset({"office_open"}),
    }


def test_it_is_explained_with_the_way_out() -> None:
    rules = losing(CONCEALED, BOTH)
    assert explained(rules, "charter: 否, meetings: 4, coverage: 10%") == (
        "✗ 瞒报，扣 3 分\n"
        "章程：否，扣分条件为 否（成立）\n"
        "✗ 会议数 ≥ 3，且 覆盖率 < 50%，扣 2 分\n"
        "几项条件：各条同时成立（成立）"
    )
    found = explained(losing(GATED), "accidents: 2, office_open: 是")
    assert "有场所：是，扣分条件为 是（成立）" in found
    assert "请填报" in explained(losing(GATED), "accidents: 2") or "未定" in explained(
        losing(GATED), "accidents: 2"
    )


def test_it_is_shown() -> None:
    rules = losing(CONCEALED, GATED)
    (shown,) = rules.ruleset.items
    assert shown.scoring is not None
    assert list(shown.scoring.lines(rules.ruleset.wording("zh"))) == [
        "瞒报：章程 否 的，扣 3 分",
        "事故数：超过 0，每 1 扣 1 分，只计整步（仅当 有场所 是）",
    ]


def test_the_figures_at_the_limit_cost_nothing() -> None:
    rules = losing(CONCEALED, BOTH, GATED)
    found = limits(rules.ruleset, "district")
    assert {name: each.written for name, each in found.items()} == {
        "coverage": "50%",
        "meetings": "2",
        "accidents": "0",
        "charter": "true",
        "office_open": "true",
    }


def test_what_there_is_to_cover_and_to_mutate() -> None:
    rules = losing(CONCEALED)
    listed = [f"{each.name} {each.aspect}" for each in targets(rules.ruleset)]
    assert listed[2:8] == [
        "1 secret none",
        "1 secret some",
        "1 charter met",
        "1 charter not_met",
        "1 charter missing",
        "1 none",
    ]
    assert "is: true" in [each.new for each in mutants(rules)]
    assert "points: 4" in [each.new for each in mutants(rules)]


DECLARED = "metrics: {charter: {title: 章, kind: yes_no}, late: {title: 迟, kind: count}}\n"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("{id: a, when: {metric: charter, is: true}, points: 1}", []),
        ("{when: {metric: charter, is: true}, points: 1}", ["LX302"]),
        ("{id: a, when: {metric: charter, is: true}}", ["LX302"]),
        ("{id: a, points: 1}", ["LX302", "LX302"]),
        ("{id: a, when: {metric: chartr, is: true}, points: 1}", ["LX341"]),
        ("{id: a, when: {metric: charter, at_least: 1}, points: 1}", ["LX346"]),
        ("{id: a, when: {metric: charter, is: true}, points: 1, step: 1}", ["LX301"]),
        ("{id: a, when: {metric: charter, is: true}, points: 0}", ["LX416"]),
    ],
)
def test_what_is_told_of_it(line: str, found: list[str]) -> None:
    other = "{metric: late, above: 0, step: 1, points: 1, when: {metric: charter, is: true}}"
    text = f"{DECLARED}scoring: {{kind: deductions, deductions: [{line}, {other}]}}"
    assert codes(whole(text)) == found


def test_the_schema_knows_both_forms() -> None:
    text = rule_text(item(f"scoring: {{kind: deductions, deductions: [{CONCEALED}, {GATED}]}}"))
    assert refusals(validator("ruleset"), text) == []
    assert isinstance(validator("ruleset"), Draft7Validator)
    for fault in ("points: 3, step: 1}", "points: no}"):
        assert refusals(validator("ruleset"), text.replace("points: 3}", fault)) != []


def ruleset(line: str) -> Ruleset:
    """A rule file of one deduction beside another one."""
    return losing(line, "{metric: contracts, below: 4, step: 1, points: 1}").ruleset


FLAT = "{id: late, when: {metric: meetings, at_least: 3}, points: 2}"
STEPS = "{id: late, metric: meetings, above: 3, step: 1, points: 2}"


@pytest.mark.parametrize(
    ("old", "new", "code", "direction"),
    [
        (FLAT, FLAT.replace("at_least: 3", "at_least: 2"), "LX802", "stricter"),
        (FLAT, FLAT.replace("at_least: 3", "more_than: 3"), "LX803", "looser"),
        (FLAT, FLAT.replace("points: 2", "points: 3"), "LX853", "stricter"),
        (
            FLAT,
            FLAT.replace(
                "{metric: meetings, at_least: 3}",
                "{any_of: [{metric: meetings, at_least: 3}, {metric: charter, is: false}]}",
            ),
            "LX943",
            "stricter",
        ),
        (
            FLAT,
            FLAT.replace(
                "{metric: meetings, at_least: 3}",
                "{all_of: [{metric: meetings, at_least: 3}, {metric: charter, is: false}]}",
            ),
            "LX949",
            "looser",
        ),
        (
            STEPS,
            STEPS.replace("points: 2", "points: 2, when: {metric: charter, is: false}"),
            "LX965",
            "looser",
        ),
    ],
)
def test_what_becomes_of_it(old: str, new: str, code: str, direction: str) -> None:
    """What is easier to meet is stricter where it costs points."""
    made = amendment(ruleset(old), ruleset(new))
    (change,) = made.changes
    assert (change.code, change.direction) == (code, direction)
    assert meaning(applied(made.sides.before, made.changes)) == meaning(made.sides.after)
    assert "None" not in Telling(made, "zh").message(change)


def test_a_flat_one_in_the_place_of_steps_is_another_one() -> None:
    made = amendment(ruleset(STEPS), ruleset(FLAT))
    assert sorted(each.code for each in made.changes) == ["LX846", "LX847"]
    assert all("None" not in Telling(made, "en").message(each) for each in made.changes)


def test_a_reading_may_set_the_condition() -> None:
    ruling = (
        "rulings: [{id: R1, title: 问, reading: 甲, items: [work], alternatives: "
        "[{id: b, reading: 乙, set: {items.work.deductions.late.when.at_least: 5,"
        " items.work.deductions.accidents.when.is: false}}]}]"
    )
    rules = losing(FLAT, GATED, extra=ruling).reading({"R1": "b"})
    figures = "meetings: 4, accidents: 1, office_open: 是"
    assert base(rules, figures)[1] == "8"
