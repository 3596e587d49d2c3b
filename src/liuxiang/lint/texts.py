"""Texts: none is in quotes that YAML does not know, or cut where a `#` was part of it."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from yaml.nodes import ScalarNode

from liuxiang.edits import cut_off
from liuxiang.nodes import Path, Tree
from liuxiang.ruleset.holds.faults import Check, Fault, Faults, check
from liuxiang.source import Source

_TEXTS: Final = frozenset(
    {"title", "reading", "reason", "clause", "document", "issuer", "unit", "version", "language"}
)
_BY_ID: Final = frozenset({"members", "labels"})
_QUOTES: Final = dict(zip("“‘„＂＇「『«″”’", "”’“＂＇」』»″”’", strict=True))


class Written(NamedTuple):
    """A rule file as it was written."""

    tree: Tree
    source: Source


def _texts(written: Written) -> Iterator[tuple[Path, ScalarNode]]:
    """Every text that stands without quotes of YAML."""
    for path, node in written.tree.nodes.items():
        if isinstance(node, ScalarNode) and not node.style and path:
            of_names = len(path) > 1 and path[-2] in _BY_ID
            if path[-1] in _TEXTS or of_names:
                yield path, node


@check("LX405")
def odd_quotes(written: Written) -> Faults:
    """A text is not in quotes that YAML does not know.

    Why: “2012” in such quotes is another text than 2012; units that name the version do not
    find it.

    ::

        version: “2012”

    Instead::

        version: "2012"
    """
    for path, node in _texts(written):
        text = str(node.value).strip()
        inside = text[1:-1]
        whole = len(text) > 1 and _QUOTES.get(text[0]) == text[-1]
        if whole and not set(inside) & {text[0], text[-1]}:
            yield Fault(path, {"found": text[:60], "inside": inside[:60]})


@check("LX407")
def cut_texts(written: Written) -> Faults:
    """A text does not end at a `#` that was to be part of it.

    Why: behind a blank a `#` begins a comment, so that 会员评家 #3 is read as 会员评家.

    A comment has a blank behind its `#`, and is not told. A text that has a `#` is put in quotes:
    `title: "会员评家 #3"`.
    """
    for path, node in _texts(written):
        cut = cut_off(node, written.source)
        if cut:
            yield Fault(path, {"found": str(node.value)[:40], "cut": cut[:40]})


TEXT_CHECKS: Final[tuple[Check[Written], ...]] = (odd_quotes, cut_texts)
"""What is checked of the text as it stands."""
