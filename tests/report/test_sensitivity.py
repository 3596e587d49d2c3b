"""The summary of a report of sensitivity: one screen at 100 columns, however much there is."""

import pytest
from rich.cells import cell_len

from liuxiang.comparison.rulings import Sensitivity, sensitivity
from liuxiang.formats.text import render
from liuxiang.formats.view import Page
from liuxiang.views.sensitivity.summary import Summary
from liuxiang.wording import Language
from tests.sensitivity.building import base, rules

RULINGS = [
    f"""\
  - id: Q{number}
    title: 一个说来话长的问题，其编号为{number}，其后还有许多说明
    reading: 现在这样
    alternatives:
      - id: other-than-what-is-written
        reading: 与现在很不一样的另一种口径，而且说明同样很长很长很长
        set: {{awards.first.ranks: [1, {number}], awards.second.ranks: [{number + 1}, 30]}}
"""
    for number in range(2, 24)
]
UNITS = {
    f"某某经济技术开发区某某街道办事处总工会第{number}分会": (
        100 + 10 * (number % 7),
        "是否"[number % 2],
        0,
    )
    for number in range(28)
}


@pytest.fixture(scope="module")
def found() -> Sensitivity:
    return sensitivity(base(rules(RULINGS, ["Q2=other-than-what-is-written"]), UNITS), most=0)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_is_one_screen(found: Sensitivity, language: Language) -> None:
    page = Page(language, 100)
    lines = render(tuple(Summary(found, language).blocks()), page).splitlines()
    assert len(found.deciding) == 21
    assert len(lines) == 24
    assert max(map(cell_len, lines)) <= 100


def test_what_there_is_no_room_for_is_counted(found: Sensitivity) -> None:
    text = render(tuple(Summary(found, "en").blocks()), Page("en", 100))
    assert "- 10 more, see “Each reading alone”\n" in text
    assert "第20分会 … (2)\n" in text
    assert "- Q9=other-than-what-is-written 与现在很不一样的另一种… — up: 10\n" in text
    assert "Base: Q2=other-than-what-is-written, else default" in text
