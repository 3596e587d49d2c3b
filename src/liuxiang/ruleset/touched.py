"""Checks changes of a few parts of a valid rule file without examining the rest."""

from collections.abc import Mapping
from typing import Any, Final

from pydantic import ValidationError

from liuxiang.exact import total
from liuxiang.nodes import Path
from liuxiang.ruleset import Action, Item, Ruleset
from liuxiang.ruleset.holds import CHECKS
from liuxiang.ruleset.holds.metrics import metric_uses
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.ruleset.order_keys import BY_TOTAL
from liuxiang.ruleset.parse import part_of
from liuxiang.ruleset.paths import Places, applied, part, resolve

_ALONE: Final = frozenset({"policies", "ranking", "awards", "bonus_cap"})
"""Keys that are independent of all other parts."""


class Touched:
    """The valid `ruleset` in `data`."""

    def __init__(self, ruleset: Ruleset, data: Any) -> None:
        self._ruleset = ruleset
        self._data = data
        self._places = Places(data)
        self._ids = {item.id for item in ruleset.items}

    def differs(self, changes: Mapping[str, Any]) -> bool | None:
        """Return whether `changes` lead to a different, valid rule file.

        Returns None if only a complete check can tell: it may be invalid, or much depends on the
        change.
        """
        if "leave_out" in changes.values():  # by which divisions may not end any more
            return None
        if not all(resolve(self._data, each, self._places) for each in changes):
            return None
        data, places = applied(self._data, changes, self._places)
        parts = {part(path) for path in places}
        if not all(map(_is_alone, parts)):
            return None
        try:
            fresh = {path: part_of(data, path) for path in parts}
        except (ValidationError, LookupError):
            return None
        if not self.holds(fresh):
            return None
        return any(each != self._ruleset.part_at(path) for path, each in fresh.items())

    def holds(self, fresh: Mapping[Path, Any]) -> bool:
        """Return whether it is certainly valid with the parts `fresh`.

        If not, only a complete check can tell.
        """
        if not all(map(_is_alone, fresh)):
            return False
        ranking = fresh.get(("ranking",))
        if ranking is not None and (ranking.lists or ranking.by != BY_TOTAL):
            return False
        items = {path: each for path, each in fresh.items() if path[0] == "actions"}
        before = {path: self._ruleset.part_at(path) for path in items}
        if any((each.id, each.no) != (before[at].id, before[at].no) for at, each in items.items()):
            return False
        return self._holds(self._reduced(fresh, items))

    def _reduced(self, fresh: Mapping[Path, Any], items: Mapping[Path, Item]) -> Ruleset:
        """Return a rule file of only the parts `fresh`, with valid sums if the whole has them."""
        fields = {name: getattr(self._ruleset, name) for name in Ruleset.model_fields}
        fields |= {"rulings": (), "awards": fresh.get(("awards",), ()), "allow": (), "grades": None}
        by_action: dict[int, list[Item]] = {}
        for path, item in items.items():
            by_action.setdefault(int(path[1]), []).append(item)
        actions = tuple(self._action(one, each, items) for one, each in sorted(by_action.items()))
        fields["actions"] = actions
        fields["points"] = total(each.points for each in actions if each.points is not None)
        bare = Ruleset.model_construct(**{**fields, "metrics": {}})
        fields["metrics"] = self._metrics({name for _, name, _ in metric_uses(bare)})
        return Ruleset.model_construct(**fields)

    def _metrics(self, used: set[str]) -> Mapping[str, AnyMetric]:
        """Return the metrics `used` and their parts; all metrics if one does not exist."""
        every, found = self._ruleset.metrics, dict[str, AnyMetric]()
        names = list(used)
        while names:
            name = names.pop()
            if name not in every:
                return every
            metric = found[name] = every[name]
            names += [each for each in metric.made_of() if each not in found]
            if metric.kind == "rate":
                named = (metric.part, metric.whole, metric.within)
                names += [each for each in named if each is not None and each not in found]
        return found

    def _action(self, one: int, changed: list[Item], items: Mapping[Path, Item]) -> Action:
        """Return an action of only its changed items, with the points left for them."""
        action = self._ruleset.actions[one]
        points = None
        if action.points is not None:
            before = (self._ruleset.part_at(path) for path in items if path[1] == one)
            points = total(each.points for each in before if each.points is not None)
        return action.model_copy(update={"items": tuple(changed), "points": points})

    def _holds(self, reduced: Ruleset) -> bool:
        for check in CHECKS:
            for fault in check.find(reduced):
                if check.code != "LX344" or fault.values["found"] not in self._ids:
                    return False
        return True


def _is_alone(path: Path) -> bool:
    """Return whether the part at `path` can be checked alone: an item or an independent key."""
    return bool(path) and (path[0] == "actions" or path[0] in _ALONE)
