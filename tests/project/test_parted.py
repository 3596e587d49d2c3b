"""Mappings in parts: whole to whoever asks for all, and imported as far as anybody asks."""

import subprocess
import sys
from pkgutil import iter_modules
from types import ModuleType

import pytest

from liuxiang import messages, words
from liuxiang.messages import CATALOGUE
from liuxiang.parted import Parted


@pytest.mark.parametrize(("name", "package"), [("messages", messages), ("words", words)])
def test_every_module_is_a_part_and_no_key_is_in_two(name: str, package: ModuleType) -> None:
    whole = getattr(package, {"messages": "CATALOGUE", "words": "WORDS"}[name])
    assert isinstance(whole, Parted)
    assert set(whole.modules) == {each.name for each in iter_modules(package.__path__)}
    keys = list(whole)
    assert len(keys) == len(set(keys)) == len(whole)


def test_what_is_nowhere_is_not_there() -> None:
    assert "LX000" not in CATALOGUE
    with pytest.raises(KeyError, match="LX000"):
        CATALOGUE["LX000"]


def test_words_for_one_of_a_thing_stand_beside_those_for_several() -> None:
    apart = [
        name
        for name in words.WORDS
        if name.endswith("_one")
        and words.WORDS.beside(name, f"{name.removesuffix('_one')}_many") is None
        and words.WORDS.beside(name, name.removesuffix("_one")) is None
    ]
    assert apart == []


@pytest.mark.parametrize("said", ["say('tied', 'zh')", "say('tied', 'zh', count=1)"])
def test_a_run_imports_the_parts_that_it_needs(said: str) -> None:
    program = (
        f"import sys; from liuxiang.words import say; assert {said};"
        "sys.exit(' '.join(each for each in sys.modules if each.startswith('liuxiang.words.')))"
    )
    done = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-c", program], check=False, capture_output=True
    )
    assert done.stderr.decode().strip() == "liuxiang.words.ranking"
