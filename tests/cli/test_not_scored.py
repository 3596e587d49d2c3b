"""A unit of which too little applies: no total, rank or award in any report, and exit code 1."""

import json
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.language.building import action, item, rule_text, unit_text

CRITERION = "scoring: {kind: all_or_nothing, criteria: [{metric: %s, at_least: 3}]}"
EXTRA = """
policies: {nothing_to_measure: leave_out}
total: {to: 100, rounding: {places: 1, mode: half_up}, needs: 2}
awards: [{id: best, title: 优秀, ranks: [1, 3], categories: [district, industry]}]
"""
RULES = rule_text(
    actions=(
        action(item(CRITERION % "meetings"), name="one"),
        action(item(CRITERION % "accidents", name="other", no=2, points="7"), name="two"),
    ),
    extra=EXTRA,
)
WHY = "适用的行动只有 1 个，至少应有 2 个"


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, ...]:
    """The rule file and two units, of which one is not scored."""
    named = {
        "rules": RULES,
        "甲": unit_text("meetings: 4, accidents: 0", unit="甲市"),
        "乙": unit_text("meetings: 4, accidents: 不适用", unit="乙市"),
    }
    for name, text in named.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tuple(tmp_path / f"{name}.yaml" for name in named)


def test_json_has_null_and_says_why(files: tuple[Path, ...]) -> None:
    done = run("score", *files, "-f", "json", "--lang", "zh")
    assert done.returncode == 1
    found = json.loads(done.stdout)
    assert (found["status"], found["result"]) == ("findings", "final")
    cards = {each["unit"]: each for each in found["scorecards"]}
    kept = ("total", "rank", "award", "attainable", "not_scored")
    assert [cards["甲市"].get(key) for key in kept] == ["53.3", 1, "best", "15", None]
    assert [cards["乙市"].get(key) for key in kept] == [None, None, None, "8", WHY]
    places = [(each["unit"], each["rank"]) for each in found["standings"]["district"]]
    assert places == [("甲市", 1), ("乙市", None)]
    assert [each["code"] for each in found["findings"] if each["unit"] == "乙市"] == [
        "LX537",
        "LX538",
    ]


@pytest.mark.parametrize("form", ["text", "csv", "md"])
def test_every_report_says_why(files: tuple[Path, ...], form: str) -> None:
    done = run("score", *files, "-f", form, "--lang", "zh")
    assert done.returncode == 1
    assert WHY in done.stdout.decode()


def test_it_is_explained_and_verified(files: tuple[Path, ...], tmp_path: Path) -> None:
    told = run("explain", *files, "--unit", "乙市", "--lang", "zh").stdout.decode()
    assert f"不评分：{WHY}" in told
    assert "不适用而不计入的 1 项：第 2 项" in told
    result = tmp_path / "result.json"
    result.write_bytes(run("score", *files, "-f", "json").stdout)
    assert b"LX759" not in run("verify", result).stdout
