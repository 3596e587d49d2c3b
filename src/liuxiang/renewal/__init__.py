"""Creates a new version of a rule file and its cases by editing the version and its year."""

import re
from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import Final, NamedTuple

from liuxiang.casework.load import beside, load_cases
from liuxiang.diagnostics import Diagnostic, Related
from liuxiang.errors import InputFault, UsageFault
from liuxiang.nodes import NodeReader
from liuxiang.renewal.left import lines_left
from liuxiang.renewal.texts import Original, Renewed, renewed_cases, renewed_rules
from liuxiang.renewal.versions import traces, years_between
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.analyse import Examined, examine
from liuxiang.ruleset.load import RuleFile, rule_file

_UNWRITABLE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


class Held(NamedTuple):
    """A valid rule file, as examined and as used."""

    original: Original
    examined: Examined
    rules: RuleFile

    @property
    def ruleset(self) -> Ruleset:
        """The models of the rule file."""
        return self.rules.ruleset


class Renewal(NamedTuple):
    """The files of a new version, and notes for the user."""

    files: tuple[Renewed, ...]
    notes: tuple[Diagnostic, ...]


def held(original: Original) -> Held:
    """Return a rule file that a new version can be based on.

    Raises:
        InputFault: It is invalid; lists every problem.

    """
    examined = examine(original.source)
    rules = rule_file(examined)
    if rules is None:
        raise InputFault(examined.problems)
    return Held(original, examined, rules)


def fit(version: str, old: str) -> None:
    """Check that `version` can follow `old`.

    Raises:
        UsageFault: It is the same, or cannot be written in a rule file.

    """
    if version == old:
        raise UsageFault([Diagnostic("LX780", None, {"found": version})])
    if not version.strip() or _UNWRITABLE.search(version):
        raise UsageFault([Diagnostic("LX781", None, {"found": ascii(version)})])


def renewed(old: Held, version: str, target: str, cases: Original | None) -> Renewal:
    """Return `old` and its cases as `version`, to be written to `target` and beside it.

    `version` must have been checked with `fit`.

    Raises:
        InputFault: The cases are invalid.
        UsageFault: They cannot refer to `target`.

    """
    tree = old.examined.shaped.tree
    new = renewed_rules(old.original, tree, old.ruleset, version, target)
    after = held(Original(new.source, new.data))
    wanted = traces(old.ruleset.version, version)
    notes = [*_of_rules(old.ruleset, after), *_left(old.original, new, wanted), *_schema(new)]
    files = [new]
    if cases is not None:
        read = load_cases(cases.source)
        if read.rules.sha256 == old.rules.sha256:
            if _UNWRITABLE.search(FilePath(target).name):
                raise UsageFault([Diagnostic("LX671", None, {"path": target})])
            copy = renewed_cases(cases, read.tree, beside(target), target)
            load_cases(copy.source, after.rules)
            files.append(copy)
            notes += [*_left(cases, copy, wanted), *_schema(copy)]
        else:
            place = read.place(("ruleset",))
            notes.append(Diagnostic("LX789", place, {"found": read.rules.file}))
    return Renewal(tuple(files), tuple(notes))


def _of_rules(old: Ruleset, new: Held) -> Iterator[Diagnostic]:
    """Yield notes on the source and on the period."""
    walk, nodes = NodeReader(new.original.source), new.examined.shaped.tree.nodes
    period, version = new.ruleset.period, new.ruleset.version
    if new.ruleset.source is not None:
        place = walk.place(nodes["source",])
        yield Diagnostic("LX787", place, {"found": new.ruleset.source.document})
    if period is None or old.period is None:
        return
    place = walk.place(nodes["period",])
    if period != old.period:
        before, after = (f"{each.start} – {each.end}" for each in (old.period, period))
        yield Diagnostic("LX784", place, {"before": before, "after": after})
    elif years_between(old.version, version) != 0:
        yield Diagnostic("LX786", place, {"before": old.version, "after": version})


def _left(old: Original, new: Renewed, wanted: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Yield one note that lists all lines that still contain the old version."""
    lines = lines_left(old.source, new.edits, new.source, wanted)
    if lines:
        values = {"found": " / ".join(wanted), "file": new.source.name, "count": str(len(lines))}
        related = tuple(Related(each, "other") for each in lines)
        yield Diagnostic("LX785", None, values, related)


def _schema(new: Renewed) -> Iterator[Diagnostic]:
    if new.schema is not None:
        yield Diagnostic("LX788", new.source.place(0, 0), {"found": new.schema})
