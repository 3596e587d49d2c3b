"""Cases of what was decided: its ranks and awards, and whether it may be decided at all."""

from pathlib import Path

import pytest

from tests.casework.building import RULES, outcomes, refused, told

TIED = RULES.replace("ranks: [1, 1]", "ranks: [1, 2]")
CASE = """\
- name: 裁定
  units: {甲: {}, 乙: {charter: 否}, 丙: {charter: 否}, 丁: {charter: 否, completion: 0/0}}
  decisions:
    ties: [{category: 区, rank: 2, order: [丙, 丁, 乙], reason: 先}]
    awards: [{unit: 甲, computed: excellent, decided: null, reason: 瞒报}]
  expect: EXPECTED
"""
RIGHT = """\
{decided: {甲: {award: null}, 丙: {rank: 2, award: excellent}, 乙: {rank: 4, award: null}},
           awards: {丙: excellent, 丁: excellent}, state: computed, findings: {LX511: 0}}"""


def test_what_was_decided_is_expected(tmp_path: Path) -> None:
    (outcome,) = outcomes(tmp_path, CASE.replace("EXPECTED", RIGHT), TIED)
    assert outcome.diagnostics == ()


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("{decided: {丙: {rank: 3}}}", "decided.丙.rank to be 3, and it is 2"),
        ("{decided: {丁: {award: excellent}}}", "decided.丁.award to be excellent, and it is null"),
        ("{state: undecided}", "state to be undecided, and it is computed"),
    ],
)
def test_what_was_decided_otherwise_is_told(tmp_path: Path, wrong: str, message: str) -> None:
    (outcome,) = outcomes(tmp_path, CASE.replace("EXPECTED", wrong), TIED)
    (problem,) = outcome.diagnostics
    assert told(problem, tmp_path).split("expects ")[1].split(" | ")[0] == message


def test_what_was_not_decided_is_told(tmp_path: Path) -> None:
    case = "- {name: 无, units: {甲: {}, 乙: {}}, expect: {decided: {甲: {rank: 1}}}}"
    (outcome,) = outcomes(tmp_path, case, TIED)
    assert [each.code for each in outcome.diagnostics] == ["LX606"]


def test_a_decision_without_grounds_is_a_finding(tmp_path: Path) -> None:
    case = """
    - name: 落空
      units: {甲: {}, 乙: {charter: 否}}
      decisions: {ties: [{category: district, rank: 1, order: [甲, 乙], reason: 先}]}
      expect: {state: undecided, findings: {LX527: 1}}
    """
    (outcome,) = outcomes(tmp_path, case, TIED)
    assert outcome.diagnostics == ()


@pytest.mark.parametrize(
    ("decisions", "code"),
    [
        ("{awards: [{unit: 丙, computed: null, decided: excellent, reason: 递补}]}", "LX796"),
        ("{awards: [{unit: 甲, computed: null, decided: 特等, reason: 递补}]}", "LX748"),
        ("{approved: true}", "LX202"),
        ("{ties: {}}", "LX745"),
    ],
)
def test_what_cannot_be_decided_refuses_the_case(tmp_path: Path, decisions: str, code: str) -> None:
    case = f"- {{name: 错, units: {{甲: {{}}, 乙: {{}}}}, decisions: {decisions}, expect: {{}}}}"
    right = case.replace("expect: {}", f"expect: {{errors: [{code}]}}")
    wrong = case.replace("expect: {}", "expect: {ranks: {甲: 1}}")
    passed, failed = outcomes(tmp_path, f"{right}\n{wrong.replace('错', '误')}", TIED)
    assert passed.diagnostics == ()
    assert [each.code for each in failed.diagnostics] == [code]


def test_unknown_names_are_told(tmp_path: Path) -> None:
    case = "- {name: 名, units: {甲: {}, 乙: {}}, expect: {decided: {丙: {rank: 1}}}}"
    assert [each.code for each in refused(tmp_path, case)] == ["LX605"]
    case = "- {name: 名, units: {甲: {}, 乙: {}}, expect: {decided: {甲: {award: best}}}}"
    assert [each.code for each in refused(tmp_path, case)] == ["LX605"]
    case = "- {name: 名, units: {甲: {}, 乙: {}}, expect: {decided: {甲: {}}}}"
    assert [each.code for each in refused(tmp_path, case)] == ["LX621"]
    case = "- {name: 名, expect: {decided: {名: {rank: 1}}}}"
    assert "LX614" in [each.code for each in refused(tmp_path, case)]
