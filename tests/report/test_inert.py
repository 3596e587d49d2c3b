"""Text of files steers no terminal, ends no line and is no markup, in any output for people."""

import re
from pathlib import Path

import pytest

from liuxiang.document import Branch as On
from liuxiang.document import Column as Head
from liuxiang.document import Document, Fold, Heading, Paragraph, Points, Row, Table, Tree
from liuxiang.report import markdown, terminal
from liuxiang.report.page import Page
from tests.cli.running import ROOT, run

BAD = "x\x1b[31m\ry\u202ez\x9b2J\u200b"
SHOWN = r"x\u001b[31m\u000dy\u202ez\u009b2J\u200b"
LIVE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]")

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
        Table((Head(text),), (Row((text,)),)),
        Tree((On(text, "plain", (On(text),)),)),
        Fold(text, (Paragraph(text),)),
    )


def test_a_terminal_gets_text_that_can_be_seen() -> None:
    shown = terminal.render(everywhere(BAD), Page("en", 100))
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
