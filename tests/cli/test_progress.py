"""What takes long shows a bar from its beginning, to people who are there to see it."""

import io
import sys
from pathlib import Path

import pytest

from liuxiang.cli import sensitivity as command
from liuxiang.cli.options import ScoreOptions
from liuxiang.cli.scoring import scored
from liuxiang.cli.session import Session
from liuxiang.inputs import Inputs
from liuxiang.ranking import Result
from tests.sensitivity.building import HEAD, RULINGS, TAIL

UNIT = "unit: 甲\ncategory: district\nmetrics: {formed: 130, quota: 100, charter: 是, deals: 0}\n"


class Terminal(io.StringIO):
    """A terminal that keeps what it is sent."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("quiet", [False, True])
def test_a_bar_is_there_before_rules_and_units_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quiet: bool
) -> None:
    """That takes as long as the runs where there are many readings, or thousands of units."""
    rules, unit = tmp_path / "small.yaml", tmp_path / "unit.yaml"
    rules.write_text(f"{HEAD}rulings:\n{''.join(RULINGS)}{TAIL}", "utf-8")
    unit.write_text(UNIT, "utf-8")
    terminal = Terminal()
    shown: list[bool] = []

    def reading(session: Session, asked: ScoreOptions) -> tuple[Result, Inputs]:
        shown.append(bool(terminal.getvalue()))
        return scored(session, asked)

    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(command, "scored", reading)
    words = [str(unit), "--rules", str(rules), "--lang", "en", *(["-q"] if quiet else [])]
    code = command.sensitivity.main(words, obj=Session(), standalone_mode=False)
    assert (code, shown) == (0, [not quiet])
