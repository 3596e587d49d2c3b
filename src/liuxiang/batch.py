"""Scores files: sequentially, or on all cores if there are thousands."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from liuxiang.diagnostics import Diagnostic
from liuxiang.errors import InputFault
from liuxiang.inputs import Inputs, is_pipe
from liuxiang.ruleset.choose import Presumption
from liuxiang.ruleset.load import RuleFile, load_rules
from liuxiang.scorecards import Scorecard, Scorer
from liuxiang.units import Basis, identity
from liuxiang.units.load import read_into, season_of
from liuxiang.units.read import UnitReader
from liuxiang.units.read_result import Omission, ReadResult, named, say_once
from liuxiang.units.revisions import NO_REVISIONS, Revisions
from liuxiang.units.roster import Roster
from liuxiang.units.unit_source import OnDisk, Reread

WORTH_A_POOL = 1500
"""The number of files from which a second process saves more time than it takes to start."""

_CHUNK = 50


class Batch(NamedTuple):
    """The result of some files: scorecards, problems in file order, and omissions.

    `products` are files that liuxiang wrote, found only if files were not inspected before; the
    `roster` adds a card for each unit that sent nothing.
    """

    cards: list[Scorecard]
    problems: list[Diagnostic]
    omitted: list[Omission]
    products: tuple[str, ...] = ()
    roster: Roster | None = None
    revisions: Revisions = NO_REVISIONS


_Fields = tuple[Any, ...]
"""A scorecard without `held` and `plan`, its last two fields, whose objects stay in their process.
"""


class _Sent(NamedTuple):
    """A batch in transit between processes."""

    cards: list[_Fields]
    problems: list[Diagnostic]
    omitted: list[Omission]
    products: tuple[str, ...]


class Worker:
    """Reads and scores files by one rule file."""

    def __init__(
        self,
        rules: RuleFile,
        basis: Basis,
        roster: Roster | None = None,
        revisions: Revisions = NO_REVISIONS,
    ) -> None:
        self.reader = UnitReader(rules, basis, None, roster, revisions)
        self.scorer = Scorer(rules.ruleset)
        self.files = Reread(self.reader)

    def score(self, inputs: Inputs, read: ReadResult) -> Iterator[Scorecard]:
        """Yield the scorecards of the files of `inputs`, file by file; add the rest to `read`."""
        for name in inputs.files:
            read_into(read, self.reader, inputs, name)
            for unit in self.reader.ranked(read.units):
                yield self.scorer.score(unit)
            read.units.clear()


def is_spread(inputs: Inputs, rules: str | None) -> bool:
    """Return whether to score with several processes, each of which can read all its files."""
    piped = inputs.piped or (rules is not None and is_pipe(rules))
    return len(inputs.files) >= WORTH_A_POOL and not piped


def score_files(
    inputs: Inputs,
    rules: RuleFile,
    basis: Basis,
    presumption: Presumption | None = None,
    *,
    whole: bool = True,
) -> Batch:
    """Return the scorecards of all files; duplicate units are omitted and reported.

    Where the files are not the `whole` data, others of the roster, and those that are corrected or
    verified, are not missed.

    Raises:
        Unlike: A file is not as presumed; checked only if the work is distributed.
        InputFault: A roster, a verification or a correction has errors, or is of no unit.

    """
    season = season_of(inputs, rules)
    worker = Worker(rules, basis, season.roster, season.revisions)
    if not is_spread(inputs, rules.file):
        read = ReadResult()
        scored = list(worker.score(inputs, read))
        batches: Iterable[Batch] = [Batch(scored, read.problems, read.omitted)]
    else:
        batches = _pooled(inputs, rules, basis, worker, presumption)
    cards: list[Scorecard] = []
    problems = [*inputs.problems, *season.problems]
    omitted = [Omission(str(each.place), None) for each in inputs.problems]
    products: list[str] = []
    for batch in batches:
        cards += batch.cards
        problems += batch.problems
        omitted += batch.omitted
        products += batch.products
    others = list(named(omitted))
    names = Counter([*(identity(card.unit) for card in cards), *(key for key, _ in others)])
    if len(names) < len(cards) + len(others):
        from liuxiang.units.duplicates import find_duplicates

        doubled = [card for card in cards if names[identity(card.unit)] > 1]
        units = [(identity(card.unit), card.evidence[1]) for card in doubled]
        problems += find_duplicates([*units, *others]).problems
        omitted += [Omission(card.file, card.unit) for card in doubled]
        cards = [card for card in cards if names[identity(card.unit)] == 1]
    if season.faulty:
        raise InputFault(problems)
    if not whole:
        return Batch(cards, problems, omitted, tuple(products), season.roster, season.revisions)
    unsent = worker.reader.unsent(names)
    problems += unsent.problems
    omitted += unsent.omitted
    cards += map(worker.scorer.score, unsent.units)
    if season.roster is None:
        called = [*(card.unit for card in cards), *(each.name for each in omitted)]
        astray = list(season.revisions.of_nobody(called))
        problems += [*astray, *_alike(cards, rules)]
        if astray:
            raise InputFault(problems)
    say_once(problems)
    return Batch(cards, problems, omitted, tuple(products), season.roster, season.revisions)


def _alike(cards: Sequence[Scorecard], rules: RuleFile) -> list[Diagnostic]:
    """Return a warning for each unit whose name may belong to another unit."""
    from liuxiang.units.duplicates import alike, issuer_of, told

    pairs = alike([card.unit for card in cards], issuer_of(rules.ruleset))
    return told((cards[at].evidence[1], cards[other].evidence[1]) for at, other in pairs)


def _pooled(
    inputs: Inputs,
    rules: RuleFile,
    basis: Basis,
    here: Worker,
    presumption: Presumption | None,
) -> Iterator[Batch]:
    """Yield the batches of chunks of the files in order, computed by one process per core."""
    from liuxiang.processes import method, spread

    files = inputs.files
    chunks = [files[start : start + _CHUNK] for start in range(0, len(files), _CHUNK)]
    readings = [f"{ruling}={reading}" for ruling, reading in rules.chosen.items()]
    inherited = _Process(here, inputs, presumption) if method() == "fork" else None
    for sent in spread(
        _work,
        chunks,
        _begin,
        inherited,
        rules.file,
        rules.sought,
        readings,
        basis,
        presumption,
        here.reader.roster,
        here.reader.revisions,
    ):
        cards = [_arrived(fields, here) for fields in sent.cards]
        yield Batch(cards, sent.problems, sent.omitted, sent.products)


class _Process(NamedTuple):
    """The state of a pool process; files that have been read are inherited, not sent."""

    worker: Worker
    inputs: Inputs
    presumption: Presumption | None


_PROCESSES: list[_Process] = []
"""The state of this pool process, created when it starts."""


def _begin(
    inherited: _Process | None,
    rules: str,
    sought: tuple[str, ...] | None,
    readings: list[str],
    basis: Basis,
    presumption: Presumption | None,
    roster: Roster | None,
    revisions: Revisions,
) -> None:
    import gc

    # Nothing a worker makes refers back to itself, so there is nothing to look for.
    gc.disable()
    if inherited is None:
        worker = Worker(
            load_rules(rules, readings)._replace(sought=sought), basis, roster, revisions
        )
        inherited = _Process(worker, Inputs((), (), ()), presumption)
    _PROCESSES.append(inherited)


def _work(files: Sequence[str]) -> _Sent:
    read = ReadResult()
    worker, inputs, presumption = _PROCESSES[0]
    chunk = inputs._replace(files=tuple(files), problems=(), products=())
    if presumption:
        chunk = presumption.read(chunk)
        read.problems += chunk.problems
        read.omitted += [Omission(str(each.place), None) for each in chunk.problems]
    cards = [(*card[:-2], card.plan.without) for card in worker.score(chunk, read)]
    return _Sent(cards, read.problems, read.omitted, chunk.products)


def _arrived(fields: _Fields, here: Worker) -> Scorecard:
    """Return a card from another process, with the plan and unit source of this one."""
    unit, category, file, sha256 = fields[:4]
    held = OnDisk(here.files, file, unit, sha256)
    *kept, without = fields
    return Scorecard._make((*kept, held, here.scorer.plans.plan(category, without)))
