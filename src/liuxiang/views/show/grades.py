"""Grades of a rule file as people read them: bands with their marks, and ceilings."""

from collections.abc import Iterator
from typing import Final

from liuxiang.ruleset import Award, Ruleset
from liuxiang.ruleset.grades import Band, Ceiling, Grades
from liuxiang.ruleset.wording import Wording
from liuxiang.views.shape import TEXT, Shape, array, key, nested, nullable
from liuxiang.wording import Language, say

BAND: Final = Shape[Band, Wording](
    "Band",
    "A grade.",
    key("id", TEXT, "Its id.", lambda it, _: it.id),
    key("title", TEXT, "What it is called.", lambda it, _: it.called),
    key(
        "at_least",
        nullable(TEXT),
        "From which points or share on; null for none.",
        lambda it, _: None if it.at_least is None else str(it.at_least),
    ),
    key("says", TEXT, "What it asks for, in words.", lambda it, wording: band_line(it, wording)),
)

CEILING: Final = Shape[Ceiling, Wording](
    "PressingCeiling",
    "What presses grades.",
    key("id", TEXT, "Its id.", lambda it, _: it.id),
    key("title", TEXT, "What it is called.", lambda it, _: it.called),
    key("at_best", TEXT, "The id of the best grade that it leaves.", lambda it, _: it.at_best),
    key("says", TEXT, "When it presses.", lambda it, wording: wording.condition(it.when)),
)

GRADES: Final = Shape[Grades, Wording](
    "Grades",
    "The grades of the scheme.",
    key("by", TEXT, "What bands compare: total or share.", lambda it, _: it.by),
    key("bands", array(nested(BAND)), "The grades, best first.", lambda it, _: it.bands),
    key("ceilings", array(nested(CEILING)), "What presses them.", lambda it, _: it.ceilings),
)


def grade_lines(ruleset: Ruleset, grades: Grades, language: Language) -> Iterator[str]:
    """Yield the grades, best first, then the ceilings."""
    wording = ruleset.wording(language)
    for band in grades.bands:
        yield band_line(band, wording)
    for each in grades.ceilings:
        best = grades.by_id[each.at_best].called
        when = wording.condition(each.when)
        line = say("ceiling_leaves", language, title=each.called, when=when, best=best)
        yield line + wording.only(each.only)


def band_line(band: Band, wording: Wording) -> str:
    """Return a grade with what it asks for."""
    asks = [] if band.at_least is None else [f"≥ {band.at_least}"]
    asks += [] if band.when is None else [wording.condition(band.when)]
    asked = wording.say("and").join(asks) or wording.say("all_others")
    return wording.say("grade_asks", grade=band.called, asks=asked) + wording.only(band.only)


def award_grades(award: Award, ruleset: Ruleset, language: Language) -> str:
    """Return for which grades an award is given, in brackets; empty for all."""
    if award.grades is None or ruleset.grades is None:
        return ""
    titles = [ruleset.grades.by_id[each].called for each in award.grades]
    word = f"passed_over_{award.passed_over}"
    return say(word, language, grades=say("enumerated", language).join(titles))
