"""The JSON of decisions: beside what was computed, confirmed, and what no longer holds."""

from typing import Any, Final

from liuxiang.decisions import Confirmation, Decided, Ground, Taken
from liuxiang.diagnostics import Place
from liuxiang.finding import Finding
from liuxiang.views.common import FILE_PLACE, FINDING
from liuxiang.views.shape import (
    INTEGER,
    ITEM_NO_OR_NULL,
    TEXT,
    Shape,
    Value,
    key,
    nested,
    nullable,
    optional,
)
from liuxiang.wording import Language
from liuxiang.wording.text import worded


def _place(taken: Taken, _: object) -> Place:
    return taken.place


def _taken(it: Ground | Confirmation, _: object) -> Taken:
    return it.taken


TAKEN: Final = Shape[Taken, object](
    "Taken",
    "Who decided it, when, by which document, and where that stands.",
    key("by", nullable(TEXT), "Who decided it.", lambda taken, _: taken.by),
    key("date", nullable(TEXT), "The day, as 2013-03-28.", lambda taken, _: taken.date),
    key("document", nullable(TEXT), "The document.", lambda taken, _: taken.document),
    *FILE_PLACE.keys_of(_place),
)

DECISION: Final = Shape[Ground, object](
    "Decision",
    "A decision on a unit.",
    key("reason", TEXT, "Why.", lambda ground, _: ground.reason),
    *TAKEN.keys_of(_taken),
)

CONFIRMED: Final = Shape[Confirmation, object](
    "Confirmed",
    "A figure or a finding that somebody looked at.",
    key("unit", TEXT, "The unit.", lambda each, _: each.unit),
    key("metric", nullable(TEXT), "The metric of the figure.", lambda each, _: each.metric),
    key("value", nullable(TEXT), "The figure.", lambda each, _: each.value),
    key("finding", nullable(TEXT), "The code of the finding.", lambda each, _: each.finding),
    key("item", ITEM_NO_OR_NULL, "The number of its item.", lambda each, _: each.item),
    key("reason", TEXT, "Why it stands.", lambda each, _: each.reason),
    *TAKEN.keys_of(_taken),
)

STALE: Final = Shape[Finding, Language](
    "Stale",
    "A decision that rests on what is no longer so.",
    key(
        "place",
        TEXT,
        "Where it stands.",
        lambda each, language: worded("{place}", each.values, language),
    ),
    *FINDING.keys,
)


_AWARD: Final[Value[Decided, object]] = Value(
    {"type": ["string", "null"]}, lambda decided, _: decided.award.id if decided.award else None
)

DECIDED: Final = Shape[Decided | None, Any](
    "Decided",
    "What was decided of a unit; its keys are left out where nothing was.",
    optional(
        "decided_rank",
        INTEGER,
        "The rank that was decided, if any was.",
        lambda decided, _: decided and decided.rank,
    ),
    optional(
        "decided_award",
        _AWARD,
        "The award that was decided, null for none.",
        lambda decided, _: decided,
    ),
    optional(
        "decision",
        nested(DECISION),
        "The decision: on the award, if there is one on it.",
        lambda decided, _: decided and decided.grounds[-1],
    ),
    optional(
        "order_decision",
        nested(DECISION),
        "The decision on the order of a tie, if there is another on the award.",
        lambda decided, _: decided.grounds[0] if decided and len(decided.grounds) > 1 else None,
    ),
)
