"""What of the total of a rule file its cases cover."""

from collections.abc import Iterator

from liuxiang.nodes import Path
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.total import Total
from liuxiang.ruleset.uses import Target
from liuxiang.scorecards import Scorecard


def targets_of_total(ruleset: Ruleset) -> Iterator[Target]:
    """Yield the outcomes of the keys of a total."""
    for key in ("cap", "floor", "needs"):
        if getattr(ruleset.total, key) is not None:
            aspect = "not scored" if key == "needs" else "reached"
            yield Target(("total", key), "total", aspect)


def reached_of_total(card: Scorecard, rule: Total) -> Iterator[tuple[Path, str]]:
    """Yield what a unit has reached of the keys of a total."""
    if card.not_scored:
        yield ("total", "needs"), "not scored"
    for key in ("cap", "floor"):
        if not card.not_scored and card.total == getattr(rule, key):
            yield ("total", key), "reached"
