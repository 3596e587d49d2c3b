"""What a file of cases records of its rules: no number of them changes unseen."""

from pathlib import Path

import pytest

from liuxiang.casework.boundary_values import numbers
from liuxiang.casework.ledger import held_against
from liuxiang.casework.load import load_cases
from liuxiang.casework.mutants import stepped
from liuxiang.casework.tested import Asked, run_all
from liuxiang.casework.update import anew
from liuxiang.diagnostics import has_errors
from liuxiang.errors import InputFault
from liuxiang.ruleset.load import RuleFile, read_rules
from liuxiang.source import decode, load
from tests.casework.building import RULES, loaded, recorded, told, written
from tests.properties.schemes import ONE_OF_EVERYTHING

ONE = "- {name: a, expect: {total: 10}}"
EVERYTHING = ONE_OF_EVERYTHING.replace("POLICY", "met").replace("NEEDS", "true")


def other_values(value: str | tuple[str, ...]) -> list[str | tuple[str, ...]]:
    """A number one step further up and down; of a pair, each of its ends."""
    if isinstance(value, str):
        return [*stepped(value)]
    return [
        (*value[:at], moved, *value[at + 1 :])
        for at, end in enumerate(value)
        if end != "none"
        for moved in stepped(end)
    ]


@pytest.mark.parametrize("text", [EVERYTHING, RULES], ids=["everything", "small"])
def test_every_number_that_rises_or_falls_is_seen(tmp_path: Path, text: str) -> None:
    """Tiers, deductions, lines, weights, steps, pieces and caps; by one case that says nothing."""
    file = recorded(tmp_path, "- {name: a, expect: {errors: []}}", text)
    refused, seen = 0, 0
    for number in numbers(file.rules):
        for value in other_values(number.written):
            try:
                rules = file.rules.edited(number.path, value)
            except InputFault:
                refused += 1
                continue
            assert has_errors(held_against(file, rules)), (number, value)
            seen += 1
    assert not [*held_against(file, file.rules)]
    assert (refused, seen) == {EVERYTHING: (45, 85), RULES: (15, 19)}[text]


def against(folder: Path, change: tuple[str, str], cases: str = ONE) -> list[str]:
    """What is told of a changed rule file whose cases were recorded before."""
    file = recorded(folder, cases)
    rules = RULES.replace(*change)
    (folder / "small.yaml").write_text(rules, "utf-8")
    return [told(each, folder) for each in held_against(file, _read(folder))]


def _read(folder: Path) -> RuleFile:
    return read_rules(load(folder / "small.yaml"))


MOVED = [
    (
        ("at_least: 98%", "at_least: 97%"),
        [
            "small.yaml:30:46 | district.completion is recorded as 98%, just at its limit, and "
            "the limit of the rule is now 97% | recorded 4",
            "small.yaml:30:46 | industry.completion is recorded as 98%, just at its limit, and "
            "the limit of the rule is now 97% | recorded 8",
        ],
    ),
    (
        ("step: 1%", "step: 2%"),
        [
            "small.yaml:33:79 | items.formation.bonuses.over.step is recorded as 1%, and the rule "
            "now says 2% | recorded 14",
        ],
    ),
    (
        ("includes: all", "includes: [sign]"),
        [
            "small.yaml:43:64 | district.centre is recorded as [sign, staff], just at its limit, "
            "and the limit of the rule is now [sign] | recorded 6",
        ],
    ),
    (
        ("bounds: [0%, none]", "bounds: [0%, 200%]"),
        [
            "small.yaml:12:76 | metrics.completion.bounds is recorded as [0%, none], and the rule "
            "now says [0%, 200%] | recorded 11",
        ],
    ),
    (
        (", cap: 2}", "}"),
        [
            "small.cases.yaml:17:35 | items.service.bonuses.praised.cap is recorded, and the rules "
            "have no such number",
        ],
    ),
    (
        ("points: 0.2,", "points: 0.2, cap: 5,"),
        [
            "small.cases.yaml:1:1 | 1 number of the rules without a record: "
            "items.formation.bonuses.over.cap"
        ],
    ),
    (("98%", "98.00%"), []),
    (("title: 小规则", "title: 大规则"), []),
]


@pytest.mark.parametrize(("change", "lines"), MOVED, ids=[each[0][1] for each in MOVED])
def test_a_change_names_its_line_and_both_numbers(
    tmp_path: Path, change: tuple[str, str], lines: list[str]
) -> None:
    assert against(tmp_path, change) == lines


def test_a_file_that_records_nothing_is_told_so(tmp_path: Path) -> None:
    file = loaded(tmp_path, ONE)
    (problem,) = held_against(file, file.rules)
    assert (problem.code, problem.severity, str(problem.place)[-4:]) == ("LX620", "warning", ":2:1")
    done = run_all(file, Asked(), lambda _done, _total: None)
    assert [each.diagnostics for each in done.others] == [()]


@pytest.mark.parametrize("same", ["completion: 49/50", "completion: ９８.0%", "charter: 是"])
def test_what_is_recorded_may_be_written_otherwise(tmp_path: Path, same: str) -> None:
    file = recorded(tmp_path, ONE)
    name = same.partition(":")[0]
    old = {"completion": "completion: 98%", "charter": "charter: true"}[name]
    text = file.walk.source.text.replace(old, same)
    again = load_cases(decode(file.file, text.encode()), file.rules)
    assert [*held_against(again, again.rules)] == []


def test_cases_start_from_what_is_recorded(tmp_path: Path) -> None:
    """A limit that falls leaves their figures where they were: no case gains by it."""
    file = recorded(tmp_path, "- {name: a, expect: {total: 10}}\n- {name: b, given: {charter: no}}")
    raised = file.rules.edited(
        ("actions", 0, "items", 0, "scoring", "criteria", 0, "at_least"), "99%"
    )
    lowered = file.rules.edited(
        ("actions", 0, "items", 0, "scoring", "criteria", 0, "at_least"), "9%"
    )
    codes = [
        [
            [each.code for each in outcome.diagnostics]
            for outcome in run_all(
                load_cases(file.walk.source, rules), Asked(), lambda _done, _total: None
            ).outcomes
        ]
        for rules in (raised, lowered)
    ]
    assert codes == [
        [["LX616", "LX616"], ["LX610"], ["LX615"]],
        [["LX616", "LX616"], [], ["LX615"]],
    ]


def test_a_reading_with_another_limit_stands_at_its_own(tmp_path: Path) -> None:
    rules = RULES.replace(
        "set: {items.formation.bonuses.over.cap: 1}",
        "set: {items.formation.scoring.criteria.completion.at_least: 99%}",
    )
    file = recorded(tmp_path, "- {name: a, readings: {A1: capped}, expect: {total: 10}}", rules)
    done = run_all(file, Asked(), lambda _done, _total: None)
    assert [each.diagnostics for each in done.outcomes] == [(), ()]


def test_a_record_by_hand_of_one_category_leaves_the_other_at_its_limits(tmp_path: Path) -> None:
    path = written(tmp_path, "- {name: a, category: industry, expect: {total: 6}}")
    text = path.read_text("utf-8").replace(
        "cases:",
        "at_limit: {district: {completion: 98%, charter: yes, centre: [sign, staff]}}\ncases:",
    )
    file = load_cases(decode(path.as_posix(), text.encode()))
    done = run_all(file, Asked(), lambda _done, _total: None)
    assert [[each.code for each in outcome.diagnostics] for outcome in done.outcomes] == [
        ["LX619"],
        [],
    ]


BEFORE = "ruleset: small.yaml  # 规则\n\n# 用例\ncases:\n  - name: 甲\n    given: {charter: 否}\n"
RECORD = """\
at_limit:
  district:
    completion: 98%
    charter: true
    centre: [sign, staff]
  industry:
    completion: 98%
numbers:
  ruleset: {points: 10}
  metrics.completion: {bounds: [0%, none]}
  actions.main: {points: 10}
  items.formation: {no: 1, points: 6}
  items.formation.bonuses.over: {warn_from: 1, above: 100%, step: 1%, points: 0.2}
  items.service: {no: 2, points: 4}
  items.service.criteria.either.any_of.deals: {at_least: 3}
  items.service.bonuses.praised: {cap: 2}
  rulings.A1.alternatives.capped.set: {items.formation.bonuses.over.cap: 1}
  awards.excellent: {ranks: [1, 1]}
"""
AFTER = (
    f"ruleset: small.yaml  # 规则\n{RECORD}\n# 用例\ncases:\n"
    "  - name: 甲\n    given: {charter: 否}\n"
    "    expect: {items: {1: {verdict: not_met, points: 0}}, total: 4, steps: {}}\n"
)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "gb18030"])
def test_an_update_keeps_encoding_mark_and_line_endings(
    tmp_path: Path, codec: str, newline: str
) -> None:
    path = written(tmp_path, ONE)
    mark = "\ufeff" if codec == "utf-16-be" else ""
    path.write_bytes((mark + BEFORE.replace("\n", newline)).encode(codec))
    done = anew(load_cases(load(path)))
    assert done.data == (mark + AFTER.replace("\n", newline)).encode(codec)
    path.write_bytes(done.data)
    assert anew(load_cases(load(path))).data is None


def test_an_update_of_a_record_leaves_the_rest_as_it_stands(tmp_path: Path) -> None:
    path = written(tmp_path, ONE)
    path.write_text(AFTER.replace("98%", "49/50").replace("[1, 1]", "[1, 2]"), "utf-8")
    done = anew(load_cases(load(path)))
    assert done.data == AFTER.replace("98%", "49/50").encode()
    assert [*done.lines("zh")] == [
        f"{path.as_posix()}：numbers.awards.excellent.ranks 由 [1, 2] 改记为 [1, 1]"
    ]
