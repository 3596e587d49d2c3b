"""What assessors say with a figure: why it is so, who found it, and when."""

from typing import Final, NamedTuple

from yaml.nodes import Node, ScalarNode

from liuxiang.days import date_of
from liuxiang.nodes import NodeReader, is_empty
from liuxiang.ruleset.metrics.base import found_text
from liuxiang.wording.text import brief

COMMENTS: Final = ("reason", "by", "date")
"""The keys of a comment."""


class Comment(NamedTuple):
    """The reason of a figure, who found it, and the day, as 2013-03-12; None if not said."""

    reason: str | None = None
    by: str | None = None
    date: str | None = None


def comment_of(entries: dict[str, tuple[Node, Node]], walk: NodeReader) -> Comment:
    """Return what `entries` say of a figure, or of all figures of a document."""
    reason, by, written = (text_under(entries, key, walk) for key in COMMENTS)
    date = None if written is None else date_of(written)
    if written is not None and date is None:
        walk.report("LX741", entries["date"][1], {"found": brief(written)})
    return Comment(reason, by, date)


def text_under(entries: dict[str, tuple[Node, Node]], key: str, walk: NodeReader) -> str | None:
    """Return the text under a key; None if there is none, or if it is no text and was reported."""
    if key not in entries or is_empty(entries[key][1]):
        return None
    node = entries[key][1]
    if isinstance(node, ScalarNode):
        return str(node.value).strip() or None
    walk.report("LX742", node, {"key": key, "found": found_text(node)})
    return None
