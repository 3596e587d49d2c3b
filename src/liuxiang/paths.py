"""Paths as results name them: relative to the folder asked for, so that it can be renamed."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from types import MappingProxyType
from typing import Final

from liuxiang.diagnostics import Place
from liuxiang.wording import Language
from liuxiang.wording.text import Told

NO_OTHERS: Final[Mapping[str, str]] = MappingProxyType({})


class Names(dict[str, str]):
    """The names of files in results: below one of `folders`, or as `others` say."""

    def __init__(self, folders: Iterable[str] = (), others: Mapping[str, str] = NO_OTHERS) -> None:
        super().__init__(others)
        normal = (os.path.normpath(each) for each in folders)
        self._above = ["" if each == os.curdir else each.rstrip(os.sep) + os.sep for each in normal]

    def __missing__(self, file: str) -> str:
        path = os.path.normpath(file)
        above = next((each for each in self._above if path.startswith(each)), None)
        self[file] = file if above is None else path[len(above) :].replace(os.sep, "/")
        return self[file]


_NAMES: ContextVar[Names] = ContextVar("names")


@contextmanager
def naming(names: Names) -> Iterator[None]:
    """Call files by these names in this context."""
    token = _NAMES.set(names)
    try:
        yield
    finally:
        _NAMES.reset(token)


def named(file: str) -> str:
    """Return how a result names a file: as it was given, where there are no other names."""
    names = _NAMES.get(None)
    return file if names is None else names[file]


def placed(place: Place) -> str:
    """Return how a result names a place in a file."""
    return str(place._replace(file=named(place.file)))


class Placed(Told):
    """A place in a message, whose file is called as results call it."""

    __slots__ = ("place",)
    place: Place

    def __new__(cls, place: Place) -> "Placed":
        """Return the place as a value of a message."""
        made = super().__new__(cls, str(place))
        made.place = place
        return made

    def __getnewargs__(self) -> tuple[Place]:  # type: ignore[override]  # made of a place
        return (self.place,)

    def told(self, language: Language) -> str:  # noqa: ARG002  # the same in each
        """Return the place, as results call it."""
        return placed(self.place)
