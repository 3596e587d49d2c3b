"""`score --basis both`, and the score that a unit gives itself: in every format, with places."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.running import run
from tests.language.building import item, rule_text

RULES = rule_text(
    item(
        "scoring: {kind: all_or_nothing, criteria: [{metric: coverage, at_least: 90%}]}",
        points="10",
    ),
    item(
        "scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}",
        name="rules",
        no=2,
        points="5",
    ),
    item(
        "bonuses: [{id: each, kind: per_count, metric: contracts, points: 0.5, cap: 2}]",
        name="extra",
        no=3,
        points=None,
        assesses="[district]",
    ),
    extra="awards: [{id: best, title: 优秀, ranks: [1, 1], categories: [district]}]",
)
"""Ten points for coverage, five for the charter, and half a point for each contract, two at most.
"""

UNITS = {
    # 10 + 5 + 2 reported; 8/10 is no 90 %, and of 6 contracts 3 are left: 5 + 1.5 verified
    "甲区": "metrics: {coverage: 9/10, charter: 是, contracts: 6}\n"
    "verified: {coverage: {value: 8/10, reason: 漏报一户, by: 考核组},"
    " contracts: {value: 3, by: 考核组}, charter: 是}",
    # 10 + 5 + 0.5, nothing verified
    "乙区": "metrics: {coverage: 95%, charter: 是, contracts: 1}",
    # 0 + 5 reported; 10 more were found
    "丙区": "metrics: {coverage: 1/10, charter: 是}\n"
    "verified: {coverage: {value: 9/10, reason: 误填}}",
}


def folder_of(tmp_path: Path, **more: str) -> Path:
    """The rules and the units, with `more` at the end of some files."""
    (tmp_path / "rules.yaml").write_text(RULES, "utf-8")
    for name, rest in UNITS.items():
        text = f"unit: {name}\ncategory: district\n{rest}\n{more.get(name, '')}"
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    return tmp_path


def printed(folder: Path, *words: str | Path, form: str = "text", code: int = 1) -> str:
    """What `score` prints, with nothing on standard error."""
    done = run("score", folder, *words, "-f", form, "--lang", "zh")
    assert (done.returncode, done.stderr.decode()) == (code, "")
    return done.stdout.decode()


def test_every_unit_has_both_totals_and_ranks_most_over_claimed_first(tmp_path: Path) -> None:
    found = json.loads(printed(folder_of(tmp_path), "--basis", "both", form="json"))
    assert found["basis"] == "both"
    assert [each["unit"] for each in found["standings"]["district"]] == ["乙区", "丙区", "甲区"]
    assert found["comparison"] == [
        {
            "unit": "甲区",
            "category": "district",
            "reported": "17",
            "verified": "6.5",
            "difference": "10.5",
            "reported_rank": 1,
            "verified_rank": 3,
            "figures": [
                {
                    "metric": "coverage",
                    "items": [1],
                    "reported": "9/10",
                    "verified": "8/10",
                    "by": "考核组",
                    "reason": "漏报一户",
                    "points": "10",
                },
                {
                    "metric": "contracts",
                    "items": [3],
                    "reported": "6",
                    "verified": "3",
                    "by": "考核组",
                    "reason": None,
                    "points": "0.5",
                },
            ],
            "given": 3,
            "unverified": 0,
        },
        {
            "unit": "乙区",
            "category": "district",
            "reported": "15.5",
            "verified": "15.5",
            "difference": "0",
            "reported_rank": 2,
            "verified_rank": 1,
            "figures": [],
            "given": 3,
            "unverified": 3,
        },
        {
            "unit": "丙区",
            "category": "district",
            "reported": "5",
            "verified": "15",
            "difference": "-10",
            "reported_rank": 3,
            "verified_rank": 2,
            "figures": [
                {
                    "metric": "coverage",
                    "items": [1],
                    "reported": "1/10",
                    "verified": "9/10",
                    "by": None,
                    "reason": "误填",
                    "points": "-10",
                }
            ],
            "given": 2,
            "unverified": 1,
        },
    ]


def test_what_is_compared_is_what_each_basis_gives(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    both = json.loads(printed(folder, "--basis", "both", form="json"))
    for basis in ("reported", "verified"):
        alone = json.loads(printed(folder, "--basis", basis, form="json"))
        assert "comparison" not in alone
        totals = {each["unit"]: (each["total"], each["rank"]) for each in alone["scorecards"]}
        assert totals == {
            each["unit"]: (each[basis], each[f"{basis}_rank"]) for each in both["comparison"]
        }
    assert both["scorecards"] == alone["scorecards"]


def test_the_page_says_what_was_claimed_found_and_what_it_cost(tmp_path: Path) -> None:
    page = printed(folder_of(tmp_path), "--basis", "both")
    section = page[page.index("自评与核实对照") : page.index("须")].splitlines()
    assert [line.split() for line in section if line.startswith(("甲区 ", "乙区 ", "丙区 "))] == [
        ["甲区", "17", "6.5", "+10.5", "1", "3", "0/3"],
        ["乙区", "15.5", "15.5", "2", "1", "3/3"],
        ["丙区", "5", "15", "-10", "3", "2", "1/2"],
    ]
    assert "".join(each.strip() for each in section[1:3]) == (
        "多报的在前；差额即按自评数总分减去按核实数总分；每个数据的影响是只把它改回自评数时总分的变化，"
        "有封顶等规则时相加不一定等于差额；8 个数据中还有 4 个未核实，两边都按自评数计"
    )
    assert "".join("".join(section[-4:]).split()) == (
        "-甲区：第1项覆盖率，自评9/10，核实8/10（考核组：漏报一户），减10分；"
        "第3项合同数，自评6，核实3（考核组），减0.5分"
        "-丙区：第1项覆盖率，自评1/10，核实9/10（误填），加10分"
    )


def test_english_markdown_says_the_same(tmp_path: Path) -> None:
    done = run("score", folder_of(tmp_path), "--basis", "both", "-f", "md", "--lang", "en")
    page = done.stdout.decode()
    assert "## Reported against verified" in page
    assert "| 甲区 | 17 | 6.5 | +10.5 | 1 | 3 | 0/3 |" in page
    assert (
        "- 甲区: item 1, 覆盖率: 9/10 reported, 8/10 verified (考核组: 漏报一户), 10 points less; "
        "item 3, 合同数: 6 reported, 3 verified (考核组), 0.5 points less" in page
    )


def test_the_table_has_columns_more_and_the_workbook_two_sheets(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    folder = folder_of(tmp_path / "in")
    out = tmp_path / "out.xlsx"
    head, *rows = printed(folder, "--basis", "both", "-q", form="csv").splitlines()
    assert head.lstrip("\ufeff").split(",")[10:] == [
        *("按自评数总分", "按核实数总分", "差额", "按自评数名次", "按核实数名次"),
        *("未核实", "核实改动", "状态", "指纹"),
    ]
    assert [row.split(",")[2] for row in rows] == ["乙区", "丙区", "甲区"]
    assert rows[2].split(",")[10:-2] == [
        *("17", "6.5", "10.5", "1", "3", "0"),
        "第1项覆盖率，自评 9/10，核实 8/10（考核组：漏报一户），减 10 分；"
        "第3项合同数，自评 6，核实 3（考核组），减 0.5 分",
    ]
    run("score", folder, "--basis", "both", "-o", out, "--lang", "zh")
    book = load_workbook(BytesIO(out.read_bytes()))
    assert book.sheetnames == ["排名", "得分", "自评与核实对照", "核实改动", "待裁决"]
    rows_of = {sheet.title: [*sheet.iter_rows(values_only=True)] for sheet in book}
    assert ("区", "甲区", 17, 6.5, 10.5, 1, 3, 0) in rows_of["自评与核实对照"]
    assert ("甲区", "1", "覆盖率", "9/10", "8/10", "考核组", "漏报一户", 10) in rows_of["核实改动"]


def test_the_same_rate_in_another_notation_is_no_change(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, 乙区="verified: {coverage: 19/20}\n")
    found = json.loads(printed(folder, "--basis", "both", form="json"))
    (unit,) = [each for each in found["comparison"] if each["unit"] == "乙区"]
    assert (unit["difference"], unit["figures"], unit["unverified"]) == ("0", [], 2)


def test_a_rate_of_two_counts_is_one_figure(tmp_path: Path) -> None:
    text = rule_text(
        item(
            "scoring: {kind: all_or_nothing, criteria: [{metric: completion, at_least: 100%}]}",
            points="10",
        )
    )
    (tmp_path / "rules.yaml").write_text(text, "utf-8")
    (tmp_path / "a.yaml").write_text(
        "unit: 甲区\ncategory: district\nmetrics: {formed: 12, quota: 10}\n"
        "verified: {formed: {value: 9, reason: 三户为上年所建, by: 考核组}}\n",
        "utf-8",
    )
    (unit,) = json.loads(printed(tmp_path, "--basis", "both", form="json", code=0))["comparison"]
    assert unit["figures"] == [
        {
            "metric": "completion",
            "items": [1],
            "reported": "12/10",
            "verified": "9/10",
            "by": "考核组",
            "reason": "三户为上年所建",
            "points": "10",
        }
    ]


def test_an_error_of_either_basis_stops_the_run(tmp_path: Path) -> None:
    text = rule_text(
        item("scoring: {kind: all_or_nothing, criteria: [{metric: completion, at_least: 100%}]}")
    )
    (tmp_path / "rules.yaml").write_text(text, "utf-8")
    # 11/10 contradicts the counts as they were reported, not those that were found
    (tmp_path / "a.yaml").write_text(
        "unit: 甲区\ncategory: district\nmetrics: {formed: 12, quota: 10, completion: 11/10}\n"
        "verified: {formed: 9}\n",
        "utf-8",
    )
    assert run("score", tmp_path, "--basis", "verified").returncode == 0
    done = run("score", tmp_path, "--basis", "both", "--lang", "en")
    assert done.returncode == 2
    assert done.stderr.decode().startswith("error[LX270]: `completion` is given as 11/10")


@pytest.mark.parametrize("command", ["explain", "sensitivity"])
def test_other_commands_have_one_basis(command: str, tmp_path: Path) -> None:
    assert run(command, folder_of(tmp_path), "--basis", "both").returncode == 2


def test_a_score_of_its_own_is_held_against_its_own_figures(tmp_path: Path) -> None:
    # 甲区 reported 17, of which 10, 5 and 2 for the items; 乙区 15.5
    folder = folder_of(
        tmp_path,
        甲区="self_assessed: {total: 18, items: {1: 10, 3: 2.5}}\n",
        乙区="self_assessed: 15.5\n",
        丙区="self_assessed: {items: {2: 5}}\n",
    )
    found = json.loads(printed(folder, "--basis", "both", form="json"))
    assert [each.get("self_assessed") for each in found["comparison"]] == [
        {
            "total": "18",
            "computed": "17",
            "difference": "1",
            "items": [
                {"no": 1, "stated": "10", "computed": "10"},
                {"no": 3, "stated": "2.5", "computed": "2"},
            ],
        },
        {"total": "15.5", "computed": "15.5", "difference": "0", "items": []},
        {
            "total": None,
            "computed": "5",
            "difference": None,
            "items": [{"no": 2, "stated": "5", "computed": "5"}],
        },
    ]
    expected = [
        ("LX524", None, "甲区 自评总分 18，按其自评数应为 17（相差 1）"),
        ("LX525", 3, "甲区 第3项自评 2.5 分，按其自评数应为 2 分"),
    ]
    for basis in ("both", "verified", "reported"):
        found = json.loads(printed(folder, "--basis", basis, form="json"))
        told = [
            (each["code"], each["item"], each["message"])
            for each in found["findings"]
            if each["code"] in ("LX524", "LX525")
        ]
        assert told == expected
    assert "- 自评总分与自评数不符 1 个单位：甲区 18，应为 17 → 填报单位：" in printed(folder)


def test_a_table_has_a_column_of_the_totals(tmp_path: Path) -> None:
    (tmp_path / "rules.yaml").write_text(RULES, "utf-8")
    (tmp_path / "units.csv").write_text(
        "单位,类别,自评总分,覆盖率,章程\n甲区,district,16,9/10,是\n乙区,district,,9/10,否\n",
        "utf-8",
    )
    found = json.loads(printed(tmp_path, form="json"))
    told = [each["message"] for each in found["findings"] if each["code"] == "LX524"]
    assert told == ["甲区 自评总分 16，按其自评数应为 15（相差 1）"]
    head = printed(tmp_path, "--basis", "both", "-q", form="csv").splitlines()[0]
    assert head.split(",")[16] == "自评总分"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "{total: 九十, items: {1: 10分, 4: 3, 2: x}}",
            [
                ("LX771", 4, 24, "自评总分应为分数，这里却是 九十"),
                ("LX771", 4, 39, "第1项自评得分应为分数，这里却是 10分"),
                ("LX772", 4, 44, "自评得分中的项目 4 不存在"),
                ("LX771", 4, 53, "第2项自评得分应为分数，这里却是 x"),
            ],
        ),
        ("{items: {3: 1}}", [("LX773", 4, 25, "第3项不考核类别 industry，不应有自评得分")]),
        ("[96]", [("LX770", 4, 16, "自评得分应写明总分、各项得分，这里却是 […]")]),
        ("{items: 3}", [("LX770", 4, 24, "自评得分应写明总分、各项得分，这里却是 3")]),
        ("{totl: 3}", [("LX202", 4, 17, "未知的键 totl")]),
        ("96%", [("LX771", 4, 16, "自评总分应为分数，这里却是 96%")]),
    ],
)
def test_what_is_no_score_is_an_error_at_its_place(
    tmp_path: Path, text: str, told: list[tuple[str, int, int, str]]
) -> None:
    (tmp_path / "rules.yaml").write_text(RULES, "utf-8")
    (tmp_path / "a.yaml").write_text(
        f"unit: 甲会\ncategory: industry\nmetrics: {{}}\nself_assessed: {text}\n", "utf-8"
    )
    done = run("score", tmp_path, "-f", "json", "--lang", "zh")
    assert done.returncode == 2
    assert [
        (each["code"], each["line"], each["column"], each["message"])
        for each in json.loads(done.stdout)["diagnostics"]
    ] == told
