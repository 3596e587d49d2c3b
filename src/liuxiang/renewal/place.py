"""Where a new version goes, and how its first remark names the schema from there."""

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

_ENDINGS: Final = (".yaml", ".yml")
_NOT_IN_NAMES: Final = re.compile(r'[\\/:*?"<>|]')
_SCHEMA: Final = re.compile(r"^#[ \t]*yaml-language-server:[ \t]*\$schema=(\S+)", re.MULTILINE)


def target_of(path: Path | str, old: str, new: str, output: str | None, *, named: bool) -> str:
    """Where version `new` of the rule file at `path` goes, `-` for standard output.

    That is `output` if there is one, else beside it; what was `named` as an installed file, or is
    a part of the program, goes to the current folder.

    Raises:
        UsageFault: `output` is not named like a rule file, or `path` is in no folder.

    """
    if output == STDIN:
        return STDIN
    at = Path(path)
    if output == "":
        raise UsageFault([Diagnostic("LX041")])
    if output is not None:
        known = tuple(dict.fromkeys(each for each in (at.suffix, *_ENDINGS) if each))
        if not output.endswith(known):
            values = {"path": output, "known": ", ".join(known)}
            raise UsageFault([Diagnostic("LX004", None, values)])
        return Path(output).as_posix()
    if path == STDIN or not at.is_file():
        raise UsageFault([Diagnostic("LX783", None, {"found": at.as_posix()})])
    name = name_of(at, old, new)
    return name if named or is_inside(at) else at.with_name(name).as_posix()


def taken(names: Iterable[str]) -> list[Diagnostic]:
    """What stands in the way of new files."""
    there = (each for each in names if os.path.lexists(each))  # a link that leads nowhere is there
    return [Diagnostic("LX782", None, {"path": each}) for each in there]


def name_of(path: Path, old: str, new: str) -> str:
    """The name of version `new` of the file at `path`: 2013.yaml for version 2013 of 2012.yaml.

    What holds no version gets the new one behind it: rules-2013.yaml.
    """
    before, after = (_NOT_IN_NAMES.sub("-", each) for each in (old, new))
    stem, count = alone(before, re.escape(before)).subn(lambda _: after, path.stem)
    return f"{stem if count else f'{path.stem}-{after}'}{path.suffix}"


def schema_edit(remarks: str, folder: Path, target: Path) -> tuple[Edit | None, str | None]:
    """What leads from `target` to the schema that `remarks` name, a path from `folder`.

    The second is the path of a schema that cannot be found from there, which is left as it is.
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
    except ValueError:  # on another drive, or in a folder whose name is no UTF-8
        return None, found[1]
    return Edit(*found.span(1), path.replace(os.sep, "/")), None
