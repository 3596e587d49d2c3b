"""Names that may be one unit's: warned of, with both places, and nothing else."""

from pathlib import Path

import pytest

from liuxiang.batch import score_files
from liuxiang.inputs import expand
from liuxiang.ruleset.load import load_rules
from liuxiang.units.duplicates import alike
from liuxiang.validation import validate

RULES = load_rules("2012")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("戊市", "戊市总工会"),
        ("戊市总工会", "戊市"),
        ("庚县工会", "庚县总工会"),
        ("邮电", "邮电工会委员会"),
        ("水务", "水务局"),
        ("水务局", "水务局机关工会"),
        ("水务", "水务局工会"),
        ("重工", "重工集团有限公司"),
        ("大连市甲区总工会", "甲区总工会"),
        ("甲区", "大连市甲区总工会"),
        ("大连甲区总工会", "甲区总工会"),
        ("辽宁省大连市甲区总工会", "甲区工会"),
        ("辽宁省大连市甲区总工会", "大连市甲区总工会"),
        ("中山", "中山区总工会"),
        ("甲区（东）总工会", "甲区东总工会"),
        ("甲区·东总工会", "甲区-东总工会"),
        ("单位 1", "单位1"),
        ("ABC工会", "abc工会"),
    ],
)
def test_alike(one: str, two: str) -> None:
    assert list(alike([one, "丁业工会", two], "大连市总工会")) == [(2, 0)]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("甲区总工会", "乙区总工会"),
        ("沈阳市和平区总工会", "天津市和平区总工会"),
        ("甲区总工会", "甲县总工会"),
        ("单位1", "单位10"),
        ("总工会", "工会"),
        ("大连市总工会", "甲区总工会"),
        ("水务局", "水务处"),
        ("中山区总工会", "中山广场总工会"),
        ("市直机关工会", "区直机关工会"),
        ("电业工会", "邮电业工会"),
        ("甲", "甲区"),
    ],
)
def test_not_alike(one: str, two: str) -> None:
    assert list(alike([one, two], "大连市总工会")) == []


def test_each_is_told_once_with_the_first_it_is_like() -> None:
    names = ["戊市", "戊市工会", "己县", "大连市戊市总工会", "戊市总工会", "己县总工会"]
    assert list(alike(names)) == [(1, 0), (3, 0), (4, 0), (5, 2)]


def test_ten_thousand_names_are_told_apart() -> None:
    names = [f"大连市第{at}区总工会" for at in range(5000)]
    names += [f"第{at}区" for at in range(5000)]
    assert len(list(alike(names, "大连市总工会"))) == 5000


def test_both_places_over_files_of_any_kind(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("unit: 戊市总工会\ncategory: district\nmetrics: {}\n", "utf-8")
    (tmp_path / "b.csv").write_text(
        "unit,category,ruleset\n戊市,district,\n己县,district,\n", "utf-8"
    )
    inputs = expand([tmp_path])
    batch = score_files(inputs, RULES, "verified")
    assert [card.unit for card in batch.cards] == ["戊市总工会", "戊市", "己县"]
    (problem,) = batch.problems
    assert (problem.code, problem.severity) == ("LX180", "warning")
    assert problem.message("zh") == "戊市 与 戊市总工会 可能是同一个单位"
    assert str(problem.place) == f"{tmp_path}/b.csv:2:unit"
    assert [str(each.place) for each in problem.related] == [f"{tmp_path}/a.yaml:1:7"]
    outcomes = {each.file: each.diagnostics for each in validate(inputs, RULES)}
    assert outcomes[f"{tmp_path}/a.yaml"] == ()
    assert outcomes[f"{tmp_path}/b.csv"] == (problem,)


def test_data_that_rules_are_tried_with(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_text(
        "unit,category,ruleset\n戊市,district,\n戊市工会,district,\n", "utf-8"
    )
    rules = tmp_path / "rules.yaml"
    rules.write_bytes(Path(RULES.file).read_bytes())
    (outcome,) = validate(expand([rules]), data=expand([tmp_path / "b.csv"]))
    assert [each.code for each in outcome.diagnostics if each.code == "LX180"] == ["LX180"]
