"""Read figures under two versions: each unit as the old and as the new version reads it."""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from liuxiang.changes import Amendment
from liuxiang.changes.facts import FactPath, Facts
from liuxiang.changes.to_ruleset import restored
from liuxiang.diagnostics import Diagnostic, has_errors
from liuxiang.errors import InputFault
from liuxiang.inputs import Inputs
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.load import RuleFile
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.units import Basis, Unit
from liuxiang.units.aliases import Aliases
from liuxiang.units.load import read_units
from liuxiang.units.read_result import Omission, ReadResult

_OTHER_VERSION: Final = "LX210"
_NOT_ASSESSED: Final = "LX274"


class Pair(NamedTuple):
    """One unit as read by each version."""

    old: Unit
    new: Unit


class Both(NamedTuple):
    """The units of both versions, with the diagnostics and omissions from reading them.

    `old` and `new` are all units that each version ranks, whether or not the other one has them.
    `old_as_new` maps unit keys to the old figures as read by the new version, and `new_as_old` to
    the new figures as read by the old version. `apart` says whether the two come from different
    files. `outside` are the units of categories that only one version has.
    """

    old: tuple[Unit, ...]
    new: tuple[Unit, ...]
    old_as_new: Mapping[str, Unit]
    new_as_old: Mapping[str, Unit]
    problems: tuple[Diagnostic, ...]
    omitted: tuple[Omission, ...]
    outside: tuple[str, ...] = ()
    apart: bool = False

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """The units that both versions rank."""
        later = _by_key(self.new)
        return tuple(Pair(each, later[each.key]) for each in self.old if each.key in later)


def read_both(
    files: tuple[RuleFile, RuleFile],
    made: Amendment,
    inputs: Inputs,
    basis: Basis,
    later: Inputs | None = None,
    *,
    keep_going: bool = False,
) -> Both:
    """Return the units of `inputs`; figures that only one version requires are read for both.

    With `later`, the old version uses the units of `inputs` and the new one those of `later`.

    Raises:
        InputFault: A file has an error, or there are no units; carries every problem.

    """
    before, after = made.sides
    one, two = restored(_readable(before, after)), restored(_readable(after, before))
    first = _Reader(files[0], one, _also(made, after, one, two), basis)
    second = _Reader(files[1], two, _also(made, before, two, one), basis)
    old, new = first.read(inputs), second.read(later or inputs)
    problems = (*inputs.problems, *_told(old.problems, new.problems))
    if later is not None:
        problems = (*inputs.problems, *later.problems, *_each_told(old.problems, new.problems))
    if has_errors(problems) and not keep_going:
        raise InputFault(problems)
    if not (old.units or new.units) or (later and not (old.units and new.units)):
        raise InputFault([*problems, Diagnostic("LX002")])
    crossed = (new, old) if later is None else (second.read(inputs), first.read(later))
    common = one.categories.keys() & two.categories.keys()
    outside = [each for each in (*old.units, *new.units) if each.category not in common]
    known = {(each.file, each.name) for each in outside}
    omitted = {each[:2]: each for each in (*old.omitted, *new.omitted) if each[:2] not in known}
    return Both(
        tuple(old.units),
        tuple(new.units),
        _by_key(crossed[0].units),
        _by_key(crossed[1].units),
        problems,
        tuple(omitted.values()),
        tuple(dict.fromkeys(each.name for each in outside)),
        later is not None,
    )


def _by_key(units: Iterable[Unit]) -> Mapping[str, Unit]:
    return {each.key: each for each in units}


class _Reader(NamedTuple):
    """A reader of units for one version that also accepts figures of the other one."""

    rules: RuleFile
    ruleset: Ruleset
    also: Aliases
    basis: Basis

    def read(self, inputs: Inputs) -> ReadResult:
        """Return the units of all files."""
        header = {"id": self.rules.ruleset.id, "version": self.rules.ruleset.version}
        readable = self.rules._replace(ruleset=self.ruleset.model_copy(update=header))
        return read_units(inputs, readable, self.basis, self.also)


def _readable(own: Facts, other: Facts) -> Facts:
    """Return the facts of one version, plus metrics and members that only the other one has."""
    more = {
        path: fact
        for path, fact in other.items()
        if path[0] == "metrics" and path not in own and _is_more(own, path)
    }
    return {**own, **more}


def _is_more(own: Facts, path: FactPath) -> bool:
    """Return whether `path` is of a metric missing in `own`, or of a member of a checklist."""
    return path[:2] not in own or (len(path) == 4 and (*path[:2], "members") == path[:3])


def _also(made: Amendment, other: Facts, mine: Ruleset, theirs: Ruleset) -> Aliases:
    """Return aliases: names used in the new version, and titles used in the other one.

    They include the metric kinds and categories of `theirs` that `mine` has to accept when reading.
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
        if name in mine.metrics and _differ(metric, mine.metrics[name])
    }
    return Aliases(
        {**titles, **families.get("metrics", {})},
        families.get("categories", {}),
        kinds,
        frozenset(theirs.categories) - frozenset(mine.categories),
    )


def _differ(one: AnyMetric, other: AnyMetric) -> bool:
    """Return whether two metrics differ in their kind, or in whether units report them."""
    return one.kind != other.kind or bool(one.made_of()) != bool(other.made_of())


def _told(old: Iterable[Diagnostic], new: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the problems under either version, each once; warnings only if both have them.

    The version that a file was filled in for does not matter here, and a figure that counts in one
    of the two versions counts.
    """
    old, new = list(old), list(new)
    first = {_key(each) for each in old}
    second = {_key(each) for each in new}
    told = [
        *(each for each in old if each.severity == "error" or _key(each) in second),
        *(each for each in new if each.severity == "error" and _key(each) not in first),
    ]
    return tuple(each for each in told if each.code != _OTHER_VERSION)


def _each_told(old: Iterable[Diagnostic], new: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the problems of two sets of files, each once and without version mismatches."""
    told = {(*_key(each), each.severity): each for each in (*old, *new)}
    return tuple(each for each in told.values() if each.code != _OTHER_VERSION)


def _key(problem: Diagnostic) -> tuple[str, str]:
    return problem.code, str(problem.place)
