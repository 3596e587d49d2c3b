"""Determines the path of a new version, and the schema path in its first comment."""

import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from liuxiang.diagnostics import Diagnostic
from liuxiang.edits import Edit
from liuxiang.errors import UsageFault
from liuxiang.renewal.versions import alone
from liuxiang.ruleset.installed import is_inside
from liuxiang.source import STDIN
from liuxiang.wording.text import Joined

_ENDINGS: Final = (".yaml", ".yml")
_NOT_IN_NAMES: Final = re.compile(r'[\\/:*?"<>|]')
_SCHEMA: Final = re.compile(r"^#[ \t]*yaml-language-server:[ \t]*\$schema=(\S+)", re.MULTILINE)


def target_of(path: Path | str, old: str, new: str, output: str | None, *, named: bool) -> str:
    """Return the path for version `new` of the rule file at `path`, `-` for standard output.

    This is `output` if given, or else a file beside it; if the rule file was `named` as an
    installed one, or belongs to the package, a file in the current folder.

    Raises:
        UsageFault: `output` lacks the suffix of a rule file, or `path` is not a file.

    """
    if output == STDIN:
        return STDIN
    at = Path(path)
    if output == "":
        raise UsageFault([Diagnostic("LX041")])
    if output is not None:
        known = tuple(dict.fromkeys(each for each in (at.suffix, *_ENDINGS) if each))
        if not output.endswith(known):
            values = {"path": output, "known": Joined(known)}
            raise UsageFault([Diagnostic("LX004", None, values)])
        return Path(output).as_posix()
    if path == STDIN or not at.is_file():
        raise UsageFault([Diagnostic("LX783", None, {"found": at.as_posix()})])
    name = name_of(at, old, new)
    return name if named or is_inside(at) else at.with_name(name).as_posix()


def taken(names: Iterable[str]) -> list[Diagnostic]:
    """Return a problem for each of `names` that already exists."""
    there = (each for each in names if os.path.lexists(each))  # including broken links
    return [Diagnostic("LX782", None, {"path": each}) for each in there]


def name_of(path: Path, old: str, new: str) -> str:
    """Return the name of version `new` of the file at `path`: 2013.yaml for 2012.yaml.

    If the name does not contain the old version, the new one is appended: rules-2013.yaml.
    """
    before, after = (_NOT_IN_NAMES.sub("-", each) for each in (old, new))
    stem, count = alone(before, re.escape(before)).subn(lambda _: after, path.stem)
    return f"{stem if count else f'{path.stem}-{after}'}{path.suffix}"


def schema_edit(remarks: str, folder: Path, target: Path) -> tuple[Edit | None, str | None]:
    """Return the edit that points the schema in `remarks` to the same file from `target`.

    The schema path is relative to `folder`. The second value is the path of a schema that cannot be
    reached from there, which is left unchanged.
    """
    found = _SCHEMA.search(remarks)
    if found is None or "://" in found[1] or os.path.isabs(found[1]):  # noqa: PTH117  # as written
        return None, None
    if folder.resolve() == target.resolve():
        return None, None
    schema = folder.resolve() / found[1]
    if not schema.is_file():
        return None, found[1]
    try:
        path = os.path.relpath(schema, target.resolve())
        path.encode()
    except ValueError:  # on another drive, or in a folder with a non-UTF-8 name
        return None, found[1]
    return Edit(*found.span(1), path.replace(os.sep, "/")), None
