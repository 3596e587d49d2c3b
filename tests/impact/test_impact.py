"""Whom a change of rules moves: the same as scoring twice, and every point by its change."""

import random
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liuxiang.changes import amendment
from liuxiang.comparison import INTERACTION, AwardChange, Comparison
from liuxiang.comparison.impact import impact
from liuxiang.comparison.reading import read_both
from liuxiang.errors import InputFault
from liuxiang.exact import show, total
from liuxiang.inputs import expand
from liuxiang.ruleset.load import RuleFile, load_rules, read_rules
from liuxiang.scorecards import score
from liuxiang.source import decode
from liuxiang.standings import rank
from liuxiang.units.load import load_units
from tests.changes.building import BASE, edited, ruleset
from tests.changes.test_catalogue import CASES
from tests.changes.test_properties import made
from tests.cli.running import ROOT
from tests.impact.building import FULL, both, inputs, moved, rules, unit
from tests.properties.schemes import VALUES

EXAMPLE = ROOT / "examples" / "2012"
SHIPPED = (ROOT / "rules" / "2012.yaml").read_text("utf-8")


def causes(found: Comparison, name: str) -> dict[str, str]:
    """The causes of the move of one unit, by path."""
    (move,) = [each for each in found.moves if each.unit == name]
    return {each.by.path: show(each.points) for each in move.causes}


def award(found: Comparison, name: str) -> AwardChange:
    (change,) = [each for each in found.awards if each.unit == name]
    return change


REGISTER = "{metric: nonpublic_register_unionised, at_least: 98%}"
QUOTA = "{metric: union_formation_completion, at_least: 100%}"
AMENDED = edited(
    (REGISTER, REGISTER.replace("98%", "99%")),
    (QUOTA, QUOTA.replace("100%", "95%")),
    ("ranks: [1, 4]", "ranks: [1, 3]"),
    ("ranks: [5, 9]", "ranks: [4, 9]"),
    ("nothing_to_measure: met", "nothing_to_measure: not_met"),
    text=SHIPPED,
)


def scored(file: RuleFile) -> dict[str, tuple[Decimal, int | None, str | None]]:
    units = load_units(EXAMPLE, file)
    standings = rank(file, score(file, units))
    return {
        each.card.unit: (each.card.total, each.rank, each.award.id if each.award else None)
        for each in standings
    }


def test_it_is_the_same_as_scoring_twice() -> None:
    old, new = load_rules("2012"), read_rules(decode("2013.yaml", AMENDED.encode()))
    change = amendment(old.ruleset, new.ruleset)
    read = read_both((old, new), change, expand([EXAMPLE]), "verified")
    found = impact(old, change, read, "verified")
    for side, file in (("old", old), ("new", new)):
        assert {each.unit: getattr(each, side).place for each in found.moves} == scored(file)
    before, after = scored(old), scored(new)
    assert {each.unit for each in found.awards} == {
        name for name, (_, _, given) in before.items() if after[name][2] != given
    }
    assert found.unscored == ()


VALUED = {
    "done": ("0/0", "3/0", "9/10", "100/100", "113/100"),
    "cover": VALUES["rate"],
    "large": VALUES["rate"],
    "charter": VALUES["yes_no"],
    "centre": ("[]", "[牌子]", "[牌子, 人员]"),
    "reports": ("0", "9", "10", "12"),
    "fundsum": ("0", "4999", "5000"),
    "late": ("0", "1", "2", "5", "40"),
    "praise": ("{points: 2.5, reason: 好}",),
    "visit": ("{points: 1, reason: 好}", "{points: 2, reason: 好}"),
}


def made_up(rng: random.Random, number: int) -> str:
    """A unit of any figures, some of them missing."""
    figures = {name: rng.choice(values) for name, values in VALUED.items() if rng.randrange(8)}
    held = {**dict.fromkeys(FULL), **figures}
    return unit(f"{number}号", rng.choice(["district", "industry"]), **held)


@given(st.integers(0, 1 << 32))
@settings(max_examples=60, deadline=None)
def test_causes_and_interaction_add_up_for_every_unit(seed: int) -> None:
    rng = random.Random(seed)
    after = made(rng.sample(CASES, rng.randrange(1, 7)))
    units = [made_up(rng, number) for number in range(12)]
    if after is None:
        return
    old = rules()
    new = old._replace(ruleset=after)
    try:
        read, found = both(old, new, *units)
    except InputFault:
        return  # a figure that one of the versions does not take
    for move in found.moves:
        assert total(each.points for each in move.causes) == move.difference
        assert all(each.points for each in move.causes)
        assert sum(each.by is INTERACTION for each in move.causes) <= 1
    cards = {each.unit: each.total for each in score(new, [pair.new for pair in read.pairs])}
    assert {each.unit: each.new.total for each in found.moves} == cards


THRESHOLD = ("{metric: done, at_least: 100%}", "{metric: done, at_least: 101%}")
SHARE = ("{metric: reports, at_least: 10}", "{metric: reports, at_least: 11}")


def test_each_change_alone_and_what_they_make_together() -> None:
    """Losing one of two equal shares twice is less than losing each: half of 22, then the rest."""
    other = ("{metric: fundsum, less_than: 5000}", "{metric: fundsum, less_than: 4000}")
    needs = ("bonus_needs_base: true", "bonus_needs_base: false")
    found = moved((SHARE, other, needs), unit("甲"))
    assert causes(found, "甲") == {
        "items.fair.criteria.reports.at_least": "-11",
        "items.fair.criteria.fundsum.less_than": "-11",
    }
    found = moved((SHARE, other), unit("甲"))
    assert causes(found, "甲") == {
        "items.fair.criteria.reports.at_least": "-11",
        "items.fair.criteria.fundsum.less_than": "-11",
        "interaction": "-11",
    }
    assert found.moves[0].difference == -33


def test_an_award_names_the_change_that_took_it() -> None:
    units = [unit(f"{n}号", cover="96/100", done=f"{104 + n}/100") for n in range(8)]
    last = unit("末号", done="100/100")
    found = moved((THRESHOLD, ("ranks: [5, 9]", "ranks: [5, 8]")), *units, last)
    lost = award(found, "末号")
    assert (lost.old and lost.old.id, lost.new) == ("good", None)
    assert (lost.how, [each.path for each in lost.by]) == ("alone", ["awards.good.ranks"])
    assert [each.path for each in lost.overtaken] == []


def test_a_looser_rule_that_costs_an_award_is_said() -> None:
    """Nine others pass the tenth by a step that is now smaller; it loses no point itself."""
    others = [unit(f"{n}号", done="100.5%", reports="9", charter="是") for n in range(9)]
    tenth = unit("十号", reports="9", done="100/100", praise="{points: 0.1, reason: 好}")
    found = moved((("above: 100%, step: 1%,", "above: 100%, step: 0.1%,"),), *others, tenth)
    lost = award(found, "十号")
    assert (lost.old and lost.old.id, lost.new) == ("best", None)
    assert [each.path for each in lost.overtaken] == ["items.all.bonuses.over.step"]
    assert causes(found, "十号") == {}


def test_an_award_that_needs_two_changes_names_both() -> None:
    """Each change costs 乙 2 points of the 3 that it is ahead of 丙: only both cost the award."""
    first = [unit(f"{n}号", cover="96/100", praise="{points: 20, reason: 好}") for n in range(3)]
    second = unit("乙", cover="95/100", praise="{points: 3, reason: 好}")
    third = unit("丙", cover="96/100")
    edits = (
        ("{metric: cover, at_least: 70%, points: 2}", "{metric: cover, at_least: 96%, points: 2}"),
        ("{metric: cover, at_least: 90%}", "{metric: cover, at_least: 96%}"),
    )
    found = moved(edits, *first, second, third)
    paths = ["items.parts.criteria.cover.at_least", "items.steps.tiers.cover-6.when.at_least"]
    assert [(e.unit, e.how, [each.path for each in e.by]) for e in found.awards] == [
        ("丙", "needed", paths),
        ("乙", "needed", paths),
    ]
    assert causes(found, "乙") == dict.fromkeys(paths, "-2")


def test_a_new_tie_at_a_limit_is_told() -> None:
    first = [unit(f"{n}号", praise="{points: 20, reason: 好}") for n in range(3)]
    edits = (
        ("{metric: cover, at_least: 70%, points: 2}", "{metric: cover, at_least: 95%, points: 2}"),
    )
    ahead = unit("乙", cover="94/100", praise="{points: 2.5, reason: 好}")
    found = moved(edits, *first, ahead, unit("丙", cover="95/100"))
    assert [(each.code, each.values["units"]) for each in found.ties] == [("LX511", ("丙", "乙"))]


def test_figures_that_only_the_new_version_asks_for_are_listed() -> None:
    edits = (
        ("  late: {title", "  books: {title: 台账, kind: yes_no}\n  late: {title"),
        ("{metric: fundsum", "{metric: books, is: true}\n            - {metric: fundsum"),
    )
    found = moved(edits, unit("甲"), unit("乙", books="是"))
    assert [(each.unit, each.metrics) for each in found.lacking] == [("甲", ("books",))]
    assert causes(found, "乙") == {}
    assert causes(found, "甲") == {"items.fair.criteria.books": "-7.3"}


RENAMED = (
    ("  cover: {title: 覆盖率", "  coverage: {was: cover, title: 覆盖率"),
    ("{metric: cover, at_least: 90%, only", "{metric: coverage, at_least: 90%, only"),
    ("{metric: cover, at_least: 70%", "{metric: coverage, at_least: 70%"),
    ("{metric: cover, at_least: 90%}", "{metric: coverage, at_least: 90%}"),
    ("{metric: cover, at_least: 80%}", "{metric: coverage, at_least: 80%}"),
    ("metric: cover, zero_at", "metric: coverage, zero_at"),
    ("{metric: cover, below", "{metric: coverage, below"),
    ("within: cover", "within: coverage"),
    ("  district: {title: 区}", "  county: {title: 区, was: district}"),
    ("assesses: [district],", "assesses: [county],"),
    ("only: [district]", "only: [county]"),
    ("categories: [district]}", "categories: [county]}"),
)


def renamed(*more: tuple[str, str]) -> RuleFile:
    text = edited(*RENAMED, *more)
    text = text.replace("[district, industry]", "[county, industry]")
    return rules(text)


def test_a_renamed_metric_and_category_are_read_by_either_name() -> None:
    old, new = rules(), renamed()
    mine = unit("甲", cover=None, coverage="60/100").replace(
        "category: district", "category: county"
    )
    _, found = both(old, new, mine, unit("乙", cover="60/100"))
    assert [(each.unit, each.category, show(each.difference)) for each in found.moves] == [
        ("乙", "district", "0"),
        ("甲", "district", "0"),
    ]
    assert {each.code for each in amendment(old.ruleset, new.ruleset).changes} == {"LX814"}
    _, back = both(new, old, mine, unit("乙", cover="60/100"))
    assert [(each.unit, show(each.difference)) for each in back.moves] == [("乙", "0"), ("甲", "0")]


def test_a_rename_is_one_change_wherever_the_name_stands() -> None:
    reading = (
        "{items.all.bonuses.over.rounding: started_steps}",
        "{awards.good.categories: [NAME]}",
    )
    old = edited((reading[0], reading[1].replace("NAME", "district")))
    new = edited(*RENAMED, (reading[0], reading[1].replace("NAME", "county")))
    new = new.replace("[district, industry]", "[county, industry]")
    changes = amendment(ruleset(old), ruleset(new)).changes
    assert sorted((each.path, each.action, each.old, each.new) for each in changes) == [
        ("categories.county", "renamed", "district", "county"),
        ("metrics.coverage", "renamed", "cover", "coverage"),
    ]


def test_a_figure_under_both_names_is_told() -> None:
    with pytest.raises(InputFault) as told:
        both(rules(), renamed(), unit("甲", coverage="60/100"))
    assert [(each.code, each.values["key"]) for each in told.value.diagnostics] == [
        ("LX111", "coverage")
    ]


def test_units_of_another_scheme_are_refused_and_of_another_version_are_not() -> None:
    other = unit("甲").replace("category:", "ruleset: other@1\ncategory:")
    with pytest.raises(InputFault) as told:
        both(rules(), rules(), other)
    assert [each.code for each in told.value.diagnostics] == ["LX209"]
    read, _ = both(rules(), rules(), other.replace("other@1", "sample@9"))
    assert read.problems == ()


STEPS = BASE[BASE.index("      - id: steps\n") : BASE.index("      - id: slope\n")]
THIRD = f"  - id: third\n    title: 第三行动\n    points: 6\n    items:\n{STEPS}"


def test_an_item_moved_to_an_action_that_came_with_it_costs_nothing() -> None:
    """Made alone, the move had no action to put the item in, and the item was lost."""
    found = moved(((STEPS, ""), ("rulings:", f"{THIRD}rulings:")), unit("甲"))
    assert causes(found, "甲") == {}
    back = both(rules(edited((STEPS, ""), ("rulings:", f"{THIRD}rulings:"))), rules(), unit("甲"))
    assert causes(back[1], "甲") == {}


def test_a_unit_given_twice_is_told_once() -> None:
    old = rules()
    with pytest.raises(InputFault) as told:
        read_both(
            (old, old),
            amendment(old.ruleset, old.ruleset),
            inputs(unit("甲"), unit("甲")),
            "verified",
        )
    assert [each.code for each in told.value.diagnostics] == ["LX213"]


def test_the_base_holds() -> None:
    assert read_rules(decode("rules.yaml", BASE.encode())).warnings == ()
