"""Help translated from the English of the commands, wrapped and padded by display cell."""

import re
import unicodedata
from collections.abc import Iterable

import click

from liuxiang.formats.lines import folded
from liuxiang.wording import Language, template, translations

FIRST = 30
"""Cells of the first column of a list at most; what is longer stands on a line of its own."""

_VARIES = r"\((\..*)\)"
_EXTRA = r"  \[(.*)\]$"


class Translated(click.HelpFormatter):
    """Translated help, wrapped and padded by display cell."""

    def __init__(self, language: Language, width: int) -> None:
        super().__init__(width=width)
        self._language = language

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the usage line."""
        for each in ("[OPTIONS]", "COMMAND [ARGS]..."):
            args = args.replace(each, self._told(each))
        self.write(f"{self._told(prefix or 'Usage: ')}{prog} {args}\n")

    def write_heading(self, heading: str) -> None:
        """Write the heading of a list."""
        told = self._told("{}:").format(self._told(heading))
        self.write(f"{' ' * self.current_indent}{told}\n")

    def write_text(self, text: str) -> None:
        """Write the description of the command."""
        for line in self._folded(self._told(text), self.width - self.current_indent):
            self.write(f"{' ' * self.current_indent}{line}\n")

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = FIRST, col_spacing: int = 2
    ) -> None:
        """Write a list of options or commands with their descriptions."""
        rows = list(rows)
        indent = " " * self.current_indent
        widest = min(max((_cells(name) for name, _ in rows), default=0), col_max)
        room = self.width - self.current_indent - widest - col_spacing
        for name, text in rows:
            gap = widest + col_spacing - _cells(name)
            first, *rest = self._folded(self._told(text), room)
            behind = f"{' ' * gap}{first}" if gap >= col_spacing else ""
            self.write(f"{indent}{name}{behind}\n")
            for line in rest if behind else (first, *rest):
                self.write(f"{indent}{' ' * (widest + col_spacing)}{line}\n")

    def _folded(self, text: str, width: int) -> list[str]:
        if _cells(text) <= width:
            return [text]
        return folded(text, max(width, FIRST))

    def _told(self, text: str) -> str:
        return translated(text, self._language)


def translated(text: str, language: Language) -> str:
    """Return a help text in `language`, with its brackets; unchanged if there is no translation."""
    texts = translations("help", language)
    text = " ".join(text.split(" ")) if "\n" not in text else " ".join(text.split())
    extra = re.search(_EXTRA, text)
    if extra is not None:
        told = extra[1]
        for each in ("default: ", "required"):
            told = told.replace(each, texts[each])
        return translated(text[: extra.start()], language) + texts["[{}]"].format(told)
    varies = re.search(_VARIES, text)
    if text not in texts and varies is not None:
        form = f"{text[: varies.start()]}({{}}){text[varies.end() :]}"
        other = ", else FORMAT=PATH"
        listed = varies[1].replace(other, texts[other])
        return texts.get(form, text).replace(
            "{}", listed.replace(", ", template("enumerated", language))
        )
    return texts.get(text, text)


def _cells(text: str) -> int:
    """Return the width of `text` in terminal cells."""
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)
