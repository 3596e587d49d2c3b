"""The shape of a message: how grave it is, what was found, and what to do about it."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "note"]
Language = Literal["zh", "en"]


class Message(NamedTuple):
    """Wording of one code; the texts are `str.format` templates over the diagnostic's values."""

    severity: Severity
    text: Mapping[Language, str]
    advice: Mapping[Language, str]


def message(severity: Severity, zh: str, en: str, zh_advice: str, en_advice: str) -> Message:
    """A message from its two languages; advice is what was expected and what to do."""
    return Message(severity, {"zh": zh, "en": en}, {"zh": zh_advice, "en": en_advice})
