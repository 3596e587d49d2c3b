"""Every key of `expect`: it passes where it is so, and says what is where it is not."""

from pathlib import Path

import pytest

from liuxiang.errors import LiuxiangError
from tests.casework.building import RULES, outcomes, refused, told

ONE = [
    ("total: 10", "total: 9", "total to be 9, and it is 10", ()),
    ("total: 10.0", "total: 10.5", "total to be 10.5, and it is 10", ()),
    ("base: 10", "base: 4", "base to be 4, and it is 10", ()),
    ("bonus: 0", "bonus: 1", "bonus to be 1, and it is 0", ()),
    ("possible: 10", "possible: 11", "possible to be 11, and it is 10", ()),
    ("attainable: 10", "attainable: 6", "attainable to be 6, and it is 10", ()),
    (
        "result: final",
        "result: provisional",
        "result to be provisional, and it is final",
        (),
    ),
    ("steps: {}", "steps: {over: 1}", "steps to be {over: 1}, and it is {}", ()),
    ("rank: 1", "rank: 2", "rank to be 2, and it is 1", ()),
    ("award: excellent", "award: null", "award to be null, and it is excellent", ()),
    ("warnings: []", "warnings: [LX273]", "warnings to be [LX273], and it is []", ()),
    ("errors: []", "errors: [LX238]", "errors to be [LX238], and it is []", ()),
    (
        "findings: {LX514: 1}",
        "findings: {LX514: 2}",
        "findings.LX514 to be 2, and it is 1",
        (),
    ),
    (
        "items: {1: {verdict: met}}",
        "items: {1: {verdict: partly}}",
        "items.1.verdict to be partly, and it is met",
        (22,),
    ),
    (
        "items: {formation: {points: 6}}",
        "items: {formation: {points: 5}}",
        "items.formation.points to be 5, and it is 6",
        (22,),
    ),
    (
        "items: {2: {base: 4}}",
        "items: {2: {base: 1}}",
        "items.2.base to be 1, and it is 4",
        (35,),
    ),
    (
        "items: {2: {bonus: 0}}",
        "items: {2: {bonus: 1}}",
        "items.2.bonus to be 1, and it is 0",
        (35,),
    ),
    (
        "items: {1: {criteria: {completion: met}}}",
        "items: {1: {criteria: {completion: missing}}}",
        "items.1.criteria.completion to be missing, and it is met: 98% against at_least 98%",
        (30,),
    ),
    (
        "items: {2: {criteria: {either.centre: met}}}",
        "items: {2: {criteria: {either.deals: met}}}",
        "items.2.criteria.either.deals to be met, and it is missing: – against at_least 3",
        (43,),
    ),
    (
        "items: {1: {bonuses: {over: {steps: 0}}}}",
        "items: {1: {bonuses: {over: {steps: 2}}}}",
        "items.1.bonuses.over.steps to be 2, and it is 0",
        (33,),
    ),
    (
        "items: {1: {bonuses: {over: {points: 0}}}}",
        "items: {1: {bonuses: {over: {points: 2}}}}",
        "items.1.bonuses.over.points to be 2, and it is 0",
        (33,),
    ),
    (
        "items: {1: {bonuses: {over: {capped: false}}}}",
        "items: {1: {bonuses: {over: {capped: true}}}}",
        "items.1.bonuses.over.capped to be true, and it is false",
        (33,),
    ),
]


@pytest.mark.parametrize(("right", "wrong", "message", "lines"), ONE, ids=[each[1] for each in ONE])
def test_a_key_for_one_unit(
    tmp_path: Path, right: str, wrong: str, message: str, lines: tuple[int, ...]
) -> None:
    passed, failed = outcomes(
        tmp_path, f"- {{name: 对, expect: {{{right}}}}}\n- {{name: 错, expect: {{{wrong}}}}}"
    )
    assert passed.diagnostics == ()
    (problem,) = failed.diagnostics
    assert problem.place is not None
    assert problem.place.line == 4
    assert problem.message("en") == f"The case “错” expects {message}"
    assert tuple(each.place.line for each in problem.related) == lines


SEVERAL = [
    ("ranks: {甲: 1, 丙: 3, 丁: 1}", "ranks: {丙: 2}", "ranks.丙 to be 2, and it is 3"),
    ("totals: {丙: 4}", "totals: {丙: 5}", "totals.丙 to be 5, and it is 4"),
    ("awards: {甲: excellent, 丙: null}", "awards: {甲: null}", "awards.甲 to be null"),
    ("tied: [乙, 甲]", "tied: []", "tied to be [], and it is [乙, 甲]"),
]
UNITS = """{甲: {}, 乙: {completion: 99/100}, 丙: {given: {charter: 否}},
             丁: {category: industry, verified: {completion: 98/100}}}"""


@pytest.mark.parametrize(("right", "wrong", "message"), SEVERAL, ids=[each[1] for each in SEVERAL])
def test_a_key_for_several_units(tmp_path: Path, right: str, wrong: str, message: str) -> None:
    passed, failed = outcomes(
        tmp_path,
        f"- {{name: 对, units: {UNITS}, expect: {{{right}}}}}\n"
        f"- {{name: 错, units: {UNITS}, expect: {{{wrong}}}}}",
    )
    assert passed.diagnostics == ()
    assert [each.message("en")[: len(message) + 21] for each in failed.diagnostics] == [
        f"The case “错” expects {message}"
    ]


def test_a_failure_names_the_figure_the_clause_and_both_places(tmp_path: Path) -> None:
    (outcome,) = outcomes(
        tmp_path,
        """
        - name: 差一户
          given: {completion: 979/1000}
          expect:
            items:
              1: {verdict: met, points: 6}
            total: 4
        """,
    )
    assert (outcome.name, outcome.kind) == ("差一户", "case")
    assert [told(each, tmp_path) for each in outcome.diagnostics] == [
        "small.cases.yaml:7:22 | The case “差一户” expects items.1.verdict to be met, "
        "and it is not_met: 979/1000 against at_least 98% | defined 30",
        "small.cases.yaml:7:35 | The case “差一户” expects items.1.points to be 6, "
        "and it is 0: 979/1000 against at_least 98% | defined 30",
    ]
    assert outcome.diagnostics[0].subject == "items.formation.criteria.completion"
    assert outcome.diagnostics[0].message("zh") == (
        "用例“差一户”的 items.1.verdict 应为 met，实为 not_met：979/1000 对 at_least 98%"
    )


def test_readings_basis_and_verified_figures(tmp_path: Path) -> None:
    cases = """
    - name: 封顶
      readings: {A1: capped}
      given: {completion: 200/100}
      expect: {items: {1: {points: 7, bonuses: {over: {steps: 100, capped: true}}}}}
    - name: 不封顶
      given: {formed: 200, quota: 100}
      expect: {items: {1: {points: 26}}, steps: {over: 100}, findings: {LX516: 1, LX511: 0}}
    - name: 核实
      given: {completion: 98/100}
      verified: {completion: 97/100}
      expect: {items: {1: {points: 0}}}
    - name: 自报
      basis: reported
      given: {completion: 98/100}
      verified: {completion: 97/100}
      expect: {items: {1: {points: 6}}}
    - name: 未报
      given: {completion: null}
      expect: {items: {1: {verdict: missing}}, total: 4, possible: 10, result: provisional}
    - name: 产业
      category: industry
      expect:
        total: 6
        items: {2: {verdict: not_assessed}, 1: {criteria: {charter: not_assessed}}}
    - name: 无任务
      given: {completion: 3/0}
      expect: {warnings: [LX273], items: {1: {criteria: {completion: nothing_to_measure}}}}
    - name: 被拒
      given: {completion: -1/100}
      expect: {errors: [LX238]}
    """
    assert [each.diagnostics for each in outcomes(tmp_path, cases)] == [()] * 8


def test_a_refusal_that_was_not_expected_is_told_at_the_figure(tmp_path: Path) -> None:
    (outcome,) = outcomes(
        tmp_path, "- {name: 错字, given: {complition: 1/1}, expect: {total: 3, steps: {}}}"
    )
    assert [(each.code, str(each.place).split(":")[1:]) for each in outcome.diagnostics] == [
        ("LX201", ["3", "24"])
    ]
    assert outcome.diagnostics[0].suggestions == ("completion",)


FAULTS = [
    ("- {name: a, expct: {}}", "LX301", (3, 15), "Unknown key `expct`"),
    ("- {name: a, expect: {totl: 3}}", "LX301", (3, 24), "Unknown key `totl`"),
    ("- {expect: {total: 3}}", "LX302", (3, 5), "The key `name` is missing"),
    ("- {name: a, expect: {total: x}}", "LX229", (3, 31), "`x` is no number"),
    ("- {name: a}\n- {name: a}", "LX603", (4, 12), "There are two cases `a`"),
    ("- {name: a, category: distrikt}", "LX605", (3, 25), "There is no `distrikt`"),
    ("- {name: a, expect: {items: {7: {points: 0}}}}", "LX605", (3, 32), "There is no `7`"),
    ("- {name: a, expect: {award: best}}", "LX605", (3, 31), "There is no `best`"),
    ("- {name: a, expect: {steps: {ovr: 1}}}", "LX605", (3, 32), "There is no `ovr`"),
    (
        "- {name: a, expect: {items: {1: {criteria: {x: met}}}}}",
        "LX605",
        (3, 47),
        "There is no `x`",
    ),
    (
        "- {name: a, expect: {items: {1: {bonuses: {x: {steps: 1}}}}}}",
        "LX605",
        (3, 46),
        "There is no `x`",
    ),
    ("- {name: a, units: {b: {}}, given: {}}", "LX604", (3, 15), "`units` does not go with"),
    ("- {name: a, units: {b: {given: 3}}}", "LX310", (3, 34), "The form of 3 is not"),
    ("- {name: a, units: {b: {category: c}}}", "LX605", (3, 37), "There is no `c`"),
    (
        "- {name: a, units: {b: {}}, expect: {ranks: {c: 1}}}",
        "LX605",
        (3, 48),
        "There is no `c`",
    ),
    (
        "- {name: a, expect: {errors: [LX238], total: 1}}",
        "LX614",
        (3, 41),
        "`total` is not for a case like this",
    ),
    (
        "- {name: a, units: {b: {}}, expect: {total: 1}}",
        "LX614",
        (3, 40),
        "`total` is not for a case like this",
    ),
    ("- {name: a, expect: {tied: []}}", "LX614", (3, 24), "`tied` is not for a case like this"),
    ("- {name: a, readings: {A2: b}}", "LX605", (3, 26), "There is no `A2`"),
    ("- {name: a, readings: {A1: b}}", "LX605", (3, 30), "There is no `b`"),
    ("- {name: a, readings: {A1: words}}", "LX605", (3, 30), "There is no `words`"),
]


@pytest.mark.parametrize(("cases", "code", "place", "message"), FAULTS, ids=[f[0] for f in FAULTS])
def test_a_fault_of_the_file_is_told_at_its_place(
    tmp_path: Path, cases: str, code: str, place: tuple[int, int], message: str
) -> None:
    (problem,) = refused(tmp_path, cases)
    assert problem.place is not None
    assert (problem.code, problem.place.line, problem.place.column) == (code, *place)
    assert problem.message("en").startswith(message)
    assert problem.message("zh")
    assert problem.help("en") != ""


def test_a_near_key_is_one_of_cases(tmp_path: Path) -> None:
    (problem,) = refused(tmp_path, "- {name: a, expct: {}}")
    assert problem.suggestions[:1] == ("expect",)


IDLE = [
    ("{total: }", "3:24", "total", "total: 8"),
    ("{total: 10, base: null}", "3:35", "base", "base: 8"),
    ("{items: {}}", "3:24", "items", "items: {1: {verdict: met, points: 8}}"),
    ("{items: {1: {}}}", "3:32", "1", "1: {verdict: met, points: 8}"),
    ("{items: {1: {verdict: }}}", "3:36", "verdict", "verdict: met"),
    ("{items: {1: {criteria: {}}}}", "3:36", "criteria", "criteria: {membership_rate: not_met}"),
    ("{items: {1: {bonuses: {}}}}", "3:36", "bonuses", "bonuses: {extra: {steps: 1}}"),
    ("{items: {1: {bonuses: {over: {}}}}}", "3:46", "over", "over: {steps: 1, points: 0.2}"),
    ("{items: {1: {bonuses: {over: {steps: }}}}}", "3:53", "steps", "steps: 1"),
    ("{findings: {}}", "3:24", "findings", "findings: {LX504: 0}"),
    ("{result: }", "3:24", "result", "result: final"),
    ("{steps: }", "3:24", "steps", "steps: {}"),
    ("{errors: }", "3:24", "errors", "errors: []"),
    ("{warnings: , total: 10}", "3:24", "warnings", "warnings: []"),
]


@pytest.mark.parametrize(("expect", "place", "key", "example"), IDLE, ids=[x[0] for x in IDLE])
def test_a_key_under_which_nothing_stands_is_refused(
    tmp_path: Path, expect: str, place: str, key: str, example: str
) -> None:
    (problem,) = refused(tmp_path, f"- {{name: 空, expect: {expect}}}")
    assert told(problem, tmp_path) == (
        f"small.cases.yaml:{place} | Nothing stands under `{key}`, "
        "where the case then checks nothing"
    )
    assert problem.code == "LX621"
    assert problem.help("en").startswith(f"Write what is expected, as `{example}`; ")


@pytest.mark.parametrize("key", ["ranks", "totals", "awards", "tied"])
def test_several_units_of_which_nothing_is_expected_are_refused(tmp_path: Path, key: str) -> None:
    nothing = "null" if key == "tied" else "{}"
    found = refused(tmp_path, f"- {{name: 空, units: {{甲: {{}}}}, expect: {{{key}: {nothing}}}}}")
    assert [each.code for each in found] == ["LX621"]


@pytest.mark.parametrize("none", ["award: null", "steps: {}", "errors: []", "warnings: []"])
def test_none_is_something_to_expect(tmp_path: Path, none: str) -> None:
    (outcome,) = outcomes(tmp_path, f"- {{name: a, given: {{charter: 否}}, expect: {{{none}}}}}")
    assert outcome.diagnostics == () or none == "award: null"
    assert refused(tmp_path, f"- {{name: a, expect: {{{none}}}}}") == ()


@pytest.mark.parametrize("empty", ["", ", expect: ", ", expect: {}"])
def test_a_case_that_expects_nothing_fails(tmp_path: Path, empty: str) -> None:
    (outcome,) = outcomes(tmp_path, f"- {{name: 空{empty}}}")
    assert [(each.code, each.severity) for each in outcome.diagnostics] == [("LX615", "error")]


TIERS = RULES.replace(
    """\
          kind: all_or_nothing
          criteria:
            - {id: either, any_of: [{metric: centre, includes: all}, {metric: deals, at_least: 3}]}
""",
    """\
          kind: tiers
          tiers:
            - id: top
              when:
                all_of:
                  - {metric: deals, at_least: 3, at_most: 9}
                  - {id: in, any_of: [{metric: centre, includes: all}, {metric: charter, is: true}]}
              points: 4
            - {when: {metric: deals, at_least: 1}, points: 1}
""",
)


def test_parts_of_the_group_of_a_tier_are_named_by_the_tier(tmp_path: Path) -> None:
    cases = """
    - name: 一部分
      category: district
      given: {deals: 10, centre: [sign], charter: true}
      expect:
        items:
          service:
            points: 1
            criteria:
              top: not_met
              top.deals: not_met
              top.in: met
              top.in.centre: not_met
              top.in.charter: met
              deals-1: met
    """
    (outcome,) = outcomes(tmp_path, cases, TIERS)
    assert outcome.diagnostics == ()
    with pytest.raises(LiuxiangError) as caught:
        outcomes(tmp_path, cases.replace("top.deals", "deals"), TIERS)
    (problem,) = caught.value.diagnostics
    assert problem.code == "LX605"
    assert problem.help("en").endswith(
        "Expected one of: top, top.deals, top.in, top.in.centre, top.in.charter, deals-1."
    )
