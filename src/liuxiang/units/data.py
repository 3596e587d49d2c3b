"""Units given as data by a program, as sources that are read like files."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from io import StringIO
from numbers import Rational, Real

from liuxiang.files import opened
from liuxiang.source import Source

Given = Mapping[str, object]
"""A unit as in a unit file (`unit`, `category`, `metrics` …), or a row of a table of units."""


def sources_of(given: Iterable[Given]) -> Iterator[Source]:
    """Return a JSON file per unit, and a table of all rows with the union of their keys as columns.

    Raises:
        InputFault: What is given is too large or holds control characters.

    """
    rows: list[Given] = []
    for number, each in enumerate(given, 1):
        if isinstance(each.get("metrics"), Mapping) or isinstance(each.get("verified"), Mapping):
            text = json.dumps(_plain(each), ensure_ascii=False)
            yield opened(f"unit {number}", text.encode(errors="backslashreplace"))
        else:
            rows.append(each)
    if rows:
        yield opened("rows.csv", _table(rows).encode(errors="backslashreplace"))


def _table(rows: list[Given]) -> str:
    heads = list(dict.fromkeys(key for row in rows for key in row))
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(heads)
    writer.writerows([_cell(row.get(head)) for head in heads] for row in rows)
    return out.getvalue()


def _cell(value: object) -> str:
    plain = _plain(value)
    if plain is None:
        return ""
    if isinstance(plain, bool):
        return "true" if plain else "false"
    return "、".join(map(_cell, plain)) if isinstance(plain, list) else str(plain)


def _plain(value: object) -> object:
    """Return `value` as JSON with numbers as text; floats use their shortest notation.

    NaN counts as missing, since data frame libraries use it that way.
    """
    match value:
        case bool() | None | str():
            return value
        case Decimal():
            return None if value.is_nan() else format(value, "f")
        case Rational():
            whole = value.denominator == 1
            return str(value.numerator) if whole else f"{value.numerator}/{value.denominator}"
        case Real():
            return _plain(Decimal(str(value)))
        case Mapping():
            return {str(key): _plain(each) for key, each in value.items()}
        case Iterable():
            return [_plain(each) for each in value]
        case _:
            return str(value)
