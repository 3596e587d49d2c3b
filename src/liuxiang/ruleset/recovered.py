"""A rule file shaped as far as can be: what has no proper form is told and left out.

So one misspelt key hides no other fault: whatever can still be read is checked as well.
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
"""How often parts are left out before it is given up: about as often as parts are nested."""

_MOST: Final = 500
"""Errors of form beyond which nothing more is made of a file."""

_AFTER_ALL_BELOW: Final = (1, "")
_NEEDED: Final = frozenset({"metrics", "categories", "actions"})
_PLACEHOLDERS: Final = {"liuxiang": "1", "id": "x", "version": "x", "title": "x", "points": "0"}


def recovered(tree: Tree, error: ValidationError, walk: Walk) -> Shaped:
    """What is left of `tree` without what `error` names, with every problem of its form."""
    problems = tuple(problems_of(error, tree, walk, Ruleset))
    return _left_of(tree, error)._replace(problems=problems)


def _left_of(tree: Tree, error: ValidationError) -> Shaped:
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
        at(data, path)
    except (KeyError, IndexError, TypeError):
        return False
    return True


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
