"""Parses the documents that a unit file lists as evidence for its figures."""

from yaml.nodes import ScalarNode, SequenceNode

from liuxiang.nodes import Walk, is_empty
from liuxiang.ruleset.metrics.base import found_text
from liuxiang.units.also import Also
from liuxiang.units.called import Called, Entries


def evidence_of(
    entries: Entries, called: Called, walk: Walk, also: Also
) -> dict[str, tuple[str, ...]]:
    """Return the documents of metrics in the `entries` of a unit; report problems to `walk`."""
    if "evidence" not in entries or is_empty(entries["evidence"][1]):
        return {}
    mapping = walk.mapping(entries["evidence"][1], "LX208", {"key": "evidence"})
    evidence: dict[str, tuple[str, ...]] = {}
    for name, (at, node) in called.entries(mapping, walk, also).items() if mapping else ():
        if name not in called.metrics:
            called.report_metric(name, at, walk)
        elif isinstance(node, SequenceNode) and all(
            isinstance(each, ScalarNode) for each in node.value
        ):
            evidence[name] = tuple(str(each.value).strip() for each in node.value)
        elif isinstance(node, ScalarNode):
            evidence[name] = () if is_empty(node) else (str(node.value).strip(),)
        else:
            walk.report("LX212", node, {"metric": name, "found": found_text(node)})
    return evidence
