"""Findings on keys that separate units of equal totals, and on the limits of awards."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from liuxiang.allotment import Allotment
from liuxiang.exact import show
from liuxiang.finding import Finding, Values
from liuxiang.order import places, unread
from liuxiang.ruleset import Ruleset
from liuxiang.scorecards import Scorecard

Findings = Iterator[Finding]


def by_keys(ruleset: Ruleset, name: str, allotment: Allotment[Scorecard]) -> Findings:
    """Yield the units of equal totals that a key separates, and the keys that could not."""
    if not ruleset.ranking.keys:
        return
    placed = zip(places(ruleset.ranking, allotment.groups), allotment.groups, strict=True)
    for points, parts in groupby(placed, key=lambda each: each[1][0].total):
        ranked = list(parts)
        cards = [card for _, group in ranked for card in group]
        title = {"category": ruleset.list_titles[name], "total": show(points)}
        if len(ranked) > 1:
            used = [
                ruleset.key_title(key)
                for depth, key in enumerate(ruleset.ranking.keys)
                if _separates(depth, [group for _, group in ranked])
            ]
            values: Values = {
                **title,
                "units": tuple(card.unit for card in cards),
                "rank": str(ranked[0][0]),
                "last": str(ranked[-1][0]),
                "keys": tuple(used),
            }
            yield Finding("LX546", values, category=name)
        for rank, group in ranked:
            depth = unread(ruleset.ranking, group)
            if depth is not None:
                absent = tuple(card.unit for card in group if card.keys[depth] is None)
                values = {
                    **title,
                    "rank": str(rank),
                    "units": tuple(card.unit for card in group),
                    "key": ruleset.key_title(ruleset.ranking.keys[depth]),
                    "absent": absent,
                }
                yield Finding("LX547", values, category=name)


def _separates(depth: int, groups: Sequence[Sequence[Scorecard]]) -> bool:
    """Return whether the key at `depth` is the first by which two neighbouring groups differ."""
    return any(
        one[0].keys[:depth] == other[0].keys[:depth] and one[0].keys[depth] != other[0].keys[depth]
        for one, other in pairwise(groups)
    )


def at_limits(name: str, allotment: Allotment[Scorecard]) -> Findings:
    """Yield the shares that come to no place, and what became of groups at the limit."""
    for award, first, last, count in allotment.bands():
        if award.share is not None and last < first and count:
            said = {"award": award.title, "share": award.shown, "count": str(count)}
            yield Finding("LX548", said, category=name)
    for at, group in enumerate(allotment.groups):
        divided = allotment.crossed(at)
        if divided is not None and not all(each.silent for each in group):
            values: Values = {"award": divided.title, "units": tuple(each.unit for each in group)}
            code = "LX549" if divided.at_the_limit == "none" else "LX550"
            yield Finding(code, values, category=name)
