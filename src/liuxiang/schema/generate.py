"""Generates JSON Schema draft 7 from types, in a form that gives the best messages in editors.

Pydantic writes unions as `oneOf`, so that editors report a typo in one form only as no match.
Here `if` selects the form by the same criterion as the validator, and `then` applies just that
schema. Definitions do not state that they are objects: references do, and also state whether null
is allowed.
"""

from collections.abc import Mapping
from typing import Any, Final

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonRef, JsonSchemaValue
from pydantic_core import core_schema

from liuxiang.ruleset.json_schema import Json
from liuxiang.schema.docs import fields, manual

DIALECT: Final = "http://json-schema.org/draft-07/schema#"


def generated(type_: type) -> Json:
    """Return the schema of files that contain a model."""
    made = TypeAdapter(type_).json_schema(
        ref_template="#/definitions/{model}",
        schema_generator=Generator,
    )
    parts = made.pop("$defs", {})
    made, parts = _with_presence(made, parts), _with_presence(parts, parts)
    definitions = {name: _definition(each) for name, each in parts.items()}
    return {**_edited(made), "definitions": definitions}


def headed(body: Json, kind: str, says: str) -> Json:
    """Return a schema with its dialect, title and description."""
    return {**body, "$schema": DIALECT, "title": f"liuxiang {kind}", "description": says}


class Generator(GenerateJsonSchema):
    """Pydantic's generator with other unions, null, tuples and mappings, and field docs."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        """Return False, since fields are identified by their keys."""
        del schema
        return False

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Return the schema of a model, with the docstring of each field."""
        cls = schema["cls"]
        keys = {name: field.alias or name for name, field in cls.model_fields.items()}
        made = _documented(super().model_schema(schema), cls, keys)
        return {**made, "description": manual(cls)} if "kind" in cls.model_fields else made

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Return the schema with its default as it is written, and without one of null.

        Editors would suggest it.
        """
        made = super().default_schema(schema)
        inner = self.generate_inner(schema["schema"])
        if "default" in inner:
            made["default"] = inner["default"]
        if made.get("default", ...) is None:
            del made["default"]
        return made

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Return the schema with null allowed."""
        made = self.generate_inner(schema["schema"])
        if _PRESENT in made:
            return {**made, "type": ["object", "null"]}
        if "$ref" in made:
            return {"type": ["object", "null"], "allOf": [made]}
        if _PRESENT in made:
            return {**made, "type": ["object", "null"]}
        return or_nothing(made)

    def tuple_schema(self, schema: core_schema.TupleSchema) -> JsonSchemaValue:
        """Return the schema of a list; a fixed length has a schema per position."""
        made = super().tuple_schema(schema)
        if "prefixItems" in made:
            made["items"] = made.pop("prefixItems")
            made["additionalItems"] = False
        return made

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Return the schema of a mapping, with its names and values."""
        names = self.generate_inner(schema["keys_schema"])
        values = self.generate_inner(schema.get("values_schema", core_schema.any_schema()))
        made: Json = {"type": "object", "propertyNames": names, "additionalProperties": values}
        if schema.get("min_length"):
            made["minProperties"] = schema["min_length"]
        return made

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """Return the schema of a union, selected by a key or by type."""
        choices = {str(tag): self.generate_inner(each) for tag, each in schema["choices"].items()}
        discriminator = schema["discriminator"]
        if isinstance(discriminator, str):
            return self._by_key(discriminator, choices)
        one, *others = choices.values()
        if "enum" in one:
            return _word_or_object(one, *others)
        if "$ref" not in one:
            return _scalar_or_object(one, *others)
        return {_PRESENT: [one, *others]}

    def _by_key(self, key: str, choices: Mapping[str, JsonSchemaValue]) -> JsonSchemaValue:
        """Return the schema of a union of objects, selected by the value at `key`.

        The values are also listed outside of the branches, so that editors can suggest them.
        """
        made = [self._made(each) for each in choices.values()]
        word = {
            "description": made[0]["properties"][key]["description"],
            "enum": list(choices),
            "enumDescriptions": [each["description"] for each in made],
        }
        return {
            "type": "object",
            "properties": {key: word},
            "required": [key],
            "allOf": [
                {
                    "if": {"properties": {key: {"const": name}}, "required": [key]},
                    "then": choice,
                }
                for name, choice in choices.items()
            ],
        }

    def _made(self, choice: JsonSchemaValue) -> JsonSchemaValue:
        """Return the definition that a reference points to."""
        made = self.get_schema_from_definitions(JsonRef(choice["$ref"]))
        if made is None:
            raise TypeError(f"{choice} is used before it is made")
        return made


_PRESENT: Final = "presence"
"""The key of a union that is written once all definitions are known: the usual form, others."""


def _with_presence(made: Any, definitions: Mapping[str, Json]) -> Any:
    """Return a schema with its unions of objects selected by a key that only one of them needs."""
    if isinstance(made, list):
        return [_with_presence(each, definitions) for each in made]
    if not isinstance(made, dict):
        return made
    if _PRESENT not in made:
        return {key: _with_presence(each, definitions) for key, each in made.items()}
    beside = {key: each for key, each in made.items() if key != _PRESENT}
    usual, *others = made[_PRESENT]
    known = definitions[_name(usual)]["properties"]
    properties: Json = {}
    found = usual
    for each in reversed(others):
        other = definitions[_name(each)]
        needed = [key for key in other["required"] if key not in known]
        if not needed:
            required = definitions[_name(usual)]["required"]
            lacks = next(key for key in required if key not in other["properties"])
            found = {"if": {"type": "object", "required": [lacks]}, "then": found, "else": each}
            continue
        (key,) = needed
        properties = {key: {"description": other["properties"][key]["description"]}, **properties}
        found = {"if": {"type": "object", "required": [key]}, "then": each, "else": found}
    return {"type": "object", "properties": properties, **found, **beside}


def _name(choice: Json) -> str:
    return str(choice["$ref"].rpartition("/")[2])


def or_nothing(made: Json) -> Json:
    """Return the schema with null allowed, or the blank text that is read as null too."""
    types = [made["type"]] if isinstance(made["type"], str) else made["type"]
    found = {**made, "type": [*types, *(["null"] if "null" not in types else [])]}
    if "pattern" in made:
        found["pattern"] = rf"{made['pattern']}|^\s*$"
    if "const" in made:
        found["enum"] = [found.pop("const"), None]
    elif "enum" in made:
        found["enum"] = [*made["enum"], None]
    return found


def _word_or_object(word: JsonSchemaValue, other: JsonSchemaValue) -> JsonSchemaValue:
    """Return the schema of one of a few words, or an object."""
    return {
        "type": ["string", "object"],
        "examples": word["enum"],
        "if": {"type": "string"},
        "then": {"enum": word["enum"]},
        "else": other,
    }


def _scalar_or_object(scalar: JsonSchemaValue, other: JsonSchemaValue) -> JsonSchemaValue:
    """Return the schema of a scalar or a list, or an object."""
    types = [scalar["type"]] if isinstance(scalar["type"], str) else scalar["type"]
    return {
        **scalar,
        "type": [*types, "object"],
        "if": {"type": "object"},
        "then": other,
    }


def _documented(made: JsonSchemaValue, cls: type, keys: Mapping[str, str]) -> JsonSchemaValue:
    """Return `made` with the docstrings of the fields of `cls`; `keys` maps aliased names."""
    for name, text in fields(cls).items():
        property_ = made.get("properties", {}).get(keys.get(name, name))
        if property_ is not None:
            property_["description"] = text
    return made


def _definition(made: Json) -> Json:
    """Return a definition without its type, which each reference states."""
    return {key: each for key, each in _edited(made).items() if key != "type"}


def _edited(made: Any) -> Any:
    """Return `made` in the keywords of draft 7, with the type of each reference."""
    if not isinstance(made, dict):
        return made
    edited: Json = {}
    for key, each in made.items():
        match key:
            case "properties":
                edited[key] = {name: _value(value) for name, value in each.items()}
            case "items":
                edited[key] = (
                    [_value(at) for at in each] if isinstance(each, list) else _value(each)
                )
            case "allOf":
                edited[key] = [_edited(part) for part in each]
            case "additionalProperties" | "additionalItems":
                edited[key] = _value(each)
            case "if" | "then" | "else" | "not" | "propertyNames":
                edited[key] = _edited(each)
            case _:
                edited[key] = each
    return edited


def _value(made: Any) -> Any:
    """Return the schema of a value; a reference is marked as an object."""
    edited = _edited(made)
    if not isinstance(edited, dict) or "$ref" not in edited:
        return edited
    reference = {"$ref": edited.pop("$ref")}
    return {"type": "object", **edited, "allOf": [reference]}
