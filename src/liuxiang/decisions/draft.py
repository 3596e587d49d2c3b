"""Drafts of decisions: every open question with a blank answer, and what was answered kept."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain
from typing import Final

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from liuxiang.decisions.answers import fingerprint_of_answers
from liuxiang.decisions.questions import (
    SECTIONS,
    Key,
    Question,
    Section,
    key_of_confirmed,
    questions,
)
from liuxiang.decisions.read import DecisionReader
from liuxiang.diagnostics import Diagnostic, Place, has_errors
from liuxiang.edits import Edit, edited, newline_of, scalar, span
from liuxiang.errors import InputFault
from liuxiang.names import called, word
from liuxiang.nodes import NodeReader, single
from liuxiang.ranking import Result
from liuxiang.source import Source
from liuxiang.units.aliases import earlier
from liuxiang.units.naming import Entries
from liuxiang.wording import LANGUAGES, Language, say

_MARGIN: Final = "  "


def drafted(result: Result, before: Source | None, language: Language) -> str:
    """Return a file of decisions with every open question of `result` in it.

    Args:
        result: the result, with the decisions of the file before.
        before: the file as it is; its answers, comments and layout are kept. None for a new one.
        language: the language of comments.

    Raises:
        InputFault: The file is no YAML, or nothing can be added to it as it is laid out.

    """
    drafting = _Drafting(result, language)
    return drafting.new() if before is None else drafting.again(before)


class _Drafting:
    def __init__(self, result: Result, language: Language) -> None:
        self._result, self._language = result, language
        self._ruleset, self._roster = result.rules.ruleset, result.roster
        self._questions = list(questions(result))

    def new(self) -> str:
        """Return a new file."""
        head = say("draft_head", self._language)
        lines = [f"# {head}", f"decisions: {self._result.rules.reference}"]
        lines += ["by:", "date:", "document:"]
        for section in SECTIONS:
            asked = self._asked(section, self._answered(""))
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
        known = {*self._keys(entries, walk), *self._answered(before.name)}
        added = self._added(source, top, entries, known)
        edits = [*self._void(source, marks), *self._approved(source, entries), *added]
        text = edited(source.text, edits)
        if newline != "\n":
            text = text.replace("\r\n", "\n").replace("\n", newline)
        self._check(before, text)
        return text

    def _check(self, before: Source, text: str) -> None:
        """Check that a file has become one that says what it said, and asks what is new.

        Raises:
            InputFault: It is laid out so that nothing can be added.

        """
        reader = DecisionReader(self._result.rules)
        was, _ = reader.read(before)
        try:
            now, problems = reader.read(after := Source(before.name, text, before.sha256))
            top, walk = single(after, "LX743")
        except InputFault:
            raise InputFault([Diagnostic("LX798", Place(before.name))]) from None
        known = {*self._keys(walk.entries(top), walk), *self._answered(before.name)}
        same = fingerprint_of_answers(was) == fingerprint_of_answers(now)
        kept = same and len(was.approvals) == len(now.approvals)
        asked = not any(self._asked(section, known) for section in SECTIONS)
        if not (kept and asked) or has_errors(problems):
            raise InputFault([Diagnostic("LX798", Place(before.name))])

    def _asked(self, section: Section, known: Set[Key]) -> list[Question]:
        """Return the questions of a section that are not `known`."""
        return [
            each
            for each in self._questions
            if each.section == section and known.isdisjoint(self._keys_of(each))
        ]

    def _keys_of(self, question: Question) -> Iterator[Key]:
        """Yield the keys of entries that answer a question: its own, and those of its findings."""
        yield question.key
        for each in question.findings if question.section == "confirmed" else ():
            yield key_of_confirmed(each.unit or "", each.code, self._roster)

    def _answered(self, own: str) -> set[Key]:
        """Return the keys of what other files than `own` have answered."""
        decisions, roster = self._result.decisions, self._roster
        ties = ((("ties", each.category, str(each.rank)), each.taken) for each in decisions.ties)
        confirmed = (
            (key_of_confirmed(each.unit, each.metric or each.finding or "", roster), each.taken)
            for each in decisions.confirmed
        )
        return {key for key, taken in chain(ties, confirmed) if taken.place.file != own}

    def _added(
        self, source: Source, top: MappingNode, entries: Entries, known: Set[Key]
    ) -> Iterator[Edit]:
        """Yield the additions of questions that are not known yet, new sections after others."""
        for section in sorted(SECTIONS, key=lambda each: each not in entries):
            asked = self._asked(section, known)
            if asked:
                if section in entries and _holds_nothing(entries[section][1]):
                    yield Edit(*span(entries[section][1]), "")
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
        if isinstance(node, SequenceNode) and node.flow_style and node.value:
            at = span(node.value[-1])[1]
            return Edit(at, at, "".join(f", {_in_flow(each)}" for each in asked))
        if _holds_nothing(node):
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
            lines = [f"{key}: {scalar(value)}" for key, value in each.said]
            lines += [f"{key}:{f'  # {hint}' if hint else ''}" for key, hint in each.blank]
            yield f"{margin}- {lines[0]}"
            yield from (f"{margin}  {line}" for line in lines[1:])

    def _void(self, source: Source, marks: set[int]) -> Iterator[Edit]:
        """Yield a comment above each decision that no longer holds.

        A run that is not the one decided on says nothing of them.
        """
        settled = self._result.settled
        if settled.is_other:
            return
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
        approval = self._result.settled.approval
        if approval is None or approval.taken.place.file != source.name:
            return
        if self._result.state != "approved":
            return  # something is open, and its answer will be another result
        rules, data = map(_digits, self._result.fingerprint)
        answers = _digits(fingerprint_of_answers(self._result.decisions))
        missing: dict[str, str] = {}
        if not (approval.rules and approval.data):
            missing["on"] = f"{{rules: {rules}, data: {data}}}"
        if not approval.answers:
            missing["answers"] = answers
        for key, text in missing.items():
            if key in entries:
                start, end = span(entries[key][1])
                yield Edit(start, end, text if start < end else f" {text}")
            else:
                at = _end_of_line(source.text, span(entries["approved"][1])[1])
                yield Edit(at, at, f"\n{key}: {text}")

    def _keys(self, entries: Entries, walk: NodeReader) -> Iterator[Key]:
        """Yield what identifies each entry of a file, answered or not."""
        before = earlier(self._ruleset)
        titles = {name: each.title for name, each in self._ruleset.categories.items()}
        categories = called(titles, before.categories)
        titles = {name: each.title for name, each in self._ruleset.metrics.items()}
        metrics = called(titles, before.metrics)
        for own in _items(entries, "ties", walk):
            category = next(iter(categories.get(word(own.get("category", "")), ())), "")
            yield "ties", category, own.get("rank", "").lstrip("0")
        for own in _items(entries, "confirmed", walk):
            named = metrics.get(word(own.get("metric", "")), (own.get("finding", ""),))
            yield key_of_confirmed(own.get("unit", ""), next(iter(named)), self._roster)


def _holds_nothing(node: Node) -> bool:
    """Return whether there is nothing at `node`, `null`, or an empty list."""
    return not node.value or not isinstance(node, SequenceNode)


def _mark(language: Language) -> str:
    return say("draft_void", language)


def _is_mark(line: str) -> bool:
    """Return whether a line is a mark of an earlier draft, in any language."""
    text = line.lstrip()
    return any(text.startswith(f"# {_mark(each)}") for each in LANGUAGES)


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
    said = [f"{key}: {scalar(value)}" for key, value in question.said]
    return "{" + ", ".join((*said, *(f"{key}: " for key, _ in question.blank))) + "}"


def _digits(fingerprint: str) -> str:
    """Return a fingerprint as YAML, in quotes where it would be a number."""
    return f'"{fingerprint}"' if re.fullmatch("[0-9]+(?:e[0-9]+)?", fingerprint) else fingerprint
