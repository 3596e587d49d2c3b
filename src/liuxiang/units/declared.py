"""What units declare not to apply to them: figures, and whole items or actions with the reason."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from liuxiang.diagnostics import Diagnostic, Related
from liuxiang.exact import half_width
from liuxiang.figures import NOT_APPLICABLE, Figure, StatementKind
from liuxiang.nodes import NodeReader, is_empty
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.answers import answer_of
from liuxiang.ruleset.assessed import assessed_of
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.ruleset.metrics.absent import is_declared
from liuxiang.ruleset.metrics.base import figure_at, found_text
from liuxiang.ruleset.metrics.comment import COMMENTS, Comment, comment_of
from liuxiang.units.naming import Entries
from liuxiang.units.resolve import Figures, place_of
from liuxiang.units.revised_rates import weight

KEY: Final = "not_applicable"
"""The key of a declaration, of a figure as of items and actions."""

_EXAMPLE: Final = "{not_applicable: true, reason: …}"


def is_inapplicable(node: Node, metric: AnyMetric) -> bool:
    """Return whether a figure is declared not to apply: by a word, or by the key for it."""
    if isinstance(node, MappingNode):
        return any(key.value == KEY for key, _ in node.value)
    if isinstance(node, SequenceNode) and len(node.value) == 1:
        node = node.value[0]
    if not isinstance(node, ScalarNode) or not is_declared(node.value):
        return False
    if metric.kind == "choice":
        return metric.option(node.value) is None
    return metric.kind != "checklist" or node.value not in metric.members.values()


def figure_of(name: str, node: Node, walk: NodeReader) -> Figure | None:
    """Return a figure that is declared not to apply, with its reason; None if it was reported."""
    comment = Comment()
    if isinstance(node, MappingNode):
        entries = walk.entries(node)
        declared = entries[KEY][1]
        text = declared.value if isinstance(declared, ScalarNode) else ""
        answer = answer_of(half_width(text))
        others = entries.keys() - {KEY, *COMMENTS}
        if answer is not True or others:
            text = found_text(declared) if answer is not True else ", ".join(sorted(others))
            values = {"metric": name, "found": text, "expected": _EXAMPLE}
            walk.report("LX215", declared if answer is not True else node, values)
            return None
        comment = comment_of(entries, walk)
    found = figure_at(node, NOT_APPLICABLE, NOT_APPLICABLE.value)
    return found._replace(**comment._asdict())


class Part(NamedTuple):
    """What somebody says of a whole item or action: why it does not apply, or None if it does."""

    id: str
    reason: str | None
    kind: StatementKind
    date: str | None = None


def parts_of(
    entries: Entries,
    ruleset: Ruleset,
    walk: NodeReader,
    said: StatementKind = "reported",
    date: str | None = None,
) -> Iterator[Part]:
    """Yield what `entries` say of items and actions; report problems to `walk`."""
    if KEY not in entries or is_empty(entries[KEY][1]):
        return
    mapping = walk.mapping(entries[KEY][1], "LX208", {"key": KEY})
    known = [*(each.id for each in ruleset.actions), *(each.id for each in ruleset.items)]
    for name, (at, node) in walk.entries(mapping).items() if mapping else ():
        if name not in known:
            suggestions = walk.close_matches(name, known)
            walk.report("LX216", at, {"found": name}, suggestions=suggestions)
            continue
        text = node.value.strip() if isinstance(node, ScalarNode) else ""
        answer = answer_of(half_width(text))
        if answer is False and said != "reported":
            yield Part(name, None, said, date)
        elif not text or answer is not None:
            walk.report("LX217", at if is_empty(node) else node, {"found": name})
        else:
            yield Part(name, text, said, date)


def reasons(parts: Iterable[Part], *, verified: bool) -> Mapping[str, str]:
    """Return why items and actions do not apply, by id: by who said so last.

    What was `verified` counts for more than what a unit says, if it counts at all.
    """
    found: dict[str, str | None] = {}
    for kind in ("reported", "corrected", "verified") if verified else ("reported", "corrected"):
        said = [each for each in parts if each.kind == kind]
        for each in sorted(said, key=lambda part: part.date or ""):
            found[each.id] = each.reason
    return {name: reason for name, reason in found.items() if reason is not None}


def idle(
    figures: Mapping[str, Figure],
    without: Mapping[str, str],
    ruleset: Ruleset,
    category: str,
    walk: NodeReader,
) -> Iterator[Diagnostic]:
    """Yield a problem for each figure that only items rest on that do not apply to the unit."""
    gone: dict[str, str] = {}
    used: set[str] = set()
    for action in ruleset.actions:
        for item in action.items:
            names = [*assessed_of(item, category)]
            part = next((each for each in (item.id, action.id) if each in without), None)
            if part is None:
                used.update(names)
            else:
                gone |= dict.fromkeys(names, part)
    for name in gone.keys() - used - {*ruleset.derivation.names}:
        figure = figures.get(name)
        if figure is not None and figure.value is not NOT_APPLICABLE:
            values = {"metric": name, "found": figure.text, "part": gone[name]}
            yield Diagnostic("LX218", place_of(figure, walk), values)


class Apart(NamedTuple):
    """The figures of a unit without those declared not to apply, which are `declared`."""

    reported: Figures
    verified: Figures
    declared: Figures


def apart(
    ruleset: Ruleset,
    reported: Figures,
    verified: Figures,
    corrected: frozenset[str],
    walk: NodeReader,
) -> Apart:
    """Return the figures of a unit that are numbers, and those that do not apply, apart.

    A rate does not apply if its part or its whole does not, unless it was said later; a rate that
    contradicts its own figures is reported to `walk`.
    """
    said = {**reported, **verified}
    for name, figure in verified.items():
        if name in reported and figure.value is NOT_APPLICABLE:
            said[name] = figure._replace(reported=reported[name].text)
    declared = {name: each for name, each in said.items() if each.value is NOT_APPLICABLE}
    for name in ruleset.metrics:
        sides = ruleset.figures_of(name)
        given = [side for side in sides if side in said and side not in declared]
        gone = [side for side in sides if side in declared]
        own = weight(name, verified, corrected)
        against = given if name in declared else gone
        others = max((weight(side, verified, corrected) for side in against), default=-1)
        if name in said and against and own == others:
            walk.problems.append(_contradiction(name, against[0], said, walk))
        elif name in declared and others > own:
            del declared[name]
        elif name not in declared and gone and (name not in said or others > own):
            declared[name] = declared[gone[0]]
    return Apart(
        {name: each for name, each in reported.items() if name not in declared},
        {name: each for name, each in verified.items() if name not in declared},
        declared,
    )


def _contradiction(name: str, side: str, said: Figures, walk: NodeReader) -> Diagnostic:
    """Return the problem of a rate of which one says that it applies, and its figure not."""
    rate, figure = said[name], said[side]
    values = {"metric": name, "found": rate.text, "side": side, "other": figure.text}
    related = (Related(place_of(figure, walk), "other"),)
    return Diagnostic("LX219", place_of(rate, walk), values, related)
