"""Decisions beside what they were not taken on: other runs, other units, other awards."""

# ruff: noqa: E501  # whole lines of decisions and of what is told

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.decisions.building import HEAD, TIE, UNITS, ZERO, places
from tests.seasons import RULES, codes, said, scored

Season = Callable[..., Path]
APPROVED = TIE + ZERO + "readings: {A1: default}\napproved: true\n"


def decided(folder: Path, *options: str) -> str:
    """Run `decide` on the decisions of a folder, and return them."""
    done = run("decide", folder, "-o", folder / "decisions.yaml", "--lang", "en", *options)
    assert done.returncode == 0, done.stderr.decode()
    return (folder / "decisions.yaml").read_text("utf-8")


def test_an_order_of_a_unit_that_is_left_out_is_void(season: Season) -> None:
    folder = season(TIE + ZERO, UNITS.replace("meetings: 0", "meetings: x"))
    found = said(folder, "--keep-going")
    assert codes(found, "stale") == ["LX527", "LX531"]
    assert {each[2:] for each in places(found).values()} == {("–", "–")}


def test_nothing_is_marked_void_in_a_run_that_was_not_decided_on(season: Season) -> None:
    folder = season(APPROVED)
    decided(folder)
    again = decided(folder, "--ruling", "A1=thrice")
    assert "VOID" not in again
    assert scored(folder)["state"] == "approved"


def test_what_is_open_is_approved_once_it_is_answered(season: Season) -> None:
    folder = season(TIE + "approved: true\n")
    text = decided(folder)
    assert ("\non:" in text, "metric: contracts" in text) == (False, True)
    answered = text.replace("value: 0/0\n    reason:", "value: 0/0\n    reason: 确无企业")
    (folder / "decisions.yaml").write_text(answered, "utf-8")
    assert ("\non:" in decided(folder), scored(folder)["state"]) == (True, "approved")


@pytest.mark.parametrize("kept", ["rules", "data"])
def test_what_an_approval_leaves_out_is_completed(season: Season, kept: str) -> None:
    print_ = scored(season(APPROVED))["fingerprint"][kept]
    folder = season(f'{APPROVED}on: {{{kept}: "{print_}"}}\n')
    assert "LX534" in codes(scored(folder), "findings")
    text = decided(folder)
    assert ("answers: " in text, "LX534" in codes(scored(folder), "findings")) == (True, False)


LABELLED = (
    RULES.replace(
        "  district: {title: 区县}\n", "  district: {title: 区县}\n  firm: {title: 企业}\n"
    )
    .replace(
        "ranks: [3, 3]}\n",
        "ranks: [3, 3]}\n"
        "  - {id: best, title: 标兵, categories: [firm], ranks: [1, 1], labels: {firm: 一等奖}}\n",
    )
    .replace(
        "  - {id: first, title: 优秀, categories: [district], ranks: [1, 2]}",
        "  - {id: first, title: 优秀, categories: [district], ranks: [1, 2], labels: {district: 一等奖}}",
    )
    .replace("assesses: [district]", "assesses: [district, firm]")
)


@pytest.mark.parametrize(
    ("computed", "given", "told"),
    [
        (
            "first",
            "best",
            "6:3 LX748 There is no award `best` | The awards are first (一等奖), second (先进); `null` is no award.",
        ),
        (
            "一等奖",
            "null",
            "6:27 LX748 There is no award `一等奖` | Did you mean first, best? The awards are first (优秀), second (先进), best (标兵); `null` is no award.",
        ),
    ],
)
def test_an_award_is_one_that_the_unit_can_get(
    season: Season, computed: str, given: str, told: str
) -> None:
    entry = f"awards:\n- {{unit: 甲区总工会, computed: {computed}, decided: {given}, reason: 错}}\n"
    (problem,) = said(season(entry + ZERO, rules=LABELLED))["diagnostics"]
    place = f"{problem['line']}:{problem['column']}"
    assert f"{place} {problem['code']} {problem['message']} | {problem['help']}" == told


def test_a_finding_of_one_figure_does_not_cover_another(season: Season) -> None:
    rules = RULES.replace(
        "  contracts: {kind: rate, title: 合同签订率}\n",
        "  contracts: {kind: rate, title: 合同签订率}\n  audits: {kind: rate, title: 审核率}\n",
    ).replace(
        "criteria: [{metric: contracts, at_least: 80%}]",
        "criteria: [{metric: contracts, at_least: 80%}, {metric: audits, at_least: 80%}]",
    )
    finding = "confirmed:\n- {unit: 丁区总工会, finding: LX504, item: 2, reason: 确无}\n"
    more = UNITS.replace("contracts: 0/0", "contracts: 0/0, audits: 5/5")
    assert codes(said(season(finding, more, rules)), "stale") == []
    both = more.replace("audits: 5/5", "audits: 0/0")
    assert codes(said(season(finding, both, rules)), "stale") == ["LX529"]


def test_a_decided_award_that_is_the_computed_one_stays(season: Season) -> None:
    award = "awards:\n- {unit: 甲区总工会, computed: first, decided: first, reason: 查过}\n"
    text = run("score", season(TIE + award + ZERO), "--lang", "zh", COLUMNS="160").stdout.decode()
    assert "- 甲区总工会：奖项仍为“优秀”：查过（decisions.yaml:8）" in text.splitlines()


def test_units_of_odd_names_are_drafted_so_that_they_can_be_read(season: Season) -> None:
    units = UNITS.replace("unit: 乙区总工会", 'unit: "- 乙"').replace(
        "unit: 丙区总工会", 'unit: "%丙"'
    )
    folder = season("", units.replace("unit: 丁区总工会", 'unit: "null"'))
    text = decided(folder)
    assert (
        'order:  # ["null", "%丙", "- 乙"]' in text or 'order:  # ["%丙", "- 乙", "null"]' in text
    )
    assert codes(said(folder, command="validate")) == []


def test_a_mark_that_a_file_begins_with_stays(season: Season) -> None:
    folder = season(TIE)
    file = folder / "decisions.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    decided(folder)
    assert file.read_bytes().startswith(b"\xef\xbb\xbfdecisions")


def test_aliases_are_confirmed_under_the_name_of_the_unit(season: Season) -> None:
    names = ("甲区总工会", "乙区总工会", "丙区总工会", "丁区总工会")
    listed = "".join(
        f"  - {{unit: {each}, category: district, also: [{each[:2]}]}}\n" for each in names
    )
    roster = f"roster: sample@2012\nunits:\n{listed}"
    found = said(season(ZERO.replace("丁区总工会", "丁区"), roster=roster))
    assert [each["unit"] for each in found["confirmed"]] == ["丁区总工会"]
    twice = "awards:\n" + "".join(
        f"- {{unit: {name}, computed: first, decided: null, reason: 错}}\n"
        for name in ("甲区", "甲区总工会")
    )
    assert codes(said(season(twice, roster=roster), command="validate")) == ["LX749"]


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("confirmed:\n- {unit: 甲区总工会, finding: LX203, reason: 查}\n", ["LX794"]),
        ("confirmed:\n- {unit: 甲区总工会, finding: , reason: 查}\n", ["LX747"]),
        ("confirmed:\n- {unit: 甲区总工会, metric: , reason: 查}\n", ["LX747"]),
        ("ties:\n- {rank: 2, order: [乙区总工会, 丙区总工会], reason: 先}\n", ["LX747"]),
        ("approved: false\non: {rulez: x}\n", ["LX202"]),
        (
            "confirmed:\n- {unit: 甲区总工会, finding: LX507, item: x, reason: 查}\n"
            "- {unit: 甲区总工会, finding: LX507, item: 0, reason: 查}\n",
            ["LX790", "LX790"],
        ),
    ],
)
def test_each_fault_is_told_by_its_own_words(season: Season, entry: str, code: list[str]) -> None:
    found = said(season(entry))
    assert [each["code"] for each in found["diagnostics"]] == code


def test_what_has_been_answered_in_other_words_is_not_asked_again(season: Season) -> None:
    tie = TIE.replace("rank: 2", "rank: 02")
    zero = "confirmed:\n  - {unit: 丁区总工会, finding: LX504, item: 2, reason: 确无企业}\n"
    text = decided(season(tie + zero))
    assert ("rank: 2\n" in text, "metric: contracts" in text) == (False, False)
    assert HEAD in text
