"""Figures made at random, of metrics of every kind, and units of them."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any, Final, TypeVar

Rule = dict[str, Any]
T = TypeVar("T")

MEMBERS: Final = ("a", "b", "c")

METRICS: Final[Mapping[str, Rule]] = {
    **{f"n{at}": {"kind": "count"} for at in range(3)},
    **{f"a{at}": {"kind": "amount", "bounds": ["-4", "9"]} for at in range(3)},
    **{f"r{at}": {"kind": "rate"} for at in range(4)},
    **{f"q{at}": {"kind": "rate", "bounds": ["0%", "none"]} for at in range(2)},
    **{f"y{at}": {"kind": "yes_no"} for at in range(3)},
    "l0": {"kind": "checklist", "members": {each: each.upper() for each in MEMBERS}},
    **{f"p{at}": {"kind": "points"} for at in range(2)},
    "k0": {"kind": "choice", "options": {each: each.upper() for each in MEMBERS}},
    "e0": {"kind": "amount", "repeated": {"mean": "trimmed", "drop": 1}},
    "e1": {"kind": "amount", "repeated": "sum"},
    "e2": {"kind": "amount", "repeated": {"count": {"at_least": 2}}},
    "e3": {"kind": "amount", "repeated": "greatest"},
    "d0": {"kind": "amount", "sum": {"a0": 1, "a1": "-1", "n0": "50%"}},
    "d1": {"kind": "amount", "greatest": ["a0", "a2", "d0"]},
    "d2": {"kind": "amount", "least": ["d0", "e1"]},
}
"""The metrics of every scheme."""

PATTERNS: Final = 5
"""How many sets of metrics there are that do not apply to a unit."""


class Drawn:
    """What is drawn of one stream of random numbers."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self._made = 0
        self._without = [self._some_metrics() for _ in range(PATTERNS)]

    def fresh(self, stem: str) -> str:
        """A name that nothing else has."""
        self._made += 1
        return f"{stem}{self._made}"

    def maybe(self, share: float = 0.5) -> bool:
        """True so often."""
        return self.random.random() < share

    def one(self, *choices: T) -> T:
        """One of some things."""
        return self.random.choice(choices)

    def some(self, make: Callable[[], Rule], most: int = 3) -> list[Rule]:
        """Some of what is made."""
        return [make() for _ in range(self.random.randint(1, most))]

    def figures(self, *, all_apply: bool = False) -> Rule:
        """A figure of every metric; for some, that there is nothing of it, or 0 of 0."""
        without = {} if all_apply else self.one({}, *self._without)
        return {
            name: without[name] if name in without else self.figure(name)
            for name in METRICS
            if name[0] != "d"
        }

    def nothing(self, metric: str) -> Any:
        """That there is nothing of a metric to measure."""
        return (0, 0) if metric[0] in "rq" and self.maybe() else None

    def _some_metrics(self) -> Rule:
        """Nothing of a few metrics, the same for many units, since a plan is compiled for each."""
        return {name: self.nothing(name) for name in METRICS if self.maybe(0.1)}

    def figure(self, metric: str) -> Any:
        """A figure of a metric."""
        match metric[0]:
            case "n":
                return self.random.randint(0, 6)
            case "a":
                return Fraction(self.random.randint(-16, 36), 4)
            case "r":
                whole = self.random.choice((1, 2, 3, 7, 10, 100, 1000))
                return (self.random.randint(0, whole), whole)
            case "q":
                whole = self.random.choice((3, 10, 100))
                return (self.random.randint(0, whole + whole // 2), whole)
            case "y":
                return self.maybe()
            case "e":
                return [
                    Fraction(self.random.randint(0, 36), 4)
                    for _ in range(self.random.randint(3, 5))
                ]
            case "k":
                return self.one(*MEMBERS)
            case "l":
                return [each for each in MEMBERS if self.maybe()]
            case _:
                return Fraction(self.random.randint(0, 4), 2)


def written(value: Any) -> str:
    """A figure as a unit file gives it."""
    match value:
        case None:
            return "不适用"
        case bool():
            return "是" if value else "否"
        case tuple():
            return "/".join(map(str, value))
        case Fraction():
            return plain(Decimal(value.numerator) / value.denominator)
        case list():
            return f"[{', '.join(map(written, value))}]"
        case _:
            return str(value).upper()


def unit_text(name: str, category: str, figures: Mapping[str, Any]) -> str:
    """A unit file."""
    lines = [f"unit: {name}", f"category: {category}", "metrics:"]
    for metric, value in figures.items():
        text = written(value)
        is_entered = metric[0] == "p" and value is not None
        entered = f"{{points: {text}, reason: 好}}" if is_entered else text
        lines.append(f"  {metric}: {entered}")
    return "\n".join([*lines, ""])


def plain(number: Decimal) -> str:
    """A number without an exponent."""
    return f"{number.normalize():f}"
