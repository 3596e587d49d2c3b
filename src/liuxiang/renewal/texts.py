"""Edits the texts of a new version: a rule file and its cases."""

from collections.abc import Iterable, Iterator
from pathlib import Path as FilePath
from typing import NamedTuple

from yaml.nodes import Node, ScalarNode

from liuxiang.edits import Edit, edited, rewritten, span
from liuxiang.nodes import Tree
from liuxiang.renewal.days import moved, written_as
from liuxiang.renewal.place import schema_edit
from liuxiang.renewal.versions import years_between
from liuxiang.ruleset import Ruleset
from liuxiang.source import STDIN, Source, decode, encoded


class Original(NamedTuple):
    """A file that a new version is based on, and its bytes."""

    source: Source
    data: bytes


class Renewed(NamedTuple):
    """A file of the new version under its new name, and the edits that made it.

    `schema` is the path of a schema that cannot be found from the new location.
    """

    source: Source
    data: bytes
    edits: tuple[Edit, ...]
    schema: str | None = None


def renewed_rules(
    original: Original, tree: Tree, ruleset: Ruleset, version: str, target: str
) -> Renewed:
    """Return a rule file as `version`, its period shifted by the years between versions."""
    edits = [
        rewritten(original.source, _scalar(tree.nodes["version",]), version),
        *_days(original.source, tree, ruleset, years_between(ruleset.version, version)),
    ]
    return _renewed(original, tree, edits, target)


def renewed_cases(original: Original, tree: Tree, target: str, rules: str) -> Renewed:
    """Return a file of cases that refers to the rule file `rules` beside it."""
    name = FilePath(rules).name
    edit = rewritten(original.source, _scalar(tree.nodes["ruleset",]), name)
    return _renewed(original, tree, [edit], target)


def _scalar(node: Node) -> ScalarNode:
    if not isinstance(node, ScalarNode):
        raise TypeError("a text of a file that holds is a scalar")
    return node


def _days(source: Source, tree: Tree, ruleset: Ruleset, years: int | None) -> Iterator[Edit]:
    """Yield edits that shift the days of the period, either both or none."""
    if ruleset.period is None or not years:
        return
    days = {"from": moved(ruleset.period.start, years), "to": moved(ruleset.period.end, years)}
    for key, day in days.items():
        if day is not None and None not in days.values():
            node = _scalar(tree.nodes["period", key])
            begin, end = span(node)
            text = written_as(day, node.value)
            head, held, rest = source.text[begin:end].rpartition(node.value)
            one = Edit(begin, end, f"{head}{text}{rest}")
            yield one if held else rewritten(source, node, text)


def _renewed(original: Original, tree: Tree, edits: Iterable[Edit], target: str) -> Renewed:
    """Return the edited file in its old encoding, with the schema path adjusted."""
    source, schema, missing = original.source, None, None
    if STDIN not in (source.name, target):
        folders = (FilePath(each).parent for each in (source.name, target))
        remarks = source.text[: span(tree.nodes[()])[0]]
        schema, missing = schema_edit(remarks, *folders)
    made = (*edits, schema) if schema else tuple(edits)
    data = encoded(edited(source.text, made), source, original.data)
    return Renewed(decode(target, data), data, made, missing)
