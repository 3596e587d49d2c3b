"""Where figures stand: their line, and their file if it is another than their unit's."""

from liuxiang.figures import Figure


def line_of(figure: Figure) -> int:
    """Return the line of a figure in its file, from 1."""
    return figure.at.line if figure.at else figure.line + 1


def file_of(figure: Figure) -> str | None:
    """Return the file of a figure that was corrected or verified in another than its unit's."""
    return figure.at.file if figure.at else None
