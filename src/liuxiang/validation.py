"""Validates files: rule files, unit files, cases and rosters, distinguished by content."""

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from liuxiang.against import Against, Given, Opened
from liuxiang.check_results import Kind, Outcome
from liuxiang.contents import kind_of, references
from liuxiang.diagnostics import Diagnostic, Place, has_errors
from liuxiang.errors import InputFault
from liuxiang.exact import show
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


ALIKE: Final = "LX180"


_OF_SEASON: Final = frozenset({"unit", "roster", "revision", "decisions", "shared"})
"""The kinds of files that are checked together."""


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
    if not _OF_SEASON.isdisjoint(each.kind for each in opened):
        from liuxiang.season_validation import of_season

        outcomes |= of_season(opened, against)
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
        from liuxiang.tables.kinds import kind_of_table
        from liuxiang.tables.turned import references_of

        kind: Kind = kind_of_table(table)
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
    from liuxiang.ruleset.lowered import lower

    return {name: show(lower(ruleset, name).attainable) for name in ruleset.categories}


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
