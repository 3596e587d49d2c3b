"""The same figures score the same from YAML, JSON, CSV and XLSX."""

import json
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from scripts import tables

from liuxiang.files import opened
from liuxiang.ruleset.load import load_rules
from liuxiang.scorecards import Scorecard, Scorer
from liuxiang.tables import Table
from liuxiang.units import Basis, Unit
from liuxiang.units.load import load_units
from liuxiang.units.read import UnitReader
from tests.tables.building import RULES

ROOT = Path(__file__).parents[2]
METRICS = RULES.ruleset.metrics
IDS = {name: name for name in ("unit", "category", "ruleset", *METRICS)}
TITLES = {"unit": "单位", "category": "类别", "ruleset": "规则"} | {
    name: metric.title for name, metric in METRICS.items()
}
COUNTS = st.integers(0, 12).map(str)
RATES = st.one_of(
    st.integers(0, 1000).flatmap(
        lambda whole: st.integers(0, whole).map(lambda part: f"{part}/{whole}")
    ),
    st.integers(0, 10**6).map(lambda number: f"{Decimal(number).scaleb(-4):f}%"),
)
AMOUNTS = st.integers(0, 10**9).map(lambda number: f"{Decimal(number).scaleb(-2):f}")
WORDS = st.sampled_from(
    ["抽查", "考核组", "第1项，核实", '写作"无"', "省总工会\n推广", "=1+1", "3/5"]
)
SAID = st.fixed_dictionaries({"reason": WORDS}, optional={"by": WORDS})
CHECKLISTS = st.lists(st.sampled_from(["sign", "人员", "资金"]), unique=True)
FIGURES: Mapping[str, st.SearchStrategy[Any]] = {
    "count": COUNTS,
    "amount": AMOUNTS,
    "rate": RATES,
    "yes_no": st.sampled_from(["是", "否", "yes", "no", "true", "false", "有", "无"]),
    "checklist": CHECKLISTS,
    "points": st.builds(lambda points, said: {"points": points, **said}, COUNTS, SAID),
}


def figure(kind: str, *, verified: bool) -> st.SearchStrategy[Any]:
    """A figure as a unit file has it, for a verified one perhaps with its reason."""
    if not verified or kind == "points":
        return FIGURES[kind]
    said = st.builds(lambda value, said: {"value": value, **said}, FIGURES[kind], SAID)
    return FIGURES[kind] | said


KINDS = {name: metric.kind for name, metric in METRICS.items()}
REPORTED = st.fixed_dictionaries(
    {}, optional={name: figure(kind, verified=False) for name, kind in KINDS.items()}
)
# Points that assessors entered and points that they verified share a column of reasons.
VERIFIED = st.fixed_dictionaries(
    {},
    optional={
        name: figure(kind, verified=True) for name, kind in KINDS.items() if kind != "points"
    },
)
UNITS = st.lists(
    st.fixed_dictionaries(
        {
            "unit": st.sampled_from(["甲区", "乙区", "丙，丁", '戊"区"', "=己", "1", "0.5", "是"]),
            "category": st.sampled_from(["district", "industry"]),
            "metrics": REPORTED,
        },
        optional={
            "ruleset": st.just("sample@1"),
            "verified": VERIFIED,
            "evidence": st.fixed_dictionaries(
                {}, optional={"charter": st.lists(WORDS.filter(lambda text: "\n" not in text))}
            ),
        },
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda unit: str(unit["unit"]),
)


def outcome(name: str, data: bytes | str, basis: Basis) -> object:
    """What comes of a file, but for where in it a figure stands."""
    data = data.encode() if isinstance(data, str) else data
    read = UnitReader(RULES, basis).read(opened(name, data))
    scorer = Scorer(RULES.ruleset)
    return (
        [figures(unit) for unit in read.units],
        [scored(scorer.score(unit)) for unit in read.units],
        sorted((each.code, sorted(each.values.items())) for each in read.problems),
        [each.unit for each in read.omitted],
    )


def figures(unit: Unit) -> object:
    """A unit with its figures, but for their places."""
    placeless = {name: each._replace(line=0, column=0) for name, each in unit.figures.items()}
    evidence = {name: each for name, each in unit.evidence.items() if each}
    return unit.name, unit.category, placeless, unit.verified, evidence


def scored(card: Scorecard) -> object:
    """What a scorecard says, but for its file and what it was worked out from."""
    return card[:2], card[4:-2]


def frozen(value: Any) -> Any:
    """`value` with tuples for lists, as the reader of files makes them."""
    if isinstance(value, dict):
        return {key: frozen(each) for key, each in value.items()}
    return tuple(value) if isinstance(value, list) else value


def documents(units: list[dict[str, Any]]) -> str:
    """The units as a YAML file, every text in quotes."""
    return "---\n".join(
        yaml.safe_dump(unit, allow_unicode=True, default_style='"', sort_keys=False)
        for unit in units
    )


@pytest.mark.parametrize("heads", [IDS, TITLES], ids=["ids", "titles"])
@pytest.mark.parametrize("basis", ["verified", "reported"])
@settings(max_examples=60)
@given(units=UNITS)
def test_yaml_and_csv(heads: dict[str, str], basis: Basis, units: list[dict[str, Any]]) -> None:
    expected = outcome("units.yaml", documents(units), basis)
    rows = tables.table([frozen(unit) for unit in units], heads)
    for delimiter in ",\t;":
        assert outcome("units.csv", tables.csv_text(rows, delimiter), basis) == expected


@settings(max_examples=25)
@given(units=UNITS)
def test_all_four(units: list[dict[str, Any]]) -> None:
    expected = outcome("units.yaml", documents(units), "verified")
    frozen_units = [frozen(unit) for unit in units]
    book = tables.xlsx_bytes({"数据": tables.table(frozen_units, TITLES)})
    assert outcome("units.xlsx", book, "verified") == expected
    sheets = {unit["unit"].strip('="'): tables.table([unit], IDS) for unit in frozen_units}
    assert outcome("units.xlsx", tables.xlsx_bytes(sheets), "verified") == expected
    if len(units) == 1:
        assert outcome("units.json", json.dumps(units[0]), "verified") == expected


@given(number=st.integers(0, 10**13), places=st.integers(0, 12))
def test_percentages_of_a_workbook_are_exact(number: int, places: int) -> None:
    text = f"{Decimal(number).scaleb(-places):f}".rstrip("0").rstrip(".") if places else str(number)
    rows = [["unit", "category", "growth"], ["甲", "district", f"{text or '0'}%"]]
    read = UnitReader(RULES, "verified").read(opened("a.xlsx", tables.xlsx_bytes({"a": rows})))
    assert [each.figures["growth"].text for each in read.units] == [rows[1][2]]


def test_the_example_scores_the_same() -> None:
    rules = load_rules("2012")
    scorer = Scorer(rules.ruleset)
    yaml_files, table_files = (
        {
            unit.name: (figures(unit), scored(scorer.score(unit)))
            for unit in load_units(ROOT / "examples" / folder, rules)
        }
        for folder in ("2012", "2012-tables")
    )
    assert len(yaml_files) == 23
    assert table_files == yaml_files


def test_the_example_is_fresh() -> None:
    made = tables.example()
    assert {path.name for path in tables.TARGET.iterdir()} == set(made)
    assert (tables.TARGET / "districts.csv").read_bytes() == made["districts.csv"]
    # How XML is written and packed may differ between machines; what it says may not.
    kept = (tables.TARGET / "industries.xlsx").read_bytes()
    assert rows(kept) == rows(made["industries.xlsx"])


def test_the_same_tables_make_the_same_bytes() -> None:
    assert tables.example() == tables.example()


def rows(book: bytes) -> object:
    """All rows of the sheets of a workbook."""
    table = opened("book.xlsx", book)
    assert isinstance(table, Table)
    return [(sheet.title, sheet.header, sheet.rows) for sheet in table.sheets]
