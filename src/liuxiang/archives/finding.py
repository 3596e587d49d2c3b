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
    listed = [*_listed(recorded)]
    folders = _folders(recorded, name)
    found = {path for each in listed if (path := _located(each, folders)) is not None}
    if not found:
        values = {"folder": Path(name).parent.as_posix(), "file": next(iter(listed), "–")}
        raise InputFault([Diagnostic("LX763", Place(name), values)])
    return Inputs(tuple(sorted(found)), (), ())


def _listed(recorded: Recorded) -> Iterator[str]:
    """Yield the files that a result names."""
    yield from recorded.files
    yield from (each.file for each in recorded.omitted)


def _folders(recorded: Recorded, name: str) -> tuple[Path, ...]:
    """Return the folders that the paths of a result may be relative to.

    They are that of the result and the working folder. Where neither has a single one of the files,
    it is the one folder in these that has: a result is often written beside the folder asked for.
    """
    folders = (Path(name).parent, Path())
    if any(_has_one(each, recorded) for each in folders):
        return folders
    inside = {
        os.path.realpath(each): each
        for folder in folders
        for each in sorted(folder.iterdir())
        if each.is_dir() and not each.is_symlink() and _has_one(each, recorded)
    }
    return tuple(inside.values()) if len(inside) == 1 else folders


def _has_one(folder: Path, recorded: Recorded) -> bool:
    """Return whether a file of a result is where it says, inside `folder`."""
    return any(_inside(folder, PurePosixPath(each).parts) for each in _listed(recorded))


def _inside(folder: Path, parts: tuple[str, ...]) -> str | None:
    """Return the file that `parts` lead to, if there is one and it is not outside `folder`."""
    path = folder.joinpath(*parts)
    top = os.path.realpath(folder)
    inside = Path(os.path.realpath(path)).is_relative_to(top)
    return path.as_posix() if inside and path.is_file() else None


def _located(recorded: str, folders: Iterable[Path]) -> str | None:
    """Return where a path leads inside the first of `folders` that has it.

    The folders it begins with may be called otherwise.
    """
    parts = PurePosixPath(recorded).parts
    starts = range(len(parts))
    found = (_inside(folder, parts[start:]) for folder in folders for start in starts)
    return next((each for each in found if each is not None), None)


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
    path = _located(recorded.ruleset.file, _folders(recorded, name))
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
