"""Comparisons: each fits the kind of its metric, and its threshold the notation of that kind."""

from typing import Any

from liuxiang.exact import EXACT, show
from liuxiang.nodes import Path
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.base import Quantity
from liuxiang.ruleset.bonuses import PerStep
from liuxiang.ruleset.holds.faults import Fault, Faults, all_criteria, located
from liuxiang.ruleset.rounding import is_finite
from liuxiang.ruleset.scoring import Deductions, Linear


def comparisons(ruleset: Ruleset) -> Faults:
    """Each comparison fits the kind of its metric, and each threshold its notation."""
    for path, _, criterion in all_criteria(ruleset):
        metric = ruleset.metrics.get(criterion.metric)
        if metric is None:
            continue
        word = criterion.comparison
        fitting = {"yes_no": ("is",), "checklist": ("includes",)}.get(
            metric.kind, ("at_least", "more_than", "at_most", "less_than")
        )
        values = {"found": word, "metric": criterion.metric, "kind": metric.kind}
        if word not in fitting:
            yield Fault("LX346", (*path, word), {**values, "expected": ", ".join(fitting)})
        elif metric.kind == "checklist" and criterion.includes not in ("all", None):
            for index, member in enumerate(criterion.includes or ()):
                if member not in metric.members:
                    known = metric.members
                    yield Fault("LX349", (*path, word, index), {"found": member}, known)
        elif criterion.mark is not None:
            yield from _notation(ruleset, criterion.metric, criterion.mark, (*path, word))


def other_thresholds(ruleset: Ruleset) -> Faults:
    """The marks and steps of scoring and bonuses are written as their metric asks."""
    for at, item in located(ruleset):
        parts: list[tuple[Path, Any]] = [
            ((*at, "bonuses", index), bonus)
            for index, bonus in enumerate(item.bonuses)
            if isinstance(bonus, PerStep)
        ]
        if isinstance(item.scoring, Linear):
            parts.append(((*at, "scoring"), item.scoring))
        if isinstance(item.scoring, Deductions):
            parts += [
                ((*at, "scoring", "deductions", index), each)
                for index, each in enumerate(item.scoring.deductions)
            ]
        for path, part in parts:
            for key in ("above", "below", "step", "zero_at", "full_at"):
                mark = getattr(part, key, None)
                if mark is not None:
                    yield from _notation(ruleset, part.metric, mark, (*path, key))
            yield from _finite_steps(ruleset, part, path)


def _finite_steps(ruleset: Ruleset, part: Any, path: Path) -> Faults:
    """Bare `pro_rata` is for steps that divide every figure into a finite decimal."""
    if getattr(part, "rounding", None) != "pro_rata" or part.metric not in ruleset.metrics:
        return
    if ruleset.metrics[part.metric].kind == "rate" or not is_finite(part.step.value):
        yield Fault("LX356", (*path, "rounding"), {"found": part.step.text})


def _notation(ruleset: Ruleset, name: str, mark: Quantity, path: Path) -> Faults:
    metric = ruleset.metrics.get(name)
    if metric is None or metric.kind not in ("count", "amount", "rate"):
        return
    values = {"found": mark.text, "metric": name}
    if metric.kind == "rate" and not mark.percent:
        shifted = show(EXACT.scaleb(mark.value, 2))
        yield Fault("LX347", path, {**values, "percent": f"{mark.text}%", "shifted": f"{shifted}%"})
    elif metric.kind != "rate" and mark.percent:
        yield Fault("LX348", path, values)
