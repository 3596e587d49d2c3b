"""Write docs/checks.md from the manual pages of checks and the catalogue of messages."""

from collections.abc import Mapping
from pathlib import Path

from liuxiang.formats.manual import stripped
from liuxiang.lint.manual import Manual, manuals
from liuxiang.wording import Language, message, translations
from liuxiang.wording.codes import SEVERITIES

TARGET = Path(__file__).parents[1] / "docs" / "checks.md"
LANGUAGES: tuple[Language, ...] = ("en", "zh")
CHAPTERS = {
    "LX0": "The command line",
    "LX1": "Reading files",
    "LX2": "Unit files",
    "LX3": "Rule files",
    "LX4": "Remarks on rule files",
    "LX5": "Rankings",
    "LX6": "Cases",
    "LX7": "Comparisons and new versions",
}


def checks() -> str:
    """The whole page."""
    pages = manuals()
    parts = [
        "# What is checked",
        "Written by `scripts/checks.py`; edit the code. "
        "`liuxiang validate --explain LX441` prints a page.",
        "## Checks of rule files",
        "An error means that a file cannot mean what it says; a warning, that it was probably not "
        "meant; a note is worth knowing. Warnings and notes that are meant can be allowed in the "
        "file, by code and id, with a reason:",
        "```yaml\nallow:\n  - {code: LX441, id: items.union-formation.bonuses.over-quota, "
        "reason: 文件未设上限}\n```",
        "The examples are parts of rule files; a test makes whole ones of them and holds each "
        "check to its page.",
    ]
    for code, page in pages.items():
        parts += _page(code, page)
    parts.append("## All codes")
    for start, title in CHAPTERS.items():
        parts += [f"### {title}", _table(start, pages)]
    return "\n\n".join(parts) + "\n"


def _page(code: str, page: Manual) -> list[str]:
    parts = [
        f"### {code}: {SEVERITIES[code]}",
        page.what,
        f"{page.why[0].upper()}{page.why[1:]}",
        translations("manuals", "zh")[code],
    ]
    if page.example:
        parts += [f"```yaml\n{page.example}\n```", "Instead:", f"```yaml\n{page.instead}\n```"]
    if page.note:
        parts.append(page.note)
    return parts


def _table(start: str, pages: Mapping[str, Manual]) -> str:
    lines = ["| code | | says | 说 |", "|---|---|---|---|"]
    for code, severity in sorted(SEVERITIES.items()):
        if code.startswith(start):
            name = f"[{code}](#{code.lower()}-{severity})" if code in pages else code
            texts = (stripped(message(code, each).text).replace("|", "\\|") for each in LANGUAGES)
            lines.append(f"| {name} | {severity} | {' | '.join(texts)} |")
    return "\n".join(lines)


if __name__ == "__main__":
    TARGET.write_text(checks(), "utf-8")
