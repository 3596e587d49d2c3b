"""Units made of text, scored by two versions of the sample rule file."""

from collections.abc import Mapping
from typing import Final

from liuxiang.changes import amendment
from liuxiang.comparison import Comparison
from liuxiang.comparison.impact import impact
from liuxiang.comparison.reading import Both, read_both
from liuxiang.inputs import Inputs
from liuxiang.ruleset.load import RuleFile, read_rules
from liuxiang.source import decode
from tests.changes.building import BASE, edited, ruleset

FULL: Final[Mapping[str, str]] = {
    "done": "100/100",
    "cover": "95/100",
    "large": "20/20",
    "charter": "是",
    "centre": "[牌子, 人员]",
    "reports": "10",
    "fundsum": "4000",
    "late": "1",
    "visit": "{points: 2, reason: 好}",
}
"""Figures that earn all base points, and 10 + 1 bonus points of item 7."""


def rules(text: str = BASE) -> RuleFile:
    """A rule file, whether its sums hold or not."""
    found = read_rules(decode("rules.yaml", BASE.encode()))
    return found._replace(ruleset=ruleset(text))


def unit(name: str, category: str = "district", **figures: str | None) -> str:
    """A unit that has the full figures but for those given; None is a figure that is missing."""
    held = {key: text for key, text in {**FULL, **figures}.items() if text is not None}
    if category == "industry":
        held.pop("visit", None)
    listed = "".join(f"  {key}: {text}\n" for key, text in held.items())
    return f"unit: {name}\ncategory: {category}\nmetrics:\n{listed}"


def inputs(*units: str) -> Inputs:
    """Files of one unit each."""
    files = {f"{number:02}.yaml": text.encode() for number, text in enumerate(units, 1)}
    return Inputs(tuple(files), (), (), files)


def both(old: RuleFile, new: RuleFile, *units: str) -> tuple[Both, Comparison]:
    """The units by both versions, and what that does to them."""
    made = amendment(old.ruleset, new.ruleset)
    read = read_both((old, new), made, inputs(*units), "verified")
    return read, impact(old, made, read, "verified")


def moved(edits: tuple[tuple[str, str], ...], *units: str) -> Comparison:
    """What the edits of the base do to the units."""
    return both(rules(), rules(edited(*edits)), *units)[1]
