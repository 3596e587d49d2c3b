"""Why a unit has its total and its rank: every item with its figures, tests and next points."""

from decimal import Decimal
from typing import NamedTuple

from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.figures import Figure
from liuxiang.findings import Finding
from liuxiang.nearest import Nearest
from liuxiang.results import BonusResult, CriterionResult, ItemResult
from liuxiang.ruleset import Award
from liuxiang.standings import Standing


class Stands(NamedTuple):
    """A figure by its metric, where it stands, and the documents that back it."""

    metric: str
    figure: Figure
    place: Place
    evidence: tuple[str, ...] = ()


class Loss(NamedTuple):
    """What another item loses when a figure moves that stands there too."""

    no: int
    points: Decimal


class NextPoint(NamedTuple):
    """The nearest value of a figure, and what the total gains if nothing else changes.

    `losses` are taken off already. Where they leave no gain, it is no advice, only said.
    """

    to: Nearest
    gain: Decimal
    losses: tuple[Loss, ...] = ()


class ExplainedCriterion(NamedTuple):
    """A criterion: the figure and the two it is made of, its rule, and how far it is.

    `to_met` is the nearest value that meets it; `to_more` the nearest that earns more where points
    come in steps or in proportion; both None where no value of this figure does.
    """

    result: CriterionResult
    figure: Stands | None
    sides: tuple[Stands, ...]
    rule: Place
    to_met: NextPoint | None
    to_more: NextPoint | None
    rulings: tuple[str, ...]
    parts: tuple["ExplainedCriterion", ...]


class ExplainedBonus(NamedTuple):
    """A bonus, its figure, its rule, and its next step."""

    result: BonusResult
    cap: Decimal | None
    figure: Stands | None
    sides: tuple[Stands, ...]
    rule: Place
    to_more: NextPoint | None


class AppliedRuling(NamedTuple):
    """A ruling that speaks of an item: the reading in use, and whether another would change it."""

    id: str
    title: str
    reading: str
    place: Place
    mattered: bool


class ExplainedItem(NamedTuple):
    """An item; `lost` is what its base is short of, None where it has none.

    `unsought` counts the next points that were not sought: too many rest on the same number.
    """

    result: ItemResult
    lost: Decimal | None
    rule: Place
    criteria: tuple[ExplainedCriterion, ...]
    bonuses: tuple[ExplainedBonus, ...]
    rulings: tuple[AppliedRuling, ...]
    unsought: int = 0


class NextAward(NamedTuple):
    """A better award: the rank that still gets it, and the points to it if no other unit moves."""

    award: Award
    rank: int
    points: Decimal


class Explanation(NamedTuple):
    """A unit: its standing among `of` units, `above` of them ahead of it, and all its items.

    `equals` other units have the same total; `split` says that their tie crosses the limit of an
    award. `totals` are those of all units of its list, by rank; `warnings` are those about its
    own figures.
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

    def __repr__(self) -> str:
        return f"<Explanation {self.standing.card.unit}, rank {self.standing.rank} of {self.of}>"
