"""Names of parts in two versions: the same id is the same part, and `was:` says a new one."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.base import Quantity


class Names(NamedTuple):
    """What the parts of a version are called by, family by family; others go by their ids."""

    families: Mapping[str, Mapping[str, str]]
    unsaid: tuple[tuple[str, str], ...] = ()
    """Parts that are taken to be renamed, since they say the same, though no `was` says it."""

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
    before, after = _parts(old), _parts(new)
    unsaid: list[tuple[str, str]] = []
    families: dict[str, Mapping[str, str]] = {}
    for family in before:  # metrics and categories first, which others speak of
        said = _called(_was(before[family]), _was(after[family]))
        found = _same(before[family], after[family], said, Names(families))
        families[family] = {**said, **found}
        unsaid += ((was, name) for name, was in found.items())
    earlier = {item.id: {each.id: each for each in item.bonuses} for item in old.items}
    bonuses: dict[str, str] = {}
    for item in new.items:
        home = families["items"].get(item.id, item.id)
        mine, theirs = earlier.get(home, {}), {each.id: each for each in item.bonuses}
        said = _called(_was(mine), _was(theirs))
        found = _same(mine, theirs, said, Names(families))
        unsaid += ((was, name) for name, was in found.items())
        bonuses |= {f"{home}/{own}": called for own, called in {**said, **found}.items()}
    return Names({**families, "bonuses": bonuses}, tuple(unsaid))


Parts = Mapping[str, Any]
"""The parts of a family by their ids; each may say what it was."""


def _parts(ruleset: Ruleset) -> Mapping[str, Parts]:
    """The parts of each family."""
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
    """The old id of each part that is new and says what just one that is gone said."""
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
    """What a part says, but for what it is called, by the names of both versions."""
    data = part.model_dump(exclude={"id", "was"})
    return repr(_by_name(data, names))


def _by_name(data: Any, names: Names) -> Any:
    if isinstance(data, Mapping):
        return [(key, _by_name(value, names)) for key, value in data.items()]
    if isinstance(data, tuple | list) and not isinstance(data, Quantity):
        return [_by_name(each, names) for each in data]
    return names.path(data) if isinstance(data, str) else repr(data)


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
