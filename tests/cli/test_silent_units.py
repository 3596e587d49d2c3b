"""A unit without a single figure is ranked and gets no award: in every report, and told."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.running import run
from tests.language.building import item, rule_text, unit_text

AWARDS = """
awards:
  - {id: best, title: 优秀, ranks: [1, 2], categories: [district]}
"""
RULES = rule_text(
    item("scoring: {kind: judged, metric: visit}"),
    item(
        "bonuses: [{id: a, title: 甲, kind: per_count, metric: contracts, points: 1}]",
        name="extra",
        no=2,
        points=None,
    ),
    extra=AWARDS,
)
WITHHELD = "甲市 没有任何数据：名次第 {}，“优秀”不授予，名额空缺"
FOLDED = "没有任何数据，奖项不授予、名额空缺：甲市（第 2 名，“优秀”）"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "rules.yaml").write_text(RULES, encoding="utf-8")
    return tmp_path


def write(folder: Path, name: str, figures: str) -> Path:
    """The file of a unit."""
    file = folder / f"{name}.yaml"
    file.write_text(unit_text(figures, unit=name), encoding="utf-8")
    return file


def scored(folder: Path, *units: Path, form: str = "json") -> bytes:
    """What is printed of the scores of units, which are provisional."""
    done = run("score", "--rules", folder / "rules.yaml", *units, "-f", form, "--lang", "zh")
    assert (done.returncode, done.stderr) == (1, b"")
    return done.stdout


def test_alone_it_is_first_and_gets_nothing(folder: Path) -> None:
    found = json.loads(scored(folder, write(folder, "甲市", "")))
    (card,) = found["scorecards"]
    assert (card["rank"], card["award"], card["total"]) == (1, None, "0")
    assert found["standings"]["district"] == [
        {"rank": 1, "unit": "甲市", "total": "0", "award": None, "tied": False}
    ]
    told = [each["message"] for each in found["findings"] if each["code"] == "LX521"]
    assert told == [WITHHELD.format(1)]
    assert "LX515" not in [each["code"] for each in found["findings"]]


@pytest.mark.parametrize(
    ("figures", "award"),
    [
        ("contracts: 0", "best"),
        ("visit: {points: 0, reason: 差}", "best"),
        ("contracts: ", None),
        ("contracts: ~, visit: ", None),
        ("meetings: 7", None),
    ],
)
def test_one_figure_that_counts_is_enough(folder: Path, figures: str, award: str | None) -> None:
    done = run(
        "score", "--rules", folder / "rules.yaml", write(folder, "甲市", figures), "-f", "json"
    )
    (card,) = json.loads(done.stdout)["scorecards"]
    assert (card["rank"], card["award"]) == (1, award)


def test_its_place_stays_empty(folder: Path) -> None:
    names = {"甲市": "", "乙市": "contracts: 3", "丙市": "contracts: 0", "丁市": "contracts: 2"}
    units = [write(folder, name, figures) for name, figures in names.items()]
    found = json.loads(scored(folder, *units))
    assert [
        (each["rank"], each["unit"], each["award"]) for each in found["standings"]["district"]
    ] == [
        (1, "乙市", "best"),
        (2, "丁市", "best"),
        (3, "丙市", None),
        (3, "甲市", None),
    ]
    found = json.loads(scored(folder, *units[:3]))
    assert [
        (each["rank"], each["unit"], each["award"]) for each in found["standings"]["district"]
    ] == [
        (1, "乙市", "best"),
        (2, "丙市", "best"),
        (2, "甲市", None),
    ]


def test_the_table_and_the_workbook_say_the_same(folder: Path) -> None:
    units = [write(folder, "甲市", ""), write(folder, "乙市", "contracts: 3")]
    table = scored(folder, *units, form="table").decode()
    (row,) = (line for line in table.splitlines() if line.lstrip().startswith("2 "))
    assert "甲市" in row
    assert "优秀" not in row
    assert FOLDED in table
    run(
        "score", "--rules", folder / "rules.yaml", *units, "-o", folder / "out.xlsx", "--lang", "zh"
    )
    book = load_workbook(BytesIO((folder / "out.xlsx").read_bytes()))
    rows = [[cell.value for cell in row] for sheet in book for row in sheet.iter_rows()]
    awards = {row[2]: row[8] for row in rows if row[0] == "区" and row[1] in (1, 2)}
    assert awards == {"乙市": "优秀", "甲市": None}
    assert WITHHELD.format(2) in [row[5] for row in rows if len(row) > 5]


def test_no_reading_gives_it_an_award(folder: Path) -> None:
    ruling = """
rulings:
  - id: A01
    title: 每件几分
    items: [extra]
    reading: 一分
    alternatives:
      - {id: two, reading: 两分, set: {items.extra.bonuses.a.points: 2}}
"""
    (folder / "rules.yaml").write_text(RULES + ruling, encoding="utf-8")
    units = [write(folder, "甲市", ""), write(folder, "乙市", "contracts: 3")]
    done = run("sensitivity", "--rules", folder / "rules.yaml", *units, "-f", "json")
    spans = {each["unit"]: each for each in json.loads(done.stdout)["units"]}
    assert (spans["甲市"]["award"], spans["乙市"]["award"]) == (None, "best")
