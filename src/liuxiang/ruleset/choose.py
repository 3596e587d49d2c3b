"""Which rule file a run uses: the one asked for, one among the files, or what the units name."""

from collections.abc import Collection, Iterable
from typing import Final, NamedTuple

from liuxiang.diagnostics import Diagnostic
from liuxiang.errors import InputFault, LiuxiangError, UsageFault
from liuxiang.files import as_table, may_be_table
from liuxiang.inputs import Inputs, is_cases, is_rules, references
from liuxiang.ruleset.installed import installed, latest
from liuxiang.ruleset.load import RuleFile, load_rules, read_rules, with_rulings
from liuxiang.source import decode

KEPT: Final = 1 << 25
"""Bytes of files looked at that are kept until they are scored; any more are read once more."""


def choose(inputs: Inputs, rules: str | None, rulings: Iterable[str]) -> tuple[RuleFile, Inputs]:
    """The rule file, and the inputs without it and without files of cases, read as far as kept.

    Asked for, it is that one; else a rule file among the inputs; else the latest of those that the
    units say they were filled in for; else the latest installed one.

    Raises:
        UsageFault: two rule files are given, or none is found.
        InputFault: the rule file does not hold.

    """
    among: list[str] = []
    cases: list[str] = []
    named: set[str] = set()
    kept: dict[str, bytes] = {}
    room = KEPT
    for name in inputs.files:
        try:
            data = inputs.read(name)
        except InputFault:
            continue  # told when the units are read
        room -= len(data)
        if room >= 0:
            kept[name] = data
        if is_rules(data):
            among.append(name)
        elif is_cases(data):
            cases.append(name)
        elif rules is None:
            named |= _references(inputs, name, data)
    if len(among) + (rules is not None) > 1:
        found = ", ".join(among if rules is None else [rules, *among])
        raise UsageFault([Diagnostic("LX011", None, {"found": found})])
    left = inputs.without([*among, *cases])._replace(kept=kept)
    if rules is not None:
        return load_rules(rules, rulings), left
    if among:
        source = decode(among[0], inputs.read(among[0]))
        return with_rulings(read_rules(source), rulings), left
    return load_rules(reference_of(named), rulings), left


class Unlike(Exception):
    """A file is not what was presumed of it."""


class Presumption(NamedTuple):
    """That files are unit files for one rule file, which is held against each as it is read.

    `reference` is the rule file, None where it was asked for, whatever units say of theirs.
    """

    reference: str | None

    def read(self, inputs: Inputs) -> Inputs:
        """`inputs` with what its files hold.

        Raises:
            Unlike: a file holds rules or cases, or names another rule file.

        """
        kept: dict[str, bytes] = {}
        for name in inputs.files:
            try:
                data = inputs.read(name)
            except InputFault:
                continue  # told when the units are read
            if is_rules(data) or is_cases(data):
                raise Unlike
            if self.reference and not _references(inputs, name, data) <= {self.reference}:
                raise Unlike
            kept[name] = data
        return inputs._replace(kept=kept)


def presume(rules: str | None, rulings: Iterable[str]) -> tuple[RuleFile, Presumption] | None:
    """The rule file that `choose` finds where files are unit files that name no other.

    None where there is none, which `choose` tells.
    """
    try:
        found = load_rules(rules, rulings)
    except LiuxiangError:
        return None
    return found, Presumption(None if rules else found.reference)


def _references(inputs: Inputs, name: str, data: bytes) -> set[str]:
    """The rule files that the units in `data` say they were filled in for."""
    if not may_be_table(name, data):
        return references(data)
    try:
        source = inputs.source(name)
    except InputFault:
        return set()  # told when the units are read
    table = as_table(source)
    if table is None:
        return references(data)
    found = {each for sheet in table.sheets for _, each in sheet.column("ruleset")}
    return found - {""}


def reference_of(named: Collection[str]) -> str:
    """The path of the latest installed rule file that `named` asks for, else of the latest."""
    files = installed()
    ids = {each.partition("@")[0] for each in named}
    for wanted in (
        [each for each in files if each.reference in named],
        [each for each in files if each.id in ids],
    ):
        if wanted:
            return max(wanted, key=lambda each: (each.end, each.stem)).path.as_posix()
    return latest().path.as_posix()
