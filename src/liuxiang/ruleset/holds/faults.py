"""A check of a rule file, the faults it finds, and the walks that checks share."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Generic, NamedTuple, TypeVar

from liuxiang.diagnostics import Role
from liuxiang.nodes import Path
from liuxiang.ruleset import Item, Ruleset
from liuxiang.ruleset.criteria import AnyOf, Criterion
from liuxiang.ruleset.scoring import Tiers


class Fault(NamedTuple):
    """Something that does not hold at a path; `related` are other places it involves.

    `known` are the names that a misspelt one may have meant.
    """

    path: Path
    values: Mapping[str, str] = {}
    known: Iterable[str] = ()
    related: tuple[Path, ...] = ()
    role: Role = "first"
    at_key: bool = False


Faults = Iterator[Fault]


Of = TypeVar("Of")


class Check(NamedTuple, Generic[Of]):
    """One thing that is checked: its code, and the function whose docstring is its manual page.

    `whole` says that it rests on all of the file, and is silent where a part cannot be read;
    `follows` are the codes of which it may be an echo, and beside which it is silent too.
    """

    code: str
    find: Callable[[Of], Faults]
    whole: bool
    follows: tuple[str, ...] = ()


def check(
    code: str, *, whole: bool = False, follows: tuple[str, ...] = ()
) -> Callable[[Callable[[Of], Faults]], Check[Of]]:
    """Make a check of the function that finds what `code` says."""
    return lambda find: Check(code, find, whole, follows)


def located(ruleset: Ruleset) -> Iterator[tuple[Path, Item]]:
    """Every item with its path."""
    for one, action in enumerate(ruleset.actions):
        for two, item in enumerate(action.items):
            yield ("actions", one, "items", two), item


def scored_criteria(path: Path, item: Item) -> Iterator[tuple[Path, Criterion | AnyOf]]:
    """The top criteria that the scoring of an item holds."""
    if item.scoring is not None:
        tiers = isinstance(item.scoring, Tiers)
        for index, each in enumerate(item.scoring.criteria()):
            below: Path = ("tiers", index, "when") if tiers else ("criteria", index)
            yield (*path, "scoring", *below), each


def top_criteria(path: Path, item: Item) -> Iterator[tuple[Path, Criterion | AnyOf]]:
    """The top criteria of an item, wherever its scoring or a bonus holds them."""
    yield from scored_criteria(path, item)
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
