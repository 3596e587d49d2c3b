"""How a report is laid out for its reader: language, width, colour, and how much of it."""

from typing import NamedTuple

from liuxiang.messages import Language


class Page(NamedTuple):
    """`width` is in display cells, None where nothing limits it; `to_file` is for `-o`."""

    language: Language
    width: int | None = None
    colour: bool = False
    quiet: bool = False
    tally: bool = False
    to_file: bool = False
