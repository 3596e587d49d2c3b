"""The sheets of a ranking: who stands where, the points of each item, and what is to be decided."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from liuxiang.exact import total
from liuxiang.findings import Finding
from liuxiang.messages import Language
from liuxiang.report.folding import parted
from liuxiang.report.ranking import circumstances, remarks
from liuxiang.report.sheet import OPEN, Column, Marked, Sheet, Value, Word
from liuxiang.result import Result
from liuxiang.results import ItemResult
from liuxiang.ruleset import Item
from liuxiang.scorecards import Scorecard
from liuxiang.standings import Standing
from liuxiang.words import say

UNSETTLED: Final = "*"
ITEM_WIDTH: Final = 5


def sheets(result: Result, language: Language) -> Iterator[Sheet]:
    """All of them, in order."""
    yield _ranks(result, language)
    yield _points(result, language)
    yield _decisions(result, language)


def _title_of(result: Result, category: str) -> str:
    return result.rules.ruleset.categories[category].title


def _ranks(result: Result, language: Language) -> Sheet:
    """One table of all categories, in the order of the rule file, so that it filters and sorts."""
    by_department = result.department is not None
    columns = [
        Column(say("category", language), widest=28, filtered=True),
        Column(say("rank", language), filtered=True),
        Column(say("unit", language), filtered=True),
        Column(say("base", language), filtered=True),
        Column(say("bonus", language), filtered=True),
        Column(say("total", language), filtered=True),
        Column(say("award", language), widest=32, filtered=True),
        Column(say("attainable", language), filtered=True),
        Column(say("possible", language), filtered=True),
        *([Column(say("department_points", language), filtered=True)] if by_department else []),
        Column(say("remarks", language), widest=28, filtered=True),
    ]
    lines = [circumstances(result, language)]
    if any(each.card.possible_open for each in result.standings):
        lines.append(say("note_of_ranks", language))
    return Sheet(
        title=say("sheet_ranks", language),
        heading=result.rules.ruleset.title,
        lines=tuple(lines),
        columns=tuple(columns),
        rows=tuple(_rank_row(result, each, language) for each in result.standings),
        frozen=3,
        landscape=True,
    )


def _rank_row(result: Result, standing: Standing, language: Language) -> tuple[Value, ...]:
    card, award = standing.card, standing.award
    return (
        _title_of(result, card.category),
        standing.rank,
        card.unit,
        card.base,
        card.bonus,
        card.total,
        award.label(card.category) if award else "",
        card.attainable,
        Marked(card.possible, OPEN) if card.possible_open else card.possible,
        *([result.department_points(card)] if result.department is not None else []),
        remarks(standing, result, language),
    )


def _points(result: Result, language: Language) -> Sheet:
    """A column an item; the bonuses among the points of items with base points stand apart."""
    items = [each for each in result.rules.ruleset.items if result.is_shown(each)]
    both = [each for each in items if each.points is not None and each.bonuses]
    cut = result.department is None and any(each.card.cuts for each in result.standings)
    keys = ["base", "bonus", *(["cut_points"] if cut else []), "total"]
    if result.department is not None:
        keys = ["department_points"]
    columns = [
        Column(say("category", language), widest=12, filtered=True),
        Column(say("unit", language), say("full_of_item", language), widest=24, filtered=True),
        *(_item_column(each, language) for each in items),
        *(Column(say(key, language), filtered=True) for key in keys),
        *(
            Column(say("bonus_of_item", language, no=each.no), "", widest=ITEM_WIDTH)
            for each in both
        ),
    ]
    return Sheet(
        title=say("sheet_points", language),
        heading=result.rules.ruleset.title,
        lines=(circumstances(result, language), say("note_of_points", language)),
        columns=tuple(columns),
        rows=tuple(_point_row(result, each.card, cut, language) for each in result.standings),
        frozen=2,
        landscape=True,
    )


def _item_column(item: Item, language: Language) -> Column:
    under = say("bonus", language) if item.points is None else item.points
    return Column(f"{item.no} {item.title}", under, ITEM_WIDTH)


def _point_row(result: Result, card: Scorecard, cut: bool, language: Language) -> tuple[Value, ...]:
    items = list(result.items(card))
    unsettled = {each.no for each in card.missing if each.stake or each.open}
    unsettled |= {each.item.no for each in items if each.verdict == "missing"}
    totals: list[Value] = [card.base, card.bonus]
    if cut:
        totals.append(-total(each.points for each in card.cuts))
    totals.append(card.total)
    if result.department is not None:
        totals = [total(each.points for each in items)]
    return (
        _title_of(result, card.category),
        card.unit,
        *(_earned(each, each.points, each.item.no in unsettled, card, language) for each in items),
        *totals,
        *(
            _earned(each, each.bonus, any(one.open for one in each.bonuses), card, language)
            for each in items
            if each.item.points is not None and each.item.bonuses
        ),
    )


def _earned(
    result: ItemResult, points: Decimal, unsettled: bool, card: Scorecard, language: Language
) -> Value:
    """The points of an item, or why there are none: never 0 where nothing was said."""
    if card.category not in result.item.assesses:
        return Word(say("not_assessed_here", language))
    if not unsettled:
        return points
    return Marked(points, UNSETTLED) if points else Word(say("not_reported", language))


def _decisions(result: Result, language: Language) -> Sheet:
    """Every finding, in the order of the terminal."""
    parts = parted(result.findings)
    found = [
        *(("kind_decide", each) for each in parts.to_decide),
        *(("kind_know", each) for each in parts.to_know),
    ]
    columns = (
        Column(say("head_code", language), filtered=True),
        Column(say("head_kind", language), filtered=True),
        Column(say("category", language), widest=28, filtered=True),
        Column(say("unit", language), widest=28, filtered=True),
        Column(say("head_item", language), filtered=True),
        Column(say("head_finding", language), widest=84),
        Column(say("head_act", language), widest=36),
    )
    return Sheet(
        title=say("sheet_decisions", language),
        heading=result.rules.ruleset.title,
        lines=(circumstances(result, language),),
        columns=columns,
        rows=tuple(_decision_row(result, word, each, language) for word, each in found),
        frozen=0,
        landscape=True,
    )


def _decision_row(
    result: Result, word: str, finding: Finding, language: Language
) -> tuple[Value, ...]:
    return (
        finding.code,
        say(word, language),
        "" if finding.category is None else _title_of(result, finding.category),
        finding.unit or "",
        "" if finding.item is None else finding.item,
        finding.message(language),
        finding.help(language),
    )
