"""A change in words: what it is about, and what was and is said of it."""

from collections.abc import Callable, Mapping
from typing import Any

from liuxiang.changes import Amendment, Change
from liuxiang.changes.catalogue import CODES
from liuxiang.changes.facts import LISTED, FactPath, Facts, In, Of, slot_of
from liuxiang.exact import ZERO, show
from liuxiang.message import Language
from liuxiang.nodes import Path
from liuxiang.report.clauses import Clauses
from liuxiang.ruleset import Action, Item, Ruleset
from liuxiang.ruleset.bonuses import Discretionary, Fixed, PerCount, PerStep
from liuxiang.ruleset.criteria import AnyOf, Criterion
from liuxiang.ruleset.rounding import Rounding
from liuxiang.ruleset.rulings import Alternative
from liuxiang.ruleset.scoring.deductions import Deduction
from liuxiang.ruleset.scoring.tiers import Tier
from liuxiang.words import say

_NAMED = {
    "criteria": "clause_named",
    "any_of": "clause_named",
    "deductions": "deduction_named",
    "tiers": "tier_named",
    "bonuses": "bonus_named",
    "actions": "action_named",
    "awards": "award_named",
    "metrics": "metric_named",
    "categories": "category_named",
    "departments": "department_named",
    "rulings": "ruling_named",
    "alternatives": "reading_named",
}
_SECTIONS = {"policies": "all_items", "ranking": "ranking_rule", "bonus_cap": "all_bonuses"}
_KINDS = {"linear": "linear_kind", "judged": "judged_kind"}


class Telling:
    """The words for the changes of one amendment."""

    def __init__(self, made: Amendment, language: Language) -> None:
        self._made = made
        self._language = language
        self._old = _Side(made.old, made.sides.before, language)
        self._new = _Side(made.new, made.sides.after, language)

    def message(self, change: Change) -> str:
        """The change in one sentence."""
        return say("told", self._language, where=self.subject(change), what=self.what(change))

    def what(self, change: Change) -> str:
        """What became of the subject of a change."""
        old = self._old.value(change, change.old, change.old_at)
        new = self._new.value(change, change.new, change.new_at)
        return CODES[change.code].text[self._language].format(old=old, new=new)

    def subject(self, change: Change) -> str:
        """What a change is about."""
        at = change.at
        if change.action in ("added", "removed") and at[0] == "items" and len(at) > 2:
            at = at[:2]  # what came or went is told behind it
        found: list[str] = []
        for depth, key in enumerate(at, 1):
            if at[0] == "items" and depth == 2:
                found.append(self._item(at[:2]))
            elif isinstance(key, Of) or (depth == 2 and at[0] in _NAMED):
                word = _NAMED[at[depth - 2]]
                found.append(say(word, self._language, title=self._title(at[:depth])))
        if not found:
            word = _SECTIONS.get(at[0], "whole_file")
            return say(word, self._language)
        subject = found[0]
        for inner in found[1:]:
            subject = say("inside", self._language, outer=subject, inner=inner)
        return subject

    def short(self, change: Change) -> str:
        """What a change is about, in a few words: an item by its number."""
        if change.item is not None:
            return say("of_item", self._language, no=change.item)
        return self.subject(change)

    def _item(self, at: FactPath) -> str:
        no, title = (self._fact((*at, key)) for key in ("no", "title"))
        return say("item_named", self._language, no=no, title=title)

    def _title(self, at: FactPath) -> str:
        """What a part is called in reports, as the new version has it where it still does."""
        if at[-2] == "tiers":
            return (self._new if at in self._made.sides.after else self._old).tier(at)
        title = self._fact((*at, "title"))
        metric = self._fact((*at, "metric")) or self._fact((*at, "when", "metric"))
        if title is None and metric is not None:
            title = self._fact(("metrics", metric, "title"))
        if at[-2] == "rulings":
            return f"{at[-1]}（{title}）" if self._language == "zh" else f"{at[-1]} ({title})"
        return str(title or self._fact((*at, "id")) or at[-1])

    def _fact(self, path: FactPath) -> Any:
        for facts in (self._made.sides.after, self._made.sides.before):
            if path in facts:
                return facts[path].value
        return None


class _Side:
    """What one version says, in words."""

    def __init__(self, ruleset: Ruleset, facts: Facts, language: Language) -> None:
        self._ruleset = ruleset
        self._facts = facts
        self._language = language
        self._clauses = Clauses(ruleset, language)
        self._areas: Mapping[str, Callable[[Change, str], str]] = {
            "test": self._test,
            "measure": self._metric,
            "within": self._metric,
            "made of": self._made_of,
            "scope": self._titles,
            "assesses": self._titles,
            "given": self._titles,
            "departments": self._titles,
            "line": self._line,
            "mark": self._mark,
            "rounding": self._rounding,
            "ranks": self._ranks,
            "action": self._action,
            "kind": self._kind,
        }

    def value(self, change: Change, raw: str | None, at: Path | None) -> str:
        """What this version says where a change is; `raw` is how it is written."""
        if raw is None:
            return say("none", self._language)
        if change.action == "renamed":
            return raw
        if change.code in ("LX813", "LX868"):
            return self._home(raw)
        if change.action in ("added", "removed"):
            return self._part(change, raw, at)
        if change.code == "LX820":
            return self._clauses_of(change)
        if change.code in ("LX832", "LX833"):
            return say("worth_points", self._language, points=raw)
        worded = self._areas.get(_area(change))
        return raw if worded is None else worded(change, raw)

    def tier(self, at: FactPath) -> str:
        """When a tier holds."""
        return self._clauses.criterion(self._ruleset.part_at(self._facts[at].at).when)

    def _part(self, change: Change, raw: str, at: Path | None) -> str:
        """A part that came or went, as the annex table has it."""
        part = None if at is None else self._ruleset.part_at(at)
        match part:
            case Criterion() | AnyOf():
                return self._clauses.criterion(part)
            case PerStep() | PerCount() | Fixed() | Discretionary():
                return self._clauses.bonus(part)
            case Deduction():
                return self._clauses.deduction(part)
            case Tier():
                return self._clauses.tier(part)
            case Item(points=None):
                return say("bonus_alone", self._language)
            case Item(points=points):
                return say("worth_points", self._language, points=show(points or ZERO))
            case Action():
                return self._items_of(change)
            case Alternative():
                return part.reading
            case _:
                return str(getattr(part, "title", raw))

    def _clauses_of(self, change: Change) -> str:
        """The clauses of a list, as the annex table has them."""
        parts = [
            path for path in self._facts if path[:-1] == change.at and isinstance(path[-1], Of)
        ]
        return self._clauses.enumerated(
            [self._part(change, str(path[-1]), self._facts[path].at) for path in parts]
        )

    def _items_of(self, change: Change) -> str:
        """The items that came or went with an action, by number."""
        numbers = sorted(
            int(self._facts[*path, "no"].value)
            for path, _, _ in change.differences
            if path[0] == "items" and len(path) == 2
        )
        if not numbers:
            return say("without_items", self._language)
        listed = self._clauses.enumerated([str(each) for each in numbers])
        return say("with_items", self._language, items=listed)

    def _home(self, item: str) -> str:
        return say("of_item", self._language, no=self._facts["items", Of(item), "no"].value)

    def _test(self, change: Change, raw: str) -> str:
        """The comparison of a criterion, in signs and words."""
        del raw
        criterion = self._ruleset.part_at(self._facts[*_criterion(change), "metric"].at[:-1])
        return self._clauses.test(criterion.metric, criterion.test)

    def _titles(self, change: Change, raw: str) -> str:
        """The titles of categories or departments that are listed."""
        family = "departments" if change.at[-1] == "departments" else "categories"
        del raw
        names = [path[-1] for path in self._facts if path[:-1] == change.at]
        titles = [str(self._facts[family, name, "title"].value) for name in names]
        return self._clauses.enumerated(titles) or say("nobody", self._language)

    def _metric(self, change: Change, raw: str) -> str:
        """The title of a metric."""
        del change
        title = self._facts.get(("metrics", raw, "title"))
        return raw if title is None else str(title.value)

    def _made_of(self, change: Change, raw: str) -> str:
        sides = [self._facts.get((*change.at[:2], key)) for key in ("part", "whole")]
        del raw
        part, whole = (self._metric(change, str(each.value)) if each else "–" for each in sides)
        return say("made_of", self._language, part=part, whole=whole)

    def _line(self, change: Change, raw: str) -> str:
        scoring = slot_of(change.at, "scoring")
        del raw
        zero, full = (self._facts[*scoring, key].value for key in ("zero_at", "full_at"))
        return say("line_of", self._language, zero=zero, full=full)

    def _mark(self, change: Change, raw: str) -> str:
        """The side of a mark that counts, where that is what changed."""
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
            else self._clauses.rounding(Rounding.model_validate(value))
        )
        if len(change.differences) == 1:
            return worded
        step = self._facts[*change.at[:-1], "step"].value
        return say("rounded_steps", self._language, rounding=worded, step=step)

    def _ranks(self, change: Change, raw: str) -> str:
        first, last = self._facts[change.at].value
        del raw
        return say("ranks_of", self._language, first=first, last=last)

    def _action(self, change: Change, raw: str) -> str:
        title = self._facts.get(("actions", Of(raw), "title"))
        del change
        return raw if title is None else str(title.value)

    def _kind(self, change: Change, raw: str) -> str:
        if change.code == "LX835":
            return say(_KINDS.get(raw, raw), self._language)
        return say(f"kind_{raw}", self._language)


def _criterion(change: Change) -> FactPath:
    """The criterion of which the test is said otherwise."""
    return next(
        path[:-2] if isinstance(path[-1], In) else path[:-1]
        for path, old, new in change.differences
        if any(each is not None and each.aspect.area == "test" for each in (old, new))
    )


def _area(change: Change) -> str:
    """What a change is about: the aspect of the first fact that says it."""
    if change.code in ("LX835", "LX870", "LX904"):
        return "kind"
    areas = [
        each.aspect.area
        for path, old, new in change.differences
        for each in (new, old)
        if each is not None and path[: len(change.at)] == change.at and each.value != LISTED
    ]
    return "measure" if "measure" in areas else areas[0] if areas else ""
