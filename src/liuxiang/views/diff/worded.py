"""What every report of a comparison shares: its words, and the changes by number."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from liuxiang.changes import Change
from liuxiang.changes.facts import FactPath
from liuxiang.columns import OPEN, Marked, shown
from liuxiang.diagnostics import Place
from liuxiang.document import Block, Paragraph
from liuxiang.exact import EXACT
from liuxiang.formats.places import relative
from liuxiang.impact import AwardChange, Move
from liuxiang.impact.compared import Compared
from liuxiang.ruleset import Award, Item
from liuxiang.units import Basis
from liuxiang.units.collected import Omission
from liuxiang.views.diff.dividing import DIVIDED, division_of
from liuxiang.views.diff.telling import Telling
from liuxiang.wording import Language, say


class Worded:
    """The words of one comparison."""

    def __init__(self, compared: Compared, language: Language) -> None:
        self._compared = compared
        self._language = language
        self._telling = Telling(compared.made, language)
        self._numbers = numbers(compared)

    def _say(self, word: str, **values: object) -> str:
        return say(word, self._language, **values)

    def _listed(self, words: list[str]) -> str:
        return self._say("enumerated").join(words)

    def title(self, category: str) -> str:
        """What a category is called, as the new version has it where it still does."""
        made = self._compared.made
        own = made.names.own("categories", category)
        found = made.new.categories.get(own) or made.old.categories[category]
        return found.title

    def _award(self, award: Award | None, category: str) -> str:
        return self._say("none") if award is None else award.label(category)

    def both_awards(self, each: AwardChange) -> tuple[str, str]:
        """The award that a unit had, and the one that it has."""
        old = self._award(each.old, each.left or each.category)
        return old, self._award(each.new, each.category)

    def _causes_of(self, changes: tuple[Change, ...], *, figures: bool) -> str:
        """Changes by number, and the new figures where they are among them."""
        found = [self._short(change) for change in changes]
        return self._listed([*found, self._say("new_figures")] if figures else found)

    def _short(self, change: Change) -> str:
        """A change by its number in the table of changes, and what it is about."""
        number = self._numbers[change.at, change.code]
        return f"[{number}] {self._telling.short(change)}"


def places_of(compared: Compared, change: Change) -> tuple[list[Place], list[Place]]:
    """Where a change stands in the old version and in the new one, as far as it is there."""
    if change.code in DIVIDED:
        old, new = ([place for _, place in side] for side in became(compared, change))
        return old, new
    old, new = (
        [] if at is None else [rules.place(at)]
        for rules, at in ((compared.old, change.old_at), (compared.new, change.new_at))
    )
    return old, new


def became(
    compared: Compared, change: Change
) -> tuple[list[tuple[Item, Place]], list[tuple[Item, Place]]]:
    """The items that were divided or put together, and those that they became, with places."""
    made = division_of(compared.made, change)
    whole, parts = (made.whole,), made.parts
    old, new = (
        [(rules.ruleset.part_at(facts[at].at), rules.place(facts[at].at)) for at in items]
        for rules, facts, items in zip(
            (compared.old, compared.new),
            compared.made.sides,
            (whole, parts) if made.split else (parts, whole),
            strict=True,
        )
    )
    return old, new


def spot(place: Place) -> str:
    """A place by the name of its file and its line."""
    return f"{place.file.rpartition('/')[2]}:{place.line}"


def ordered(compared: Compared) -> list[Change]:
    """The changes as they are listed: those that move no points last."""
    return sorted(compared.made.changes, key=lambda each: each.direction == "neutral")


def numbers(compared: Compared) -> Mapping[tuple[FactPath, str], int]:
    """The number of each change in that list."""
    return {(each.at, each.code): n for n, each in enumerate(ordered(compared), 1)}


def awards_moved(count: int, language: Language) -> str:
    """How many awards change hands."""
    return say("award_moved" if count == 1 else "awards_moved", language, count=count)


def asked_for(
    readings: Mapping[str, str], basis: Basis | None, language: Language
) -> Iterator[Block]:
    """What the comparison rests on, where somebody has chosen it."""
    if basis == "reported":
        yield Paragraph(say("basis_reported", language), "faint")
    if readings:
        listed = say("enumerated", language).join(f"{one}={two}" for one, two in readings.items())
        yield Paragraph(say("chosen_readings", language, readings=listed), "faint")


def not_compared(omitted: tuple[Omission, ...], language: Language) -> str:
    """The units, or whole files, that could not be compared."""
    names = [each.unit or relative(each.file) for each in omitted]
    return say("not_compared", language, names=say("enumerated", language).join(names))


def arrow(old: str, new: str) -> str:
    """One value where both are the same, else both."""
    return new if old == new else f"{old} → {new}"


def reachable(move: Move) -> Decimal | Marked | None:
    """What a unit can still come to with what it has not been asked before, `+` without a limit."""
    waits = move.unreported
    if waits is None:
        return None
    most = EXACT.add(move.new.card.total, waits.points)
    return Marked(most, OPEN) if waits.open else most


def within_reach(move: Move) -> str:
    """What `reachable` returns, as text; empty where nothing waits."""
    most = reachable(move)
    return "" if most is None else shown(most)
