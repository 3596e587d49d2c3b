"""From types to JSON Schema of draft 7, in the form in which editors have most to say.

Where one of several forms is meant, pydantic writes `oneOf`, and of a typo in one of them an editor
says that nothing matched. Here `if` tells the form by what the validator tells it by, and `then`
names the one schema that speaks. Definitions do not say that they are objects: the places that
use them do, and say there whether nothing is fine as well.
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
    """The schema of files that hold a model."""
    made = TypeAdapter(type_).json_schema(
        ref_template="#/definitions/{model}",
        schema_generator=Generator,
    )
    definitions = {name: _definition(each) for name, each in made.pop("$defs", {}).items()}
    return {**_edited(made), "definitions": definitions}


def headed(body: Json, kind: str, says: str) -> Json:
    """A schema that says what it is of."""
    return {**body, "$schema": DIALECT, "title": f"liuxiang {kind}", "description": says}


class Generator(GenerateJsonSchema):
    """Pydantic's generator, but for unions, nothing, tuples and mappings, and with field docs."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        """Fields are called by their keys."""
        del schema
        return False

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """A model, each field with its docstring."""
        cls = schema["cls"]
        keys = {name: field.alias or name for name, field in cls.model_fields.items()}
        made = _documented(super().model_schema(schema), cls, keys)
        return {**made, "description": manual(cls)} if "kind" in cls.model_fields else made

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """What is left out is not proposed as null."""
        made = super().default_schema(schema)
        if made.get("default", ...) is None:
            del made["default"]
        return made

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """The same, or nothing."""
        made = self.generate_inner(schema["schema"])
        if "$ref" in made:
            return {"type": ["object", "null"], "allOf": [made]}
        return or_nothing(made)

    def tuple_schema(self, schema: core_schema.TupleSchema) -> JsonSchemaValue:
        """A list; one of a fixed length says what stands at each place."""
        made = super().tuple_schema(schema)
        if "prefixItems" in made:
            made["items"] = made.pop("prefixItems")
            made["additionalItems"] = False
        return made

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """A mapping, its names and its values."""
        names = self.generate_inner(schema["keys_schema"])
        values = self.generate_inner(schema.get("values_schema", core_schema.any_schema()))
        made: Json = {"type": "object", "propertyNames": names, "additionalProperties": values}
        if schema.get("min_length"):
            made["minProperties"] = schema["min_length"]
        return made

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """The forms of a part, told apart by a key that says which, or by what they are."""
        choices = {str(tag): self.generate_inner(each) for tag, each in schema["choices"].items()}
        discriminator = schema["discriminator"]
        if isinstance(discriminator, str):
            return self._by_key(discriminator, choices)
        one, two = choices.values()
        if "enum" in one:
            return _word_or_object(one, two)
        return self._by_presence(one, two)

    def _by_key(self, key: str, choices: Mapping[str, JsonSchemaValue]) -> JsonSchemaValue:
        """One of several objects, told by the word that stands at `key`.

        The words are listed outside of the branches too, so that an editor can propose them.
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

    def _by_presence(self, usual: JsonSchemaValue, group: JsonSchemaValue) -> JsonSchemaValue:
        """One of two objects: `group` has a required key that `usual` does not know."""
        known, other = self._made(usual), self._made(group)
        (key,) = (each for each in other["required"] if each not in known["properties"])
        description = other["properties"][key]["description"]
        return {
            "type": "object",
            "properties": {key: {"description": description}},
            "if": {"type": "object", "required": [key]},
            "then": group,
            "else": usual,
        }

    def _made(self, choice: JsonSchemaValue) -> JsonSchemaValue:
        """The definition that a reference stands for."""
        made = self.get_schema_from_definitions(JsonRef(choice["$ref"]))
        if made is None:
            raise TypeError(f"{choice} is used before it is made")
        return made


def or_nothing(made: Json) -> Json:
    """The same, or null, or the empty text that is read as nothing too."""
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
    """A word out of a few, or an object."""
    return {
        "type": ["string", "object"],
        "examples": word["enum"],
        "if": {"type": "string"},
        "then": {"enum": word["enum"]},
        "else": other,
    }


def _documented(made: JsonSchemaValue, cls: type, keys: Mapping[str, str]) -> JsonSchemaValue:
    """`made` with the docstrings of the fields of `cls`; `keys` are those that have other names."""
    for name, text in fields(cls).items():
        property_ = made.get("properties", {}).get(keys.get(name, name))
        if property_ is not None:
            property_["description"] = text
    return made


def _definition(made: Json) -> Json:
    """A definition, which leaves it to its users to say that it is an object."""
    return {key: each for key, each in _edited(made).items() if key != "type"}


def _edited(made: Any) -> Any:
    """`made` with its keywords in the words of draft 7, and the type of what it refers to."""
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
    """The schema of a value: where it refers to a definition, it says that this is an object."""
    edited = _edited(made)
    if not isinstance(edited, dict) or "$ref" not in edited:
        return edited
    reference = {"$ref": edited.pop("$ref")}
    return {"type": "object", **edited, "allOf": [reference]}
