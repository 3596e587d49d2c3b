"""Comparisons of criteria among facts: the values they accept, and which of two is stricter."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Any, Final, NamedTuple

from liuxiang.changes.facts import FactPath, Facts
from liuxiang.exact import EXACT, decimal_of
from liuxiang.ruleset.base import Bound, bound_of
from liuxiang.ruleset.criteria import AND
from liuxiang.ruleset.spans import Span

WORDS: Final = ("at_least", "more_than", "at_most", "less_than")


class Comparison(NamedTuple):
    """A comparison as written: its keyword, and the threshold, answer or members.

    `upper` is that with the upper mark of an interval. A threshold that is another metric is a
    mapping.
    """

    word: str
    value: Any
    all: bool = False
    upper: tuple[str, Any] | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """Its keyword, or both of an interval."""
        return (self.word,) if self.upper is None else (self.word, self.upper[0])

    @property
    def others(self) -> tuple[str, ...]:
        """The other metrics that it compares with."""
        marks = (self.value, *(self.upper or ())[1:])
        return tuple(each["metric"] for each in marks if isinstance(each, dict))

    def named(self, own: Callable[[str], str]) -> "Comparison":
        """Return it with other metrics by their `own` ids."""
        value, upper = _named(self.value, own), self.upper
        if upper is not None:
            upper = (upper[0], _named(upper[1], own))
        return self._replace(value=value, upper=upper)

    def __str__(self) -> str:
        if self.word == "includes":
            members = "all" if self.all else " ".join(self.value) or "[]"
            return f"includes {members}"
        if self.word == "one_of":
            return f"one_of {' '.join(self.value)}"
        ends = [(self.word, self.value), *([self.upper] if self.upper else [])]
        return AND.join(f"{word} {_text(value)}" for word, value in ends)


def _named(mark: Any, own: Callable[[str], str]) -> Any:
    return {**mark, "metric": own(mark["metric"])} if isinstance(mark, dict) else mark


def _text(mark: Any) -> str:
    """Return a threshold as in the test of a criterion."""
    if not isinstance(mark, dict):
        return str(mark)
    times = f" times {mark['times']}" if "times" in mark else ""
    return f"metric {mark['metric']}{times}"


def comparison_at(facts: Facts, at: FactPath) -> Comparison | None:
    """Return the comparison of the criterion at `at`, or None if there is none."""
    found = [(word, facts[*at, word].value) for word in (*WORDS, "is") if (*at, word) in facts]
    if found:
        return Comparison(*found[0], upper=found[1] if found[1:] else None)
    listed = next((each for each in ((*at, "includes"), (*at, "one_of")) if each in facts), None)
    if listed is None:
        return None
    members = tuple(sorted(path[-1] for path in facts if path[:-1] == listed))
    return Comparison(listed[-1], members, facts[listed].all)


def times(mark: Mapping[str, str]) -> Fraction:
    """Return how many times another metric counts."""
    return Fraction(bound(mark.get("times", "1")))


def number(text: str) -> Decimal:
    """Return the number of a mark; a percentage is returned as a fraction of 1."""
    if text.endswith("%"):
        return EXACT.scaleb(decimal_of(text[:-1]), -2)
    return decimal_of(text)


def bound(text: str) -> Bound:
    """Return the number of a threshold, which may be a fraction."""
    return bound_of(Fraction(text)) if "/" in text else number(text)


def span(test: Comparison, *, whole: bool) -> Span | None:
    """Return the interval that a comparison accepts; `whole` restricts it to whole numbers."""
    if test.word not in WORDS or test.others:
        return None
    found = _span(test.word, test.value)
    if test.upper is not None:
        found &= _span(*test.upper)
    return found.whole() if whole else found


def _span(word: str, value: str) -> Span:
    """Return what one mark accepts."""
    mark = bound(value)
    return {
        "at_least": Span(low=mark),
        "more_than": Span(low=mark, open_low=True),
        "at_most": Span(high=mark),
        "less_than": Span(high=mark, open_high=True),
    }[word]


def span_at(facts: Facts, at: FactPath) -> Span | None:
    """Return the interval that the criterion at `at` accepts."""
    test = comparison_at(facts, at)
    return None if test is None else span(test, whole=is_count(facts, at))


def tier_points(facts: Facts, tier: FactPath) -> Decimal:
    """Return the points of a tier; the most that a line gives."""
    if (*tier, "points") in facts:
        return decimal_of(facts[*tier, "points"].value)
    return max(decimal_of(facts[*tier, "line", end].value[1]) for end in ("from", "to"))


def is_count(facts: Facts, at: FactPath) -> bool:
    """Return whether the metric of the criterion at `at` is a whole number."""
    metric = facts.get((*at, "metric"))
    kind = facts.get(("metrics", metric.value, "kind")) if metric else None
    return kind is not None and kind.value == "count"


def _options(facts: Facts, at: FactPath) -> tuple[str, ...]:
    """Return the options that meet the criterion at `at`; none for other kinds."""
    test = comparison_at(facts, at)
    return test.value if test is not None and test.word == "one_of" else ()


def overlap(facts: Facts, one: FactPath, two: FactPath) -> bool:
    """Return whether two criteria may hold at once; True if this cannot be ruled out.

    Two rates always may: 0 of 0 meets both where that counts as met.
    """
    options = [frozenset(each) for each in map(partial(_options, facts), (one, two))]
    if all(options) and facts[*one, "metric"].value == facts[*two, "metric"].value:
        return not options[0].isdisjoint(options[1])
    first, second = span_at(facts, one), span_at(facts, two)
    if first is None or second is None:
        return True
    metric = facts[*one, "metric"].value
    if metric != facts[*two, "metric"].value or facts["metrics", metric, "kind"].value == "rate":
        return True
    return not (first & second).empty
