"""Computes recorded results again: of an archive, or of a result in JSON."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from liuxiang import __version__
from liuxiang.archives.bag import INFO, PAYLOAD, Bag, FileChange
from liuxiang.archives.finding import digests, inputs_of, rules_of
from liuxiang.archives.packing import Packed, info_of, packed
from liuxiang.archives.recorded import Recorded, recorded
from liuxiang.archives.verification import Verification, file_changes
from liuxiang.inputs import Inputs
from liuxiang.ranking import Result
from liuxiang.ruleset.load import RuleFile
from liuxiang.wording import Language, of_tag

Reports = Callable[[Result, Language], Mapping[str, bytes]]
"""Returns the reports of a result in a language by name, first its JSON."""


class Means(NamedTuple):
    """How results are computed and written, which other layers know."""

    compute: Callable[[RuleFile, Inputs, str], Result]
    json: Callable[[Result], bytes]
    reports: Reports


def verified_bag(bag: Bag, means: Means) -> Verification:
    """Return what became of an archive.

    Raises:
        LiuxiangError: It lacks what is needed to compute its result again, or nothing comes of it.

    """
    changes = {each.file: each for each in bag.changes()}
    held = packed(bag, changes.values())
    record = recorded(held.where, held.result)
    rules, inputs = held.packing(record.ruleset.file).in_memory(record.rulings)
    result = means.compute(rules, inputs, record.basis)
    for each in _changes(record, result, inputs):
        changes.setdefault(PAYLOAD + each.file, each._replace(file=PAYLOAD + each.file))
    found = _verification(bag.name, record, result, changes.values(), means)
    if not found.stands:
        return found
    return found._replace(reports=(*_misinformed(bag, result), *_stale(held, found, means)))


def verified_result(
    name: str, content: bytes, data: tuple[str, ...], rules: str | None, means: Means
) -> Verification:
    """Return what became of a result in JSON.

    Args:
        name: the path of the result.
        content: what it holds.
        data: the files that it rests on, empty for those that it names.
        rules: its rule file, None to look for it.
        means: how to compute it.

    Raises:
        LiuxiangError: It is no result, its files are not found, or nothing comes of them.

    """
    record = recorded(name, content)
    chosen, inputs = rules_of(record, name, inputs_of(record, name, data), rules)
    result = means.compute(chosen, inputs, record.basis)
    return _verification(name, record, result, _changes(record, result, inputs), means)


def _changes(record: Recorded, result: Result, inputs: Inputs) -> list[FileChange]:
    """Return the files that are not those that the record names, the rule file first."""
    found = [*file_changes(record.files, digests(record, result, inputs))]
    expected, rules = record.ruleset.sha256, result.rules
    if rules.sha256 == expected:
        return found
    return [FileChange(rules.file, "changed", expected, rules.sha256), *found]


def _verification(
    name: str, record: Recorded, result: Result, changes: Iterable[FileChange], means: Means
) -> Verification:
    now = recorded(name, means.json(result))
    return Verification(name, record, now, result, tuple(changes))


def _misinformed(bag: Bag, result: Result) -> tuple[str, ...]:
    """Return the file with what an archive says about itself if that is not so."""
    wrong = any(bag.info.get(label) != value for label, value in info_of(result).items())
    return (INFO,) if wrong else ()


def _stale(held: Packed, found: Verification, means: Means) -> tuple[str, ...]:
    """Return the reports in an archive that are not those of its result, and what else is there.

    Other versions of the program may have written other reports of the same result.
    """
    if found.recorded.liuxiang != __version__:
        return ()
    made = means.reports(found.result, of_tag(held.language))
    names = {path.rpartition("/")[2]: path for path in held.reports}
    wrong = (
        names.get(name, name)
        for name, report in made.items()
        if name not in names or held.reports[names[name]] != report
    )
    others = (path for name, path in names.items() if name not in made)
    return tuple(PAYLOAD + path for path in (*wrong, *others))
