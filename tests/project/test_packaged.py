"""What is packed to be handed on: all that is here, so that the tests pass where it is unpacked."""

import subprocess
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
