"""Unit files in any number for benchmarks: invented, the same every time, 75 metrics each."""

import random
from collections.abc import Mapping
from pathlib import Path

from liuxiang import load_rules
from liuxiang.ruleset.metrics import AnyMetric


def write_units(folder: Path, count: int) -> list[Path]:
    """Write `count` district unit files to `folder`, one unit a file, and return their paths."""
    ruleset = load_rules("2012").ruleset
    figures = {name for metric in ruleset.metrics for name in ruleset.figures_of(metric)}
    metrics = {
        name: metric
        for name, metric in ruleset.metrics.items()
        if name not in figures and metric.kind != "points"
    }
    chosen = dict(list(metrics.items())[:75])
    paths = []
    for number in range(count):
        path = folder / f"unit-{number:05d}.yaml"
        path.write_text(_unit(number, chosen), "utf-8")
        paths.append(path)
    return paths


def _unit(number: int, metrics: Mapping[str, AnyMetric]) -> str:
    rng = random.Random(number)  # noqa: S311  # the same figures every time is what is wanted
    lines = [f"unit: 第{number}区总工会", "category: district", "metrics:"]
    wholes: dict[str, int] = {}
    lines += [f"  {name}: {_figure(metric, rng, wholes)}" for name, metric in metrics.items()]
    return "\n".join(lines) + "\n"


def _figure(metric: AnyMetric, rng: random.Random, wholes: dict[str, int]) -> str:
    """A figure that usually reaches its threshold; rates of one whole agree on it."""
    match metric.kind:
        case "rate":
            size = rng.randint(500, 2000) // (20 if metric.within else 1)
            whole = wholes.setdefault(metric.whole or metric.title, size)
            return f"{whole - rng.choice([0, 0, 0, whole // 90])}/{whole}"
        case "yes_no":
            return rng.choice(["是", "是", "是", "否"])
        case "checklist":
            return f"[{', '.join(metric.members.values())}]"
        case "amount":
            return str(rng.randint(4000, 9000))
        case _:
            return str(rng.randint(5, 12))
