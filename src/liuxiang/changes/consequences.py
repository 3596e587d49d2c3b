"""Merges consequences of an edit into it, so that they are not reported as separate edits."""

from collections.abc import Iterable
from functools import partial
from typing import Any, NamedTuple

from liuxiang.changes.divided import into_divided
from liuxiang.changes.edits import Group, Groups, give
from liuxiang.changes.fact_pair import Sides, mentions
from liuxiang.changes.facts import PART, FactPath, Facts
from liuxiang.changes.joined import into_joined, into_turned, into_wrapped
from liuxiang.changes.matching import CLAUSES, content
from liuxiang.changes.measures import into_kinds, into_steps, into_units
from liuxiang.exact import decimal_of, show, total


def without_echoes(sides: Sides, groups: Groups) -> Groups:
    """Return `groups` with each consequence merged into the edit that causes it."""
    echoes = _Echoes(sides)
    for fold in (
        echoes.into_named,
        echoes.into_paths,
        echoes.into_assessed,
        echoes.into_outer,
        partial(into_divided, sides),
        echoes.into_actions,
        partial(into_turned, sides),
        partial(into_joined, sides),
        partial(into_wrapped, sides),
        echoes.replaced,
        echoes.moves,
        echoes.into_members,
        partial(into_kinds, sides),
        partial(into_units, sides),
        partial(into_steps, sides),
        echoes.into_users,
        echoes.into_points,
    ):
        groups = fold(groups)
    return groups


class _Echoes(NamedTuple):
    sides: Sides

    def into_named(self, groups: Groups) -> Groups:
        """Merge references to an added or removed category or item into its edit."""
        for group in _parts(groups, "categories", "items"):
            family, name = group.at
            for other in [each for each in groups if each.edit == "field"]:
                named = [
                    path
                    for path in groups[other]
                    if path[-1] == name and self.sides.fact(path).aspect.refers == family
                ]
                give(groups, other, group, named)
        return groups

    def into_paths(self, groups: Groups) -> Groups:
        """Merge readings whose paths follow a replaced part into the edit that adds it."""
        came, gone = (
            {each.at[-1]: each for each in groups if each.edit == "part" and each.at in facts}
            for facts in (self.sides.after, self.sides.before)
        )
        for other in [each for each in groups if each.at[-1] == "set"]:
            old, new = self.sides.values(other.at)
            if old is None or new is None or list(old.values()) != list(new.values()):
                continue
            before, after = (
                {name for each in side for name in each.split(".")} for side in (old, new)
            )
            if before - after <= gone.keys() and after - before and after - before <= came.keys():
                give(groups, other, came[(after - before).pop()], groups[other])
        return groups

    def into_outer(self, groups: Groups) -> Groups:
        """Merge scope changes within a group or bonus into the scope change of the whole."""
        scopes = [each for each in groups if each.edit == "field" and each.at[-1] == "only"]
        for group in sorted(scopes, key=lambda each: len(each.at)):
            outer = group.at[:-1]
            for other in [each for each in scopes if each != group and each in groups]:
                if other.at[: len(outer)] == outer and group in groups:
                    names = {(path[-1], path in self.sides.after) for path in groups[group]}
                    own = [
                        path
                        for path in groups[other]
                        if (path[-1], path in self.sides.after) in names
                    ]
                    give(groups, other, group, own)
        return groups

    def into_assessed(self, groups: Groups) -> Groups:
        """Merge scope changes of clauses into the change of the categories of an item."""
        for group in [each for each in groups if each.at[2:] == ("assesses",)]:
            names = {path[-1]: path in self.sides.after for path in groups[group]}
            for other in [each for each in groups if each.at[:2] == group.at[:2]]:
                if other.edit == "field" and other.at[-1] == "only":
                    own = [
                        path
                        for path in groups[other]
                        if names.get(path[-1]) is (path in self.sides.after)
                    ]
                    give(groups, other, group, own)
        return groups

    def into_actions(self, groups: Groups) -> Groups:
        """Merge items that were added or removed with their action into its edit."""
        for group in _parts(groups, "actions"):
            name, came = group.at[1], group.at in self.sides.after
            for other in _parts(groups, "items"):
                if (other.at in self.sides.after) is came:
                    home = self.sides.fact((*other.at, "action")).value
                    if home == name:
                        give(groups, other, group, groups[other])
        return groups

    def replaced(self, groups: Groups) -> Groups:
        """Merge the edits of a list of clauses none of which is kept into one."""
        for slot in {each.at[:-1] for each in _parts(groups, *CLAUSES)}:
            own = [each for each in _parts(groups, *CLAUSES) if each.at[:-1] == slot]
            sides = [{each.at in facts for each in own} for facts in self.sides]
            stays = any(
                path[:-1] == slot
                and PART in self.sides.values(path)
                and not self.sides.differs(path)
                for path in self.sides.before
            )
            if sides == [{True, False}, {True, False}] and not stays:
                groups[Group("clauses", slot)] = [path for each in own for path in groups.pop(each)]
        return groups

    def moves(self, groups: Groups) -> Groups:
        """Merge a removed part and an added one with the same content into a move."""
        gone = [
            each
            for each in _parts(groups, "criteria", "bonuses", "penalties")
            if each.at in self.sides.before
        ]
        for group in [
            each for each in _parts(groups, "criteria", "bonuses", "penalties") if each not in gone
        ]:
            said = self._said(self.sides.after, group.at)
            alike = [
                each
                for each in gone
                if each.at[-1] == group.at[-1] and self._said(self.sides.before, each.at) == said
            ]
            if len(alike) == 1:
                gone.remove(alike[0])
                moved = Group("moved", group.at, alike[0].at)
                groups[moved] = groups.pop(alike[0]) + groups.pop(group)
        return groups

    def _said(self, facts: Facts, at: FactPath) -> dict[FactPath, Any]:
        """Return the content of a part of an item, without a scope that is that of the item."""
        item = (*at[:2], "assesses")
        everybody = {path[-1] for path in facts if path[:-1] == item}
        said = dict(content(facts, at))
        scope = {path[-1] for path in said if path[:-1] == ("only",)}
        if scope == everybody:
            return {path: value for path, value in said.items() if path[:1] != ("only",)}
        return said

    def into_members(self, groups: Groups) -> Groups:
        """Merge an added or removed member with the criteria that require all members."""
        for group in [each for each in groups if each.edit == "members"]:
            metric, member = group.at[1], group.at[-1]
            old, new = self.sides.values(group.at)
            if old is not None and new is not None:
                continue  # only its title changed
            for other in [each for each in groups if each.edit == "field"]:
                asked = [
                    path
                    for path in groups[other]
                    if path[-2:] == ("includes", member)
                    and self.sides.fact((*path[:-2], "metric")).value == metric
                ]
                for path in asked:
                    if all(each is None or each.all for each in self.sides.facts(path[:-1])):
                        give(groups, other, group, [path])
                    else:
                        groups[other] += groups.pop(group, [])
        return groups

    def into_users(self, groups: Groups) -> Groups:
        """Merge a metric that was added or removed together with its uses into their edits."""
        metrics = _parts(groups, "metrics")
        for group in sorted(metrics, key=self._made_of_others, reverse=True):
            name = group.at[1]
            users = [
                other
                for other in groups
                if other != group and any(self._names(path, name) for path in groups[other])
            ]
            if users:
                paths = groups.pop(group)
                for other in users:
                    groups[other] = list(dict.fromkeys((*groups[other], *paths)))
        return groups

    def _made_of_others(self, group: Group) -> bool:
        return any((*group.at, "part") in facts for facts in self.sides)

    def _names(self, path: FactPath, metric: str) -> bool:
        return any(each is not None and mentions(each, metric) for each in self.sides.facts(path))

    def into_points(self, groups: Groups) -> Groups:
        """Merge points of an item into the edits of the criteria or tiers that set them."""
        for group in [each for each in groups if each.at[2:] == ("points",) and len(each.at) == 3]:
            item = group.at[:2]
            sources = [
                each
                for each in groups
                if each != group and each.at[:2] == item and self._gives_points(each, groups)
            ]
            if sources and self._follow(item):
                paths = groups.pop(group)
                for each in sources:
                    groups[each] = groups[each] + paths
        return groups

    def _gives_points(self, group: Group, groups: Groups) -> bool:
        areas = {self.sides.fact(path).aspect.area for path in groups[group]}
        return bool(areas & {"share", "tier points"})

    def _follow(self, item: FactPath) -> bool:
        """Return whether the points of an item follow from its clauses in both versions."""
        return all(_best(facts, item) == facts[*item, "points"].value for facts in self.sides)


def _best(facts: Facts, item: FactPath) -> Any:
    """Return the points attainable by the clauses of an item; its own if criteria share them."""
    tiers = [
        decimal_of(fact.value)
        for path, fact in facts.items()
        if path[:2] == item and fact.aspect.area == "tier points"
    ]
    if tiers:
        return show(max(tiers))
    shares = [
        decimal_of(fact.value)
        for path, fact in facts.items()
        if path[:2] == item and fact.aspect.area == "share"
    ]
    return facts[*item, "points"].value if shares else show(total(shares))


def _parts(groups: Iterable[Group], *slots: str) -> list[Group]:
    """Return the groups of added or removed parts of the lists `slots`."""
    return [each for each in groups if each.edit == "part" and each.at[-2] in slots]
