"""Which figure counts: verified over reported, rates rebuilt, and figures that contradict."""

from decimal import Decimal

import pytest

from liuxiang.diagnostics import Diagnostic
from liuxiang.exact import Ratio
from liuxiang.ruleset.load import RuleFile
from liuxiang.units import Basis, Unit
from tests.language.building import HEAD, at, card, item, read, reading, rule_text

METRICS = """\
  members: {title: 会员数, kind: count}
  rated: {title: 评家数, kind: count}
  displayed: {title: 双亮数, kind: count}
  rating: {title: 评家率, kind: rate, part: rated, whole: members}
  display: {title: 双亮率, kind: rate, part: displayed, whole: members}
  risky: {title: 高危签订率, kind: rate}
  state_risky: {title: 国有高危签订率, kind: rate, within: risky}
"""

ITEM = item(
    """
    scoring:
      kind: all_or_nothing
      criteria:
        - {metric: completion, at_least: 100%}
        - {metric: rating, at_least: 1%}
        - {metric: display, at_least: 1%}
        - {metric: risky, at_least: 1%}
        - {metric: state_risky, at_least: 1%}
        - {metric: meetings, at_least: 1}
        - {metric: coverage, at_least: 1%}
    """
)


def sample() -> RuleFile:
    """The sample rule file with rates that share a figure, and one that is part of another."""
    assert HEAD.format(points=8) in rule_text(ITEM)
    return read(rule_text(ITEM).replace("metrics:\n", f"metrics:\n{METRICS}", 1))


RULES = sample()


def text(reported: str, verified: str = "") -> str:
    """A unit file in block style; figures are separated by semicolons."""
    lines = ["unit: 甲区", "category: district", "metrics:"]
    lines += [f"  {each.strip()}" for each in reported.split(";") if each.strip()] or ["  {}"]
    if verified:
        lines.append("verified:")
        lines += [f"  {each.strip()}" for each in verified.split(";")]
    return "\n".join(lines) + "\n"


def settled(
    reported: str, verified: str = "", basis: Basis = "verified"
) -> tuple[Unit | None, list[Diagnostic]]:
    """The unit, if it can be used, and every problem."""
    found = reading(RULES, text(reported, verified), basis)
    return (found.units[0] if found.units else None), found.problems


def rate(unit: Unit | None, name: str) -> str | None:
    """The two numbers of a rate of `unit`."""
    assert unit is not None
    figure = unit.figures.get(name)
    if figure is None:
        return None
    assert isinstance(figure.value, Ratio)
    return f"{figure.value.part}/{figure.value.whole}"


def related(problem: Diagnostic) -> list[tuple[int, int]]:
    """Line and column of the other places of a problem."""
    return [(each.place.line, each.place.column) for each in problem.related]


@pytest.mark.parametrize(
    ("reported", "completion"),
    [
        ("formed: 1035; quota: 1000", "1035/1000"),
        ("formed: 0; quota: 0", "0/0"),
        ("formed: 1035", None),
        ("quota: 1000", None),
        ("formed: 1035; quota: ", None),
        ("completion: 1035/1000", "1035/1000"),
        ("completion: 103.5%", "103.5/100"),
        ("completion: 1035/1000; formed: 1035; quota: 1000", "1035/1000"),
        ("completion: 1035/1000; formed: 1035", "1035/1000"),
        ("completion: 1035/1000; quota: 1000", "1035/1000"),
        ("completion: 103.5%; formed: 1035", "103.5/100"),
        ("completion: 103.5%; formed: 1035; quota: 1000", "103.5/100"),
        ("completion: ; formed: 1035; quota: 1000", "1035/1000"),
    ],
)
def test_a_rate_as_it_is_reported(reported: str, completion: str | None) -> None:
    unit, problems = settled(reported)
    assert (rate(unit, "completion"), problems) == (completion, [])


@pytest.mark.parametrize(
    ("reported", "other", "message"),
    [
        (
            "completion: 1035/1000; formed: 1034; quota: 1000",
            (5, 11),
            "`completion` is given as 1035/1000, which differs from its figure 1034",
        ),
        (
            "completion: 1035/1000; formed: 1035; quota: 1001",
            (6, 10),
            "`completion` is given as 1035/1000, which differs from its figure 1001",
        ),
        (
            "completion: 1035/1000; formed: 1034",
            (5, 11),
            "`completion` is given as 1035/1000, which differs from its figure 1034",
        ),
        (
            "completion: 1035/1000; quota: 999",
            (5, 10),
            "`completion` is given as 1035/1000, which differs from its figure 999",
        ),
        (
            "completion: 103.5%; formed: 1034; quota: 1000",
            (5, 11),
            "`completion` is given as 103.5%, which differs from its figure 1034",
        ),
        (
            "completion: 50%; formed: 0; quota: 0",
            (5, 11),
            "`completion` is given as 50%, which differs from its figure 0",
        ),
    ],
)
def test_a_rate_that_differs_from_its_figures(
    reported: str, other: tuple[int, int], message: str
) -> None:
    unit, problems = settled(reported)
    assert unit is None
    assert [(*at(each), related(each), each.message("en")) for each in problems] == [
        ("LX270", 4, 15, [other], message)
    ]


@pytest.mark.parametrize(
    ("reported", "verified", "metric", "value", "before"),
    [
        ("meetings: 5", "meetings: 3", "meetings", Decimal(3), "5"),
        (
            "meetings: 5",
            "meetings: {value: 3, reason: 抽查, by: 考核组}",
            "meetings",
            Decimal(3),
            "5",
        ),
        ("", "meetings: 3", "meetings", Decimal(3), None),
        ("charter: 是", "charter: 否", "charter", False, "true"),
        ("centre: [牌子, 人员]", "centre: [牌子]", "centre", ("sign",), "sign staff"),
        (
            "coverage: 100%",
            "coverage: {value: 998/1000, reason: 抽查}",
            "coverage",
            Ratio(Decimal(998), Decimal(1000)),
            "100%",
        ),
    ],
)
def test_verified_wins(
    reported: str, verified: str, metric: str, value: object, before: str | None
) -> None:
    unit, problems = settled(reported, verified)
    assert [each for each in problems if each.severity == "error"] == []
    assert unit is not None
    figure = unit.figures[metric]
    assert (figure.value, figure.verified, figure.reported) == (value, True, before)


def test_what_assessors_say_of_a_figure_is_kept() -> None:
    unit, _ = settled("meetings: 5", "meetings: {value: 3, reason: 抽查, by: 考核组}")
    assert unit is not None
    figure = unit.figures["meetings"]
    assert (figure.reason, figure.by) == ("抽查", "考核组")


@pytest.mark.parametrize("verified", ["meetings: ", "meetings: ~", "meetings: {value: , by: 甲}"])
def test_an_empty_verified_figure_leaves_the_reported_one(verified: str) -> None:
    unit, problems = settled("meetings: 5", verified)
    assert problems == []
    assert unit is not None
    assert (unit.figures["meetings"].value, unit.figures["meetings"].verified) == (5, False)


def test_a_faulty_verified_figure_is_an_error() -> None:
    unit, problems = settled("meetings: 5", "meetings: {valu: 3, reason: 抽查}")
    assert unit is None
    assert [(at(each), each.suggestions) for each in problems] == [
        (("LX211", 6, 13), ()),
        (("LX202", 6, 14), ("value",)),
    ]


@pytest.mark.parametrize(
    ("reported", "verified", "completion"),
    [
        ("completion: 1035/1000", "formed: 990; quota: 1000", "990/1000"),
        ("completion: 1035/1000; quota: 1000", "formed: 990", "990/1000"),
        ("completion: 1035/1000; formed: 1035", "quota: 1100", "1035/1100"),
        ("completion: 1035/1000; formed: 1035; quota: 1000", "formed: 990", "990/1000"),
        ("completion: 103.5%; formed: 1035; quota: 1000", "formed: 990", "990/1000"),
        ("formed: 1035; quota: 1000", "formed: 990", "990/1000"),
        ("formed: 1035; quota: 1000", "formed: 990; quota: 1100", "990/1100"),
        ("completion: 1035/1000", "completion: 990/1000", "990/1000"),
        ("formed: 1035; quota: 1000", "completion: 990/1000", "990/1000"),
        ("completion: 1035/1000; formed: 1035; quota: 1000", "completion: 99%", "99/100"),
        ("quota: 1000", "completion: 990/1000; formed: 990", "990/1000"),
        ("", "completion: 99%; formed: 990; quota: 1000", "99/100"),
    ],
)
def test_a_rate_of_which_something_is_verified(
    reported: str, verified: str, completion: str
) -> None:
    unit, problems = settled(reported, verified)
    assert (rate(unit, "completion"), [each.code for each in problems]) == (completion, [])
    assert unit is not None
    assert unit.figures["completion"].verified


def test_a_rebuilt_rate_tells_what_it_replaced() -> None:
    unit, _ = settled(
        "completion: 1035/1000; quota: 1000", "formed: {value: 990, reason: 抽查, by: 组}"
    )
    assert unit is not None
    figure = unit.figures["completion"]
    assert (figure.text, figure.reported, figure.reason, figure.by) == (
        "990/1000",
        "1035/1000",
        "抽查",
        "组",
    )


@pytest.mark.parametrize(
    ("verified", "missing"), [("formed: 990", "quota"), ("quota: 1100", "formed")]
)
def test_a_rate_that_cannot_be_rebuilt_is_missing(verified: str, missing: str) -> None:
    unit, problems = settled("completion: 1035/1000", verified)
    assert rate(unit, "completion") is None
    assert [(*at(each), related(each), each.severity) for each in problems] == [
        ("LX275", 4, 15, [(6, 3 + len(verified.split(":")[0]) + 2)], "warning")
    ]
    assert problems[0].message("en") == (
        "The reported `completion` (1035/1000) no longer holds: "
        f"one of its figures was verified or corrected, and `{missing}` is missing"
    )


@pytest.mark.parametrize(
    "verified",
    ["completion: 990/1000; formed: 989", "completion: 99%; formed: 989; quota: 1000"],
)
def test_verified_figures_that_contradict_one_another(verified: str) -> None:
    unit, problems = settled("", verified)
    assert unit is None
    assert [each.code for each in problems] == ["LX270"]


def test_a_rebuilt_rate_out_of_bounds_is_an_error() -> None:
    unit, problems = settled("rated: 12; members: 10")
    assert unit is None
    assert [at(each) for each in problems] == [("LX238", 4, 10)]
    unit, problems = settled("rated: 12; members: 0")
    assert unit is None
    assert [at(each) for each in problems] == [("LX237", 4, 10)]


@pytest.mark.parametrize(
    ("reported", "verified", "completion"),
    [
        ("completion: 1035/1000", "formed: 990; quota: 1000", "1035/1000"),
        ("completion: 1035/1000", "completion: 990/1000", "1035/1000"),
        ("formed: 1035; quota: 1000", "quota: 1100", "1035/1000"),
        ("", "completion: 990/1000", None),
    ],
)
def test_reported_figures_alone(reported: str, verified: str, completion: str | None) -> None:
    unit, problems = settled(reported, verified, "reported")
    assert (rate(unit, "completion"), problems) == (completion, [])


def test_unverified_figures_are_counted() -> None:
    found = card(RULES, "meetings: 5, coverage: 100%, risky: 50%", verified="coverage: 99%")
    assert (found.figures, found.unverified) == (3, 2)


@pytest.mark.parametrize(
    ("reported", "found", "place"),
    [
        ("rating: 90/100; display: 80/100", [], (0, 0)),
        ("rating: 90/100; display: 80/101", ["101", "100"], (5, 12)),
        ("rating: 90%; display: 80/101", [], (0, 0)),
        ("rated: 90; members: 100; display: 80/100", [], (0, 0)),
        ("rating: 0/0; display: 0/0", [], (0, 0)),
        ("rating: 0/0; display: 0/5", ["5", "0"], (5, 12)),
    ],
)
def test_rates_that_share_a_figure(reported: str, found: list[str], place: tuple[int, int]) -> None:
    unit, problems = settled(reported)
    assert unit is not None
    if not found:
        assert problems == []
        return
    assert [(*at(each), each.severity, related(each)) for each in problems] == [
        ("LX271", *place, "warning", [(4, 11)])
    ]
    assert problems[0].message("en") == (
        f"`members` is {found[0]} in `display` but {found[1]} in `rating`"
    )


@pytest.mark.parametrize(
    ("risky", "state", "fits"),
    [
        ("80/100", "50/60", True),
        ("80/100", "80/100", True),
        ("80/100", "60/80", True),
        ("80/100", "59/80", False),
        ("80/100", "81/90", False),
        ("80/100", "70/101", False),
        ("80/100", "0/0", True),
        ("0/0", "0/0", True),
        ("0/0", "1/1", False),
        ("80/100", "70%", True),
        ("80%", "70/101", True),
    ],
)
def test_a_rate_within_another(risky: str, state: str, fits: bool) -> None:
    unit, problems = settled(f"risky: {risky}; state_risky: {state}")
    assert unit is not None
    assert [(*at(each), each.severity, related(each)) for each in problems] == (
        [] if fits else [("LX272", 5, 16, "warning", [(4, 10)])]
    )


@pytest.mark.parametrize(
    ("reported", "place"),
    [("completion: 12/0", (4, 15)), ("formed: 12; quota: 0", (4, 11)), ("completion: 0/0", None)],
)
def test_work_done_without_a_quota(reported: str, place: tuple[int, int] | None) -> None:
    unit, problems = settled(reported)
    assert unit is not None
    assert [(*at(each), each.severity) for each in problems] == (
        [("LX273", *place, "warning")] if place else []
    )


def test_a_metric_the_category_is_not_assessed_on() -> None:
    unit, problems = settled("meetings: 5; fund: 30; praise: {points: 1, reason: 好}")
    assert unit is not None
    assert [(*at(each), each.severity, each.message("en")) for each in problems] == [
        (
            "LX274",
            5,
            9,
            "warning",
            "`fund` is not assessed for the category `district`; the figure is not counted",
        ),
        (
            "LX274",
            6,
            11,
            "warning",
            "`praise` is not assessed for the category `district`; the figure is not counted",
        ),
    ]


SCOPED = read(
    rule_text(
        item(
            """
            scoring:
              kind: deductions
              deductions:
                - {metric: accidents, above: 0, step: 1, points: 1, only: [district]}
                - {metric: meetings, below: 5, step: 1, points: 1}
            bonuses:
              - {id: a, title: 甲, kind: per_count, metric: contracts, points: 1, only: [district]}
            """
        ),
        item(
            """
            scoring:
              kind: all_or_nothing
              criteria:
                - {metric: charter, is: true, only: [district]}
                - id: either
                  any_of:
                    - {metric: office_open, is: true, only: [district]}
                    - {metric: coverage, at_least: 80%}
            """,
            name="other",
            no=2,
        ),
    )
)


@pytest.mark.parametrize(
    ("figure", "industry"),
    [
        ("charter: 是", ["LX274"]),
        ("office_open: 是", ["LX274"]),
        ("contracts: 1", ["LX274"]),
        ("accidents: 1", ["LX274"]),
        ("meetings: 1", []),
        ("coverage: 1/2", []),
    ],
)
def test_what_only_makes_of_a_metric(figure: str, industry: list[str]) -> None:
    for category, expected in (("district", []), ("industry", industry)):
        found = reading(SCOPED, f"unit: 甲\ncategory: {category}\nmetrics: {{{figure}}}\n")
        assert [each.code for each in found.problems] == expected


def test_the_figures_of_a_rate_are_assessed_with_it() -> None:
    _, problems = settled("formed: 5; quota: 5; rated: 1; members: 2")
    assert problems == []
