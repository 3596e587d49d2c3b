"""The schemas of unit files judge them as their reader does, where a schema can tell."""

import json
import re
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.schema import schema_by
from liuxiang.schema.figures import EXAMPLES, FORMS
from liuxiang.schema.unit import schema_for
from tests.cli.running import EXAMPLE
from tests.language.building import item, one, read, reading, rule_text, unit_text
from tests.schema.editing import refusals, validator

RULES = one("scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}")
KNOWN = Draft7Validator(schema_for(RULES.ruleset))


def test_every_kind_of_metric_has_a_form() -> None:
    models = get_args(get_args(AnyMetric)[0])
    kinds = {get_args(model.model_fields["kind"].annotation)[0] for model in models}
    assert set(FORMS) == set(EXAMPLES) == kinds


@pytest.mark.parametrize("path", sorted(EXAMPLE.iterdir()), ids=lambda path: path.name)
def test_the_examples_hold(path: Path) -> None:
    text = path.read_text("utf-8")
    assert refusals(validator("unit"), text) == []
    assert refusals(Draft7Validator(schema_by("2012", "unit")), text) == []


FIGURES = [
    "formed: 5",
    "formed: '５'",
    "fund: 5000.50",
    "fund: ' 8 '",
    "balance: -3",
    "coverage: 985/1000",
    "coverage: ９８．５％",
    "coverage: 98.5 / 100",
    "coverage: 0/0",
    "charter: 是",
    "charter: No",
    "charter: true",
    "centre: [sign, 人员]",
    "centre: []",
    "praise: {points: 1, reason: 省级推广, by: 考核组}",
    "praise: {points: 0.5, reason: 推广}",
    "coverage: ",
    "charter: ~",
]
FAULTS = [
    "formd: 5",
    "formed: 5.5",
    "formed: -1",
    "formed: five",
    "formed: [5]",
    "reports: 13",
    "fund: 5%",
    "fund: '1,000'",
    "coverage: 98",
    "coverage: 0.98",
    "coverage: 九成",
    "charter: maybe",
    "charter: 1",
    "charter: [yes]",
    "centre: sign",
    "centre: [sgn]",
    "centre: [sign, sign]",
    "praise: 1",
    "praise: {points: 1}",
    "praise: {reason: 推广}",
    "praise: {points: 1, reason: 推广, bye: 考核组}",
    "praise: {points: -1, reason: 推广}",
]
UNKNOWABLE = {
    "formd: 5",
    "formed: 5.5",
    "formed: -1",
    "formed: [5]",
    "reports: 13",
    "fund: 5%",
    "coverage: 98",
    "coverage: 0.98",
    "charter: 1",
    "charter: [yes]",
    "centre: [sgn]",
    "centre: [sign, sign]",
    "praise: 1",
    "praise: {points: -1, reason: 推广}",
    "formed: five",
    "fund: '1,000'",
    "coverage: 九成",
    "charter: maybe",
    "centre: sign",
    "coverage: {value: often}",
}
"""What may well be right of some metric, as any text is an option of some choice.

It is told only where the rules are known.
"""


def is_read(text: str) -> bool:
    """Whether the reader of unit files has nothing against a file."""
    return not any(each.severity == "error" for each in reading(RULES, text).problems)


@pytest.mark.parametrize("figure", FIGURES)
def test_figures_that_hold(figure: str) -> None:
    text = unit_text(figure)
    assert is_read(text)
    assert refusals(KNOWN, text) == []
    assert refusals(validator("unit"), text) == []


@pytest.mark.parametrize("figure", FAULTS)
def test_figures_that_do_not_hold(figure: str) -> None:
    text = unit_text(figure)
    assert not is_read(text)
    assert refusals(KNOWN, text) != []
    assert bool(refusals(validator("unit"), text)) == (figure not in UNKNOWABLE)


TITLED = RULES.ruleset.metrics["coverage"].title


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("unit: 甲\ncategory: 区\nmetrics: {}\n", True),
        ("unit: 甲\ncategory: 区县\nmetrics: {}\n", False),
        (unit_text(f"{TITLED}: 98.5%"), True),
        (unit_text(f"{TITLED}: often"), False),
        (unit_text(f"{TITLED}数: 98.5%"), False),
        (unit_text(verified=f"{TITLED}: {{value: 98.5%, by: 考核组}}"), True),
        (unit_text(verified=f"{TITLED}: {{reason: 抽查}}"), False),
        (f"unit: 甲\ncategory: 区\nmetrics: {{}}\nevidence: {{{TITLED}: 文号}}\n", True),
    ],
)
def test_titles_do_for_ids(text: str, holds: bool) -> None:
    assert is_read(text) == holds
    assert (refusals(KNOWN, text) == []) == holds


def test_titles_with_signs_of_patterns_and_of_several_metrics() -> None:
    rules = read(
        rule_text(item())
        .replace("title: 章程,", 'title: "章程 (a|b) [c] \\\\ 1.5/2 *+?^${d}-e",')
        .replace("title: 会议数", "title: Charter")
        .replace("title: 事故数", "title: 同名")
        .replace("title: 合同数", "title: 同名")
    )
    titles = {name: metric.title for name, metric in rules.ruleset.metrics.items()}
    patterns = schema_for(rules.ruleset)["properties"]["metrics"]["patternProperties"]
    fitting = {
        name: [each for each in patterns if re.search(each, title)]
        for name, title in titles.items()
    }
    assert [len(each) for each in fitting.values()] == [
        0 if title in ("Charter", "同名") else 1 for title in titles.values()
    ]
    assert fitting["charter"] == [r"^章程 \(a\|b\) \[c\] \\ 1\.5\/2 \*\+\?\^\$\{d\}-e$"]


PARTS = st.from_regex(r"\A[-－]?[0-9０-９]{1,3}([.．][0-9]{1,2})?( ?[/／] ?[0-9]{1,3}|[%％]| %)?\Z")


@pytest.mark.parametrize("metric", ["formed", "fund", "balance", "coverage", "growth", "charter"])
@given(text=st.one_of(PARTS, st.text("01259.,%-/ _:eE０９．％－／　yesno是无Ｎ", max_size=40)))
@example("1" * 30 + "/" + "1" * 30)
@example("９８．５％")
@example("3 ／ 5")
@example("")
def test_what_is_read_is_not_refused(metric: str, text: str) -> None:
    """What is quoted reaches both as it is written; a zero with a minus is the one exception."""
    file = unit_text(f"{metric}: {json.dumps(text, ensure_ascii=False)}")
    if is_read(file) and not re.search("[-－][0０]", text):
        assert refusals(KNOWN, file) == []
        assert refusals(validator("unit"), file) == []


@pytest.mark.parametrize(
    ("verified", "holds"),
    [
        ("coverage: 985/1000", True),
        ("coverage: {value: 985/1000, reason: 抽查, by: 考核组}", True),
        ("coverage: {value: }", True),
        ("coverage: {reason: 抽查}", False),
        ("coverage: {value: 985/1000, because: 抽查}", False),
        ("coverage: {value: often}", False),
        ("centre: {value: [sign], by: 考核组}", True),
        ("praise: {points: 1, reason: 推广}", True),
        ("praise: {value: {points: 1, reason: 推广}}", False),
    ],
)
def test_figures_that_assessors_have_found(verified: str, holds: bool) -> None:
    text = unit_text(verified=verified)
    assert is_read(text) == holds
    assert (refusals(KNOWN, text) == []) == holds
    assert (refusals(validator("unit"), text) == []) == (holds or verified in UNKNOWABLE)


@pytest.mark.parametrize(
    ("text", "holds", "told"),
    [
        ("unit: 甲\ncategory: district\nmetrics:\n", True, True),
        ("unit: 甲\ncategory: district\nruleset: sample@1\nmetrics: {}\n", True, True),
        ("unit: 甲\ncategory: district\nruleset: sample\nmetrics: {}\n", True, True),
        ("unit: 甲\ncategory: district\nmetrics: {}\nevidence: {charter: 文号}\n", True, True),
        ("unit: 甲\ncategory: district\nmetrics: {}\nevidence: {charter: [一, 二]}\n", True, True),
        ("unit: 甲\ncategory: district\nmetrics: {}\nevidence: {charter: {a: b}}\n", False, True),
        ("category: district\nmetrics: {}\n", False, True),
        ("unit: 甲\ncategory: district\nmetric: {}\nmetrics: {}\n", False, True),
        ("unit: 甲\ncategory: distrikt\nmetrics: {}\n", False, False),
        ("unit: 甲\ncategory: district\nruleset: other@1\nmetrics: {}\n", False, False),
    ],
)
def test_the_keys_of_a_unit_file(text: str, holds: bool, told: bool) -> None:
    assert is_read(text) == holds
    assert (refusals(KNOWN, text) == []) == holds
    assert (refusals(validator("unit"), text) == []) == (holds or not told)


@pytest.mark.parametrize("text", ["unit: 甲\nmetrics: {}\n", "unit: 甲\ncategory: district\n"])
def test_what_another_file_of_a_season_may_say_is_not_asked_for(text: str) -> None:
    assert not is_read(text)
    assert refusals(KNOWN, text) == refusals(validator("unit"), text) == []
