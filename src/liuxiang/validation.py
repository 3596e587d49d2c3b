"""Files validated: rule files, unit files and cases, told apart by what they hold."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from liuxiang.diagnostics import Diagnostic, Place, has_errors
from liuxiang.errors import InputFault, LiuxiangError
from liuxiang.exact import EXACT, ZERO, show
from liuxiang.files import as_table
from liuxiang.inputs import Inputs, kind_of, references
from liuxiang.lint import linted
from liuxiang.outcomes import Kind, Outcome
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.choose import reference_of
from liuxiang.ruleset.examine import examine
from liuxiang.ruleset.load import RuleFile, load_rules, rule_file
from liuxiang.source import Source

if TYPE_CHECKING:
    from liuxiang.result import Result


class Opened(NamedTuple):
    """A file that could be read, and what it is."""

    name: str
    kind: Kind
    source: Source
    references: frozenset[str]


def not_there(inputs: Inputs) -> Iterator[Outcome]:
    """An outcome for each argument of which no file came."""
    for problem in inputs.problems:
        yield Outcome(problem.place.file if problem.place else "-", "unknown", (problem,))


def validate(
    inputs: Inputs, rules: RuleFile | None = None, data: Inputs | None = None
) -> Iterator[Outcome]:
    """An outcome for each file of `inputs`, in order of name.

    Args:
        inputs: the files.
        rules: what unit files are held against; None for the rule file among the inputs that they
            name, or the only one, else the installed one that they name, else the latest.
        data: unit files with real figures, to try each rule file with.

    Raises:
        InputFault: the figures to try rule files with cannot be used.

    """
    opened: list[Opened] = []
    outcomes: dict[str, Outcome] = {}
    for name in inputs.files:
        try:
            opened.append(_opened(inputs, name))
        except InputFault as fault:
            outcomes[name] = Outcome(name, "unknown", fault.diagnostics)
    held: dict[str, RuleFile | None] = {}
    for each in opened:
        if each.kind == "ruleset":
            outcomes[each.name], held[each.name] = _of_rules(each, data)
    outcomes |= _of_units([each for each in opened if each.kind == "unit"], held, rules)
    for each in opened:
        if each.kind == "cases":
            outcomes[each.name] = _of_cases(each)
    yield from (outcomes[name] for name in inputs.files)


def _opened(inputs: Inputs, name: str) -> Opened:
    """One of the files.

    Raises:
        InputFault: it cannot be read, or is of no known form.

    """
    data = inputs.read(name)
    source = inputs.source(name)
    table = as_table(source)
    if table is not None:
        cells = {each for sheet in table.sheets for _, each in sheet.column("ruleset")}
        return Opened(name, "unit", source, frozenset(cells - {""}))
    return Opened(name, kind_of(source), source, frozenset(references(data)))


def _of_rules(file: Opened, data: Inputs | None) -> tuple[Outcome, RuleFile | None]:
    """What is found of a rule file, and the rule file where it holds."""
    try:
        examined = examine(file.source)
    except InputFault as fault:
        return Outcome(file.name, "ruleset", fault.diagnostics), None
    rules = rule_file(examined)
    if rules is None:
        return Outcome(file.name, "ruleset", linted(examined)), None
    result = None if data is None else _scored(rules, data)
    return (
        Outcome(file.name, "ruleset", linted(examined, result), details=attainable(rules.ruleset)),
        rules,
    )


def _scored(rules: RuleFile, data: Inputs) -> "Result":
    """What comes of real figures.

    Raises:
        InputFault: they cannot be used.

    """
    from liuxiang.batch import score_files
    from liuxiang.result import result_of

    batch = score_files(data, rules, "verified")
    if has_errors(batch.problems) or not batch.cards:
        raise InputFault([*batch.problems, *([] if batch.cards else [Diagnostic("LX002")])])
    return result_of(rules, batch.cards)


def attainable(ruleset: Ruleset) -> Mapping[str, str]:
    """The base points that units of each category can attain."""
    found = dict.fromkeys(ruleset.categories, ZERO)
    for item in ruleset.items:
        if item.scoring is not None and item.points is not None:
            for name, points in item.scoring.attainable(item.points, item.assesses).items():
                found[name] = EXACT.add(found[name], points)
    return {name: show(points) for name, points in found.items()}


def _of_units(
    files: list[Opened], held: Mapping[str, RuleFile | None], asked: RuleFile | None
) -> dict[str, Outcome]:
    """What is found of unit files, each held against its rule file."""
    if not files:
        return {}
    from liuxiang.units.collected import Read
    from liuxiang.units.read import UnitReader
    from liuxiang.units.twice import given_twice

    reads: dict[str, Read] = {}
    readers: dict[str, UnitReader] = {}
    loaded = cache(_installed)
    for file in files:
        rules = asked or _rules_of(file, held, loaded)
        if isinstance(rules, Diagnostic):
            reads[file.name] = Read([*file.source.warnings, rules])
            continue
        reader = readers.setdefault(rules.file, UnitReader(rules, "verified"))
        reads[file.name] = reader.read(file.source)
    # Files of one folder are scored together; of several folders each may hold the same units.
    units = [
        (f"{PurePath(name).parent}/{unit.key}", unit)
        for name, read in reads.items()
        for unit in read.units
    ]
    for problem in given_twice(units).problems:
        if problem.place is not None:
            reads[problem.place.file].problems.append(problem)
    return {name: Outcome(name, "unit", tuple(read.problems)) for name, read in reads.items()}


def _rules_of(
    file: Opened,
    held: Mapping[str, RuleFile | None],
    loaded: Callable[[str], RuleFile | None],
) -> RuleFile | Diagnostic:
    """The rule file that a unit file is held against, or why there is none.

    `loaded` gives an installed one, which is read once, however many files are held against it.
    """
    if held and None in held.values() and len(held) == 1:
        return Diagnostic("LX123", Place(file.name), {"rules": next(iter(held))})
    sound = [rules for rules in held.values() if rules is not None]
    matching = [each for each in sound if each.reference in file.references]
    for among in (matching, sound):
        if len(among) == 1:
            return among[0]
    return loaded(reference_of(file.references)) or Diagnostic(
        "LX123", Place(file.name), {"rules": ", ".join(file.references)}
    )


def _installed(path: str) -> RuleFile | None:
    """The rule file at `path`; None where it does not hold."""
    try:
        return load_rules(path)
    except LiuxiangError:
        return None


def _of_cases(file: Opened) -> Outcome:
    """What is found of a file of cases; what is wrong with its rule file is told there."""
    from liuxiang.casework.load import load_cases

    try:
        found = load_cases(file.source).problems
    except InputFault as fault:
        found = fault.diagnostics
    own = tuple(each for each in found if each.place and each.place.file == file.name)
    if len(own) < len(found):
        other = next(each.place.file for each in found if each.place and each not in own)
        own = (*own, Diagnostic("LX123", Place(file.name), {"rules": other}))
    return Outcome(file.name, "cases", own)
