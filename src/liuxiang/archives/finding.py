"""The files that a recorded result rests on, found again on disk."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from liuxiang.archives.bag import sha256
from liuxiang.archives.recorded import Recorded
from liuxiang.contents import said_kind
from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.errors import InputFault
from liuxiang.files import opened
from liuxiang.inputs import Inputs, expand
from liuxiang.ranking import Result
from liuxiang.ruleset.choose import units_of
from liuxiang.ruleset.installed import installed
from liuxiang.ruleset.load import RuleFile, load_rules, read_rules, with_rulings
from liuxiang.source import read_bytes


def inputs_of(recorded: Recorded, name: str, data: tuple[str, ...]) -> Inputs:
    """Return the files of data of a recorded result.

    Args:
        recorded: the result.
        name: its file; paths in it are relative to the folder of that.
        data: files, folders and patterns to take instead.

    Raises:
        InputFault: None of them is found, or one cannot be read.

    """
    if data:
        inputs = expand(data)
        if inputs.problems:
            raise InputFault(inputs.problems)
        return inputs
    folder = Path(name).parent
    listed = [*recorded.files, *(each.file for each in recorded.omitted)]
    found = {path for each in listed if (path := _located(each, folder)) is not None}
    if not found:
        values = {"folder": folder.as_posix(), "file": next(iter(listed), "–")}
        raise InputFault([Diagnostic("LX763", Place(name), values)])
    return Inputs(tuple(sorted(found)), (), ())


def _located(recorded: str, folder: Path) -> str | None:
    """Return where a path leads inside `folder`, or inside the working folder where it was run."""
    return located(recorded, folder) or located(recorded, Path())


def located(recorded: str, folder: Path) -> str | None:
    """Return where a recorded path leads inside `folder`, however the folders before are called."""
    parts = PurePosixPath(recorded).parts
    top = os.path.realpath(folder)
    for start in range(len(parts)):
        path = folder.joinpath(*parts[start:])
        if Path(os.path.realpath(path)).is_relative_to(top) and path.is_file():
            return path.as_posix()
    return None


def rules_of(
    recorded: Recorded, name: str, inputs: Inputs, asked: str | None
) -> tuple[RuleFile, Inputs]:
    """Return the rule file of a recorded result with its readings, and the data without it.

    It is the one asked for, or the one with the recorded bytes: where the result says, among the
    data, or installed. Where there is none of these bytes, it is the first of these places.

    Raises:
        InputFault: There is none, or it is invalid.
        UsageFault: It has no such reading.

    """
    readings = [f"{ruling}={reading}" for ruling, reading in recorded.rulings.items()]
    if asked is not None:
        return load_rules(asked, readings), units_of(inputs)
    files = {path: read_bytes(path) for path in _candidates(recorded, name, inputs)}
    if not files:
        values = {"reference": recorded.ruleset.reference}
        raise InputFault([Diagnostic("LX764", Place(name), values)])
    same = [path for path, each in files.items() if sha256(each) == recorded.ruleset.sha256]
    path = next(iter(same or files))
    return with_rulings(read_rules(opened(path, files[path])), readings), units_of(inputs)


def _candidates(recorded: Recorded, name: str, inputs: Inputs) -> Iterator[str]:
    path = _located(recorded.ruleset.file, Path(name).parent)
    if path is not None:
        yield path
    yield from (each for each in inputs.files if said_kind(inputs.read(each)) == "ruleset")
    for each in installed():
        if each.reference == recorded.ruleset.reference:
            yield each.path.as_posix()


def digests(recorded: Recorded, result: Result, inputs: Inputs) -> dict[str, str]:
    """Return the checksums of the files of data that are to be held against those recorded.

    Files that the result does not rest on are left out, as they were when it was recorded.
    """
    known = {*recorded.files.values()}
    left_out = {PurePosixPath(each.file).name for each in recorded.omitted}
    omitted = {each.file for each in result.omitted}
    found = _checksums(inputs.data, inputs)
    return {
        path: digest
        for path, digest in found
        if digest in known
        or path in result.sources
        or (path in omitted and PurePosixPath(path).name not in left_out)
    }


def _checksums(names: Iterable[str], inputs: Inputs) -> Iterator[tuple[str, str]]:
    for name in names:
        yield name, sha256(inputs.read(name))
