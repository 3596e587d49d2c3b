"""The sheets of a ranking: ranks, points per item, and findings."""

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from liuxiang.columns import Column, Marked, Value, Word
from liuxiang.exact import total
from liuxiang.finding import Finding
from liuxiang.formats.view import Sheet, sheet
from liuxiang.item_results import ItemResult
from liuxiang.names import ItemNo
from liuxiang.ranking import Result
from liuxiang.ruleset import Item
from liuxiang.scorecards import Scorecard
from liuxiang.views.score.columns import columns
from liuxiang.views.score.document import circumstances
from liuxiang.views.score.folding import parted
from liuxiang.views.unscored import total_cell
from liuxiang.wording import Language, say

if TYPE_CHECKING:
    from liuxiang.audit import Audit

UNSETTLED: Final = "*"
ITEM_WIDTH: Final = 5


def sheets(result: Result, language: Language, audit: "Audit | None" = None) -> Iterator[Sheet]:
    """Yield the sheets, in order."""
    yield _ranks(result, language)
    yield _points(result, language)
    if result.compared:
        from liuxiang.views.claims.sheets import claim_sheets

        yield from claim_sheets(result, circumstances(result, language), language)
    if audit is not None:
        from liuxiang.views.audit.sheets import audit_sheet

        yield audit_sheet(result, audit, circumstances(result, language), language)
    yield _decisions(result, language)


def _ranks(result: Result, language: Language) -> Sheet:
    """Return one table of all categories in file order, so that it can be filtered and sorted."""
    lines = [circumstances(result, language)]
    if any(each.card.possible_open for each in result.standings):
        lines.append(say("note_of_ranks", language))
    return sheet(
        say("sheet_ranks", language),
        result.rules.ruleset.title,
        columns(result, language),
        result.standings,
        lines=lines,
        frozen=3,
    )


class _Scored(NamedTuple):
    """A unit with its items, computed once for all columns."""

    card: Scorecard
    items: tuple[ItemResult, ...]
    unsettled: frozenset[ItemNo]


def _scored(result: Result, card: Scorecard) -> _Scored:
    items = tuple(result.items(card))
    unsettled = {each.no for each in card.missing if each.stake or each.open}
    unsettled |= {each.item.no for each in items if each.verdict == "missing"}
    return _Scored(card, items, frozenset(unsettled))


def _points(result: Result, language: Language) -> Sheet:
    """Return a sheet with a column per item; bonuses of items with base points are separate."""
    return sheet(
        say("sheet_points", language),
        result.rules.ruleset.title,
        _point_columns(result, language),
        [_scored(result, each.card) for each in result.standings],
        lines=(circumstances(result, language), say("note_of_points", language)),
        frozen=2,
    )


def _point_columns(result: Result, language: Language) -> Iterator[Column[_Scored]]:
    categories = result.rules.ruleset.categories
    items = [each for each in result.rules.ruleset.items if result.is_shown(each)]
    word, under = say("category", language), say("full_of_item", language)
    yield Column(word, lambda row: categories[row.card.category].title, widest=12)
    yield Column(say("unit", language), lambda row: row.card.unit, widest=24, under=under)
    for at, item in enumerate(items):
        yield _item_column(at, item, language)
    if result.department is not None:
        word = say("department_points", language)
        yield Column(word, lambda row: total(each.points for each in row.items))
    else:
        yield Column(say("base", language), lambda row: row.card.base)
        yield Column(say("bonus", language), lambda row: row.card.bonus)
        if any(each.card.cuts for each in result.standings):
            word = say("cut_points", language)
            yield Column(word, lambda row: -total(each.points for each in row.card.cuts))
        if result.rules.ruleset.takes_points:
            yield Column(say("penalty", language), lambda row: -row.card.penalty)
        yield Column(say("total", language), lambda row: total_cell(row.card.scored_total))
    for at, item in enumerate(items):
        if item.points is not None and item.bonuses:
            yield _bonus_column(at, item, language)
        if item.penalties:
            yield _penalty_column(at, item, language)


def _item_column(at: int, item: Item, language: Language) -> Column[_Scored]:
    """Return the column of the points earned in the item at index `at`."""

    def points(row: _Scored) -> Value:
        found = row.items[at]
        return _earned(found, found.points, item.no in row.unsettled, row.card, language)

    return Column(
        f"{item.no} {item.title}",
        points,
        widest=ITEM_WIDTH,
        under=say("bonus", language) if item.points is None else item.points,
        filtered=False,
    )


def _bonus_column(at: int, item: Item, language: Language) -> Column[_Scored]:
    """Return the column of the bonus points of the item at index `at`."""

    def bonus(row: _Scored) -> Value:
        found = row.items[at]
        unsettled = any(each.open for each in found.bonuses)
        return _earned(found, found.bonus, unsettled, row.card, language)

    head = say("bonus_of_item", language, no=item.no)
    return Column(head, bonus, widest=ITEM_WIDTH, under="", filtered=False)


def _penalty_column(at: int, item: Item, language: Language) -> Column[_Scored]:
    """Return the column of what penalties take off the item at index `at`."""

    def penalty(row: _Scored) -> Value:
        found = row.items[at]
        unsettled = any(each.open for each in found.penalties)
        return _earned(found, -found.penalty, unsettled, row.card, language)

    head = say("penalty_of_item", language, no=item.no)
    return Column(head, penalty, widest=ITEM_WIDTH, under="", filtered=False)


def _earned(
    result: ItemResult, points: Decimal, unsettled: bool, card: Scorecard, language: Language
) -> Value:
    """Return the points of an item, or why there are none: never 0 if nothing was reported."""
    if card.category not in result.item.assesses:
        return Word(say("not_assessed_here", language))
    if not unsettled:
        return points
    return Marked(points, UNSETTLED) if points else Word(say("not_reported", language))


def _decisions(result: Result, language: Language) -> Sheet:
    """Return the sheet of all findings, in the order of the terminal output."""
    parts = parted(result.findings)
    found = [
        *(("kind_decide", each) for each in parts.to_decide),
        *(("kind_know", each) for each in parts.to_know),
    ]
    return sheet(
        say("sheet_decisions", language),
        result.rules.ruleset.title,
        _decision_columns(result, language),
        found,
        lines=(circumstances(result, language),),
    )


def _decision_columns(result: Result, language: Language) -> Iterator[Column[tuple[str, Finding]]]:
    """Yield the columns of findings, including whether each needs a decision."""
    ruleset = result.rules.ruleset

    def category(row: tuple[str, Finding]) -> str:
        return "" if row[1].category is None else ruleset.group_title(row[1].category)

    yield Column(say("head_code", language), lambda row: row[1].code)
    yield Column(say("head_kind", language), lambda row: say(row[0], language))
    yield Column(say("category", language), category, widest=28)
    yield Column(say("unit", language), lambda row: row[1].unit or "", widest=28)
    word = say("head_item", language)
    yield Column(word, lambda row: "" if row[1].item is None else row[1].item)
    word = say("head_finding", language)
    yield Column(word, lambda row: row[1].message(language), widest=84, filtered=False)
    word = say("head_act", language)
    yield Column(word, lambda row: row[1].help(language), widest=36, filtered=False)
