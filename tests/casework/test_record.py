"""Expectations recorded anew: only what differs changes, and then everything passes."""

from pathlib import Path

import pytest

from liuxiang.casework.run import Bench
from liuxiang.casework.update import expected
from liuxiang.edits import edited
from tests.casework.building import RULES, loaded, outcomes

CASES = """
- name: 差一户          # 说明不动
  given: {completion: 97/100}
  expect:
    total: 10           # 旧值
    items: {1: {verdict: met,  points: 6}, 2: {points: 4}}
    steps: {over: 3}
- {name: 超额, given: {completion: 103/100}, expect: {total: 10.5, award: null}}
- name: 未写期望
  given: {completion: 1035/1000}

- {name: 未写, given: {charter: 否}}
- name: 空的
  expect:
- name: 排名
  units:
    甲: {}
    乙: {charter: 否}   # 没有章程
  expect: {ranks: {甲: 2}, tied: [甲]}
- name: 排名未写
  units: {甲: {}, 乙: {charter: 否}}
- name: 被拒
  given: {completion: -1/100}
  expect: {errors: [LX201]}
"""
EXPECTED = """\
ruleset: small.yaml
cases:
  - name: 差一户          # 说明不动
    given: {completion: 97/100}
    expect:
      total: 4           # 旧值
      items: {1: {verdict: not_met,  points: 0}, 2: {points: 4}}
      steps: {}
  - {name: 超额, given: {completion: 103/100}, expect: {total: 10.6, award: excellent}}
  - name: 未写期望
    given: {completion: 1035/1000}
    expect: {items: {1: {verdict: met, points: 6.6}}, total: 10.6, steps: {formation.over: 3}}

  - {name: 未写, given: {charter: 否}, expect: \
{items: {1: {verdict: not_met, points: 0}}, total: 4, steps: {}}}
  - name: 空的
    expect: {total: 10, steps: {}}
  - name: 排名
    units:
      甲: {}
      乙: {charter: 否}   # 没有章程
    expect: {ranks: {甲: 1}, tied: []}
  - name: 排名未写
    units: {甲: {}, 乙: {charter: 否}}
    expect: {ranks: {甲: 1, 乙: 2}, awards: {甲: excellent, 乙: null}}
  - name: 被拒
    given: {completion: -1/100}
    expect: {errors: [LX238]}
"""


def anew(folder: Path, cases: str) -> str:
    """The text of the cases, recorded anew."""
    file = loaded(folder, cases)
    bench = Bench(file)
    edits = expected(file, [bench.run(index) for index in range(len(file.cases))])
    return edited(file.walk.source.text, edits)


def listed(text: str) -> str:
    """The cases of a whole file."""
    return text.partition("cases:\n")[2]


def test_what_differs_is_replaced_and_nothing_else(tmp_path: Path) -> None:
    assert anew(tmp_path, CASES) == EXPECTED


def test_once_recorded_all_passes_and_nothing_changes_any_more(tmp_path: Path) -> None:
    again = listed(EXPECTED)
    assert [each.diagnostics for each in outcomes(tmp_path, again)] == [()] * 8
    assert anew(tmp_path, again) == EXPECTED


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "- name: a\n  expect:\n    steps:\n      over: 3\n    total: 1  # x\n",
            "  - name: a\n    expect:\n      steps:\n        {}\n      total: 10  # x\n",
        ),
        (
            "- name: a\n  expect:\n    award:\n    total: 10\n",
            "  - name: a\n    expect:\n      award: excellent\n      total: 10\n",
        ),
        (
            "- {name: a, units: {x: {}, 'a: b': {charter: no}}}",
            "  - {name: a, units: {x: {}, 'a: b': {charter: no}}, expect: "
            '{ranks: {x: 1, "a: b": 2}, awards: {x: excellent, "a: b": null}}}\n',
        ),
        (
            "- {name: a, units: {x: {}, y: {charter: no}}, expect: {awards: {y: excellent}}}",
            "  - {name: a, units: {x: {}, y: {charter: no}}, expect: {awards: {y: null}}}\n",
        ),
        (
            "- {name: a, given: {completion: x}, expect: {errors: [], total: 1}}",
            "  - {name: a, given: {completion: x}, expect: {errors: [], total: 1}}\n",
        ),
        (
            "- name: a\n  given: {charter: no}   # 说明\n# 下一个\n"
            "- {name: b, expect: {total: 10}}",
            "  - name: a\n    given: {charter: no}   # 说明\n"
            "    expect: {items: {1: {verdict: not_met, points: 0}}, total: 4, steps: {}}\n"
            "  # 下一个\n  - {name: b, expect: {total: 10}}\n",
        ),
    ],
)
def test_every_form_of_an_expectation(tmp_path: Path, before: str, after: str) -> None:
    assert listed(anew(tmp_path, before)) == after
    assert listed(anew(tmp_path, after)) == after


@pytest.mark.parametrize("points", ["2", "0.5"])
def test_a_changed_rule_is_recorded(tmp_path: Path, points: str) -> None:
    rules = RULES.replace("points: 0.2", f"points: {points}")
    (before,) = outcomes(tmp_path, "- {name: 超额, given: {completion: 102/100}}", rules)
    assert [each.code for each in before.diagnostics] == ["LX615"]
    file = loaded(
        tmp_path, "- {name: 超额, given: {completion: 102/100}, expect: {bonus: 0}}", rules
    )
    bonus = {"2": "4", "0.5": "1"}[points]
    text = edited(file.walk.source.text, expected(file, [Bench(file).run(0)]))
    assert f"expect: {{bonus: {bonus}}}" in text
