"""Changed fields: the code and the direction for each area of aspects."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from liuxiang.changes.award_places import band, limit
from liuxiang.changes.change import OPPOSITE, Direction
from liuxiang.changes.comparing import (
    Comparison,
    bound,
    comparison_at,
    is_count,
    number,
    span,
    times,
)
from liuxiang.changes.fact_pair import (
    Sides,
    costs,
    fits,
    is_weighted,
    leaves_gaps,
    may_be_negative,
    welcome,
)
from liuxiang.changes.facts import FactPath, Of, slot_of
from liuxiang.changes.figures import period, unit
from liuxiang.changes.measures import Judge, Judgement, amount, least, made_by, rate, rounding, step
from liuxiang.changes.of_totals import floor, total
from liuxiang.ruleset.criteria import LOWER
from liuxiang.ruleset.paths import SIGNS
from liuxiang.ruleset.spans import Span


def _test(sides: Sides, at: FactPath, paths: list[FactPath]) -> Judgement:
    """Judge a comparison of the same metric whose threshold, keyword, or both changed."""
    del paths
    owner = at[:-1]
    old, new = (comparison_at(facts, owner) for facts in sides)
    if old is None or new is None:
        raise TypeError("a criterion without a comparison")
    if old.others or new.others:
        code, direction = _against(sides, old, new)
    else:
        code, direction = _compared(old, new, whole=is_count(sides.after, owner))
    if direction != "neutral" and not welcome(sides, owner):
        direction = "mixed"
    return code, direction


def _compared(old: Comparison, new: Comparison, *, whole: bool) -> Judgement:
    if old.word == new.word == "includes":
        had, has = frozenset(old.value), frozenset(new.value)
        if had < has:
            return "LX807", "stricter"
        return ("LX808", "looser") if has < had else ("LX809", "mixed")
    if old.word == new.word == "one_of":
        had, has = frozenset(old.value), frozenset(new.value)
        if had < has:
            return "LX952", "looser"
        return ("LX953", "stricter") if has < had else ("LX954", "mixed")
    if old.word == new.word == "is":
        return "LX806", "mixed"
    one, two = span(old, whole=whole), span(new, whole=whole)
    if one is None or two is None:
        return "LX805", "undecidable"
    direction = _narrowed(one, two)
    if direction == "neutral":
        return "LX926", "neutral"
    if old.words == new.words and old.upper == new.upper:
        raised = bound(new.value) > bound(old.value)
        return ("LX801" if raised else "LX802"), direction
    if old.value == new.value and old.upper == new.upper and direction != "mixed":
        return ("LX803" if direction == "stricter" else "LX804"), direction
    return "LX805", direction


def _against(sides: Sides, old: Comparison, new: Comparison) -> Judgement:
    """Judge a comparison with another metric: so many times of it, or exactly at it."""
    if old.others != new.others:
        return "LX951", "undecidable"
    if old.upper is not None or new.upper is not None or _rises(old) is not _rises(new):
        return "LX805", "undecidable"
    had, has = times(old.value), times(new.value)
    if had == has:
        if old.word == new.word:
            return "LX926", "neutral"
        closed = new.word in ("at_least", "at_most")
        return ("LX804", "looser") if closed else ("LX803", "stricter")
    if old.word != new.word:
        return "LX805", "undecidable"
    direction: Direction = "stricter" if (has > had) is _rises(new) else "looser"
    if any(may_be_negative(facts, new.others[0]) for facts in sides):
        direction = "mixed"
    return ("LX801" if has > had else "LX802"), direction


def _rises(test: Comparison) -> bool:
    return test.word in LOWER


def _narrowed(old: Span, new: Span) -> Direction:
    if old == new:
        return "neutral"
    if new.within(old):
        return "stricter"
    return "looser" if old.within(new) else "mixed"


def _alone(code: str, direction: Direction = "neutral") -> Judge:
    """Return a judge with a constant code and direction."""
    return lambda _sides, _at, _paths: (code, direction)


def _tier_points(sides: Sides, at: FactPath, paths: list[FactPath]) -> Judgement:
    """Judge the points of a tier, ignoring points of the item that changed with them."""
    own = [path for path in paths if slot_of(path, "tiers")]
    if None in sides.values(own[0]):
        return "LX845", "mixed"
    return amount("LX840", "LX841")(sides, at, own)


def _share(sides: Sides, at: FactPath, paths: list[FactPath]) -> Judgement:
    """Judge the points of a criterion, ignoring points of the item that changed with them."""
    own = [path for path in paths if slot_of(path, "scoring")]
    return amount("LX836", "LX837")(sides, at, own)


def _points(sides: Sides, at: FactPath, paths: list[FactPath]) -> Judgement:
    """Judge the points of an item; they are neutral if they follow from its tiers."""
    code, direction = amount("LX826", "LX827")(sides, at, paths)
    if sides.both((*at[:2], "scoring", "kind")) == "tiers":
        return code, "neutral"
    return code, direction


def _mark(sides: Sides, at: FactPath, paths: list[FactPath]) -> Judgement:
    if len({path[-1] for path in paths}) > 1:
        return "LX850", "mixed"
    return amount("LX848", "LX849")(sides, at, paths)


def _line(sides: Sides, at: FactPath, paths: list[FactPath]) -> Judgement:
    """Judge the marks of a line by whether its points never increase or never decrease."""
    del paths
    scoring = at[:-1]
    (zero, zero_new), (full, full_new) = (
        tuple(number(each) for each in sides.values((*scoring, key)))
        for key in ("zero_at", "full_at")
    )
    if (zero < full) != (zero_new < full_new):
        return "LX845", "undecidable"
    moved = {one > two for one, two in ((zero_new, zero), (full_new, full)) if one != two}
    if len(moved) > 1:
        return "LX845", "mixed"
    up = moved.pop()
    direction: Direction = "stricter" if up is (zero < full) else "looser"
    return ("LX844" if direction == "stricter" else "LX843"), direction


def _names(widened: str, narrowed: str, replaced: str, more: Direction) -> Judge:
    """Return a judge of a list of names."""

    def judge(sides: Sides, at: FactPath, paths: list[FactPath]) -> Judgement:
        del paths
        old, new = sides.names(at)
        if old < new:
            return widened, more
        return (narrowed, OPPOSITE[more]) if new < old else (replaced, "mixed")

    return judge


def _scope(sides: Sides, at: FactPath, paths: list[FactPath]) -> Judgement:
    """Judge the scope of a clause: wider is stricter for requirements and looser for rewards."""
    more: Direction = "stricter"
    if any(slot_of(at, each) for each in (*SIGNS, "bands")):
        more = "mixed"
    elif slot_of(at, "bonuses"):
        more = "looser"
    elif slot_of(at, "tiers") or (is_weighted(sides, at) and at[2:3] != ("penalties",)):
        more = "mixed"
    return _names("LX817", "LX818", "LX819", more)(sides, at, paths)


def _home(sides: Sides, at: FactPath, paths: list[FactPath]) -> Judgement:
    """Judge the action that an item belongs to, which matters only if its bonuses are capped."""
    del paths
    item = at[:2]
    earns = any(path[: len(item) + 1] == (*item, "bonuses") for facts in sides for path in facts)
    capped = any(
        sides.both(("actions", Of(name), "bonus_cap")) is not None for name in sides.values(at)
    )
    return "LX823", "mixed" if earns and capped else "neutral"


def _policy(sides: Sides, at: FactPath, paths: list[FactPath]) -> Judgement:
    """Judge a policy, which is mixed if unusual rules make it help some units and harm others."""
    del paths
    if at[0] == "items":
        return "LX971", "mixed"
    if "leave_out" in sides.values(at):
        return "LX969" if sides.values(at)[1] == "leave_out" else "LX970", "mixed"
    if at[-1] in ("missing", "verification"):
        return ("LX998", "mixed") if at[-1] == "missing" else ("LX999", "neutral")
    code, direction = _POLICIES[at[-1], str(sides.values(at)[1])]
    return code, "mixed" if _UNLIKE[at[-1]](sides) else direction


def _has_odd_tiers(sides: Sides) -> bool:
    """Return whether a tier gives less than a lower one, which 0 of 0 may have led to."""
    slots = {slot_of(path, "tiers") for facts in sides for path in facts if path[0] == "items"}
    return not all(fits(sides, slot) for slot in slots if slot)


def _has_costs(sides: Sides) -> bool:
    """Return whether a bonus can be negative, so that losing it may be an advantage."""
    bonuses = {path[:4] for facts in sides for path in facts if path[2:3] == ("bonuses",)}
    return any(costs(sides, each) for each in bonuses if len(each) > 3)


_UNLIKE: Final[Mapping[str, Callable[[Sides], bool]]] = MappingProxyType(
    {
        "nothing_to_measure": lambda sides: _has_odd_tiers(sides) or _has_costs(sides),
        "bonus_needs_base": _has_costs,
        "ties": leaves_gaps,
    }
)
"""When a policy does not mean the same to all units."""


_POLICIES: Final[Mapping[tuple[str, str], Judgement]] = MappingProxyType(
    {
        ("nothing_to_measure", "not_met"): ("LX873", "stricter"),
        ("nothing_to_measure", "met"): ("LX874", "looser"),
        ("bonus_needs_base", "true"): ("LX875", "stricter"),
        ("bonus_needs_base", "false"): ("LX876", "looser"),
        ("ties", "dense"): ("LX877", "looser"),
        ("ties", "shared"): ("LX878", "stricter"),
    }
)


FIELDS: Final[Mapping[str, Judge]] = MappingProxyType(
    {
        "title": _alone("LX921"),
        "clause": _alone("LX922"),
        "header": _alone("LX923"),
        "period": period,
        "unit": unit,
        "called": _alone("LX814"),
        "action": _home,
        "number": _alone("LX825"),
        "departments": _alone("LX831"),
        "review": _alone("LX871"),
        "made by": made_by,
        "shared": _alone("LX994", "undecidable"),
        "made of": _alone("LX905", "undecidable"),
        "bounds": _alone("LX906", "undecidable"),
        "within": _alone("LX907"),
        "reading": _alone("LX933"),
        "changes": _alone("LX936"),
        "ruled items": _alone("LX937"),
        "measure": _alone("LX810", "undecidable"),
        "test": _test,
        "mark": _mark,
        "line": _line,
        "tier line": _alone("LX845", "mixed"),
        "rounding": rounding,
        "policy": _policy,
        "total": total,
        "total floor": floor,
        "ranks": band,
        "limit": limit,
        "ranked by": _alone("LX985", "mixed"),
        "listed": _alone("LX988", "undecidable"),
        "scope": _scope,
        "points": _points,
        "share": _share,
        "route points": amount("LX892", "LX893", given="LX893", taken="LX892"),
        "tier points": _tier_points,
        "floor": least,
        "rate": rate,
        "step": step,
        "cap": amount("LX863", "LX864", given="LX861", taken="LX862"),
        "assesses": _names("LX828", "LX829", "LX830", "mixed"),
        "graded by": _alone("LX983", "mixed"),
        "graded from": amount("LX979", "LX980", given="LX983", taken="LX983"),
        "given for": _alone("LX984", "mixed"),
        "condition": _alone("LX983", "mixed"),
        "at best": _alone("LX983", "mixed"),
        "given": _names("LX887", "LX888", "LX889", "looser"),
    }
)
"""The judge of each area of aspects; areas of parts and identities have none."""
