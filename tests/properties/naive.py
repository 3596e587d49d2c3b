"""The rule language once more, as short as it can be said: fractions, and every figure known.

It reads rule files as plain data and knows nothing of terms, slots, ranges or plans. What is
assessed is a number, a pair of numbers (a rate), a truth, a set, or a text; `NOTHING` is what there
is nothing of to measure.
"""

from collections.abc import Callable, Iterable
from fractions import Fraction

from tests.properties.naive_values import NOTHING, Rules, Values, number, once, round_as, times

Method = Callable[[Rules, Fraction, str], Fraction | None]


class Naive(Values):
    """The points of a unit."""

    def steps(self, rule: Rules, value: Fraction) -> Fraction:
        """How many steps a value is beyond a mark."""
        mark = number(rule.get("above", rule.get("below")))
        excess = value - mark if "above" in rule else mark - value
        return round_as(
            rule.get("rounding", "whole_steps"), max(Fraction(0), excess) / number(rule["step"])
        )

    def base(self, item: Rules) -> Fraction:
        """The base points of an item."""
        return self.earned(item) or Fraction(0)

    @once
    def earned(self, item: Rules) -> Fraction | None:
        """The base points of an item, `NOTHING` if it has none for the unit or is left out."""
        if "points" not in item or self.category not in item["assesses"]:
            return NOTHING
        full, policy = number(item["points"]), self.policy(item)
        if item["id"] in self.declared:
            return times(self.empty(policy), full)
        return self.by(item["scoring"], full, policy)

    def policy(self, item: Rules) -> str:
        """What an item says of nothing to measure."""
        policy: str = item.get("nothing_to_measure", self.policies.get("nothing_to_measure"))
        return policy

    def by(self, scoring: Rules, full: Fraction, policy: str) -> Fraction | None:
        """The points of a way to score, `NOTHING` if all of it is left out."""
        method: Method = getattr(self, f"_{scoring['kind']}")
        return method(scoring, full, policy)

    def _all_or_nothing(self, scoring: Rules, full: Fraction, policy: str) -> Fraction | None:
        counting = self.counting(scoring["criteria"], policy)
        return times(all(counting) if counting else NOTHING, full)

    def _weighted(self, scoring: Rules, full: Fraction, policy: str) -> Fraction | None:
        counting = self.counting(scoring["criteria"], policy)
        if not counting:
            return NOTHING
        if "rounding" in scoring:
            return round_as(scoring["rounding"], full * sum(counting) / len(counting))
        met = (each for each in scoring["criteria"] if self.counting([each], policy) == [True])
        return sum((number(each["points"]) for each in met), Fraction(0))

    def _tiers(self, scoring: Rules, full: Fraction, policy: str) -> Fraction | None:
        asked = [each for each in scoring["tiers"] if self.exists(each["when"])]
        left = [each for each in asked if self.counts(each["when"], policy) is NOTHING]
        counting = [each for each in asked if each not in left]
        if left and not any(number(each.get("points", 1)) for each in counting):
            return NOTHING
        for tier in counting:
            if self.counts(tier["when"], policy):
                return self.line(tier["line"], policy) if "line" in tier else number(tier["points"])
        return full * 0

    def _linear(self, scoring: Rules, full: Fraction, policy: str) -> Fraction | None:
        value = self.value(scoring["metric"])
        if value is NOTHING:
            return times(self.empty(policy), full)
        zero = number(scoring["zero_at"])
        share = full * (value - zero) / (number(scoring["full_at"]) - zero)
        return min(full, max(Fraction(0), round_as(scoring["rounding"], share)))

    def _deductions(self, scoring: Rules, full: Fraction, policy: str) -> Fraction | None:
        asked = list(filter(self.is_here, scoring["deductions"]))
        if policy == "leave_out":
            asked = [each for each in asked if self.value(each["metric"]) is not NOTHING]
        if not asked:
            return NOTHING
        return max(Fraction(0), full - sum(self.deducted(each, full, policy) for each in asked))

    def deducted(self, rule: Rules, full: Fraction, policy: str) -> Fraction:
        """What a deduction costs."""
        value = self.value(rule["metric"])
        if value is NOTHING:
            return full * 0 if policy == "met" else number(rule.get("cap", full))
        points = self.steps(rule, value) * number(rule["points"])
        return min(points, number(rule["cap"])) if "cap" in rule else points

    def _judged(self, scoring: Rules, full: Fraction, policy: str) -> Fraction | None:
        value = self.value(scoring["metric"])
        return times(self.empty(policy), full) if value is NOTHING else Fraction(value)

    def _full(self, scoring: Rules, full: Fraction, policy: str) -> Fraction:
        del scoring, policy
        return full

    def _best_of(self, scoring: Rules, full: Fraction, policy: str) -> Fraction | None:
        each = (
            self.by(route, number(route.get("points", full)), policy) for route in scoring["routes"]
        )
        return max((points for points in each if points is not NOTHING), default=NOTHING)

    def line(self, line: Rules, policy: str) -> Fraction:
        """The points on a line between two marks, and those at its ends beyond it."""
        (start, low), (end, high) = (map(number, line[key]) for key in ("from", "to"))
        value = self.value(line["metric"])
        if value is NOTHING:
            points = max(low, high) if policy == "met" else min(low, high)
        else:
            way = min(Fraction(1), max(Fraction(0), (value - start) / (end - start)))
            points = low + way * (high - low)
        return round_as(line["rounding"], points)

    @once
    def bonuses(self, item: Rules) -> Fraction:
        """The bonuses of an item, after its caps."""
        if self.category not in item["assesses"]:
            return Fraction(0)
        earned = [self.bonus(each) for each in filter(self.is_here, item.get("bonuses", []))]
        base = self.earned(item)
        if base is not NOTHING and base <= 0 and self.policies["bonus_needs_base"] == "true":
            return Fraction(0)
        return capped(item, earned)

    def bonus(self, rule: Rules) -> Fraction:
        """What one bonus earns, or one penalty costs: nothing where there is nothing to measure."""
        if "when" in rule and rule["kind"] != "fixed" and not self.is_so(rule["when"]):
            return Fraction(0)
        if "unless" in rule and self.is_so(rule["unless"]):
            return Fraction(0)
        points = self.amount(rule)
        return min(points, number(rule["cap"])) if "cap" in rule else points

    def is_so(self, rule: Rules) -> bool:
        """Whether a condition holds by what there is to measure."""
        return self.exists(rule) and bool(self.counts(rule, "not_met"))

    def amount(self, rule: Rules) -> Fraction:
        """What a bonus or penalty comes to before its cap."""
        match rule["kind"]:
            case "fixed":
                return number(rule["points"]) * self.is_so(rule["when"])
            case "tiers":
                reached = (each for each in rule["tiers"] if self.is_so(each["when"]))
                return next((number(each["points"]) for each in reached), Fraction(0))
        value = self.value(rule["metric"])
        match rule["kind"], value:
            case _, None:
                return Fraction(0)
            case "per_step", _:
                return self.steps(rule, value) * number(rule["points"])
            case "per_count", _:
                return Fraction(value) * number(rule["points"])
        return Fraction(value)

    @once
    def net(self, item: Rules) -> Fraction:
        """The points of an item: what it earned less its penalties, down to its floor."""
        earned = self.base(item) + self.bonuses(item)
        bites = [each for each in item.get("penalties", ()) if self.is_here(each)]
        if self.category not in item["assesses"] or "penalties" not in item:
            return earned
        floor = item.get("floor", "0")
        taken = Fraction(0)
        for each in bites:
            if each.get("points") != "all":
                taken += max(Fraction(0), self.bonus(each))
            elif self.bonus({**each, "points": "1"}):
                taken = taken + max(earned, Fraction(0))
        return earned - taken if floor == "none" else max(number(floor), earned - taken)

    @once
    def full(self, item: Rules) -> Fraction:
        """The most base points of an item, of what applies."""
        if self.earned(item) is NOTHING:
            return Fraction(0)
        points = number(item["points"])
        if item["id"] in self.declared:
            return points
        return self.most(item["scoring"], points, self.policy(item))

    def most(self, scoring: Rules, points: Fraction, policy: str) -> Fraction:
        """The most that a way to score comes to, of what applies."""
        if scoring["kind"] == "best_of":
            routes = ((each, number(each.get("points", points))) for each in scoring["routes"])
            return max(
                self.most(*each, policy) for each in routes if self.by(*each, policy) is not NOTHING
            )
        if scoring["kind"] != "weighted" or "rounding" in scoring:
            return points
        counting = (each for each in scoring["criteria"] if self.counting([each], policy))
        return sum((number(each["points"]) for each in counting), Fraction(0))

    def exact(self) -> Fraction | None:
        """The total before it is rounded, `NOTHING` if the unit is not scored."""
        total = self.rules.get("total", {})
        parts = [self.action(each) for each in self.rules["actions"]]
        if sum(full > 0 for *_, full in parts) < int(total.get("needs", 0)):
            return NOTHING
        if "to" in total and not any(full for *_, full in parts):
            return NOTHING
        scale = Fraction(1)
        if "to" in total:
            scale = number(total["to"]) / sum(full for *_, full in parts)
        inside = total.get("bonus") == "inside"
        bonuses = capped(self.rules, [bonus for _, bonus, _ in parts])
        return scale * sum(base for base, *_ in parts) + (scale if inside else 1) * bonuses

    def action(self, action: Rules) -> tuple[Fraction, Fraction, Fraction]:
        """Base points, bonuses, and the most base points of an action, as far as it applies."""
        base = sum((self.net(each) - self.bonuses(each) for each in action["items"]), Fraction(0))
        bonus = capped(action, [self.bonuses(each) for each in action["items"]])
        full = sum((self.full(each) for each in action["items"]), Fraction(0))
        if "of" not in action:
            return base, bonus, full
        worth = number(action["points"]) if full else full
        scale = worth / full if full else full
        inside = self.rules.get("total", {}).get("bonus") == "inside"
        return base * scale, bonus * (scale if inside else 1), worth

    def total(self) -> Fraction | None:
        """The points of the unit, `NOTHING` if it is not scored."""
        total, exact = self.rules.get("total", {}), self.exact()
        if exact is NOTHING:
            return NOTHING
        points = round_as(total.get("rounding"), exact)
        points = min(points, number(total.get("cap", points)))
        return max(points, number(total.get("floor", points)))

    def points(self) -> dict[str, tuple[Fraction | None, ...]]:
        """Base points, bonuses and points of each item, and the total."""
        found = {
            each["id"]: (self.base(each), self.bonuses(each), self.net(each))
            for each in items(self.rules)
        }
        return {**found, "total": (self.total(),)}


def items(rules: Rules) -> Iterable[Rules]:
    """All items of a scheme."""
    return [item for action in rules["actions"] for item in action["items"]]


def capped(rule: Rules, bonuses: Iterable[Fraction]) -> Fraction:
    """The sum of bonuses under the cap of what they stand in."""
    earned = sum(bonuses, Fraction(0))
    return min(earned, number(rule["bonus_cap"])) if "bonus_cap" in rule else earned
