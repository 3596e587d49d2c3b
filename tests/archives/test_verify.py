"""`liuxiang verify`: what stands of a result, what differs and why, and what cannot be read."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from liuxiang import __version__
from tests.archives.building import (
    FIRST,
    Files,
    edited,
    files_of,
    remade,
    sealed,
    season,
    verified,
    without,
)
from tests.cli.running import run

RESULT = "data/result/result.json"
FIRST_UNIT = "data/units/first.yaml"
STANDS = "Everything stands. Files as recorded: 4; units with the same total, rank and award: 3.\n"


def told(path: Path, *arguments: str) -> list[str]:
    """The lines below the head that say what differs."""
    done = verified(path, *arguments)
    assert (done.returncode, done.stderr) == (1, b"")
    return done.stdout.decode().splitlines()[3:]


def test_what_is_as_it_was_stands(path: Path) -> None:
    prints = json.loads(files_of(path)[RESULT])["fingerprint"]
    done = verified(path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == (
        "Verification of small.zip\n"
        f"computed by liuxiang {__version__}, verified by liuxiang {__version__}; rules small@1; "
        f"fingerprints: rules {prints['rules']}, data\n{prints['data']}\n{STANDS}"
    )
    for name, edit in (
        ("packed-again.zip", lambda files: files),
        ("in-a-folder.zip", lambda files: {f"2012/{each}": files[each] for each in files}),
    ):
        assert verified(remade(path, edit, name)).stdout.decode().endswith(STANDS)


def test_an_unpacked_one_is_verified_too(path: Path, tmp_path: Path) -> None:
    for name, data in files_of(path).items():
        (tmp_path / "out" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "out" / name).write_bytes(data)
    assert verified(tmp_path / "out").stdout.decode().endswith(STANDS)
    (tmp_path / "out" / FIRST_UNIT).unlink()
    (tmp_path / "out" / FIRST_UNIT).symlink_to("/etc/hostname")
    done = verified(tmp_path / "out")
    assert done.returncode == 2
    assert done.stderr.decode().startswith(
        f"error[LX756]: `{FIRST_UNIT}` is no regular file, but a link or a device\n  out\n"
    )


def test_a_changed_file_is_named_and_what_it_moves(path: Path) -> None:
    changed = remade(path, edited(FIRST_UNIT, b"charter: \xe6\x98\xaf", b"charter: no"), "1.zip")
    lines = told(changed)
    assert [" ".join(line.split()) for line in lines if not line.startswith("───")] == [
        "Something differs. Files: 1; results: 7.",
        "",
        "Files that are not as recorded",
        "File Change Recorded Now",
        f"{FIRST_UNIT} changed {_digest(path)} {_digest(changed)}",
        "",
        "Results that are not as recorded",
        "Unit What Recorded Now",
        "甲区总工会 base points 10 6",
        "甲区总工会 total 13 9",
        "甲区总工会 rank 1 2",
        "甲区总工会 award 一等 二等",
        "甲区总工会 points of item 2 4 0",
        "乙区总工会 rank 2 1",
        "乙区总工会 award 二等 一等",
        "",
        "Why",
        "- The data are not those recorded",
    ]


def _digest(path: Path) -> str:
    from hashlib import sha256

    return sha256(files_of(path)[FIRST_UNIT]).hexdigest()[:12]


def test_json_says_the_same(path: Path) -> None:
    changed = remade(path, edited(FIRST_UNIT, b"deals: 0", b"deals: 1"), "2.zip")
    done = verified(changed, "-f", "json")
    found: dict[str, Any] = json.loads(done.stdout)
    assert (done.returncode, found["status"], found["stands"]) == (1, "findings", False)
    assert [(each["file"], each["change"]) for each in found["changed_files"]] == [
        (FIRST_UNIT, "changed")
    ]
    card = {"unit": "甲区总工会", "category": "district"}
    assert found["differences"] == [
        {**card, "item": None, "what": "bonus", "recorded": "3", "recomputed": "4"},
        {**card, "item": None, "what": "total", "recorded": "13", "recomputed": "14"},
        {**card, "item": 2, "what": "points", "recorded": "4", "recomputed": "5"},
    ]
    assert found["reasons"] == ["files"]
    assert found["fingerprint"]["data"] != found["recorded_fingerprint"]["data"]
    assert found["fingerprint"]["rules"] == found["recorded_fingerprint"]["rules"]


@pytest.mark.parametrize(
    ("edit", "change"),
    [
        (edited(FIRST_UNIT, b"\n", b"\n# \n"), f"{FIRST_UNIT} changed"),
        (lambda files: {**files, "data/new.yaml": b"unit: x"}, "data/new.yaml added"),
        (lambda files: {**files, "data/scan.pdf": b"%PDF"}, "data/scan.pdf added"),
        (lambda files: {**files, "note.txt": b""}, "note.txt added"),
        (without("data/result/result.md"), "data/result/result.md missing"),
        (edited("bag-info.txt", b"Payload", b"payload"), "bag-info.txt changed"),
    ],
)
def test_a_file_may_differ_and_the_result_stand(
    path: Path, edit: Callable[[Files], Files], change: str
) -> None:
    lines = [" ".join(line.split()) for line in told(remade(path, edit, "3.zip"))]
    assert lines[0] == "Something differs. Files: 1; results: 0."
    assert lines[5].startswith(change)
    assert lines[6:] == ["The total, rank and award of every unit stands (3)."]


def test_a_file_that_is_missing_takes_its_units_along(path: Path) -> None:
    lines = [" ".join(each.split()) for each in told(remade(path, without(FIRST_UNIT), "4.zip"))]
    assert f"{FIRST_UNIT} missing" in lines[5]
    assert "甲区总工会 total 13 0" in lines


def test_checksums_made_to_fit_do_not_help(path: Path) -> None:
    total = edited(RESULT, b'"total": "13"', b'"total": "14"')
    lines = told(remade(path, lambda files: sealed(total(files)), "5.zip"))
    assert [" ".join(line.split()) for line in lines if "───" not in line] == [
        "Something differs. Files: 0; results: 1.",
        "",
        "Results that are not as recorded",
        "Unit What Recorded Now",
        "甲区总工会 total 14 13",
        "",
        "Why",
        "- The files and the program are those recorded, but do not come to this result: the "
        "result itself was changed",
    ]
    text = edited("data/result/result.txt", b"13", b"14")
    assert told(remade(path, lambda files: sealed(text(files)), "6.zip")) == [
        "Something differs. Files: 0; results: 0.",
        "",
        "Reports that do not say what the result does",
        "- data/result/result.txt",
    ]
    unit = edited(FIRST_UNIT, b"130", b"140")
    lines = told(remade(path, lambda files: sealed(unit(files)), "7.zip"))
    assert lines[0] == "Something differs. Files: 1; results: 3."
    rules = edited("data/rules/small.yaml", b"points: 1}", b"points: 2}")
    lines = told(remade(path, lambda files: sealed(rules(files)), "8.zip"))
    assert lines[0] == "Something differs. Files: 1; results: 6."
    assert lines[-1] == "- The rule file is not the one recorded"


def test_another_version_of_the_program_is_told_as_the_reason(path: Path) -> None:
    def older(files: Files) -> Files:
        version = f'"liuxiang": "{__version__}"'.encode()
        return sealed(edited(RESULT, version, b'"liuxiang": "0.0.9"')(files))

    done = verified(remade(path, older, "9.zip"))
    assert done.returncode == 0
    assert (
        f"computed by liuxiang 0.0.9, verified by liuxiang {__version__};" in done.stdout.decode()
    )
    total = edited(RESULT, b'"total": "13"', b'"total": "14"')
    lines = told(remade(path, lambda files: sealed(older(total(files))), "10.zip"))
    assert (
        lines[-1] == f"- The program is another version (0.0.9 → {__version__}); see its changelog"
    )


def test_a_result_in_json_is_verified_by_the_files_it_names(tmp_path: Path) -> None:
    folder = season(tmp_path / "season")
    run("score", "season", "-o", "r.json", "-o", "season/r.json", "-q", cwd=tmp_path)
    for result in (tmp_path / "r.json", folder / "r.json"):
        done = verified(result)
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout.decode().endswith(STANDS)
    folder.rename(tmp_path / "renamed")
    for result in (tmp_path / "r.json", tmp_path / "renamed" / "r.json"):
        assert verified(result).stdout.decode().endswith(STANDS)
    shutil.copytree(tmp_path / "renamed", tmp_path / "copied")
    done = verified(tmp_path / "r.json")
    assert done.returncode == 2
    assert done.stderr.decode() == (
        "error[LX763]: None of the files that the result rests on (such as roster.yaml) is in .\n"
        "  r.json\n"
        "  = Paths in a result are relative to the folder asked for, which is looked for beside "
        "the result; name the data with --data.\n"
    )
    done = verified(tmp_path / "r.json", "--data", "renamed")
    assert done.stdout.decode().endswith(STANDS)
    (tmp_path / "renamed" / "units" / "first.yaml").write_text(FIRST.replace("130", "1"), "utf-8")
    (tmp_path / "renamed" / "roster.yaml").rename(tmp_path / "renamed" / "list.yaml")
    found = json.loads(verified(tmp_path / "r.json", "--data", "renamed", "-f", "json").stdout)
    assert [(each["file"], each["change"]) for each in found["changed_files"]] == [
        ("renamed/units/first.yaml", "changed")
    ]
    (tmp_path / "renamed" / "rules" / "small.yaml").unlink()
    done = verified(tmp_path / "r.json", "--data", "renamed")
    assert done.stderr.decode() == (
        "error[LX764]: The rule file small@1 of the result is not found\n  r.json\n"
        "  = Name it with --rules.\n"
    )


def test_a_result_leads_to_no_file_outside_its_folder(tmp_path: Path) -> None:
    season(tmp_path / "season")
    (tmp_path / "inner").mkdir()
    run("score", "../season", "-o", "r.json", "-q", cwd=tmp_path / "inner")
    done = verified(tmp_path / "inner" / "r.json")
    assert (done.returncode, b"LX763" in done.stderr) == (2, True)
    run("score", tmp_path / "season", "-o", "r.json", "-q", cwd=tmp_path / "inner")
    done = verified(tmp_path / "inner" / "r.json")
    assert (done.returncode, b"LX763" in done.stderr) == (2, True)
    assert verified(tmp_path / "inner" / "r.json", "--data", "../season").returncode == 0


def test_what_verify_writes_is_no_data(path: Path, tmp_path: Path) -> None:
    folder = season(tmp_path / "season")
    expected = run("score", ".", "-f", "json", cwd=folder).stdout
    run("verify", path, "-o", "verified.json", "-o", "verified.md", "-q", cwd=folder)
    assert (folder / "verified.md").exists()
    assert run("score", ".", "-f", "json", cwd=folder).stdout == expected
    done = run("verify", path, "-o", "x.csv", "--lang", "en", cwd=folder)
    assert (done.returncode, done.stderr.decode().partition("]")[0]) == (2, "error[LX004")
