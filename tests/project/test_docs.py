"""What the documents show is true: examples run, and what is made from the code is fresh."""

import os
import re
import subprocess
import sys
from pathlib import Path

from scripts.reference import TARGET, reference

from liuxiang import load_units, rank, score
from liuxiang.ruleset.load import read_rules, with_rulings
from liuxiang.source import decode

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    """The code blocks of the README in a language."""
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def test_the_unit_of_the_readme_scores_by_its_rules(tmp_path: Path) -> None:
    unit, rules = blocks("yaml")
    path = tmp_path / "unit.yaml"
    path.write_text(unit, "utf-8")
    loaded = read_rules(decode("rules.yaml", rules.encode()))
    (card,) = score(loaded, load_units(path, loaded))
    assert str(card.total) == "10.6"
    other = with_rulings(loaded, ["A01=pro-rata"])
    (card,) = score(other, load_units(path, other))
    assert str(card.total.normalize()) == "10.7"
    assert [each.rank for each in rank(other, [card])] == [1]


def test_the_program_of_the_readme_runs() -> None:
    (program,) = blocks("python")
    done = subprocess.run(  # noqa: S603  # the README's own
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("1 乙区总工会 118.6 ")


def test_the_ranking_of_the_readme_is_real() -> None:
    (shown,) = blocks("text")
    done = subprocess.run(  # our own command
        [sys.executable, "-m", "liuxiang", "score", "examples/2012", "--lang", "zh"],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env=os.environ | {"COLUMNS": "100"},
    )
    printed = set(done.stdout.decode("utf-8").splitlines())
    lines = [line for line in shown.splitlines() if line not in ("", "…")]
    rows = [line for line in lines if re.match(r" +\d+  |- LX|名次", line)]
    assert len(rows) > 8
    assert [line for line in rows if line not in printed] == []


def test_the_reference_is_fresh() -> None:
    assert TARGET.read_text("utf-8") == reference()
