"""Checks of caps and marks that have no effect because of another limit."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from liuxiang.exact import ZERO, show
from liuxiang.lint.steps import most_of
from liuxiang.nodes import Path
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.bonuses import AnyBonus, Discretionary
from liuxiang.ruleset.holds.faults import Fault, Faults, check
from liuxiang.ruleset.scoring import Deductions


@check("LX445", follows=("LX354",))
def caps_beyond_items(ruleset: Ruleset) -> Faults:
    """The cap of a deduction is no more than the points of its item.

    Why: an item never falls below 0, so what the cap allows beyond its points cannot be taken off.

    ::

        metrics:
          accidents: {title: 事故数, kind: count}
        scoring:
          kind: deductions
          deductions: [{metric: accidents, above: 0, step: 1, points: 2, cap: 10}]

    Instead::

        metrics:
          accidents: {title: 事故数, kind: count}
        scoring:
          kind: deductions
          deductions: [{metric: accidents, above: 0, step: 1, points: 2, cap: 6}]
    """
    for at, item in ruleset.placed_items:
        for path, scoring, points in item.placed_scorings(at):
            if not isinstance(scoring, Deductions) or points is None:
                continue
            for index, each in scoring.stepped:
                if each.cap is not None and each.cap > points:
                    values = {"cap": show(each.cap), "found": show(points)}
                    where: Path = (*path, "deductions", index, "cap")
                    yield Fault(where, values, (), ((*at, "points"),), "defined")


class _Around(NamedTuple):
    """A limit on the points of a bonus, and its place; None if unlimited."""

    most: Decimal | None
    path: Path

    def within(self, cap: Decimal | None, path: Path) -> "_Around":
        """Return the lower of this limit and a cap."""
        if cap is None or (self.most is not None and self.most < cap):
            return self
        return _Around(cap, path)


def _around(ruleset: Ruleset) -> Iterator[tuple[Path, AnyBonus, _Around]]:
    """Yield every bonus with the lowest of the caps on its item, its action and the scheme."""
    scheme = _Around(ruleset.bonus_cap, ("bonus_cap",))
    for at, item in ruleset.placed_items:
        action = ruleset.actions[int(at[1])]
        limit = scheme.within(action.bonus_cap, (*at[:2], "bonus_cap"))
        limit = limit.within(item.bonus_cap, (*at, "bonus_cap"))
        for index, bonus in enumerate(item.bonuses):
            yield (*at, "bonuses", index), bonus, limit


@check("LX446", whole=True, follows=("LX347", "LX348", "LX443", "LX444"))
def idle_warnings(ruleset: Ruleset) -> Faults:
    """A bonus can come to the points from which on somebody should look at it.

    Why: its cap, or what its metric can come to, ends before that, so nobody is ever asked to look;
    from 0 on nobody is asked either.

    ::

        metrics:
          contracts: {title: 合同数, kind: count}
        bonuses:
          - {id: each, kind: per_count, metric: contracts, points: 1, cap: 5, warn_from: 8}

    Instead::

        metrics:
          contracts: {title: 合同数, kind: count}
        bonuses:
          - {id: each, kind: per_count, metric: contracts, points: 1, cap: 5, warn_from: 4}
    """
    for path, bonus, around in _around(ruleset):
        if bonus.warn_from is None:
            continue
        limit = around.within(bonus.cap, (*path, "cap")).within(most_of(bonus, ruleset), ())
        if bonus.warn_from == ZERO or (limit.most is not None and limit.most < bonus.warn_from):
            values = {
                "bonus": bonus.id,
                "found": show(bonus.warn_from),
                "most": "–" if limit.most is None else show(limit.most),
            }
            related = (limit.path,) if limit.most is not None and limit.path else ()
            yield Fault((*path, "warn_from"), values, (), related, "defined")


@check("LX447")
def caps_within_caps(ruleset: Ruleset) -> Faults:
    """A cap is no more than the cap around it.

    Why: the cap of an item, an action or the scheme ends first, so this one limits nothing.

    ::

        metrics:
          contracts: {title: 合同数, kind: count}
        bonuses:
          - {id: each, kind: per_count, metric: contracts, points: 1, cap: 5}
        bonus_cap: 3

    Instead::

        metrics:
          contracts: {title: 合同数, kind: count}
        bonuses:
          - {id: each, kind: per_count, metric: contracts, points: 1, cap: 3}
        bonus_cap: 3
    """
    scheme = _Around(ruleset.bonus_cap, ("bonus_cap",))
    for one, action in enumerate(ruleset.actions):
        path: Path = ("actions", one, "bonus_cap")
        yield from _beyond(path, action.bonus_cap, scheme)
        of_action = scheme.within(action.bonus_cap, path)
        for two, item in enumerate(action.items):
            at: Path = ("actions", one, "items", two)
            yield from _beyond((*at, "bonus_cap"), item.bonus_cap, of_action)
            of_item = of_action.within(item.bonus_cap, (*at, "bonus_cap"))
            for index, bonus in enumerate(item.bonuses):
                yield from _beyond((*at, "bonuses", index, "cap"), bonus.cap, of_item)


def _beyond(path: Path, cap: Decimal | None, around: _Around) -> Faults:
    if cap is not None and around.most is not None and 0 < around.most < cap:
        values = {"cap": show(cap), "found": show(around.most)}
        yield Fault(path, values, (), (around.path,), "defined")


@check("LX448", whole=True, follows=("LX345",))
def caps_on_nothing(ruleset: Ruleset) -> Faults:
    """A cap on bonuses stands where there are some, and leaves them something.

    Why: without a bonus there is nothing to limit, and a cap of 0 takes all of it away.

    ::

        bonus_cap: 3

    Instead::

        metrics:
          contracts: {title: 合同数, kind: count}
        bonuses:
          - {id: each, kind: per_count, metric: contracts, points: 1}
        bonus_cap: 3
    """
    caps: list[tuple[Path, Decimal | None, bool]] = [
        (("bonus_cap",), ruleset.bonus_cap, any(item.bonuses for item in ruleset.items))
    ]
    for one, action in enumerate(ruleset.actions):
        some = any(item.bonuses for item in action.items)
        caps.append((("actions", one, "bonus_cap"), action.bonus_cap, some))
    for at, item in ruleset.placed_items:
        caps.append(((*at, "bonus_cap"), item.bonus_cap, bool(item.bonuses)))
        caps += [
            ((*at, "bonuses", index, "cap"), bonus.cap, True)
            for index, bonus in enumerate(item.bonuses)
            if isinstance(bonus, Discretionary)  # for others, it is reported at their points
        ]
    for path, cap, some in caps:
        if cap is not None and (cap == ZERO or not some):
            yield Fault(path, {"cap": show(cap)})


@check("LX449", follows=("LX344",))
def once_with_itself(ruleset: Ruleset) -> Faults:
    """A bonus is not `once_with` the item that it stands in.

    Why: it names the other items whose facts may not be counted again; its own says nothing.

    ::

        metrics:
          praise: {title: 推广, kind: points}
        bonuses:
          - {id: praised, kind: discretionary, metric: praise, cap: 5, once_with: [work]}

    Instead::

        metrics:
          praise: {title: 推广, kind: points}
        bonuses:
          - {id: praised, kind: discretionary, metric: praise, cap: 5}
    """
    for at, item in ruleset.placed_items:
        for index, bonus in enumerate(item.bonuses):
            if isinstance(bonus, Discretionary) and item.id in bonus.once_with:
                place = bonus.once_with.index(item.id)
                path: Path = (*at, "bonuses", index, "once_with", place)
                yield Fault(path, {"item": item.id, "bonus": bonus.id})
