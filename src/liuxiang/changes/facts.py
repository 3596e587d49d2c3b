"""The facts of a rule file: everything it says, once each, addressed by id instead of position.

Two rule files have the same meaning if their facts are equal, regardless of layout. Defaults are
explicit, numbers are normalized, and values that a clause inherits from its item are repeated in
the clause.
"""

from collections.abc import Callable, Iterator, Mapping
from enum import Enum, auto
from typing import Any, Final, NamedTuple

from liuxiang.changes.named_facts import order_fact, set_fact
from liuxiang.changes.names import Names
from liuxiang.changes.plain import condition_of, made_by, plain
from liuxiang.exact import EXACT, show
from liuxiang.nodes import Path
from liuxiang.ruleset import Action, Award, Ruleset
from liuxiang.ruleset.adjustments import Adjustment
from liuxiang.ruleset.against import Against
from liuxiang.ruleset.aspects import PARTS, Aspect, Family
from liuxiang.ruleset.base import Model
from liuxiang.ruleset.groups import Group
from liuxiang.ruleset.metrics import Checklist, Rate
from liuxiang.ruleset.metrics.base import NumericMetric
from liuxiang.ruleset.paths import SIGNS
from liuxiang.ruleset.rounding import Rounding
from liuxiang.ruleset.rungs import Rung
from liuxiang.ruleset.scoring.deductions import Deduction
from liuxiang.ruleset.scoring.flat_deductions import FlatDeduction
from liuxiang.ruleset.scoring.routes import Route, metrics_in, route_key
from liuxiang.ruleset.scoring.tiers import Tier


class Of(str):
    """The key of a part in a list."""

    __slots__ = ()


class In(str):
    """A name in a list of names whose order is irrelevant."""

    __slots__ = ()


FactPath = tuple[str, ...]
"""Where a fact is, by ids: ("items", Of("a"), "scoring", "criteria", Of("m"), "at_least")."""


class There(Enum):
    """The value of a fact that only states that something exists."""

    PART = auto()
    LISTED = auto()


PART: Final = There.PART
"""The value of the fact that there is a part."""

LISTED: Final = There.LISTED
"""The value of the fact that names are listed, of which there may be none."""


class Fact(NamedTuple):
    """One statement of a rule file: its value as plain data, and its position.

    The id of a part in its own file is a fact under `id`. `all` marks members required as `all`.
    """

    value: Any
    at: Path
    aspect: Aspect
    all: bool = False


Facts = Mapping[FactPath, Fact]


def facts_of(ruleset: Ruleset, names: Names) -> Facts:
    """Return the facts of `ruleset`, with its parts named by `names`."""
    return dict(_Telling(ruleset, names).rules())


Told = Iterator[tuple[FactPath, Fact]]


class _Telling(NamedTuple):
    """Collects the facts of a rule file, part by part."""

    ruleset: Ruleset
    names: Names

    def rules(self) -> Told:
        yield from self._model(self.ruleset, (), (), tuple(self.ruleset.categories))
        for one, action in enumerate(self.ruleset.actions):
            for two, item in enumerate(action.items):
                at: Path = ("actions", one, "items", two)
                path = ("items", Of(self.names.called("items", item.id)))
                home = self.names.called("actions", action.id)
                yield path, Fact(PART, at, PARTS)
                yield (*path, "action"), Fact(home, at, _HOME)
                yield (*path, "id"), Fact(item.id, (*at, "id"), _CALLED)
                yield from self._model(item, path, at, item.assesses)

    def _model(self, model: Model, path: FactPath, at: Path, scope: tuple[str, ...]) -> Told:
        """Yield the facts of a part that applies to the categories of `scope`."""
        for name, field in type(model).model_fields.items():
            aspect = next((each for each in field.metadata if isinstance(each, Aspect)), None)
            key = field.alias or name
            value = getattr(model, name)
            there = (*path, key), (*at, key)
            if aspect is None or aspect.area in ("identity", "unsaid"):
                continue
            if aspect.area in ("scope", "given"):
                yield from self._names(self._scope(model, value, scope), *there, aspect)
            elif aspect.area == "bounds" and isinstance(model, NumericMetric | Rate):
                yield there[0], Fact(_bounds(model), there[1], aspect)
            elif value is None or (path[:1] == ("actions",) and key == "items"):
                continue
            elif isinstance(model, Action) and key == "of":
                yield there[0], Fact(f"{plain(model.points)}/{plain(value)}", there[1], aspect)
            elif isinstance(value, tuple) and aspect.area == "parts":
                yield from self._list(value, *there, scope)
            elif isinstance(value, Mapping) and aspect.area == "parts":
                for each, part in value.items():
                    called = self.names.called(key, each)
                    below = (*there[0], called), (*there[1], each)
                    yield below[0], Fact(PART, below[1], PARTS)
                    yield (*below[0], "id"), Fact(each, below[1], _CALLED)
                    yield from self._model(part, *below, scope)
            elif isinstance(value, Model) and aspect.area == "parts":
                if _is_condition(model, name) or isinstance(model, Deduction):
                    yield there[0], Fact(PART, there[1], PARTS)
                yield from self._own_id(value, *there)
                yield from self._model(value, *there, _within(scope, value))
            else:
                yield from self._said(value, *there, aspect, model)

    def _scope(self, model: Model, named: Any, scope: tuple[str, ...]) -> tuple[str, ...]:
        """Return the categories of a part or of an award, all of its `scope` if it names none."""
        if isinstance(model, Award):
            return self.ruleset.categories_of(model)
        return scope if named is None else tuple(named)

    def _list(
        self, parts: tuple[Model, ...], path: FactPath, at: Path, scope: tuple[str, ...]
    ) -> Told:
        """Yield the facts of a list of parts, and the order of tiers, as the first match wins."""
        keys = [self._key(path, each) for each in parts]
        if any(isinstance(each, Tier | Rung) for each in parts):
            yield path, Fact(tuple(keys), at, _ORDER)
        for index, (key, part) in enumerate(zip(keys, parts, strict=True)):
            below = (*path, Of(key)), (*at, index)
            yield below[0], Fact(PART, below[1], PARTS)
            yield from self._own_id(part, *below)
            yield from self._model(part, *below, _within(scope, part))

    def _own_id(self, part: Model, path: FactPath, at: Path) -> Told:
        """Yield the id of a part unless it equals the default, its metric."""
        own = getattr(part, "id", None)
        needed = "id" in type(part).model_fields and type(part).model_fields["id"].is_required()
        if own is not None and (needed or own != getattr(part, "metric", None)):
            yield (*path, "id"), Fact(own, at, _CALLED)

    def _key(self, path: FactPath, part: Any) -> str:
        """Return the key of a part of a list: its id, or else its metric."""
        if path[-1] in ("bonuses", "penalties"):
            called = self.names.families.get(path[-1], {}) if path[0] == "items" else {}
            return called.get(f"{'/'.join(path[1:2])}/{part.id}", str(part.id))
        if isinstance(part, FlatDeduction):
            return f"{part.id}-once"
        if getattr(part, "id", None) is not None:
            return self.names.called(path[-1], part.id)
        if isinstance(part, Route):
            metrics = [self.names.called("metrics", each) for each in metrics_in(part)]
            return route_key(metrics or [part.named], part.points)
        if isinstance(part, Tier | Rung):
            worth = part.worth if isinstance(part, Tier) else show(part.points)
            return f"{self._key((*path, 'when'), part.when)}-{worth}"
        if isinstance(part, Group):
            below = (*path, part.word)
            return SIGNS[part.word].join(
                self._key(below, each)
                if isinstance(each, Group)
                else self.names.called("metrics", each.metric)
                for each in part.parts
            )
        return self.names.called("metrics", part.metric)

    def _said(self, value: Any, path: FactPath, at: Path, aspect: Aspect, model: Model) -> Told:
        """Yield the facts of a value that is not a part."""
        if aspect.area == "members":
            for each, title in value.items():
                yield (*path, each), Fact(title, (*at, each), aspect)
        elif aspect.area == "title" and isinstance(value, Mapping):
            for each, title in value.items():
                called = self.names.called("categories", each)
                yield (*path, called), Fact(title, (*at, each), aspect)
        elif path[-1] in ("includes", "one_of"):
            asked = self._members(model.metric) if value == "all" else value  # type: ignore[attr-defined]  # only criteria have it
            yield path, Fact(LISTED, at, aspect, value == "all")
            for each in asked:
                yield (*path, In(each)), Fact(True, at, aspect, value == "all")
        elif isinstance(value, tuple) and aspect.refers is not None:
            yield from self._names(value, path, at, aspect)
        elif aspect.area in _WHOLE:
            yield path, Fact(_WHOLE[aspect.area](value, self.names, self.ruleset), at, aspect)
        elif aspect.refers is not None:
            yield path, Fact(self.names.called(aspect.refers, value), at, aspect)
        elif isinstance(value, Against):
            times = {} if value.times is None else {"times": plain(value.times)}
            other = {"metric": self.names.called("metrics", value.metric), **times}
            yield path, Fact(other, at, aspect)
        elif value == _WHOLE_STEPS and "step" in type(model).model_fields:
            yield path, Fact("whole_steps", at, aspect)
        else:
            yield path, Fact(plain(value), at, aspect)

    def _names(self, names: tuple[str, ...], path: FactPath, at: Path, aspect: Aspect) -> Told:
        family: Family = aspect.refers or "categories"
        yield path, Fact(LISTED, at, PARTS)
        for each in names:
            yield (*path, In(self.names.called(family, each))), Fact(True, at, aspect)

    def _members(self, metric: str) -> tuple[str, ...]:
        found = self.ruleset.metrics.get(metric)
        return tuple(found.members) if isinstance(found, Checklist) else ()


_WHOLE_STEPS: Final = Rounding(places=0, mode="down")
"""Another way to write `whole_steps`."""

_HOME: Final = Aspect("action", refers="actions")
_CALLED: Final = Aspect("called")
_ORDER: Final = Aspect("order")


def _is_condition(model: Model, field: str) -> bool:
    """Return whether a field of a bonus or penalty is a condition, which it may have or not."""
    return isinstance(model, Adjustment) and not type(model).model_fields[field].is_required()


def _within(scope: tuple[str, ...], part: Any) -> tuple[str, ...]:
    """Return the categories of `scope` that a part applies to."""
    only = getattr(part, "only", None)
    return scope if only is None else tuple(each for each in scope if each in only)


def slot_of(path: FactPath, name: str) -> FactPath:
    """Return the prefix of `path` up to the list `name`, or an empty path if there is none."""
    for depth, key in enumerate(path, 1):
        if key == name and not isinstance(key, Of | In):
            return path[:depth]
    return ()


def _bounds(metric: NumericMetric | Rate) -> tuple[str, str]:
    """Return the limits of a metric, including those implied by its kind."""
    low, high = (
        "none"
        if each is None
        else f"{show(EXACT.scaleb(each, 2))}%"
        if isinstance(metric, Rate)
        else show(each)
        for each in metric.limits()
    )
    return low, high


_WHOLE: Final[Mapping[str, Callable[[Any, Names, Ruleset], Any]]] = {
    "changes": set_fact,
    "condition": lambda value, names, _: condition_of(value, names),
    "made by": lambda value, names, _: made_by(value, names),
    "ranked by": order_fact,
}
"""What makes plain data of values that are one fact as a whole, by area."""
