"""Names and words are compared by what can be seen of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liuxiang.names import MARKS, key, shown, unseen, word
from tests.language.building import item, read, reading, rule_text, rules
from tests.tables.building import figures, told
from tests.tables.building import reading as table

RULES = rules(item())
UNSEEN = {
    "zero-width space": "\u200b",
    "zero-width joiner": "\u200d",
    "word joiner": "\u2060",
    "byte order mark": "\ufeff",
    "soft hyphen": "\u00ad",
    "left-to-right mark": "\u200e",
    "right-to-left mark": "\u200f",
    "embedding": "\u202a",
    "override": "\u202e",
    "isolate": "\u2068",
    "variation selector": "\ufe0f",
    "ideographic variation": "\U000e0101",
    "Mongolian separator": "\u180e",
    "filler": "\u3164",
    "bell": "\x07",
    "delete": "\x7f",
    "control of the second set": "\x90",
    "line break": "\n",
    "carriage return": "\r\n",
    "line separator": "\u2028",
    "next line": "\x85",
    "escape of a workbook": "_x000D_",
    "escapes of a workbook": "_x000d__x000A_",
    "full-width blank": "\u3000",
    "no-break blank": "\u00a0",
    "thin blank": "\u2009",
    "narrow no-break blank": "\u202f",
    "blank": " ",
    "tab": "\t",
    "blank of Braille": "\u2800",
}
EVERY = pytest.mark.parametrize("odd", UNSEEN.values(), ids=UNSEEN)


@EVERY
@pytest.mark.parametrize("at", [0, 2, 5])
def test_what_cannot_be_seen_does_not_tell_names_apart(odd: str, at: int) -> None:
    name = "庚县总工会"
    spelt = f"{name[:at]}{odd}{name[at:]}"
    assert (shown(spelt), key(spelt), word(spelt)) == (name, name, name)


@pytest.mark.parametrize(
    ("text", "seen", "told_by"),
    [
        ("", "", ""),
        ("甲区 1", "甲区 1", "甲区 1"),
        ("甲区\u3000\n1", "甲区 1", "甲区 1"),
        (" Trade\u00a0 Union ", "Trade Union", "Trade Union"),
        ("Ｔｒａｄｅ", "Ｔｒａｄｅ", "Trade"),
        ("甲区 （东）", "甲区（东）", "甲区(东)"),
        ("甲区 (东)", "甲区 (东)", "甲区(东)"),
        ("甲\x1b[31m区", "甲\x1b[31m区", "甲\x1b[31m区"),
        ("甲_x0041_区", "甲_x0041_区", "甲_x0041_区"),
        ("\ue863区", "\ue863区", "\ue863区"),
    ],
)
def test_what_is_shown_and_what_tells_apart(text: str, seen: str, told_by: str) -> None:
    assert (shown(text), key(text)) == (seen, told_by)


@given(st.text(alphabet=f"甲区总工会ab1 （）().{''.join(UNSEEN.values())}", max_size=12))
def test_a_name_is_cleaned_once_and_for_all(text: str) -> None:
    assert shown(shown(text)) == shown(text)
    assert key(shown(text)) == key(text)
    assert key(key(text)) == key(text)
    assert unseen(shown(text)) == ""
    assert not any(each in shown(text) for each in MARKS if len(each) == 1 and each != "-")


@pytest.mark.parametrize("odd", [each for each in UNSEEN.values() if each not in "\x07\x7f"])
def test_a_table_reads_words_by_what_is_seen(odd: str) -> None:
    text = (
        f'"单{odd}位","类{odd}别","{odd}覆盖{odd}率","章程{odd}","服务{odd}中心"\n'
        f'"庚县{odd}总工会","district{odd}",71/90,"是{odd}","牌子、人员{odd}"\n'
    )
    read = table(text)
    assert figures(read) == {"coverage": "71/90", "charter": "true", "centre": "sign staff"}
    assert [each.name for each in read.units] == ["庚县总工会"]


@pytest.mark.parametrize("odd", ["\u200b", "\u00ad", "\u200f", "\ufe0f", "\u3000", "\u2060"])
def test_a_unit_file_reads_words_by_what_is_seen(odd: str) -> None:
    text = (
        f"unit{odd}: 庚县{odd}总工会\ncategory: district{odd}\nmetrics{odd}:\n"
        f"  覆盖{odd}率: 71/90\n  charter{odd}: 是{odd}\n  服务中心: [牌{odd}子, staff{odd}]\n"
    )
    found = reading(RULES, text)
    assert [each.code for each in found.problems] == ["LX274", "LX274"]
    assert [each.name for each in found.units] == ["庚县总工会"]
    assert {name: each.text for name, each in found.units[0].figures.items()} == {
        "coverage": "71/90",
        "charter": "true",
        "centre": "sign staff",
    }


def test_a_control_of_the_terminal_is_still_refused() -> None:
    found = table("unit,category,coverage\n庚\u009b31m县,district,71/90\n")
    assert told(found) == [("LX214", "units.csv:2:unit")]


@pytest.mark.parametrize("odd", ["\u200b", "\u2060", "\ufeff", "\u200e", "\ufe0f", "_x000D_"])
@pytest.mark.parametrize(("figure", "shown"), [("71/90", "71/90"), ("35%", "35%")])
def test_a_figure_is_read_as_it_is_seen(odd: str, figure: str, shown: str) -> None:
    for at in (0, 1, len(figure)):
        text = f"{figure[:at]}{odd}{figure[at:]}"
        assert figures(table(f"unit,category,coverage\n庚,district,{text}\n")) == {
            "coverage": shown
        }


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("7\u00ad1", "U+00AD SOFT HYPHEN"),
        ("\u202e17", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("7\u200f1", "U+200F RIGHT-TO-LEFT MARK"),
        ('"7\n1"', "U+000A"),
        ("\u00ad7\u061c", "U+00AD SOFT HYPHEN, U+061C ARABIC LETTER MARK"),
    ],
)
@pytest.mark.parametrize("metric", ["meetings", "fund"])
def test_a_character_that_may_alter_a_figure_is_named(text: str, named: str, metric: str) -> None:
    found = table(f"unit,category,{metric}\n庚,district,{text}\n")
    assert told(found) == [("LX179", f"units.csv:2:{metric}")]
    assert found.problems[0].message("en").endswith(f" holds what cannot be seen: {named}")
    assert found.units == []


@pytest.mark.parametrize("blank", ["\u200b", "\ufeff\u200b", "\u3000\u00a0", "_x000D_"])
def test_a_cell_with_nothing_to_be_seen_is_blank(blank: str) -> None:
    assert figures(table(f"unit,category,coverage,fund\n庚,district,{blank},5\n")) == {"fund": "5"}


def test_titles_in_a_unit_file() -> None:
    text = (
        "unit: 庚\ncategory: 产业\nmetrics: {会议数: 7, 推广加分: {points: 1, reason: 推广}}\n"
        "verified: {会议数: {value: 6, reason: 抽查}}\nevidence: {会议数: a.pdf}\n"
    )
    (unit,) = reading(RULES, text).units
    assert unit.category == "industry"
    assert {name: each.text for name, each in unit.figures.items()} == {
        "meetings": "6",
        "praise": "1",
    }
    assert unit.verified == {"meetings"}
    assert unit.evidence == {"meetings": ("a.pdf",)}


@pytest.mark.parametrize(
    ("metrics", "expected"),
    [
        ("{会议数: 7, meetings: 7}", ["LX111"]),
        ("{会议数: 7, ' 会议数 ': 7}", ["LX111"]),
        ("{Meetings: 7}", []),
        ("{会议: 7}", ["LX201"]),
    ],
)
def test_a_metric_under_two_names(metrics: str, expected: list[str]) -> None:
    found = reading(RULES, f"unit: 庚\ncategory: district\nmetrics: {metrics}\n")
    assert [each.code for each in found.problems if each.code != "LX274"] == expected


def test_a_title_that_two_parts_have_names_both() -> None:
    text = rule_text(item()).replace("title: 参加率", "title: 覆盖率")
    twins = read(text.replace("title: 产业", "title: 区"))
    found = reading(twins, "unit: 庚\ncategory: 区\nmetrics: {覆盖率: 1%}\n")
    assert [(each.code, each.help("en")) for each in found.problems] == [
        ("LX181", "Write an id instead, one of: district, industry."),
        ("LX136", "Write an id instead, one of: coverage, turnout."),
    ]
