"""Choices: a metric that is one of a few options, and criteria that some of them meet."""

import json

import pytest
from jsonschema import Draft7Validator

from liuxiang.casework.boundary_values import limits
from liuxiang.casework.mutants import mutants
from liuxiang.changes import amendment
from liuxiang.explanation.explainer import Explainer
from liuxiang.ruleset.load import RuleFile
from liuxiang.schema.unit import schema_for
from liuxiang.views.diff.telling import Telling
from tests.changes.building import ruleset
from tests.language.building import base, card, first, item, read, reading, rule_text, unit_text
from tests.lint.pages import codes, whole
from tests.report.workbooks import result
from tests.schema.editing import refusals
from tests.tables.building import reading as reading_table

OPTIONS = "{marketing: 市场, sales: 销售, law: 法务, '7': 七处}"
METRIC = f"  department: {{title: 主管部门, kind: choice, options: {OPTIONS}}}\n"


def asking(body: str, options: str = OPTIONS) -> RuleFile:
    """The rule file of one item, with a choice among its metrics."""
    text = rule_text(item(body))
    metric = METRIC.replace(OPTIONS, options)
    return read(text.replace("metrics:\n", f"metrics:\n{metric}"))


def criterion(test: str) -> str:
    """An item of one criterion on the choice."""
    return f"scoring: {{kind: all_or_nothing, criteria: [{{metric: department, {test}}}]}}"


RULES = asking(criterion("one_of: [marketing, sales]"))


@pytest.mark.parametrize(
    ("figure", "verdict"),
    [
        ("marketing", "met"),
        ("市场", "met"),
        ("' 市 场 '", "met"),
        ("Sales", "met"),
        ("法务", "not_met"),
        ("7", "not_met"),
        ("七处", "not_met"),
    ],
)
def test_it_is_known_by_id_or_title(figure: str, verdict: str) -> None:
    assert base(RULES, f"department: {figure}")[0] == verdict


def test_it_is_kept_as_its_id() -> None:
    (found,) = first(RULES, "department: 市场").criteria
    assert found.figure is not None
    assert (found.figure.value, found.figure.text, found.test) == (
        "marketing",
        "marketing",
        "one_of marketing sales",
    )


def test_it_may_be_missing() -> None:
    found = card(RULES)
    assert [each.metrics for each in found.missing] == [("department",)]
    assert base(RULES) == ("missing", "0")


@pytest.mark.parametrize(
    ("figure", "code", "suggestions"),
    [
        ("市场部", "LX258", ("市场",)),
        ("marketting", "LX258", ("marketing",)),
        ("财务", "LX258", ()),
        ("[市场]", "LX259", ()),
        ("[市场, 销售]", "LX259", ()),
        ("{value: 市场}", "LX259", ()),
        ("待定", "LX260", ()),
    ],
)
def test_what_is_no_option_is_told(figure: str, code: str, suggestions: tuple[str, ...]) -> None:
    (problem,) = reading(RULES, unit_text(f"department: {figure}")).problems
    assert (problem.code, problem.suggestions) == (code, suggestions)
    assert "市场、销售、法务、七处" in problem.help("zh")


def test_an_option_may_be_called_none() -> None:
    rules = asking(criterion("one_of: [none]"), "{none: 无, some: 有}")
    assert base(rules, "department: 无") == ("met", "8")
    assert base(rules, "department: 有") == ("not_met", "0")


def test_verified_and_in_tables() -> None:
    text = unit_text("department: 法务", verified="department: {value: 市场, reason: 查实, by: 组}")
    (unit,) = reading(RULES, text).units
    assert unit.figures["department"].value == "marketing"
    found = reading_table("单位,类别,主管部门\n甲区,区,销售\n乙区,区,市场部\n", rules=RULES)
    assert [each.figures["department"].value for each in found.units] == ["sales"]
    assert [each.code for each in found.problems] == ["LX258"]


TIERS = """\
scoring:
  kind: tiers
  tiers:
    - {when: {metric: department, one_of: [marketing]}, points: 8}
    - when: {any_of: [{metric: department, one_of: [sales]}, {metric: charter, is: true}]}
      points: 4
"""


def test_tiers_groups_and_bonuses_for_it() -> None:
    rules = asking(TIERS)
    assert base(rules, "department: 市场, charter: 否") == ("met", "8")
    assert base(rules, "department: 销售, charter: 否") == ("partly", "4")
    assert base(rules, "charter: 是") == ("missing", "4")
    bonus = asking(
        criterion("one_of: [sales]") + "\nbonuses: [{id: b, kind: fixed, points: 1,"
        " when: {metric: department, one_of: [sales]}}]"
    )
    assert str(card(bonus, "department: sales").total) == "9"


def test_the_figures_at_the_limit() -> None:
    assert limits(RULES.ruleset, "district")["department"].written == "marketing"
    narrowed = asking(
        "scoring: {kind: all_or_nothing, criteria: ["
        "{metric: department, one_of: [marketing, sales]}, "
        "{id: b, metric: department, one_of: [law, sales]}]}"
    )
    assert limits(narrowed.ruleset, "district")["department"].written == "sales"
    turned = asking(
        "scoring: {kind: tiers, tiers: ["
        "{when: {metric: department, one_of: [marketing]}, points: 2}, "
        "{when: {metric: charter, is: true}, points: 8}]}"
    )
    found = limits(turned.ruleset, "district")
    assert (found["department"].written, found["charter"].written) == ("sales", "true")


def test_its_mutants_have_one_option_more_or_less() -> None:
    found = [each.new for each in mutants(RULES) if "one_of" in each.path]
    assert found == [
        "one_of: [marketing, sales, law]",
        "one_of: [marketing, sales, 7]",
        "one_of: [sales]",
        "one_of: [marketing]",
    ]
    nearly = asking(criterion("one_of: [marketing, sales, law]"))
    assert all("7" not in each.new for each in mutants(nearly) if "one_of" in each.path)


def test_the_next_point_is_another_option() -> None:
    found = result(RULES, unit_text("department: 法务"))
    (explained,) = Explainer(found).explain(next(iter(found.standings))).items
    step = explained.criteria[0].to_met
    assert step is not None
    assert (step.to.text, str(step.gain)) == ("marketing", "8")


def test_it_is_said_in_words() -> None:
    wording = RULES.ruleset.wording("zh")
    assert wording.criterion(RULES.ruleset.placed_criteria[0][2]) == "主管部门 为 市场、销售 之一"
    assert wording.value("department", "law") == "法务"
    assert RULES.ruleset.wording("en").test("department", "one_of law") == "法务"


def test_the_schema_lists_the_options() -> None:
    known = Draft7Validator(schema_for(RULES.ruleset))
    for figure in ("市场", "marketing", "7", "'7'", "七处", ""):
        assert refusals(known, unit_text(f"department: {figure}")) == []
    for figure in ("市场部", "[市场]", "8", "true"):
        assert refusals(known, unit_text(f"department: {figure}")) != []
    listed = json.dumps(schema_for(RULES.ruleset), ensure_ascii=False)
    assert '["marketing", "sales", "law", "7", "市场", "销售", "法务", "七处", 7, null]' in listed


DECLARED = "metrics: {department: {title: 部门, kind: choice, options: {a: 甲, b: 乙, c: 丙}}}\n"


@pytest.mark.parametrize(
    ("tests", "found"),
    [
        (("one_of: [a, b]",), []),
        (("one_of: [a, d]",), ["LX335"]),
        (("one_of: [a, b, c]",), ["LX399"]),
        (("one_of: [a, a]",), ["LX368"]),
        (("one_of: []",), ["LX316"]),
        (("is: true",), ["LX346"]),
        (("one_of: [a], is: true",), ["LX320"]),
        (("one_of: [a, b]", "one_of: [c]"), ["LX366"]),
        (("one_of: [a, b]", "one_of: [b]"), ["LX412"]),
        (("one_of: [a, b]", "one_of: [b, c]"), []),
    ],
)
def test_what_is_told_of_criteria(tests: tuple[str, ...], found: list[str]) -> None:
    criteria = ", ".join(
        f"{{id: c{n}, metric: department, {test}}}" for n, test in enumerate(tests)
    )
    text = f"{DECLARED}scoring: {{kind: all_or_nothing, criteria: [{criteria}]}}"
    assert codes(whole(text)) == found


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ("{}", ["LX316", "LX341"]),
        ("{a: 甲, b: 甲}", ["LX368"]),
        ("[a, b]", ["LX310", "LX341"]),
    ],
)
def test_what_is_told_of_options(options: str, found: list[str]) -> None:
    text = f"metrics: {{department: {{title: 部门, kind: choice, options: {options}}}}}\n"
    body = "scoring: {kind: all_or_nothing, criteria: [{metric: department, one_of: [a]}]}"
    assert codes(whole(text + body)) == found


def checked(*tiers: str) -> list[str]:
    """What is found of tiers with falling points."""
    lines = ", ".join(
        f"{{when: {{metric: department, one_of: [{each}]}}, points: {8 - n}}}"
        for n, each in enumerate(tiers)
    )
    return codes(whole(f"{DECLARED}scoring: {{kind: tiers, tiers: [{lines}]}}"))


def test_checks_of_tiers_know_the_options() -> None:
    assert checked("a", "b", "c") == []
    assert checked("a, b", "b") == ["LX421"]
    assert checked("a", "b", "a, b") == ["LX421"]


@pytest.mark.parametrize(
    ("old", "new", "code", "direction"),
    [
        ("a", "a, b", "LX952", "looser"),
        ("a, b", "a", "LX953", "stricter"),
        ("a", "b", "LX954", "mixed"),
    ],
)
def test_what_becomes_of_criteria(old: str, new: str, code: str, direction: str) -> None:
    before, after = (
        ruleset(
            whole(
                f"{DECLARED}scoring: {{kind: all_or_nothing,"
                f" criteria: [{{metric: department, one_of: [{each}]}}]}}"
            )
        )
        for each in (old, new)
    )
    made = amendment(before, after)
    (change,) = made.changes
    assert (change.code, change.direction) == (code, direction)
    assert change.path == "items.work.criteria.department.one_of"
    if code == "LX952":
        told = Telling(made, "zh").what(change)
        assert told == "符合条件的选项增加：为 甲 → 为 甲、乙 之一"


def test_what_becomes_of_options() -> None:
    body = "scoring: {kind: all_or_nothing, criteria: [{metric: department, one_of: [a]}]}"
    before = ruleset(whole(DECLARED + body))
    after = ruleset(whole(DECLARED.replace("c: 丙", "c: 丙, d: 丁") + body))
    (change,) = amendment(before, after).changes
    assert (change.code, change.direction, change.path) == (
        "LX955",
        "neutral",
        "metrics.department.options.d",
    )
    (back,) = amendment(after, before).changes
    assert (back.code, back.direction) == ("LX956", "neutral")


def test_tiers_of_other_options_have_no_order() -> None:
    lines = [
        "{when: {metric: department, one_of: [a]}, points: 8}",
        "{when: {metric: department, one_of: [b]}, points: 4}",
    ]
    before, after = (
        ruleset(whole(f"{DECLARED}scoring: {{kind: tiers, tiers: [{', '.join(each)}]}}"))
        for each in (lines, lines[::-1])
    )
    assert amendment(before, after).changes == ()


def test_an_option_may_be_called_not_applicable() -> None:
    rules = asking(criterion("one_of: [other]"), "{some: 有, other: 不适用}")
    assert base(rules, "department: 不适用") == ("met", "8")
    assert first(RULES, "department: 不适用").criteria[0].verdict == "nothing_to_measure"
