"""What names may be slips of is asked of few of many, and held against few of many."""

import difflib
from pathlib import Path

import pytest

from liuxiang.diagnostics import COMPARED, MANY, Hints, close_matches
from liuxiang.ruleset.analyse import examine
from liuxiang.source import decode
from tests.casework.building import refused
from tests.language.building import item, rule_text


def test_the_first_names_get_suggestions_and_then_none_does() -> None:
    hints = Hints()
    found = [hints.close_matches(f"meating{at}", ["meetings"]) for at in range(MANY + 1)]
    assert (found[0], found[MANY - 1], found[MANY]) == (("meetings",), ("meetings",), ())
    assert hints.spent


@pytest.mark.parametrize("count", [COMPARED, 5000])
def test_of_many_names_the_likeliest_are_compared(
    count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"metric_number_{at}" for at in range(count)]
    compared: list[int] = []
    close = difflib.get_close_matches

    def counting(name: str, known: list[str], n: int, cutoff: float) -> list[str]:
        compared.append(len(known))
        return close(name, known, n, cutoff)

    monkeypatch.setattr(difflib, "get_close_matches", counting)
    assert close_matches("metricnumber_123", names)[0] == "metric_number_123"
    assert compared == [COMPARED]


@pytest.mark.parametrize(
    ("scoring", "code"),
    [
        ("{kind: all_or_nothin, criteria: [{metric: charter, is: true}]}", "LX303"),
        ("{kind: all_or_nothing, criteria: [{metric: charterX, is: true}]}", "LX341"),
        ("{kind: all_or_nothing, criteria: [{metric: charter, iss: true}]}", "LX301"),
    ],
)
def test_of_many_slips_in_a_rule_file_the_first_get_suggestions(scoring: str, code: str) -> None:
    count = MANY + 20
    scorings = (scoring.replace("X", str(at)) for at in range(count))
    items = [item(f"scoring: {each}", name=f"i{at}", no=at + 1) for at, each in enumerate(scorings)]
    problems = examine(decode("rules.yaml", rule_text(*items).encode())).problems
    told = [bool(each.suggestions) for each in problems if each.code == code]
    assert told == [True] * MANY + [False] * 20


def test_of_many_slips_in_cases_the_first_get_suggestions(tmp_path: Path) -> None:
    wanted = ", ".join(f"formtion{at}: {{points: 8}}" for at in range(MANY + 20))
    found = refused(tmp_path, f"- {{name: 一, expect: {{items: {{{wanted}}}}}}}")
    assert {each.code for each in found} == {"LX605"}
    assert [bool(each.suggestions) for each in found] == [True] * MANY + [False] * 20
