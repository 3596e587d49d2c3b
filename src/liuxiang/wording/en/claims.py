"""The words of what units claimed, beside what was found."""

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, str]] = {
    "self_total": "the total of the self-assessment",
    "self_item": "item {no} of the self-assessment",
    "claims": "Reported against verified",
    "claims_note": (
        "Largest over-claim first; the difference is the total by reported figures less that by"
        " verified ones. What a figure cost is how the total changes if it alone is as"
        " reported; with caps these need not add up. Not verified yet: {unverified} of {figures}"
        " figures, which count as reported on both sides"
    ),
    "claims_reported": "By reported",
    "claims_verified": "By verified",
    "claims_difference": "Difference",
    "claims_reported_rank": "Reported rank",
    "claims_verified_rank": "Verified rank",
    "claims_unverified": "Not verified",
    "claims_self": "Self-assessed",
    "claims_figures": "Changed by verification",
    "claims_none": "No figure was changed by verification",
    "claims_of_unit": "{unit}: {figures}",
    "claims_figure": "item {nos}, {title}: {claimed} reported, {found} verified, {cost}",
    "claims_figure_said": (
        "item {nos}, {title}: {claimed} reported, {found} verified ({said}), {cost}"
    ),
    "claims_said": "{by}: {reason}",
    "claims_cost": "{points} points less",
    "claims_gain": "{points} points more",
    "claims_same": "total unchanged",
    "claims_not_given": "nothing",
    "claims_points": "Points",
    "claims_claimed": "Reported",
    "claims_found": "Verified",
    "claims_metric": "Metric",
    "claims_by": "By",
    "claims_reason": "Reason",
    "claims_sheet": "Reported, verified",
    "claims_sheet_figures": "Changed figures",
}
