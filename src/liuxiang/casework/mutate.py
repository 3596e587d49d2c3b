"""Mutation testing: which mutants are refused, which are caught by a case, and which survive."""

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from liuxiang.casework.equivalence import alike
from liuxiang.casework.expect import differences
from liuxiang.casework.file import CaseFile
from liuxiang.casework.ledger import held_against
from liuxiang.casework.mutants import Mutant, mutants
from liuxiang.casework.run import Bench, Scoring
from liuxiang.diagnostics import has_errors
from liuxiang.errors import InputFault
from liuxiang.processes import cores, method, spread
from liuxiang.ruleset.load import RuleFile

Fate = Literal["refused", "killed", "recorded", "alike", "survived"]

_CHUNK = 4


class Mutation(NamedTuple):
    """The fate of all mutants of a rule file; `alike` ones change nothing.

    `recorded` ones make no case fail, but differ from the record of the rules.
    """

    mutants: int
    refused: int
    killed: int
    recorded: tuple[Mutant, ...]
    alike: int
    survivors: tuple[Mutant, ...]


class Trial:
    """Runs the mutants of one rule file against its cases."""

    def __init__(self, file: CaseFile) -> None:
        self.bench = Bench(file)
        self.mutants = tuple(mutants(file.rules))
        self._plain = [n for n, case in enumerate(file.cases) if not case.readings]
        self._read = [n for n, case in enumerate(file.cases) if case.readings]

    def fate(self, index: int) -> Fate:
        """Return the fate of a mutant: cases run until one of them fails."""
        mutant = self.mutants[index]
        try:
            rules = self.bench.file.rules.edited(mutant.path, mutant.value)
        except InputFault:
            return "refused"
        scoring = Scoring(rules)
        reread = mutant.path[0] in ("metrics", "categories")
        if self._noticed(mutant, rules, scoring, reread=reread):
            return "killed"
        if alike(self.bench.file.rules, rules):
            return "alike"
        if has_errors(held_against(self.bench.file, rules)):
            return "recorded"
        return "survived"

    def _noticed(self, mutant: Mutant, rules: RuleFile, scoring: Scoring, *, reread: bool) -> bool:
        for index in self._likely(mutant, rules):
            try:
                ran = self.bench.run(index, scoring, reread=reread)
            except InputFault:
                return True  # a reading that holds no more is noticed as well
            if next(differences(ran), None) is not None:
                return True
            if ran.refused and ran.case.expect.errors is None:
                return True
        return False

    def _likely(self, mutant: Mutant, rules: RuleFile) -> Iterator[int]:
        """Return the cases, starting with those on the changed item or its reading."""
        plain, read = self._plain, self._read
        if mutant.path[0] == "rulings":
            ruling = rules.ruleset.rulings[int(mutant.path[1])].id
            mine = [n for n in read if ruling in self.bench.file.cases[n].readings]
            yield from (*mine, *(n for n in read if n not in mine))
            return
        if mutant.path[:1] == ("actions",) and len(mutant.path) > 3:
            item = self.bench.file.rules.ruleset.actions[int(mutant.path[1])].items[
                int(mutant.path[3])
            ]
            names = {str(item.no), item.id}
            mine = [n for n in plain if names & set(self.bench.file.cases[n].expect.items)]
            yield from mine
            yield from (n for n in plain if n not in mine)
        else:
            yield from plain
        yield from read


def mutate(file: CaseFile, told: Callable[[int, int], None]) -> Mutation:
    """Test every mutant on all cores; `told` is called with the number done and the total."""
    trial = Trial(file)
    total = len(trial.mutants)
    fates: list[Fate] = []
    for fate in _fates(trial):
        fates.append(fate)
        told(len(fates), total)
    tried = list(zip(trial.mutants, fates, strict=True))
    recorded, survivors = (
        tuple(mutant for mutant, fate in tried if fate == wanted)
        for wanted in ("recorded", "survived")
    )
    refused, killed, same = (fates.count(each) for each in ("refused", "killed", "alike"))
    return Mutation(total, refused, killed, recorded, same, survivors)


def _fates(trial: Trial) -> Iterator[Fate]:
    indices = range(len(trial.mutants))
    if method() != "fork" or cores() < 2:
        yield from map(trial.fate, indices)
        return
    for index in range(len(trial.bench.file.cases)):
        trial.bench.run(index)  # what every process needs is prepared before they part
    yield from spread(_fate, indices, _TRIALS.append, trial, chunk=_CHUNK)


_TRIALS: list[Trial] = []
"""The trial of this process, which it inherits."""


def _fate(index: int) -> Fate:
    return _TRIALS[0].fate(index)
