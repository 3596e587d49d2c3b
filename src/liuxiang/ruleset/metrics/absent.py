"""Words written where a figure should be that say there is none, of which several may be meant."""

import re
from typing import Final

from liuxiang.names import word

_AROUND: Final = " 。.,，;；!！()（）[]【】“”\"'"
_SIGNS: Final = r"[-‐-―−－─━_/／\\|*.·•…?？~～⁄]+"
_CHINESE: Final = (
    "(?:暂|尚|还|均|都|全|目前|当前|本年度?|今年|情况)*"
    "(?:[无没未待缺空]|不(?![足到少超低小大]))[^0-9]{0,11}|[零〇]"
)
_ENGLISH: Final = (
    r"n[/.]?a|no|none|null|nil|nothing|zero|missing|unknown|unavailable|unreported|unspecified|empty|"
    r"blank|absent|pending|undecided|t\.?b\.?[acd]|(?:not?|none|to be|yet to)\b[a-z ]{2,20}"
)

NOT_APPLICABLE_WORDS: Final = ("不适用", "无此项", "n/a")
"""What a unit writes where a metric does not apply to it, the plainest first."""

_DECLARING: Final = frozenset({*NOT_APPLICABLE_WORDS, "not applicable", "not_applicable"})


def is_declared(text: str) -> bool:
    """Return whether `text` declares that a metric does not apply: 不适用, 无此项, n/a."""
    return len(text) <= 40 and word(text).strip(_AROUND) in _DECLARING


def is_absent(text: str) -> bool:
    """Return whether `text` states that there is no figure: 无, 不适用, N/A, a dash, and the like.

    It may mean none, nothing to measure, or not reported, which are three different figures.
    """
    if len(text) > 40:
        return False
    found = word(text)
    if re.fullmatch(_SIGNS, found):
        return True
    found = found.strip(_AROUND)
    return any(re.fullmatch(each, found) for each in (_SIGNS, _CHINESE, _ENGLISH))
