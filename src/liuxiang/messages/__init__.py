"""Every message the program can give, by code, in both languages; a code never changes meaning.

LX0xx the command line · LX1xx reading files · LX2xx unit files · LX3xx rule files · LX4xx
remarks on rule files · LX5xx rankings · LX6xx cases · LX70x comparisons · LX78x new versions
(LX8xx and LX9xx are changes of rule files: see `changes.catalogue`)
"""

from collections.abc import Mapping
from typing import Final

from liuxiang.message import Language, Message, Severity
from liuxiang.parted import Parted

__all__ = ["CATALOGUE", "Language", "Message", "Severity"]

CATALOGUE: Final[Mapping[str, Message]] = Parted(
    __name__,
    "MESSAGES",
    (
        *("findings", "units", "figures", "absences", "usage", "reading", "malformed", "tables"),
        *("layouts", "shapes", "rules", "lint", "cases", "comparing", "renewal"),
    ),
)
