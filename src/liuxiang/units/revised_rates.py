"""Rates of which a unit reported the rate, or its two numbers, and others were said later."""

from collections.abc import Iterator, Mapping

from liuxiang.diagnostics import Diagnostic
from liuxiang.exact import show
from liuxiang.figures import (
    NOT_APPLICABLE,
    Figure,
    Statement,
    StatementKind,
    Trail,
    ratio_of,
    same_value,
)


def unreasoned(
    name: str, sides: tuple[str, str], figures: Mapping[str, Figure], verified: Mapping[str, Figure]
) -> Iterator[Diagnostic]:
    """Yield a problem if a rate and its two numbers differ, and who verified one says not why.

    Those in the unit's own file need no reason.
    """
    rate, part, whole = (figures.get(each) for each in (name, *sides))
    if rate is None or part is None or whole is None:
        return
    of_sides = _rate_of(part, whole)
    found = [figures[each] for each in (name, *sides) if each in verified]
    if same_value(rate.value, of_sides.value) or not found or any(each.reason for each in found):
        return
    texts = rate.text, of_sides.text
    now, before = texts if name in verified else texts[::-1]
    values = {"metric": name, "found": now, "reported": before}
    yield from (Diagnostic("LX736", each.at, values) for each in found[:1] if each.at is not None)


def weight(name: str, verified: Mapping[str, Figure], corrected: frozenset[str]) -> int:
    """Return how much what was said of a figure weighs: 2 if verified, 1 if corrected, else 0."""
    return 2 if name in verified else 1 if name in corrected else 0


def trail_of_rate(
    name: str,
    sides: tuple[str, str],
    figures: Mapping[str, Figure],
    reported: Mapping[str, Figure],
    trail: Mapping[str, Trail],
    kinds: Mapping[str, StatementKind],
) -> Trail:
    """Return every value of a rate, whether it was said itself or followed from its two numbers.

    Args:
        name: the rate, of which there is a figure.
        sides: its part and its whole.
        figures: the figures that count.
        reported: what the unit says, by its last correction.
        trail: what was said of figures one by one.
        kinds: who said the figures that count, where it was not only reported.

    """
    now = figures[name]
    own = [Statement("reported", reported[name])] if name in reported else []
    told = list(trail.get(name, own))
    first = [_first(side, reported, trail) for side in sides]
    if (not told or told[0].kind != "reported") and first[0] and first[1]:
        told.insert(0, Statement("reported", _rate_of(first[0], first[1])))
    order = (None, "reported", "corrected", "verified")
    said = [(kinds.get(side, "reported"), figures[side]) for side in sides if side in figures]
    of_own = kinds.get(name, "reported" if name in reported else None)
    later = [each for each in said if order.index(each[0]) > max(order.index(of_own), 1)]
    if later and len(said) == len(sides):
        kind, last = max(later, key=lambda each: (order.index(each[0]), each[1].date or ""))
        told.append(Statement(kind, last._replace(value=now.value, text=now.text)))
    return tuple(told)


def _first(side: str, reported: Mapping[str, Figure], trail: Mapping[str, Trail]) -> Figure | None:
    """Return what was reported of a figure before anything else was said of it."""
    if side not in trail:
        return reported.get(side)
    kind, figure = trail[side][0]
    return figure if kind == "reported" and figure.value is not NOT_APPLICABLE else None


def _rate_of(part: Figure, whole: Figure) -> Figure:
    """Return the rate of two numbers, where the part stands."""
    ratio = ratio_of(part.value, whole.value)
    return part._replace(value=ratio, text=f"{show(ratio.part)}/{show(ratio.whole)}")
