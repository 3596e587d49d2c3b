"""The result of a scoring run, with everything that reports need."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from typing import Literal

from liuxiang.diagnostics import Diagnostic
from liuxiang.exact import total
from liuxiang.findings import Finding, findings
from liuxiang.fingerprint import Fingerprint, fingerprint
from liuxiang.item_results import ItemResult
from liuxiang.ruleset import Item, Ruleset
from liuxiang.ruleset.load import RuleFile
from liuxiang.scorecards import Scorecard
from liuxiang.standings import Standing, Standings, rank
from liuxiang.units import Basis
from liuxiang.units.read_result import Omission
from liuxiang.units.roster import Member, Roster

State = Literal["provisional", "undecided", "computed"]
"""How far a result is from a decision."""


class Result:
    """Standings with their findings, and the data they are based on.

    `department` limits the items and findings in reports; it does not change scores. `roster` lists
    the units that must be ranked.
    """

    def __init__(
        self,
        rules: RuleFile,
        standings: Standings,
        basis: Basis,
        warnings: tuple[Diagnostic, ...],
        omitted: tuple[Omission, ...],
        department: str | None,
        roster: Roster | None = None,
    ) -> None:
        self.rules, self.standings, self.basis = rules, standings, basis
        self.warnings, self.omitted, self.department = warnings, omitted, department
        self.roster = roster

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, computed on first use."""
        rules = self.rules
        found = (
            *_chosen(rules),
            *_left_out(self.omitted),
            *findings(rules, self.standings, self.basis, self.roster),
        )
        if self.department is None:
            return found
        numbers = _numbers(rules.ruleset, self.department)
        return tuple(each for each in found if each.item is None or each.item in numbers)

    @property
    def status(self) -> Literal["final", "provisional"]:
        """`provisional` if a missing figure could still change a total, or files were left out.

        So it is while a unit of the roster sent nothing.
        """
        open_totals = any(each.card.provisional for each in self.standings)
        return "provisional" if self.omitted or open_totals or self.unsent else "final"

    @cached_property
    def unsent(self) -> tuple[str, ...]:
        """The units of the roster that sent nothing, by rank."""
        roster = self.roster
        cards = (each.card for each in self.standings)
        return tuple(each.unit for each in cards if roster and roster.is_unsent(each.file))

    @property
    def state(self) -> State:
        """How far the result is from a decision, which is not computed.

        It is `undecided` while a tie crosses the limit of an award, or 0 of 0 has earned points.
        """
        if self.status == "provisional":
            return "provisional"
        tied = any(each.code == "LX511" for each in self.findings)
        return "undecided" if tied or any(map(_earns_by_nothing, self.standings)) else "computed"

    @cached_property
    def sources(self) -> Mapping[str, str]:
        """The SHA-256 of each file that the result rests on besides the rule file, by path."""
        found = {each.card.file: each.card.sha256 for each in self.standings}
        if self.roster is not None:
            found[self.roster.file] = self.roster.sha256
        return dict(sorted(found.items()))

    @cached_property
    def fingerprint(self) -> Fingerprint:
        """The fingerprint of the rule file and of the data."""
        return fingerprint(self.rules.sha256, self.sources.values())

    @property
    def excused(self) -> tuple[Member, ...]:
        """The units of the roster that are listed and not ranked."""
        return self.roster.excused if self.roster else ()

    @cached_property
    def figures(self) -> int:
        """The number of figures of all units."""
        return sum(each.card.figures for each in self.standings)

    @cached_property
    def unverified(self) -> int:
        """The number of figures that nobody has verified."""
        return sum(each.card.unverified for each in self.standings)

    def items(self, card: Scorecard) -> Iterator[ItemResult]:
        """Return the items of a card that the report includes."""
        return (item for item in card.items if self.is_shown(item.item))

    def is_shown(self, item: Item) -> bool:
        """Return whether the report includes `item`."""
        return self.department is None or self.department in item.departments

    def department_points(self, card: Scorecard) -> Decimal:
        """Return the points of the items that the report includes."""
        return total(item.points for item in self.items(card))


def _earns_by_nothing(standing: Standing) -> bool:
    """Return whether a unit has points for an item although it says there is nothing to measure."""
    numbers = {no for no, _ in standing.card.nothing_to_measure}
    return bool(numbers) and any(
        each.base and each.item.no in numbers for each in standing.card.items
    )


def result_of(
    rules: RuleFile,
    cards: list[Scorecard],
    *,
    basis: Basis = "verified",
    warnings: tuple[Diagnostic, ...] = (),
    omitted: tuple[Omission, ...] = (),
    department: str | None = None,
    roster: Roster | None = None,
) -> Result:
    """Rank `cards` and return the result; `roster` lists those that had to be scored."""
    return Result(rules, rank(rules, cards), basis, warnings, omitted, department, roster)


def _numbers(ruleset: Ruleset, department: str) -> frozenset[int]:
    """Return the numbers of the items that a department is responsible for."""
    return frozenset(item.no for item in ruleset.items if department in item.departments)


def _chosen(rules: RuleFile) -> Iterator[Finding]:
    """Return every reading in use that is not the default."""
    for ruling in rules.ruleset.rulings:
        for alternative in ruling.alternatives:
            if rules.chosen.get(ruling.id) == alternative.id:
                values = {
                    "ruling": ruling.id,
                    "reading": alternative.id,
                    "text": alternative.reading,
                }
                yield Finding("LX520", values)


def _left_out(omitted: tuple[Omission, ...]) -> Iterator[Finding]:
    for each in sorted(omitted, key=lambda omission: (omission.file, omission.unit or "")):
        if each.unit is None:
            yield Finding("LX518", {"file": each.file})
        else:
            yield Finding("LX519", {"file": each.file, "unit": each.unit}, each.unit)
