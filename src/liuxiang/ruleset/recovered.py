"""Error recovery: reports and omits the parts of a rule file that cannot be parsed.

A misspelt key thus hides no other fault: everything else is still checked.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from pydantic import ValidationError
from yaml.nodes import Node

from liuxiang.nodes import Path, Tree, Walk
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.paths import without
from liuxiang.ruleset.shape import problems_of, standing
from liuxiang.ruleset.shaped import ANY, Shaped, at

_ROUNDS: Final = 12
"""The most rounds of omitting parts, about the depth to which parts are nested."""

_MOST: Final = 500
"""The number of errors after which a file is not parsed further."""

_AFTER_ALL_BELOW: Final = (1, "")
_NEEDED: Final = frozenset({"metrics", "categories", "actions"})
_PLACEHOLDERS: Final = {"liuxiang": "1", "id": "x", "version": "x", "title": "x", "points": "0"}


def recovered(tree: Tree, error: ValidationError, walk: Walk) -> Shaped:
    """Return `tree` without the parts named by `error`, with all problems of its form."""
    problems = tuple(problems_of(error, tree, walk, Ruleset))
    return _left_of(tree, error)._replace(problems=problems)


def _left_of(tree: Tree, error: ValidationError) -> Shaped:
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
            return Shaped(
                Ruleset.model_validate(tree.data), tree, (), frozenset(wounded), frozenset(lost)
            )
        except ValidationError as again:
            error = again
    return Shaped(None, tree)


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
    """Return the names declared at `path` and below it."""
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
