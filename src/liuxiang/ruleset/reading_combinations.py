"""A rule file under many combinations of readings, which parses every changed part only once."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from pydantic import ValidationError

from liuxiang.nodes import Path
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.holds import CHECKS
from liuxiang.ruleset.parse import part_of, with_parts
from liuxiang.ruleset.paths import Places, applied, part
from liuxiang.ruleset.touched import Touched

Reading = tuple[str, str]
"""A ruling and one of its alternatives."""


class _Edited(NamedTuple):
    """A file as plain data under some readings, with the parts that each has changed."""

    data: Any
    parts: Mapping[Path, tuple[Reading, ...]]


class Combined:
    """The rule file of the models `default` and of `data`, under any combination of its readings.

    Readings are applied in the order of their rulings. A part is parsed once for all combinations
    in which the same readings change it; the checks run for each combination.
    """

    def __init__(self, default: Ruleset, data: Any) -> None:
        self._default = default
        self._touched = Touched(default, data)
        self._places = Places(data)
        self._changes = {
            (ruling.id, each.id): each.changes
            for ruling in default.rulings
            for each in ruling.alternatives
            if each.changes
        }
        self._order = {each: at for at, each in enumerate(self._changes)}
        self._edited: dict[tuple[Reading, ...], _Edited] = {(): _Edited(data, {})}
        self._parts: dict[tuple[Path, tuple[Reading, ...]], Any] = {}

    def ruleset(self, chosen: Mapping[str, str]) -> Ruleset | None:
        """Return the rule file with these readings, if it is valid.

        Returns None if it is invalid or can only be parsed as a whole; `RuleFile.reading` decides
        then.
        """
        edited = self._under(tuple(sorted(chosen.items(), key=self._order.__getitem__)))
        if () in edited.parts:
            return None
        try:
            parts = {path: self._part(path, by, edited) for path, by in edited.parts.items()}
        except ValidationError:
            return None
        found = with_parts(self._default, parts)
        holds = self._touched.holds(parts) or all(
            next(check.find(found), None) is None for check in CHECKS
        )
        return found if holds else None

    def _under(self, readings: tuple[Reading, ...]) -> _Edited:
        """Return the data under `readings`: all but the last (cached), then the last."""
        if readings not in self._edited:
            *before, last = readings
            data, parts = self._under(tuple(before))
            data, places = applied(data, self._changes[last], self._places)
            changed = {each: (*parts.get(each, ()), last) for each in map(part, places)}
            self._edited[readings] = _Edited(data, {**parts, **changed})
        return self._edited[readings]

    def _part(self, path: Path, by: tuple[Reading, ...], edited: _Edited) -> Any:
        """Return a part under the readings `by`, the only ones that affect it."""
        if (path, by) not in self._parts:
            self._parts[path, by] = part_of(edited.data, path)
        return self._parts[path, by]
