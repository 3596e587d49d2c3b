"""Rulings: every form of path, what a reading changes, and readings that do not hold."""

from collections.abc import Mapping

import pytest

from liuxiang.errors import InputFault, UsageFault
from liuxiang.exact import show
from liuxiang.lint import linted
from liuxiang.ruleset.analyse import examine
from liuxiang.ruleset.load import RuleFile, load_rules, with_rulings
from liuxiang.scorecards import score
from liuxiang.source import decode
from liuxiang.standings import rank
from tests.language.building import at, card, first, item, read, refused, rule_text, unit

TIERS = """
    scoring:
      kind: tiers
      tiers:
        - {when: {metric: coverage, at_least: 90%}, points: 4}
        - {id: low, when: {metric: coverage, at_least: 80%}, points: 2}
    """

DEDUCTIONS = """
    scoring:
      kind: deductions
      deductions: [{metric: accidents, above: 0, step: 1, points: 1}]
    """

ITEMS = (
    item(
        """
        scoring:
          kind: all_or_nothing
          criteria:
            - {metric: meetings, at_least: 5}
            - {metric: charter, is: true, only: [district]}
            - {id: often, metric: reports, at_least: 12}
        bonuses:
          - id: more
            title: 多
            kind: per_step
            metric: fund
            above: 0
            step: 10
            points: 1
            cap: 2
          - {id: praised, title: 扬, kind: discretionary, metric: praise}
        """
    ),
    item(TIERS, name="spread", no=2, points="4"),
    item(DEDUCTIONS, name="safety", no=3, points="3"),
    item(
        "bonuses: [{id: more, title: 多, kind: per_count, metric: contracts, points: 1, cap: 3}]",
        name="extra",
        no=4,
        points=None,
    ),
)

AWARDS = """
    awards:
      - {id: best, title: 优秀, ranks: [1, 1], categories: [district, industry]}
      - {id: good, title: 良好, ranks: [2, 3], categories: [district]}
    """


def ruled(changes: str, *more: str) -> str:
    """A rule file with one ruling, whose reading `b` makes these changes; `c` makes more."""
    readings = [f"      - {{id: b, reading: 乙, set: {{{changes}}}}}"]
    readings += [
        f"      - {{id: c{n}, reading: 丙, set: {{{each}}}}}" for n, each in enumerate(more)
    ]
    lines = ["rulings:", "  - id: R1", "    title: 问", "    reading: 甲", "    alternatives:"]
    lines += [*readings, "      - {id: text, reading: 只是文字}"]
    extra = "\n".join(lines)
    return rule_text(
        *ITEMS, extra=f"policies: {{bonus_needs_base: true}}\n{extra}\n{_flush(AWARDS)}"
    )


def _flush(text: str) -> str:
    return "\n".join(line[4:] for line in text.strip("\n").split("\n"))


def chosen(changes: str) -> RuleFile:
    """The rule file with the reading that makes these changes."""
    return with_rulings(read(ruled(changes)), ["R1=b"])


ALL = (
    "meetings: 5, charter: 是, reports: 12, fund: 45, praise: {points: 1, reason: 好}, "
    "coverage: 85%, accidents: 1, contracts: 5"
)


def totals(rules: RuleFile, figures: str, category: str = "district") -> str:
    """Base and bonus of each item."""
    found = card(rules, figures, category=category)
    return " ".join(f"{show(each.base)}+{show(each.bonus)}" for each in found.items)


def test_the_default_reading() -> None:
    assert totals(read(ruled("policies.bonus_needs_base: false")), ALL) == "8+3 2+0 2+0 0+3"


@pytest.mark.parametrize(
    ("changes", "figures", "default", "other"),
    [
        (
            "policies.bonus_needs_base: false",
            "meetings: 4, fund: 45, coverage: 0%, accidents: 9, contracts: 0",
            "0+0 0+0 0+0 0+0",
            "0+2 0+0 0+0 0+0",
        ),
        (
            "policies.nothing_to_measure: not_met",
            "meetings: 4, coverage: 0/0, accidents: 9, contracts: 0",
            "0+0 4+0 0+0 0+0",
            "0+0 0+0 0+0 0+0",
        ),
        ("items.work.criteria.meetings.at_least: 6", ALL, "8+3 2+0 2+0 0+3", "0+0 2+0 2+0 0+3"),
        (
            "items.work.criteria.charter.only: null",
            ALL.replace("是", "否"),
            "0+0 2+0 2+0 0+3",
            "0+0 2+0 2+0 0+3",
        ),
        (
            "items.work.criteria.meetings: null",
            ALL.replace("meetings: 5", "meetings: 4"),
            "0+0 2+0 2+0 0+3",
            "8+3 2+0 2+0 0+3",
        ),
        (
            "items.work.criteria.often: {metric: reports, at_least: 6}",
            ALL.replace("reports: 12", "reports: 6"),
            "0+0 2+0 2+0 0+3",
            "8+3 2+0 2+0 0+3",
        ),
        (
            "items.work.criteria.meetings: "
            "{id: any, any_of: [{metric: meetings, at_least: 5}, {metric: office_open, is: true}]}",
            ALL.replace("meetings: 5", "meetings: 4, office_open: 是"),
            "0+0 2+0 2+0 0+3",
            "8+3 2+0 2+0 0+3",
        ),
        (
            "items.work.scoring: {kind: judged, metric: visit}",
            f"{ALL}, visit: {{points: 5, reason: 好}}",
            "8+3 2+0 2+0 0+3",
            "5+3 2+0 2+0 0+3",
        ),
        (
            "items.work.scoring.kind: weighted, "
            "items.work.scoring.rounding: {places: 2, mode: down}",
            ALL.replace("meetings: 5", "meetings: 4"),
            "0+0 2+0 2+0 0+3",
            "5.33+3 2+0 2+0 0+3",
        ),
        ("items.work.bonuses.more: null", ALL, "8+3 2+0 2+0 0+3", "8+1 2+0 2+0 0+3"),
        ("items.work.bonuses.more.cap: null", ALL, "8+3 2+0 2+0 0+3", "8+5 2+0 2+0 0+3"),
        ("items.work.bonuses.more.cap: 3", ALL, "8+3 2+0 2+0 0+3", "8+4 2+0 2+0 0+3"),
        (
            "items.work.bonuses.more.rounding: started_steps, items.work.bonuses.more.cap: null",
            ALL,
            "8+3 2+0 2+0 0+3",
            "8+6 2+0 2+0 0+3",
        ),
        (
            "items.work.bonuses.more: "
            "{id: more, title: 多, kind: per_count, metric: fund, points: 0.1}",
            ALL,
            "8+3 2+0 2+0 0+3",
            "8+5.5 2+0 2+0 0+3",
        ),
        ("items.work.bonuses: null", ALL, "8+3 2+0 2+0 0+3", "8+0 2+0 2+0 0+3"),
        ("items.work.bonus_cap: 1", ALL, "8+3 2+0 2+0 0+3", "8+1 2+0 2+0 0+3"),
        ("items.*.bonuses.more.cap: null", ALL, "8+3 2+0 2+0 0+3", "8+5 2+0 2+0 0+5"),
        ("items.*.bonuses.more.cap: 1", ALL, "8+3 2+0 2+0 0+3", "8+2 2+0 2+0 0+1"),
        ("items.*.bonus_cap: 1", ALL, "8+3 2+0 2+0 0+3", "8+1 2+0 2+0 0+1"),
        (
            "items.*.criteria.charter: null",
            ALL.replace("是", "否"),
            "0+0 2+0 2+0 0+3",
            "8+3 2+0 2+0 0+3",
        ),
        ("items.spread.tiers.low.points: 3", ALL, "8+3 2+0 2+0 0+3", "8+3 3+0 2+0 0+3"),
        (
            "items.spread.tiers.coverage-4: null",
            ALL.replace("85", "95"),
            "8+3 4+0 2+0 0+3",
            "8+3 2+0 2+0 0+3",
        ),
        ("items.safety.deductions.accidents.points: 2", ALL, "8+3 2+0 2+0 0+3", "8+3 2+0 1+0 0+3"),
    ],
)
def test_what_a_reading_changes(changes: str, figures: str, default: str, other: str) -> None:
    assert totals(read(ruled(changes)), figures) == default
    assert totals(chosen(changes), figures) == other


@pytest.mark.parametrize(
    ("changes", "total"),
    [
        ("bonus_cap: 4", "16"),
        ("actions.main.bonus_cap: 2.5", "14.5"),
        ("actions.main.title: 另一行动", "18"),
        ("metrics.fund.bounds: [0, 50]", "18"),
        ("metrics.coverage.title: 覆盖", "18"),
        ("items.spread.tiers.coverage-4.points: 3", "18"),
    ],
)
def test_a_reading_reaches_caps_actions_and_metrics(changes: str, total: str) -> None:
    assert show(card(read(ruled(changes)), ALL).total) == "18"
    assert show(card(chosen(changes), ALL).total) == total


def test_a_tier_is_known_by_its_points_however_they_are_written() -> None:
    text = ruled("items.spread.tiers.coverage-4.points: 3")
    assert refused(text.replace("points: 4}", "points: 4.0}")) == ()
    assert refused(text.replace("points: 4}", "points: ４}")) == ()


@pytest.mark.parametrize("key", ["kind: amount", "part: reports", "members: {a: 甲}"])
def test_a_reading_does_not_change_what_a_figure_is(key: str) -> None:
    found = {each.code for each in refused(ruled(f"metrics.meetings.{key}"))}
    assert "LX375" in found
    assert "LX362" not in found


def test_hundreds_of_readings_are_tried() -> None:
    items = [
        item("scoring: {kind: all_or_nothing, criteria: [{metric: reports, at_least: 6}]}",
             name=f"i{n}", no=n + 1, points="1")
        for n in range(600)
    ]  # fmt: skip
    rulings = "".join(
        f"  - {{id: R{n}, title: 问, reading: 甲, alternatives: [{{id: b, reading: 乙, "
        f"set: {{items.i{n}.criteria.reports.at_least: {6 if n == 8 else 7}}}}}]}}\n"
        for n in range(600)
    )
    text = rule_text(*items, extra=f"rulings:\n{rulings}")
    problems = linted(examine(decode("rules.yaml", text.encode())))
    assert [each.values["reading"] for each in problems if each.code == "LX455"] == ["R8=b"]


def test_a_clause_for_one_category_may_become_one_for_all() -> None:
    changes = "items.work.criteria.charter.only: null"
    figures = ALL.replace("是", "否")
    assert first(read(ruled(changes)), figures, category="industry").verdict == "met"
    assert first(chosen(changes), figures, category="industry").verdict == "not_met"


def test_several_are_removed_from_one_list() -> None:
    rules = chosen("items.work.criteria.meetings: null, items.work.criteria.charter: null")
    assert [each.id for each in first(rules, "reports: 12").criteria] == ["often"]
    assert first(rules, "reports: 12").verdict == "met"


def test_one_is_removed_and_the_next_is_changed() -> None:
    rules = chosen("items.work.criteria.meetings: null, items.work.criteria.often.at_least: 3")
    assert first(rules, "charter: 是, reports: 3").verdict == "met"


def test_the_rule_behind_a_removed_one_keeps_its_place() -> None:
    default = read(ruled("items.work.criteria.meetings: null"))
    rules = with_rulings(default, ["R1=b"])
    path = ("actions", 0, "items", 0, "scoring", "criteria")
    before = [default.place((*path, n)).line for n in range(3)]
    assert [rules.place((*path, n)).line for n in range(2)] == before[1:]


def test_a_changed_value_stands_where_the_reading_is_written() -> None:
    rules = chosen("items.work.criteria.meetings.at_least: 6")
    place = rules.place(("actions", 0, "items", 0, "scoring", "criteria", 0, "at_least"))
    assert "set:" in place.excerpt


def ranks(rules: RuleFile) -> list[tuple[int | None, str | None]]:
    """The ranks and awards of five units with totals 13, 11, 11, 10 and 8 of `district`."""
    units = [
        unit(
            rules,
            f"meetings: 5, charter: 是, reports: 12, fund: 0, contracts: 0, accidents: 3, {x}",
        )._replace(name=name)
        for name, x in (
            ("a", "coverage: 0%, praise: {points: 5, reason: 好}"),
            ("b", "coverage: 0%, praise: {points: 3, reason: 好}"),
            ("c", "coverage: 0%, praise: {points: 3, reason: 好}"),
            ("d", "coverage: 80%"),
            ("e", "coverage: 0%"),
        )
    ]
    standings = rank(rules, score(rules, units))
    return [(each.rank, each.award.id if each.award else None) for each in standings]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            "ranking.ties: dense",
            [(1, "best"), (2, "good"), (2, "good"), (3, "good"), (4, None)],
        ),
        (
            "awards.good: null",
            [(1, "best"), (2, None), (2, None), (4, None), (5, None)],
        ),
        (
            "awards.good.ranks: [2, 4]",
            [(1, "best"), (2, "good"), (2, "good"), (4, "good"), (5, None)],
        ),
        (
            "awards.good: {id: fair, title: 尚可, ranks: [4, 5], categories: [district]}",
            [(1, "best"), (2, None), (2, None), (4, "fair"), (5, "fair")],
        ),
        (
            "awards.good.categories: [industry]",
            [(1, "best"), (2, None), (2, None), (4, None), (5, None)],
        ),
    ],
)
def test_ranking_and_awards(changes: str, expected: list[tuple[int | None, str | None]]) -> None:
    assert ranks(read(ruled(changes))) == [
        (1, "best"),
        (2, "good"),
        (2, "good"),
        (4, None),
        (5, None),
    ]
    assert ranks(chosen(changes)) == expected


@pytest.mark.parametrize(
    "path",
    [
        "policies",
        "ranking",
        "items",
        "awards",
        "title",
        "points",
        "bonus_cap.most",
        "metrics",
        "metrics.meetngs.title",
        "actions",
        "actions.mian.bonus_cap",
        "policy.missing",
        "items.wrk.points",
        "items.work.criteria.meeting.at_least",
        "items.work.criteria.meeting",
        "items.work.criteria.reports.at_least",
        "items.work.bonuses.most.cap",
        "items.work.bonuses.most",
        "items.work.tiers.low",
        "items.spread.tiers.coverage-2",
        "items.extra.scoring.kind",
        "items.extra.criteria.charter.only",
        "awards.bst",
        "awards.bst.ranks",
        "items.*.criteria.meeting",
        "items.*.bonuses.most.cap",
        "items.work.criteria.0",
        "items.work.scoring.kind.deep",
    ],
)
def test_a_path_that_leads_nowhere(path: str) -> None:
    text = ruled(f"{path}: null")
    line = next(n for n, each in enumerate(text.split("\n"), 1) if "id: b" in each)
    column = text.split("\n")[line - 1].index(f"{path}: null") + 1
    problems = refused(text)
    assert [at(each) for each in problems] == [("LX362", line, column)]
    assert problems[0].message("en") == (
        f"The path `{path}` of a reading leads nowhere in the rule file"
    )


FAULTY = [
    ("items.work.points: 9", ["LX369 LX350"]),
    ("ranking.ties: densest", ["LX304"]),
    ("policies.nothing_to_measure: perhaps", ["LX304"]),
    ("policies.nothing: met", ["LX301"]),
    ("items.work.criteria.meetings.atleast: 3", ["LX301"]),
    ("items.work.criteria.meetings.is: true", ["LX369 LX320"]),
    ("items.work.criteria.meetings.at_least: 3%", ["LX348"]),
    ("items.work.criteria.meetings.metric: meeting", ["LX341"]),
    ("items.work.scoring: null", ["LX369 LX354"]),
    ("items.work.scoring.kind: weighted", ["LX369 LX326"]),
    ("items.extra.bonuses: null", ["LX369 LX355"]),
    ("items.work.id: spread", ["LX369 LX345"]),
    ("items.work.bonuses.more.step: 0", ["LX330"]),
    ("items.work.bonuses.more.cap: -1", ["LX306"]),
    ("items.spread.assesses: [districts]", ["LX342"]),
    ("awards.good.ranks: [1, 3]", ["LX360"]),
    ("awards.good.ranks: [3, 2]", ["LX359"]),
    ("awards.good.title: null", ["LX369 LX302"]),
]


@pytest.mark.parametrize(("changes", "codes"), FAULTY)
def test_the_result_must_hold(changes: str, codes: list[str]) -> None:
    with pytest.raises(InputFault) as caught:
        chosen(changes)
    told = [
        f"{each.code} {each.values['code']}" if each.code == "LX369" else each.code
        for each in caught.value.diagnostics
    ]
    assert told == codes


def test_what_does_not_hold_elsewhere_is_told_at_the_reading() -> None:
    text = ruled("items.work.points: 9")
    line = next(n for n, each in enumerate(text.split("\n"), 1) if "id: b" in each)
    (problem,) = refused(text)
    assert at(problem) == ("LX369", line, text.split("\n")[line - 1].index("set:") + 1)
    assert problem.message("en") == (
        "With the reading R1=b the rule file does not hold: "
        "LX350 The items of `main` add up to 16, not 15"
    )


def test_two_changes_that_only_hold_together() -> None:
    rules = chosen(
        "items.work.points: 9, items.spread.points: 3, items.spread.tiers.coverage-4: null"
    )
    assert totals(rules, ALL) == "9+3 2+0 2+0 0+3"


def test_one_item_of_many_that_a_reading_breaks_is_named() -> None:
    """The path means every item; of one of them the points are not those of its tiers then."""
    problems = refused(ruled("items.*.scoring.kind: all_or_nothing"))
    assert {each.code for each in problems} == {"LX369"}
    assert problems[0].message("en") == (
        "With the reading R1=b the rule file does not hold: LX301 items.spread: Unknown key `tiers`"
    )
    assert problems[0].message("zh") == (
        "选用口径 R1=b 时规则文件不成立：LX301 items.spread：未知的键 tiers"
    )


@pytest.mark.parametrize("name", ["default", "base", "甲"])
def test_the_reading_taken_can_be_chosen(name: str) -> None:
    rules = read(ruled("items.work.bonuses.more.cap: 1"))
    found = with_rulings(rules, [f"R1={name}"])
    assert (found.chosen, found.settled) == ({}, ("R1",))
    assert found.ruleset == rules.ruleset
    with pytest.raises(UsageFault) as caught:
        with_rulings(rules, [f"R1={name}", "R1=b"])
    assert [each.code for each in caught.value.diagnostics] == ["LX006"]


def test_what_can_be_chosen_is_told() -> None:
    with pytest.raises(UsageFault) as caught:
        with_rulings(read(ruled("items.work.bonuses.more.cap: 1")), ["R1=defaults"])
    (problem,) = caught.value.diagnostics
    assert (problem.code, problem.suggestions) == ("LX008", ("default",))
    assert problem.values["known"].startswith("default, b")


@pytest.mark.parametrize(
    ("asked", "code", "suggestions"),
    [
        (["R1"], "LX005", ()),
        (["R1="], "LX005", ()),
        (["R11=b"], "LX007", ("R1",)),
        (["R1=d"], "LX008", ()),
        (["R1=txt"], "LX008", ("text",)),
        (["R1=text"], "LX009", ()),
        (["R1=b", "R1=c0"], "LX006", ()),
    ],
)
def test_readings_that_are_not_there(
    asked: list[str], code: str, suggestions: tuple[str, ...]
) -> None:
    rules = read(ruled("policies.bonus_needs_base: false", "ranking.ties: dense"))
    with pytest.raises(UsageFault) as caught:
        with_rulings(rules, asked)
    assert [(each.code, each.suggestions) for each in caught.value.diagnostics] == [
        (code, suggestions)
    ]


def test_the_same_reading_may_be_asked_for_twice() -> None:
    rules = with_rulings(read(ruled("ranking.ties: dense")), ["R1=b", "R1=b"])
    assert (rules.ruleset.ranking.ties, rules.chosen) == ("dense", {"R1": "b"})


def test_choosing_changes_nothing_else() -> None:
    default = read(ruled("ranking.ties: dense"))
    rules = with_rulings(default, ["R1=b"])
    assert default.ruleset.ranking.ties == "shared"
    assert rules.ruleset.items == default.ruleset.items
    assert rules.reading({}).ruleset == default.ruleset
    assert (rules.reference, rules.sha256) == (default.reference, default.sha256)


SWITCHABLE: Mapping[str, tuple[str, ...]] = {
    "A01": ("split",),
    "A02": ("independent",),
    "A04": ("pro-rata",),
    "A05": ("cap-2",),
    "A14": ("not-met",),
    "A19": ("both",),
    "A21": ("dense",),
    "A23": ("none",),
    "A33": ("at-least-one",),
    "A43": ("some",),
    "A52": ("examples",),
}


def test_the_readings_of_2012_that_can_be_chosen() -> None:
    found = {
        ruling.id: tuple(each.id for each in ruling.alternatives if each.changes)
        for ruling in load_rules("2012").ruleset.rulings
    }
    assert {name: each for name, each in found.items() if each} == SWITCHABLE


@pytest.mark.parametrize(
    "asked", [f"{name}={each}" for name, known in SWITCHABLE.items() for each in known]
)
def test_each_of_them_holds(asked: str) -> None:
    rules = load_rules("2012", [asked])
    assert rules.chosen == dict([asked.split("=")])
    assert rules.ruleset != load_rules("2012").ruleset


def test_all_of_them_hold_together_in_any_order() -> None:
    asked = [f"{name}={each}" for name, known in SWITCHABLE.items() for each in known]
    assert load_rules("2012", asked).ruleset == load_rules("2012", reversed(asked)).ruleset
