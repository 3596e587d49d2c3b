"""The schema of verifications and corrections: for any rules."""

from typing import Final

from liuxiang.ruleset.json_schema import NAME, TEXT, Json
from liuxiang.schema.figures import SAYS
from liuxiang.schema.unit import DOCUMENTS, said_later
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
    verifies, corrects = map(_document, SECTIONS)
    return {"type": "object", "if": {"required": ["verifies"]}, "then": verifies, "else": corrects}


def _document(head: str) -> Json:
    section = SECTIONS[head]
    named: Json = {"type": "object", "propertyNames": NAME}
    figure = said_later({"evidence": DOCUMENTS})
    return {
        "properties": {
            head: {**TEXT, "description": _HEADS[head]},
            **SAYS,
            section.key: {
                **named,
                "additionalProperties": figure,
                "description": _FIGURES[head],
            },
            "evidence": {
                **named,
                "additionalProperties": DOCUMENTS,
                "description": "Documents that back figures, by metric.",
            },
        },
        "required": [head, section.key],
        "additionalProperties": False,
    }
