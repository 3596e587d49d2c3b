"""Measure the speed of liuxiang as ratios between programs timed in turn on one machine.

python -m benchmarks.run [UNITS]
"""

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.made_up import write_units
from liuxiang import Unit, load_rules, load_units
from liuxiang.plan import Plan
from liuxiang.scorecards import Scorer

EXAMPLE = Path(__file__).parents[1] / "examples" / "2012"
RULES = Path(__file__).parents[1] / "rules" / "2012.yaml"
DRAFT = Path(__file__).parents[1] / "examples" / "rules" / "2013-draft.yaml"
FLOOR = """
import pathlib, sys, yaml
for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
"""
LIUXIANG = [sys.executable, "-m", "liuxiang"]


def seconds(*commands: list[str], rounds: int) -> list[float]:
    """The median of each command, run in turn."""
    found: list[list[float]] = [[] for _ in commands]
    for _ in range(rounds):
        for times, command in zip(found, commands, strict=True):
            start = time.perf_counter()
            subprocess.run(command, capture_output=True, check=False)
            times.append(time.perf_counter() - start)
    return [statistics.median(times) for times in found]


def start_up() -> None:
    """`--help` against importing click, the example against doing nothing."""
    nothing, click, help_, example, validated = seconds(
        [sys.executable, "-c", "pass"],
        [sys.executable, "-c", "import click"],
        [*LIUXIANG, "--help"],
        [*LIUXIANG, "score", str(EXAMPLE)],
        [*LIUXIANG, "validate", str(RULES)],
        rounds=15,
    )
    print(f"liuxiang --help                {help_ / click:6.2f} x import click   (goal 1.2)")
    print(f"liuxiang score examples/2012   {example / nothing:6.1f} x pass           (goal 20)")
    print(f"liuxiang validate 2012.yaml    {validated / nothing:6.1f} x pass           (goal 25)")


def cases() -> None:
    """Every mutant of the rules of 2012 against their cases."""
    (tried,) = seconds([*LIUXIANG, "test", str(RULES), "--mutate"], rounds=3)
    print(f"liuxiang test --mutate         {tried:6.1f} s                (goal 60)")


def comparing() -> None:
    """Two versions held against one another, and every combination of readings."""
    scored, changes, moved, readings = seconds(
        [*LIUXIANG, "score", str(EXAMPLE)],
        [*LIUXIANG, "diff", str(RULES), str(DRAFT)],
        [*LIUXIANG, "diff", str(RULES), str(DRAFT), "--data", str(EXAMPLE)],
        [*LIUXIANG, "sensitivity", str(EXAMPLE)],
        rounds=5,
    )
    print(f"liuxiang diff                  {changes / scored:6.2f} x score")
    print(f"liuxiang diff --data           {moved / scored:6.2f} x score")
    print(f"liuxiang sensitivity           {readings:6.1f} s")


def many(count: int) -> None:
    """Scoring many files against merely loading them."""
    with tempfile.TemporaryDirectory() as folder:
        write_units(Path(folder), count)
        floor, scored = seconds(
            [sys.executable, "-c", FLOOR, folder],
            [*LIUXIANG, "score", folder, "-f", "csv"],
            rounds=3,
        )
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"liuxiang score, {count:,} files   {scored / floor:6.2f} x CSafeLoader    (goal 0.6)")
    print(f"largest process                {memory:6.0f} MiB              (goal 200)")


def evaluation() -> None:
    """One evaluation with all that an explanation needs."""
    rules = load_rules("2012")
    units = [unit for unit in load_units(EXAMPLE, rules) if unit.category == "district"]
    plan = Scorer(rules.ruleset).plan("district")
    best = min(_once(plan, units) for _ in range(50))
    print(f"evaluation of a unit           {best * 1e6:6.0f} microseconds     (goal 60)")


def _once(plan: Plan, units: list[Unit]) -> float:
    start = time.perf_counter()
    for unit in units:
        plan.run(unit.figures)
    return (time.perf_counter() - start) / len(units)


if __name__ == "__main__":
    start_up()
    cases()
    comparing()
    evaluation()
    many(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
