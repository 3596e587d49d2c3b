"""The open questions of a result, as entries of a file of decisions with the answer left blank."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal, NamedTuple

from liuxiang.edits import scalar
from liuxiang.empty_findings import NOTHING_TO_MEASURE
from liuxiang.finding import Finding
from liuxiang.ranking import Result
from liuxiang.units.roster import Roster, key_of

Section = Literal["ties", "confirmed"]

SECTIONS: Final[tuple[Section, ...]] = ("ties", "confirmed")
"""The keys of a file of decisions under which questions are asked."""

Key = tuple[str, ...]
"""What identifies a question: its section, and what it is on."""

TIE_AT_LIMIT: Final = "LX511"

RESTING: Final = ("LX510", "LX508", "LX507")
"""The codes of awards that rest on what is missing, discretionary or unverified."""


class Question(NamedTuple):
    """An entry of a file of decisions: what identifies it, its keys, and why it is asked.

    `blank` are the keys whose answer is left open, with what can be said there.
    """

    section: Section
    key: Key
    said: tuple[tuple[str, str], ...]
    blank: tuple[tuple[str, str], ...]
    findings: tuple[Finding, ...]


def key_of_confirmed(unit: str, name: str, roster: Roster | None) -> Key:
    """Return the key of a question on the metric or finding called `name` of a unit."""
    return "confirmed", key_of(unit, roster), name


def questions(result: Result) -> Iterator[Question]:
    """Yield the questions of a result, whether or not they have been answered."""
    found = result.computed_findings
    yield from _ties(found)
    yield from _figures(result, found)
    for code in RESTING:
        for finding in found:
            if finding.code == code and finding.unit:
                said = (("unit", finding.unit), ("finding", code))
                key = key_of_confirmed(finding.unit, code, result.roster)
                yield Question("confirmed", key, said, (("reason", ""),), (finding,))


def _ties(found: Iterable[Finding]) -> Iterator[Question]:
    for finding in found:
        if finding.code == TIE_AT_LIMIT:
            category, rank = str(finding.category), str(finding.values["rank"])
            said = (("category", category), ("rank", rank))
            names = finding.values["units"]
            hint = ", ".join(map(scalar, (names,) if isinstance(names, str) else names))
            blank = (("order", f"[{hint}]"), ("reason", ""))
            yield Question("ties", ("ties", category, rank), said, blank, (finding,))


def _figures(result: Result, found: Sequence[Finding]) -> Iterator[Question]:
    """Yield the figures of which units say that there is nothing to measure, each once."""
    asked = {
        (each.unit, each.item, each.metric): each
        for each in found
        if each.code in NOTHING_TO_MEASURE
    }
    for standing in result.standings:
        card = standing.card
        metrics: dict[str, list[Finding]] = {}
        for no, metric in card.nothing_to_measure:
            finding = asked.get((card.unit, no, metric))
            if finding is not None:
                metrics.setdefault(metric, []).append(finding)
        figures = card.evidence[1].figures if metrics else {}
        for metric, findings in metrics.items():
            if metric in figures:
                said = (("unit", card.unit), ("metric", metric), ("value", figures[metric].text))
                key = key_of_confirmed(card.unit, metric, result.roster)
                yield Question("confirmed", key, said, (("reason", ""),), tuple(findings))
