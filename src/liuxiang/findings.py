"""Findings: what somebody must check before relying on the standings, each with a code."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import groupby
from types import MappingProxyType
from typing import NamedTuple

from liuxiang.exact import show
from liuxiang.item_results import BonusResult
from liuxiang.names import ItemNo, item_no
from liuxiang.ruleset import Award, Ruleset
from liuxiang.ruleset.bonuses import Bonus, Discretionary
from liuxiang.ruleset.load import RuleFile
from liuxiang.ruleset.scoring import Judged
from liuxiang.scorecards import Scorecard
from liuxiang.standings import Reach, Standing, Standings, award_at, award_of
from liuxiang.units import Basis
from liuxiang.units.roster import Roster
from liuxiang.wording import Language, message
from liuxiang.wording.codes import SEVERITIES, Severity
from liuxiang.wording.text import Phrase, blanks, worded

Values = Mapping[str, str | tuple[str, ...]]
"""Values for a message: words, or names to be joined as the language joins lists."""


MOST_NAMED = 12
"""The most units to name as having to report, for each award that depends on them."""


class Finding(NamedTuple):
    """Something to decide or to know; `values` fill the message of `code`.

    `metric` is the id of the only metric that it is about.
    """

    code: str
    values: Values = MappingProxyType({})
    unit: str | None = None
    category: str | None = None
    item: ItemNo | None = None
    metric: str | None = None

    @property
    def severity(self) -> Severity:
        """The severity of the code."""
        return SEVERITIES[self.code]

    def message(self, language: Language) -> str:
        """Return the finding in one sentence."""
        return worded(message(self.code, language).text, self.values, language)

    def help(self, language: Language) -> str:
        """Return who should do what about it; empty if nothing is to be done."""
        return worded(message(self.code, language).advice, self.values, language)


def helps(found: Sequence[Finding], language: Language) -> list[str]:
    """Return the advice of findings with one code: each text once, in order of the findings."""
    named = blanks(message(found[0].code, language).advice)
    told = {tuple(map(each.values.get, named)): each for each in reversed(found)} if named else {}
    asking = (*reversed(told.values()),) or found[:1]
    return list(dict.fromkeys(each.help(language) for each in asking))


Findings = Iterator[Finding]


def findings(
    rules: RuleFile, standings: Standings, basis: Basis, roster: Roster | None = None
) -> tuple[Finding, ...]:
    """Return all findings: first general ones, then by list, then by unit in order of rank."""
    found = list(_of_all(standings, basis))
    found += _of_roster(roster, standings)
    for category, listed in standings.lists.items():
        found += _of_list(rules.ruleset, category, listed)
        found += _unsettled(rules.ruleset, category, listed)
        found += _undiscretionary(rules.ruleset, category, listed)
    titles = _titles(rules.ruleset)
    for standing in standings:
        if roster is None or not roster.is_unsent(standing.card.file):
            found += _of_unit(rules.ruleset, standing, basis, titles)
    return tuple(found)


def _of_all(standings: Standings, basis: Basis) -> Findings:
    figures = sum(each.card.figures for each in standings)
    unverified = sum(each.card.unverified for each in standings)
    if basis == "reported":
        yield Finding("LX506")
    elif unverified:
        yield Finding("LX505", {"unverified": str(unverified), "figures": str(figures)})


def _of_roster(roster: Roster | None, standings: Standings) -> Findings:
    """Return the units that must be ranked and sent nothing, and those that are excused."""
    if roster is None:
        return
    for each in standings:
        if roster.is_unsent(each.card.file):
            named = {"unit": each.card.unit, "rank": str(each.rank)}
            yield Finding("LX522", named, each.card.unit, each.card.category)
    for member in roster.excused:
        values = {"unit": member.name, "reason": str(member.excused)}
        yield Finding("LX523", values, member.name, member.category)


def _of_list(ruleset: Ruleset, category: str, listed: tuple[Standing, ...]) -> Findings:
    """Return ties, empty places, and awards that do not separate units."""
    title = {"category": ruleset.categories[category].title}
    for place, group in groupby(listed, key=lambda each: each.rank):
        tied = list(group)
        if len(tied) < 2 or all(each.card.silent for each in tied):
            continue  # nobody gets an award without a figure, so there is nothing to decide
        equals = [each.card.unit for each in tied]
        last = place + len(equals) - 1
        values: Values = {**title, "rank": str(place), "units": tuple(equals), "last": str(last)}
        shared = ruleset.ranking.ties == "shared"
        split = shared and award_of(ruleset, category, place) != award_of(ruleset, category, last)
        yield Finding("LX511" if split else "LX512", values, category=category)
    places = max(
        (award.ranks[1] for award in ruleset.awards if category in award.categories), default=0
    )
    count = {"count": str(len(listed)), "places": str(places)}
    if 0 < len(listed) < places:
        yield Finding("LX513", {**title, **count}, category=category)
    if listed and all(each.award for each in listed):
        yield Finding("LX514", {**title, **count}, category=category)
    for each in listed:
        withheld = award_of(ruleset, category, each.rank) if each.card.silent else None
        if withheld:
            empty = {"unit": each.card.unit, "award": withheld.label(category)}
            yield Finding("LX521", {**empty, "rank": str(each.rank)}, each.card.unit, category)
        if each.award and not each.card.total:
            named = {"unit": each.card.unit, "award": each.award.label(category)}
            yield Finding("LX515", named, each.card.unit, category)


def _unsettled(ruleset: Ruleset, category: str, listed: tuple[Standing, ...]) -> Findings:
    """Return the units whose award could change once missing figures are reported."""
    cards = [each.card for each in listed]
    if not any(card.provisional for card in cards):
        return
    reach = Reach.of(cards, dense=ruleset.ranking.ties == "dense")
    open_ranks = [
        (each, best, worst)
        for each in listed
        for best, worst in (reach.ranks(each.card),)
        if award_of(ruleset, category, best) != award_of(ruleset, category, worst)
    ]
    absent = _absent([each.card for each, _, _ in open_ranks]) or _absent(cards)
    for each, best, worst in open_ranks:
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


def _undiscretionary(ruleset: Ruleset, category: str, listed: tuple[Standing, ...]) -> Findings:
    """Return the units whose award would be different without points entered by assessors."""
    without = {
        each.card.unit: each.card.total
        if each.card.undiscretionary is None
        else each.card.undiscretionary
        for each in listed
    }
    totals = sorted(without.values())
    levels = sorted(set(totals))
    dense = ruleset.ranking.ties == "dense"
    for each in listed:
        total = without[each.card.unit]
        ordered = levels if dense else totals
        place = 1 + len(ordered) - bisect_right(ordered, total)
        award = award_at(ruleset, each.card, place)
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


def _named(award: Award | None, category: str) -> Phrase:
    """Return the words for an award, or for no award."""
    if award is None:
        return Phrase("without_award")
    return Phrase("with_award", award=award.label(category))


_Titles = Callable[[tuple[str, ...]], tuple[str, ...]]
"""Returns the titles of metrics."""


def _of_unit(ruleset: Ruleset, standing: Standing, basis: Basis, titles: _Titles) -> Findings:
    card = standing.card
    unit, category = card.unit, card.category
    values: Values
    for missing in card.missing:
        values = {
            "unit": unit,
            "no": str(missing.no),
            "metrics": titles(missing.metrics),
            "stake": show(missing.stake),
        }
        code = "LX503" if missing.open else "LX501" if missing.stake else "LX502"
        yield Finding(code, values, unit, category, missing.no)
    for no, metric in card.nothing_to_measure:
        values = {"unit": unit, "no": str(no), "metric": titles((metric,))[0]}
        yield Finding("LX504", values, unit, category, no, metric)
    if standing.award and card.unverified and basis == "verified":
        values = {
            "unit": unit,
            "award": standing.award.label(category),
            "unverified": str(card.unverified),
            "figures": str(card.figures),
        }
        yield Finding("LX507", values, unit, category)
    for no, bonus, points in card.large:
        called = bonus.called(ruleset.metrics)
        values = {"unit": unit, "no": str(no), "bonus": called, "points": show(points)}
        yield Finding("LX516", values, unit, category, no)
    if card.undiscretionary is not None:
        yield from _discretion(ruleset, standing)


def _titles(ruleset: Ruleset) -> _Titles:
    """Return what returns titles, once for the same metrics of thousands of units."""
    called = {each: metric.title for each, metric in ruleset.metrics.items()}

    @lru_cache
    def titles(metrics: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(called.get(each, each) for each in metrics)

    return titles


def _discretion(ruleset: Ruleset, standing: Standing) -> Findings:
    """Return the points entered by assessors, and those that count a fact twice."""
    card = standing.card
    for item in card.items:
        rules = {bonus.id: bonus for bonus in item.item.bonuses}
        entered = [each for each in item.bonuses if rules[each.id].discretionary and each.points]
        points = [
            (rules[each.id].called(ruleset.metrics), each.points, each.figure) for each in entered
        ]
        if isinstance(item.item.scoring, Judged) and item.base:
            points += [(item.item.title, item.base, each.figure) for each in item.criteria]
        for what, each, figure in points:
            values = {
                "unit": card.unit,
                "no": str(item.item.no),
                "points": show(each),
                "what": what,
                "reason": (figure.reason if figure else None) or "–",
                "without": show(card.undiscretionary or Decimal(0)),
                "total": show(card.total),
            }
            yield Finding("LX509", values, card.unit, card.category, item.item.no)
        for bonus in entered:
            yield from _counted_twice(ruleset, standing, item.item.no, bonus, rules[bonus.id])


def _counted_twice(
    ruleset: Ruleset, standing: Standing, no: ItemNo, result: BonusResult, bonus: Bonus
) -> Findings:
    """Return an entry whose reason cites an item that already earned points for the same facts."""
    reason = result.figure.reason if result.figure else None
    if not isinstance(bonus, Discretionary) or not reason:
        return
    cited = set(map(item_no, re.findall(r"第 *0*([^ 第项條条]{1,12}) *[项條条]", reason)))
    for item in ruleset.items:
        if item.id in bonus.once_with and (item.no in cited or item.title in reason):
            values = {
                "unit": standing.card.unit,
                "no": str(no),
                "points": show(result.points),
                "other": str(item.no),
                "reason": reason,
            }
            yield Finding("LX517", values, standing.card.unit, standing.card.category, no)
