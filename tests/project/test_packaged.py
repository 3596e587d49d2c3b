"""What is packed to be handed on: all that is here, so that the tests pass where it is unpacked."""

import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


def packed(builder: str, name: str) -> set[str]:
    """The files that a builder of the build backend packs, as they are called in what it packs."""
    module: Any = pytest.importorskip(f"hatchling.builders.{builder}")
    made = getattr(module, name)(str(ROOT))
    return {Path(each.distribution_path).as_posix() for each in made.recurse_included_files()}


def tracked() -> set[str]:
    """The files that are kept under version control."""
    if not (ROOT / ".git").exists():
        # an unpacked sdist: what it should hold is listed nowhere but in the repository that it
        # was packed from, where these tests hold that nothing was left out
        pytest.skip("not a repository: what belongs to it is not known")
    listed = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607  # whichever git is installed
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    return {name for name in listed.stdout.decode("utf-8").split("\0") if (ROOT / name).is_file()}


def test_the_sdist_holds_every_file() -> None:
    assert sorted(tracked() - packed("sdist", "SdistBuilder")) == []


def test_the_wheel_holds_the_package_and_the_rules_and_nothing_else() -> None:
    here = tracked()
    package = {name.removeprefix("src/") for name in here if name.startswith("src/liuxiang/")}
    rules = {f"liuxiang/{name}" for name in here if name.startswith("rules/")}
    schema = {"liuxiang/schema/ruleset.json"}  # named by the rules for editors
    assert packed("wheel", "WheelBuilder") == package | rules | schema


def test_an_index_is_told_whom_and_what_it_is_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    told = [tuple(each.split(" :: ")) for each in project["classifiers"]]
    assert [each[2] for each in told if each[0] == "Programming Language" and each[2:]] == [
        "3",
        "3.11",
        "3.12",
        "3.13",
    ]
    assert project["requires-python"] == ">=3.11"
    assert {each[0] for each in told} == {
        "Development Status",
        "Environment",
        "Intended Audience",
        "Natural Language",
        "Operating System",
        "Programming Language",
        "Typing",
    }
    assert "urls" not in project  # an address that nobody has would lead nowhere
