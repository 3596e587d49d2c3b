"""What is called what in a report of sensitivity: awards, readings, and who has won or lost."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Literal

from liuxiang.ruleset.rulings import Alternative, Ruling
from liuxiang.sensitivity.choices import Choice
from liuxiang.sensitivity.outcome import Change, LeftOut, Sensitivity
from liuxiang.wording import Language, say
from liuxiang.wording.text import enumerated

Kind = Literal["gains", "loses", "up", "down"]
KINDS: Final[tuple[Kind, ...]] = ("gains", "loses", "up", "down")


class Names:
    """Words for the parts of one outcome, in one language."""

    def __init__(self, found: Sensitivity, language: Language) -> None:
        self._found = found
        self._language = language
        self._readings: Mapping[Choice, tuple[Ruling, Alternative]] = {
            Choice(ruling.id, each.id): (ruling, each)
            for ruling in found.result.rules.ruleset.rulings
            for each in ruling.alternatives
        }

    def award(self, award: str | None, category: str) -> str:
        """What an award is called in a category."""
        if award is None:
            return say("sens_none", self._language)
        return self._found.awards[award].label(category)

    def category(self, category: str) -> str:
        """What a category is called."""
        return self._found.result.rules.ruleset.categories[category].title

    def ruling(self, choice: Choice) -> str:
        """The question that a reading answers."""
        return self._readings[choice][0].title

    def reading(self, choice: Choice) -> str:
        """A reading in words."""
        return self._readings[choice][1].reading

    def readings(self, choices: Iterable[Choice]) -> str:
        """Readings in words, a line each."""
        return "\n".join(map(self.reading, choices))

    def kind(self, change: Change) -> Kind:
        """What a change of award is to the unit."""
        old, new = change.old.award, change.new.award
        if old is None:
            return "gains"
        if new is None:
            return "loses"
        first = {each: self._found.awards[each].ranks[0] for each in (old, new)}
        return "up" if first[new] < first[old] else "down"

    def by_kind(self, changes: Iterable[Change]) -> Iterator[tuple[str, list[Change]]]:
        """Changes of awards by what they are to the units, as a word, the gains first."""
        sorted_in: dict[Kind, list[Change]] = {kind: [] for kind in KINDS}
        for each in changes:
            sorted_in[self.kind(each)].append(each)
        for kind, those in sorted_in.items():
            if those:
                yield say(f"sens_{kind}", self._language), those

    def of_award(self, change: Change) -> str:
        """A unit with the award that it gains or loses, or with both."""
        old, new = (
            self.award(each, change.category) for each in (change.old.award, change.new.award)
        )
        kind = self.kind(change)
        if kind in ("up", "down"):
            return say("sens_of_awards", self._language, unit=change.unit, old=old, new=new)
        award = new if kind == "gains" else old
        return say("sens_of_award", self._language, unit=change.unit, award=award)

    def problem(self, left: LeftOut) -> str:
        """Why a combination does not hold, and what of the rule file it is about."""
        found = left.problem
        about = f"{found.subject} " if found.subject else ""
        return f"{found.code} {about}{found.message(self._language)}"

    def listed(self, texts: Iterable[str]) -> str:
        """Texts as a list in a sentence."""
        return enumerated(texts, self._language)
