"""Every code of a change: the edit that it is, its direction, its path; and its mirror."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest
import yaml

from liuxiang.changes import Amendment, amendment, applied, meaning
from liuxiang.changes.catalogue import CODES
from liuxiang.changes.change import OPPOSITE, Direction
from liuxiang.changes.fields import FIELDS
from liuxiang.ruleset import Ruleset, aspects
from liuxiang.ruleset.allow import Allow
from liuxiang.ruleset.aspects import Aspect
from liuxiang.ruleset.base import Model
from liuxiang.ruleset.rounding import Rounding
from liuxiang.views.diff.telling import Telling
from liuxiang.wording import Language
from tests.changes.building import edited, ruleset
from tests.changes.penalties import OF_PENALTIES
from tests.cli.running import ROOT

LANGUAGES: tuple[Language, ...] = ("zh", "en")


class Case(NamedTuple):
    """An edit of the base, and the one change that it is; `given` are edits of both versions."""

    code: str
    direction: Direction
    path: str
    edits: tuple[tuple[str, str], ...]
    old: str | None
    new: str | None
    given: tuple[tuple[str, str], ...] = ()

    def made(self) -> Amendment:
        """What changed from the base by its edits."""
        return amendment(*self.versions())

    def versions(self) -> tuple[Ruleset, Ruleset]:
        """The base, and what its edits make of it."""
        old, new = self.texts()
        return ruleset(old), ruleset(new)

    def texts(self) -> tuple[str, str]:
        """Both versions as files."""
        base = edited(*self.given)
        return base, edited(*self.edits, text=base)


def cases() -> Iterator[Case]:
    """The cases of the catalogue."""
    for each in yaml.safe_load((ROOT / "tests/cases/changes.yaml").read_text("utf-8")):
        edits, given = (
            tuple((edit["from"], edit["to"]) for edit in each.pop(key, ()))
            for key in ("edits", "given")
        )
        yield Case(edits=edits, given=given, **{"old": None, "new": None, **each})


CASES = tuple(cases())


def name(each: Case) -> str:
    return f"{each.code}-{each.path}"


@pytest.mark.parametrize("each", CASES, ids=name)
def test_an_edit_is_one_change(each: Case) -> None:
    (change,) = each.made().changes
    assert (change.code, change.direction, change.path) == (each.code, each.direction, each.path)
    assert (change.old, change.new) == (each.old, each.new)


@pytest.mark.parametrize("each", CASES, ids=name)
def test_read_backwards_it_is_its_mirror(each: Case) -> None:
    old, new = each.versions()
    (change,) = amendment(new, old).changes
    assert change.code == CODES[each.code].mirror
    assert change.direction == OPPOSITE[each.direction]
    assert (change.old, change.new) == (each.new, each.old)


@pytest.mark.parametrize("each", CASES, ids=name)
def test_made_to_the_old_version_it_gives_the_new_one(each: Case) -> None:
    made = each.made()
    assert meaning(applied(made.sides.before, made.changes)) == meaning(made.sides.after)


@pytest.mark.parametrize("each", CASES, ids=name)
def test_it_is_told_in_both_languages(each: Case) -> None:
    made = each.made()
    told = {language: Telling(made, language).message(made.changes[0]) for language in LANGUAGES}
    assert told["zh"] != told["en"]
    assert all(re.search(r"None|[{][a-z]+[}]", text) is None for text in told.values()), told


def test_every_code_has_a_case() -> None:
    codes = {each.code for each in CASES} | {code for code, *_ in OF_PENALTIES}
    assert codes | {CODES[each].mirror for each in codes} == set(CODES)


def test_every_code_has_its_mirror() -> None:
    assert {code: CODES[each.mirror].mirror for code, each in CODES.items()} == {
        code: code for code in CODES
    }
    assert all(code == each.code for code, each in CODES.items())


def test_every_field_says_what_it_is_about() -> None:
    said_whole: tuple[type[Model], ...] = (Allow, Rounding)
    silent = {(model, field) for model in said_whole for field in model.model_fields}
    assert set(unmarked(Model)) == silent


def unmarked(model: type[Model]) -> Iterator[tuple[type[Model], str]]:
    """The fields of all models that carry no aspect."""
    for each in model.__subclasses__():
        if not each.__module__.startswith("liuxiang.ruleset"):
            continue  # what cases are made of
        for field, info in each.model_fields.items():
            if sum(isinstance(found, Aspect) for found in info.metadata) != 1:
                yield each, field
        yield from unmarked(each)


def test_every_area_has_its_judge() -> None:
    areas = {each.area for each in vars(aspects).values() if isinstance(each, Aspect)}
    parts = {"identity", "unsaid", "kind", "parts", "members"}
    assert areas - parts == set(FIELDS) - {"called", "action"}
