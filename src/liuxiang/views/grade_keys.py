"""The keys of a grade in JSON, which only results of rule files with grades have."""

from typing import Any, Final

from liuxiang.grading import Grade, Pressing
from liuxiang.ruleset.grades import Band
from liuxiang.views.shape import BOOLEAN, TEXT, Shape, Value, array, key, nested, optional

_NULLABLE: Final = {"type": ["string", "null"]}


def _id(band: Band | None) -> str | None:
    return None if band is None else band.id


BAND: Final[Value[Grade, object]] = Value(_NULLABLE, lambda grade, _: grade.id)
_BEST: Final[Value[Grade, object]] = Value(_NULLABLE, lambda grade, _: _id(grade.best))
_WORST: Final[Value[Grade, object]] = Value(_NULLABLE, lambda grade, _: _id(grade.worst))

CEILING: Final = Shape[Pressing, object](
    "Ceiling",
    "A ceiling that presses the grade of a unit.",
    key("id", TEXT, "Its id.", lambda it, _: it.ceiling.id),
    key(
        "at_best",
        TEXT,
        "The id of the best grade that it leaves.",
        lambda it, _: it.ceiling.at_best,
    ),
    key(
        "decided",
        BOOLEAN,
        "Whether it surely presses; while it is undecided, it does, too.",
        lambda it, _: it.decided,
    ),
)

GRADE: Final = Shape[Grade | None, Any](
    "Grade",
    "The grade of a unit; its keys are left out where the rule file has no grades.",
    optional("grade", BAND, "The id of its grade, null for none.", lambda it, _: it),
    optional("best_grade", _BEST, "The best grade that is still possible.", lambda it, _: it),
    optional("worst_grade", _WORST, "The worst grade that is still possible.", lambda it, _: it),
)

PRESSED: Final = Shape[Grade | None, Any](
    "Pressed",
    "What presses the grade of a unit.",
    optional(
        "ceilings",
        array(nested(CEILING)),
        "The ceilings that press its grade.",
        lambda it, _: it and it.pressing,
    ),
)
