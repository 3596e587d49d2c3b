"""The roster: the units that must be ranked, by any of their names, with their categories."""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from yaml.nodes import MappingNode

from liuxiang.diagnostics import Grid
from liuxiang.nodes import NodeReader, is_empty
from liuxiang.units import Unit, identity
from liuxiang.units.aliases import Called
from liuxiang.units.naming import Entries


class Member(NamedTuple):
    """A unit that must be ranked, or is excused for a reason; its position counts from 0.

    `grid` is that of its table, if it is a row.
    """

    name: str
    category: str
    also: tuple[str, ...]
    excused: str | None
    line: int
    column: int
    grid: Grid | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The name and the aliases."""
        return (self.name, *self.also)


class Roster:
    """The members of a roster, and where they stand.

    One that is `faulty` has errors and no members: what it would have said of units is not missed
    in their files, too.
    """

    def __init__(
        self, file: str, sha256: str, members: Iterable[Member], *, faulty: bool = False
    ) -> None:
        self.file, self.sha256, self.members, self.faulty = file, sha256, tuple(members), faulty
        self._called = {identity(name): member for member in self.members for name in member.names}

    def __repr__(self) -> str:
        return f"<Roster {self.file}, {len(self.members)} units>"

    @property
    def names(self) -> list[str]:
        """All names and aliases."""
        return [name for member in self.members for name in member.names]

    @property
    def excused(self) -> tuple[Member, ...]:
        """The members that are listed and not ranked."""
        return tuple(each for each in self.members if each.excused is not None)

    def get(self, name: str) -> Member | None:
        """Return the member called `name`, as a name or an alias."""
        return self._called.get(identity(name))

    def is_excused(self, unit: Unit) -> bool:
        """Return whether a unit is not ranked."""
        member = self.get(unit.name)
        return member is not None and member.excused is not None

    def unsent(self, given: Collection[str]) -> Iterator[Unit]:
        """Return the units to rank that sent nothing, without figures; `given` are keys."""
        for each in self.members:
            if each.excused is None and identity(each.name) not in given:
                yield self._without_figures(each)

    def is_unsent(self, file: str) -> bool:
        """Return whether a unit of `file` is one that sent nothing, of which the roster tells."""
        return file == self.file

    def _without_figures(self, member: Member) -> Unit:
        return Unit(
            member.name,
            member.category,
            self.file,
            self.sha256,
            member.line,
            member.column,
            {},
            frozenset(),
            {},
            member.grid,
        )


def key_of(name: str, roster: Roster | None) -> str:
    """Return what identifies the unit called `name`, which may be an alias in the roster."""
    member = roster.get(name) if roster else None
    return identity(member.name if member else name)


def member_of(
    roster: Roster | None, name: str | None, entries: Entries, walk: NodeReader
) -> Member | None:
    """Return the entry of the unit called `name` in the roster; report a unit that has none."""
    if roster is None or roster.faulty or name is None:
        return None
    node = entries["unit"][1]
    member = roster.get(name)
    if member is None:
        values = {"unit": name, "file": roster.file}
        walk.report("LX726", node, values, suggestions=walk.close_matches(name, roster.names))
    elif member.excused is not None:
        values = {"unit": member.name, "reason": member.excused, "file": roster.file}
        walk.report("LX721", node, values)
    elif identity(member.name) != identity(name):
        walk.report("LX729", node, {"names": f"{name} → {member.name}", "count": "1"})
    return member


def category_of(
    called: Called, top: MappingNode, entries: Entries, member: Member | None, walk: NodeReader
) -> str | None:
    """Return the category of a unit of a roster, which `member` tells if the unit does not.

    Reports any problem with it, such as another category than that in the roster.
    """
    if "category" not in entries or is_empty(entries["category"][1]):
        return member.category if member else None
    category = called.category(top, entries, walk)
    if member is not None and category not in (None, member.category):
        values = {"unit": member.name, "found": str(category), "expected": member.category}
        walk.report("LX727", entries["category"][1], values)
    return category
