"""Units, metrics and figures in decisions: by any name, in any notation, each decided on once."""

# ruff: noqa: E501  # whole lines of decisions and of what is told

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.decisions.building import HEAD, TIE, UNITS, ZERO, places
from tests.seasons import RULES, codes, said, scored

Season = Callable[..., Path]

ROSTER = """\
roster: sample@2012
units:
  - {unit: 甲区总工会, category: district, also: [甲区]}
  - {unit: 乙区总工会, category: district, also: [乙区]}
  - {unit: 丙区总工会, category: district, also: [丙区]}
  - {unit: 丁区总工会, category: district, also: [丁区]}
"""
BY_ALIAS = TIE.replace("区总工会", "区")


def test_units_are_known_by_their_aliases(season: Season) -> None:
    found = scored(season(BY_ALIAS + ZERO.replace("总工会", ""), roster=ROSTER))
    assert (found["state"], found["stale"]) == ("computed", [])
    assert places(found)["乙区总工会"] == (2, "first", 3, "second")


@pytest.mark.parametrize(
    ("decisions", "told"),
    [
        (
            "awards:\n- {unit: 甲区, computed: first, decided: null, reason: 甲}\n"
            "- {unit: 甲区总工会, computed: first, decided: second, reason: 乙}\n",
            ("LX749", "Two decisions are on one thing (awards)"),
        ),
        (
            "ties:\n- {category: 区县, rank: 2, order: [丙区, 丙区总工会, 乙区, 丁区], reason: 先}\n",
            (
                "LX746",
                "An order is of two or more different units, found 丙区, 丙区总工会, 乙区, 丁区",
            ),
        ),
    ],
)
def test_a_unit_is_decided_on_once(season: Season, decisions: str, told: tuple[str, str]) -> None:
    folder = season(decisions + ZERO, roster=ROSTER)
    found = said(folder)
    assert [(each["code"], each["message"]) for each in found["diagnostics"]] == [told]


def test_what_was_answered_by_an_alias_is_not_asked_again(season: Season) -> None:
    folder = season(BY_ALIAS, roster=ROSTER)
    file = folder / "decisions.yaml"
    done = run("decide", folder, "-o", file, "--lang", "zh")
    assert done.returncode == 0, done.stderr.decode()
    assert file.read_text("utf-8").count("rank: 2") == 1


def test_what_another_file_has_answered_is_not_asked_again(season: Season) -> None:
    folder = season(TIE)
    (folder / "more.yaml").write_text("decisions: sample@2012\n", "utf-8")
    done = run("decide", folder, "-o", folder / "more.yaml", "--lang", "zh")
    assert done.returncode == 0, done.stderr.decode()
    asked = (folder / "more.yaml").read_text("utf-8")
    assert ("ties:" in asked, "metric: contracts" in asked) == (False, True)
    printed = run("decide", folder, "--lang", "zh").stdout.decode()
    assert ("ties:" in printed, "metric: contracts" in printed) == (False, True)


def test_two_files_that_decide_one_thing_are_told_by_validate_too(season: Season) -> None:
    folder = season(TIE + ZERO)
    (folder / "more.yaml").write_text(HEAD + TIE, "utf-8")
    for command in ("score", "validate"):
        found = said(folder, command=command)
        (told,) = [each for each in found["diagnostics"] if each["severity"] == "error"]
        assert (told["code"], told["message"]) == (
            "LX749",
            "Two decisions are on one thing (ties)",
        ), command
    (folder / "old").mkdir()
    (folder / "more.yaml").rename(folder / "old" / "decisions.yaml")
    assert codes(said(folder, command="validate")) == []


def test_a_unit_that_is_left_out_leaves_its_decisions_out(season: Season) -> None:
    other = "awards:\n- {unit: 甲区总工会, computed: first, decided: null, reason: 瞒报}\n"
    folder = season(other + ZERO, UNITS.replace("meetings: 3", "meetings: x"))
    found = said(folder, "--keep-going")
    assert (found["state"], codes(found, "stale")) == ("provisional", ["LX531"])
    assert found["stale"][0]["message"].endswith(
        "decisions.yaml:6:3: what was decided of 甲区总工会 is not applied: the unit was left out of"
        " the ranking"
    )


def test_where_ranks_are_shared_for_good_no_order_is_decided(season: Season) -> None:
    dense = RULES.replace("awards:\n", "ranking: {ties: dense}\nawards:\n")
    found = said(season(TIE + ZERO, rules=dense))
    assert codes(found) == ["LX797"]


def test_a_metric_is_confirmed_and_not_one_called_the_same(season: Season) -> None:
    rules = RULES.replace(
        "  contracts: {kind: rate, title: 合同签订率}\n",
        "  contracts: {kind: rate, title: 签订率}\n  audits: {kind: rate, title: 签订率}\n",
    ).replace(
        "criteria: [{metric: contracts, at_least: 80%}]",
        "criteria: [{metric: contracts, at_least: 80%}, {metric: audits, at_least: 80%}]",
    )
    units = UNITS.replace("contracts: 0/0", "contracts: 0/0, audits: 0/0")
    zero = ZERO.replace("合同签订率", "contracts")
    left = [
        each for each in said(season(zero, units, rules))["findings"] if each["code"] == "LX504"
    ]
    assert len(left) == 1
    assert codes(said(season(ZERO.replace("合同签订率", "签订率"), units, rules))) == ["LX136"]


@pytest.mark.parametrize(
    ("metric", "value", "stale"),
    [
        ("contracts", "90%", []),
        ("contracts", "180/200", []),
        ("contracts", "90.0%", []),
        ("contracts", "91%", ["LX529"]),
        ("meetings", "3.0", ["LX232"]),
        ("meetings", "abc", ["LX229"]),
    ],
)
def test_a_figure_is_confirmed_in_any_notation(
    season: Season, metric: str, value: str, stale: list[str]
) -> None:
    confirmed = (
        f"confirmed:\n- {{unit: 甲区总工会, metric: {metric}, value: {value}, reason: 查}}\n"
    )
    found = said(season(confirmed))
    assert codes(found, "stale" if "stale" in found else "diagnostics") == stale


def test_points_are_confirmed_by_their_number(season: Season) -> None:
    rules = RULES.replace(
        "actions:\n", "  praise: {kind: points, title: 评议}\nactions:\n"
    ).replace(
        "at_least: 2}]}\n",
        "at_least: 2}]}\n        bonuses: [{id: praise, kind: discretionary, metric: praise}]\n",
    )
    units = UNITS.replace("meetings: 3", "meetings: 3, praise: {points: 1, reason: 省里推广}")
    confirmed = "confirmed:\n- {unit: 甲区总工会, metric: praise, value: 1, reason: 查}\n"
    found = said(season(confirmed, units, rules))
    assert codes(found) == []
    assert [each["value"] for each in found["confirmed"]] == ["1"]


def test_a_tie_and_an_award_of_one_unit_keep_both_reasons(season: Season) -> None:
    award = "awards:\n- {unit: 乙区总工会, computed: first, decided: null, reason: 瞒报}\n"
    folder = season(TIE + award + ZERO)
    found = scored(folder)
    card = next(each for each in found["scorecards"] if each["unit"] == "乙区总工会")
    assert (card["decided_rank"], card["decided_award"]) == (3, None)
    assert (card["decision"]["reason"], card["order_decision"]["reason"]) == (
        "瞒报",
        "以建会为先",
    )
    text = run("score", folder, "--lang", "zh", COLUMNS="160").stdout.decode()
    assert [line for line in text.splitlines() if line.startswith("- 乙区")] == [
        "- 乙区总工会：并列第 2 名中裁定为第 3 名：以建会为先（decisions.yaml:6）",
        "- 乙区总工会：奖项由“先进”裁定为“未获奖”：瞒报（decisions.yaml:8）",
    ]
    told = run("explain", folder, "--unit", "乙区总工会", "--lang", "zh", COLUMNS="200")
    lines = told.stdout.decode().splitlines()
    assert lines[2] == (
        "裁定：第 3 名，未获奖；以建会为先（领导小组；2013-03-28；会议纪要〔2013〕4号；decisions.yaml:6）；"
        "瞒报（领导小组；2013-03-28；会议纪要〔2013〕4号；decisions.yaml:8）"
    )
    assert not [line for line in lines if "须裁定先后" in line]


@pytest.mark.parametrize(
    ("entry", "place", "told"),
    [
        (
            "awards:\n- {unit: 甲区总工会, computed: first, decided: , reason: 瞒报}\n",
            "6:34",
            "LX747 The key `decided` is missing",
        ),
        (
            "awards:\n- {unit: 甲区总工会, computed: first, reason: 瞒报}\n",
            "6:3",
            "LX747 The key `decided` is missing",
        ),
        (
            "awards:\n- {unit: 甲区总工会, computed: first, decided: [], reason: 瞒报}\n",
            "6:34",
            "LX747 The key `decided` is missing",
        ),
        (
            "ties:\n- {category: 区县, rank: 2, order: null, reason: 先}\n",
            "6:27",
            "LX747 The key `order` is missing",
        ),
        (
            "ties:\n- {category: 区县, rank: 2000000000, order: [甲, 乙], reason: 先}\n",
            "6:24",
            "LX790 Expected a whole number from 1 for `rank`, found 2000000000",
        ),
    ],
)
def test_an_answer_that_is_missing_is_told(
    season: Season, entry: str, place: str, told: str
) -> None:
    found = said(season(entry))
    assert [
        (f"{each['line']}:{each['column']}", f"{each['code']} {each['message']}")
        for each in found["diagnostics"]
    ] == [(place, told)]
