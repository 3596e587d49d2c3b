"""The wording of a change: its subject, and its old and new values."""

from types import MappingProxyType
from typing import Any, Final

from liuxiang.changes import Amendment, Change
from liuxiang.changes.facts import FactPath, Of
from liuxiang.views.diff.dividing import DIVIDED, Dividing
from liuxiang.views.diff.said import JOINED, WRAPPED, Side
from liuxiang.wording import Language, say, words

_NAMED = {
    "criteria": "clause_named",
    "any_of": "clause_named",
    "all_of": "clause_named",
    "deductions": "deduction_named",
    "tiers": "tier_named",
    "routes": "route_named",
    "bonuses": "bonus_named",
    "penalties": "penalty_named",
    "actions": "action_named",
    "awards": "award_named",
    "bands": "grade_named",
    "ceilings": "ceiling_named",
    "lists": "list_named",
    "metrics": "metric_named",
    "categories": "category_named",
    "departments": "department_named",
    "rulings": "ruling_named",
    "alternatives": "reading_named",
}
_SECTIONS = {
    "policies": "all_items",
    "total": "the_total",
    "ranking": "ranking_rule",
    "bonus_cap": "all_bonuses",
    "grades": "grades_rule",
}

SPANNING: Final = MappingProxyType({"LX923": "comma", "LX924": "until"})
"""The words between the fields of the heading of a file, and between the days of its period."""


class Telling:
    """The wording of the changes of one amendment."""

    def __init__(self, made: Amendment, language: Language) -> None:
        self._made = made
        self._language = language
        self._old = Side(made.old, made.sides.before, language)
        self._new = Side(made.new, made.sides.after, language)
        self._dividing = Dividing(made, language)

    def message(self, change: Change) -> str:
        """Return the change as one sentence."""
        return say("told", self._language, where=self.subject(change), what=self.what(change))

    def what(self, change: Change) -> str:
        """Return what happened to the subject of a change."""
        old, new = self.values(change)
        what = words("differences", self._language)[change.code].format(old=old, new=new)
        if change.code not in DIVIDED:
            return what
        clauses = self._dividing.differing(change)
        return say("with_clauses", self._language, what=what, clauses=clauses) if clauses else what

    def values(self, change: Change) -> tuple[str, str]:
        """Return the old and the new value of a change in words."""
        if change.code in DIVIDED:
            return self._dividing.values(change)
        old = self._old.value(change, change.old, change.old_at)
        new = self._new.value(change, change.new, change.new_at)
        if change.code in SPANNING:
            between = say(SPANNING[change.code], self._language)
            old, new = (each.replace(" … ", between) for each in (old, new))
        if old == new and change.old is not None and change.new is not None:
            old, new = change.old, change.new  # only an id differs
        lines, others = (side.made_of(change) for side in (self._old, self._new))
        return self._with(old, lines, others), self._with(new, others, lines)

    def _with(self, kind: str, lines: tuple[str, ...], others: tuple[str, ...]) -> str:
        """Return a kind with those of its details that the other kind does not have."""
        own = [each for each in lines if each not in others]
        if not own:
            return kind
        listed = say("enumerated", self._language).join(own)
        return say("kind_with", self._language, kind=kind, lines=listed)

    def subject(self, change: Change) -> str:
        """Return the subject of a change."""
        at = change.at
        if change.code in DIVIDED:
            return self._dividing.subject(change)
        if at[0] == "items" and (change.action in ("added", "removed") or change.code in JOINED):
            at = at[:4] if change.code in ("LX965", "LX966") else at[:2]  # the value names the part
        found: list[str] = []
        for depth, key in enumerate(at, 1):
            if at[0] == "items" and depth == 2:
                found.append(self._item(at[:2]))
            elif isinstance(key, Of) or (depth == 2 and at[0] in _NAMED):
                word = _NAMED[at[depth - 2]]
                # the value gives the new condition
                old = change.code in WRAPPED and depth == len(at)
                title = self._old.asked(at) if old else self._title(at[:depth])
                found.append(say(word, self._language, title=title))
        if not found:
            word = _SECTIONS.get(at[0], "whole_file")
            return say(word, self._language)
        subject = found[0]
        for inner in found[1:]:
            subject = say("inside", self._language, outer=subject, inner=inner)
        if at[-1] == "bonus_cap":
            return say("bonuses_of", self._language, of=subject)
        return subject

    def short(self, change: Change) -> str:
        """Return a short label for the subject of a change: for an item, its number."""
        if change.item is not None:
            return say("of_item", self._language, no=change.item)
        return self.subject(change)

    def _item(self, at: FactPath) -> str:
        no, title = (self._fact((*at, key)) for key in ("no", "title"))
        return say("item_named", self._language, no=no, title=title)

    def _title(self, at: FactPath) -> str:
        """Return the title of a part, taken from the new version if it still has the part."""
        side = self._new if at in self._made.sides.after else self._old
        title = self._fact((*at, "title"))
        metric = self._fact((*at, "metric")) or self._fact((*at, "when", "metric"))
        if at[-2] == "tiers" or (at[-2] == "criteria" and title is None and metric is None):
            return side.asked(at)
        if title is None and metric is not None:
            title = self._fact(("metrics", metric, "title"))
        if at[-2] == "rulings":
            return say("with_title", self._language, name=at[-1], title=title)
        return str(title or self._fact((*at, "id")) or at[-1])

    def _fact(self, path: FactPath) -> Any:
        for facts in (self._made.sides.after, self._made.sides.before):
            if path in facts:
                return facts[path].value
        return None
