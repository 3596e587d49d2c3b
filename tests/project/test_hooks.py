"""The hooks as pre-commit runs them: by the rules of the repository, over all that may change."""

import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.casework.building import RULES, recorded

ROOT = Path(__file__).parents[2]
UNIT = "unit: 甲\ncategory: industry\nruleset: small@1\nmetrics: {completion: 99/100}\n"
IDENTITY = ("-c", "user.name=a", "-c", "user.email=a@example.org")


def hooks() -> list[dict[str, Any]]:
    """The hooks as they are offered, run by this program without an environment of their own."""
    offered = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    python = shlex.quote(Path(sys.executable).as_posix())
    return [
        {
            **each,
            "language": "system",
            "entry": each["entry"].replace("liuxiang", f"{python} -m liuxiang", 1),
        }
        for each in offered
    ]


class Repository:
    """A repository with rules, their cases and data, all committed."""

    def __init__(self, top: Path) -> None:
        self.top = top / "repository"
        (self.top / "rules").mkdir(parents=True)
        (self.top / "data").mkdir()
        recorded(self.top / "rules", "- {name: a, expect: {total: 10}}")
        self.write("data/a.yaml", UNIT)
        config = {"repos": [{"repo": "local", "hooks": hooks()}]}
        self.write(".pre-commit-config.yaml", yaml.safe_dump(config, allow_unicode=True))
        self._environment = {
            **os.environ,
            "PRE_COMMIT_HOME": str(top / "home"),
            "LC_ALL": "C.UTF-8",
        }
        self.git("init", "-q")
        self.git("add", ".")
        self.git(*IDENTITY, "commit", "-qm", "a")

    def write(self, name: str, text: str) -> None:
        """Write a file."""
        (self.top / name).write_text(text, "utf-8")

    def git(self, *arguments: str) -> None:
        """Run git."""
        command = ["git", *arguments]
        subprocess.run(command, cwd=self.top, check=True)  # noqa: S603  # our own

    def committing(self) -> dict[str, str]:
        """What each hook says to all that was changed: Passed, Failed or Skipped."""
        self.git("add", "-A")
        done = subprocess.run(
            [sys.executable, "-m", "pre_commit", "run", "--color", "never"],
            cwd=self.top,
            env=self._environment,
            capture_output=True,
            check=False,
        )
        self.told = done.stdout.decode("utf-8")
        lines = [line for line in self.told.splitlines() if line.startswith("liuxiang ")]
        found = {line.partition(".")[0]: line.rpartition(".")[2] for line in lines}
        return {name: said.rpartition(")")[2] for name, said in found.items()}


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


def test_rules_that_the_data_no_longer_fit_are_not_committed(repository: Repository) -> None:
    text = RULES.replace("completion", "completed").replace("完成率", "完成比率")
    repository.write("rules/small.yaml", text)
    assert repository.committing() == {"liuxiang validate": "Failed", "liuxiang test": "Failed"}
    assert "data/a.yaml:4:11" in repository.told


def test_data_are_held_against_the_rules_of_the_repository(repository: Repository) -> None:
    repository.write("data/b.yaml", UNIT.replace("甲", "乙"))
    assert repository.committing() == {"liuxiang validate": "Passed", "liuxiang test": "Skipped"}
    repository.write("data/b.yaml", UNIT.replace("甲", "乙").replace("ruleset: small@1\n", ""))
    assert repository.committing()["liuxiang validate"] == "Passed"
    repository.write(
        "data/b.yaml", UNIT.replace("甲", "乙").replace("completion", "women_organisations")
    )
    assert repository.committing()["liuxiang validate"] == "Failed"


def test_a_number_of_the_rules_that_moved_is_not_committed(repository: Repository) -> None:
    repository.write("rules/small.yaml", RULES.replace("step: 1%", "step: 2%"))
    assert repository.committing() == {"liuxiang validate": "Passed", "liuxiang test": "Failed"}
    assert "error[LX617]" in repository.told


def test_what_is_neither_rules_nor_data_is_passed_by(repository: Repository) -> None:
    repository.write("README.md", "a\n")
    repository.write("other.yaml", "a: 1\n")
    assert repository.committing() == {"liuxiang validate": "Skipped", "liuxiang test": "Skipped"}
