"""Verifications: a recorded result held against what its files come to now."""

from collections.abc import Collection, Iterator, Mapping
from itertools import takewhile
from pathlib import PurePosixPath
from typing import Literal, NamedTuple

from liuxiang import __version__
from liuxiang.archives.bag import FileChange
from liuxiang.archives.recorded import OUTCOMES, Recorded, RecordedCard
from liuxiang.names import ItemNo, by_number
from liuxiang.ranking import Result

Reason = Literal["rules", "files", "program", "result"]
"""Why a result does not stand: what differs, or nothing but the result itself."""


class Difference(NamedTuple):
    """Something that does not stand: of a unit, of one of its items, or of the whole result.

    `what` is a key of the result or of an item, or `ranked` for a unit that only one of them
    ranks.
    """

    what: str
    recorded: str | None
    recomputed: str | None
    unit: str | None = None
    category: str | None = None
    item: ItemNo | None = None


class Verification(NamedTuple):
    """A recorded result, the same computed again, and everything that differs.

    `reports` are files of an archive that do not say what the result does.
    """

    subject: str
    recorded: Recorded
    recomputed: Recorded
    result: Result
    files: tuple[FileChange, ...]
    reports: tuple[str, ...] = ()

    @property
    def stands(self) -> bool:
        """Whether no file has changed, and every total, rank and award is the same."""
        return not (self.files or self.differences or self.reports)

    @property
    def differences(self) -> tuple[Difference, ...]:
        """What does not stand of the result, in its order."""
        return tuple(_differences(self.recorded, self.recomputed))

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why it does not stand; none if it does."""
        if not self.differences:
            return ()
        found: list[Reason] = []
        if self.recorded.ruleset.sha256 != self.recomputed.ruleset.sha256:
            found.append("rules")
        if {*self.recorded.files.values()} != {*self.recomputed.files.values()}:
            found.append("files")
        if self.recorded.liuxiang != __version__:
            found.append("program")
        return tuple(found) or ("result",)


def file_changes(recorded: Mapping[str, str], found: Mapping[str, str]) -> Iterator[FileChange]:
    """Yield the files that are not as recorded.

    A file is the same wherever it is and whatever it is called, as long as its content is. One with
    other content is the one recorded if its name is, with as many folders before it as possible.

    Args:
        recorded: the checksums as recorded, by path.
        found: those of the files there are, by path.

    """
    same = {*recorded.values()} & {*found.values()}
    left = {path: digest for path, digest in found.items() if digest not in same}
    for path, digest in recorded.items():
        if digest in same:
            continue
        other = _counterpart(path, left)
        if other is None:
            yield FileChange(path, "missing", digest, None)
        else:
            yield FileChange(other, "changed", digest, left.pop(other))
    for path, digest in left.items():
        yield FileChange(path, "added", None, digest)


def _counterpart(path: str, found: Collection[str]) -> str | None:
    """Return the path with the most names from its end in common with `path`, at least one."""
    shared = {each: _shared(path, each) for each in found}
    best = max(shared, key=lambda each: shared[each], default=None)
    return best if best is not None and shared[best] else None


def _shared(one: str, two: str) -> int:
    """Return how many names two paths have in common at their ends."""
    names = zip(PurePosixPath(one).parts[::-1], PurePosixPath(two).parts[::-1], strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], names))


def _differences(old: Recorded, new: Recorded) -> Iterator[Difference]:
    if old.state != new.state:
        yield Difference("state", old.state, new.state)
    if _rests_on(old) == _rests_on(new) and old.fingerprint != new.fingerprint:
        yield Difference("fingerprint", str(old.fingerprint), str(new.fingerprint))
    before = {each.unit: each for each in old.scorecards}
    after = {each.unit: each for each in new.scorecards}
    for unit in dict.fromkeys((*before, *after)):
        one, two = before.get(unit), after.get(unit)
        if one is not None and two is not None:
            yield from _of_unit(one, two)
            yield from _of_items(one, two, whole=old.department is None)
        elif card := one or two:
            rank = _text(card.rank) or "–"
            recorded, recomputed = (rank, None) if one else (None, rank)
            yield Difference("ranked", recorded, recomputed, unit, card.category)


def _rests_on(record: Recorded) -> tuple[str, set[str]]:
    """Return the checksums of the rule file and of the data of a result."""
    return record.ruleset.sha256, {*record.files.values()}


def _of_unit(old: RecordedCard, new: RecordedCard) -> Iterator[Difference]:
    """Yield what differs of a unit as a whole."""
    unit, category = old.unit, old.category
    if old.category != new.category:
        yield Difference("category", old.category, new.category, unit, category)
    before, after = old.outcomes(), new.outcomes()
    for key in OUTCOMES:
        if (key in before) != (key in after) or before.get(key) != after.get(key):
            yield Difference(key, _text(before.get(key)), _text(after.get(key)), unit, category)


def _of_items(old: RecordedCard, new: RecordedCard, *, whole: bool) -> Iterator[Difference]:
    """Yield what differs of the items of a unit; a result that is not `whole` has some of them."""
    before, after = ({each.no: each for each in card.items} for card in (old, new))
    for no in sorted({*before, *(after if whole else ())}, key=by_number):
        one, two = before.get(no), after.get(no)
        for key in ("points", "base", "bonus"):
            was, now = getattr(one, key, None), getattr(two, key, None)
            if was != now:
                yield Difference(key, was, now, old.unit, old.category, no)
                break


def _text(value: str | int | None) -> str | None:
    return None if value is None else str(value)
