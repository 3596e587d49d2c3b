"""What cases can cover: everything that the parts of a rule file can come to."""

from collections.abc import Iterator
from typing import NamedTuple, assert_never

from liuxiang.nodes import Path
from liuxiang.ruleset import Item, Ruleset
from liuxiang.ruleset.bonuses import AnyBonus, Discretionary, Fixed, PerCount, PerStep
from liuxiang.ruleset.criteria import AnyOf, Criterion
from liuxiang.ruleset.scoring import AllOrNothing, Deductions, Judged, Linear, Tiers, Weighted


class Target(NamedTuple):
    """One thing that a rule can come to: the part at `path`, called `name`, and the `aspect`."""

    path: Path
    name: str
    aspect: str


def targets(ruleset: Ruleset) -> Iterator[Target]:
    """Everything that the parts of a rule file can come to, in file order."""
    for name in ruleset.categories:
        yield Target(("categories", name), name, "scored")
    for at, item in ruleset.placed_items:
        yield from _of_scoring(at, item, ruleset)
        for index, bonus in enumerate(item.bonuses):
            for aspect in _aspects(bonus):
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


def _of_scoring(at: Path, item: Item, ruleset: Ruleset) -> Iterator[Target]:
    scoring = item.scoring
    if scoring is None:
        return
    no = str(item.no)
    match scoring:
        case Tiers():
            for index, tier in enumerate(scoring.tiers):
                path: Path = (*at, "scoring", "tiers", index, "when")
                yield Target(path, f"{no} {tier.key}", "first to hold")
                yield from _of_clause(path, no, tier.when, ruleset)
            yield Target((*at, "scoring"), no, "none")
        case Linear() | Judged():
            for aspect in ("none", "some", "full"):
                yield Target((*at, "scoring"), f"{no} {scoring.metric}", aspect)
        case Deductions():
            for index, each in enumerate(scoring.deductions):
                path = (*at, "scoring", "deductions", index)
                aspects = ("none", "some") if each.cap is None else ("none", "some", "at the cap")
                yield from (Target(path, f"{no} {each.key}", aspect) for aspect in aspects)
            yield Target((*at, "scoring"), no, "none")
        case AllOrNothing() | Weighted():
            for index, clause in enumerate(scoring.criteria()):
                yield from _of_clause((*at, "scoring", "criteria", index), no, clause, ruleset)
        case _:
            assert_never(scoring)


def _of_clause(
    path: Path, no: str, clause: Criterion | AnyOf, ruleset: Ruleset
) -> Iterator[Target]:
    """The verdicts that a criterion can come to, or those of a group."""
    if isinstance(clause, AnyOf):
        for index, part in enumerate(clause.any_of):
            yield from _of_clause((*path, "any_of", index), no, part, ruleset)
        return
    metric = ruleset.metrics[clause.metric]
    for verdict in ("met", "not_met", "missing"):
        if not (verdict == "missing" and metric.kind == "points"):
            yield Target(path, f"{no} {clause.key}", verdict)
    if metric.kind == "rate":
        yield Target(path, f"{no} {clause.key}", "nothing_to_measure")


def _aspects(bonus: AnyBonus) -> tuple[str, ...]:
    match bonus:
        case PerStep():
            aspects: tuple[str, ...] = ("none", "under a step", "one step")
        case PerCount():
            aspects = ("none", "one step")
        case Fixed():
            return ("none", "some")
        case Discretionary():
            aspects = ("none", "some")
        case _:
            assert_never(bonus)
    return aspects if bonus.cap is None else (*aspects, "at the cap")
