"""Comparison where rules are odd: what it says is what scoring by each version says."""

from typing import Final

import pytest

from liuxiang.changes import Change
from liuxiang.comparison import Comparison
from liuxiang.errors import InputFault
from liuxiang.exact import show
from liuxiang.scorecards import score
from liuxiang.standings import rank
from liuxiang.units.load import read_units
from tests.changes.building import BASE, edited
from tests.changes.test_directions import ODD, Edits, tiers
from tests.impact.building import both, inputs, rules, unit

FEW: Final = "{when: {metric: late, at_most: 1}, points: 1}"
MANY: Final = "{when: {metric: late, at_least: 5}, points: 6}"
REPORTED: Final = "{when: {metric: reports, at_least: 5}, points: 5}"
LOW: Final = "{when: {metric: cover, at_most: 50%}, points: 6}"
HIGH: Final = "{when: {metric: cover, at_least: 99%}, points: 2}"
EITHER: Final = "any_of: [{metric: cover, at_least: 80%}, {metric: charter, is: true}]"
GROUP: Final = f"{{when: {{id: q, {EITHER}}}, points: 4}}"
REUSED: Final = (
    (
        "  late: {title: 迟报数",
        "  late: {title: 早报数, kind: count}\n  tardy: {was: late, title: 迟报数",
    ),
    ("{metric: late, above", "{metric: tardy, above"),
)
"""The id of a metric that goes by another one now is that of a new metric."""

VERSIONS: Final[dict[str, tuple[Edits, Edits]]] = {
    "tiers turned round that 0 of 0 both holds for": (tiers(HIGH, LOW), tiers(LOW, HIGH)),
    "tiers turned round with one between": (tiers(MANY, FEW), tiers(FEW, REPORTED, MANY)),
    "a group in a tier": (tiers(GROUP), tiers(GROUP.replace("80%", "90%"))),
    "titles that are words of ours": (
        (("title: 迟报数", "title: part"),),
        (("title: 迟报数", "title: listed"),),
    ),
    "a title that stays a word of ours": ((("title: 建会\n", "title: part\n"),),) * 2,
}

UNITS: Final = (
    unit("甲", cover="0/0"),
    unit("乙", cover="99/100", late="0"),
    unit("丙", cover="40/100", late="9", charter="否"),
    unit("丁", late="7", reports="9", centre="[牌子]", fundsum="0"),
)


def totals(text: str) -> dict[str, tuple[str, int | None]]:
    """What scoring by one version says."""
    file = rules(text)
    read = read_units(inputs(*UNITS), file, "verified")
    return {
        each.card.unit: (show(each.card.total), each.rank)
        for each in rank(file, score(file, read.units))
    }


def of(found: Comparison, side: str) -> dict[str, tuple[str, int | None]]:
    """What the impact says of one version."""
    standings = {each.unit: getattr(each, side) for each in found.moves}
    return {name: (show(each.total), each.rank) for name, each in standings.items()}


@pytest.mark.parametrize("which", VERSIONS)
def test_it_is_what_scoring_twice_says(which: str) -> None:
    old, new = (edited(*edits) for edits in VERSIONS[which])
    found = both(rules(old), rules(new), *UNITS)[1]
    assert (of(found, "old"), of(found, "new")) == (totals(old), totals(new))


@pytest.mark.parametrize("which", ODD)
def test_so_it_is_where_directions_are_odd(which: str) -> None:
    old = edited(*ODD[which].rules)
    new = edited(ODD[which].edit, text=old)
    found = both(rules(old), rules(new), *UNITS)[1]
    assert (of(found, "old"), of(found, "new")) == (totals(old), totals(new))


def test_each_of_two_members_has_its_cause() -> None:
    old = edited(
        ("{metric: charter, is: true, points: 4}", "{metric: centre, includes: all, points: 4}")
    )
    new = edited(("staff: 人员}", "staff: 人员, books: 台账, phone: 电话}"), text=old)
    found = both(rules(old), rules(new), *UNITS)[1]
    (move,) = [each for each in found.moves if each.unit == "甲"]
    assert [
        (each.by.new if isinstance(each.by, Change) else None, show(each.points))
        for each in move.causes
    ] == [
        ("台账", "-4"),
        ("电话", "-4"),
        (None, "4"),
    ]


def test_an_award_by_another_name_is_the_work_of_both_changes() -> None:
    new = edited(("- {id: good, title: 先进", "- {id: fine, title: 良好"))
    units = [*(unit(f"{name}区") for name in "甲乙丙丁"), unit("戊", late="9")]
    (award,) = both(rules(), rules(new), *units)[1].awards
    assert (award.unit, award.how) == ("戊", "together")
    assert [each.code for each in award.by] == ["LX881", "LX882"]


def test_an_id_that_stands_for_another_metric_now() -> None:
    """Files in the words of the old version are read as it has them, whichever scores them."""
    found = both(rules(), rules(edited(*REUSED)), *UNITS)[1]
    assert of(found, "old") == of(found, "new") == totals(BASE)


def test_files_in_the_words_of_the_new_version() -> None:
    renamed = [each.replace("  late:", "  late: 8\n  tardy:") for each in UNITS]
    found = both(rules(), rules(edited(*REUSED)), *renamed)[1]
    assert of(found, "old") == of(found, "new") == totals(BASE)


def test_figures_that_the_new_version_cannot_read_are_missing_in_it() -> None:
    """The list of meetings was a question of yes or no before."""
    asked = ("charter: {title: 章程, kind: yes_no}", "charter: {title: 章程, kind: count}")
    text = edited(asked).replace("charter, is: true", "charter, at_least: 20")
    read, found = both(rules(), rules(text), *UNITS)
    assert [each for each in read.problems if each.severity == "error"] == []
    assert {each.metrics for each in found.lacking} == {("charter",)}
    assert len(found.lacking) == len(UNITS)
    assert of(found, "old") == totals(BASE)


def test_figures_that_neither_version_can_read_are_errors() -> None:
    asked = ("charter: {title: 章程, kind: yes_no}", "charter: {title: 章程, kind: count}")
    text = edited(asked).replace("charter, is: true", "charter, at_least: 20")
    with pytest.raises(InputFault) as raised:
        both(rules(), rules(text), unit("甲", charter="也许"))
    assert {each.code for each in raised.value.diagnostics} == {"LX234", "LX229"}


def test_units_of_a_category_that_one_version_has_are_named() -> None:
    new = edited(("  industry: {title: 产业}", "  industry: {title: 产业}\n  trade: {title: 行业}"))
    read, found = both(rules(), rules(new), unit("甲"), unit("乙", "trade"))
    assert (found.outside, read.omitted) == (("乙",), ())
    assert [each.unit for each in found.moves] == ["甲"]


def test_units_that_could_not_have_ticked_a_new_member_are_named() -> None:
    charter = "{metric: charter, is: true, points: 4}"
    old = edited((charter, "{metric: centre, includes: all, points: 4}"))
    new = edited(("staff: 人员}", "staff: 人员, books: 台账}"), text=old)
    found = both(rules(old), rules(new), unit("甲"), unit("乙", centre="[牌子, 人员, 台账]"))[1]
    assert [(each.unit, each.metrics) for each in found.lacking] == [("甲", ("centre",))]
