"""Reads files of decisions; reports all problems. A blank answer is no answer."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from yaml.nodes import Node, ScalarNode

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
from liuxiang.diagnostics import Diagnostic, Place, Related, has_errors, position
from liuxiang.errors import InputFault
from liuxiang.inputs import Inputs
from liuxiang.names import called, shown, word
from liuxiang.nodes import NULLS, NodeReader, is_empty, single
from liuxiang.ruleset import Award
from liuxiang.ruleset.answers import answer_of
from liuxiang.ruleset.load import DEFAULT, RuleFile
from liuxiang.ruleset.metrics.base import found_text
from liuxiang.ruleset.metrics.comment import comment_of, text_under
from liuxiang.source import Source
from liuxiang.units import identity
from liuxiang.units.aliases import Called, earlier
from liuxiang.units.naming import Entries
from liuxiang.wording.codes import SEVERITIES
from liuxiang.wording.text import Joined, brief

KEYS: Final = (
    *("decisions", "by", "date", "document", "readings"),
    *("ties", "awards", "confirmed", "approved", "on"),
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
            read = DecisionReader(rules).read(inputs.source(name))
        except InputFault as fault:
            problems += fault.diagnostics
            continue
        found.append(read.decisions)
        problems += read.problems
    decided = together(found)
    if len(found) > 1:
        problems += _twice(decided)
    if has_errors(problems):
        raise InputFault(problems)
    return decided


class ReadDecisions(NamedTuple):
    """The decisions of a file, and its problems."""

    decisions: Decisions
    problems: list[Diagnostic]


class DecisionReader:
    """Reads decisions for one rule file."""

    def __init__(self, rules: RuleFile) -> None:
        self._rules, self._ruleset = rules, rules.ruleset
        self._called = Called(rules.ruleset, earlier(rules.ruleset))

    def read(self, source: Source) -> ReadDecisions:
        """Return the decisions in `source`.

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

        decided = Decisions(
            tuple(self._readings(entries, walk, taken)),
            tuple(self._ties(entries, walk, taken)),
            tuple(self._awards(entries, walk, taken)),
            tuple(self._confirmed(entries, walk, taken)),
            tuple(_approval(entries, walk, taken)),
        )
        walk.problems += _twice(decided)
        walk.problems.sort(key=position)
        return ReadDecisions(decided, [*source.warnings, *walk.problems])

    def _check_rules(self, node: Node, walk: NodeReader) -> None:
        """Report decisions on other rules, or on another version of them."""
        text = shown(brief(node.value)) if isinstance(node, ScalarNode) else found_text(node)
        name, _, version = text.partition("@")
        if name != self._ruleset.id or version not in ("", self._ruleset.version):
            values = {"found": text or "–", "expected": self._rules.reference}
            walk.report("LX744", node, values)

    def _readings(self, entries: Entries, walk: NodeReader, taken: "_Take") -> Iterator[Reading]:
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

    def _ties(self, entries: Entries, walk: NodeReader, taken: "_Take") -> Iterator[Tie]:
        for top, own in keys.entries(entries, "ties", TIE_KEYS, walk):
            if (
                "order" not in own
                or is_empty(own["order"][1])
                or keys.is_blank_list(own["order"][1])
            ):
                continue
            category = self._called.category(top, own, walk)
            rank = keys.number(own, "rank", top, walk)
            order = keys.names(own["order"][1], walk)
            reason = keys.reason(own, top, walk)
            if category and rank and order and reason:
                yield Tie(category, rank, order, reason, taken(top))

    def _awards(
        self, entries: Entries, walk: NodeReader, taken: "_Take"
    ) -> Iterator[AwardDecision]:
        for top, own in keys.entries(entries, "awards", AWARD_KEYS, walk):
            if "decided" not in own or not own["decided"][1].value:
                continue  # `null` is no award, and nothing is no answer
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
        ids = called({each.id: each.title for each in awards}, _labels(awards)).get(word(text), ())
        if len(ids) == 1:
            return ids[0]
        known = [f"{each.id} ({each.title})" for each in awards]
        meant = walk.close_matches(text, [each.id for each in awards])
        values = {"found": text or found_text(node), "known": Joined(known)}
        walk.report("LX748", node, values, suggestions=meant)
        return None

    def _confirmed(
        self, entries: Entries, walk: NodeReader, taken: "_Take"
    ) -> Iterator[Confirmation]:
        for top, own in keys.entries(entries, "confirmed", CONFIRMED_KEYS, walk):
            reason = text_under(own, "reason", walk)
            if reason is None:
                continue  # not confirmed yet
            unit = keys.name(own, top, walk)
            if ("metric" in own) == ("finding" in own):
                walk.report("LX793", top)
            elif unit and "finding" in own:
                code = text_under(own, "finding", walk) or ""
                if code not in SEVERITIES:
                    walk.report("LX794", own["finding"][1], {"found": code or "–"})
                    continue
                item = keys.number(own, "item", top, walk) if "item" in own else None
                yield Confirmation(unit, None, None, code, item, reason, taken(top))
            elif unit:
                metric = self._metric(own, walk)
                value = text_under(own, "value", walk)
                if value is None:
                    walk.report("LX747", top, {"key": "value"})
                elif metric:
                    yield Confirmation(unit, metric, value, None, None, reason, taken(top))

    def _metric(self, own: Entries, walk: NodeReader) -> str | None:
        """Return the id of the metric that is named by id or title; None if it was reported."""
        node = own["metric"][1]
        text = text_under(own, "metric", walk) or ""
        titles = {name: each.title for name, each in self._ruleset.metrics.items()}
        ids = called(titles, {}).get(word(text), ())
        if len(ids) == 1:
            return ids[0]
        self._called.report_metric(text or "–", node, walk)
        return None


_Take = Callable[[Node], Taken]
"""Returns who took the decision that stands at a node."""


def _labels(awards: Iterable[Award]) -> dict[str, str]:
    """Return the ids of awards by what they are called in categories."""
    return {label: each.id for each in awards for label in (each.labels or {}).values()}


def _approval(entries: Entries, walk: NodeReader, taken: _Take) -> Iterator[Approval]:
    """Yield the approval, if there is one."""
    written = text_under(entries, "approved", walk)
    if written is None:
        return
    answer = answer_of(written)
    if answer is None:
        walk.report("LX795", entries["approved"][1], {"found": written})
    if not answer:
        return
    own = keys.mapping(entries, "on", walk)
    walk.check_keys(own, ON_KEYS)
    rules, data = (text_under(own, key, walk) for key in ON_KEYS)
    yield Approval(rules, data, taken(entries["approved"][0]))


def _twice(decided: Decisions) -> Iterator[Diagnostic]:
    """Return a problem for each decision on what another one has decided."""
    seen: dict[tuple[object, ...], Place] = {}
    keyed = (
        *((("readings", each.ruling), each.taken) for each in decided.readings),
        *((("ties", each.category, each.rank), each.taken) for each in decided.ties),
        *((("awards", identity(each.unit)), each.taken) for each in decided.awards),
        *((_key_of(each), each.taken) for each in decided.confirmed),
        *((("approved",), each.taken) for each in decided.approvals),
    )
    for key, taken in keyed:
        if key in seen:
            first = Related(seen[key], "other")
            yield Diagnostic("LX749", taken.place, {"key": str(key[0])}, (first,))
        seen.setdefault(key, taken.place)


def _key_of(each: Confirmation) -> tuple[object, ...]:
    return "confirmed", identity(each.unit), each.metric, each.finding, each.item
