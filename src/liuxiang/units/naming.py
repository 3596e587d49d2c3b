"""Names of units as their files give them."""

from yaml.nodes import MappingNode, Node, ScalarNode

from liuxiang.diagnostics import escape_controls
from liuxiang.names import LONGEST, shown
from liuxiang.nodes import NodeReader, is_empty, start
from liuxiang.ruleset.metrics.base import found_text
from liuxiang.widths import cut_off

Entries = dict[str, tuple[Node, Node]]
"""The nodes of keys and values by key."""


def unit_name(
    top: MappingNode, entries: Entries, walk: NodeReader, key: str = "unit"
) -> str | None:
    """Return the name under `key`; report to `walk` if there is none that can be shown."""
    if key not in entries or is_empty(entries[key][1]):
        walk.report("LX203", entries[key][0] if key in entries else top, {"key": key})
        return None
    return name_at(entries[key][1], walk, key)


def name_at(node: Node, walk: NodeReader, key: str = "unit") -> str | None:
    """Return the name at `node`, under `key`; report to `walk` if it cannot be shown."""
    if not isinstance(node, ScalarNode):
        walk.report("LX204", node, {"found": found_text(node), "key": key})
        return None
    if len(node.value) > LONGEST:
        values = {"found": found_text(node), "count": str(len(node.value))}
        walk.report("LX169", node, {**values, "most": str(LONGEST)})
        return None
    name = shown(node.value)
    if escape_controls(name) != name:
        walk.report("LX214", node, {"found": found_text(node)})
        return None
    cut = cut_off(node, walk.source)
    if cut:
        walk.report("LX672", node, {"found": name, "cut": cut[:40]})
    return name


def named_at(top: Node) -> tuple[int, int]:
    """Return the position of the name of the unit at `top`, or of `top` if there is none."""
    fields = top.value if isinstance(top, MappingNode) else ()
    return start(next((node for key, node in fields if key.value == "unit"), top))
