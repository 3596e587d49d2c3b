"""The schemes of `examples/schemes`: they hold, their cases cover them, and their commands work."""

import json
import re
import shlex

import pytest

from liuxiang import validate
from tests.cli.running import ROOT, run

FOLDER = ROOT / "examples" / "schemes"
SCHEMES = sorted(each.name for each in FOLDER.iterdir() if each.is_dir())
PAGE = (FOLDER / "README.md").read_text("utf-8")


@pytest.mark.parametrize("name", SCHEMES)
def test_nothing_is_to_be_said_of_a_scheme(name: str) -> None:
    assert [each["message"] for each in validate(FOLDER / name).rows()] == []


@pytest.mark.parametrize("name", SCHEMES)
def test_its_cases_cover_all_of_it_and_notice_every_mutant(name: str) -> None:
    done = run("test", FOLDER / name, "--mutate", "--min-coverage", "100", "--lang", "en")
    assert (done.returncode, done.stderr) == (0, b"")
    assert re.search(r"(?m)^coverage (\d+)/\1$", done.stdout.decode())


@pytest.mark.parametrize("name", SCHEMES)
def test_it_says_what_it_was_taken_from(name: str) -> None:
    first = (FOLDER / name / "rules.yaml").read_text("utf-8").split("liuxiang: 1")[0]
    assert re.search(r"^# (Source: |依据：)", first, re.MULTILINE)
    assert re.search(r"^# (Extract: |Whole: |摘录：|全表：)", first, re.MULTILINE)


def rows() -> dict[str, list[str]]:
    """The table of the page, by scheme: trade, what it shows, source."""
    found = re.findall(r"^\| \[([\w-]+)\]\(\1/rules\.yaml\) \| (.*) \|$", PAGE, re.MULTILINE)
    return {name: rest.split(" | ") for name, rest in found}


def test_the_page_lists_every_scheme_once() -> None:
    assert sorted(rows()) == SCHEMES
    assert {len(each) for each in rows().values()} == {3}


def commands() -> list[tuple[str, int]]:
    """The commands of the page, each with the exit code that its remark names."""
    lines = [
        line
        for block in re.findall(r"^```\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
        for line in block.splitlines()
    ]
    return [
        (command.strip(), 1 if "exit code 1" in remark else 0)
        for command, _, remark in (line.partition("  #") for line in lines)
    ]


@pytest.mark.parametrize(("command", "code"), commands())
def test_the_commands_of_the_page_work(command: str, code: int) -> None:
    program, *words = shlex.split(command)
    assert program == "liuxiang"
    done = run(words[0], *words[1:])
    assert (done.returncode, done.stdout != b"") == (code, True), done.stderr.decode()


TOTALS = {
    "disclosure": {"甲局": "32", "乙局": "20", "丙局": "17", "丁局": "26", "戊局": "22"},
    "early-warning": {
        "Bed 1": "0 low",
        "Bed 2": "9 high",
        "Bed 3": "3 low-medium",
        "Bed 4": "3 low",
        "Bed 5": "0 low",
    },
    "energy-saving": {
        "甲省": "104 exceeded",
        "乙省": "96 missed",
        "丙省": "85 completed",
        "丁省": "60 missed",
    },
    "green-building": {
        "甲大厦": "93.4 three-star",
        "乙公寓": "71 one-star",
        "丙中心": "79.4 basic",
    },
    "gymnastics": {"Ana": "20.2", "Bea": "20.2", "Cora": "19.7", "Dan": "19.3", "Emil": "19.75"},
    "project-security": {"harbour": "8.1", "lantern": "4.5", "quill": "8.5"},
    "site-safety": {
        "甲工地": "93.5 good",
        "乙工地": "90.5 good",
        "丙工地": "74.5 failed",
        "丁工地": "73.5 failed",
    },
    "tax-credit": {"甲公司": "100 a", "乙公司": "89 b", "丙公司": "68 c", "丁公司": "90 d"},
    "value-purchasing": {"St Anne": "74.5", "Lakeside": "20", "Harbour Clinic": "none"},
}
"""What the units of the examples come to, reckoned by hand from the sources."""


@pytest.mark.parametrize("name", SCHEMES)
def test_its_units_come_to_what_was_reckoned_by_hand(name: str) -> None:
    done = run("score", FOLDER / name, "-f", "json")
    cards = json.loads(done.stdout)["scorecards"]
    found = {
        each["unit"]: " ".join(filter(None, (each["total"] or "none", each.get("grade"))))
        for each in cards
    }
    assert found == TOTALS[name]
