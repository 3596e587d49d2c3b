"""Runs cases: reads and scores units as usual, by the rule file or by a changed one."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from yaml.nodes import MappingNode, Node

from liuxiang.casework.boundary_values import Written, limits
from liuxiang.casework.file import CaseFile
from liuxiang.casework.model import Case, Start, document
from liuxiang.decisions import NOTHING_DECIDED, Decisions, Taken
from liuxiang.decisions.answers import twice
from liuxiang.diagnostics import Diagnostic, has_errors
from liuxiang.errors import InputFault
from liuxiang.item_results import ItemResult
from liuxiang.nodes import NodeReader
from liuxiang.ranking import Result, result_of
from liuxiang.ruleset.load import RuleFile
from liuxiang.scorecards import Scorecard, Scorer
from liuxiang.standings import Standings
from liuxiang.units import Basis
from liuxiang.units.read import UnitReader
from liuxiang.units.read_result import ReadResult

Readings = tuple[tuple[str, str], ...]


class Ran:
    """A case that was run: its scorecards in the order of its units, and their problems."""

    def __init__(
        self,
        index: int,
        case: Case,
        rules: RuleFile,
        cards: list[Scorecard],
        problems: tuple[Diagnostic, ...],
        decisions: Decisions = NOTHING_DECIDED,
    ) -> None:
        self.index = index
        self.case = case
        self.rules = rules
        self.cards = cards
        self.problems = problems
        self._decisions = decisions

    @property
    def refused(self) -> bool:
        """Whether its units could not be used."""
        return has_errors(self.problems)

    @cached_property
    def items(self) -> Mapping[str, ItemResult]:
        """The items of its first unit, by id."""
        return {each.item.id: each for each in self.cards[0].items}

    @cached_property
    def result(self) -> Result:
        """What its units come to, with what was decided of them."""
        return result_of(self.rules, self.cards, basis=self.case.basis, decisions=self._decisions)

    @property
    def standings(self) -> Standings:
        """Its units, ranked."""
        return self.result.standings

    def check_decisions(self) -> None:
        """Apply what was decided; what cannot be is added to the problems."""
        try:
            self.result.check_decisions()
        except InputFault as fault:
            self.problems = (*self.problems, *fault.diagnostics)


class _Prepared(NamedTuple):
    """The documents of a case, and the units read from them by the unchanged rule file."""

    documents: list[tuple[MappingNode, NodeReader]]
    read: ReadResult
    categories: frozenset[str]


class Bench:
    """Runs the cases of a file; prepares each reading and each case only once.

    Units start from the recorded figures of the file. If their category is not recorded, or a
    reading has another threshold, they start from the thresholds of the rule file that scores them.
    With `anew`, the record is ignored.
    """

    def __init__(self, file: CaseFile, *, anew: bool = False) -> None:
        self.file = file
        self._recorded = {} if anew else _nodes(file)
        self._prepared: dict[int, _Prepared] = {}
        self._own = Scoring(file.rules)

    def run(self, index: int, scoring: "Scoring | None" = None, *, reread: bool = False) -> Ran:
        """Run one case, by `scoring` of a changed rule file if given.

        `reread` says that the change affects how figures are read.

        Raises:
            InputFault: The changed rule file is invalid with the readings of the case.

        """
        case = self.file.cases[index]
        prepared = self._prepare(index)
        using = scoring or self._own
        readings = tuple(sorted(case.readings.items()))
        rules, scorer = using.of(readings)
        if scoring is not None and self._starts_anew(index, scoring):
            read = _read(list(self._documents(index, scoring)), using.reader(readings, case.basis))
        else:
            read = (
                _read(prepared.documents, using.reader(readings, case.basis))
                if reread
                else prepared.read
            )
        cards = [] if has_errors(read.problems) else [scorer.score(unit) for unit in read.units]
        ran = Ran(index, case, rules, cards, tuple(read.problems))
        return ran if case.decisions is None or ran.refused else self._decided(ran)

    def _decided(self, ran: Ran) -> Ran:
        """Return a case with what is decided in it."""
        from liuxiang.decisions.read import OF_UNITS, DecisionReader

        walk = NodeReader(self.file.walk.source)
        top = walk.mapping(self.file.tree.nodes["cases", ran.index, "decisions"], "LX310")
        entries = walk.entries(top) if top else {}
        walk.check_keys(entries, OF_UNITS)

        def nobody(node: Node) -> Taken:
            return Taken(None, None, None, walk.place(node))

        decisions = DecisionReader(ran.rules).of_units(entries, walk, nobody)
        walk.problems += twice(decisions)
        problems = (*ran.problems, *walk.problems)
        decided = Ran(ran.index, ran.case, ran.rules, ran.cards, problems, decisions)
        if not decided.refused:
            decided.check_decisions()
        return decided

    def _prepare(self, index: int) -> _Prepared:
        if index not in self._prepared:
            case = self.file.cases[index]
            readings = tuple(sorted(case.readings.items()))
            reader = self._own.reader(readings, case.basis)
            documents = list(self._documents(index, self._own))
            categories = frozenset(each.category for each in self.file.stated(index))
            self._prepared[index] = _Prepared(documents, _read(documents, reader), categories)
        return self._prepared[index]

    def _documents(self, index: int, using: "Scoring") -> Iterator[tuple[MappingNode, NodeReader]]:
        readings = tuple(sorted(self.file.cases[index].readings.items()))
        for stated in self.file.stated(index):
            walk = NodeReader(self.file.walk.source)
            starts = self._starts(using, readings, stated.category)
            yield document(stated, starts, using.of(readings)[0].ruleset), walk

    def _starts_anew(self, index: int, scoring: "Scoring") -> bool:
        """Return whether units of a case have other default figures by a changed rule file."""
        readings = tuple(sorted(self.file.cases[index].readings.items()))
        return any(
            self._starts(scoring, readings, name) != self._starts(self._own, readings, name)
            for name in self._prepared[index].categories
        )

    def _starts(self, using: "Scoring", readings: Readings, category: str) -> Mapping[str, Start]:
        """Return the default figures of a unit of a category."""
        if (readings, category) not in using.starts:
            using.starts[readings, category] = self._figures(using, readings, category)
        return using.starts[readings, category]

    def _figures(self, using: "Scoring", readings: Readings, category: str) -> Mapping[str, Start]:
        recorded = self._recorded.get(category)
        if recorded is None:
            return using.limits(readings, category)
        if not readings:
            return recorded
        plain, read = using.limits((), category), using.limits(readings, category)
        other = {name for name in plain.keys() | read.keys() if plain.get(name) != read.get(name)}
        kept = {name: node for name, node in recorded.items() if name not in other}
        return {**kept, **{name: figure for name, figure in read.items() if name in other}}


def _nodes(file: CaseFile) -> Mapping[str, Mapping[str, Node]]:
    """Return the valid recorded figures, by category and metric."""
    metrics, walk = file.rules.ruleset.metrics, NodeReader(file.walk.source)
    recorded = {
        category: {name: file.tree.nodes["at_limit", category, name] for name in figures}
        for category, figures in file.recorded.get("at_limit", {}).items()
    }
    return {
        category: {
            name: node
            for name, node in figures.items()
            if name in metrics and metrics[name].read(name, node, walk) is not None
        }
        for category, figures in recorded.items()
    }


class Scoring:
    """A rule file and its readings, each compiled on first use.

    `starts` caches default figures for the bench that uses it.
    """

    def __init__(self, rules: RuleFile) -> None:
        self._rules = rules
        self._readings: dict[Readings, tuple[RuleFile, Scorer]] = {}
        self._readers: dict[tuple[Readings, Basis], UnitReader] = {}
        self.starts: dict[tuple[Readings, str], Mapping[str, Start]] = {}

    def of(self, readings: Readings) -> tuple[RuleFile, Scorer]:
        """Return the rule file with these readings, and its scorer.

        Raises:
            InputFault: It is invalid with them.

        """
        if readings not in self._readings:
            rules = self._rules.reading(dict(readings)) if readings else self._rules
            self._readings[readings] = rules, Scorer(rules.ruleset)
        return self._readings[readings]

    def reader(self, readings: Readings, basis: Basis) -> UnitReader:
        """Return the reader of units for the rule file with these readings."""
        if (readings, basis) not in self._readers:
            self._readers[readings, basis] = UnitReader(self.of(readings)[0], basis, shared=True)
        return self._readers[readings, basis]

    def limits(self, readings: Readings, category: str) -> Mapping[str, Written]:
        """Return the figures at the thresholds of a category; none if there is no such category."""
        ruleset = self.of(readings)[0].ruleset
        if category not in ruleset.categories:
            return {}
        return {name: each.written for name, each in limits(ruleset, category).items()}


def _read(documents: list[tuple[MappingNode, NodeReader]], reader: UnitReader) -> ReadResult:
    """Return the units of documents, with all their problems."""
    read = ReadResult()
    for top, walk in documents:
        reader.document(top, NodeReader(walk.source), read)
    return read
