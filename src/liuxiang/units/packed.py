"""Units kept small: thousands of them are held for the explanations that only some will need."""

from typing import NamedTuple

from liuxiang.units import Unit


class Packed(NamedTuple):
    """A unit, as it is or compressed."""

    held: Unit | bytes

    def unit(self) -> Unit:
        """The unit."""
        if isinstance(self.held, Unit):
            return self.held
        import pickle
        import zlib

        unit = pickle.loads(zlib.decompress(self.held))  # noqa: S301  # our own, never from a file
        if not isinstance(unit, Unit):
            raise TypeError("packed data that is no unit")
        return unit

    def compressed(self) -> "Packed":
        """The same, compressed to about a tenth."""
        if isinstance(self.held, bytes):
            return self
        import pickle
        import zlib

        return Packed(zlib.compress(pickle.dumps(self.held, pickle.HIGHEST_PROTOCOL), 1))
