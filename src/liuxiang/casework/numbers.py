"""All numbers of a rule file: thresholds, points, steps, caps, bounds, bands, and in readings."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final, NamedTuple

from liuxiang.exact import NotExact, decimal_of, half_width, percent_of, show
from liuxiang.nodes import Path
from liuxiang.ruleset.aspects import CHANGES
from liuxiang.ruleset.base import Model, Quantity
from liuxiang.ruleset.load import RuleFile
from liuxiang.ruleset.paths import dotted

LANGUAGE: Final = "liuxiang"
"""The only number that is not recorded: the file is refused with any other."""

WHOLE: Final = "ruleset"
"""The name of the part that is the whole file."""


class Numbered(NamedTuple):
    """A number or a pair of numbers at `path`: `key` of the part `part`."""

    path: Path
    part: str
    key: str
    written: str | tuple[str, ...]


def numbers(rules: RuleFile) -> Iterator[Numbered]:
    """Yield every number in a rule file, in the order of its models."""
    for path, written in _of_model((), rules.ruleset, rules):
        if path != (LANGUAGE,):
            yield Numbered(path, named(rules, path[:-1]), str(path[-1]), written)


def named(rules: RuleFile, path: Path) -> str:
    """Return the name of a part; a tier is named by position, since its id has a number."""
    if "tiers" in path and path.index("tiers") + 1 < len(path):
        at = path.index("tiers") + 2
        tier = rules.ruleset.part_at(path[:at])
        names = [dotted(rules.data, path[: at - 1]), tier.id or str(int(path[at - 1]) + 1)]
        return ".".join([*names, *map(str, path[at:])])
    return dotted(rules.data, path) or WHOLE


Found = Iterator[tuple[Path, str | tuple[str, ...]]]


def _of_model(path: Path, model: Model, rules: RuleFile) -> Found:
    for name, field in type(model).model_fields.items():
        at = (*path, field.alias or name)
        if at not in rules.tree.nodes:
            continue  # it holds by default
        if CHANGES in field.metadata:
            yield from _of_text(at, getattr(model, name))
        else:
            yield from _of_value(at, getattr(model, name), rules)


def _of_value(path: Path, value: object, rules: RuleFile) -> Found:
    """Yield the numbers in a value of a model; a pair counts as one."""
    match value:
        case bool() | None | str():
            return
        case int() | Decimal() | Quantity():
            yield path, _shown(value)
        case Model():
            yield from _of_model(path, value, rules)
        case Mapping():
            for key, each in value.items():
                yield from _of_value((*path, key), each, rules)
        case (int() | Decimal() | Quantity() | None, int() | Decimal() | Quantity() | None):
            if any(each is not None for each in value):
                yield path, tuple(map(_shown, value))
        case tuple():
            for index, each in enumerate(value):
                yield from _of_value((*path, index), each, rules)


def _shown(value: object) -> str:
    match value:
        case Quantity(percent=True):
            return f"{show(value.value.scaleb(2))}%"
        case Quantity():
            return show(value.value)
        case Decimal():
            return show(value)
        case None:
            return "none"
        case _:
            return str(value)


def _of_text(path: Path, data: object) -> Found:
    """Yield the numbers in the changes of a reading, which are plain text."""
    match data:
        case Mapping():
            for key, each in data.items():
                yield from _of_text((*path, key), each)
        case tuple():
            for index, each in enumerate(data):
                yield from _of_text((*path, index), each)
        case str() if (number := plain(data)) is not None:
            yield path, number


def plain(text: str) -> str | None:
    """Return a number or percentage in its plainest form (98% for 98.0 %), else None."""
    text = half_width(text)
    try:
        percent = percent_of(text)
        return show(decimal_of(text)) if percent is None else f"{show(percent)}%"
    except NotExact:
        return None
