"""A check of a rule file, and the faults it finds."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Generic, NamedTuple, TypeVar

from liuxiang.diagnostics import Role
from liuxiang.nodes import Path


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
