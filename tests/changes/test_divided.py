"""Items that are divided over several, and several put together in one, are one change each."""

import random
from typing import Final, NamedTuple

import pytest

from liuxiang.changes import Amendment, amendment
from liuxiang.changes.catalogue import CODES
from liuxiang.changes.change import OPPOSITE, Direction
from liuxiang.views.diff.telling import Telling
from tests.changes.building import BASE, edited, ruleset
from tests.changes.test_sampled import held

_START = BASE.index("      - id: parts\n")
PARTS: Final = BASE[_START : BASE.index("      - id: steps\n")]
LOSSES: Final = BASE[BASE.index("      - id: losses\n") : BASE.index("      - {id: seen,")]

COVER: Final = "{metric: cover, at_least: 70%}"
CHARTER: Final = "{metric: charter, is: true}"
BOTH: Final = ("district", "industry")


def item(
    name: str,
    points: str,
    *criteria: str,
    kind: str = "all_or_nothing",
    assesses: tuple[str, ...] = BOTH,
    more: str = "",
) -> str:
    """An item of criteria; `more` is what else is said of it."""
    scoring = f"{{kind: {kind}, criteria: [{', '.join(criteria)}]}}"
    return (
        f"      - {{id: {name}, no: {len(name)}, title: 项{name}, points: {points}, "
        f"assesses: [{', '.join(assesses)}], scoring: {scoring}{more}}}\n"
    )


def of(*items: str) -> str:
    """The base with other items in the place of the second one."""
    return edited((PARTS, "".join(items)))


def weighted(criterion: str, points: str) -> str:
    """A criterion that carries points."""
    return criterion.replace("}", f", points: {points}}}")


def compared(old: str, new: str) -> Amendment:
    return amendment(ruleset(old), ruleset(new))


WHOLE: Final = item("whole", "6", COVER, CHARTER)
EACH: Final = item("whole", "6", weighted(COVER, "2"), weighted(CHARTER, "4"), kind="weighted")
FIXED: Final = (
    ", bonuses: [{id: once, kind: fixed, when: {metric: praised, at_least: 3}, points: 1}]"
)


class Divided(NamedTuple):
    """An item, the items that it is divided over, and what that means to a unit."""

    whole: str
    parts: tuple[str, ...]
    direction: Direction


CASES: Final = {
    "all or nothing into parts": Divided(
        WHOLE, (item("p", "2", COVER), item("qq", "4", CHARTER)), "looser"
    ),
    "into parts that give more": Divided(
        WHOLE, (item("p", "3", COVER), item("qq", "4", CHARTER)), "looser"
    ),
    "into parts that give less": Divided(
        WHOLE, (item("p", "1", COVER), item("qq", "4", CHARTER)), "mixed"
    ),
    "one part under the old id": Divided(
        WHOLE, (item("whole", "2", COVER), item("qq", "4", CHARTER)), "looser"
    ),
    "what gave for each, as much for each": Divided(
        EACH, (item("p", "2", COVER), item("qq", "4", CHARTER)), "neutral"
    ),
    "what gave for each, more for one": Divided(
        EACH, (item("p", "2", COVER), item("qq", "5", CHARTER)), "looser"
    ),
    "what gave for each, less for one": Divided(
        EACH, (item("p", "1", COVER), item("qq", "4", CHARTER)), "stricter"
    ),
    "what gave for each, more for one and less for another": Divided(
        EACH, (item("p", "3", COVER), item("qq", "3", CHARTER)), "mixed"
    ),
    "another mark": Divided(
        WHOLE,
        (item("p", "2", COVER.replace("70%", "71%")), item("qq", "4", CHARTER)),
        "undecidable",
    ),
    "for others": Divided(
        WHOLE,
        (item("p", "2", COVER), item("qq", "4", CHARTER, assesses=("district",))),
        "undecidable",
    ),
    "a criterion for some": Divided(
        item("whole", "6", COVER, CHARTER.replace("}", ", only: [district]}")),
        (item("p", "2", COVER), item("qq", "4", CHARTER, assesses=("district",))),
        "mixed",
    ),
    "a bonus that needs base points": Divided(
        WHOLE.replace("}\n", f"{FIXED.replace('praised', 'late')}}}\n"),
        (
            item("p", "2", COVER, more=FIXED.replace("praised", "late")),
            item("qq", "4", CHARTER),
        ),
        "looser",
    ),
    "a bonus that hangs on less than the whole": Divided(
        EACH.replace("}\n", f"{FIXED.replace('praised', 'late')}}}\n"),
        (
            item("p", "2", COVER, more=FIXED.replace("praised", "late")),
            item("qq", "4", CHARTER),
        ),
        "stricter",
    ),
    "a cap over the bonuses": Divided(
        WHOLE.replace("}\n", f"{FIXED.replace('praised', 'late')}, bonus_cap: 1}}\n"),
        (
            item("p", "2", COVER, more=FIXED.replace("praised", "late")),
            item("qq", "4", CHARTER),
        ),
        "undecidable",
    ),
}


@pytest.mark.parametrize("which", CASES)
def test_it_is_one_change(which: str) -> None:
    case = CASES[which]
    one, two = of(case.whole), of(*case.parts)
    (change,) = compared(one, two).changes
    assert (change.code, change.direction) == ("LX941", case.direction)
    (back,) = compared(two, one).changes
    assert (back.code, back.direction) == (CODES["LX941"].mirror, OPPOSITE[case.direction])


@pytest.mark.parametrize("which", CASES)
def test_no_figures_belie_what_it_means(which: str) -> None:
    case = CASES[which]
    one, two = of(case.whole), of(*case.parts)
    held(compared(one, two), random.Random(which))
    held(compared(two, one), random.Random(which))


def test_a_list_of_deductions_is_divided() -> None:
    """What is taken off more than there is, is taken off one of them alone."""
    late = "{metric: late, above: 1, step: 2, points: 1, cap: 3}"
    cover = "{metric: cover, below: 95%, step: 1%, points: 0.5}"
    parts = "".join(
        item(name, points).replace(
            "{kind: all_or_nothing, criteria: []}", f"{{kind: deductions, deductions: [{each}]}}"
        )
        for name, points, each in (("p", "3", late), ("qq", "2", cover))
    )
    (change,) = compared(BASE, edited((LOSSES, parts))).changes
    assert (change.code, change.direction, change.old, change.new) == (
        "LX941",
        "undecidable",
        "losses 5",
        "p 3, qq 2",
    )


NOT_DIVIDED: Final = {
    "a criterion more": (
        of(WHOLE),
        of(item("p", "2", COVER, "{metric: late, at_most: 2}"), item("qq", "4", CHARTER)),
        ["LX822", "LX821", "LX821"],
    ),
    "a criterion less": (
        of(item("whole", "6", COVER, CHARTER, "{metric: late, at_most: 2}")),
        of(item("p", "2", COVER), item("qq", "4", CHARTER)),
        ["LX822", "LX821", "LX821"],
    ),
    "two that could be the same one": (
        of(WHOLE),
        of(item("p", "2", COVER), item("qq", "4", CHARTER), item("r", "1", CHARTER)),
        ["LX822", "LX821", "LX821", "LX821"],
    ),
    "two that could be divided": (
        of(WHOLE, item("other", "3", COVER.replace("70%", "60%"))),
        of(item("p", "2", COVER.replace("70%", "65%")), item("qq", "4", CHARTER)),
        ["LX822", "LX822", "LX821", "LX821"],
    ),
    "one for one": (
        of(WHOLE),
        of(item("p", "6", COVER.replace("70%", "71%"), CHARTER)),
        ["LX822", "LX821"],
    ),
}


@pytest.mark.parametrize("which", NOT_DIVIDED)
def test_nothing_is_guessed(which: str) -> None:
    old, new, codes = NOT_DIVIDED[which]
    assert sorted(each.code for each in compared(old, new).changes) == sorted(codes)


def test_what_says_the_same_is_taken_where_two_ask_for_the_metric() -> None:
    """Two criteria of one metric, told apart by what they ask."""
    low = "{id: low, metric: cover, at_least: 50%, only: [industry]}"
    high = "{id: high, metric: cover, at_least: 70%, only: [district]}"
    new = of(
        item("p", "2", low.replace(", only: [industry]", ""), assesses=("industry",)),
        item("qq", "4", high.replace(", only: [district]", ""), assesses=("district",)),
    )
    (change,) = compared(of(item("whole", "6", low, high)), new).changes
    assert (change.code, change.direction) == ("LX941", "stricter")


ACTION: Final = "  - id: third\n    title: 第三行动\n    points: 4\n    items:\n"


def test_a_part_in_an_action_that_came_with_it() -> None:
    new = of(item("p", "2", COVER)).replace(
        "rulings:", f"{ACTION}{item('qq', '4', CHARTER)}rulings:"
    )
    made = compared(of(WHOLE), new)
    assert [(each.code, each.direction) for each in made.changes] == [
        ("LX917", "neutral"),
        ("LX941", "looser"),
    ]
    assert Telling(made, "zh").message(made.changes[1]) == (
        "第5项“项whole”：6 分（全部达标才得分），"
        "分为第1项“项p”（2 分）、第2项“项qq”（4 分，属“第三行动”）"
    )


def told(old: str, new: str) -> tuple[str, str]:
    """The sentences for the one change, in both languages."""
    made = compared(old, new)
    zh, en = (Telling(made, language).message(made.changes[0]) for language in ("zh", "en"))
    assert len(made.changes) == 1
    return zh, en


def test_it_says_which_became_which() -> None:
    parts = of(item("p", "2", COVER), item("qq", "1", CHARTER, assesses=("district",)))
    assert told(of(WHOLE), parts) == (
        "第5项“项whole”：6 分（全部达标才得分），"
        "分为第1项“项p”（2 分）、第2项“项qq”（1 分，考核区）",
        "item 5 “项whole”: 6 points (all or nothing), divided into item 1 “项p” (2 points), "
        "item 2 “项qq” (1 point, for 区)",
    )
    assert told(parts, of(WHOLE)) == (
        "第5项“项whole”：由第1项“项p”（2 分）、第2项“项qq”（1 分，考核区）合并而成，"
        "6 分（全部达标才得分）",
        "item 5 “项whole”: merged from item 1 “项p” (2 points), item 2 “项qq” (1 point, for 区); "
        "6 points (all or nothing)",
    )


def test_it_says_which_clauses_are_others() -> None:
    parts = of(
        item("p", "2", COVER.replace("70%", "71%")),
        item("qq", "9", weighted(CHARTER, "4"), kind="weighted"),
    )
    assert told(of(WHOLE), parts) == (
        "第5项“项whole”：6 分（全部达标才得分），分为第1项“项p”（2 分）、第2项“项qq”（9 分）；"
        "条款有变：覆盖率 ≥ 70% → 覆盖率 ≥ 71%",
        "item 5 “项whole”: 6 points (all or nothing), divided into item 1 “项p” (2 points), "
        "item 2 “项qq” (9 points); clauses that differ: 覆盖率 ≥ 70% becomes 覆盖率 ≥ 71%",
    )


def test_it_says_which_shares_are_others() -> None:
    three = (COVER, CHARTER, "{metric: late, at_most: 2}")
    whole = item("whole", "6", *(weighted(each, "2") for each in three), kind="weighted")
    some = item("p", "4", weighted(COVER, "3"), weighted(CHARTER, "1"), kind="weighted")
    (zh, _) = told(of(whole), of(some, item("qq", "2", three[2])))
    assert zh == (
        "第5项“项whole”：6 分（分条计分），分为第1项“项p”（4 分，分条计分）、第2项“项qq”（2 分）；"
        "条款有变：覆盖率 ≥ 70%：2 分 → 覆盖率 ≥ 70%：3 分，章程 是：2 分 → 章程 是：1 分"
    )
