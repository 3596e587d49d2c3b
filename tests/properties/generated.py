"""Schemes made at random of everything that the language has."""

import json
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from tests.properties.drawn import METRICS, Drawn, Rule, plain

KINDS: Final = (
    *("all_or_nothing", "weighted", "shares", "tiers", "linear", "deductions", "judged"),
    *("best_of", "full"),
)
NUMBERS: Final = "naed"
"""The first letters of metrics that are numbers."""
COMPARISONS: Final = ("at_least", "more_than", "at_most", "less_than")
CATEGORIES: Final = ("town", "county")


class Maker(Drawn):
    """Makes a scheme, or figures, of one stream of random numbers."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self._assesses: Sequence[str] = CATEGORIES

    def metric(self, *stems: str) -> str:
        """A metric of one of these kinds."""
        return self.one(*(each for each in METRICS if each[0] in stems))

    def amount(self, *others: str) -> str:
        """A metric that is a number by itself, or one of other kinds."""
        return self.metric(*NUMBERS, *others)

    def points(self, *numbers: str) -> str:
        """Points, by default few."""
        return self.one(*(numbers or ("0.5", "1", "1.5", "2", "3")))

    def mark(self, metric: str, *, exact: bool = False) -> str:
        """A threshold of a metric; `exact` if it is not to be a fraction."""
        fractions: tuple[str, ...] = () if exact else ("2/3", "1/3")
        match metric[0]:
            case "n":
                return self.one("1", "2", "3", "4")
            case "e":
                return self.one("1.5", "2.25", "4", "7", *fractions)
            case "a" | "d":
                return self.one("-1", "0", "1.5", "2.25", "4", "7", *fractions)
            case "q":
                return self.one("90%", "100%", "120%", *fractions)
            case _:
                return self.one("30%", "50%", "75%", "66.7%", "90%", "100%", *fractions)

    def rounding(self) -> Rule:
        """Any rounding to places."""
        return {"places": self.one("0", "1", "2"), "mode": self.one("half_up", "half_even", "down")}

    def scoped(self, rule: Rule) -> Rule:
        """A rule that may be for one category only."""
        narrow = len(self._assesses) > 1 and self.maybe(0.15)
        return {**rule, "only": [self.one(*CATEGORIES)]} if narrow else rule

    def criterion(self) -> Rule:
        """A criterion."""
        metric = self.amount("r", "q", "y", "l", "k")
        rule: Rule = {"metric": metric, "id": self.fresh("c")}
        if metric[0] == "y":
            rule["is"] = self.one("true", "false")
        elif metric[0] == "k":
            rule["one_of"] = self.one(["a"], ["b", "c"])
        elif metric[0] == "l":
            rule["includes"] = self.one("all", ["a"], ["b", "c"])
        elif self.maybe(0.2):
            low, high = sorted((self.mark(metric) for _ in range(2)), key=_number)
            if low == high:
                rule["at_least"] = low
            else:
                rule[self.one("at_least", "more_than")] = low
                rule[self.one("at_most", "less_than")] = high
        elif self.maybe(0.2):
            other = self.one(*(each for each in METRICS if each[0] == metric[0] and each != metric))
            times = {"times": self.one("50%", "2/3", "120%")} if self.maybe() else {}
            rule[self.one(*COMPARISONS)] = {"metric": other, **times}
        else:
            mark = self.mark(metric)
            words = ("at_least", "at_most") if mark == "100%" else COMPARISONS
            rule[self.one(*words)] = mark
        return self.scoped(rule)

    def clause(self) -> Rule:
        """A criterion or a group."""
        if self.maybe(0.75):
            return self.criterion()
        outer, inner = self.one(("all_of", "any_of"), ("any_of", "all_of"))

        def part() -> Rule:
            if self.maybe(0.7):
                return self.criterion()
            return {"id": self.fresh("g"), inner: self.some(self.criterion)}

        return self.scoped({"id": self.fresh("g"), outer: self.some(part)})

    def steps(self, metric: str, side: str) -> Rule:
        """Points by steps beyond a mark."""
        size = self.one("1", "2", "4") if metric[0] in NUMBERS else self.one("1%", "5%", "20%")
        rule = {
            "metric": metric,
            side: self.mark(metric, exact=True),
            "step": size,
            "points": self.points(),
        }
        rounding = self.one(None, "whole_steps", "started_steps", self.rounding())
        if metric[0] in NUMBERS and self.maybe(0.2):
            rounding = "pro_rata"
        return {**rule, "rounding": rounding} if rounding else rule

    def capped(self, rule: Rule, key: str = "cap", share: float = 0.4) -> Rule:
        """A rule that may have a cap."""
        return {**rule, key: self.points("1", "2.5", "4")} if self.maybe(share) else rule

    def route(self, points: str) -> Rule:
        """A way to score that competes with others."""
        worth = self.one(points, "1.5") if self.maybe() else points
        rule = {"id": self.fresh("route"), **self.scoring(worth, *KINDS[:6])}
        return rule if worth == points else {**rule, "points": worth}

    def scoring(self, points: str, *kinds: str) -> Rule:
        """A way to score an item of so many points."""
        match self.one(*(kinds or KINDS)):
            case "all_or_nothing":
                return {"kind": "all_or_nothing", "criteria": self.clauses()}
            case "weighted":
                criteria = self.clauses(scoped=False)
                each = plain(Decimal(points) / 4)
                rest = plain(Decimal(points) - Decimal(each) * (len(criteria) - 1))
                carried = [*([each] * (len(criteria) - 1)), rest]
                pairs = zip(criteria, carried, strict=True)
                return {"kind": "weighted", "criteria": [{**one, "points": p} for one, p in pairs]}
            case "shares":
                rounding = self.rounding()
                return {"kind": "weighted", "rounding": rounding, "criteria": self.clauses()}
            case "full":
                return {"kind": "full"}
            case "best_of":
                routes = [self.route(points) for _ in range(self.random.randint(2, 3))]
                return {"kind": "best_of", "routes": routes}
            case "judged":
                return {"kind": "judged", "metric": self.metric("p")}
            case "tiers":
                return {"kind": "tiers", "tiers": self.some(lambda: self.tier(points))}
            case "linear":
                metric = self.amount("r", "q")
                zero, full = self.random.sample(
                    [self.mark(metric, exact=True) for _ in "123456"], 2
                )
                if _number(zero) == _number(full):
                    zero, full = ("0", "2") if metric[0] in NUMBERS else ("0%", "50%")
                rounding = self.rounding()
                marks = {"zero_at": zero, "full_at": full, "rounding": rounding}
                return {"kind": "linear", "metric": metric, **marks}
            case _:
                return {"kind": "deductions", "deductions": self.some(self.deduction)}

    def clauses(self, *, scoped: bool = True) -> list[Rule]:
        """The criteria of an item, one of them for all categories."""
        found = self.some(self.clause)
        return (
            [_for_all(each) for each in found] if not scoped else [_for_all(found[0]), *found[1:]]
        )

    def tier(self, points: str) -> Rule:
        """A tier."""
        if self.maybe(0.2):
            metric = self.amount()
            when = {"metric": metric, "at_least": self.mark(metric)}
            return {"id": self.fresh("t"), "when": when, "line": self.line(metric, points)}
        earned = self.one("0", "0.5", points)
        return {"id": self.fresh("t"), "when": self.clause(), "points": earned}

    def line(self, metric: str, points: str) -> Rule:
        """Points that rise or fall between two marks."""
        low, high = self.random.sample(("0", "2", "3.5" if metric[0] in "aed" else "4"), 2)
        ends = {"from": [low, self.one("0", "0.5")], "to": [high, self.one("1", points)]}
        return {"metric": metric, **ends, "rounding": self.rounding()}

    def deduction(self) -> Rule:
        """A deduction."""
        metric = self.amount("r", "q")
        rule = self.steps(metric, self.one("above", "below"))
        return self.scoped(self.capped({**rule, "id": self.fresh("d")}))

    def bonus(self) -> Rule:
        """A bonus."""
        rule: Rule = {"id": self.fresh("b"), "title": "加分"}
        match self.one("per_step", "per_count", "fixed", "tiers"):
            case "tiers":
                rule |= {"kind": "tiers", "tiers": self.some(self.rung)}
            case "per_step":
                rule |= {"kind": "per_step", **self.steps(self.amount("r", "q"), "above")}
            case "per_count":
                rule |= {
                    "kind": "per_count",
                    "metric": self.metric("n", "a"),
                    "points": self.points(),
                }
            case "fixed":
                rule |= {"kind": "fixed", "when": self.clause(), "points": self.points()}
        if rule["kind"] != "fixed" and self.maybe(0.2):
            rule["when"] = _for_all(self.clause())
        if self.maybe(0.1):
            rule["unless"] = _for_all(self.clause())
        return self.scoped(self.capped(rule))

    def rung(self) -> Rule:
        """A tier of a bonus or penalty."""
        return {"id": self.fresh("t"), "when": self.clause(), "points": self.points()}

    def penalty(self) -> Rule:
        """A penalty."""
        rule = {**self.bonus(), "title": "扣分"}
        if rule["kind"] == "fixed" and self.maybe(0.3):
            rule = {**_without(rule, "cap"), "points": "all"}
        return rule

    def item(self, no: int) -> Rule:
        """An item."""
        points = self.points("2", "4", "6")
        self._assesses = list(CATEGORIES) if self.maybe(0.85) else [self.one(*CATEGORIES)]
        rule: Rule = {"id": f"i{no}", "no": no, "title": "项目", "assesses": self._assesses}
        if self.maybe(0.9):
            rule |= {"points": points, "scoring": self.scoring(points)}
        if self.maybe(0.15):
            rule["nothing_to_measure"] = self.one("met", "not_met", "leave_out")
        if self.maybe(0.4) or "points" not in rule:
            rule["bonuses"] = self.some(self.bonus)
            rule = self.capped(rule, "bonus_cap", 0.3)
        if self.maybe(0.3):
            rule["penalties"] = self.some(self.penalty)
            if self.maybe(0.3):
                rule["floor"] = self.one("none", "-2", "1")
        return rule

    def scheme(self) -> Rule:
        """A rule file."""
        actions = []
        no = 0
        for at in range(self.random.randint(1, 4)):
            listed = []
            for _ in range(self.random.randint(2, 6)):
                no += 1
                listed.append(self.item(no))
            action: Rule = {"id": f"act{at}", "title": "行动", "items": listed}
            worth = sum((Decimal(each.get("points", 0)) for each in listed), Decimal(0))
            if worth:
                action["points"] = plain(worth)
            if worth and self.maybe(0.2):
                action |= {"points": self.points("5", "10"), "of": plain(worth)}
            actions.append(self.capped(action, "bonus_cap", 0.2))
        every = sum((Decimal(each.get("points", 0)) for each in actions), Decimal(0))
        rules: Rule = {
            "liuxiang": 1,
            "id": "generated",
            "version": "1",
            "title": "样例",
            "points": plain(every),
            "categories": {each: {"title": each} for each in CATEGORIES},
            "metrics": {name: {"title": name, **metric} for name, metric in METRICS.items()},
            "policies": {
                "nothing_to_measure": self.one("met", "not_met", "leave_out"),
                "bonus_needs_base": self.one("true", "false"),
            },
            "actions": actions,
        }
        if self.maybe() or any("of" in each for each in actions):
            rules["total"] = self.total(len(actions))
        return self.capped(rules, "bonus_cap", 0.2)

    def total(self, actions: int) -> Rule:
        """What the total is scaled to, rounded and limited."""
        rule: Rule = {"rounding": self.rounding()}
        if self.maybe(0.6):
            rule |= {"to": "100", "bonus": self.one("inside", "outside")}
            rule["needs"] = self.random.randint(1, actions)
        if self.maybe(0.3):
            rule["cap"] = self.points("10", "100")
        return rule


def rule_text(rules: Rule) -> str:
    """A rule file."""
    return json.dumps(rules, ensure_ascii=False, indent=1)


def _for_all(rule: Rule) -> Rule:
    """A clause that is for all categories, and all of whose parts are."""
    kept = _without(rule, "only")
    for word in ("all_of", "any_of"):
        if word in kept:
            kept[word] = list(map(_for_all, kept[word]))
    return kept


def _without(rule: Rule, key: str) -> Rule:
    """A rule but for one of its keys."""
    return {name: each for name, each in rule.items() if name != key}


def _number(text: str) -> Fraction:
    return Fraction(text[:-1]) / 100 if text.endswith("%") else Fraction(text)
