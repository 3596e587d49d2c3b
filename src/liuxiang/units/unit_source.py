"""Access to the units of scorecards: in memory, or read again from their file.

Of thousands of units only some are explained, so their figures are not kept but read again.
"""

from collections.abc import Mapping
from typing import NamedTuple, Protocol

from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.errors import InputFault
from liuxiang.files import reopened
from liuxiang.units import Unit
from liuxiang.units.read import UnitReader


class UnitSource(Protocol):
    """Something that returns the unit of a scorecard."""

    def unit(self) -> Unit:
        """The unit."""


class InMemory(NamedTuple):
    """A unit kept in memory."""

    kept: Unit

    def unit(self) -> Unit:
        """The unit."""
        return self.kept


class Reread:
    """Units read again from their files.

    A file with several units is read only once more: its units are cached, as they are if the work
    is not distributed.
    """

    def __init__(self, reader: UnitReader) -> None:
        self._reader = reader
        self._kept: dict[str, Mapping[str, Unit]] = {}

    def unit(self, file: str, name: str, sha256: str) -> Unit:
        """Return the unit called `name` in `file`.

        Raises:
            InputFault: The file has changed.

        """
        units = self._kept.get(file) or self._read(file, sha256)
        if name not in units:
            raise InputFault([Diagnostic("LX122", Place(file))])
        return units[name]

    def _read(self, file: str, sha256: str) -> Mapping[str, Unit]:
        """Return the units of a file by name; none if it has changed."""
        source = reopened(file)
        if source.sha256 != sha256:
            return {}
        units = {unit.name: unit for unit in self._reader.read(source).units}
        if len(units) > 1:
            self._kept[file] = units
        return units


class OnDisk(NamedTuple):
    """A unit that is read again from its file, which must not have changed."""

    files: Reread
    file: str
    name: str
    sha256: str

    def unit(self) -> Unit:
        """The unit.

        Raises:
            InputFault: The file has changed.

        """
        return self.files.unit(self.file, self.name, self.sha256)
