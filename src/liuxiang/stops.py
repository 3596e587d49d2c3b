"""Where a parser of YAML gave up, and the lines around that place."""

from collections.abc import Iterator
from typing import NamedTuple

import yaml

from liuxiang.diagnostics import Diagnostic
from liuxiang.source import Source


class Stop(NamedTuple):
    """Where a parser gave up: the lines and columns count from 0."""

    source: Source
    reading: str
    problem: str
    begin: yaml.Mark
    mark: yaml.Mark

    def lines(self) -> Iterator[tuple[int, str]]:
        """The lines from the one before what was being read to the one that stopped it."""
        lines = self.source.lines
        for number in range(max(0, self.begin.line - 1), min(self.mark.line + 1, len(lines))):
            yield number, lines[number]

    def text(self, number: int) -> str:
        """The line at `number`, empty beyond the end of the file."""
        return self.source.lines[number] if 0 <= number < len(self.source.lines) else ""

    def line(self) -> str:
        """The line that stopped the parser."""
        return self.text(self.mark.line)

    def in_brackets(self) -> bool:
        """Whether a list or mapping in brackets was being read."""
        return self.reading.startswith("while parsing a flow")

    def fault(self, code: str, line: int, column: int, **values: str) -> Diagnostic:
        """A problem of the source at a place, counted from 0."""
        return self.source.fault(code, line, column, values)
