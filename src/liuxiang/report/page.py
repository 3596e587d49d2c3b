"""How a report is laid out for its reader: language, width, colour, and how much of it."""

from typing import NamedTuple

from liuxiang.messages import Language


class Page(NamedTuple):
    """Who reads it, and how.

    `width` is in display cells, None where nothing limits it; `to_file` is for `-o`; `everything`
    leaves out nothing that goes without saying.
    """

    language: Language
    width: int | None = None
    colour: bool = False
    quiet: bool = False
    tally: bool = False
    to_file: bool = False
    everything: bool = False
