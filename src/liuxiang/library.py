"""What programs call once units are scored: explanations, comparisons, other readings."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from liuxiang.explanation import Explanation
from liuxiang.ruleset.load import RuleFile
from liuxiang.scorecards import Scorecard

if TYPE_CHECKING:
    from liuxiang.sensitivity.outcome import Sensitivity


def explain(
    rules: RuleFile, cards: Sequence[Scorecard], units: Iterable[str] | None = None
) -> list[Explanation]:
    """Why units have their points and ranks, and how far the next ones are.

    Args:
        rules: the rule file that the units were scored by.
        cards: the scorecards of all units, since ranks depend on the others.
        units: the names of those to explain, None for all of them.

    Returns:
        An explanation a unit, in order of category, rank and name.

    """
    from liuxiang.explanation.explainer import Explainer
    from liuxiang.result import result_of

    result = result_of(rules, list(cards))
    explainer = Explainer(result)
    asked = None if units is None else frozenset(units)
    standings = [each for each in result.standings if asked is None or each.card.unit in asked]
    return [explainer.explain(each) for each in standings]


def try_readings(
    rules: RuleFile, cards: Sequence[Scorecard], most: int | None = None
) -> "Sensitivity":
    """What the other readings of the rulings would change: totals, ranks and awards.

    Args:
        rules: the rule file that the units were scored by.
        cards: the scorecards of all units.
        most: combinations up to which all are tried, beyond it readings alone and in pairs;
            None for as many as `liuxiang sensitivity` tries.

    """
    from liuxiang.result import result_of
    from liuxiang.sensitivity import MOST, sensitivity

    return sensitivity(result_of(rules, list(cards)), MOST if most is None else most)
