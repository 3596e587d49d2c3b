"""Fuzz `validate` with bytes, guided by what they reach.

Run by hand, with `pip install atheris`: `python -m benchmarks.fuzz -max_total_time=300 CORPUS`.
A folder CORPUS of files to begin with, such as tests/cases/bad, makes it quicker.
"""

import sys

import atheris

with atheris.instrument_imports():
    from liuxiang.check_results import checked
    from liuxiang.formats.view import Page
    from liuxiang.inputs import Inputs
    from liuxiang.validation import validate
    from liuxiang.views.validate.lines import lines_of

NAMES = ("x.yaml", "x.json", "x.csv")


def once(data: bytes) -> None:
    """Validate `data` as a file; whatever it raises is a fault."""
    name = NAMES[data[0] % 3] if data else NAMES[0]
    found = list(validate(Inputs((name,), (), (), {name: data[1:]})))
    lines_of(checked(found, "error"), Page("zh"))


def main() -> None:
    """Until something is raised, or the time is up."""
    atheris.Setup(sys.argv, once)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
