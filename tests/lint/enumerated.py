"""Tiers made up over few values, so that what holds of them can be found by trying all."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import groupby, pairwise, product
from typing import NamedTuple

from hypothesis import strategies as st

CATEGORIES = ("district", "industry")
NOTHING = "0/0"

Value = Fraction | bool | frozenset[str] | str
Answers = Mapping[str, Value]


class Metric(NamedTuple):
    """A metric: how it is declared, and all of its values that can make a difference."""

    declared: str
    values: tuple[Value, ...]


def _numbers(low: int, high: int, parts: int, by: int = 1) -> tuple[Fraction, ...]:
    return tuple(Fraction(n, parts * by) for n in range(low * parts, high * parts + 1))


METRICS = {
    "meetings": Metric("kind: count, bounds: [0, 5]", _numbers(0, 5, 1)),
    "change": Metric("kind: count, bounds: [-4, 2]", _numbers(-4, 2, 1)),
    "balance": Metric("kind: amount, bounds: [-3, 3]", _numbers(-3, 3, 2)),
    "open": Metric("kind: amount, bounds: [none, none]", _numbers(-9, 9, 2)),
    "coverage": Metric("kind: rate", (*_numbers(0, 10, 2, 10), NOTHING)),
    "growth": Metric("kind: rate, bounds: [-50%, none]", (*_numbers(-5, 20, 2, 10), NOTHING)),
    "charter": Metric("kind: yes_no", (False, True)),
    "centre": Metric(
        "kind: checklist, members: {a: 甲, b: 乙}",
        tuple(map(frozenset, ((), ("a",), ("b",), ("a", "b")))),
    ),
}
MARKS = {"meetings": (0, 5), "change": (-4, 2), "balance": (-3, 3), "open": (-4, 4),
         "coverage": (0, 10), "growth": (-5, 12)}  # fmt: skip


class Test(NamedTuple):
    """A criterion: a number, an answer or a list of members to compare with, and whom it is for."""

    metric: str
    word: str
    mark: int | bool | tuple[str, ...]
    only: str | None = None

    @property
    def text(self) -> str:
        """As a rule file writes it."""
        mark = self.mark
        if isinstance(mark, bool):
            said = "true" if mark else "false"
        elif isinstance(mark, tuple):
            said = f"[{', '.join(mark)}]"
        else:
            said = f"{mark * 10}%" if self.metric in ("coverage", "growth") else f"{mark}"
        only = f", only: [{self.only}]" if self.only else ""
        return f"metric: {self.metric}, {self.word}: {said}{only}"

    def holds(self, value: Value, policy: str) -> bool:
        """Whether it holds of a value."""
        if value == NOTHING:
            return policy == "met"
        if isinstance(value, frozenset):
            return isinstance(self.mark, tuple) and set(self.mark) <= value
        if isinstance(value, bool):
            return value == self.mark
        assert isinstance(value, Fraction)
        assert isinstance(self.mark, int)
        mark = Fraction(self.mark, 10) if self.metric in ("coverage", "growth") else self.mark
        return {
            "at_least": value >= mark,
            "more_than": value > mark,
            "at_most": value <= mark,
            "less_than": value < mark,
        }[self.word]


class Step(NamedTuple):
    """A tier: any or all of its tests, and what it earns."""

    tests: tuple[Test, ...]
    points: int
    word: str = "any_of"

    def reached(self, category: str, answers: Answers, policy: str) -> bool:
        """Whether it holds; for nobody whom none of its tests is for."""
        held = [each.holds(answers[each.metric], policy) for each in self.tests_of(category)]
        return bool(held) and (any(held) if self.word == "any_of" else all(held))

    def tests_of(self, category: str) -> tuple[Test, ...]:
        """Those that count for a category."""
        return tuple(each for each in self.tests if each.only in (None, category))


class Sheet(NamedTuple):
    """The tiers of an item, and what nothing to measure counts for."""

    steps: tuple[Step, ...]
    policy: str

    @property
    def text(self) -> str:
        """The rule file."""
        metrics = sorted({test.metric for step in self.steps for test in step.tests})
        tiers = "\n".join(
            f"            - {{id: t{n}, when: {_when(n, step)}, points: {step.points}}}"
            for n, step in enumerate(self.steps)
        )
        declared = "\n".join(
            f"  {name}: {{title: 指标{name}, {METRICS[name].declared}}}" for name in metrics
        )
        return f"""\
liuxiang: 1
id: sample
version: "1"
title: 样例
points: 9
categories: {{district: {{title: 区}}, industry: {{title: 产业}}}}
metrics:
{declared}
policies: {{nothing_to_measure: {self.policy}}}
actions:
  - id: main
    title: 行动
    points: 9
    items:
      - id: work
        no: 1
        title: 工作
        points: 9
        assesses: [district, industry]
        scoring:
          kind: tiers
          tiers:
{tiers}
"""

    def answers(self) -> Iterator[Answers]:
        """All that can be reported of its metrics."""
        names = sorted({test.metric for step in self.steps for test in step.tests})
        for values in product(*(METRICS[each].values for each in names)):
            yield dict(zip(names, values, strict=True))

    def reached(self, category: str, answers: Answers) -> list[int]:
        """All tiers that hold, in order: the first one counts."""
        return [
            n for n, step in enumerate(self.steps) if step.reached(category, answers, self.policy)
        ]

    def hidden(self) -> set[int]:
        """The tiers that somebody is for, and that are never the first to hold."""
        meant = {n for n, step in enumerate(self.steps) if any(map(step.tests_of, CATEGORIES))}
        first = {
            self.reached(category, answers)[:1][0]
            for category in CATEGORIES
            for answers in self.answers()
            if self.reached(category, answers)
        }
        return meant - first

    def gaps(self) -> set[str]:
        """The metrics of which a value between two that reach a tier reaches none."""
        return {name for category in CATEGORIES for name in self._gaps(category)}

    def _gaps(self, category: str) -> Iterator[str]:
        tests = [test for step in self.steps for test in step.tests_of(category)]
        names = sorted({each.metric for each in tests})
        free = {
            name: [
                value
                for value in METRICS[name].values
                if not any(t.holds(value, self.policy) for t in tests if t.metric == name)
            ]
            for name in names
        }
        for name in names:
            if not all(free[other] for other in names if other != name):
                continue  # some other tier is reached whatever this figure is
            values = [each for each in METRICS[name].values if isinstance(each, Fraction)]
            marks = "".join("-" if each in free[name] else "x" for each in values)
            if "-" in marks.strip("-"):
                yield name

    def overlaps(self) -> set[str]:
        """The metrics of which a value reaches two tiers from opposite sides."""
        found = set()
        for category in CATEGORIES:
            for (_, one), (_, two) in (
                pair for pair in product(self._sides(category), repeat=2) if pair[0][0] < pair[1][0]
            ):
                if one.metric == two.metric and _opposed(one, two):
                    found.add(one.metric)
        return found

    def _sides(self, category: str) -> list[tuple[int, Test]]:
        return [(n, test) for n, step in enumerate(self.steps) for test in step.tests_of(category)]

    def turns(self, category: str) -> int:
        """How often points change their direction with the figure, of a sheet of one metric."""
        (name,) = {test.metric for step in self.steps for test in step.tests}
        levels = [
            self.steps[reached[0]].points if reached else 0
            for value in METRICS[name].values
            if value != NOTHING
            for reached in [self.reached(category, {name: value})]
        ]
        rises = [two > one for one, two in pairwise(each for each, _ in groupby(levels))]
        return sum(one != two for one, two in pairwise(rises))


def _when(number: int, step: Step) -> str:
    if len(step.tests) == 1:
        return f"{{{step.tests[0].text}}}"
    parts = ", ".join(f"{{id: p{n}, {each.text}}}" for n, each in enumerate(step.tests))
    return f"{{id: g{number}, {step.word}: [{parts}]}}"


def _opposed(one: Test, two: Test) -> bool:
    values = [each for each in METRICS[one.metric].values if isinstance(each, Fraction)]
    up = ("at_least", "more_than")
    if not values or (one.word in up) == (two.word in up):
        return False
    held = [{each for each in values if test.holds(each, "met")} for test in (one, two)]
    return bool(held[0] & held[1]) and not held[0] <= held[1] and not held[1] <= held[0]


def _tests(names: tuple[str, ...], scoped: bool) -> st.SearchStrategy[Test]:
    only = st.sampled_from((None, None, *CATEGORIES)) if scoped else st.none()

    def of(name: str) -> st.SearchStrategy[Test]:
        if name == "charter":
            return st.builds(Test, st.just(name), st.just("is"), st.booleans(), only)
        if name == "centre":
            asked = st.sampled_from((("a",), ("b",), ("a", "b"), ("b", "a")))
            return st.builds(Test, st.just(name), st.just("includes"), asked, only)
        words = st.sampled_from(("at_least", "more_than", "at_most", "less_than"))
        return st.builds(Test, st.just(name), words, st.integers(*MARKS[name]), only)

    return st.sampled_from(names).flatmap(of)


@st.composite
def sheets(
    draw: st.DrawFn, most: int = 2, groups: bool = True, words: tuple[str, ...] = ("any_of",)
) -> Sheet:
    """Up to six tiers over up to `most` metrics, whose groups have one of `words`."""
    names = draw(st.lists(st.sampled_from(sorted(METRICS)), min_size=1, max_size=most, unique=True))
    tests = _tests(tuple(names), draw(st.booleans()) if groups else False)
    grouped = st.lists(tests, min_size=1, max_size=3 if groups else 1).map(tuple)
    step = st.builds(Step, grouped, st.integers(0, 9), st.sampled_from(words))
    steps = draw(st.lists(step, min_size=1, max_size=6))
    return Sheet(tuple(steps), draw(st.sampled_from(("met", "not_met"))))
