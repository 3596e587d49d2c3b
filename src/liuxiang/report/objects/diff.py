"""What `diff -f json` prints."""

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from liuxiang.changes.change import Action, Direction
from liuxiang.report.objects.common import Diagnostic, FilePlace, Finding, Number, UsedRules
from liuxiang.report.objects.result import Omitted


class Divided(TypedDict):
    """An item that was divided or put together, or one that it became."""

    item: str
    """Its id in its version."""
    no: int
    """Its number there."""
    title: str
    """What it is called there."""
    points: Number | None
    """Its base points; null where it earns bonuses alone."""
    place: FilePlace
    """Where it stands."""


class Became(TypedDict):
    """Which items became which."""

    old: list[Divided]
    """The items of the old version, by number."""
    new: list[Divided]
    """The items of the new version, by number."""


class Change(TypedDict):
    """One edit of the rule file."""

    path: str
    """What was changed, by ids, as items.union-formation.criteria.register.at_least."""
    action: Action
    """What was done to it; an optional key that came or went is `changed`."""
    item: int | None
    """The number of the item it is in; null where it is in none."""
    old: str | None
    """What the old version says, as it is written; null for nothing."""
    new: str | None
    """What the new version says; null for nothing."""
    direction: Direction
    """What it means to an assessed unit, all else being equal."""
    code: str
    """The kind of change; it never changes its meaning."""
    mirror: str
    """The code of the same change read backwards."""
    message: str
    """The change in one sentence."""
    old_place: FilePlace | None
    """Where it stands in the old version; null for what was added."""
    new_place: FilePlace | None
    """Where it stands in the new version; null for what was removed."""
    became: NotRequired[Became]
    """Of an item divided over several, or several put together in one: which became which."""


class Attainable(TypedDict):
    """The base points that a unit of a category can have."""

    category: str
    """The category, as the old version calls it."""
    old: Number
    """What could be had."""
    new: Number
    """What can be had now."""


class Side(TypedDict):
    """What a unit comes to under one version."""

    total: Number
    """All its points."""
    rank: int
    """Its rank in its category."""
    award: str | None
    """The id of its award; null for none."""


class Cause(TypedDict):
    """What one change is worth to a unit."""

    path: str
    """The path of the change, or metrics.ID of a figure, or `category` where a unit has another
    one; `data` are the figures of --data-new, `interaction` is what all make together beyond what
    each is worth."""
    code: NotRequired[str]
    """The code of the change."""
    points: Number
    """The points that it brings alone, or takes."""


class Unreported(TypedDict):
    """What a unit has not been asked before and has not reported yet."""

    points: Number
    """What it can still bring."""
    possible: Number
    """The new total with it."""
    open: bool
    """Whether there is more to it, without a limit."""


class Moved(TypedDict):
    """A unit under both versions, or by both sets of figures."""

    unit: str
    """Its name."""
    category: str
    """Its category, as the old version calls it where it has it."""
    old_category: NotRequired[str]
    """The category that it had, where that is another one."""
    old: Side
    """Under the old version."""
    new: Side
    """Under the new version."""
    difference: Number
    """The new total less the old one: the sum of the causes."""
    causes: list[Cause]
    """What it is made of."""
    unreported: NotRequired[Unreported]
    """Of what only the new version asks for: what is not reported yet, where there is any."""


class Reason(TypedDict):
    """A change that did it."""

    path: str
    """The path of the change; `data` are the figures of --data-new."""
    code: NotRequired[str]
    """Its code."""


class AwardChange(TypedDict):
    """An award that changes hands."""

    unit: str
    """Whose."""
    category: str
    """Its category."""
    old: str | None
    """The id of its award under the old version; null for none."""
    new: str | None
    """The id of its award under the new version; null for none."""
    how: Literal["alone", "needed", "together"]
    """Each of the causes does it alone; or it needs all of them; or they do it together."""
    causes: list[Reason]
    """The changes that did it."""
    overtaken: list[Reason]
    """Those of them that cost the unit no point: others gained, and its rank fell."""


class Lacking(TypedDict):
    """A unit without figures that the new version alone asks for."""

    unit: str
    """Its name."""
    metrics: list[str]
    """The metrics."""


class Summary(TypedDict):
    """How many units the changes move."""

    units: int
    """All units."""
    up: int
    """Those that gain points."""
    down: int
    """Those that lose points, whatever they still report of what only the new version asks for."""
    same: int
    """Those whose total stays."""
    awards: int
    """Awards that change hands."""
    result: NotRequired[Literal["provisional"]]
    """Where units have not reported what only the new version asks for."""
    waiting: NotRequired[int]
    """Those that have less, and only for what they have not reported yet."""
    less: NotRequired[Number]
    """The points that units with figures to report have less, all together."""
    unreported: NotRequired[Number]
    """Those of them that are only not reported yet."""


class Ranked(Side):
    """A unit under one version."""

    unit: str
    """Its name."""
    category: str
    """Its category, as the old version calls it where it has it."""


class Impact(TypedDict):
    """Whom the changes move."""

    summary: Summary
    """How many."""
    scorecards: list[Moved]
    """All units, list by list in order of the new ranks."""
    awards_changed: list[AwardChange]
    """The awards that change hands."""
    ties: list[Finding]
    """Ties at a limit of awards that the old version does not have."""
    lacking: list[Lacking]
    """Units without figures that the new version asks for."""
    outside: list[str]
    """Units of a category that only one of the versions has."""
    only_old: list[Ranked]
    """Units that the old version alone ranks, among the others."""
    only_new: list[Ranked]
    """Units that the new version alone ranks."""


class Diff(TypedDict):
    """Two versions of a rule file held against one another."""

    status: Literal["ok", "findings"]
    """`findings` where there is what --fail-on names, or --keep-going left something out."""
    liuxiang: str
    """The version of the program."""
    old: UsedRules
    """The old version."""
    new: UsedRules
    """The new version."""
    changes: list[Change]
    """Every change, in the order of the rule file."""
    attainable: list[Attainable]
    """The categories of which other base points can be had now."""
    rulings: dict[str, str]
    """The readings chosen on both sides, by ruling; those not named here are the default."""
    basis: NotRequired[Literal["verified", "reported"]]
    """Whether verified figures win over reported ones; only with figures."""
    impact: NotRequired[Impact]
    """Whom they move; only with figures."""
    omitted: NotRequired[list[Omitted]]
    """What --keep-going left out; only with figures."""
    diagnostics: list[Diagnostic]
    """What was remarked while reading."""
