"""Where the figures of a scorecard are: at hand, or in the file they were read from.

Of thousands of units only some will be explained, so their figures are not kept, but read again.
"""

from typing import NamedTuple, Protocol

from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.errors import InputFault
from liuxiang.files import reopened
from liuxiang.units import Unit
from liuxiang.units.read import UnitReader


class Held(Protocol):
    """Something that gives the unit of a scorecard."""

    def unit(self) -> Unit:
        """The unit."""


class AtHand(NamedTuple):
    """A unit that is kept."""

    kept: Unit

    def unit(self) -> Unit:
        """The unit."""
        return self.kept


class InFile(NamedTuple):
    """A unit that is read again from its file, which must not have changed since."""

    reader: UnitReader
    file: str
    name: str
    sha256: str

    def unit(self) -> Unit:
        """The unit.

        Raises:
            InputFault: the file is another one now.

        """
        source = reopened(self.file)
        units = self.reader.read(source, self.name).units
        if source.sha256 != self.sha256 or not units:
            raise InputFault([Diagnostic("LX122", Place(self.file))])
        return units[0]
