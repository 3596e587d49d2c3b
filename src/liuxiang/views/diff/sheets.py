"""The sheets on rule changes: the changes and, with figures, the units and the awards."""

from collections.abc import Iterator

from liuxiang.comparison.rules import Compared
from liuxiang.formats.view import Sheet, sheet
from liuxiang.views.diff.columns import Columns
from liuxiang.views.diff.document import summary
from liuxiang.views.diff.worded import ordered
from liuxiang.wording import Language, say


def sheets(found: Compared, title: str, language: Language) -> Iterator[Sheet]:
    """Yield the sheets, in order."""
    columns, impact = Columns(found, language), found.impact
    if impact is not None:
        yield sheet(
            say("units_heading", language),
            title,
            columns.of_moves(impact),
            impact.moves,
            lines=summary(found, language),
            frozen=2,
        )
        yield sheet(say("awards_heading", language), title, columns.of_awards(), impact.awards)
    yield sheet(say("changes_heading", language), title, columns.of_changes(), ordered(found))
