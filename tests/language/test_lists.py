"""Lists of several categories, keys that break ties, and awards of shares and of the last ranks."""

from itertools import product

import pytest

from liuxiang.errors import InputFault
from liuxiang.explanation.explainer import Explainer
from liuxiang.ranking import Result, result_of
from liuxiang.ruleset.load import RuleFile, read_rules
from liuxiang.scorecards import score
from liuxiang.source import decode
from liuxiang.units.read import UnitReader
from liuxiang.views.score.folding import folded_lines, parted

HEAD = """\
liuxiang: 1
id: sample
version: "1"
title: 样例
points: 10
categories:
  town: {title: 镇}
  lake: {title: 湖区镇}
metrics:
  a: {title: 甲数, kind: count}
  b: {title: 乙数, kind: count}
  late: {title: 迟报, kind: count}
  part: {title: 占比, kind: rate}
actions:
  - id: main
    title: 行动
    points: 10
    items:
      - {id: x, no: 1, title: 项一, points: 6, assesses: [town, lake],
         scoring: {kind: deductions, deductions: [{metric: a, below: 6, step: 1, points: 1}]}}
      - {id: y, no: 2, title: 项二, points: 4, assesses: [town, lake],
         scoring: {kind: deductions, deductions: [{metric: b, below: 4, step: 1, points: 1}]}}
"""
TOGETHER = "ranking: {lists: [{id: all, title: 全部, categories: [town, lake]}], by: %s}\n"


def rules(*more: str) -> RuleFile:
    return read_rules(decode("rules.yaml", (HEAD + "".join(more)).encode()))


def result(file: RuleFile, *units: str) -> Result:
    """What units come to, each written as `name category figures`."""
    text = "---\n".join(
        f"unit: {name}\ncategory: {category}\nmetrics: {{{figures}}}\n"
        for name, category, figures in (each.split(" ", 2) for each in units)
    )
    found = UnitReader(file, "verified").read(decode("units.yaml", text.encode()))
    assert [each.code for each in found.problems if each.severity == "error"] == []
    return result_of(file, score(file, found.units))


def lines(found: Result) -> list[str]:
    return [
        f"{each.rank} {each.card.unit} {each.card.total} {each.award.id if each.award else '-'}"
        f"{' tied' if each.tied else ''}"
        for each in found.standings
    ]


def codes(found: Result) -> list[str]:
    return [each.code for each in found.findings if each.code in KEYED]


KEYED = ("LX511", "LX512", "LX546", "LX547", "LX548", "LX549", "LX550")


def test_a_list_ranks_units_of_several_categories_together() -> None:
    found = result(rules(TOGETHER % "total"), "甲 town a: 6, b: 4", "乙 lake a: 5, b: 4")
    assert list(found.standings.lists) == ["all"]
    assert lines(found) == ["1 甲 10 -", "2 乙 9 -"]


def test_without_lists_there_is_one_for_each_category() -> None:
    found = result(rules(), "甲 town a: 6, b: 4", "乙 lake a: 5, b: 4")
    assert list(found.standings.lists) == ["town", "lake"]
    assert lines(found) == ["1 甲 10 -", "1 乙 9 -"]


def test_keys_are_compared_one_after_another() -> None:
    found = result(
        rules(TOGETHER % "[total, {item: 1}, {metric: late, lower: true}, {metric: part}]"),
        "甲 town a: 5, b: 4, late: 0, part: 90%",
        "乙 town a: 6, b: 3, late: 1, part: 90%",
        "丙 lake a: 6, b: 3, late: 0, part: 1/3",
        "丁 town a: 6, b: 3, late: 0, part: 33.4%",
        "戊 town a: 6, b: 3, late: 0, part: 2/6",
    )
    assert lines(found) == ["1 丁 9 -", "2 丙 9 - tied", "2 戊 9 - tied", "4 乙 9 -", "5 甲 9 -"]
    assert codes(found) == ["LX512", "LX546"]
    (told,) = (each for each in found.findings if each.code == "LX546")
    assert told.message("zh") == (
        "全部第 1 至 5 名总分相同（9 分：丁、丙、戊、乙、甲），按项一、迟报、占比分出先后"
    )


def test_an_item_goes_by_its_number_or_its_id() -> None:
    units = ("甲 town a: 5, b: 4", "乙 town a: 6, b: 3")
    by_no, by_id = (
        lines(result(rules(TOGETHER % f"[total, {{item: {name}}}]"), *units)) for name in ("1", "x")
    )
    assert by_no == by_id == ["1 乙 9 -", "2 甲 9 -"]


def test_points_of_an_action_are_a_key() -> None:
    found = result(rules(TOGETHER % "[total, actions.main]"), "甲 town a: 6", "乙 lake a: 6")
    assert lines(found) == ["1 乙 6 - tied", "1 甲 6 - tied"]
    assert codes(found) == ["LX512", "LX547"]


def test_where_a_key_is_missing_the_group_stays_tied_and_no_later_key_is_read() -> None:
    found = result(
        rules(TOGETHER % "[total, {metric: late, lower: true}, {item: 1}]"),
        "甲 town a: 6, b: 3, late: 0",
        "乙 town a: 5, b: 4",
        "丙 town a: 4, b: 4, late: 0",
    )
    assert lines(found) == ["1 乙 9 - tied", "1 甲 9 - tied", "3 丙 8 -"]
    (told,) = (each for each in found.findings if each.code == "LX547")
    assert told.message("zh") == ("全部第 1 名并列（9 分：乙、甲），乙 的迟报不明，未据以分出先后")


def test_nobody_is_ranked() -> None:
    found = result(rules("ranking: {by: none}\n"), "乙 town a: 6, b: 4", "甲 town a: 5, b: 4")
    assert lines(found) == ["None 乙 10 -", "None 甲 9 -"]
    assert codes(found) == []


SHARE = "awards: [{id: best, title: 优, share: [0%%, %s], rounding: %s%s}]\n"


@pytest.mark.parametrize(
    ("share", "rounding", "places"),
    [
        ("10%", "half_up", 1),
        ("10%", "down", 0),
        ("10%", "up", 1),
        ("30%", "half_up", 2),
        ("50%", "half_up", 3),
        ("50%", "half_even", 2),
        ("50%", "down", 2),
        ("100%", "up", 5),
    ],
)
def test_a_share_comes_to_places(share: str, rounding: str, places: int) -> None:
    units = [
        f"{name} town a: {points}, b: 4" for name, points in zip("甲乙丙丁戊", "65432", strict=True)
    ]
    found = result(rules(TOGETHER % "total", SHARE % (share, rounding, "")), *units)
    assert sum(each.award is not None for each in found.standings) == places
    assert ("LX548" in codes(found)) is (places == 0)


@pytest.mark.parametrize(
    ("limit", "given", "told"),
    [("all", 2, ["LX550"]), ("none", 0, ["LX549"]), ("decide", 2, ["LX511"])],
)
def test_who_gets_an_award_of_a_tie_at_its_limit(limit: str, given: int, told: list[str]) -> None:
    awards = (
        f"awards: [{{id: best, title: 优, share: [0%, 25%], rounding: up, at_the_limit: {limit}}},"
        " {id: good, title: 良, share: [25%, 75%], rounding: up}]\n"
    )
    found = result(
        rules(TOGETHER % "total", awards),
        "甲 town a: 6, b: 4",
        "乙 lake a: 6, b: 4",
        "丙 town a: 5, b: 4",
        "丁 town a: 4, b: 4",
    )
    best = [each.card.unit for each in found.standings if each.award and each.award.id == "best"]
    good = [each.card.unit for each in found.standings if each.award and each.award.id == "good"]
    assert (len(best), good, codes(found)) == (given, ["丙"], told)
    assert found.state == ("undecided" if limit == "decide" else "computed")


@pytest.mark.parametrize(
    ("share", "rounding", "limit", "line"),
    [
        ("10%", "down", "", "比例不足一个名额，空缺：“优”（4 个单位的 [0%, 10%]）"),
        ("25%", "up", "none", "并列跨过名额，按规则都不授予：“优”（丙、甲）"),
        ("25%", "up", "all", "并列跨过名额，按规则都授予：“优”（丙、甲）"),
    ],
)
def test_what_becomes_of_a_share_in_one_line(
    share: str, rounding: str, limit: str, line: str
) -> None:
    awards = SHARE % (share, rounding, limit and f", at_the_limit: {limit}")
    units = ("甲 town a: 6, b: 4", "乙 town a: 5, b: 4", "丙 lake a: 6, b: 4", "丁 lake a: 2, b: 4")
    found = result(rules(TOGETHER % "total", awards), *units)
    assert line in list(folded_lines(parted(found.findings).to_know, "zh"))


def test_what_keys_separate_in_one_line() -> None:
    found = result(
        rules(TOGETHER % "[total, {metric: late, lower: true}]"),
        "甲 town a: 6, b: 3, late: 0",
        "乙 town a: 5, b: 4",
        "丁 lake a: 6, b: 2, late: 1",
        "戊 lake a: 6, b: 2, late: 0",
    )
    to_decide, to_know = (list(folded_lines(each, "zh")) for each in parted(found.findings))
    assert to_decide == [
        "并列未能分出先后：全部第 1 名（乙、甲，乙的迟报不明） → 乙：补报，或由定奖机构裁定先后"
    ]
    assert "总分相同而分出先后：全部第 3–4 名（戊、丁，按迟报）" in to_know


@pytest.mark.parametrize(
    ("points", "last", "awarded"),
    [("6543", 1, "丁"), ("6544", 1, "丙丁"), ("6555", 1, "乙丙丁"), ("6655", 3, "丙丁甲乙")],
)
def test_the_last_ranks_count_the_worst_shared_place(points: str, last: int, awarded: str) -> None:
    units = [f"{name} town a: {each}, b: 4" for name, each in zip("甲乙丙丁", points, strict=True)]
    awards = f"awards: [{{id: last, title: 末位, ranks: {{last: {last}}}}}]\n"
    found = result(rules(TOGETHER % "total", awards), *units)
    assert {each.card.unit for each in found.standings if each.award} == {*awarded}


def test_of_two_awards_for_one_rank_the_first_listed_counts() -> None:
    awards = (
        "awards: [{id: last, title: 末位, ranks: {last: 3}},"
        " {id: best, title: 优, ranks: [1, 2]}]\n"
    )
    units = [f"{name} town a: {each}, b: 4" for name, each in zip("甲乙丙丁", "6543", strict=True)]
    assert lines(result(rules(TOGETHER % "total", awards), *units)) == [
        "1 甲 10 best",
        "2 乙 9 last",
        "3 丙 8 last",
        "4 丁 7 last",
    ]


def test_places_are_counted_among_the_categories_of_an_award() -> None:
    awards = "awards: [{id: best, title: 优, ranks: [1, 1], categories: [lake]}]\n"
    found = result(
        rules(TOGETHER % "total", awards),
        "甲 town a: 6, b: 4",
        "乙 lake a: 5, b: 4",
        "丙 lake a: 4, b: 4",
    )
    assert lines(found) == ["1 甲 10 -", "2 乙 9 best", "3 丙 8 -"]


def test_an_explanation_says_which_key_decided() -> None:
    found = result(
        rules(TOGETHER % "[total, {item: 1}]"), "甲 town a: 5, b: 4", "乙 town a: 6, b: 3"
    )
    explainer = Explainer(found)
    first, second = (explainer.explain(each) for each in found.standings)
    (ahead,), (behind,) = first.separated, second.separated
    assert (ahead.title, str(ahead.value), ahead.others[0][0], ahead.ahead) == (
        "项一",
        "6",
        "甲",
        False,
    )
    assert (behind.title, str(behind.value), behind.others[0][0], behind.ahead) == (
        "项一",
        "5",
        "乙",
        True,
    )


def test_the_next_award_knows_the_keys() -> None:
    awards = "awards: [{id: best, title: 优, ranks: [1, 1]}]\n"
    file = rules(TOGETHER % "[total, {metric: late, lower: true}]", awards)
    found = result(file, "甲 town a: 6, b: 4, late: 0", "乙 town a: 5, b: 4, late: 1")
    (_, second) = found.standings
    (award,) = Explainer(found).explain(second).awards
    assert (award.award.id, str(award.points), award.is_over) == ("best", "1", True)


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ("ranking: {by: [total, actions.mian]}\n", "LX384"),
        ("ranking: {by: [total, {item: 9}]}\n", "LX384"),
        ("ranking: {by: [total, {metric: lates}]}\n", "LX341"),
        ("ranking: {by: points}\n", "LX382"),
        ("ranking: {lists: [{id: l, title: 单, categories: [town]}]}\n", "LX386"),
        ("ranking: {by: none}\nawards: [{id: best, title: 优, ranks: [1, 4]}]\n", "LX388"),
        ("awards: [{id: best, title: 优, ranks: [1, 4], lists: [towns]}]\n", "LX387"),
        ("awards: [{id: best, title: 优, share: [0%, 10%]}]\n", "LX382"),
        ("awards: [{id: best, title: 优}]\n", "LX382"),
        ("awards: [{id: best, title: 优, share: [10%, 0%], rounding: up}]\n", "LX382"),
        ("awards: [{id: best, title: 优, share: [1, 10], rounding: up}]\n", "LX382"),
        (
            "awards: [{id: best, title: 优, share: [0%, 20%], rounding: up},\n"
            "  {id: good, title: 良, share: [10%, 30%], rounding: up}]\n",
            "LX383",
        ),
    ],
)
def test_what_cannot_be_is_refused(more: str, code: str) -> None:
    with pytest.raises(InputFault) as raised:
        rules(more)
    assert [each.code for each in raised.value.diagnostics] == [code]


def test_sums_hold_for_all_items_or_for_each_category() -> None:
    text = HEAD.replace("assesses: [town, lake]", "assesses: [town]").replace(
        "points: 4, assesses: [town]", "points: 4, assesses: [town, lake]"
    )
    other = """\
      - {id: z, no: 3, title: 项三, points: 6, assesses: [lake],
         scoring: {kind: deductions, deductions: [{metric: a, below: 6, step: 1, points: 1}]}}
"""
    read_rules(decode("rules.yaml", (text + other).encode()))
    with pytest.raises(InputFault):
        read_rules(decode("rules.yaml", (text + other.replace("6,", "5,", 1)).encode()))


@pytest.mark.parametrize("late", ["0", "1", None])
def test_ranges_of_ranks_hold_whatever_is_reported(late: str | None) -> None:
    awards = "awards: [{id: best, title: 优, ranks: [1, 1]}]\n"
    file = rules(TOGETHER % "[total, {metric: late, lower: true}]", awards)
    keys = "" if late is None else f", late: {late}"
    units = ("甲 town b: 4" + keys, "乙 town a: 3, b: 4, late: 1", "丙 town a: 3, b: 4, late: 0")
    found = result(file, *units)
    told = {
        each.unit: (int(str(each.values["best"])), int(str(each.values["worst"])))
        for each in found.findings
        if each.code == "LX510"
    }
    for a, b in product(range(7), range(2)):
        filled = "甲 town b: 4, a: " + f"{a}, late: {late if late is not None else b}"
        for each in result(file, filled, *units[1:]).standings:
            best, worst = told.get(each.card.unit, (1, 3))
            assert best <= (each.rank or 0) <= worst
