"""Faults of the form of a rule file: unknown and missing keys, values of the wrong kind."""

from typing import Final

from tests.language.sound_rules import Case

OVER = "            cap: 2\n"
WEIGHTS = "at_least: 12, points: 3}"
TIER = "at_least: 80%}, points: 2}"
LINE = "            - {metric: charter, is: true}\n"

SHAPES: Final = {
    "unknown key at the top": Case(
        "points: 30", "point: 1\npoints: 30", "LX301", "point: 1", "points"
    ),
    "unknown key of an item": Case(
        "        no: 2", "        number: 2\n        no: 2", "LX301", "number: 2"
    ),
    "unknown key of a criterion": Case(
        "{metric: charter, is: true}\n            - {metric: c",
        "{metric: charter, is: true, ony: [district]}\n            - {metric: c",
        "LX301",
        "ony:",
        "only",
    ),
    "the name of a key inside the program": Case(
        "{metric: charter, is: true}\n            - {metric: c",
        "{metric: charter, answer: true}\n            - {metric: c",
        "LX301",
        "answer:",
    ),
    "misspelt comparison": Case(
        "{metric: meetings, at_least: 4, p",
        "{metric: meetings, at_leest: 4, p",
        "LX301",
        "at_leest",
        "at_least",
    ),
    "unknown key of a bonus": Case(OVER, "            capp: 2\n", "LX301", "capp: 2", "cap"),
    "unknown key of scoring": Case(
        "          kind: weighted",
        "          kind: weighted\n          round: 2",
        "LX301",
        "round: 2",
        "rounding",
    ),
    "unknown key of a metric": Case(
        "kind: count, unit: 家", "kind: count, units: 家", "LX301", "units: 家", "unit"
    ),
    "unknown policy": Case("  missing: not_met", "  mising: not_met", "LX301", "mising", "missing"),
    "unknown key of ranking": Case(
        "{by: total, ties", "{by: total, tie: 1, ties", "LX301", "tie: 1", "ties"
    ),
    "unknown key of an award": Case(
        "{id: good, title", "{id: good, rank: 1, title", "LX301", "rank: 1", "ranks"
    ),
    "unknown key of a ruling": Case(
        "    reading: 甲\n", "    reeding: 1\n    reading: 甲\n", "LX301", "reeding", "reading"
    ),
    "missing title": Case("title: 样例\n", "", "LX302", "liuxiang: 1"),
    "missing points of the scheme": Case("points: 30\n", "", "LX302", "liuxiang: 1"),
    "missing assesses": Case("        assesses: [industry]\n", "", "LX302", "id: slope"),
    "missing no": Case("        no: 4\n", "", "LX302", "id: slope"),
    "missing metric of a criterion": Case(
        "{metric: reports, at_least", "{at_least", "LX302", "{at_least: 12"
    ),
    "missing kind of scoring": Case(
        "          kind: weighted\n", "", "LX302", "criteria:\n            - {metric: meetings"
    ),
    "missing kind of a metric": Case(
        "quota: {title: 任务数, kind: count}", "quota: {title: 任务数}", "LX302", "{title: 任务数}"
    ),
    "missing kind of a bonus": Case("            kind: per_step\n", "", "LX302", "id: over"),
    "missing step": Case("            step: 1%\n", "", "LX302", "id: over"),
    "missing id of a group": Case("{id: either, any_of", "{any_of", "LX302", "{any_of"),
    "missing points of a tier": Case(
        TIER, "at_least: 80%}}", "LX302", "{when: {metric: coverage, at_least: 80%}}"
    ),
    "missing when": Case(
        "when: {metric: charter, is: true}, points: 1", "points: 1", "LX302", "{id: once"
    ),
    "missing rounding of linear": Case(
        "          rounding: {places: 2, mode: half_up}\n", "", "LX302", "kind: linear"
    ),
    "missing mode": Case("{places: 2, mode: half_up}", "{places: 2}", "LX302", "{places: 2}"),
    "unknown kind of scoring": Case(
        "kind: weighted", "kind: weightd", "LX303", "weightd", "weighted"
    ),
    "unknown kind of metric": Case(
        "charter: {title: 章程, kind: yes_no}",
        "charter: {title: 章程, kind: yesno}",
        "LX303",
        "yesno",
        "yes_no",
    ),
    "unknown kind of bonus": Case(
        "kind: per_count", "kind: per_counts", "LX303", "per_counts", "per_count"
    ),
    "unknown mode": Case("mode: half_up", "mode: half_down", "LX304", "half_down"),
    "unknown rounding": Case(
        OVER, "            rounding: whole_step\n", "LX304", "whole_step\n", "whole_steps"
    ),
    "unknown ties": Case("ties: shared", "ties: share", "LX304", "share}", "shared"),
    "rounding up": Case("mode: half_up", "mode: up", "LX304", "up}"),
    "unknown nothing_to_measure": Case(
        "nothing_to_measure: met", "nothing_to_measure: full", "LX304", "full\n"
    ),
    "a list for a number": Case(
        "points: 4}\n            - {when", "points: [4]}\n            - {when", "LX305", "[4]"
    ),
    "a mapping for a mark": Case("at_least: 100%}", "at_least: {x: 1}}", "LX305", "{x: 1}"),
    "negative points of an item": Case(
        "        points: 3\n        assesses: [industry]",
        "        points: -3\n        assesses: [industry]",
        "LX306",
        "-3\n",
    ),
    "negative points of a bonus": Case(
        "metric: meetings, points: 1, only",
        "metric: meetings, points: -1, only",
        "LX306",
        "-1, only",
    ),
    "negative cap": Case(OVER, "            cap: -2\n", "LX306", "-2"),
    "no that is no whole number": Case("no: 5\n", "no: 5.5\n", "LX307", "5.5\n"),
    "places that is no whole number": Case("places: 2,", "places: 2.0,", "LX307", "2.0"),
    "is that is no answer": Case(
        "{metric: charter, is: true}\n            - {metric: c",
        "{metric: charter, is: 1}\n            - {metric: c",
        "LX308",
        "1}\n            - {metric: c",
    ),
    "policy that is no answer": Case(
        "bonus_needs_base: true", "bonus_needs_base: maybe", "LX308", "maybe"
    ),
    "a day that there is not": Case("2012-12-31", "2012-02-30", "LX309", "2012-02-30"),
    "includes one member without a list": Case(
        "includes: [sign, staff]", "includes: sign", "LX310", "sign}\n            - {id: either"
    ),
    "assesses one category without a list": Case(
        "assesses: [industry]", "assesses: industry", "LX310", "industry\n        scoring"
    ),
    "only one category without a list": Case(
        "points: 1, only: [district]",
        "points: 1, only: district",
        "LX310",
        "district}\n          - {id: once",
    ),
    "departments without a list": Case(
        "departments: [office]", "departments: office", "LX310", "office\n        scoring"
    ),
    "text for a mapping": Case(
        "ranking: {by: total, ties: shared}", "ranking: shared", "LX310", "shared"
    ),
    "an id with a dot": Case("id: whole", "id: who.le", "LX311", "who.le"),
    "an id with a space": Case("id: whole", "id: a b", "LX311", "a b"),
    "too many places": Case("places: 2", "places: 13", "LX313", "13, mode"),
    "negative places": Case("places: 2", "places: -1", "LX313", "-1, mode"),
    "a rank of zero": Case("ranks: [1, 4]", "ranks: [0, 4]", "LX313", "0, 4"),
    "two comparisons": Case(
        "{metric: meetings, at_least: 4, p",
        "{metric: meetings, at_least: 4, at_most: 9, p",
        "LX320",
        "{metric: meetings, at_least: 4, at",
    ),
    "is and includes": Case(
        "includes: [sign, staff]", "includes: all, is: true", "LX320", "{metric: centre"
    ),
    "no comparison": Case(
        "{metric: charter, is: true}\n            - {metric: c",
        "{metric: charter}\n            - {metric: c",
        "LX320",
        "{metric: charter}",
    ),
    "two comparisons in a group": Case(
        "more_than: 1%}", "more_than: 1%, at_most: 2%}", "LX320", "{metric: large, m"
    ),
    "part without whole": Case(", whole: quota", "", "LX322", "{title: 完成率"),
    "whole without part": Case("part: formed, ", "", "LX322", "{title: 完成率"),
    "a percentage as bound of a count": Case(
        "bounds: [0, 12]", "bounds: [0, 12%]", "LX323", "{title: 报送月数"
    ),
    "a number as bound of a rate": Case(
        "bounds: [0%, none]", "bounds: [0, none]", "LX324", "{title: 完成率"
    ),
    "some weights and some not": Case(WEIGHTS, "at_least: 12}", "LX325", "kind: weighted"),
    "shares without rounding": Case(
        "4, points: 6}\n            - {metric: reports, at_least: 12, points: 3}",
        "4}\n            - {metric: reports, at_least: 12}",
        "LX326",
        "kind: weighted",
    ),
    "weights with rounding": Case(
        "          kind: weighted",
        "          kind: weighted\n          rounding: {places: 1, mode: down}",
        "LX327",
        "kind: weighted",
    ),
    "a slope of no length": Case("zero_at: 60%", "zero_at: 100%", "LX328", "kind: linear"),
    "a deduction without a mark": Case(
        "{metric: meetings, below: 4, step",
        "{metric: meetings, step",
        "LX329",
        "{metric: meetings, step",
    ),
    "a deduction with two marks": Case(
        "{metric: meetings, below: 4,",
        "{metric: meetings, below: 4, above: 9,",
        "LX329",
        "{metric: meetings, below",
    ),
    "a step of zero": Case("            step: 1%\n", "            step: 0%\n", "LX330", "id: over"),
    "a negative step": Case(
        "            step: 1%\n", "            step: -1%\n", "LX330", "id: over"
    ),
    "a step of zero of a deduction": Case(
        "below: 4, step: 1,", "below: 4, step: 0,", "LX330", "{metric: meetings, below"
    ),
    "points that start with a zero": Case(
        "points: 0.2", "points: 012", "LX221", "012\n            cap"
    ),
    "points with a colon": Case("points: 0.2", "points: 1:30", "LX222", "1:30"),
    "points with a separator": Case("points: 30\n", "points: 1,030\n", "LX223", "1,030"),
    "points with an exponent": Case("points: 0.2", "points: 2e-1", "LX224", "2e-1"),
    "points as a percentage": Case("points: 0.2", "points: 20%", "LX225", "20%"),
    "points with a unit": Case("points: 0.2", "points: 2分", "LX227", "2分"),
    "points that are no number": Case("points: 0.2", "points: 两分", "LX229", "两分"),
    "a mark that is no number": Case("at_least: 90%", "at_least: 九成", "LX229", "九成"),
    "a key twice": Case(
        LINE,
        "            - {metric: charter, metric: centre, is: true}\n",
        "LX111",
        "metric: centre, is",
    ),
    "an item key twice": Case(
        "        no: 4\n", "        no: 4\n        no: 5\n", "LX111", "no: 5\n        title: 按比例"
    ),
    "a metric twice": Case(
        "  visit:", "  praise: {title: 二, kind: points}\n  visit:", "LX111", "praise: {title: 推广"
    ),
    "a tag": Case('version: "1"', "version: !!str 1", "LX114", "!!str 1"),
}
