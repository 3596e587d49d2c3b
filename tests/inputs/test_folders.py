"""Folders searched: what is no file is passed over and named, and nothing is waited for."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from liuxiang.diagnostics import Diagnostic
from liuxiang.inputs import expand
from tests.cli.running import ROOT, run

UNIT = "unit: {}区\ncategory: district\nmetrics: {{wage_growth: 3/4}}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one unit file, in a working folder of its own."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "a.yaml").write_text(UNIT.format("甲"), "utf-8")
    return tmp_path / "data"


def listed(code: str, *names: str) -> list[Diagnostic]:
    """The note that these names were not read."""
    return [Diagnostic(code, None, {"skipped": str(len(names)), "names": ", ".join(names)})]


def test_what_is_no_file_is_passed_over_and_named(folder: Path) -> None:
    os.mkfifo(folder / "pipe.yaml")
    (folder / "zero.json").symlink_to("/dev/zero")
    (folder / "to-pipe.csv").symlink_to("pipe.yaml")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("data/socket.yml")
    for inputs in (expand(["data"]), expand(["data/*.*"])):
        assert inputs.files == ("data/a.yaml",)
        assert inputs.problems == ()
        assert inputs.asides() == listed(
            "LX019",
            *(f"data/{name}" for name in ["pipe.yaml", "socket.yml", "to-pipe.csv", "zero.json"]),
        )


def test_links_to_files_are_read_and_those_to_folders_named(folder: Path) -> None:
    (folder.parent / "elsewhere").mkdir()
    (folder / "below").mkdir()
    (folder / "below" / "b.txt").write_text(UNIT.format("乙"), "utf-8")
    (folder / "b.yaml").symlink_to("below/b.txt")
    (folder / "round").symlink_to(".")
    (folder / "out.yaml").symlink_to("../elsewhere")
    (folder / ".hidden").symlink_to("../elsewhere")
    inputs = expand(["data"])
    assert inputs.files == ("data/a.yaml", "data/b.yaml")
    assert inputs.asides() == [
        *listed("LX118", "data/below/b.txt"),
        *listed("LX019", "data/.hidden", "data/out.yaml", "data/round"),
    ]


def test_links_to_files_that_are_not_in_the_folder_are_read_if_they_are_named(folder: Path) -> None:
    (folder.parent / "b.yaml").write_text(UNIT.format("乙"), "utf-8")
    (folder / "below").mkdir()
    (folder / "below" / "b.yaml").symlink_to("../../b.yaml")
    (folder / "c.yaml").symlink_to(folder.parent / "b.yaml")
    (folder / "gone.yaml").symlink_to("../nowhere.yaml")
    (folder.parent / "round").symlink_to("data")
    inputs = expand(["data"])
    assert inputs.files == ("data/a.yaml",)
    assert inputs.asides() == listed("LX042", "data/below/b.yaml", "data/c.yaml", "data/gone.yaml")
    assert expand(["round"]).files == ("round/a.yaml",)
    for named in (["data/c.yaml"], ["data", "data/c.yaml"]):
        assert expand(named).files[-1] == "data/c.yaml"
    (folder / "a.yaml").unlink()
    assert [each.code for each in expand(["data"]).problems] == ["LX116"]


@pytest.mark.parametrize("command", ["score", "validate", "explain"])
def test_links_that_lead_out_of_the_folder_are_named(folder: Path, command: str) -> None:
    (folder.parent / "secret").write_text("password: 1234\n", "utf-8")
    (folder / "b.yaml").symlink_to("../secret")
    done = run(command, "data", "--lang", "en", cwd=folder.parent)
    told = (done.stdout + done.stderr).decode()
    assert (
        "warning[LX042]: Links in the folders lead out of them and were not read: data/b.yaml"
        in told
    )
    assert "password" not in told


def test_links_that_lead_nowhere_are_told_where_they_are_read(folder: Path) -> None:
    (folder / "gone.yaml").symlink_to("nowhere.yaml")
    (folder / "loop.yaml").symlink_to("loop.yaml")
    assert expand(["data"]).files == ("data/a.yaml", "data/gone.yaml", "data/loop.yaml")
    done = run("score", "data", "--lang", "en", cwd=folder.parent)
    assert done.returncode == 2
    assert [line for line in done.stderr.decode().splitlines() if "[LX" in line] == [
        "error[LX101]: There is no such file or folder",
        "error[LX102]: It cannot be read (Too many levels of symbolic links)",
    ]


def test_a_link_that_leads_nowhere_and_has_no_ending_is_skipped(folder: Path) -> None:
    (folder / "round").symlink_to("round")
    assert (expand(["data"]).files, expand(["data"]).problems) == (("data/a.yaml",), ())


def test_a_folder_of_pipes_holds_no_file(folder: Path) -> None:
    (folder / "a.yaml").unlink()
    os.mkfifo(folder / "pipe.yaml")
    assert [(each.code, each.values) for each in expand(["data"]).problems] == [
        ("LX116", {"skipped": "1"})
    ]


@pytest.mark.parametrize("command", ["score", "explain", "sensitivity", "validate"])
def test_every_command_names_it_once_and_waits_for_nothing(folder: Path, command: str) -> None:
    os.mkfifo(folder / "pipe.yaml")
    done = run(command, "data", "--lang", "en", cwd=folder.parent)
    lines = done.stderr.decode().splitlines()
    assert [line for line in lines if "LX019" in line] == [
        "note[LX019]: Not read in the folders, being no files (1): data/pipe.yaml"
    ]
    quiet = run(command, "data", "-q", "--lang", "en", cwd=folder.parent)
    assert b"LX019" not in quiet.stderr


def test_a_pipe_that_is_named_itself_is_read(folder: Path) -> None:
    os.mkfifo(folder / "pipe.yaml")
    program = "import sys; open('data/pipe.yaml', 'w').write(sys.argv[1])"
    writer = subprocess.Popen([sys.executable, "-c", program, UNIT.format("乙")])  # noqa: S603  # ours
    inputs = expand(["data/pipe.yaml"])
    assert writer.wait() == 0
    assert inputs.piped == {"data/pipe.yaml": UNIT.format("乙").encode()}


@pytest.mark.skipif(os.name == "nt" or os.getuid() != 0, reason="only root can become nobody")
def test_what_one_may_not_look_into_is_an_error(tmp_path: Path) -> None:
    program = (
        "import os, sys; sys.path.insert(0, sys.argv[1]); from liuxiang.inputs import expand;"
        "os.setuid(65534); os.chdir('/');"
        "print([(p.code, p.place.file[len(sys.argv[2]):], p.values) "
        "for p in expand([sys.argv[2], sys.argv[2] + '/shut/a.yaml']).problems])"
    )
    top = tmp_path / "top"
    (top / "shut").mkdir(parents=True)
    for each in (top, *list(top.parents)[:-2]):
        each.chmod(0o755)
    (top / "shut" / "a.yaml").write_text(UNIT.format("甲"), "utf-8")
    (top / "shut").chmod(0)
    done = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-c", program, str(ROOT / "src"), str(top)],
        capture_output=True,
        check=False,
    )
    (top / "shut").chmod(0o755)
    reason = {"reason": "Permission denied"}
    assert done.stdout.decode().strip() == str(
        [("LX102", "/shut", reason), ("LX102", "/shut/a.yaml", reason)]
    )


def test_folders_may_be_deep(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(150):
        deep /= "x"
    deep.mkdir(parents=True)
    (deep / "a.yaml").write_text(UNIT.format("甲"), "utf-8")
    found = expand([tmp_path])
    assert (found.files, found.problems) == (((deep / "a.yaml").as_posix(),), ())
