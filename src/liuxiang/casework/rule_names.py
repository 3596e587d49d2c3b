"""The names by which cases speak of the parts of a rule file."""

from collections.abc import Iterator, Mapping

from liuxiang.ruleset import Item, Ruleset
from liuxiang.ruleset.criteria import Criterion
from liuxiang.ruleset.groups import Group
from liuxiang.ruleset.scoring import Deductions, Scoring, Tiers


def items_by_name(ruleset: Ruleset) -> Mapping[str, Item]:
    """Return the items by number and by id."""
    numbered = {str(item.no): item for item in ruleset.items}
    return numbered | {item.id: item for item in ruleset.items}


def clause_names(item: Item) -> Iterator[str]:
    """Return the clauses of an item by id, as `GROUP.ID` in groups and `ROUTE.ID` in routes."""
    if item.scoring is None:
        return
    if item.scoring.kind != "best_of":
        yield from _names_of(item.scoring)
        return
    for route in item.scoring.routes:
        yield route.key
        yield from (f"{route.key}.{name}" for name in _names_of(route))


def _names_of(scoring: Scoring) -> Iterator[str]:
    """Return the names of the clauses of one way to score."""
    if isinstance(scoring, Tiers):
        for tier in scoring.tiers:
            yield from names_within(tier.when, tier.key)
    else:
        for each in scoring.criteria():
            yield from names_within(each, each.key)
    yield from scoring.measured()
    if isinstance(scoring, Deductions):
        yield from (each.key for each in scoring.deductions)


def names_within(clause: Criterion | Group, name: str) -> Iterator[str]:
    """Return the name of a clause, and of each that is in it: `GROUP.ID`, `GROUP.GROUP.ID`."""
    yield name
    for part in clause.parts if isinstance(clause, Group) else ():
        yield from names_within(part, f"{name}.{part.key}")


def bonus_names(ruleset: Ruleset) -> Mapping[str, tuple[str, str]]:
    """Return bonuses by id if it is unique, and by `ITEM.BONUS`: the ids of item and bonus."""
    found: dict[str, tuple[str, str]] = {}
    twice: set[str] = set()
    for item in ruleset.items:
        for bonus in item.bonuses:
            if bonus.id in found:
                twice.add(bonus.id)
            found[bonus.id] = found[f"{item.id}.{bonus.id}"] = (item.id, bonus.id)
    return {name: pair for name, pair in found.items() if name not in twice}
