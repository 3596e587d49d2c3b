"""Recomputes a run when a few figures change: only what depends on them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import localcontext
from itertools import groupby
from typing import Any, NamedTuple

from liuxiang.evaluate import Program
from liuxiang.exact import EXACT
from liuxiang.waves import Row, Slots, Wave, row_of

Key = tuple[tuple[int, ...], int | None]


class Steps(NamedTuple):
    """The steps to compute, in order, and the slots whose values may change."""

    waves: tuple[tuple[Wave, list[Row]], ...]
    slots: tuple[int, ...]
    outcomes: tuple[int, ...]


class Rerun:
    """The dependencies within a program, as far as its `outcomes` need them."""

    def __init__(self, program: Program, outcomes: Iterable[int]) -> None:
        self._depths, self._forms = program.depths, program.forms()
        self._outcomes = frozenset(outcomes)
        self._users: dict[int, list[int]] | None = None
        self._known: dict[Key, Steps] = {}

    def steps(self, inputs: tuple[int, ...], until: int | None) -> Steps:
        """Return what to compute if `inputs` change, for the slot `until` or all outcomes."""
        key = (inputs, until)
        if key not in self._known:
            found = self._to(until, inputs) if until is not None else self._after(inputs)
            self._known[key] = self._steps(inputs, found)
        return self._known[key]

    def context(self, inputs: tuple[int, ...]) -> tuple[int, ...]:
        """Return the slots on which the outcomes depend besides `inputs`, as far as they do."""
        computed = self._after(inputs)
        operands = {each for slot in computed for each in self._forms[slot][1]}
        return tuple(sorted(operands - computed - {*inputs}))

    def _steps(self, inputs: tuple[int, ...], found: Iterable[int]) -> Steps:
        depths, forms = self._depths, self._forms
        slots = tuple(sorted(found, key=lambda each: (depths[each], id(forms[each][0]), each)))
        alike = groupby(slots, key=lambda each: (depths[each], forms[each][0]))
        waves = tuple(
            (wave, [row_of(each, *forms[each]) for each in rows]) for (_, wave), rows in alike
        )
        every = (*inputs, *slots)
        return Steps(waves, every, tuple(each for each in every if each in self._outcomes))

    def _after(self, inputs: tuple[int, ...]) -> set[int]:
        """Return the slots that depend on `inputs` and affect an outcome."""
        if self._users is None:
            self._users = self._users_before(self._outcomes)
        found: set[int] = set()
        left = [*inputs]
        while left:
            users = [each for each in self._users.get(left.pop(), ()) if each not in found]
            found.update(users)
            left += users
        return found

    def _users_before(self, outcomes: Collection[int]) -> dict[int, list[int]]:
        """By slot, the slots that use it, among those that affect `outcomes`."""
        users: dict[int, list[int]] = defaultdict(list)
        for slot in self._before(outcomes):
            for each in self._forms[slot][1]:
                users[each].append(slot)
        return users

    def _before(self, slots: Iterable[int]) -> Iterator[int]:
        """Return the slots that `slots` depend on, including themselves."""
        forms, left = self._forms, [*slots]
        found: set[int] = set()
        while left:
            slot = left.pop()
            if slot in forms and slot not in found:
                found.add(slot)
                left += forms[slot][1]
                yield slot

    def _to(self, until: int, inputs: tuple[int, ...]) -> set[int]:
        """Return the slots to compute for `until`, among those that depend on `inputs`."""
        changed = set(inputs)
        for slot in sorted(self._before([until]), key=self._depths.__getitem__):
            if not changed.isdisjoint(self._forms[slot][1]):
                changed.add(slot)
        return changed - set(inputs)


class Again:
    """A run that is recomputed for other figures; `slots` are valid until the next time.

    `outcomes` are those that may differ from `before`.
    """

    def __init__(self, rerun: Rerun, before: Slots) -> None:
        self.before = before
        self.slots = before.copy()
        self.outcomes: tuple[int, ...] = ()
        self._rerun = rerun
        self._touched: Sequence[int] = ()

    def run(self, inputs: Mapping[int, Any], until: int | None = None) -> Slots:
        """Return the values with new `inputs`, up to the slot `until` or for all outcomes.

        Slots that do not depend on them, or are not needed, keep their values from before.
        """
        slots, before = self.slots, self.before
        for each in self._touched:
            slots[each] = before[each]
        steps = self._rerun.steps(tuple(sorted(inputs)), until)
        self._touched, self.outcomes = steps.slots, steps.outcomes
        for slot, value in inputs.items():
            slots[slot] = value
        with localcontext(EXACT):
            for wave, rows in steps.waves:
                wave(slots, rows)
        return slots
