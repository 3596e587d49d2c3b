"""Problems as text: of one kind the first few, and how many are left."""

from itertools import groupby

import pytest

from liuxiang.check_results import Outcome, checked
from liuxiang.diagnostics import Diagnostic, Place, more_of
from liuxiang.formats import rendered
from liuxiang.formats.fingerprints import fingerprints
from liuxiang.formats.view import Page
from liuxiang.views.problems import render
from liuxiang.views.validate import ValidateReport

LEFT = {
    "zh": "… 另有 15 处同类问题（LX201），--all 列出全部",
    "en": "… 15 more of this kind (LX201); --all lists them",
}
ELSEWHERE = {
    "zh": "… 其他文件另有 30 处同类问题（LX201），--all 列出全部",
    "en": "… 30 more of this kind in other files (LX201); --all lists them",
}


def unknown(count: int, file: str = "u.yaml") -> list[Diagnostic]:
    """So many unknown metrics of one file, one a line."""
    return [
        Diagnostic("LX201", Place(file, at + 1, 1), {"metric": f"bad{at}"}) for at in range(count)
    ]


def kinds(text: str) -> list[tuple[str, int]]:
    """The heads of what was told, and the counts, in order; equal ones are counted."""
    lines = [line for line in text.splitlines() if line[:1] not in (" ", "")]
    heads = [line if line[0] == "…" else line.partition(":")[0] for line in lines]
    return [(head, len(list(same))) for head, same in groupby(heads)]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_of_one_kind_the_first_ten_of_a_file_are_told_and_the_others_counted(language: str) -> None:
    page = Page("zh" if language == "zh" else "en")
    other = Diagnostic("LX103", Place("u.yaml", 90, 1))
    problems = [*unknown(25), other]
    assert kinds(render(problems, page)) == [
        ("error[LX201]", 10),
        (LEFT[language], 1),
        ("error[LX103]", 1),
    ]
    whole = render(problems, page._replace(everything=True))
    assert kinds(whole) == [("error[LX201]", 25), ("error[LX103]", 1)]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_of_many_files_a_hundred_are_told_and_the_others_counted_once(language: str) -> None:
    page = Page("zh" if language == "zh" else "en")
    files = [unknown(10, f"{at:02}.yaml") for at in range(13)]
    told = kinds(render([each for file in files for each in file], page))
    assert told == [("error[LX201]", 100), (ELSEWHERE[language], 1)]


def test_ten_of_a_kind_are_told_without_a_count() -> None:
    assert kinds(render(unknown(10), Page("en"))) == [("error[LX201]", 10)]


def test_the_summary_counts_what_is_folded_and_what_was_not_even_kept() -> None:
    problems = (*unknown(20), *more_of("u.yaml", "LX201", 5))
    found = checked([Outcome("u.yaml", "unit", problems)], "error")
    text = str(rendered(ValidateReport(found), "text", Page("en")))
    assert kinds(text) == [("error[LX201]", 10), (LEFT["en"], 1), ("files", 1)]
    assert text.endswith("\nfiles: 1; errors: 25\n")


def test_fingerprints_of_thousands_on_one_long_line_stay_what_they_are() -> None:
    line = f"  metrics: {{{', '.join(f'bad{at}: x' for at in range(20_000))}}}"
    place = Place("u.yaml", 3, 12, line)
    found = fingerprints([Diagnostic("LX201", place, {"metric": "a"})] * 3000)
    assert len(set(found)) == 3000
    short = Diagnostic("LX401", Place("r.yaml", 7, 3, "  spare: {}"), {"metric": "spare"})
    assert fingerprints([short, short]) == [
        "938a4097df053d31e6fa59e4f6196ef7085ff1c146f395cc3b6034bb5235289b",
        "e367cc9ce0e6ad4385aafad7a9f23e844ba33deff3ff5cfb5fa59cdf44445c5e",
    ]
