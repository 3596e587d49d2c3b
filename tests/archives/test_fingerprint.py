"""Fingerprints: of the rule file and of the data, in every report."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from liuxiang.fingerprint import Fingerprint, fingerprint
from tests.archives.building import RULES, season
from tests.cli.running import ROOT, run

ONE, TWO = "1" * 64, "2" * 64


def test_it_is_the_start_of_a_checksum_and_of_one_of_all_checksums() -> None:
    data = sha256(f"{ONE}\n{TWO}\n".encode()).hexdigest()[:12]
    assert fingerprint("ab" * 32, [TWO, ONE, TWO]) == Fingerprint("abababababab", data)
    assert fingerprint("ab" * 32, [ONE]) != fingerprint("ab" * 32, [TWO])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return season(tmp_path_factory.mktemp("fingerprint") / "season")


def scored(*arguments: str, cwd: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run("score", *arguments, "-f", "json", cwd=cwd).stdout)
    return found


def test_it_rests_on_the_data_and_nothing_else(folder: Path, tmp_path: Path) -> None:
    expected = scored("season", cwd=folder.parent)
    assert expected["fingerprint"]["rules"] == sha256(RULES.encode()).hexdigest()[:12]
    names = ["roster.yaml", "units/first.yaml", "units/second.csv"]
    assert [each["file"] for each in expected["sources"]] == names
    digests = [sha256((folder / each).read_bytes()).hexdigest() for each in names]
    assert [each["sha256"] for each in expected["sources"]] == digests
    assert expected["fingerprint"] == fingerprint(digests[0], digests)._asdict() | {
        "rules": expected["ruleset"]["sha256"][:12]
    }
    season(tmp_path / "renamed")
    run("score", "renamed", "-o", "renamed/result.json", "-o", "renamed/r.csv", cwd=tmp_path)
    (tmp_path / "renamed" / "units" / "first.yaml").rename(tmp_path / "renamed" / "z.yaml")
    files = ("renamed/z.yaml", "renamed/units", "renamed/roster.yaml", "renamed/rules")
    for arguments in (("renamed",), files, tuple(reversed(files))):
        assert scored(*arguments, cwd=tmp_path)["fingerprint"] == expected["fingerprint"]
    (tmp_path / "renamed" / "z.yaml").write_text("unit: 甲区\nmetrics: {formed: 131}\n", "utf-8")
    other = scored("renamed", cwd=tmp_path)["fingerprint"]
    assert other["data"] != expected["fingerprint"]["data"]
    assert other["rules"] == expected["fingerprint"]["rules"]


@pytest.mark.parametrize(
    ("command", "outputs"),
    [
        (["score"], ["md", "txt", "csv"]),
        (["explain"], ["md", "txt"]),
        (["sensitivity"], ["md", "txt", "csv"]),
    ],
)
def test_every_report_names_it(
    folder: Path, tmp_path: Path, command: list[str], outputs: list[str]
) -> None:
    found = scored("season", cwd=folder.parent)["fingerprint"]
    paths = [tmp_path / f"report.{ending}" for ending in (*outputs, "json")]
    asked = [word for path in paths for word in ("-o", str(path))]
    done = run(*command, "season", "--lang", "en", *asked, cwd=folder.parent)
    told = f"fingerprints: rules {found['rules']}, data {found['data']}"
    for text in (done.stdout.decode(), *(path.read_text("utf-8") for path in paths[:-1])):
        assert told in " ".join(text.split())
    assert json.loads(paths[-1].read_bytes())["fingerprint"] == found


@pytest.mark.parametrize(
    ("language", "told", "same"),
    [
        ("zh", "@2012（已改动）", "@2012（copy.yaml）"),
        ("en", "@2012 (changed)", "@2012 (copy.yaml)"),
    ],
)
def test_a_changed_rule_file_under_an_installed_name_is_told(
    tmp_path: Path, language: str, told: str, same: str
) -> None:
    text = (ROOT / "rules" / "2012.yaml").read_text("utf-8")
    (tmp_path / "mine.yaml").write_text(f"{text}# 改动\n", "utf-8")
    (tmp_path / "copy.yaml").write_text(text, "utf-8")
    unit = str(ROOT / "examples" / "2012" / "district-01.yaml")
    for begun in (["score", unit, "--rules"], ["explain", unit, "--rules"], ["show"]):
        done = run(*begun, "mine.yaml", "--lang", language, cwd=tmp_path, COLUMNS="500")
        assert told in done.stdout.decode()
    done = run(
        "score", unit, "--rules", "copy.yaml", "--lang", language, cwd=tmp_path, COLUMNS="500"
    )
    assert same in done.stdout.decode()
