"""Applies decisions to a result: what was decided and confirmed, and what no longer holds."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from liuxiang.decisions import (
    Approval,
    AwardDecision,
    Confirmation,
    Decided,
    Decisions,
    Ground,
    Settled,
    Taken,
    Tie,
)
from liuxiang.decisions.answers import fingerprint_of_answers, twice
from liuxiang.decisions.keys import listed_awards
from liuxiang.diagnostics import Diagnostic, Place, close_matches, position
from liuxiang.empty_findings import NOTHING_TO_MEASURE
from liuxiang.errors import InputFault
from liuxiang.figures import same_value
from liuxiang.finding import Finding, Values
from liuxiang.fingerprint import Fingerprint
from liuxiang.paths import Placed
from liuxiang.ruleset import Award
from liuxiang.ruleset.load import DEFAULT, RuleFile
from liuxiang.standings import Standing, Standings
from liuxiang.units import Basis, identity
from liuxiang.units.roster import Roster, key_of
from liuxiang.wording.text import Joined, Phrase


class Settler:
    """Holds decisions against the result of a run.

    Args:
        decisions: the decisions.
        rules: the rule file with the readings of the run.
        standings: what came of it.
        findings: what was found in it.
        roster: the units that had to be ranked, if any lists them.
        basis: the figures of the run.
        is_whole: whether no file and no unit was left out.

    """

    def __init__(
        self,
        decisions: Decisions,
        rules: RuleFile,
        standings: Standings,
        findings: Iterable[Finding],
        roster: Roster | None,
        basis: Basis,
        *,
        is_whole: bool,
    ) -> None:
        self._rules, self._ruleset, self._basis = rules, rules.ruleset, basis
        self._roster, self._is_whole = roster, is_whole
        self._findings = tuple(findings)
        self._standings = {identity(each.card.unit): each for each in standings}
        self._allotments = standings.allotments
        self._decisions = decisions
        self._decided: dict[str, Decided] = {}
        self._answered: set[int] = set()
        self._stale: list[tuple[Finding, Place]] = []
        self._remarks: list[Finding] = []
        self._groups = {
            (category, rank): list(group)
            for category, listed in standings.lists.items()
            for rank, group in groupby(listed, key=lambda each: each.rank)
        }

    def settled(self, fingerprints: Callable[[], Fingerprint]) -> Settled:
        """Return what the decisions come to; `fingerprints` are those of the result.

        Raises:
            InputFault: A decision is on a unit that is not there, or cannot be.

        """
        problems = sorted(self._problems(), key=position)
        if problems:
            raise InputFault(problems)
        self._set_aside()
        for tie in self._decisions.ties:
            self._tie(tie)
        for award in self._decisions.awards:
            self._award(award)
        confirmed = tuple(filter(None, map(self._confirmed, self._decisions.confirmed)))
        approval = next(iter(self._decisions.approvals), None)
        if approval is not None and not self._holds(approval, fingerprints):
            approval = None
        return Settled(
            self._decided,
            confirmed,
            frozenset(self._answered),
            tuple(finding for finding, _ in self._stale),
            tuple(place for _, place in self._stale),
            tuple(self._remarks),
            approval,
            is_other=bool(self._otherwise()),
        )

    def _problems(self) -> Iterator[Diagnostic]:
        """Yield a problem for each decision that can be none."""
        if self._is_whole:
            yield from self._unknown()
        if self._roster is not None:
            yield from twice(self._decisions, self._key)
        for tie in self._decisions.ties:
            if len({*map(self._key, tie.order)}) < len(tie.order):
                yield Diagnostic("LX746", tie.taken.place, {"found": Joined(tie.order)})
        for award in self._decisions.awards:
            standing = self._of(award.unit)
            if standing is not None:
                yield from self._of_another_category(award, standing.card.category)

    def _of_another_category(self, decision: AwardDecision, category: str) -> Iterator[Diagnostic]:
        """Yield a problem if an award is decided that units of `category` do not get."""
        known = {
            each.id: each
            for each in self._ruleset.awards
            if category in self._ruleset.categories_of(each)
        }
        if decision.decided is not None and decision.decided not in known:
            values = {"found": decision.decided, "known": listed_awards(known.values(), category)}
            yield Diagnostic("LX748", decision.taken.place, values)

    def _unknown(self) -> Iterator[Diagnostic]:
        """Yield a problem for each unit that is decided on and is not ranked."""
        known = [each.card.unit for each in self._standings.values()]
        named = [
            *((name, tie.taken) for tie in self._decisions.ties for name in tie.order),
            *((each.unit, each.taken) for each in self._decisions.awards),
            *((each.unit, each.taken) for each in self._decisions.confirmed),
        ]
        for name, taken in named:
            if self._of(name) is None:
                meant = close_matches(name, known)
                yield Diagnostic("LX796", taken.place, {"unit": name}, (), meant)

    def _key(self, name: str) -> str:
        """Return the key of the unit called `name`, which may be an alias."""
        return key_of(name, self._roster)

    def _of(self, name: str) -> Standing | None:
        return self._standings.get(self._key(name))

    def _set_aside(self) -> None:
        """Note the readings that were decided and are not those of this run."""
        for each in self._decisions.readings:
            used = self._rules.chosen.get(each.ruling, DEFAULT)
            if used != each.reading:
                values = {"ruling": each.ruling, "reading": each.reading, "used": used}
                self._remarks.append(
                    Finding("LX532", {**values, "place": Placed(each.taken.place)})
                )

    def _tie(self, tie: Tie) -> None:
        """Give the units of a tie their ranks in the order that was decided."""
        group = self._groups.get((tie.category, tie.rank), [])
        order = [each for each in map(self._of, tie.order) if each is not None]
        whole = len(order) == len(tie.order)
        if len(group) < 2 or not whole or {*map(id, group)} != {*map(id, order)}:
            now = tuple(each.card.unit for each in group) or Phrase("no_unit")
            where = {"category": self._ruleset.list_titles[tie.category], "rank": str(tie.rank)}
            values: Values = {**where, "units": tie.order, "now": now}
            self._lapse("LX527", tie.taken, values)
            return
        awards = self._allotments[tie.category].in_order([each.card for each in order])
        for rank, (standing, award) in enumerate(zip(order, awards, strict=True), tie.rank):
            ground = Ground(tie.reason, tie.taken)
            self._decided[standing.card.unit] = Decided(rank, award, (ground,), True, award)
        self._answer(
            lambda each: (
                each.code in ("LX511", "LX512")
                and each.category == tie.category
                and each.values.get("rank") == str(tie.rank)
            )
        )

    def _award(self, decision: AwardDecision) -> None:
        standing = self._of(decision.unit)
        if standing is None:
            self._lapse("LX531", decision.taken, {"unit": decision.unit})
            return
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
        before = self._decided.get(unit, Decided(standing.rank, None, ()))
        ground = Ground(decision.reason, decision.taken)
        self._decided[unit] = before._replace(
            award=awards.get(decision.decided or ""), grounds=(*before.grounds, ground)
        )

    def _confirmed(self, each: Confirmation) -> Confirmation | None:
        """Take what was confirmed off the findings; return it if it is as it was."""
        standing = self._of(each.unit)
        if standing is None:
            self._lapse("LX531", each.taken, {"unit": each.unit})
            return None
        unit, category = standing.card.unit, standing.card.category
        if each.metric is None or each.figure is None:
            found = [
                finding
                for finding in self._findings
                if (finding.code, finding.unit) == (each.finding, unit)
                and each.item in (None, finding.item)
            ]
            if len(found) == 1 or (found and each.finding not in NOTHING_TO_MEASURE):
                self._answered |= {id(finding) for finding in found}
                return each._replace(unit=unit)
            word = "several_such_findings" if found else "no_such_finding"
            values = {"unit": unit, "value": str(each.finding), "now": Phrase(word)}
            self._lapse("LX529", each.taken, values, unit, category)
            return None
        figure = standing.card.evidence[1].figures.get(each.metric)
        if figure is None or not same_value(figure.value, each.figure.value):
            now = figure.text if figure else Phrase("verdict_missing")
            title = self._ruleset.metrics[each.metric].title
            values = {"unit": unit, "value": f"{title} {each.value}", "now": now}
            self._lapse("LX529", each.taken, values, unit, category)
            return None
        self._answer(lambda finding: (finding.unit, finding.metric) == (unit, each.metric))
        return each._replace(unit=unit)

    def _holds(self, approval: Approval, fingerprints: Callable[[], Fingerprint]) -> bool:
        """Return whether what was approved is this result, and as it was, as far as it says."""
        place = Placed(approval.taken.place)
        now = fingerprints()
        changed = [
            name
            for name, then, own in (
                ("approved_rules", approval.rules, now.rules),
                ("approved_data", approval.data, now.data),
                ("approved_answers", approval.answers, fingerprint_of_answers(self._decisions)),
            )
            if then is not None and then != own
        ]
        if changed:
            what = Joined(map(Phrase, changed))
            self._lapse("LX530", approval.taken, {"what": what})
            return False
        others = self._otherwise()
        if others:
            self._remarks.append(Finding("LX533", {"place": place, "what": Joined(others)}))
            return False
        if None in (approval.rules, approval.data, approval.answers):
            self._remarks.append(Finding("LX534", {"place": place}))
        return True

    def _otherwise(self) -> list[Phrase]:
        """Return in what the run is not the one that is decided on; nothing if it is."""
        decided = {each.ruling: each.reading for each in self._decisions.readings}
        used = {each: self._rules.chosen.get(each, DEFAULT) for each in decided}
        others = [Phrase("of_reported")] if self._basis == "reported" else []
        if {**used, **self._rules.chosen} != decided:
            others.append(Phrase("of_other_readings"))
        return others

    def _lapse(
        self,
        code: str,
        taken: Taken,
        values: Values,
        unit: str | None = None,
        category: str | None = None,
    ) -> None:
        """Note that a decision no longer holds."""
        found = Finding(code, {**values, "place": Placed(taken.place)}, unit, category)
        self._stale.append((found, taken.place))

    def _answer(self, answers: Callable[[Finding], bool]) -> None:
        """Take findings off the list."""
        self._answered |= {id(each) for each in self._findings if answers(each)}


def _named(award: Award | None, category: str) -> str:
    return award.label(category) if award else "–"
