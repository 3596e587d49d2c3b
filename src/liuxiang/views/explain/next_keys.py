"""The JSON of the nearest figure that earns more, in `explain -f json`."""

from typing import Final

from liuxiang.explanation import Loss, NextPoint
from liuxiang.views.shape import (
    ITEM_NO,
    NUMBER,
    TEXT,
    Shape,
    array,
    key,
    nested,
    nullable,
    optional,
)

LOSS: Final = Shape[Loss, object](
    "Loss",
    "What another item loses since the same number stands there.",
    key("no", ITEM_NO, "The number of the item.", lambda loss, _: loss.no),
    key(
        "points",
        NUMBER,
        "How much it loses; taken off the gain already.",
        lambda loss, _: loss.points,
    ),
)

NEXT: Final = Shape[NextPoint, object](
    "Next",
    "The nearest figure that changes something.",
    key("value", TEXT, "The figure needed.", lambda step, _: step.to.text),
    key(
        "change",
        nullable(NUMBER),
        "How far it is; null for yes or no, and for checklists.",
        lambda step, _: step.to.change,
    ),
    key(
        "members",
        array(TEXT),
        "The members of a checklist that are lacking.",
        lambda step, _: step.to.members,
    ),
    key("gain", NUMBER, "What the total gains if nothing else changes.", lambda step, _: step.gain),
    optional(
        "metric",
        TEXT,
        "The reported figure to change, where it is not the one that was tested.",
        lambda step, _: step.moves.metric if step.moves else None,
    ),
    optional(
        "losses",
        array(nested(LOSS)),
        "What is taken off it in other items, if anything is.",
        lambda step, _: step.losses or None,
    ),
)
