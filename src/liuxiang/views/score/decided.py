"""Decisions in words: beside what was computed, and listed with who took them and why."""

from collections.abc import Iterator
from functools import cached_property

from liuxiang.columns import Value, rank_cell
from liuxiang.decisions import Confirmation, Decided, Ground, Taken
from liuxiang.ranking import Result
from liuxiang.ruleset import Award
from liuxiang.standings import Standing
from liuxiang.wording import Language, say


class Decisions:
    """The decisions on a result, told in a language."""

    def __init__(self, result: Result, language: Language) -> None:
        self._result, self._language = result, language

    def both_ranks(self, row: Standing) -> Value:
        """Return the rank, and beside it the decided one."""
        decided = self._result.decided(row)
        if decided is None or not decided.ordered:
            return rank_cell(row.rank)
        word = "ranked_ahead" if decided.rank == row.rank else "ranked_behind"
        return say(word, self._language, rank=row.rank, decided=decided.rank)

    def both_awards(self, row: Standing) -> str:
        """Return the award, and beside it the decided one if that is another."""
        decided = self._result.decided(row)
        if decided is None or decided.award == row.award:
            return self.computed_award(row)
        computed, then = (
            _label(each, row) or say("no_award_short", self._language)
            for each in (row.award, decided.award)
        )
        return say("awarded_otherwise", self._language, award=computed, decided=then)

    def computed_award(self, row: Standing) -> str:
        """Return the award by the rules; empty if there is none."""
        return _label(row.award, row)

    def rank(self, row: Standing) -> Value:
        """Return the decided rank; empty if nothing was decided."""
        decided = self._result.decided(row)
        return rank_cell(decided.rank) if decided else ""

    def award(self, row: Standing) -> str:
        """Return the decided award; empty if nothing was decided."""
        decided = self._result.decided(row)
        if decided is None:
            return ""
        return _label(decided.award, row) or say("no_award_short", self._language)

    def why(self, row: Standing) -> str:
        """Return the reason of a decision, and who took it; empty if there is none."""
        decided = self._result.decided(row)
        if decided is None:
            return ""
        told = (say("decided_why", self._language, **self._said(each)) for each in decided.grounds)
        return say("apart", self._language).join(told)

    def unit(self, row: Standing) -> str | None:
        """Return what was decided of a unit, in one line; None if nothing was."""
        decided = self._result.decided(row)
        if decided is None:
            return None
        award = _label(decided.award, row) or say("no_award", self._language)
        apart = say("apart", self._language)
        told = []
        for reason, taken in decided.grounds:
            parts = (self._who(taken), self._place(taken))
            said = {"reason": reason, "taken": apart.join(each for each in parts if each)}
            told.append(say("decided_why", self._language, **said))
        why = apart.join(told)
        return say("unit_decided", self._language, rank=decided.rank, award=award, why=why)

    def heading(self) -> str:
        """Return the heading of what was decided, with who did if it is all of one document."""
        title = say("decided_and_confirmed", self._language)
        shared = self._shared
        return title + say("aside", self._language, text=shared) if shared else title

    @cached_property
    def _shared(self) -> str:
        """Who took all decisions, when, and by which document; empty if they differ."""
        told = {self._who(each) for each in self._all_taken()}
        return told.pop() if len(told) == 1 else ""

    def _all_taken(self) -> Iterator[Taken]:
        settled = self._result.settled
        yield from (each.taken for one in settled.decided.values() for each in one.grounds)
        yield from (each.taken for each in settled.confirmed)
        if settled.approval is not None:
            yield settled.approval.taken

    def lines(self) -> Iterator[str]:
        """Yield what was decided and confirmed, a line each."""
        for row in self._result.standings:
            decided = self._result.decided(row)
            for what, ground in self._what(row, decided) if decided else ():
                told = say("confirmed_finding", self._language, unit=row.card.unit, finding=what)
                yield self._because(told, ground)
        for each in self._result.settled.confirmed:
            yield self._because(self._confirmed(each), Ground(each.reason, each.taken))
        approval = self._result.settled.approval
        if approval is not None:
            what, taken = say("approved_by", self._language), self._taken(approval.taken)
            yield say("taken_without_reason", self._language, what=what, taken=taken)

    def _what(self, row: Standing, decided: Decided) -> Iterator[tuple[str, Ground]]:
        """Yield what was decided on each ground: the rank, the award, or both on one."""
        order, award = decided.grounds[0], decided.grounds[-1]
        what = [self._order(row, decided)] if decided.ordered else []
        before = row.award
        if order is not award:
            yield what.pop(), order
            before = decided.by_rank
        if decided.award != before or not what:
            what.append(self._otherwise(row, before, decided.award))
        yield say("listed", self._language).join(what), award

    def _order(self, row: Standing, decided: Decided) -> str:
        return say("decided_tie", self._language, rank=row.rank, decided=decided.rank)

    def _otherwise(self, row: Standing, before: Award | None, award: Award | None) -> str:
        """Return the award that was decided, and what it would be otherwise."""
        none = say("no_award", self._language)
        was, then = (_label(each, row) or none for each in (before, award))
        word = "decided_same" if award == before else "decided_other"
        return say(word, self._language, award=was, decided=then)

    def _confirmed(self, each: Confirmation) -> str:
        if each.metric is not None:
            title = self._result.rules.ruleset.metrics[each.metric].title
            values = {"unit": each.unit, "metric": title, "value": each.value}
            return say("confirmed_figure", self._language, **values)
        item = "" if each.item is None else say("of_item_no", self._language, no=each.item)
        return say(
            "confirmed_finding", self._language, unit=each.unit, finding=f"{each.finding}{item}"
        )

    def _because(self, what: str, ground: Ground) -> str:
        return say("because", self._language, what=what, **self._said(ground))

    def _said(self, ground: Ground) -> dict[str, str]:
        return {"reason": ground.reason, "taken": self._taken(ground.taken)}

    def _taken(self, taken: Taken) -> str:
        """Return who took a decision, unless the heading says so, and where it stands."""
        who = "" if self._shared else self._who(taken)
        parts = (who, self._place(taken))
        return say("apart", self._language).join(each for each in parts if each)

    def _place(self, taken: Taken) -> str:
        return f"{taken.place.file.rpartition('/')[2]}:{taken.place.line}"

    def _who(self, taken: Taken) -> str:
        parts = [each for each in (taken.by, taken.date, taken.document) if each]
        return say("apart", self._language).join(parts)


def _label(award: Award | None, row: Standing) -> str:
    return award.label(row.card.category) if award else ""
