"""Findings in compact form: one line per kind with its units, those to decide first.

What applies to the whole ranking is in its head and not repeated.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from operator import attrgetter
from typing import Final, NamedTuple

from rich.cells import cell_len

from liuxiang.finding import Finding, helps
from liuxiang.wording import Language, say, words
from liuxiang.wording.text import Told, enumerated

STALE: Final = ("LX530", "LX527", "LX528", "LX529", "LX531")
"""Codes of decisions that no longer hold."""

DECISIONS: Final = (
    *STALE,
    *("LX522", "LX518", "LX519", "LX521", "LX511", "LX547", "LX510", "LX508", "LX515", "LX504"),
    *("LX537", "LX538", "LX553", "LX539", "LX542"),
)
"""Codes that need a decision or an answer, those that move an award first."""

REMARKS: Final = (
    *("LX533", "LX534", "LX532"),
    *("LX501", "LX503", "LX535", "LX507", "LX524", "LX525", "LX516", "LX517", "LX514"),
    *("LX540", "LX541", "LX544", "LX543", "LX548", "LX549", "LX550", "LX546"),
    *("LX502", "LX509", "LX512", "LX513", "LX505", "LX506", "LX520", "LX523"),
)
"""The codes of everything else, what somebody should check first."""

IN_HEAD: Final = ("LX505", "LX506", "LX520")
"""The codes of what the head says: the verification of all figures, and the readings chosen."""

MOST: Final = 84
"""Cells that the units of a kind may take on its line, and twice as many if it is to be decided."""

MOST_PARTS: Final = 48
"""Cells that the items or names within one of them may take."""


class Parts(NamedTuple):
    """Findings by whether they need a decision, each part in order."""

    to_decide: tuple[Finding, ...]
    to_know: tuple[Finding, ...]


def parted(findings: Iterable[Finding]) -> Parts:
    """Return the findings that need a decision, and the rest, grouped by code."""
    kinds: dict[str, list[Finding]] = defaultdict(list)
    for each in findings:
        kinds[each.code].append(each)
    others = sorted(kinds.keys() - {*DECISIONS, *REMARKS})
    to_decide = (kinds.get(code, ()) for code in DECISIONS)
    to_know = (kinds.get(code, ()) for code in (*others, *REMARKS))
    return Parts(tuple(chain.from_iterable(to_decide)), tuple(chain.from_iterable(to_know)))


def folded_lines(found: Sequence[Finding], language: Language) -> Iterator[str]:
    """Yield one line per kind of finding; `found` must be grouped by code."""
    for code, group in groupby(found, key=attrgetter("code")):
        if code in IN_HEAD:
            continue
        kind = list(group)
        if f"of_kind_{code}" not in words("kinds", language):
            yield from (acted(each.message(language), [each], language) for each in kind)
            continue
        yield acted(_line(code, kind, language), kind, language)


def acted(line: str, found: Sequence[Finding], language: Language) -> str:
    """Return `line` with the action to take, for findings of one code."""
    act = say("apart", language).join(each for each in helps(found, language) if each)
    return say("to_do", language, line=line, act=act) if act else line


def _line(code: str, found: Sequence[Finding], language: Language) -> str:
    """Return the description of a kind, the number of its findings, and their units."""
    owners: dict[str, list[Finding]] = {}
    for each in found:
        owners.setdefault(each.unit or str(each.values.get("category", "")), []).append(each)
    entries = (_entry(owner, mine, language) for owner, mine in owners.items())
    most = MOST * 2 if code in DECISIONS else MOST
    listed = _fitting(entries, len(owners), most, say("listed", language), language)
    if listed.left:
        listed = listed._replace(text=listed.text + say("listed_by_all", language))
    return say(f"of_kind_{code}", language, count=len(found), each=listed.text)


def _entry(owner: str, found: Sequence[Finding], language: Language) -> str:
    """Return a unit or a list with its findings, counting equal ones."""
    parts = Counter(_part(each, language) for each in found)
    if not owner or "{unit}" in words("kinds", language)[f"part_{found[0].code}"]:
        return enumerated(parts, language)
    each = (
        part if count == 1 else say("times", language, part=part, count=count)
        for part, count in parts.items()
    )
    most, among = (MOST_PARTS, "among") if found[0].unit else (MOST, "among_list")
    listed = _fitting(each, len(parts), most, say("enumerated", language), language)
    return say(among, language, owner=owner, parts=listed.text)


def _part(finding: Finding, language: Language) -> str:
    """Return the text of a finding within the entry of its unit."""
    values = {}
    for name, value in finding.values.items():
        if isinstance(value, Told):
            values[name] = value.told(language)
        elif not isinstance(value, str):
            glue = say("enumerated", language)
            values[name] = _fitting(value, len(value), MOST_PARTS, glue, language).text
        elif name in ("award", "other") and finding.code != "LX517":
            values[name] = say("quoted", language, text=value) if value != "–" else _none(language)
        else:
            values[name] = value
    return say(f"part_{finding.code}", language, **values)


def _none(language: Language) -> str:
    return say("no_award", language)


class _Fitting(NamedTuple):
    text: str
    left: int


def _fitting(
    words: Iterable[str], count: int, most: int, glue: str, language: Language
) -> _Fitting:
    """Return the words that fit into `most` cells, at least one, and how many are left out."""
    taken: list[str] = []
    used = 0
    for word in words:
        used += cell_len(word) + cell_len(glue)
        if taken and used > most:
            break
        taken.append(word)
    left = count - len(taken)
    if left:
        taken.append(say("and_so_on", language, count=count))
    return _Fitting(glue.join(taken), left)
