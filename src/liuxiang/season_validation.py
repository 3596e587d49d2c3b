"""Validates the files of a season together: units, their roster, and what was revised of them."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import PurePath
from typing import NamedTuple

from liuxiang.against import Against, Opened
from liuxiang.check_results import Held, Kind, Outcome
from liuxiang.diagnostics import Diagnostic
from liuxiang.errors import InputFault
from liuxiang.ruleset.load import RuleFile
from liuxiang.units import Unit, identity
from liuxiang.units.duplicates import Named, alike, find_duplicates, issuer_of, told
from liuxiang.units.read import UnitReader
from liuxiang.units.read_result import ReadResult, named, say_once
from liuxiang.units.read_revisions import RevisionReader
from liuxiang.units.read_roster import ReadRoster, RosterReader, faulty, one_of
from liuxiang.units.read_shared import SharedReader, together
from liuxiang.units.revisions import Revised, Revisions, Shared
from liuxiang.units.roster import Roster, key_of


def of_season(opened: list[Opened], against: Against) -> dict[str, Outcome]:
    """Return an outcome for each file of a season among those that were opened.

    `against` has the rule files.
    """
    files: dict[Kind, list[Opened]] = {}
    for each in opened:
        files.setdefault(each.kind, []).append(each)
    units, rosters = files.get("unit", []), files.get("roster", [])
    listed = _of_rosters(rosters, against)
    season = _Season(against, listed, _references([*units, *rosters]))
    for each in files.get("revision", ()):
        season.add_revisions(each)
    for each in files.get("shared", ()):
        season.add_shared(each)
    for each in units:
        season.add_units(each)
    decided = _of_decisions(files.get("decisions", ()), against, listed)
    return {**listed.outcomes, **season.outcomes(), **{each.file: each for each in decided}}


def _references(files: Iterable[Opened]) -> frozenset[str]:
    """Return the one rule file that units and rosters name; none if they name several."""
    named = frozenset(name for each in files for name in each.references)
    return named if len(named) == 1 else frozenset()


class _Listed(NamedTuple):
    """The outcomes of rosters, and those that can be read, by folder, with their rule files."""

    outcomes: Mapping[str, Outcome]
    rosters: Mapping[PurePath, tuple[Roster, str | None]]

    def roster(self, file: str, rules: str) -> Roster | None:
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


def _of_decisions(
    files: Iterable[Opened], against: Against, listed: "_Listed"
) -> Iterator[Outcome]:
    """Yield the outcomes of files of decisions; whether these still hold, `score` tells.

    Two decisions on one thing are a problem within a folder.
    """
    from liuxiang.decisions import Decisions, together
    from liuxiang.decisions.answers import twice
    from liuxiang.decisions.read import DecisionReader

    problems: dict[str, list[Diagnostic]] = {}
    held: dict[str, Held] = {}
    folders: dict[tuple[str, str], list[Decisions]] = {}
    for file in files:
        rules = against.rules(file.name, file.references)
        if not isinstance(rules, RuleFile):
            problems[file.name] = [*file.source.warnings, *rules]
            continue
        held[file.name] = Held(rules.reference, rules.file)
        try:
            decided, problems[file.name] = DecisionReader(rules).read(file.source)
        except InputFault as fault:
            problems[file.name] = [*fault.diagnostics]
            continue
        folders.setdefault((str(PurePath(file.name).parent), rules.file), []).append(decided)
    for (folder, rules_file), found in folders.items():
        roster = listed.roster(f"{folder}/-", rules_file)
        for each in twice(together(found), partial(key_of, roster=roster)):
            if each.place is not None and each not in problems[each.place.file]:
                problems[each.place.file].append(each)
    for name, own in problems.items():
        yield Outcome(name, "decisions", tuple(own), held=held.get(name))


class _Group(NamedTuple):
    """The rule file and the roster that files are held against, by path."""

    rules: str
    roster: str | None


class _Season:
    """The units of a season, held against rule files, rosters and revisions."""

    def __init__(self, against: Against, listed: _Listed, references: frozenset[str]) -> None:
        self._against, self._listed, self._references = against, listed, references
        self._kinds: dict[str, Kind] = {}
        self._reads: dict[str, ReadResult] = {}
        self._held: dict[str, Held] = {}
        self._shared: dict[_Group, Shared] = {}
        self._revised: dict[_Group, list[Revised]] = {}
        self._readers: dict[_Group, UnitReader] = {}
        self._units: dict[_Group, list[str]] = {}
        self._issuer = ""

    def add_revisions(self, file: Opened) -> None:
        """Read a file that verifies or corrects; those of units follow."""
        found = self._rules(file, file.references or self._references)
        if found is None:
            return
        rules, roster = found
        read = ReadResult()
        self._reads[file.name] = read
        try:
            revised, problems = RevisionReader(rules, None, roster).read(file.source)
        except InputFault as fault:
            read.problems += fault.diagnostics
            return
        read.problems += problems
        self._revised.setdefault(_group(rules, roster), []).extend(revised)

    def add_shared(self, file: Opened) -> None:
        """Read a file of shared figures; those of units follow."""
        found = self._rules(file, file.references or self._references)
        if found is None:
            return
        rules, roster = found
        try:
            shared, problems = SharedReader(rules).read(file.source)
        except InputFault as fault:
            shared, problems = Shared(), [*fault.diagnostics]
        group = _group(rules, roster)
        merged, conflicts = together([self._shared.get(group, Shared()), shared])
        self._shared[group] = merged
        self._reads[file.name] = ReadResult([*problems, *conflicts])

    def add_units(self, file: Opened) -> None:
        """Read a file of units."""
        found = self._rules(file, file.references)
        if found is None:
            return
        rules, roster = found
        group = _group(rules, roster)
        if group not in self._readers:
            revised, shared = self._revised.get(group, ()), self._shared.get(group, Shared())
            revisions = Revisions(revised, shared)
            self._readers[group] = UnitReader(rules, "verified", None, roster, revisions)
        self._reads[file.name] = self._readers[group].read(file.source)
        self._units.setdefault(group, []).append(file.name)
        self._issuer = self._issuer or issuer_of(rules.ruleset)

    def outcomes(self) -> dict[str, Outcome]:
        """Return an outcome for each file, with what the files say of each other."""
        self._tell(find_duplicates(self._by_folder()).problems)
        unlisted = [
            name for group, names in self._units.items() if group.roster is None for name in names
        ]
        self._tell(_alike({name: self._reads[name] for name in unlisted}, self._issuer))
        for group, reader in self._readers.items():
            units = [unit.name for name in self._units[group] for unit in self._reads[name].units]
            omitted = [
                each.name for name in self._units[group] for each in self._reads[name].omitted
            ]
            names = [*units, *omitted]
            self._tell(reader.unsent({*map(identity, names)}).problems)
            if group.roster is None:
                self._tell(reader.revisions.of_nobody(names))
        for name, read in self._reads.items():
            own, others = _parted(read.problems, name)
            read.problems = own
            self._tell(others)
        say_once(*(read.problems for read in self._reads.values()))
        return {
            name: Outcome(name, self._kinds[name], tuple(read.problems), held=self._held.get(name))
            for name, read in self._reads.items()
        }

    def _rules(
        self, file: Opened, references: frozenset[str]
    ) -> tuple[RuleFile, Roster | None] | None:
        """Return what a file is held against; None if there is no rule file, which is told."""
        self._kinds[file.name] = file.kind
        rules = self._against.rules(file.name, references)
        if not isinstance(rules, RuleFile):
            self._reads[file.name] = ReadResult([*file.source.warnings, *rules])
            return None
        self._held[file.name] = Held(rules.reference, rules.file)
        return rules, self._listed.roster(file.name, rules.file)

    def _by_folder(self) -> Iterator[tuple[str, Named]]:
        """Yield the units by folder and key: each folder may hold the same units."""
        for name, read in self._reads.items():
            keyed: list[tuple[str, Named]] = [(each.key, each) for each in read.units]
            for key, unit in (*keyed, *named(read.omitted)):
                yield f"{PurePath(name).parent}/{key}", unit

    def _tell(self, problems: Iterable[Diagnostic]) -> None:
        """Add problems to the files that they are in."""
        for problem in problems:
            if problem.place is not None and problem.place.file in self._reads:
                told = self._reads[problem.place.file].problems
                told += [] if problem in told else [problem]


def _group(rules: RuleFile, roster: Roster | None) -> _Group:
    return _Group(rules.file, roster.file if roster else None)


def _parted(problems: list[Diagnostic], file: str) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """Return the problems that are in a file, and those that are in another one."""
    own = [each for each in problems if each.place is None or each.place.file == file]
    return own, [each for each in problems if each.place is not None and each.place.file != file]


def _alike(reads: Mapping[str, ReadResult], issuer: str) -> Iterator[Diagnostic]:
    """Yield a warning for each unit whose name may belong to another unit in the same folder."""
    folders: dict[str, dict[str, Unit]] = {}
    for name, read in reads.items():
        kept = folders.setdefault(str(PurePath(name).parent), {})
        for unit in read.units:
            kept.setdefault(unit.key, unit)
    for kept in folders.values():
        units = tuple(kept.values())
        pairs = alike((unit.name for unit in units), issuer)
        yield from told((units[at], units[other]) for at, other in pairs)
