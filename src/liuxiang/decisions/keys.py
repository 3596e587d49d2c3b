"""The values under the keys of a file of decisions; what is wrong with them is reported."""

from collections.abc import Iterable, Iterator
from typing import Final

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from liuxiang.names import ItemNo
from liuxiang.nodes import NodeReader, is_empty
from liuxiang.ruleset import Award
from liuxiang.ruleset.metrics.base import found_text
from liuxiang.ruleset.metrics.comment import text_under
from liuxiang.units import identity
from liuxiang.units.naming import Entries, name_at
from liuxiang.wording.text import Joined, Phrase, brief

DIGITS: Final = 9
"""The most digits of a rank, or of the number of an item."""


def mapping(entries: Entries, key: str, walk: NodeReader) -> Entries:
    """Return the entries of the mapping under `key`; none if there is none."""
    if key not in entries or is_empty(entries[key][1]):
        return {}
    top = walk.mapping(entries[key][1], "LX799", {"key": key})
    return walk.entries(top) if top else {}


def of_list(
    entries: Entries, key: str, known: tuple[str, ...], walk: NodeReader
) -> Iterator[tuple[MappingNode, Entries]]:
    """Yield the mappings in the list under `key`, each with its entries."""
    if key not in entries or is_empty(entries[key][1]):
        return
    node = entries[key][1]
    if not isinstance(node, SequenceNode):
        walk.report("LX745", node, {"key": key})
        return
    for each in walk.items(node.value):
        top = walk.mapping(each, "LX745", {"key": key})
        if top is not None:
            own = walk.entries(top)
            walk.check_keys(own, known)
            yield top, own


def is_answered(
    own: Entries, key: str, top: Node, walk: NodeReader, *, by_null: bool = False
) -> bool:
    """Return whether there is an answer under `key`; `null` is one only if it answers `by_null`.

    A reason without an answer is reported.
    """
    node = own[key][1] if key in own else None
    if isinstance(node, SequenceNode):
        answered = not all(map(is_empty, node.value))
    elif by_null and isinstance(node, ScalarNode):
        answered = bool(node.value.strip())
    else:
        answered = node is not None and not is_empty(node)
    if answered:
        return True
    if text_under(own, "reason", walk) is not None:
        walk.report("LX747", own[key][0] if key in own else top, {"key": key})
    return False


def is_there(own: Entries, key: str, top: Node, walk: NodeReader) -> bool:
    """Return whether there is anything under `key`; report that there is not."""
    if key in own and not is_empty(own[key][1]):
        return True
    walk.report("LX747", own[key][0] if key in own else top, {"key": key})
    return False


def listed_awards(awards: Iterable[Award], category: str | None = None) -> Joined:
    """Return awards with their titles, in `category` if that is known, for messages."""
    return Joined(
        Phrase("with_title", name=each.id, title=each.label(category) if category else each.title)
        for each in awards
    )


def name(own: Entries, top: Node, walk: NodeReader) -> str | None:
    """Return the name of the unit; None if it was reported."""
    return name_at(own["unit"][1], walk) if is_there(own, "unit", top, walk) else None


def reason(own: Entries, top: Node, walk: NodeReader) -> str | None:
    """Return the reason, without which nothing is decided; None if it was reported."""
    return text_under(own, "reason", walk) if is_there(own, "reason", top, walk) else None


def number(own: Entries, key: str, top: Node, walk: NodeReader) -> int | None:
    """Return the whole number under `key`, from 1; None if it was reported."""
    text = text_under(own, key, walk)
    if text is None:
        walk.report("LX747", top, {"key": key})
        return None
    plain = text.lstrip("0")
    if not (text.isascii() and text.isdecimal() and 0 < len(plain) <= DIGITS):
        walk.report("LX790", own[key][1], {"key": key, "found": brief(text)})
        return None
    return int(plain)


def item(own: Entries, top: Node, walk: NodeReader) -> ItemNo | None:
    """Return the number of an item, which may be text without blanks; None if it was reported."""
    text = text_under(own, "item", walk)
    if text is None or text.isdecimal() or text.isalpha() or len(text.split()) != 1:
        return number(own, "item", top, walk)
    return text


def names(node: Node, walk: NodeReader) -> tuple[str, ...]:
    """Return the names in the list at `node`; none if it was reported."""
    if not isinstance(node, SequenceNode):
        walk.report("LX746", node, {"found": found_text(node)})
        return ()
    found = [name_at(each, walk) for each in walk.items(node.value)]
    said = [each for each in found if each]
    if len(set(map(identity, said))) < max(2, len(found)):
        walk.report("LX746", node, {"found": Joined(said) if said else found_text(node)})
        return ()
    return tuple(said)
