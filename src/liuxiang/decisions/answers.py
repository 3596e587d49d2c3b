"""What identifies decisions: by what they are on, and all answers together by a fingerprint."""

import json
from collections.abc import Callable, Iterable, Iterator

from liuxiang.decisions import Decisions, Taken
from liuxiang.diagnostics import Diagnostic, Related
from liuxiang.figures import Figure
from liuxiang.fingerprint import digest
from liuxiang.units import identity


def twice(decided: Decisions, unit_key: Callable[[str], str] = identity) -> Iterator[Diagnostic]:
    """Yield a problem for each decision on what another one has decided.

    Args:
        decided: the decisions.
        unit_key: returns what identifies a unit by the name it was called.

    """
    seen: dict[tuple[object, ...], Taken] = {}
    for key, taken in _subjects(decided, unit_key):
        first = seen.setdefault(key, taken)
        if first is not taken:
            related = (Related(first.place, "other"),)
            yield Diagnostic("LX749", taken.place, {"key": str(key[0])}, related)


def _subjects(
    decided: Decisions, unit_key: Callable[[str], str]
) -> Iterator[tuple[tuple[object, ...], Taken]]:
    """Yield what each decision is on, and who took it."""
    for reading in decided.readings:
        yield ("readings", reading.ruling), reading.taken
    for tie in decided.ties:
        yield ("ties", tie.category, tie.rank), tie.taken
    for award in decided.awards:
        yield ("awards", unit_key(award.unit)), award.taken
    for each in decided.confirmed:
        key = ("confirmed", unit_key(each.unit), each.metric, each.finding, each.item)
        yield key, each.taken
    for approval in decided.approvals:
        yield ("approved",), approval.taken


def fingerprint_of_answers(decided: Decisions) -> str:
    """Return the fingerprint of everything decided besides the approval.

    It depends on what is said, and by whom; neither on where, nor on the order.
    """
    sections: tuple[tuple[str, Iterable[tuple[object, ...]]], ...] = (
        ("readings", decided.readings),
        ("ties", decided.ties),
        ("awards", decided.awards),
        ("confirmed", decided.confirmed),
    )
    return digest(
        json.dumps([section, *map(_said, each)], ensure_ascii=False)
        for section, listed in sections
        for each in listed
    )


def _said(value: object) -> object:
    """Return a field of a decision without the place where it stands."""
    if isinstance(value, Taken):
        return value.by, value.date, value.document
    return value.text if isinstance(value, Figure) else value
