"""Values of facts in which parts are named: what a reading sets, and what units are ranked by."""

from collections.abc import Mapping
from typing import Any, Final

from liuxiang.changes.names import Names
from liuxiang.exact import NotExact, decimal_of, half_width, percent_of, show
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.order_keys import OrderKey


def order_fact(keys: tuple[OrderKey, ...], names: Names, ruleset: Ruleset) -> Any:
    """Return the keys that units are ranked by as plain data, with the names of both versions."""
    return tuple(_key(each, names, ruleset) for each in keys) or "none"


def _key(key: OrderKey, names: Names, ruleset: Ruleset) -> Any:
    name = key.name
    if key.of == "items":
        name = next((each.id for each in ruleset.items if str(each.no) == name), name)
    return key._replace(name=names.called(key.of, name)).written


def set_fact(changes: Mapping[str, Any], names: Names, ruleset: Ruleset) -> Any:
    """Return the values that a reading sets, with paths and names mapped by `names`."""
    del ruleset
    return {
        names.path(path): _loose(value, names, path.rpartition(".")[2])
        for path, value in sorted(changes.items())
    }


_IN_ORDER: Final = frozenset({"tiers", "bounds", "ranks", "share", "by"})
"""The lists whose order means something."""


def _loose(data: Any, names: Names, key: str = "") -> Any:
    """Return unvalidated plain data with normalized numbers, and unordered lists sorted."""
    if isinstance(data, Mapping):
        return {
            names.path(each): _loose(value, names, each) for each, value in sorted(data.items())
        }
    if isinstance(data, tuple):
        loose = tuple(_loose(each, names) for each in data)
        return loose if key in _IN_ORDER else tuple(sorted(loose, key=repr))
    return None if data is None else names.path(_number(str(data)))


def _number(text: str) -> str:
    plain_text = half_width(text)
    try:
        percent = percent_of(plain_text)
        return show(decimal_of(plain_text)) if percent is None else f"{show(percent)}%"
    except NotExact:
        return text
