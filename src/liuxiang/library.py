"""Functions of the public API besides scoring: checks, explanations, other readings."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from liuxiang.check_results import Checked, checked
from liuxiang.explanation import Explanation
from liuxiang.ruleset.load import RuleFile
from liuxiang.scorecards import Scorecard

if TYPE_CHECKING:
    from liuxiang.comparison.rulings import Sensitivity


def validate(paths: str | Path | Iterable[str | Path], rules: RuleFile | None = None) -> Checked:
    """Return the problems that `liuxiang validate` finds; they are not raised.

    Args:
        paths: files, folders or patterns; or one of them.
        rules: the rule file that units are held against, None for the one that each names.

    Returns:
        An outcome a file, with its problems; `rows()` gives these as plain rows. The `status` is
        `findings` where there are errors, `error` where a file could not be read.

    """
    from liuxiang.inputs import expand
    from liuxiang.products import without_products
    from liuxiang.validation import not_there
    from liuxiang.validation import validate as validated

    each = [paths] if isinstance(paths, str | Path) else paths
    inputs = without_products(expand([str(path) for path in each]))
    return checked([*not_there(inputs), *validated(inputs, rules)], "error")


def explain(
    rules: RuleFile, cards: Sequence[Scorecard], units: Iterable[str] | None = None
) -> list[Explanation]:
    """Return why units have their points and ranks, and how far away the next ones are.

    Args:
        rules: the rule file that the units were scored by.
        cards: the scorecards of all units, since ranks depend on the others.
        units: the names of those to explain, None for all of them.

    Returns:
        An explanation a unit, in order of category, rank and name.

    """
    from liuxiang.explanation.explainer import Explainer
    from liuxiang.ranking import result_of

    result = result_of(rules, list(cards))
    explainer = Explainer(result)
    asked = None if units is None else frozenset(units)
    standings = [each for each in result.standings if asked is None or each.card.unit in asked]
    return [explainer.explain(each) for each in standings]


def try_readings(
    rules: RuleFile, cards: Sequence[Scorecard], most: int | None = None
) -> "Sensitivity":
    """Return what other readings would change: totals, ranks and awards.

    Args:
        rules: the rule file that the units were scored by.
        cards: the scorecards of all units.
        most: combinations up to which all are tried, beyond it readings alone and in pairs;
            None for as many as `liuxiang sensitivity` tries.

    Returns:
        What came of all runs; `rows()` gives a plain row per unit.

    """
    from liuxiang.comparison.rulings import MOST, sensitivity
    from liuxiang.ranking import result_of

    return sensitivity(result_of(rules, list(cards)), MOST if most is None else most)
