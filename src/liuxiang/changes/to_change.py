"""Turns an edit into a change: its path by ids, its values as written, and its positions."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from liuxiang.changes.change import Action, Change
from liuxiang.changes.classify import judged
from liuxiang.changes.comparing import comparison_at
from liuxiang.changes.divided import division
from liuxiang.changes.edits import MEASURES, Group
from liuxiang.changes.fact_pair import Sides
from liuxiang.changes.facts import Fact, FactPath, Facts, In, Of
from liuxiang.changes.joined import condition
from liuxiang.changes.matching import word_of
from liuxiang.changes.names import OWN, Names
from liuxiang.names import ItemNo, item_no
from liuxiang.nodes import Path
from liuxiang.ruleset.criteria import AND
from liuxiang.ruleset.paths import SCORED


def described(sides: Sides, names: Names, group: Group, paths: list[FactPath]) -> Change:
    """Return the change that a group of facts describes."""
    code, direction = judged(sides, group, paths)
    at = _at(group, paths)
    action = _action(sides, group)
    old, new = _values(sides, names, group, at, paths)
    there = [_there(each, group, at) for each in sides]
    number = _number(sides, group.at)
    if group.edit == "divided":
        made = division(sides, at, paths)
        there = [made.whole, made.parts[0]] if made.split else [made.parts[0], made.whole]
        number = item_no(made.facts(sides)[0][*made.whole, "no"].value)
    facts, own = (sides.before, None) if action == "removed" else (sides.after, names)
    return Change(
        code=code,
        path=dotted(facts, at, own),
        action=action,
        direction=direction,
        item=number,
        old=old,
        new=new,
        old_at=None if action == "added" else _place(sides.before, there[0]),
        new_at=None if action == "removed" else _place(sides.after, there[1]),
        at=at,
        differences=tuple((path, sides.before.get(path), sides.after.get(path)) for path in paths),
    )


def _there(facts: Facts, group: Group, at: FactPath) -> FactPath:
    """Return the path of a change in one version: its origin if it was moved and is not there."""
    return group.came_from if group.came_from and group.at not in facts else at


def _at(group: Group, paths: list[FactPath]) -> FactPath:
    """Return the path of the change: the only changed field, or else the part that contains all."""
    if group.edit != "field":
        return group.at
    owner = group.at[:-1]
    if group.at[-1] in ("id", "action"):
        return owner  # the part itself was renamed or moved
    if any(group.at in (path, path[:-1]) for path in paths):
        return group.at
    deep = len(owner)
    fields = {path[deep] for path in paths if path[:deep] == owner and len(path) > deep}
    return (*owner, fields.pop()) if len(fields) == 1 else owner


def _action(sides: Sides, group: Group) -> Action:
    if group.edit == "moved" or (group.edit == "field" and group.at[-1] == "action"):
        return "moved"
    if group.edit == "part":
        return "added" if group.at in sides.after else "removed"
    return "renamed" if group.edit == "field" and group.at[-1] == "id" else "changed"


def _number(sides: Sides, at: FactPath) -> ItemNo | None:
    """Return the number of the item that contains `at`, from the new version if it has one."""
    found = sides.both((*at[:2], "no")) if at[0] == "items" else None
    return None if found is None else item_no(found)


def _place(facts: Facts, at: FactPath) -> Path:
    """Return the position of `at` in the file, or of its nearest existing ancestor."""
    while at:
        if at in facts:
            return facts[at].at
        below = (path for path in facts if path[: len(at)] == at and not isinstance(path[-1], In))
        inside = next(below, None)
        if inside is not None:
            return facts[inside].at[: len(at) - len(inside)]
        at = at[:-1]
    return ()


def dotted(facts: Facts, at: FactPath, names: Names | None) -> str:
    """Return `at` as a dotted path with the ids of the version of `facts`, as in rulings."""
    found: list[str] = []
    for depth, key in enumerate(at, 1):
        if at[depth - 2 : depth - 1] == ("scoring",) and key in SCORED:
            found.pop()
        found.append(_own(facts, at[:depth], names))
    return ".".join(found)


def _own(facts: Facts, at: FactPath, names: Names | None) -> str:
    """Return the id of the part at `at` in the version of `facts`."""
    called = facts.get((*at, "id"))
    if called is not None and called.aspect.area == "called":
        return str(called.value)
    if not isinstance(at[-1], Of):
        return str(at[-1])
    if at[-2] == "routes":
        return str(at[-1])
    if at[-2] == "tiers":
        when = facts.get((*at, "when", "id"))
        asked = str(when.value) if when else _metric(facts, (*at, "when"), names)
        ends = [(*at, "line", end) for end in ("from", "to") if (*at, "points") not in facts]
        worth = "-".join(facts[each].value[1] for each in ends) or facts[*at, "points"].value
        return f"{asked}-{worth}"
    return _metric(facts, at, names)


def _metric(facts: Facts, at: FactPath, names: Names | None) -> str:
    """Return the id of the metric of a clause in the version of `facts`."""
    metric = str(facts[*at, "metric"].value) if (*at, "metric") in facts else str(at[-1])
    return metric if names is None else names.own("metrics", metric)


Value = str | None
"""What a version says, as it is written; None where it says nothing."""


def _values(
    sides: Sides, names: Names, group: Group, at: FactPath, paths: list[FactPath]
) -> tuple[Value, Value]:
    """Return the values of both versions, without the keyword of a comparison if it is equal."""
    if group.edit == "moved":
        return str(group.came_from[1]), names.own("items", group.at[1])
    if group.edit == "divided":
        made = division(sides, group.at, paths)
        whole, parts = (
            _worth(facts, items)
            for facts, items in zip(made.facts(sides), ((made.whole,), made.parts), strict=True)
        )
        return (whole, parts) if made.split else (parts, whole)
    old, new = (
        _said(facts, own, group, at, paths) for facts, own in zip(sides, (None, names), strict=True)
    )
    if group.at[-1] == "test" and old is not None and new is not None:
        (word, _, mark), (other, _, moved) = old.partition(" "), new.partition(" ")
        is_one = word == other and AND not in old + new
        return (mark, moved) if is_one else (old, new)
    return old, new


def _worth(facts: Facts, items: Iterable[FactPath]) -> str:
    """Return the items with the ids of their version, each with its points."""
    points = [(facts[*each, "id"], facts.get((*each, "points"))) for each in items]
    return ", ".join(
        f"{name.value} {worth.value}" if worth else name.value for name, worth in points
    )


def _said(
    facts: Facts, names: Names | None, group: Group, at: FactPath, paths: list[FactPath]
) -> Value:
    """Return the value in one version."""
    own = names or OWN
    match group.edit:
        case "part":
            return _part(facts, own, at)
        case "base":
            return _written(own, [facts.get((*at, "points"))])
        case "kind":
            return _kind(facts, at, paths)
        case "clauses":
            return _clauses(facts, own, at)
        case "joined":
            return _joined(facts, own, at, paths)
        case "wrapped":
            return _when(facts, own, condition(at))
        case "turned":
            return _when(facts, own, at)
        case "order":
            return ", ".join(each for each in facts[at].value if (*at, Of(each)) in facts)
        case _:
            return _field(facts, own, group, paths)


def _kind(facts: Facts, at: FactPath, paths: list[FactPath]) -> Value:
    """Return the kind, or how criteria get their points if only one version has shares."""
    if (*at, "kind") in paths:
        return str(facts[*at, "kind"].value)
    return "equal shares" if (*at, "rounding") in facts else "points each"


def _clauses(facts: Facts, names: Names, at: FactPath) -> str:
    """Return the clauses of a list by their requirements."""
    parts = (path for path in facts if path[:-1] == at and isinstance(path[-1], Of))
    return ", ".join(sorted(str(_part(facts, names, each)) for each in parts))


def _joined(facts: Facts, names: Names, at: FactPath, paths: list[FactPath]) -> str:
    """Return the separate criteria, or those of a group."""
    if at in facts:
        return _when(facts, names, at)
    parts = [path for path in paths if len(path) == len(at) and path in facts]
    return ", ".join(sorted(str(_part(facts, names, each)) for each in parts))


def _when(facts: Facts, names: Names, at: FactPath) -> str:
    """Return a criterion, or the group that contains it."""
    if (*at, "metric") in facts:
        return _asked(facts, names, at)
    word = str(word_of(facts, at))
    return f"{word} {_clauses(facts, names, (*at, word))}"


def _asked(facts: Facts, names: Names, at: FactPath) -> str:
    """Return a metric with its comparison or its thresholds."""
    metric = names.own("metrics", facts[*at, "metric"].value)
    test = comparison_at(facts, at)
    if test is not None:
        return f"{metric} {test.named(partial(names.own, 'metrics'))}"
    marks = [
        f"{path[-1]} {fact.value}"
        for path, fact in facts.items()
        if path[:-1] == at and fact.aspect.area in MEASURES
    ]
    return " ".join((metric, *sorted(marks, key=lambda each: each.startswith("step "))))


def _field(facts: Facts, names: Names, group: Group, paths: list[FactPath]) -> Value:
    """Return the value of a field, or of fields that have one meaning together."""
    *_, field = group.at
    owner = group.at[:-1]
    if field == "test":
        test = comparison_at(facts, owner)
        return None if test is None else str(test.named(partial(names.own, "metrics")))
    if field == "id":
        return _own(facts, owner, names)
    if any(isinstance(path[-1], In) and path[:-1] == group.at for path in paths):
        listed = (path for path in facts if path[:-1] == group.at)
        return ", ".join(sorted(_named(facts[path], path[-1], names) for path in listed))
    if field == "metric" and any(path[:-1] == owner and path != group.at for path in paths):
        return _asked(facts, names, owner)
    fields = [path[-1] for path in paths if path[:-1] == owner]
    if field == "unit":
        fields = [field]
    if field == "step" and "points" in fields:
        fields = [field, "points"]
    if field in ("metric", "rounding"):
        fields = [field, *(each for each in fields if each == "step" and field == "rounding")]
    return _written(names, [facts.get((*owner, each)) for each in fields])


def _named(fact: Fact, name: str, names: Names) -> str:
    """Return the id in its own version of a part that a fact refers to."""
    return str(name) if fact.aspect.refers is None else names.own(fact.aspect.refers, name)


def _written(names: Names, facts: list[Fact | None]) -> str | None:
    """Return values as written on one line, or None if there are none."""
    found = [
        _named(each, each.value, names) if isinstance(each.value, str) else _text(each.value)
        for each in facts
        if each is not None
    ]
    return " … ".join(found) if found else None


def _text(value: Any) -> str:
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_text(each)}' for key, each in value.items())}}}"
    if isinstance(value, tuple):
        return f"[{', '.join(map(_text, value))}]"
    return "null" if value is None else str(value)


def _part(facts: Facts, names: Names, at: FactPath) -> str | None:
    """Return a description of a part: its requirement, or else its title or id."""
    if at not in facts:
        return None
    is_asked = comparison_at(facts, at) is not None and at[-2] != "bands"
    if at[-2] == "deductions" and (*at, "metric") not in facts:
        return f"{_when(facts, names, (*at, 'when'))}: {facts[*at, 'points'].value}"
    if at[-2] == "deductions" or is_asked:
        return _asked(facts, names, at)
    for key in ("title", "id"):
        if (*at, key) in facts:
            return str(facts[*at, key].value)
    return str(at[-1]) if word_of(facts, at) is None else _when(facts, names, at)
