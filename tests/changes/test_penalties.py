"""Changes of penalties, floors and conditions: code, direction and path, and read backwards."""

import re

import pytest

from liuxiang.changes import Amendment, amendment, applied, meaning
from liuxiang.changes.catalogue import CODES
from liuxiang.changes.change import OPPOSITE
from liuxiang.views.diff.telling import Telling
from liuxiang.wording import Language
from tests.changes.building import edited, ruleset
from tests.changes.penalties import OF_PENALTIES, OLD

LANGUAGES: tuple[Language, ...] = ("zh", "en")
Edits = tuple[tuple[str, str], ...]

cases = pytest.mark.parametrize(
    ("code", "direction", "path", "edits"), OF_PENALTIES, ids=lambda each: str(each)[:40]
)


def made(edits: Edits) -> Amendment:
    """What changed by these edits."""
    return amendment(ruleset(OLD), ruleset(edited(*edits, text=OLD)))


@cases
def test_an_edit_is_one_change(code: str, direction: str, path: str, edits: Edits) -> None:
    (change,) = made(edits).changes
    assert (change.code, change.direction, change.path) == (code, direction, path)


@cases
def test_read_backwards_it_is_its_mirror(
    code: str, direction: str, path: str, edits: Edits
) -> None:
    del path
    (change,) = amendment(ruleset(edited(*edits, text=OLD)), ruleset(OLD)).changes
    assert change.code == CODES[code].mirror
    assert OPPOSITE[change.direction] == direction


@cases
def test_made_to_the_old_version_it_gives_the_new_one(
    code: str, direction: str, path: str, edits: Edits
) -> None:
    del code, direction, path
    found = made(edits)
    assert meaning(applied(found.sides.before, found.changes)) == meaning(found.sides.after)


@cases
def test_it_is_told_in_both_languages(code: str, direction: str, path: str, edits: Edits) -> None:
    del code, direction, path
    found = made(edits)
    told = {language: Telling(found, language).message(found.changes[0]) for language in LANGUAGES}
    assert told["zh"] != told["en"]
    assert all(re.search(r"None|[{][a-z]+[}]", text) is None for text in told.values()), told
