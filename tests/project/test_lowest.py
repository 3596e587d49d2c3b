"""The checks run once more with the lowest versions that are allowed, whatever is installed."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from scripts.lowest import lowest

ROOT = Path(__file__).parents[2]


def test_every_package_is_held_at_its_lower_bound() -> None:
    asked = ["click>=8.2.0", "openpyxl>=3.1.2,<4", "pytest[x] >= 8", "PyYAML>=6.0.1"]
    assert [*lowest(asked)] == ["click==8.2.0", "openpyxl==3.1.2", "pytest==8", "PyYAML==6.0.1"]


@pytest.mark.parametrize("asked", ["click", "click<9", "click==8.2"])
def test_what_has_no_lower_bound_is_told(asked: str) -> None:
    with pytest.raises(ValueError, match="has no lower bound"):
        [*lowest([asked])]


def test_the_package_and_what_its_tests_need_have_one() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    done = subprocess.run(  # our own command
        [sys.executable, "-m", "scripts.lowest"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    held = [line.partition("==") for line in done.stdout.splitlines()]
    assert len(held) == len(asked)
    for (name, _, version), requirement in zip(held, asked, strict=True):
        assert requirement.startswith(name)
        assert f">={version}" in requirement


def test_all_tests_run_with_them() -> None:
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert any("scripts.lowest" in line for line in lines)
    (again,) = [line.partition("#")[0].strip() for line in lines if "lowest/bin/pytest" in line]
    assert again == ".venv/lowest/bin/pytest -n 2"
