"""`grades`: the first band that surely holds, and ceilings that press the grade, not the points."""

from itertools import product
from textwrap import dedent

import pytest

from liuxiang.grading import Grade
from liuxiang.ruleset.load import RuleFile
from liuxiang.scorecards import score
from liuxiang.standings import Standing, rank
from tests.language.building import action, item, reading, rules, unit

BANDS = """\
bands:
    - {id: excellent, title: 优秀, at_least: 90, when: {points: items.safety, at_least: 60%}}
    - {id: good, title: 良好, at_least: 80}
    - {id: passed, title: 合格, at_least: 60}
    - {id: failed, title: 不合格}
"""
CEILINGS = """\
ceilings:
    - {id: accident, title: 发生责任事故, when: {metric: accidents, at_least: 1}, at_best: failed}
    - {id: last-two, when: {rank: from_last, at_most: 2}, at_best: passed}
"""
JUDGED = "scoring: {{kind: judged, metric: {metric}}}"


def graded(grades: str) -> RuleFile:
    """A scheme of 20 points for safety and 80 for work, entered by assessors, with some grades."""
    return rules(
        actions=(
            action(item(JUDGED.format(metric="visit"), name="safety", points="20"), name="site"),
            action(
                item(JUDGED.format(metric="praise"), name="work", no=2, points="80"), name="office"
            ),
        ),
        extra=f"grades:\n  {dedent(grades)}",
    )


def entered(safety: str, work: str, more: str = "") -> str:
    """The figures of a unit with these points."""
    parts = [f"visit: {{points: {safety}, reason: 甲}}" if safety else ""]
    parts += [f"praise: {{points: {work}, reason: 乙}}" if work else "", more]
    return ", ".join(each for each in parts if each)


def standings(rule_file: RuleFile, *figures: str, category: str = "district") -> list[Standing]:
    """The standings of units named a, b, c, … with these figures."""
    units = [
        unit(rule_file, each, category=category)._replace(name=chr(97 + n))
        for n, each in enumerate(figures)
    ]
    return list(rank(rule_file, score(rule_file, units)))


def grade(rule_file: RuleFile, figures: str, category: str = "district") -> Grade:
    """The grade of a unit that is alone in its list."""
    (standing,) = standings(rule_file, figures, category=category)
    assert standing.grade is not None
    return standing.grade


def told(found: Grade) -> tuple[str | None, ...]:
    """The grade, and the best and the worst that are possible."""
    return tuple(each.id if each else None for each in (found.band, found.best, found.worst))


@pytest.mark.parametrize(
    ("safety", "work", "expected"),
    [
        ("20", "70", "excellent"),
        ("12", "78", "excellent"),
        ("11.9", "79", "good"),
        ("20", "69.9", "good"),
        ("20", "60", "good"),
        ("20", "59.9", "passed"),
        ("0", "60", "passed"),
        ("0", "59.9", "failed"),
        ("0", "0", "failed"),
    ],
)
def test_the_first_band_that_holds_is_the_grade(safety: str, work: str, expected: str) -> None:
    assert told(grade(graded(BANDS), entered(safety, work))) == (expected,) * 3


def test_a_missing_figure_gives_the_least_grade_and_the_range() -> None:
    found = grade(graded(BANDS), entered("20", ""))
    assert told(found) == ("failed", "excellent", "failed")
    assert found.is_open
    assert told(grade(graded(BANDS), entered("", "70"))) == ("passed", "excellent", "passed")
    assert told(grade(graded(BANDS), entered("11", ""))) == ("failed", "good", "failed")


def test_an_undecided_ceiling_bites_and_a_decided_one_does() -> None:
    rule_file = graded(BANDS + "  " + CEILINGS.rpartition("    - {id: last-two")[0])
    points = entered("20", "75")
    assert told(grade(rule_file, f"{points}, accidents: 0")) == ("excellent",) * 3
    pressed = grade(rule_file, f"{points}, accidents: 1")
    assert told(pressed) == ("failed",) * 3
    assert pressed.unpressed is not None
    assert pressed.unpressed.id == "excellent"
    assert [(each.ceiling.id, each.decided) for each in pressed.pressing] == [("accident", True)]
    open_ = grade(rule_file, points)
    assert told(open_) == ("failed", "excellent", "failed")
    assert [(each.ceiling.id, each.decided) for each in open_.pressing] == [("accident", False)]


def test_nothing_to_measure_presses_nothing_and_meets_a_band_as_the_policy_says() -> None:
    bands = """\
    bands:
        - {id: good, at_least: 50, when: {metric: coverage, at_least: 80%}}
        - {id: rest}
      ceilings:
        - {id: thin, when: {metric: turnout, less_than: 50%}, at_best: rest}
    """
    points = entered("20", "60", "coverage: 0/0, turnout: 0/0")
    assert told(grade(graded(bands), points)) == ("good",) * 3


def test_a_ceiling_leaves_a_grade_that_its_band_holds_for() -> None:
    grades = """\
    bands:
        - {id: a, at_least: 90}
        - {id: b, at_least: 60, when: {metric: charter, is: true}}
        - {id: c}
      ceilings:
        - {id: late, when: {metric: meetings, at_most: 2}, at_best: b}
    """
    late = entered("20", "75", "charter: false, meetings: 2")
    assert told(grade(graded(grades), late)) == ("c",) * 3
    assert told(grade(graded(grades), late.replace("false", "true"))) == ("b",) * 3


def ids(found: list[Standing]) -> list[str]:
    """The rank, the name and the grade of each standing."""
    return [
        f"{each.rank} {each.card.unit} {each.grade.id if each.grade else '-'}" for each in found
    ]


def test_the_last_in_a_list_counted_by_the_worst_shared_place() -> None:
    rule_file = graded(BANDS + "  " + CEILINGS)
    safe = "accidents: 0"
    figures = [entered("20", work, safe) for work in ("75", "74", "70", "70", "73")]
    assert ids(standings(rule_file, *figures)) == [
        "1 a excellent",
        "2 b excellent",
        "3 e excellent",
        "4 c passed",
        "4 d passed",
    ]
    figures = [entered("20", work, safe) for work in ("75", "70", "70", "70", "69")]
    assert ids(standings(rule_file, *figures)) == [
        "1 a excellent",
        "2 b passed",
        "2 c passed",
        "2 d passed",
        "5 e passed",
    ]


def test_places_are_counted_in_each_list() -> None:
    rule_file = graded(BANDS + "  " + CEILINGS)
    units = [
        unit(rule_file, entered("20", work, "accidents: 0"), category=category)._replace(name=name)
        for name, category, work in (
            ("a", "district", "75"),
            ("b", "district", "74"),
            ("c", "district", "73"),
            ("d", "industry", "72"),
        )
    ]
    found = list(rank(rule_file, score(rule_file, units)))
    assert ids(found) == ["1 a excellent", "2 b passed", "3 c passed", "1 d passed"]


def test_ranks_that_may_still_change_are_told_in_the_range() -> None:
    rule_file = graded(BANDS + "  " + CEILINGS)
    safe = "accidents: 0"
    figures = [entered("20", work, safe) for work in ("75", "74", "73")]
    found = standings(rule_file, *figures, entered("20", "", safe))
    assert [(each.card.unit, *told(each.grade)) for each in found if each.grade] == [
        ("a", "excellent", "excellent", "excellent"),
        ("b", "excellent", "excellent", "passed"),
        ("c", "passed", "passed", "passed"),
        ("d", "failed", "excellent", "failed"),
    ]


def test_grades_by_share_are_multiplied_across() -> None:
    grades = """\
    by: share
      bands:
        - {id: top, at_least: 2/3}
        - {id: half, at_least: 50%}
        - {id: rest}
    """
    for work, expected in (("46.67", "top"), ("46.66", "half"), ("30", "half"), ("29.9", "rest")):
        assert grade(graded(grades), entered("20", work)).id == expected


def test_bands_and_ceilings_of_categories() -> None:
    grades = """\
    bands:
        - {id: top, at_least: 95, only: [district]}
        - {id: good, at_least: 80}
        - {id: rest}
      ceilings:
        - {id: late, when: {metric: meetings, at_most: 2}, at_best: rest, only: [industry]}
        - {id: few, when: {metric: contracts, at_most: 2}, at_best: rest, only: [district]}
    """
    points = entered("20", "76", "meetings: 1, contracts: 3")
    assert told(grade(graded(grades), points)) == ("top",) * 3
    assert told(grade(graded(grades), points, "industry")) == ("rest",) * 3
    assert told(grade(graded(grades), points.replace("1", "3"), "industry")) == ("good",) * 3
    few = points.replace("contracts: 3", "contracts: 1")
    assert told(grade(graded(grades), few)) == ("rest",) * 3


def test_where_no_band_holds_there_is_no_grade() -> None:
    grades = "bands: [{id: top, at_least: 90}, {id: good, at_least: 80}]"
    assert told(grade(graded(grades), entered("20", "50"))) == (None, None, None)
    assert told(grade(graded(grades), entered("20", ""))) == (None, "top", None)


def test_conditions_on_actions_and_on_each_of_their_items() -> None:
    grades = """\
    bands:
        - {id: top, at_least: 60, when: {all_of: [{points: actions.site, at_least: 10},
           {each: actions.office, at_least: 75%}]}}
        - {id: rest}
    """
    for safety, work, expected in (("10", "60", "top"), ("9", "60", "rest"), ("10", "59", "rest")):
        assert grade(graded(grades), entered(safety, work)).id == expected


def test_without_grades_there_are_none() -> None:
    rule_file = rules(item(JUDGED.format(metric="visit"), points="20"))
    (standing,) = standings(rule_file, entered("20", ""))
    assert standing.grade is None


AWARDED = """\
bands: [{{id: good, at_least: 80}}, {{id: rest}}]
  ceilings: [{{id: veto, when: {{metric: accidents, at_least: 1}}, at_best: rest}}]
awards:
  - {{id: best, title: 先进, ranks: [1, 2], grades: [good], categories: [district, industry]{more}}}
"""


def awarded(more: str, *works: str) -> list[str]:
    """The rank, the name and the award of units with these points; `!` for an accident."""
    figures = [
        entered("20", work.rstrip("!"), f"accidents: {int(work.endswith('!'))}") for work in works
    ]
    found = standings(graded(AWARDED.format(more=more)), *figures)
    return [
        f"{each.rank} {each.card.unit} {each.award.id if each.award else '-'}" for each in found
    ]


@pytest.mark.parametrize("more", ["", ", passed_over: next"])
def test_an_award_goes_on_to_the_next_unit_of_its_grades(more: str) -> None:
    found = awarded(more, "79", "78!", "77", "76", "50")
    assert found == ["1 a best", "2 b -", "3 c best", "4 d -", "5 e -"]


def test_an_award_may_stay_empty() -> None:
    found = awarded(", passed_over: empty", "79", "78!", "77", "76", "50")
    assert found == ["1 a best", "2 b -", "3 c -", "4 d -", "5 e -"]


def test_a_veto_moves_no_rank_and_a_tie_is_no_tie_for_an_award() -> None:
    assert awarded("", "79!", "79", "79", "70") == ["1 a -", "1 b best", "1 c best", "4 d -"]
    assert awarded("", "79", "78", "78!", "78") == ["1 a best", "2 b best", "2 c -", "2 d best"]


LEAVING = """\
policies: {nothing_to_measure: leave_out}
total: {to: 100, rounding: {places: 0, mode: half_up}}
grades:
  bands:
    - {id: top, at_least: 90, when: {all_of: [{points: items.safety, at_least: 60%},
       {each: actions.site, at_least: 50%}, {points: actions.site, at_least: 50%}]}}
    - {id: rest}
"""


def scaled(figures: str, more: str = "") -> Standing:
    """The standing of a unit by a scheme that leaves out what does not apply."""
    rule_file = rules(
        actions=(
            action(item(JUDGED.format(metric="visit"), name="safety", points="20"), name="site"),
            action(
                item(JUDGED.format(metric="praise"), name="work", no=2, points="80"), name="office"
            ),
        ),
        extra=LEAVING,
    )
    text = f"unit: 甲\ncategory: district\nmetrics: {{{figures}}}\n{more}"
    (one,) = reading(rule_file, text).units
    (standing,) = rank(rule_file, score(rule_file, [one]))
    return standing


def test_the_rounded_total_is_what_bands_compare() -> None:
    assert ids([scaled(entered("20", "69.5"))]) == ["1 甲 top"]
    assert ids([scaled(entered("20", "69.4"))]) == ["1 甲 rest"]


def test_a_left_out_item_is_not_asked_for_points_and_is_never_zero() -> None:
    found = scaled(entered("", "72"), "not_applicable: {safety: 无此项}\n")
    assert ids([found]) == ["1 甲 top"]
    assert ids([scaled(entered("11", "79"))]) == ["1 甲 rest"]


def test_a_unit_that_is_not_scored_has_no_grade() -> None:
    gone = "not_applicable: {safety: 无此项, work: 无此项}\n"
    found = scaled("", gone)
    assert (found.rank, found.card.scored_total) == (None, None)
    assert found.grade is not None
    assert (found.grade.id, found.grade.is_open) == (None, False)


ORDER = ("excellent", "good", "passed", "failed")
PARTS = {"visit": ("0", "12", "20"), "praise": ("40", "60", "72"), "accidents": ("0", "1")}


def written(metric: str, value: str) -> str:
    """A figure as a unit writes it."""
    if metric == "accidents":
        return f"accidents: {value}"
    return f"{metric}: {{points: {value}, reason: 甲}}"


@pytest.mark.parametrize("known", [*product((False, True), repeat=len(PARTS))])
def test_whatever_is_reported_later_the_grade_is_within_the_range(known: tuple[bool, ...]) -> None:
    rule_file = graded(BANDS + "  " + CEILINGS.rpartition("    - {id: last-two")[0])
    for values in product(*PARTS.values()):
        every = [written(*each) for each in zip(PARTS, values, strict=True)]
        given = [text for text, is_known in zip(every, known, strict=True) if is_known]
        before = told(grade(rule_file, ", ".join(given)))
        after = told(grade(rule_file, ", ".join(every)))
        now, best, worst = (ORDER.index(str(each)) for each in before)
        assert best <= ORDER.index(str(after[0])) <= worst
        assert now == worst
        assert len(set(after)) == 1
