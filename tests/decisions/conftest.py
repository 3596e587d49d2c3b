"""A folder of small rules, four units, and decisions on them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.decisions.building import HEAD, UNITS
from tests.seasons import RULES


@pytest.fixture
def season(tmp_path: Path) -> Callable[..., Path]:
    """Make a folder of the rules, four units, and decisions."""

    def made(decisions: str, units: str = UNITS, rules: str = RULES, **others: str) -> Path:
        (tmp_path / "rules.yaml").write_text(rules, "utf-8")
        (tmp_path / "units.yaml").write_text(units, "utf-8")
        (tmp_path / "decisions.yaml").write_text(HEAD + decisions, "utf-8")
        for name, text in others.items():
            (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
        return tmp_path

    return made
