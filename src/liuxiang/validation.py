"""Validates files: rule files, unit files, cases and rosters, distinguished by content."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import PurePath
from typing import TYPE_CHECKING, Final, NamedTuple

from liuxiang.against import Against, Given
from liuxiang.check_results import Held, Kind, Outcome
from liuxiang.contents import kind_of, references
from liuxiang.diagnostics import Diagnostic, Place, has_errors
from liuxiang.errors import InputFault
from liuxiang.exact import EXACT, ZERO, show
from liuxiang.files import as_table
from liuxiang.inputs import Inputs
from liuxiang.lint import linted
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.analyse import examine
from liuxiang.ruleset.installed import said_of
from liuxiang.ruleset.load import RuleFile, rule_file
from liuxiang.source import Source

if TYPE_CHECKING:
    from liuxiang.ranking import Result
    from liuxiang.units import Unit
    from liuxiang.units.read_result import ReadResult
    from liuxiang.units.roster import Roster


ALIKE: Final = "LX180"


class Opened(NamedTuple):
    """A file that could be read, and its kind."""

    name: str
    kind: Kind
    source: Source
    references: frozenset[str]


def not_there(inputs: Inputs) -> Iterator[Outcome]:
    """Return an outcome for each argument that matched no file."""
    for problem in inputs.problems:
        yield Outcome(problem.place.file if problem.place else "-", "unknown", (problem,))


def validate(
    inputs: Inputs, rules: RuleFile | None = None, data: Inputs | None = None
) -> Iterator[Outcome]:
    """Return an outcome for each file of `inputs`, sorted by name.

    Args:
        inputs: the files.
        rules: what unit files are held against; None for the rule file among the inputs that they
            name, or the only one if they name none, else the one that `find` finds.
        data: unit files with real figures, to try each rule file with.

    Raises:
        InputFault: The figures to check rule files against cannot be used.

    """
    opened: list[Opened] = []
    outcomes: dict[str, Outcome] = {}
    for name in inputs.files:
        try:
            opened.append(_opened(inputs, name))
        except InputFault as fault:
            outcomes[name] = Outcome(name, "unknown", fault.diagnostics)
    given: list[Given] = []
    for each in opened:
        if each.kind == "ruleset":
            outcomes[each.name], held = _of_rules(each, data)
            given.append(Given(each.name, _reference(each.source, held), held))
    against = Against(inputs, rules, given)
    listed = _of_rosters([each for each in opened if each.kind == "roster"], against)
    outcomes |= listed.outcomes
    units = [each for each in opened if each.kind == "unit"]
    outcomes |= _of_units(units, against, listed)
    for name, problem in against.told().items():
        found = outcomes[name]
        outcomes[name] = found._replace(diagnostics=(*found.diagnostics, problem))
    for each in opened:
        if each.kind == "cases":
            outcomes[each.name] = _of_cases(each, inputs.folders)
    yield from (outcomes[name] for name in inputs.files)


def _opened(inputs: Inputs, name: str) -> Opened:
    """Return one of the files.

    Raises:
        InputFault: It cannot be read, or has an unknown form.

    """
    data = inputs.read(name)
    source = inputs.source(name)
    table = as_table(source)
    if table is not None:
        from liuxiang.tables.rosters import is_roster_table
        from liuxiang.tables.turned import references_of

        kind: Kind = "roster" if is_roster_table(table) else "unit"
        return Opened(name, kind, source, frozenset(references_of(table)))
    kind = kind_of(source)
    return Opened(name, kind, source, frozenset(references(data, kind)))


def _of_rules(file: Opened, data: Inputs | None) -> tuple[Outcome, RuleFile | None]:
    """Return the problems of a rule file, and the rule file if it is valid."""
    try:
        examined = examine(file.source)
    except InputFault as fault:
        return Outcome(file.name, "ruleset", fault.diagnostics), None
    rules = rule_file(examined)
    if rules is None:
        return Outcome(file.name, "ruleset", linted(examined)), None
    result, alike = (None, ()) if data is None else _scored(rules, data)
    problems = (*linted(examined, result), *alike)
    return Outcome(file.name, "ruleset", problems, details=attainable(rules.ruleset)), rules


def _reference(source: Source, rules: RuleFile | None) -> str:
    """Return the identity of a rule file, as far as an invalid one has it."""
    if rules is not None:
        return rules.reference
    said = said_of(source.text.encode("utf-8", "replace"))
    return f"{said.get('id', '')}@{said.get('version', '')}"


def _scored(rules: RuleFile, data: Inputs) -> tuple["Result", tuple[Diagnostic, ...]]:
    """Return the problems with real figures, and names that may belong to one unit.

    Raises:
        InputFault: They cannot be used.

    """
    from liuxiang.batch import score_files
    from liuxiang.ranking import result_of

    batch = score_files(data, rules, "verified")
    if has_errors(batch.problems):
        raise InputFault(batch.problems)
    if not batch.cards:
        raise InputFault([*batch.problems, Diagnostic("LX002")])
    alike = tuple(each for each in batch.problems if each.code == ALIKE)
    return result_of(rules, batch.cards), alike


def attainable(ruleset: Ruleset) -> Mapping[str, str]:
    """Return the maximum of base points for units of each category."""
    found = dict.fromkeys(ruleset.categories, ZERO)
    for item in ruleset.items:
        if item.scoring is not None and item.points is not None:
            for name, points in item.scoring.attainable(item.points, item.assesses).items():
                found[name] = EXACT.add(found[name], points)
    return {name: show(points) for name, points in found.items()}


def _alike(reads: Mapping[str, "ReadResult"], issuer: str) -> Iterator[Diagnostic]:
    """Yield a warning for each unit whose name may belong to another unit in the same folder."""
    from liuxiang.units.duplicates import alike, told

    folders: dict[str, dict[str, Unit]] = {}
    for name, read in reads.items():
        kept = folders.setdefault(str(PurePath(name).parent), {})
        for unit in read.units:
            kept.setdefault(unit.key, unit)
    for kept in folders.values():
        units = tuple(kept.values())
        pairs = alike((unit.name for unit in units), issuer)
        yield from told((units[at], units[other]) for at, other in pairs)


class _Listed(NamedTuple):
    """The outcomes of rosters, and those that can be read, by folder, with their rule files."""

    outcomes: Mapping[str, Outcome]
    rosters: "Mapping[PurePath, tuple[Roster, str | None]]"

    def roster(self, file: str, rules: str) -> "Roster | None":
        """Return the roster for the units of `file`: the nearest above them, or the only one.

        It must be for the same rule file, if that is known.
        """
        folders = (each for each in PurePath(file).parents if each in self.rosters)
        only = next(iter(self.rosters)) if len(self.rosters) == 1 else None
        folder = next(folders, only)
        if folder is None:
            return None
        found, own = self.rosters[folder]
        return found if own in (None, rules) else None


def _of_rosters(files: list[Opened], against: Against) -> _Listed:
    """Return the problems of rosters; there can be one for the units of a folder."""
    if not files:
        return _Listed({}, {})
    from liuxiang.units.read_roster import ReadRoster, RosterReader, faulty, one_of

    reads: dict[str, ReadRoster] = {}
    held: dict[str, Held] = {}
    for file in files:
        rules = against.rules(file.name, file.references)
        if not isinstance(rules, RuleFile):
            reads[file.name] = faulty(file.name, (*file.source.warnings, *rules))
            continue
        try:
            reads[file.name] = RosterReader(rules).read(file.source)
        except InputFault as fault:
            reads[file.name] = faulty(file.name, fault.diagnostics)
        held[file.name] = Held(rules.reference, rules.file)
    folders: dict[PurePath, list[str]] = {}
    for name in reads:
        folders.setdefault(PurePath(name).parent, []).append(name)
    for names in folders.values():
        for problem in one_of(names):
            reads[str(problem.place and problem.place.file)].problems.append(problem)
    outcomes = {
        name: Outcome(name, "roster", tuple(read.problems), held=held.get(name))
        for name, read in reads.items()
    }
    rosters = {
        folder: (
            reads[first].roster if not others else faulty(first, ()).roster,
            held[first].file if first in held else None,
        )
        for folder, (first, *others) in folders.items()
    }
    return _Listed(outcomes, rosters)


def _of_units(files: list[Opened], against: Against, listed: _Listed) -> dict[str, Outcome]:
    """Yield the problems of unit files, each checked against its rule file.

    `listed` are the rosters, each of which holds for the units of its rule file.
    """
    if not files:
        return {}
    from liuxiang.units.duplicates import Named, find_duplicates, issuer_of
    from liuxiang.units.read import UnitReader
    from liuxiang.units.read_result import ReadResult, named, say_once

    reads: dict[str, ReadResult] = {}
    readers: dict[tuple[str, str | None], UnitReader] = {}
    known: set[str] = set()
    issuer = ""
    held: dict[str, Held] = {}
    for file in files:
        rules = against.rules(file.name, file.references)
        if not isinstance(rules, RuleFile):
            reads[file.name] = ReadResult([*file.source.warnings, *rules])
            continue
        roster = listed.roster(file.name, rules.file)
        against_both = rules.file, roster.file if roster else None
        if against_both not in readers:
            readers[against_both] = UnitReader(rules, "verified", roster=roster)
        reads[file.name] = readers[against_both].read(file.source)
        if roster is not None:
            known.add(file.name)
        issuer = issuer or issuer_of(rules.ruleset)
        held[file.name] = Held(rules.reference, rules.file)
    # Files of one folder are scored together; of several folders each may hold the same units.
    units: list[tuple[str, Named]] = []
    for name, read in reads.items():
        keyed: list[tuple[str, Named]] = [(each.key, each) for each in read.units]
        for key, unit in (*keyed, *named(read.omitted)):
            units.append((f"{PurePath(name).parent}/{key}", unit))
    for problem in find_duplicates(units).problems:
        if problem.place is not None:
            reads[problem.place.file].problems.append(problem)
    unlisted = {name: read for name, read in reads.items() if name not in known}
    for problem in _alike(unlisted, issuer):
        if problem.place is not None:
            reads[problem.place.file].problems.append(problem)
    say_once(*(read.problems for read in reads.values()))
    return {
        name: Outcome(name, "unit", tuple(read.problems), held=held.get(name))
        for name, read in reads.items()
    }


def _of_cases(file: Opened, folders: Collection[str]) -> Outcome:
    """Return the problems of a file of cases; those of its rule file are reported there."""
    from liuxiang.casework.load import load_cases

    try:
        found = load_cases(file.source, None, folders).problems
    except InputFault as fault:
        found = fault.diagnostics
    own = tuple(each for each in found if each.place and each.place.file == file.name)
    if len(own) < len(found):
        other = next(each.place.file for each in found if each.place and each not in own)
        own = (*own, Diagnostic("LX123", Place(file.name), {"rules": other, "count": "1"}))
    return Outcome(file.name, "cases", own)
