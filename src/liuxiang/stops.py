"""The position where a YAML parser stopped, and the lines around it."""

from collections.abc import Iterator
from typing import NamedTuple

import yaml

from liuxiang.diagnostics import Diagnostic
from liuxiang.source import Source


class Stop(NamedTuple):
    """The position where a parser stopped, with lines and columns counted from 0."""

    source: Source
    reading: str
    problem: str
    begin: yaml.Mark
    mark: yaml.Mark

    def lines(self) -> Iterator[tuple[int, str]]:
        """Yield the lines from one before the start of the construct to the one with the error."""
        lines = self.source.lines
        for number in range(max(0, self.begin.line - 1), min(self.mark.line + 1, len(lines))):
            yield number, lines[number]

    def text(self, number: int) -> str:
        """Return the line at `number`, or an empty text outside of the file."""
        return self.source.lines[number] if 0 <= number < len(self.source.lines) else ""

    def line(self) -> str:
        """Return the line where the parser stopped."""
        return self.text(self.mark.line)

    def in_brackets(self) -> bool:
        """Return whether a list or mapping in brackets was being read."""
        return self.reading.startswith("while parsing a flow")

    def fault(self, code: str, line: int, column: int, **values: str) -> Diagnostic:
        """Return a problem at a position in the source, counted from 0."""
        return self.source.fault(code, line, column, values)
