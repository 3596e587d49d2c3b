"""Approvals: of the result that was decided, and of no other."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.decisions.building import AWARD, HEAD, TIE, ZERO
from tests.seasons import codes, said, scored

Season = Callable[..., Path]


@pytest.fixture
def approved(season: Season) -> Path:
    """Make a folder with an approval that says what it rests on."""
    folder = season(TIE + ZERO + "readings: {A1: default}\napproved: true\n")
    done = run("decide", folder, "-o", folder / "decisions.yaml", "--lang", "zh")
    assert done.returncode == 0, done.stderr.decode()
    return folder


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[丙区总工会, 乙区总工会,", "[乙区总工会, 丙区总工会,"),
        ("reason: 以建会为先", "reason: 以签约为先"),
        ("by: 领导小组", "by: 办公室"),
        ("readings: {A1: default}\n", ""),
        (
            "readings:",
            AWARD + "readings:",
        ),
    ],
)
def test_an_answer_that_changed_after_it_voids_it(approved: Path, before: str, after: str) -> None:
    assert scored(approved)["state"] == "approved"
    file = approved / "decisions.yaml"
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), "utf-8")
    found = scored(approved, 1)
    (stale,) = found["stale"]
    assert (found["state"], stale["code"]) == ("undecided", "LX530")
    assert stale["message"].endswith("the approval is void: the decisions changed after it")


def test_decisions_in_another_file_are_part_of_it(approved: Path) -> None:
    (approved / "more.yaml").write_text(HEAD + AWARD, "utf-8")
    assert codes(scored(approved, 1), "stale") == ["LX530"]


def test_where_decisions_stand_is_not(approved: Path) -> None:
    file = approved / "decisions.yaml"
    file.write_text("# 已归档\n" + file.read_text("utf-8"), "utf-8")
    file.rename(approved / "final.yaml")
    assert scored(approved)["state"] == "approved"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--basis", "reported"), "it takes the figures as reported"),
        (("--ruling", "A1=thrice"), "it uses other readings"),
    ],
)
def test_another_run_is_not_approved(approved: Path, options: tuple[str, ...], told: str) -> None:
    found = said(approved, *options)
    by_code = {each["code"]: each["message"] for each in found["findings"]}
    assert found["state"] != "approved"
    assert by_code["LX533"].endswith(f"the approval is not of this run: {told}")


def test_a_decided_reading_that_is_set_aside_is_told(approved: Path) -> None:
    found = said(approved, "--ruling", "A1=thrice")
    (told,) = [each["message"] for each in found["findings"] if each["code"] == "LX532"]
    assert told.endswith("decisions.yaml:25:12: A1 was decided as default; this run uses thrice")


def test_nothing_is_written_below_the_approval_of_another_run(season: Season) -> None:
    folder = season(TIE + ZERO + "approved: true\n")
    file = folder / "decisions.yaml"
    done = run("decide", folder, "-o", file, "--ruling", "A1=thrice", "--lang", "zh")
    assert (done.returncode, "\non:" in file.read_text("utf-8")) == (0, False)


def test_an_approval_that_does_not_say_on_what_is_told(season: Season) -> None:
    found = scored(season(TIE + ZERO + "approved: true\n"))
    assert (found["state"], found["status"]) == ("approved", "ok")
    (told,) = [each["message"] for each in found["findings"] if each["code"] == "LX534"]
    assert told.endswith(
        "decisions.yaml:9:1: the approval does not say what it rests on, or not all of it"
    )
