"""JSON Schemas of what the program reads and prints, made from the types that do it."""

import json
from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any, Final, Literal

Kind = Literal["ruleset", "unit", "result", "explanation", "rules", "diagnostics"]

SCHEMAS: Final[Mapping[Kind, str]] = MappingProxyType(
    {
        "ruleset": "liuxiang.schema.ruleset",
        "unit": "liuxiang.schema.unit",
        "result": "liuxiang.schema.outputs",
        "explanation": "liuxiang.schema.outputs",
        "rules": "liuxiang.schema.outputs",
        "diagnostics": "liuxiang.schema.outputs",
    }
)
"""The module that makes each schema, imported when it is asked for; each has `schema`."""


def schema(kind: Kind) -> Mapping[str, Any]:
    """The schema of a kind of file or output."""
    made: Mapping[str, Any] = import_module(SCHEMAS[kind]).schema(kind)
    return made


def text(made: Mapping[str, Any]) -> str:
    """A schema as it is printed and kept."""
    return json.dumps(made, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
