"""The kinds of metric; `AnyMetric` is the one place that lists them."""

from typing import Annotated

from pydantic import Field

from liuxiang.ruleset.metrics.amount import Amount
from liuxiang.ruleset.metrics.base import Measure, Metric
from liuxiang.ruleset.metrics.checklist import Checklist
from liuxiang.ruleset.metrics.choice import Choice
from liuxiang.ruleset.metrics.count import Count
from liuxiang.ruleset.metrics.points import Points
from liuxiang.ruleset.metrics.rate import Rate
from liuxiang.ruleset.metrics.yes_no import YesNo

__all__ = [
    "Amount",
    "AnyMetric",
    "Checklist",
    "Choice",
    "Count",
    "Measure",
    "Metric",
    "Points",
    "Rate",
    "YesNo",
]

AnyMetric = Annotated[
    YesNo | Count | Amount | Rate | Checklist | Choice | Points, Field(discriminator="kind")
]
