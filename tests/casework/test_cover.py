"""Coverage: what there is to see of a rule file, and which cases have seen it."""

from pathlib import Path

from liuxiang.casework.coverage import targets
from liuxiang.casework.tested import Asked, below, run_all
from liuxiang.ruleset.load import read_rules
from liuxiang.source import decode
from tests.casework.building import RULES, loaded, outcomes

ALL = [
    "district scored",
    "industry scored",
    "1 completion met",
    "1 completion not_met",
    "1 completion missing",
    "1 completion nothing_to_measure",
    "1 charter met",
    "1 charter not_met",
    "1 charter missing",
    "1 over none",
    "1 over under a step",
    "1 over one step",
    "2 centre met",
    "2 centre not_met",
    "2 centre missing",
    "2 deals met",
    "2 deals not_met",
    "2 deals missing",
    "2 praised none",
    "2 praised some",
    "2 praised at the cap",
    "A1=capped chosen",
    "excellent district first",
    "excellent district last",
    "excellent district behind",
    "excellent industry first",
    "excellent industry last",
    "excellent industry behind",
    "district tied",
    "industry tied",
]


def missing(folder: Path, cases: str) -> list[str]:
    """What the cases do not touch."""
    asked = Asked(coverage=True)
    found = run_all(loaded(folder, cases), asked, lambda _done, _total: None).coverage
    assert found is not None
    return [f"{each.name} {each.aspect}" for each in found.missing]


def test_everything_there_is_to_see() -> None:
    ruleset = read_rules(decode("small.yaml", RULES.encode())).ruleset
    assert [f"{each.name} {each.aspect}" for each in targets(ruleset)] == ALL


CASES = {
    "{name: a}": "district scored|1 completion met|1 charter met|1 over none|2 centre met|"
    "2 deals missing|2 praised none|excellent district first|excellent district last",
    "{name: a, category: industry}": "industry scored|1 completion met|1 over none|"
    "excellent industry first|excellent industry last",
    "{name: a, given: {completion: 979/1000, charter: null, centre: [牌子], deals: 2}}": "district "
    "scored|1 completion not_met|1 charter missing|1 over none|2 centre not_met|2 deals not_met|"
    "2 praised none|excellent district first|excellent district last",
    "{name: a, given: {completion: 1009/1000}}": "1 over under a step",
    "{name: a, given: {completion: 101%}}": "1 over one step",
    "{name: a, given: {completion: 0/0}}": "1 completion nothing_to_measure",
    "{name: a, given: {centre: null, deals: 3}}": "2 centre missing|2 deals met",
    "{name: a, given: {praise: {points: 1, reason: b}}}": "2 praised some",
    "{name: a, given: {praise: {points: 2, reason: b}}}": "2 praised some|2 praised at the cap",
    "{name: a, readings: {A1: capped}}": "A1=capped chosen",
    "{name: a, units: {甲: {}, 乙: {}}}": "district tied",
    "{name: a, units: {甲: {}, 乙: {charter: 否}}}": "excellent district behind",
}


def test_what_each_case_sees(tmp_path: Path) -> None:
    for case, seen in CASES.items():
        left = missing(tmp_path, f"- {case[:-1]}, expect: {{findings: {{LX070: 0}}}}}}")
        assert set(seen.split("|")) <= set(ALL)
        assert not set(seen.split("|")) & set(left), case


def test_a_reading_sees_nothing_of_the_rules_themselves(tmp_path: Path) -> None:
    left = missing(tmp_path, "- {name: a, readings: {A1: capped}, expect: {bonus: 0}}")
    assert set(ALL) - set(left) == {"district scored", "A1=capped chosen"}


def test_a_case_that_expects_nothing_covers_nothing(tmp_path: Path) -> None:
    assert missing(tmp_path, "- {name: a}\n- {name: b, expect: {}}") == ALL
    found = outcomes(tmp_path, "- {name: a}\n- {name: b, expect: {total: 10}}")
    assert [[each.code for each in outcome.diagnostics] for outcome in found] == [["LX615"], []]


def test_a_case_that_fails_covers_nothing(tmp_path: Path) -> None:
    assert missing(tmp_path, "- {name: a, expect: {total: 3}}") == ALL


def test_the_least_is_compared_exactly(tmp_path: Path) -> None:
    from decimal import Decimal

    found = run_all(
        loaded(tmp_path, "- {name: a, expect: {total: 10}}"),
        Asked(coverage=True),
        lambda _done, _total: None,
    ).coverage
    assert found is not None
    assert (found.covered, found.total) == (9, 30)
    assert not below(found, Decimal(30))
    assert below(found, Decimal("30.0000000000000000001"))


NOUGHT = RULES.replace(
    """          kind: all_or_nothing
          criteria:
            - {metric: completion, at_least: 98%}
            - {metric: charter, is: true, only: [district]}
""",
    """          kind: tiers
          tiers:
            - {id: late, when: {metric: charter, is: false}, points: 0}
            - {id: all, when: {metric: completion, at_least: 98%}, points: 6}
            - {id: some, when: {metric: completion, at_least: 60%}, points: 2}
            - {id: few, when: {metric: completion, less_than: 60%}, points: 0}
""",
)


def test_a_tier_that_earns_nothing_is_seen_where_it_is_the_first_to_hold(tmp_path: Path) -> None:
    def first(given: str) -> set[str]:
        case = f"- {{name: a, given: {{{given}}}, expect: {{findings: {{LX070: 0}}}}}}"
        asked = Asked(coverage=True)
        found = run_all(loaded(tmp_path, case, NOUGHT), asked, lambda _done, _total: None).coverage
        assert found is not None
        left = {each.name for each in found.missing if each.aspect == "first to hold"}
        return {"1 late", "1 all", "1 some", "1 few"} - left

    assert first("charter: 否, completion: 100%") == {"1 late"}
    assert first("charter: 是, completion: 100%") == {"1 all"}
    assert first("charter: 是, completion: 599/1000") == {"1 few"}
    assert first("charter: 是, completion: 0/0") == {"1 all"}
    assert first("charter: null, completion: 100%") == set()


def test_less_than_a_step_may_count_in_proportion(tmp_path: Path) -> None:
    rules = RULES.replace(
        "step: 1%, points: 0.2,", "step: 1%, points: 0.2, rounding: started_steps,"
    )
    case = "- {name: a, given: {completion: 1009/1000}, expect: {bonus: 0.2}}"
    found = run_all(
        loaded(tmp_path, case, rules), Asked(coverage=True), lambda _done, _total: None
    ).coverage
    assert found is not None
    assert not {"under a step", "one step"} & {each.aspect for each in found.missing}


def test_points_in_a_group_of_a_band_ask_for_no_figure(tmp_path: Path) -> None:
    bands = """\
grades:
  bands:
    - id: high
      title: 高
      when: {all_of: [{points: items.formation, at_least: 50%}, {metric: deals, at_least: 5}]}
    - {id: low, title: 低}
"""
    case = "- {name: a, expect: {grade: high}}"
    assert [each.diagnostics for each in outcomes(tmp_path, case, RULES + bands)] == [()]
