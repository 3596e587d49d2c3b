"""Draw docs/ranking.svg: what `liuxiang score examples/2012` really prints on a terminal."""

import io
from pathlib import Path

from rich.console import Console
from rich.text import Text

from liuxiang import load_rules, load_units, score
from liuxiang.report.page import Page
from liuxiang.report.terminal import ranking
from liuxiang.result import result_of

ROOT = Path(__file__).parents[1]
WIDTH = 104


def main() -> None:
    """Write the picture."""
    rules = load_rules("2012")
    cards = score(rules, load_units(ROOT / "examples" / "2012", rules))
    page = Page("zh", WIDTH, colour=True, quiet=True)
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(ranking(result_of(rules, cards), page)))
    svg = console.export_svg(title="liuxiang score examples/2012 -q")
    (ROOT / "docs" / "ranking.svg").write_text(svg, "utf-8")


if __name__ == "__main__":
    main()
