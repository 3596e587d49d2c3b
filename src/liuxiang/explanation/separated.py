"""The key by which a unit stands before or behind others of the same total."""

from typing import NamedTuple

from liuxiang.key_values import Key
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.order_keys import OrderKey
from liuxiang.scorecards import Scorecard
from liuxiang.standings import Standings


class Separated(NamedTuple):
    """A key that separated a unit from `others` of the same total, with what they come to by it.

    The others come ahead of the unit, or behind it.
    """

    key: OrderKey
    title: str
    value: Key
    others: tuple[tuple[str, Key], ...]
    ahead: bool


def separated_by(ruleset: Ruleset, card: Scorecard, standings: Standings) -> tuple[Separated, ...]:
    """Return the keys that separated a unit from others of its total, those ahead of it first."""
    keys = ruleset.ranking.keys
    if not keys:
        return ()
    groups = standings.allotments[ruleset.list_of[card.category]].groups
    mine = next(at for at, group in enumerate(groups) if any(each is card for each in group))
    found: dict[tuple[bool, int], list[tuple[str, Key]]] = {}
    for at, group in enumerate(groups):
        if at == mine or group[0].total != card.total:
            continue
        pairs = enumerate(zip(group[0].keys, card.keys, strict=True))
        depth = next(index for index, (one, other) in pairs if one != other)
        others = found.setdefault((at < mine, depth), [])
        others += [(each.unit, each.keys[depth]) for each in group]
    return tuple(
        Separated(
            keys[depth], ruleset.key_title(keys[depth]), card.keys[depth], tuple(others), is_ahead
        )
        for (is_ahead, depth), others in sorted(found.items(), key=lambda each: not each[0][0])
    )
