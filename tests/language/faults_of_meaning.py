"""Faults of the meaning of a rule file: names, notations, sums, bands and scopes."""

from typing import Final

from tests.language.sound_rules import Case

OVER = "            cap: 2\n"
WEIGHTS = "at_least: 12, points: 3}"
TIER = "at_least: 80%}, points: 2}"

MEANINGS: Final = {
    "a later language": Case("liuxiang: 1", "liuxiang: 2", "LX340", "2\nid: sample"),
    "unknown metric of a criterion": Case(
        "{metric: reports, at", "{metric: reprts, at", "LX341", "reprts", "reports"
    ),
    "unknown metric in a group": Case(
        "{metric: large, more", "{metric: larg, more", "LX341", "larg,", "large"
    ),
    "unknown metric of a bonus": Case(
        "            metric: completion\n",
        "            metric: completeness\n",
        "LX341",
        "completeness",
        "completion",
    ),
    "unknown metric of a fixed bonus": Case(
        "when: {metric: charter,", "when: {metric: chartr,", "LX341", "chartr", "charter"
    ),
    "unknown metric of linear": Case(
        "          metric: large", "          metric: lrge", "LX341", "lrge", "large"
    ),
    "unknown metric of a tier": Case(
        "{metric: coverage, at_least: 90%}",
        "{metric: covrage, at_least: 90%}",
        "LX341",
        "covrage",
        "coverage",
    ),
    "unknown metric of a deduction": Case(
        "{metric: meetings, below", "{metric: meeting, below", "LX341", "meeting,", "meetings"
    ),
    "unknown metric of judged": Case(
        "metric: visit}", "metric: visits}", "LX341", "visits", "visit"
    ),
    "unknown part": Case("part: formed", "part: forme", "LX341", "forme,", "formed"),
    "unknown whole": Case("whole: quota", "whole: quot", "LX341", "quot,", "quota"),
    "unknown within": Case("within: coverage", "within: coverag", "LX341", "coverag}", "coverage"),
    "unknown category of an item": Case(
        "assesses: [industry]", "assesses: [industri]", "LX342", "industri]", "industry"
    ),
    "unknown category of a criterion": Case(
        "80%, only: [district]", "80%, only: [distrikt]", "LX342", "distrikt", "district"
    ),
    "unknown category of a bonus": Case(
        "points: 1, only: [district]",
        "points: 1, only: [distrikt]",
        "LX342",
        "distrikt",
        "district",
    ),
    "unknown category of a criterion in a group": Case(
        "more_than: 1%}", "more_than: 1%, only: [distrikt]}", "LX342", "distrikt", "district"
    ),
    "unknown category of a deduction": Case(
        "points: 0.5, cap: 3", "points: 0.5, only: [distrikt]", "LX342", "distrikt", "district"
    ),
    "unknown category of a fixed bonus's criterion": Case(
        "charter, is: true}, points",
        "charter, is: true, only: [distrikt]}, points",
        "LX342",
        "distrikt",
        "district",
    ),
    "unknown category of an award": Case(
        "[5, 9], categories: [district]",
        "[5, 9], categories: [distrikt]",
        "LX342",
        "distrikt",
        "district",
    ),
    "unknown category of a label": Case(
        "labels: {industry: 优}", "labels: {industri: 优}", "LX342", "industri: 优", "industry"
    ),
    "unknown department": Case(
        "departments: [office]", "departments: [offce]", "LX343", "offce", "office"
    ),
    "unknown item of a ruling": Case("items: [whole]", "items: [whol]", "LX344", "whol]", "whole"),
    "an action twice": Case("id: second", "id: first", "LX345", "first\n    title: 第二"),
    "an item twice": Case("id: parts", "id: whole", "LX345", "whole\n        no: 2"),
    "an item twice across actions": Case("id: slope", "id: parts", "LX345", "parts\n        no: 4"),
    "a number twice": Case("no: 5", "no: 3", "LX345", "3\n        title: 扣分"),
    "a criterion twice": Case(
        "{metric: reports, at_least: 12, points: 3}",
        "{metric: meetings, at_least: 12, points: 3}",
        "LX345",
        "{metric: meetings, at_least: 12",
    ),
    "a criterion twice in a group": Case(
        "{metric: fund, at_most: 9}]}",
        "{metric: large, less_than: 9%}]}",
        "LX345",
        "{metric: large, less_than",
    ),
    "a tier twice": Case(
        TIER, "at_least: 80%}, points: 4}", "LX345", "{when: {metric: coverage, at_least: 80%}"
    ),
    "a deduction twice": Case(
        "id: thin, metric: coverage, below: 95%, step: 1%",
        "metric: meetings, below: 9, step: 1",
        "LX345",
        "{metric: meetings, below: 9",
    ),
    "a bonus twice": Case("{id: by-fund,", "{id: over,", "LX345", "{id: over,"),
    "a ruling twice": Case("id: R2", "id: R1", "LX345", "R1, title"),
    "a reading twice": Case(
        "      - {id: b, reading: 乙,",
        "      - {id: b, reading: 丙}\n      - {id: b, reading: 乙,",
        "LX345",
        "{id: b, reading: 乙",
    ),
    "an award twice": Case("id: good", "id: best", "LX345", "best, title: 先进"),
    "at_least of yes or no": Case(
        "{metric: charter, is: true}\n            - {metric: c",
        "{metric: charter, at_least: 1}\n            - {metric: c",
        "LX346",
        "1}\n            - {metric: c",
    ),
    "is of a count": Case(
        "meetings, at_least: 4, p", "meetings, is: true, p", "LX346", "true, points: 6"
    ),
    "includes of a rate": Case("at_least: 100%}", "includes: all}", "LX346", "all}"),
    "is of a checklist": Case(
        "includes: [sign, staff]", "is: true", "LX346", "true}\n            - {id: either"
    ),
    "a bare number for a rate": Case("at_least: 100%}", "at_least: 98}", "LX347", "98}"),
    "a fraction for a rate": Case("at_least: 100%}", "at_least: 0.98}", "LX347", "0.98}"),
    "a bare number for a rate in a group": Case(
        "more_than: 1%", "more_than: 1", "LX347", "1}, {metric: fund"
    ),
    "a bare number for a rate in a tier": Case("at_least: 90%", "at_least: 90", "LX347", "90}"),
    "a bare mark of a bonus": Case("above: 100%", "above: 100", "LX347", "100\n            step"),
    "a bare step": Case(
        "            step: 1%\n", "            step: 1\n", "LX347", "1\n            points: 0.2"
    ),
    "a bare zero_at": Case("zero_at: 60%", "zero_at: 60", "LX347", "60\n          full"),
    "a bare full_at": Case("full_at: 100%", "full_at: 1", "LX347", "1\n          rounding"),
    "a bare mark of a deduction": Case("below: 95%", "below: 95", "LX347", "95,"),
    "a bare step of a deduction": Case(
        "step: 1%, points: 0.5", "step: 1, points: 0.5", "LX347", "1, points: 0.5"
    ),
    "a percentage for a count": Case(
        "{metric: meetings, at_least: 4, p", "{metric: meetings, at_least: 4%, p", "LX348", "4%, p"
    ),
    "a percentage for an amount": Case("at_most: 9}", "at_most: 9%}", "LX348", "9%}"),
    "a percentage as step of a count": Case(
        "below: 4, step: 1,", "below: 4, step: 1%,", "LX348", "1%, points: 2"
    ),
    "a percentage as mark of an amount": Case(
        "above: 0, step: 8", "above: 0%, step: 8", "LX348", "0%, step: 8"
    ),
    "unknown member": Case(
        "includes: [sign, staff]", "includes: [sign, staf]", "LX349", "staf]", "staff"
    ),
    "actions that do not add up": Case("points: 30\n", "points: 31\n", "LX351", "31\ncategories"),
    "weights that do not add up": Case(
        WEIGHTS, "at_least: 12, points: 2}", "LX352", "9\n        assesses: [district]"
    ),
    "a tier above the item": Case(
        "at_least: 90%}, points: 4}", "at_least: 90%}, points: 4.5}", "LX353", "4.5"
    ),
    "points without scoring": Case(
        ",\n         scoring: {kind: judged, metric: visit}", "", "LX354", "{id: seen"
    ),
    "an item that earns nothing": Case(
        "          - {id: praised, title: 推广, kind: discretionary, metric: praise}\n",
        "          - {id: praised, title: 推广, kind: discretionary, metric: praise}\n"
        "      - {id: idle, no: 8, title: 闲, assesses: [district]}\n",
        "LX355",
        "{id: idle",
    ),
    "bare pro rata of a rate": Case(OVER, "            rounding: pro_rata\n", "LX356", "pro_rata"),
    "bare pro rata by threes": Case(
        "step: 8, points: 1", "step: 3, points: 1, rounding: pro_rata", "LX356", "pro_rata"
    ),
    "bare pro rata of a deduction": Case(
        "points: 0.5, cap: 3", "points: 0.5, rounding: pro_rata", "LX356", "pro_rata"
    ),
    "judged on a count": Case("metric: visit}", "metric: meetings}", "LX357", "meetings}}"),
    "discretionary on a count": Case(
        "kind: discretionary, metric: praise",
        "kind: discretionary, metric: fund",
        "LX357",
        "fund}\nrulings",
    ),
    "per_count of a rate": Case(
        "kind: per_count, metric: meetings",
        "kind: per_count, metric: coverage",
        "LX357",
        "coverage, points: 1, only",
    ),
    "per_step of yes or no": Case(
        "metric: fund, above: 0, step: 8",
        "metric: charter, above: 0, step: 8",
        "LX357",
        "charter, above",
    ),
    "linear on a checklist": Case(
        "          metric: large", "          metric: centre", "LX357", "centre\n          zero"
    ),
    "deductions on points": Case(
        "{metric: meetings, below", "{metric: visit, below", "LX357", "visit, below"
    ),
    "a part that is a rate": Case("part: formed", "part: coverage", "LX357", "coverage, whole"),
    "a whole that is yes or no": Case("whole: quota", "whole: charter", "LX357", "charter, bounds"),
    "within a count": Case(
        "within: coverage", "within: meetings", "LX357", "meetings}\n  meetings"
    ),
    "ranks that run backwards": Case("ranks: [5, 9]", "ranks: [9, 5]", "LX359", "[9, 5]"),
    "awards that overlap": Case("ranks: [5, 9]", "ranks: [4, 9]", "LX360", "[4, 9]"),
    "awards within one another": Case("ranks: [5, 9]", "ranks: [2, 3]", "LX360", "[2, 3]"),
    "a period that runs backwards": Case(
        "to: 2012-12-31", "to: 2011-12-31", "LX361", "{from: 2012-01-01"
    ),
    "a reading that leads nowhere": Case(
        "policies.bonus_needs_base: false", "policy.bonus_needs_base: false", "LX362", "policy.b"
    ),
    "items that do not add up": Case(
        "        points: 8\n", "        points: 9\n", "LX350", "17\n    items"
    ),
    "scoring without points": Case(
        "        title: 加分\n",
        "        title: 加分\n        scoring: {kind: judged, metric: visit}\n",
        "LX354",
        "id: more",
    ),
    "no tier for a category": Case(
        "{when: {metric: coverage, at_least: 90%}, points: 4}\n"
        "            - {when: {metric: coverage, at_least: 80%}",
        "{when: {metric: coverage, at_least: 90%, only: [district]}, points: 4}\n"
        "            - {when: {metric: coverage, at_least: 80%, only: [district]}",
        "LX358",
        "[district, industry]\n        scoring:\n          kind: tiers",
    ),
    "no part of a group for a category": Case(
        "{when: {metric: coverage, at_least: 90%}, points: 4}\n"
        "            - {when: {metric: coverage, at_least: 80%}, points: 2}",
        "{when: {id: g, any_of: [{metric: coverage, at_least: 90%, only: [district]}]}, points: 4}",
        "LX358",
        "[district, industry]\n        scoring:\n          kind: tiers",
    ),
    "no deduction for a category": Case(
        "{metric: meetings, below: 4, step: 1, points: 2}\n"
        "            - {id: thin, metric: coverage",
        "{metric: meetings, below: 4, step: 1, points: 2, only: [district]}\n"
        "            - {id: thin, only: [district], metric: coverage",
        "LX358",
        "[district, industry]\n        scoring:\n          kind: deductions",
    ),
    "a criterion for a category not assessed": Case(
        "at_least: 4, points: 6}",
        "at_least: 4, points: 6, only: [district, industry]}",
        "LX364",
        "industry]}\n            - {metric: reports",
    ),
    "a part of a group for a category not assessed": Case(
        "{metric: reports, at_least: 12, points: 3}",
        "{id: g, points: 3, any_of: [{metric: reports, at_least: 12, only: [district, industry]}]}",
        "LX364",
        "industry]}]}",
    ),
    "a deduction for a category not assessed": Case(
        "assesses: [district, industry]\n        scoring:\n          kind: deductions\n"
        "          deductions:\n            - {metric: meetings, ",
        "assesses: [district]\n        scoring:\n          kind: deductions\n"
        "          deductions:\n            - {only: [district, industry], metric: meetings, ",
        "LX364",
        "industry], metric: meetings",
    ),
    "a bonus for a category not assessed": Case(
        "{metric: reports, at_least: 12, points: 3}\n",
        "{metric: reports, at_least: 12, points: 3}\n        bonuses: [{id: x, title: 加, "
        "kind: per_count, metric: meetings, points: 1, only: [industry]}]\n",
        "LX364",
        "industry]}]",
    ),
}
