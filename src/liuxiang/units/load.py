"""Units loaded: from files, or from what a program holds."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from io import StringIO
from numbers import Rational, Real
from pathlib import Path

from liuxiang.diagnostics import has_errors
from liuxiang.errors import InputFault
from liuxiang.files import opened
from liuxiang.inputs import Inputs, expand
from liuxiang.ruleset.choose import units_of
from liuxiang.ruleset.load import RuleFile
from liuxiang.source import Source
from liuxiang.units import Basis, Unit
from liuxiang.units.read import UnitReader
from liuxiang.units.read_result import ReadResult, named

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


def load_units(
    given: "str | Path | Iterable[str | Path | Given]", rules: RuleFile, basis: Basis = "verified"
) -> list[Unit]:
    """Return the units of files and folders, sorted by file name, followed by those given as data.

    Args:
        given: a path or several, of which folders are searched; or units as mappings: each as a
            unit file says it, or as a row of a table, by metric. In data, None and NaN are missing.
        rules: the rule file whose metrics the units report.
        basis: `verified` takes verified figures before reported ones, `reported` ignores them.

    Raises:
        InputFault: A file has errors; lists every problem of every file.

    """
    from liuxiang.units.duplicates import Named, find_duplicates

    listed = [given] if isinstance(given, str | Path) else list(given)
    inputs = units_of(expand([each for each in listed if isinstance(each, str | Path)]))
    reader = UnitReader(rules, basis)
    read = ReadResult(inputs.problems)
    for name in inputs.files:
        read_into(read, reader, inputs, name)
    for source in sources_of(each for each in listed if isinstance(each, Mapping)):
        found = reader.read(source)
        read.units += found.units
        read.problems += found.problems
    every: list[tuple[str, Named]] = [(each.key, each) for each in read.units]
    read.problems += find_duplicates([*every, *named(read.omitted)]).problems
    if has_errors(read.problems):
        raise InputFault(read.problems)
    return read.units


def read_into(read: ReadResult, reader: UnitReader, inputs: Inputs, name: str) -> None:
    """Read one file of `inputs` and add the result to `read`."""
    try:
        source = inputs.source(name)
    except InputFault as fault:
        read.problems += fault.diagnostics
        read.leave_out(name)
        return
    found = reader.read(source)
    read.units += found.units
    read.problems += found.problems
    read.omitted += found.omitted
