"""Constraints that hold every package at the lowest version which `pyproject.toml` allows.

`python -m scripts.lowest > lowest.txt`, then `pip install -c lowest.txt -e '.[test]'`.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

_REQUIREMENT = re.compile(r"(?P<name>[\w.-]+)(?:\[[^]]*\])?\s*>=\s*(?P<version>[\w.]+)")


def lowest(requirements: Iterable[str]) -> Iterator[str]:
    """Each of `requirements` at its lower bound.

    Raises:
        ValueError: one of them has none.

    """
    for requirement in requirements:
        found = _REQUIREMENT.match(requirement)
        if found is None:
            raise ValueError(f"{requirement} has no lower bound")
        yield f"{found['name']}=={found['version']}"


def main() -> None:
    """Print the constraints of the package and of its `test` extra."""
    pyproject = Path(__file__).parent.parent / "pyproject.toml"
    project = tomllib.loads(pyproject.read_text("utf-8"))["project"]
    extra = project["optional-dependencies"]["test"]
    print("\n".join(lowest([*project["dependencies"], *extra])))


if __name__ == "__main__":
    main()
