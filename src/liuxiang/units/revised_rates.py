"""Rates of which a unit reported the rate, or its two numbers, and others were said later."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import cast

from liuxiang.diagnostics import Diagnostic
from liuxiang.exact import Ratio, show
from liuxiang.figures import Figure, same_value


def unreasoned(
    name: str, sides: tuple[str, str], figures: Mapping[str, Figure], verified: Mapping[str, Figure]
) -> Iterator[Diagnostic]:
    """Yield a problem if a rate and its two numbers differ, and who verified one says not why.

    Those in the unit's own file need no reason.
    """
    rate, part, whole = (figures.get(each) for each in (name, *sides))
    if rate is None or part is None or whole is None:
        return
    ratio = Ratio(cast(Decimal, part.value), cast(Decimal, whole.value))
    found = [figures[each] for each in (name, *sides) if each in verified]
    if same_value(rate.value, ratio) or not found or any(each.reason for each in found):
        return
    texts = rate.text, f"{show(ratio.part)}/{show(ratio.whole)}"
    now, before = texts if name in verified else texts[::-1]
    values = {"metric": name, "found": now, "reported": before}
    yield from (Diagnostic("LX736", each.at, values) for each in found[:1] if each.at is not None)


def weight(name: str, verified: Mapping[str, Figure], corrected: frozenset[str]) -> int:
    """Return how much what was said of a figure weighs: 2 if verified, 1 if corrected, else 0."""
    return 2 if name in verified else 1 if name in corrected else 0
