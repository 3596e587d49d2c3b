"""Files as an editor reads them, and what a schema says of them."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

import yaml
from jsonschema import Draft7Validator

from liuxiang.schema import schema

_SCALARS: Final = (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", list("-+.0123456789")),
)


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2 with its core schema: `no` is text, `012` is twelve, a day is text."""


CoreLoader.yaml_implicit_resolvers = {}

for _tag, _pattern, _first in _SCALARS:
    CoreLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(f"(?:{_pattern})$"), _first
    )
CoreLoader.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))
CoreLoader.add_constructor("tag:yaml.org,2002:float", lambda _, node: float(node.value))


def documents(text: str) -> Iterator[Any]:
    """The documents of a file as JSON values."""
    return iter(yaml.load_all(text, CoreLoader))  # a safe loader


@cache
def validator(kind: str) -> Draft7Validator:
    """What holds values against the schema of a kind."""
    return Draft7Validator(schema(kind))


def refusals(found: Draft7Validator, text: str) -> list[str]:
    """What a schema has against a YAML file: paths and words."""
    return [
        f"{error.json_path}: {error.message}"
        for document in documents(text)
        for error in found.iter_errors(document)
    ]


def closed(made: Any) -> Any:
    """A schema that lets an object have no keys but those it names."""
    if isinstance(made, list):
        return [closed(each) for each in made]
    if not isinstance(made, dict):
        return made
    inner = {key: closed(each) for key, each in made.items()}
    return {"additionalProperties": False, **inner} if "properties" in made else inner


def printed(output: bytes) -> Any:
    """What a command has printed as JSON."""
    return json.loads(output)
