"""Decisions: beside what was computed, and void where what they rest on has changed."""

# ruff: noqa: E501  # whole lines of decisions and of what is told

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.decisions.building import TIE, UNITS, ZERO, places
from tests.seasons import RULES, codes, scored


def test_a_tie_that_crosses_a_limit_is_decided(season: Callable[..., Path]) -> None:
    before = scored(season(ZERO))
    assert (before["state"], "LX511" in codes(before, "findings")) == ("undecided", True)
    found = scored(season(TIE + ZERO))
    assert (found["state"], found["result"], found["stale"]) == ("computed", "final", [])
    assert places(found) == {
        "甲区总工会": (1, "first", "–", "–"),
        "丁区总工会": (2, "first", 4, None),
        "丙区总工会": (2, "first", 2, "first"),
        "乙区总工会": (2, "first", 3, "second"),
    }
    assert not {"LX511", "LX504"} & set(codes(found, "findings"))
    card = next(each for each in found["scorecards"] if each["unit"] == "乙区总工会")
    assert (card["rank"], card["award"], card["decided_rank"]) == (2, "first", 3)
    decision = {**card["decision"], "file": Path(card["decision"]["file"]).name}
    assert decision == {
        "reason": "以建会为先",
        "by": "领导小组",
        "date": "2013-03-28",
        "document": "会议纪要〔2013〕4号",
        "file": "decisions.yaml",
        "line": 6,
        "column": 5,
    }


def test_a_zero_of_zero_that_earns_points_needs_an_answer(season: Callable[..., Path]) -> None:
    found = scored(season(TIE))
    assert found["state"] == "undecided"
    found = scored(season(TIE + ZERO))
    confirmed = [{**each, "file": Path(each["file"]).name} for each in found["confirmed"]]
    assert confirmed == [
        {
            "unit": "丁区总工会",
            "metric": "contracts",
            "value": "0/0",
            "finding": None,
            "item": None,
            "reason": "确无企业",
            "by": "领导小组",
            "date": "2013-03-28",
            "document": "会议纪要〔2013〕4号",
            "file": "decisions.yaml",
            "line": 8,
            "column": 5,
        }
    ]


def test_both_stand_side_by_side(season: Callable[..., Path], tmp_path: Path) -> None:
    other = "awards:\n  - {unit: 甲区总工会, computed: 优秀, decided: null, reason: 瞒报}\n"
    folder = season(TIE + other + ZERO)
    table = tmp_path.parent / f"{tmp_path.name}.csv"
    done = run("score", folder, "--lang", "zh", "-o", table, COLUMNS="120")
    text = done.stdout.decode()
    rows = [line.split() for line in text.splitlines()[8:12]]
    assert [row[:4] for row in rows] == [
        ["1", "甲区总工会", "16", "0"],
        ["2", "→", "2（裁定居前）", "丙区总工会"],
        ["2", "→", "3", "乙区总工会"],
        ["2", "→", "4", "丁区总工会"],
    ]
    assert "优秀 → –" in text
    assert text[text.index("已裁定、已确认") :].splitlines() == [
        "已裁定、已确认（领导小组；2013-03-28；会议纪要〔2013〕4号）",
        "- 甲区总工会：奖项由“优秀”裁定为“未获奖”：瞒报（decisions.yaml:8）",
        "- 丁区总工会：并列第 2 名中裁定为第 4 名，奖项由“优秀”裁定为“未获奖”：以建会为先（decisions.yaml:6）",
        "- 丙区总工会：并列第 2 名中裁定为第 2 名：以建会为先（decisions.yaml:6）",
        "- 乙区总工会：并列第 2 名中裁定为第 3 名，奖项由“优秀”裁定为“先进”：以建会为先（decisions.yaml:6）",
        "- 丁区总工会：合同签订率 0/0：确无企业（decisions.yaml:10）",
    ]
    lines = table.read_text("utf-8-sig").splitlines()
    assert lines[0].split(",")[8:12] == ["奖项", "裁定名次", "裁定奖项", "裁定依据"]
    assert lines[1].split(",")[8:11] == ["优秀", "1", "–"]
    explained = json.loads(run("explain", folder, "--unit", "甲区总工会", "-f", "json").stdout)
    (unit,) = explained["explanations"]
    assert (unit["award"], unit["decided_award"], unit["decision"]["reason"]) == (
        "first",
        None,
        "瞒报",
    )
    told = run("explain", folder, "--unit", "甲区总工会", "--lang", "zh", COLUMNS="120")
    assert told.stdout.decode().splitlines()[2] == (
        "裁定：第 1 名，未获奖；瞒报（领导小组；2013-03-28；会议纪要〔2013〕4号；decisions.yaml:8）"
    )


def test_a_reading_is_decided(season: Callable[..., Path]) -> None:
    found = scored(season("readings: {A1: thrice}\n" + ZERO))
    assert (found["rulings"], places(found)["乙区总工会"][0]) == ({"A1": "thrice"}, 3)
    asked = scored(season("readings: {A1: thrice}\n" + ZERO), 0, "--ruling", "A1=default")
    assert asked["rulings"] == {}


def test_two_seasons_are_compared_by_the_readings_of_the_later(
    season: Callable[..., Path], tmp_path: Path
) -> None:
    folder = season("readings: {A1: thrice}\n")
    earlier = tmp_path.parent / f"{tmp_path.name}-earlier"
    earlier.mkdir()
    (earlier / "units.yaml").write_text(UNITS.replace("meetings: 3", "meetings: 2"), "utf-8")
    done = run("diff", earlier, folder, "--rules", folder / "rules.yaml", "-f", "json")
    found = json.loads(done.stdout)
    assert (found["rulings"], found["figures"][0]["points"]) == ({"A1": "thrice"}, "8")


def test_approval(season: Callable[..., Path]) -> None:
    folder = season(TIE + ZERO + "approved: true\n")
    found = scored(folder)
    assert (found["state"], found["status"]) == ("approved", "ok")
    done = run("score", folder, "--lang", "zh")
    assert done.stdout.decode().splitlines()[1].startswith("已审定；")
    rules, data = found["fingerprint"]["rules"], found["fingerprint"]["data"]
    on = f"on: {{rules: {rules}, data: {data}}}\n"
    assert scored(season(TIE + ZERO + "approved: true\n" + on))["state"] == "approved"
    assert scored(season(ZERO + "approved: true\n" + on))["state"] == "undecided"
    assert scored(season(TIE + ZERO + "approved: false\n"))["state"] == "computed"


def test_an_approval_of_what_has_changed_is_void(season: Callable[..., Path]) -> None:
    found = scored(season(TIE + ZERO))
    on = "approved: true\non: {{rules: {rules}, data: {data}}}\n".format(**found["fingerprint"])
    void = scored(season(TIE + ZERO + on, UNITS + "# 已核\n"), 1)
    assert (void["state"], void["status"], void["findings"][0]["code"]) == (
        "undecided",
        "findings",
        "LX530",
    )
    (stale,) = void["stale"]
    assert stale["message"].endswith(
        "decisions.yaml:9:1: the approval is void: the data changed after it"
    )
    folder = season(TIE + ZERO + on)
    (folder / "rules.yaml").write_text(RULES + "# 改\n", "utf-8")
    (stale,) = scored(folder, 1)["stale"]
    assert stale["message"].endswith("the approval is void: the rule file changed after it")


@pytest.mark.parametrize(
    ("decisions", "told", "line"),
    [
        (
            "ties:\n  - {category: district, rank: 2, order: [丙区总工会, 乙区总工会], reason: 先}\n",
            "LX527 decisions.yaml:6:5: the order of 丙区总工会, 乙区总工会 at rank 2 of 区县 is void: the "
            "rank is 丁区总工会, 丙区总工会, 乙区总工会 now",
            "1 decision on ranks void: 区县 rank 2 is 丁区总工会, 丙区总工会, 乙区总工会 now (decisions.yaml:6:5) → Awarding body: decide again, or delete the decision",
        ),
        (
            "ties:\n  - {category: district, rank: 3, order: [丙区总工会, 乙区总工会], reason: 先}\n",
            "LX527 decisions.yaml:6:5: the order of 丙区总工会, 乙区总工会 at rank 3 of 区县 is void: the "
            "rank is nobody now",
            "1 decision on ranks void: 区县 rank 3 is nobody now (decisions.yaml:6:5) → Awarding body: decide again, or delete the decision",
        ),
        (
            "awards:\n  - {unit: 甲区总工会, computed: second, decided: null, reason: 错}\n",
            "LX528 decisions.yaml:6:5: the award decided for 甲区总工会 is void: “先进” was computed, “优秀” "
            "is now",
            "1 decision on awards void: 甲区总工会, computed as “优秀” now (decisions.yaml:6:5) → Awarding body: decide again, or delete the decision",
        ),
        (
            "confirmed:\n  - {unit: 甲区总工会, metric: meetings, value: 4, reason: 查过}\n",
            "LX529 decisions.yaml:6:5: what was confirmed of 甲区总工会 is void: it was 会议 4, and is 3 now",
            "1 confirmation void: 甲区总工会, 会议 4, is 3 now (decisions.yaml:6:5) → Awarding body: confirm it again, or delete the confirmation",
        ),
        (
            "confirmed:\n  - {unit: 甲区总工会, finding: LX516, item: 1, reason: 查过}\n",
            "LX529 decisions.yaml:6:5: what was confirmed of 甲区总工会 is void: it was LX516, and is no such "
            "finding now",
            "1 confirmation void: 甲区总工会, LX516, is no such finding now (decisions.yaml:6:5) → Awarding body: confirm it again, or delete the confirmation",
        ),
    ],
)
def test_what_no_longer_holds_is_not_applied_and_named_first(
    season: Callable[..., Path], decisions: str, told: str, line: str
) -> None:
    folder = season(decisions)
    found = scored(folder, 1)
    (stale,) = found["stale"]
    assert f"{stale['code']} {stale['message']}" == told
    assert (found["state"], found["findings"][0]["code"]) == ("undecided", stale["code"])
    assert {each[2:] for each in places(found).values()} == {("–", "–")}
    quiet = run("score", folder, "--lang", "en", "-q", COLUMNS="300").stdout.decode().splitlines()
    first = quiet[quiet.index("To be decided or confirmed") + 1]
    assert first == f"- {line}"


@pytest.mark.parametrize(
    ("decisions", "place", "told"),
    [
        (
            "awards:\n  - {unit: 甲区总工, computed: first, decided: null, reason: 错}\n",
            "6:5",
            "LX796 `甲区总工` is not among the ranked units",
        ),
        (
            "awards:\n  - {unit: 甲区总工会, computed: first, decided: 特等, reason: 错}\n",
            "6:45",
            "LX748 There is no award `特等`",
        ),
        (TIE + TIE.removeprefix("ties:\n"), "7:5", "LX749 Two decisions are on one thing (ties)"),
        (
            "ties:\n  - {category: district, rank: 0, order: [丙区总工会, 乙区总工会], reason: 先}\n",
            "6:32",
            "LX790 Expected a whole number from 1 for `rank`, found 0",
        ),
        (
            "ties:\n  - {category: district, rank: 2, order: [丙区总工会, 丙区总工会], reason: 先}\n",
            "6:42",
            "LX746 An order is of two or more different units, found 丙区总工会, 丙区总工会",
        ),
        (
            "ties:\n  - {category: district, rank: 2, order: [丙区总工会, 乙区总工会]}\n",
            "6:5",
            "LX747 The key `reason` is missing",
        ),
        ("readings: {A2: thrice}\n", "5:12", "LX791 There is no ruling `A2`"),
        ("readings: {A1: twice}\n", "5:16", "LX792 The ruling A1 has no reading `twice`"),
        (
            "confirmed:\n  - {unit: 甲区总工会, reason: 查过}\n",
            "6:5",
            "LX793 What is confirmed is either a metric with its value, or a finding",
        ),
        (
            "confirmed:\n  - {unit: 甲区总工会, finding: LX999, reason: 查过}\n",
            "6:28",
            "LX794 `LX999` is not the code of a finding",
        ),
        ("approved: 大概\n", "5:11", "LX795 Expected true or false for `approved`, found 大概"),
        ("readings: cap\n", "5:11", "LX799 Expected a mapping under `readings`"),
        ("ties: {}\n", "5:7", "LX745 Expected a list of mappings under `ties`"),
        ("tie: []\n", "5:1", "LX202 Unknown key `tie`"),
    ],
)
def test_what_cannot_be_is_an_error(
    season: Callable[..., Path], decisions: str, place: str, told: str
) -> None:
    folder = season(decisions)
    for command in ("score", "validate") if "LX796" not in told else ("score",):
        done = run(command, folder, "-f", "json", "--lang", "en")
        found = json.loads(done.stdout)
        said = [
            (f"{each['line']}:{each['column']}", f"{each['code']} {each['message']}")
            for each in found["diagnostics"]
            if each["severity"] == "error"
        ]
        assert said == [(place, told)], command


def test_decisions_on_other_rules_are_an_error(season: Callable[..., Path]) -> None:
    folder = season("")
    text = (folder / "decisions.yaml").read_text("utf-8").replace("@2012", "@2011")
    (folder / "decisions.yaml").write_text(text, "utf-8")
    done = run("score", folder, "-f", "json", "--lang", "en")
    (problem,) = json.loads(done.stdout)["diagnostics"]
    assert (problem["code"], problem["message"]) == (
        "LX744",
        "The decisions are for the rules sample@2011, but sample@2012 is in use",
    )


def test_blank_answers_are_none(season: Callable[..., Path]) -> None:
    blank = (
        "ties:\n  - category: district\n    rank: 2\n    order:\n    reason:\n"
        "awards:\n  - unit: 甲区总工会\n    computed: first\n    decided:\n    reason:\n"
        "confirmed:\n  - unit: 丁区总工会\n    metric: contracts\n    value: 0/0\n    reason:\n"
        "approved:\n"
    )
    found = scored(season(blank))
    assert (found["state"], found["confirmed"], found["stale"]) == ("undecided", [], [])
    assert {each[2:] for each in places(found).values()} == {("–", "–")}
