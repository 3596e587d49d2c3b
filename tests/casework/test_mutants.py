"""Mutants: every smallest change of a rule file, and what becomes of it."""

import re
from itertools import chain
from pathlib import Path

import pytest

from liuxiang.casework.mutants import mutants, stepped
from liuxiang.casework.mutate import mutate
from liuxiang.ruleset.load import read_rules
from liuxiang.source import decode
from tests.casework.building import RULES, loaded, recorded

ALL = """\
liuxiang: 1 → liuxiang: 2
liuxiang: 1 → liuxiang: 0
points: 10 → points: 11
points: 10 → points: 9
[0%, none] → [1%, none]
[0%, none] → [-1%, none]
points: 10 → points: 11
points: 10 → points: 9
no: 1 → no: 2
no: 1 → no: 0
points: 6 → points: 7
points: 6 → points: 5
assesses: [district, industry] → assesses: [industry]
assesses: [district, industry] → assesses: [district]
at_least 98% → more_than 98%
at_least: 98% → at_least: 99%
at_least: 98% → at_least: 97%
is: true → is: false
only: [district] → only: [district, industry]
only: [district] → only: [industry]
only: [district] → only: everybody
above: 100% → above: 101%
above: 100% → above: 99%
step: 1% → step: 2%
step: 1% → step: 0%
points: 0.2 → points: 0.3
points: 0.2 → points: 0.1
warn_from: 1 → warn_from: 2
warn_from: 1 → warn_from: 0
rounding: whole_steps → rounding: started_steps
rounding: whole_steps → rounding: {places: 4, mode: down}
no: 2 → no: 3
no: 2 → no: 1
points: 4 → points: 5
points: 4 → points: 3
assesses: [district] → assesses: [district, industry]
assesses: [district] → assesses: [industry]
any_of GROUP → all_of GROUP
includes: all → includes: [staff]
includes: all → includes: [sign]
at_least 3 → more_than 3
at_least: 3 → at_least: 4
at_least: 3 → at_least: 2
cap: 2 → cap: 3
cap: 2 → cap: 1
cap: 2 → no cap
cap: 1 → cap: 2
cap: 1 → cap: 0
ties: shared → ties: dense
[1, 1] → [2, 1]
[1, 1] → [0, 1]
[1, 1] → [1, 2]
[1, 1] → [1, 0]
categories: [district, industry] → categories: [industry]
categories: [district, industry] → categories: [district]
nothing_to_measure: met → nothing_to_measure: not_met
bonus_needs_base: true → bonus_needs_base: false
""".replace("GROUP", "[{metric: centre, includes: all}, {metric: deals, at_least: 3}]")


def test_all_of_a_rule_file() -> None:
    rules = read_rules(decode("small.yaml", RULES.encode()))
    assert [f"{each.old} → {each.new}" for each in mutants(rules)] == ALL.splitlines()


def test_every_mutant_differs_from_the_file() -> None:
    rules = read_rules(decode("small.yaml", RULES.encode()))
    for each in mutants(rules):
        assert each.old != each.new


@pytest.mark.parametrize(
    ("number", "moved"),
    [
        ("98%", ["99%", "97%"]),
        ("98.50%", ["98.51%", "98.49%"]),
        ("0.2", ["0.3", "0.1"]),
        ("4000", ["4001", "3999"]),
        ("９８％", ["99%", "97%"]),
        ("-2.5 %", ["-2.4%", "-2.6%"]),
    ],
)
def test_the_smallest_step_is_one_of_the_last_digit(number: str, moved: list[str]) -> None:
    assert list(stepped(number)) == moved


Changes = list[tuple[int, str]]


def unseen(folder: Path, cases: str, rules: str = RULES) -> tuple[Changes, Changes]:
    """The line and the change of each mutant that no case notices.

    First those that only what is recorded of the rules notices, then those that nothing does.
    """
    file = recorded(folder, cases, rules)
    found = mutate(file, lambda _done, _total: None)
    noticed = found.killed + len(found.recorded)
    assert found.mutants == found.refused + noticed + found.alike + len(found.survivors)
    alone, left = (
        [(file.rules.place(each.path).line, each.new) for each in mutants]
        for mutants in (found.recorded, found.survivors)
    )
    return alone, left


ENOUGH = """
- {name: a, expect: {total: 10, items: {1: {verdict: met}, 2: {verdict: met}}, steps: {}}}
- {name: b, category: industry, expect: {total: 6, attainable: 6, result: final}}
- {name: c, given: {completion: 979/1000}, expect: {items: {1: {points: 0}}}}
- {name: d, given: {charter: 否}, expect: {total: 4}}
- {name: e, given: {completion: 1009/1000}, expect: {total: 10}}
- {name: f, given: {completion: 101%}, expect: {total: 10.2, findings: {LX516: 0}}}
- {name: g, given: {completion: 105%}, expect: {total: 11, findings: {LX516: 1}}}
- {name: h, given: {centre: [牌子]}, expect: {items: {2: {verdict: missing}}}}
- {name: i, given: {centre: [人员], deals: 2}, expect: {total: 6}}
- {name: j, given: {centre: [], deals: 3}, expect: {total: 10}}
- {name: k, given: {praise: {points: 4, reason: x}}, expect: {total: 12}}
- {name: l, readings: {A1: capped}, given: {completion: 200%}, expect: {total: 11}}
- {name: m, given: {completion: 0/0}, expect: {total: 10}}
- {name: n, given: {completion: 0%}, expect: {total: 4}}
- {name: o, given: {completion: -1/1000}, expect: {errors: [LX238]}}
- {name: p, given: {completion: 200%, charter: 否}, expect: {total: 4}}
- name: q
  units: {甲: {}, 乙: {}, 丙: {charter: 否}}
  expect: {ranks: {丙: 3}, awards: {甲: excellent, 丙: null}}
- name: r
  category: industry
  units: {甲: {}, 乙: {}, 丙: {completion: 0/1}}
  expect: {awards: {甲: excellent, 丙: null}}
- {name: s, units: {甲: {}, 乙: {charter: 否}}, expect: {awards: {甲: excellent, 乙: null}}}
"""


def test_enough_cases_leave_no_survivor(tmp_path: Path) -> None:
    assert unseen(tmp_path, ENOUGH) == ([], [])


@pytest.mark.parametrize(
    ("without", "line", "new"),
    [
        ("c", 30, "at_least: 97%"),
        ("g", 34, "warn_from: 2"),
        ("i", 43, "at_least: 2"),
        ("k", 45, "no cap"),
        ("l", 53, "cap: 2"),
        ("m", 1, "nothing_to_measure: not_met"),
        ("o", 12, "[-1%, none]"),
        ("p", 1, "bonus_needs_base: false"),
        ("s", 58, "[1, 2]"),
    ],
)
def test_what_nobody_checks_is_told_with_its_line(
    tmp_path: Path, without: str, line: int, new: str
) -> None:
    cases = [each for each in ENOUGH.strip().splitlines() if f"name: {without}," not in each]
    assert (line, new) in [*chain(*unseen(tmp_path, "\n".join(cases)))]


def test_without_a_record_a_limit_may_rise_unseen(tmp_path: Path) -> None:
    file = loaded(tmp_path, ENOUGH)
    found = mutate(file, lambda _done, _total: None)
    assert found.recorded == ()
    assert [(file.rules.place(each.path).line, each.new) for each in found.survivors] == [
        (30, "more_than 98%"),
        (30, "at_least: 99%"),
        (31, "only: [district, industry]"),
        (31, "only: everybody"),
    ]


SHARES = RULES.replace(
    """          kind: all_or_nothing
          criteria:
            - {metric: completion""",
    """          kind: weighted
          rounding: {places: 2, mode: half_up}
          criteria:
            - {metric: completion""",
)


def test_a_change_that_no_figure_can_show_is_no_survivor(tmp_path: Path) -> None:
    file = loaded(tmp_path, "- {name: a}", SHARES)
    found = mutate(file, lambda _done, _total: None)
    modes = [
        each.new for each in found.survivors if "mode:" in each.new and "places" not in each.new
    ]
    assert (found.alike, modes) == (4, [])  # two modes; and one place more, or less


SCOPED = RULES.replace(
    "{metric: deals, at_least: 3}", "{metric: deals, at_least: 3, only: [district]}"
)


def test_a_scope_that_names_everybody_may_go(tmp_path: Path) -> None:
    found = mutate(loaded(tmp_path, "- {name: a}", SCOPED), lambda _done, _total: None)
    assert "only: everybody" not in [
        each.new for each in found.survivors if each.path[-4:-2] == ("any_of", 1)
    ]
    assert found.alike == 1


def test_how_ranks_go_on_is_nothing_where_nobody_is_ranked(tmp_path: Path) -> None:
    rules = re.sub("(?s)^awards:.*", "", RULES, flags=re.MULTILINE)
    unranked = rules.replace("by: total, ties: shared", "by: none")
    for text, survivors in ((rules, ["ties: dense"]), (unranked, [])):
        found = mutate(loaded(tmp_path, "- {name: a}", text), lambda _done, _total: None)
        assert [each.new for each in found.survivors if "ties" in each.new] == survivors


WHOLE = RULES.replace(
    "{id: praised, kind: discretionary, metric: praise, cap: 2}",
    "{id: dealt, kind: per_step, metric: deals, above: 3, step: 1, points: 1, cap: 2}",
)


def test_whole_steps_of_whole_numbers_are_rounded_alike(tmp_path: Path) -> None:
    found = mutate(loaded(tmp_path, "- {name: a}", WHOLE), lambda _done, _total: None)
    left = [each.path[5:] for each in found.survivors if "rounding:" in each.new]
    assert (found.alike, left) == (2, [(0, "rounding"), (0, "rounding")])


LINEAR = """\
liuxiang: 1
id: small
version: "1"
title: 小规则
points: 10
categories: {district: {title: 区}}
metrics: {checks: {title: 检查, kind: count, bounds: BOUNDS}}
actions:
  - id: main
    title: 行动
    points: 10
    items:
      - id: checks
        no: 1
        title: 检查
        points: 10
        scoring:
          {kind: linear, metric: checks, zero_at: 0, full_at: 20, rounding: {places: 1, mode: down}}
"""


@pytest.mark.parametrize(("bounds", "survives"), [("[0, 20]", False), ("[0, none]", True)])
def test_a_rounding_that_no_whole_number_needs_may_be_any(
    tmp_path: Path, bounds: str, *, survives: bool
) -> None:
    rules = LINEAR.replace("BOUNDS", bounds)
    found = mutate(loaded(tmp_path, "- {name: a}", rules), lambda _done, _total: None)
    assert any(each.new.startswith("mode: ") for each in found.survivors) is survives


@pytest.mark.parametrize(
    ("bounds", "alike"),
    [("[0%, 110%]", ["cap: 3", "no cap"]), ("[0%, 111%]", []), ("[0%, none]", [])],
)
def test_a_cap_that_nothing_comes_to_may_rise_or_go(
    tmp_path: Path, bounds: str, alike: list[str]
) -> None:
    text = RULES.replace("[0%, none]", bounds).replace("warn_from: 1", "cap: 2")
    found = mutate(loaded(tmp_path, "- {name: a}", text), lambda _done, _total: None)
    left = [each.new for each in found.survivors if each.path[3:5] == (0, "bonuses")]
    kept = [new for new in ("cap: 3", "no cap") if new not in left]
    assert kept == alike


UNUSED = (
    RULES.replace("ranking:", "policies: {bonus_needs_base: false}\nranking:")
    .replace(
        """        bonuses:
          - {id: over, kind: per_step, metric: completion, above: 100%, step: 1%, points: 0.2,
             warn_from: 1}
""",
        "",
    )
    .replace("set: {items.formation.bonuses.over.cap: 1}", "set: {items.formation.no: 3}")
)


def test_any_key_may_mean_the_same(tmp_path: Path) -> None:
    """Of a scheme that has no bonus on a base, it is all one whether a bonus needs its base."""
    text = UNUSED.replace(
        "          - {id: praised, kind: discretionary, metric: praise, cap: 2}\n", ""
    ).replace("        bonuses:\n", "")
    found = mutate(loaded(tmp_path, "- {name: a}", text), lambda _done, _total: None)
    assert "bonus_needs_base: true" not in [each.new for each in found.survivors]
    assert "nothing_to_measure: not_met" in [each.new for each in found.survivors]
    assert "[1, 2]" in [each.new for each in found.survivors]
