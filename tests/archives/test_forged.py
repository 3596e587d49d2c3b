"""`liuxiang verify` of what somebody has made to look right, and of results with decisions."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.archives.building import (
    Files,
    edited,
    remade,
    sealed,
    verified,
    without,
)
from tests.cli.running import run
from tests.decisions.building import HEAD, TIE, UNITS, ZERO
from tests.seasons import RULES

RESULT = "data/result/result.json"


@pytest.mark.parametrize(
    ("edit", "file"),
    [
        (
            lambda files: {**files, "data/result/公告.md": "一等：乙区总工会\n".encode()},
            "data/result/公告.md",
        ),
        (edited("bag-info.txt", b"Liuxiang-Data: ", b"Liuxiang-Data: 0"), "bag-info.txt"),
        (edited("bag-info.txt", b"small@1", b"small@2"), "bag-info.txt"),
    ],
)
def test_what_an_archive_says_of_its_result_is_held_against_it(
    path: Path, edit: Callable[[Files], Files], file: str
) -> None:
    done = verified(remade(path, lambda files: sealed(edit(files)), "0.zip"))
    assert done.returncode == 1
    assert done.stdout.decode().splitlines()[3:] == [
        "Something differs. Files: 0; results: 0.",
        "",
        "Reports that do not say what the result does",
        f"- {file}",
    ]


def test_a_bag_needs_no_checksums_of_its_own_files(path: Path) -> None:
    done = verified(remade(path, without("tagmanifest-sha256.txt"), "1.zip"))
    assert done.returncode == 0, done.stdout.decode()


def changed(edit: Callable[[dict[str, Any]], None]) -> Callable[[Files], Files]:
    """What edits the JSON of a result, and makes the checksums fit."""

    def edits(files: Files) -> Files:
        found = json.loads(files[RESULT])
        edit(found)
        return sealed({**files, RESULT: json.dumps(found).encode()})

    return edits


def test_a_unit_that_is_there_twice_is_refused(path: Path) -> None:
    def edit(found: dict[str, Any]) -> None:
        found["scorecards"].append({**found["scorecards"][0], "total": "99"})
        found["scorecards"][1]["items"] *= 2

    done = verified(remade(path, changed(edit), "2.zip"), "-f", "json")
    (problem,) = json.loads(done.stdout)["diagnostics"]
    assert (done.returncode, problem["code"]) == (2, "LX759")
    assert "scorecards.3.unit, scorecards.1.items.2.no" in problem["message"]


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (lambda items: items.pop(), ["points", None]),
        (lambda items: items.append({**items[0], "no": 9}), ["points", "9"]),
        (lambda items: items[0].update(base="8", bonus="1"), ["base", "8"]),
    ],
)
def test_the_items_of_a_unit_are_held_against_it(
    path: Path, edit: Callable[[list[dict[str, Any]]], None], told: list[str | None]
) -> None:
    archived = remade(path, changed(lambda found: edit(found["scorecards"][0]["items"])), "3.zip")
    found = json.loads(verified(archived, "-f", "json").stdout)
    (difference,) = found["differences"]
    assert [difference["what"], difference["recorded"]] == told


@pytest.fixture
def decided(tmp_path: Path) -> Path:
    """A folder with decisions, and its result in JSON."""
    folder = tmp_path / "season"
    folder.mkdir()
    (folder / "rules.yaml").write_text(RULES, "utf-8")
    (folder / "units.yaml").write_text(UNITS, "utf-8")
    decisions = f"{HEAD}{TIE}{ZERO}readings: {{A1: default}}\napproved: true\n"
    (folder / "decisions.yaml").write_text(decisions, "utf-8")
    assert run("decide", folder, "-o", folder / "decisions.yaml").returncode == 0
    done = run("score", "season", "-f", "json", cwd=tmp_path)
    assert json.loads(done.stdout)["state"] == "approved"
    (tmp_path / "result.json").write_bytes(done.stdout)
    return tmp_path


def test_a_result_with_decisions_stands(decided: Path) -> None:
    for data in ((), ("--data", "season")):
        done = run("verify", "result.json", *data, "--lang", "en", cwd=decided)
        assert done.returncode == 0, done.stdout.decode()
    sources = json.loads((decided / "result.json").read_text("utf-8"))["sources"]
    assert [each["file"] for each in sources] == ["decisions.yaml", "units.yaml"]


def test_decisions_that_have_changed_are_named(decided: Path) -> None:
    file = decided / "season" / "decisions.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("[丙区总工会, 乙区总工会,", "[乙区总工会, 丙区总工会,"), "utf-8")
    done = run("verify", "result.json", "-f", "json", cwd=decided)
    found = json.loads(done.stdout)
    assert (done.returncode, [each["file"] for each in found["changed_files"]]) == (
        1,
        ["season/decisions.yaml"],
    )
    assert found["reasons"] == ["files"]
    assert {each["what"] for each in found["differences"]} == {
        "state",
        "decided_rank",
        "decided_award",
    }
