"""Compare two versions of a rule file: the changes, and their effect on units."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from liuxiang.changes import Amendment, amendment
from liuxiang.comparison import Comparison
from liuxiang.comparison.impact import Told, impact
from liuxiang.comparison.positions import moves_awards
from liuxiang.comparison.reading import read_both
from liuxiang.diagnostics import Diagnostic
from liuxiang.errors import UsageFault
from liuxiang.inputs import Inputs, expand
from liuxiang.ruleset.choose import units_of
from liuxiang.ruleset.load import RuleFile
from liuxiang.units import Basis
from liuxiang.units.read_result import Omission


class Compared(NamedTuple):
    """The data for a report on two versions; `impact` is None without figures."""

    old: RuleFile
    new: RuleFile
    made: Amendment
    basis: Basis
    impact: Comparison | None = None
    problems: tuple[Diagnostic, ...] = ()
    omitted: tuple[Omission, ...] = ()
    asides: tuple[Diagnostic, ...] = ()
    fail_on: "FailOn | None" = None

    def __repr__(self) -> str:
        versions = f"{self.old.reference} → {self.new.reference}"
        moved = "" if self.impact is None else f", {len(self.impact.moves)} units"
        return f"<Compared {versions}, {len(self.made.changes)} changes{moved}>"

    def rows(self) -> list[dict[str, object]]:
        """Return one plain row per unit that both versions rank; empty without figures."""
        return [] if self.impact is None else self.impact.rows()

    @property
    def failed(self) -> bool:
        """Whether `fail_on` matched, or something had to be left out."""
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
        "award": lambda each: each.impact is not None and moves_awards(each.impact),
    }
)


def compare_rules(
    old: RuleFile,
    new: RuleFile,
    data: str | Path | Iterable[str | Path] = (),
    basis: Basis = "verified",
    *,
    keep_going: bool = False,
    later: str | Path | Iterable[str | Path] = (),
    told: Told = lambda _done, _of: None,
) -> Compared:
    """Return the changes from `old` to `new` and their effect on the units in `data`.

    `data` is one path or several; folders are searched. With `later`, the new version uses the
    units of those files instead.

    Raises:
        UsageFault: The rule files are of different schemes.
        InputFault: The units cannot be read; carries every problem of every file.

    """
    if old.ruleset.id != new.ruleset.id:
        values = {"old": old.ruleset.id, "new": new.ruleset.id}
        raise UsageFault([Diagnostic("LX704", None, values)])
    made = amendment(old.ruleset, new.ruleset)
    warnings = (*old.warnings, *new.warnings)
    found = Compared(old, new, made, basis, None, warnings)
    files = _paths(data)
    if not files:
        return found
    newer = _paths(later)
    units, others = _units_in(files), _units_in(newer) if newer else None
    both = read_both((old, new), made, units, basis, others, keep_going=keep_going)
    moved = impact(old, made, both, basis, told)
    problems = (*warnings, *both.problems)
    asides = tuple(each for side in (units, others) if side for each in side.asides())
    return found._replace(impact=moved, problems=problems, omitted=both.omitted, asides=asides)


def _paths(given: str | Path | Iterable[str | Path]) -> tuple[str | Path, ...]:
    """Return one path or several as a tuple; a string is one path, not a sequence."""
    return (given,) if isinstance(given, str | Path) else tuple(given)


def _units_in(files: Iterable[str | Path]) -> Inputs:
    """Return those of `files` that may contain units."""
    return units_of(expand(files))
