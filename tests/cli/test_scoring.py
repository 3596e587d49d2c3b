"""Thousands of files are presumed to be unit files; it comes to the same as to look at each."""

import os
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

import liuxiang.batch
from liuxiang.cli.options import ScoreOptions
from liuxiang.cli.scoring import scored
from liuxiang.cli.session import Session
from liuxiang.errors import LiuxiangError
from liuxiang.ruleset import choose
from tests.language.building import item, rule_text

UNIT = "unit: {}区\ncategory: district\nmetrics:\n  charter: 是\n"
OF_2012 = "unit: {}区\ncategory: district\nmetrics:\n  wage_growth: 3/4\n"
RULES = rule_text(item())
CASES = "ruleset: rules.yaml\ncases: []\n"


def come_of(folder: Path, rules: str | None, department: str | None = None) -> Any:
    """All that a run says of the files of `folder`: the result, or why there is none."""
    session = Session()
    try:
        asked = ScoreOptions((str(folder),), rules, "verified", (), True, department)
        result, _ = scored(session, asked)
    except LiuxiangError as failure:
        return failure.diagnostics, session.rules_language
    standings = [(each.card.unit, each.card.total, each.rank) for each in result.standings]
    told = (result.warnings, result.omitted, result.department, session.rules_language)
    return result.rules.reference, standings, *told


@pytest.mark.parametrize("department", [None, "office", "women", "nobody"])
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("z.yaml", OF_2012.format("末")),
        ("z.yaml", RULES),
        ("z.cases.yaml", CASES),
        ("z.yaml", f"ruleset: dalian-six-actions@2012\n{OF_2012.format('末')}"),
        ("z.yaml", f"ruleset: dalian-six-actions\n{OF_2012.format('末')}"),
        ("z.yaml", f"ruleset: sample@1\n{OF_2012.format('末')}"),
        ("z.csv", "unit,category,ruleset,wage_growth\n末区,district,sample@1,3/4\n"),
        ("z.yaml", "unit: [\n"),
        ("z.yaml", ""),
    ],
    ids=["unit", "rules", "cases", "same", "id", "other", "table", "broken", "empty"],
)
@pytest.mark.parametrize("asked", [None, "2012", "other/rules.yaml", "1999", "z.yaml"])
def test_many_files_come_to_what_few_do(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    name: str,
    text: str,
    asked: str | None,
    department: str | None,
) -> None:
    folder = tmp_path / "units"
    folder.mkdir()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "rules.yaml").write_text(RULES, "utf-8")
    form = UNIT if asked == "other/rules.yaml" or text == RULES else OF_2012
    for number in range(3):
        (folder / f"{number}.yaml").write_text(form.format(number), "utf-8")
    (folder / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    expected = come_of(folder, asked, department)
    monkeypatch.setattr(liuxiang.batch, "WORTH_A_POOL", 1)
    assert come_of(folder, asked, department) == expected


def test_many_unit_files_are_not_looked_at_before(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "a.yaml").write_text(OF_2012.format("甲"), "utf-8")
    monkeypatch.setattr(liuxiang.batch, "WORTH_A_POOL", 1)
    monkeypatch.setattr(choose, "choose", None)
    reference, standings, *_ = come_of(tmp_path, None)
    assert (reference, [unit for unit, *_ in standings]) == ("dalian-six-actions@2012", ["甲区"])


@pytest.mark.parametrize("department", [None, "nobody"])
@pytest.mark.parametrize("text", [RULES, RULES.replace("points:", "points: x #")])
def test_rules_from_a_pipe_are_read_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, text: str, department: str | None
) -> None:
    folder = tmp_path / "units"
    folder.mkdir()
    (folder / "a.yaml").write_text(UNIT.format("甲"), "utf-8")
    (folder / "z.cases.yaml").write_text(CASES, "utf-8")
    pipe = tmp_path / "rules"
    os.mkfifo(pipe)

    def piped() -> Any:
        writer = Thread(target=pipe.write_text, args=(text, "utf-8"), daemon=True)
        writer.start()
        return come_of(folder, str(pipe), department)

    expected = piped()
    monkeypatch.setattr(liuxiang.batch, "WORTH_A_POOL", 1)
    assert piped() == expected
