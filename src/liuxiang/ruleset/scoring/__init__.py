"""The kinds of scoring; `AnyScoring` is the one place that lists them."""

from typing import Annotated

from pydantic import Field

from liuxiang.ruleset.scoring.all_or_nothing import AllOrNothing
from liuxiang.ruleset.scoring.base import Scoring
from liuxiang.ruleset.scoring.best_of import BestOf
from liuxiang.ruleset.scoring.deductions import Deductions
from liuxiang.ruleset.scoring.full import Full
from liuxiang.ruleset.scoring.judged import Judged
from liuxiang.ruleset.scoring.linear import Linear
from liuxiang.ruleset.scoring.tiers import Tiers
from liuxiang.ruleset.scoring.weighted import Weighted

__all__ = [
    "AllOrNothing",
    "AnyScoring",
    "BestOf",
    "Deductions",
    "Full",
    "Judged",
    "Linear",
    "Scoring",
    "Tiers",
    "Weighted",
]

AnyScoring = Annotated[
    AllOrNothing | Weighted | Tiers | Linear | Deductions | Judged | Full | BestOf,
    Field(discriminator="kind"),
]
