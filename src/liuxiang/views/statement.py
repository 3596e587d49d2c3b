"""The JSON of what somebody said of a figure, of which its trail is made."""

from typing import Final, get_args

from liuxiang.figures import Statement, StatementKind
from liuxiang.views.common import FILE
from liuxiang.views.shape import LINE, TEXT, Shape, key, nullable, one_of

STATEMENT: Final = Shape[Statement, object](
    "Statement",
    "A value that somebody gave for a figure.",
    key("value", TEXT, "The figure.", lambda said, _: said.figure.text),
    key(
        "kind",
        one_of(*get_args(StatementKind)),
        "Who gave it: the unit, the unit again, or whoever assessed it.",
        lambda said, _: said.kind,
    ),
    key("by", nullable(TEXT), "Who in particular.", lambda said, _: said.figure.by),
    key("date", nullable(TEXT), "The day, as 2013-03-12.", lambda said, _: said.figure.date),
    key("reason", nullable(TEXT), "Why.", lambda said, _: said.figure.reason),
    key("file", FILE, "The file.", lambda said, _: said.figure.at.file if said.figure.at else ""),
    key(
        "line",
        LINE,
        "The line or row, from 1.",
        lambda said, _: said.figure.at.line if said.figure.at else 1,
    ),
)
