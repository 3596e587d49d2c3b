"""The rule files to check unit files against: requested, given with them, or found."""

from collections.abc import Iterable
from typing import NamedTuple

from liuxiang.check_results import Kind
from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.errors import LiuxiangError, UsageFault
from liuxiang.inputs import Inputs
from liuxiang.ruleset.find import find, places
from liuxiang.ruleset.load import RuleFile
from liuxiang.source import Source


class Opened(NamedTuple):
    """A file that could be read, and its kind."""

    name: str
    kind: Kind
    source: Source
    references: frozenset[str]


class Given(NamedTuple):
    """A rule file among the checked files; `rules` is None if it is invalid."""

    file: str
    reference: str
    rules: RuleFile | None


class Against:
    """Finds the rule file of each unit file, reads it once, and reports once if there is none."""

    def __init__(self, inputs: Inputs, asked: RuleFile | None, given: Iterable[Given]) -> None:
        self._inputs = inputs
        self._asked = asked
        self._given = tuple(given)
        self._sought = places(inputs.folders)
        self._found: dict[frozenset[str], RuleFile | LiuxiangError] = {}
        self._without: dict[tuple[str, ...], tuple[Diagnostic, list[str]]] = {}

    def rules(self, file: str, references: frozenset[str]) -> RuleFile | tuple[Diagnostic, ...]:
        """Return the rule file for the units of `file`, which name `references`, or its problem.

        Problems that many files share are left to `told`.
        """
        if self._asked is not None:
            return self._asked
        fitting = [each for each in self._given if each.reference in references]
        if self._given and not references:
            fitting = list(self._given)
        listed = ", ".join(f"{each.file} ({each.reference})" for each in fitting)
        if not fitting:
            return self._at_hand(file, references)
        if len(fitting) > 1 and not references:
            return self._left(file, Diagnostic("LX292", None, {"found": listed}))
        last = fitting[-1]  # of several versions in one file one is right, and the others are told
        if any(each.reference == last.reference for each in fitting[:-1]):
            return self._left(file, Diagnostic("LX293", None, {"found": listed}))
        if last.rules is None:
            return self._left(file, Diagnostic("LX123", None, {"rules": last.file}))
        return last.rules._replace(sought=self._sought)

    def told(self) -> dict[str, Diagnostic]:
        """Return the problems with the rules of several files, each reported for the first file."""
        told: dict[str, Diagnostic] = {}
        for problem, files in self._without.values():
            values = {**problem.values, "count": str(len(files))}
            told[files[0]] = problem._replace(place=Place(files[0]), values=values)
        return told

    def _at_hand(self, file: str, references: frozenset[str]) -> RuleFile | tuple[Diagnostic, ...]:
        """Return a rule file that is not among the given ones."""
        if references not in self._found:
            try:
                self._found[references] = find(dict.fromkeys(references, file), self._inputs)
            except LiuxiangError as failure:
                self._found[references] = failure
        found = self._found[references]
        if isinstance(found, RuleFile):
            return found
        first = found.diagnostics[0]
        if isinstance(found, UsageFault):
            return self._left(file, first)
        if first.code == "LX291":
            return (first._replace(place=Place(file)),)
        rules = first.place.file if first.place else ""
        return self._left(file, Diagnostic("LX123", None, {"rules": rules}))

    def _left(self, file: str, problem: Diagnostic) -> tuple[()]:
        """Defer a problem of a file to the end, to report it once for all files that have it."""
        key = (problem.code, *problem.values.values())
        self._without.setdefault(key, (problem, []))[1].append(file)
        return ()
