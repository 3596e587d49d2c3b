"""Edits of a rule file with penalties, each with its code, its direction and its path."""

from typing import Final

from tests.changes.building import BASE, edited

LATE = (
    "{id: tardy, title: 迟报, kind: per_step, metric: late, above: 1, step: 1, points: 0.5, cap: 2}"
)
HIDDEN = "{id: hidden, title: 瞒报, kind: fixed, when: {metric: charter, is: false}, points: 3}"
STEPS = """\
          - id: poor
            title: 覆盖
            kind: tiers
            tiers:
              - {when: {metric: cover, less_than: 10%}, points: 6}
              - {when: {metric: cover, less_than: 60%}, points: 4}
"""
PENALTIES = f"""\
        penalties:
          - {LATE}
          - {HIDDEN}
{STEPS}"""
EXTRA = "once_with: [all]}]\n"
MORE = """\
        bonuses:
          - {id: pieces, title: 每件, kind: per_count, metric: reports, points: 1}
"""

OLD: Final = edited((EXTRA, f"{EXTRA}{PENALTIES}        floor: -5\n"), text=BASE)

OF_PENALTIES: Final[tuple[tuple[str, str, str, tuple[tuple[str, str], ...]], ...]] = (
    (
        "LX957",
        "stricter",
        "items.extra.penalties.new",
        ((PENALTIES, PENALTIES + f"          - {HIDDEN.replace('hidden', 'new')}\n"),),
    ),
    ("LX958", "looser", "items.extra.penalties.tardy", ((f"          - {LATE}\n", ""),)),
    (
        "LX959",
        "mixed",
        "items.fair.penalties.hidden",
        (
            (f"          - {HIDDEN}\n", ""),
            (MORE, f"        penalties: [{HIDDEN}]\n{MORE}"),
        ),
    ),
    (
        "LX960",
        "undecidable",
        "items.extra.penalties.tardy",
        ((LATE, "{id: tardy, title: 迟报, kind: per_count, metric: late, points: 0.5, cap: 2}"),),
    ),
    ("LX961", "looser", "items.extra.floor", (("floor: -5", "floor: -3"),)),
    ("LX962", "stricter", "items.extra.floor", (("floor: -5", "floor: none"),)),
    (
        "LX963",
        "stricter",
        "items.extra.penalties.hidden.points",
        (("is: false}, points: 3}", "is: false}, points: all}"),),
    ),
    (
        "LX965",
        "looser",
        "items.extra.penalties.hidden.unless",
        (("points: 3}", "points: 3, unless: {metric: large, at_least: 90%}}"),),
    ),
    (
        "LX965",
        "looser",
        "items.extra.penalties.tardy.when",
        (
            (
                "cap: 2}\n          - {id: hid",
                "cap: 2, when: {metric: reports, at_most: 3}}\n          - {id: hid",
            ),
        ),
    ),
    (
        "LX965",
        "stricter",
        "items.fair.bonuses.pieces.unless",
        (
            (
                "metric: reports, points: 1}",
                "metric: reports, points: 1, unless: {metric: late, at_least: 2}}",
            ),
        ),
    ),
    (
        "LX853",
        "stricter",
        "items.extra.penalties.tardy.points",
        (
            (
                "points: 0.5, cap: 2}\n          - {id: hid",
                "points: 0.6, cap: 2}\n          - {id: hid",
            ),
        ),
    ),
    (
        "LX863",
        "stricter",
        "items.extra.penalties.tardy.cap",
        (("cap: 2}\n          - {id: hid", "cap: 3}\n          - {id: hid"),),
    ),
    (
        "LX848",
        "looser",
        "items.extra.penalties.tardy.above",
        (("metric: late, above: 1, step: 1", "metric: late, above: 2, step: 1"),),
    ),
    (
        "LX851",
        "looser",
        "items.extra.penalties.tardy.step",
        (("above: 1, step: 1,", "above: 1, step: 2,"),),
    ),
    (
        "LX802",
        "looser",
        "items.extra.penalties.poor.tiers.cover-6.when.less_than",
        (("less_than: 10%", "less_than: 8%"),),
    ),
    (
        "LX840",
        "stricter",
        "items.extra.penalties.poor.tiers.cover-7.points",
        (("less_than: 10%}, points: 6", "less_than: 10%}, points: 7"),),
    ),
    (
        "LX818",
        "looser",
        "items.extra.penalties.hidden.only",
        (("is: false}, points: 3}", "is: false}, points: 3, only: [district]}"),),
    ),
)
