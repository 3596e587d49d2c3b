"""The wording of units and awards that all kinds of comparisons share."""

from collections.abc import Iterable, Iterator, Mapping

from liuxiang.comparison import Move
from liuxiang.document import Block, Paragraph, Tone
from liuxiang.formats.fingerprints import relative
from liuxiang.ruleset import Ruleset
from liuxiang.units import Basis
from liuxiang.units.read_result import Omission
from liuxiang.wording import Language, say


def awards_moved(count: int, language: Language) -> str:
    """Return how many awards change, in words."""
    return say("award_moved" if count == 1 else "awards_moved", language, count=count)


def asked_for(
    readings: Mapping[str, str], basis: Basis | None, language: Language
) -> Iterator[Block]:
    """Yield the basis and the readings of the comparison if they were chosen."""
    if basis == "reported":
        yield Paragraph(say("basis_reported", language), "faint")
    if readings:
        listed = say("enumerated", language).join(f"{one}={two}" for one, two in readings.items())
        yield Paragraph(say("chosen_readings", language, readings=listed), "faint")


def not_compared(omitted: tuple[Omission, ...], language: Language) -> str:
    """Return the units or whole files that could not be compared."""
    names = [each.unit or relative(each.file) for each in omitted]
    return say("not_compared", language, names=say("enumerated", language).join(names))


def arrow(old: str, new: str) -> str:
    """Return one value if both are equal, otherwise both with an arrow."""
    return new if old == new else f"{old} → {new}"


def labels(move: Move) -> tuple[str, str]:
    """Return the labels of the old and the new award; empty for none."""
    old, new = move.old.award, move.new.award
    before = "" if old is None else old.label(move.left or move.category)
    return before, "" if new is None else new.label(move.category)


def awards_of(move: Move, language: Language) -> tuple[str, str]:
    """Return the labels of the old and the new award, with a word for none."""
    none = say("none", language)
    before, after = labels(move)
    return before or none, after or none


def grades_moved(moves: Iterable[Move], old: Ruleset, new: Ruleset, language: Language) -> str:
    """Return the units whose grade changes, each with both; empty if none does."""
    named = [
        say(
            "grade_moved",
            language,
            unit=each.unit,
            old=_grade(each.old.grade, old),
            new=_grade(each.new.grade, new),
        )
        for each in moves
        if each.changes_grade
    ]
    if not named:
        return ""
    listed = say("enumerated", language).join(named)
    return say("grades_moved", language, count=len(named), names=listed)


def _grade(name: str | None, ruleset: Ruleset) -> str:
    """Return the title of a grade; a dash for none."""
    if name is None:
        return "–"
    return ruleset.grades.titled(name) if ruleset.grades else name


def tone(*, gains: bool, loses: bool) -> Tone:
    """Return the tone of a row for a unit that gains or loses."""
    return "good" if gains else "warning" if loses else "plain"


def of_move(row: Move) -> Tone:
    """Return the tone of the row of a unit."""
    return tone(gains=row.difference > 0, loses=row.loses)
