"""Units loaded: from files and folders, or from what a program holds."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from liuxiang.diagnostics import has_errors
from liuxiang.errors import InputFault
from liuxiang.inputs import Inputs, expand
from liuxiang.ruleset.choose import units_of
from liuxiang.ruleset.load import RuleFile
from liuxiang.units import Basis, Unit
from liuxiang.units.read import UnitReader
from liuxiang.units.read_result import ReadResult, named

if TYPE_CHECKING:
    from liuxiang.units.data import Given


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
    from liuxiang.units.data import sources_of
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
