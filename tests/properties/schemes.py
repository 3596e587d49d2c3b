"""Units of made-up figures: of the 2012 scheme, and of a scheme that has one of everything."""

from collections.abc import Mapping
from functools import cache

from hypothesis import strategies as st

from liuxiang.ruleset.load import RuleFile, load_rules, read_rules
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.scorecards import Scorecard, Scorer
from liuxiang.source import decode
from liuxiang.units import Unit
from liuxiang.units.read import UnitReader

Figures = Mapping[str, str]

ONE_OF_EVERYTHING = """\
liuxiang: 1
id: everything
version: "1"
title: 样样都有
points: 53
categories:
  district: {title: 区}
  industry: {title: 产业}
metrics:
  m1: {title: 一, kind: count}
  m2: {title: 二, kind: rate}
  m3: {title: 三, kind: yes_no}
  m4: {title: 四, kind: checklist, members: {a: 甲, b: 乙}}
  m5: {title: 五, kind: amount}
  m6: {title: 六, kind: rate}
  m7: {title: 七, kind: count}
  m8: {title: 八, kind: rate}
  m9: {title: 九, kind: amount}
  m10: {title: 十, kind: count}
  m11: {title: 十一, kind: rate}
  m12: {title: 十二, kind: yes_no}
  m13: {title: 十三, kind: rate}
  m14: {title: 十四, kind: points}
  m15: {title: 十五, kind: count}
  m16: {title: 十六, kind: rate}
  m17: {title: 十七, kind: yes_no}
  m18: {title: 十八, kind: rate}
  b1: {title: 加一, kind: rate, bounds: [0%, none]}
  b2: {title: 加二, kind: amount}
  b3: {title: 加三, kind: count}
  b4: {title: 加四, kind: yes_no}
  b5: {title: 加五, kind: points}
  b6: {title: 加六, kind: count}
  b7: {title: 加七, kind: count}
  b8: {title: 加八, kind: rate}
  b9: {title: 加九, kind: yes_no}
policies: {nothing_to_measure: POLICY, bonus_needs_base: NEEDS}
actions:
  - id: left
    title: 左
    points: 29
    bonus_cap: 5
    items:
      - id: all
        no: 1
        title: 全部
        points: 8
        assesses: [district, industry]
        scoring:
          kind: all_or_nothing
          criteria:
            - {metric: m1, at_least: 3}
            - {metric: m2, more_than: 50%, only: [district]}
        bonuses:
          - id: over
            title: 超
            kind: per_step
            metric: b1
            above: 100%
            step: 10%
            points: 0.7
            cap: 3
          - {id: rich, title: 富, kind: per_step, metric: b2, above: 1, step: 2, points: 1,
             rounding: {places: 1, mode: half_even}}
        bonus_cap: 4
      - id: weights
        no: 2
        title: 分款
        points: 6
        assesses: [district, industry]
        scoring:
          kind: weighted
          criteria:
            - {metric: m3, is: true, points: 2.5}
            - {metric: m4, includes: all, points: 3.5}
        bonuses:
          - {id: each, title: 每, kind: per_count, metric: b3, points: 0.5}
      - id: shares
        no: 3
        title: 均分
        points: 10
        assesses: [district, industry]
        scoring:
          kind: weighted
          rounding: {places: 1, mode: half_up}
          criteria:
            - {metric: m5, more_than: 1, less_than: 4}
            - {id: either, any_of: [{metric: m6, at_least: 80%}, {metric: m12, is: false}]}
            - {metric: m13, at_most: 30%}
      - id: groups
        no: 9
        title: 成组
        points: 5
        assesses: [district, industry]
        scoring:
          kind: all_or_nothing
          criteria:
            - id: both
              all_of:
                - {metric: m15, at_least: 2}
                - {any_of: [{metric: m16, at_least: 2/3}, {metric: m17, is: true}]}
            - {metric: m18, less_than: 90%, only: [industry]}
        bonuses:
          - id: other
            title: 又
            kind: fixed
            when:
              any_of:
                - {all_of: [{metric: b7, at_least: 2}, {metric: b8, at_least: 80%}]}
                - {metric: b9, is: true, only: [district]}
            points: 1.5
  - id: right
    title: 右
    points: 24
    items:
      - id: tiers
        no: 4
        title: 分档
        points: 6
        assesses: [district, industry]
        scoring:
          kind: tiers
          tiers:
            - {when: {metric: m7, at_least: 4}, points: 2}
            - {when: {metric: m8, at_least: 75%}, points: 6}
        bonuses:
          - {id: once, title: 一次, kind: fixed, when: {metric: b4, is: true}, points: 2}
      - id: slope
        no: 5
        title: 按比例
        points: 7
        assesses: [district, industry]
        scoring:
          kind: linear
          metric: m9
          zero_at: 8
          full_at: 2
          rounding: {places: 2, mode: down}
      - id: losses
        no: 6
        title: 扣分
        points: 5
        assesses: [district, industry]
        scoring:
          kind: deductions
          deductions:
            - {metric: m10, above: 1, step: 1, points: 1, cap: 3}
            - {metric: m11, below: 90%, step: 10%, points: 1.5, rounding: started_steps}
      - {id: seen, no: 7, title: 考察, points: 6, assesses: [district],
         scoring: {kind: judged, metric: m14}}
  - id: more
    title: 加分
    items:
      - id: extra
        no: 8
        title: 另加
        assesses: [district, industry]
        bonuses:
          - {id: praised, title: 扬, kind: discretionary, metric: b5}
          - {id: pieces, title: 件, kind: per_count, metric: b6, points: 2, only: [industry]}
bonus_cap: 8
"""

VALUES: Mapping[str, tuple[str, ...]] = {
    "count": ("0", "1", "2", "3", "4", "9"),
    "amount": ("0", "1", "2.5", "4", "5.55", "8", "100"),
    "rate": ("0/0", "0/5", "3/10", "1/2", "3/4", "4/5", "88/100", "1/1"),
    "yes_no": ("是", "否"),
    "checklist": ("[]", "[甲]", "[甲, 乙]"),
    "points": ("{points: 0, reason: 无}", "{points: 2.5, reason: 好}"),
}
OPEN_RATES = ("0/0", "3/0", "9/10", "1/1", "105/100", "11/10", "2/1")


class Scheme:
    """A rule file with what reads and scores units by it."""

    def __init__(self, rules: RuleFile) -> None:
        self.rules = rules
        self.metrics = rules.ruleset.metrics
        self.reader = UnitReader(rules, "verified")
        self.scorer = Scorer(rules.ruleset)

    def unit(self, text: str) -> Unit:
        """The unit that a file describes, of which nothing is refused."""
        read = self.reader.read(decode("unit.yaml", text.encode()))
        assert [each for each in read.problems if each.severity == "error"] == []
        return read.units[0]

    def card(self, figures: Figures, category: str = "district") -> Scorecard:
        """The scorecard of the unit that reports `figures`."""
        return self.scorer.score(self.unit(text_of(figures, category)))


def text_of(figures: Figures, category: str = "district", name: str = "甲区") -> str:
    """A unit file."""
    listed = "".join(f"  {each}: {text}\n" for each, text in figures.items()) or "  {}\n"
    return f"unit: {name}\ncategory: {category}\nmetrics:\n{listed}"


@cache
def everything(policy: str, needs_base: str) -> Scheme:
    """The scheme that has one of everything, each metric but in one place."""
    text = ONE_OF_EVERYTHING.replace("POLICY", policy).replace("NEEDS", needs_base)
    return Scheme(read_rules(decode("everything.yaml", text.encode())))


def values_of(metric: AnyMetric) -> tuple[str, ...]:
    """Figures that tell the readings of a metric apart."""
    if metric.kind == "rate" and metric.bounds is not None:
        return OPEN_RATES
    return VALUES[metric.kind]


def sample_figures(scheme: Scheme) -> st.SearchStrategy[dict[str, str]]:
    """Figures of some metrics of a scheme, the others missing."""
    optional = {name: st.sampled_from(values_of(metric)) for name, metric in scheme.metrics.items()}
    return st.fixed_dictionaries({}, optional=optional)


@cache
def scheme_2012(*readings: str) -> Scheme:
    """The 2012 scheme with other readings chosen."""
    return Scheme(load_rules("2012", readings))


@cache
def reported_2012() -> tuple[str, ...]:
    """The metrics of 2012 but those that rates are made of."""
    ruleset = scheme_2012().rules.ruleset
    parts = {each for metric in ruleset.metrics for each in ruleset.figures_of(metric)}
    return tuple(name for name in ruleset.metrics if name not in parts)


@cache
def perfect_2012() -> Figures:
    """The figures of a unit that meets every criterion of 2012."""
    metrics = scheme_2012().metrics
    return {name: _figures(metrics[name])[0] for name in reported_2012()}


def _figures(metric: AnyMetric) -> tuple[str, ...]:
    """Figures of a metric of 2012, one that meets any criterion first."""
    match metric.kind:
        case "rate":
            more = ("104/100", "1137/1000", "-3/100")[: 3 if metric.bounds is not None else 0]
            if metric.limits()[0] is not None:
                more = more[:2]
            return ("100/100", "0/0", "0/100", "979/1000", "98/100", "55/100", "9/10", *more)
        case "count":
            return ("12", "0", "1", "2", "4", "5", "11")
        case "amount":
            return ("4000", "0", "3999.99", "5000", "6999", "20000")
        case "yes_no":
            return ("是", "否")
        case "choice":
            return tuple(metric.options.values())
        case "checklist":
            titles = list(metric.members.values())
            return (f"[{', '.join(titles)}]", "[]", f"[{titles[0]}]")
        case "points":
            return tuple(f"{{points: {points}, reason: 好}}" for points in ("0", "0.5", "3"))


@cache
def _choices() -> tuple[tuple[str, str | None], ...]:
    """Every figure of `_figures`, and for each metric that it is missing."""
    metrics = scheme_2012().metrics
    return tuple(
        (name, figure) for name in reported_2012() for figure in (*_figures(metrics[name]), None)
    )


def figures_2012() -> st.SearchStrategy[dict[str, str]]:
    """Figures of a unit of 2012: a perfect one, or one of which nothing is known, and changes."""
    starts = st.sampled_from([dict(perfect_2012()), {}])
    return st.builds(_with, starts, st.lists(st.sampled_from(_choices()), max_size=12))


def _with(figures: Figures, changes: list[tuple[str, str | None]]) -> dict[str, str]:
    changed: dict[str, str | None] = {**figures, **dict(changes)}
    return {name: figure for name, figure in changed.items() if figure is not None}
