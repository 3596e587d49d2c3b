"""Rates whose two numbers were reported, and what is said of either later."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.seasons import codes, said
from tests.units.test_revisions import RULES as PLAIN
from tests.units.test_revisions import season, trail

__all__ = ["season"]

RULES = PLAIN.replace(
    "  contracts: {kind: rate, title: 合同签订率}\n",
    "  contracts: {kind: rate, title: 合同签订率, part: signed, whole: firms}\n"
    "  signed: {kind: count, title: 签订数}\n  firms: {kind: count, title: 企业数}\n",
)
HEAD = "unit: 甲区总工会\ncategory: district\nmetrics: "
SIDES = f"{HEAD}{{meetings: 3, signed: 90, firms: 100}}\n"
RATE = f"{HEAD}{{meetings: 3, contracts: 90/100}}\n"


def found(season: Callable[..., Path], unit: str, text: str) -> dict[str, Any]:
    """What `score` says of a unit and a file that revises it."""
    folder = season(unit, v_yaml=text)
    (folder / "rules.yaml").write_text(RULES, "utf-8")
    return said(folder)


def value(result: dict[str, Any]) -> str:
    """The rate that counts."""
    told: str = result["scorecards"][0]["items"][1]["criteria"][0]["value"]
    return told


@pytest.mark.parametrize("kind", ["verifies", "corrects"])
def test_a_rate_that_is_said_later_overrules_its_numbers(
    season: Callable[..., Path], kind: str
) -> None:
    key = "verified" if kind == "verifies" else "metrics"
    result = found(
        season, SIDES, f"{kind}: 甲区总工会\nreason: 漏计\n{key}: {{contracts: 70/100}}\n"
    )
    assert (codes(result), value(result)) == ([], "70/100")


@pytest.mark.parametrize(
    ("unit", "verified", "told"),
    [
        (SIDES, "{contracts: 70/100}", ("70/100", "90/100")),
        (RATE, "{signed: 70, firms: 100}", ("70/100", "90/100")),
    ],
)
def test_who_verifies_another_rate_says_why(
    season: Callable[..., Path], unit: str, verified: str, told: tuple[str, str]
) -> None:
    result = found(season, unit, f"verifies: 甲区总工会\nverified: {verified}\n")
    (problem,) = result["diagnostics"]
    assert (problem["code"], problem["message"]) == (
        "LX736",
        f"`contracts` was verified as {told[0]}, where the unit said {told[1]}, without a reason",
    )
    reasoned = f"verifies: 甲区总工会\nreason: 抽查\nverified: {verified}\n"
    assert codes(found(season, unit, reasoned)) == []
    same = verified.replace("70", "90")
    assert codes(found(season, unit, f"verifies: 甲区总工会\nverified: {same}\n")) == []


def test_a_correction_after_a_verification_asks_for_no_reason(season: Callable[..., Path]) -> None:
    text = (
        "verifies: 甲区总工会\ndate: 2013-03-01\nverified: {meetings: 3}\n---\n"
        "corrects: 甲区总工会\ndate: 2013-03-10\nreason: 补计\nmetrics: {meetings: 4}\n"
    )
    result = found(season, RATE, text)
    assert codes(result) == []
    assert [each["value"] for each in trail(result, "meetings")] == ["3", "3", "4"]
    later = text.replace("2013-03-01", "2013-03-20")
    assert codes(found(season, RATE, later)) == ["LX736"]


@pytest.mark.parametrize(
    ("unit", "text", "told"),
    [
        (
            SIDES,
            "corrects: 甲区总工会\nby: 甲\ndate: 2013-03-01\nreason: 漏\nmetrics: {signed: 80}\n",
            ["90/100 reported – – –", "80/100 corrected 甲 2013-03-01 漏"],
        ),
        (
            SIDES,
            "corrects: 甲区总工会\nby: 甲\ndate: 2013-03-01\nreason: 漏\n"
            "metrics: {signed: 80}\n---\n"
            "verifies: 甲区总工会\nby: 组\ndate: 2013-03-09\nreason: 查\nverified: {signed: 70}\n",
            ["90/100 reported – – –", "70/100 verified 组 2013-03-09 查"],
        ),
        (
            SIDES,
            "verifies: 甲区总工会\nby: 组\nreason: 查\nverified: {contracts: 70/100}\n",
            ["90/100 reported – – –", "70/100 verified 组 – 查"],
        ),
        (
            RATE,
            "corrects: 甲区总工会\nreason: 漏\nmetrics: {signed: 80, firms: 100}\n",
            ["90/100 reported – – –", "80/100 corrected – – 漏"],
        ),
        (
            RATE,
            "corrects: 甲区总工会\nreason: 漏\nmetrics: {contracts: 95/100}\n---\n"
            "verifies: 甲区总工会\nby: 组\nreason: 查\nverified: {signed: 70, firms: 100}\n",
            ["90/100 reported – – –", "95/100 corrected – – 漏", "70/100 verified 组 – 查"],
        ),
    ],
)
def test_a_rate_has_the_trail_of_what_it_follows_from(
    season: Callable[..., Path], unit: str, text: str, told: list[str]
) -> None:
    result = found(season, unit, text)
    assert codes(result) == []
    steps = trail(result, "contracts")
    keys = ("value", "kind", "by", "date", "reason")
    assert [" ".join(each[key] or "–" for key in keys) for each in steps] == told
    files = [Path(each["file"]).name for each in steps]
    assert (files[0], files[-1]) == ("a.yaml", "v.yaml")


@pytest.mark.parametrize("unit", [RATE, SIDES])
def test_what_does_not_count_is_in_the_trail_too(season: Callable[..., Path], unit: str) -> None:
    text = "verifies: 甲区总工会\nreason: 查\nverified: {contracts: 70/100}\n"
    folder = season(unit, v_yaml=text)
    (folder / "rules.yaml").write_text(RULES, "utf-8")
    result = said(folder, "--basis", "reported")
    assert (codes(result), value(result)) == ([], "90/100")
    assert [each["value"] for each in trail(result, "contracts")] == ["90/100", "70/100"]
