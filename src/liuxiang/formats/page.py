"""How a report is laid out for its reader: language, width, colour, and how much of it."""

from typing import Final, NamedTuple

from liuxiang.wording import Language

MOST_OF_A_KIND: Final = 10
"""What is listed of one kind, of problems in one file; `--all` lists the rest too."""

MOST_IN_ALL: Final = 100
"""Problems of one code that are listed of all files together."""


class Page(NamedTuple):
    """Who reads it, and how.

    `width` is in display cells, None where nothing limits it; `to_file` is for `-o`; `everything`
    leaves out nothing that goes without saying; `places` says where things stand in files, None
    as is usual for the format; `form` is the name of that.
    """

    language: Language
    width: int | None = None
    colour: bool = False
    quiet: bool = False
    tally: bool = False
    to_file: bool = False
    everything: bool = False
    places: bool | None = None
    form: str = "text"
