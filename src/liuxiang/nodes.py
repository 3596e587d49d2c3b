"""Strict YAML and JSON, composed into nodes with positions.

Every scalar keeps its original text, so `no`, `012` and `1:30` are never converted silently. The
code that knows which type a path has parses the text.
"""

import operator
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Final, NamedTuple

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode

from liuxiang.depth import DEEPEST, may_be_deep, may_overflow, survey
from liuxiang.diagnostics import MANY, Diagnostic, Hints, Place, Related, Wording
from liuxiang.errors import InputFault
from liuxiang.names import is_unseen, shown
from liuxiang.source import Source
from liuxiang.widths import colon_within, wide_colon
from liuxiang.wording.text import Joined

_Loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


class _Composer(_Loader):  # type: ignore[valid-type, misc]  # the C loader where there is one
    """PyYAML's loader without its resolver: `no`, `012` and `1:30` keep their text."""

    # Called for every node, so C functions: one gives an empty tag, the others nothing of use.
    resolve = "".format
    descend_resolver = operator.is_
    ascend_resolver = "".islower


def documents(source: Source) -> list[Node]:
    """Return the root node of each non-empty document in `source`.

    Raises:
        InputFault: It is not well-formed YAML or JSON, uses anchors, or is nested too deeply.

    """
    text = source.text
    if may_be_json(source):
        from liuxiang.json_as_yaml import compose

        top = compose(source)
        if top is not None:
            return [] if is_empty(top) else [top]
    deep = may_be_deep(text, DEEPEST // 5)
    if "&" in text or (deep and may_overflow(text)):
        survey(source, text, _Loader)
    try:
        nodes = list(_compose(text))
    except yaml.YAMLError as error:
        if deep:  # newer loaders in C give up by themselves, at another level and place than ours
            survey(source, text, yaml.SafeLoader)
        from liuxiang.malformed import explain

        raise InputFault([explain(source, error)]) from None
    except RecursionError:  # of the loader in Python, which holds less
        survey(source, text, _Loader)
        raise
    if deep:
        _refuse_deep(source, nodes)
    return [node for node in nodes if not is_empty(node)]


def _compose(text: str) -> Iterable[Node]:
    composer = _Composer(text)
    try:
        while composer.check_node():
            yield composer.get_node()
    finally:
        composer.dispose()


def _refuse_deep(source: Source, nodes: Iterable[Node]) -> None:
    """Check the depth of the collections in `nodes`, level by level.

    Raises:
        InputFault: There are more levels than allowed.

    """
    level = [node for node in nodes if not isinstance(node, ScalarNode)]
    for _ in range(DEEPEST):
        inner = chain.from_iterable(
            chain.from_iterable(node.value) if isinstance(node, MappingNode) else node.value
            for node in level
        )
        level = [node for node in inner if not isinstance(node, ScalarNode)]
    if level:
        raise InputFault([source.fault("LX112", *start(level[0]), {"limit": str(DEEPEST)})])


def may_be_json(source: Source) -> bool:
    """Return whether `source` has a JSON file name or starts like JSON."""
    return source.name.lower().endswith(".json") or source.text.lstrip()[:1] in ("{", "[")


NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
_SEEN: Final = frozenset(map(chr, range(ord("!"), 0x7F))) - {"_"}
"""Signs, letters and digits that show; an underscore may begin an escape."""


def is_empty(node: Node) -> bool:
    """Return whether `node` has no content: nothing, `null`, or an empty text."""
    value = node.value
    if not isinstance(node, ScalarNode):
        return False
    if value in NULLS:
        return not node.style or not value
    first = value[0]
    return not (first in _SEEN or "一" <= first <= "鿿") and is_unseen(value)


def start(node: Node) -> tuple[int, int]:
    """Return the line and column at which `node` starts, counted from 0."""
    mark = node.start_mark
    if mark is None:
        raise TypeError("a node that was not read from a file")
    return mark.line, mark.column


def _usual_entries(node: MappingNode) -> dict[str, tuple[Node, Node]] | None:
    """Return the entries by key if all keys are distinct ASCII texts, the usual case; else None."""
    try:
        entries = {pair[0].value: pair for pair in node.value}
    except TypeError:  # the value of a key that is no text is a list
        return None
    return entries if len(entries) == len(node.value) and "".join(entries).isascii() else None


class NodeReader:
    """A reader of the nodes of a source that collects all problems.

    `told` is the number of problems of the file that were reported before.
    """

    def __init__(self, source: Source, told: int = 0) -> None:
        self.source = source
        self._told = told
        self._may_have_tags = "!" in source.text
        self._hints = Hints()
        self.problems: list[Diagnostic] = []

    def place(self, node: Node) -> Place:
        """Return the position of `node`."""
        return self.source.place(*start(node))

    def report(
        self,
        code: str,
        node: Node,
        values: Wording | None = None,
        *,
        suggestions: tuple[str, ...] = (),
        related: tuple[Related, ...] = (),
    ) -> None:
        """Report a problem at the start of `node`."""
        self.problems.append(Diagnostic(code, self.place(node), values or {}, related, suggestions))

    def close_matches(self, name: str, known: Iterable[str]) -> tuple[str, ...]:
        """Return suggestions for `name`, unless there are already many problems."""
        return (
            self._hints.close_matches(name, known) if self._told + len(self.problems) < MANY else ()
        )

    def mapping(self, node: Node, code: str, values: Wording | None = None) -> MappingNode | None:
        """Return `node` if it is a mapping; otherwise report `code`, or a full-width colon."""
        if isinstance(node, MappingNode):
            return node
        line, column = start(node)
        text = self.source.lines[line]
        colon = wide_colon(text, column) if isinstance(node, ScalarNode) else None
        if colon is None:
            self.report(code, node, values)
        else:
            key = {"key": text[column:colon].strip()}
            self.problems.append(self.source.fault("LX109", line, colon, key))
        return None

    def entries(self, node: MappingNode) -> dict[str, tuple[Node, Node]]:
        """Return key and value nodes by key; report duplicate, tagged and non-text keys."""
        usual = None if self._may_have_tags else _usual_entries(node)
        if usual is not None:  # no tag is written in the file, and no key is odd
            return usual
        entries: dict[str, tuple[Node, Node]] = {}
        for key, value in node.value:
            odd = key.tag or value.tag or not isinstance(key, ScalarNode) or key.value in entries
            if odd or not key.value.isascii():
                self._odd_entry(key, value, entries)
            else:
                entries[key.value] = (key, value)
        return entries

    def _odd_entry(self, key: Node, value: Node, entries: dict[str, tuple[Node, Node]]) -> None:
        """Add an entry under its normalised key, or report it.

        Reports tags, keys that are not text, duplicate keys, and keys in braces with a full-width
        colon, which makes key and value one word.
        """
        if not isinstance(key, ScalarNode):
            self.report("LX115", key)
        elif (colon := colon_within(key, value)) is not None:
            line, column = start(key)
            found = {"key": key.value[:colon].strip()}
            self.problems.append(self.source.fault("LX109", line, column + colon, found))
        elif key.tag:
            self.report("LX114", key, {"tag": key.tag})
        elif shown(key.value) in entries:
            first = Related(self.place(entries[shown(key.value)][0]))
            self.report("LX111", key, {"key": shown(key.value)}, related=(first,))
        else:
            if value.tag:
                self.report("LX114", value, {"tag": value.tag})
            entries[shown(key.value)] = (key, value)

    def check_keys(self, entries: Mapping[str, tuple[Node, Node]], known: Sequence[str]) -> None:
        """Report the keys of a mapping that are not `known`, with similar ones."""
        for key, (at, _) in entries.items():
            if key not in known:
                values = {"key": key, "expected": Joined(known)}
                self.report("LX202", at, values, suggestions=self.close_matches(key, known))

    def items(self, nodes: Iterable[Node]) -> list[Node]:
        """Return the nodes of a list; report tagged ones."""
        kept = []
        for node in nodes:
            if node.tag:
                self.report("LX114", node, {"tag": node.tag})
            else:
                kept.append(node)
        return kept


def single(source: Source, code: str) -> tuple[MappingNode, NodeReader]:
    """Return the mapping of the only document of `source`, and a reader for it.

    Raises:
        InputFault: The source is malformed, or (with `code`) is anything else.

    """
    nodes, walk = documents(source), NodeReader(source)
    if len(nodes) == 1 and isinstance(nodes[0], MappingNode) and not nodes[0].tag:
        return nodes[0], walk
    place = walk.place(nodes[-1]) if nodes else Place(source.name)
    raise InputFault([*source.warnings, Diagnostic(code, place)])


Path = tuple[str | int, ...]


class Tree(NamedTuple):
    """A document as plain data (text, None, tuples, dicts), with the node of every path."""

    data: object
    keys: Mapping[Path, Node]
    nodes: Mapping[Path, Node]


def tree(walk: NodeReader, top: Node) -> Tree:
    """Return `top` as plain data with the marks of every path; report problems to `walk`."""
    keys: dict[Path, Node] = {}
    nodes: dict[Path, Node] = {}

    def plain(node: Node, path: Path) -> object:
        nodes[path] = node
        if isinstance(node, ScalarNode):
            return None if is_empty(node) else node.value
        if isinstance(node, MappingNode):
            data = {}
            for name, (key, value) in walk.entries(node).items():
                below = (*path, name)
                keys[below] = key
                data[name] = plain(value, below)
            return data
        items = enumerate(walk.items(node.value))
        return tuple([plain(each, (*path, index)) for index, each in items])

    return Tree(plain(top, ()), keys, nodes)
