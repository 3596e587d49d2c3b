"""Explains a code: the manual page of its check, or its message."""

import re
from collections.abc import Iterator

from liuxiang.diagnostics import Diagnostic, close_matches
from liuxiang.errors import UsageFault
from liuxiang.formats.lines import folded
from liuxiang.formats.view import Page
from liuxiang.lint.manual import manuals
from liuxiang.wording import Language, message, say, translations
from liuxiang.wording.codes import SEVERITIES


def page(code: str, page: Page) -> str:
    """Return the manual page of a code, wrapped to the width of the page.

    Raises:
        UsageFault: There is no such code.

    """
    known = code.strip().upper()
    if known not in SEVERITIES:
        values = {"found": code}
        raise UsageFault([Diagnostic("LX016", None, values, (), close_matches(known, SEVERITIES))])
    lines = page_of(known, page.language).split("\n")
    return "".join(
        f"{line}\n"
        for each in lines
        for line in ([each] if each.startswith("    ") else folded(each, page.width))
    )


def page_of(code: str, language: Language) -> str:
    """Return what a code finds, why that matters, an example, and what to do instead."""
    return "\n".join(_lines(code, language))


def _lines(code: str, language: Language) -> Iterator[str]:
    told, manual = message(code, language), manuals().get(code)
    yield f"{code} ({say(f'severity_{SEVERITIES[code]}', language)})"
    yield stripped(told.text)
    if manual is not None:
        why = translations("manuals", language).get(code)
        if why is None:
            yield f"\n{manual.what}"
        yield f"\n{say('why', language)}{why or manual.why}"
    if told.advice:
        yield f"\n{say('what_to_do', language)}{stripped(told.advice)}"
    if manual is not None and manual.example:
        yield f"\n{say('such_as', language)}\n"
        yield from (f"    {line}" for line in manual.example.split("\n"))
        yield f"\n{say('instead', language)}\n"
        yield from (f"    {line}" for line in manual.instead.split("\n"))
    if manual is not None and manual.note:
        yield f"\n{manual.note}"


def stripped(template: str) -> str:
    """Return a message without its values: their names in angle brackets."""
    plain = re.sub(r"\{(\w+)\}", r"‹\1›", template.replace("{s}", "(s)"))
    return plain.replace("{{", "{").replace("}}", "}")
