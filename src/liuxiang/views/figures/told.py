"""What moved in the figures, in words: metrics by title, values for people, why an award moved."""

from liuxiang.diagnostics import Place
from liuxiang.impact.figures import FigureAward, FigureChange, FigureMove, FiguresCompared
from liuxiang.ruleset import Award
from liuxiang.standings import Standing
from liuxiang.units import Figure
from liuxiang.wording import Language, say


class Told:
    """The words for one comparison."""

    def __init__(self, found: FiguresCompared, language: Language) -> None:
        self._wording = found.rules.ruleset.wording(language)
        self._language = language

    def metric(self, name: str) -> str:
        """The title of a metric."""
        return self._wording.titled(name)

    def value(self, metric: str, figure: Figure | None) -> str:
        """A figure for people."""
        if figure is None:
            return say("not_there", self._language)
        return self._wording.value(metric, figure.text)

    def items(self, change: FigureChange) -> str:
        """The numbers of the items that a figure counts for."""
        return self._wording.enumerated([str(each) for each in change.items])

    def award(self, award: Award | None, category: str) -> str:
        """The name of an award."""
        return say("none", self._language) if award is None else award.label(category)

    def why(self, each: FigureAward) -> str:
        """What made an award change hands."""
        if each.how == "own" and each.by:
            metrics = self._wording.enumerated([self.metric(name) for name in each.by])
            return say("own_by", self._language, metrics=metrics)
        word = "others_moved" if each.how == "others" else each.how
        return say(word, self._language)

    def units(self, standings: tuple[Standing, ...]) -> str:
        """The names of units."""
        return self._wording.enumerated([each.card.unit for each in standings])


def places(move: FigureMove, change: FigureChange) -> tuple[Place | None, Place | None]:
    """Where a figure stands in both sets; None where it stands in none."""
    old, new = (
        None if figure is None else standing.card.evidence[1].place(figure.line, figure.column)
        for standing, figure in ((move.old, change.old), (move.new, change.new))
    )
    return old, new


def changed(found: FiguresCompared) -> list[tuple[FigureMove, FigureChange]]:
    """Every figure that changed, with its unit."""
    return [(move, each) for move in found.moves for each in move.figures]
