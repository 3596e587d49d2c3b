"""A rule file shaped as far as can be: what has no proper form is told and left out.

So one misspelt key hides no other fault: whatever can still be read is checked as well.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final, NamedTuple

from pydantic import ValidationError
from yaml.nodes import Node

from liuxiang.diagnostics import Diagnostic
from liuxiang.nodes import Path, Tree, Walk
from liuxiang.ruleset import Action, Item, Ruleset
from liuxiang.ruleset.paths import without
from liuxiang.ruleset.shape import problems_of, standing

_ROUNDS: Final = 12
"""How often parts are left out before it is given up: about as often as parts are nested."""

_MOST: Final = 500
"""Errors of form beyond which nothing more is made of a file."""

ANY: Final = "*"
"""Stands for the names that an id of no proper form may have been meant to declare."""

_AFTER_ALL_BELOW: Final = (1, "")
_NEEDED: Final = frozenset({"metrics", "categories", "actions"})
_PLACEHOLDERS: Final = {"liuxiang": "1", "id": "x", "version": "x", "title": "x", "points": "0"}


class Shaped(NamedTuple):
    """The rule file without the parts that have no proper form; None where nothing is left.

    `wounded` are the nodes that something was taken out of, `lost` the names that went with it.
    """

    ruleset: Ruleset | None
    tree: Tree
    problems: tuple[Diagnostic, ...] = ()
    wounded: frozenset[Node] = frozenset()
    lost: frozenset[str] = frozenset()


def shaped(tree: Tree, walk: Walk) -> Shaped:
    """The rule file that `tree` describes, with every problem of its form."""
    try:
        return Shaped(Ruleset.model_validate(tree.data), tree)
    except ValidationError as error:
        problems = tuple(problems_of(error, tree, walk, Ruleset.__module__))
        return _recovered(tree, error)._replace(problems=problems)


def reshaped(ruleset: Ruleset, tree: Tree, parts: Collection[Path]) -> Ruleset | None:
    """`ruleset` with the items or keys at `parts` read anew from `tree`, all else being the same.

    None where one of them has no proper form, or is the whole: then all of it is to be shaped.
    """
    if () in parts:
        return None
    try:
        return with_parts(ruleset, {path: part_of(tree.data, path) for path in parts})
    except ValidationError:
        return None


def part_of(data: Any, path: Path) -> Any:
    """The item or the value of a key that stands at `path` in plain data.

    Raises:
        ValidationError: it has no proper form.

    """
    if path[0] == "actions":
        return Item.model_validate(_at(data, path))
    key = str(path[0])
    return getattr(Ruleset.model_validate({**_LEAST, key: _at(data, path)}), key)


def with_parts(ruleset: Ruleset, parts: Mapping[Path, Any]) -> Ruleset:
    """`ruleset` with other items or values of keys at the places of `parts`."""
    fields = {name: getattr(ruleset, name) for name in Ruleset.model_fields}
    for path, part in parts.items():
        if path[0] == "actions":
            fields["actions"] = _with_item(fields["actions"], path, part)
        else:
            fields[str(path[0])] = part
    return Ruleset.model_construct(**fields)


_LEAST: Final[Mapping[str, Any]] = {
    "liuxiang": "1",
    "id": "x",
    "version": "x",
    "title": "x",
    "points": "0",
    "categories": {"x": {"title": "x"}},
    "metrics": {},
    "actions": ({"id": "x", "title": "x", "items": ({"id": "x", "no": "1", "title": "x",
                 "assesses": ("x",)},)},),
}  # fmt: skip
"""The least that has the form of a rule file."""


def _with_item(actions: tuple[Action, ...], path: Path, item: Item) -> tuple[Action, ...]:
    """The actions with another item at `path`."""
    one, two = int(path[1]), int(path[3])
    items = (*actions[one].items[:two], item, *actions[one].items[two + 1 :])
    action = actions[one].model_copy(update={"items": items})
    return (*actions[:one], action, *actions[one + 1 :])


def _recovered(tree: Tree, error: ValidationError) -> Shaped:
    """What is left of `tree`; errors that come up on the way follow from those told already."""
    wounded: set[Node] = set()
    lost: set[str] = set()
    for _ in range(_ROUNDS if error.error_count() <= _MOST else 0):
        paths = {_removable(standing(each["loc"], tree)) for each in error.errors()}
        wounded.add(tree.nodes[()])
        nodes, gone = tree.nodes, []
        for path in sorted(paths, key=_from_the_end):
            if path and path in nodes and _is_there(tree.data, path):
                wounded.update(nodes[path[:depth]] for depth in range(len(path)))
                lost.update(_names(path, _at(tree.data, path)))
                gone.append(path)
        tree = _filled(without(tree, gone))
        try:
            return Shaped(
                Ruleset.model_validate(tree.data), tree, (), frozenset(wounded), frozenset(lost)
            )
        except ValidationError as again:
            error = again
    return Shaped(None, tree)


def _filled(tree: Tree) -> Tree:
    """`tree` with something in the place of the plain values that no rule file is without."""
    if not isinstance(tree.data, Mapping):
        return tree
    absent = {key: text for key, text in _PLACEHOLDERS.items() if tree.data.get(key) is None}
    return tree._replace(data={**tree.data, **absent})


def _removable(path: Path) -> Path:
    """What to leave out for an error at `path`; nothing for what no rule file is without."""
    return () if len(path) == 1 and path[0] in _NEEDED else path


def _from_the_end(path: Path) -> tuple[tuple[int, str], ...]:
    """An order in which leaving out one part moves none of those that follow."""
    parts = ((-part, "") if isinstance(part, int) else (0, part) for part in path)
    return (*parts, _AFTER_ALL_BELOW)


def _is_there(data: Any, path: Path) -> bool:
    """Whether something still stands at `path`, of which parts may have been left out."""
    try:
        _at(data, path)
    except (KeyError, IndexError, TypeError):
        return False
    return True


def _at(data: Any, path: Path) -> Any:
    for part in path:
        data = data[part]
    return data


def _names(path: Path, data: Any) -> Iterator[str]:
    """The names that are declared at `path` and below it."""
    if path and isinstance(path[-1], str):
        yield ANY if path[-1] == "id" else path[-1]
    if isinstance(data, Mapping):
        if isinstance(data.get("id"), str):
            yield data["id"]
        for key, value in data.items():
            yield key
            yield from _names((), value)
    elif isinstance(data, tuple):
        for each in data:
            yield from _names((), each)
