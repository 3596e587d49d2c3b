"""Draw docs/ranking.svg: what `liuxiang score examples/2012 -q` really prints on a terminal."""

import html
import io
import os
import pty
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parents[1]
WIDTH = 104
COMMAND = ["score", "examples/2012", "-q", "--lang", "zh"]
NO_BREAK = "\xa0"
_TEXT = re.compile(r'<text class="([^"]+)" x="([^"]+)" y="([^"]+)"[^>]*>([^<]*)</text>')


def main() -> None:
    """Write the picture."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(printed()))
    title = f"liuxiang {' '.join(COMMAND[:-2])}"
    svg = console.export_svg(title=title)
    (ROOT / "docs" / "ranking.svg").write_text(placed(svg), "utf-8")


def printed() -> str:
    """What the command prints on a terminal, colours and all."""
    ours, theirs = pty.openpty()
    environment = os.environ | {"COLUMNS": str(WIDTH), "TERM": "xterm-256color"}
    environment.pop("NO_COLOR", None)
    command = [sys.executable, "-m", "liuxiang", *COMMAND]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=theirs):
        os.close(theirs)
        return b"".join(_read(ours)).decode("utf-8").replace("\r\n", "\n")


def _read(terminal: int) -> Iterator[bytes]:
    """All that comes from a terminal until its other end is closed."""
    while True:
        try:
            data = os.read(terminal, 65536)
        except OSError:  # how Linux says that the other end is closed
            return
        if not data:
            return
        yield data


def placed(svg: str) -> str:
    """`svg` with every run of wide or narrow characters at the cell where it belongs.

    Fonts of a browser do not make a Chinese character as wide as two Latin ones, so a line in one
    piece would slip out of its columns.
    """
    size = re.search(r"\.[\w-]+-matrix \{[^}]*font-size: ([0-9.]+)px", svg)
    if size is None:
        raise ValueError("no font size in the picture")
    cell = float(size[1]) * 0.61
    return _TEXT.sub(lambda match: "".join(_runs(match, cell)), svg)


def _runs(match: re.Match[str], cell: float) -> Iterator[str]:
    kind, x, y, text = match.groups()
    if not kind.split("-")[-1].startswith("r"):
        yield match[0]
        return
    at = 0
    for _, group in groupby(
        html.unescape(text), key=lambda each: (cell_len(each), each == NO_BREAK)
    ):
        run = "".join(group)
        cells = cell_len(run)
        if not run.startswith(NO_BREAK):
            place = f'x="{float(x) + at * cell:.1f}" y="{y}" textLength="{cells * cell:.1f}"'
            yield f'<text class="{kind}" {place}>{html.escape(run)}</text>'
        at += cells


if __name__ == "__main__":
    main()
