"""Every language has all codes and words, fills in the same values, and says what is used."""

import re
import string
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

import liuxiang
from liuxiang.changes.catalogue import CODES
from liuxiang.wording import LANGUAGES, WORD_TOPICS, Language, message, template, words
from liuxiang.wording.codes import SEVERITIES, TOPICS

HOME = Path(liuxiang.__file__).parent
SOURCES = "".join(
    path.read_text("utf-8") for path in HOME.rglob("*.py") if HOME / "wording" not in path.parents
)
WORDS = [word for topic in WORD_TOPICS for word in words(topic, "zh")]


def fields(text: str) -> set[str]:
    """The values that a template asks for, but for what a language adds to a word for several."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name and name != "s"}


def held(language: Language, topic: str) -> dict[str, object]:
    """What a module of a language words."""
    module = import_module(f"liuxiang.wording.{language}.{topic}")
    (found,) = (value for name, value in vars(module).items() if name in ("MESSAGES", "WORDS"))
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_the_modules_and_keys_of_the_others(language: Language) -> None:
    package = import_module(f"liuxiang.wording.{language}")
    topics = {*WORD_TOPICS, *TOPICS.values()}
    assert {each.name for each in iter_modules(package.__path__)} == topics | {"help", "manuals"}
    for topic in topics:
        assert list(held(language, topic)) == list(held("zh", topic))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_stands_in_two_modules(language: Language) -> None:
    keys = [key for topic in (*WORD_TOPICS, *set(TOPICS.values())) for key in held(language, topic)]
    assert len(keys) == len(set(keys))
    assert {key.removesuffix("_rules") for key in keys if key.startswith("LX")} == {
        *SEVERITIES,
        *CODES,
    }


@pytest.mark.parametrize("code", SEVERITIES)
def test_a_message_is_whole_in_every_language(code: str) -> None:
    told = [message(code, each) for each in LANGUAGES]
    assert all(each.text for each in told)
    assert len({bool(each.advice) for each in told}) == 1
    one, *others = (fields(each.text) for each in told)
    assert all(each == one for each in others)
    assert re.fullmatch(r"LX\d{3}", code)


@pytest.mark.parametrize("code", SEVERITIES)
def test_a_message_is_used(code: str) -> None:
    assert f'"{code}"' in SOURCES


@pytest.mark.parametrize("word", WORDS)
def test_a_word_asks_for_the_same_in_every_language(word: str) -> None:
    one, *others = (fields(template(word, each)) for each in LANGUAGES)
    assert all(each == one for each in others)


def test_what_is_nowhere_is_not_there() -> None:
    with pytest.raises(KeyError, match="LX000"):
        message("LX000", "zh")
    with pytest.raises(KeyError, match="nowhere"):
        template("nowhere", "zh")


def test_words_for_one_of_a_thing_stand_beside_those_for_several() -> None:
    for topic in WORD_TOPICS:
        found = words(topic, "zh")
        names = {each.removesuffix("_one") for each in found if each.endswith("_one")}
        assert {each for each in names if {each, f"{each}_many"}.isdisjoint(found)} == set()


@pytest.mark.parametrize("said", ["say('tied', 'zh')", "say('tied', 'zh', count=1)"])
def test_a_run_imports_what_it_says(said: str) -> None:
    program = (
        f"import sys; from liuxiang.wording import say; assert {said};"
        "sys.exit(' '.join(each for each in sys.modules if each.startswith('liuxiang.wording.')))"
    )
    done = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-c", program], check=False, capture_output=True, text=True
    )
    assert set(done.stderr.replace("liuxiang.wording.", "").split()) == {
        *("zh", "zh.common", "zh.ranking")
    }
