"""A rule file as a person wrote it: the models of its parts, top down."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any, Self

from pydantic import Field, model_validator

from liuxiang.nodes import Path
from liuxiang.ruleset.allow import Allow
from liuxiang.ruleset.aspects import (
    EARNED_CAP,
    HEADER,
    IDENTITY,
    PARTS,
    UNSAID,
)
from liuxiang.ruleset.assessed import assessing, counted_by_category, of_base_by_category
from liuxiang.ruleset.base import Integer, Model, Name, Points, Text
from liuxiang.ruleset.criteria import Criterion
from liuxiang.ruleset.derivation import Derivation
from liuxiang.ruleset.grades import Grades
from liuxiang.ruleset.header import Document, Period, Titled
from liuxiang.ruleset.items import Action, Item
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.ruleset.order_keys import OrderKey
from liuxiang.ruleset.policies import Policies
from liuxiang.ruleset.ranking import Award, RankedList, Ranking
from liuxiang.ruleset.rare import AnyPenaltyAbove
from liuxiang.ruleset.rulings import Ruling
from liuxiang.ruleset.total import Total
from liuxiang.wording import Language

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording

__all__ = ["Action", "Award", "Item", "RankedList", "Ranking", "Ruleset"]


class Ruleset(Model):
    """A whole rule file."""

    def __repr__(self) -> str:
        return f"<Ruleset {self.id}@{self.version}>"

    liuxiang: Annotated[Integer, IDENTITY]
    """The version of the rule language: 1."""
    id: Annotated[Name, IDENTITY]
    """What the scheme is called in files and results; stays the same from year to year."""
    version: Annotated[Text, IDENTITY]
    """The version of the rules, such as the year; quoted, since it is text."""
    title: Annotated[Text, HEADER]
    """What the scheme is called in reports."""
    language: Annotated[Text, HEADER] = "zh-CN"
    """The language of titles and clauses, as zh-CN."""
    source: Annotated[Document | None, PARTS] = None
    """The document that the rules are taken from."""
    period: Annotated[Period | None, PARTS] = None
    """The days that figures are about."""
    points: Annotated[Points, UNSAID]
    """The sum of the base points of all actions."""
    categories: Annotated[Mapping[Name, Titled], PARTS] = Field(min_length=1)
    """The groups of units that are ranked apart, by id."""
    departments: Annotated[Mapping[Name, Titled], PARTS] = {}
    """Who answers for items, by id."""
    metrics: Annotated[Mapping[Name, AnyMetric], PARTS]
    """The figures that units report, by id."""
    policies: Annotated[Policies, PARTS] = Field(default_factory=Policies)
    """What a missing figure, nothing to measure, and a failed base mean for points."""
    actions: Annotated[tuple[Action, ...], PARTS] = Field(min_length=1)
    """The groups of items, in the order of the document."""
    bonus_cap: Annotated[Points | None, EARNED_CAP] = None
    """The most that all bonuses can earn together."""
    penalties: Annotated[tuple[AnyPenaltyAbove, ...], PARTS] = ()
    """What is taken off the points of all actions."""
    total: Annotated[Total, PARTS] = Field(default_factory=Total.model_construct)
    """What units are ranked by; left out, the sum of all points."""
    rulings: Annotated[tuple[Ruling, ...], PARTS] = ()
    """Questions the text leaves open, with the reading taken and the other ones."""
    ranking: Annotated[Ranking, PARTS] = Field(default_factory=Ranking)
    """How units are put in order."""
    awards: Annotated[tuple[Award, ...], PARTS] = ()
    """What the units of some ranks get."""
    grades: Annotated[Grades | None, PARTS] = None
    """Which grade units get for their points, and what presses it down."""
    allow: Annotated[tuple[Allow, ...], UNSAID] = ()
    """Remarks of `validate` that are meant, each with its reason."""

    @model_validator(mode="after")
    def _all_assessing(self) -> Self:
        if all(item.assesses for action in self.actions for item in action.items):
            return self
        return self.model_copy(update={"actions": assessing(self.actions, self.categories)})

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """All items, in file order."""
        return tuple(item for action in self.actions for item in action.items)

    @cached_property
    def placed_items(self) -> tuple[tuple[Path, Item], ...]:
        """All items with their places, in file order."""
        return tuple(
            (("actions", one, "items", two), item)
            for one, action in enumerate(self.actions)
            for two, item in enumerate(action.items)
        )

    @cached_property
    def placed_criteria(self) -> tuple[tuple[Path, Item | None, Criterion], ...]:
        """All criteria on metrics, including those in groups, with items and places.

        Those of grades, and of penalties above items, have no item.
        """
        of_items = (
            ((*path, *leaf.path), item, leaf.criterion)
            for at, item in self.placed_items
            for path, each in item.placed_criteria(at)
            for leaf in each.leaves()
        )
        of_penalties = (
            ((*path, *below, *leaf.path), None, leaf.criterion)
            for path, _, each in self.placed_penalties
            for below, clause in each.placed()
            for leaf in clause.leaves()
        )
        if self.grades is None:
            return (*of_items, *of_penalties)
        of_grades = (
            ((*path, *leaf.path), None, leaf.criterion)
            for path, _, each in self.grades.placed_conditions()
            for leaf in each.leaves()
        )
        return (*of_items, *of_penalties, *of_grades)

    @cached_property
    def takes_points(self) -> bool:
        """Whether penalties or floors change what base and bonus points add up to."""
        above = any(each.penalties or each.lowest is not None for each in self.actions)
        return above or bool(self.penalties) or any(each.takes_points for each in self.items)

    @cached_property
    def placed_penalties(self) -> tuple[tuple[Path, str | None, AnyPenaltyAbove], ...]:
        """The penalties of actions and of the scheme, with their places and actions."""
        of_actions = (
            (("actions", one, "penalties", two), action.id, each)
            for one, action in enumerate(self.actions)
            for two, each in enumerate(action.penalties)
        )
        of_scheme = ((("penalties", at), None, each) for at, each in enumerate(self.penalties))
        return (*of_actions, *of_scheme)

    @property
    def reads_actions(self) -> bool:
        """Whether something is decided by the points of single actions, which costs time."""
        return any(each.of == "actions" for each in self.ranking.keys)

    @cached_property
    def leaves_out(self) -> bool:
        """Whether what does not apply to a unit is left out anywhere."""
        own = (item.nothing_to_measure for item in self.items)
        return "leave_out" in (self.policies.nothing_to_measure, *own)

    @cached_property
    def entry_limits(self) -> Mapping[str, Decimal]:
        """The maximum that assessors may enter for each metric that the points of an item limit."""
        limits: dict[str, Decimal] = {}
        for item in self.items:
            if item.scoring is None or item.points is None:
                continue
            for metric, limit in item.scoring.entry_limits(item.points).items():
                limits[metric] = min(limit, limits.get(metric, limit))
        return limits

    def part_at(self, path: Path) -> Any:
        """Return the model or the value of a field at `path` of the file."""
        part: Any = self
        for key in path:
            if isinstance(part, tuple | Mapping):
                part = part[key]  # type: ignore[index]  # a path has a key of the right type
            else:
                fields = type(part).model_fields.items()
                part = getattr(part, next(name for name, f in fields if key in (name, f.alias)))
        return part

    def titled(self, scope: str) -> str:
        """Return the title of the scope of a cap: an action by its id, else the whole scheme."""
        return next((each.title for each in self.actions if each.id == scope), self.title)

    def wording(self, language: Language) -> "Wording":
        """Return the wording of its rules."""
        from liuxiang.ruleset.wording import Wording

        titles = {name: each.title for name, each in self.categories.items()}
        if self.grades is None:
            return Wording(self.metrics, titles, language)
        earned = {f"items.{each.id}": each.title for each in self.items}
        earned |= {f"actions.{each.id}": each.title for each in self.actions}
        return Wording(self.metrics, titles, language, earned)

    @cached_property
    def derivation(self) -> Derivation:
        """What its derived metrics are computed from."""
        return Derivation(self.metrics)

    def figures_of(self, name: str) -> tuple[str, ...]:
        """Return the part and the whole of a rate, or what a derived metric is computed from."""
        metric = self.metrics[name]
        if metric.kind != "rate" or metric.part is None or metric.whole is None:
            return metric.made_of()
        return metric.part, metric.whole

    @cached_property
    def lists(self) -> tuple[RankedList, ...]:
        """Who is ranked together: a category that no list names is one by itself."""
        named = {name for each in self.ranking.lists for name in each.categories}
        alone = (
            RankedList.model_construct(id=name, title=each.title, categories=(name,))
            for name, each in self.categories.items()
            if name not in named
        )
        return (*self.ranking.lists, *alone)

    @cached_property
    def list_of(self) -> Mapping[str, str]:
        """The id of the list that ranks the units of each category."""
        return {name: each.id for each in self.lists for name in each.categories}

    @cached_property
    def categories_of_list(self) -> Mapping[str, tuple[str, ...]]:
        """The categories of each list."""
        return {each.id: each.categories for each in self.lists}

    @cached_property
    def list_titles(self) -> Mapping[str, str]:
        """The title of each list."""
        return {each.id: each.title for each in self.lists}

    def key_title(self, key: OrderKey) -> str:
        """Return what a key that separates units of equal totals is called."""
        if key.of == "metrics":
            return self.metrics[key.name].title
        named = [
            *((each.id, "actions", each.title) for each in self.actions),
            *((each.id, "items", each.title) for each in self.items),
            *((str(each.no), "items", each.title) for each in self.items),
        ]
        return next((title for name, of, title in named if (of, name) == key[:2]), key.name)

    def group_title(self, name: str) -> str:
        """Return the title of a list, or else of a category."""
        return self.list_titles.get(name) or self.categories[name].title

    def categories_of(self, award: Award) -> tuple[str, ...]:
        """Return the categories whose units can get an award, in the order in which it names them.

        Where it names none, they are those of its lists, or all.
        """
        if award.lists is None:
            return tuple(self.categories) if award.categories is None else award.categories
        listed = [name for each in self.lists if each.id in award.lists for name in each.categories]
        own = listed if award.categories is None else award.categories
        return tuple(each for each in own if each in listed)

    @cached_property
    def awards_of_lists(self) -> Mapping[str, tuple[Award, ...]]:
        """The awards of each list, in the order of the file."""
        return {
            each.id: tuple(
                award for award in self.awards if not each.is_apart_from(self.categories_of(award))
            )
            for each in self.lists
        }

    @cached_property
    def assessed_metrics(self) -> Mapping[str, frozenset[str]]:
        """The metrics that count for each category, including the figures of its rates."""
        return counted_by_category(self)

    @cached_property
    def base_metrics(self) -> Mapping[str, frozenset[str]]:
        """The metrics that the base points of each category depend on."""
        return of_base_by_category(self)

    @cached_property
    def voluntary_metrics(self) -> Mapping[str, frozenset[str]]:
        """The metrics of each category that assessors may omit: no base points depend on them."""
        points = frozenset(name for name, each in self.metrics.items() if each.kind == "points")
        if not points:
            return dict.fromkeys(self.categories, points)
        return {category: points - found for category, found in self.base_metrics.items()}
