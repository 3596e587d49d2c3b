"""The same figures under two versions: each unit read as the old one and as the new one has it."""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from liuxiang.changes import Amendment
from liuxiang.changes.facts import FactPath, Facts
from liuxiang.changes.restored import restored
from liuxiang.diagnostics import Diagnostic, has_errors
from liuxiang.errors import InputFault
from liuxiang.inputs import Inputs
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.load import RuleFile
from liuxiang.units import Basis, Unit
from liuxiang.units.also import Also
from liuxiang.units.collected import Omission, Read
from liuxiang.units.load import read_into
from liuxiang.units.read import UnitReader
from liuxiang.units.twice import given_twice

_OTHER_VERSION: Final = "LX210"
_NOT_ASSESSED: Final = "LX274"


class Pair(NamedTuple):
    """One unit, read by both versions."""

    old: Unit
    new: Unit


class Both(NamedTuple):
    """Units read by both versions, and what was told and left out on the way.

    `outside` are those of categories that one version alone has.
    """

    pairs: tuple[Pair, ...]
    problems: tuple[Diagnostic, ...]
    omitted: tuple[Omission, ...]
    outside: tuple[str, ...] = ()


def read_both(
    files: tuple[RuleFile, RuleFile],
    made: Amendment,
    inputs: Inputs,
    basis: Basis,
    *,
    keep_going: bool = False,
) -> Both:
    """The units of `inputs`; figures that one version alone asks for are read for both.

    Raises:
        InputFault: with every problem of every file, where one of them is an error.

    """
    before, after = made.sides
    one, two = restored(_readable(before, after)), restored(_readable(after, before))
    old = _read(files[0], one, _also(made, after, one, two), inputs, basis)
    new = _read(files[1], two, _also(made, before, two, one), inputs, basis)
    problems = (*inputs.problems, *_told(old.problems, new.problems))
    if has_errors(problems) and not keep_going:
        raise InputFault(problems)
    later = {(unit.file, unit.line, unit.column): unit for unit in new.units}
    pairs = tuple(
        Pair(unit, later[unit.file, unit.line, unit.column])
        for unit in old.units
        if (unit.file, unit.line, unit.column) in later
    )
    if not pairs:
        raise InputFault([*problems, Diagnostic("LX002")])
    common = one.categories.keys() & two.categories.keys()
    outside = [each for each in (*old.units, *new.units) if each.category not in common]
    known = {Omission(each.file, each.name) for each in outside}
    omitted = dict.fromkeys(each for each in (*old.omitted, *new.omitted) if each not in known)
    return Both(pairs, problems, tuple(omitted), tuple(each.name for each in outside))


def _read(rules: RuleFile, ruleset: Ruleset, also: Also, inputs: Inputs, basis: Basis) -> Read:
    """The units as one version has them, which may hold figures of the other one."""
    header = {"id": rules.ruleset.id, "version": rules.ruleset.version}
    readable = rules._replace(ruleset=ruleset.model_copy(update=header))
    return read_all(UnitReader(readable, basis, also), inputs)


def read_all(reader: UnitReader, inputs: Inputs) -> Read:
    """The units of all files; those that are given twice are left out, and said so."""
    read = Read()
    for name in inputs.files:
        read_into(read, reader, inputs, name)
    twice = given_twice((each.key, each) for each in read.units)
    read.problems += twice.problems
    for unit in read.units:
        if unit.key in twice.keys:
            read.leave_out(unit.file, unit.name)
    read.units = [unit for unit in read.units if unit.key not in twice.keys]
    return read


def _readable(own: Facts, other: Facts) -> Facts:
    """The facts of one version, with the metrics and members that the other one alone has."""
    more = {
        path: fact
        for path, fact in other.items()
        if path[0] == "metrics" and path not in own and _is_more(own, path)
    }
    return {**own, **more}


def _is_more(own: Facts, path: FactPath) -> bool:
    """Whether `path` is of a metric that a version does not have, or of a list of members."""
    return path[:2] not in own or (len(path) == 4 and (*path[:2], "members") == path[:3])


def _also(made: Amendment, other: Facts, mine: Ruleset, theirs: Ruleset) -> Also:
    """What the parts are called in the new version, and in titles of the other one.

    With it goes what one version alone understands: `mine` is to read what `theirs` has, too.
    """
    titles = {
        str(fact.value): str(path[1])
        for path, fact in other.items()
        if path[0] == "metrics" and path[2:] == ("title",)
    }
    families: Mapping[str, Mapping[str, str]] = made.names.families
    kinds = {
        name: metric
        for name, metric in theirs.metrics.items()
        if name in mine.metrics and metric.kind != mine.metrics[name].kind
    }
    return Also(
        {**titles, **families.get("metrics", {})},
        families.get("categories", {}),
        kinds,
        frozenset(theirs.categories) - frozenset(mine.categories),
    )


def _told(old: Iterable[Diagnostic], new: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The problems under either version, each once; a warning where both have it.

    Which version a file was filled in for does not matter here, and a figure that counts in one of
    the two versions counts.
    """
    old, new = list(old), list(new)
    first = {_key(each) for each in old}
    second = {_key(each) for each in new}
    told = [
        *(each for each in old if each.severity == "error" or _key(each) in second),
        *(each for each in new if each.severity == "error" and _key(each) not in first),
    ]
    return tuple(each for each in told if each.code != _OTHER_VERSION)


def _key(problem: Diagnostic) -> tuple[str, str]:
    return problem.code, str(problem.place)
