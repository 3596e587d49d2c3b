"""A run computed again where a few figures are others: only what rests on them."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from decimal import localcontext

from liuxiang.evaluate import Program, Slots
from liuxiang.exact import EXACT


class Rerun:
    """What rests on what in a program, gathered when it is first asked for."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._users: dict[int, list[int]] = defaultdict(list)
        self._known: dict[Hashable, tuple[int, ...]] = {}

    def run(self, slots: Slots, changed: Sequence[int], until: int | None = None) -> None:
        """Compute all that rests on the slots `changed`, of a run whose other slots hold.

        With `until`, only what this slot may rest on.
        """
        key = (tuple(changed), until)
        if key not in self._known:
            self._known[key] = self._after(changed, until)
        with localcontext(EXACT):
            for each in self._known[key]:
                wave, _, row = self._program.made[each]
                wave(slots, [row])

    def _after(self, changed: Iterable[int], until: int | None) -> tuple[int, ...]:
        """The slots to compute, in order."""
        if not self._users:
            for slot, (_, operands, _) in self._program.made.items():
                for each in operands:
                    self._users[each].append(slot)
        found: set[int] = set()
        left = [*changed]
        while left:
            users = [each for each in self._users.get(left.pop(), ()) if each not in found]
            found.update(users)
            left += users
        depths = self._program.depths
        deep = max(depths, default=0) if until is None else depths[until]
        needed = [each for each in found if depths[each] <= deep]
        return tuple(sorted(needed, key=lambda each: (depths[each], each)))
