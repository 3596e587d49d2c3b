"""Finds files of cases: named ones, those next to named rule files, and those in folders."""

import os
from collections.abc import Iterable
from pathlib import Path

from liuxiang.casework.file import CaseFile
from liuxiang.casework.load import is_below, load_cases
from liuxiang.contents import kind_of
from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.errors import InputFault
from liuxiang.inputs import Inputs, expand
from liuxiang.source import Source, load


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
            if not is_below(Path(cases), inputs.folders):
                problems.append(Diagnostic("LX622", Place(cases), {"found": cases}))
            elif Path(cases).is_file():
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
    """Return the path of the cases of a rule file: `2012.cases.yaml` next to `2012.yaml`."""
    path = Path(name)
    return path.with_name(f"{path.stem}.cases{path.suffix}").as_posix()


def _source(inputs: Inputs, name: str) -> Source:
    return inputs.source(name) if name in inputs.files else load(name)
