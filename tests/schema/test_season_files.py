"""The schemas of what is said after the unit files, for any rules and for one rule file."""

from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from liuxiang.schema import schema_by
from tests.cli.running import ROOT
from tests.schema.editing import refusals, validator

SEASON = ROOT / "examples" / "2012-season"
BY_RULES = {
    kind: Draft7Validator(schema_by("2012", kind))
    for kind in ("roster", "verification", "decisions")
}
DECISIONS = "decisions: dalian-six-actions@2012\n"
KINDS = {
    "roster": [SEASON / "february" / "roster.yaml"],
    "verification": sorted(
        path
        for folder in ("corrections", "verification")
        for path in (SEASON / "march" / folder).glob("*.yaml")
    ),
    "decisions": sorted((SEASON / "april").glob("*.yaml")),
}


@pytest.mark.parametrize(
    ("kind", "path"), [(kind, path) for kind, paths in KINDS.items() for path in paths]
)
def test_the_examples_hold(kind: str, path: Path) -> None:
    text = path.read_text("utf-8")
    assert refusals(validator(kind), text) == []
    assert refusals(BY_RULES[kind], text) == []


@pytest.mark.parametrize(
    ("kind", "text", "told"),
    [
        ("roster", "roster: dalian@2012\nunits: [{unit: 甲, category: district}]\n", "$.roster"),
        (
            "roster",
            "roster: dalian-six-actions@2012\nunits: [{unit: 甲, category: 县}]\n",
            "$.units[0].category",
        ),
        ("verification", "verifies: 甲\nverified: {wage_grow: 10%}\n", "$.verified"),
        ("verification", "verifies: 甲\nverified: {wage_growth: 十}\n", "$.verified.wage_growth"),
        (
            "verification",
            "corrects: 甲\nmetrics: {wage_growth: {value: 10%, reson: 漏}}\n",
            "$.metrics.wage_growth",
        ),
        (
            "decisions",
            "decisions: dalian-six-actions@2012\nreadings: {A05: cap-3}\n",
            "$.readings.A05",
        ),
        ("decisions", DECISIONS + "readings: {A95: cap-2}\n", "$.readings"),
        (
            "decisions",
            DECISIONS + "awards: [{unit: 甲, computed: null, decided: best, reason: 好}]\n",
            "$.awards[0].decided",
        ),
        (
            "decisions",
            DECISIONS + "confirmed: [{unit: 甲, metric: wage, value: 1, reason: 好}]\n",
            "$.confirmed[0].metric",
        ),
    ],
)
def test_names_are_known_where_the_rules_are(kind: str, text: str, told: str) -> None:
    (refusal,) = refusals(BY_RULES[kind], text)
    assert refusal.startswith(f"{told}: ")


@pytest.mark.parametrize(
    "text",
    [
        "verifies: 甲\nverified: {地区年职工工资增长率: {value: 10%, evidence: [文号]}}\n",
        "verifies: 甲\n"
        "verified: {promoted_experience: {points: 1, reason: 推广, evidence: 文号}}\n",
        "corrects: 甲\nby: 甲\nmetrics: {wage_growth: 10%}\nevidence: {wage_growth: 文号}\n",
    ],
)
def test_figures_may_name_their_documents(text: str) -> None:
    assert (
        refusals(validator("verification"), text) == refusals(BY_RULES["verification"], text) == []
    )
