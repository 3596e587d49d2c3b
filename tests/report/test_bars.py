"""Bars of ranks: an axis that fits, each span where it belongs, labels aligned by display width."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from liuxiang.document import Bar, Bars
from liuxiang.formats import markdown
from liuxiang.formats import text as as_text
from liuxiang.formats.text import axis, drawn
from liuxiang.formats.view import Page

RANKS = Bars(
    titles=("单位", "名次（范围）"),
    bars=(
        Bar("甲区总工会", 1, 1, 1, "1"),
        Bar("甲开放先导区", 2, 3, 9, "3（2–9）"),
        Bar("丙", 3, 6, 6, "6（3–6）"),
    ),
    most=9,
    limits=(4, 9),
)
WIDE = """\
单位          1    2    3    4    5    6    7    8    9  名次（范围）
甲区总工会    ●                 ┊                        1
甲开放先导区       ├────●───────┼─────────────────────┤  3（2–9）
丙                      ├───────┼──────●                 6（3–6）
"""
NARROW = """\
单位          1  4 6 8   名次（范围）
甲区总工会    ●          1
甲开放先导区   ├●─────┤  3（2–9）
丙              ├──●     6（3–6）
"""
TABLE = """\
| 单位 | 名次（范围） | `1   2   3   4   5   6   7   8   9` |
| :-- | --: | :-- |
| 甲区总工会 | 1 | `●·············┊··················` |
| 甲开放先导区 | 3（2–9） | `····├───●─────┼─────────────────┤` |
| 丙 | 6（3–6） | `········├─────┼─────●············` |
"""


def test_bars_on_a_terminal() -> None:
    assert as_text.render((RANKS,), Page("zh", 100)) == WIDE


def test_bars_where_the_page_is_narrow() -> None:
    assert as_text.render((RANKS,), Page("zh", 38)) == NARROW


def test_bars_in_markdown() -> None:
    assert markdown.render((RANKS,), Page("zh")) == TABLE


def test_numbers_share_cells_where_there_are_many() -> None:
    on = axis(150, 61)
    assert (on.step, on.at(1), on.at(150)) == (0, 0, 60)
    assert on.numbers() == "1  10  20  30  40  50  60  70  80  90  100 110 120 130 140  150"
    assert axis(1, 12).numbers() == "1"
    assert axis(2, 12).numbers() == "1    2"


SPANS = st.integers(1, 300).flatmap(
    lambda most: st.tuples(
        st.just(most),
        st.lists(st.tuples(*[st.integers(1, most)] * 3).map(sorted), min_size=1, max_size=4),
        st.integers(1, most),
    )
)


@given(SPANS, st.integers(40, 120))
def test_every_line_fits_and_every_span_is_seen(
    found: tuple[int, list[list[int]], int], width: int
) -> None:
    most, spans, limit = found
    bars = Bars(
        ("单位", "名次"),
        tuple(Bar("甲乙丙", low, at, high, f"{at}") for low, at, high in spans),
        most,
        (limit,),
    )
    lines = as_text.render((bars,), Page("zh", width)).splitlines()
    assert len(lines) == 1 + len(spans)
    assert max(map(cell_len, lines)) <= width
    on = axis(most, width)
    for bar in bars.bars:
        line = drawn(bar, bars, on)
        assert (line.count("●"), line[on.at(bar.at)], len(line)) == (1, "●", on.length)
        assert set(line[on.at(bar.low) : on.at(bar.high) + 1]) <= set("●├┤─┼")
