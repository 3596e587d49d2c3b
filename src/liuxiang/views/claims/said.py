"""Sentences on what units claimed."""

from liuxiang.claims import FigureClaim, UnitClaim
from liuxiang.exact import EXACT, show
from liuxiang.ranking import Result
from liuxiang.wording import Language, say
from liuxiang.wording.text import enumerated


def changed(result: Result, claim: UnitClaim, language: Language) -> str:
    """Return the figures of a unit that verification changed; empty if there are none."""
    told = [_figure(result, each, language) for each in claim.figures]
    return say("apart", language).join(told)


def numbered(figure: FigureClaim, language: Language) -> str:
    """Return the numbers of the items that a figure counts in."""
    return enumerated(map(str, figure.numbers), language)


def _figure(result: Result, figure: FigureClaim, language: Language) -> str:
    """Return what was claimed, what was found, by whom and why, and what it cost."""
    none = say("claims_not_given", language)
    values = {
        "nos": numbered(figure, language),
        "title": result.rules.ruleset.metrics[figure.metric].title,
        "claimed": figure.claimed.text if figure.claimed else none,
        "found": figure.found.text if figure.found else none,
        "cost": _cost(figure, language),
    }
    by, reason = (figure.found.by, figure.found.reason) if figure.found else (None, None)
    if by and reason:
        said = say("claims_said", language, by=by, reason=reason)
    else:
        said = by or reason or ""
    if not said:
        return say("claims_figure", language, **values)
    return say("claims_figure_said", language, said=said, **values)


def _cost(figure: FigureClaim, language: Language) -> str:
    """Return what verifying a figure cost or earned."""
    if not figure.cost:
        return say("claims_same", language)
    if figure.cost > 0:
        return say("claims_cost", language, points=show(figure.cost))
    return say("claims_gain", language, points=show(EXACT.minus(figure.cost)))
