"""What every report of a comparison shares: its words, and the changes by number."""

from collections.abc import Mapping

from liuxiang.changes import Change
from liuxiang.changes.facts import FactPath
from liuxiang.comparison import Reason
from liuxiang.comparison.rules import Compared
from liuxiang.diagnostics import Place
from liuxiang.ruleset import Item
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

    def _causes_of(self, reasons: tuple[Reason, ...]) -> str:
        """Changes by number, and the new figures where they are among them."""
        return self._listed(
            [
                self._short(each) if isinstance(each, Change) else self._say("new_figures")
                for each in reasons
            ]
        )

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
