"""Folded text: nothing lost, nothing wider than the page, no stop at the start of a line."""

from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from liuxiang.formats.lines import folded

TEXT = st.text("甲乙丙，。（）“”、；：abc 0123/%-\n", max_size=80)


@given(TEXT, st.integers(12, 40))
def test_folding_loses_nothing_and_keeps_within_the_page(text: str, width: int) -> None:
    lines = folded(text, width)
    assert max(map(cell_len, lines)) <= width
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_what_makes_one_character_stays_together() -> None:
    person = "\U0001f469\u200d\U0001f4bc"
    assert folded(person * 8, 12) == [person * 6, person * 2]
    assert folded("\u2764\ufe0f" * 8, 12) == ["\u2764\ufe0f" * 6, "\u2764\ufe0f" * 2]


WORDS = st.text("甲乙丙丁", min_size=1, max_size=9)


@given(st.lists(st.tuples(WORDS, st.sampled_from("，。；"))), st.integers(12, 40))
def test_no_line_starts_with_a_stop(words: list[tuple[str, str]], width: int) -> None:
    text = "".join(word + stop for word, stop in words)
    assert [line for line in folded(text, width) if line[:1] in ("，", "。", "；")] == []


def boundaries(text: str) -> set[int]:
    """How many characters stand before each blank or line end between two of them."""
    words = text.split()
    return {sum(map(len, words[:index])) for index in range(1, len(words))}


@given(TEXT, st.integers(12, 40))
@example("cap lowered from 2 to 1", 12)
def test_words_that_were_apart_stay_apart(text: str, width: int) -> None:
    assert boundaries(text) <= boundaries("\n".join(folded(text, width)))


@given(st.lists(st.text("abc012", min_size=1, max_size=14)), st.integers(14, 30))
def test_words_stay_apart(words: list[str], width: int) -> None:
    assert " ".join(folded(" ".join(words), width)).split() == words
