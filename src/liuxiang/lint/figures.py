"""Checks of the results of a rule file with real figures, and of its unquoted texts."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from yaml.nodes import ScalarNode

from liuxiang.exact import show
from liuxiang.item_results import CriterionResult, ItemResult
from liuxiang.nodes import Path, Tree
from liuxiang.order import places
from liuxiang.ranking import Result
from liuxiang.ruleset.holds.faults import Check, Fault, Faults, check
from liuxiang.source import Source
from liuxiang.widths import cut_off
from liuxiang.wording.text import Listing

_TEXTS: Final = frozenset(
    {"title", "reading", "reason", "clause", "document", "issuer", "unit", "version", "language"}
)
_BY_ID: Final = frozenset({"members", "labels"})
_QUOTES: Final = dict(zip("“‘„＂＇「『«″”’", "”’“＂＇」』»″”’", strict=True))


class Written(NamedTuple):
    """A rule file as it was written."""

    tree: Tree
    source: Source


def _texts(written: Written) -> Iterator[tuple[Path, ScalarNode]]:
    """Yield every text that is not quoted in YAML."""
    for path, node in written.tree.nodes.items():
        if isinstance(node, ScalarNode) and not node.style and path:
            of_names = len(path) > 1 and path[-2] in _BY_ID
            if path[-1] in _TEXTS or of_names:
                yield path, node


@check("LX405")
def odd_quotes(written: Written) -> Faults:
    """A text is not in quotes that YAML does not know.

    Why: “2012” in such quotes is another text than 2012; units that name the version do not
    find it.

    ::

        version: “2012”

    Instead::

        version: "2012"
    """
    for path, node in _texts(written):
        text = str(node.value).strip()
        inside = text[1:-1]
        whole = len(text) > 1 and _QUOTES.get(text[0]) == text[-1]
        if whole and not set(inside) & {text[0], text[-1]}:
            yield Fault(path, {"found": text[:60], "inside": inside[:60]})


@check("LX407")
def cut_texts(written: Written) -> Faults:
    """A text does not end at a `#` that was to be part of it.

    Why: behind a blank a `#` begins a comment, so that 会员评家 #3 is read as 会员评家.

    A comment has a blank behind its `#`, and is not told. A text that has a `#` is put in quotes:
    `title: "会员评家 #3"`.
    """
    for path, node in _texts(written):
        cut = cut_off(node, written.source)
        if cut:
            yield Fault(path, {"found": str(node.value)[:40], "cut": cut[:40]})


TEXT_CHECKS: Final[tuple[Check[Written], ...]] = (odd_quotes, cut_texts)
"""What is checked of the text as it stands."""


FEWEST: int = 2
"""Units below which nothing is said: what one unit does or does not meet says little."""


@check("LX471")
def unmet_thresholds(result: Result) -> Faults:
    """Somebody meets each criterion.

    Why: a threshold that no unit meets tells nobody apart; perhaps a digit is wrong.

    Only with `--data`. Lower the threshold, or be content that it is a goal for later.
    """
    measured: dict[Path, list[bool]] = defaultdict(list)
    tests: dict[Path, CriterionResult] = {}
    for _, item in _items(result):
        holds_criteria = item.item.scoring is not None and item.item.scoring.criteria()
        for each in _criteria(item.criteria) if holds_criteria else ():
            if each.verdict in ("met", "not_met"):
                measured[each.path].append(each.verdict == "met")
                tests[each.path] = each
    for path, met in measured.items():
        if len(met) >= FEWEST and not any(met):
            values = {"metric": tests[path].metric or tests[path].id, "test": tests[path].test}
            yield Fault(path, values | {"count": str(len(met))})


def _items(result: Result) -> Iterator[tuple[str, ItemResult]]:
    for standing in result.standings:
        for item in standing.card.items:
            yield standing.card.unit, item


def _criteria(criteria: tuple[CriterionResult, ...]) -> Iterator[CriterionResult]:
    for each in criteria:
        if each.parts:
            yield from _criteria(each.parts)
        else:
            yield each


@check("LX472")
def unfailed_items(result: Result) -> Faults:
    """Somebody fails each item.

    Why: an item that every unit meets tells nobody apart.

    Only with `--data`.
    """
    verdicts: dict[Path, list[str]] = defaultdict(list)
    for _, item in _items(result):
        if item.verdict not in ("bonus_only", "not_assessed"):
            verdicts[item.path].append(item.verdict)
    for path, found in verdicts.items():
        if len(found) >= FEWEST and set(found) == {"met"}:
            yield Fault((*path, "id"), {"count": str(len(found))})


@check("LX473")
def unreached_caps(result: Result) -> Faults:
    """Somebody reaches each cap of a bonus.

    Why: a cap that no unit comes near limits nothing yet, and may be set too high.

    Only with `--data`.
    """
    most: dict[Path, Decimal] = {}
    units: dict[Path, int] = defaultdict(int)
    for _, item in _items(result):
        for each in item.bonuses:
            most[each.path] = max(each.uncapped, most.get(each.path, each.uncapped))
            units[each.path] += 1
    for action, item_path in _places(result):
        for index, bonus in enumerate(action):
            path: Path = (*item_path, "bonuses", index)
            if bonus is not None and units[path] >= FEWEST and most[path] < bonus:
                values = {"cap": show(bonus), "found": show(most[path])}
                yield Fault((*path, "cap"), values | {"count": str(units[path])})


def _places(result: Result) -> Iterator[tuple[list[Decimal | None], Path]]:
    """Yield the caps of the bonuses of each item, and the place of the item."""
    for one, action in enumerate(result.rules.ruleset.actions):
        for two, item in enumerate(action.items):
            yield [bonus.cap for bonus in item.bonuses], ("actions", one, "items", two)


@check("LX474")
def open_ties(result: Result) -> Faults:
    """No tie lies across the limit of an award.

    Why: units of one total stand on both sides of the limit, and the rules do not say who is
    inside; all of them get the better award until somebody decides.

    Only with `--data`.
    """
    ruleset = result.rules.ruleset
    for name, allotment in result.standings.allotments.items():
        placed = zip(places(ruleset.ranking, allotment.groups), allotment.groups, strict=True)
        for at, (place, group) in enumerate(placed):
            award = allotment.due(at, group[0])
            if award is not None and allotment.is_split(at):
                index, last = ruleset.awards.index(award), place + len(group) - 1
                tied = Listing(each.unit for each in group)
                values = {"units": tied, "rank": str(place), "last": str(last)}
                yield Fault(("awards", index, "ranks"), values | {"category": name})


FIGURE_CHECKS: Final[tuple[Check[Result], ...]] = (
    unmet_thresholds,
    unfailed_items,
    unreached_caps,
    open_ties,
)
"""What is checked with figures, by code."""
