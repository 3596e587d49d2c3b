"""Totals: scaled to what applies to a unit, rounded once, capped; and units that are not scored."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liuxiang.exact import show
from liuxiang.ruleset.load import RuleFile
from liuxiang.scorecards import Scorecard
from liuxiang.standings import rank
from liuxiang.totals import Totals
from liuxiang.validation import attainable
from tests.language.building import (
    Part,
    action,
    at,
    card,
    item,
    reach,
    refused,
    rule_text,
    rules,
    unit,
)

BONUS: Final = "\nbonuses: [{id: more, kind: per_count, metric: contracts, points: 0.25}]"
ROUNDED: Final = "rounding: {places: 1, mode: half_up}"
LEFT: Final = "policies: {nothing_to_measure: leave_out}"


def asked(metric: str, no: int, points: str, more: str = "") -> Part:
    criteria = f"criteria: [{{metric: {metric}, at_least: 3}}]"
    body = f"scoring: {{kind: all_or_nothing, {criteria}}}{more}"
    return item(body, name=metric, no=no, points=points)


def scaled(total: str, policy: str = LEFT) -> RuleFile:
    """8 points with a bonus, and 7."""
    parts = asked("meetings", 1, "8", BONUS), asked("accidents", 2, "7")
    return rules(*parts, extra=f"total: {total}\n{policy}")


def of(points: str, whole: str, *items: Part, name: str) -> Part:
    """An action of which `whole` points count for `points`."""
    text = action(*items, name=name).text
    keys = f"points: {points}\nof: {whole}"
    return Part(re.sub("^points: .*$", keys, text, count=1, flags=re.MULTILINE), Decimal(points))


def parted(total: str) -> RuleFile:
    """10 points for 15, and 5 for 4."""
    first = of("10", "15", asked("meetings", 1, "8", BONUS), asked("accidents", 2, "7"), name="one")
    second = of("5", "4", asked("reports", 3, "4"), name="two")
    return rules(actions=(first, second), extra=f"total: {total}\n{LEFT}")


def figures(found: Scorecard) -> tuple[str, str, str, str]:
    """The base points, the bonus, what applies, and the total."""
    return tuple(map(show, (found.base, found.bonus, found.attainable, found.total)))  # type: ignore[return-value]  # four of them


ONE: Final = "meetings: 4, accidents: 0, contracts: 1"


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        (f"{{to: 100, {ROUNDED}}}", "53.6"),  # 53.33… + 0.25
        (f"{{to: 100, {ROUNDED}, bonus: inside}}", "55"),  # 8.25 ÷ 15
        (f"{{to: 100, {ROUNDED}, cap: 50}}", "50"),
        (f"{{to: 100, {ROUNDED}, floor: 60}}", "60"),
        (f"{{{ROUNDED}}}", "8.3"),
        ("{rounding: {places: 1, mode: down}}", "8.2"),
        ("{cap: 8}", "8"),
        ("{needs: 1}", "8.25"),
    ],
)
def test_a_total_is_what_its_keys_make_of_the_points(total: str, expected: str) -> None:
    assert figures(card(scaled(total), ONE)) == ("8", "0.25", "15", expected)


def test_what_does_not_apply_leaves_the_denominator() -> None:
    found = card(scaled(f"{{to: 100, {ROUNDED}}}"), "meetings: 4, accidents: 不适用")
    assert figures(found) == ("8", "0", "8", "100")


def test_what_is_missing_stays_in_it() -> None:
    found = card(scaled(f"{{to: 100, {ROUNDED}}}"), "meetings: 4, contracts: 0")
    assert reach(found) == ("53.3", "53.3", "100", True)


@pytest.mark.parametrize(
    ("total", "figures_", "expected"),
    [
        ("{rounding: {places: 2, mode: half_up}}", f"{ONE}, reports: 4", "10.58"),
        ("{rounding: {places: 2, mode: half_up}}", f"{ONE}, reports: 不适用", "5.58"),
        ("{to: 100, rounding: {places: 2, mode: half_up}}", f"{ONE}, reports: 4", "69.14"),
        ("{to: 100, rounding: {places: 2, mode: half_up}}", f"{ONE}, reports: 不适用", "53.58"),
        (
            "{to: 100, rounding: {places: 2, mode: half_up}, bonus: inside}",
            f"{ONE}, reports: 4",
            "70",
        ),
        (
            "{to: 100, rounding: {places: 2, mode: half_up}}",
            "meetings: 4, accidents: 不适用, reports: 4, contracts: 0",
            "100",
        ),
    ],
)
def test_points_of_an_action_are_scaled_without_being_rounded(
    total: str, figures_: str, expected: str
) -> None:
    assert show(card(parted(total), figures_).total) == expected


def test_a_division_that_always_ends_needs_no_rounding() -> None:
    parts = asked("meetings", 1, "8"), asked("reports", 2, "2")
    rule = rules(*parts, extra="total: {to: 100}")
    assert show(card(rule, "meetings: 4, reports: 0").total) == "80"


def test_rounded_totals_tie_and_exact_ones_do_not() -> None:
    parts = asked("meetings", 1, "8", BONUS), asked("accidents", 2, "7")
    ranks = {}
    for compare in ("rounded", "exact"):
        total = f"{{to: 100, rounding: {{places: 0, mode: half_up}}, compare: {compare}}}"
        rule = rules(*parts, extra=f"total: {total}\n{LEFT}")
        cards = [
            card(rule, f"meetings: 4, accidents: 0, contracts: {count}")._replace(unit=f"{count}")
            for count in (0, 1, 4)
        ]
        ranks[compare] = [(each.card.unit, each.rank) for each in rank(rule, cards)]
    assert ranks["rounded"] == [("1", 1), ("4", 1), ("0", 3)]
    assert ranks["exact"] == [("4", 1), ("1", 2), ("0", 3)]


def test_the_exact_total_is_a_fraction() -> None:
    total = f"{{to: 100, {ROUNDED}, compare: exact}}"
    assert card(scaled(total), ONE).exact == Fraction(800, 15) + Fraction(1, 4)
    assert card(scaled(f"{{to: 100, {ROUNDED}}}"), ONE).exact is None


def test_a_unit_of_which_nothing_applies_is_not_scored() -> None:
    nothing = "meetings: 不适用, accidents: 不适用, contracts: 0"
    found = card(scaled(f"{{to: 100, {ROUNDED}}}"), nothing)
    assert found.not_scored is not None
    assert (found.not_scored.word, found.scored_total, found.provisional) == (
        "nothing_applies",
        None,
        False,
    )


def test_a_unit_of_which_too_few_actions_apply_is_not_scored_and_not_ranked() -> None:
    rule = parted("{to: 100, rounding: {places: 2, mode: half_up}, needs: 2}")
    scored = card(rule, f"{ONE}, reports: 4")
    found = card(rule, f"{ONE}, reports: 不适用")
    assert found.not_scored is not None
    assert found.not_scored.values == {"count": "1", "needs": "2"}
    standings = [(each.rank, each.card is found) for each in rank(rule, [found, scored])]
    assert standings == [(1, False), (None, True)]


@pytest.mark.parametrize("total", ["{}", f"{{to: 100, {ROUNDED}}}", f"{{{ROUNDED}, cap: 9}}"])
def test_what_if_totals_agree_with_scorecards(total: str) -> None:
    rule = scaled(total)
    given_ = (
        ONE,
        "meetings: 不适用, accidents: 5",
        "meetings: 4",
        "meetings: 不适用, accidents: 不适用",
    )
    units = [unit(rule, each) for each in given_]
    (reached, *_) = [each for each in Totals(units).reached(rule.ruleset).values() if each]
    cards = [card(rule, each) for each in given_]
    assert [(each.total, each.exact, each.scored) for each in reached] == [
        (each.total, each.exact, not each.not_scored) for each in cards
    ]


@pytest.mark.parametrize(
    ("extra", "problem"),
    [
        ("total: {to: 100}", ("LX374", 29, 13)),
        (f"total: {{to: 0, {ROUNDED}}}", ("LX370", 29, 13)),
        ("total: {cap: 3, floor: 4}", ("LX371", 29, 14)),
        ("total: {needs: 2}", ("LX372", 29, 16)),
        (f"total: {{to: 100}}\n{LEFT}", ("LX374", 29, 13)),
    ],
)
def test_what_is_wrong_with_a_total(extra: str, problem: tuple[str, int, int]) -> None:
    assert [at(each) for each in refused(rule_text(item(points="3"), extra=extra))] == [problem]


WORDS: Final = st.sampled_from(["0", "4", "不适用", ""])


@given(
    st.lists(WORDS, min_size=3, max_size=3),
    st.integers(0, 2),
    st.sampled_from(["{to: 100, rounding: %s}", "{rounding: %s}"]),
)
def test_declaring_lies_within_the_range_and_silence_never_raises(
    words: list[str], which: int, total: str
) -> None:
    rule = parted(total % "{places: 2, mode: half_up}")
    names = ("meetings", "accidents", "reports")
    words[which] = ""

    def scored(word: str) -> Scorecard:
        told = dict(zip(names, [*words[:which], word, *words[which + 1 :]], strict=True))
        return card(
            rule, ", ".join(f"{name}: {each}" for name, each in {**told, "contracts": "0"}.items())
        )

    silent = scored("")
    for word in ("0", "4", "不适用"):
        found = scored(word)
        assert silent.total <= found.total or found.not_scored
        assert silent.ceiling is None or found.ceiling is None or found.ceiling <= silent.ceiling


def test_what_can_be_attained_is_what_actions_count_for() -> None:
    counted = parted(f"{{{ROUNDED}}}").ruleset
    assert attainable(counted) == {"district": "15", "industry": "15"}
