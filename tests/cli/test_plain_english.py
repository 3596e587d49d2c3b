"""What reports in English say of one thing, of several, and of no award."""

import pytest

from liuxiang.wording import say
from tests.cli.running import EXAMPLE, run


def lines(*words: str) -> list[str]:
    """What a command prints, without the breaks of long lines."""
    done = run(*words, COLUMNS="1000")
    return done.stdout.decode().splitlines()


FINDINGS = {
    "en": [
        "- LX510 癸县总工会: its award is not settled: once all missing figures are in it may rank "
        "9 to 10; “六个专项行动先进单位” now → 己县总工会: report what is missing",
        "- LX510 己县总工会: its award is not settled: once all missing figures are in it may rank "
        "8 to 10; no award now → 己县总工会: report what is missing",
        "- LX508 癸县总工会: its award depends on discretionary points: “六个专项行动先进单位” "
        "now, rank 10 and no award if no unit had any "
        "→ Awarding body: decide on the points entered",
        "- LX508 己县总工会: its award depends on discretionary points: no award now, "
        "rank 9 and “六个专项行动先进单位” if no unit had any "
        "→ Awarding body: decide on the points entered",
    ],
    "zh": [
        "- LX510 癸县总工会 的奖项未定：各单位补齐未报数据后可在第 9 至 10 名之间，"
        "现为“六个专项行动先进单位” → 己县总工会：补报未报数据",
        "- LX510 己县总工会 的奖项未定：各单位补齐未报数据后可在第 8 至 10 名之间，现未获奖 "
        "→ 己县总工会：补报未报数据",
        "- LX508 癸县总工会 的奖项取决于评定加分：现为“六个专项行动先进单位”；"
        "各单位均不计评定加分时第 10 名，未获奖 → 定奖机构：审定评定加分",
        "- LX508 己县总工会 的奖项取决于评定加分：现未获奖；"
        "各单位均不计评定加分时第 9 名，为“六个专项行动先进单位” → 定奖机构：审定评定加分",
    ],
}


@pytest.mark.parametrize("language", FINDINGS)
def test_no_award_is_said_in_words(language: str) -> None:
    found = lines("score", str(EXAMPLE), "--all", "--lang", language)
    assert [each for each in found if "LX508" in each or "LX510" in each] == FINDINGS[language]


def test_a_question_about_one_item() -> None:
    found = lines("show", "2012", "--lang", "en")
    assert "A03 第1项超出部分以什么为基数 (item 1)" in found
    assert "A04 不足一个步长的部分是否计分 (items 1, 26)" in found


@pytest.mark.parametrize(
    ("word", "one", "two"),
    [
        ("rest_bonus_only", "Bonus only, 1: item 7", "Bonus only, 2: items 7"),
        ("with_items", "with item 7", "with items 7"),
        ("all_units", "all 1 unit", "all 2 units"),
        (
            "shown_part",
            "1 more row: see -f json or -o .xlsx",
            "2 more rows: see -f json or -o .xlsx",
        ),
        (
            "rows_left",
            "no room for 1 more row; see -f json for all",
            "no room for 2 more rows; see -f json for all",
        ),
    ],
)
def test_one_and_several(word: str, one: str, two: str) -> None:
    assert say(word, "en", count=1, items="7") == one
    assert say(word, "en", count=2, items="7") == two
