"""Unit files as a whole: documents, keys, names, and the same unit twice."""

from pathlib import Path

import pytest

from liuxiang.errors import InputFault
from liuxiang.ruleset.load import load_rules
from liuxiang.units.load import load_units
from tests.language.building import ONE_CRITERION, at, item, reading, rules

RULES = rules(item(ONE_CRITERION))
GOOD = "unit: 甲区\ncategory: district\nmetrics: {charter: 是}\n"


def test_several_documents() -> None:
    text = f"{GOOD}---\n{GOOD.replace('甲', '乙')}---\n# 空\n---\n{GOOD.replace('甲', '丙')}"
    found = reading(RULES, text)
    assert [(each.name, each.line) for each in found.units] == [
        ("甲区", 0),
        ("乙区", 4),
        ("丙区", 10),
    ]
    assert found.problems == []


def test_a_faulty_document_leaves_the_others() -> None:
    faulty = GOOD.replace("甲", "乙").replace("是", "也许")
    text = f"{GOOD}---\n{faulty}---\n{GOOD.replace('甲', '丙')}"
    found = reading(RULES, text)
    assert [each.name for each in found.units] == ["甲区", "丙区"]
    assert [at(each) for each in found.problems] == [("LX234", 7, 20)]
    assert [each[:4] for each in found.omitted] == [("unit.yaml", "乙区", 4, 6)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("category: district\nmetrics: {}\n", [("LX203", 1, 1)]),
        ("unit:\ncategory: district\nmetrics: {}\n", [("LX203", 1, 1)]),
        ("unit: [甲区]\ncategory: district\nmetrics: {}\n", [("LX204", 1, 7)]),
        ("unit: 甲区\nmetrics: {}\n", [("LX205", 1, 1)]),
        ("unit: 甲区\ncategory:\nmetrics: {}\n", [("LX205", 2, 1)]),
        ("unit: 甲区\ncategory: districts\nmetrics: {}\n", [("LX207", 2, 11)]),
        ("unit: 甲区\ncategory: district\n", [("LX206", 1, 1)]),
        ("unit: 甲区\ncategory: district\nmetrics: 是\n", [("LX208", 3, 10)]),
        ("unit: 甲区\ncategory: district\nmetrics: [是]\n", [("LX208", 3, 10)]),
        (f"{GOOD}verified: 是\n", [("LX208", 4, 11)]),
        (f"{GOOD}evidence: 是\n", [("LX208", 4, 11)]),
        (f"{GOOD}evidence: {{charter: {{a: b}}}}\n", [("LX212", 4, 21)]),
        (f"{GOOD}evidence: {{chartre: a}}\n", [("LX201", 4, 12)]),
        (f"{GOOD}metric: {{}}\n", [("LX202", 4, 1)]),
        (f"{GOOD}unit: 乙区\n", [("LX111", 4, 1)]),
        (
            "unit: 甲区\ncategory: district\nmetrics: {charter: 是, charter: 否}\n",
            [("LX111", 3, 23)],
        ),
        (f"{GOOD}ruleset: other@1\n", [("LX209", 4, 10)]),
        (f"{GOOD}ruleset: sample@2\n", [("LX210", 4, 10)]),
        (f"{GOOD}ruleset: sample@1\n", []),
        (f"{GOOD}ruleset: sample\n", []),
        (f"{GOOD}ruleset:\n", []),
        ("- 甲区\n", [("LX121", 1, 1)]),
        ("甲区\n", [("LX121", 1, 1)]),
        ("unit：甲区\ncategory: district\nmetrics: {}\n", [("LX109", 1, 5)]),
        ("unit: 甲区\ncategory: district\nmetrics:\n\tcharter: 是\n", [("LX108", 4, 1)]),
        ("unit: '甲区\ncategory: district\nmetrics: {}\n", [("LX110", 1, 7)]),
        ("unit: &a 甲区\ncategory: district\nmetrics: {}\n", [("LX113", 1, 7)]),
        ("unit: !!str 甲区\ncategory: district\nmetrics: {}\n", [("LX114", 1, 7)]),
        ("unit: 甲区\ncategory: district\nmetrics: {[a]: 是}\n", [("LX115", 3, 11)]),
        ("# 空\n", [("LX103", 0, 0)]),
        ("---\n", [("LX103", 0, 0)]),
    ],
)
def test_faults_of_the_whole(text: str, expected: list[tuple[str, int, int]]) -> None:
    found = reading(RULES, text)
    assert [at(each) for each in found.problems] == expected
    assert len(found.units) == (expected == [] or expected[0][0] == "LX210")


@pytest.mark.parametrize(
    ("key", "suggestions"),
    [
        ("chartr", ("charter",)),
        ("office-open", ("office_open",)),
        ("章呈", ()),
        ("会议次数", ("会议数",)),
        ("zzz", ()),
    ],
)
def test_unknown_metrics_with_a_suggestion(key: str, suggestions: tuple[str, ...]) -> None:
    found = reading(RULES, f"unit: 甲\ncategory: district\nmetrics:\n  {key}: 5\n")
    assert [(*at(each), each.suggestions) for each in found.problems] == [
        ("LX201", 4, 3, suggestions)
    ]
    assert found.problems[0].message("en") == f"Unknown metric `{key}`"


@pytest.mark.parametrize(("key", "suggestion"), [("metrix", "metrics"), ("verifed", "verified")])
def test_unknown_keys_with_a_suggestion(key: str, suggestion: str) -> None:
    found = reading(RULES, f"{GOOD}{key}: {{}}\n")
    assert [(each.code, each.suggestions) for each in found.problems] == [("LX202", (suggestion,))]


def test_a_title_near_that_of_a_category_is_suggested() -> None:
    found = reading(RULES, GOOD.replace("district", "产业局"))
    assert [(each.code, each.suggestions) for each in found.problems] == [("LX207", ("产业",))]


def test_names_are_trimmed() -> None:
    found = reading(RULES, GOOD.replace("甲区", '"  甲区 "'))
    assert [each.name for each in found.units] == ["甲区"]


def test_evidence() -> None:
    text = f"{GOOD}evidence: {{charter: [区委发〔2012〕8号, a.pdf], meetings: 一号文}}\n"
    assert reading(RULES, text).units[0].evidence == {
        "charter": ("区委发〔2012〕8号", "a.pdf"),
        "meetings": ("一号文",),
    }


def test_json_is_read_as_well() -> None:
    text = '{"unit": "甲区", "category": "district", "metrics": {"charter": true, "fund": 0.10}}'
    found = reading(RULES, text)
    assert [each.code for each in found.problems] == ["LX274"]
    assert {name: each.text for name, each in found.units[0].figures.items()} == {
        "charter": "true",
        "fund": "0.1",
    }


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("甲区总工会", "甲区总工会"),
        ("甲区总工会", '" 甲区总工会  "'),
        ("A区总工会", "Ａ区总工会"),
        ("甲区总工会(东)", "甲区总工会（东）"),
        ("甲区 总工会", "甲区\u3000总工会"),
        ("ABC", "ＡＢＣ"),
        ("1区", "①区"),
        ("甲区总工会", "甲区\u200b总工会"),
        ("甲区总工会", "\ufeff甲区总工会"),
        ("甲区总工会", '"甲区\\n总工会"'),
        ("甲区总工会", "甲区_x000D_总工会"),
        ("甲区总工会", "甲区\u3000总工会"),
        ("甲区 1", "甲区\u00a01"),
    ],
)
def test_the_same_unit_twice(tmp_path: Path, one: str, two: str) -> None:
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    text = "# 数据\nunit: {}\ncategory: district\nmetrics: {{}}\n"
    first.write_text(text.format(one), "utf-8")
    second.write_text(text.format(two), "utf-8")
    with pytest.raises(InputFault) as caught:
        load_units(tmp_path, load_rules("2012"))
    assert [
        (each.code, str(each.place), [str(other.place) for other in each.related])
        for each in caught.value.diagnostics
    ] == [("LX213", f"{second}:2:7", [f"{first}:2:7"])]


@pytest.mark.parametrize("broken", ["", "metrics: {nobody: 1}\n", "metrics: []\n"])
def test_a_unit_that_cannot_be_read_is_given_too(tmp_path: Path, broken: str) -> None:
    """Whoever mends the one problem would meet the other one next."""
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    first.write_text(f"category: district\nunit: 甲区\n{broken}", "utf-8")
    second.write_text("unit: 甲 区\ncategory: district\nmetrics: {}\n", "utf-8")
    with pytest.raises(InputFault) as caught:
        load_units(tmp_path, load_rules("2012"))
    first_problem, twice = caught.value.diagnostics
    assert str(first_problem.place).startswith(str(first))
    assert {twice.code, str(twice.place), str(twice.related[0].place)} == {
        "LX213",
        f"{first}:2:7",
        f"{second}:1:7",
    }


def test_the_same_unit_twice_in_one_file(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(f"{GOOD}---\n{GOOD.replace('district', 'industry')}", "utf-8")
    with pytest.raises(InputFault) as caught:
        load_units(path, RULES)
    assert [(each.code, str(each.place)) for each in caught.value.diagnostics] == [
        ("LX213", f"{path}:5:7")
    ]


@pytest.mark.parametrize(("one", "two"), [("甲区", "乙区"), ("a", "A"), ("甲区 1", "甲区1")])
def test_units_that_are_not_the_same(tmp_path: Path, one: str, two: str) -> None:
    for name, unit in (("a.yaml", one), ("b.yaml", two)):
        text = f"unit: {unit}\ncategory: district\nmetrics: {{}}\n"
        (tmp_path / name).write_text(text, "utf-8")
    units = load_units(tmp_path, load_rules("2012"))
    assert [each.name for each in units] == [one, two]


def test_every_problem_of_every_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("unit: 甲\ncategory: x\nmetrics: {}\n", "utf-8")
    (tmp_path / "b.yaml").write_text("unit: 乙\ncategory: district\nmetrics: {a: 1}\n", "utf-8")
    (tmp_path / "c.yaml").write_text("", "utf-8")
    with pytest.raises(InputFault) as caught:
        load_units(tmp_path, load_rules("2012"))
    assert [(each.code, str(each.place)) for each in caught.value.diagnostics] == [
        ("LX207", f"{tmp_path}/a.yaml:2:11"),
        ("LX201", f"{tmp_path}/b.yaml:3:11"),
        ("LX103", f"{tmp_path}/c.yaml"),
    ]
