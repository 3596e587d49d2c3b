"""Files to scorecards: one after another, or on all cores where there are thousands."""

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from liuxiang.diagnostics import Diagnostic
from liuxiang.inputs import Inputs
from liuxiang.ruleset.load import RuleFile, load_rules
from liuxiang.scorecards import Scorecard, Scorer
from liuxiang.source import STDIN
from liuxiang.units import Basis, identity
from liuxiang.units.held import InFile
from liuxiang.units.load import read_into
from liuxiang.units.read import Omission, Read, UnitReader
from liuxiang.units.twice import given_twice

WORTH_A_POOL = 1500
"""Files from which on a second process saves more time than it takes to start."""

_CHUNK = 50


class Batch(NamedTuple):
    """What came of some files: scorecards, problems in file order, and what was left out."""

    cards: list[Scorecard]
    problems: list[Diagnostic]
    omitted: list[Omission]


class Worker:
    """Reads and scores files by one rule file."""

    def __init__(self, rules: RuleFile, basis: Basis) -> None:
        self.reader = UnitReader(rules, basis)
        self.scorer = Scorer(rules.ruleset)

    def score(self, inputs: Inputs) -> Batch:
        """The scorecards of the files of `inputs`."""
        read = Read()
        for name in inputs.files:
            read_into(read, self.reader, inputs, name)
        cards = [self.scorer.score(unit) for unit in read.units]
        return Batch(cards, read.problems, read.omitted)


def score_files(inputs: Inputs, rules: RuleFile, basis: Basis) -> Batch:
    """The scorecards of all files; a unit that is given twice is left out, and said so."""
    worker = Worker(rules, basis)
    if len(inputs.files) < WORTH_A_POOL or STDIN in (*inputs.files, rules.file):
        batches: Iterable[Batch] = [worker.score(inputs)]
    else:
        batches = _pooled(inputs.files, rules, basis, worker)
    cards: list[Scorecard] = []
    problems = list(inputs.problems)
    omitted = [Omission(str(each.place), None) for each in inputs.problems]
    for batch in batches:
        cards += batch.cards
        problems += batch.problems
        omitted += batch.omitted
    names = [identity(card.unit) for card in cards]
    if len(set(names)) < len(names):
        twice = given_twice((identity(card.unit), card.evidence[1]) for card in cards)
        problems += twice.problems
        out = [card for card, name in zip(cards, names, strict=True) if name in twice.keys]
        omitted += [Omission(card.file, card.unit) for card in out]
        cards = [card for card, name in zip(cards, names, strict=True) if name not in twice.keys]
    return Batch(cards, problems, omitted)


def _pooled(files: Sequence[str], rules: RuleFile, basis: Basis, here: Worker) -> Iterator[Batch]:
    """The batches of chunks of `files`, in order, worked out by as many processes as cores."""
    import multiprocessing

    method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    chunks = [files[start : start + _CHUNK] for start in range(0, len(files), _CHUNK)]
    readings = [f"{ruling}={reading}" for ruling, reading in rules.chosen.items()]
    context = multiprocessing.get_context(method)
    with context.Pool(_cores(), _start, (rules.file, readings, basis)) as pool:
        for batch in pool.imap(_work, chunks):
            yield batch._replace(cards=[_arrived(card, here) for card in batch.cards])


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


_WORKERS: list[Worker] = []
"""The one worker of a pool's process, made when the process starts."""


def _start(rules: str, readings: list[str], basis: Basis) -> None:
    import gc
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Nothing a worker makes refers back to itself, so there is nothing to look for.
    gc.disable()
    _WORKERS.append(Worker(load_rules(rules, readings), basis))


def _work(files: Sequence[str]) -> Batch:
    batch = _WORKERS[0].score(Inputs(tuple(files), (), 0))
    return batch._replace(cards=[card._replace(plan=None, held=None) for card in batch.cards])


def _arrived(card: Scorecard, here: Worker) -> Scorecard:
    """A card from another process, with what explains it here."""
    held = InFile(here.reader, card.file, card.unit, card.sha256)
    return card._replace(plan=here.scorer.plan(card.category), held=held)
