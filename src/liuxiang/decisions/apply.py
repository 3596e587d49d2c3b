"""Applies decisions to a result: what was decided and confirmed, and what no longer holds."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from liuxiang.decisions import (
    Approval,
    AwardDecision,
    Confirmation,
    Decided,
    Decisions,
    Settled,
    Taken,
    Tie,
)
from liuxiang.diagnostics import Diagnostic, Place, close_matches
from liuxiang.errors import InputFault
from liuxiang.exact import half_width
from liuxiang.findings import Finding, Values
from liuxiang.fingerprint import Fingerprint
from liuxiang.ruleset import Award, Ruleset
from liuxiang.standings import Standing, Standings, award_at
from liuxiang.units import identity
from liuxiang.units.roster import Roster
from liuxiang.wording.text import Joined, Phrase


class Settler:
    """Holds decisions against a result."""

    def __init__(
        self,
        decisions: Decisions,
        ruleset: Ruleset,
        standings: Standings,
        findings: Iterable[Finding],
        roster: Roster | None,
    ) -> None:
        self._decisions, self._ruleset, self._roster = decisions, ruleset, roster
        self._findings = tuple(findings)
        self._standings = {identity(each.card.unit): each for each in standings}
        self._titles = {name: each.title for name, each in ruleset.categories.items()}
        self._decided: dict[str, Decided] = {}
        self._answered: set[int] = set()
        self._stale: list[tuple[Finding, Place]] = []
        self._groups = {
            (category, rank): list(group)
            for category, listed in standings.lists.items()
            for rank, group in groupby(listed, key=lambda each: each.rank)
        }

    def settled(self, fingerprints: Callable[[], Fingerprint]) -> Settled:
        """Return what the decisions come to; `fingerprints` are those of the result.

        Raises:
            InputFault: A decision is on a unit that is not there.

        """
        problems = list(self._unknown())
        if problems:
            raise InputFault(problems)
        for tie in self._decisions.ties:
            self._tie(tie)
        for award in self._decisions.awards:
            self._award(award)
        confirmed = tuple(each for each in self._decisions.confirmed if self._confirms(each))
        approval = next(iter(self._decisions.approvals), None)
        if approval is not None and not self._holds(approval, fingerprints):
            approval = None
        return Settled(
            self._decided,
            confirmed,
            frozenset(self._answered),
            tuple(finding for finding, _ in self._stale),
            tuple(place for _, place in self._stale),
            approval,
        )

    def _unknown(self) -> Iterator[Diagnostic]:
        """Return a problem for each unit that is decided on and is not ranked."""
        known = [each.card.unit for each in self._standings.values()]
        named = [
            *((name, tie.taken) for tie in self._decisions.ties for name in tie.order),
            *((each.unit, each.taken) for each in self._decisions.awards),
            *((each.unit, each.taken) for each in self._decisions.confirmed),
        ]
        for name, taken in named:
            if self._key(name) not in self._standings:
                meant = close_matches(name, known)
                yield Diagnostic("LX796", taken.place, {"unit": name}, (), meant)

    def _key(self, name: str) -> str:
        """Return the key of the unit called `name`, which may be an alias."""
        member = self._roster.get(name) if self._roster else None
        return identity(member.name if member else name)

    def _of(self, name: str) -> Standing:
        return self._standings[self._key(name)]

    def _tie(self, tie: Tie) -> None:
        """Give the units of a tie their ranks in the order that was decided."""
        group = self._groups.get((tie.category, tie.rank), [])
        order = [self._of(name) for name in tie.order]
        if len(group) < 2 or {id(each) for each in group} != {id(each) for each in order}:
            now = tuple(each.card.unit for each in group) or Phrase("no_unit")
            where = {"category": self._titles[tie.category], "rank": str(tie.rank)}
            values: Values = {**where, "units": tie.order, "now": now}
            self._lapse("LX527", tie.taken, values)
            return
        for rank, standing in enumerate(order, tie.rank):
            award = award_at(self._ruleset, standing.card, rank)
            self._decided[standing.card.unit] = Decided(
                rank, award, tie.reason, tie.taken, ordered=True
            )
        self._answer(
            lambda each: (
                each.code in ("LX511", "LX512")
                and each.category == tie.category
                and each.values.get("rank") == str(tie.rank)
            )
        )

    def _award(self, decision: AwardDecision) -> None:
        standing = self._of(decision.unit)
        unit, category = standing.card.unit, standing.card.category
        awards = {each.id: each for each in self._ruleset.awards}
        computed = standing.award.id if standing.award else None
        if computed != decision.computed:
            values = {
                "unit": unit,
                "computed": _named(awards.get(decision.computed or ""), category),
                "now": _named(standing.award, category),
            }
            self._lapse("LX528", decision.taken, values, unit, category)
            return
        before = self._decided.get(unit)
        own = Decided(standing.rank, None, decision.reason, decision.taken)
        self._decided[unit] = (before or own)._replace(
            award=awards.get(decision.decided or ""),
            reason=decision.reason,
            taken=decision.taken,
        )

    def _confirms(self, each: Confirmation) -> bool:
        """Take what was confirmed off the findings; return whether it is as it was."""
        standing = self._of(each.unit)
        unit, category = standing.card.unit, standing.card.category
        if each.metric is None:
            if self._answer(
                lambda finding: (
                    (finding.code, finding.unit) == (each.finding, unit)
                    and each.item in (None, finding.item)
                )
            ):
                return True
            values = {"unit": unit, "value": str(each.finding), "now": Phrase("no_such_finding")}
            self._lapse("LX529", each.taken, values, unit, category)
            return False
        metric = self._ruleset.metrics[each.metric]
        figure = standing.card.evidence[1].figures.get(each.metric)
        value = half_width(str(each.value))
        plain = metric.usual()(value)
        if figure is None or (figure.text != value and (not plain or plain[0] != figure.value)):
            now = figure.text if figure else Phrase("verdict_missing")
            values = {"unit": unit, "value": f"{metric.title} {each.value}", "now": now}
            self._lapse("LX529", each.taken, values, unit, category)
            return False
        self._answer(
            lambda finding: (
                finding.unit == unit
                and (
                    finding.values.get("metric") == metric.title
                    or metric.title in finding.values.get("metrics", ())
                )
            )
        )
        return True

    def _holds(self, approval: Approval, fingerprints: Callable[[], Fingerprint]) -> bool:
        """Return whether what was approved is as it was, as far as the approval says."""
        if approval.rules is None and approval.data is None:
            return True
        now = fingerprints()
        changed = [
            name
            for name, then, own in (
                ("approved_rules", approval.rules, now.rules),
                ("approved_data", approval.data, now.data),
            )
            if then is not None and then != own
        ]
        if not changed:
            return True
        what = Joined(map(Phrase, changed))
        self._lapse("LX530", approval.taken, {"what": what})
        return False

    def _lapse(
        self,
        code: str,
        taken: Taken,
        values: Values,
        unit: str | None = None,
        category: str | None = None,
    ) -> None:
        """Note that a decision no longer holds."""
        found = Finding(code, {**values, "place": str(taken.place)}, unit, category)
        self._stale.append((found, taken.place))

    def _answer(self, answers: Callable[[Finding], bool]) -> bool:
        """Take findings off the list; return whether there are any."""
        found = [each for each in self._findings if answers(each)]
        self._answered |= {id(each) for each in found}
        return bool(found)


def _named(award: Award | None, category: str) -> str:
    return award.label(category) if award else "–"
