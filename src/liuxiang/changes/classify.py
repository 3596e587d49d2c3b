"""Classifies edits: determines the code and the direction of each.

A direction depends on the rules alone: with everything else unchanged, no unit can gain from a
`stricter` change and none can lose from a `looser` one, whatever its figures are.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from liuxiang.changes.change import OPPOSITE, Direction
from liuxiang.changes.edits import Edit, Group
from liuxiang.changes.fact_pair import Sides, costs, fits, fits_alone, is_cost, is_weighted, welcome
from liuxiang.changes.facts import FactPath, Of
from liuxiang.changes.fields import FIELDS
from liuxiang.changes.joined import joined, turned, wrapped
from liuxiang.changes.measures import Judge, Judgement
from liuxiang.changes.shared import divided
from liuxiang.ruleset.paths import SIGNS


def judged(sides: Sides, group: Group, paths: list[FactPath]) -> Judgement:
    """Return the code and the direction of an edit."""
    code, direction = _judged(sides, group, paths)
    if _is_turned(group, code):
        direction = OPPOSITE[direction]
    if direction in ("stricter", "looser") and (
        _turns(sides, group, paths) or _may_leave(sides, group, code)
    ):
        direction = "mixed"
    return code, direction


def _may_leave(sides: Sides, group: Group, code: str) -> bool:
    """Return whether an item may be left out, or count again, since it has other clauses."""
    if group.at[0] != "items" or group.at[2:3] in (("bonuses",), ("penalties",)):
        return False
    if code not in _SCOPES and (group.at in sides.before) is (group.at in sides.after):
        return False
    policies = ("policies", "nothing_to_measure"), (*group.at[:2], "nothing_to_measure")
    return any("leave_out" in sides.values(each) for each in policies)


_SCOPES: Final = frozenset({"LX817", "LX818", "LX819"})
_OF_CRITERIA: Final = frozenset(
    f"LX{number}" for number in (*range(801, 813), 815, 816, 938, 939, *range(945, 949))
)
"""The codes of what is asked; to ask for more is stricter where it earns something."""


def _is_turned(group: Group, code: str) -> bool:
    """Return whether a criterion costs points where it holds, or keeps others from counting.

    So does what a penalty rests on, and what a bonus does not count with.
    """
    if group.edit == "wrapped" and is_cost((*group.at, "when")):
        return True
    if is_cost(group.at):
        return group.at[-1] not in ("only", "when")
    at = group.at[2:] if group.at[2:3] in (("bonuses",), ("penalties",)) else group.at
    if at[0] not in ("bonuses", "penalties") or len(at) < 3:
        return False
    keeps_out = at[2] == "unless"
    if code in _SCOPES:
        return keeps_out
    return code in _OF_CRITERIA and keeps_out != (at[0] == "penalties")


def _turns(sides: Sides, group: Group, paths: list[FactPath]) -> bool:
    """Return whether bonuses that can be negative reverse an edit for some units.

    A unit benefits from being outside the scope of such a bonus, and from losing it with the base
    points.
    """
    if group.edit == "field" and group.at[-1] == "only" and group.at[2:3] == ("bonuses",):
        return costs(sides, group.at[:4])
    came = group.edit == "part" and group.at[0] in ("items", "actions") and len(group.at) == 2
    if not came and "true" not in sides.values(("policies", "bonus_needs_base")):
        return False
    items = {
        path[:2]
        for path in paths
        if path[0] == "items" and (came or path[2:3] not in (("bonuses",), ("penalties",)))
    }
    return any(costs(sides, each) for item in items for each in sides.bonuses.get(item, ()))


def _judged(sides: Sides, group: Group, paths: list[FactPath]) -> Judgement:
    match group.edit:
        case "part":
            return _part(sides, group.at, paths)
        case "moved":
            return _MOVED.get(group.at[-2], "LX813"), "mixed"
        case "clauses":
            return "LX820", "undecidable"
        case "divided" | "joined" | "turned" | "wrapped":
            return _REMADE[group.edit](sides, group.at, paths)
        case "kind":
            return _kind(group.at), "undecidable"
        case "base":
            came = sides.values((*group.at, "scoring", "kind"))[0] is None
            return ("LX832" if came else "LX833"), "mixed"
        case "members":
            return _members(sides, group, paths)
        case "order":
            return "LX842", "mixed"
        case "field":
            own = group.at if group.at in paths else paths[0]
            area = "measure" if group.at[-1] == "metric" else sides.fact(own).aspect.area
            return FIELDS[area](sides, group.at, paths)


_REMADE: Final[Mapping[Edit, Judge]] = MappingProxyType(
    {"divided": divided, "joined": joined, "turned": turned, "wrapped": wrapped}
)
"""What judges clauses and items that were put together, taken apart, or turned."""


def _kind(at: FactPath) -> str:
    if at[-2] == "routes":
        return "LX997"
    return "LX835" if at[-1] == "scoring" else _KINDS.get(at[-2], "LX904")


_MOVED: Final[Mapping[str, str]] = MappingProxyType({"bonuses": "LX868", "penalties": "LX959"})
_KINDS: Final[Mapping[str, str]] = MappingProxyType({"bonuses": "LX870", "penalties": "LX960"})


_ADDED: Final[Mapping[str, tuple[str, Direction]]] = MappingProxyType(
    {
        "items": ("LX821", "mixed"),
        "criteria": ("LX811", "stricter"),
        "any_of": ("LX815", "looser"),
        "all_of": ("LX811", "stricter"),
        "tiers": ("LX838", "looser"),
        "deductions": ("LX846", "stricter"),
        "routes": ("LX890", "looser"),
        "bonuses": ("LX866", "looser"),
        "penalties": ("LX957", "stricter"),
        "lists": ("LX986", "undecidable"),
        "awards": ("LX881", "looser"),
        "bands": ("LX977", "mixed"),
        "ceilings": ("LX981", "stricter"),
        "metrics": ("LX901", "neutral"),
        "categories": ("LX911", "undecidable"),
        "departments": ("LX914", "neutral"),
        "actions": ("LX917", "mixed"),
        "rulings": ("LX931", "neutral"),
        "alternatives": ("LX934", "neutral"),
    }
)
"""The code of a part that came, and what it means where nothing else matters."""


def _part(sides: Sides, at: FactPath, paths: list[FactPath]) -> Judgement:
    """Return the code and the direction of an added or removed part."""
    slot = at[-2]
    code, direction = _ADDED.get(slot, ("", "mixed"))
    if at[-1] in ("when", "unless") and not isinstance(at[-1], Of):
        code, direction = "LX965", "stricter" if at[2] == "bonuses" else "looser"
        if at[2] == "bonuses" and costs(sides, at[:4]):
            direction = "mixed"
    if slot == "items" and sides.both((*at, "points")) is None:
        direction = "mixed" if _takes(sides, at) else "looser"
    elif slot == "actions":
        direction = _action(sides, paths)
    elif (
        (slot == "criteria" and is_weighted(sides, at))
        or (slot in SIGNS and not (_covered(sides, at) and welcome(sides, at)))
        or (slot == "bonuses" and costs(sides, at))
        or (slot == "tiers" and not (fits(sides, at[:-1]) and fits_alone(sides, at)))
    ):
        direction = "mixed"
    if at in sides.after:
        return code, direction
    return f"LX{int(code[2:]) + 1}", OPPOSITE[direction]


def _takes(sides: Sides, item: FactPath) -> bool:
    """Return whether an item has penalties."""
    return any(path[:3] == (*item, "penalties") for facts in sides for path in facts)


def _action(sides: Sides, paths: list[FactPath]) -> Direction:
    """Return the direction of an added action, which depends on the items that come with it."""
    items = {path[:2] for path in paths if path[0] == "items"}
    if not items:
        return "neutral"
    mixed = any(sides.both((*each, "points")) or _takes(sides, each) for each in items)
    return "mixed" if mixed else "looser"


def _covered(sides: Sides, at: FactPath) -> bool:
    """Return whether the other criteria of a group cover the scope of the one at `at`."""
    scope = {name for each in sides.names((*at, "only")) for name in each}
    facts = sides.before if at in sides.after else sides.after
    others = {
        str(path[-1])
        for path in facts
        if path[: len(at) - 1] == at[:-1]
        and path[len(at) :][:1] == ("only",)
        and len(path) > len(at) + 1
    }
    return scope <= others


def _members(sides: Sides, group: Group, paths: list[FactPath]) -> Judgement:
    old, new = sides.values(group.at)
    if old is not None and new is not None:
        return "LX921", "neutral"
    asked = [path for path in paths if path[-2:-1] == ("includes",)]
    direction: Direction = "stricter" if asked else "neutral"
    if not all(welcome(sides, each) and not is_cost(each) for each in asked):
        direction = "mixed"
    if group.at[2] == "options":
        return ("LX955" if new is not None else "LX956"), "neutral"
    return ("LX908", direction) if new is not None else ("LX909", OPPOSITE[direction])
