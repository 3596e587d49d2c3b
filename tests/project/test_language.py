"""What is said in either language: lists, quotes, one and many."""

import pytest

from liuxiang.wording import nested, say
from liuxiang.wording.text import enumerated


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“一”和“二”", "“一”和“二”"),
        ("项目“加强“四有”建设”", "项目“加强‘四有’建设”"),
        ("““甲””", "“‘甲’”"),
        ("“一“二“三”二”一”", "“一‘二“三”二’一”"),
        ("半个“引号“", "半个“引号“"),
        ("”倒着“的", "”倒着“的"),
    ],
)
def test_quotes_within_quotes_are_single(text: str, told: str) -> None:
    assert nested(text) == told
    assert nested(told) == told


def test_a_list_has_the_comma_of_its_language() -> None:
    assert (enumerated("甲乙", "zh"), enumerated("甲乙", "en")) == ("甲、乙", "甲, 乙")


def test_one_case_is_no_cases() -> None:
    values = {"file": "a", "passed": 1, "failed": 0}
    assert say("cases_run", "en", count=1, **values) == "a: 1 case, 1 passed, 0 failed"
    assert say("cases_run", "en", count=2, **values) == "a: 2 cases, 1 passed, 0 failed"
