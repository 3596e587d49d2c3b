"""Reads files of shared figures: those that are given once, for all units."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from yaml.nodes import Node, ScalarNode

from liuxiang.diagnostics import Diagnostic, Place, Related, position
from liuxiang.errors import InputFault
from liuxiang.figures import NOT_APPLICABLE, Figure, same_value
from liuxiang.inputs import Inputs
from liuxiang.names import shown
from liuxiang.nodes import NodeReader, documents, is_empty
from liuxiang.ruleset.load import RuleFile
from liuxiang.ruleset.metrics.base import found_text
from liuxiang.source import Source
from liuxiang.units.aliases import Aliases, Called, earlier
from liuxiang.units.figure_reader import FigureReader
from liuxiang.units.naming import Entries
from liuxiang.units.revisions import Shared
from liuxiang.wording.text import brief

KEYS: Final = ("shared", "ruleset")


class ReadShared(NamedTuple):
    """Shared figures, and the problems of their files."""

    shared: Shared
    problems: list[Diagnostic]


def read_shared(inputs: Inputs, rules: RuleFile, also: Aliases | None = None) -> ReadShared:
    """Return the figures of all files among `inputs` that hold such, and their problems."""
    reader = SharedReader(rules, also)
    found: list[Shared] = []
    problems: list[Diagnostic] = []
    for name in inputs.shared:
        try:
            read = reader.read(inputs.source(name))
        except InputFault as fault:
            problems += fault.diagnostics
            continue
        found.append(read.shared)
        problems += read.problems
    shared, conflicts = together(found)
    return ReadShared(shared, [*problems, *conflicts])


def together(found: list[Shared]) -> tuple[Shared, list[Diagnostic]]:
    """Return the figures of several files; one that is given twice must be the same."""
    figures: dict[str, Figure] = {}
    files: dict[str, str] = {}
    problems: list[Diagnostic] = []
    for each in found:
        files |= each.files
        for name, figure in each.figures.items():
            problems += _conflict(name, figures.setdefault(name, figure), figure)
    return Shared(figures, files), problems


def _conflict(name: str, first: Figure, other: Figure) -> Iterator[Diagnostic]:
    if not same_value(first.value, other.value) and first.at is not None:
        values = {"metric": name, "found": other.text, "other": first.text}
        yield Diagnostic("LX265", other.at, values, (Related(first.at, "other"),))


class SharedReader:
    """Reads shared figures for one rule file."""

    def __init__(self, rules: RuleFile, also: Aliases | None = None) -> None:
        self._rules = rules
        self._also = also or earlier(rules.ruleset)
        self._called = Called(rules.ruleset, self._also)
        self._figures = FigureReader(rules.ruleset, self._also, self._called, shared=True)

    def read(self, source: Source) -> ReadShared:
        """Return the shared figures in `source`.

        Raises:
            InputFault: It is malformed.

        """
        found: list[Shared] = []
        problems = list(source.warnings)
        for top in documents(source):
            walk = NodeReader(source, len(problems))
            found.append(Shared(dict(self._document(top, walk)), {source.name: source.sha256}))
            problems += sorted(walk.problems, key=position)
        shared, conflicts = together(found)
        return ReadShared(shared, [*problems, *conflicts])

    def _document(self, top: Node, walk: NodeReader) -> Iterator[tuple[str, Figure]]:
        mapping = walk.mapping(top, "LX121")
        entries = walk.entries(mapping) if mapping else {}
        walk.check_keys(entries, KEYS)
        self._check_rules(entries, walk)
        if "shared" not in entries or is_empty(entries["shared"][1]):
            return
        figures = walk.mapping(entries["shared"][1], "LX208", {"key": "shared"})
        also = self._also.of_document(entries, ("shared",), walk)
        for name, (at, node) in (
            self._called.entries(figures, walk, also).items() if figures else ()
        ):
            metric = self._rules.ruleset.metrics.get(name)
            if metric is not None and not metric.shared and not metric.made_of():
                walk.report("LX264", at, {"metric": name})
                continue
            figure = self._figures.figure(name, at, node, walk, said="reported")
            if figure is not None and figure.value is NOT_APPLICABLE:
                walk.report("LX267", node, {"metric": name})
            elif figure is not None:
                place: Place = walk.source.place(figure.line, figure.column)
                yield name, figure._replace(at=place)

    def _check_rules(self, entries: Entries, walk: NodeReader) -> None:
        """Report figures for other rules, or for another version of them."""
        if "ruleset" not in entries or is_empty(entries["ruleset"][1]):
            return
        node = entries["ruleset"][1]
        text = shown(brief(node.value)) if isinstance(node, ScalarNode) else found_text(node)
        name, _, version = text.partition("@")
        values = {"found": text, "expected": self._rules.reference}
        if name != self._rules.ruleset.id:
            walk.report("LX209", node, values)
        elif version and version != self._rules.ruleset.version:
            walk.report("LX210", node, values)
