"""JSON shapes shared by several commands."""

from typing import Final, get_args

from liuxiang import __version__
from liuxiang.diagnostics import Diagnostic, Place, Related
from liuxiang.finding import Finding
from liuxiang.fingerprint import DIGITS, Fingerprint
from liuxiang.paths import named, placed
from liuxiang.ranking import Result, State
from liuxiang.ruleset.load import RuleFile
from liuxiang.scorecards import Cut, Scorecard
from liuxiang.units.read_result import Omission
from liuxiang.views.shape import (
    BOOLEAN,
    ITEM_NO_OR_NULL,
    LINE,
    NUMBER,
    SHA256,
    TEXT,
    Key,
    Shape,
    Value,
    array,
    key,
    mapping,
    nested,
    nullable,
    one_of,
    optional,
)
from liuxiang.wording import Language, say

FILE: Final[Value[str, object]] = Value(TEXT.schema, lambda file, _: named(file))
"""The path of a file, as results name it."""

PLACE_TEXT: Final[Value[Place, object]] = Value(TEXT.schema, lambda place, _: placed(place))
"""A place in one text, as a.yaml:12:3 or a.xlsx!Sheet1:F17."""

SEVERITY: Final = one_of("error", "warning", "note")

FINGERPRINT_TEXT: Final[Value[str, object]] = Value(
    {"type": "string", "pattern": f"^[0-9a-f]{{{DIGITS}}}$"}
)

FINGERPRINT: Final = Shape[Fingerprint, object](
    "Fingerprint",
    "What a result rests on, in a few characters.",
    key(
        "rules",
        FINGERPRINT_TEXT,
        "Of the rule file: the first digits of its checksum.",
        lambda found, _: found.rules,
    ),
    key(
        "data",
        FINGERPRINT_TEXT,
        "Of the data: the same for the same content, whatever the files are called.",
        lambda found, _: found.data,
    ),
)

VERSION: Final[Key[object, object]] = key(
    "liuxiang", TEXT, "The version of the program.", lambda _, __: __version__
)

USED_RULES: Final = Shape[RuleFile, object](
    "UsedRules",
    "Which rule file it was.",
    key("id", TEXT, "The id of the rules.", lambda rules, _: rules.ruleset.id),
    key("version", TEXT, "Their version.", lambda rules, _: rules.ruleset.version),
    key("sha256", SHA256, "The checksum of the file.", lambda rules, _: rules.sha256),
    key("file", FILE, "The path of the file.", lambda rules, _: rules.file),
)

FILE_PLACE: Final = Shape[Place | None, object](
    "FilePlace",
    "A place in a file, as far as it is known.",
    key(
        "file",
        nullable(FILE),
        "The path; null where it is about no file.",
        lambda place, _: place and place.file,
    ),
    key(
        "line",
        nullable(LINE),
        "The line or row, from 1; null where it is the file as a whole.",
        lambda place, _: (place and place.line) or None,
    ),
    key(
        "column",
        nullable(LINE),
        "The column in characters, from 1.",
        lambda place, _: (place and place.column) or None,
    ),
    optional(
        "place",
        PLACE_TEXT,
        "What the place is called in a table, as figures.xlsx!Sheet1:F17.",
        lambda place, _: place if place and place.spot else None,
    ),
)


def _where(it: Diagnostic | Related, _: object) -> Place | None:
    return it.place


RELATED_PLACE: Final = Shape[Related, Language](
    "RelatedPlace",
    "A second place that a problem involves.",
    *FILE_PLACE.keys_of(_where),
    key("message", TEXT, "What is there.", lambda other, language: say(other.role, language)),
)

DIAGNOSTIC: Final = Shape[Diagnostic, Language](
    "Diagnostic",
    "A problem of a file.",
    *FILE_PLACE.keys_of(_where),
    key(
        "code",
        TEXT,
        "The code of the message; it never changes its meaning.",
        lambda problem, _: problem.code,
    ),
    key("severity", SEVERITY, "How grave it is.", lambda problem, _: problem.severity),
    key("message", TEXT, "What was found.", lambda problem, language: problem.message(language)),
    key(
        "help",
        TEXT,
        "What was expected, and what to do.",
        lambda problem, language: problem.help(language),
    ),
    key(
        "subject",
        nullable(TEXT),
        "What it is about, by ids, as items.union-formation.bonuses.over-quota; null for no id.",
        lambda problem, _: problem.subject or None,
    ),
    key(
        "related",
        array(nested(RELATED_PLACE)),
        "Other places that the problem involves.",
        lambda problem, _: problem.related,
    ),
)

FINDING: Final = Shape[Finding, Language](
    "Finding",
    "Something to decide or to know.",
    key(
        "code",
        TEXT,
        "The code of the message; it never changes its meaning.",
        lambda finding, _: finding.code,
    ),
    key("severity", SEVERITY, "How grave it is.", lambda finding, _: finding.severity),
    key(
        "category", nullable(TEXT), "The category it concerns.", lambda finding, _: finding.category
    ),
    key("unit", nullable(TEXT), "The unit it concerns.", lambda finding, _: finding.unit),
    key(
        "item",
        ITEM_NO_OR_NULL,
        "The number of the item it concerns.",
        lambda finding, _: finding.item,
    ),
    key("message", TEXT, "What was found.", lambda finding, language: finding.message(language)),
)

CUT: Final = Shape[Cut, object](
    "Cut",
    "Bonus points that a cap took away.",
    key(
        "scope",
        TEXT,
        "Whose cap it is: an item, an action or the whole scheme.",
        lambda cut, _: cut.scope,
    ),
    key("points", NUMBER, "The points lost.", lambda cut, _: cut.points),
)

OMITTED: Final = Shape[Omission, object](
    "Omitted",
    "A unit or a file that was left out.",
    key("file", FILE, "The path of the file.", lambda omission, _: omission.file),
    key(
        "unit",
        nullable(TEXT),
        "The name of the unit, null for the whole file.",
        lambda omission, _: omission.unit,
    ),
)

OUTCOME: Final = Shape[Result, object](
    "Outcome",
    "How a run came out, and what it rests on.",
    key(
        "status",
        one_of("ok", "findings"),
        "`findings` where it is provisional or a decision no longer holds: exit code 1.",
        lambda result, _: "findings" if result.has_open_ends else "ok",
    ),
    key(
        "result",
        one_of("final", "provisional"),
        "`provisional` while an absent figure could change a total, or files were left out.",
        lambda result, _: result.status,
    ),
    key(
        "state",
        one_of(*get_args(State)),
        "How far it is from a decision: `undecided` while a tie crosses a limit, 0/0 earns, or a"
        " decision no longer holds; `approved` once somebody has approved it as it is.",
        lambda result, _: result.state,
    ),
    VERSION,
    key(
        "basis",
        one_of("verified", "reported", "both"),
        "Whether verified figures win over reported ones; with `both`, they do, and are compared.",
        lambda result, _: "both" if result.compared else result.basis,
    ),
    key("ruleset", nested(USED_RULES), "The rule file.", lambda result, _: result.rules),
    key(
        "fingerprint",
        nested(FINGERPRINT),
        "What it rests on: the rule file and the data.",
        lambda result, _: result.fingerprint,
    ),
    key(
        "rulings",
        mapping(TEXT),
        "The readings chosen, by ruling; those not named here are the default.",
        lambda result, _: result.rules.chosen,
    ),
)

HEAD: Final = Shape[Result, object](
    "Head",
    "How a run came out, and what it was asked for.",
    *OUTCOME.keys,
    key(
        "department",
        nullable(TEXT),
        "The department whose items are shown, null for all.",
        lambda result, _: result.department,
    ),
)

CARD_OF: Final = Shape[Scorecard, object](
    "CardOf",
    "Whose scorecard it is.",
    key("unit", TEXT, "The name of the unit.", lambda card, _: card.unit),
    key("category", TEXT, "The id of its category.", lambda card, _: card.category),
    key("file", FILE, "The file it was read from.", lambda card, _: card.file),
    key("sha256", TEXT, "The checksum of the file.", lambda card, _: card.sha256),
)

TOTALS: Final = Shape[Scorecard, object](
    "Totals",
    "What a unit came to.",
    key("base", NUMBER, "Base points.", lambda card, _: card.base),
    key("bonus", NUMBER, "Bonus points, caps applied.", lambda card, _: card.bonus),
    optional("penalty", NUMBER, "What penalties took off, if any may.", lambda card, _: card.taken),
    key(
        "total",
        nullable(NUMBER),
        "Base and bonus, or what the rule file makes of them; null if the unit is not scored.",
        lambda card, _: card.scored_total,
    ),
    key(
        "attainable",
        NUMBER,
        "The most base points a unit of the category can earn.",
        lambda card, _: card.attainable,
    ),
    key(
        "possible",
        NUMBER,
        "The total if everything missing turned out well.",
        lambda card, _: card.possible,
    ),
    key(
        "possible_open",
        BOOLEAN,
        "Whether a missing figure could add more than `possible` says, and nobody can say how"
        " much.",
        lambda card, _: card.possible_open,
    ),
    key(
        "floor_open",
        BOOLEAN,
        "Whether a missing figure could cost more than `total` counts, and nobody can say how"
        " much.",
        lambda card, _: card.floor_open,
    ),
)
