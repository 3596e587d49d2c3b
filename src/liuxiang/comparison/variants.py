"""Versions of a rule file with single changes applied, most of which affect only one item."""

from collections.abc import Container, Iterable, Mapping

from liuxiang.changes import applied
from liuxiang.changes.change import Change
from liuxiang.changes.facts import Fact, FactPath, Facts
from liuxiang.changes.to_ruleset import restored, restored_item
from liuxiang.comparison import Position
from liuxiang.comparison.positions import positions
from liuxiang.emptiness import is_silent
from liuxiang.ruleset import Item, Ruleset
from liuxiang.ruleset.assessed import assessed_of
from liuxiang.ruleset.parse import with_parts
from liuxiang.totals import Totals
from liuxiang.units import Unit

Positions = Mapping[str, Position]
"""What all units come to under one version, by their keys."""


class Variants:
    """Units under the version described by `facts`, with changes of single items applied.

    Only the changed item is scored anew: a rule file of a thousand items may change every one.
    """

    def __init__(self, facts: Facts, units: Iterable[Unit]) -> None:
        self._facts = facts
        self._ruleset = restored(facts)
        self._units = [each for each in units if each.category in self._ruleset.categories]
        self._totals = Totals(self._units)
        self._places = {item.id: path for path, item in self._ruleset.placed_items}
        self._silent = {each.key for each in self._units if is_silent(self._ruleset, each)}
        self._items: dict[str, dict[FactPath, Fact]] = {}
        for path, fact in facts.items():
            if path[0] == "items" and len(path) > 1:
                self._items.setdefault(path[1], {})[path] = fact

    def with_change(self, change: Change) -> Positions | None:
        """Return positions with a change applied; None if only a full scoring can tell.

        Raises:
            ValidationError: The change does not result in a valid item.

        """
        name = _only_item(change)
        if name not in self._places:
            return None
        before = self._items[name]
        after = applied(before, [change])
        home = ("items", name, "action")
        if ("items", name) not in after or home not in after or after[home] != before[home]:
            return None
        item, place = restored_item(after), self._places[name]
        found = with_parts(self._ruleset, {place: item})
        if found.voluntary_metrics != self._ruleset.voluntary_metrics:
            return None
        if self._assesses_alike(self._ruleset.part_at(place), item):
            return self._positions(found, self._silent)
        silent = {each.key for each in self._units if is_silent(found, each)}
        return self._positions(found, silent)

    def _assesses_alike(self, one: Item, other: Item) -> bool:
        """Return whether two items assess the same metrics in each category."""
        return all(
            set(assessed_of(one, each)) == set(assessed_of(other, each))
            for each in self._ruleset.categories
        )

    def _positions(self, ruleset: Ruleset, silent: Container[str]) -> Positions:
        are_silent = [each.key in silent for each in self._units]
        found = positions(ruleset, self._totals, are_silent)
        return {self._units[at].key: position for at, position in found}


def _only_item(change: Change) -> str:
    """Return the id of the only item that a change affects, or an empty string."""
    names = {
        path[1] if path[0] == "items" and len(path) > 1 else "" for path, _, _ in change.differences
    }
    return names.pop() if len(names) == 1 else ""
