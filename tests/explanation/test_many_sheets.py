"""Sheets of all units of a list: each is as long as what it says of its own unit."""

from pathlib import Path

import pytest

from tests.cli.running import run
from tests.language.building import ONE_CRITERION, item, rule_text

BONUS = "bonuses: [{id: each, title: 每件, kind: per_count, metric: contracts, points: 0.1}]"
UNIT = "unit: 单位{0:03}\ncategory: district\nmetrics: {{charter: 是, contracts: {0}}}\n"

TOTALS = {
    "zh": "同类 100 个单位总分：最高 17.9，最低 8，高一档 13.1，低一档 12.9",
    "en": "totals of its list of 100: highest 17.9, lowest 8, next above 13.1, next below 12.9",
}


def explained(folder: Path, count: int, *words: str) -> str:
    """What is printed of so many units, which all have another total."""
    (folder / "rules.yaml").write_text(rule_text(item(f"{ONE_CRITERION}\n{BONUS}")), "utf-8")
    units = "---\n".join(UNIT.format(at) for at in range(count))
    (folder / "units.yaml").write_text(units, "utf-8")
    done = run("explain", "units.yaml", "--rules", "rules.yaml", *words, cwd=folder, COLUMNS="200")
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout.decode()


@pytest.mark.parametrize("language", TOTALS)
def test_of_a_long_list_the_totals_beside_its_own_are_told(tmp_path: Path, language: str) -> None:
    text = explained(tmp_path, 100, "--unit", "单位050", "--lang", language)
    assert TOTALS[language] in text.splitlines()


@pytest.mark.parametrize("form", ["text", "md", "json"])
def test_twice_the_units_are_told_in_twice_as_much(tmp_path: Path, form: str) -> None:
    """With all totals on each sheet it was four times as much."""
    few, many = (len(explained(tmp_path, count, "-f", form)) for count in (100, 200))
    assert 1.5 * few < many < 2.2 * few
