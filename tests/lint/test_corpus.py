"""Planted faults: every file under `cases/bad` says what is wrong with it, those beside nothing.

The first lines of a bad file are such as `# error: 12:30 [LX341] did you mean reports`.
"""

import re
from pathlib import Path

import pytest

from liuxiang.diagnostics import Diagnostic
from liuxiang.errors import InputFault
from liuxiang.lint import linted
from liuxiang.lint.manual import manuals
from liuxiang.ruleset.analyse import examine
from liuxiang.source import load
from liuxiang.wording.codes import SEVERITIES

CASES = Path(__file__).parents[1] / "cases"
BAD = sorted((CASES / "bad").glob("*.yaml"))
GOOD = sorted((CASES / "good").glob("*.yaml"))
HEADER = re.compile(r"# (error|warning|note): (\d+):(\d+) \[(LX\d{3})\](?: did you mean (.+))?")


def found(path: Path) -> tuple[Diagnostic, ...]:
    """All that is found of a file."""
    try:
        return linted(examine(load(path)))
    except InputFault as fault:
        return fault.diagnostics


def expected(path: Path) -> list[tuple[str, ...]]:
    """Severity, line, column, code and suggestion of each problem that a file says it has."""
    lines = path.read_text("utf-8").splitlines()
    return [match.groups("") for line in lines if (match := HEADER.fullmatch(line))]


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_planted_fault_is_one_diagnostic_at_its_place(path: Path) -> None:
    problems = found(path)
    assert expected(path)
    assert [
        (
            each.severity,
            str(each.place.line) if each.place else "",
            str(each.place.column) if each.place else "",
            each.code,
        )
        for each in problems
    ] == [each[:4] for each in expected(path)]
    for each, (*_, name) in zip(problems, expected(path), strict=True):
        assert not name or each.suggestions[0] == name


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_sound_neighbour_is_silent(path: Path) -> None:
    assert found(path) == ()


def test_every_check_has_a_planted_fault() -> None:
    planted = {each[3] for path in BAD for each in expected(path)}
    with_figures = {"LX471", "LX472", "LX473", "LX474"}
    assert sorted(set(manuals()) - planted - with_figures) == []
    shapes = {code for code in SEVERITIES if "LX301" <= code < "LX340"}
    # LX314 is for what pydantic may find and we have no words for; the others are told of a file
    # that is no rule file at all, and stand in tests of their own.
    assert sorted(shapes - planted) == ["LX314", "LX315"]
    assert len(BAD) >= 60
