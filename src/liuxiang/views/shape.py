"""Shapes of JSON objects: each key is declared once for both the JSON and its schema.

A `Shape` lists the keys of an object in order. A key has a name, a type of value, a description
and a getter. Getters take the source of the object, and a context shared by all objects of one
output, such as the language or the rule file.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Final, Generic, TypeVar

from liuxiang.exact import show
from liuxiang.names import ItemNo

Json = dict[str, Any]

Source = TypeVar("Source", contravariant=True)
Context = TypeVar("Context", contravariant=True)
Got = TypeVar("Got", contravariant=True)
Part = TypeVar("Part")
At = TypeVar("At")
Outer = TypeVar("Outer")


class Value(Generic[Got, Context]):
    """A type of value: its JSON Schema, and how to write what a getter returns.

    `write` is None if the value is written unchanged. `shapes` are those that the schema refers to.
    """

    def __init__(
        self,
        schema: Json,
        write: Callable[[Got, Context], object] | None = None,
        shapes: "tuple[Shape[Any, Any], ...]" = (),
    ) -> None:
        self.schema, self.write, self.shapes = schema, write, shapes

    def of(self, get: "Callable[[Outer], Context]") -> "Value[Got, Outer]":
        """Return the same type for an outer context, from which `get` returns the inner one."""
        write = self.write
        if write is None:
            return Value(self.schema, None, self.shapes)
        return Value(self.schema, lambda got, outer: write(got, get(outer)), self.shapes)


class Key(Generic[Source, Context]):
    """A key of objects that are made from a `Source` in a `Context`."""

    def __init__(
        self,
        name: str,
        value: Value[Any, Any],
        says: str,
        get: Callable[[Source, Context], object],
        *,
        optional: bool,
    ) -> None:
        self.name, self.value, self.says, self.get = name, value, says, get
        self.optional = optional

    def of(self, outer: "Callable[[Outer, Context], Source]") -> "Key[Outer, Context]":
        """Return the same key for an outer source, from which `outer` returns the inner one."""
        get = self.get
        return Key(
            self.name,
            self.value,
            self.says,
            lambda source, context: get(outer(source, context), context),
            optional=self.optional,
        )


class Shape(Generic[Source, Context]):
    """An object: its name in the schema, its description, and its keys in order."""

    def __init__(self, name: str, says: str, *keys: Key[Source, Context]) -> None:
        self.name, self.says, self.keys = name, says, keys
        self._steps = [(each.name, each.get, each.value.write, each.optional) for each in keys]

    def write(self, source: Source, context: Context) -> Json:
        """Return the object for `source`; optional keys whose value is None are left out."""
        made: Json = {}
        for name, get, write, optional in self._steps:
            value = get(source, context)
            if optional and value is None:
                continue
            made[name] = value if write is None else write(value, context)
        return made

    def keys_of(
        self, get: "Callable[[Outer, Context], Source]"
    ) -> "tuple[Key[Outer, Context], ...]":
        """Return the keys for use in another shape, with their source returned by `get`."""
        return tuple(each.of(get) for each in self.keys)

    def schema(self) -> Json:
        """Return the JSON Schema of the object, with a definition for each shape inside it."""
        inside = {each.name: each.definition() for each in _inside(self)}
        return {**self.definition(), "type": "object", "definitions": inside}

    def definition(self) -> Json:
        """Return the JSON Schema of the object as a definition, without its type."""
        return {
            "description": self.says,
            "properties": {
                each.name: {**each.value.schema, "description": each.says} for each in self.keys
            },
            "required": [each.name for each in self.keys if not each.optional],
            "title": self.name,
        }


def key(
    name: str, value: Value[Part, Context], says: str, get: Callable[[Source, Context], Part]
) -> Key[Source, Context]:
    """Return a required key."""
    return Key(name, value, says, get, optional=False)


def optional(
    name: str, value: Value[Part, Context], says: str, get: Callable[[Source, Context], Part | None]
) -> Key[Source, Context]:
    """Return a key that is left out if `get` returns None."""
    return Key(name, value, says, get, optional=True)


TEXT: Final[Value[str, object]] = Value({"type": "string"})
INTEGER: Final[Value[int, object]] = Value({"type": "integer"})
BOOLEAN: Final[Value[bool, object]] = Value({"type": "boolean"})
ITEM_NO: Final[Value[ItemNo, object]] = Value({"type": ["integer", "string"]})
ITEM_NO_OR_NULL: Final[Value[ItemNo | None, object]] = Value(
    {"type": ["integer", "string", "null"]}
)
LINE: Final[Value[int, object]] = Value({"type": "integer", "minimum": 1})
SHA256: Final[Value[str, object]] = Value({"type": "string", "pattern": "^[0-9a-f]{64}$"})
NUMBER: Final[Value[Decimal, object]] = Value(
    {"type": "string", "pattern": r"^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$"},
    lambda number, _: show(number),
)
"""A decimal number, written out as text: never a float."""

NUMBER_TEXT: Final[Value[str, object]] = Value(NUMBER.schema)
"""A decimal number that is written out already."""


def one_of(*words: str) -> Value[str, object]:
    """Return the type of a text that is one of `words`."""
    return Value({"type": "string"} | ({"enum": [*words]} if words[1:] else {"const": words[0]}))


def nullable(value: Value[Part, At]) -> Value[Part | None, At]:
    """Return the type of `value` or null."""
    types = value.schema["type"]
    schema = {**value.schema, "type": [types, "null"]}
    if "enum" in schema:
        schema["enum"] = [*schema["enum"], None]
    write = value.write
    if write is None:
        return Value(schema, None, value.shapes)
    return Value(schema, lambda part, at: None if part is None else write(part, at), value.shapes)


def array(value: Value[Part, At]) -> Value[Iterable[Part], At]:
    """Return the type of a list of `value`."""
    write = value.write
    return Value(
        {"type": "array", "items": value.schema},
        (lambda parts, _: [*parts])
        if write is None
        else (lambda parts, at: [write(each, at) for each in parts]),
        value.shapes,
    )


def mapping(
    value: Value[Part, At], names: Value[str, object] = TEXT
) -> Value[Mapping[str, Part], At]:
    """Return the type of an object whose keys are `names` and whose values are `value`."""
    write = value.write
    return Value(
        {"type": "object", "propertyNames": names.schema, "additionalProperties": value.schema},
        (lambda parts, _: dict(parts))
        if write is None
        else (lambda parts, at: {name: write(each, at) for name, each in parts.items()}),
        value.shapes,
    )


def nested(shape: Shape[Part, At]) -> Value[Part, At]:
    """Return the type of an object of `shape`."""
    schema = {"type": "object", "allOf": [{"$ref": f"#/definitions/{shape.name}"}]}
    return Value(schema, shape.write, (shape,))


def recursive(name: str, shape: Callable[[], Shape[Part, At]]) -> Value[Part, At]:
    """Return the type of an object of the shape called `name`, which may contain itself."""
    schema = {"type": "object", "allOf": [{"$ref": f"#/definitions/{name}"}]}
    return Value(schema, lambda part, at: shape().write(part, at))


def _inside(shape: Shape[Any, Any]) -> Iterator[Shape[Any, Any]]:
    """Yield the shapes that `shape` refers to, each once.

    Raises:
        ValueError: Two of them have the same name.

    """
    found: dict[str, Shape[Any, Any]] = {}
    waiting = [shape]
    while waiting:
        for each in waiting.pop().keys:
            for part in each.value.shapes:
                if part.name not in found:
                    found[part.name] = part
                    waiting.append(part)
                    yield part
                elif found[part.name] is not part:
                    raise ValueError(f"two shapes are called {part.name}")
