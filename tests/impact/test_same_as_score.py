"""Whatever changed, ranks and awards of each side are those that scoring by it alone gives."""

import random
from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from liuxiang.changes import amendment
from liuxiang.comparison import NEW_FIGURES, Comparison, Position, position
from liuxiang.comparison.impact import impact
from liuxiang.comparison.reading import Both, read_both
from liuxiang.errors import InputFault
from liuxiang.exact import show, total
from liuxiang.inputs import Inputs
from liuxiang.ruleset.load import RuleFile
from liuxiang.scorecards import score
from liuxiang.standings import Standing, rank
from liuxiang.units.read import UnitReader
from tests.changes.building import BASE, edited, ruleset
from tests.changes.test_catalogue import CASES
from tests.impact.building import FULL, inputs, rules, unit
from tests.impact.test_impact import VALUED

Stands = tuple[str, int | None, str | None]


def scored(file: RuleFile, files: Inputs) -> dict[str, Stands]:
    """What scoring by one rule file alone says, of the units that it can read."""
    reader = UnitReader(file, "verified")
    reads = [reader.read(files.source(name)) for name in files.files]
    return stands(rank(file, score(file, [unit for read in reads for unit in read.units])))


def stands(standings: Iterable[Standing]) -> dict[str, Stands]:
    return {each.card.unit: stand(position(each)) for each in standings}


def stand(found: Position) -> Stands:
    return show(found.total), found.rank, found.award_id


def of_old(found: Comparison) -> dict[str, Stands]:
    return {each.unit: stand(each.old) for each in found.moves} | stands(found.gone)


def of_new(found: Comparison) -> dict[str, Stands]:
    return {each.unit: stand(each.new) for each in found.moves} | stands(found.appeared)


def moved(old: RuleFile, new: RuleFile, *data: Inputs) -> Comparison:
    """What comes of one set of files under both, or of two sets, one for each."""
    return both_moved(old, new, *data)[1]


def both_moved(old: RuleFile, new: RuleFile, *data: Inputs) -> tuple[Both, Comparison]:
    """The same, with what was read."""
    change = amendment(old.ruleset, new.ruleset)
    read = read_both((old, new), change, data[0], "verified", *data[1:], keep_going=True)
    return read, impact(old, change, read, "verified")


TRADE = ("  industry: {title: 产业}", "  industry: {title: 产业}\n  trade: {title: 行业}")


def of_any_category(rng: random.Random, number: int) -> str:
    """A unit of made-up figures, some of them missing."""
    figures = {name: rng.choice(values) for name, values in VALUED.items() if rng.randrange(8)}
    category = rng.choice(["district", "district", "industry", "trade"])
    held: dict[str, str | None] = {**dict.fromkeys(FULL), **figures}
    if category != "district":
        held["visit"] = None
    return unit(f"{number}号", category, **held)


def version(rng: random.Random, *, trade: bool) -> RuleFile | None:
    """The base with some edits made, and with a category more; None where it does not hold."""
    text = BASE
    if trade:
        everybody = "[district, industry]", "[district, industry, trade]"
        text = text.replace(*TRADE).replace(*everybody)
    for each in rng.sample(CASES, rng.randrange(5)):
        if all(text.count(old) == 1 for old, _ in each.edits):
            for old, new in each.edits:
                text = text.replace(old, new)
    try:
        return rules()._replace(ruleset=ruleset(text))
    except (AssertionError, ValidationError):
        return None


@given(st.integers(0, 1 << 32), st.booleans(), st.sampled_from([(0, 0), (0, 1), (1, 0), (1, 1)]))
@settings(max_examples=60, deadline=None)
def test_both_sides_are_what_scoring_twice_says(
    seed: int, apart: bool, trades: tuple[int, int]
) -> None:
    rng = random.Random(seed)
    old, new = (version(rng, trade=bool(each)) for each in trades)
    if old is None or new is None:
        return
    sets = [[of_any_category(rng, number) for number in range(9)] for _ in range(1 + apart)]
    data = [inputs(*rng.sample(each, 8)) for each in sets]
    try:
        read, found = both_moved(old, new, *data)
    except InputFault:
        return  # no unit that either can read
    for units, mine, theirs in (
        (read.old, of_old(found), scored(old, data[0])),
        (read.new, of_new(found), scored(new, data[-1])),
    ):
        ranked = {each.name for each in units}
        assert ranked >= theirs.keys()
        if ranked == theirs.keys():  # else it reads what only the other version asks for
            assert mine.items() <= theirs.items()
            assert mine.keys() >= ranked - {each.unit for each in read.omitted}
    for move in found.moves:
        assert total(each.points for each in move.causes) == move.difference


COUNTY = (
    ("  district: {title: 区}", "  district: {title: 区}\n  county: {title: 县}"),
    ("ranks: [1, 4], categories: [district", "ranks: [1, 2], categories: [county, district"),
)
"""A version that ranks counties apart, and gives fewer awards."""


def counties() -> RuleFile:
    text = edited(*COUNTY).replace("[district, industry]", "[county, district, industry]")
    return rules(text.replace("assesses: [district],", "assesses: [county, district],"))


def late(**names: int) -> list[str]:
    """Districts and counties that report late so many times, which costs them points."""
    return [
        unit(name, "county" if "县" in name else "district", late=str(times))
        for name, times in names.items()
    ]


def test_units_of_a_new_category_leave_the_ranks_of_others_as_they_are() -> None:
    """Old rules know no counties: five districts; new ones rank seven units, in two lists."""
    files = inputs(*late(甲区=1, 乙区=3, 丙区=5, 子县=1, 丑县=3))
    found = moved(rules(), counties(), files)
    assert of_old(found) == {
        "甲区": ("67", 1, "best"),
        "乙区": ("66", 2, "best"),
        "丙区": ("65", 3, "best"),
    }
    assert of_new(found) == {**of_old(found), "丙区": ("65", 3, None)} | {
        "子县": ("67", 1, "best"),
        "丑县": ("66", 2, "best"),
    }
    assert [each.card.unit for each in found.appeared] == ["子县", "丑县"]
    assert found.outside == ("子县", "丑县")
    back = moved(counties(), rules(), files)
    assert (of_old(back), of_new(back)) == (of_new(found), of_old(found))


def test_each_version_has_its_own_figures() -> None:
    """Last year 乙 was a district behind two others; it is a county of its own now."""
    before = inputs(*late(甲区=1, 丙区=1, 乙区=3))
    after = inputs(*late(甲区=3, 丙区=1, 丁区=9), late(乙县=1)[0].replace("乙县", "乙区"))
    found = moved(rules(), counties(), before, after)
    assert of_old(found) == {
        "甲区": ("67", 1, "best"),
        "丙区": ("67", 1, "best"),
        "乙区": ("66", 3, "best"),
    }
    assert of_new(found) == {
        "丙区": ("67", 1, "best"),
        "甲区": ("66", 2, "best"),
        "丁区": ("64", 3, None),
        "乙区": ("67", 1, "best"),
    }
    moves = {each.unit: each for each in found.moves}
    assert [(each.by, show(each.points)) for each in moves["甲区"].causes] == [(NEW_FIGURES, "-1")]
    assert (moves["乙区"].left, moves["乙区"].category) == ("district", "county")
    assert [each.card.unit for each in found.appeared] == ["丁区"]


BOOKS = (
    ("  late: {title", "  books: {title: 台账, kind: yes_no}\n  late: {title"),
    ("{metric: charter, is: true, points: 4}", "{metric: books, is: true, points: 4}"),
)
"""Four points ask for books now, which nobody has been asked for before."""


def test_what_was_never_asked_is_no_loss() -> None:
    found = moved(rules(), rules(edited(*BOOKS)), inputs(unit("甲"), unit("乙", books="否")))
    assert (found.up, found.down, found.waiting, found.same) == (0, 1, 1, 0)
    assert {each.unit: (show(each.difference), show(each.waits)) for each in found.moves} == {
        "甲": ("-4", "4"),
        "乙": ("-4", "0"),
    }
    assert (show(found.less), show(found.waits)) == ("4", "4")
    (lacking,) = found.lacking
    assert lacking == ("甲", ("books",))


def test_of_a_loss_a_part_is_only_not_reported_yet() -> None:
    """Of 6 points less, 2 are lost by a higher mark, and 4 are only not reported."""
    mark = (
        "{metric: cover, at_least: 70%, points: 2}",
        "{metric: cover, at_least: 97%, points: 2}",
    )
    found = moved(rules(), rules(edited(*BOOKS, mark)), inputs(unit("甲")))
    assert (found.down, found.waiting) == (1, 0)
    assert (show(found.less), show(found.waits)) == ("6", "4")


def test_a_member_that_is_new_may_still_be_ticked() -> None:
    charter = "{metric: charter, is: true, points: 4}"
    old = edited((charter, "{metric: centre, includes: all, points: 4}"))
    new = edited(("staff: 人员}", "staff: 人员, books: 台账}"), text=old)
    found = moved(rules(old), rules(new), inputs(unit("甲")))
    assert [(show(each.difference), show(each.waits)) for each in found.moves] == [("-4", "4")]
    asked = moved(rules(old), rules(new), inputs(unit("甲")), inputs(unit("甲")))
    assert [(show(each.difference), show(each.waits)) for each in asked.moves] == [("-4", "0")]
