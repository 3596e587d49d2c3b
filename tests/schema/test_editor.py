"""What an editor makes of the schemas, with the YAML language server where it is installed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from liuxiang.schema import schema_by, text
from tests.language.sound_rules import GOOD, bad
from tests.schema.language_server import ROOT, Editor, is_there

pytestmark = pytest.mark.skipif(not is_there(), reason="no yaml-language-server")

RULES = ROOT / "rules" / "edited.yaml"
HEAD = "# yaml-language-server: $schema=../schema/ruleset.json\n"
SCORING = "          kind: weighted\n          criteria:\n"
WEIGHTED = SCORING + (
    "            - {metric: meetings, at_least: 4, points: 6}\n"
    "            - {metric: reports, at_least: 12, points: 3}\n"
)


@pytest.fixture(scope="module")
def editor() -> Iterator[Editor]:
    """An editor that is started once."""
    with Editor() as found:
        yield found


def proposed(editor: Editor, old: str, new: str) -> dict[str, str]:
    """What is proposed at `|` where `new` stands in the place of `old`."""
    assert GOOD.count(old) == 1, old
    return editor.completions(RULES, HEAD + GOOD.replace(old, new))


def test_the_shipped_rule_file_has_no_problem(editor: Editor) -> None:
    path = ROOT / "rules" / "2012.yaml"
    assert editor.problems(path, path.read_text("utf-8")) == []


def test_a_sound_rule_file_has_no_problem(editor: Editor) -> None:
    assert editor.problems(RULES, HEAD + GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        (
            "charter: {title: 章程, kind: yes_no}",
            "charter: {title: 章程, kind: |}",
            ["amount", "checklist", "choice", "count", "points", "rate", "yes_no"],
        ),
        (
            "kind: weighted",
            "kind: |",
            [
                *("all_or_nothing", "best_of", "deductions", "full", "judged", "linear", "tiers"),
                "weighted",
            ],
        ),
        (
            "kind: per_count",
            "kind: |",
            ["discretionary", "fixed", "per_count", "per_step", "tiers"],
        ),
        ("mode: half_up", "mode: |", ["down", "half_even", "half_up"]),
        ("ties: shared", "ties: |", ["dense", "shared"]),
        (
            "            cap: 2\n",
            "            rounding: |\n",
            ["pro_rata", "started_steps", "whole_steps"],
        ),
    ],
)
def test_words_are_proposed(editor: Editor, old: str, new: str, kinds: list[str]) -> None:
    assert sorted(proposed(editor, old, new)) == kinds


def test_keys_are_proposed_with_what_they_are_for(editor: Editor) -> None:
    found = proposed(editor, WEIGHTED, "          kind: weighted\n          |\n")
    assert found["criteria"] == "Each of these earns points alone."
    assert "rounding" in found
    assert "tiers" not in found


def test_comparisons_and_groups_are_proposed_for_a_new_criterion(editor: Editor) -> None:
    found = proposed(editor, WEIGHTED, f"{SCORING}            - |\n")
    assert {"metric", "at_least", "is", "includes", "points", "any_of"} <= found.keys()


def test_the_kind_is_proposed_before_anything_else(editor: Editor) -> None:
    assert "kind" in proposed(editor, WEIGHTED, "          |\n")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("at_least: 4, p", "at_le|ast: 4, p", "Met from this value on (以上, 达到, 不少于)."),
        ("kind: weighted", "ki|nd: weighted", "* `weighted`: Each criterion carries its own"),
        ("missing: not_met", "miss|ing: not_met", "What a figure that is absent counts as"),
        ("policies:\n", "pol|icies:\n", "a missing figure, nothing to measure"),
    ],
)
def test_keys_are_explained(editor: Editor, old: str, new: str, words: str) -> None:
    assert words in editor.hover(RULES, HEAD + GOOD.replace(old, new))


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("unknown-key-of-a-bonus", "Property capp is not allowed."),
        ("unknown-key-of-a-criterion", "Property ony is not allowed."),
        ("missing-step", 'Missing property "step".'),
        (
            "unknown-kind-of-bonus",
            'Value is not accepted. Valid values: "per_step", "per_count", "discretionary", '
            '"fixed", "tiers".',
        ),
        (
            "two-comparisons",
            "Expected exactly one of at_least, more_than, at_most, less_than, is, includes, "
            "one_of, or one of at_least, more_than with one of at_most, less_than.",
        ),
        ("a-step-of-zero", "Expected a number or percentage above 0, such as 200 or 1%."),
        ("an-id-with-a-dot", "An id has letters, digits, `_` and `-`, and no blanks or dots."),
        ("a-key-twice", "Map keys must be unique"),
    ],
)
def test_one_fault_is_one_problem_in_plain_words(editor: Editor, name: str, problem: str) -> None:
    (found,) = editor.problems(RULES, HEAD + bad(name))
    assert found[1] == problem


def test_a_typo_is_shown_at_its_line(editor: Editor) -> None:
    text = HEAD + bad("unknown-key-of-a-bonus")
    line = text[: text.index("capp: 2")].count("\n") + 1
    assert editor.problems(RULES, text) == [(line, "Property capp is not allowed.")]


def test_metrics_are_proposed_in_a_unit_file(editor: Editor, tmp_path: Path) -> None:
    kept = tmp_path / "unit-2012.json"
    kept.write_text(text(schema_by("2012", "unit")), "utf-8")
    unit = tmp_path / "unit.yaml"
    head = "# yaml-language-server: $schema=unit-2012.json\nunit: 甲\ncategory: district\n"
    found = editor.completions(unit, f"{head}metrics:\n  wage_gr|\n")
    assert found["wage_growth"].startswith("Written as 985/1000, 98.5%.")
    found = editor.completions(
        unit, "# yaml-language-server: $schema=unit-2012.json\ncategory: |\n"
    )
    assert found == {"district": "区市县、开放先导区总工会", "industry": "产业工会"}
    titled = f"{head}metrics:\n  地区年职工工资增长率: 6%\n".replace(
        "district", "区市县、开放先导区总工会"
    )
    assert editor.problems(unit, titled) == []
    assert editor.problems(unit, f"{head.replace('district', 'distrikt')}metrics:\n") == [
        (3, 'Value is not accepted. Valid values: "district", "industry".')
    ]
    assert editor.problems(unit, titled.replace("6%", "often")) == [
        (5, "Expected a part and its whole, as 985/1000, or a percentage, as 98.5%.")
    ]
    assert editor.problems(unit, f"{head}metrics:\n  wage_growt: 6%\n") == [
        (5, "Property wage_growt is not allowed.")
    ]
    assert "地区年职工工资增长率" in editor.hover(unit, f"{head}metrics:\n  wage_|growth: 6%\n")
