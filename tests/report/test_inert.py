"""Text of files steers no terminal, ends no line and is no markup, in any output for people."""

import json
import re
from pathlib import Path

import pytest

from liuxiang.columns import Column as Head
from liuxiang.document import Branch as On
from liuxiang.document import Document, Fold, Heading, Paragraph, Points, Row, Table, Tree
from liuxiang.formats import markdown
from liuxiang.formats import text as as_text
from liuxiang.formats.view import Page
from tests.cli.running import ROOT, run
from tests.language.building import item, rule_text

BAD = "x\x1b[31m\ry\u202ez\x9b2J\u200b"
SHOWN = r"x\u001b[31m\u000dy\u202ez\u009b2J\u200b"
LIVE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\U000e0041]")

UNIT = r"""unit: 甲区总工会
category: district
metrics:
  promoted_experience: {points: 1, reason: "省总\e[31m推广\r~~~\u202e", by: "组\u009b2J"}
  overfulfilment: {points: 1, reason: "第1项<img src=x>", by: 组}
evidence:
  promoted_experience: ["文件\e]0;x\a"]
"""


def everywhere(text: str) -> Document:
    """`text` in every place where a document can have one."""
    return (
        Heading(text),
        Paragraph(text),
        Points((text,)),
        Table((Head(text, str),), (Row((text,)),)),
        Tree((On(text, "plain", (On(text),)),)),
        Fold(text, (Paragraph(text),)),
    )


def test_a_terminal_gets_text_that_can_be_seen() -> None:
    shown = as_text.render(everywhere(BAD), Page("en", 100))
    assert (LIVE.search(shown), shown.count(SHOWN)) == (None, 9)


def test_markdown_gets_text_on_its_line() -> None:
    shown = markdown.render(everywhere("a\r~~~\r```\r<img src=x>\x1b"), Page("en"))
    assert LIVE.search(shown) is None
    assert "<summary>a ~~~ ``` &lt;img src=x&gt;\\u001b</summary>" in shown
    line = r"a \~\~\~ \`\`\` \<img src=x\>\\u001b"
    assert shown.count(line) == 8


@pytest.mark.parametrize(
    ("text", "shown"),
    [("- a", r"\- a"), ("1. a", r"1\. a"), ("=== a", r"\=== a"), ("+ a", r"\+ a"), ("a-b", "a-b")],
)
def test_a_paragraph_of_markdown_begins_nothing_else(text: str, shown: str) -> None:
    assert markdown.render((Paragraph(text),), Page("en")) == f"{shown}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("score", "--all"),
        ("score", "-f", "md"),
        ("score", "-f", "csv"),
        ("explain",),
        ("explain", "-f", "md"),
        ("validate", "--rules", "2012"),
        ("validate", "--rules", "2012", "-f", "github"),
        ("validate", "--rules", "2012", "-f", "junit"),
    ],
    ids=" ".join,
)
def test_reasons_names_and_evidence_are_inert(arguments: tuple[str, ...], tmp_path: Path) -> None:
    path = tmp_path / "u\x1b[2J.yaml"
    path.write_text(UNIT, "utf-8")
    done = run(arguments[0], path, *arguments[1:])
    printed = (done.stdout + done.stderr).decode().replace("\ufeff", "")
    assert (done.returncode, LIVE.findall(printed)) in ((0, []), (1, []))


STEERING = r"\e[31m\r~~~\n- \u202e\x9b2J\u2028<img src=x>\U000e0041"


@pytest.fixture
def titled(tmp_path: Path) -> Path:
    """A folder of rules, cases and units of which every text that people are told would steer."""
    scoring = "scoring: {kind: all_or_nothing, criteria: [{metric: meetings, at_least: 5}]}"
    ruling = (
        'rulings:\n  - {id: R1, title: "问", items: [work], reading: "甲", alternatives: [{id: b, '
        'reading: "乙", set: {items.work.criteria.meetings.at_least: 4}}]}\n'
        'awards: [{id: best, title: "优", ranks: [1, 1], categories: [district]}]\n'
    )
    text = re.sub(
        r"((?:title|reading): )\"?(\w+)\"?",
        lambda found: f'{found[1]}"{found[2]}{STEERING}"',
        rule_text(item(scoring), extra=ruling),
    )
    (tmp_path / "old.yaml").write_text(text, "utf-8")
    (tmp_path / "new.yaml").write_text(text.replace("at_least: 5", "at_least: 6"), "utf-8")
    unit = "unit: {}\ncategory: district\nmetrics: {{meetings: {}}}\nverified: {}\n"
    said = f'{{meetings: {{value: 5, reason: "差{STEERING}", by: "组{STEERING}"}}}}'
    (tmp_path / "a.yaml").write_text(unit.format("甲", 6, "{}"), "utf-8")
    (tmp_path / "b.yaml").write_text(unit.format("乙", 4, said), "utf-8")
    case = f'ruleset: old.yaml\ncases: [{{name: "例{STEERING}", expect: {{total: 9}}}}]\n'
    (tmp_path / "old.cases.yaml").write_text(case, "utf-8")
    (tmp_path / "bad.yaml").write_text(
        f'unit: 丙\ncategory: "类{STEERING}"\nmetrics: {{"数{STEERING}": 1}}\n', "utf-8"
    )
    return tmp_path


TITLED = {
    "score a.yaml b.yaml --rules old.yaml --all": "table csv md json",
    "explain a.yaml b.yaml --rules old.yaml --all": "text md json",
    "sensitivity a.yaml b.yaml --rules old.yaml": "text csv md json",
    "show old.yaml": "text md json",
    "diff old.yaml new.yaml --data a.yaml": "text csv md json",
    "diff a.yaml b.yaml --rules old.yaml": "text csv md json",
    "validate bad.yaml --rules old.yaml": "text github gitlab sarif junit json",
    "test old.cases.yaml": "text github junit json",
    "schema unit --rules old.yaml": "",
}


@pytest.mark.parametrize("asked", TITLED)
def test_no_text_of_rules_cases_or_units_steers(titled: Path, asked: str) -> None:
    for form in TITLED[asked].split() or [""]:
        words = [*asked.split(), *(["-f", form] if form else [])]
        done = run(words[0], *words[1:], cwd=titled)
        printed = (done.stdout + done.stderr).decode().removeprefix("\ufeff")
        printed = printed.replace("\r\n", "\n") if form == "csv" else printed
        assert (done.returncode in (0, 1), LIVE.findall(printed)) == (True, []), form
        assert form != "md" or not re.search(r"^ *~~~|(?<!\\)<img", printed, re.MULTILINE)
        assert form != "github" or all(line.startswith("::") for line in printed.splitlines())


def test_programs_are_told_what_stands_in_the_file(titled: Path) -> None:
    text = "差\x1b[31m\r~~~\n- \u202e\x9b2J\u2028<img src=x>\U000e0041"
    done = run("explain", "b.yaml", "--rules", "old.yaml", "-f", "json", cwd=titled)
    (explanation,) = json.loads(done.stdout)["explanations"]
    (criterion,) = explanation["items"][0]["criteria"]
    assert criterion["figure"]["reason"] == text
    done = run("validate", "bad.yaml", "--rules", "old.yaml", "-f", "sarif", cwd=titled)
    told = [each["message"]["text"] for each in json.loads(done.stdout)["runs"][0]["results"]]
    assert any(text.removeprefix("差") in each for each in told)


@pytest.mark.parametrize(
    "arguments",
    [
        ("score", ""),
        ("score", "examples/2012", "--rules", ""),
        ("score", "examples/2012", "-o", ""),
        ("explain", ""),
        ("test", ""),
        ("diff", "", "2012"),
        ("diff", "2012", "2012", "--data", ""),
        ("diff", "2012", "2012", "--data", "examples/2012", "--data-new", ""),
        ("show", ""),
        ("schema", "unit", "--rules", ""),
        ("new-version", "2012", "2013", "-o", ""),
        ("validate", "rules/2012.yaml", "--data", ""),
    ],
    ids=" ".join,
)
def test_no_name_is_named(arguments: tuple[str, ...]) -> None:
    """An empty one was the folder itself, or told as a name in which nothing can be seen."""
    done = run(*arguments, "--lang", "en", cwd=ROOT)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "error[LX041]: The name of a file is empty\n" in done.stderr.decode()
