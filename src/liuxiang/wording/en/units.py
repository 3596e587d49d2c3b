"""LX20x to LX21x, LX27x and LX672: what can be wrong with a unit file as a whole."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX201": (
        "Unknown metric `{metric}`",
        "Expected the id or title of a metric of the rule file; correct it or remove the line.",
    ),
    "LX202": ("Unknown key `{key}`", "The keys allowed here are: {expected}."),
    "LX203": ("The name of the unit is missing", "Write its full name as `{key}`."),
    "LX204": (
        "The name of a unit should be text; here it is {found}",
        "Write `{key}: ` and its full name, in quotes where it has brackets or colons.",
    ),
    "LX205": (
        "The category of the unit is missing",
        "Write one of these as `category`: {expected}.",
    ),
    "LX206": (
        "There is no `metrics` part",
        "Write the figures under `metrics:`, or `metrics: {{}}` where none were reported; if the "
        "unit is given elsewhere, move these lines there, since each unit is given once.",
    ),
    "LX207": ("Unknown category `{found}`", "Expected one of: {expected}."),
    "LX181": (
        "Several categories are called `{found}`",
        "Write an id instead, one of: {expected}.",
    ),
    "LX208": (
        "Under `{key}` there should be `key: value` lines",
        "One metric a line, indented by two spaces, with a space after the colon.",
    ),
    "LX209": (
        "The unit was filled in for the rules `{found}`; here `{expected}` is used",
        "Choose its rule file with `--rules`, or correct the `ruleset` line.",
    ),
    "LX210": (
        "The unit was filled in for another version, `{found}`; here `{expected}` is used",
        "Make sure that its figures mean the same in both.",
    ),
    "LX211": (
        "The verified figure `{metric}` has no `value`",
        "Expected `{{value: …, reason: …, by: …}}`.",
    ),
    "LX212": (
        "The evidence of `{metric}` should be text or a list of texts; here it is {found}",
        "Such as `[区委发〔2012〕8号]`.",
    ),
    "LX213": (
        "The unit `{unit}` is given twice",
        "Each unit may be given once; remove one of the two, or correct its name.",
    ),
    "LX180": (
        "`{unit}` and `{other}` may be one unit",
        "If they are, keep one of them; if they are two units, nothing need be done.",
    ),
    "LX672": (
        "The name of the unit ends at {found}: what follows, {cut}, is a comment",
        "Put all of it in quotes if it belongs to the name; a comment has a blank behind its `#`.",
    ),
    "LX214": (
        "The name {found} of a unit holds characters that control the terminal or the line",
        "Type the name again, as text alone.",
    ),
    "LX169": (
        "The name {found} of a unit has {count} characters; it may have {most}",
        "Give the name of the unit alone, and write remarks elsewhere.",
    ),
    "LX215": (
        "`{metric}` is declared not applicable in a way that cannot be read: {found}",
        "Write it as n/a, or as {expected}; where it applies, write the figure alone.",
    ),
    "LX216": (
        "Unknown item or action `{found}`",
        "Expected the id of an item or an action of the rule file under `not_applicable`; a single "
        "metric is declared under `metrics`.",
    ),
    "LX217": (
        "It is not said why `{found}` does not apply",
        "Write the reason behind it, as `{found}: no crane on the site`; remove the line where it "
        "applies.",
    ),
    "LX218": (
        "`{metric}` ({found}) does not count: `{part}` is declared not applicable",
        "Remove the figure, or the declaration under `not_applicable`.",
    ),
    "LX219": (
        "`{metric}` is given as {found}, and `{side}`, of which it is made, as {other}",
        "Both apply or neither does: correct or remove one of them.",
    ),
    "LX270": (
        "`{metric}` is given as {found}, which differs from its figure {other}",
        "A rate and the figures it is made of must agree; correct or remove one of them.",
    ),
    "LX271": (
        "`{figure}` is {found} in `{metric}` but {expected} in `{other}`",
        "Both rates use the same figure; ask the unit which is right.",
    ),
    "LX272": (
        "`{metric}` ({found}) is part of `{other}` ({expected}), and does not fit into it",
        "A subset cannot exceed its whole, nor leave less than nothing; ask the unit.",
    ),
    "LX273": (
        "`{metric}` is {found}: a part of a whole of 0",
        "It counts as nothing to measure and earns no bonus; make sure that the whole "
        "(such as a quota) is 0.",
    ),
    "LX274": (
        "`{metric}` is not assessed for the category `{category}`; the figure is not counted",
        "It may stay; if the category is wrong, correct it.",
    ),
    "LX275": (
        "The reported `{metric}` ({found}) no longer holds: "
        "one of its figures was verified or corrected, and `{missing}` is missing",
        "It counts as missing; give that figure too, or verify the rate itself.",
    ),
    "LX290": (
        "The unit was filled in for `{found}`; here `{expected}` is used",
        "Rule files were looked for in: {looked}. Put that version there, choose a rule file with "
        "`--rules`, or correct the `ruleset` line; units of different rules are scored apart.",
    ),
    "LX291": (
        "The units name the rule file `{found}`, which is not at hand",
        "It was looked for in: {looked}, and among the installed ones. At hand are: {known}. "
        "Put it in one of these places, choose one with `--rules`, or correct the `ruleset` line.",
    ),
    "LX292": (
        "The units do not say which rules they are for, and more than one could be meant: {found}",
        "Choose one with `--rules`, or write `ruleset: ID@VERSION` in the unit files.",
    ),
    "LX293": (
        "Several rule files have the same id and version, and differ: {found}",
        "Choose one with `--rules`; one that was changed should have another `version`.",
    ),
    "LX295": (
        "`{metric}` is a metric, and the earlier name of `{other}`; here it is read as the metric",
        "If the figures are those of an earlier version, write `ruleset: ID@VERSION` of it.",
    ),
    "LX296": (
        "The metric `{metric}` is given twice, by its name and by an earlier one",
        "Remove one of the two.",
    ),
    "LX297": (
        "Some names are earlier ones, and were read as what they are called now: {names}",
        "The rule file says so by `was`; {count} place{s}. Make sure that they mean the same.",
    ),
}
