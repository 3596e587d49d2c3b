"""Which rule file a run uses: the one asked for, one among the files, or what the units name."""

from collections.abc import Collection, Iterable, Mapping
from typing import Final, NamedTuple

from liuxiang.contents import is_cases, is_rules, references
from liuxiang.diagnostics import Diagnostic
from liuxiang.errors import InputFault, LiuxiangError, UsageFault
from liuxiang.files import as_table, may_be_table, opened
from liuxiang.inputs import Inputs
from liuxiang.products import product
from liuxiang.ruleset.find import find
from liuxiang.ruleset.load import RuleFile, load_rules, read_rules, with_rulings
from liuxiang.ruleset.nearby import glance, places

KEPT: Final = 1 << 25
"""Bytes of files looked at that are kept until they are scored; any more are read once more."""


class _Looked(NamedTuple):
    """What files turned out to be, and whom the units among them name."""

    among: list[str]
    cases: list[str]
    products: dict[str, str]
    named: dict[str, str]
    kept: dict[str, bytes]


def choose(inputs: Inputs, rules: str | None, rulings: Iterable[str]) -> tuple[RuleFile, Inputs]:
    """The rule file, and the inputs that may hold units, read as far as kept.

    Asked for, it is that one; else the one among the inputs that the units name, or the only one;
    else the one that `find` finds.

    Raises:
        UsageFault: Two rule files are given, or the choice is ambiguous.
        InputFault: The rule file is invalid, or the one that units name is not found.

    """
    looked = _look(inputs, named=rules is None)
    left = _units(inputs, looked)
    if rules is not None:
        if looked.among:
            raise UsageFault([_several([rules, *looked.among])])
        return load_rules(rules, rulings), left
    if looked.among:
        name = _one_of(looked.among, looked.named)
        found = read_rules(opened(name, inputs.read(name)), sought=places(inputs.folders))
    else:
        found = _found(looked.named, left)
    return with_rulings(found, rulings), left


def _found(named: Mapping[str, str], inputs: Inputs) -> RuleFile:
    """What `find` finds; the latest where there is no file to be scored by it, which is told then.

    Raises:
        LiuxiangError: No rule file is found; also lists the problems of the inputs.

    """
    if not inputs.files:
        return load_rules()
    try:
        return find(named, inputs)
    except LiuxiangError as failure:
        if inputs.problems:
            raise InputFault([*inputs.problems, *failure.diagnostics]) from None
        raise


def _look(inputs: Inputs, *, named: bool) -> _Looked:
    """What the files are; the rule files that units name, each with the first file that does."""
    looked = _Looked([], [], {}, {}, {})
    room = KEPT
    for name in inputs.files:
        try:
            data = inputs.read(name)
        except InputFault:
            continue  # told when the units are read
        room -= len(data)
        if room >= 0:
            looked.kept[name] = data
        command = product(name, data)
        if command is not None:
            looked.products[name] = command
        elif is_rules(data):
            looked.among.append(name)
        elif is_cases(data):
            looked.cases.append(name)
        elif named:
            for each in references_of(inputs, name, data):
                looked.named.setdefault(each, name)
    return looked


def units_of(inputs: Inputs) -> Inputs:
    """The inputs that may hold units: no rule files, no cases, nothing that the program wrote."""
    return _units(inputs, _look(inputs, named=False))


def _units(inputs: Inputs, looked: _Looked) -> Inputs:
    """Those that were `looked` at, without what is something else, read as far as kept."""
    left = inputs.without([*looked.among, *looked.cases]).apart(looked.products)
    return left._replace(kept=looked.kept)


def _one_of(among: list[str], named: Collection[str]) -> str:
    """Which of the rule files among the inputs is meant.

    Raises:
        UsageFault: The units name none of several rule files, or more than one.

    """
    if len(among) == 1:
        return among[0]
    known = [each for each in map(glance, among) if each is not None]
    meant = [each.path for each in known if each.reference in named]
    if len(meant) != 1:
        raise UsageFault([_several(among)])
    return meant[0]


def _several(found: list[str]) -> Diagnostic:
    return Diagnostic("LX011", None, {"found": ", ".join(found)})


class Unlike(Exception):
    """A file is not what was presumed of it."""


class Presumption(NamedTuple):
    """That files are unit files for one rule file, which is held against each as it is read.

    `named` are the rule files that they may name, None where it was asked for, whatever units say
    of theirs.
    """

    named: frozenset[str] | None

    def read(self, inputs: Inputs) -> Inputs:
        """`inputs` with what its files hold, without those that the program wrote.

        Raises:
            Unlike: A file holds rules or cases, or names another rule file.

        """
        kept: dict[str, bytes] = {}
        products: dict[str, str] = {}
        for name in inputs.files:
            try:
                data = inputs.read(name)
            except InputFault:
                continue  # told when the units are read
            command = product(name, data)
            if command is not None:
                products[name] = command
                continue
            if is_rules(data) or is_cases(data):
                raise Unlike
            if self.named is not None and not references_of(inputs, name, data) <= self.named:
                raise Unlike
            kept[name] = data
        return inputs.apart(products)._replace(kept=kept)


def presume(
    inputs: Inputs, rules: str | None, rulings: Iterable[str]
) -> tuple[RuleFile, Presumption] | None:
    """The rule file that `choose` finds where files are unit files that name what the first does.

    None where there is none, which `choose` tells.
    """
    try:
        if rules is not None:
            return load_rules(rules, rulings), Presumption(None)
        first = inputs.files[0]
        named = dict.fromkeys(references_of(inputs, first, inputs.read(first)), first)
        found = with_rulings(find(named, inputs), rulings)
    except LiuxiangError:
        return None
    return found, Presumption(frozenset({*named, *([] if named else [found.reference])}))


def references_of(inputs: Inputs, name: str, data: bytes) -> set[str]:
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
    from liuxiang.tables import turned

    return turned.references_of(table)
