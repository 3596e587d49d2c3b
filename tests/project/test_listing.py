"""Names that a message lists, as its language lists them."""

import pickle

from liuxiang.diagnostics import Diagnostic
from liuxiang.language import Listing, worded
from liuxiang.words import counted


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
