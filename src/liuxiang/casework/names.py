"""The names that cases use for parts of a rule file."""

from collections.abc import Iterator, Mapping

from liuxiang.ruleset import Item, Ruleset


def items_by_name(ruleset: Ruleset) -> Mapping[str, Item]:
    """Return the items by number and by id."""
    numbered = {str(item.no): item for item in ruleset.items}
    return numbered | {item.id: item for item in ruleset.items}


def clause_names(item: Item) -> Iterator[str]:
    """Return the clauses of an item by id, members of groups as `GROUP.ID`."""
    if item.scoring is None:
        return
    if item.scoring.kind == "tiers":
        yield from (tier.key for tier in item.scoring.tiers)
    for each in item.scoring.criteria():
        yield each.key
        yield from (f"{each.key}.{part.key}" for part in each.criteria() if part is not each)
    yield from item.scoring.measured()
    if item.scoring.kind == "deductions":
        yield from (each.key for each in item.scoring.deductions)


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
