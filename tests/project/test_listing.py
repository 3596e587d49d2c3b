"""Names that a message lists, as its language lists them."""

import pickle

from liuxiang.diagnostics import Diagnostic
from liuxiang.wording import counted
from liuxiang.wording.text import Listing, worded


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
