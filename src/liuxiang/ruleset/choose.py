"""Chooses the rule file of a run: the requested one, one of the inputs, or the one units name."""

import os
from collections.abc import Collection, Iterable, Mapping
from itertools import chain
from typing import Final, NamedTuple, get_args

from liuxiang.contents import Kind, references, said_kind
from liuxiang.diagnostics import Diagnostic
from liuxiang.errors import InputFault, LiuxiangError, UsageFault
from liuxiang.files import as_table, may_be_table, opened
from liuxiang.inputs import Inputs
from liuxiang.products import product
from liuxiang.ruleset.find import find, glance, places
from liuxiang.ruleset.load import RuleFile, load_rules, read_rules, with_rulings
from liuxiang.wording.text import Joined

KEPT: Final = 1 << 25
"""The most bytes of inspected files to keep until scoring; the rest is read again."""


FEW: Final = 50
"""Files called alike up to which each is looked at before thousands are presumed to be units."""

MOST_LOOKED_AT: Final = 500
"""The most files to look at before."""

_NO_DIGITS: Final = str.maketrans("", "", "0123456789")


class _Looked(NamedTuple):
    """The inspected files that hold no units, by kind, and the rule files that units name."""

    others: dict[Kind, list[str]]
    products: dict[str, str]
    named: dict[str, str]
    kept: dict[str, bytes]


def choose(inputs: Inputs, rules: str | None, rulings: Iterable[str]) -> tuple[RuleFile, Inputs]:
    """Return the rule file, and the inputs that may contain units, with the content already read.

    The choice is, in this order: the requested file, the one among the inputs that the units name,
    the only one among the inputs, and the result of `find`.

    Raises:
        UsageFault: Two rule files are given, or the choice is ambiguous.
        InputFault: The rule file is invalid, or the one that units name is not found.

    """
    looked = _look(inputs, named=rules is None)
    left = _units(inputs, looked)
    among = looked.others["ruleset"]
    if rules is not None:
        others = [each for each in among if os.path.realpath(each) != os.path.realpath(rules)]
        if others:
            raise UsageFault([_several([rules, *others])])
        return load_rules(rules, rulings), left
    if among:
        name = _one_of(among, looked.named)
        found = read_rules(opened(name, inputs.read(name)), sought=places(inputs.folders))
    else:
        found = _found(looked.named, left)
    return with_rulings(found, rulings), left


def _found(named: Mapping[str, str], inputs: Inputs) -> RuleFile:
    """Return the result of `find`, or the latest rule file if there are no unit files to score.

    Raises:
        LiuxiangError: No rule file is found; also lists the problems of the inputs.

    """
    if not (inputs.files or inputs.rosters or inputs.decisions):
        return load_rules()
    try:
        return find(named, inputs)
    except LiuxiangError as failure:
        if inputs.problems:
            raise InputFault([*inputs.problems, *failure.diagnostics]) from None
        raise


def _look(inputs: Inputs, *, named: bool) -> _Looked:
    """Return the kinds of the files, and the rule files that units name, each with a file."""
    looked = _Looked({each: [] for each in get_args(Kind) if each != "unit"}, {}, {}, {})
    room = KEPT
    for name in inputs.files:
        try:
            data = inputs.read(name)
        except InputFault:
            continue  # reported when the units are read
        room -= len(data)
        if room >= 0:
            looked.kept[name] = data
        command = product(name, data)
        if command is not None:
            looked.products[name] = command
            continue
        kind = _kind_of(inputs, name, data)
        if kind in looked.others:
            looked.others[kind].append(name)
        if named and kind in (None, "roster", "decisions"):
            for each in references_of(inputs, name, data, kind):
                looked.named.setdefault(each, name)
    return looked


def _kind_of(inputs: Inputs, name: str, data: bytes) -> Kind | None:
    """Return the kind of a file that holds no units, of a text or of a table."""
    said = said_kind(data)
    if said is not None or not may_be_table(name, data):
        return said
    try:
        table = as_table(inputs.source(name))
    except InputFault:
        return None  # reported when the units are read
    if table is None:
        return None
    from liuxiang.tables.kinds import kind_of_table

    kind = kind_of_table(table)
    return None if kind == "unit" else kind


def units_of(inputs: Inputs) -> Inputs:
    """Return the inputs that may contain units: no rule files, cases, or outputs of liuxiang."""
    return _units(inputs, _look(inputs, named=False))


def _units(inputs: Inputs, looked: _Looked) -> Inputs:
    """Return the inspected inputs without other kinds of files, with the content already read."""
    left = inputs.without(chain.from_iterable(looked.others.values())).apart(looked.products)
    return left._replace(
        kept=looked.kept,
        rosters=tuple(looked.others["roster"]),
        revisions=tuple(looked.others["revision"]),
        decisions=tuple(looked.others["decisions"]),
        shared=tuple(looked.others["shared"]),
    )


def _one_of(among: list[str], named: Collection[str]) -> str:
    """Return the rule file among the inputs to use.

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
    return Diagnostic("LX011", None, {"found": Joined(found)})


class Unlike(Exception):
    """Raised if a file is not what was presumed."""


class Presumption(NamedTuple):
    """The presumption that files are unit files for one rule file, checked as each file is read.

    `named` are the rule files they may name, or None if the rule file was requested, whatever units
    name.
    """

    named: frozenset[str] | None

    def read(self, inputs: Inputs) -> Inputs:
        """Return `inputs` with the content of its files, without outputs of liuxiang.

        Raises:
            Unlike: A file holds rules, cases or a roster, or names another rule file.

        """
        kept: dict[str, bytes] = {}
        products: dict[str, str] = {}
        for name in inputs.files:
            try:
                data = inputs.read(name)
            except InputFault:
                continue  # reported when the units are read
            command = product(name, data)
            if command is not None:
                products[name] = command
                continue
            if _kind_of(inputs, name, data) is not None:
                raise Unlike
            if self.named is not None and not references_of(inputs, name, data) <= self.named:
                raise Unlike
            kept[name] = data
        return inputs.apart(products)._replace(kept=kept)


class Presumed(NamedTuple):
    """The rule file of thousands of files, the presumption, and the inputs without other kinds."""

    rules: RuleFile
    presumption: Presumption
    inputs: Inputs


def presume(inputs: Inputs, rules: str | None, rulings: Iterable[str]) -> Presumed | None:
    """Return the rule file of `choose`, presuming that all files name what the first one does.

    Files of a season are looked for among those that are not called like hundreds of others.
    Returns None if there is no such rule file; `choose` reports why.
    """
    looked = _look(inputs._replace(files=_few_of_a_name(inputs.files)), named=rules is None)
    if looked.others["ruleset"] or looked.others["cases"]:
        return None
    left = _units(inputs, looked)
    try:
        if rules is not None:
            return Presumed(load_rules(rules, rulings), Presumption(None), left)
        first = left.files[0]
        named = {**dict.fromkeys(references_of(left, first, left.read(first)), first)}
        named |= looked.named
        found = with_rulings(find(named, left), rulings)
    except (LiuxiangError, IndexError):
        return None
    known = frozenset({*named, *([] if named else [found.reference])})
    return Presumed(found, Presumption(known), left)


def _few_of_a_name(files: Iterable[str]) -> tuple[str, ...]:
    """Return the files whose names, but for digits, few others have; none if there are too many."""
    alike: dict[str, list[str]] = {}
    for name in files:
        alike.setdefault(name.translate(_NO_DIGITS), []).append(name)
    few = [name for names in alike.values() if len(names) <= FEW for name in names]
    return tuple(sorted(few)) if len(few) <= MOST_LOOKED_AT else ()


def references_of(inputs: Inputs, name: str, data: bytes, kind: Kind | None = None) -> set[str]:
    """Return the rule files that the units in `data` name, or that a roster is for."""
    if not may_be_table(name, data):
        return references(data, kind)
    try:
        source = inputs.source(name)
    except InputFault:
        return set()  # reported when the units are read
    table = as_table(source)
    if table is None:
        return references(data, kind)
    from liuxiang.tables import turned

    return turned.references_of(table)
