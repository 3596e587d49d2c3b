"""What figures come to, and whether criteria hold, in fractions: the first half of `naive`."""

import operator
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import cache
from math import ceil
from typing import Any, Final, TypeVar

from tests.properties.test_exact import rounded

T = TypeVar("T")
V = TypeVar("V", bound="Values")
Rules = Mapping[str, Any]
Figures = Mapping[str, Any]

NOTHING: Final = None
COMPARISONS: Final = {
    "at_least": operator.ge,
    "more_than": operator.gt,
    "at_most": operator.le,
    "less_than": operator.lt,
}


@cache
def number(text: str | int | Fraction) -> Fraction:
    """`80%`, `2/3` or `2.5` as a fraction."""
    text = str(text)
    return Fraction(text[:-1]) / 100 if text.endswith("%") else Fraction(text)


def round_as(rounding: Any, value: Fraction) -> Fraction:
    """A value rounded as a rule says, or as it is."""
    match rounding:
        case None | "pro_rata":
            return value
        case "whole_steps":
            return Fraction(value.numerator // value.denominator)
        case "started_steps":
            return Fraction(ceil(value))
        case _:
            return rounded(value, int(rounding["places"]), rounding["mode"])


def once(method: Callable[[V, Any], T]) -> Callable[[V, Any], T]:
    """A method that is computed once for each metric, or part of the rules."""

    def known(self: V, part: Any) -> T:
        key = method.__name__, part if isinstance(part, str) else id(part)
        if key not in self.known:
            self.known[key] = method(self, part)
        found: T = self.known[key]
        return found

    return known


class Values:
    """The figures of a unit of a category, all known, and the criteria over them."""

    def __init__(
        self, rules: Rules, category: str, figures: Figures, declared: Collection[str] = ()
    ) -> None:
        self.rules, self.category, self.figures = rules, category, figures
        self.declared = declared
        self.policies: Rules = rules["policies"]
        self.known: dict[tuple[str, str | int], Any] = {}

    @once
    def value(self, metric: str) -> Any:
        """What a metric comes to; a rate as a fraction."""
        rule = self.rules["metrics"][metric]
        for word in ("sum", "greatest", "least"):
            if word in rule:
                return self.derived(word, rule)
        found = self.figures[metric]
        if isinstance(found, tuple):
            part, whole = found
            return Fraction(part) / Fraction(whole) if whole else NOTHING
        is_list = "repeated" in rule and found is not NOTHING
        return repeated(rule["repeated"], found) if is_list else found

    def derived(self, word: str, rule: Rules) -> Fraction | None:
        """What a metric comes to that is made of others, all of which must apply."""
        parts = {name: self.value(name) for name in rule[word]}
        if NOTHING in parts.values():
            return NOTHING
        if word == "sum":
            weighed = [number(each) * parts[name] for name, each in rule["sum"].items()]
            return round_as(rule.get("rounding"), sum(weighed, Fraction(0)))
        found: Fraction = max(parts.values()) if word == "greatest" else min(parts.values())
        return found

    def is_here(self, rule: Rules) -> bool:
        """Whether something is for the category of the unit."""
        return self.category in rule.get("only", [self.category])

    def holds(self, rule: Rules) -> bool | None:
        """Whether a criterion is met, `NOTHING` where there is nothing to measure."""
        value = self.value(rule["metric"])
        if value is None:
            return NOTHING
        if "one_of" in rule:
            return value in rule["one_of"]
        if "is" in rule:
            return bool(value) is (rule["is"] == "true")
        if "includes" in rule:
            members = self.rules["metrics"][rule["metric"]]["members"]
            asked = members if rule["includes"] == "all" else rule["includes"]
            return set(asked).issubset(value)
        marks = {word: self.mark(rule[word]) for word in COMPARISONS if word in rule}
        if NOTHING in marks.values():
            return NOTHING
        return all(
            mark is not NOTHING and COMPARISONS[word](value, mark) for word, mark in marks.items()
        )

    def mark(self, mark: Any) -> Fraction | None:
        """What a value is compared with: a number, or so much of another metric."""
        if not isinstance(mark, Mapping):
            return number(mark)
        other: Fraction | None = self.value(mark["metric"])
        return NOTHING if other is NOTHING else other * number(mark.get("times", 1))

    def counts(self, rule: Rules, policy: str) -> bool | None:
        """Whether a criterion or a group counts as met, `NOTHING` if it is left out."""
        for word, join in (("all_of", all), ("any_of", any)):
            if word in rule:
                parts = self.counting(rule[word], policy)
                return join(parts) if parts else NOTHING
        met = self.holds(rule)
        return self.empty(policy) if met is NOTHING else met

    def counting(self, rules: Iterable[Rules], policy: str) -> list[bool]:
        """What the criteria come to that are for the category and not left out."""
        found = (self.counts(each, policy) for each in rules if self.exists(each))
        return [each for each in found if each is not NOTHING]

    def empty(self, policy: str) -> bool | None:
        """What counts where there is nothing to measure."""
        return NOTHING if policy == "leave_out" else policy == "met"

    def exists(self, rule: Rules) -> bool:
        """Whether a criterion, or something of a group, is for the category of the unit."""
        parts = rule.get("all_of", rule.get("any_of"))
        return self.is_here(rule) and (parts is None or any(map(self.exists, parts)))


def times(met: bool | None, points: Fraction) -> Fraction | None:
    """The points if something is met, `NOTHING` if nobody knows whether."""
    return NOTHING if met is NOTHING else points * met


def repeated(rule: Any, values: Sequence[Fraction]) -> Fraction:
    """What several values of one metric come to."""
    ordered = sorted(values)
    match rule:
        case "sum":
            return sum(ordered, Fraction(0))
        case "least":
            return ordered[0]
        case "greatest":
            return ordered[-1]
        case {"count": wanted}:
            ((word, mark),) = wanted.items()
            return Fraction(sum(COMPARISONS[word](each, number(mark)) for each in ordered))
        case {"mean": "trimmed", "drop": drop}:
            ordered = ordered[int(drop) : -int(drop)]
    return sum(ordered, Fraction(0)) / len(ordered)
