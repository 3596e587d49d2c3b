"""The styles of a workbook, reduced to their number formats."""

from collections.abc import Mapping
from typing import Final

from liuxiang.tables.damage import Damage
from liuxiang.tables.formats import GENERAL, Format, built_in
from liuxiang.tables.xml import Readable, walk, whole

_SIGNS: Final = 1_000_000
"""Characters that the formats in use may have together; one of Excel has 255 at most."""

_MOST: Final = 100_000
"""Styles that are kept; Excel has at most 65,490."""


class Styles:
    """The number formats by style index, and those of conditional formats."""

    def __init__(self) -> None:
        self.codes: dict[int, str] = {}
        self.cells: list[int] = []
        self.conditional: dict[int, str] = {}
        self._formats: dict[str, Format] = {}
        self._signs = 0

    def format(self, index: int) -> Format:
        """Return the format of the style `index`; `General` if there is no such style."""
        number = self.cells[index] if index < len(self.cells) else 0
        return self.named(self.codes.get(number) or built_in(number))

    def named(self, code: str) -> Format:
        """Return the format with this `code`.

        Raises:
            Damage: The formats are too long in total.

        """
        if code not in self._formats:
            self._signs += len(code)
            if self._signs > _SIGNS:
                raise Damage("formats")
            self._formats[code] = Format(code)
        return self._formats[code]


def styles_of(stream: Readable) -> Styles:
    """Return the styles that a part lists."""
    styles, inside = Styles(), [""]
    listed = 0

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        nonlocal listed
        if tag in ("numFmts", "cellXfs", "cellStyleXfs", "dxfs"):
            inside[0] = tag
        elif tag == "numFmt" and inside[0] == "dxfs":
            styles.conditional[listed - 1] = attributes.get("formatCode", GENERAL)
        elif tag == "numFmt":
            styles.codes[whole(attributes, "numFmtId")] = attributes.get("formatCode", GENERAL)
        elif tag == "dxf":
            listed += 1
        elif tag == "xf" and inside[0] == "cellXfs" and len(styles.cells) < _MOST:
            styles.cells.append(whole(attributes, "numFmtId"))

    def end(tag: str) -> None:
        if tag == inside[0]:
            inside[0] = ""

    walk(stream, start, end)
    return styles
