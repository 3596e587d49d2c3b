"""Two versions compared: what changed, and with figures whom it moves."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from liuxiang.changes import Amendment
from liuxiang.diagnostics import Diagnostic
from liuxiang.impact import Impact
from liuxiang.ruleset.load import RuleFile
from liuxiang.units import Basis
from liuxiang.units.collected import Omission


class Compared(NamedTuple):
    """All that a report of two versions can say; without figures there is no `impact`."""

    old: RuleFile
    new: RuleFile
    made: Amendment
    basis: Basis
    impact: Impact | None = None
    problems: tuple[Diagnostic, ...] = ()
    omitted: tuple[Omission, ...] = ()
    asides: tuple[Diagnostic, ...] = ()
    fail_on: "FailOn | None" = None

    def __repr__(self) -> str:
        versions = f"{self.old.reference} → {self.new.reference}"
        moved = "" if self.impact is None else f", {len(self.impact.moves)} units"
        return f"<Compared {versions}, {len(self.made.changes)} changes{moved}>"

    @property
    def failed(self) -> bool:
        """Whether there is what the run was to fail on, or something had to be left out."""
        asked = self.fail_on is not None and _FAILS[self.fail_on](self)
        return asked or bool(self.omitted)


FailOn = Literal["any", "stricter", "award"]
"""What ends a run as `findings`: any change, one stricter for somebody, an award changing hands."""

_FAILS: Final[Mapping[FailOn, Callable[[Compared], bool]]] = MappingProxyType(
    {
        "any": lambda each: bool(each.made.changes),
        "stricter": lambda each: any(
            change.direction in ("stricter", "mixed") for change in each.made.changes
        ),
        "award": lambda each: each.impact is not None and bool(each.impact.awards),
    }
)
