"""Rule files compared, or sets of figures: what changed, and whom it moves."""

from collections.abc import Iterable
from pathlib import Path

from liuxiang.changes import amendment
from liuxiang.diagnostics import Diagnostic, has_errors
from liuxiang.errors import InputFault, UsageFault
from liuxiang.impact import Told, impact
from liuxiang.impact.compared import Compared
from liuxiang.impact.figures import FiguresCompared, compare_figures
from liuxiang.impact.reading import read_all, read_both
from liuxiang.inputs import Inputs, expand
from liuxiang.ruleset.choose import choose, units_of
from liuxiang.ruleset.load import RuleFile
from liuxiang.units import Basis
from liuxiang.units.read import UnitReader


def compare_rules(
    old: RuleFile,
    new: RuleFile,
    data: str | Path | Iterable[str | Path] = (),
    basis: Basis = "verified",
    *,
    keep_going: bool = False,
    later: str | Path | Iterable[str | Path] = (),
    told: Told = lambda _done, _of: None,
) -> Compared:
    """What changed from `old` to `new`, and what it does to the units in the files of `data`.

    That is a path or several, of which folders are searched. With `later` the new version has the
    units of these files instead.

    Raises:
        UsageFault: they are rule files of two schemes.
        InputFault: the units cannot be read; carries every problem of every file.

    """
    if old.ruleset.id != new.ruleset.id:
        values = {"old": old.ruleset.id, "new": new.ruleset.id}
        raise UsageFault([Diagnostic("LX704", None, values)])
    made = amendment(old.ruleset, new.ruleset)
    warnings = (*old.warnings, *new.warnings)
    found = Compared(old, new, made, basis, None, warnings)
    files = _paths(data)
    if not files:
        return found
    newer = _paths(later)
    units, others = _units_in(files), _units_in(newer) if newer else None
    both = read_both((old, new), made, units, basis, others, keep_going=keep_going)
    moved = impact(old, made, both, basis, told)
    problems = (*warnings, *both.problems)
    asides = tuple(each for side in (units, others) if side for each in side.asides())
    return found._replace(impact=moved, problems=problems, omitted=both.omitted, asides=asides)


def _paths(given: str | Path | Iterable[str | Path]) -> tuple[str | Path, ...]:
    """The paths of one or of several; the signs of one are no paths, `/` least of all."""
    return (given,) if isinstance(given, str | Path) else tuple(given)


def _units_in(files: Iterable[str | Path]) -> Inputs:
    """The files of `files` that may hold units."""
    return units_of(expand(files))


def compare_units(
    old: Inputs,
    new: Inputs,
    rules: str | None,
    rulings: Iterable[str],
    basis: Basis,
    *,
    keep_going: bool = False,
) -> FiguresCompared:
    """What moved in the figures from the files of `old` to those of `new`.

    Raises:
        UsageFault: there is no such rule file.
        InputFault: the units cannot be read; carries every problem of every file.

    """
    found, later = choose(new, rules, rulings)
    earlier = units_of(old)
    reader = UnitReader(found, basis)
    reads = [read_all(reader, each) for each in (earlier, later)]
    problems = (*found.warnings, *(problem for read in reads for problem in read.problems))
    if has_errors(problems) and not keep_going:
        raise InputFault(problems)
    if not all(read.units for read in reads):
        raise InputFault([*problems, Diagnostic("LX002")])
    omitted = tuple(dict.fromkeys(each for read in reads for each in read.omitted))
    compared = compare_figures(found, reads[0].units, reads[1].units, basis)
    asides = (*earlier.asides(), *later.asides())
    return compared.without(omitted)._replace(problems=problems, asides=asides)
