"""A figure that stands in several places moves in all of them, and only gains are advised."""

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from liuxiang import load_rules, load_units
from liuxiang.exact import show
from liuxiang.explanation import Explanation, NextPoint
from liuxiang.explanation.explainer import Explainer
from liuxiang.formats.text import render
from liuxiang.formats.view import Page
from liuxiang.ruleset.load import RuleFile
from liuxiang.scorecards import Scorer
from liuxiang.views.explain.document import Sheets
from tests.cli.running import EXAMPLE, run
from tests.language.building import read
from tests.report.workbooks import result

RULES = """\
liuxiang: 1
id: sharing
version: "1"
title: 培训考核
points: 30
categories:
  district: {title: 区}
departments: {}
metrics:
  planned: {title: 计划人数, kind: count}
  trained: {title: 培训人数, kind: count}
  certified: {title: 取证人数, kind: count}
  training: {title: 培训率, kind: rate, part: trained, whole: planned, bounds: [0%, none]}
  certification: {title: 取证率, kind: rate, part: certified, whole: trained}
  incidents: {title: 事件数, kind: count, unit: 件}
actions:
  - id: all
    title: 全部
    points: 30
    items:
      - id: one
        no: 1
        title: 培训
        points: 10
        assesses: [district]
        scoring: {kind: all_or_nothing, criteria: [{metric: training, at_least: 90%}]}
      - id: two
        no: 2
        title: 取证
        points: 12
        assesses: [district]
        scoring: {kind: all_or_nothing, criteria: [{metric: certification, at_least: 80%}]}
      - id: three
        no: 3
        title: 事件
        points: 8
        assesses: [district]
        scoring: {kind: deductions, deductions: [{metric: incidents, above: 1, step: 1, points: 3}]}
ranking: {by: total, ties: shared}
awards: []
"""


def explained(rules: RuleFile, figures: str) -> Explanation:
    """The explanation of one unit."""
    found = result(rules, f"unit: 甲\ncategory: district\nmetrics: {{{figures}}}\n")
    (standing,) = found.standings
    return Explainer(found).explain(standing)


def to_met(explanation: Explanation, no: int) -> NextPoint | None:
    (criterion,) = next(each.criteria for each in explanation.items if each.result.item.no == no)
    return criterion.to_met


def text_of(rules: RuleFile, figures: str, *, places: bool = True) -> str:
    found = result(rules, f"unit: 甲\ncategory: district\nmetrics: {{{figures}}}\n")
    (standing,) = found.standings
    page = Page("zh", quiet=True, places=places)
    sheets = Sheets(found, page, to_hand_out=not places)
    return render(sheets.document([Explainer(found).explain(standing)]), page)


FIGURES = "planned: 100, trained: 85, certified: 68, incidents: 3"


def test_the_gain_is_that_of_the_total_wherever_the_number_stands() -> None:
    step = to_met(explained(read(RULES), FIGURES), 1)
    assert step is not None
    assert (step.to.text, step.gain) == ("90/100", Decimal(-2))
    assert [(each.no, each.points) for each in step.losses] == [(2, Decimal(12))]


def test_a_step_that_costs_more_elsewhere_is_no_advice() -> None:
    told = text_of(read(RULES), FIGURES)
    assert (
        "差 5：85/100，需 90/100；但同一数字也用于别处，抵去第2项因此少得的 12 分，"
        "总分减少 2 分，不宜如此" in told
    )
    assert "可得 10 分" not in told


def test_what_is_taken_off_a_gain_is_said() -> None:
    told = text_of(read(RULES.replace("points: 12", "points: 4").replace("30", "22")), FIGURES)
    assert "差 5：85/100，需 90/100，可得 6 分（已减去第2项因此少得的 4 分）" in told


def test_a_number_that_cannot_move_is_not_moved() -> None:
    """Fewer trained than certified there cannot be, so that rate cannot be met this way."""
    rules = read(RULES.replace("at_least: 90%", "at_most: 50%"))
    assert (
        to_met(explained(rules, "planned: 100, trained: 85, certified: 68, incidents: 0"), 1)
        is None
    )


def test_a_target_is_not_raised() -> None:
    rules = read(RULES.replace("metric: training, at_least: 90%", "metric: planned, at_least: 120"))
    assert to_met(explained(rules, FIGURES), 1) is None


def test_no_loss_is_advised() -> None:
    tiers = (
        "scoring: {kind: tiers, tiers: [{when: {metric: incidents, at_least: 5}, points: 0}, "
        "{when: {metric: training, at_least: 10%}, points: 10}]}"
    )
    old = "scoring: {kind: all_or_nothing, criteria: [{metric: training, at_least: 90%}]}"
    found = explained(read(RULES.replace(old, tiers)), FIGURES)
    first = next(each for each in found.items if each.result.item.no == 1)
    assert [each.to_met for each in first.criteria] == [None, None]


def test_a_deduction_says_what_a_step_costs() -> None:
    told = text_of(read(RULES), FIGURES)
    assert "✗ 事件数：3，应 不超过 1 件，每超 1 件 扣 3 分，扣 6 分" in told
    assert "多 1 件：3，需 2，可得 3 分" in told


def test_a_distance_is_told_to_two_decimals() -> None:
    rules = read(RULES.replace("part: trained, whole: planned, ", ""))
    told = text_of(rules, "training: 89.99999091%, trained: 85, certified: 68, incidents: 0")
    assert "差 不到 0.01 个百分点：89.99999091%，需 90%，可得 10 分" in told


def test_a_sheet_for_the_unit_speaks_its_words(tmp_path: Path) -> None:
    told = text_of(read(RULES), "planned: 100, certified: 68", places=False)
    for word in ("yaml", "trained", "LX", "training"):
        assert word not in told
    assert "请填报 培训率，或 培训人数 和 计划人数" in told


IDS = """\
liuxiang: 1
id: id-of-rules
version: "1"
title: 考核
points: 20
categories: {id-of-category: {title: 区}}
departments: {id-of-department: {title: 法律部}}
metrics:
  id_of_count: {title: 事故数, kind: count}
  id_of_done: {title: 完成数, kind: count}
  id_of_plan: {title: 计划数, kind: count}
  id_of_rate: {title: 完成率, kind: rate, part: id_of_done, whole: id_of_plan}
  id_of_list: {title: 中心, kind: checklist, members: {id-of-sign: 牌子, id-of-staff: 人员}}
  id_of_points: {title: 评分, kind: points}
actions:
  - id: id-of-action
    title: 行动
    points: 20
    items:
      - id: id-of-tiers
        no: 12
        title: 分档
        points: 10
        assesses: [id-of-category]
        departments: [id-of-department]
        scoring:
          kind: tiers
          tiers:
            - id: id-of-first
              when:
                id: id-of-group
                any_of: [{metric: id_of_rate, at_least: 90%}, {metric: id_of_count, at_most: 0}]
              points: 10
            - {id: id-of-second, when: {metric: id_of_rate, at_least: 70%}, points: 5}
        bonuses:
          - {id: id-of-bonus, kind: discretionary, metric: id_of_points, cap: 3}
      - id: id-of-weighted
        no: 13
        title: 分条
        points: 10
        assesses: [id-of-category]
        scoring:
          kind: weighted
          criteria:
            - {id: id-of-one, metric: id_of_count, at_most: 2, points: 6}
            - {id: id-of-two, metric: id_of_list, includes: all, points: 4}
awards: [{id: id-of-award, title: 优秀, ranks: [1, 1], categories: [id-of-category]}]
rulings:
  - id: id-of-ruling
    title: 问题
    items: [id-of-tiers]
    reading: 三分
    alternatives:
      - {id: id-of-reading, reading: 五分, set: {items.id-of-tiers.bonuses.id-of-bonus.cap: 5}}
"""


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    "figures",
    [
        "id_of_done: 8, id_of_plan: 10, id_of_count: 3, id_of_list: [id-of-sign], "
        "id_of_points: {points: 1, reason: 好, by: 组}",
        "id_of_list: [id-of-sign]",
        "",
    ],
    ids=["all", "one", "none"],
)
def test_a_sheet_to_hand_out_has_no_id_of_any_part(
    tmp_path: Path, figures: str, language: str
) -> None:
    (tmp_path / "r.yaml").write_text(IDS, "utf-8")
    unit = f"unit: 甲\ncategory: id-of-category\nmetrics: {{{figures}}}\n"
    (tmp_path / "u.yaml").write_text(unit, "utf-8")
    words = ("explain", "u.yaml", "--rules", "r.yaml", "-f", "md", "--lang", language)
    sheet = run(*words, cwd=tmp_path).stdout.decode().replace("\\", "")
    assert sheet.startswith("# 甲\n")
    assert [line for line in sheet.splitlines() if re.search("id.of|[ru].yaml|LX", line)] == []


def test_what_is_not_assessed_has_no_points() -> None:
    text = RULES.replace("district: {title: 区}", "district: {title: 区}\n  trade: {title: 业}")
    text = text.replace(
        "title: 事件\n        points: 8\n        assesses: [district]",
        "title: 事件\n        points: 8\n        assesses: [trade]",
    )
    assert text_of(read(text), FIGURES).endswith("各项得分　1: 0，2: 12；合计 12 分\n")


@pytest.mark.parametrize("trained", [85, 89, 91, 70])
def test_doing_what_it_says_comes_to_what_it_says(trained: int, tmp_path: Path) -> None:
    """The advice of the JSON, carried out in the unit file, where the number stands once."""
    (tmp_path / "r.yaml").write_text(RULES, "utf-8")

    def unit(number: int) -> dict[str, Any]:
        figures = f"planned: 100, trained: {number}, certified: 60, incidents: 2"
        (tmp_path / "u.yaml").write_text(
            f"unit: 甲\ncategory: district\nmetrics: {{{figures}}}\n", "utf-8"
        )
        done = run("explain", tmp_path / "u.yaml", "--rules", tmp_path / "r.yaml", "-f", "json")
        found: dict[str, Any] = json.loads(done.stdout)["explanations"][0]
        return found

    before = unit(trained)
    (criterion,) = before["items"][0]["criteria"]
    if criterion["to_met"] is None:
        return
    change, gain = (Decimal(criterion["to_met"][key]) for key in ("change", "gain"))
    after = unit(trained + int(change))
    assert gain >= 0
    assert show(Decimal(after["total"]) - Decimal(before["total"])) == show(gain)


def test_to_run_again_is_to_run() -> None:
    """All that points are told by is as in a whole run, one time after another."""
    rules = load_rules("2012")
    first, second = load_units(EXAMPLE, rules)[:2]
    plan = Scorer(rules.ruleset).plan("district")
    again = plan.again(plan.run(first.figures))
    told = [slot for item in plan.items for slot in (item.base, item.bonus)] + [plan.bonus]
    for name in plan.metrics & first.figures.keys() & second.figures.keys():
        changed = plan.filled_by({name: second.figures[name].value})
        whole = plan.run({**first.figures, name: second.figures[name]})
        slots = again.run(changed)
        assert [slots[each] for each in told] == [whole[each] for each in told]
        assert {each for each in told if whole[each] != again.before[each]} <= {*again.outcomes}
        until = plan.clauses[0][1].met
        assert again.run(changed, until)[until] == whole[until]
