"""What goes into an archive: the files that a result rests on, and the result itself."""

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from liuxiang import __version__
from liuxiang.archives.bag import INFO, PAYLOAD, Bag, FileChange, bagged
from liuxiang.archives.names import wrong_names
from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.errors import InputFault
from liuxiang.files import opened
from liuxiang.inputs import Inputs
from liuxiang.ranking import Result
from liuxiang.ruleset.choose import units_of
from liuxiang.ruleset.load import RuleFile, read_rules, with_rulings
from liuxiang.source import ENDINGS, STDIN, read_bytes
from liuxiang.wording import Language

RULES: Final = "rules"
RESULTS: Final = "result"
"""The folders of a rule file from elsewhere, and of the result, unless there is such a folder."""

RESULT: Final = "Liuxiang-Result"
LANGUAGE: Final = "Liuxiang-Language"
"""Labels of what an archive says about itself: where the result is, and its language."""


class Packing(NamedTuple):
    """The files that a result rests on, by their path in an archive; `rules` is the rule file."""

    rules: str
    files: Mapping[str, bytes]

    def in_memory(self, rulings: Mapping[str, str]) -> tuple[RuleFile, Inputs]:
        """Return the rule file with these readings, and the inputs, read from these files alone.

        Raises:
            InputFault: The rule file is invalid.
            UsageFault: It has no such reading.

        """
        rules = read_rules(opened(self.rules, self.files[self.rules]))
        others = {path: data for path, data in self.files.items() if path != self.rules}
        inputs = units_of(Inputs(tuple(sorted(others)), (), (), piped=others))
        return with_rulings(rules, [f"{one}={two}" for one, two in rulings.items()]), inputs

    def bag(
        self, result: Result, reports: Mapping[str, bytes], language: Language
    ) -> dict[str, bytes]:
        """Return the files of the archive, by path: these files, and the reports of the result.

        Args:
            result: what came of these files.
            reports: the reports by name, first the one that a program can read.
            language: what the reports are written in.

        """
        folder = _free(RESULTS, self.files)
        placed = {f"{folder}/{name}": report for name, report in reports.items()}
        info = {
            "Bag-Software-Agent": f"liuxiang {__version__}",
            **info_of(result),
            RESULT: PAYLOAD + next(iter(placed)),
            LANGUAGE: language,
        }
        return bagged({**self.files, **placed}, info)


def info_of(result: Result) -> Mapping[str, str]:
    """Return what an archive says about its result, by label."""
    return {
        "External-Identifier": result.rules.reference,
        "Liuxiang-Rules": result.fingerprint.rules,
        "Liuxiang-Data": result.fingerprint.data,
    }


def packing(result: Result, inputs: Inputs) -> Packing:
    """Return the files that `result` rests on, by paths relative to the folder asked for.

    Where that is not one folder, paths are relative to the nearest folder that contains all files.

    Raises:
        InputFault: A file cannot be read, or has no name that an archive can hold.

    """
    names = inputs.data
    problems = [*inputs.problems, *_unnamed((*names, result.rules.file), inputs.piped)]
    if problems:
        raise InputFault(problems)
    root = _root(names, inputs.searched)
    files = {_below(root, name): inputs.read(name) for name in names}
    rules = _below(root, result.rules.file)
    if rules.startswith("../") or Path(rules).is_absolute():
        rules = f"{_free(RULES, files)}/{Path(rules).name}"
    files[rules] = read_bytes(result.rules.file)
    problems = [*wrong_names(root, sorted(files))]
    if problems:
        raise InputFault(problems)
    return Packing(rules, files)


class Packed(NamedTuple):
    """What an archive holds: a result in JSON, and the files that it rests on.

    Files are named by their path below `data/`. `reports` are those of the result, `data` the
    others that an archive is made of: what was added to it later is not among them.
    """

    result: bytes
    where: str
    payload: Mapping[str, bytes]
    reports: Mapping[str, bytes]
    data: Mapping[str, bytes]
    language: str

    def packing(self, rules: str) -> Packing:
        """Return the files that the result rests on, of which one is the rule file.

        Raises:
            InputFault: There is no such file.

        """
        if rules not in self.payload:
            place = Place(self.where.partition("!")[0])
            raise InputFault([Diagnostic("LX760", place, {"path": PAYLOAD + rules})])
        return Packing(rules, {rules: self.payload[rules], **self.data})


def packed(bag: Bag, changes: Iterable[FileChange]) -> Packed:
    """Return what a bag holds, without files that were added according to `changes`.

    Raises:
        InputFault: It holds no result.

    """
    path = bag.info.get(RESULT, "")
    if path not in bag.files:
        missing = path or f"{INFO}: {RESULT}"
        raise InputFault([Diagnostic("LX757", Place(bag.name), {"missing": missing})])
    folder = path.removeprefix(PAYLOAD).rpartition("/")[0]
    payload = bag.payload
    reports = {path: data for path, data in payload.items() if path.startswith(f"{folder}/")}
    added = {each.file.removeprefix(PAYLOAD) for each in changes if each.change == "added"}
    data = {
        path: data
        for path, data in payload.items()
        if path not in reports and path not in added and path.lower().endswith(ENDINGS)
    }
    where = f"{bag.name}!{bag.info[RESULT]}"
    language = bag.info.get(LANGUAGE, "")
    return Packed(bag.files[bag.info[RESULT]], where, payload, reports, data, language)


def _unnamed(names: Iterable[str], piped: Collection[str]) -> Iterator[Diagnostic]:
    """Yield a problem for what was read from a pipe, which is no file to keep."""
    for name in names:
        if name == STDIN or name in piped:
            yield Diagnostic("LX762", Place(name))


def _root(names: Iterable[str], searched: Iterable[str]) -> str:
    """Return the folder that paths are relative to."""
    folders = [os.path.abspath(each) for each in searched]  # noqa: PTH100  # links stay as they are
    found: set[str] = set()
    for name in names:
        path = Path(os.path.abspath(name))  # noqa: PTH100  # the same
        above = [each for each in folders if path.is_relative_to(each)]
        found.add(max(above, key=len) if above else str(path.parent))
    return os.path.commonpath(found)


def _below(root: str, name: str) -> str:
    return Path(os.path.relpath(name, root)).as_posix()


def _free(folder: str, files: Iterable[str]) -> str:
    """Return a name for a folder that `files` have none of, in any case."""
    taken = {path.partition("/")[0].casefold() for path in files}
    names = (folder, *(f"{folder}-{number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)
