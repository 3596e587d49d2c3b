"""Files to scorecards: one after another, or on all cores where there are thousands."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from liuxiang.diagnostics import Diagnostic
from liuxiang.inputs import Inputs, is_pipe
from liuxiang.ruleset.choose import Presumption
from liuxiang.ruleset.load import RuleFile, load_rules
from liuxiang.scorecards import Scorecard, Scorer
from liuxiang.units import Basis, identity
from liuxiang.units.collected import Omission, Read, named, say_once
from liuxiang.units.held import InFile, Reread
from liuxiang.units.load import read_into
from liuxiang.units.read import UnitReader

WORTH_A_POOL = 1500
"""Files from which on a second process saves more time than it takes to start."""

_CHUNK = 50


class Batch(NamedTuple):
    """What came of some files: scorecards, problems in file order, and what was left out.

    `products` are files that the program wrote, found only where files were not looked at before.
    """

    cards: list[Scorecard]
    problems: list[Diagnostic]
    omitted: list[Omission]
    products: tuple[str, ...] = ()


_Fields = tuple[Any, ...]
"""A scorecard without `held` and `plan`, its last two: what they refer to stays in its process."""


class _Sent(NamedTuple):
    """A batch on its way between processes."""

    cards: list[_Fields]
    problems: list[Diagnostic]
    omitted: list[Omission]
    products: tuple[str, ...]


class Worker:
    """Reads and scores files by one rule file."""

    def __init__(self, rules: RuleFile, basis: Basis) -> None:
        self.reader = UnitReader(rules, basis)
        self.scorer = Scorer(rules.ruleset)
        self.files = Reread(self.reader)

    def score(self, inputs: Inputs, read: Read) -> Iterator[Scorecard]:
        """The scorecards of the files of `inputs`, file by file; the rest goes to `read`."""
        for name in inputs.files:
            read_into(read, self.reader, inputs, name)
            for unit in read.units:
                yield self.scorer.score(unit)
            read.units.clear()


def is_spread(inputs: Inputs, rules: str | None) -> bool:
    """Whether files are scored by several processes, of which each can read all they need."""
    piped = inputs.piped or (rules is not None and is_pipe(rules))
    return len(inputs.files) >= WORTH_A_POOL and not piped


def score_files(
    inputs: Inputs, rules: RuleFile, basis: Basis, presumption: Presumption | None = None
) -> Batch:
    """The scorecards of all files; a unit that is given twice is left out, and said so.

    Raises:
        Unlike: A file is not as presumed; checked only if the work is distributed.

    """
    worker = Worker(rules, basis)
    if not is_spread(inputs, rules.file):
        read = Read()
        scored = list(worker.score(inputs, read))
        batches: Iterable[Batch] = [Batch(scored, read.problems, read.omitted)]
    else:
        batches = _pooled(inputs, rules, basis, worker, presumption)
    cards: list[Scorecard] = []
    problems = list(inputs.problems)
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
        from liuxiang.units.twice import given_twice

        doubled = [card for card in cards if names[identity(card.unit)] > 1]
        units = [(identity(card.unit), card.evidence[1]) for card in doubled]
        problems += given_twice([*units, *others]).problems
        omitted += [Omission(card.file, card.unit) for card in doubled]
        cards = [card for card in cards if names[identity(card.unit)] == 1]
    say_once(problems)
    return Batch(cards, [*problems, *_alike(cards, rules)], omitted, tuple(products))


def _alike(cards: Sequence[Scorecard], rules: RuleFile) -> list[Diagnostic]:
    """A warning for each unit whose name may be that of another."""
    from liuxiang.units.alike import alike, issuer_of, told

    pairs = alike([card.unit for card in cards], issuer_of(rules.ruleset))
    return told((cards[at].evidence[1], cards[other].evidence[1]) for at, other in pairs)


def _pooled(
    inputs: Inputs,
    rules: RuleFile,
    basis: Basis,
    here: Worker,
    presumption: Presumption | None,
) -> Iterator[Batch]:
    """The batches of chunks of the files, in order, worked out by one process a core."""
    from liuxiang.processes import method, spread

    files = inputs.files
    chunks = [files[start : start + _CHUNK] for start in range(0, len(files), _CHUNK)]
    readings = [f"{ruling}={reading}" for ruling, reading in rules.chosen.items()]
    inherited = _Process(here, inputs, presumption) if method() == "fork" else None
    for sent in spread(
        _work, chunks, _begin, inherited, rules.file, rules.sought, readings, basis, presumption
    ):
        cards = [_arrived(fields, here) for fields in sent.cards]
        yield Batch(cards, sent.problems, sent.omitted, sent.products)


class _Process(NamedTuple):
    """What a pool's process works with: files that have been read are inherited, not sent."""

    worker: Worker
    inputs: Inputs
    presumption: Presumption | None


_PROCESSES: list[_Process] = []
"""The one there is in a pool's process, made when it starts."""


def _begin(
    inherited: _Process | None,
    rules: str,
    sought: tuple[str, ...] | None,
    readings: list[str],
    basis: Basis,
    presumption: Presumption | None,
) -> None:
    import gc

    # Nothing a worker makes refers back to itself, so there is nothing to look for.
    gc.disable()
    if inherited is None:
        worker = Worker(load_rules(rules, readings)._replace(sought=sought), basis)
        inherited = _Process(worker, Inputs((), (), ()), presumption)
    _PROCESSES.append(inherited)


def _work(files: Sequence[str]) -> _Sent:
    read = Read()
    worker, inputs, presumption = _PROCESSES[0]
    chunk = inputs._replace(files=tuple(files), problems=())
    if presumption:
        chunk = presumption.read(chunk)
        read.problems += chunk.problems
        read.omitted += [Omission(str(each.place), None) for each in chunk.problems]
    cards = [card[:-2] for card in worker.score(chunk, read)]
    return _Sent(cards, read.problems, read.omitted, chunk.products)


def _arrived(fields: _Fields, here: Worker) -> Scorecard:
    """A card from another process, with what explains it here."""
    unit, category, file, sha256 = fields[:4]
    held = InFile(here.files, file, unit, sha256)
    return Scorecard._make((*fields, held, here.scorer.plan(category)))
