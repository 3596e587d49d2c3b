"""Help in the language that reports are in: the English of the commands, or its Chinese."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

import click

from liuxiang.wording import LANGUAGES, Language, of_tag

FIRST = 30
"""Cells of the first column of a list at most; what is longer stands on a line of its own."""

_VARIES = re.compile(r"\((\..*)\)")
_EXTRA = re.compile(r"  \[(.*)\]$")


class Context(click.Context):
    """A run of a command, whose help speaks as the session does."""

    def make_formatter(self) -> click.HelpFormatter:
        """What lays the help out."""
        session = self.find_root().obj
        formatter = super().make_formatter()
        if session is None or session.help_language == "en":
            return formatter
        return Chinese(width=formatter.width)


class Chinese(click.HelpFormatter):
    """Help in Chinese, folded and padded by display cell."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """How the command is written."""
        for each in ("[OPTIONS]", "COMMAND [ARGS]..."):
            args = args.replace(each, chinese(each))
        self.write(f"{chinese(prefix or 'Usage: ')}{prog} {args}\n")

    def write_heading(self, heading: str) -> None:
        """The title of a list."""
        self.write(f"{' ' * self.current_indent}{chinese(heading)}：\n")

    def write_text(self, text: str) -> None:
        """What the command is for."""
        for line in self._folded(chinese(text), self.width - self.current_indent):
            self.write(f"{' ' * self.current_indent}{line}\n")

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = FIRST, col_spacing: int = 2
    ) -> None:
        """A list of options or commands, and what each is for."""
        rows = list(rows)
        indent = " " * self.current_indent
        widest = min(max((_cells(name) for name, _ in rows), default=0), col_max)
        room = self.width - self.current_indent - widest - col_spacing
        for name, text in rows:
            gap = widest + col_spacing - _cells(name)
            first, *rest = self._folded(chinese(text), room)
            behind = f"{' ' * gap}{first}" if gap >= col_spacing else ""
            self.write(f"{indent}{name}{behind}\n")
            for line in rest if behind else (first, *rest):
                self.write(f"{indent}{' ' * (widest + col_spacing)}{line}\n")

    def _folded(self, text: str, width: int) -> list[str]:
        if _cells(text) <= width:
            return [text]
        from liuxiang.formats.lines import folded

        return folded(text, max(width, FIRST))


def chinese(text: str) -> str:
    """The Chinese of a text of the help, what follows in brackets too; itself if there is none."""
    from liuxiang.cli.chinese import CHINESE

    text = " ".join(text.split(" ")) if "\n" not in text else " ".join(text.split())
    extra = _EXTRA.search(text)
    if extra is not None:
        told = extra[1]
        for each in ("default: ", "required"):
            told = told.replace(each, CHINESE[each])
        return f"{chinese(text[: extra.start()])}［{told}］"
    varies = _VARIES.search(text)
    if text not in CHINESE and varies is not None:
        form = f"{text[: varies.start()]}({{}}){text[varies.end() :]}"
        listed = varies[1].replace(", else FORMAT=PATH", CHINESE[", else FORMAT=PATH"])
        return CHINESE.get(form, text).replace("{}", listed.replace(", ", "、"))
    return CHINESE.get(text, text)


def language_of(arguments: Sequence[str]) -> Language | None:
    """The language that --lang asks for, told before anything is parsed."""
    joined = " ".join(arguments)
    found = re.search(rf"(?:^| )--lang[= ]({'|'.join(LANGUAGES)})(?: |$)", joined)
    return None if found is None else of_tag(found[1])


def _cells(text: str) -> int:
    """The cells that `text` takes on a terminal."""
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)
