"""Units loaded: from files and folders, or from what a program holds."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from liuxiang.diagnostics import Diagnostic, has_errors
from liuxiang.errors import InputFault
from liuxiang.inputs import Inputs, expand
from liuxiang.ruleset.choose import units_of
from liuxiang.ruleset.load import RuleFile
from liuxiang.source import Source
from liuxiang.units import Basis, Unit, identity
from liuxiang.units.aliases import Aliases
from liuxiang.units.read import UnitReader
from liuxiang.units.read_result import ReadResult, named, say_once
from liuxiang.units.revisions import NO_REVISIONS, Revisions
from liuxiang.units.roster import Roster

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

    listed = [given] if isinstance(given, str | Path) else list(given)
    inputs = units_of(expand([each for each in listed if isinstance(each, str | Path)]))
    data = sources_of(each for each in listed if isinstance(each, Mapping))
    read = read_units(inputs, rules, basis, sources=data)
    problems = [*inputs.problems, *read.problems]
    if has_errors(problems):
        raise InputFault(problems)
    return read.units


def read_units(
    inputs: Inputs,
    rules: RuleFile,
    basis: Basis,
    also: Aliases | None = None,
    sources: Iterable[Source] = (),
) -> ReadResult:
    """Return the units to rank of all files and `sources`, and those that sent nothing.

    Duplicate units are left out and reported.

    Raises:
        InputFault: A roster, a verification or a correction has errors, or is of no unit.

    """
    from liuxiang.units.duplicates import find_duplicates

    season = season_of(inputs, rules, also)
    reader = UnitReader(rules, basis, also, season.roster, season.revisions)
    read = ReadResult(season.problems)
    for name in inputs.files:
        read_into(read, reader, inputs, name)
    for source in sources:
        read.add(reader.read(source))
    twice = find_duplicates([*((each.key, each) for each in read.units), *named(read.omitted)])
    read.problems += twice.problems
    for unit in read.units:
        if unit.key in twice.keys:
            read.leave_out(unit.file, unit.name)
    read.units = reader.ranked([unit for unit in read.units if unit.key not in twice.keys])
    if season.faulty:
        raise InputFault(read.problems)
    names = [*(each.name for each in read.units), *(each.name for each in read.omitted)]
    read.add(reader.unsent({*map(identity, names)}))
    if season.roster is None:
        astray = list(season.revisions.of_nobody(names))
        read.problems += astray
        if astray:
            raise InputFault(read.problems)
    say_once(read.problems)
    return read


class Season(NamedTuple):
    """What is said of units beside their files, and the problems of it.

    If any of it is `faulty`, nobody knows who is to be ranked, or by which figures.
    """

    roster: Roster | None
    revisions: Revisions
    problems: list[Diagnostic]

    @property
    def faulty(self) -> bool:
        """Whether there are errors."""
        return has_errors(self.problems)


def season_of(inputs: Inputs, rules: RuleFile, also: Aliases | None = None) -> Season:
    """Return the roster and the revisions of the units of `inputs`."""
    roster: Roster | None = None
    revisions = NO_REVISIONS
    problems: list[Diagnostic] = []
    if inputs.rosters:
        from liuxiang.units.read_roster import read_rosters

        roster, problems = read_rosters(inputs, rules, also)
    if inputs.revisions:
        from liuxiang.units.read_revisions import read_revisions

        revisions, told = read_revisions(inputs, rules, also, roster)
        problems = [*problems, *told]
    if inputs.shared:
        from liuxiang.units.read_shared import read_shared

        shared, told = read_shared(inputs, rules, also)
        revisions, problems = Revisions(revisions, shared), [*problems, *told]
    return Season(roster, revisions, problems)


def read_into(read: ReadResult, reader: UnitReader, inputs: Inputs, name: str) -> None:
    """Read one file of `inputs` and add the result to `read`."""
    try:
        source = inputs.source(name)
    except InputFault as fault:
        read.problems += fault.diagnostics
        read.leave_out(name)
        return
    read.add(reader.read(source))
