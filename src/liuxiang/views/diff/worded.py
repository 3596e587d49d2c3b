"""What all reports of a comparison share: the wording, and the numbering of changes."""

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
    """The wording of one comparison."""

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
        """Return the title of a category, taken from the new version if it still has it."""
        made = self._compared.made
        own = made.names.own("categories", category)
        found = made.new.categories.get(own) or made.old.categories[category]
        return found.title

    def _causes_of(self, reasons: tuple[Reason, ...]) -> str:
        """Return changes by number, and the new figures if they are among the reasons."""
        return self._listed(
            [
                self._short(each) if isinstance(each, Change) else self._say("new_figures")
                for each in reasons
            ]
        )

    def _short(self, change: Change) -> str:
        """Return the number of a change in the table of changes, and its subject."""
        number = self._numbers[change.at, change.code]
        return f"[{number}] {self._telling.short(change)}"


def places_of(compared: Compared, change: Change) -> tuple[list[Place], list[Place]]:
    """Return the places of a change in the old and in the new version, as far as they exist."""
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
    """Return the items before and after a division or merge, with their places."""
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
    """Return a place as the name of its file and its line."""
    return f"{place.file.rpartition('/')[2]}:{place.line}"


def ordered(compared: Compared) -> list[Change]:
    """Return the changes in listing order: neutral ones last."""
    return sorted(compared.made.changes, key=lambda each: each.direction == "neutral")


def numbers(compared: Compared) -> Mapping[tuple[FactPath, str], int]:
    """Return the number of each change in the order of `ordered`."""
    return {(each.at, each.code): n for n, each in enumerate(ordered(compared), 1)}
