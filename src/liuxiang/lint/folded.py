"""Merges notes that apply to many parts of a file into one, with all their places."""

from typing import Final

from liuxiang.diagnostics import Diagnostic, Related
from liuxiang.wording.text import Joined, Phrase, Told

MOST: Final = 20
"""Others that a note names; beyond these they are counted."""


def folded(problems: list[Diagnostic]) -> list[Diagnostic]:
    """Return `problems` with bonuses without a cap merged into one note, at the first of them."""
    uncapped = [each for each in problems if each.code == "LX441"]
    if len(uncapped) < 2:  # a single one is kept as it is
        return problems
    first, *others = sorted(uncapped, key=lambda each: each.place or ())
    named = [Phrase("uncapped_of", **each.values) for each in others[:MOST]]
    listed: Told = Joined(named)
    if len(others) > MOST:
        listed = Phrase("uncapped_many", listed=listed, count=str(len(others)))
    found = Phrase("uncapped_too", found=first.values["found"], listed=listed)
    values = {**first.values, "found": found}
    related = tuple(Related(each.place, "other") for each in others[:MOST] if each.place)
    one = first._replace(values=values, related=related)
    return [one, *(each for each in problems if each.code != "LX441")]
