"""Requirements on figures to meet a clause, and the possible outcomes of a clause."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from liuxiang.nodes import Path
from liuxiang.ruleset.against import Against
from liuxiang.ruleset.base import Quantity
from liuxiang.ruleset.criteria import Criterion
from liuxiang.ruleset.groups import Group
from liuxiang.ruleset.metrics import AnyMetric, Checklist, Choice
from liuxiang.ruleset.spans import Span, values_of

if TYPE_CHECKING:
    from liuxiang.ruleset.points_criteria import StandingCriterion


class Ask(NamedTuple):
    """A requirement of one clause: values in an interval, an answer, members, options, or points.

    `path` is its place. If `rises` is true, higher values are better, and the required value is the
    lowest that is enough. With `against`, it is compared with another metric by `word`; without a
    `word`, it is that other metric.
    """

    path: Path
    span: Span = Span()
    rises: bool = True
    step: Decimal = Decimal(1)
    answer: bool | None = None
    members: tuple[str, ...] = ()
    points: Decimal | None = None
    options: tuple[str, ...] = ()
    against: Against | None = None
    word: str = ""


Asks = Iterator[tuple[str, Ask]]
"""Requirements by metric."""

Clauses = Criterion | Group


class Asking(NamedTuple):
    """The context of a requirement: its part is at `path` and belongs to an item of `points`."""

    path: Path
    category: str
    metrics: Mapping[str, AnyMetric]
    points: Decimal | None = None

    def at(self, *below: int | str) -> Path:
        """Return the path of a place inside the part."""
        return (*self.path, *below)

    def counts(self, only: tuple[str, ...] | None) -> bool:
        """Return whether a part that is `only` for some categories applies to this one."""
        return only is None or self.category in only

    def of_clause(self, path: Path, clause: "Clauses | StandingCriterion") -> Asks:
        """Yield the requirements of a criterion, or of those of a group that are enough.

        Those are all that apply, or the first that does where one is enough.
        """
        if not isinstance(clause, Criterion | Group) or not self.counts(clause.only):
            return
        if isinstance(clause, Criterion):
            yield from ((clause.metric, ask) for ask in self.of_criterion(path, clause))
            yield from _others(path, clause)
            return
        for index, part in enumerate(clause.parts):
            found = [*self.of_clause((*path, clause.word, index), part)]
            yield from found
            if found and clause.word == "any_of":
                break

    def of_criterion(self, path: Path, criterion: Criterion) -> Iterator[Ask]:
        """Yield the requirements of one criterion: one, or one for each end of an interval."""
        at = (*path, criterion.comparison)
        metric = self.metrics[criterion.metric]
        if criterion.answer is not None:
            yield Ask(at, answer=criterion.answer)
        elif criterion.includes is not None and isinstance(metric, Checklist):
            every = criterion.includes == "all"
            members = tuple(m for m in metric.members if every or m in criterion.includes)
            yield Ask(at, members=members)
        elif criterion.one_of is not None:
            yield Ask(at, options=criterion.one_of)
        for word, mark in criterion.compared.items():
            yield _ask((*path, word), word, mark)


def _others(path: Path, criterion: Criterion) -> Asks:
    """Yield that figures are needed of the metrics that a criterion compares its own with."""
    for word, other in criterion.others.items():
        yield other.metric, Ask((*path, word, "metric"), against=other)


_DENIED: Final = {
    "at_least": "less_than",
    "more_than": "at_most",
    "at_most": "more_than",
    "less_than": "at_least",
}


def denied(
    clauses: Iterable[tuple[Clauses, Path]], best: Clauses | None, metrics: Mapping[str, AnyMetric]
) -> Asks:
    """Yield requirements on other metrics that prevent the clauses before the best one, if any."""
    taken = {leaf.criterion.metric for leaf in best.leaves()} if best is not None else set()
    for clause, path in clauses:
        yield from (
            (name, ask) for name, ask in prevented(clause, path, metrics) if name not in taken
        )


def prevented(clause: Clauses, path: Path, metrics: Mapping[str, AnyMetric]) -> Asks:
    """Yield the requirements that fail every criterion of a clause."""
    for below, each, _ in clause.leaves():
        at = (*path, *below)
        if each.answer is not None:
            yield each.metric, Ask((*at, "is"), answer=not each.answer)
        elif each.compared:
            word = _failing(each, metrics[each.metric])
            yield each.metric, _ask((*at, word), _DENIED[word], each.compared[word])
            yield from _others(at, each)
        elif each.one_of is not None:
            others = _others_than(each.one_of, metrics[each.metric])
            yield each.metric, Ask((*at, "one_of"), options=others)
        else:
            yield each.metric, Ask((*at, "includes"), members=())


def _others_than(options: tuple[str, ...], metric: AnyMetric) -> tuple[str, ...]:
    """Return the options of a choice that are not among `options`."""
    every = metric.options if isinstance(metric, Choice) else ()
    return tuple(each for each in every if each not in options)


def _failing(criterion: Criterion, metric: AnyMetric) -> str:
    """Return the comparison of a criterion that some figure fails: the first, if there are two."""
    values = values_of(metric) or Span()
    failed = (
        word
        for word, mark in criterion.marks.items()
        if not (values & compared((), _DENIED[word], mark).span).empty
    )
    return next(failed, criterion.comparison)


_FINEST: Final = 2
"""The decimals of a figure just past a fraction."""


def past(at: Path, mark: Quantity, *, rises: bool, is_open: bool = False) -> Ask:
    """Return the interval from a threshold up or down; `is_open` excludes the threshold itself."""
    places = -_FINEST if mark.is_fraction else min(int(mark.value.as_tuple().exponent), 0)
    step = Decimal(1).scaleb(places)
    end = mark.number
    span = Span(end, None, is_open) if rises else Span(None, end, False, is_open)
    return Ask(at, span, rises, step)


def _ask(at: Path, word: str, mark: Quantity | Against) -> Ask:
    """Return the requirement of a comparison with a number or with another metric."""
    if isinstance(mark, Against):
        return Ask(at, rises=word in ("at_least", "more_than"), against=mark, word=word)
    return compared(at, word, mark)


def compared(at: Path, word: str, mark: Quantity) -> Ask:
    """Return the requirement of a comparison with a number."""
    is_open = word in ("more_than", "less_than")
    return past(at, mark, rises=word in ("at_least", "more_than"), is_open=is_open)


class Target(NamedTuple):
    """A possible outcome: the `aspect` of the part at `path`, called `name`."""

    path: Path
    name: str
    aspect: str


def of_clause(
    path: Path, no: str, clause: Clauses, metrics: Mapping[str, AnyMetric]
) -> Iterator[Target]:
    """Yield the possible verdicts on a criterion, or on those of a group."""
    for below, each, _ in clause.leaves():
        at, name, kind = (*path, *below), f"{no} {each.key}", metrics[each.metric].kind
        for verdict in ("met", "not_met", "missing"):
            if not (verdict == "missing" and kind == "points"):
                yield Target(at, name, verdict)
        if kind == "rate":
            yield Target(at, name, "nothing_to_measure")
