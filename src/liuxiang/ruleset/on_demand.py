"""Types of parts that few rule files have: made ready for the first file that has them.

To import all that a rule file may have, and to build the validators of it, takes longer than to
score by one.
"""

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any

from pydantic_core import CoreSchema, core_schema

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler, TypeAdapter
    from pydantic.json_schema import JsonSchemaValue


class OnDemand:
    """Marks a part of the type `name` of a module, which is found when a file has such a part."""

    def __init__(self, module: str, name: str) -> None:
        self._module, self._name = module, name

    @cached_property
    def whole(self) -> Any:
        """The type."""
        return getattr(import_module(self._module), self._name)

    @cached_property
    def _adapter(self) -> "TypeAdapter[Any]":
        from pydantic import TypeAdapter

        return TypeAdapter(self.whole)

    def _read(self, raw: object) -> object:
        return self._adapter.validate_python(raw)

    def _written(self, part: object) -> object:
        return self._adapter.dump_python(part)

    def __get_pydantic_core_schema__(self, _: object, __: object) -> CoreSchema:
        written = core_schema.plain_serializer_function_ser_schema(self._written)
        return core_schema.no_info_plain_validator_function(self._read, serialization=written)

    def __get_pydantic_json_schema__(
        self, _: object, handler: "GetJsonSchemaHandler"
    ) -> "JsonSchemaValue":
        return handler(self._adapter.core_schema)


def on_demand(module: str, name: str) -> Any:
    """Return what stands for the type `name` of a module that is not imported before."""
    return Annotated[Any, OnDemand(module, name)]
