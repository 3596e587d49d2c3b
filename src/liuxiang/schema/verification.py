"""The schema of verifications and corrections: for any rules."""

from typing import Final

from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.json_schema import TEXT, Json
from liuxiang.schema.figures import DOCUMENTS, SAYS, unless_declared
from liuxiang.schema.of_rules import OfMetrics
from liuxiang.schema.unit import said_later
from liuxiang.units.read_revisions import SECTIONS

_HEADS: Final = {
    "verifies": "The unit whose figures somebody has checked.",
    "corrects": "The unit that corrects its own figures.",
}
_FIGURES: Final = {
    "verifies": "What was found, by metric; `reason` is required where it differs.",
    "corrects": "The right figures, by metric.",
}


def schema() -> Json:
    """Return the schema of documents that verify or correct, for any rules."""
    figures = said_later({"evidence": DOCUMENTS})
    return _documents(_by_metric(figures), _by_metric(DOCUMENTS))


def schema_for(rules: Ruleset) -> Json:
    """Return the schema of documents that verify or correct, for `rules`."""
    figures = OfMetrics(rules)
    said, evidence = figures.said_later(), figures.evidence()
    return {**_documents({**said, "type": "object"}, evidence), "definitions": figures.forms}


def _by_metric(each: Json) -> Json:
    return {"type": "object", "additionalProperties": each}


def _documents(figures: Json, evidence: Json) -> Json:
    verifies, corrects = (_document(head, figures, evidence) for head in SECTIONS)
    return {"type": "object", "if": {"required": ["verifies"]}, "then": verifies, "else": corrects}


def _document(head: str, figures: Json, evidence: Json) -> Json:
    section = SECTIONS[head]
    return {
        "properties": {
            head: {**TEXT, "description": _HEADS[head]},
            **SAYS,
            section.key: {**figures, "description": _FIGURES[head]},
            "not_applicable": {
                "type": ["object", "null"],
                "additionalProperties": {"type": ["string", "boolean"], "pattern": r"\S"},
                "description": "Why whole items do not apply, by id; `false` where they do.",
            },
            "evidence": {**evidence, "description": "Documents that back figures, by metric."},
        },
        "required": [head],
        **unless_declared(section.key),
        "additionalProperties": False,
    }
