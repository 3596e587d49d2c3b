"""Bonuses and groups without a title are called by their metrics, never by their ids."""

from pathlib import Path

import pytest

from tests.cli.running import run

RULES = """\
liuxiang: 1
id: plain
version: "1"
title: 样例办法
language: zh-CN
source: {document: 样发〔2012〕1号}
points: 8
categories:
  district: {title: 区}
metrics:
  large: {title: 大企业覆盖率, kind: rate}
  reports: {title: 报送数, kind: count, unit: 份}
  charter: {title: 章程, kind: yes_no}
  praise: {title: 表扬分, kind: points}
policies: {missing: not_met, nothing_to_measure: met, bonus_needs_base: true}
actions:
  - id: first
    title: 第一行动
    points: 8
    items:
      - id: all
        no: 3
        title: 建会
        points: 8
        assesses: [district]
        scoring:
          kind: all_or_nothing
          criteria:
            - id: either
              any_of: [{metric: large, at_least: 80%}, {metric: reports, more_than: 9}]
        bonuses:
          - {id: over-done, kind: per_count, metric: reports, points: 1, warn_from: 2}
          - {id: praised, kind: discretionary, metric: praise}
          - {id: once, kind: fixed, when: {metric: charter, is: true}, points: 1, warn_from: 1}
ranking: {by: total, ties: shared}
awards: []
"""
UNIT = """\
unit: 甲
category: district
ruleset: plain@1
metrics: {large: 85/100, reports: 5, charter: 是, praise: {points: 3, reason: 好}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plain.yaml").write_text(RULES, "utf-8")
    (tmp_path / "unit.yaml").write_text(UNIT, "utf-8")
    return tmp_path


def printed(folder: Path, *words: str) -> str:
    done = run(*words, cwd=folder, COLUMNS="120")
    assert done.stderr.decode() == ""
    return done.stdout.decode()


FINDINGS = {
    "zh": (
        "- LX516 甲 第3项加分 5 分（报送数），数额较大，须核对依据 → 考核组：核对依据",
        "- LX516 甲 第3项加分 1 分（章程），数额较大，须核对依据 → 考核组：核对依据",
        "- LX509 甲 第3项评定 3 分：表扬分，好（总分 17，不计各项评定分为 14）",
    ),
    "en": (
        "- LX516 甲, item 3: the bonus “报送数” has come to 5; check its basis "
        "→ Assessors: check the basis",
        "- LX516 甲, item 3: the bonus “章程” has come to 1; check its basis "
        "→ Assessors: check the basis",
        "- LX509 甲, item 3: assessors entered 3 for 表扬分: 好 "
        "(total 17, without any such points 14)",
    ),
}


@pytest.mark.parametrize("language", FINDINGS)
def test_findings_call_a_bonus_by_its_metric(folder: Path, language: str) -> None:
    words = ("score", "unit.yaml", "--rules", "plain.yaml", "--all", "--lang", language)
    lines = printed(folder, *words).splitlines()
    assert [each for each in lines if "LX516" in each or "LX509" in each] == list(
        FINDINGS[language]
    )


def test_show_calls_neither_by_its_id(folder: Path) -> None:
    text = printed(folder, "show", "plain.yaml", "-f", "md")
    (row,) = [each for each in text.splitlines() if each.startswith("| ") and "建会" in each]
    assert row == (
        "| 第一行动（8分） | 3 | 建会<br>大企业覆盖率 ≥ 80%，或 报送数 \\> 9 份<br>"
        "＋ 报送数：每个加 1 分，不封顶<br>＋ 表扬分：由考核组评定，须写明理由，不封顶<br>"
        "＋ 章程：章程 是，加 1 分，不封顶 | 8 | 区 |  |"
    )
