"""What is packed to be handed on: all that is here, so that the tests pass where it is unpacked."""

import subprocess
import tomllib
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).parents[2]


def packed(builder: str, name: str) -> set[str]:
    """The files that a builder of the build backend packs, as they are called in what it packs."""
    made = getattr(import_module(f"hatchling.builders.{builder}"), name)(str(ROOT))
    return {Path(each.distribution_path).as_posix() for each in made.recurse_included_files()}


def kept(folder: Path) -> set[str]:
    """The files of the project: those under version control, or all that an unpacked sdist holds.

    An sdist is no repository, so one without a commit is made in `folder`, and git names all that
    it would not ignore; the metadata are of the archive.
    """
    git, which = ["git"], ["-c"]
    if not (ROOT / ".git").exists():
        subprocess.run(["git", "init", "-q", folder], check=True)  # noqa: S603, S607  # any git
        git, which = ["git", f"--git-dir={folder / '.git'}", f"--work-tree={ROOT}"], ["-o"]
    listed = subprocess.run(  # noqa: S603  # whichever git is installed
        [*git, "ls-files", *which, "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    names = set(listed.stdout.decode("utf-8").split("\0")) - {"", "PKG-INFO"}
    return {name for name in names if (ROOT / name).is_file()}


def test_the_sdist_holds_every_file(tmp_path: Path) -> None:
    assert sorted(kept(tmp_path) - packed("sdist", "SdistBuilder")) == []


def test_the_wheel_holds_the_package_and_the_rules_and_nothing_else(tmp_path: Path) -> None:
    here = kept(tmp_path)
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
