"""Bars in characters: how wide the axis is, what stands on it, and each span as a line."""

from typing import Final, NamedTuple

from liuxiang.document import Bar, Bars

WIDEST: Final = 5
"""Cells from one number to the next at most."""

NOW, LINE, LEFT, RIGHT, BORDER, CROSSING = "●", "─", "├", "┤", "┊", "┼"


class Axis(NamedTuple):
    """Where the numbers from 1 to `most` stand, in `length` cells.

    `step` is the cells from one to the next, 0 where several share a cell.
    """

    most: int
    length: int
    step: int

    def at(self, number: int) -> int:
        """The cell of a number, counted from 0."""
        if self.step:
            return (number - 1) * self.step
        return (number - 1) * (self.length - 1) // (self.most - 1)

    def numbers(self) -> str:
        """The line of numbers: 1, and as many round ones as there is room for."""
        room = len(str(self.most)) + 1
        every = next((each for each in _round_numbers(self.most) if self.at(1 + each) >= room), 0)
        text = "1"
        for number in range(max(every, 2), self.most + 1, every) if every else ():
            if self.at(number) > len(text):
                text = f"{text:<{self.at(number)}}{number}"
        return text


def _round_numbers(most: int) -> list[int]:
    """1, 2, 5, 10, 20, 50 … below `most`."""
    found = (digit * 10**power for power in range(len(str(most))) for digit in (1, 2, 5))
    return [each for each in found if each < most]


def axis(most: int, cells: int) -> Axis:
    """The axis from 1 to `most` in at most so many cells."""
    if most == 1:
        return Axis(1, 1, 1)
    step = min(WIDEST, (cells - 1) // (most - 1))
    return Axis(most, (most - 1) * step + 1 if step else cells, step)


def drawn(bar: Bar, bars: Bars, on: Axis, blank: str = " ") -> str:
    """A span as a line of characters; borders where there is room between two numbers."""
    cells = [blank] * on.length
    if on.step > 1:
        for limit in bars.limits:
            if limit < bars.most:
                cells[on.at(limit) + (on.step + 1) // 2] = BORDER
    low, now, high = on.at(bar.low), on.at(bar.at), on.at(bar.high)
    for at in range(low, high):
        cells[at] = CROSSING if cells[at] == BORDER else LINE
    cells[low], cells[high] = LEFT, RIGHT
    cells[now] = NOW
    return "".join(cells)
