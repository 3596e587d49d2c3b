"""The names in a sensitivity report: awards, readings, and kinds of award changes."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Literal

from liuxiang.comparison import AwardChange
from liuxiang.comparison.choices import Choice
from liuxiang.comparison.rulings import Sensitivity
from liuxiang.comparison.tally import LeftOut
from liuxiang.ruleset import Award
from liuxiang.ruleset.rulings import Alternative, Ruling
from liuxiang.wording import Language, say
from liuxiang.wording.text import enumerated

Kind = Literal["gains", "loses", "up", "down"]
KINDS: Final[tuple[Kind, ...]] = ("gains", "loses", "up", "down")


class Names:
    """The names of the parts of one analysis in one language."""

    def __init__(self, found: Sensitivity, language: Language) -> None:
        self._language = language
        self._categories = found.result.rules.ruleset.categories
        self._readings: Mapping[Choice, tuple[Ruling, Alternative]] = {
            Choice(ruling.id, each.id): (ruling, each)
            for ruling in found.result.rules.ruleset.rulings
            for each in ruling.alternatives
        }

    def award(self, award: Award | None, category: str) -> str:
        """Return the label of an award in a category."""
        return say("sens_none", self._language) if award is None else award.label(category)

    def category(self, category: str) -> str:
        """Return the title of a category."""
        return self._categories[category].title

    def ruling(self, choice: Choice) -> str:
        """Return the question that a reading answers."""
        return self._readings[choice][0].title

    def reading(self, choice: Choice) -> str:
        """Return a reading in words."""
        return self._readings[choice][1].reading

    def readings(self, choices: Iterable[Choice]) -> str:
        """Return readings in words, one per line."""
        return "\n".join(map(self.reading, choices))

    def by_kind(self, changes: Iterable[AwardChange]) -> Iterator[tuple[str, list[AwardChange]]]:
        """Yield the kinds of award changes in words with their changes, gains first."""
        sorted_in: dict[Kind, list[AwardChange]] = {kind: [] for kind in KINDS}
        for each in changes:
            sorted_in[_kind(each)].append(each)
        for kind, those in sorted_in.items():
            if those:
                yield say(f"sens_{kind}", self._language), those

    def of_award(self, change: AwardChange) -> str:
        """Return a unit with the award that it gains or loses, or with both."""
        old, new = (self.award(each, change.category) for each in (change.old, change.new))
        kind = _kind(change)
        if kind in ("up", "down"):
            return say("sens_of_awards", self._language, unit=change.unit, old=old, new=new)
        award = new if kind == "gains" else old
        return say("sens_of_award", self._language, unit=change.unit, award=award)

    def problem(self, left: LeftOut) -> str:
        """Return why a combination is invalid, and the part of the rule file concerned."""
        found = left.problem
        about = f"{found.subject} " if found.subject else ""
        return f"{found.code} {about}{found.message(self._language)}"

    def listed(self, texts: Iterable[str]) -> str:
        """Return texts as a list within a sentence."""
        return enumerated(texts, self._language)


def _kind(change: AwardChange) -> Kind:
    """Return the kind of an award change for the unit."""
    if change.old is None:
        return "gains"
    if change.new is None:
        return "loses"
    return "up" if change.new.order < change.old.order else "down"
