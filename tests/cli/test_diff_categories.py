"""Categories that one version alone has: no unit drops out, and ranks are those of `score`."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.changes.building import BASE, edited
from tests.cli.running import run
from tests.impact.building import unit

COUNTY = (
    ("  district: {title: 区}", "  district: {title: 区}\n  county: {title: 县}"),
    ("ranks: [1, 4], categories: [district", "ranks: [1, 1], categories: [county, district"),
    (
        "{id: industries, categories: [industry]",
        "{id: counties, categories: [county], title: 各县},\n  "
        "{id: industries, categories: [industry]",
    ),
    ('version: "1"', 'version: "2"'),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two versions of which the second knows counties, and units of both categories."""
    text = edited(*COUNTY).replace("[district, industry]", "[county, district, industry]")
    text = text.replace("assesses: [district],", "assesses: [county, district],")
    (tmp_path / "one.yaml").write_text(BASE, "utf-8")
    (tmp_path / "two.yaml").write_text(text, "utf-8")
    (tmp_path / "data").mkdir()
    for name, late in (("甲区", 5), ("乙区", 1), ("丙区", 3), ("子县", 1), ("丑县", 3)):
        category = "county" if name.endswith("县") else "district"
        path = tmp_path / "data" / f"{name}.yaml"
        path.write_text(unit(name, category, late=str(late)), "utf-8")
    return tmp_path


def impact(folder: Path, *rules: str) -> Any:
    """What the change from one version to another does, as JSON."""
    done = run("diff", *rules, "--data", "data", "-f", "json", cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    return json.loads(done.stdout)["impact"]


def scored(folder: Path, rules: str, *names: str) -> dict[str, tuple[int, str | None]]:
    """The rank and the award of units as `score` has them."""
    files = [f"data/{name}.yaml" for name in names]
    done = run("score", *files, "--rules", rules, "-f", "json", cwd=folder)
    found = json.loads(done.stdout)["scorecards"]
    return {each["unit"]: (each["rank"], each["award"]) for each in found}


@pytest.mark.parametrize(
    ("rules", "key"),
    [(("one.yaml", "two.yaml"), "only_new"), (("two.yaml", "one.yaml"), "only_old")],
)
def test_units_of_a_category_of_one_version_are_named_with_their_ranks(
    folder: Path, rules: tuple[str, str], key: str
) -> None:
    everybody = scored(folder, "two.yaml", "甲区", "乙区", "丙区", "子县", "丑县")
    assert everybody == {
        "乙区": (1, "best"),
        "丙区": (2, None),
        "甲区": (3, None),
        "子县": (1, "best"),
        "丑县": (2, None),
    }
    found = impact(folder, *rules)
    only = {each["unit"]: (each["rank"], each["award"]) for each in found[key]}
    assert only == {name: everybody[name] for name in ("子县", "丑县")}
    for side, version in (("old", rules[0]), ("new", rules[1])):
        ranked = {
            each["unit"]: (each[side]["rank"], each[side]["award"]) for each in found["scorecards"]
        }
        assert ranked == scored(folder, version, "甲区", "乙区", "丙区")
