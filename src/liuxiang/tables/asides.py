"""What a sheet has beside its cells, told once a kind: what is read though nobody sees it."""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import Final

from liuxiang.diagnostics import Diagnostic, Place, letters
from liuxiang.tables import Aside, Sheet, text_of

HIDDEN_ROW: Final = "LX159"
HIDDEN_COLUMN: Final = "LX160"
ROUNDED: Final = "LX161"

_MOST: Final = 8
"""Rows, columns or cells that are named; more are counted."""


def told(sheet: Sheet, columns: Collection[int]) -> Iterator[Diagnostic]:
    """What is to be said of `sheet`, of which the cells in `columns` are read."""
    for code, found in ((HIDDEN_ROW, _rows), (HIDDEN_COLUMN, _columns), (ROUNDED, _rounded)):
        asides = [
            each
            for each in sheet.asides
            if each.code == code and (each.column is None or each.column in columns)
        ]
        if asides:
            zh, en = found(sheet, asides)
            yield Diagnostic(code, _place(sheet, asides[0]), {"found": zh, "found_en": en})


def _place(sheet: Sheet, aside: Aside) -> Place:
    """The cell that is meant, or the first of the row or column."""
    line = sheet.header.line if aside.line is None else aside.line
    return sheet.place(line, aside.column or 0)


def _rows(_: Sheet, asides: Iterable[Aside]) -> tuple[str, str]:
    """The rows, those that follow one another together."""
    runs: list[list[int]] = []
    for line in (each.line or 0 for each in asides):
        if runs and runs[-1][-1] == line - 1:
            runs[-1][1:] = [line]
        else:
            runs.append([line])
    texts = ["–".join(str(line + 1) for line in run) for run in runs]
    return _cut(texts, "、"), _cut(texts, ", ")


def _columns(sheet: Sheet, asides: Iterable[Aside]) -> tuple[str, str]:
    """The columns with their heads."""
    named = [(letters(each.column or 0), _head(sheet, each.column or 0)) for each in asides]
    zh = [f"{name}（{head}）" if head else name for name, head in named]
    en = [f"{name} ({head})" if head else name for name, head in named]
    return _cut(zh, "、"), _cut(en, ", ")


def _head(sheet: Sheet, column: int) -> str:
    cells = sheet.header.cells
    return " ".join(text_of(cells[column]).split())[:40] if column < len(cells) else ""


def _rounded(_: Sheet, asides: Iterable[Aside]) -> tuple[str, str]:
    """The first cell of each column, with what it shows and holds."""
    zh, en = [], []
    for _code, line, column, text, shown, alike in asides:
        cell = f"{letters(column or 0)}{(line or 0) + 1}"
        more, more_en = (f"（此列 {alike} 格）", f" ({alike} alike)") if alike > 1 else ("", "")
        zh.append(f"{cell} 显示 {shown}，存 {text}{more}")
        en.append(f"{cell} shows {shown}, holds {text}{more_en}")
    return _cut(zh, "；"), _cut(en, "; ")


def _cut(texts: Collection[str], glue: str) -> str:
    """The texts, no more than are read."""
    listed = glue.join(islice(texts, _MOST))
    return f"{listed}{glue}…（{len(texts)}）" if len(texts) > _MOST else listed
