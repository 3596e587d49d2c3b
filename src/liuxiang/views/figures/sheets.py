"""The sheets on a comparison of figures: units, awards and figures."""

from collections.abc import Iterator

from liuxiang.comparison.figures import FiguresCompared
from liuxiang.formats.view import Sheet, sheet
from liuxiang.views.figures.columns import Columns
from liuxiang.views.figures.document import summary
from liuxiang.wording import Language, say


def sheets(found: FiguresCompared, title: str, language: Language) -> Iterator[Sheet]:
    """Yield the sheets, in order."""
    columns = Columns(found, language)
    yield sheet(
        say("units_heading", language),
        title,
        columns.of_moves(),
        found.impact.moves,
        lines=summary(found, language),
        frozen=2,
    )
    word = say("awards_heading", language)
    yield sheet(word, title, columns.of_awards(), found.impact.awards, frozen=2)
    word = say("figures_heading", language)
    yield sheet(word, title, columns.of_figures(), found.figures, frozen=2)
