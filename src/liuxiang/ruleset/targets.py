"""Coverage targets: the possible outcomes of parts of a rule file."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from liuxiang.nodes import Path
from liuxiang.ruleset.criteria import AnyOf, Criterion
from liuxiang.ruleset.metrics import AnyMetric


class Target(NamedTuple):
    """A possible outcome: the `aspect` of the part at `path`, called `name`."""

    path: Path
    name: str
    aspect: str


def of_clause(
    path: Path, no: str, clause: Criterion | AnyOf, metrics: Mapping[str, AnyMetric]
) -> Iterator[Target]:
    """Yield the possible verdicts on a criterion, or on a group."""
    if isinstance(clause, AnyOf):
        for index, part in enumerate(clause.any_of):
            yield from of_clause((*path, "any_of", index), no, part, metrics)
        return
    metric = metrics[clause.metric]
    for verdict in ("met", "not_met", "missing"):
        if not (verdict == "missing" and metric.kind == "points"):
            yield Target(path, f"{no} {clause.key}", verdict)
    if metric.kind == "rate":
        yield Target(path, f"{no} {clause.key}", "nothing_to_measure")
