"""Reads files of decisions; reports all problems. A blank answer is no answer."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from yaml.nodes import MappingNode, Node, ScalarNode

from liuxiang.decisions import (
    Approval,
    AwardDecision,
    Confirmation,
    Decisions,
    Reading,
    Taken,
    Tie,
    keys,
    together,
)
from liuxiang.decisions.answers import twice
from liuxiang.diagnostics import Diagnostic, has_errors, position
from liuxiang.errors import InputFault
from liuxiang.figures import Figure
from liuxiang.inputs import Inputs
from liuxiang.names import called, shown, word
from liuxiang.nodes import NULLS, NodeReader, is_empty, single
from liuxiang.ruleset import Award
from liuxiang.ruleset.answers import answer_of
from liuxiang.ruleset.load import DEFAULT, RuleFile
from liuxiang.ruleset.metrics.base import found_text
from liuxiang.ruleset.metrics.comment import comment_of, text_under
from liuxiang.source import Source
from liuxiang.units.aliases import Called, earlier
from liuxiang.units.declared import figure_of as declared_figure
from liuxiang.units.declared import is_inapplicable
from liuxiang.units.naming import Entries
from liuxiang.wording.codes import TOPICS
from liuxiang.wording.text import Joined, brief

OF_UNITS: Final = ("ties", "awards", "confirmed")
"""The keys of what is decided on units."""

KEYS: Final = (
    *("decisions", "by", "date", "document", "readings"),
    *(*OF_UNITS, "approved", "on", "answers"),
)
TIE_KEYS: Final = ("category", "rank", "order", "reason")
AWARD_KEYS: Final = ("unit", "computed", "decided", "reason")
CONFIRMED_KEYS: Final = ("unit", "metric", "value", "finding", "item", "reason")
ON_KEYS: Final = ("rules", "data")


def read_decisions(inputs: Inputs, rules: RuleFile) -> Decisions:
    """Return the decisions of all files among `inputs` that hold such.

    Raises:
        InputFault: A file has errors, or two decisions are on one thing; lists every problem.

    """
    found: list[Decisions] = []
    problems: list[Diagnostic] = []
    for name in inputs.decisions:
        try:
            decided, told = DecisionReader(rules).read(inputs.source(name))
        except InputFault as fault:
            problems += fault.diagnostics
            continue
        found.append(decided)
        problems += told
    decided = together(found)
    problems += (each for each in twice(decided) if each not in problems)
    if has_errors(problems):
        raise InputFault(problems)
    return decided._replace(warnings=tuple(problems))


class DecisionReader:
    """Reads decisions for one rule file."""

    def __init__(self, rules: RuleFile) -> None:
        self._rules, self._ruleset = rules, rules.ruleset
        self._called = Called(rules.ruleset, earlier(rules.ruleset))

    def read(self, source: Source) -> tuple[Decisions, list[Diagnostic]]:
        """Return the decisions in `source`, and its problems.

        Raises:
            InputFault: It is malformed.

        """
        top, walk = single(source, "LX743")
        entries = walk.entries(top)
        walk.check_keys(entries, KEYS)
        self._check_rules(entries["decisions"][1] if "decisions" in entries else top, walk)
        comment, document = comment_of(entries, walk), text_under(entries, "document", walk)

        def taken(node: Node) -> Taken:
            return Taken(comment.by, comment.date, document, walk.place(node))

        readings = tuple(self._readings(entries, walk, taken))
        approvals = tuple(_approval(entries, walk, taken))
        own = ((source.name, source.sha256),)
        decided = self.of_units(entries, walk, taken)
        decided = decided._replace(readings=readings, approvals=approvals, files=own)
        walk.problems += twice(decided)
        walk.problems.sort(key=position)
        return decided, [*source.warnings, *walk.problems]

    def of_units(self, entries: Entries, walk: NodeReader, taken: "Take") -> Decisions:
        """Return what is decided on units: the ties, the awards, and what is confirmed."""
        return Decisions(
            ties=tuple(self._ties(entries, walk, taken)),
            awards=tuple(self._awards(entries, walk, taken)),
            confirmed=tuple(self._confirmed(entries, walk, taken)),
        )

    def _check_rules(self, node: Node, walk: NodeReader) -> None:
        """Report decisions on other rules, or on another version of them."""
        text = shown(brief(node.value)) if isinstance(node, ScalarNode) else found_text(node)
        name, _, version = text.partition("@")
        if name != self._ruleset.id or version not in ("", self._ruleset.version):
            values = {"found": text or "–", "expected": self._rules.reference}
            walk.report("LX744", node, values)

    def _readings(self, entries: Entries, walk: NodeReader, taken: "Take") -> Iterator[Reading]:
        for ruling, (at, node) in keys.mapping(entries, "readings", walk).items():
            reading = text_under({"reading": (at, node)}, "reading", walk)
            rules = {each.id: each for each in self._rules.default.ruleset.rulings}
            if reading is None:
                continue
            if ruling not in rules:
                meant = walk.close_matches(ruling, rules)
                walk.report("LX791", at, {"found": ruling}, suggestions=meant)
                continue
            known = [DEFAULT, *(each.id for each in rules[ruling].alternatives)]
            if reading not in known:
                values = {"found": reading, "ruling": ruling, "known": Joined(known)}
                meant = walk.close_matches(reading, known)
                walk.report("LX792", node, values, suggestions=meant)
                continue
            yield Reading(ruling, reading, taken(at))

    def _ties(self, entries: Entries, walk: NodeReader, taken: "Take") -> Iterator[Tie]:
        for top, own in keys.of_list(entries, "ties", TIE_KEYS, walk):
            if not keys.is_answered(own, "order", top, walk):
                continue
            if self._ruleset.ranking.ties == "dense":
                walk.report("LX797", top)
                continue
            if not keys.is_there(own, "category", top, walk):
                continue
            category = self._called.category(top, own, walk)
            rank = keys.number(own, "rank", top, walk)
            order = keys.names(own["order"][1], walk)
            reason = keys.reason(own, top, walk)
            if category and rank and order and reason:
                yield Tie(category, rank, order, reason, taken(top))

    def _awards(self, entries: Entries, walk: NodeReader, taken: "Take") -> Iterator[AwardDecision]:
        for top, own in keys.of_list(entries, "awards", AWARD_KEYS, walk):
            if not keys.is_answered(own, "decided", top, walk, by_null=True):
                continue
            unit = keys.name(own, top, walk)
            computed = self._award(own, "computed", top, walk)
            decided = self._award(own, "decided", top, walk)
            reason = keys.reason(own, top, walk)
            if unit and reason and computed is not None and decided is not None:
                yield AwardDecision(unit, computed or None, decided or None, reason, taken(top))

    def _award(self, own: Entries, key: str, top: Node, walk: NodeReader) -> str | None:
        """Return the id of the award under `key`, empty for none; None if it was reported."""
        if key not in own:
            walk.report("LX747", top, {"key": key})
            return None
        node = own[key][1]
        text = shown(node.value) if isinstance(node, ScalarNode) else ""
        if isinstance(node, ScalarNode) and (text in NULLS or answer_of(text) is False):
            return ""
        awards = self._ruleset.awards
        ids = called({each.id: each.title for each in awards}, {}).get(word(text), ())
        ids = ids or _labelled(awards).get(word(text), ())
        if len(ids) == 1:
            return ids[0]
        meant = ids or walk.close_matches(text, [each.id for each in awards])
        values = {"found": text or found_text(node), "known": keys.listed_awards(awards)}
        walk.report("LX748", node, values, suggestions=meant)
        return None

    def _confirmed(
        self, entries: Entries, walk: NodeReader, taken: "Take"
    ) -> Iterator[Confirmation]:
        for top, own in keys.of_list(entries, "confirmed", CONFIRMED_KEYS, walk):
            reason = text_under(own, "reason", walk)
            if reason is None:
                continue  # not confirmed yet
            unit = keys.name(own, top, walk)
            if ("metric" in own) == ("finding" in own):
                walk.report("LX793", top)
            elif not keys.is_there(own, "finding" if "finding" in own else "metric", top, walk):
                continue
            elif unit and "finding" in own:
                code = text_under(own, "finding", walk) or ""
                if TOPICS.get(code) != "findings":
                    walk.report("LX794", own["finding"][1], {"found": code or "–"})
                    continue
                has_item = "item" in own and not is_empty(own["item"][1])
                item = keys.item(own, top, walk) if has_item else None
                if not has_item or item:
                    yield Confirmation(unit, None, None, code, item, reason, taken(top))
            elif unit:
                name = text_under(own, "metric", walk) or "–"
                metric = self._called.metric(name, own["metric"][1], walk)
                figure = self._figure(metric, own, top, walk) if metric else None
                if figure is not None:
                    yield Confirmation(unit, metric, figure, None, None, reason, taken(top))

    def _figure(
        self, metric: str, own: Entries, top: MappingNode, walk: NodeReader
    ) -> Figure | None:
        """Return the figure that was looked at; None if it was reported."""
        if not keys.is_there(own, "value", top, walk):
            return None
        key, node = own["value"]
        if is_inapplicable(node, self._ruleset.metrics[metric]):
            return declared_figure(metric, node, walk)
        if self._ruleset.metrics[metric].kind == "points" and isinstance(node, ScalarNode):
            points = ScalarNode("", "points", key.start_mark, key.end_mark)
            node = MappingNode("", [(points, node), own["reason"]], node.start_mark, node.end_mark)
        return self._ruleset.metrics[metric].read(metric, node, walk)


Take = Callable[[Node], Taken]
"""Returns who took the decision that stands at a node."""


def _labelled(awards: Iterable[Award]) -> dict[str, tuple[str, ...]]:
    """Return the ids of awards by what they are called in categories."""
    found: dict[str, tuple[str, ...]] = {}
    for each in awards:
        for label in {*map(word, (each.labels or {}).values())}:
            found[label] = (*found.get(label, ()), each.id)
    return found


def _approval(entries: Entries, walk: NodeReader, taken: Take) -> Iterator[Approval]:
    """Yield the approval, if there is one."""
    own = keys.mapping(entries, "on", walk)
    walk.check_keys(own, ON_KEYS)
    rules, data = (text_under(own, key, walk) for key in ON_KEYS)
    answers = text_under(entries, "answers", walk)
    written = text_under(entries, "approved", walk)
    if written is None:
        return
    answer = answer_of(written)
    if answer is None:
        walk.report("LX795", entries["approved"][1], {"found": written})
    if not answer:
        return
    yield Approval(rules, data, answers, taken(entries["approved"][0]))
