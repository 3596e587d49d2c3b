"""Describes rules in words: comparisons, criteria, roundings, and values of figures."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from liuxiang.exact import show
from liuxiang.figures import NOT_APPLICABLE
from liuxiang.ruleset.base import Quantity
from liuxiang.ruleset.criteria import AND, Criterion
from liuxiang.ruleset.groups import Group, WeightedAllOf, WeightedAnyOf, WeightedCriterion
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.ruleset.metrics.derived import Derivable
from liuxiang.ruleset.metrics.repeated import Made, Repeatable, Repeated
from liuxiang.ruleset.rounding import Rounding
from liuxiang.wording import Language, say

if TYPE_CHECKING:
    from liuxiang.ruleset.conditions import Condition

_COMPARED: Final = MappingProxyType(
    {"at_least": "≥", "more_than": ">", "at_most": "≤", "less_than": "<"}
)


class Wording:
    """The wording of rules that is shared by several kinds.

    `titles` are those of the categories, `earned` those of items and actions, as `items.ID`.
    """

    def __init__(
        self,
        metrics: Mapping[str, AnyMetric],
        titles: Mapping[str, str],
        language: Language,
        earned: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.metrics = metrics
        self._earned = earned
        self._titles = titles
        self.language = language

    def say(self, word: str, **values: object) -> str:
        """Return a word in the language, with its values filled in."""
        return say(word, self.language, **values)

    def titled(self, metric: str) -> str:
        """Return the title of a metric."""
        return self.metrics[metric].title

    def value(self, name: str, text: str) -> str:
        """Return the text of a figure for people: answers and members in words."""
        metric = self.metrics[name]
        if text == NOT_APPLICABLE.value:
            return self.say("not_applicable")
        if metric.kind == "yes_no":
            return self.say("yes_answer" if text == "true" else "no_answer")
        if metric.kind == "checklist":
            titles = [metric.members[each] for each in text.split() if each in metric.members]
            return self.enumerated(titles) or self.say("none")
        if metric.kind == "choice":
            return metric.options.get(text, text)
        return text

    def enumerated(self, words: list[str]) -> str:
        """Return `A, B, C`."""
        return self.say("enumerated").join(words)

    def test(self, metric: str | None, test: str, cost: Decimal | None = None) -> str:
        """Return a comparison of a rule file in signs and words; `cost` is that of a step."""
        word, _, rest = test.partition(" ")
        if word in _COMPARED:
            ends = (each.partition(" ") for each in test.split(AND))
            told = (f"{_COMPARED[one]} {self._mark(metric, mark)}" for one, _, mark in ends)
            return self.say("and").join(told)
        if word == "is":
            return self.say("yes_answer" if rest == "true" else "no_answer")
        if word in ("linear", "above", "below", "judged"):
            first, _, second = rest.partition(" … " if word == "linear" else " step ")
            if cost is not None:
                unit = self.unit(metric)
                values = {"first": f"{first}{unit}", "second": f"{second}{unit}"}
                return self.say(f"test_{word}_for", **values, points=show(cost))
            return self.say(f"test_{word}", first=first, second=second)
        found = self.metrics[metric] if metric else None
        if word == "includes" and found is not None and found.kind == "checklist":
            asked = found.members if rest == "all" else rest.split()
            members = self.enumerated([found.members[each] for each in asked])
            return self.say("includes", members=members)
        if word == "one_of" and found is not None and found.kind == "choice":
            options = [found.options[each] for each in rest.split()]
            key = "one_option" if len(options) == 1 else "one_of_options"
            return self.say(key, options=self.enumerated(options))
        return test

    def _mark(self, metric: str | None, mark: str) -> str:
        """Return a number with its unit, or the title of another metric with its factor."""
        word, _, rest = mark.partition(" ")
        if word != "metric":
            return f"{mark}{self.unit(metric)}"
        other, _, times = rest.partition(" times ")
        if not times:
            return self.titled(other)
        is_part = times.endswith("%") or "/" in times
        key = "part_of_metric" if is_part else "times_metric"
        return self.say(key, times=times, title=self.titled(other))

    def formula(self, name: str) -> str:
        """Return how a derived metric is computed, such as `this year − last year`; else empty."""
        metric = self.metrics[name]
        if not isinstance(metric, Derivable) or not metric.ways():
            return ""
        if isinstance(metric, Repeatable) and metric.repeated is not None:
            line = self._repeated(metric, metric.repeated)
        elif metric.sum is not None:
            line = "".join(self._addends(metric.sum)).removeprefix(self.say("plus"))
            first = self.say("minus")
            line = f"{first.strip()}{line.removeprefix(first)}" if line.startswith(first) else line
        else:
            parts = self.enumerated([self.titled(each) for each in metric.made_of()])
            line = self.say("greatest_of" if metric.greatest else "least_of", parts=parts)
        if metric.rounding is None:
            return line
        return line + self.say("computed_rounded", rounding=self.rounding(metric.rounding))

    def _repeated(self, metric: Repeatable, made: Repeated) -> str:
        """Return what is made of a list of numbers."""
        if not isinstance(made, Made):
            return self.say(f"repeated_{made}")
        if made.count is not None:
            sign = _COMPARED[made.count.word]
            return self.say("repeated_count", test=f"{sign} {made.count.mark}")
        return self.say("repeated_trimmed" if metric.drop else "repeated_mean", drop=metric.drop)

    def _addends(self, weights: Mapping[str, Quantity]) -> Iterator[str]:
        """Yield the parts of a sum, each with its sign and its weight."""
        for name, weight in weights.items():
            text = weight.text.removeprefix("-")
            sign = "minus" if text != weight.text else "plus"
            factor = "" if text in ("1", "100%") else f"{text} × "
            yield f"{self.say(sign)}{factor}{self.titled(name)}"

    def unit(self, metric: str | None) -> str:
        """Return the unit of a plain number, after a blank."""
        found = self.metrics[metric] if metric else None
        plain = found is not None and found.kind in ("count", "amount")
        return f" {found.unit}" if found is not None and plain and found.unit else ""

    def criterion(self, criterion: Criterion | Group) -> str:
        """Return a criterion or a group, with the categories it applies to if not all."""
        if isinstance(criterion, Group):
            line = self._group(criterion)
        else:
            title = criterion.title or self.titled(criterion.metric)
            line = f"{title} {self.test(criterion.metric, criterion.test)}"
        return line + self.only(criterion.only)

    def earned(self, name: str) -> str:
        """Return whose points are meant by `items.ID`, `actions.ID` or `total`."""
        if name == "total":
            return self.say("compares_total")
        return self.say("compares_points", title=self._earned.get(name, name))

    def condition(self, condition: "Condition") -> str:
        """Return a condition of what stands above items, with its categories if not all."""
        if isinstance(condition, Criterion | Group):
            return self.criterion(condition)
        title = self._earned.get(condition.compares, condition.compares)
        words = {"each": "compares_each", "rank": "compares_rank"}
        word = words.get(condition.word)
        what = self.earned(condition.compares) if word is None else self.say(word, title=title)
        what = condition.title or what
        return f"{what} {self.test(None, condition.test)}{self.only(condition.only)}"

    def _group(self, group: Group) -> str:
        """Return the criteria of a group with the word between them, and its title before."""
        told = [
            self.say("group_in_group", parts=self.criterion(each))
            if isinstance(each, Group)
            else self.condition(each)
            for each in group.parts
        ]
        parts = self.say("or" if group.word == "any_of" else "and").join(told)
        if group.title is None:
            return parts
        return self.say("group_titled", title=group.title, parts=parts)

    def share(self, criterion: WeightedCriterion | WeightedAnyOf | WeightedAllOf) -> str:
        """Return a criterion with its points, if it has its own."""
        line = self.criterion(criterion)
        return line if criterion.points is None else self.earning(line, show(criterion.points))

    def only(self, only: tuple[str, ...] | None) -> str:
        """Return the categories that something applies to, in brackets; empty for all."""
        if only is None:
            return ""
        titles = [self._titles[each] for each in only]
        return self.say("only", categories=self.enumerated(titles))

    def earning(self, line: str, points: str) -> str:
        """Return a line with the points it earns."""
        return line + self.say("for_points", points=points)

    def steps(self, rounding: str | Rounding) -> str:
        """Return how an incomplete step counts, after a comma."""
        if isinstance(rounding, Rounding):
            return self.say("steps_rounded", rounding=self.rounding(rounding))
        return self.say(rounding)

    def rounding(self, rounding: Rounding) -> str:
        """Return a rounding of points: the number of places, and the direction."""
        mode = self.say(rounding.mode)
        return self.say("rounded", places=rounding.places, mode=mode)
