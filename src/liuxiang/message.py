"""The shape of a message: how grave it is, what was found, and what to do about it."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "note"]
Language = Literal["zh", "en"]


class Message(NamedTuple):
    """Wording of one code; the texts are `str.format` templates over the diagnostic's values.

    `in_rules` is how it is said of a rule file, where that is not as of a unit file.
    """

    severity: Severity
    text: Mapping[Language, str]
    advice: Mapping[Language, str]
    in_rules: "Message | None" = None

    def of_rules(self, zh: str, en: str, zh_advice: str, en_advice: str) -> "Message":
        """The same with another wording for rule files."""
        return self._replace(in_rules=message(self.severity, zh, en, zh_advice, en_advice))


def message(severity: Severity, zh: str, en: str, zh_advice: str, en_advice: str) -> Message:
    """A message from its two languages; advice is what was expected and what to do."""
    return Message(severity, {"zh": zh, "en": en}, {"zh": zh_advice, "en": en_advice})
