"""What is said of tiers is what comes of trying every value."""

from hypothesis import assume, given, settings

from liuxiang.diagnostics import Diagnostic
from liuxiang.lint import linted
from liuxiang.ruleset.examine import examine
from liuxiang.source import decode
from tests.lint.enumerated import CATEGORIES, METRICS, Sheet, sheets


def told(sheet: Sheet) -> tuple[Diagnostic, ...]:
    """All that is found of a sheet of which every criterion can be met."""
    found = linted(examine(decode("rules.yaml", sheet.text.encode())))
    assume("LX365" not in {each.code for each in found})
    return found


def metrics(problems: tuple[Diagnostic, ...], code: str) -> set[str]:
    """The metrics that a remark is made of."""
    return {each.values["metric"] for each in problems if each.code == code}


@given(sheets())
@settings(max_examples=300)
def test_a_tier_is_hidden_if_and_only_if_no_answer_reaches_it_first(sheet: Sheet) -> None:
    found = [each.subject for each in told(sheet) if each.code == "LX421"]
    assert found == [f"items.work.tiers.t{n}" for n in sorted(sheet.hidden())]


@given(sheets())
@settings(max_examples=300)
def test_a_gap_is_told_if_and_only_if_a_value_in_it_reaches_nothing(sheet: Sheet) -> None:
    assert metrics(told(sheet), "LX423") == sheet.gaps()


@given(sheets())
@settings(max_examples=300)
def test_an_overlap_is_told_if_and_only_if_two_sides_share_a_value(sheet: Sheet) -> None:
    assert metrics(told(sheet), "LX424") == sheet.overlaps()


@given(sheets(most=1, groups=False))
@settings(max_examples=300)
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
