"""Parsing of rule files: plain data to models, as a whole or part by part."""

from collections.abc import Collection, Mapping
from typing import Any, Final, NamedTuple

from pydantic import ValidationError
from yaml.nodes import Node

from liuxiang.diagnostics import Diagnostic
from liuxiang.nodes import Path, Tree
from liuxiang.ruleset import Action, Item, Ruleset

ANY: Final = "*"
"""Stands for names that an invalid id may have been meant to declare."""


class Shaped(NamedTuple):
    """The rule file without the parts that could not be parsed; None if nothing is left.

    `wounded` are nodes from which something was removed, `lost` the names removed with it.
    """

    ruleset: Ruleset | None
    tree: Tree
    problems: tuple[Diagnostic, ...] = ()
    wounded: frozenset[Node] = frozenset()
    lost: frozenset[str] = frozenset()


def reshaped(ruleset: Ruleset, tree: Tree, parts: Collection[Path]) -> Ruleset | None:
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
        return Item.model_validate(at(data, path))
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
