"""The metrics that an item depends on, for its base points, bonuses and penalties."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from liuxiang.names import ItemNo

if TYPE_CHECKING:
    from liuxiang.ruleset import Action, Item, Ruleset
    from liuxiang.ruleset.conditions import Condition


def assessing_all(item: "Item", categories: Iterable[str]) -> "Item":
    """Return an item that assesses all `categories` if it does not say which."""
    return item if item.assesses else item.model_copy(update={"assesses": (*categories,)})


def assessing(actions: Iterable["Action"], categories: Iterable[str]) -> tuple["Action", ...]:
    """Return actions whose items assess all `categories` if they do not say which."""
    return tuple(
        each.model_copy(
            update={"items": tuple(assessing_all(item, categories) for item in each.items)}
        )
        for each in actions
    )


def metrics_of_base(item: "Item", category: str) -> Iterator[str]:
    """Yield the metrics that the base points of an item depend on for a category."""
    if item.scoring is not None:
        yield from item.scoring.measured(category)
        yield from item.scoring.conditions(category)
        for each in item.scoring.criteria():
            if each.only is None or category in each.only:
                yield from metrics_of(each, category)


def metrics_of(clause: "Condition", category: str | None = None) -> Iterator[str]:
    """Yield the metrics of the criteria in a criterion or group, for one category or for any."""
    for leaf in clause.leaves():
        if category is None or all(_counts(only, category) for only in leaf.scopes):
            yield from leaf.criterion.metrics


def assessed_of(item: "Item", category: str) -> Iterator[str]:
    """Yield the metrics of an item that count for a category."""
    if category in item.assesses:
        yield from metrics_of_base(item, category)
        yield from bases_of(item, category)


def items_by_metric(ruleset: "Ruleset", category: str) -> Mapping[str, tuple[ItemNo, ...]]:
    """Return the metrics in file order, each with the numbers of the items that it counts in.

    For a count that only rates are made of, there are none; a derived metric counts as those that
    it rests on.
    """
    found: dict[str, list[ItemNo]] = {name: [] for name in ruleset.metrics}
    for item in ruleset.items:
        for metric in dict.fromkeys(reported_of(assessed_of(item, category), ruleset)):
            found[metric].append(item.no)
    return {metric: tuple(numbers) for metric, numbers in found.items()}


def reported_of(names: Iterable[str], ruleset: "Ruleset") -> Iterator[str]:
    """Yield metrics, and in place of derived ones those that they rest on."""
    for name in names:
        yield from ruleset.derivation.sources(name)


def bases_of(item: "Item", category: str) -> Iterator[str]:
    """Yield the metrics that the bonuses and penalties of an item depend on for a category."""
    if category in item.assesses:
        for each in (*item.bonuses, *item.penalties):
            if _counts(each.only, category):
                yield from each.bases(category)


def of_grades(ruleset: "Ruleset", category: str) -> Iterator[str]:
    """Yield the metrics that conditions of grades look at for a category."""
    if ruleset.grades is not None:
        for _, only, condition in ruleset.grades.placed_conditions():
            if _counts(only, category) and _counts(condition.only, category):
                yield from metrics_of(condition, category)


def _with_figures(names: frozenset[str], ruleset: "Ruleset") -> frozenset[str]:
    """Return metrics with the figures of rates, and with all that derived ones rest on."""
    found, left = set(names), list(names)
    while left:
        others = [each for each in ruleset.figures_of(left.pop()) if each not in found]
        found.update(others)
        left += others
    return frozenset(found)


def _counts(only: tuple[str, ...] | None, category: str) -> bool:
    return only is None or category in only


def of_base_by_category(ruleset: "Ruleset") -> Mapping[str, frozenset[str]]:
    """Return the metrics that the base points of each category depend on."""
    return {
        category: frozenset(
            name
            for item in ruleset.items
            if category in item.assesses
            for name in metrics_of_base(item, category)
        )
        for category in ruleset.categories
    }


def counted_by_category(ruleset: "Ruleset") -> Mapping[str, frozenset[str]]:
    """Return the metrics that count for each category, with the figures of its rates."""
    counted: dict[str, frozenset[str]] = {}
    for category, found in ruleset.base_metrics.items():
        of_bonuses = (bases_of(item, category) for item in ruleset.items)
        by_keys = {key.name for key in ruleset.ranking.keys if key.of == "metrics"}
        bases = found.union(by_keys, *of_bonuses, of_grades(ruleset, category))
        bases |= {
            name
            for _, _, each in ruleset.placed_penalties
            if _counts(each.only, category)
            for name in each.bases(category)
        }
        counted[category] = _with_figures(bases, ruleset)
    return counted
