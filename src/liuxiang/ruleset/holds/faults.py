"""A fault of a rule file, and the walks that checks share."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from liuxiang.nodes import Path
from liuxiang.ruleset import Item, Ruleset
from liuxiang.ruleset.criteria import AnyOf, Criterion
from liuxiang.ruleset.scoring import Tiers


class Fault(NamedTuple):
    """Something that does not hold at a path; `first` is a second place it involves."""

    code: str
    path: Path
    values: Mapping[str, str] = {}
    known: Iterable[str] = ()
    first: Path | None = None
    at_key: bool = False


Faults = Iterator[Fault]


def located(ruleset: Ruleset) -> Iterator[tuple[Path, Item]]:
    """Every item with its path."""
    for one, action in enumerate(ruleset.actions):
        for two, item in enumerate(action.items):
            yield ("actions", one, "items", two), item


def top_criteria(path: Path, item: Item) -> Iterator[tuple[Path, Criterion | AnyOf]]:
    """The top criteria of an item, wherever its scoring or a bonus holds them."""
    if item.scoring is not None:
        tiers = isinstance(item.scoring, Tiers)
        for index, each in enumerate(item.scoring.criteria()):
            yield (
                (
                    (*path, "scoring", "tiers", index, "when")
                    if tiers
                    else (*path, "scoring", "criteria", index)
                ),
                each,
            )
    for index, bonus in enumerate(item.bonuses):
        for each in bonus.criteria():
            yield (*path, "bonuses", index, "when"), each


def all_criteria(ruleset: Ruleset) -> Iterator[tuple[Path, Item, Criterion]]:
    """Every criterion, those inside groups as well."""
    for at, item in located(ruleset):
        for path, each in top_criteria(at, item):
            if isinstance(each, Criterion):
                yield path, item, each
            else:
                for index, part in enumerate(each.any_of):
                    yield (*path, "any_of", index), item, part
