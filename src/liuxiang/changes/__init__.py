"""Compares two versions of a rule file by meaning, with parts matched by id."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from liuxiang.changes.change import Change
from liuxiang.changes.fact_pair import Sides
from liuxiang.changes.facts import FactPath, Facts, facts_of
from liuxiang.changes.grouping import grouped
from liuxiang.changes.matching import matched
from liuxiang.changes.names import OWN, Names, names_of
from liuxiang.changes.to_change import described
from liuxiang.names import by_number
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.lowered import lower

__all__ = ["Amendment", "Change", "amendment", "applied", "meaning"]


class Amendment(NamedTuple):
    """A comparison of two versions: their facts under the names of the old one, and changes."""

    old: Ruleset
    new: Ruleset
    names: Names
    sides: Sides
    changes: tuple[Change, ...]

    def __repr__(self) -> str:
        return f"<Amendment {self.old!r} → {self.new!r}, {len(self.changes)} changes>"

    @property
    def full(self) -> tuple[tuple[str, Decimal, Decimal], ...]:
        """The categories whose attainable base points differ, with the old and new points."""
        found = []
        for own in self.new.categories:
            category = self.names.called("categories", own)
            if category in self.old.categories:
                before = lower(self.old, category).attainable
                after = lower(self.new, own).attainable
                if before != after:
                    found.append((category, before, after))
        return tuple(found)


def amendment(old: Ruleset, new: Ruleset) -> Amendment:
    """Return the comparison of `old` and `new`, with changes sorted by section and item."""
    names = names_of(old, new)
    sides = Sides(*matched(facts_of(old, OWN), facts_of(new, names)))
    changes = [described(sides, names, *each) for each in grouped(sides).items()]
    return Amendment(old, new, names, sides, tuple(sorted(changes, key=_position)))


def applied(facts: Facts, changes: Iterable[Change]) -> Facts:
    """Return `facts` of the old version with `changes` applied."""
    made = dict(facts)
    for change in changes:
        for path, _, new in change.differences:
            if new is None:
                made.pop(path, None)
            else:
                made[path] = new
    return made


def meaning(facts: Facts) -> Mapping[FactPath, object]:
    """Return the values of `facts` without positions; tier orders list existing tiers only."""
    said: dict[FactPath, object] = {}
    for path, fact in facts.items():
        value = fact.value
        if fact.aspect.area == "order":
            value = tuple(each for each in value if (*path, each) in facts)
        said[path] = value
    return said


_SECTIONS = (
    *("policies", "total", "ranking", "awards", "bonus_cap", "actions", "items"),
    *("categories", "departments", "metrics", "rulings"),
)


def _position(change: Change) -> tuple[int, tuple[tuple[int, str], ...], tuple[str, ...]]:
    section = change.at[0]
    place = _SECTIONS.index(section) if section in _SECTIONS else len(_SECTIONS)
    return place, by_number(change.item or 0), change.at
