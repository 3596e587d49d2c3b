"""Four units, and what is decided on them."""

from typing import Any

UNITS = """\
unit: 甲区总工会
category: district
metrics: {meetings: 3, contracts: 90/100}
---
unit: 乙区总工会
category: district
metrics: {meetings: 2, contracts: 1/100}
---
unit: 丙区总工会
category: district
metrics: {meetings: 2, contracts: 1/100}
---
unit: 丁区总工会
category: district
metrics: {meetings: 0, contracts: 0/0}
"""
HEAD = "decisions: sample@2012\nby: 领导小组\ndate: 2013年3月28日\ndocument: 会议纪要〔2013〕4号\n"
TIE = (
    "ties:\n"
    "  - {category: 区县, rank: 2, "
    "order: [丙区总工会, 乙区总工会, 丁区总工会], reason: 以建会为先}\n"
)
AWARD = "awards:\n- {unit: 甲区总工会, computed: first, decided: null, reason: 瞒报}\n"
ZERO = "confirmed:\n  - {unit: 丁区总工会, metric: 合同签订率, value: 0/0, reason: 确无企业}\n"


def places(found: dict[str, Any]) -> dict[str, tuple[Any, ...]]:
    """Return rank, award, and the decided ones, by unit."""
    keys = ("rank", "award", "decided_rank", "decided_award")
    return {
        each["unit"]: tuple(each.get(key, "–") for key in keys)
        for each in found["standings"]["district"]
    }
