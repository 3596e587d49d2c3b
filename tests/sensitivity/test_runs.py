"""Other readings of a small rule file, with what they come to worked out by hand."""

from collections.abc import Iterable
from decimal import Decimal

from liuxiang.comparison import Move
from liuxiang.comparison.choices import Choice, Combination
from liuxiang.comparison.rulings import sensitivity
from liuxiang.comparison.tally import Rereading
from tests.sensitivity.building import base, rules

CAPPED, DOUBLE, HALF, DENSE = (
    Choice("R1", "capped"),
    Choice("R2", "double"),
    Choice("R2", "half"),
    Choice("R3", "dense"),
)
WHOLE = sensitivity(base(rules()))


def told(moves: Iterable[Move]) -> list[str]:
    """Changes in a few characters: unit, then rank and award before and after."""
    return [
        f"{each.unit} {each.old.rank} {each.old.award_id} {each.new.rank} {each.new.award_id}"
        for each in moves
    ]


def awards(run: Rereading) -> list[str]:
    """The units whose award changes, likewise."""
    return told(each.move for each in run.found.awards)


def test_every_combination_is_run_once() -> None:
    assert WHOLE.choices.open == ((CAPPED,), (DOUBLE, HALF), (DENSE,))
    assert WHOLE.choices.worded == (Choice("R1", "words"),)
    seen: list[Combination] = list(WHOLE.choices.combinations(12))
    assert seen == [
        (),
        *((each,) for each in (CAPPED, DOUBLE, HALF, DENSE)),
        (CAPPED, DOUBLE),
        (CAPPED, HALF),
        (CAPPED, DENSE),
        (DOUBLE, DENSE),
        (HALF, DENSE),
        (CAPPED, DOUBLE, DENSE),
        (CAPPED, HALF, DENSE),
    ]
    assert (WHOLE.ran, WHOLE.left_out, WHOLE.choices.total, WHOLE.is_complete) == (12, 0, 12, True)


def test_too_many_combinations_leave_those_alone_and_pairs() -> None:
    few = sensitivity(base(rules()), most=11)
    assert (few.ran, few.choices.how_many(11), few.is_complete) == (10, 10, False)
    assert (few.alone, few.pairs) == (WHOLE.alone, WHOLE.pairs)
    assert [sum(each.awards.values()) for each in few.spans] == [10] * 5


def test_what_each_reading_changes_alone() -> None:
    assert [each.choice for each in WHOLE.alone] == [CAPPED, DOUBLE, HALF, DENSE]
    capped, double, half, dense = WHOLE.alone
    assert awards(capped) == [
        "甲 1 first 3 second",
        "丙 2 second 1 first",
        "乙 2 second 1 first",
        "丁 4 None 3 second",
    ]
    assert told(capped.found.totals) == ["甲 1 first 3 second"]
    assert awards(double) == ["丙 2 second 1 first", "乙 2 second 1 first"]
    assert [each.unit for each in double.found.totals] == ["丙", "乙", "丁"]
    assert (half.found.awards, half.found.ranks, len(half.found.totals)) == ((), (), 3)
    assert awards(dense) == ["丁 4 None 3 second"]
    assert told(dense.found.ranks) == ["戊 5 None 4 None"]
    assert dense.found.totals == ()
    assert WHOLE.deciding == (capped, double, dense)


def test_pairs_that_change_what_neither_changes_alone() -> None:
    assert [(each.choices, awards(each)) for each in WHOLE.pairs] == [
        ((CAPPED, DENSE), ["戊 5 None 3 second"]),
        ((DOUBLE, DENSE), ["戊 5 None 3 second"]),
    ]


def test_the_span_of_every_unit() -> None:
    spans = {
        each.unit: (each.least, each.greatest, each.best, each.worst, each.needs, each.awards)
        for each in WHOLE.spans
    }
    one, half = Decimal(1), Decimal("0.5")
    assert spans == {
        "甲": (11 * one, 13 * one, 1, 4, 1, {"first": 6, "second": 5, None: 1}),
        "丙": (11 * one + half, 13 * one, 1, 2, 1, {"first": 8, "second": 4}),
        "乙": (11 * one + half, 13 * one, 1, 2, 1, {"first": 8, "second": 4}),
        "丁": (10 * one + half, 12 * one, 2, 4, 1, {"second": 8, None: 4}),
        "戊": (4 * one, 4 * one, 3, 5, 2, {None: 10, "second": 2}),
    }
    assert (WHOLE.settled, WHOLE.never, WHOLE.together) == ((), (), ())


def test_a_chosen_reading_is_the_base_and_its_ruling_is_settled() -> None:
    done = sensitivity(base(rules(chosen=["R1=capped"])))
    assert done.choices.open == ((DOUBLE, HALF), (DENSE,))
    assert (done.ran, done.choices.worded) == (6, ())
    assert [(each.unit, each.base.rank) for each in done.spans] == [
        *(("丙", 1), ("乙", 1), ("丁", 3), ("甲", 3), ("戊", 5)),
    ]
    assert awards(done.alone[2]) == ["戊 5 None 3 second"]


def test_an_award_that_no_ruling_touches() -> None:
    done = sensitivity(base(rules(), {"甲": (100, "是", 0), "乙": (90, "是", 0)}))
    assert [(each.unit, each.base.award_id) for each in done.settled] == [
        ("甲", "first"),
        ("乙", "second"),
    ]
    equal = dict.fromkeys("甲乙丙丁", (100, "否", 0)) | {"戊": (0, "否", 0)}
    done = sensitivity(base(rules(), equal))
    assert [each.unit for each in done.settled] == ["丁", "丙", "乙", "甲"]
    assert ([each.unit for each in done.never], done.deciding[0].choice) == ([], DENSE)


THREE = (
    """\
  - id: P
    title: 每份几分
    reading: 一分
    alternatives: [{id: double, reading: 两分, set: {items.service.bonuses.each.points: 2}}]
""",
    """\
  - id: Q
    title: 步长
    reading: 10%
    alternatives: [{id: short, reading: 5%, set: {items.formation.bonuses.over.step: 5%}}]
""",
    """\
  - id: R
    title: 失基本分后是否加分
    reading: 不加
    alternatives: [{id: free, reading: 照加, set: {policies.bonus_needs_base: false}}]
""",
)


def test_an_award_that_changes_only_under_three_at_once() -> None:
    """乙: 6 and 1 for a step; a deal only with R, 2 with P; 2 steps with Q: 10 with all three."""
    units = {"甲": (100, "是", 0), "乙": (110, "否", 1)}
    done = sensitivity(base(rules(THREE), units))
    assert [each.unit for each in done.together] == ["乙"]
    assert (done.together[0].needs, done.pairs, done.deciding) == (3, (), ())
    assert done.together[0].awards == {"second": 7, "first": 1}
    few = sensitivity(base(rules(THREE), units), most=0)
    assert [each.unit for each in few.settled] == ["甲", "乙"]


BROKEN = (
    """\
  - id: S
    title: 奖项
    reading: 两档
    alternatives:
      - {id: wide, reading: 两名, set: {awards.first.ranks: [1, 2], awards.second.ranks: [3, 3]}}
""",
    """\
  - id: T
    title: 二等
    reading: 二至三名
    alternatives: [{id: all, reading: 二至五名, set: {awards.second.ranks: [2, 5]}}]
""",
    *THREE[:1],
)


def test_combinations_that_do_not_hold_are_left_out_and_the_smallest_named() -> None:
    """S and T together give rank 2 two awards."""
    done = sensitivity(base(rules(BROKEN)))
    assert (done.ran, done.left_out, done.choices.total, done.is_complete) == (6, 2, 8, True)
    (left,) = done.broken
    assert (list(map(str, left.choices)), left.problem.code) == (["S=wide", "T=all"], "LX360")


def test_nothing_to_choose_from() -> None:
    done = sensitivity(base(rules(())))
    assert (done.ran, done.choices.total, done.alone, done.pairs) == (1, 1, (), ())
    assert [each.unit for each in done.settled] == ["甲", "丙", "乙"]


def test_the_reading_taken_settles_its_ruling() -> None:
    """With R1 settled there are three readings of R2 and two of R3 to run."""
    done = sensitivity(base(rules(chosen=["R1=default"])))
    assert (done.ran, [str(each.choice) for each in done.alone]) == (
        6,
        ["R2=double", "R2=half", "R3=dense"],
    )
    assert done.result.rules.chosen == {}
