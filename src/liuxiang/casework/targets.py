"""Coverage targets of cases: all possible outcomes of the parts of a rule file."""

from collections.abc import Iterator

from liuxiang.nodes import Path
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.targets import Target


def targets(ruleset: Ruleset) -> Iterator[Target]:
    """Yield all possible outcomes of the parts of a rule file, in file order."""
    for name in ruleset.categories:
        yield Target(("categories", name), name, "scored")
    for at, item in ruleset.placed_items:
        if item.scoring is not None:
            yield from item.scoring.targets((*at, "scoring"), str(item.no), ruleset.metrics)
        for index, bonus in enumerate(item.bonuses):
            for aspect in bonus.targets():
                yield Target((*at, "bonuses", index), f"{item.no} {bonus.id}", aspect)
        if item.bonus_cap is not None:
            yield Target((*at, "bonus_cap"), f"{item.no}", "capped")
    yield from _of_caps(ruleset)
    yield from _of_readings(ruleset)
    yield from _of_ranking(ruleset)


def _of_caps(ruleset: Ruleset) -> Iterator[Target]:
    for index, action in enumerate(ruleset.actions):
        if action.bonus_cap is not None:
            yield Target(("actions", index, "bonus_cap"), action.id, "capped")
    if ruleset.bonus_cap is not None:
        yield Target(("bonus_cap",), "bonus_cap", "capped")


def _of_ranking(ruleset: Ruleset) -> Iterator[Target]:
    for index, award in enumerate(ruleset.awards):
        for category in award.categories:
            for aspect in ("first", "last", "behind"):
                path: Path = ("awards", index, "ranks", category)
                yield Target(path, f"{award.id} {category}", aspect)
    for name in ruleset.categories:
        yield Target(("ranking", name), name, "tied")


def _of_readings(ruleset: Ruleset) -> Iterator[Target]:
    for one, ruling in enumerate(ruleset.rulings):
        for two, alternative in enumerate(ruling.alternatives):
            if alternative.changes:
                path = ("rulings", one, "alternatives", two)
                yield Target(path, f"{ruling.id}={alternative.id}", "chosen")
