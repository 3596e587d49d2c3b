"""Builds a rule file from facts, so that a version can be scored with some facts changed."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any, Final

from liuxiang.changes.facts import LISTED, PART, FactPath, Facts, In, Of
from liuxiang.ruleset import Item, Ruleset
from liuxiang.ruleset.paths import SIGNS

_NAMING: Final = frozenset({"kind", "metric", "when", *SIGNS})
"""The keys by which a part is known that has no id."""

_WHOLE: Final = ""
"""The key of a node's own value."""


def restored(facts: Facts) -> Ruleset:
    """Return the rule file that `facts` describe, with its parts named as in the facts.

    Sums are omitted, as they do not affect scores.

    Raises:
        ValidationError: The facts do not make a valid rule file.

    """
    top: dict[str, Any] = {}
    for path, fact in facts.items():
        _put(top, path, fact.value)
    items = top.pop("items", {})
    _in_order(top)
    data = {
        "liuxiang": "1",
        "id": "restored",
        "version": "restored",
        "points": "0",
        **{key: _data(node) for key, node in top.items() if key != "actions"},
        "actions": tuple(_actions(top.get("actions", {}), items)),
    }
    return Ruleset.model_validate(data)


def _in_order(top: Mapping[str, Any]) -> None:
    """Put the bands of grades in the order of their marks, as added ones stand at the end."""
    bands = top.get("grades", {}).get("bands", {})
    order = sorted(bands.items(), key=lambda each: _mark(each[1]))
    bands.clear()
    bands.update(order)


def _mark(band: Any) -> tuple[bool, Fraction]:
    """Return a key by which bands are sorted, those without a mark last."""
    text = str(band["at_least"][_WHOLE]) if isinstance(band, dict) and "at_least" in band else ""
    return (not text, -Fraction(text.rstrip("%") or 0))


def restored_item(facts: Facts) -> Item:
    """Return the single item that `facts` describe.

    Raises:
        ValidationError: They do not make a valid item.

    """
    top: dict[str, Any] = {}
    for path, fact in facts.items():
        _put(top, path, fact.value)
    ((name, node),) = top["items"].items()
    return Item.model_validate(_item(name, node))


def _put(node: dict[str, Any], path: FactPath, value: Any) -> None:
    for key in path:
        node = node.setdefault(key, {})
    node[_WHOLE] = value


def _actions(actions: Mapping[str, Any], items: Mapping[str, Any]) -> Iterator[Any]:
    """Yield the actions that have items, each with its own."""
    for name, action in actions.items():
        if not isinstance(name, Of):
            continue
        own = [
            (key, item)
            for key, item in items.items()
            if isinstance(key, Of) and item["action"][_WHOLE] == name
        ]
        if own:
            data = _part(name, action)
            if "of" in data:
                data["points"], _, data["of"] = data["of"].partition("/")
            data["items"] = tuple(_item(key, item) for key, item in own)
            yield data


def _item(name: str, node: Mapping[str, Any]) -> Any:
    data = _part(name, node)
    del data["action"]
    return data


def _data(node: Mapping[str, Any]) -> Any:
    """Return plain data: a tuple for a list of parts or names, or else a mapping or a value."""
    below = {key: each for key, each in node.items() if key != _WHOLE}
    value = node.get(_WHOLE)
    if value == LISTED or any(isinstance(key, In) for key in below):
        return tuple(sorted(below))
    parts = {key: each for key, each in below.items() if isinstance(key, Of)}
    if parts:
        order = value if isinstance(value, tuple) else tuple(parts)
        return tuple(_part(key, parts[Of(key)]) for key in order if key in parts)
    if value == PART:
        return {key: _data(each) for key, each in below.items() if key != "id"}
    return {key: _data(each) for key, each in below.items()} if below else value


def _part(name: str, node: Mapping[str, Any]) -> dict[str, Any]:
    """Return a part of a list, identified by its common name."""
    data: dict[str, Any] = {
        key: _data(each) for key, each in node.items() if key not in (_WHOLE, "id")
    }
    if "id" in node or _NAMING.isdisjoint(data):
        data["id"] = str(name)
    return data
