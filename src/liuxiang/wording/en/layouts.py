"""LX182 to LX186: how a table is laid out, and what in it is passed over."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX182": (
        "Two cells of the row may be one number, {found}",
        "The rows are of different lengths, so that nothing shows whether the row is out of place; "
        "write numbers without commas, or the delimiters of all cells in every row.",
    ),
    "LX184": (
        "Not read, since they hold no data of units: columns {columns}; rows {rows}",
        "If any of them does, correct its head or its name.",
    ),
    "LX185": (
        "The column of {metric} says {found}; in the rule file it is counted in {expected}",
        "Convert the figures to the measure of the rule file, and correct the head.",
    ),
    "LX186": (
        "The row is above the header and was not read, but looks like the data of a unit",
        "Move it below the header, or remove it if it is none.",
    ),
}
