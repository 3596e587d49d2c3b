"""Every reading of the notice that can be switched to changes what it should and nothing else."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

import pytest

from liuxiang.errors import UsageFault
from liuxiang.names import ItemNo
from liuxiang.ruleset.load import load_rules, with_rulings
from liuxiang.ruleset.rulings import Alternative
from liuxiang.scorecards import Scorecard
from tests.scheme_2012.scheme import (
    ATTAINABLE,
    BOTH,
    CASES,
    CLAUSES,
    POINTS,
    Case,
    Category,
    Changes,
    Clause,
    assessed,
    at_limits,
    below_limits,
    card,
    clauses_of,
    criterion,
    item,
    name_of,
    points,
    reading,
    result,
    rules,
    unit_text,
)

OTHER_READINGS = {
    "A01": 1,
    "A02": 1,
    "A03": 1,
    "A04": 1,
    "A05": 1,
    "A06": 1,
    "A07": 2,
    "A08": 0,
    "A09": 1,
    "A10": 1,
    "A11": 1,
    "A12": 1,
    "A13": 1,
    "A14": 2,
    "A15": 0,
    "A16": 1,
    "A17": 0,
    "A18": 2,
    "A19": 1,
    "A20": 1,
    "A21": 2,
    "A22": 0,
    "A23": 2,
    "A24": 0,
    "A26": 1,
    "A27": 0,
    "A28": 0,
    "A29": 2,
    "A33": 1,
    "A35": 1,
    "A36": 1,
    "A37": 1,
    "A38": 1,
    "A39": 1,
    "A40": 2,
    "A41": 0,
    "A43": 1,
    "A44": 1,
    "A45": 0,
    "A46": 1,
    "A48": 1,
    "A50": 1,
    "A52": 1,
    "A55": 1,
}
"""How many readings besides the default each ruling names."""

ABOUT = {
    "A02": {1, 26},
    "A03": {1},
    "A04": {1, 26},
    "A05": {1},
    "A06": {8},
    "A07": {26},
    "A08": {26},
    "A09": {30},
    "A10": {1, 8, 26, 30},
    "A11": {30},
    "A15": {1, 18, 22, 24, 29},
    "A19": {15, 17, 18, 26},
    "A28": {12, 13, 17, 23, 25, 26},
    "A33": {2},
    "A35": {4},
    "A36": {5},
    "A37": {6},
    "A38": {7},
    "A39": {9},
    "A40": {10},
    "A41": {13, 17},
    "A43": {15},
    "A44": {17},
    "A45": {18},
    "A46": {19},
    "A48": {22},
    "A50": {24},
    "A52": {27},
    "A55": {1},
}
"""The items that a ruling is about, where it is about some of them."""

SPLIT = "A01=split"
INDEPENDENT = "A02=independent"
PRO_RATA = "A04=pro-rata"
CAPPED = "A05=cap-2"
NOT_MET = "A14=not-met"
FOR_BOTH = "A19=both"
DENSE = "A21=dense"
NO_INDUSTRY_AWARDS = "A23=none"
NO_CADRES = "A33=at-least-one"
SOME = "A43=some"
EXAMPLES = "A52=examples"
SWITCHABLE = (
    SPLIT,
    INDEPENDENT,
    PRO_RATA,
    CAPPED,
    NOT_MET,
    FOR_BOTH,
    DENSE,
    NO_INDUSTRY_AWARDS,
    NO_CADRES,
    SOME,
    EXAMPLES,
)

TERRITORIAL = [each for each in CLAUSES if each.item in (15, 17, 18, 26) and len(each.only) == 1]
RATES = [case for case in CASES if case.clause.is_rate]


def alternatives() -> Mapping[str, Alternative]:
    """Every reading besides the defaults, by how it is chosen."""
    return {
        f"{ruling.id}={each.id}": each
        for ruling in rules().ruleset.rulings
        for each in ruling.alternatives
    }


def moved(choice: str, category: Category, changes: Changes | None = None) -> dict[ItemNo, Decimal]:
    """What a reading adds to each item that it does not leave as it was."""
    before = card(category, changes)
    after = card(category, changes, rulings=(choice,))
    was, became = points(before), points(after)
    found = {no: became[no] - was[no] for no in was if became[no] != was[no]}
    assert sum(found.values()) == after.total - before.total
    return found


def share(clause: Clause, category: Category) -> Decimal:
    """What an item keeps under A01 when one of its clauses has failed."""
    count = len(clauses_of(clause.item, category))
    kept = Decimal(POINTS[clause.item] * (count - 1)) / count
    return kept.quantize(Decimal("0.01"), ROUND_HALF_UP)


def test_every_ruling_is_there() -> None:
    found = {each.id: len(each.alternatives) for each in rules().ruleset.rulings}
    assert found == OTHER_READINGS
    assert len(found) == 44


def test_rulings_say_which_items_they_are_about() -> None:
    ruleset = rules().ruleset
    numbers = {each.id: each.no for each in ruleset.items}
    found = {each.id: {numbers[one] for one in each.items} for each in ruleset.rulings}
    assert {ruling: items for ruling, items in found.items() if items} == ABOUT


def test_the_switchable_readings_are_these() -> None:
    assert {name for name, each in alternatives().items() if each.changes} == set(SWITCHABLE)


@pytest.mark.parametrize("choice", SWITCHABLE)
def test_each_holds_alone(choice: str) -> None:
    ruling, _, alternative = choice.partition("=")
    assert rules(choice).chosen == {ruling: alternative}
    named = [
        (each.values["ruling"], each.values["reading"])
        for each in result(card("district", rulings=(choice,)), rulings=(choice,)).findings
        if each.code == "LX520"
    ]
    assert named == [(ruling, alternative)]


@pytest.mark.parametrize(
    "choices",
    [(PRO_RATA, CAPPED), (FOR_BOTH, SOME), (SPLIT, EXAMPLES), SWITCHABLE],
    ids=lambda each: "-".join(each),
)
def test_they_hold_together(choices: tuple[str, ...]) -> None:
    assert len(rules(*choices).chosen) == len(choices)
    assert rules(*choices).ruleset == rules(*reversed(choices)).ruleset


@pytest.mark.parametrize("choice", ["A03=over-register", "A21=tie-keys"])
def test_rules_are_not_loaded_with_a_reading_in_plain_text(choice: str) -> None:
    with pytest.raises(UsageFault) as caught:
        load_rules("2012", [choice])
    assert [each.code for each in caught.value.diagnostics] == ["LX009"]


def test_every_reading_in_plain_text_is_refused() -> None:
    plain = [name for name, each in alternatives().items() if not each.changes]
    assert len(plain) == sum(OTHER_READINGS.values()) - len(SWITCHABLE)
    for choice in plain:
        with pytest.raises(UsageFault) as caught:
            with_rulings(rules(), [choice])
        assert [each.code for each in caught.value.diagnostics] == ["LX009"]


@pytest.mark.parametrize("choice", SWITCHABLE)
@pytest.mark.parametrize("category", BOTH)
def test_at_the_limits_only_a19_matters(choice: str, category: Category) -> None:
    expected = {15: -4, 17: -3, 18: -4, 26: -7} if choice == FOR_BOTH else {}
    assert moved(choice, category) == (expected if category == "industry" else {})


@pytest.mark.parametrize("choice", SWITCHABLE)
@pytest.mark.parametrize("category", BOTH)
def test_below_the_limits_none_matters_but_a52(choice: str, category: Category) -> None:
    expected = {27: 2} if (choice, category) == (EXAMPLES, "district") else {}
    assert moved(choice, category, below_limits(category)) == expected


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a01_splits_the_points_by_clause(case: Case) -> None:
    clause, category = case
    changes = {clause.metric: clause.below_limit[0]}
    kept = share(clause, category)
    assert moved(SPLIT, category, changes) == ({clause.item: kept} if kept else {})
    found = item(card(category, changes, rulings=(SPLIT,)), clause.item)
    assert found.verdict == ("partly" if kept else "not_met")


@pytest.mark.parametrize(
    ("category", "at_stake", "rounded_shares"),
    [("district", "54.6", "54.63"), ("industry", "45.5", "45.54")],
)
def test_a01_can_move_this_much(category: Category, at_stake: str, rounded_shares: str) -> None:
    counts = {no: len(clauses_of(no, category)) for no in POINTS}
    exact = sum((Decimal(POINTS[no] * (n - 1)) / n for no, n in counts.items() if n), Decimal(0))
    assert exact.quantize(Decimal("0.1"), ROUND_HALF_UP) == Decimal(at_stake)
    first = {no: clauses_of(no, category)[0] for no, n in counts.items() if n > 1}
    one_failed = {each.metric: each.below_limit[0] for each in first.values()}
    assert sum(moved(SPLIT, category, one_failed).values()) == Decimal(rounded_shares)


def test_a01_keeps_a_bonus_while_some_base_is_left() -> None:
    changes = {"union_formation_completion": "1035/1000", "audit_committees": "999/1000"}
    assert moved(SPLIT, "district", changes) == {1: Decimal("6.4") + Decimal("0.6")}


@pytest.mark.parametrize("category", BOTH)
@pytest.mark.parametrize(
    ("no", "basis", "figure", "bonus"),
    [
        (1, "union_formation_completion", "1035/1000", "0.6"),
        (1, "union_formation_completion", "10/5", "20"),
        (26, "assistance_fund", "5000", "0.2"),
        (26, "assistance_fund", "20000", "2"),
    ],
)
def test_a02_keeps_the_bonus_of_a_lost_base(
    category: Category, no: int, basis: str, figure: str, bonus: str
) -> None:
    for clause in clauses_of(no, category):
        if clause.metric != basis:
            changes = {basis: figure, clause.metric: clause.below_limit[0]}
            assert moved(INDEPENDENT, category, changes) == {no: Decimal(bonus)}
    assert moved(INDEPENDENT, category, {basis: figure}) == {}


@pytest.mark.parametrize("category", BOTH)
@pytest.mark.parametrize(
    ("figure", "more"),
    [
        ("100.99%", "0.198"),
        ("101%", "0"),
        ("1035/1000", "0.1"),
        ("10199/10000", "0.198"),
        ("4/3", "0.06666"),
        ("5/3", "0.13332"),
        ("10/5", "0"),
        ("1000000000001/1000000000000", "0"),
    ],
)
def test_a04_counts_parts_of_a_percent(category: Category, figure: str, more: str) -> None:
    expected = {} if more == "0" else {1: Decimal(more)}
    assert moved(PRO_RATA, category, {"union_formation_completion": figure}) == expected


@pytest.mark.parametrize("category", BOTH)
@pytest.mark.parametrize(
    ("figure", "more"),
    [
        ("4000", "0"),
        ("4999", "0.1998"),
        ("5000", "0"),
        ("5500", "0.1"),
        ("13999", "0.1998"),
        ("14500", "0"),
        ("4000.01", "0.000002"),
    ],
)
def test_a04_counts_parts_of_a_thousand(category: Category, figure: str, more: str) -> None:
    expected = {} if more == "0" else {26: Decimal(more)}
    assert moved(PRO_RATA, category, {"assistance_fund": figure}) == expected


@pytest.mark.parametrize("category", BOTH)
@pytest.mark.parametrize(
    ("figure", "less"), [("1035/1000", 0), ("110%", 0), ("111%", "0.2"), ("10/5", 18)]
)
def test_a05_caps_item_1(category: Category, figure: str, less: int | str) -> None:
    expected = {1: -Decimal(less)} if less else {}
    assert moved(CAPPED, category, {"union_formation_completion": figure}) == expected


@pytest.mark.parametrize("case", RATES, ids=name_of)
def test_a14_takes_the_item_with_nothing_to_measure(case: Case) -> None:
    clause, category = case
    changes = {clause.metric: "0/0"}
    assert moved(NOT_MET, category, changes) == {clause.item: -POINTS[clause.item]}
    found = card(category, changes, rulings=(NOT_MET,))
    assert criterion(found, clause).verdict == "nothing_to_measure"
    assert item(found, clause.item).verdict == "not_met"
    assert not found.provisional


@pytest.mark.parametrize("clause", TERRITORIAL, ids=lambda each: each.metric)
def test_a19_makes_a_territorial_clause_count_for_industry(clause: Clause) -> None:
    territory = {each.metric: each.at_limit for each in TERRITORIAL}
    assert moved(FOR_BOTH, "industry", territory) == {}
    failing = territory | {clause.metric: clause.below_limit[0]}
    assert moved(FOR_BOTH, "industry", failing) == {clause.item: -POINTS[clause.item]}
    found = card("industry", failing, rulings=(FOR_BOTH,))
    assert criterion(found, clause).verdict == "not_met"
    assert moved(FOR_BOTH, "district", {clause.metric: clause.below_limit[0]}) == {}


def test_a19_leaves_industry_18_points_short_of_figures() -> None:
    found = card("industry", rulings=(FOR_BOTH,))
    assert found.total == 61
    assert found.possible == found.attainable == 79
    assert {each.no: each.stake for each in found.missing} == {15: 4, 17: 3, 18: 4, 26: 7}
    assert {metric for each in found.missing for metric in each.metrics} == {
        each.metric for each in TERRITORIAL
    }


def test_a19_leaves_no_figure_of_these_clauses_uncounted() -> None:
    figures = at_limits("industry") | {each.metric: each.at_limit for each in TERRITORIAL}
    text = unit_text("industry", figures)
    assert [each.code for each in reading(text).problems] == ["LX274"] * 7
    assert reading(text, rulings=(FOR_BOTH,)).problems == []


def ranked(
    category: Category, name: str, extra: int, changes: Changes | None = None, choice: str = DENSE
) -> Scorecard:
    """A unit with so many points more from item 8, scored by a reading."""
    counts = {"district_industry_wage_contracts": str(extra), **(changes or {})}
    return card(category, counts, name=name, rulings=(choice,) if choice else ())


def contracts(
    category: Category, *counts: int, choice: str = ""
) -> list[tuple[int | None, str | None]]:
    """The ranks and awards of units that tell apart only by item 8."""
    cards = [
        ranked(category, name, extra, choice=choice)
        for name, extra in zip("ABCDEFG", counts, strict=False)
    ]
    listed = result(*cards, rulings=(choice,) if choice else ()).standings.lists[category]
    return [(each.rank, each.award.id if each.award else None) for each in listed]


@pytest.mark.parametrize("category", BOTH)
def test_a21_ranks_without_gaps(category: Category) -> None:
    counts = (9, 8, 8, 7, 6, 5, 4)
    shared = contracts(category, *counts)
    dense = contracts(category, *counts, choice=DENSE)
    assert [rank for rank, _ in shared] == [1, 2, 2, 4, 5, 6, 7]
    assert [rank for rank, _ in dense] == [1, 2, 2, 3, 4, 5, 6]
    assert [award for _, award in shared] == ["excellent"] * 4 + ["advanced"] * 3
    assert [award for _, award in dense] == ["excellent"] * 5 + ["advanced"] * 2


@pytest.mark.parametrize("category", BOTH)
def test_a21_asks_whether_a_dense_rank_is_settled(category: Category) -> None:
    unreported = {"nonpublic_register_audited": None, "ankang_cup": None}
    extra = {"A": 40, "B": 30, "C": 30, "D": 20, "F": 0}
    cards = [ranked(category, name, each) for name, each in extra.items()]
    cards.append(ranked(category, "E", 10, unreported))
    found = result(*cards, rulings=(DENSE,))
    listed = [(each.rank, each.card.unit) for each in found.standings.lists[category]]
    assert listed == [(1, "A"), (2, "B"), (2, "C"), (3, "D"), (4, "F"), (5, "E")]
    unsettled = [
        (each.unit, each.values["best"], each.values["worst"])
        for each in found.findings
        if each.code == "LX510"
    ]
    assert unsettled == [("F", "4", "5"), ("E", "4", "5")]


@pytest.mark.parametrize("category", BOTH)
def test_a21_has_no_tie_at_a_limit_while_later_ranks_get_the_award(category: Category) -> None:
    counts = (9, 8, 8, 8, 8, 6, 5, 4)
    cards = [ranked(category, name, each) for name, each in zip("ABCDEFGH", counts, strict=True)]
    found = result(*cards, rulings=(DENSE,))
    given = [each.award.id for each in found.standings.lists[category] if each.award]
    assert given == ["excellent"] * 7 + ["advanced"]
    assert [each.code for each in found.findings if each.code in ("LX511", "LX512")] == ["LX512"]


def test_a23_leaves_industry_without_awards() -> None:
    counts = (9, 8, 7, 6, 5, 4)
    district = contracts("district", *counts)
    industry = contracts("industry", *counts)
    assert contracts("district", *counts, choice=NO_INDUSTRY_AWARDS) == district
    assert contracts("industry", *counts, choice=NO_INDUSTRY_AWARDS) == [
        (rank, None) for rank, _ in industry
    ]


@pytest.mark.parametrize("figure", ["999/1000", "1/1000", "0/1000", None])
def test_a33_drops_the_cadres_of_townships(figure: str | None) -> None:
    changes = {"township_fulltime_cadres": figure}
    assert moved(NO_CADRES, "district", changes) == {2: 3}
    assert not card("district", changes, rulings=(NO_CADRES,)).provisional
    dropped(NO_CADRES, "township_fulltime_cadres")


def test_a43_drops_the_supervisors() -> None:
    community: Changes = {"supervisors_community": "1/1000"}
    enterprise: Changes = {"supervisors_enterprise": None}
    assert moved(SOME, "district", community) == {15: 4}
    assert moved(SOME, "district", enterprise) == {15: 4}
    assert moved(SOME, "district", {**community, **enterprise}) == {15: 4}
    assert moved(SOME, "industry", enterprise) == {15: 4}
    dropped(SOME, "supervisors_community", "supervisors_enterprise")


def dropped(choice: str, *metrics: str) -> None:
    """Hold the criteria under a reading against the notice's without some of them."""
    for category in BOTH:
        found = card(category, rulings=(choice,))
        assert {
            one.metric
            for each in found.items
            for one in each.criteria
            if one.verdict != "not_assessed"
        } == {each.metric for each in assessed(category)} - set(metrics)


@pytest.mark.parametrize(
    ("platforms", "gained"),
    [
        ("[爱心超市]", 2),
        ("[爱心药店]", 2),
        ("[培训基地]", 2),
        ("[职业介绍]", 2),
        ("[爱心超市, 职业介绍]", 2),
        ("[爱心超市, 爱心药店, 培训基地, 职业介绍]", 0),
        ("[]", 0),
        (None, 0),
    ],
)
def test_a52_takes_any_platform(platforms: str | None, gained: int) -> None:
    changes = {"service_platforms": platforms}
    assert moved(EXAMPLES, "district", changes) == ({27: gained} if gained else {})
    assert moved(EXAMPLES, "industry", changes) == {}


def test_a52_keeps_the_total_open_while_nothing_is_reported() -> None:
    found = card("district", {"service_platforms": None}, rulings=(EXAMPLES,))
    assert found.total == 98
    assert found.possible == ATTAINABLE["district"]
    assert item(found, 27).verdict == "missing"
