"""Files of cases: found beside rules, opened, loaded."""

import os
from collections.abc import Collection, Iterable
from pathlib import Path as FilePath

from pydantic import ValidationError

from liuxiang.casework.faults import faults
from liuxiang.casework.file import CaseFile
from liuxiang.casework.model import Cases
from liuxiang.contents import kind_of
from liuxiang.diagnostics import Diagnostic, Place, close_matches, has_errors
from liuxiang.errors import InputFault, UsageFault
from liuxiang.inputs import Inputs, expand
from liuxiang.nodes import NodeReader, Tree, single, tree
from liuxiang.ruleset.find import find, places
from liuxiang.ruleset.installed import installed
from liuxiang.ruleset.load import RuleFile, load_rules
from liuxiang.ruleset.validation_errors import to_diagnostics
from liuxiang.source import STDIN, Source, load
from liuxiang.wording.text import Joined


def case_files(arguments: Iterable[str]) -> list[CaseFile]:
    """Return the files of cases for `arguments`, by name.

    Raises:
        InputFault: There are errors, such as no files at all; lists every problem.

    """
    named = tuple(arguments)
    inputs = expand(named)
    problems = list(inputs.problems)
    found: dict[str, str] = {}
    for name in inputs.files:
        try:
            kind = kind_of(inputs.source(name))
        except InputFault as fault:
            problems += fault.diagnostics if name in named else ()
            continue
        if kind == "cases":
            found[os.path.realpath(name)] = name
        elif kind == "ruleset":
            cases = beside(name)
            if not is_below(FilePath(cases), inputs.folders):
                problems.append(Diagnostic("LX622", Place(cases), {"found": cases}))
            elif FilePath(cases).is_file():
                found.setdefault(os.path.realpath(cases), cases)
            elif name in named:
                problems.append(Diagnostic("LX608", Place(name), {"expected": cases}))
        elif name in named:
            problems.append(Diagnostic("LX601", Place(name)))
    files: list[CaseFile] = []
    for name in sorted(found.values()):
        try:
            files.append(load_cases(_source(inputs, name), None, inputs.folders))
        except InputFault as fault:
            problems += fault.diagnostics
    if problems or not files:
        none = [
            Diagnostic("LX608", Place(name), {"expected": beside(name)}) for name in named if name
        ]
        raise InputFault(problems or none or inputs.problems)
    return files


def beside(name: str) -> str:
    """Return the path of the cases of a rule file: `2012.cases.yaml` next to `2012.yaml`.

    Those of a folder are anything in it that is called so.
    """
    path = FilePath(name)
    if path.is_dir():
        return (path / "*.cases.yaml").as_posix()
    return path.with_name(f"{path.stem}.cases{path.suffix}").as_posix()


def _source(inputs: Inputs, name: str) -> Source:
    return inputs.source(name) if name in inputs.files else load(name)


def load_cases(
    source: Source, rules: RuleFile | None = None, folders: Collection[str] = ()
) -> CaseFile:
    """Return the cases in `source`.

    Args:
        source: the file.
        rules: the rule file, where it is known; else the one that the file names.
        folders: where that one may be, beside the folder of the file: those that were asked for.
            By id it is looked for as that of units is, near all of these.

    Raises:
        InputFault: The file or its rule file has errors; lists every problem.

    """
    node, walk = single(source, "LX601")
    found = tree(walk, node)
    try:
        cases = Cases.model_validate(found.data)
    except ValidationError as error:
        problems = [*walk.problems, *to_diagnostics(error, found, walk, Cases)]
        raise InputFault([*source.warnings, *problems]) from None
    rules = rules or _rules_of(cases, walk, found, folders)
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


def _rules_of(cases: Cases, walk: NodeReader, found: Tree, folders: Collection[str]) -> RuleFile:
    """Return the rule file that the cases name: by path, by id, or by the name of an installed one.

    A path must lead to a file next to them or below `folders`. Any other file is neither read nor
    reported on: the file of cases may come from an untrusted source.

    Raises:
        InputFault: There is none, or it is invalid.

    """
    name = walk.source.name
    folder = FilePath() if name == STDIN else FilePath(name).parent
    beside = folder / cases.ruleset
    place, values = walk.place(found.nodes["ruleset",]), {"found": cases.ruleset}
    if not is_below(beside, (folder.as_posix(), *folders)):
        raise InputFault([Diagnostic("LX622", place, values)])
    if beside.is_file():
        if not _is_rules(beside):
            raise InputFault([Diagnostic("LX623", place, values)])
        return load_rules(beside)
    stems = {each.stem: each.path for each in installed()}
    if cases.ruleset in stems:
        return load_rules(stems[cases.ruleset])
    return _by_id(cases.ruleset, place, (folder.as_posix(), *folders))


def _by_id(named: str, place: Place, folders: tuple[str, ...]) -> RuleFile:
    """Return the rule file `id@version`, or the only one `id`, near `folders` or installed.

    Raises:
        InputFault: There is none, the choice is ambiguous, or it is invalid.

    """
    try:
        return find({named: place.file}, Inputs((), (), (), folders=folders))
    except UsageFault as fault:
        values = {"named": named, **fault.diagnostics[0].values}
        raise InputFault([Diagnostic("LX670", place, values)]) from None
    except InputFault as fault:
        if fault.diagnostics[0].code != "LX291":
            raise
        known = [name for each in installed() for name in (each.stem, each.reference)]
        suggested = fault.diagnostics[0].suggestions or close_matches(named, known)
        values = {"found": named, "looked": Joined(places(folders))}
        raise InputFault([Diagnostic("LX602", place, values, (), suggested)]) from None


def is_below(path: FilePath, folders: Collection[str]) -> bool:
    """Return whether `path`, with links resolved, is below one of `folders`."""
    try:
        real = FilePath(os.path.realpath(path))
    except (OSError, ValueError):  # too many links, or a name that no file can have
        return False
    return any(real.is_relative_to(os.path.realpath(each)) for each in folders)


def _is_rules(path: FilePath) -> bool:
    try:
        return kind_of(load(path)) == "ruleset"
    except InputFault:
        return False
