"""What a derived figure is computed from is listed, and its next point moves reported figures."""

from decimal import Decimal

from liuxiang.comparison.figures import compare_figures
from liuxiang.exact import show
from liuxiang.ruleset.load import RuleFile
from liuxiang.schema.unit import schema_for
from liuxiang.views.show.document import Annex
from tests.explanation.test_moves import explained, text_of
from tests.language.building import read, unit

RULES = """\
liuxiang: 1
id: gains
version: "1"
title: 增长考核
points: 24
categories:
  district: {title: 区}
departments: {}
metrics:
  before: {title: 去年, kind: amount, unit: 万元}
  now: {title: 今年, kind: amount, unit: 万元}
  spent: {title: 支出, kind: amount}
  passed: {title: 甲合格, kind: count}
  others: {title: 乙合格, kind: count}
  checked: {title: 抽查数, kind: count}
  gain: {title: 提高, kind: amount, sum: {now: 1, before: -1}, rounding: {places: 1, mode: half_up}}
  saved: {title: 节约, kind: amount, sum: {spent: -1}}
  best: {title: 最好, kind: amount, greatest: [now, before]}
  good: {title: 合格数, kind: count, sum: {passed: 1, others: 1}}
  rate: {title: 合格率, kind: rate, part: good, whole: checked}
actions:
  - id: all
    title: 全部
    points: 24
    items:
      - {id: one, no: 1, title: 提高, points: 8, assesses: [district],
         scoring: {kind: all_or_nothing, criteria: [{metric: gain, at_least: 0.5}]}}
      - {id: two, no: 2, title: 合格, points: 8, assesses: [district],
         scoring: {kind: all_or_nothing, criteria: [{metric: rate, at_least: 90%}]}}
      - {id: three, no: 3, title: 节约, points: 8, assesses: [district],
         scoring: {kind: linear, metric: saved, zero_at: -10, full_at: 0,
                   rounding: {places: 2, mode: half_up}},
         bonuses: [{id: more, title: 最好, kind: per_step, metric: best, above: 11, step: 1,
                    points: 1, cap: 3}]}
"""
FIGURES = "now: 11.35, before: 11, spent: 5, passed: 8, others: 9, checked: 20"


def rules() -> RuleFile:
    return read(RULES)


def test_the_next_point_moves_a_reported_figure() -> None:
    one, two, three = explained(rules(), FIGURES).items
    step = one.criteria[0].to_met
    assert step is not None
    assert step.moves is not None
    assert (step.moves.metric, step.to.text, step.to.change) == ("now", "11.45", Decimal("0.1"))
    step = two.criteria[0].to_met
    assert step is not None
    assert step.moves is not None
    assert (step.moves.metric, step.to.text, show(step.gain)) == ("passed", "9", "8")
    step = three.criteria[0].to_met
    assert step is not None
    assert step.moves is not None
    assert (step.moves.metric, step.to.text, show(step.gain)) == ("spent", "0", "4")
    step = three.bonuses[0].to_more
    assert step is not None
    assert step.moves is not None
    assert (step.moves.metric, step.to.text, show(step.gain)) == ("now", "12", "9")


def test_the_addends_are_listed_with_their_places() -> None:
    told = text_of(rules(), FIGURES)
    assert (
        "├─ ✗ 提高：0.4，应 ≥ 0.5\n"
        "│  ├─ 今年：差 0.1 万元：11.35，需 11.45，可得 8 分\n"
        "│  └─ = 今年 − 去年（1 位小数，四舍五入）；今年 11.35（unit.yaml:3）；自评，未核实；"
    ) in told.replace("└─ ✗", "├─ ✗").replace("\n   ", "\n│  ")
    assert "支出：多 5：5，需 0，可得 4 分" in told
    assert "甲合格：差 1：8，需 9，可得 8 分" in told
    assert "合格 " not in text_of(rules(), FIGURES, places=False)


def test_what_is_lacking_is_asked_for() -> None:
    told = text_of(rules(), "now: 3")
    assert "提高：未报" in told
    assert "请填报 before\n" in told
    assert "请填报 spent\n" in told


def test_show_says_how_figures_are_computed() -> None:
    assert [says for _, says in Annex(rules(), "zh").computed()] == [
        "提高 = 今年 − 去年（1 位小数，四舍五入）",
        "节约 = −支出",
        "最好 = 今年、去年 中最大的",
        "合格数 = 甲合格 + 乙合格",
    ]


def test_figures_compared_are_those_that_are_reported() -> None:
    old, new = unit(rules(), FIGURES), unit(rules(), FIGURES.replace("11.35", "11.55"))
    found = compare_figures(rules(), [old], [new], "verified")
    ((_, change, points),) = found.figures
    assert (change.metric, change.items, show(points)) == ("now", (1, 3), "8")


def test_the_schema_of_unit_files_has_no_derived_ones() -> None:
    known = schema_for(rules().ruleset)["properties"]["metrics"]["properties"]
    assert set(known) == {"before", "now", "spent", "passed", "others", "checked", "rate"}
