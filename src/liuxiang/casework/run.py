"""Cases run: each unit read and scored as any other, by the rule file or by a changed one."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from yaml.nodes import MappingNode

from liuxiang.casework.file import CaseFile
from liuxiang.casework.limits import limits
from liuxiang.casework.model import Case
from liuxiang.casework.units import document
from liuxiang.diagnostics import Diagnostic, has_errors
from liuxiang.findings import Finding, findings
from liuxiang.nodes import Walk
from liuxiang.results import ItemResult
from liuxiang.ruleset.load import RuleFile
from liuxiang.scorecards import Scorecard, Scorer
from liuxiang.standings import Standings, rank
from liuxiang.units.collected import Read
from liuxiang.units.read import UnitReader

Readings = tuple[tuple[str, str], ...]


class Ran:
    """A case that was run: its scorecards in the order of its units, and what was told of them."""

    def __init__(
        self,
        index: int,
        case: Case,
        rules: RuleFile,
        cards: list[Scorecard],
        problems: tuple[Diagnostic, ...],
    ) -> None:
        self.index = index
        self.case = case
        self.rules = rules
        self.cards = cards
        self.problems = problems

    @property
    def refused(self) -> bool:
        """Whether its units could not be used."""
        return has_errors(self.problems)

    @cached_property
    def items(self) -> Mapping[str, ItemResult]:
        """The items of its first unit, by id."""
        return {each.item.id: each for each in self.cards[0].items}

    @cached_property
    def standings(self) -> Standings:
        """Its units ranked."""
        return rank(self.rules, self.cards)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What there would be to look at."""
        return findings(self.rules, self.standings, self.case.basis)


class _Prepared(NamedTuple):
    """The documents of a case, and the units that they are by the rule file itself."""

    documents: list[tuple[MappingNode, Walk]]
    read: Read


class Bench:
    """Runs the cases of a file; each reading and each case is prepared once."""

    def __init__(self, file: CaseFile) -> None:
        self.file = file
        self._prepared: dict[int, _Prepared] = {}
        self._own = Scoring(file.rules)

    def run(self, index: int, scoring: "Scoring | None" = None, *, reread: bool = False) -> Ran:
        """One case; by `scoring` of a changed rule file where there is one.

        What stands at its limit stands at that of the rule file itself, so that a change is felt;
        `reread` says that the change is of how figures are read.

        Raises:
            InputFault: the changed rule file does not hold with the readings of the case.

        """
        case = self.file.cases[index]
        prepared = self._prepare(index)
        using = scoring or self._own
        readings = tuple(sorted(case.readings.items()))
        rules, scorer = using.of(readings)
        read = _read(prepared.documents, rules, case) if reread else prepared.read
        cards = [] if has_errors(read.problems) else [scorer.score(unit) for unit in read.units]
        return Ran(index, case, rules, cards, tuple(read.problems))

    def _prepare(self, index: int) -> _Prepared:
        if index not in self._prepared:
            case = self.file.cases[index]
            rules, _ = self._own.of(tuple(sorted(case.readings.items())))
            documents = list(self._documents(index, rules))
            self._prepared[index] = _Prepared(documents, _read(documents, rules, case))
        return self._prepared[index]

    def _documents(self, index: int, rules: RuleFile) -> Iterator[tuple[MappingNode, Walk]]:
        known = rules.ruleset.categories
        for stated in self.file.stated(index):
            at_limits = limits(rules.ruleset, stated.category) if stated.category in known else {}
            walk = Walk(self.file.walk.source)
            yield document(stated, at_limits, rules.ruleset), walk


class Scoring:
    """A rule file and its other readings, each compiled when a case first asks for it."""

    def __init__(self, rules: RuleFile) -> None:
        self._rules = rules
        self._readings: dict[Readings, tuple[RuleFile, Scorer]] = {}

    def of(self, readings: Readings) -> tuple[RuleFile, Scorer]:
        """The rule file with these readings, and what scores by it.

        Raises:
            InputFault: it does not hold with them.

        """
        if readings not in self._readings:
            rules = self._rules.reading(dict(readings)) if readings else self._rules
            self._readings[readings] = rules, Scorer(rules.ruleset)
        return self._readings[readings]


def _read(documents: list[tuple[MappingNode, Walk]], rules: RuleFile, case: Case) -> Read:
    """The units of documents, and all that is told of them."""
    reader = UnitReader(rules, case.basis)
    read = Read()
    for top, walk in documents:
        reader.document(top, Walk(walk.source), read)
    return read
