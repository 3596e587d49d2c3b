"""Names of parts in two versions: parts match by id, or by `was:` if they were renamed."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from liuxiang.ruleset import Item, Ruleset
from liuxiang.ruleset.base import Model, Quantity


class Names(NamedTuple):
    """The common names of the parts of a version, by family; other parts keep their ids."""

    families: Mapping[str, Mapping[str, str]]
    unsaid: tuple[tuple[str, str], ...] = ()
    """Parts that are taken to be renamed, since they say the same, though no `was` says it."""

    def called(self, family: str, name: str) -> str:
        """Return the name of a part that both versions share."""
        return self.families.get(family, {}).get(name, name)

    def own(self, family: str, name: str) -> str:
        """Return the id of the part `name` in its own version."""
        return next(
            (own for own, called in self.families.get(family, {}).items() if called == name), name
        )

    def path(self, dotted: str) -> str:
        """Return the path of a reading, or a name in its values, in the names of both versions."""
        every = {
            own.rpartition("/")[2]: called
            for each in self.families.values()
            for own, called in each.items()
        }
        return ".".join(every.get(each, each) for each in dotted.split("."))


OWN: Final = Names({})
"""Every part goes by its own id."""


def names_of(old: Ruleset, new: Ruleset) -> Names:
    """Return the names of the parts of `new` in `old`; parts not in `old` keep their ids.

    Either version may say `was`, so that comparing them in either direction matches the same parts.
    """
    before, after = _parts(old), _parts(new)
    unsaid: list[tuple[str, str]] = []
    families: dict[str, Mapping[str, str]] = {}
    for family in before:  # metrics and categories first, as others refer to them
        said = _called(_was(before[family]), _was(after[family]))
        found = _same(before[family], after[family], said, Names(families))
        families[family] = {**said, **found}
        unsaid += ((was, name) for name, was in found.items())
    adjusted: dict[str, Mapping[str, str]] = {}
    for family in ("bonuses", "penalties"):
        earlier = {item.id: _by_id(item, family) for item in old.items}
        named: dict[str, str] = {}
        for item in new.items:
            home = families["items"].get(item.id, item.id)
            mine, theirs = earlier.get(home, {}), _by_id(item, family)
            said = _called(_was(mine), _was(theirs))
            found = _same(mine, theirs, said, Names(families))
            unsaid += ((was, name) for name, was in found.items())
            named |= {f"{home}/{own}": called for own, called in {**said, **found}.items()}
        adjusted[family] = named
    return Names({**families, **adjusted}, tuple(unsaid))


Parts = Mapping[str, Any]
"""The parts of a family by their ids; each may say what it was."""


def _by_id(item: Item, family: str) -> Parts:
    """Return the bonuses or penalties of an item by id."""
    return {each.id: each for each in getattr(item, family)}


def _parts(ruleset: Ruleset) -> Mapping[str, Parts]:
    """Return the parts of each family."""
    return {
        "categories": ruleset.categories,
        "departments": ruleset.departments,
        "metrics": ruleset.metrics,
        "items": {each.id: each for each in ruleset.items},
        "actions": {each.id: each for each in ruleset.actions},
        "awards": {each.id: each for each in ruleset.awards},
    }


def _was(parts: Parts) -> Mapping[str, str | None]:
    return {name: each.was for name, each in parts.items()}


def _same(old: Parts, new: Parts, said: Mapping[str, str], names: Names) -> Mapping[str, str]:
    """Return the old ids of added parts whose content equals that of just one removed part."""
    gone = {name: each for name, each in old.items() if name not in new}
    came = {name: each for name, each in new.items() if name not in old and name not in said}
    for name in said.values():
        gone.pop(name, None)
    if not gone or not came:
        return {}
    before: dict[str, list[str]] = {}
    after: dict[str, list[str]] = {}
    for found, parts, by in ((before, gone, Names({})), (after, came, names)):
        for name, each in parts.items():
            found.setdefault(_content(each, by), []).append(name)
    return {
        after[content][0]: before[content][0]
        for content in after
        if len(after[content]) == len(before.get(content, ())) == 1
    }


def _content(part: Any, names: Names) -> str:
    """Return the content of a part, without id and `was`, in the names of both versions."""
    return repr(_by_name({key: each for key, each in part if key not in ("id", "was")}, names))


def _by_name(data: Any, names: Names) -> Any:
    if isinstance(data, Model):
        data = dict(data)
    if isinstance(data, Mapping):
        return [(key, _by_name(value, names)) for key, value in data.items()]
    if isinstance(data, tuple | list) and not isinstance(data, Quantity):
        return [_by_name(each, names) for each in data]
    return names.path(data) if isinstance(data, str) else repr(data)


def _called(old: Mapping[str, str | None], new: Mapping[str, str | None]) -> Mapping[str, str]:
    """Return the old id of each renamed id of `new`, except what both versions say."""
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
    """Return an unused name for a part whose id belonged to another part before."""
    while name in ids:
        name += "-"
    return name
