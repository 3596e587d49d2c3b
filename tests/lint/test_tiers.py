"""What is said of tiers is what comes of trying every value."""

import pytest
from hypothesis import assume, given, settings

from liuxiang.diagnostics import Diagnostic
from liuxiang.lint import linted
from liuxiang.ruleset.analyse import examine
from liuxiang.source import decode
from tests.lint.enumerated import CATEGORIES, METRICS, Sheet, sheets
from tests.lint.pages import codes, whole


def told(sheet: Sheet) -> tuple[Diagnostic, ...]:
    """All that is found of a sheet of which every criterion can be met."""
    found = linted(examine(decode("rules.yaml", sheet.text.encode())))
    assume("LX365" not in {each.code for each in found})
    return found


def metrics(problems: tuple[Diagnostic, ...], code: str) -> set[str]:
    """The metrics that a remark is made of."""
    return {each.values["metric"] for each in problems if each.code == code}


@given(sheets())
@settings(max_examples=80)
def test_a_tier_is_hidden_if_and_only_if_no_answer_reaches_it_first(sheet: Sheet) -> None:
    found = [each.subject for each in told(sheet) if each.code == "LX421"]
    assert found == [f"items.work.tiers.t{n}" for n in sorted(sheet.hidden())]


@given(sheets(words=("any_of", "all_of")))
@settings(max_examples=150)
def test_what_is_told_of_groups_of_which_all_must_hold_is_so(sheet: Sheet) -> None:
    """That several of them together leave nothing over is not looked for."""
    found = told(sheet)
    hidden = {f"items.work.tiers.t{n}" for n in sheet.hidden()}
    assert {each.subject for each in found if each.code == "LX421"} <= hidden
    joint = {
        test.metric
        for step in sheet.steps
        for test in step.tests
        if step.word == "all_of" and len(step.tests) > 1 and not test.only
    }
    assert metrics(found, "LX423").isdisjoint(joint)


@given(sheets())
@settings(max_examples=80)
def test_a_gap_is_told_if_and_only_if_a_value_in_it_reaches_nothing(sheet: Sheet) -> None:
    assert metrics(told(sheet), "LX423") == sheet.gaps()


@given(sheets())
@settings(max_examples=80)
def test_an_overlap_is_told_if_and_only_if_two_sides_share_a_value(sheet: Sheet) -> None:
    assert metrics(told(sheet), "LX424") == sheet.overlaps()


@given(sheets(most=1, groups=False))
@settings(max_examples=80)
def test_points_that_turn_twice_are_told_and_those_that_never_turn_are_not(sheet: Sheet) -> None:
    (name,) = {test.metric for step in sheet.steps for test in step.tests}
    assume(name not in ("charter", "centre"))
    found = told(sheet)
    turns = {sheet.turns(each) for each in CATEGORIES}
    assume(not sheet.gaps())
    if METRICS[name].values and turns == {0}:
        assert "LX422" not in {each.code for each in found}
    if min(turns) > 1:
        assert "LX422" in {each.code for each in found}


def of_tiers(metrics: str, *tiers: str, points: int = 9) -> str:
    """The rule file of one item with these tiers."""
    listed = "\n".join(f"    - {each}" for each in tiers)
    return whole(
        f"points: {points}\nmetrics: {{{metrics}}}\nscoring:\n  kind: tiers\n  tiers:\n{listed}\n"
    ).replace("points: '8'", f"points: '{points}'")


PULSE = "pulse: {title: 脉搏, kind: count}"
RATIO = "ratio: {title: 执行率, kind: rate, bounds: [0%, none]}"


@pytest.mark.parametrize(
    "tiers",
    [
        ("at_least: 131", 3, "at_least: 111", 2, "at_least: 91", 1, "at_least: 51", 0,
         "at_least: 41", 1, "at_most: 40", 3),
        ("less_than: 60", 1, "less_than: 80", 2, "at_least: 80", 3),
        ("at_least: 10", 1, "at_least: 5", 2, "at_least: 0", 3),
    ],
    ids=["a valley", "rising with the figure", "falling with the figure"],
)  # fmt: skip
def test_bands_in_any_order_are_no_slip(tiers: tuple[str | int, ...]) -> None:
    written = [
        f"{{id: t{n}, when: {{metric: pulse, {tiers[n]}}}, points: {tiers[n + 1]}}}"
        for n in range(0, len(tiers), 2)
    ]
    assert codes(of_tiers(PULSE, *written, points=3)) == []


def test_a_best_value_in_the_middle_is_no_slip() -> None:
    tiers = [
        f"{{when: {{metric: ratio, {test}}}, points: {points}}}"
        for test, points in (
            ("more_than: 120%", 2), ("more_than: 110%", 5), ("at_least: 95%", 9),
            ("at_least: 90%", 6),
        )
    ]  # fmt: skip
    assert codes(of_tiers(RATIO, *tiers)) == []


def test_one_tier_out_of_line_is_told_beside_the_one_it_outdoes() -> None:
    tiers = [
        f"{{when: {{metric: ratio, at_least: {mark}%}}, points: {points}}}"
        for mark, points in ((90, 9), (80, 4), (70, 6), (60, 2))
    ]
    (problem,) = linted(examine(decode("rules.yaml", of_tiers(RATIO, *tiers).encode())))
    assert (problem.code, problem.subject) == ("LX422", "items.work.tiers.ratio-6.points")
    assert problem.message("zh") == "这一档的分值 6 高于前面一档的 4，与其余各档的升降不合"
    assert len(problem.related) == 1


def test_a_tier_of_another_metric_may_stand_first_and_earn_nothing() -> None:
    text = of_tiers(
        f"accidents: {{title: 事故, kind: count}}, {RATIO}",
        "{when: {metric: accidents, at_least: 1}, points: 0}",
        "{when: {metric: ratio, at_least: 90%}, points: 9}",
        "{when: {metric: ratio, at_least: 80%}, points: 5}",
    )
    assert codes(text) == []


@pytest.mark.parametrize(
    "filling",
    [
        ("{metric: ratio, at_least: 93%}", "{metric: ratio, at_least: 90%}"),
        ("{id: either, any_of: [{metric: ratio, at_least: 90%}, {metric: charter, is: true}]}",),
    ],
    ids=["by several tiers", "by one of a group"],
)
def test_a_gap_that_is_filled_is_none(filling: tuple[str, ...]) -> None:
    middle = [f"{{when: {each}, points: {7 - n}}}" for n, each in enumerate(filling)]
    text = of_tiers(
        f"charter: {{title: 章程, kind: yes_no}}, {RATIO}",
        "{when: {metric: ratio, at_least: 95%}, points: 9}",
        *middle,
        "{when: {metric: ratio, at_most: 90%}, points: 4}",
    )
    assert "LX423" not in codes(text)


def test_a_gap_is_told_once_however_many_tiers_lie_around_it() -> None:
    tests = ("at_least: 97", "at_least: 95", "at_most: 94", "at_most: 80", "at_most: 70")
    tiers = [
        f"{{when: {{metric: ratio, {test}%}}, points: {9 - n}}}" for n, test in enumerate(tests)
    ]
    text = of_tiers(RATIO, *tiers[:2], *reversed(tiers[2:]))
    (problem,) = [
        each
        for each in linted(examine(decode("rules.yaml", text.encode())))
        if each.code == "LX423"
    ]
    assert problem.message("zh") == "ratio 在 at_least 95% 与 at_most 94% 之间有空档"


def test_thousands_of_tiers_are_held_against_one_another() -> None:
    tests = [("at_most", 4999 - n) for n in range(1000)]
    tests += [("at_least", 5000 + n) for n in range(1000)]
    tiers = [
        f"{{id: t{n}, points: 1, when: {{metric: ratio, {word}: {mark}%}}}}"
        for n, (word, mark) in enumerate(tests)
    ]
    examined = examine(decode("rules.yaml", of_tiers(RATIO, *tiers).encode()))
    hidden = [each for each in linted(examined) if each.code == "LX421"]
    assert len(hidden) == 2000 - 2
