"""Pydantic looks for no plugins in a run of the command line, unless it is told to."""

import os
import subprocess
import sys

import pytest

PROGRAM = """
import sys
from liuxiang import __main__ as program

program._without_plugins()
from pydantic import BaseModel


class Model(BaseModel):
    number: int


found = ["importlib.metadata" in sys.modules, Model(number="1").number]
from pydantic.plugin import _loader

found.append(list(_loader.get_plugins()))
found.append(_loader.__name__)
if "more" in sys.argv:
    found.append(type(_loader._loading_plugins).__name__)
    found.append(sys.modules[_loader.__name__] is not _loader)
print(*found)
"""


def printed(*words: str, plugins: str | None = None) -> str:
    """What the program prints where the variable that pydantic reads is `plugins`."""
    environment = {key: each for key, each in os.environ.items() if "PYDANTIC" not in key}
    if plugins is not None:
        environment["PYDANTIC_DISABLE_PLUGINS"] = plugins
    done = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-c", PROGRAM, *words],
        check=True,
        capture_output=True,
        env=environment,
    )
    return done.stdout.decode().strip()


@pytest.mark.parametrize(
    ("words", "plugins", "expected"),
    [
        ((), None, "False 1 [] pydantic.plugin._loader"),
        (("more",), None, "False 1 [] pydantic.plugin._loader bool True"),
        ((), "none-of-this-name", "True 1 [] pydantic.plugin._loader"),
    ],
    ids=["as usual", "asked for more", "told to look"],
)
def test_plugins_are_looked_for_only_where_that_was_asked(
    words: tuple[str, ...], plugins: str | None, expected: str
) -> None:
    assert printed(*words, plugins=plugins) == expected
