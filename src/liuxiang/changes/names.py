"""Names of parts in two versions: the same id is the same part, and `was:` says a new one."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from liuxiang.ruleset import Ruleset


class Names(NamedTuple):
    """What the parts of a version are called by, family by family; others go by their ids."""

    families: Mapping[str, Mapping[str, str]]

    def called(self, family: str, name: str) -> str:
        """The name that a part goes by in both versions."""
        return self.families.get(family, {}).get(name, name)

    def own(self, family: str, name: str) -> str:
        """The id in its own version of the part that goes by `name`."""
        return next(
            (own for own, called in self.families.get(family, {}).items() if called == name), name
        )

    def path(self, dotted: str) -> str:
        """The path of a reading, or a name in what it sets, by the names of both versions."""
        every = {
            own.rpartition("/")[2]: called
            for each in self.families.values()
            for own, called in each.items()
        }
        return ".".join(every.get(each, each) for each in dotted.split("."))


OWN: Final = Names({})
"""Every part goes by its own id."""


def names_of(old: Ruleset, new: Ruleset) -> Names:
    """What the parts of `new` are called in `old`; those that are not there keep their ids.

    It does not matter which of the two says `was`: whoever holds the later version against the
    earlier one, or the other way round, finds the same parts to be the same.
    """
    before, after = _ids(old), _ids(new)
    families = {family: _called(before[family], after[family]) for family in before}
    earlier = {item.id: {each.id: each.was for each in item.bonuses} for item in old.items}
    bonuses: dict[str, str] = {}
    for item in new.items:
        home = families["items"].get(item.id, item.id)
        ids = {each.id: each.was for each in item.bonuses}
        for own, called in _called(earlier.get(home, {}), ids).items():
            bonuses[f"{home}/{own}"] = called
    return Names({**families, "bonuses": bonuses})


def _ids(ruleset: Ruleset) -> Mapping[str, Mapping[str, str | None]]:
    """The ids of each family, and what they say that they were."""
    return {
        "categories": {name: each.was for name, each in ruleset.categories.items()},
        "departments": {name: each.was for name, each in ruleset.departments.items()},
        "metrics": {name: each.was for name, each in ruleset.metrics.items()},
        "actions": {each.id: each.was for each in ruleset.actions},
        "items": {each.id: each.was for each in ruleset.items},
        "awards": {each.id: each.was for each in ruleset.awards},
    }


def _called(old: Mapping[str, str | None], new: Mapping[str, str | None]) -> Mapping[str, str]:
    """The old id of each id of `new` that has another; what both say of an id is no news."""
    renamed = [
        *((was, name) for name, was in new.items() if was in old and old.get(name) != was and was),
        *((name, was) for name, was in old.items() if was in new and new.get(name) != was and was),
    ]
    called: dict[str, str] = {}
    taken: set[str] = set()
    for before, after in renamed:
        if before not in taken and after not in called:
            called[after] = before
            taken.add(before)
    for name in new:
        if name in taken and name not in called:
            called[name] = _free(name, {*old, *new})
    return {after: before for after, before in called.items() if after != before}


def _free(name: str, ids: set[str]) -> str:
    """What a part goes by whose id stood for another part before."""
    while name in ids:
        name += "-"
    return name
