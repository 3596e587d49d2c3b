"""Verifications and corrections: which value counts, and what is told of the others."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from liuxiang import load_rules, load_units
from tests import seasons
from tests.cli.running import run
from tests.seasons import codes, scored

RULES = seasons.RULES.replace(
    "actions:\n", "  praise: {kind: points, title: 评议}\nactions:\n"
).replace(
    "at_least: 2}]}\n",
    "at_least: 2}]}\n        bonuses: [{id: praise, kind: discretionary, metric: praise}]\n",
)
UNIT = "unit: 甲区总工会\ncategory: district\nmetrics: {meetings: 3, contracts: 87/100}\n"
FOUND = "verifies: 甲区总工会\nby: 第一考核组\ndate: 2013-03-12\nverified:\n"
CORRECTED = (
    "corrects: 甲区总工会\nby: 甲区总工会\ndate: 2013-03-20\nreason: 漏计一户\n"
    "metrics: {contracts: 86/100}\n"
)


@pytest.fixture
def season(tmp_path: Path) -> Callable[..., Path]:
    """Make a folder of the rules, a unit, and the given files, by name with _ for the dot."""

    def made(unit: str = UNIT, **files: str) -> Path:
        for name, text in {"rules_yaml": RULES, "a_yaml": unit, **files}.items():
            stem, _, ending = name.rpartition("_")
            (tmp_path / f"{stem}.{ending}").write_text(text, "utf-8")
        return tmp_path

    return made


def trail(found: dict[str, Any], metric: str) -> list[dict[str, Any]]:
    """Return the trail of a figure of the only unit, with the names of files."""
    said: list[dict[str, Any]] = found["scorecards"][0]["trail"][metric]
    return [{**each, "file": each["file"].rpartition("/")[2]} for each in said]


def test_a_verification_wins_over_a_correction_and_that_over_what_was_reported(
    season: Callable[..., Path],
) -> None:
    verified = FOUND + "  contracts: {value: 79/100, reason: 抽查发现7户未签}\n"
    found = scored(season(v_yaml=verified, c_yaml=CORRECTED), 0)
    assert trail(found, "contracts") == [
        {
            "value": "87/100",
            "kind": "reported",
            "by": None,
            "date": None,
            "reason": None,
            "file": "a.yaml",
            "line": 3,
        },
        {
            "value": "79/100",
            "kind": "verified",
            "by": "第一考核组",
            "date": "2013-03-12",
            "reason": "抽查发现7户未签",
            "file": "v.yaml",
            "line": 5,
        },
        {
            "value": "86/100",
            "kind": "corrected",
            "by": "甲区总工会",
            "date": "2013-03-20",
            "reason": "漏计一户",
            "file": "c.yaml",
            "line": 5,
        },
    ]
    card = found["scorecards"][0]
    assert (card["total"], card["unverified"], card["figures"]) == ("8", 1, 2)
    (criterion,) = card["items"][1]["criteria"]
    assert (
        criterion["value"],
        criterion["verified"],
        criterion["reported"],
        criterion["line"],
    ) == (
        "79/100",
        True,
        "86/100",
        5,
    )
    assert criterion["file"] == "v.yaml"
    assert trail(found, "meetings") == [
        {
            "value": "3",
            "kind": "reported",
            "by": None,
            "date": None,
            "reason": None,
            "file": "a.yaml",
            "line": 3,
        }
    ]


def test_corrections_are_the_unit_s_own_and_count_as_reported(season: Callable[..., Path]) -> None:
    verified = FOUND + "  contracts: {value: 79/100, reason: 抽查}\n"
    low = CORRECTED.replace("86/100", "70/100")
    folder = season(v_yaml=verified, c_yaml=low)
    found = scored(folder, 0, "--basis", "reported")
    assert found["scorecards"][0]["items"][1]["criteria"][0]["value"] == "70/100"
    assert [each["kind"] for each in trail(found, "contracts")] == [
        "reported",
        "verified",
        "corrected",
    ]


def test_explain_tells_the_trail(season: Callable[..., Path], tmp_path: Path) -> None:
    verified = FOUND + "  contracts: {value: 79/100, reason: 抽查}\n"
    done = run("explain", season(v_yaml=verified, c_yaml=CORRECTED), "--lang", "zh", COLUMNS="200")
    (tmp_path / "v.yaml").unlink()
    text = done.stdout.decode()
    assert (
        "经过：自报 87/100（a.yaml:3） → 核实为 79/100（第一考核组；2013-03-12；抽查；v.yaml:5） → "
        "更正为 86/100（甲区总工会；2013-03-20；漏计一户；c.yaml:5）" in text
    )
    english = run("explain", season(c_yaml=CORRECTED), "--all", "--lang", "en", COLUMNS="200")
    assert "corrected, not verified" in english.stdout.decode()


def test_points_of_assessors_and_documents(season: Callable[..., Path]) -> None:
    verified = (
        "verifies: 甲区总工会\nreason: 省里推广\nverified:\n"
        "  评议: {points: 1, evidence: [辽工发〔2012〕33号]}\n"
        "evidence: {meetings: 会议记录}\n"
    )
    folder = season(v_yaml=verified)
    found = scored(folder, 0)
    bonus = found["scorecards"][0]["items"][0]["bonuses"][0]
    assert (bonus["points"], bonus["reason"]) == ("1", "省里推广")
    (unit,) = load_units(folder, load_rules(folder / "rules.yaml"))
    assert unit.evidence == {"praise": ("辽工发〔2012〕33号",), "meetings": ("会议记录",)}


def test_the_later_date_counts_and_the_earlier_stays_in_the_trail(
    season: Callable[..., Path],
) -> None:
    one = FOUND + "  meetings: {value: 1, reason: 初查}\n"
    two = one.replace("2013-03-12", "2013年3月14日").replace("1, reason: 初查", "2, reason: 复查")
    for files in ({"v1_yaml": one, "v2_yaml": two}, {"v1_yaml": two, "v2_yaml": one}):
        found = scored(season(**files), 0)
        said = [(each["value"], each["date"]) for each in trail(found, "meetings")]
        assert said == [("3", None), ("1", "2013-03-12"), ("2", "2013-03-14")]
        assert found["scorecards"][0]["total"] == "16"


def test_who_sent_nothing_can_be_verified(season: Callable[..., Path]) -> None:
    roster = (
        "roster: sample@2012\nunits:\n  - {unit: 甲区总工会, category: district, also: [甲区]}\n"
        "  - {unit: 乙区总工会, category: district}\n"
    )
    verified = "verifies: 乙区总工会\nverified: {meetings: 5, contracts: 99/100}\n"
    found = scored(season(roster_yaml=roster, v_yaml=verified), 0)
    card = next(each for each in found["scorecards"] if each["unit"] == "乙区总工会")
    assert (card["total"], card["award"], card["file"].rpartition("/")[2]) == (
        "16",
        "first",
        "v.yaml",
    )
    assert "LX522" not in [each["code"] for each in found["findings"]]
    aliased = CORRECTED.replace("corrects: 甲区总工会", "corrects: 甲区")
    found = scored(season(roster_yaml=roster, v_yaml=verified, c_yaml=aliased), 0)
    (later,) = [each for each in found["scorecards"] if each["unit"] == "甲区总工会"]
    assert later["trail"]["contracts"][-1]["value"] == "86/100"


def test_a_unit_that_another_file_names_needs_no_metrics(season: Callable[..., Path]) -> None:
    verified = "verifies: 甲区总工会\nverified: {meetings: 5, contracts: 99/100}\n"
    found = scored(season("unit: 甲区总工会\ncategory: district\n", v_yaml=verified), 0)
    assert (codes(found), found["scorecards"][0]["total"]) == ([], "16")


TABLES = {
    "wide": [["单位", "合同签订率@更正", "by", "date"], ["甲区总工会", "70/100", "乙", "2013-3-2"]],
    "own": [
        ["unit", "contracts@corrected", "contracts@by", "contracts@date", "备注"],
        ["甲区总工会", "70/100", "乙", "2013/3/2", "电话"],
    ],
    "list": [
        ["序号", "单位", "指标", "原报数", "更正", "更正人", "日期"],
        ["1", "甲区总工会", "合同签订率", "87/100", "70/100", "乙", "2013.3.2"],
    ],
    "sheet": [
        ["单位：甲区总工会", "", "", ""],
        ["指标", "更正", "更正人", "理由"],
        ["合同签订率", "70/100", "乙", ""],
    ],
}


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("name", TABLES)
def test_tables_correct_and_verify(
    season: Callable[..., Path], tmp_path: Path, name: str, ending: str
) -> None:
    rows = TABLES[name]
    folder = season()
    if ending == "csv":
        (tmp_path / "t.csv").write_text("\n".join(map(",".join, rows)), "utf-8")
    else:
        book = Workbook()
        for row in rows:
            book.active.append(row)  # type: ignore[union-attr]  # there is one
        book.save(tmp_path / "t.xlsx")
    found = scored(folder, 0)
    (_, said) = trail(found, "contracts")
    assert (said["value"], said["kind"], said["by"]) == ("70/100", "corrected", "乙")
    assert said["date"] == (None if name == "sheet" else "2013-03-02")
    assert found["scorecards"][0]["total"] == "8"


def test_a_date_of_a_workbook_is_a_date(season: Callable[..., Path], tmp_path: Path) -> None:
    import datetime as dt

    folder = season()
    book = Workbook()
    book.active.append(["单位", "会议@核实", "会议@理由", "日期"])  # type: ignore[union-attr]  # one
    day = dt.date(2013, 3, 2)
    book.active.append(["甲区总工会", 1, "漏开", day])  # type: ignore[union-attr]  # there is one
    book.save(tmp_path / "t.xlsx")
    found = scored(folder, 0)
    assert trail(found, "meetings")[-1] | {"file": "", "line": 2} == {
        "value": "1",
        "kind": "verified",
        "by": None,
        "date": "2013-03-02",
        "reason": "漏开",
        "file": "",
        "line": 2,
    }


def test_a_column_of_corrections_beside_what_was_reported(season: Callable[..., Path]) -> None:
    table = "单位,类别,会议,合同签订率,合同签订率@更正\n甲区总工会,区县,3,87/100,70/100\n"
    folder = season()
    (folder / "a.yaml").unlink()
    (folder / "t.csv").write_text(table, "utf-8")
    found = scored(folder, 0)
    assert [(each["value"], each["kind"]) for each in trail(found, "contracts")] == [
        ("87/100", "reported"),
        ("70/100", "corrected"),
    ]


@pytest.mark.parametrize(
    ("files", "place", "told", "advice"),
    [
        (
            {"v_yaml": "verifies: 甲区总工\nverified: {meetings: 3}\n"},
            "v.yaml:1:11",
            "LX733 There is no unit `甲区总工` for this verification or correction",
            "Did you mean 甲区总工会? Correct the name; a unit that sent nothing belongs in the "
            "roster.",
        ),
        (
            {
                "v1_yaml": FOUND + "  meetings: {value: 2, reason: 查}\n",
                "v2_yaml": FOUND + "  meetings: {value: 1, reason: 查}\n",
            },
            "v2.yaml:5:21",
            "LX734 Verifications of `meetings` differ: 1 here, 2 there",
            "Delete the wrong one; where the later one counts, write the `date` of both.",
        ),
        (
            {"c1_yaml": CORRECTED, "c2_yaml": CORRECTED.replace("86/100", "85/100")},
            "c2.yaml:5:22",
            "LX735 Corrections of `contracts` differ: 85/100 here, 86/100 there",
            "Delete the wrong one; where the later one counts, write the `date` of both.",
        ),
        (
            {"v_yaml": FOUND + "  meetings: 2\n"},
            "v.yaml:5:13",
            "LX736 `meetings` was verified as 2, where the unit said 3, without a reason",
            "Write why: `{value: 2, reason: …}`, in a table in a column `reason`.",
        ),
        (
            {"v_yaml": FOUND + "  meetings: 3\n---\nunit: 乙\ncategory: district\nmetrics: {}\n"},
            "v.yaml:7:1",
            "LX737 A verification starts with `verifies: UNIT`, a correction with `corrects: UNIT`",
            "Write one of the two keys, and separate documents by a line `---`.",
        ),
        (
            {"v_yaml": "verifies: 甲区总工会\nverified: {}\n"},
            "v.yaml:1:1",
            "LX738 Nothing is verified or corrected here",
            "Write the figures of metrics below `verified:`.",
        ),
        (
            {"v_yaml": "verifies: 甲区总工会\nverified: {meetings: }\n"},
            "v.yaml:2:12",
            "LX739 `meetings` has no figure here",
            "Write the figure, or leave the metric out if it is as it was.",
        ),
        (
            {"v_yaml": FOUND.replace("2013-03-12", "2013-02-30") + "  meetings: 3\n"},
            "v.yaml:3:7",
            "LX741 `2013-02-30` is not a date",
            "Write it as 2013-03-12.",
        ),
        (
            {"v_yaml": "verifies: 甲区总工会\nby: [甲]\nverified: {meetings: 3}\n"},
            "v.yaml:2:5",
            "LX742 Expected a text for `by`, found […]",
            "Write one line of text.",
        ),
    ],
)
def test_what_cannot_be_is_an_error_and_nothing_is_ranked(
    season: Callable[..., Path], files: dict[str, str], place: str, told: str, advice: str
) -> None:
    folder = season(**files)
    for options in ((), ("--keep-going",)):
        done = run("score", folder, "-f", "json", "--lang", "en", *options)
        assert done.returncode == 2, options
    for command in ("score", "validate"):
        done = run(command, folder, "-f", "json", "--lang", "en")
        found = json.loads(done.stdout)
        said = [
            (
                f"{Path(each['file']).name}:{each['line']}:{each['column']}",
                f"{each['code']} {each['message']}",
                each["help"],
            )
            for each in found["diagnostics"]
            if each["severity"] == "error"
        ]
        assert said == [(place, told, advice)], command


def test_a_metric_that_is_not_assessed_is_a_warning(season: Callable[..., Path]) -> None:
    more = RULES.replace("  praise:", "  other: {kind: count, title: 其他}\n  praise:")
    folder = season(v_yaml=FOUND + "  other: 3\n  meetings: 3\n")
    (folder / "rules.yaml").write_text(more, "utf-8")
    found = scored(folder, 0)
    assert [(each["code"], each["file"].rpartition("/")[2]) for each in found["diagnostics"]] == [
        ("LX274", "v.yaml")
    ]


def test_undated_findings_must_agree_with_dated_ones(season: Callable[..., Path]) -> None:
    own = UNIT + "verified: {meetings: 2}\n"
    dated = FOUND + "  meetings: {value: 1, reason: 查}\n"
    done = run("score", season(own, v_yaml=dated), "-f", "json", "--lang", "en")
    (problem,) = json.loads(done.stdout)["diagnostics"]
    assert (problem["code"], problem["file"].rpartition("/")[2]) == ("LX734", "v.yaml")
    assert problem["related"][0]["file"].endswith("a.yaml")
    same = dated.replace("value: 1", "value: 2")
    assert scored(season(own, v_yaml=same), 0)["scorecards"][0]["total"] == "16"


def test_a_figure_computed_from_revised_sides_stands_where_they_do(
    season: Callable[..., Path],
) -> None:
    sides = RULES.replace(
        "  contracts: {kind: rate, title: 合同签订率}\n",
        "  contracts: {kind: rate, title: 合同签订率, part: signed, whole: firms}\n"
        "  signed: {kind: count, title: 签订数}\n  firms: {kind: count, title: 企业数}\n",
    )
    unit = UNIT.replace("contracts: 87/100", "signed: 87, firms: 100")
    verified = FOUND + "  signed: {value: 70, reason: 抽查}\n"
    folder = season(unit, v_yaml=verified)
    (folder / "rules.yaml").write_text(sides, "utf-8")
    found = scored(folder, 0)
    (criterion,) = found["scorecards"][0]["items"][1]["criteria"]
    assert (criterion["value"], criterion["reported"], criterion["line"]) == (
        "70/100",
        "87/100",
        5,
    )
    assert criterion["file"].endswith("v.yaml")


def test_the_same_rate_in_another_notation_is_no_change(season: Callable[..., Path]) -> None:
    unit = UNIT.replace("87/100", "985/1000")
    one = FOUND + "  contracts: 98.5%\n"
    two = FOUND + "  contracts: 197/200\n"
    assert codes(scored(season(unit, v1_yaml=one, v2_yaml=two))) == []


def test_a_corrected_part_makes_the_rate_what_it_is(season: Callable[..., Path]) -> None:
    sides = RULES.replace(
        "  contracts: {kind: rate, title: 合同签订率}\n",
        "  contracts: {kind: rate, title: 合同签订率, part: signed, whole: firms}\n"
        "  signed: {kind: count, title: 签订数}\n  firms: {kind: count, title: 企业数}\n",
    )
    both = CORRECTED.replace("contracts: 86/100", "signed: 70, firms: 100")
    folder = season(c_yaml=both)
    (folder / "rules.yaml").write_text(sides, "utf-8")
    card = scored(folder)["scorecards"][0]
    assert (card["items"][1]["criteria"][0]["value"], card["total"]) == ("70/100", "8")
    (folder / "c.yaml").write_text(both.replace(", firms: 100", ""), "utf-8")
    found = scored(folder, 1)
    assert (codes(found), found["scorecards"][0]["figures"]) == (["LX275"], 1)


EMPTY = {
    "null": "meetings: {value: null, reason: 无台账}",
    "blank": "meetings: {value: , reason: 无台账}",
}


@pytest.mark.parametrize("said", EMPTY)
@pytest.mark.parametrize(
    "head", ["verifies: 甲区总工会\nverified", "corrects: 甲区总工会\nmetrics"]
)
def test_a_finding_of_nothing_is_not_passed_over(
    season: Callable[..., Path], head: str, said: str
) -> None:
    done = run("score", season(v_yaml=f"{head}: {{{EMPTY[said]}}}\n"), "-f", "json")
    assert codes(json.loads(done.stdout)) == ["LX739"]


def test_rows_may_name_one_metric_by_id_and_by_title(season: Callable[..., Path]) -> None:
    table = (
        "单位,指标,核实,理由\n甲区总工会,合同签订率,79/100,抽查\n乙区总工会,contracts,90/100,抽查\n"
        "甲区总工会,meetings,4,会议记录\n乙区总工会,会议,5,会议记录\n"
    )
    unit = f"{UNIT}---\n{UNIT.replace('甲', '乙')}"
    found = scored(season(unit, v_csv=table), 0)
    assert {each["unit"]: counted(each) for each in found["scorecards"]} == {
        "甲区总工会": {"meetings": "4", "contracts": "79/100"},
        "乙区总工会": {"meetings": "5", "contracts": "90/100"},
    }


def counted(card: dict[str, Any]) -> dict[str, str]:
    """Return the last value of each figure of a scorecard."""
    return {metric: said[-1]["value"] for metric, said in card["trail"].items()}


def test_a_category_beside_a_finding_is_that_of_the_roster(season: Callable[..., Path]) -> None:
    roster = "roster: sample@2012\nunits: [{unit: 甲区总工会, category: district}]\n"
    table = "单位,类别,会议@核实,理由\n甲区总工会,{},4,会议记录\n"
    found = scored(season(v_csv=table.format("区县"), roster_yaml=roster), 0)
    assert counted(found["scorecards"][0])["meetings"] == "4"
    rules = RULES.replace(
        "  district: {title: 区县}", "  district: {title: 区县}\n  city: {title: 市}"
    )
    folder = season(v_csv=table.format("市"), roster_yaml=roster, rules_yaml=rules)
    assert [(each["code"], each["message"]) for each in scored(folder, 2)["diagnostics"]] == [
        ("LX727", "The category of `甲区总工会` is city here and district in the roster")
    ]
    assert codes(scored(season(v_csv=table.format("县")), 2)) == ["LX207"]


def test_a_row_without_a_metric_is_not_passed_over(season: Callable[..., Path]) -> None:
    table = "单位,指标,核实,日期,理由\n甲区总工会,,5,2013-03-01,查\n甲区总工会,会议,3,,\n"
    done = run("score", season(t_csv=table), "-f", "json")
    assert "LX132" in codes(json.loads(done.stdout))


def test_a_date_that_is_none_is_told_once_a_row(season: Callable[..., Path]) -> None:
    table = "单位,会议@核实,合同签订率@核实,日期\n甲区总工会,3,87/100,三月\n"
    done = run("score", season(t_csv=table), "-f", "json")
    assert codes(json.loads(done.stdout)) == ["LX741"]


def test_points_take_the_reason_of_their_row(season: Callable[..., Path]) -> None:
    table = "单位,评议@核实,理由,核实人\n甲区总工会,1,省里推广,组\n"
    found = scored(season(t_csv=table))
    bonus = found["scorecards"][0]["items"][0]["bonuses"][0]
    assert (bonus["points"], bonus["reason"]) == ("1", "省里推广")


def test_names_that_changed_their_meaning_do_so_in_revisions_too(
    season: Callable[..., Path],
) -> None:
    renamed = RULES.replace(
        "  meetings: {kind: count, title: 会议}\n",
        "  meetings: {kind: count, title: 会议, was: talks}\n"
        "  talks: {kind: count, title: 座谈, was: chats}\n",
    )
    unit = UNIT.replace("meetings: 3", "talks: 3, chats: 1")
    folder = season(unit, v_yaml=FOUND + "  talks: {value: 1, reason: 查}\n  chats: 1\n")
    (folder / "rules.yaml").write_text(renamed, "utf-8")
    found = json.loads(run("score", folder, "-f", "json").stdout)
    assert "LX296" not in codes(found)
    assert [each["value"] for each in trail(found, "meetings")] == ["3", "1"]
