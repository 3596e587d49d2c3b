"""Faulty rule files: each fault is one diagnostic, with its code and at its place."""

import pytest

from liuxiang.wording import Language
from liuxiang.wording.codes import SEVERITIES
from tests.language.building import ONE_CRITERION, at, item, read, refused, rule_text
from tests.language.sound_rules import BAD, GOOD, bad, place_of

ERRORS = [
    path.stem for path in sorted(BAD.glob("*.yaml")) if path.read_text("utf-8")[2:7] == "error"
]


def test_the_rule_file_without_a_fault_holds() -> None:
    assert refused(GOOD) == ()
    assert len(read(GOOD).ruleset.items) == 7


def test_faults_of_one_file_are_refused_one_by_one() -> None:
    assert all(len(refused(bad(name))) == 1 for name in ERRORS)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_fault_is_worded_in_both_languages(language: Language) -> None:
    for name in ERRORS:
        for problem in refused(bad(name)):
            assert problem.message(language)
            assert problem.help(language)
            assert problem.severity == "error"
            assert problem.code in SEVERITIES


@pytest.mark.parametrize(
    ("name", "message", "help_text"),
    [
        (
            "misspelt-comparison",
            "Unknown key `at_leest`",
            "Did you mean at_least, at_most? Correct it or remove the line; "
            "the keys are in the description of the rule language.",
        ),
        ("missing-no", "The key `no` is missing", "Add `no` here."),
        ("missing-kind-of-a-metric", "The key `kind` is missing", "Add `kind` here."),
        (
            "unknown-kind-of-metric",
            "There is no kind `yesno`",
            "Did you mean yes_no? Expected one of: yes_no, count, amount, rate, checklist, "
            "choice, points.",
        ),
        (
            "two-comparisons",
            "A criterion has one comparison, or a lower and an upper mark; here: at_least, "
            "more_than",
            "Use one of at_least, more_than, at_most, less_than, is, includes, one_of; for an "
            "interval one of the first two with one of the next two.",
        ),
        (
            "a-bare-number-for-a-rate",
            "`completion` is a rate; a bare 98 may mean two things",
            "Write 98% or 9800%.",
        ),
        (
            "a-fraction-for-a-rate",
            "`completion` is a rate; a bare 0.98 may mean two things",
            "Write 0.98% or 98%.",
        ),
        (
            "a-percentage-for-a-count",
            "`meetings` is a plain number; its threshold cannot be 4%",
            "Write a number.",
        ),
        (
            "unknown-metric-of-a-criterion",
            "The metric `reprts` is not declared",
            "Did you mean reports? Declare it under `metrics`, or correct the name.",
        ),
        (
            "items-that-do-not-add-up",
            "The items of `first` add up to 18, not 17",
            "Correct the points of an item or of the action.",
        ),
        (
            "actions-that-do-not-add-up",
            "The actions add up to 30, not 31",
            "Correct the points of an action or of the scheme.",
        ),
        (
            "weights-that-do-not-add-up",
            "The criteria add up to 8, not to the 9 of the item",
            "Correct the points of a criterion or of the item.",
        ),
        (
            "awards-that-overlap",
            "The ranks of the awards `good` and `best` overlap",
            "Within a category a rank has one award.",
        ),
        (
            "a-reading-that-leads-nowhere",
            "The path `policy.bonus_needs_base` of a reading leads nowhere in the rule file",
            "Did you mean policies.bonus_needs_base? "
            "Paths are such as policies.K, ranking.K, awards.ID.K, items.ID.criteria.ID.K.",
        ),
    ],
)
def test_wording(name: str, message: str, help_text: str) -> None:
    problem = refused(bad(name))[0]
    assert (problem.message("en"), problem.help("en")) == (message, help_text)


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("an-action-twice", "first\n    title: 第一"),
        ("an-item-twice", "whole\n        no: 1"),
        ("a-number-twice", "3\n        title: 分档"),
        ("a-criterion-twice", "{metric: meetings, at_least: 4"),
        ("a-bonus-twice", "id: over\n"),
        ("an-award-twice", "best, title: 优秀"),
        ("awards-that-overlap", "[1, 4]"),
        ("a-key-twice", "metric: charter, metric"),
    ],
)
def test_a_duplicate_names_both_places(name: str, first: str) -> None:
    text = bad(name)
    (problem,) = refused(text)
    assert [(each.place.line, each.place.column) for each in problem.related] == [
        place_of(first, text)
    ]


SEVERAL = {
    "departments: [office]": "departments: [offce]",
    "{metric: reports, at": "{metric: reprts, at",
    "zero_at: 60%": "zero_at: 60",
}
MALFORMED = {
    "  missing: not_met": "  mising: not_met",
    "            cap: 2\n": "            cap: -2\n",
    "mode: half_up": "mode: half_way",
}


ALLOWED = [
    (
        "policies: {missing: 1}",
        "应为：not_met、withhold。",
        "Expected: not_met, withhold.",
    ),
    ("ranking: {by: total, ties: 1}", "应为：shared、dense。", "Expected: shared, dense."),
    ("policies: [1]", "应为：“键: 值”。", "Expected: a mapping."),
]


@pytest.mark.parametrize(("extra", "chinese", "english"), ALLOWED)
def test_what_is_expected_is_said_in_each_language(extra: str, chinese: str, english: str) -> None:
    (problem,) = refused(rule_text(item(ONE_CRITERION), extra=extra))
    assert (problem.help("zh"), problem.help("en")) == (chinese, english)


def with_all(changes: dict[str, str]) -> str:
    """The sound rule file with all of these changes."""
    text = GOOD
    for old, new in changes.items():
        assert text.count(old) == 1
        text = text.replace(old, new)
    return text


def test_all_faults_are_told_in_file_order() -> None:
    codes = [each.code for each in refused(with_all(SEVERAL))]
    assert codes == ["LX343", "LX341", "LX347"]


def test_all_faults_of_shape_are_told_in_file_order() -> None:
    codes = [each.code for each in refused(with_all(MALFORMED))]
    assert codes == ["LX301", "LX306", "LX304"]


def test_faults_of_shape_hide_no_others() -> None:
    # The bare `zero_at` is told once the scoring it stands in has a proper form.
    codes = [each.code for each in refused(with_all(SEVERAL | MALFORMED))]
    assert codes == ["LX301", "LX343", "LX306", "LX341", "LX304"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ("LX103", 0, 0)),
        ("# 空\n", ("LX315", 0, 0)),
        ("- liuxiang: 1\n", ("LX315", 1, 1)),
        ("liuxiang\n", ("LX315", 1, 1)),
        ("id: sample\n", ("LX315", 1, 1)),
        (f"{GOOD}---\n{GOOD}", ("LX315", GOOD.count("\n") + 2, 1)),
        (GOOD.replace("title: 样例", "title：样例"), ("LX109", 4, 6)),
        (GOOD.replace("  - id: first", "\t- id: first"), ("LX108", 32, 1)),
        (GOOD.replace("title: 样例", "title: &t 样例"), ("LX113", 4, 8)),
        (GOOD.replace("title: 样例", "title: '样例"), ("LX110", 4, 8)),
        (GOOD.replace("title: 样例", f"title: {'[' * 70}{']' * 70}"), ("LX112", 4, 71)),
    ],
)
def test_what_is_no_rule_file(text: str, expected: tuple[str, int, int]) -> None:
    assert [at(each) for each in refused(text)] == [expected]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("points: 0.2", "points: ０．２"),
        ("at_least: 90%", "at_least: ９０％"),
        ("at_least: 90%", "at_least: 90 %"),
        ("bonus_needs_base: true", "bonus_needs_base: 是"),
        (
            "{metric: charter, is: true}\n            - {metric: c",
            "{metric: charter, is: no}\n            - {metric: c",
        ),
        ("step: 8", "step: 8.0"),
        ("no: 1\n", "'no': 1\n"),
        ("points: 30\n", "points: '30'\n"),
        ("includes: [sign, staff]", "includes: all"),
        ("            cap: 2\n", "            warn_from: 2\n"),
        ("id: whole\n", "id: whole\n        was: old-id\n"),
        ("title: 章程, kind: yes_no}", "title: 章程, kind: yes_no, was: constitution}"),
        ("bounds: [0%, none]", "bounds: [none, 300%]"),
        (
            "policies:\n  missing: not_met\n  nothing_to_measure: met\n  bonus_needs_base: true\n",
            "",
        ),
        ("ranking: {by: total, ties: shared}\n", ""),
        ("period: {from: 2012-01-01, to: 2012-12-31}\n", ""),
    ],
)
def test_what_holds_as_well(old: str, new: str) -> None:
    assert GOOD.count(old) == 1
    assert refused(GOOD.replace(old, new)) == ()
