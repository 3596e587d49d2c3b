"""Findings on a list: ties, awards that are not settled, and awards that tell nobody apart."""

from collections.abc import Iterable, Iterator, Sequence

from liuxiang.allotment import Allotment
from liuxiang.finding import Finding, Values
from liuxiang.key_findings import at_limits, by_keys
from liuxiang.order import Imagined, ordered, places
from liuxiang.reach import ranges
from liuxiang.ruleset import Award, Ruleset
from liuxiang.scorecards import Scorecard
from liuxiang.standings import Standing, Standings, scored
from liuxiang.wording.text import Phrase

MOST_NAMED = 12
"""The most units to name as having to report, for each award that depends on them."""

Findings = Iterator[Finding]


def of_lists(ruleset: Ruleset, standings: Standings) -> Findings:
    """Yield the findings on each list, in the order of the rule file."""
    if ruleset.ranking.ranks_nobody:
        return
    for name, units in standings.lists.items():
        listed = scored(units)
        allotment = standings.allotments[name]
        yield from _ties(ruleset, name, allotment)
        yield from by_keys(ruleset, name, allotment)
        yield from at_limits(name, allotment)
        yield from _of_awards(ruleset, name, listed, allotment)
        yield from _unsettled(ruleset, listed, allotment)
        yield from _undiscretionary(ruleset, name, listed)


def _ties(ruleset: Ruleset, name: str, allotment: Allotment[Scorecard]) -> Findings:
    """Yield the ties, those that somebody must decide apart from those that touch no award."""
    placed = zip(places(ruleset.ranking, allotment.groups), allotment.groups, strict=True)
    for at, (place, tied) in enumerate(placed):
        if len(tied) < 2 or all(each.silent for each in tied):
            continue  # nobody gets an award without a figure, so there is nothing to decide
        if allotment.crossed(at) is not None:
            continue  # the rules say who gets the award
        values: Values = {
            "category": ruleset.list_titles[name],
            "rank": str(place),
            "units": tuple(each.unit for each in tied),
            "last": str(place + len(tied) - 1),
        }
        yield Finding("LX511" if allotment.is_split(at) else "LX512", values, category=name)


def _of_awards(
    ruleset: Ruleset, name: str, listed: Sequence[Standing], allotment: Allotment[Scorecard]
) -> Findings:
    """Yield empty places, and awards that do not separate units."""
    awards = ruleset.awards_of_lists[name]
    of_places = max((each.ranks[1] for each in awards if isinstance(each.ranks, tuple)), default=0)
    count = {"count": str(len(listed)), "places": str(of_places)}
    title = {"category": ruleset.list_titles[name]}
    if 0 < len(listed) < of_places:
        yield Finding("LX513", {**title, **count}, category=name)
    if listed and all(each.award and not each.award.is_from_end for each in listed):
        yield Finding("LX514", {**title, **count}, category=name)
    for each in listed:
        category = each.card.category
        withheld = allotment.due_to(each.card) if each.card.silent else None
        if withheld:
            empty = {"unit": each.card.unit, "award": withheld.label(category)}
            yield Finding("LX521", {**empty, "rank": str(each.rank)}, each.card.unit, category)
        if each.award and not each.card.total:
            named = {"unit": each.card.unit, "award": each.award.label(category)}
            yield Finding("LX515", named, each.card.unit, category)


def _unsettled(
    ruleset: Ruleset, listed: Sequence[Standing], allotment: Allotment[Scorecard]
) -> Findings:
    """Yield the units whose award could change once missing figures are reported."""
    cards = [each.card for each in listed]
    if not any(card.provisional for card in cards):
        return
    ranks = ranges(ruleset.ranking, cards)
    open_ranks = [
        (each, best, worst)
        for each in listed
        for best, worst in (ranks(each.card),)
        if allotment.differs(each.card, best, worst)
    ]
    absent = _absent([each.card for each, _, _ in open_ranks]) or _absent(cards)
    for each, best, worst in open_ranks:
        category = each.card.category
        values: Values = {
            "unit": each.card.unit,
            "rank": str(each.rank),
            "best": str(best),
            "worst": str(worst),
            "award": each.award.label(category) if each.award else "–",
            "now": _named(each.award, category),
            "absent": absent,
        }
        yield Finding("LX510", values, each.card.unit, category)


def _absent(cards: Iterable[Scorecard]) -> tuple[str, ...]:
    """Return the units whose totals depend on missing figures, limited to the first few."""
    found = [card.unit for card in cards if card.provisional]
    return (*found[:MOST_NAMED], *(["…"] if len(found) > MOST_NAMED else []))


def _undiscretionary(ruleset: Ruleset, name: str, listed: Sequence[Standing]) -> Findings:
    """Yield the units whose award would be different without points entered by assessors."""
    if all(each.card.undiscretionary is None for each in listed):
        return
    groups = ordered(ruleset.ranking, [_without_discretion(each.card) for each in listed])
    allotment = Allotment(ruleset, name, groups)
    found = {
        each.unit: (place, allotment.given(at, each))
        for at, (place, group) in enumerate(
            zip(places(ruleset.ranking, groups), groups, strict=True)
        )
        for each in group
    }
    for each in listed:
        category = each.card.category
        place, award = found[each.card.unit]
        if award != each.award:
            values = {
                "unit": each.card.unit,
                "award": each.award.label(category) if each.award else "–",
                "other": award.label(category) if award else "–",
                "then": _named(award, category),
                "now": _named(each.award, category),
                "rank": str(place),
            }
            yield Finding("LX508", values, each.card.unit, category)


def _without_discretion(card: Scorecard) -> Imagined:
    """Return a unit as it would be without points entered by assessors."""
    total = card.total if card.undiscretionary is None else card.undiscretionary
    return Imagined(
        card.unit, card.category, total, card.undiscretionary_keys, card.silent, card.graded
    )


def _named(award: Award | None, category: str) -> Phrase:
    """Return the words for an award, or for no award."""
    if award is None:
        return Phrase("without_award")
    return Phrase("with_award", award=award.label(category))
