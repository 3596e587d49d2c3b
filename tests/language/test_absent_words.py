"""Words and signs in place of a figure: never silently anything, and each way to write it said."""

from typing import Final

import pytest

from liuxiang.diagnostics import Diagnostic
from liuxiang.units import Unit
from tests.language.building import (
    at,
    bounded,
    card,
    item,
    read,
    reading,
    refused,
    rule_text,
    rules,
)

RATED = "scoring: {kind: all_or_nothing, criteria: [{metric: coverage, at_least: 80%}]}"
RULES: Final = rules(item(RATED))
CODES: Final = {
    "meetings": "LX245",
    "fund": "LX245",
    "coverage": "LX246",
    "completion": "LX255",
    "praise": "LX247",
    "charter": "LX250",
    "centre": "LX251",
}
WORDS: Final = (
    *("没有", "未开展", "暂无", "未统计", "待定", "未报", "尚未统计", "未填报", "不详"),
    *("NA", "n.a.", "none", "nil", "TBD", "pending", "unknown"),
    *("/", "／", "—", "——", "--", "－", "–", "─", "…", "……", "//", "\\", "'-'", "'*'", "'?'"),
    *("（无）", "未开展。", "不涉及", "缺", "无数据", "'　暂无　'"),
)


def written(metric: str, text: str) -> str:
    return f"unit: 戊区\ncategory: district\nmetrics:\n  {metric}: {text}\n"


def faults(metric: str, text: str) -> list[Diagnostic]:
    """What is wrong with a figure written as `text`."""
    return errors(written(metric, text))


def errors(text: str) -> list[Diagnostic]:
    """What is wrong with a unit file, but for remarks."""
    return [each for each in reading(RULES, text).problems if each.severity == "error"]


def accepted(metric: str, text: str) -> Unit:
    """The unit that comes of a figure written as `text`, which nothing is wrong with."""
    found = reading(RULES, written(metric, text))
    assert [each.code for each in found.problems if each.severity == "error"] == []
    return found.units[0]


@pytest.mark.parametrize("text", WORDS)
@pytest.mark.parametrize(("metric", "code"), CODES.items())
def test_a_word_is_refused_for_every_kind_of_metric(metric: str, code: str, text: str) -> None:
    assert [at(each) for each in faults(metric, text)] == [(code, 4, len(metric) + 5)]


@pytest.mark.parametrize("metric", sorted(CODES.keys() - {"charter"}))
def test_none_is_refused_too_but_as_an_answer(metric: str) -> None:
    assert [each.code for each in faults(metric, "无")] == [CODES[metric]]
    assert accepted("charter", "无").figures["charter"].value is False


@pytest.mark.parametrize(
    ("metric", "text"),
    [("meetings", "五"), ("meetings", "不足五"), ("meetings", "7x9"), ("coverage", "优秀")],
)
def test_other_words_are_no_such_words(metric: str, text: str) -> None:
    assert [each.code for each in faults(metric, text)] in (["LX229"], ["LX227"])


def test_what_each_way_to_write_a_count_means_is_said() -> None:
    (problem,) = faults("meetings", "未开展")
    assert problem.message("zh") == "meetings 应为数，这里却是“未开展”"
    assert problem.help("zh") == (
        "一个也没有的写 0；不适用于本单位的写 不适用，按规则文件的 nothing_to_measure 计；"
        "没有报送的留空：按未报处理，不得分，结果为暂定（核实数留空则用自评数）。"
    )
    assert problem.message("en") == "`meetings` should be a number; here it is `未开展`"
    assert problem.help("en") == (
        "Write 0 where there were none; write n/a where it does not apply to the unit, which "
        "counts as `nothing_to_measure` of the rule file says; leave it empty where it was not "
        "reported: it then earns nothing, and the result is provisional (where a verified figure "
        "is empty, the reported one counts)."
    )


def test_what_each_way_to_write_a_rate_means_is_said() -> None:
    (problem,) = faults("coverage", "n.a.")
    assert problem.message("en") == "`coverage` should be a rate; here it is `n.a.`"
    assert problem.help("zh") == (
        "没有可考核的对象写 0/0，有对象的写分子/分母；"
        "不适用于本单位的写 不适用，按规则文件的 nothing_to_measure 计；"
        "没有报送的留空：按未报处理，不得分，结果为暂定（核实数留空则用自评数）。"
    )
    assert problem.help("en").startswith(
        "Write 0/0 where there is nothing to measure, else its part and whole; write n/a where it "
        "does not apply to the unit, which counts as `nothing_to_measure` of the rule file says; "
        "leave it empty where it was not reported"
    )


def test_a_rate_is_left_empty_where_the_figures_it_is_made_of_are_given() -> None:
    (problem,) = faults("completion", "无\n  formed: 31\n  quota: 44")
    assert problem.help("zh").startswith("填了 formed 和 quota 的，此处留空，由它们得出。")
    assert problem.help("en").startswith("Leave it empty where `formed` and `quota` are given")
    unit = accepted("completion", "\n  formed: 31\n  quota: 44")
    assert unit.figures["completion"].value == (31, 44)


@pytest.mark.parametrize(
    ("metric", "text", "shown"),
    [
        ("meetings", "0", "0"),
        ("fund", "0", "0"),
        ("coverage", "0/0", "0/0"),
        ("completion", "0/0", "0/0"),
        ("praise", "{points: 0, reason: …, by: …}", "0"),
        ("charter", "否", "false"),
        ("charter", "no", "false"),
        ("centre", "[]", "[]"),
    ],
)
def test_what_the_advice_recommends_is_read(metric: str, text: str, shown: str) -> None:
    (problem,) = faults(metric, "不涉及")
    assert text in problem.help("zh") or text in problem.help("en")
    assert accepted(metric, text).figures[metric].text == shown
    assert metric not in accepted(metric, "").figures


def test_nought_of_nought_counts_as_declared_and_empty_as_missing() -> None:
    declared, missing = card(RULES, "coverage: 0/0"), card(RULES, "coverage: ")
    assert (declared.provisional, missing.provisional) == (False, True)
    assert missing.total == 0


def test_where_nought_is_out_of_bounds_it_is_not_recommended() -> None:
    narrow = bounded("reports", "[3, 12]", item())
    (problem,) = reading(narrow, written("reports", "暂无")).problems
    assert (problem.code, problem.values["bounds"]) == ("LX248", "3 … 12")
    assert problem.help("en").startswith(
        "It is a number within 3 … 12, so that 0 is none; write n/a"
    )
    assert problem.help("zh").startswith("此数应在 3 … 12 之内，不能写 0；不适用")
    least = bounded("praise", "[1, 4]", item())
    (problem,) = reading(least, written("praise", "无")).problems
    assert problem.code == "LX249"
    assert "0" not in problem.help("zh") + problem.help("en")


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("无/37", "LX253", "0/37"),
        ("-/37", "LX253", "0/37"),
        ("/37", "LX253", "0/37"),
        ("37/—", "LX253", "985/1000"),
        ("37/", "LX253", "985/1000"),
        ("—/—", "LX246", None),
        ("-/-", "LX246", None),
        ("无%", "LX246", None),
    ],
)
def test_a_word_for_one_of_two_figures(text: str, code: str, expected: str | None) -> None:
    (problem,) = faults("coverage", text)
    assert (problem.code, problem.values.get("expected")) == (code, expected)
    if expected is not None:
        assert f"，如 {expected}；" in problem.help("zh")
        assert accepted("coverage", expected).figures["coverage"].text == expected


def test_a_word_that_is_a_member_is_one() -> None:
    text = rule_text(item()).replace("sign: 牌子", "sign: 无障碍设施")
    found = reading(read(text), written("centre", "[无障碍设施]"))
    assert found.units[0].figures["centre"].text == "sign"


@pytest.mark.parametrize("text", ["-", "- ", "- # 未报"])
def test_a_lone_dash_in_a_unit_file_is_named(text: str) -> None:
    (problem,) = faults("meetings", f"{text}\n  fund: 61")
    assert at(problem) == ("LX254", 4, 13)
    assert problem.message("zh") == "这里只写了一个短横，不是值"
    assert problem.help("en").startswith("Write 0 where there were none, 0/0 for a rate")


def test_a_lone_dash_between_braces_is_told_as_a_word() -> None:
    text = "unit: 戊区\ncategory: district\nmetrics: {meetings: -, fund: 61}\n"
    assert [at(each) for each in errors(text)] == [("LX245", 3, 21)]


def test_words_among_verified_figures() -> None:
    text = "unit: 戊区\ncategory: district\nmetrics: {meetings: 9}\nverified: "
    for figure in ("{meetings: 无}", "{meetings: {value: 无, reason: 查}}"):
        assert [each.code for each in errors(text + figure)] == ["LX245"]
    unit = reading(RULES, f"{text}{{meetings: }}").units[0]
    assert unit.figures["meetings"].text == "9"


@pytest.mark.parametrize(
    ("text", "sign"), [("牌子，人员", "，"), ("牌子、人员", "、"), ("牌子；人员", "；")]
)
def test_a_full_width_comma_in_a_list_is_named(text: str, sign: str) -> None:
    (problem,) = faults("centre", f"[{text}]")
    assert problem.code == "LX252"
    assert problem.message("zh") == f"“{text}”里的“{sign}”是全角的，不把各项分开"
    assert problem.message("en") == f"The `{sign}` in `{text}` is full-width and separates nothing"
    assert problem.help("zh") == "各项之间用半角逗号，写作：[牌子, 人员]。"
    assert problem.help("en") == "Separate them with a half-width comma: [牌子, 人员]."
    assert accepted("centre", "[牌子, 人员]").figures["centre"].text == "sign staff"


def test_a_full_width_comma_between_categories_of_a_rule_file_is_named() -> None:
    award = "awards: [{id: best, title: 奖, ranks: [1, 1], categories: [district，industry]}]"
    for text in (rule_text(item(assesses="[district，industry]")), rule_text(item(), extra=award)):
        (problem,) = refused(text)
        assert (problem.code, problem.values["expected"]) == ("LX252", "[district, industry]")


def test_a_unit_file_without_metrics_is_told_both_ways_out() -> None:
    (problem,) = errors("unit: 戊区\ncategory: district\nverified: {fund: 61}\n")
    assert problem.code == "LX206"
    assert problem.help("zh") == (
        "请在 metrics: 之下填写各项指标，一项也没有报送的写 metrics: {}；"
        "该单位另有数据的，把这里的各行并到那一份中，每个单位只能有一份。"
    )
    assert problem.help("en") == (
        "Write the figures under `metrics:`, or `metrics: {}` where none were reported; if the "
        "unit is given elsewhere, move these lines there, since each unit is given once."
    )
    assert errors("unit: 戊区\ncategory: district\nmetrics: {}\nverified: {fund: 61}\n") == []


@pytest.mark.parametrize("text", ["43家", "043", "1,043", "4e1"])
def test_a_bare_number_of_another_notation_is_told_how_rates_are_written(text: str) -> None:
    (problem,) = faults("coverage", text)
    assert problem.code == "LX256"
    assert problem.message("zh") == f"coverage 是比率，不能写作 {text}"
    assert problem.message("en") == f"`coverage` is a rate, which cannot be written as {text}"
    assert problem.help("zh") == "请写分子/分母，如 985/1000，或百分比，如 98.5%。"
    for advised in ("985/1000", "98.5%"):
        assert accepted("coverage", advised).figures["coverage"].text == advised


@pytest.mark.parametrize(
    ("metric", "text", "code"),
    [
        ("coverage", "143", "LX238"),
        ("coverage", "-7", "LX238"),
        ("coverage", "-0.3", "LX238"),
        ("completion", "143", "LX235"),
        ("growth", "-7", "LX235"),
        ("coverage", "0.43", "LX235"),
    ],
)
def test_a_bare_number_that_can_be_no_rate_is_out_of_bounds(
    metric: str, text: str, code: str
) -> None:
    (problem,) = faults(metric, text)
    assert problem.code == code
    if code == "LX235":
        for advised in (problem.values["likely"], problem.values["other"]):
            assert accepted(metric, advised).figures[metric].text == advised


def test_a_bare_nought_of_a_rate_may_be_none_of_them_or_none_there() -> None:
    (problem,) = reading(RULES, written("coverage", "0")).problems
    assert problem.code == "LX235"
    assert problem.help("en").startswith("Write 0% or 0/0, or a part of a whole")
