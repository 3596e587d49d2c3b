"""A file of cases read: its form, its rule file, and the names that it expects something of."""

from pathlib import Path as FilePath

from pydantic import ValidationError

from liuxiang.casework.faults import faults
from liuxiang.casework.file import CaseFile
from liuxiang.casework.model import Cases
from liuxiang.diagnostics import Diagnostic, has_errors
from liuxiang.errors import InputFault, LiuxiangError
from liuxiang.nodes import Tree, Walk, single, tree
from liuxiang.ruleset.load import RuleFile, load_rules
from liuxiang.ruleset.shape import problems_of
from liuxiang.source import STDIN, Source


def load_cases(source: Source, rules: RuleFile | None = None) -> CaseFile:
    """The cases that `source` holds.

    Args:
        source: the file.
        rules: the rule file, where it is known; else the one that the file names.

    Raises:
        InputFault: with every problem of the file, or of the rule file.

    """
    node, walk = single(source, "LX601")
    found = tree(walk, node)
    try:
        cases = Cases.model_validate(found.data)
    except ValidationError as error:
        problems = [*walk.problems, *problems_of(error, found, walk, Cases)]
        raise InputFault([*source.warnings, *problems]) from None
    rules = rules or _rules_of(cases, source, found, walk)
    file = CaseFile(
        source.name,
        rules,
        cases.cases,
        walk,
        found,
        recorded={"at_limit": cases.at_limit, "numbers": cases.numbers},
    )
    problems = [*source.warnings, *walk.problems, *faults(file)]
    if has_errors(problems):
        raise InputFault(problems)
    return file._replace(problems=tuple(problems))


def _rules_of(cases: Cases, source: Source, found: Tree, walk: Walk) -> RuleFile:
    """The rule file that the cases name, beside them or installed.

    Raises:
        InputFault: there is none, or it does not hold.

    """
    folder = FilePath() if source.name == STDIN else FilePath(source.name).parent
    beside = folder / cases.ruleset
    try:
        return load_rules(beside if beside.is_file() else cases.ruleset)
    except InputFault:
        if beside.is_file():
            raise
        values = {"found": cases.ruleset}
        raise InputFault(
            [Diagnostic("LX602", walk.place(found.nodes["ruleset",]), values)]
        ) from None
    except LiuxiangError as fault:
        values = {"found": cases.ruleset}
        suggestions = fault.diagnostics[0].suggestions
        place = walk.place(found.nodes["ruleset",])
        raise InputFault([Diagnostic("LX602", place, values, (), suggestions)]) from None
