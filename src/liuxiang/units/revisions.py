"""Revisions: what is said of a figure after it was reported, and which value counts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

from liuxiang.diagnostics import Diagnostic, Hints, Place, Related
from liuxiang.figures import Figure, same_value
from liuxiang.nodes import NodeReader
from liuxiang.units import Statement, Trail, identity
from liuxiang.units.declared import Part
from liuxiang.units.resolve import Figures, place_of


class Revised(NamedTuple):
    """What one document corrects or verifies of a unit; `place` is that of its name.

    `parts` are the items and actions of which it says whether they apply.
    """

    unit: str
    place: Place
    sha256: str
    statements: tuple[tuple[str, Statement], ...]
    evidence: Mapping[str, tuple[str, ...]]
    parts: tuple[Part, ...] = ()


class Shared(NamedTuple):
    """Figures that all units share, and the SHA-256 of each file that they stand in."""

    figures: Mapping[str, Figure] = MappingProxyType({})
    files: Mapping[str, str] = MappingProxyType({})


class Revisions:
    """The revisions of all units, and the figures that all of them have."""

    def __init__(self, revised: Iterable[Revised] = (), shared: Shared | None = None) -> None:
        self.shared = shared or Shared()
        self._by_key: dict[str, list[Revised]] = {}
        for each in revised:
            self._by_key.setdefault(identity(each.unit), []).append(each)

    def __bool__(self) -> bool:
        """Return whether there are any."""
        return bool(self._by_key)

    def __iter__(self) -> Iterator[Revised]:
        """Yield them, unit by unit."""
        for listed in self._by_key.values():
            yield from listed

    def of(self, name: str | None) -> Sequence[Revised]:
        """Return the revisions of the unit called `name`."""
        return self._by_key.get(identity(name), ()) if name and self._by_key else ()

    def of_nobody(self, names: Iterable[str]) -> Iterator[Diagnostic]:
        """Return a problem for each revision of a unit that is not among `names`."""
        if not self._by_key:
            return
        names = tuple(names)
        known = set(map(identity, names))
        hints = Hints()
        for key, listed in self._by_key.items():
            for each in listed if key not in known else ():
                meant = hints.close_matches(each.unit, names)
                yield Diagnostic("LX733", each.place, {"unit": each.unit}, (), meant)


NO_REVISIONS: Final = Revisions()
"""No revisions."""


class Counted(NamedTuple):
    """The figures that count of the reported and of the verified ones, with their trails.

    `corrected` names those of the reported ones that were corrected.
    """

    reported: Figures
    verified: Figures
    trail: Mapping[str, Trail]
    corrected: frozenset[str]


def counted(
    reported: Figures, verified: Figures, revised: Sequence[Revised], walk: NodeReader
) -> Counted:
    """Return the last correction and the last verification of each figure, or what was reported.

    `reported` and `verified` are those of the unit's own file; what contradicts each other without
    a later date is reported to `walk`.
    """
    later: dict[str, list[Statement]] = {}
    for document in revised:
        for metric, statement in document.statements:
            later.setdefault(metric, []).append(statement)
    trail: dict[str, Trail] = {}
    for metric in {**verified, **later}:
        said = [Statement("reported", reported[metric])] if metric in reported else []
        own = [Statement("verified", verified[metric])] if metric in verified else []
        corrections = [each for each in later.get(metric, ()) if each.kind == "corrected"]
        found = [*own, *(each for each in later.get(metric, ()) if each.kind == "verified")]
        trail[metric] = _in_order([*said, *corrections, *found])
        first = reported.get(metric)
        if metric not in later:
            continue
        if corrections:
            reported = {**reported, metric: _latest(metric, corrections, walk)}
        if found:
            verified = {**verified, metric: _latest(metric, found, walk)}
        walk.problems += _unreasoned(metric, first, corrections, found)
    corrected = (
        metric for metric, said in later.items() if any(each.kind == "corrected" for each in said)
    )
    return Counted(reported, verified, trail, frozenset(corrected))


def _in_order(said: list[Statement]) -> Trail:
    """Return statements from the oldest: as they overrule each other where a date is missing."""
    later = [each for each in said if each.kind != "reported"]
    if all(each.figure.date for each in later):
        later.sort(key=lambda each: str(each.figure.date))
    return (*(each for each in said if each.kind == "reported"), *later)


def _latest(metric: str, said: list[Statement], walk: NodeReader) -> Figure:
    """Return the figure of the latest date; report those that no date puts in order."""
    last = max(said, key=lambda each: each.figure.date or "")
    undated = [each for each in said if not each.figure.date]
    rivals = said if undated else [each for each in said if each.figure.date == last.figure.date]
    first = undated[0] if undated else last
    value = first.figure.value
    other = next((each for each in rivals if not same_value(each.figure.value, value)), None)
    if other is not None:
        walk.problems.append(_conflict(metric, first, other, walk))
    return last.figure


def _conflict(metric: str, one: Statement, other: Statement, walk: NodeReader) -> Diagnostic:
    if other.figure.at is None:
        one, other = other, one
    values = {"metric": metric, "found": other.figure.text, "other": one.figure.text}
    code = "LX734" if one.kind == "verified" else "LX735"
    related = (Related(place_of(one.figure, walk), "other"),)
    return Diagnostic(code, place_of(other.figure, walk), values, related)


def _unreasoned(
    metric: str,
    reported: Figure | None,
    corrections: Sequence[Statement],
    found: Iterable[Statement],
) -> Iterator[Diagnostic]:
    """Return a problem for each verification that changes a figure without saying why."""
    for each in found:
        figure = each.figure
        before = _said_by(figure.date, reported, corrections)
        if before is None or figure.at is None or figure.reason:
            continue
        if not same_value(figure.value, before.value):
            values = {"metric": metric, "found": figure.text, "reported": before.text}
            yield Diagnostic("LX736", figure.at, values)


def _said_by(
    day: str | None, reported: Figure | None, corrections: Sequence[Statement]
) -> Figure | None:
    """Return what a unit had last said of a figure by a day, or at all if a day is missing."""
    dated = ((each.figure.date or "", each.figure) for each in corrections)
    known = [each for each in dated if not (day and each[0]) or each[0] <= day]
    return max(known, key=lambda each: each[0])[1] if known else reported


def of_row(corrected: Figures, place: Place, sha256: str) -> Revised:
    """Return the corrections that stand in the row of a unit, beside what it reported."""
    said = tuple((name, Statement("corrected", figure)) for name, figure in corrected.items())
    return Revised("", place, sha256, said, {})


def papers(
    evidence: Mapping[str, tuple[str, ...]], revised: Sequence[Revised]
) -> Mapping[str, tuple[str, ...]]:
    """Return the documents of metrics, with those of their revisions."""
    if not revised:
        return evidence
    found = dict(evidence)
    for document in revised:
        for metric, names in document.evidence.items():
            found[metric] = tuple(dict.fromkeys((*found.get(metric, ()), *names)))
    return found
