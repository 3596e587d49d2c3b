"""Paths of a rule file, as the `set` of a ruling writes them, found and edited in plain data.

`items.union-formation.bonuses.over-quota.cap` names parts by id, never by position; `items.*` is
every item that has the rest of the path. A value replaces what stands there and None removes it.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from yaml.nodes import Node

from liuxiang.nodes import Path, Tree

_ROOTS = ("policies", "ranking", "awards", "items")
_SCORED = ("criteria", "tiers", "deductions")


def resolve(data: Any, dotted: str) -> list[Path]:
    """Where `dotted` points to in `data`: none where there is no such place, several for `*`.

    The last key of a mapping need not be there yet: it is an optional one to be added.
    """
    first, *rest = dotted.split(".")
    if first not in _ROOTS or not rest:
        return []
    if first == "items":
        starts: list[tuple[Path, Any]] = [
            (("actions", one, "items", two), item)
            for one, action in enumerate(_list(data, "actions"))
            for two, item in enumerate(_list(action, "items"))
            if rest[0] in ("*", _identity(item))
        ]
        rest = rest[1:]
    else:
        starts = [((first,), data.get(first, {}))]
    return [path for start, node in starts for path in _below(start, node, rest)]


def dotted(data: Any, path: Path) -> str:
    """`path` by ids, as `items.union-formation.bonuses.over-quota.cap`; empty for the whole file.

    An item goes without its action, and its criteria without `scoring`, as in the `set` of rulings.
    """
    names: list[str] = []
    for depth, key in enumerate(path):
        if key in _SCORED and path[depth - 1 : depth] == ("scoring",):
            names.pop()
        data = data[int(key)] if isinstance(data, tuple) else (data or {}).get(key)
        name = data if isinstance(data, str) else _identity(data)
        names.append(str((name or key) if isinstance(key, int) else key))
    return ".".join(names[2:] if path[:1] == ("actions",) and path[2:3] == ("items",) else names)


def _below(path: Path, node: Any, rest: list[str]) -> Iterator[Path]:
    """The places that `rest` leads to from `node`, at most one."""
    if not rest:
        yield path
        return
    key, *further = rest
    if isinstance(node, Mapping):
        if key in _SCORED and isinstance(node.get("scoring"), Mapping):
            path, node = (*path, "scoring"), node["scoring"]
        if key in node:
            yield from _below((*path, key), node[key], further)
        elif not further:
            yield (*path, key)
    elif isinstance(node, tuple):
        for index, each in enumerate(node):
            if _identity(each) == key:
                yield from _below((*path, index), each, further)


def _list(data: Any, key: str) -> tuple[Any, ...]:
    found = data.get(key) if isinstance(data, Mapping) else None
    return found if isinstance(found, tuple) else ()


def _identity(part: Any) -> str | None:
    """The id of a part of a list: its `id`, else its metric; of a tier, with its points."""
    if not isinstance(part, Mapping):
        return None
    if part.get("id") is not None:
        return str(part["id"])
    if isinstance(part.get("when"), Mapping):
        return f"{_identity(part['when'])}-{part.get('points')}"
    return None if part.get("metric") is None else str(part["metric"])


def edited(tree: Tree, path: Path, value: Any, origin: Path) -> Tree:
    """`tree` with `value` at `path`, its marks those of `origin`; None removes what is there."""
    data = _set(tree.data, path, value)
    nodes = {at: node for at, node in tree.nodes.items() if at[: len(path)] != path}
    keys = {at: node for at, node in tree.keys.items() if at[: len(path)] != path}
    if value is None:
        return Tree(data, _shifted(keys, path), _shifted(nodes, path))
    for old, new in ((tree.nodes, nodes), (tree.keys, keys)):
        for at, node in old.items():
            if at[: len(origin)] == origin:
                new[*path, *at[len(origin) :]] = node
    for depth in range(1, len(path)):  # a mapping that was not there stands where it came from
        nodes.setdefault(path[:depth], tree.nodes[origin])
    return Tree(data, keys, nodes)


def _set(data: Any, path: Path, value: Any) -> Any:
    """A copy of `data` with `value` at `path`, or without it where `value` is None."""
    key, *rest = path
    if isinstance(key, int):
        below = value if not rest else _set(data[key], tuple(rest), value)
        return data[:key] + (() if below is None else (below,)) + data[key + 1 :]
    copy = dict(data)
    if rest:
        copy[key] = _set(data.get(key, {}), tuple(rest), value)
    elif value is None:
        copy.pop(key, None)
    else:
        copy[key] = value
    return copy


def _shifted(marks: dict[Path, Node], removed: Path) -> dict[Path, Node]:
    """`marks` after the list element at `removed` has gone: those behind it move up by one."""
    last = removed[-1]
    if isinstance(last, str):
        return marks
    depth = len(removed) - 1
    moved: dict[Path, Node] = {}
    for at, mark in marks.items():
        index = at[depth] if len(at) > depth and at[:depth] == removed[:-1] else None
        if isinstance(index, int) and index > last:
            at = (*at[:depth], index - 1, *at[depth + 1 :])
        moved[at] = mark
    return moved
