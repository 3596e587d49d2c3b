"""JSON Schemas of the input files and the JSON output, generated from the types in use."""

import json
from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from liuxiang.diagnostics import escaped


class Made(NamedTuple):
    """The origin and the description of a schema.

    `of` is the module and name of a type, a shape, or a function that returns the schema. With
    `by_rules`, `schema_for` of the module returns that for one rule file.
    """

    of: str
    says: str
    by_rules: bool = False


SCHEMAS: Final[Mapping[str, Made]] = MappingProxyType(
    {
        "ruleset": Made("liuxiang.ruleset:Ruleset", "How units are scored, ranked and awarded."),
        "unit": Made(
            "liuxiang.schema.unit:schema",
            "The figures that a unit reports, and what assessors have found.",
            by_rules=True,
        ),
        "roster": Made(
            "liuxiang.schema.roster:schema", "The units that must be ranked.", by_rules=True
        ),
        "verification": Made(
            "liuxiang.schema.verification:schema",
            "What was found of the figures of units, or corrected by them.",
            by_rules=True,
        ),
        "decisions": Made(
            "liuxiang.schema.decisions:schema", "What people decided on a result.", by_rules=True
        ),
        "cases": Made("liuxiang.casework.model:Cases", "Cases beside a rule file."),
        "result": Made("liuxiang.views.score.keys:RESULT", "What liuxiang score -f json prints."),
        "explanation": Made(
            "liuxiang.views.explain.keys:EXPLANATIONS",
            "What liuxiang explain -f json prints.",
        ),
        "rules": Made("liuxiang.views.show.keys:RULES", "What liuxiang show -f json prints."),
        "diagnostics": Made(
            "liuxiang.views.validate.keys:DIAGNOSTICS",
            "What liuxiang validate -f json prints, and any -f json that could not run.",
        ),
        "diff": Made("liuxiang.views.diff.keys:DIFF", "What liuxiang diff -f json prints."),
        "figures": Made(
            "liuxiang.views.figures.keys:FIGURES_DIFF",
            "What liuxiang diff -f json prints of two sets of unit files.",
        ),
        "sensitivity": Made(
            "liuxiang.views.sensitivity.keys:SENSITIVITY",
            "What liuxiang sensitivity -f json prints.",
        ),
        "proof": Made(
            "liuxiang.views.verify.keys:VERIFICATION", "What liuxiang verify -f json prints."
        ),
        "test": Made("liuxiang.views.cases.keys:CASES", "What liuxiang test -f json prints."),
    }
)
"""The one place that lists them, by what they are asked for; nothing is imported before."""


def schema(kind: str) -> dict[str, Any]:
    """Return the schema of a kind of file or output."""
    from liuxiang.schema.generate import generated, headed
    from liuxiang.views.shape import Shape

    made = SCHEMAS[kind]
    module, _, name = made.of.partition(":")
    found = getattr(import_module(module), name)
    if isinstance(found, Shape):
        body = found.schema()
    else:
        body = generated(found) if isinstance(found, type) else found()
    return headed(body, kind, made.says)


def schema_by(rules: str, kind: str) -> dict[str, Any]:
    """Return the schema of a kind of file for one rule file: a path, `id@version`, or a stem.

    Raises:
        LiuxiangError: There is no such rule file, or it is invalid.

    """
    from liuxiang.ruleset.load import load_rules
    from liuxiang.schema.generate import headed

    ruleset = load_rules(rules).ruleset
    made = SCHEMAS[kind]
    body = import_module(made.of.partition(":")[0]).schema_for(ruleset)
    return headed(body, kind, f"{made.says} {ruleset.title} ({ruleset.id}@{ruleset.version}).")


def text(made: Mapping[str, Any]) -> str:
    """Return a schema as printed and stored."""
    return escaped(json.dumps(made, ensure_ascii=False, indent=2, sort_keys=True)) + "\n"
