"""Sums and bands: points add up, every item can earn something, award bands do not overlap."""

from decimal import Decimal
from typing import Final

from liuxiang.exact import show, total
from liuxiang.nodes import Path
from liuxiang.ruleset import Action, Ruleset
from liuxiang.ruleset.holds.faults import Fault, Faults, located
from liuxiang.ruleset.scoring import Scoring, Tiers, Weighted

LANGUAGE_VERSION: Final = 1


def language_version(ruleset: Ruleset) -> Faults:
    """The file is written in a version of the language that we read."""
    if ruleset.liuxiang != LANGUAGE_VERSION:
        yield Fault("LX340", ("liuxiang",), {"found": str(ruleset.liuxiang)})


def sums(ruleset: Ruleset) -> Faults:
    """Items add up to their action, actions to the scheme, weights to their item."""
    for one, action in enumerate(ruleset.actions):
        yield from _action_sum(action, ("actions", one))
    found = total(action.points for action in ruleset.actions if action.points is not None)
    if found != ruleset.points:
        values = {"found": show(found), "expected": show(ruleset.points)}
        yield Fault("LX351", ("points",), values)
    for at, item in located(ruleset):
        if item.points is None:
            continue
        match item.scoring:
            case Weighted() if item.scoring.carried() is not None:
                by_category = {item.scoring.carried(each) for each in item.assesses}
                if item.points != item.scoring.carried() and by_category != {item.points}:
                    carried = show(item.scoring.carried() or Decimal(0))
                    values = {"found": carried, "expected": show(item.points)}
                    yield Fault("LX352", (*at, "points"), values)
            case Tiers():
                for index, tier in enumerate(item.scoring.tiers):
                    if tier.points > item.points:
                        values = {"found": show(tier.points), "expected": show(item.points)}
                        yield Fault("LX353", (*at, "scoring", "tiers", index, "points"), values)


def _action_sum(action: Action, path: Path) -> Faults:
    points = [item.points for item in action.items if item.points is not None]
    if action.points is None and not points:
        return
    found = total(points)
    if found != action.points:
        expected = "–" if action.points is None else show(action.points)
        values = {"found": show(found), "expected": expected, "action": action.id}
        yield Fault("LX350", (*path, "points"), values)


def completeness(ruleset: Ruleset) -> Faults:
    """Each item can earn something, and is assessed by something for each of its categories."""
    for at, item in located(ruleset):
        if (item.points is None) != (item.scoring is None):
            yield Fault("LX354", at, {"item": item.id})
        elif item.points is None and not item.bonuses:
            yield Fault("LX355", at, {"item": item.id})
        for category in item.assesses:
            if item.scoring is not None and not _assessed(item.scoring, category):
                values = {"item": item.id, "category": category}
                yield Fault("LX358", (*at, "assesses"), values)


def _assessed(scoring: Scoring, category: str) -> bool:
    """Whether anything of it counts for a category: else all of its units would get the points."""
    if not scoring.criteria():
        return bool(scoring.measured(category))
    return any(
        part.only is None or category in part.only
        for each in scoring.criteria()
        if each.only is None or category in each.only
        for part in each.criteria()
    )


def bands(ruleset: Ruleset) -> Faults:
    """Award bands and the period run forwards, and no rank gets two awards."""
    period = ruleset.period
    if period is not None and period.start > period.end:
        yield Fault("LX361", ("period",), {"start": str(period.start), "end": str(period.end)})
    for index, award in enumerate(ruleset.awards):
        low, high = award.ranks
        path: Path = ("awards", index, "ranks")
        if low > high:
            yield Fault("LX359", path, {"found": f"[{low}, {high}]"})
        for before, other in enumerate(ruleset.awards[:index]):
            overlap = max(low, other.ranks[0]) <= min(high, other.ranks[1])
            if overlap and set(award.categories) & set(other.categories):
                values = {"found": award.id, "other": other.id}
                yield Fault("LX360", path, values, (), ("awards", before, "ranks"))
