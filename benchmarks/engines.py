"""Compare liuxiang with other engines: the same units, the same work, in one run.

python -m benchmarks.engines [UNITS]

An engine whose package is not installed is left out, and the run says so.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from decimal import Decimal
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from benchmarks.made_up import write_units
from benchmarks.others import ENGINES, Engine
from benchmarks.plain import load_documents, load_plain
from benchmarks.work import Task, limits, work
from liuxiang import Unit, load_rules, load_units
from liuxiang.ruleset.load import RuleFile
from liuxiang.scorecards import Scorer

ROUNDS = 5
CENT = Decimal("0.01")


class Timed(NamedTuple):
    """A contestant: evaluating alone, and loading the files too; each gives the totals."""

    name: str
    evaluates: Callable[[], list[str]]
    loads: Callable[[], list[str]]


def main(count: int) -> None:
    """Make the units, run every engine in turn, and print a Markdown table."""
    rules = load_rules("2012")
    tasks = work(rules.ruleset, "district")
    with tempfile.TemporaryDirectory() as folder:
        paths = write_units(Path(folder), count, metrics=None, limits=limits(tasks))
        contestants = [_liuxiang(rules, paths), *_others(tasks, paths)]
        right = [Decimal(total) for total in contestants[0].evaluates()]
        evaluating = _medians([each.evaluates for each in contestants])
        floor, *loading = _medians(
            [lambda: load_documents(paths), *(each.loads for each in contestants)]
        )
        print("| engine | evaluation | with loading | not exact | wrong to two decimals |")
        print("|---|--:|--:|--:|--:|")
        print(f"| CSafeLoader alone, the floor | | {floor / loading[0]:.2f} | | |")
        for each, one, two in zip(contestants, evaluating, loading, strict=True):
            inexact, wrong = mistakes(right, each.loads())
            print(
                f"| {each.name} | {one / evaluating[0]:.2f} | {two / loading[0]:.2f} "
                f"| {inexact:,} | {wrong:,} |"
            )
        print(f"\n{count:,} units; liuxiang evaluates one in {evaluating[0] / count * 1e6:.0f} µs")


def mistakes(right: Sequence[Decimal], printed: Sequence[str]) -> tuple[int, int]:
    """How many totals are not exact as printed, and how many are wrong to two decimals too."""
    pairs = [(one, Decimal(two)) for one, two in zip(right, printed, strict=True)]
    inexact = sum(one != two for one, two in pairs)
    wrong = sum(one.quantize(CENT) != two.quantize(CENT) for one, two in pairs)
    return inexact, wrong


def _liuxiang(rules: RuleFile, paths: list[Path]) -> Timed:
    """One process, scorecards complete with verdicts and what is missing."""
    scorer = Scorer(rules.ruleset)
    units = load_units(paths, rules)

    def totals(units: list[Unit]) -> list[str]:
        return [str(scorer.score(unit).total) for unit in units]

    return Timed("liuxiang", lambda: totals(units), lambda: totals(load_units(paths, rules)))


def _others(tasks: tuple[Task, ...], paths: list[Path]) -> list[Timed]:
    found = []
    plain = load_plain(paths)
    for package, module in ENGINES.items():
        try:
            make = import_module(module).make
        except ImportError as fault:
            print(f"{package} left out ({fault}): pip install -e '.[benchmark]'", file=sys.stderr)
            continue
        engine: Engine = make(tasks)
        found.append(_timed(f"{package} {version(package)}", engine, engine.take(plain), paths))
    return found


def _timed(name: str, engine: Engine, taken: object, paths: list[Path]) -> Timed:
    return Timed(
        name,
        lambda: engine.totals(taken),
        lambda: engine.totals(engine.take(load_plain(paths))),
    )


def _medians(runs: Sequence[Callable[[], object]]) -> list[float]:
    """The median time of each run, taken in turn."""
    times: list[list[float]] = [[] for _ in runs]
    for _ in range(ROUNDS):
        for found, run in zip(times, runs, strict=True):
            start = time.perf_counter()
            run()
            found.append(time.perf_counter() - start)
    return [statistics.median(found) for found in times]


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000)
