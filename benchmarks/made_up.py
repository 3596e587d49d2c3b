"""Unit files in any number for benchmarks: invented, and the same every time."""

import random
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from liuxiang import load_rules
from liuxiang.exact import show
from liuxiang.ruleset.metrics import AnyMetric

Limits = Mapping[str, tuple[Decimal, Decimal]]
"""By metric, the mark it has to reach, and the step of its bonus, 0 where there is none."""


def write_units(
    folder: Path, count: int, metrics: int | None = 75, limits: Limits | None = None
) -> list[Path]:
    """Write `count` district unit files to `folder`, one unit a file, and return their paths.

    Args:
        folder: where to write.
        count: how many.
        metrics: how many metrics each reports, None for all.
        limits: where the limits are; given them, every other unit stands at them.

    """
    ruleset = load_rules("2012").ruleset
    figures = {name for metric in ruleset.metrics for name in ruleset.figures_of(metric)}
    reported = {
        name: metric
        for name, metric in ruleset.metrics.items()
        if name not in figures and metric.kind != "points"
    }
    chosen = dict(list(reported.items())[:metrics])
    paths = []
    for number in range(count):
        path = folder / f"unit-{number:05d}.yaml"
        at = limits if limits and number % 2 else {}
        path.write_text(_unit(number, chosen, at), "utf-8")
        paths.append(path)
    return paths


def _unit(number: int, metrics: Mapping[str, AnyMetric], limits: Limits) -> str:
    rng = random.Random(number)  # the same figures every time
    lines = [f"unit: 第{number}区总工会", "category: district", "metrics:"]
    wholes: dict[str, int] = {}
    for name, metric in metrics.items():
        if name in limits:
            figure = _at_limit(metric, *limits[name], rng, wholes)
        else:
            figure = _figure(metric, rng, wholes)
        lines.append(f"  {name}: {figure}")
    return "\n".join(lines) + "\n"


def _at_limit(
    metric: AnyMetric, mark: Decimal, step: Decimal, rng: random.Random, wholes: dict[str, int]
) -> str:
    """A figure exactly at its mark, or whole steps above it; now and then one short of it."""
    value = mark + step * rng.randint(0, 30 if metric.kind == "rate" else 12)
    short = rng.choice([0] * 40 + [1])
    if metric.kind != "rate":
        return show(value - short)
    size = 100 if metric.within else 100 * rng.randint(5, 20)
    whole = wholes.setdefault(metric.whole or metric.title, size)
    return f"{show(value * whole - short)}/{whole}"


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
