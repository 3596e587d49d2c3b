"""When so little of a scheme applies to a unit that the unit is not scored."""

from collections.abc import Sequence

from liuxiang.figures import Inapplicable
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.lowered_parts import ItemTerms, NotScored


def not_scored(
    ruleset: Ruleset, actions: Sequence[Sequence[ItemTerms]], without: Inapplicable
) -> NotScored | None:
    """Return why a unit is not scored, if all is left out, or too few actions apply to it."""
    counting = [each.lowered.left for items in actions for each in items if each.lowered]
    if counting and all(counting):
        return NotScored("nothing_applies")
    needs = ruleset.total.needs
    applying = sum(_applies(items, without) for items in actions)
    if needs is None or applying >= needs:
        return None
    return NotScored("too_few_apply", {"count": str(applying), "needs": str(needs)})


def _applies(items: Sequence[ItemTerms], without: Inapplicable) -> bool:
    """Return whether an action applies: with one of its items that earn points, or with any."""
    scored = [each.lowered for each in items if each.lowered]
    if scored:
        return not all(each.left for each in scored)
    return any(
        each.assessed and without.parts.isdisjoint((each.item.id, each.action)) for each in items
    )
