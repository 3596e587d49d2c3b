"""The wording of a comparison of figures: metric titles, values, and causes of changed awards."""

from liuxiang.comparison import AwardChange
from liuxiang.comparison.figures import FigureChange, FiguresCompared
from liuxiang.standings import Standing
from liuxiang.units import Figure
from liuxiang.wording import Language, say


class Told:
    """The wording of one comparison."""

    def __init__(self, found: FiguresCompared, language: Language) -> None:
        self._wording = found.rules.ruleset.wording(language)
        self._language = language

    def metric(self, name: str) -> str:
        """Return the title of a metric."""
        return self._wording.titled(name)

    def value(self, metric: str, figure: Figure | None) -> str:
        """Return a figure as readable text."""
        if figure is None:
            return say("not_there", self._language)
        return self._wording.value(metric, figure.text)

    def items(self, change: FigureChange) -> str:
        """Return the numbers of the items that use a figure."""
        return self._wording.enumerated([str(each) for each in change.items])

    def why(self, each: AwardChange) -> str:
        """Return why an award changed."""
        if each.how == "own" and each.by:
            metrics = [self.metric(by.metric) for by in each.by if isinstance(by, FigureChange)]
            said = self._wording.enumerated(metrics)
            return say("own_by", self._language, metrics=said)
        word = "others_moved" if each.how == "others" else each.how
        return say(word, self._language)

    def units(self, standings: tuple[Standing, ...]) -> str:
        """Return the names of units."""
        return self._wording.enumerated([each.card.unit for each in standings])

    def comment(self, figure: Figure | None) -> str:
        """Return who gave a figure, when and why; empty if nobody said so."""
        said = (figure.by, figure.date, figure.reason) if figure is not None else ()
        return say("apart", self._language).join(each for each in said if each)
