"""How the cells of a workbook look; the font is left to the application that opens it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side


class Look(NamedTuple):
    """What is set of a cell."""

    font: Font
    alignment: Alignment
    fill: PatternFill
    border: Border


def _font(size: int = 11, *, bold: bool = False, colour: str | None = None) -> Font:
    """The minor font of the theme, which names one for Chinese beside the Latin one."""
    return Font(name="Calibri", family=2, scheme="minor", sz=size, b=bold, color=colour)


_GREY: Final = "FF666666"
_LINE: Final = Side(style="thin", color="FFBFBFBF")
_GRID: Final = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_SHADE: Final = PatternFill("solid", fgColor="FFE7EBF0")
_NO_GRID: Final = Border()
_NO_SHADE: Final = PatternFill()
_UNFOLDED: Final = Alignment("left", "center")

LOOKS: Final[Mapping[str, Look]] = MappingProxyType(
    {
        "heading": Look(_font(14, bold=True), _UNFOLDED, _NO_SHADE, _NO_GRID),
        "faint": Look(_font(colour=_GREY), _UNFOLDED, _NO_SHADE, _NO_GRID),
        "head": Look(
            _font(bold=True), Alignment("center", "center", wrap_text=True), _SHADE, _GRID
        ),
        "text": Look(
            _font(), Alignment("left", "center", wrap_text=True, indent=1), _NO_SHADE, _GRID
        ),
        "number": Look(_font(), Alignment("right", "center"), _NO_SHADE, _GRID),
        "word": Look(
            _font(colour=_GREY), Alignment("center", "center", shrink_to_fit=True), _NO_SHADE, _GRID
        ),
    }
)
