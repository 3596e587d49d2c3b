"""Which rule file cases are of that name it by id: one at hand, found as that of units is."""

import json
from pathlib import Path

import pytest

from tests.casework.building import RULES
from tests.cli.running import run

CASES = "ruleset: {}\ncases:\n  - {{name: a, expect: {{total: 10}}}}\n"
OTHER = RULES.replace('version: "1"', 'version: "2"')


def put(path: Path, text: str) -> None:
    """Write a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


@pytest.mark.parametrize(
    "place", ["own.yaml", "rules/own.yaml", "top/own.yaml", "top/data/rules/own.yaml"]
)
@pytest.mark.parametrize("named", ["small@1", "small"])
def test_rules_near_the_cases_are_found_and_named(tmp_path: Path, place: str, named: str) -> None:
    put(tmp_path / place, RULES)
    put(tmp_path / "top/data/a.cases.yaml", CASES.format(named))
    done = run("test", "top/data/a.cases.yaml", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.decode().splitlines()[-2:] == [
        "top/data/a.cases.yaml: 1 case, 1 passed, 0 failed",
        f"rules: small@1 ({place})",
    ]
    done = run("validate", "top/data/a.cases.yaml", "--lang", "en", "-q", cwd=tmp_path)
    assert (done.returncode, b"LX602" in done.stdout) == (0, False)


def test_rules_in_a_folder_asked_for_are_found(tmp_path: Path) -> None:
    put(tmp_path / "drafts/own.yaml", RULES)
    put(tmp_path / "top/cases/a.cases.yaml", CASES.format("small@1"))
    assert run("test", "top/cases/a.cases.yaml", cwd=tmp_path).returncode == 2
    done = run("test", "top/cases/a.cases.yaml", "drafts", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.decode().endswith("rules: small@1 (drafts/own.yaml)\n")


def test_rules_that_are_not_at_hand_are_told_with_the_places_looked_in(tmp_path: Path) -> None:
    put(tmp_path / "own.yaml", OTHER)
    put(tmp_path / "cases/a.cases.yaml", CASES.format("small@1"))
    done = run("test", "cases/a.cases.yaml", "--lang", "en", cwd=tmp_path)
    assert (done.returncode, done.stderr.decode()) == (
        2,
        "error[LX602]: There is no rule file `small@1`\n"
        "  cases/a.cases.yaml:1:10\n"
        "    ruleset: small@1\n"
        "             ^\n"
        "  = Did you mean small@2? Expected a path from this file, `id@version`, or the stem of an "
        "installed one. By id it was looked for in: ., rules, cases, cases/rules, and among the "
        "installed ones.\n",
    )


def test_several_that_could_be_meant_are_told(tmp_path: Path) -> None:
    put(tmp_path / "one.yaml", RULES)
    put(tmp_path / "rules/two.yaml", OTHER)
    put(tmp_path / "a.cases.yaml", CASES.format("small"))
    done = run("test", "a.cases.yaml", "--lang", "en", cwd=tmp_path)
    assert (done.returncode, done.stderr.decode()) == (
        2,
        "error[LX670]: `small` could be several rule files: one.yaml (small@1), rules/two.yaml "
        "(small@2)\n"
        "  a.cases.yaml:1:10\n"
        "    ruleset: small\n"
        "             ^\n"
        "  = Write the path of the one that is meant, from this file; where only the versions "
        "differ, `id@version` will do.\n",
    )
    put(tmp_path / "rules/two.yaml", RULES.replace("小规则", "另一规则"))
    put(tmp_path / "a.cases.yaml", CASES.format("small@1"))
    done = run("test", "a.cases.yaml", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.decode().startswith("error[LX670]: `small@1` could be several rule files: ")


def test_a_path_and_a_stem_are_not_told_again(tmp_path: Path) -> None:
    put(tmp_path / "small.yaml", RULES)
    put(tmp_path / "small.cases.yaml", CASES.format("small.yaml"))
    done = run("test", "small.cases.yaml", "--lang", "en", cwd=tmp_path)
    assert done.stdout.decode().endswith("small.cases.yaml: 1 case, 1 passed, 0 failed\n")


def test_installed_rules_are_found_by_id_and_by_stem(tmp_path: Path) -> None:
    for named in ("2012", "dalian-six-actions@2012", "dalian-six-actions"):
        text = CASES.format(named).replace("10", "100")
        put(tmp_path / "a.cases.yaml", text)
        done = run("test", "a.cases.yaml", "--lang", "en", "-f", "json", cwd=tmp_path)
        (file,) = json.loads(done.stdout)["files"]
        assert file["ruleset"] == "dalian-six-actions@2012"
