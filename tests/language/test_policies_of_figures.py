"""Policies `missing: withhold` and `verification: none`: who is scored, and what is said."""

import json
from pathlib import Path

import pytest

from liuxiang.ruleset.load import RuleFile
from liuxiang.totals import Totals
from tests.cli.running import run
from tests.language.building import card, item, read, rule_text, unit

BOTH = "{missing: withhold, verification: none}"
BODY = """
scoring:
  kind: weighted
  criteria:
    - {metric: charter, is: true, points: 5}
    - {id: either, any_of: [{metric: coverage, at_least: 90%}, {metric: office_open, is: true}],
       points: 3}
"""


def text(policies: str) -> str:
    """A rule file with these policies."""
    return rule_text(item(BODY), extra=f"policies: {policies}")


def rules(policies: str = BOTH) -> RuleFile:
    """The rule file with these policies."""
    return read(text(policies))


@pytest.mark.parametrize(
    ("figures", "withheld"),
    [
        ("charter: 是, coverage: 95%, office_open: 否", False),
        ("charter: 否, coverage: 95%", True),
        ("charter: 是, coverage: 80%", True),
        ("coverage: 95%", True),
        ("", True),
    ],
)
def test_who_lacks_a_figure_is_not_scored(figures: str, withheld: bool) -> None:
    found = card(rules(), figures)
    assert (found.not_scored is not None, found.provisional) == (withheld, withheld)
    assert card(rules("{missing: not_met}"), figures).not_scored is None
    (reached,) = Totals([unit(rules(), figures)]).reached(rules().ruleset)["district"]
    assert reached.scored is not withheld


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "rules.yaml").write_text(text(BOTH), "utf-8")
    units = (
        "unit: 甲区\ncategory: district\nmetrics: {charter: 是, coverage: 80%, office_open: 否}\n"
        "---\nunit: 乙区\ncategory: district\nmetrics: {coverage: 95%}\n"
    )
    (tmp_path / "units.yaml").write_text(units, "utf-8")
    return tmp_path


def test_it_has_no_total_and_no_rank_and_the_run_ends_with_1(folder: Path) -> None:
    done = run("score", folder / "units.yaml", "--rules", folder / "rules.yaml", "-f", "json")
    found = json.loads(done.stdout)
    assert (done.returncode, found["result"]) == (1, "provisional")
    told = {
        each["unit"]: (each["total"], each["rank"], each["award"]) for each in found["scorecards"]
    }
    assert told == {"甲区": ("5", 1, None), "乙区": (None, None, None)}
    codes = [each["code"] for each in found["findings"]]
    assert "LX553" in codes
    assert not {"LX505", "LX506", "LX507"} & set(codes)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("command", ["score", "explain"])
def test_assessors_are_not_spoken_of(folder: Path, command: str, language: str) -> None:
    arguments = (folder / "units.yaml", "--rules", folder / "rules.yaml", "--lang", language)
    said = run(command, *arguments).stdout.decode()
    assert said
    assert "verif" not in said
    assert "核实" not in said
    assert "自评" not in said
