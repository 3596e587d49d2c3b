"""A rule file parsed: data to models, and what is left of a faulty one."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final, NamedTuple

from pydantic import ValidationError
from yaml.nodes import Node

from liuxiang.diagnostics import Diagnostic
from liuxiang.nodes import NodeReader, Path, Tree
from liuxiang.ruleset import Action, Item, Ruleset
from liuxiang.ruleset.assessed import assessing_all
from liuxiang.ruleset.paths import without
from liuxiang.ruleset.validation_errors import standing, to_diagnostics

ANY: Final = "*"
"""Stands for names that an invalid id may have been meant to declare."""


class Parsed(NamedTuple):
    """The rule file without the parts that could not be parsed; None if nothing is left.

    `wounded` are nodes from which something was removed, `lost` the names removed with it.
    """

    ruleset: Ruleset | None
    tree: Tree
    problems: tuple[Diagnostic, ...] = ()
    wounded: frozenset[Node] = frozenset()
    lost: frozenset[str] = frozenset()


def reparse(ruleset: Ruleset, tree: Tree, parts: Collection[Path]) -> Ruleset | None:
    """Return `ruleset` with the items or keys at `parts` parsed again from `tree`.

    Returns None if a part cannot be parsed, or is the whole file, which must be parsed as such.
    """
    if () in parts:
        return None
    try:
        return with_parts(ruleset, {path: part_of(tree.data, path) for path in parts})
    except ValidationError:
        return None


def part_of(data: Any, path: Path) -> Any:
    """Return the item or the value of a key at `path` of plain data.

    Raises:
        ValidationError: The data does not match the model.

    """
    if path[0] == "actions":
        return assessing_all(Item.model_validate(at(data, path)), data["categories"])
    key = str(path[0])
    there = {key: data[key]} if key in data else {}
    return getattr(Ruleset.model_validate({**_LEAST, **there}), key)


def with_parts(ruleset: Ruleset, parts: Mapping[Path, Any]) -> Ruleset:
    """Return `ruleset` with the items or values of keys in `parts`."""
    fields = {name: getattr(ruleset, name) for name in Ruleset.model_fields}
    items: dict[int, dict[int, Item]] = {}
    for path, part in parts.items():
        if path[0] == "actions":
            items.setdefault(int(path[1]), {})[int(path[3])] = part
        else:
            fields[str(path[0])] = part
    if items:
        fields["actions"] = tuple(
            _with_items(each, items[one]) if one in items else each
            for one, each in enumerate(fields["actions"])
        )
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
"""The smallest data that is a valid rule file."""


def _with_items(action: Action, others: Mapping[int, Item]) -> Action:
    """Return an action with `others` in place of some of its items."""
    items = tuple(others.get(two, each) for two, each in enumerate(action.items))
    return action.model_copy(update={"items": items})


def at(data: Any, path: Path) -> Any:
    """Return the value at `path` of plain data."""
    for part in path:
        data = data[part]
    return data


_ROUNDS: Final = 12
"""The most rounds of omitting parts, about the depth to which parts are nested."""

_MOST: Final = 500
"""The number of errors after which a file is not parsed further."""

_AFTER_ALL_BELOW: Final = (1, "")
_NEEDED: Final = frozenset({"metrics", "categories", "actions"})
_PLACEHOLDERS: Final = {"liuxiang": "1", "id": "x", "version": "x", "title": "x", "points": "0"}


def recovered(tree: Tree, error: ValidationError, walk: NodeReader) -> Parsed:
    """Return `tree` without the parts named by `error`, with all problems of its form."""
    problems = tuple(to_diagnostics(error, tree, walk, Ruleset))
    return _left_of(tree, error)._replace(problems=problems)


def _left_of(tree: Tree, error: ValidationError) -> Parsed:
    """Return the rest of `tree`; errors found on the way are consequences of reported ones."""
    wounded: set[Node] = set()
    lost: set[str] = set()
    for _ in range(_ROUNDS if error.error_count() <= _MOST else 0):
        paths = {_removable(standing(each["loc"], tree)) for each in error.errors()}
        wounded.add(tree.nodes[()])
        nodes, gone = tree.nodes, []
        for path in sorted(paths, key=_from_the_end):
            if path and path in nodes and _is_there(tree.data, path):
                wounded.update(nodes[path[:depth]] for depth in range(len(path)))
                lost.update(_names(path, at(tree.data, path)))
                gone.append(path)
        tree = _filled(without(tree, gone))
        try:
            return Parsed(
                Ruleset.model_validate(tree.data), tree, (), frozenset(wounded), frozenset(lost)
            )
        except ValidationError as again:
            error = again
    return Parsed(None, tree)


def _filled(tree: Tree) -> Tree:
    """Return `tree` with placeholders for missing required plain values."""
    if not isinstance(tree.data, Mapping):
        return tree
    absent = {key: text for key, text in _PLACEHOLDERS.items() if tree.data.get(key) is None}
    return tree._replace(data={**tree.data, **absent})


def _removable(path: Path) -> Path:
    """Return what to omit for an error at `path`; nothing for required parts."""
    return () if len(path) == 1 and path[0] in _NEEDED else path


def _from_the_end(path: Path) -> tuple[tuple[int, str], ...]:
    """Sort key: an order in which omitting a part does not shift any of the following."""
    parts = ((-part, "") if isinstance(part, int) else (0, part) for part in path)
    return (*parts, _AFTER_ALL_BELOW)


def _is_there(data: Any, path: Path) -> bool:
    """Return whether something is still at `path`, parts of which may have been omitted."""
    try:
        at(data, path)
    except (KeyError, IndexError, TypeError):
        return False
    return True


def _names(path: Path, data: Any) -> Iterator[str]:
    """Yield the names declared at `path` and below it."""
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
