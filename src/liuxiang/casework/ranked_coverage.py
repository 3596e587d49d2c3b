"""What of lists, keys and awards the units of a case reach."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from liuxiang.casework.run import Ran
from liuxiang.nodes import Path
from liuxiang.order import unread
from liuxiang.scorecards import Scorecard

Seen = Iterator[tuple[Path, str]]


def of_standings(ran: Ran) -> Seen:
    """Yield the places of awards, ties and keys that the units of a case have reached."""
    ruleset = ran.rules.ruleset
    for name, listed in ran.standings.lists.items():
        if any(each.tied for each in listed):
            yield ("ranking", name), "tied"
        allotment = ran.standings.allotments[name]
        for index, award in enumerate(ruleset.awards):
            yield from ((("awards", index, "ranks", name), each) for each in allotment.met(award))
        for at, group in enumerate(allotment.groups):
            divided = allotment.crossed(at)
            if divided is not None:
                yield ("awards", ruleset.awards.index(divided), "at_the_limit"), "divided"
            depth = unread(ruleset.ranking, group)
            if depth is not None:
                yield ("ranking", "by", depth + 1), "unknown"
        yield from _of_keys(allotment.groups)


def _of_keys(groups: Sequence[Sequence[Scorecard]]) -> Seen:
    """Yield the keys that separate neighbouring groups of one total."""
    for one, other in pairwise(group[0] for group in groups):
        if one.total == other.total:
            pairs = enumerate(zip(one.keys, other.keys, strict=True), 1)
            yield (
                ("ranking", "by", next(at for at, pair in pairs if pair[0] != pair[1])),
                "separates",
            )


def of_grades(ran: Ran) -> Seen:
    """Return the grades that units have got, and the ceilings that were alone in pressing one."""
    grades = ran.rules.ruleset.grades
    for grade in (each.grade for each in ran.standings):
        if grades is None or grade is None:
            return
        if grade.band is not None:
            yield ("grades", "bands", grades.bands.index(grade.band)), "graded"
        if len(grade.pressing) == 1 and grade.pressing[0].decided:
            at = grades.ceilings.index(grade.pressing[0].ceiling)
            yield ("grades", "ceilings", at), "pressing alone"
