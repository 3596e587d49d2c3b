"""Paths in a rule file, as written in the `set` of a ruling: finds and edits parts of plain data.

`items.union-formation.bonuses.over-quota.cap` names parts by id, never by position; `items.*` is
every item that has the rest of the path. A value replaces the part, and None removes it.
"""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final, cast

from yaml.nodes import Node

from liuxiang.exact import NotExact, decimal_of, half_width, show
from liuxiang.nodes import Path, Tree

ROOTS: Final = ("policies", "ranking", "awards", "items", "actions", "metrics", "grades", "total")
"""Roots of paths that a reading can change."""

ALONE: Final = ("bonus_cap", "grades", "total")
"""Parts that a reading can change as a whole."""

SCORED: Final = ("criteria", "tiers", "deductions", "routes")
"""The lists of a way to score, which are named without `scoring`."""

_ROUTES: Final = frozenset(
    {"all_or_nothing", "weighted", "tiers", "linear", "deductions", "judged", "full"}
)
"""The kinds of parts that, in a list, are routes."""

SIGNS: Final[Mapping[str, str]] = MappingProxyType({"any_of": "/", "all_of": "+"})
"""What joins the metrics of a group to its id where it has none, by its key."""


class Places:
    """The places of the items of a file by id, cached."""

    def __init__(self, data: Any) -> None:
        self._by_id: dict[str | None, list[Path]] = {}
        for path, item in _items(data):
            self._by_id.setdefault(_identity(item), []).append(path)

    def of(self, data: Any, name: str) -> list[tuple[Path, Any]]:
        """Return the items called `name` in `data`, which is the file or a changed copy."""
        found = [(path, _at(data, path)) for path in self._by_id.get(name, ())]
        if found and all(_identity(item) == name for _, item in found):
            return found
        return _named(data, name)


def _items(data: Any) -> Iterator[tuple[Path, Any]]:
    for one, action in enumerate(_list(data, "actions")):
        for two, item in enumerate(_list(action, "items")):
            yield ("actions", one, "items", two), item


def _named(data: Any, name: str) -> list[tuple[Path, Any]]:
    return [(path, item) for path, item in _items(data) if name in ("*", _identity(item))]


def resolve(data: Any, dotted: str, places: Places | None = None) -> list[Path]:
    """Return the paths that `dotted` refers to in `data`: possibly none, or several for `*`.

    The last key of a mapping can be a new optional one. `places` are those of the file that `data`
    is, or is a changed copy of.
    """
    first, *rest = dotted.split(".")
    if first in ALONE and not rest:
        return [(first,)]
    if first not in ROOTS or not rest:
        return []
    if first == "items":
        starts = _named(data, rest[0]) if places is None else places.of(data, rest[0])
        rest = rest[1:]
    else:
        starts = [((first,), data.get(first, {}))]
    return [path for start, node in starts for path in _below(start, node, rest)]


def part(path: Path) -> Path:
    """Return the part of a rule file that a change at `path` affects: item, key, or all of it."""
    if path[0] == "actions":
        return path[:4] if len(path) > 4 and path[2] == "items" else ()
    return path[:1]


def dotted(data: Any, path: Path) -> str:
    """Return `path` by ids, as `items.union-formation.points`; empty for the whole file.

    Items are named without their action, and criteria without `scoring`, as in the `set` of
    rulings.
    """
    names: list[str] = []
    for depth, key in enumerate(path):
        if key in SCORED and path[depth - 1 : depth] == ("scoring",):
            names.pop()
        data = _at(data, (key,))
        name = data if isinstance(data, str) else _identity(data)
        names.append(str((name or key) if isinstance(key, int) else key))
    return ".".join(names[2:] if path[:1] == ("actions",) and path[2:3] == ("items",) else names)


def _below(path: Path, node: Any, rest: list[str]) -> Iterator[Path]:
    """Yield the path that `rest` refers to from `node`, if there is one."""
    if not rest:
        yield path
        return
    key, *further = rest
    if isinstance(node, Mapping):
        if key in SCORED and isinstance(node.get("scoring"), Mapping):
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
    """Return the id of a list element: its `id`, else its metric; for a tier, with its points.

    A group without an id goes by the metrics of its criteria, a route by those it names.
    """
    if not isinstance(part, Mapping):
        return None
    if part.get("id") is not None:
        return str(part["id"])
    if part.get("kind") in _ROUTES:
        metrics = "+".join(sorted(set(_metrics_in(part)))) or str(part["kind"])
        points = part.get("points")
        return metrics if points is None else f"{metrics}-{_points(points)}"
    if isinstance(part.get("when"), Mapping) and part.get("metric") is None:
        return f"{_identity(part['when'])}-{_worth(part)}"
    for word, sign in SIGNS.items():
        if isinstance(part.get(word), tuple):
            return sign.join(str(_measured(each)) for each in part[word])
    return next((str(part[key]) for key in _NAMED_BY if part.get(key) is not None), None)


_NAMED_BY: Final = ("metric", "each", "rank", "points")
"""What a criterion without an id goes by: what it compares."""


def _metrics_in(part: Any) -> Iterator[str]:
    """Yield the metrics that a part names."""
    if isinstance(part, Mapping):
        for key, value in part.items():
            if key == "metric" and isinstance(value, str):
                yield value
            yield from _metrics_in(value)
    elif isinstance(part, tuple):
        for each in part:
            yield from _metrics_in(each)


def _measured(part: Any) -> str | None:
    """Return the metric of a criterion, or what a group is called."""
    is_criterion = isinstance(part, Mapping) and part.get("metric") is not None
    return str(part["metric"]) if is_criterion else _identity(part)


def _worth(tier: Mapping[str, Any]) -> str:
    """Return the points of a tier, or those of both ends of its line."""
    line = tier.get("line")
    ends = [line.get(key) for key in ("from", "to")] if isinstance(line, Mapping) else []
    told = [_points(each[1]) for each in ends if isinstance(each, tuple) and len(each) > 1]
    return "-".join(told) or _points(tier.get("points"))


def _points(written: Any) -> str:
    """Return the points of a tier in the form used for its id, independent of notation."""
    try:
        return show(decimal_of(half_width(str(written))))
    except NotExact:
        return str(written)


def edited(tree: Tree, path: Path, value: Any, origin: Path) -> Tree:
    """Return `tree` with `value` at `path` and the marks of `origin`; None removes the part."""
    edits = _Edits(tree)
    edits.make(path, value, origin)
    return edits.tree()


def without(tree: Tree, paths: Iterable[Path]) -> Tree:
    """Return `tree` without the parts at `paths`; elements of one list are removed from the end."""
    edits = _Edits(tree)
    for path in paths:
        edits.make(path, None, path)
    return edits.tree()


def changed(tree: Tree, at: Path, changes: Mapping[str, Any]) -> Tree:
    """Return `tree` with the changes in the `set` of a reading, which is at `at`."""
    edits = _Edits(tree)
    for dotted_path, value in changes.items():
        for path in reversed(resolve(edits.data, dotted_path)):
            edits.make(path, value, (*at, dotted_path))
    return edits.tree()


def applied(
    data: Any, changes: Mapping[str, Any], places: Places | None = None
) -> tuple[Any, list[Path]]:
    """Return plain `data` with the changes in the `set` of a reading, and the changed paths."""
    changed: list[Path] = []
    for dotted_path, value in changes.items():
        for path in reversed(resolve(data, dotted_path, places)):
            data = _set(data, path, value)
            changed.append(path)
    return data, changed


class _Edits:
    """Changes of a tree, which copy its thousands of marks only once."""

    def __init__(self, tree: Tree) -> None:
        self.data = tree.data
        self._before = tree
        self._marks = (dict(tree.nodes), dict(tree.keys))

    def tree(self) -> Tree:
        """The changed tree."""
        nodes, keys = self._marks
        return Tree(self.data, keys, nodes)

    def make(self, path: Path, value: Any, origin: Path) -> None:
        """Put `value`, defined at `origin`, at `path`; None removes the part."""
        holder, last = _at(self.data, path[:-1]), path[-1]
        there = holder is not None and (isinstance(last, int) or last in holder)
        for below in _paths(holder[last]) if there else ():
            for marks in self._marks:
                marks.pop((*path, *below), None)
        if value is None and isinstance(last, int):
            self._move_up(path[:-1], last, holder)
        for below in _paths(value) if value is not None else ():
            for old, new in zip((self._before.nodes, self._before.keys), self._marks, strict=True):
                if (*origin, *below) in old:
                    new[*path, *below] = old[*origin, *below]
        stands = self._before.nodes.get(origin)
        for depth in range(1, len(path) if stands else 0):
            # a new mapping has the place of its content
            self._marks[0].setdefault(path[:depth], cast(Node, stands))
        self.data = _set(self.data, path, value)

    def _move_up(self, at: Path, removed: int, elements: tuple[Any, ...]) -> None:
        """Shift the marks of the elements after a removed one."""
        for index in range(removed + 1, len(elements)):
            for below in _paths(elements[index]):
                for marks in self._marks:
                    mark = marks.pop((*at, index, *below), None)
                    if mark is not None:
                        marks[*at, index - 1, *below] = mark


def _at(data: Any, path: Path) -> Any:
    """Return the value at `path`, or None."""
    for key in path:
        if isinstance(data, Mapping):
            data = data.get(key)
        else:
            in_list = isinstance(data, tuple) and isinstance(key, int)
            data = data[key] if in_list else None
    return data


def _paths(data: Any) -> Iterator[Path]:
    """Yield the empty path of `data` itself, and the paths of everything in it."""
    yield ()
    if isinstance(data, Mapping):
        for key, value in data.items():
            yield from ((key, *below) for below in _paths(value))
    elif isinstance(data, tuple):
        for index, value in enumerate(data):
            yield from ((index, *below) for below in _paths(value))


def _set(data: Any, path: Path, value: Any) -> Any:
    """Return a copy of `data` with `value` at `path`, or without the part if `value` is None."""
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
