"""Grades: what can be wrong with them, and what is open about them."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX376": (
        "`{found}` is not read here",
        "Points that were earned are compared in `grades` and in penalties of what stands above "
        "them, ranks in `ceilings`; elsewhere compare a metric.",
    ),
    "LX377": (
        "There is no `{found}`",
        "Expected items.ID or actions.ID of the rule file, or the id of one of its `bands`.",
    ),
    "LX379": (
        "The mark {found} of `{band}` is not below the {other} of the band before it",
        "Put the best band first; each that is for the same category asks for less.",
    ),
    "LX380": (
        "The mark {found} does not fit grades by {by}",
        "Expected {expected}.",
    ),
    "LX381": (
        "Ceiling `{found}` leaves the best grade, so that it presses nothing",
        "Give `at_best` a band below the first one, or remove the ceiling.",
    ),
    "LX483": (
        "The last band `{found}` has a mark or a condition, so that some units get no grade",
        "Remove its `at_least` and `when`, or add a last band for all others.",
    ),
    "LX484": (
        "Nobody gets band `{found}`: `{other}` before it asks for nothing",
        "Give the one before it a mark, or remove the one behind it.",
    ),
    "LX539": (
        "{unit}: the grade counts as “{grade}” and may become “{worst}” to “{best}”; not reported:"
        " {metrics}",
        "Unit: report it",
    ),
    "LX540": (
        "{unit}: the grade is “{grade}” because of {ceilings}; without it “{without}”",
        "",
    ),
    "LX541": (
        "{unit} is passed over for “{award}” because of its grade; the place goes to the next unit",
        "",
    ),
    "LX542": (
        "{unit} gets no grade: no band holds",
        "Awarding body: say which grade it gets",
    ),
    "LX543": (
        "{unit}: the grade counts as “{grade}” and may become “{worst}” to “{best}”, which the "
        "figures of others decide",
        "Other units: report what is missing",
    ),
    "LX544": (
        "{unit} does not get “{award}” because of its grade; the place stays empty",
        "",
    ),
}
