"""Feed `validate` every file of a folder: what is read, what is refused, and what goes wrong.

python -m benchmarks.collections FOLDER [SECONDS]

Each file is validated in a process of its own with a time limit, as if it held units of a tiny
rule file. A file is read when its table or its YAML was; every other one is counted by the code
that refused it. A traceback, exit code 70 or a process that ran too long is a fault of ours.
"""

import contextlib
import io
import json
import multiprocessing
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from queue import Empty

from liuxiang.wording.codes import TOPICS

ENDINGS = (".xlsx", ".xlsm", ".csv", ".yaml", ".yml", ".json")
RULES = """\
liuxiang: 1
id: tiny
version: "1"
title: tiny
language: en
source: {document: none, issuer: none, date: 2024-01-01}
period: {from: 2024-01-01, to: 2024-12-31}
points: 1
categories: {all: {title: all}}
departments: {none: {title: none}}
metrics: {value: {title: value, kind: count}}
policies: {missing: not_met, nothing_to_measure: met, bonus_needs_base: true}
actions:
  - id: a
    title: a
    points: 1
    items:
      - id: one
        no: 1
        title: one
        points: 1
        assesses: [all]
        departments: [none]
        scoring: {kind: all_or_nothing, criteria: [{metric: value, at_least: 1}]}
ranking: {by: total, ties: shared}
"""
WHOLE = frozenset(
    {
        "LX101", "LX102", "LX103", "LX104", "LX106", "LX117", "LX119", "LX138", "LX150", "LX151",
        "LX152", "LX153", "LX154", "LX157", "LX165", "LX167",
        "LX107", "LX108", "LX109", "LX110", "LX112", "LX113", "LX114", "LX115", "LX120", "LX176",
        *(code for code, topic in TOPICS.items() if topic == "malformed"),
    }
)  # fmt: skip
"""The codes that refuse a file as a whole, before what it means is looked at."""


def validated(path: str, rules: str) -> tuple[int, list[str]]:
    """The exit code of `validate`, and the codes of what it told of a file."""
    from liuxiang.__main__ import run

    sys.argv = ["liuxiang", "validate", rules, path, "-f", "json"]
    out = io.StringIO()
    code = 0
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
        try:
            run()
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
    text = out.getvalue()
    found = json.loads(text) if text.startswith("{") else {}
    return code, list(_codes(found))


def _codes(found: object) -> Iterator[str]:
    """Every `code` in a result."""
    if isinstance(found, dict):
        if isinstance(found.get("code"), str):
            yield found["code"]
        for each in found.values():
            yield from _codes(each)
    elif isinstance(found, list):
        for each in found:
            yield from _codes(each)


def _work(
    paths: "multiprocessing.Queue[str | None]",
    done: "multiprocessing.Queue[tuple[str, int, list[str]]]",
    rules: str,
) -> None:
    """Validate files until there are no more."""
    while (path := paths.get()) is not None:
        try:
            code, codes = validated(path, rules)
        except BaseException as error:  # noqa: BLE001  # what nobody foresaw is what is looked for
            code, codes = 70, [type(error).__name__]
        done.put((path, code, codes))


def outcomes(files: list[str], rules: str, limit: float) -> Iterator[tuple[str, str]]:
    """Each file with what came of it: `read`, a code, or what went wrong."""
    context = multiprocessing.get_context("spawn")
    while files:
        paths: multiprocessing.Queue[str | None] = context.Queue()
        done: multiprocessing.Queue[tuple[str, int, list[str]]] = context.Queue()
        worker = context.Process(target=_work, args=(paths, done, rules), daemon=True)
        worker.start()
        while files and worker.is_alive():
            paths.put(files[0])
            try:
                path, code, codes = done.get(timeout=limit)
            except Empty:
                yield files.pop(0), f"over {limit:.0f} s"
                worker.kill()
                break
            files.pop(0)
            refused = sorted(WHOLE.intersection(codes))
            yield path, "exit 70" if code == 70 else refused[0] if refused else "read"
        worker.kill()
        worker.join()


def main(folder: str, limit: float) -> None:
    """Count what comes of the files of a folder, by ending."""
    files = sorted(str(path) for path in Path(folder).rglob("*") if path.suffix.lower() in ENDINGS)
    counts: Counter[tuple[str, str]] = Counter()
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as place:
        rules = Path(place) / "tiny.yaml"
        rules.write_text(RULES, "utf-8")
        for path, outcome in outcomes(files, str(rules), limit):
            counts[Path(path).suffix.lower(), outcome] += 1
            if outcome == "exit 70" or outcome.startswith("over"):
                print(f"{outcome}: {path}")
    for (ending, outcome), count in sorted(counts.items()):
        print(f"{ending:6} {outcome:8} {count:6}")
    print(f"{sum(counts.values())} files in {time.perf_counter() - start:.0f} s")


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 60)
