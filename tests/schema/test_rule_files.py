"""The schema of rule files judges them as the validator does, where a schema can tell."""

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import TypeAdapter, ValidationError

from liuxiang.casework.load import load_cases
from liuxiang.errors import InputFault
from liuxiang.ruleset import base
from liuxiang.source import decode
from tests.cli.running import ROOT
from tests.language.building import refused
from tests.language.sound_rules import BAD, GOOD, bad
from tests.properties.schemes import ONE_OF_EVERYTHING
from tests.schema.editing import refusals, validator

PLANTED = {path.stem: bad(path.stem).partition("[")[2][:5] for path in sorted(BAD.glob("*.yaml"))}
SHAPES = [name for name, code in PLANTED.items() if "LX300" <= code < "LX340"]
MEANINGS = [name for name, code in PLANTED.items() if code >= "LX340"]

UNTOLD = {
    "places-that-is-no-whole-number": "2.0 is the number 2 once YAML is read",
    "a-day-that-there-is-not": "`format` is checked for its form, the calendar by few",
    "a-slope-of-no-length": "two values are compared with one another",
    "an-interval-of-nothing": "two values are compared with one another",
    "a-bonus-that-only-takes-off": "the bounds of its metric stand elsewhere",
    "a-floor-beyond-the-item": "two values are compared with one another",
    "a-penalty-with-nothing-to-take": "whether its item earns anything stands elsewhere",
    "a-metric-against-itself": "two values are compared with one another",
    "a-metric-of-another-kind": "what kind a metric is stands elsewhere",
    "an-option-that-there-is-not": "what the options are stands elsewhere",
    "bounds-that-run-backwards": "two values are compared with one another",
    "points-that-start-with-a-zero": "012 is the number 12 once YAML is read",
    "points-with-an-exponent": "2e-1 is the number 0.2 once YAML is read",
    "a-key-twice": "the reader of YAML tells it",
    "an-item-key-twice": "the reader of YAML tells it",
    "a-metric-twice": "the reader of YAML tells it",
    "a-tag": "`!!str` is gone once YAML is read",
}
"""The faults of shape that no schema can tell, each with the reason."""

TOLD = {
    "a-reading-that-leads-nowhere": "a path has one of few beginnings",
    "points-of-an-item-in-an-item": "a criterion has a metric",
    "a-number-with-blanks": "a number has no blanks",
    "a-share-without-rounding": "a share comes with its rounding",
    "an-unreadable-key-of-the-order": "a key has one of few beginnings",
    "an-award-with-ranks-and-share": "an award has one of the two",
}
"""The faults of meaning that the schema tells, each with the reason; names it does not know."""


@pytest.mark.parametrize("name", SHAPES)
def test_faults_of_shape_are_told_but_for_some(name: str) -> None:
    found = refusals(validator("ruleset"), bad(name))
    assert bool(found) != (name in UNTOLD), found


@pytest.mark.parametrize("name", MEANINGS)
def test_faults_of_meaning_are_not_told_but_for_some(name: str) -> None:
    found = refusals(validator("ruleset"), bad(name))
    assert bool(found) == (name in TOLD), found


def test_sound_rule_files_hold() -> None:
    shipped = (ROOT / "rules" / "2012.yaml").read_text("utf-8")
    everything = ONE_OF_EVERYTHING.replace("POLICY", "met").replace("NEEDS", "true")
    for text in (GOOD, shipped, everything):
        assert refused(text) == ()
        assert refusals(validator("ruleset"), text) == []


def test_the_shipped_rule_file_names_its_schema() -> None:
    with (ROOT / "rules" / "2012.yaml").open(encoding="utf-8") as lines:
        line = next(lines)
    assert line == "# yaml-language-server: $schema=../schema/ruleset.json\n"
    assert (ROOT / "rules" / line.partition("=")[2].strip()).is_file()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("points: 0.2", "points: ０．２"),
        ("points: 0.2", "points: '0.2'"),
        ("at_least: 90%", "at_least: ９０％"),
        ("at_least: 90%", "at_least: 90 %"),
        ("bonus_needs_base: true", "bonus_needs_base: 是"),
        ("bonus_needs_base: true", "bonus_needs_base: No"),
        ("includes: [sign, staff]", "includes: all"),
        ("points: 1, only: [district]", "points: 1, only: ~"),
        ("            cap: 2\n", "            cap:\n"),
        ("            cap: 2\n", "            rounding: {places: 2, mode: down}\n"),
        ("            cap: 2\n", "            rounding: started_steps\n"),
        ("at_least: 4, points: 6", "at_least: 4, at_most: , points: 6"),
        (", part: formed, whole: quota", ", part: , whole: null"),
        ("bounds: [0%, none]", "bounds: [none, 300%]"),
        ("bounds: [0%, none]", "bounds: [~, null]"),
        ('version: "1"', "version: 2012"),
        ("period: {from: 2012-01-01, to: 2012-12-31}\n", "period:\n"),
        ("        departments: [office]\n", ""),
        ("    items: [whole]\n", "    items: []\n"),
    ],
)
def test_what_holds_as_well(old: str, new: str) -> None:
    text = GOOD.replace(old, new)
    assert text != GOOD
    assert refused(text) == ()
    assert refusals(validator("ruleset"), text) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("points: 30\n", "points:\n"),
        ("kind: weighted", "kind:"),
        ("departments: [office]", "departments:"),
        ("kind: weighted", "kind: [weighted]"),
        ("bonus_needs_base: true", "bonus_needs_base:"),
        ("assesses: [industry]", "assesses: []"),
        ("assesses: [industry]", "assesses: [[industry]]"),
        ("bounds: [0, 12]", "bounds: [0]"),
        ("bounds: [0, 12]", "bounds: [0, 6, 12]"),
        ("bounds: [0, 12]", "bounds: [0, inf]"),
        ("title: 样例", "title: {x: 1}"),
        ("title: 样例", "title:"),
        ("  district: {title: 区}", "  dis.trict: {title: 区}"),
        ("  district: {title: 区}", "  district:"),
        ("at_least: 4, points: 6", "at_least: , points: 6"),
        ("            cap: 2\n", "            rounding: {places: 2, mode: down, x: 1}\n"),
        ("            cap: 2\n", "            rounding: [down]\n"),
        ("no: 1\n", "no: o n e\n"),
    ],
)
def test_what_does_not_hold_either(old: str, new: str) -> None:
    text = GOOD.replace(old, new)
    assert text != GOOD
    assert refused(text) != ()
    assert refusals(validator("ruleset"), text) != []


SCALARS = [
    *("Points", "Number", "Integer", "Places", "Rank", "Threshold", "Step"),
    *("NumberBound", "RateBound", "Answer", "Name", "No"),
]


@pytest.mark.parametrize("name", SCALARS)
@given(text=st.text("0123456789.,%-/ _:eE０１９．％－　yesno是无Ｎ", min_size=1, max_size=36))
@example("none")
@example("1" * 30)
@example("1" * 31)
@example("1" * 29 + ".5%")
@example("５．０")
@example("12")
@example("13")
@example("0.00")
@example("ＹＥＳ")
@example("是")
@example("012")
def test_text_is_judged_the_same(name: str, text: str) -> None:
    """What is quoted reaches both as it is written; a zero with a minus is the one exception."""
    adapter: TypeAdapter[Any] = TypeAdapter(getattr(base, name))
    if not text.strip() or (name in ("Points", "Places") and text.strip().startswith(("-", "－"))):
        return
    try:
        adapter.validate_python(text)
    except ValidationError:
        holds = False
    else:
        holds = not (name == "Step" and adapter.validate_python(text).value <= 0)
        if name == "NumberBound" and text != "none":
            holds = not adapter.validate_python(text).percent
        if name == "RateBound" and text != "none":
            holds = adapter.validate_python(text).percent
    assert Draft7Validator(adapter.json_schema()).is_valid(text) == holds


def test_the_shipped_cases_hold() -> None:
    shipped = (ROOT / "rules" / "2012.cases.yaml").read_text("utf-8")
    assert refusals(validator("cases"), shipped) == []
    assert shipped.startswith("# yaml-language-server: $schema=../schema/cases.json\n")


@pytest.mark.parametrize(
    "case",
    [
        "{name: a, expct: {}}",
        "{name: a, expect: {totl: 3}}",
        "{expect: {total: 3}}",
        "{name: a, expect: {total: x}}",
        "{name: a, expect: {items: {1: {verdict: mets}}}}",
        "{name: a, expect: {result: open}}",
        "{name: a, given: 3}",
        "{name: a, expect: {errors: [LX2]}}",
    ],
)
def test_what_a_file_of_cases_cannot_say(case: str) -> None:
    text = f"ruleset: '2012'\ncases:\n  - {case}\n"
    assert refusals(validator("cases"), text) != []
    with pytest.raises(InputFault):
        load_cases(decode("a.cases.yaml", text.encode()))
