"""`score --audit`: which figures to verify first, in every format."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.running import EXAMPLE, run
from tests.cli.test_claims import RULES
from tests.language.building import item, rule_text

UNITS = {
    "甲区": "{coverage: 95%, charter: 是, contracts: 1}",  # 10 + 5 + 0.5: the first, who wins
    "乙区": "{coverage: 9/10, charter: 是, contracts: 0}",  # 10 + 5
    "丙区": "{coverage: 1/10, charter: 是, contracts: 0}",  # 5
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return folder_of(tmp_path / "in", RULES, UNITS)


def folder_of(folder: Path, rules: str, units: dict[str, str], more: str = "") -> Path:
    """A folder of rules and units, all of which end with `more`."""
    folder.mkdir()
    (folder / "rules.yaml").write_text(rules, "utf-8")
    for name, figures in units.items():
        text = f"unit: {name}\ncategory: district\nmetrics: {figures}\n{more}"
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return folder


def printed(folder: Path, *words: str | Path, form: str = "text", lang: str = "zh") -> str:
    """What `score --audit` prints of units of which nothing is missing."""
    done = run("score", folder, "--audit", *words, "-f", form, "--lang", lang)
    assert (done.returncode, done.stderr.decode()) == (0, "")
    return done.stdout.decode()


def figure(unit: str, metric: str, value: str, no: int, **stake: object) -> dict[str, object]:
    """An entry of the JSON."""
    totals = {"甲区": ("15.5", 1), "乙区": ("15", 2), "丙区": ("5", 3)}
    return {
        "unit": unit,
        "category": "district",
        "metric": metric,
        "value": value,
        "items": [no],
        "together": [],
        "total": totals[unit][0],
        "rank": totals[unit][1],
        **stake,
    }


def stake(
    awards: int, points: str, totals: tuple[str, str], ranks: tuple[int, int]
) -> dict[str, object]:
    """What hangs on a figure that has limits."""
    return {
        "awards": awards,
        "awards_at_all": awards,
        "points": points,
        "lowest": totals[0],
        "highest": totals[1],
        "best_rank": ranks[0],
        "worst_rank": ranks[1],
    }


DECISIVE = [
    # without coverage 5.5, behind 乙区 with 15: one loses the award and the other gets it
    figure("甲区", "coverage", "95%", 1, **stake(2, "10", ("5.5", "15.5"), (1, 2))),
    figure("甲区", "charter", "true", 2, **stake(2, "5", ("10.5", "15.5"), (1, 2))),
    # from no contract to four or more, which earn 2
    figure("乙区", "contracts", "0", 3, **stake(2, "2", ("15", "17"), (1, 2))),
    # without the contract both have 15, and both are first
    figure("甲区", "contracts", "1", 3, **stake(1, "2", ("15", "17"), (1, 1))),
]
OTHERS = [
    figure("乙区", "coverage", "9/10", 1, **stake(0, "10", ("5", "15"), (2, 2))),
    figure("丙区", "coverage", "1/10", 1, **stake(0, "10", ("5", "15"), (2, 3))),
    figure("乙区", "charter", "true", 2, **stake(0, "5", ("10", "15"), (2, 2))),
    figure("丙区", "charter", "true", 2, **stake(0, "5", ("0", "5"), (3, 3))),
    figure("丙区", "contracts", "0", 3, **stake(0, "2", ("5", "7"), (3, 3))),
]


def test_figures_that_change_an_award_come_first(folder: Path) -> None:
    head = {"given": 9, "unverified": 9, "decisive": 4, "limitless": 0}
    found = json.loads(printed(folder, form="json"))["audit"]
    assert found == {**head, "complete": False, "figures": DECISIVE}
    found = json.loads(printed(folder, "--all", form="json"))["audit"]
    assert found == {**head, "complete": True, "figures": [*DECISIVE, *OTHERS]}
    alone = run("score", folder, "-f", "json")
    assert "audit" not in json.loads(alone.stdout)


def test_what_is_verified_is_left_out_and_the_others_are_as_before(folder: Path) -> None:
    (folder / "甲区.yaml").write_text(
        f"unit: 甲区\ncategory: district\nmetrics: {UNITS['甲区']}\n"
        "verified: {coverage: 95%, charter: 是, contracts: 1}\n",
        "utf-8",
    )
    found = json.loads(printed(folder, form="json"))["audit"]
    assert found == {
        "given": 9,
        "unverified": 6,
        "decisive": 1,
        "limitless": 0,
        "complete": False,
        "figures": [DECISIVE[2]],
    }


def test_the_page_says_what_is_claimed_and_of_what(folder: Path) -> None:
    page = printed(folder)
    section = page[page.index("优先核实的数据") : page.index("须知")]
    lines = section.splitlines()
    assert "".join("".join(lines[1:7]).split()).startswith(
        "9个数据中有9个未核实；其中4个单独有误就可能使奖项变动（0个只是因为数据没有上限或下限）。"
        "这4个全部核实、且与自评一致后，其余数据任何一个单独有误，奖项都不会变动；"
        "几个数据同时有误的情形不在其内"
    )
    assert [each.split() for each in lines if each.startswith(("甲区", "乙区", "丙区"))] == [
        ["甲区", "第1项覆盖率", "95%", "2", "10", "5.5–15.5", "1–2"],
        ["甲区", "第2项章程", "true", "2", "5", "10.5–15.5", "1–2"],
        ["乙区", "第3项合同数", "0", "2", "2", "15–17", "1–2"],
        ["甲区", "第3项合同数", "1", "1", "2", "15–17", "1–1"],
    ]


def test_english_markdown_says_the_same(folder: Path) -> None:
    page = printed(folder, form="md", lang="en")
    assert "## What to verify first" in page
    assert (
        "9 of 9 figures are not verified; 4 of them could change an award if they alone are wrong"
        " (0 only because the figure has no limit). Once these 4 are verified as they were"
        " reported, no other figure changes an award if it alone is wrong; nothing is said of"
        " several that are wrong at once" in page
    )
    assert "| 甲区 | item 1: 覆盖率 | 95% | 2 | 10 | 5.5–15.5 | 1–2 |" in page


def test_csv_lists_the_figures_and_the_workbook_has_a_sheet(folder: Path, tmp_path: Path) -> None:
    head, first, *_ = printed(folder, form="csv").splitlines()
    assert head.split(",") == [
        *("类别", "单位", "项目", "指标", "自评数", "奖项变动", "不限范围时奖项变动", "涉及分数"),
        *("总分", "最低总分", "最高总分", "名次", "最好名次", "最差名次", "状态", "指纹"),
    ]
    assert first.rsplit(",", 2)[0] == "区,甲区,1,覆盖率,95%,2,2,10,15.5,5.5,15.5,1,1,2"
    out = tmp_path / "out.xlsx"
    printed(folder, "-q", "-o", out)
    book = load_workbook(BytesIO(out.read_bytes()))
    assert book.sheetnames == ["排名", "得分", "优先核实的数据", "待裁决"]
    rows = [*book["优先核实的数据"].iter_rows(values_only=True)]
    assert rows[-1] == (
        *("区", "甲区", "3", "合同数", "1", 1, 1, 2),
        *(15.5, 15, 17, 1, 1, 1),
    )


def test_the_list_is_no_file_of_units(folder: Path) -> None:
    run("score", folder, "--audit", "-q", "-o", folder / "audit.csv")
    assert (folder / "audit.csv").exists()
    done = run("score", folder, "-f", "json")
    assert done.returncode == 0
    assert len(json.loads(done.stdout)["scorecards"]) == 3


def test_where_there_is_no_limit_only_the_other_side_counts(tmp_path: Path) -> None:
    rules = rule_text(
        item("bonuses: [{id: each, kind: per_count, metric: contracts, points: 1}]", points=None),
        extra="awards: [{id: best, title: 优秀, ranks: [1, 1], categories: [district]}]",
    )
    units = {"甲区": "{contracts: 3}", "乙区": "{contracts: 1}"}
    folder = folder_of(tmp_path / "in", rules, units)
    found = json.loads(printed(folder, form="json"))["audit"]
    assert (found["decisive"], found["limitless"]) == (2, 1)
    assert [
        [each[name] for name in ("unit", "awards", "awards_at_all", "points", "lowest", "highest")]
        for each in found["figures"]
    ] == [["甲区", 2, 2, "3", "0", None], ["乙区", 0, 2, "1", "0", None]]
    lines = printed(folder).splitlines()
    assert [each.split() for each in lines if "–不限" in each] == [
        ["甲区", "第1项合同数", "3", "2", "3+", "0–不限", "1–2"],
        ["乙区", "第1项合同数", "1", "0+", "1+", "0–不限", "1–2"],
    ]


def test_figures_of_one_number_are_wrong_together(tmp_path: Path) -> None:
    rules = rule_text(
        item(
            "scoring: {kind: all_or_nothing, criteria: [{metric: completion, at_least: 100%}]}",
            points="10",
        ),
        item(
            "scoring: {kind: all_or_nothing, criteria: [{metric: formed, at_least: 5}]}",
            name="many",
            no=2,
            points="3",
        ),
    )
    folder = folder_of(tmp_path / "in", rules, {"甲区": "{formed: 12, quota: 10}"})
    found = json.loads(printed(folder, "--all", form="json"))["audit"]["figures"]
    assert [(each["metric"], each["together"], each["points"]) for each in found] == [
        ("formed", ["completion"], "13"),
        ("completion", ["formed"], "13"),
    ]


def test_what_is_missing_is_not_at_stake_for_another_figure(tmp_path: Path) -> None:
    units = {"甲区": "{coverage: 95%, charter: 是, contracts: 1}", "乙区": "{coverage: 9/10}"}
    folder = folder_of(tmp_path / "in", RULES, units)
    done = run("score", folder, "--audit", "--all", "-f", "json")
    assert done.returncode == 1
    found = {
        (each["unit"], each["metric"]): (each["lowest"], each["highest"])
        for each in json.loads(done.stdout)["audit"]["figures"]
    }
    # the charter and the contracts of 乙区 are missing, with 5 and up to 2 points
    assert found["乙区", "coverage"] == ("0", "10")


def test_nothing_to_choose_is_said(tmp_path: Path) -> None:
    one = folder_of(tmp_path / "in", RULES, {"甲区": "{coverage: 95%}"})
    done = run("score", one, "--audit", "--lang", "zh")
    told = "".join(done.stdout.decode().split())
    assert "1个数据中有1个未核实；其中任何一个单独有误，奖项都不会变动" in told
    all_verified = folder_of(tmp_path / "out", RULES, {"甲区": "{}"}, "verified: {coverage: 95%}\n")
    done = run("score", all_verified, "--audit", "--lang", "zh")
    assert "没有未核实的数据" in done.stdout.decode()


def test_of_the_example_twenty_are_named() -> None:
    done = run("score", EXAMPLE, "--audit", "--lang", "zh", "-q")
    page = done.stdout.decode()
    section = page[page.index("优先核实的数据") : page.index("须裁定或确认")]
    told = "".join(section.split())
    assert "1732个数据中有1639个未核实；其中414个单独有误就可能使奖项变动" in told
    assert "另有394个（--all列出全部，包括不影响奖项的）" in told
    assert section.count("–") == 40
