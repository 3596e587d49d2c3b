"""The result of a scoring run, with everything that reports need."""

from collections.abc import Container, Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from types import MappingProxyType
from typing import Literal

from liuxiang.decisions import (
    NOTHING_DECIDED,
    NOTHING_SETTLED,
    Decided,
    Decisions,
    Settled,
)
from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.empty_findings import NOTHING_TO_MEASURE
from liuxiang.empty_findings import numbers as numbers_of_nothing
from liuxiang.exact import total
from liuxiang.finding import Finding
from liuxiang.findings import findings
from liuxiang.fingerprint import Fingerprint, fingerprint
from liuxiang.item_results import ItemResult
from liuxiang.names import ItemNo
from liuxiang.paths import Placed
from liuxiang.ruleset import Item, Ruleset
from liuxiang.ruleset.load import RuleFile
from liuxiang.scorecards import Scorecard
from liuxiang.standings import Standing, Standings, rank
from liuxiang.units import Basis
from liuxiang.units.read_result import Omission
from liuxiang.units.revisions import NO_REVISIONS, Revisions
from liuxiang.units.roster import Member, Roster

State = Literal["provisional", "undecided", "computed", "approved"]
"""How far a result is from a decision, or whether it was approved."""


class Result:
    """Standings with their findings, and the data they are based on.

    `department` limits the items and findings in reports; it does not change scores. `roster` lists
    the units that must be ranked; `revisions` are what was corrected and verified, `decisions` what
    people decided. `own` are scorecards by what units reported alone, by the key of the unit, where
    they are compared with something; `compared` is true if they are compared with the verified
    ones.
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
        revisions: Revisions = NO_REVISIONS,
        decisions: Decisions = NOTHING_DECIDED,
        own: Mapping[str, Scorecard] = MappingProxyType({}),
        *,
        compared: bool = False,
    ) -> None:
        self.rules, self.standings, self.basis = rules, standings, basis
        self.warnings, self.omitted, self.department = warnings, omitted, department
        self.roster, self.revisions, self.decisions = roster, revisions, decisions
        self.own, self.compared = own, compared

    @cached_property
    def computed_findings(self) -> tuple[Finding, ...]:
        """All findings, whether or not they have been answered."""
        rules = self.rules
        return (
            *_chosen(rules),
            *_left_out(self.omitted),
            *findings(rules, self.standings, self.basis, self.roster),
            *self._of_grades(),
            *self._self_assessed(),
        )

    def _of_grades(self) -> Iterator[Finding]:
        """Yield the findings on grades, if the rule file has any."""
        if self.rules.ruleset.grades is not None:
            from liuxiang.grade_findings import grade_findings

            yield from grade_findings(self.rules.ruleset, self.standings)

    def _self_assessed(self) -> Iterator[Finding]:
        """Yield the findings on scores that units gave themselves."""
        if self.own:
            from liuxiang.self_assessment import self_assessment_findings

            yield from self_assessment_findings(self.standings, self.own)

    @cached_property
    def settled(self) -> Settled:
        """What the decisions come to.

        Raises:
            InputFault: A decision is on a unit that is not there.

        """
        if self.decisions == NOTHING_DECIDED:
            return NOTHING_SETTLED
        from liuxiang.decisions.apply import Settler

        settler = Settler(
            self.decisions,
            self.rules,
            self.standings,
            self.computed_findings,
            self.roster,
            self.basis,
            is_whole=not self.omitted,
        )
        return settler.settled(lambda: self.fingerprint)

    @cached_property
    def _unanswered(self) -> tuple[Finding, ...]:
        """The findings that no decision has answered, decisions that no longer hold first."""
        settled, found = self.settled, self.computed_findings
        if settled.answered:
            found = tuple(each for each in found if id(each) not in settled.answered)
        return (*settled.stale, *settled.remarks, *found)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that no decision has answered, of the items that the report includes."""
        found = self._unanswered
        if self.department is None:
            return found
        numbers = _numbers(self.rules.ruleset, self.department)
        return tuple(each for each in found if each.item is None or each.item in numbers)

    @property
    def status(self) -> Literal["final", "provisional"]:
        """`provisional` if a missing figure could change a total or a grade, or files are out."""
        is_open = any(each.is_open for each in self.standings)
        return "provisional" if self.omitted or is_open or self.unsent else "final"

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
        if self.settled.stale or any(each.code == "LX511" for each in self._unanswered):
            return "undecided"
        asked = {
            (each.unit, each.item) for each in self._unanswered if each.code in NOTHING_TO_MEASURE
        }
        if any(_earns_by_nothing(each, asked) for each in self.standings):
            return "undecided"
        return "approved" if self.settled.approval else "computed"

    def check_decisions(self) -> None:
        """Apply the decisions.

        Raises:
            InputFault: A decision is on a unit that is not there.

        """
        if self.decisions != NOTHING_DECIDED:
            self.settled  # noqa: B018  # kept from here on

    @property
    def has_open_ends(self) -> bool:
        """Whether the exit code says so: it is provisional, unscored, or a decision is stale."""
        unscored = any(each.card.not_scored for each in self.standings)
        return self.status == "provisional" or bool(self.settled.stale) or unscored

    def decided(self, standing: Standing) -> Decided | None:
        """Return what was decided of a unit, if anything was."""
        return self.settled.decided.get(standing.card.unit)

    @cached_property
    def sources(self) -> Mapping[str, str]:
        """The SHA-256 of each file that the result rests on besides the rule file, by path."""
        return dict(sorted((*self._data.items(), *self.decisions.files)))

    @cached_property
    def _data(self) -> Mapping[str, str]:
        """The SHA-256 of each file of units, their roster, and what was revised, by path."""
        found = {each.card.file: each.card.sha256 for each in self.standings}
        if self.roster is not None:
            found[self.roster.file] = self.roster.sha256
        found |= {each.place.file: each.sha256 for each in self.revisions}
        found |= self.revisions.shared.files
        return found

    @cached_property
    def fingerprint(self) -> Fingerprint:
        """The fingerprint of the rule file and of the data, without decisions on them."""
        return fingerprint(self.rules.sha256, self._data.values())

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


def _earns_by_nothing(
    standing: Standing, asked: Container[tuple[str | None, ItemNo | None]]
) -> bool:
    """Return whether a unit has points for an item although it says there is nothing to measure.

    `asked` are the units and items of which that is still a question.
    """
    unit = standing.card.unit
    numbers = {no for no in numbers_of_nothing(standing.card) if (unit, no) in asked}
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
    revisions: Revisions = NO_REVISIONS,
    decisions: Decisions = NOTHING_DECIDED,
    own: Mapping[str, Scorecard] = MappingProxyType({}),
    compared: bool = False,
) -> Result:
    """Rank `cards` and return the result; `roster` lists those that had to be scored."""
    return Result(
        rules,
        rank(rules, cards),
        basis,
        warnings,
        omitted,
        department,
        roster,
        revisions,
        decisions,
        own,
        compared=compared,
    )


def _numbers(ruleset: Ruleset, department: str) -> frozenset[ItemNo]:
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
            yield Finding("LX518", {"file": Placed(Place(each.file))})
        else:
            yield Finding("LX519", {"file": Placed(Place(each.file)), "unit": each.unit}, each.unit)
