"""The schemas of what commands print with `-f json`, made from the types of `report.objects`."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from liuxiang.report.objects.diagnostics import Diagnostics
from liuxiang.report.objects.explanation import Explanations
from liuxiang.report.objects.result import Result
from liuxiang.report.objects.rules import Rules
from liuxiang.ruleset.written import Json
from liuxiang.schema import Kind
from liuxiang.schema.generate import generated

_OUTPUTS: Final[Mapping[Kind, tuple[type, str]]] = MappingProxyType(
    {
        "result": (Result, "What liuxiang score -f json prints."),
        "explanation": (Explanations, "What liuxiang explain -f json prints."),
        "rules": (Rules, "What liuxiang show -f json prints."),
        "diagnostics": (
            Diagnostics,
            "What liuxiang validate -f json prints, and any -f json that could not run.",
        ),
    }
)


def schema(kind: Kind) -> Json:
    """What a program can rely on: the keys that are there; there may be more."""
    type_, description = _OUTPUTS[kind]
    return generated(type_, f"liuxiang {kind}", description)
