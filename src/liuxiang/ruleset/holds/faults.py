"""The checks of a rule file, and the faults that they find."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Generic, NamedTuple, TypeVar

from liuxiang.diagnostics import Role
from liuxiang.nodes import Path


class Fault(NamedTuple):
    """A violation of a check at a path; `related` are other places that are involved.

    `known` are the names that a misspelt one may refer to.
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
    """A check: its code, and the function whose docstring is its manual page.

    `whole` checks depend on the whole file, and are skipped if a part cannot be parsed; `follows`
    are codes whose consequence its faults may be, so that it is skipped if they are reported.
    """

    code: str
    find: Callable[[Of], Faults]
    whole: bool
    follows: tuple[str, ...] = ()


def check(
    code: str, *, whole: bool = False, follows: tuple[str, ...] = ()
) -> Callable[[Callable[[Of], Faults]], Check[Of]]:
    """Return a decorator that makes a function the check for `code`."""
    return lambda find: Check(code, find, whole, follows)
