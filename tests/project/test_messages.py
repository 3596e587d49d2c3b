"""Every message speaks both languages, fills in the same values, and is used somewhere."""

import re
import string
from pathlib import Path

import pytest

import liuxiang
from liuxiang.messages import CATALOGUE, Language
from liuxiang.words import WORDS

SOURCES = "".join(
    path.read_text("utf-8")
    for path in Path(liuxiang.__file__).parent.rglob("*.py")
    if path.parent.name != "messages"
)


LANGUAGES: tuple[Language, ...] = ("zh", "en")


def fields(text: str) -> set[str]:
    """The values that a template asks for."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("code", CATALOGUE)
def test_a_message_is_whole_in_both_languages(code: str) -> None:
    message = CATALOGUE[code]
    assert set(message.text) == set(message.advice) == {"zh", "en"}
    assert all(message.text.values())
    assert bool(message.advice["zh"]) == bool(message.advice["en"])
    strip = {"found", "expected", "problem", "s"}
    zh, en = (
        {name.removesuffix("_en") for name in fields(message.text[each])} for each in LANGUAGES
    )
    assert zh - strip == en - strip
    assert re.fullmatch(r"LX\d{3}", code)


@pytest.mark.parametrize("code", CATALOGUE)
def test_a_message_is_used(code: str) -> None:
    assert f'"{code}"' in SOURCES


@pytest.mark.parametrize("key", WORDS)
def test_words_are_there_in_both_languages(key: str) -> None:
    assert set(WORDS[key]) == {"zh", "en"}
    assert fields(WORDS[key]["zh"]) == fields(WORDS[key]["en"]) - {"s"}
