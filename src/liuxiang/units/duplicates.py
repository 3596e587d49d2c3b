"""Units given twice, for certain or perhaps: equal names, and names that may be one unit's."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple, Protocol

from liuxiang.diagnostics import Diagnostic, Grid, Place, Related
from liuxiang.errors import InputFault
from liuxiang.names import word
from liuxiang.ruleset import Ruleset
from liuxiang.source import STDIN, Source, load

OPEN: Final = 16
"""The number of files to keep open while locating names in them."""


class Named(Protocol):
    """Something that represents a unit and knows where its name is."""

    @property
    def name(self) -> str:
        """The name of the unit."""

    @property
    def file(self) -> str:
        """The file it is in."""

    @property
    def line(self) -> int:
        """The line of its name, counted from 0."""

    @property
    def column(self) -> int:
        """The column of its name, counted from 0."""

    @property
    def grid(self) -> Grid | None:
        """The table it is a row of."""


class Duplicates(NamedTuple):
    """The keys of duplicate units, and a problem for each occurrence after the first."""

    keys: frozenset[str]
    problems: list[Diagnostic]


def find_duplicates(units: Iterable[tuple[str, Named]]) -> Duplicates:
    """Return the duplicates among `units`, each given with its key."""
    found: dict[str, list[Named]] = defaultdict(list)
    for key, unit in units:
        found[key].append(unit)
    doubled = {key: each for key, each in found.items() if len(each) > 1}
    loaded = lru_cache(maxsize=OPEN)(load)
    problems = [
        Diagnostic(
            "LX213",
            place_of(each, loaded),
            {"unit": each.name},
            (Related(place_of(same[0], loaded)),),
        )
        for same in doubled.values()
        for each in same[1:]
    ]
    return Duplicates(frozenset(doubled), problems)


def place_of(unit: Named, loaded: Callable[[str], Source]) -> Place:
    """Return the place of the name, with the text of its line if the file can be read again.

    A file with many of them is `loaded` once.
    """
    if unit.grid is not None:
        return unit.grid.place(unit.file, unit.line, unit.column, unit.name)
    if unit.file != STDIN:
        try:
            return loaded(unit.file).place(unit.line, unit.column)
        except InputFault:
            pass
    return Place(unit.file, unit.line + 1, unit.column + 1)


Endings = tuple[str, ...]
"""Endings of names, longer ones before those that they end with."""

_UNION: Final[Endings] = (
    "总工会",
    "直属机关工会",
    "工会工作委员会",
    "工会委员会",
    "工会联合会",
    "机关工会",
    "联合工会",
    "基层工会",
    "工会",
)
_OFFICE: Final[Endings] = (
    "集团有限责任公司",
    "集团股份有限公司",
    "集团有限公司",
    "有限责任公司",
    "股份有限公司",
    "集团公司",
    "有限公司",
    "委员会",
    "办公室",
    *("公司", "集团", "局", "委", "办", "厅", "处"),
)
_REGION: Final[Endings] = ("区", "县", "市", "旗", "镇", "乡", "街道")
_KINDS: Final = ((_OFFICE, 1), (_REGION, 2))
"""The endings for a kind of unit, with the characters that must precede them."""

_OF_KINDS: Final[Endings] = (*_OFFICE, *_REGION)

_ABOVE: Final = "[^省市州盟]{1,8}?(?:省|自治区|市|自治州|地区|盟)(?=..)"
"""A province or city at the start of a name."""

_HIGHER: Final = frozenset("省市州盟区")
"""The last characters of one, without which it is not looked for."""


def alike(names: Iterable[str], city: str = "") -> Iterator[tuple[int, int]]:
    """Return pairs of indices of names that may belong to the same unit, the later one first.

    `city` is the place of the issuer; its name can precede theirs without 市.
    """
    above = _stem(_reduced(city)).removesuffix("市")
    stems: dict[str, int] = {}
    forms: dict[str, int] = {}
    for at, name in enumerate(names):
        stem = _stem(_reduced(name))
        shorter = _shorter(stem, above)
        other = stems.get(stem, forms.get(stem))
        for form in shorter:
            other = stems.get(form) if other is None else other
        if other is not None:
            yield at, other
        stems.setdefault(stem, at)
        for form in shorter:
            forms.setdefault(form, at)


def told(units: Iterable[tuple[Named, Named]]) -> list[Diagnostic]:
    """Return a warning for each of `units`, with the place of the other one."""
    loaded = lru_cache(maxsize=OPEN)(load)
    return [
        Diagnostic(
            "LX180",
            place_of(unit, loaded),
            {"unit": unit.name, "other": other.name},
            (Related(place_of(other, loaded), "other"),),
        )
        for unit, other in units
    ]


def issuer_of(ruleset: Ruleset) -> str:
    """Return the issuer of the rules, who is superior to all units; empty if unknown."""
    return (ruleset.source.issuer if ruleset.source else None) or ""


def _reduced(name: str) -> str:
    """Return `name` without differences in width, blanks and punctuation."""
    found = word(name)
    return found if found.isalnum() else re.sub(r"[\W_]+", "", found)


def _stem(name: str) -> str:
    """Return a reduced name without its ending for a union, unless nothing would be left."""
    return _without(_UNION, name) or name


def _without(endings: Endings, name: str, least: int = 1) -> str | None:
    """Return a name without its longest such ending; None if it has none.

    An ending before which fewer than `least` characters would be left is part of the name.
    """
    if not name.endswith(endings):
        return None
    for each in endings:
        if name.endswith(each) and len(name) - len(each) >= least:
            return name.removesuffix(each)
    return None


def _shorter(stem: str, above: str) -> list[str]:
    """Return other names of a unit: without the city prefix, or without the kind of unit."""
    found: list[str] = []
    begins = None if _HIGHER.isdisjoint(stem[:-2]) else re.match(_ABOVE, stem)
    if begins is not None:
        found.append(stem[begins.end() :])
        again = re.match(_ABOVE, found[0])
        if again is not None:
            found.append(found[0][again.end() :])
    if above and stem.startswith(above) and len(stem) > len(above) + 1:
        found.append(stem[len(above) :].removeprefix("市"))
    for each in (stem, *found):
        for endings, least in _KINDS if each.endswith(_OF_KINDS) else ():
            form = _without(endings, each, least)
            if form is not None:
                found.append(form)
    return found
