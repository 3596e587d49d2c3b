"""Values that each language says in its own words: names that are listed, phrases, messages."""

import pickle

import pytest

from liuxiang.cli.writing import formats_of
from liuxiang.diagnostics import Diagnostic, Said
from liuxiang.errors import UsageFault
from liuxiang.wording import counted
from liuxiang.wording.text import Joined, Listing, Phrase, Told, worded


def test_names_are_listed_as_the_language_lists_them() -> None:
    problem = Diagnostic("LX155", None, {"found": Listing(["一月", "二月"])})
    assert "一月、二月" in problem.message("zh")
    assert "一月, 二月" in problem.message("en")
    assert "、" not in problem.message("en")


def test_a_listing_is_text_that_other_processes_understand() -> None:
    listing = pickle.loads(pickle.dumps(Listing(["甲", "乙"])))  # noqa: S301  # our own
    assert (listing, listing.names) == ("甲、乙", ("甲", "乙"))
    assert worded("{found}", {"found": listing}, "en") == "甲, 乙"
    assert worded("{found}", {"found": ("甲", "乙")}, "zh") == "甲、乙"


def test_one_and_many() -> None:
    assert [counted("unit", each, "en") for each in (0, 1, 2)] == ["0 units", "1 unit", "2 units"]
    assert counted("unit", 1, "zh") == "1 个单位"


def test_of_many_names_the_first_are_listed_and_the_others_counted() -> None:
    names = [f"s{at}" for at in range(25)]
    listed = ", ".join(names[:20])
    listing = pickle.loads(pickle.dumps(Listing(names)))  # noqa: S301  # our own
    assert worded("{found}", {"found": listing}, "en") == f"{listed} and 5 more"
    assert worded("{found}", {"found": Listing(names[:20])}, "en") == listed
    assert worded("{found}", {"found": listing}, "zh").endswith("、s19 等（另有 5 个）")


def test_long_values_are_cut() -> None:
    assert worded("{found}", {"found": "x" * 400}, "en") == "x" * 400
    assert worded("{found}", {"found": "x" * 401}, "en") == "x" * 399 + "…"
    assert worded("{found}", {"found": ("甲", "x" * 401)}, "zh") == f"甲、{'x' * 399}…"
    assert str(Listing(["x" * 101])) == "x" * 99 + "…"


CELL = Phrase("cells_alike", count="3")
PAIR = Joined(["A1", Phrase("shows_other", cell="B2", shown="1", text="1.5", more=CELL)], "apart")
REFUSED = Said(Diagnostic("LX012", None, {"found": "x", "known": Joined(["a", "b"])}))


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        (CELL, "（此列 3 格）", " (3 alike)"),
        (PAIR, "A1；B2 显示 1，存 1.5（此列 3 格）", "A1; B2 shows 1, holds 1.5 (3 alike)"),
        (REFUSED, "规则文件中没有部门 x", "The rule file has no department `x`"),
    ],
)
def test_a_value_is_worded_by_each_language_in_other_processes_too(
    value: Told, zh: str, en: str
) -> None:
    sent = pickle.loads(pickle.dumps(value))  # noqa: S301  # our own
    for each in (value, sent):
        assert [worded("{it}", {"it": each}, "zh"), worded("{it}", {"it": each}, "en")] == [zh, en]
    assert (sent, hash(sent)) == (value, hash(value))


def test_phrases_are_the_same_by_key_and_values() -> None:
    assert Phrase("cells_alike", count="3") == CELL
    assert Phrase("cells_alike", count="4") != CELL
    assert Phrase("no_limit") != Phrase("form_list")


def test_phrases_and_texts_joined_are_cut_like_any_value() -> None:
    titles = Joined(Phrase("with_title", name=f"c{at}", title="x" * 30) for at in range(1000))
    for language in ("zh", "en"):
        assert len(worded("{it}", {"it": titles}, language)) == 400
    assert worded("{it}", {"it": Phrase("broken_item", item="i", problem="x" * 400)}, "en") == (
        f"i: {'x' * 396}…"
    )


def test_what_an_output_may_end_with_is_listed_as_the_language_lists_it() -> None:
    with pytest.raises(UsageFault) as caught:
        formats_of(("result.doc",), "document", "keys")
    (problem,) = caught.value.diagnostics
    assert problem.help("zh") == "文件名应以 .txt、.json、.md 结尾。"
    assert problem.help("en") == "The name should end in one of: .txt, .json, .md."
