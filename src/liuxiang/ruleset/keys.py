"""The keys that are allowed at a place of a file, according to its models."""

from collections.abc import Iterator, Mapping
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import Tag

from liuxiang.ruleset.base import Model
from liuxiang.ruleset.on_demand import OnDemand

Loc = tuple[int | str, ...]


def keys_at(root: type[Model], loc: Loc) -> frozenset[str]:
    """Return the keys of all models that can be at `loc` of a file of the model `root`.

    `loc` is a location of pydantic, which includes the tags of unions.
    """
    found: list[Any] = [root]
    for part in loc:
        found = [each for kind in found for each in _below(kind, part)]
    models = {each for kind in found for _, each in _members(kind) if _is_model(each)}
    return frozenset(str(name) for each in models for name in _fields(each))


def _below(kind: Any, part: int | str) -> Iterator[Any]:
    """Yield the types that can be below a key, an index or a tag of `kind`."""
    for tag, each in _members(kind):
        origin = get_origin(each)
        if part == tag:
            yield each
        elif _is_model(each):
            if part in _fields(each):
                yield _fields(each)[part]
        elif origin is tuple and isinstance(part, int):
            yield get_args(each)[0]
        elif isinstance(origin, type) and issubclass(origin, Mapping):
            yield get_args(each)[-1]


def _members(kind: Any, tag: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the members of a union with their tags; any other type is its own member."""
    origin = get_origin(kind)
    if origin is Annotated:
        inner, *notes = get_args(kind)
        tags = [each.tag for each in notes if isinstance(each, Tag)]
        found = [each.whole for each in notes if isinstance(each, OnDemand)]
        yield from _members((*found, inner)[0], (*tags, tag)[0])
    elif origin in (Union, UnionType):
        for each in get_args(kind):
            yield from _members(each, _kind(each))
    else:
        yield tag, kind


def _kind(kind: Any) -> str:
    """Return the literal of `kind` that identifies a model in a union."""
    word = _fields(kind).get("kind") if _is_model(kind) else None
    return str(get_args(word)[0]) if get_origin(word) is Literal else ""


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Model)


def _fields(model: type[Model]) -> Mapping[int | str, Any]:
    """Return the types allowed below each key of a model."""
    return {each.alias or name: each.annotation for name, each in model.model_fields.items()}
