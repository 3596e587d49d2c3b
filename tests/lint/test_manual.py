"""Manual pages: every check has one, and its examples are what it says."""

import re
from pathlib import Path

import pytest

import liuxiang
from liuxiang.lint.manual import manuals
from liuxiang.wording import LANGUAGES, translations
from liuxiang.wording.codes import SEVERITIES
from tests.lint.pages import BASE, codes, whole

PAGES = manuals()
WITH_EXAMPLES = [code for code, page in PAGES.items() if page.example]


def test_the_rule_file_around_the_examples_is_sound() -> None:
    assert codes(BASE) == []


@pytest.mark.parametrize("code", PAGES)
def test_a_page_says_what_and_why(code: str) -> None:
    page = PAGES[code]
    assert page.what.endswith(".")
    assert page.why.endswith(".")
    assert translations("manuals", "zh")[code].endswith("。")
    assert code in SEVERITIES


@pytest.mark.parametrize("code", WITH_EXAMPLES)
def test_the_example_is_found(code: str) -> None:
    assert codes(whole(PAGES[code].example)).count(code) == 1


@pytest.mark.parametrize("code", WITH_EXAMPLES)
def test_what_to_write_instead_is_sound(code: str) -> None:
    assert code not in codes(whole(PAGES[code].instead))
    notes = {each for each in codes(whole(PAGES[code].instead)) if each != "LX441"}
    assert notes == set()


def test_no_language_says_why_of_what_has_no_page() -> None:
    assert [
        code for each in LANGUAGES for code in translations("manuals", each) if code not in PAGES
    ] == []


def test_every_remark_on_rules_has_a_page() -> None:
    remarks = [code for code in SEVERITIES if code.startswith("LX4")]
    assert [code for code in remarks if code not in PAGES] == []
    meanings = [code for code in SEVERITIES if "LX340" <= code <= "LX399"]
    assert [code for code in meanings if code not in PAGES and code not in of_models()] == []


def of_models() -> set[str]:
    """The codes with which a single part is refused, of which the schema tells as well."""
    folder = Path(liuxiang.__file__).parent / "ruleset"
    texts = (path.read_text("utf-8") for path in folder.rglob("*.py"))
    return {code for text in texts for code in re.findall(r'refusal\(\s*"(LX\d{3})"', text)}
