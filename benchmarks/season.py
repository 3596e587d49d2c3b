"""Measure what a season costs: units with a roster, verifications, corrections and decisions.

python -m benchmarks.season [UNITS]

Times `score` of a season in turn with `score` of plain unit files that hold the effective figures,
by processor time, and prints the median of the ratios.
"""

import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.made_up import write_units

LIUXIANG = [sys.executable, "-m", "liuxiang"]
ROUNDS = 5
RATE = re.compile(r"^  (\w+): ([0-9]+)/([0-9]+)$", re.MULTILINE)


def write_season(season: Path, plain: Path, count: int) -> None:
    """Write a season of `count` units to one folder, and its effective figures to another.

    A fifth of the units is verified, in ten files, a twentieth corrects itself in one file each.
    """
    (season / "units").mkdir()
    rng = random.Random(count)
    units = write_units(season / "units", count)
    checked = rng.sample(range(count), count // 5)
    corrected = set(rng.sample(range(count), count // 20))
    verified: dict[int, list[str]] = {}
    members = []
    for number, path in enumerate(units):
        text = path.read_text("utf-8")
        name = text.split("\n", 1)[0].removeprefix("unit: ")
        members.append(f"  - {{unit: {name}, category: district}}\n")
        metric, part, whole = rng.choice(RATE.findall(text))
        other = f"{max(int(part) - 1, 0)}/{whole}"
        if number in corrected:
            head = f"corrects: {name}\nreason: 漏计\nmetrics:\n"
            (season / f"c-{number}.yaml").write_text(f"{head}  {metric}: {other}\n", "utf-8")
            text = text.replace(f"  {metric}: {part}/{whole}\n", f"  {metric}: {other}\n")
        if number in checked:
            found = other if number in corrected else f"{part}/{whole}"
            document = f"verifies: {name}\nverified: {{{metric}: {found}}}\n"
            verified.setdefault(number % 10, []).append(document)
            text += f"verified: {{{metric}: {found}}}\n"
        (plain / path.name).write_text(text, "utf-8")
    for group, documents in verified.items():
        (season / f"group-{group}.yaml").write_text("---\n".join(documents), "utf-8")
    roster = f"roster: dalian-six-actions@2012\nunits:\n{''.join(members)}"
    (season / "roster.yaml").write_text(roster, "utf-8")
    (season / "decisions.yaml").write_text(
        "decisions: dalian-six-actions@2012\nby: 领导小组\nreadings: {A05: default}\n", "utf-8"
    )


def processor_seconds(folder: Path) -> float:
    """The processor time that a run and its processes take."""
    before = os.times()
    command = [*LIUXIANG, "score", str(folder), "--rules", "2012", "-f", "csv"]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode == 2:
        sys.exit(done.stderr.decode())
    after = os.times()
    spent = (
        after.children_user - before.children_user,
        after.children_system - before.children_system,
    )
    return sum(spent)


def main(count: int) -> None:
    """Time both in turn."""
    with tempfile.TemporaryDirectory() as folder:
        season, plain = Path(folder) / "season", Path(folder) / "plain"
        season.mkdir()
        plain.mkdir()
        write_season(season, plain, count)
        ratios = [processor_seconds(season) / processor_seconds(plain) for _ in range(ROUNDS)]
    told = ", ".join(f"{each:.2f}" for each in sorted(ratios))
    print(
        f"season of {count:,} units   {statistics.median(ratios):5.2f} x plain   (goal 1.3; {told})"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
