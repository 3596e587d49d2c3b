"""Decisions: what people decided on a result, and what each decision was taken on."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.figures import Figure
from liuxiang.names import ItemNo

if TYPE_CHECKING:
    from liuxiang.finding import Finding
    from liuxiang.ruleset import Award


class Taken(NamedTuple):
    """Who took a decision, when, by which document, and where it stands in the file."""

    by: str | None
    date: str | None
    document: str | None
    place: Place


class Reading(NamedTuple):
    """A reading chosen for a ruling."""

    ruling: str
    reading: str
    taken: Taken


class Tie(NamedTuple):
    """The order of the units that share a rank in a category."""

    category: str
    rank: int
    order: tuple[str, ...]
    reason: str
    taken: Taken


class AwardDecision(NamedTuple):
    """An award, by id, given to a unit instead of the computed one; None is no award."""

    unit: str
    computed: str | None
    decided: str | None
    reason: str
    taken: Taken


class Confirmation(NamedTuple):
    """A figure that was looked at and stands, or a finding that was.

    It is the `figure` of a `metric`, or the `finding` by its code.
    """

    unit: str
    metric: str | None
    figure: Figure | None
    finding: str | None
    item: ItemNo | None
    reason: str
    taken: Taken

    @property
    def value(self) -> str | None:
        """The figure as text."""
        return self.figure.text if self.figure else None


class Approval(NamedTuple):
    """The approval of the result, and the fingerprints of what it rests on, if it says so.

    They are those of the rule file, of the data, and of the `answers`: of all other decisions.
    """

    rules: str | None
    data: str | None
    answers: str | None
    taken: Taken


class Decisions(NamedTuple):
    """All decisions of one or several files; `files` are their paths, each with its SHA-256."""

    readings: tuple[Reading, ...] = ()
    ties: tuple[Tie, ...] = ()
    awards: tuple[AwardDecision, ...] = ()
    confirmed: tuple[Confirmation, ...] = ()
    approvals: tuple[Approval, ...] = ()
    files: tuple[tuple[str, str], ...] = ()
    warnings: tuple[Diagnostic, ...] = ()

    def rulings(self, asked: Iterable[str]) -> list[str]:
        """Return the readings to use, as `--ruling` takes them.

        They are those asked for, and those decided for other rulings.
        """
        wanted = list(asked)
        others = {each.partition("=")[0] for each in wanted}
        return [
            *wanted,
            *(f"{own.ruling}={own.reading}" for own in self.readings if own.ruling not in others),
        ]


NOTHING_DECIDED = Decisions()
"""No decisions."""


def together(found: Iterable[Decisions]) -> Decisions:
    """Return the decisions of several files as one."""
    lists = list(zip(*found, strict=True))
    if not lists:
        return NOTHING_DECIDED
    return Decisions(*(tuple(each for part in parts for each in part) for parts in lists))


class Ground(NamedTuple):
    """Why something was decided, and who decided it."""

    reason: str
    taken: Taken


class Decided(NamedTuple):
    """What was decided of a unit: its rank and its award, on `grounds` of which the last is latest.

    The rank is its own, unless it is `ordered` among those it is tied with; `by_rank` is the award
    of that rank.
    """

    rank: int | None
    award: "Award | None"
    grounds: tuple[Ground, ...]
    ordered: bool = False
    by_rank: "Award | None" = None


class Settled(NamedTuple):
    """The decisions that hold, by the name of the unit, and those that do not: `stale`.

    `void` are the places of the latter. `remarks` are on decisions that this run sets aside, and on
    an approval that does not say what it rests on. `answered` are the identities of the findings
    that need no answer any more. `is_other` tells a run with other readings than the decided ones,
    or of reported figures alone.
    """

    decided: Mapping[str, Decided]
    confirmed: tuple[Confirmation, ...]
    answered: frozenset[int]
    stale: "tuple[Finding, ...]"
    void: tuple[Place, ...]
    remarks: "tuple[Finding, ...]"
    approval: Approval | None
    is_other: bool = False


NOTHING_SETTLED: Final = Settled({}, (), frozenset(), (), (), (), None)
"""What no decisions come to."""
