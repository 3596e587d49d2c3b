"""Tests among facts: which values they hold for, and which of two is the harder one."""

from decimal import Decimal
from typing import Any, Final, NamedTuple

from liuxiang.changes.facts import FactPath, Facts
from liuxiang.exact import EXACT, decimal_of
from liuxiang.ruleset.spans import Span

WORDS: Final = ("at_least", "more_than", "at_most", "less_than")


class Comparison(NamedTuple):
    """A comparison as it is written: its word, and the threshold, answer or members."""

    word: str
    value: Any
    all: bool = False

    def __str__(self) -> str:
        if self.word == "includes":
            members = "all" if self.all else " ".join(self.value) or "[]"
            return f"includes {members}"
        return f"{self.word} {self.value}"


def comparison_at(facts: Facts, at: FactPath) -> Comparison | None:
    """The test of the criterion at `at`; None where there is none."""
    for word in (*WORDS, "is"):
        fact = facts.get((*at, word))
        if fact is not None:
            return Comparison(word, fact.value)
    listed = (*at, "includes")
    if listed not in facts:
        return None
    members = tuple(sorted(path[-1] for path in facts if path[:-1] == listed))
    return Comparison("includes", members, facts[listed].all)


def number(text: str) -> Decimal:
    """The number of a threshold; of a percentage the fraction of one."""
    if text.endswith("%"):
        return EXACT.scaleb(decimal_of(text[:-1]), -2)
    return decimal_of(text)


def span(test: Comparison, *, whole: bool) -> Span | None:
    """The values that a comparison holds for; `whole` says that there are whole ones alone."""
    if test.word not in WORDS:
        return None
    mark = number(test.value)
    found = {
        "at_least": Span(low=mark),
        "more_than": Span(low=mark, open_low=True),
        "at_most": Span(high=mark),
        "less_than": Span(high=mark, open_high=True),
    }[test.word]
    return found.whole() if whole else found


def span_at(facts: Facts, at: FactPath) -> Span | None:
    """The values that the criterion at `at` holds for."""
    test = comparison_at(facts, at)
    return None if test is None else span(test, whole=is_count(facts, at))


def is_count(facts: Facts, at: FactPath) -> bool:
    """Whether what the criterion at `at` measures is a whole number."""
    metric = facts.get((*at, "metric"))
    kind = facts.get(("metrics", metric.value, "kind")) if metric else None
    return kind is not None and kind.value == "count"


def overlap(facts: Facts, one: FactPath, two: FactPath) -> bool:
    """Whether both of two criteria can hold at once, for all that can be told.

    Two rates always can: both are met by 0 of 0, where that counts as met.
    """
    first, second = span_at(facts, one), span_at(facts, two)
    if first is None or second is None:
        return True
    metric = facts[*one, "metric"].value
    if metric != facts[*two, "metric"].value or facts["metrics", metric, "kind"].value == "rate":
        return True
    return not (first & second).empty
