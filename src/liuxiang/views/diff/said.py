"""The wording of one version's side of a change."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from liuxiang.changes import Change
from liuxiang.changes.fact_pair import scoring_of
from liuxiang.changes.facts import FactPath, Facts, Of
from liuxiang.changes.measures import owner
from liuxiang.exact import ZERO, decimal_of, show
from liuxiang.names import by_number
from liuxiang.nodes import Path
from liuxiang.ruleset import Action, Item, Ruleset
from liuxiang.ruleset.bonuses import Bonus, BonusTier
from liuxiang.ruleset.criteria import Criterion
from liuxiang.ruleset.groups import Group
from liuxiang.ruleset.penalties import Penalty, PenaltyTier
from liuxiang.ruleset.rounding import Rounding
from liuxiang.ruleset.rulings import Alternative
from liuxiang.ruleset.scoring import Linear
from liuxiang.ruleset.scoring.deductions import Deduction
from liuxiang.ruleset.scoring.flat_deductions import FlatDeduction
from liuxiang.ruleset.scoring.routes import Route
from liuxiang.ruleset.scoring.tiers import Tier
from liuxiang.views.diff.areas import area_of, criterion_of
from liuxiang.views.diff.kinds import SHARES, called, total_in_words
from liuxiang.views.show.ranking import by_line, places_line
from liuxiang.wording import Language, say

JOINED: Final = ("LX938", "LX939", "LX947", "LX948")
"""The codes of criteria joined to a group, and of a group split."""

WRAPPED: Final = ("LX943", "LX944", "LX949", "LX950")
"""The codes of a tier whose criterion became one of several, and of one that is alone again."""

TURNED: Final = ("LX945", "LX946")
"""The codes of a group of which all must hold instead of one, and of the reverse."""


class Side:
    """The wording of one version."""

    def __init__(self, ruleset: Ruleset, facts: Facts, language: Language) -> None:
        self._ruleset = ruleset
        self._facts = facts
        self._language = language
        self._wording = ruleset.wording(language)
        self._areas: Mapping[str, Callable[[Change, str], str]] = {
            "test": self._test,
            "measure": self._measure,
            "within": self._metric,
            "made by": self._made_by,
            "made of": self._made_of,
            "scope": self._titles,
            "assesses": self._titles,
            "given": self._titles,
            "departments": self._titles,
            "line": self._line,
            "mark": self._mark,
            "rounding": self._rounding,
            "ranks": self._ranks,
            "graded by": lambda _, raw: say(f"graded_by_{raw}", language),
            "condition": lambda change, _: self._wording.condition(self._there(change)),
            "at best": lambda _, raw: ruleset.grades.titled(raw) if ruleset.grades else raw,
            "limit": lambda _, raw: say(f"limit_{raw}", language),
            "ranked by": lambda *_: by_line(ruleset, language),
            "listed": self._titles,
            "step": self._step,
            "policy": lambda _, raw: say(f"policy_{raw}", language),
            "total": lambda change, raw: total_in_words(self._there(change), raw, language),
            "bounds": self._bounds,
            "action": self._action,
            "kind": lambda _, raw: called(raw, language),
        }

    def value(self, change: Change, raw: str | None, at: Path | None) -> str:
        """Return this version's value of a change in words; `raw` is its source text."""
        if raw is None:
            return say("none", self._language)
        if change.action == "renamed":
            return raw
        if change.code in ("LX813", "LX868", "LX959"):
            return self._home(raw)
        if change.action in ("added", "removed"):
            return self._part(change, raw, at)
        if isinstance(change.at[-1], Of) and change.code in ("LX810", *WRAPPED, *TURNED):
            return self.asked(change.at)
        if change.code == "LX820":
            return self._clauses_of(change)
        if change.code in JOINED:
            return self._joined(change)
        if change.code in ("LX832", "LX833"):
            return say("worth_points", self._language, points=raw, count=decimal_of(raw))
        worded = self._areas.get(area_of(change))
        return raw if worded is None else worded(change, raw)

    def asked(self, at: FactPath) -> str:
        """Return the requirement of a group, or the condition of a tier."""
        part = self._ruleset.part_at(self._facts[at].at)
        whole = isinstance(part, Criterion | Group)
        return self._wording.criterion(part if whole else part.when)

    def _part(self, change: Change, raw: str, at: Path | None) -> str:
        """Return an added or removed part as the annex table words it."""
        part = None if at is None else self._ruleset.part_at(at)
        match part:
            case Criterion() | Group():
                return self._wording.criterion(part)
            case Bonus() | Penalty() | Deduction() | FlatDeduction():
                return part.line(self._wording)
            case BonusTier() | PenaltyTier():
                return part.line(self._wording)
            case Tier():
                return part.sentence(self._wording)
            case Route():
                return part.title or self._wording.enumerated(list(part.lines(self._wording)))
            case Item(points=None):
                return say("bonus_alone", self._language)
            case Item(points=points):
                worth = points or ZERO
                return say("worth_points", self._language, points=show(worth), count=worth)
            case Action():
                return self._items_of(change)
            case Alternative():
                return part.reading
            case _:
                return str(getattr(part, "title", None) or raw)

    def _there(self, change: Change) -> Any:
        """Return the part of this version that changed."""
        return self._ruleset.part_at(self._facts[change.at].at)

    def _clauses_of(self, change: Change) -> str:
        """Return the clauses of a list as the annex table words them."""
        parts = [
            path for path in self._facts if path[:-1] == change.at and isinstance(path[-1], Of)
        ]
        return self._wording.enumerated(
            [self._part(change, str(path[-1]), self._facts[path].at) for path in parts]
        )

    def _joined(self, change: Change) -> str:
        """Return separate criteria, or the group that they are joined to."""
        deep = len(change.at)
        parts = [
            path for path, _, _ in change.differences if len(path) == deep and path in self._facts
        ]
        return self._wording.enumerated(
            [self._part(change, str(path[-1]), self._facts[path].at) for path in parts]
        )

    def _items_of(self, change: Change) -> str:
        """Return the items added or removed with an action, by number."""
        gone = {path for path, _, _ in change.differences if path[0] == "items" and len(path) == 2}
        own = [
            path[:2]
            for path, fact in self._facts.items()
            if path[2:] == ("action",) and fact.value == change.at[-1]
        ]
        if not own:
            return say("without_items", self._language)
        numbers = sorted((self._facts[*path, "no"].value for path in own), key=by_number)
        listed = self._wording.enumerated(numbers)
        moved = not gone.issuperset(own)
        word = "with_moved_items" if moved else "with_items"
        return say(word, self._language, count=len(numbers), items=listed)

    def _home(self, item: str) -> str:
        no = next(each.no for each in self._ruleset.items if each.id == item)
        return say("of_item", self._language, no=no)

    def _measure(self, change: Change, raw: str) -> str:
        """Return the title of a metric, with its requirement if that changes too."""
        if " " not in raw:
            return self._metric(change, raw)
        owner = change.at if (*change.at, "metric") in self._facts else change.at[:-1]
        at = self._facts[*owner, "metric"].at[:-1]
        part = self._ruleset.part_at(at)
        if isinstance(part, Criterion):
            return self._wording.criterion(part)
        return self._asked(change, at)

    def _test(self, change: Change, raw: str) -> str:
        """Return the comparison of a criterion as text."""
        del raw
        criterion = self._ruleset.part_at(self._facts[*criterion_of(change), "metric"].at[:-1])
        return self._wording.test(criterion.metric, criterion.test)

    def _titles(self, change: Change, raw: str) -> str:
        """Return the titles of the listed categories or departments."""
        family = "departments" if change.at[-1] == "departments" else "categories"
        del raw
        names = [path[-1] for path in self._facts if path[:-1] == change.at]
        titles = [str(self._facts[family, name, "title"].value) for name in names]
        return self._wording.enumerated(titles) or say("nobody", self._language)

    def _metric(self, change: Change, raw: str) -> str:
        """Return the title of a metric."""
        del change
        metric = self._ruleset.metrics.get(raw)
        return raw if metric is None else metric.title

    def _made_of(self, change: Change, raw: str) -> str:
        metric = self._ruleset.part_at(self._facts[change.at[:2]].at)
        del raw
        part, whole = (
            self._metric(change, each) if each else "–" for each in (metric.part, metric.whole)
        )
        return say("made_of", self._language, part=part, whole=whole)

    def _made_by(self, change: Change, raw: str) -> str:
        """Return how a metric is computed, or rounded if nothing else changed."""
        at = self._facts[change.at[:2]].at
        if change.code == "LX993":
            return self._wording.rounding(self._ruleset.part_at(at).rounding)
        return self._wording.formula(str(at[-1])) or raw

    def _line(self, change: Change, _: str) -> str:
        scoring = scoring_of(change.at)
        zero, full = (self._facts[*scoring, key].value for key in ("zero_at", "full_at"))
        return say("line_of", self._language, zero=zero, full=full)

    def _mark(self, change: Change, raw: str) -> str:
        """Return the side of a mark that counts, if that is what changed."""
        for side in ("above", "below"):
            fact = self._facts.get((*change.at, side))
            if fact is not None:
                return say(f"mark_{side}", self._language, mark=fact.value)
        return raw

    def _rounding(self, change: Change, raw: str) -> str:
        value = self._facts[change.at].value
        del raw
        worded = (
            say(value, self._language).strip("，, ")
            if isinstance(value, str)
            else self._wording.rounding(Rounding.model_validate(value))
        )
        if len(change.differences) == 1:
            return worded
        step = self._facts[*change.at[:-1], "step"].value
        return say("rounded_steps", self._language, rounding=worded, step=step)

    def _bounds(self, change: Change, raw: str) -> str:
        """Return the lower and upper limits of a metric."""
        del raw
        low, high = (
            say("no_bound", self._language) if each == "none" else each
            for each in self._facts[change.at].value
        )
        return say("bounds_of", self._language, low=low, high=high)

    def _step(self, change: Change, raw: str) -> str:
        """Return the size of a step, with its points if they changed with it."""
        if change.code != "LX940":
            return raw
        step, points = (self._facts[*change.at[:-1], key].value for key in ("step", "points"))
        return say("step_worth", self._language, step=step, points=points)

    def _ranks(self, change: Change, raw: str) -> str:
        del raw
        award = self._ruleset.part_at(self._facts[change.at[:2]].at)
        return places_line(award, self._language)

    def _action(self, change: Change, raw: str) -> str:
        del change
        return next(each.title for each in self._ruleset.actions if each.id == raw)

    def made_of(self, change: Change) -> tuple[str, ...]:
        """Return the details of a kind: scoring clauses, or marks in the unit of a metric."""
        if change.code in ("LX835", "LX997") and change.old not in (None, *SHARES):
            scoring = self._ruleset.part_at(self._facts[*change.at, "kind"].at[:-1])
            return tuple(scoring.lines(self._wording))
        return (
            tuple(self._marks(change))
            if change.code in ("LX870", "LX960", "LX904", "LX925")
            else ()
        )

    def _marks(self, change: Change) -> list[str]:
        """Return the marks in the unit of a metric whose kind changes; a bonus as a whole."""
        if change.code in ("LX870", "LX960"):
            return [self._part(change, "", self._facts[change.at].at)]
        owners = (owner(path) for path, _, _ in change.differences if path in self._facts)
        measured = dict.fromkeys(each for each in owners if (*each, "metric") in self._facts)
        places = [self._facts[*each, "metric"].at[:-1] for each in measured]
        return [self._asked(change, each) for each in places]

    def _asked(self, change: Change, at: Path) -> str:
        """Return the requirement on a metric; for a criterion only the test."""
        part = self._ruleset.part_at(at)
        if isinstance(part, Criterion):
            return self._wording.test(part.metric, part.test)
        if isinstance(part, Linear):
            return self._wording.enumerated(list(part.lines(self._wording)))
        return self._part(change, "", at)
