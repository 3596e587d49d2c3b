"""The schema of unit files: for any rules, or for one rule file with its metrics."""

from typing import Final

from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.json_schema import TEXT, Json
from liuxiang.schema.figures import (
    ANY,
    DOCUMENTS,
    ENTERED,
    NOT_APPLICABLE,
    REASON,
    unless_declared,
)
from liuxiang.schema.of_rules import OfMetrics, category_of, parts_of, reference_of

_POINTS: Final[Json] = {
    "type": ["number", "string", "null"],
    "pattern": r"^ *-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)? *$",
    "patternErrorMessage": "Expected points, such as 96 or 3.5.",
}
SELF_ASSESSED: Final[Json] = {
    "description": "The score that the unit gave itself: a total, and points of single items.",
    "type": ["object", *_POINTS["type"]],
    "pattern": _POINTS["pattern"],
    "patternErrorMessage": _POINTS["patternErrorMessage"],
    "properties": {
        "total": {**_POINTS, "description": "The total it gave itself."},
        "items": {
            "type": ["object", "null"],
            "patternProperties": {r"^\S+$": _POINTS},
            "additionalProperties": False,
            "description": "The points it gave itself, by number of item.",
        },
    },
    "additionalProperties": False,
}
"""What a unit may say of its own score, whatever the rules."""


def schema() -> Json:
    """Return the schema of unit files for any rules."""
    entered: Json = {
        **ANY,
        "type": [*ANY["type"], "object"],
        "properties": {**ENTERED, **NOT_APPLICABLE},
        "additionalProperties": False,
        **unless_declared("points", "reason"),
    }
    named: Json = {"type": ["object", "null"]}
    return _document(
        {
            "category": {**TEXT, "description": "The category, an id of the rule file."},
            "ruleset": {**TEXT, "description": "The rules it was filled in for: id or id@version."},
        },
        metrics={**named, "additionalProperties": entered},
        verified={**named, "additionalProperties": said_later({})},
        evidence={**named, "additionalProperties": DOCUMENTS},
        parts={**named, "additionalProperties": REASON},
    )


def said_later(more: Json) -> Json:
    """Return the schema of a figure with a comment, which may hold `more` keys."""
    return {
        **ANY,
        "type": [*ANY["type"], "object"],
        "properties": {
            "value": {**ANY, "description": "The figure."},
            **ENTERED,
            **NOT_APPLICABLE,
            **more,
        },
        "additionalProperties": False,
        "if": {"required": ["points"]},
        "then": {"required": ["reason"], "properties": {"value": False}},
        "else": unless_declared("value"),
    }


def schema_for(rules: Ruleset) -> Json:
    """Return the schema of unit files for `rules`."""
    figures = OfMetrics(rules)
    ruleset = reference_of(rules, "The rules it was filled in for.")
    document = _document(
        {"category": category_of(rules), "ruleset": ruleset},
        metrics=figures.reported(),
        verified=figures.found(),
        evidence=figures.evidence(),
        parts=parts_of(rules),
    )
    return {**document, "definitions": figures.forms}


def _document(keys: Json, *, metrics: Json, verified: Json, evidence: Json, parts: Json) -> Json:
    return {
        "type": "object",
        "properties": {
            "unit": {**TEXT, "description": "The name of the unit."},
            **keys,
            "metrics": {
                **metrics,
                "description": "Figures by metric; one that is left out or empty is missing.",
            },
            "verified": {
                **verified,
                "description": "Figures that assessors have found; they win over `metrics`.",
            },
            "not_applicable": {
                **parts,
                "description": "Why whole items or actions do not apply to the unit, by id.",
            },
            "self_assessed": SELF_ASSESSED,
            "evidence": {**evidence, "description": "Documents that back figures, by metric."},
        },
        "required": ["unit"],
        "additionalProperties": False,
    }
