"""Every message the program can give, by code, in both languages; a code never changes meaning.

LX0xx the command line · LX1xx reading files · LX2xx unit files · LX3xx rule files · LX4xx
remarks on rule files · LX5xx rankings · LX6xx cases · LX70x comparisons · LX78x new versions
(LX8xx and LX9xx are changes of rule files: see `changes.catalogue`)
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from liuxiang.message import Language, Message, Severity
from liuxiang.messages import (
    cases,
    comparing,
    figures,
    findings,
    lint,
    reading,
    renewal,
    rules,
    shapes,
    tables,
    units,
    usage,
)

__all__ = ["CATALOGUE", "Language", "Message", "Severity"]

CATALOGUE: Final[Mapping[str, Message]] = MappingProxyType(
    {
        **usage.MESSAGES,
        **reading.MESSAGES,
        **tables.MESSAGES,
        **units.MESSAGES,
        **figures.MESSAGES,
        **shapes.MESSAGES,
        **rules.MESSAGES,
        **lint.MESSAGES,
        **findings.MESSAGES,
        **cases.MESSAGES,
        **comparing.MESSAGES,
        **renewal.MESSAGES,
    }
)
