"""Write docs/changes.md from the catalogue of changes."""

from pathlib import Path

from liuxiang.changes.catalogue import CODES
from liuxiang.wording import say, words

TARGET = Path(__file__).parents[1] / "docs" / "changes.md"
DIRECTIONS = ("stricter", "looser", "mixed", "neutral", "undecidable")


def changes() -> str:
    """The whole page."""
    parts = [
        "# What can change",
        "Written by `scripts/changes.py`; edit `src/liuxiang/changes/catalogue.py` and "
        "`src/liuxiang/wording/`. "
        "`liuxiang diff` gives each change one of these codes; "
        "read backwards it has the code of its mirror.",
        "A code says what was done. What it means to an assessed unit is the *direction*, which "
        "also depends on where: a threshold raised is stricter for `at_least`, and looser for "
        "`at_most`.",
        _directions(),
        "| code | mirror | says | 说 |\n|---|---|---|---|\n" + "\n".join(_rows()),
    ]
    return "\n\n".join(parts) + "\n"


def _directions() -> str:
    means = {
        "stricter": "all else being equal, no unit can gain by it",
        "looser": "all else being equal, no unit can lose by it",
        "mixed": "some can gain, some can lose",
        "neutral": "it moves no points and no ranks",
        "undecidable": "it depends on figures, not on the rules alone",
    }
    rows = [f"| `{each}` | {say(each, 'zh')} | {means[each]} |" for each in DIRECTIONS]
    return "| direction | | means |\n|---|---|---|\n" + "\n".join(rows)


def _rows() -> list[str]:
    return [
        f"| {each.code} | {each.mirror if each.mirror != each.code else 'itself'} "
        f"| {words('differences', 'en')[each.code]} | {words('differences', 'zh')[each.code]} |"
        for each in map(CODES.__getitem__, words("differences", "en"))
    ]


if __name__ == "__main__":
    TARGET.write_text(changes(), "utf-8")
