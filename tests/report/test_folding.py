"""A ranking in few lines: what needs a decision first, one line a kind, the units folded."""

from pathlib import Path

import pytest
from rich.cells import cell_len

from liuxiang import load_rules, load_units, score
from liuxiang.formats.text import render
from liuxiang.formats.view import Page
from liuxiang.ranking import Result, result_of
from liuxiang.views.score.document import circumstances, ranking_document
from liuxiang.views.score.folding import DECISIONS, IN_HEAD, REMARKS, folded_lines, parted
from liuxiang.wording import Language, words
from liuxiang.wording.codes import SEVERITIES
from tests.cli.running import EXAMPLE, run
from tests.language.building import item, rules
from tests.report.workbooks import result, units

RULES = load_rules("2012")
AWARDS = "awards: [{id: first, title: 一等, ranks: [1, 2], categories: [district]}]"


@pytest.fixture(scope="module")
def example() -> Result:
    return result_of(RULES, score(RULES, load_units(EXAMPLE, RULES)))


def lines(found: Result, language: Language = "zh") -> tuple[list[str], list[str]]:
    """What needs a decision, and what else there is to know."""
    parts = parted(found.findings)
    decide, know = (list(folded_lines(each, language)) for each in parts)
    return decide, know


def test_every_finding_has_its_place_and_its_words() -> None:
    codes = {code for code in SEVERITIES if code.startswith("LX5")}
    assert {*DECISIONS, *REMARKS} == codes
    assert len((*DECISIONS, *REMARKS)) == len(codes)
    for code in codes - {*IN_HEAD}:
        assert f"of_kind_{code}" in words("kinds", "zh")
        assert f"part_{code}" in words("kinds", "zh")


def test_what_needs_a_decision_says_who_and_how(example: Result) -> None:
    decide, know = lines(example)
    assert decide == [
        "并列超出名额：区市县、开放先导区总工会第 4 名（丙区总工会、戊市总工会）"
        " → 定奖机构：裁定先后",
        "未报数据左右奖项：癸县总工会（现第 9 名，可在第 9–10 名），"
        "己县总工会（现第 10 名，可在第 8–10 名）"
        " → 己县总工会：补报未报数据",
        "评定加分左右奖项：癸县总工会（现“六个专项行动先进单位”，不计则未获奖），"
        "己县总工会（现未获奖，不计则“六个专项行动先进单位”） → 定奖机构：审定评定加分",
        "申报无考核对象（0/0）5 处：丙区总工会 第13项×2，戊业工会 第13项×2、第29项"
        " → 填报单位：书面确认确无此类对象",
    ]
    assert know == [
        "未报 2 处：庚区总工会 第3项（3 分），己县总工会 第6项（6 分） → 填报单位：补报",
        "17 个获奖单位含未核实数据：甲区总工会 83/85，甲开放先导区总工会 85/85，丙区总工会 85/85，"
        "戊市总工会 84/85，…等 17 个（--all 列出全部） → 考核组：先核实",
        "加分数额较大 2 处：乙区总工会 第1项 3 分，甲开放先导区总工会 第1项 20 分"
        " → 考核组：核对依据",
        "评定加分的理由提到另一项 1 处：甲区总工会 第30项 1 分（提到第1项）"
        " → 考核组：确认不是重复加分",
        "未报而不影响得分 1 处：辛区总工会 第24项",
        "评定加分 4 笔：甲区总工会 第30项 1 分×2，癸县总工会 第30项 1.5 分、第30项 1 分",
        "并列而不影响奖项：产业工会第 2 名（丙业工会、乙业工会）、第 6 名（己业工会、庚业工会）",
    ]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_example_is_read_at_a_glance(language: str) -> None:
    done = run("score", EXAMPLE, "--lang", language, COLUMNS="100")
    told = [*done.stderr.decode().splitlines(), *done.stdout.decode().splitlines()]
    assert len(told) <= 60
    assert max(map(cell_len, told)) <= 100


def test_quiet_keeps_what_needs_a_decision(example: Result) -> None:
    quiet = render(ranking_document(example, Page("zh", quiet=True)), Page("zh"))
    decide, know = lines(example)
    assert quiet.splitlines()[-len(decide) :] == [f"- {each}" for each in decide]
    assert not any(each in quiet for each in know)


def test_all_lists_every_finding_with_its_code(example: Result) -> None:
    page = Page("en", everything=True)
    told = render(ranking_document(example, page), page)
    for each in example.findings:
        assert f"- {each.code} {each.message('en')}" in told
    assert "LX5" not in render(ranking_document(example, Page("en")), Page("en"))


def test_a_list_too_long_for_its_line_ends_with_a_count() -> None:
    names = tuple(f"第{number}县总工会" for number in range(40))
    found = result(rules(item(), extra=AWARDS), units(names))
    decide, know = lines(found)
    assert decide[0] == (
        "没有任何数据，奖项不授予、名额空缺：第0县总工会（第 1 名，“一等”），"
        "第10县总工会（第 1 名，“一等”），第11县总工会（第 1 名，“一等”），"
        "第12县总工会（第 1 名，“一等”），第13县总工会（第 1 名，“一等”），"
        "…等 40 个（--all 列出全部） → 填报单位：补报"
    )
    assert decide[1].startswith(
        "未报数据左右奖项：第0县总工会（现第 1 名，可在第 1–40 名），"
        "第10县总工会（现第 1 名，可在第 1–40 名），第11县总工会（现第 1 名，可在第 1–40 名），"
        "…等 40 个（--all 列出全部） → 第0县总工会、"
    )
    (missing,) = [each for each in know if each.startswith("未报 40 处：")]
    assert missing == (
        "未报 40 处：第0县总工会 第1项（8 分），第10县总工会 第1项（8 分），"
        "第11县总工会 第1项（8 分），…等 40 个（--all 列出全部） → 填报单位：补报"
    )


def test_units_behind_a_list_too_long_come_under_all(tmp_path: Path) -> None:
    names = tuple(f"第{number}县总工会" for number in range(40))
    (tmp_path / "u.yaml").write_text(units(names), "utf-8")
    done = run("score", tmp_path, "--lang", "zh", "--all")
    told = done.stdout.decode()
    assert told.count("- LX501 ") == 27 * 40
    assert "等 " not in told


STATES = [
    (
        "charter: 是",
        "计算结果（未审定）；1 个数据全部未核实，按自评数计；规则 sample@1（rules.yaml）",
    ),
    ("", "暂定（补齐未报数据后可能变化）；依据：核实数优先，无核实数的按自评数；"),
]


@pytest.mark.parametrize(("figures", "said"), STATES)
def test_the_head_says_how_sure_it_is(figures: str, said: str) -> None:
    text = f"unit: 甲\ncategory: district\nmetrics: {{{figures}}}\n"
    found = result(rules(item()), text)
    assert circumstances(found, "zh").startswith(said)
    assert "正式" not in circumstances(found, "zh")


def test_a_tie_at_a_limit_is_undecided() -> None:
    award = "awards: [{id: first, title: 一等, ranks: [1, 1], categories: [district]}]"
    text = "---\n".join(
        f"unit: {name}\ncategory: district\nmetrics: {{charter: 是}}\n" for name in "甲乙"
    )
    assert result(rules(item(), extra=award), text).state == "undecided"
    assert result(rules(item()), text).state == "computed"


def test_what_earns_by_nothing_to_measure_is_undecided() -> None:
    body = "scoring: {kind: all_or_nothing, criteria: [{metric: turnout, at_least: 80%}]}"
    text = "unit: 甲\ncategory: district\nmetrics: {turnout: 0/0}\n"
    assert result(rules(item(body)), text).state == "undecided"


def test_a_row_says_what_differs_from_the_rest() -> None:
    text = (
        "unit: 甲\ncategory: district\nmetrics: {charter: 是, meetings: 3}\n---\n"
        "unit: 乙\ncategory: district\nmetrics: {charter: 是, meetings: 3}\n"
        "verified: {charter: 否}\n"
    )
    body = (
        "scoring: {kind: all_or_nothing, criteria: "
        "[{metric: charter, is: true}, {metric: meetings, at_least: 2}]}"
    )
    found = result(rules(item(body)), text)
    table = render(ranking_document(found, Page("zh")), Page("zh")).splitlines()
    rows = [line.rstrip() for line in table if line[:4].strip().isdigit()]
    assert [row.split()[-1] for row in rows] == ["8", "已核实1"]
    assert "4 个数据中" not in table[1]
    assert "数据多数未核实（4 个中 3 个）" in table[1]
