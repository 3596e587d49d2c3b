"""`liuxiang archive`: what is packed, how, and what cannot be."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest

from liuxiang import __version__
from tests.archives.building import FIRST, ROSTER, RULES, SECOND, archive, files_of, season
from tests.cli.running import EXAMPLE, run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return season(tmp_path / "season")


def test_it_holds_everything_as_handed_in_and_what_came_of_it(folder: Path) -> None:
    files = files_of(archive(folder))
    assert list(files) == [
        "bag-info.txt",
        "bagit.txt",
        "data/result/result.csv",
        "data/result/result.json",
        "data/result/result.md",
        "data/result/result.txt",
        "data/roster.yaml",
        "data/rules/small.yaml",
        "data/units/first.yaml",
        "data/units/second.csv",
        "manifest-sha256.txt",
        "tagmanifest-sha256.txt",
    ]
    assert files["data/roster.yaml"] == ROSTER.encode()
    assert files["data/rules/small.yaml"] == RULES.encode()
    assert files["data/units/first.yaml"] == FIRST.encode()
    assert files["data/units/second.csv"] == SECOND.encode()
    result = json.loads(files["data/result/result.json"])
    assert result["ruleset"]["file"] == "rules/small.yaml"
    assert {each["file"] for each in result["scorecards"]} == {
        "units/first.yaml",
        "units/second.csv",
    }
    prints = result["fingerprint"]
    size = sum(len(data) for name, data in files.items() if name.startswith("data/"))
    assert files["bag-info.txt"].decode() == (
        f"Bag-Software-Agent: liuxiang {__version__}\n"
        "External-Identifier: small@1\n"
        f"Liuxiang-Rules: {prints['rules']}\n"
        f"Liuxiang-Data: {prints['data']}\n"
        "Liuxiang-Result: data/result/result.json\n"
        "Liuxiang-Language: zh\n"
        f"Payload-Oxum: {size}.8\n"
    )
    assert files["bagit.txt"] == b"BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n"


@pytest.mark.skipif(
    shutil.which("unzip") is None or shutil.which("sha256sum") is None,
    reason="it is read by other programs, which are not here",
)
def test_other_tools_can_check_it_and_it_can_be_scored_again(folder: Path, tmp_path: Path) -> None:
    path = archive(folder)
    subprocess.run(["unzip", "-q", path, "-d", tmp_path / "out"], check=True)  # noqa: S603, S607  # a tool of the system
    for manifest in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        done = subprocess.run(  # noqa: S603  # a tool of the system
            ["sha256sum", "-c", "--strict", manifest],  # noqa: S607  # the same
            cwd=tmp_path / "out",
            capture_output=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, b"")
    before = json.loads(files_of(path)["data/result/result.json"])
    after = json.loads(run("score", "out/data", "-f", "json", cwd=tmp_path).stdout)
    assert after["fingerprint"] == before["fingerprint"]
    assert after["standings"] == before["standings"]


def test_the_same_files_make_the_same_bytes_wherever_they_are(folder: Path, tmp_path: Path) -> None:
    expected = archive(folder).read_bytes()
    other = season(tmp_path / "deep" / "other")
    os.utime(other / "roster.yaml", (0, 10**9))
    (other / "roster.yaml").chmod(0o600)
    run("score", "other", "-o", "other/result.json", cwd=other.parent)
    for asked, cwd in (("other", other.parent), (".", other), (str(other), tmp_path)):
        for locale in ("C", "zh_CN.UTF-8"):
            run("archive", asked, "-o", tmp_path / "again.zip", "-q", cwd=cwd, LANG=locale)
            assert (tmp_path / "again.zip").read_bytes() == expected
    with ZipFile(tmp_path / "again.zip") as held:
        assert {each.date_time for each in held.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {each.external_attr >> 16 for each in held.infolist()} == {0o100644}
        assert {each.compress_type for each in held.infolist()} == {ZIP_STORED}


def test_the_options_are_those_of_score(folder: Path, tmp_path: Path) -> None:
    asked = ("--ruling", "R1=capped", "--basis", "reported", "--lang", "zh")
    files = files_of(archive(folder, *asked))
    result = json.loads(files["data/result/result.json"])
    assert (result["rulings"], result["basis"]) == ({"R1": "capped"}, "reported")
    assert "另选裁定 R1=capped" in files["data/result/result.txt"].decode()
    done = run("verify", "small.zip", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")


def test_an_installed_rule_file_is_packed_and_the_exit_code_is_that_of_score(
    tmp_path: Path,
) -> None:
    done = run("archive", EXAMPLE, "-o", "2012.ZIP", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.decode().endswith("Wrote 2012.ZIP\n")
    assert "data/rules/2012.yaml" in files_of(tmp_path / "2012.ZIP")


def test_folders_of_the_same_names_are_kept_apart(folder: Path, tmp_path: Path) -> None:
    (folder / "units").rename(folder / "Result")
    (folder / "roster.yaml").rename(folder / "Result" / "roster.yaml")
    names = list(files_of(archive(folder / "Result")))
    assert [each for each in names if each.startswith("data/")] == [
        "data/first.yaml",
        *(f"data/result/result.{ending}" for ending in ("csv", "json", "md", "txt")),
        "data/roster.yaml",
        "data/rules/small.yaml",
        "data/second.csv",
    ]
    names = list(files_of(archive(folder)))
    assert [each for each in names if "result" in each] == [
        f"data/result-2/result.{ending}" for ending in ("csv", "json", "md", "txt")
    ]
    assert run("verify", "small.zip", cwd=tmp_path).returncode == 0


def test_files_left_out_are_packed_too(folder: Path, tmp_path: Path) -> None:
    (folder / "units" / "bad.yaml").write_text("unit: 乙区总工会\nmetrics: {nope: 1}\n", "utf-8")
    done = run("archive", "season", "-o", "a.zip", cwd=tmp_path)
    assert (done.returncode, (tmp_path / "a.zip").exists()) == (2, False)
    assert b"season/units/bad.yaml:2:11" in done.stderr
    done = run("archive", "season", "-o", "a.zip", "--keep-going", "-q", cwd=tmp_path)
    assert done.returncode == 1
    assert "data/units/bad.yaml" in files_of(tmp_path / "a.zip")
    assert run("verify", "a.zip", "-q", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ["season", "-o", "a.tar"],
            "error[LX004]: The file type of the output a.tar is not known\n",
        ),
        (
            ["season", "-o", "linked.zip"],
            "error[LX032]: linked.zip is a file that was read, so it cannot be an output\n",
        ),
        (
            ["-", "-o", "a.zip"],
            "error[LX762]: Standard input has no name to pack it by\n  -\n",
        ),
        (
            ["season", "nowhere", "-o", "a.zip", "--keep-going"],
            "error[LX101]: There is no such file or folder\n  nowhere\n",
        ),
    ],
)
def test_what_cannot_be_packed_or_written_is_told(
    folder: Path, tmp_path: Path, arguments: list[str], told: str
) -> None:
    (tmp_path / "linked.zip").hardlink_to(folder / "roster.yaml")
    before = sorted(tmp_path.iterdir())
    unit = FIRST.replace("metrics", "category: district\nmetrics").encode()
    asked = ["--rules", "season/rules/small.yaml"] if arguments[0] == "-" else []
    done = run(
        "archive", *arguments, *asked, "--lang", "en", "-q", cwd=tmp_path, stdin=unit, COLUMNS="120"
    )
    code = told[6:11]
    assert done.returncode == 2
    assert code in done.stderr.decode()
    assert done.stderr.decode().startswith(told) or code in ("LX004", "LX032")
    assert sorted(tmp_path.iterdir()) == before


def test_names_that_an_archive_cannot_hold_are_told_all_at_once(
    folder: Path, tmp_path: Path
) -> None:
    for name in ("a\nb", "c\\d", "First"):
        text = FIRST.replace("甲区", f"{name[0]}区").replace(
            "metrics", "category: district\nmetrics"
        )
        (folder / "units" / f"{name}.yaml").write_text(text, "utf-8")
    (folder / "roster.yaml").unlink()
    (folder / "units" / "second.csv").unlink()
    (folder / "units" / "first.yaml").write_text(
        FIRST.replace("metrics", "category: district\nmetrics"), "utf-8"
    )
    done = run("archive", folder, "-o", "a.zip", "--lang", "en", cwd=tmp_path)
    assert (done.returncode, (tmp_path / "a.zip").exists()) == (2, False)
    assert [line for line in done.stderr.decode().splitlines() if line.startswith("error")] == [
        "error[LX754]: `units/a\\u000ab.yaml` cannot be the name of a file in an archive (it has "
        "line breaks or other control characters)",
        "error[LX754]: `units/c\\d.yaml` cannot be the name of a file in an archive (it has a "
        "backslash)",
        "error[LX755]: The files `units/first.yaml` and `units/First.yaml` have the same name",
    ]


def test_an_archive_unpacked_among_the_data_is_passed_over(folder: Path, tmp_path: Path) -> None:
    path = archive(folder)
    expected = run("score", "season", "-f", "json", cwd=tmp_path).stdout
    with ZipFile(path) as held:
        held.extractall(folder / "old")
    path.rename(folder / "old.zip")
    done = run("score", "season", "-f", "json", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, expected)
    told = run("score", "season", "--lang", "en", cwd=tmp_path, COLUMNS="200").stderr.decode()
    assert "being results of this program (1): season/old/\n" in told
