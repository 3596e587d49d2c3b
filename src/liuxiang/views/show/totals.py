"""What a rule file says of the total, in words."""

from collections.abc import Iterator

from liuxiang.exact import show
from liuxiang.ruleset import Ruleset
from liuxiang.wording import Language, say


def total_lines(ruleset: Ruleset, language: Language) -> Iterator[str]:
    """Yield what the total is, and how points of actions are scaled; nothing for a plain sum."""
    rule = ruleset.total
    for action in ruleset.actions:
        if action.of is not None and action.points is not None:
            values = {"title": action.title, "of": show(action.of), "points": show(action.points)}
            yield say("action_scaled", language, **values)
    if rule.to is not None:
        yield say("total_to", language, to=show(rule.to))
        yield say(f"bonus_{rule.bonus}", language)
    if rule.rounding is not None:
        mode = say(rule.rounding.mode, language)
        rounding = say("rounded", language, places=rule.rounding.places, mode=mode)
        yield say(f"compared_{rule.compare}", language, rounding=rounding)
    if rule.cap is not None:
        yield say("total_at_most", language, points=show(rule.cap))
    if rule.floor is not None:
        yield say("total_at_least", language, points=show(rule.floor))
    if rule.needs is not None:
        yield say("total_needs", language, count=rule.needs)
