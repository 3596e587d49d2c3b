"""The JSON of the total of a rule file in `show -f json`."""

from typing import Final

from liuxiang.ruleset.total import Total
from liuxiang.views.shape import INTEGER, NUMBER, Shape, key, nullable, one_of

TOTAL: Final = Shape[Total, object](
    "Total",
    "What units are ranked by.",
    key("to", nullable(NUMBER), "What full points come to.", lambda rule, _: rule.to),
    key(
        "bonus",
        one_of("outside", "inside"),
        "Whether bonuses are added afterwards, or scaled with the rest.",
        lambda rule, _: rule.bonus,
    ),
    key("cap", nullable(NUMBER), "The most that it can be.", lambda rule, _: rule.cap),
    key("floor", nullable(NUMBER), "The least that it can be.", lambda rule, _: rule.floor),
    key(
        "needs",
        nullable(INTEGER),
        "How many actions must apply to a unit.",
        lambda rule, _: rule.needs,
    ),
    key(
        "compare",
        one_of("rounded", "exact"),
        "What ties and ranks compare.",
        lambda rule, _: rule.compare,
    ),
)
