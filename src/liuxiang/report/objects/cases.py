"""What `test -f json` prints: cases that were run, what they cover and what they notice."""

from typing import Literal

from typing_extensions import TypedDict

from liuxiang.report.objects.common import Diagnostic, Line


class CaseRun(TypedDict):
    """A case that was run."""

    name: str
    """The name of the case."""
    status: Literal["passed", "failed"]
    """Whether everything is as expected."""
    failures: list[Diagnostic]
    """What is not, each at its expectation, with the rule as a related place."""


class RulePlace(TypedDict):
    """A place in the rule file."""

    file: str
    """The rule file."""
    line: Line
    """The line, from 1."""
    column: Line
    """The column in characters, from 1."""


class Uncovered(RulePlace):
    """Something that no passing case has touched."""

    what: str
    """The part of the rule file: the number of an item and an id, mostly."""
    aspect: str
    """What it can come to, as `not_met` or `under a step`."""


class Covered(TypedDict):
    """What the cases cover."""

    covered: int
    """How many things have been touched."""
    total: int
    """How many there are."""
    missing: list[Uncovered]
    """Those that have not, in file order."""


class Survivor(RulePlace):
    """A change of the rule file that no case notices."""

    old: str
    """What stands there."""
    new: str
    """What stood there unnoticed."""


class Mutated(TypedDict):
    """What became of the smallest changes of the rule file."""

    mutants: int
    """How many were tried."""
    refused: int
    """Those after which the rule file did not hold."""
    killed: int
    """Those after which a case failed."""
    recorded: list[Survivor]
    """Those after which no case failed, but what is recorded of the rules was not so any more."""
    alike: int
    """Those that change no result of any figures."""
    survivors: list[Survivor]
    """All others."""


class CaseFileRun(TypedDict):
    """A file of cases that was run."""

    file: str
    """The path."""
    ruleset: str
    """The rule file, as id@version."""
    record: list[Diagnostic]
    """What is recorded of the rule file and not so any more, or not recorded."""
    cases: list[CaseRun]
    """The cases in file order."""
    coverage: Covered | None
    """What they cover; null where that was not asked for."""
    mutation: Mutated | None
    """What they notice; null where that was not asked for, or a case failed."""


class Cases(TypedDict):
    """All cases that were run."""

    status: Literal["ok", "findings"]
    """`findings` where a case failed, too little is covered, or a change went unnoticed."""
    liuxiang: str
    """The version of the program."""
    files: list[CaseFileRun]
    """The files of cases, by name."""
