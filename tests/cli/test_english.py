"""Where rules and units are in English, all that is said of them in English is."""

import re
from pathlib import Path

import pytest

from tests.cli.running import run

RULES = """\
liuxiang: 1
id: trial
version: "1"
title: The “trial”
language: en
points: 20
categories: {district: {title: Districts}}
departments: {legal: {title: Legal}}
metrics:
  plan: {title: Planned, kind: count}
  done: {title: Done, kind: count}
  rate: {title: The “rate”, kind: rate, part: done, whole: plan}
  accidents: {title: Accidents, kind: count, unit: a year}
  centre: {title: Centre, kind: checklist, members: {sign: Sign, staff: Staff}}
  visit: {title: Visit, kind: points}
  charter: {title: Charter, kind: yes_no}
  money: {title: Money, kind: amount, unit: k}
actions:
  - id: main
    title: Main
    points: 20
    items:
      - id: tiers
        no: 1
        title: The “tiers”
        points: 10
        departments: [legal]
        assesses: [district]
        scoring:
          kind: tiers
          tiers:
            - {when: {id: any, any_of: [{metric: rate, at_least: 90%},
               {metric: charter, is: true}]}, points: 10}
            - {when: {metric: rate, at_least: 70%}, points: 5}
        bonuses:
          - {id: more, kind: per_step, metric: money, above: 5, step: 2, points: 0.3, cap: 2}
          - {id: seen, kind: discretionary, metric: visit, cap: 3}
      - id: weighted
        no: 2
        title: Weighted
        points: 10
        assesses: [district]
        scoring:
          kind: weighted
          criteria:
            - {metric: accidents, at_most: 2, points: 6}
            - {metric: centre, includes: all, points: 4}
awards: [{id: best, title: The “best”, ranks: [1, 1], categories: [district]}]
rulings:
  - id: R1
    title: How much
    items: [tiers]
    reading: Two
    alternatives: [{id: five, reading: Five, set: {items.tiers.bonuses.more.cap: 5}}]
"""
LATER = (
    ("at_least: 90%", "at_least: 92%"),
    ("ranks: [1, 1]", "ranks: [1, 2]"),
    ("includes: all", "includes: [sign]"),
    ("accidents, at_most: 2", "accidents, at_most: 3"),
)
FIGURES = {
    "a": "plan: 10, done: 8, accidents: 3, charter: no, centre: [sign], money: 9, "
    "visit: {points: 1, reason: good, by: Team}",
    "b": "accidents: 3, centre: [sign]",
    "c": "",
    "bad": "plan: x, done: 1.5, centre: [sig], rate: 150%, visit: {points: 9}, monney: 5",
}
FOREIGN = re.compile("[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]|““|””")
"""Characters that are Chinese, and quotation marks of one kind within one another."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("english")
    later = RULES
    for old, new in LATER:
        assert later.count(old) == 1
        later = later.replace(old, new)
    (made / "r.yaml").write_text(RULES, "utf-8")
    (made / "later.yaml").write_text(later, "utf-8")
    for name, figures in FIGURES.items():
        text = f"unit: Unit {name}\ncategory: district\nmetrics: {{{figures}}}\n"
        (made / f"{name}.yaml").write_text(text, "utf-8")
    cases = "- {name: one, expect: {total: 9}}\n- {name: two, expect: {total: 20}}\n"
    (made / "r.cases.yaml").write_text(f"ruleset: r.yaml\ncases:\n{cases}", "utf-8")
    return made


@pytest.mark.parametrize(
    "asked",
    [
        "score a.yaml b.yaml c.yaml --rules r.yaml",
        "score a.yaml b.yaml c.yaml --rules r.yaml --all --tally",
        "score a.yaml bad.yaml --rules r.yaml --keep-going -f md",
        "explain a.yaml b.yaml c.yaml --rules r.yaml --all",
        "explain a.yaml b.yaml --rules r.yaml -f md",
        "sensitivity a.yaml b.yaml --rules r.yaml",
        "show r.yaml",
        "show r.yaml -f json",
        "diff r.yaml later.yaml --data a.yaml",
        "diff a.yaml b.yaml --rules r.yaml",
        "validate bad.yaml r.yaml --rules r.yaml",
        "test r.cases.yaml --coverage --mutate",
        "new-version r.yaml 2030 -o -",
    ],
)
def test_nothing_chinese_is_said(folder: Path, asked: str) -> None:
    command, *words = asked.split()
    done = run(command, *words, "--lang", "en", cwd=folder)
    assert done.returncode in (0, 1)
    lines = (done.stdout + done.stderr).decode().splitlines()
    assert [line for line in lines if FOREIGN.search(line)] == []
