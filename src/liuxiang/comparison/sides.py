"""The two sides of a comparison: rule files, including those of a commit, or sets of unit files."""

import re
from pathlib import Path
from typing import Final

from liuxiang.contents import kind_of
from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.errors import InputFault, UsageFault
from liuxiang.inputs import Inputs, expand
from liuxiang.products import without_products
from liuxiang.ruleset.load import RuleFile, load_rules, read_rules
from liuxiang.source import STDIN, Source, decode

_REVISION: Final = re.compile(r"(?![A-Za-z]:[\\/])[^:\s][^:]*:.+")
"""A file of a commit, as git writes it; no path on a drive of Windows."""

Side = RuleFile | Inputs


def sides(old: str, new: str) -> tuple[RuleFile, RuleFile] | tuple[Inputs, Inputs]:
    """Return what to compare: two rule files or two sets of unit files.

    Each is a path, a folder or a pattern; a rule file also `id@version`, a stem, or `REV:path`.

    Raises:
        UsageFault: They are of different kinds, or there is no such rule file.
        InputFault: A side cannot be read; carries every problem of both.

    """
    if old == new == STDIN:
        raise UsageFault([Diagnostic("LX706")])
    problems: list[Diagnostic] = []
    found: list[Side] = []
    for text in (old, new):
        try:
            found.append(_side(text))
        except InputFault as fault:
            problems += fault.diagnostics
    if [each.code for each in problems] == ["LX020", "LX020"]:
        raise InputFault([Diagnostic("LX021", None, {"old": old, "new": new})])
    if problems:
        raise InputFault(problems)
    one, two = found
    if isinstance(one, Inputs) and isinstance(two, Inputs):
        return one, two
    return _as_rules(one), _as_rules(two)


def _as_rules(side: Side) -> RuleFile:
    """Return a side as a rule file, because the other side is one.

    Raises:
        InputFault: It is not a valid rule file.
        UsageFault: It is a set of unit files.

    """
    if isinstance(side, RuleFile):
        return side
    if len(side.files) > 1:
        raise UsageFault([Diagnostic("LX703", None, {"found": side.files[0]})])
    return read_rules(side.source(side.files[0]))


def _side(text: str) -> Side:
    path = Path(text)
    if text != STDIN and not path.exists() and not any(each in text for each in "*?["):
        return read_rules(_of_commit(text)) if _REVISION.fullmatch(text) else load_rules(text)
    named = Inputs((text,), (), (), named=frozenset((text,))) if path.is_file() else expand([text])
    inputs = without_products(named)
    if inputs.problems:
        raise InputFault(inputs.problems)
    kinds = {name: _kind(inputs, name) for name in inputs.files}
    units = inputs.without([name for name, kind in kinds.items() if kind == "cases"])
    if [kinds[name] for name in units.files] == ["ruleset"]:
        return read_rules(inputs.source(units.files[0]))
    return units


def _kind(inputs: Inputs, name: str) -> str:
    """Return the kind of a file; an unreadable file counts as a unit file and is reported later."""
    try:
        source = inputs.source(name)
    except InputFault:
        return "unit"
    return kind_of(source) if type(source) is Source else "unit"


def _of_commit(text: str) -> Source:
    """Return the file of a commit that `REV:path` names.

    Raises:
        InputFault: There is no git, no such commit, or no such file in it.

    """
    import subprocess

    try:
        run = subprocess.run(  # noqa: S603  # no shell; git rejects anything but a revision
            ["git", "show", "--end-of-options", text],  # noqa: S607  # whichever git is installed
            capture_output=True,
            check=False,
        )
    except OSError as error:
        values = {"reason": error.strerror or str(error)}
        raise InputFault([Diagnostic("LX701", Place(text), values)]) from None
    if run.returncode:
        reason = run.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ")
        raise InputFault([Diagnostic("LX702", Place(text), {"reason": reason})])
    return decode(text, run.stdout)
