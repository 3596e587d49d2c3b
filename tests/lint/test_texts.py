"""Texts of rule files that came out as nobody meant them."""

import pytest

from liuxiang.lint import linted
from liuxiang.ruleset.analyse import examine
from liuxiang.source import decode
from tests.lint.pages import BASE


def told(old: str, new: str) -> list[tuple[str, str]]:
    """The codes and the messages of what is found with one line changed."""
    assert BASE.count(old) == 1
    text = BASE.replace(old, new)
    found = linted(examine(decode("rules.yaml", text.encode())))
    return [(each.code, each.values["found"]) for each in found]


@pytest.mark.parametrize(
    "written", ["“2013”", "‘2013’", "＂2013＂", "「2013」", "„2013“", "”2013”"]
)
def test_a_version_in_quotes_of_print_is_told(written: str) -> None:
    assert told('version: "1"', f"version: {written}") == [("LX405", written)]


@pytest.mark.parametrize("written", ["2013", '"2013"', "'2013'", '"“2013”"', "“2013”修订“二”"])
def test_a_version_that_is_meant_is_not(written: str) -> None:
    assert told('version: "1"', f"version: {written}") == []


@pytest.mark.parametrize("written", ["会员评家 #3", "会员评家  #三期", "评家 #"])
def test_a_title_cut_at_a_hash_is_told(written: str) -> None:
    title = written.partition("#")[0].strip()
    assert told("title: 样例", f"title: {written}") == [("LX407", title)]


@pytest.mark.parametrize(
    "written", ["评家#3", '"评家 #3"', "评家  # 见附件", "评家 ## 注", "评家 #! x"]
)
def test_a_comment_and_a_hash_within_a_word_are_not(written: str) -> None:
    assert told("title: 样例", f"title: {written}") == []
