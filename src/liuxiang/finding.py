"""A finding: what somebody must check before relying on the standings, with a code."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from liuxiang.names import ItemNo
from liuxiang.wording import Language, message
from liuxiang.wording.codes import SEVERITIES, Severity
from liuxiang.wording.text import blanks, worded

Values = Mapping[str, str | tuple[str, ...]]
"""Values for a message: words, or names to be joined as the language joins lists."""


class Finding(NamedTuple):
    """Something to decide or to know; `values` fill the message of `code`.

    `metric` is the id of the only metric that it is about.
    """

    code: str
    values: Values = MappingProxyType({})
    unit: str | None = None
    category: str | None = None
    item: ItemNo | None = None
    metric: str | None = None

    @property
    def severity(self) -> Severity:
        """The severity of the code."""
        return SEVERITIES[self.code]

    def message(self, language: Language) -> str:
        """Return the finding in one sentence."""
        return worded(message(self.code, language).text, self.values, language)

    def help(self, language: Language) -> str:
        """Return who should do what about it; empty if nothing is to be done."""
        return worded(message(self.code, language).advice, self.values, language)


def helps(found: Sequence[Finding], language: Language) -> list[str]:
    """Return the advice of findings with one code: each text once, in order of the findings."""
    named = blanks(message(found[0].code, language).advice)
    told = {tuple(map(each.values.get, named)): each for each in reversed(found)} if named else {}
    asking = (*reversed(told.values()),) or found[:1]
    return list(dict.fromkeys(each.help(language) for each in asking))
