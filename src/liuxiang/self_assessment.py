"""Compares the score that a unit gave itself with what its own reported figures come to."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from liuxiang.exact import EXACT, show
from liuxiang.finding import Finding
from liuxiang.names import ItemNo
from liuxiang.scorecards import Scorecard
from liuxiang.standings import Standings
from liuxiang.units import identity


class ItemStated(NamedTuple):
    """The points that a unit gave itself for an item, and what its reported figures come to."""

    no: ItemNo
    stated: Decimal
    computed: Decimal


class Stated(NamedTuple):
    """The total that a unit gave itself, None if it says none, and what its figures come to.

    `items` are those that it gave points of their own, by number.
    """

    total: Decimal | None
    computed: Decimal
    items: tuple[ItemStated, ...]

    @property
    def difference(self) -> Decimal | None:
        """How much more the unit gave itself than its figures come to; None without a total."""
        return None if self.total is None else EXACT.subtract(self.total, self.computed)


def stated_by(own: Scorecard) -> Stated | None:
    """Return what a unit gave itself, held against its scorecard by reported figures.

    None if it gave itself nothing.
    """
    if own.stated is None:
        return None
    stated = own.stated.items
    points = {each.item.no: each.points for each in own.items} if stated else {}
    items = (ItemStated(no, stated[no], points[no]) for no in sorted(stated))
    return Stated(own.stated.total, own.total, tuple(items))


def self_assessment_findings(
    standings: Standings, own: Mapping[str, Scorecard]
) -> Iterator[Finding]:
    """Yield where units gave themselves other points than their reported figures come to.

    Units without a scorecard in `own`, which are by reported figures, are passed over.
    """
    cards = [each.card for each in standings if each.card.stated is not None]
    known = [own[identity(each.unit)] for each in cards if identity(each.unit) in own]
    compared = [(card, stated) for card in known if (stated := stated_by(card)) is not None]
    for card, stated in compared:
        if stated.total is not None and stated.difference:
            values = {
                "unit": card.unit,
                "stated": show(stated.total),
                "computed": show(stated.computed),
                "difference": show(stated.difference),
            }
            yield Finding("LX524", values, card.unit, card.category)
    for card, stated in compared:
        for each in stated.items:
            if each.stated != each.computed:
                values = {
                    "unit": card.unit,
                    "no": str(each.no),
                    "stated": show(each.stated),
                    "computed": show(each.computed),
                }
                yield Finding("LX525", values, card.unit, card.category, each.no)
