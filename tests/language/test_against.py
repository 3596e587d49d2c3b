"""Comparisons with another metric of the same kind, or with so many times of it."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liuxiang.casework.boundary_values import limits
from liuxiang.casework.mutants import mutants
from liuxiang.changes import amendment
from liuxiang.exact import show
from liuxiang.explanation.explainer import Explainer
from liuxiang.ruleset.load import RuleFile
from liuxiang.views.diff.telling import Telling
from liuxiang.views.explain.item import ItemReport
from tests.language.building import base, card, first, one, unit_text
from tests.lint.pages import codes, whole
from tests.report.workbooks import result


def asking(test: str, metric: str = "coverage") -> str:
    """An item of one criterion."""
    return f"scoring: {{kind: all_or_nothing, criteria: [{{metric: {metric}, {test}}}]}}"


@pytest.mark.parametrize(
    ("test", "figures", "verdict"),
    [
        ("more_than: {metric: turnout}", "coverage: 2/3, turnout: 66.66%", "met"),
        ("more_than: {metric: turnout}", "coverage: 2/3, turnout: 4/6", "not_met"),
        ("at_least: {metric: turnout}", "coverage: 2/3, turnout: 4/6", "met"),
        ("at_most: {metric: turnout}", "coverage: 2/3, turnout: 4/6", "met"),
        ("less_than: {metric: turnout}", "coverage: 2/3, turnout: 4/6", "not_met"),
        ("at_least: {metric: turnout, times: 50%}", "coverage: 1/3, turnout: 2/3", "met"),
        ("at_least: {metric: turnout, times: 0.5}", "coverage: 1/3, turnout: 2/3", "met"),
        ("at_least: {metric: turnout, times: 1/3}", "coverage: 33.33%, turnout: 1/1", "not_met"),
        ("at_least: {metric: turnout, times: 1/3}", "coverage: 1/3, turnout: 1/1", "met"),
        ("at_least: {metric: turnout}, less_than: 90%", "coverage: 9/10, turnout: 1/2", "not_met"),
        ("at_least: {metric: turnout}, less_than: 90%", "coverage: 8/10, turnout: 1/2", "met"),
    ],
)
def test_two_rates_are_compared_across(test: str, figures: str, verdict: str) -> None:
    assert base(one(asking(test)), figures)[0] == verdict


@pytest.mark.parametrize(
    ("test", "figures", "verdict"),
    [
        ("at_least: {metric: balance}", "fund: 3, balance: 3", "met"),
        ("more_than: {metric: balance, times: 2}", "fund: 6, balance: 3", "not_met"),
        ("more_than: {metric: balance, times: 2}", "fund: 6.01, balance: 3", "met"),
        ("at_most: {metric: balance}", "fund: 0, balance: -1", "not_met"),
        ("at_least: {metric: balance, times: 90%}", "fund: 2.7, balance: 3", "met"),
    ],
)
def test_so_are_plain_numbers(test: str, figures: str, verdict: str) -> None:
    assert base(one(asking(test, "fund")), figures)[0] == verdict


@given(
    own=st.tuples(st.integers(0, 30), st.integers(1, 30)),
    other=st.tuples(st.integers(0, 30), st.integers(1, 30)),
    times=st.fractions(Fraction(1, 9), Fraction(3), max_denominator=9),
    word=st.sampled_from(("at_least", "more_than", "at_most", "less_than")),
)
def test_against_fractions(
    own: tuple[int, int], other: tuple[int, int], times: Fraction, word: str
) -> None:
    mine, theirs = (Fraction(min(each), max(each)) for each in (own, other))
    held = {
        "at_least": mine >= theirs * times,
        "more_than": mine > theirs * times,
        "at_most": mine <= theirs * times,
        "less_than": mine < theirs * times,
    }[word]
    mark = f"{{metric: turnout, times: {times.numerator}/{times.denominator}}}"
    figures = f"coverage: {min(own)}/{max(own)}, turnout: {min(other)}/{max(other)}"
    assert (base(one(asking(f"{word}: {mark}")), figures)[0] == "met") is held


ALONE = one(asking("more_than: {metric: turnout}"))


@pytest.mark.parametrize(
    ("figures", "lacking"),
    [
        ("coverage: 1/2", ("turnout",)),
        ("turnout: 1/2", ("coverage",)),
        ("charter: 是", ("coverage", "turnout")),
    ],
)
def test_either_may_be_missing(figures: str, lacking: tuple[str, ...]) -> None:
    found = card(ALONE, figures)
    assert [(each.metrics, show(each.stake)) for each in found.missing] == [(lacking, "8")]
    assert (show(found.total), show(found.possible), found.provisional) == ("0", "8", True)


@pytest.mark.parametrize(("policy", "points"), [("met", "8"), ("not_met", "0")])
def test_0_of_0_of_either_is_nothing_to_measure(policy: str, points: str) -> None:
    rules = one(
        asking("more_than: {metric: turnout}"), extra=f"policies: {{nothing_to_measure: {policy}}}"
    )
    for figures, empty in (
        ("coverage: 0/0, turnout: 1/2", "coverage"),
        ("coverage: 1/2, turnout: 0/0", "turnout"),
    ):
        assert first(rules, figures).criteria[0].verdict == "nothing_to_measure"
        assert base(rules, figures)[1] == points
        assert card(rules, figures).nothing_to_measure == ((1, empty),)


def test_inside_groups_tiers_and_for_some() -> None:
    rules = one(
        "scoring:\n  kind: tiers\n  tiers:\n"
        "    - {when: {all_of: [{metric: coverage, more_than: {metric: turnout}, only: [district]},"
        " {metric: charter, is: true}]}, points: 8}\n"
        "    - {when: {metric: coverage, at_least: {metric: turnout, times: 90%}}, points: 4}\n"
    )
    assert base(rules, "coverage: 6/10, turnout: 1/2, charter: 是") == ("met", "8")
    assert base(rules, "coverage: 45%, turnout: 1/2, charter: 是") == ("partly", "4")
    assert base(rules, "coverage: 44%, turnout: 1/2, charter: 是") == ("not_met", "0")
    assert base(rules, "coverage: 1%, turnout: 1/2, charter: 是", category="industry")[1] == "8"
    assert base(rules, "turnout: 1/2, charter: 是") == ("missing", "0")


BONUS = one(
    "bonuses: [{id: up, title: 增长, kind: fixed, points: 2, "
    "when: {metric: coverage, more_than: {metric: turnout}}}]",
    points=None,
)


@pytest.mark.parametrize(
    ("figures", "earned", "possible", "lacking"),
    [
        ("coverage: 6/10, turnout: 1/2", "2", "2", ()),
        ("coverage: 5/10, turnout: 1/2", "0", "0", ()),
        ("coverage: 0/0, turnout: 1/2", "0", "0", ()),
        ("coverage: 6/10", "0", "2", ("turnout",)),
        ("turnout: 6/10", "0", "2", ("coverage",)),
    ],
)
def test_a_bonus_for_it(figures: str, earned: str, possible: str, lacking: tuple[str, ...]) -> None:
    found = card(BONUS, figures)
    assert (show(found.total), show(found.possible)) == (earned, possible)
    assert [each.metrics for each in found.missing] == ([lacking] if lacking else [])


def explained(rules: RuleFile, figures: str, language: str = "zh") -> str:
    """The explanation of the only item of a unit, as lines."""
    found = result(rules, unit_text(figures))
    (item,) = Explainer(found).explain(next(iter(found.standings))).items
    report = ItemReport(rules.ruleset, language, everything=False, places=False)  # type: ignore[arg-type]  # one of two
    lines = []
    for branch in report.branch(item).branches:
        lines += [branch.text, *(each.text for each in branch.branches)]
    return "\n".join(map(str, lines))


def test_both_figures_are_told_and_the_own_one_is_moved() -> None:
    rules = one(asking("more_than: {metric: turnout, times: 50%}"))
    assert explained(rules, "coverage: 2/10, turnout: 1/2") == (
        "✗ 覆盖率：2/10（20%），应 > 参加率的 50%，后者为 1/2（50%）\n"
        "差 1：2/10，需 3/10，可得 8 分"
    )


def test_what_is_missing_is_asked_for() -> None:
    assert "请填报 参加率" in explained(ALONE, "coverage: 1/2")
    assert "请填报 覆盖率" in explained(ALONE, "turnout: 1/2")
    assert "请填报 覆盖率、参加率" in explained(ALONE, "charter: 是")


@pytest.mark.parametrize(
    ("test", "metric", "figures"),
    [
        ("more_than: {metric: turnout, times: 50%}", "coverage", ("26%", "50%")),
        ("at_least: {metric: turnout, times: 1/3}", "coverage", ("1/6", "50%")),
        ("less_than: {metric: turnout}", "coverage", ("49%", "50%")),
        ("at_least: {metric: contracts, times: 150%}", "meetings", ("3", "2")),
        ("more_than: {metric: balance, times: 1/3}", "fund", ("2", "3")),
        ("at_least: {metric: meetings, times: 100}", "reports", ("0", "1")),
    ],
)
def test_the_figures_at_the_limit(test: str, metric: str, figures: tuple[str, str]) -> None:
    rules = one(asking(test, metric))
    found = limits(rules.ruleset, "district")
    other = rules.ruleset.placed_criteria[0][2].metrics[1]
    assert (found[metric].written, found[other].written) == figures


def test_a_reference_that_is_asked_for_itself_has_the_figure_that_is() -> None:
    rules = one(
        "scoring: {kind: all_or_nothing, criteria: [{metric: turnout, at_least: 80%},"
        " {metric: coverage, more_than: {metric: turnout}}]}"
    )
    found = limits(rules.ruleset, "district")
    assert (found["turnout"].written, found["coverage"].written) == ("80%", "81%")
    turned = one(
        "scoring: {kind: all_or_nothing, criteria: ["
        "{metric: turnout, less_than: {metric: coverage}}, "
        "{metric: coverage, more_than: {metric: turnout}}]}"
    )
    assert set(limits(turned.ruleset, "district")) == {"turnout", "coverage"}


def test_its_mutants() -> None:
    rules = one(asking("more_than: {metric: turnout, times: 50%}"))
    found = [
        each.new
        for each in mutants(rules)
        if each.path[-1] in ("times", 0) and "points" not in each.new
    ]
    assert found == [
        "at_least {metric: turnout, times: 50%}",
        "times: 51%",
        "times: 49%",
    ]


DECLARED = (
    "metrics: {coverage: {title: 率, kind: rate}, turnout: {title: 参, kind: rate},"
    " fund: {title: 资金, kind: amount}, meetings: {title: 会, kind: count}}\n"
)
OTHERS = ", ".join(
    f"{{metric: {each}}}"
    for each in ("turnout, more_than: 1%", "fund, more_than: 1", "meetings, more_than: 1")
)


@pytest.mark.parametrize(
    ("test", "found"),
    [
        ("more_than: {metric: turnout}", []),
        ("more_than: {metric: turnout, times: 2/3}", []),
        ("more_than: {metric: turnoud}", ["LX341"]),
        ("more_than: {metric: fund}", ["LX334"]),
        ("more_than: {metric: coverage}", ["LX333"]),
        ("more_than: {metric: turnout, times: 0%}", ["LX313"]),
        ("more_than: {metric: turnout, times: -1}", ["LX313"]),
        ("more_than: {metric: turnout, time: 1}", ["LX301"]),
        ("more_than: {times: 50%}", ["LX302"]),
        ("more_than: {metric: turnout}, at_least: 50%", ["LX320"]),
        ("is: {metric: turnout}", ["LX305"]),
    ],
)
def test_what_is_told_of_it(test: str, found: list[str]) -> None:
    criteria = f"[{{metric: coverage, {test}}}, {OTHERS}]"
    assert (
        codes(whole(f"{DECLARED}scoring: {{kind: all_or_nothing, criteria: {criteria}}}")) == found
    )


@pytest.mark.parametrize(
    ("old", "new", "code", "direction"),
    [
        (
            "more_than: {metric: turnout}",
            "more_than: {metric: turnout, times: 2}",
            "LX801",
            "stricter",
        ),
        ("at_most: {metric: turnout}", "at_most: {metric: turnout, times: 2}", "LX801", "looser"),
        ("at_least: {metric: balance, times: 2}", "at_least: {metric: balance}", "LX802", "mixed"),
        ("at_least: {metric: turnout}", "more_than: {metric: turnout}", "LX803", "stricter"),
        ("at_least: {metric: turnout}", "at_most: {metric: turnout}", "LX805", "undecidable"),
        ("at_least: {metric: turnout}", "at_least: 50%", "LX951", "undecidable"),
        (
            "at_least: {metric: turnout, times: 1/2}",
            "at_least: {metric: turnout, times: 50%}",
            "LX926",
            "neutral",
        ),
    ],
)
def test_what_becomes_of_it(old: str, new: str, code: str, direction: str) -> None:
    metric = "fund" if "balance" in old else "coverage"
    before, after = (one(asking(each, metric)).ruleset for each in (old, new))
    (change,) = amendment(before, after).changes
    assert (change.code, change.direction) == (code, direction)


def test_it_is_told_in_words() -> None:
    before, after = (
        one(asking(each)).ruleset
        for each in ("at_least: 50%", "at_least: {metric: turnout, times: 2}")
    )
    made = amendment(before, after)
    assert Telling(made, "zh").what(made.changes[0]) == "比较的对象由“≥ 50%”换为“≥ 参加率的 2 倍”"
    assert Telling(made, "en").what(made.changes[0]) == (
        "compared with something else: ≥ 50% becomes ≥ 2 × 参加率"
    )
