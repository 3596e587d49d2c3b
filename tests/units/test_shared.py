"""Shared figures: given once, in a file of their own, and counted for every unit."""

import json
from pathlib import Path

import pytest

from liuxiang import load_rules, load_units
from liuxiang.casework.load import load_cases
from liuxiang.casework.tested import Asked, run_all
from liuxiang.schema.unit import schema_for
from liuxiang.source import load
from tests.cli.running import run
from tests.language.building import refused
from tests.language.test_derived import asking, text_with

RULES = """\
liuxiang: 1
id: ages
version: "1"
title: 年龄结构
points: 8
categories:
  district: {title: 区}
metrics:
  mean_age: {title: 全市平均年龄, kind: amount, shared: true}
  age: {title: 平均年龄, kind: amount}
  below: {title: 低于全市, kind: amount, sum: {mean_age: 1, age: -1}}
actions:
  - id: main
    title: 行动
    points: 8
    items:
      - {id: work, no: 1, title: 年轻化, points: 8, assesses: [district],
         scoring: {kind: all_or_nothing, criteria: [{metric: below, at_least: 2}]}}
"""


def season(folder: Path, **files: str) -> Path:
    """A folder with the rules, two units, and more files."""
    written = {
        "rules": RULES,
        "a": "unit: 甲\ncategory: district\nmetrics: {age: 41}\n",
        "b": "unit: 乙\ncategory: district\nmetrics: {age: 40.95}\n",
        **files,
    }
    for name, text in written.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return folder


def result(folder: Path, *options: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(run("score", folder, "-f", "json", *options).stdout)
    return found


def totals(found: dict[str, object]) -> dict[str, str]:
    cards = found["scorecards"]
    assert isinstance(cards, list)
    return {each["unit"]: each["total"] for each in cards}


def codes(folder: Path) -> list[tuple[str, str]]:
    done = json.loads(run("validate", folder, "-f", "json").stdout)
    return [(each["code"], Path(each["file"]).name) for each in done["diagnostics"]]


def test_a_shared_figure_counts_for_every_unit(tmp_path: Path) -> None:
    found = result(season(tmp_path, shared="shared: {mean_age: 42.95}\n"))
    assert totals(found) == {"乙": "8", "甲": "0"}
    assert found["result"] == "final"
    sources = found["sources"]
    assert isinstance(sources, list)
    assert [each["file"] for each in sources] == ["a.yaml", "b.yaml", "shared.yaml"]
    assert codes(tmp_path) == []
    done = run("explain", tmp_path, "--unit", "甲").stdout.decode()
    assert "全市平均年龄 42.95（shared.yaml:1）；各单位共用" in done
    assert "平均年龄：多 0.05：41，需 40.95，可得 8 分" in done


def test_another_shared_figure_is_another_fingerprint(tmp_path: Path) -> None:
    one = result(season(tmp_path, shared="shared: {mean_age: 42.95}\n"))["fingerprint"]
    other = result(season(tmp_path, shared="shared: {mean_age: 43}\n"))["fingerprint"]
    assert one != other


def test_never_given_it_is_missing(tmp_path: Path) -> None:
    found = result(season(tmp_path))
    assert (found["result"], totals(found)) == ("provisional", {"乙": "0", "甲": "0"})


def test_a_unit_that_sent_nothing_shares_it(tmp_path: Path) -> None:
    roster = "roster: ages@1\nunits:\n" + "".join(
        f"  - {{unit: {name}, category: district}}\n" for name in "甲乙丙"
    )
    found = result(season(tmp_path, shared="shared: {mean_age: 42.95}\n", roster=roster))
    assert totals(found) == {"乙": "8", "甲": "0", "丙": "0"}


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"c": "unit: 丙\ncategory: district\nmetrics: {mean_age: 42}\n"}, ("LX266", "c.yaml")),
        ({"shared": "shared: {age: 42}\n"}, ("LX264", "shared.yaml")),
        ({"shared": "shared: {below: 42}\n"}, ("LX261", "shared.yaml")),
        ({"shared": "shared: {mean_ag: 42}\n"}, ("LX201", "shared.yaml")),
        ({"shared": "shared: {mean_age: 不适用}\n"}, ("LX267", "shared.yaml")),
        ({"shared": "shared: {mean_age: old}\n"}, ("LX229", "shared.yaml")),
        ({"shared": "shared: {}\nunits: []\n"}, ("LX202", "shared.yaml")),
        (
            {"shared": "shared: {mean_age: 42}\n", "shared2": "shared: {mean_age: 43}\n"},
            ("LX265", "shared2.yaml"),
        ),
        (
            {"shared": "shared: {mean_age: 42}\n---\nshared: {mean_age: 43}\n"},
            ("LX265", "shared.yaml"),
        ),
    ],
)
def test_what_is_wrong_with_it_is_told(
    tmp_path: Path, files: dict[str, str], expected: tuple[str, str]
) -> None:
    assert codes(season(tmp_path, **files)) == [expected]
    done = run("score", tmp_path)
    assert (done.returncode, expected[0] in done.stderr.decode()) == (2, True)


def test_given_twice_alike_it_is_fine(tmp_path: Path) -> None:
    shared = "shared: {mean_age: 42.95}\n"
    found = result(season(tmp_path, shared=shared, more=shared.replace("42.95", "42.950")))
    assert totals(found) == {"乙": "8", "甲": "0"}


def test_programs_read_it_too(tmp_path: Path) -> None:
    season(tmp_path, shared="ruleset: ages@1\nshared: {全市平均年龄: 42.95}\n")
    units = load_units(tmp_path, load_rules(tmp_path / "rules.yaml"))
    assert [each.figures["below"].text for each in units] == ["1.95", "2"]


def test_an_archive_holds_it(tmp_path: Path) -> None:
    folder = tmp_path / "season"
    folder.mkdir()
    season(folder, shared="shared: {mean_age: 42.95}\n")
    assert run("archive", folder, "-o", tmp_path / "a.zip").returncode == 0
    assert run("verify", tmp_path / "a.zip").returncode == 0


def test_cases_give_it(tmp_path: Path) -> None:
    season(tmp_path)
    cases = tmp_path / "rules.cases.yaml"
    case = "{name: 甲, given: {mean_age: 43, age: 41}, expect: {total: 8}}"
    cases.write_text(f"ruleset: rules.yaml\ncases:\n  - {case}\n", "utf-8")
    tested = run_all(load_cases(load(str(cases))), Asked(), lambda _done, _total: None)
    assert [each.diagnostics for each in tested.others] == [()]


def test_unit_files_are_not_asked_for_it(tmp_path: Path) -> None:
    season(tmp_path)
    known = schema_for(load_rules(tmp_path / "rules.yaml").ruleset)["properties"]["metrics"]
    assert set(known["properties"]) == {"age"}


@pytest.mark.parametrize(
    "metric", ["kind: points, shared: true", "kind: amount, shared: true, sum: {fund: 1}"]
)
def test_what_cannot_be_shared_is_refused(metric: str) -> None:
    assert [each.code for each in refused(text_with(metric, asking("at_least: 1")))] == ["LX389"]
