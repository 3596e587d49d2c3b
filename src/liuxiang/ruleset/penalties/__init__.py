"""The kinds of penalty; `AnyPenalty` is the one place that lists them."""

from typing import Annotated

from pydantic import Field

from liuxiang.ruleset.penalties.base import Penalty
from liuxiang.ruleset.penalties.discretionary import DiscretionaryPenalty
from liuxiang.ruleset.penalties.fixed import PenaltyFixed
from liuxiang.ruleset.penalties.per_count import PenaltyPerCount
from liuxiang.ruleset.penalties.per_step import PenaltyPerStep
from liuxiang.ruleset.penalties.tiers import PenaltyTier, TieredPenalty

__all__ = [
    "AnyPenalty",
    "DiscretionaryPenalty",
    "Penalty",
    "PenaltyFixed",
    "PenaltyPerCount",
    "PenaltyPerStep",
    "PenaltyTier",
    "TieredPenalty",
]

AnyPenalty = Annotated[
    PenaltyPerStep | PenaltyPerCount | PenaltyFixed | TieredPenalty | DiscretionaryPenalty,
    Field(discriminator="kind"),
]
