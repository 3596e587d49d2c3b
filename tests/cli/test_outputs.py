"""Where results go: inputs are spared, devices are written to, all files appear or none."""

import json
import os
import resource
import shutil
import signal
import stat
import subprocess
import sys
import tty
from pathlib import Path
from threading import Thread

import pytest

from liuxiang import load_rules
from liuxiang.errors import OutputFault
from liuxiang.output import write_all
from tests.cli.running import ROOT, run

DATA = ROOT / "examples" / "2012"
RULES = ROOT / "rules" / "2012.yaml"


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    return Path(shutil.copy(DATA / "district-12.json", tmp_path / "u.json"))


def test_no_command_writes_over_what_it_reads(tmp_path: Path, unit: Path) -> None:
    rules = shutil.copy(RULES, tmp_path / "2012.yaml")
    as_json = tmp_path / "rules.json"
    as_json.write_text(json.dumps(load_rules(RULES).data), "utf-8")
    cases = shutil.copy(ROOT / "rules" / "2012.cases.yaml", tmp_path / "2012.cases.yaml")
    other = shutil.copy(unit, tmp_path / "v.json")
    runs: list[tuple[str, *tuple[str | Path, ...]]] = [
        ("validate", unit, "--rules", "2012", "-o", unit),
        ("validate", rules, "--data", unit, "-o", unit),
        ("validate", rules, "-o", f"sarif={rules}"),
        ("show", as_json, "-o", as_json),
        ("test", cases, "-o", f"sarif={cases}"),
        ("test", cases, "-o", f"junit={rules}"),
        ("diff", unit, other, "--rules", "2012", "-o", other),
        ("diff", "2012", rules, "--data", unit, "-o", unit),
        ("diff", "2012", rules, "--data", unit, "--data-new", other, "-o", other),
        ("diff", tmp_path / "u*.json", other, "--rules", "2012", "-o", unit),
        ("score", unit, "--rules", RULES, "-o", unit),
    ]
    before = {path: path.read_bytes() for path in map(Path, (unit, rules, as_json, cases, other))}
    for arguments in runs:
        done = run(*arguments)
        told = (done.returncode, b"error[LX032]" in done.stderr)
        assert told == (2, True), (arguments, done.stderr.decode())
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize("second", ["./a.json", "b/../a.json", "LINK"])
def test_one_file_under_two_names_is_refused(second: str, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "LINK").symlink_to(tmp_path / "a.json")
    done = run(
        "validate", DATA, "-o", "json=a.json", "-o", f"sarif={second}", "--lang", "en", cwd=tmp_path
    )
    assert (done.returncode, list(tmp_path.glob("*.json"))) == (2, [])
    assert f"error[LX040]: {second} and a.json are one file" in done.stderr.decode()


@pytest.mark.parametrize("linked", [True, False])
def test_a_device_is_written_to_and_stays(tmp_path: Path, linked: bool) -> None:
    """As root takes a device away by renaming over it; this is a terminal, which cannot be."""
    ours, theirs = os.openpty()
    tty.setraw(theirs)
    device, name = Path(os.ttyname(theirs)), tmp_path / "device.json"
    if linked:
        name.symlink_to(device)
    before = device.stat()
    heard: list[bytes] = []

    def listen() -> None:
        while sum(map(len, heard)) < 100_000:
            heard.append(os.read(ours, 65_536))

    listener = Thread(target=listen, daemon=True)
    listener.start()
    write_all({str(name if linked else device): "x" * 100_000, str(tmp_path / "a.txt"): "a"})
    listener.join(60)
    after = device.stat()
    os.close(theirs)
    os.close(ours)
    assert b"".join(heard) == b"x" * 100_000
    assert (after.st_ino, after.st_rdev, stat.S_ISCHR(after.st_mode)) == (
        before.st_ino,
        before.st_rdev,
        True,
    )
    assert (tmp_path / "a.txt").read_text() == "a"


def test_a_pipe_with_a_name_is_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.json"
    os.mkfifo(pipe)
    heard: list[str] = []
    listener = Thread(target=lambda: heard.append(pipe.read_text()))
    listener.start()
    write_all({str(pipe): "y" * 200_000})
    listener.join()
    assert (heard, stat.S_ISFIFO(pipe.stat().st_mode)) == (["y" * 200_000], True)


def test_what_was_renamed_goes_back_where_a_later_one_cannot_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_text("old a")
    replace = Path.replace

    def fail_at_b(path: Path, target: Path) -> Path:
        if Path(target).name == "b":
            raise OSError(5, "Input/output error")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", fail_at_b)
    with pytest.raises(OutputFault):
        write_all({str(tmp_path / name): f"new {name}" for name in "nab"})
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"a": "old a"}


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_leaves_no_half_of_the_files(number: signal.Signals, tmp_path: Path) -> None:
    """The signal comes when the first of the files is finished."""
    (tmp_path / "a").write_text("old a")
    program = (
        "import os, signal, sys\n"
        "from liuxiang import output\n"
        "finish = os.fsync\n"
        "def then_signal(at):\n"
        f"    finish(at); os.kill(os.getpid(), {int(number)})\n"
        "output.os.fsync = then_signal\n"
        "output.write_all({name: 'new ' + name for name in 'ab'})\n"
    )
    done = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, check=False
    )
    assert done.returncode in (-number, 1)
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"a": "old a"}
    assert number == signal.SIGINT or done.returncode == -signal.SIGTERM


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_between_renames_leaves_all_of_the_files(
    number: signal.Signals, tmp_path: Path
) -> None:
    """One without the other would have `new-version` refuse to run again."""
    program = (
        "import os\n"
        "from pathlib import Path\n"
        "from liuxiang.output import write_all\n"
        "rename = Path.replace\n"
        "def then_signal(path, target):\n"
        f"    rename(path, target); os.kill(os.getpid(), {int(number)})\n"
        "Path.replace = then_signal\n"
        "write_all({name: 'new ' + name for name in 'ab'})\n"
    )
    done = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, check=False
    )
    assert done.returncode == -number
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {
        "a": "new a",
        "b": "new b",
    }


@pytest.mark.parametrize("form", ["table", "json"])
def test_a_limit_of_size_is_told_as_a_full_disk_is(form: str, tmp_path: Path) -> None:
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

    with (tmp_path / "out").open("wb") as out:
        done = subprocess.run(  # noqa: S603  # our own program
            [sys.executable, "-m", "liuxiang", "score", str(DATA), "-f", form, "--lang", "en"],
            stdout=out,
            stderr=subprocess.PIPE,
            check=False,
            preexec_fn=limit,  # no threads here
        )
    assert done.returncode == 2
    told = done.stderr.decode()
    assert "error[LX018]: Nothing more can be written (File too large)" in told
    assert "Traceback" not in told


@pytest.mark.parametrize("form", ["sarif", "gitlab", "github", "junit", "json", "text"])
def test_a_name_that_is_no_utf_8_is_reported(form: str, tmp_path: Path) -> None:
    name = os.fsdecode(b"\xbc\xd7\xc7\xf8.yaml")
    (tmp_path / name).write_text("unit: 甲\ncategory: x\nmetrics: {}\n", "utf-8")
    done = run("validate", ".", "--rules", "2012", "-f", form, cwd=tmp_path)
    assert (done.returncode, b"LX207" in done.stdout) == (1, True)
    if form == "sarif":
        (one,) = {
            place["physicalLocation"]["artifactLocation"]["uri"]
            for result in json.loads(done.stdout)["runs"][0]["results"]
            for place in result["locations"]
        }
        assert one == "%BC%D7%C7%F8.yaml"


def test_cases_that_cannot_name_their_rule_file_are_not_copied(tmp_path: Path) -> None:
    """Its name is no UTF-8, and a file of cases is."""
    odd = os.fsdecode(b"\xbc\xd7")
    (tmp_path / f"{odd}.yaml").write_text(RULES.read_text("utf-8"), "utf-8")
    (tmp_path / "same.yaml").write_text(RULES.read_text("utf-8"), "utf-8")
    cases = "ruleset: same.yaml\ncases:\n  - {name: 甲, expect: {total: 100}}\n"
    (tmp_path / f"{odd}.cases.yaml").write_text(cases, "utf-8")
    before = sorted(tmp_path.iterdir())
    done = run("new-version", f"{odd}.yaml", "2013", "--lang", "en", cwd=tmp_path)
    assert (done.returncode, done.stderr.decode()) == (
        2,
        "error[LX671]: Cases cannot name the rule file \\udcbc\\udcd7-2013.yaml: its name is no "
        "UTF-8 that can be printed\n"
        "  = Choose another name with `-o`, or leave the cases uncopied with `--no-cases`.\n",
    )
    assert sorted(tmp_path.iterdir()) == before
    done = run("new-version", f"{odd}.yaml", "2013", "--no-cases", cwd=tmp_path)
    assert done.returncode == 0
    done = run("new-version", f"{odd}.yaml", "2013", "-o", "new.yaml", cwd=tmp_path)
    assert done.returncode == 0
    assert (tmp_path / "new.cases.yaml").read_text("utf-8") == cases.replace("same", "new")
