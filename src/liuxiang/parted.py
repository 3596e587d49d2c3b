"""A mapping in parts: modules of a package, each imported when it may hold what is asked for."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TypeVar

Value = TypeVar("Value")


class Parted(Mapping[str, Value]):
    """The mappings called `name` in `modules` of a package, as one.

    A key is looked for in one module after the other, so that those come first which most runs
    need; a run that needs no more imports no more.
    """

    def __init__(self, package: str, name: str, modules: tuple[str, ...]) -> None:
        self._package = package
        self._name = name
        self.modules = modules
        self._found: dict[str, Value] = {}

    def __getitem__(self, key: str) -> Value:
        if key not in self._found:
            holding = next((part for part in self._parts() if key in part), None)
            if holding is None:
                raise KeyError(key)
            self._found[key] = holding[key]
        return self._found[key]

    def beside(self, key: str, other: str) -> Value | None:
        """The value of `other` if it stands in the module that holds `key`.

        Raises:
            KeyError: no module holds `key`.

        """
        holding = next((part for part in self._parts() if key in part), None)
        if holding is None:
            raise KeyError(key)
        return holding.get(other)

    def __iter__(self) -> Iterator[str]:
        for part in self._parts():
            yield from part

    def __len__(self) -> int:
        return sum(map(len, self._parts()))

    def _parts(self) -> Iterator[Mapping[str, Value]]:
        for module in self.modules:
            part: Mapping[str, Value] = getattr(
                import_module(f"{self._package}.{module}"), self._name
            )
            yield part
