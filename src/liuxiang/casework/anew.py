"""Updates files of cases: first the record of the rules, then the expectations."""

from collections.abc import Iterator
from typing import NamedTuple

from liuxiang.casework.entries import entered
from liuxiang.casework.file import CaseFile
from liuxiang.casework.ledger import Unlike, unlike, written
from liuxiang.casework.load import load_cases
from liuxiang.casework.record import expected
from liuxiang.casework.run import Bench
from liuxiang.edits import edited
from liuxiang.source import decode, encoded, read_bytes
from liuxiang.wording import Language, say


class Anew(NamedTuple):
    """An updated file of cases, with a summary of the update.

    `data` is the new content, None if nothing changes; `moved` are differences from the record, and
    `expectations` is the number of rewritten ones.
    """

    file: CaseFile
    data: bytes | None
    moved: tuple[Unlike, ...]
    expectations: int

    def lines(self, language: Language) -> Iterator[str]:
        """Return one line per change; new records are only counted."""
        name = self.file.file
        for each in self.moved:
            if each.old is not None:
                new = "–" if each.new is None else written(each.new.written)
                what = ".".join(map(str, each.path))
                yield say("record_moved", language, file=name, what=what, old=each.old, new=new)
        first = sum(each.old is None for each in self.moved)
        if first:
            yield say("record_first", language, file=name, count=first)
        if self.expectations:
            yield say("record_expected", language, file=name, count=self.expectations)


def anew(file: CaseFile) -> Anew:
    """Return `file` with its rules recorded, and its cases expecting the actual results."""
    source, data = file.walk.source, read_bytes(file.file)
    moved = tuple(unlike(file, file.rules))
    text = edited(source.text, entered(file))
    held = _read(encoded(text, source, data), file)
    bench = Bench(held)
    edits = expected(held, [bench.run(index) for index in range(len(held.cases))])
    written_anew = encoded(edited(text, edits), source, data)
    if written_anew == data:
        return Anew(file, None, moved, 0)
    return Anew(_read(written_anew, file), written_anew, moved, len(edits))


def _read(data: bytes, file: CaseFile) -> CaseFile:
    return load_cases(decode(file.file, data), file.rules)
