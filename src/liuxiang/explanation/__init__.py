"""Explanations: why a unit has its total and rank, with figures, tests and next points."""

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from liuxiang.decisions import Decided
from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.figures import Figure, Trail
from liuxiang.finding import Finding
from liuxiang.item_results import BonusResult, CriterionResult, ItemResult, PenaltyResult
from liuxiang.names import ItemNo
from liuxiang.next_point import Nearest
from liuxiang.ruleset import Award
from liuxiang.standings import Standing
from liuxiang.units import Unit

if TYPE_CHECKING:
    from liuxiang.explanation.grades import NextGrade
    from liuxiang.explanation.separated import Separated


class Stands(NamedTuple):
    """A figure by its metric, its place, the documents that prove it, and all values it had."""

    metric: str
    figure: Figure
    place: Place
    evidence: tuple[str, ...] = ()
    trail: Trail = ()


def stands(unit: Unit, metric: str) -> Stands | None:
    """Return the figure of a metric with its place, documents and trail; None if there is none."""
    figure = unit.figures.get(metric)
    if figure is None:
        return None
    papers = unit.evidence.get(metric, ())
    return Stands(metric, figure, unit.place_of(figure), papers, unit.trail_of(metric))


class Loss(NamedTuple):
    """The points that another item loses when a figure it shares is changed."""

    no: ItemNo
    points: Decimal


class NextPoint(NamedTuple):
    """The nearest value of a figure that earns more, and the gain in total if nothing else changes.

    `losses` are already subtracted. If they leave no gain, it is only mentioned, not advised.
    `moves` is the reported figure that changes, where it is another one: a derived one follows.
    """

    to: Nearest
    gain: Decimal
    losses: tuple[Loss, ...] = ()
    moves: Stands | None = None


class ExplainedCriterion(NamedTuple):
    """A criterion with its figure and its two parts, its rule, and the distances.

    `others` are the figures that it is compared with, as far as they are reported.
    `to_met` is the nearest value that meets it; `to_more` the nearest that earns more, if points
    come in steps or in proportion. They are None if no value of this figure does.
    """

    result: CriterionResult
    figure: Stands | None
    sides: tuple[Stands, ...]
    rule: Place
    to_met: NextPoint | None
    to_more: NextPoint | None
    rulings: tuple[str, ...]
    parts: tuple["ExplainedCriterion", ...]
    others: tuple[Stands, ...] = ()
    when: "ExplainedCriterion | None" = None


class ExplainedBonus(NamedTuple):
    """A bonus with its figure, or its group of criteria, its rule, and its next step."""

    result: BonusResult
    cap: Decimal | None
    figure: Stands | None
    sides: tuple[Stands, ...]
    rule: Place
    to_more: NextPoint | None
    group: ExplainedCriterion | None = None
    tiers: tuple[ExplainedCriterion, ...] = ()
    gates: tuple["ExplainedGate", ...] = ()


class ExplainedGate(NamedTuple):
    """A condition of a bonus or penalty: its key, and its criterion."""

    word: str
    criterion: ExplainedCriterion


class ExplainedPenalty(NamedTuple):
    """A penalty with its figure, or its criteria, its rule, and where it would cost less."""

    result: PenaltyResult
    cap: Decimal | None
    figure: Stands | None
    sides: tuple[Stands, ...]
    rule: Place
    to_more: NextPoint | None
    group: ExplainedCriterion | None = None
    tiers: tuple[ExplainedCriterion, ...] = ()
    gates: tuple[ExplainedGate, ...] = ()


class AppliedRuling(NamedTuple):
    """A ruling on an item: the reading in use, and whether another one would change the item."""

    id: str
    title: str
    reading: str
    place: Place
    mattered: bool


class ExplainedItem(NamedTuple):
    """An item; `lost` is what its base is short of and what penalties took, None without either.

    `unsought` counts the next points that were not searched because too many depend on one number.
    """

    result: ItemResult
    lost: Decimal | None
    rule: Place
    criteria: tuple[ExplainedCriterion, ...]
    bonuses: tuple[ExplainedBonus, ...]
    rulings: tuple[AppliedRuling, ...]
    unsought: int = 0
    penalties: tuple[ExplainedPenalty, ...] = ()


class NextAward(NamedTuple):
    """A better award: its last rank, and the points to it if no other unit moves.

    If `is_over`, it takes more than that many points, since equal ones do not do.
    """

    award: Award
    rank: int
    points: Decimal
    is_over: bool = False


class Explanation(NamedTuple):
    """A unit: its standing among `of` units, with `above` of them ahead, and all its items.

    `equals` other units have the same total; `split` is true if their tie crosses the limit of an
    award. `totals` are those of all units of its list, by rank; `warnings` are those about its own
    figures, `decided` is what was decided of it.
    """

    standing: Standing
    of: int
    above: int
    equals: int
    split: bool
    totals: tuple[Decimal, ...]
    awards: tuple[NextAward, ...]
    items: tuple[ExplainedItem, ...]
    findings: tuple[Finding, ...]
    warnings: tuple[Diagnostic, ...]
    decided: Decided | None = None
    next_grade: "NextGrade | None" = None
    separated: "tuple[Separated, ...]" = ()

    def __repr__(self) -> str:
        return f"<Explanation {self.standing.card.unit}, rank {self.standing.rank} of {self.of}>"
