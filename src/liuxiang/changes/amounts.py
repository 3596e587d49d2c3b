"""A number that is another one now: the code and the direction of more of it, and of less."""

from collections.abc import Callable

from liuxiang.changes.change import OPPOSITE, Direction
from liuxiang.changes.comparing import number
from liuxiang.changes.facts import FactPath
from liuxiang.changes.sides import Sides

Judgement = tuple[str, Direction]
"""The code of a change and its direction."""

Judge = Callable[[Sides, FactPath, list[FactPath]], Judgement]
"""Judges a field, of which the paths are those that are said otherwise."""


def amount(raised: str, lowered: str, *, given: str = "", taken: str = "") -> Judge:
    """A judge of a number; `given` and `taken` are the codes where it may be left out."""

    def judge(sides: Sides, at: FactPath, paths: list[FactPath]) -> Judgement:
        del at
        old, new = sides.values(paths[0])
        more = sides.fact(paths[0]).aspect.more
        if old is None or new is None:
            # what has no cap can come to anything: a cap set is less, and a cap lifted is more
            return (given, OPPOSITE[more]) if old is None else (taken, more)
        up = number(new) > number(old)
        return (raised if up else lowered), more if up else OPPOSITE[more]

    return judge
