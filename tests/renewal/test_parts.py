"""The parts of a new version: years, days, names, traces of the old one, the schema's path."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liuxiang.edits import Edit
from liuxiang.renewal.days import moved, written_as
from liuxiang.renewal.place import name_of, schema_edit
from liuxiang.renewal.versions import trace, traces, year_of, years_between
from liuxiang.source import decode, encoded


@pytest.mark.parametrize(
    ("version", "year"),
    [("2012", 2012), ("2012-rev2", 2012), ("２０１２年修订", 2012), ("1999/2000", 1999)]
    + [(each, None) for each in ("1", "v2012", "20120101", "0012", "二〇一二", "draft", "3012")],
)
def test_the_year_of_a_version(version: str, year: int | None) -> None:
    assert year_of(version) == year


def test_years_between() -> None:
    assert years_between("2012", "2016-a") == 4
    assert years_between("2012-b", "2011") == -1
    assert years_between("2012", "v2") is None
    assert years_between("v2", "2012") is None


def test_days_that_a_year_has_not() -> None:
    assert moved(date(2012, 2, 29), 1) == date(2013, 2, 28)
    assert moved(date(2012, 2, 29), 4) == date(2016, 2, 29)
    assert moved(date(2013, 2, 28), 3) == date(2016, 2, 28)
    assert moved(date(2000, 2, 29), -100) == date(1900, 2, 28)
    assert moved(date(9999, 1, 1), 1) is None
    assert moved(date(1, 1, 1), -1) is None


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)), st.integers(-100, 100))
def test_only_the_year_of_a_day_moves(day: date, years: int) -> None:
    there = moved(day, years)
    assert there is not None
    assert there.year == day.year + years
    assert there.month == day.month
    assert there.day == day.day or (day.month, day.day, there.day) == (2, 29, 28)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2012-12-31", "2013-08-09"),
        ("20121231", "20130809"),
        ("２０１２－１２－３１", "２０１３－０８－０９"),
        ("2012-W52-1", "2013-08-09"),
    ],
)
def test_a_day_is_written_as_before(before: str, after: str) -> None:
    assert written_as(date(2013, 8, 9), before) == after


@pytest.mark.parametrize(
    ("path", "old", "new", "name"),
    [
        ("rules/2012.yaml", "2012", "2013", "2013.yaml"),
        ("dalian-2012-a.yml", "2012", "2013", "dalian-2013-a.yml"),
        ("plan10.yaml", "1", "2", "plan10-2.yaml"),
        ("rules-v1.json", "1", "2", "rules-v2.json"),
        ("drafts.yaml", "draft", "final", "drafts-final.yaml"),
        ("rules.yaml", "2012", "2013", "rules-2013.yaml"),
        ("2012-13.yaml", "2012/13", r"2013\1", r"2013-1.yaml"),
        ("a.b.yaml", "1", "../x", "a.b-..-x.yaml"),
        ("甲修订.yaml", "修订", "再修订", "甲再修订.yaml"),
    ],
)
def test_the_name_of_the_new_file(path: str, old: str, new: str, name: str) -> None:
    assert name_of(Path(path), old, new) == name


FOUND = {
    "2012": [
        "2012年",
        "大工发〔2012〕55号",
        "二〇一二年",
        "二○一二",
        "２０１２",
        "at: 2012",
        "x2012y",
    ],
    "v1": ["v1", "id@v1", "(v1)"],
    "1": ["v1", "V 1", "version 1", "版本1", "第1版", "第一版", "sample@1"],
    "2012-rev1": ["第 2012-rev1 版"],
}
PASSED_BY = {
    "2012": ["12012", "20120", "2013", "二〇一三"],
    "v1": ["v12", "rev1", "v１２"],
    "1": ["points: 1", "第1项", "v12", "v1.2", "11版", "2.1版", "rev1"],
    "2012-rev1": ["2012", "2012-rev10"],
}


@pytest.mark.parametrize(
    ("version", "line", "found"),
    [(key, line, True) for key, lines in FOUND.items() for line in lines]
    + [(key, line, False) for key, lines in PASSED_BY.items() for line in lines],
)
def test_a_version_is_found_where_it_stands_alone(version: str, line: str, found: bool) -> None:
    assert bool(trace(version).search(line)) is found


def test_what_the_new_version_holds_too_is_no_trace() -> None:
    assert traces("2012", "2013") == ("2012",)
    assert traces("2012-a", "2013") == ("2012-a", "2012")
    assert traces("2012", "2012-a") == ()
    assert traces("2012-a", "2012-b") == ("2012-a",)
    assert traces("draft", "2013") == ("draft",)


REMARKS = "# 甲\n# yaml-language-server: $schema=../schema/x.json\n"


def test_the_schema_is_named_from_the_new_folder(tmp_path: Path) -> None:
    (tmp_path / "schema").mkdir()
    (tmp_path / "schema" / "x.json").touch()
    rules = tmp_path / "rules"
    rules.mkdir()
    deep = tmp_path / "next" / "year"
    start = REMARKS.index("../")
    moved = Edit(start, start + len("../schema/x.json"), "../../schema/x.json")
    assert schema_edit(REMARKS, rules, deep) == (moved, None)
    assert schema_edit(REMARKS, rules, tmp_path / "deep" / ".." / "rules") == (None, None)
    assert schema_edit(REMARKS, tmp_path / "a" / "b", deep) == (None, "../schema/x.json")
    for other in (
        "",
        "# $schema=x.json",
        REMARKS.replace("../", "https://a/"),
        REMARKS.replace("../", "/a/"),
    ):
        assert schema_edit(other, rules, deep)[0] is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "gb18030"])
def test_an_encoding_is_kept(encoding: str) -> None:
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    data = f"{mark}甲：规则\r\n".encode(encoding)
    source = decode("a", data)
    assert encoded(source.text, source, data) == data
    assert decode("b", encoded("乙\n", source, data)).text == "乙\n"
