"""The names that a program imports from the package are what they say."""

import subprocess
import sys

import pytest

import liuxiang

NAMES = ("load_rules", "load_units", "rank", "score")


def complaint(code: str) -> str:
    """The last line of what a fresh interpreter says of `code`."""
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  # ours
    return done.stderr.strip().rpartition("\n")[2]


@pytest.mark.parametrize("name", NAMES)
def test_import_from_gives_the_function(name: str) -> None:
    assert complaint(f"from liuxiang import {name}; assert callable({name}), {name}") == ""


@pytest.mark.parametrize("name", NAMES)
def test_attribute_stays_the_function_once_modules_are_loaded(name: str) -> None:
    code = f"import liuxiang, liuxiang.result; assert callable(liuxiang.{name}), liuxiang.{name}"
    assert complaint(code) == ""


def test_all_lists_them_in_order() -> None:
    assert set(NAMES) <= set(liuxiang.__all__)
    assert liuxiang.__all__ == sorted(liuxiang.__all__)
