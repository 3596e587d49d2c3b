"""Text wrapped by display cell."""

import re
from functools import lru_cache
from typing import Final

from rich.cells import cell_len, chop_cells

HANGING: Final = 12
"""Cells of a piece after a blank that rather goes to the next line whole."""

_WORD = re.compile(r"[（“‘《「]*(?:[!-~]+|.)[，。；：、）”’》」]*", re.DOTALL)
"""What stays on one line: a word or character, its brackets before it, its stops after it."""


_JOINED = "[\u200d\ufe0f\U0001f1e6-\U0001f1ff]"
"""What makes one character with what stands before it, so that the cells of both do not add up."""


@lru_cache(maxsize=1 << 15)  # cells of tables are measured for their column and their row
def cells_of(text: str) -> int:
    """Return the width of a line in cells."""
    return len(text) if text.isascii() and text.isprintable() else cell_len(text)


def folded(text: str, width: int | None) -> list[str]:
    """Return `text` as lines of at most `width` cells; words stay whole, Chinese can break."""
    if "\n" in text:
        return [line for part in text.split("\n") for line in folded(part, width)]
    if width is None or cells_of(text) <= width:
        return [text]
    lines, used = [""], 0
    joined = re.search(_JOINED, text) is not None
    for word in _WORD.findall(text):
        if word == " " and lines[1:] and not lines[-1]:
            continue
        cells = cell_len(word)
        end = cell_len(lines[-1] + word) if joined else used + cells
        if end <= width:
            lines[-1] += word
            used = end
            continue
        if cells > width:
            lines[-1:] = chop_cells(lines[-1] + word, width)
        elif word == " ":
            lines.append("")  # a blank at the end of a line becomes the line break
        else:
            line, tail = _hanging(lines[-1], min(HANGING, width // 2, width - cells))
            lines[-1:] = [line, f"{tail}{word}"]
        used = cell_len(lines[-1])
    found = [line.rstrip() for line in lines]
    return found[:-1] if found[1:] and not found[-1] else found


def _hanging(line: str, most: int) -> tuple[str, str]:
    """Return `line` without its last word, and that word, if it has at most `most` cells."""
    head, blank, tail = line.rpartition(" ")
    if blank and head.strip() and cell_len(tail) <= most:
        return head, tail
    return line, ""


def longest_word(text: str) -> int:
    """Return the width of the longest word that is not broken."""
    return max(map(cell_len, _WORD.findall(text)), default=0)
