"""Drafts of decisions: every open question with a blank answer, and what was answered kept."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from liuxiang.decisions.questions import Question, Section, questions
from liuxiang.edits import Edit, edited, newline_of, span
from liuxiang.names import called, word
from liuxiang.nodes import NodeReader, is_empty, single
from liuxiang.ranking import Result
from liuxiang.ruleset import Ruleset
from liuxiang.source import Source
from liuxiang.units import identity
from liuxiang.units.naming import Entries
from liuxiang.wording import LANGUAGES, Language, say

_MARGIN: Final = "  "
_BARE: Final = r"[\w（）〔〕./%-]+(?: [\w（）〔〕./%-]+)*"
"""What needs no quotes in YAML."""


def drafted(result: Result, before: Source | None, language: Language) -> str:
    """Return a file of decisions with every open question of `result` in it.

    Args:
        result: the result, with the decisions of the file before.
        before: the file as it is; its answers, comments and layout are kept. None for a new one.
        language: the language of comments.

    Raises:
        InputFault: The file is no YAML.

    """
    drafting = _Drafting(result, language)
    return drafting.new() if before is None else drafting.again(before)


class _Drafting:
    def __init__(self, result: Result, language: Language) -> None:
        self._result, self._language = result, language
        self._ruleset = result.rules.ruleset
        self._questions = list(questions(result))

    def new(self) -> str:
        """Return a new file."""
        head = say("draft_head", self._language)
        lines = [f"# {head}", f"decisions: {self._result.rules.reference}"]
        lines += ["by:", "date:", "document:"]
        for section in ("ties", "confirmed"):
            asked = [each for each in self._questions if each.section == section]
            if asked:
                lines += [f"{section}:", *self._entries(asked, _MARGIN)]
        lines += [f"# {say('draft_approval', self._language)}", "approved:"]
        return "".join(f"{line}\n" for line in lines)

    def again(self, before: Source) -> str:
        """Return the file with what is new added, and what no longer holds marked."""
        marks = {line for line, text in enumerate(before.lines) if _is_mark(text)}
        newline = newline_of(before.text)
        kept = [text for line, text in enumerate(before.lines) if line not in marks]
        source = Source(before.name, newline.join(kept), before.sha256)
        top, walk = single(source, "LX743")
        entries = walk.entries(top)
        edits = [
            *self._added(source, top, entries, walk),
            *self._void(source, marks),
            *self._approved(source, entries),
        ]
        text = edited(source.text, edits)
        return text if newline == "\n" else text.replace("\r\n", "\n").replace("\n", newline)

    def _added(
        self, source: Source, top: MappingNode, entries: Entries, walk: NodeReader
    ) -> Iterator[Edit]:
        """Yield the additions of questions that the file does not have yet."""
        known = set(_keys(entries, walk, self._ruleset))
        for section in ("ties", "confirmed"):
            asked = [
                each
                for each in self._questions
                if each.section == section and each.key not in known
            ]
            if asked:
                yield self._addition(section, asked, source, top, entries)

    def _addition(
        self,
        section: Section,
        asked: Sequence[Question],
        source: Source,
        top: MappingNode,
        entries: Entries,
    ) -> Edit:
        if section not in entries:
            at = _end_of_line(source.text, span(top)[1])
            lines = [f"{section}:", *self._entries(asked, _MARGIN)]
            return Edit(at, at, "".join(f"\n{line}" for line in lines))
        key, node = entries[section]
        if isinstance(node, SequenceNode) and node.flow_style:
            at = span(node)[1] - 1
            items = ", ".join(_in_flow(each) for each in asked)
            return Edit(at, at, f", {items}" if node.value else items)
        if is_empty(node) or not isinstance(node, SequenceNode) or not node.value:
            at, margin = _end_of_line(source.text, span(key)[1]), _MARGIN
        else:
            at = _end_of_line(source.text, span(node)[1])
            mark = node.start_mark
            margin = " " * (mark.column if mark else len(_MARGIN))
        return Edit(at, at, "".join(f"\n{line}" for line in self._entries(asked, margin)))

    def _entries(self, asked: Iterable[Question], margin: str) -> Iterator[str]:
        """Yield the lines of entries, each below the findings that it answers."""
        for each in asked:
            for finding in each.findings:
                advice = finding.help(self._language)
                told = f"{finding.code} {finding.message(self._language)}"
                yield f"{margin}# {told}{f' → {advice}' if advice else ''}"
            lines = [f"{key}: {_scalar(value)}" for key, value in each.said]
            lines += [f"{key}:{f'  # {hint}' if hint else ''}" for key, hint in each.blank]
            yield f"{margin}- {lines[0]}"
            yield from (f"{margin}  {line}" for line in lines[1:])

    def _void(self, source: Source, marks: set[int]) -> Iterator[Edit]:
        """Yield a comment above each decision that no longer holds."""
        settled = self._result.settled
        for finding, place in zip(settled.stale, settled.void, strict=True):
            if place.file != source.name:
                continue
            old = place.line - 1
            line = old - sum(mark < old for mark in marks)
            start = source.line_starts[line]
            text = source.lines[line]
            margin = text[: len(text) - len(text.lstrip())]
            values = {**finding.values, "place": ""}
            told = finding._replace(values=values).message(self._language).lstrip("：: ")
            yield Edit(start, start, f"{margin}# {_mark(self._language)}{told}\n")

    def _approved(self, source: Source, entries: Entries) -> Iterator[Edit]:
        """Yield what was approved, below an approval that does not say so."""
        approvals = self._result.decisions.approvals
        own = [each for each in approvals if each.taken.place.file == source.name]
        if not own or own[0].rules or own[0].data:
            return
        rules, data = self._result.fingerprint
        written = f"{{rules: {_scalar(rules)}, data: {_scalar(data)}}}"
        if "on" in entries:
            key, node = entries["on"]
            start, end = span(node) if not is_empty(node) else (span(key)[1] + 1, span(key)[1] + 1)
            yield Edit(start, end, written if not is_empty(node) else f" {written}")
            return
        at = _end_of_line(source.text, span(entries["approved"][1])[1])
        yield Edit(at, at, f"\non: {written}")


def _mark(language: Language) -> str:
    return say("draft_void", language)


def _is_mark(line: str) -> bool:
    """Return whether a line is a mark of an earlier draft, in any language."""
    text = line.lstrip()
    return any(text.startswith(f"# {_mark(each)}") for each in LANGUAGES)


def _keys(entries: Entries, walk: NodeReader, ruleset: Ruleset) -> Iterator[tuple[str, ...]]:
    """Yield what identifies each entry of a file, answered or not."""
    categories = called({name: each.title for name, each in ruleset.categories.items()}, {})
    metrics = called({name: each.title for name, each in ruleset.metrics.items()}, {})
    for own in _items(entries, "ties", walk):
        category = next(iter(categories.get(word(own.get("category", "")), ())), "")
        yield "ties", category, own.get("rank", "")
    for own in _items(entries, "confirmed", walk):
        named = metrics.get(word(own.get("metric", "")), (own.get("finding", ""),))
        yield "confirmed", identity(own.get("unit", "")), next(iter(named))


def _items(entries: Entries, key: str, walk: NodeReader) -> Iterator[Mapping[str, str]]:
    """Yield the texts of the mappings in a list."""
    node = entries[key][1] if key in entries else None
    for top in node.value if isinstance(node, SequenceNode) else ():
        if isinstance(top, MappingNode):
            yield {
                name: str(value.value).strip()
                for name, (_, value) in walk.entries(top).items()
                if isinstance(value, ScalarNode)
            }


def _end_of_line(text: str, at: int) -> int:
    """Return the end of the line at `at`, without its line break."""
    ends = [found for sign in "\r\n" if (found := text.find(sign, at)) >= 0]
    return min(ends, default=len(text))


def _in_flow(question: Question) -> str:
    said = [f"{key}: {_scalar(value)}" for key, value in question.said]
    return "{" + ", ".join((*said, *(f"{key}: " for key, _ in question.blank))) + "}"


def _scalar(text: str) -> str:
    """Return a text as YAML, in quotes where it would be something else without."""
    if re.fullmatch(_BARE, text):
        return text
    return '"{}"'.format(text.replace("\\", "\\\\").replace('"', '\\"'))
