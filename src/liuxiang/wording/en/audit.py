"""The words of which figures to verify first."""

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, str]] = {
    "audit": "What to verify first",
    "audit_counts": (
        "{unverified} of {given} figures are not verified; {decisive} of them could change an award"
        " if they alone are wrong ({limitless} only because the figure has no limit). Once these"
        " {decisive} are verified as they were reported, no other figure changes an award if it"
        " alone is wrong; nothing is said of several that are wrong at once"
    ),
    "audit_note": (
        "Each figure is taken to be wrong alone: it can be anything within the bounds of its"
        " metric, or missing, and all others stay. “Awards” is the most units whose award is"
        " another than now, “Stake” the highest total less the lowest; most awards first, then most"
        " points. With a +, the figure has no limit on one side, which is not counted"
    ),
    "audit_none": (
        "{unverified} of {given} figures are not verified; none of them changes an award if it"
        " alone is wrong; nothing is said of several that are wrong at once"
    ),
    "audit_all_verified": "Every figure is verified",
    "audit_left": "{count} more (--all lists them, and those that change no award)",
    "audit_figure": "Figure",
    "audit_item": "item {nos}: {title}",
    "audit_metric": "Metric",
    "audit_value": "Reported",
    "audit_awards": "Awards",
    "audit_at_all": "Awards without limit",
    "audit_points": "Stake",
    "audit_totals": "Total within",
    "audit_ranks": "Rank within",
    "audit_from_to": "{low}–{high}",
    "audit_lowest": "Lowest total",
    "audit_highest": "Highest total",
    "audit_best": "Best rank",
    "audit_worst": "Worst rank",
    "audit_no_limit": "no limit",
}
