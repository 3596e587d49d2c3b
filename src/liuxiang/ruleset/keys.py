"""The keys that may stand at a place of a file, as its models say."""

from collections.abc import Iterator, Mapping
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import Tag

from liuxiang.ruleset.base import Model

Loc = tuple[int | str, ...]


def keys_at(root: type[Model], loc: Loc) -> frozenset[str]:
    """The keys of all models that the part at `loc` of a file of `root` may be.

    `loc` is a place as pydantic names it: the tags of unions are parts of it.
    """
    found: list[Any] = [root]
    for part in loc:
        found = [each for kind in found for each in _below(kind, part)]
    models = {each for kind in found for _, each in _members(kind) if _is_model(each)}
    return frozenset(str(name) for each in models for name in _fields(each))


def _below(kind: Any, part: int | str) -> Iterator[Any]:
    """What may stand at a key or an index of `kind`, or under a tag of it."""
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
    """The kinds that a union is made of, each with its tag; any other is one of its own."""
    origin = get_origin(kind)
    if origin is Annotated:
        inner, *notes = get_args(kind)
        tags = [each.tag for each in notes if isinstance(each, Tag)]
        yield from _members(inner, tags[0] if tags else tag)
    elif origin in (Union, UnionType):
        for each in get_args(kind):
            yield from _members(each, _kind(each))
    else:
        yield tag, kind


def _kind(kind: Any) -> str:
    """The word under `kind` by which a model is known in a union."""
    word = _fields(kind).get("kind") if _is_model(kind) else None
    return str(get_args(word)[0]) if get_origin(word) is Literal else ""


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Model)


def _fields(model: type[Model]) -> Mapping[int | str, Any]:
    """What may stand under each key of a model."""
    return {each.alias or name: each.annotation for name, each in model.model_fields.items()}
