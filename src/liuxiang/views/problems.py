"""Diagnostics as text: message, place, source line with a caret, and help."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from rich.cells import cell_len

from liuxiang.diagnostics import MORE, Diagnostic, Place, amount_of, escape_controls
from liuxiang.document import Tone
from liuxiang.formats.lines import folded
from liuxiang.formats.text import styled
from liuxiang.formats.view import MOST_IN_ALL, MOST_OF_A_KIND, Page
from liuxiang.wording import Language, say
from liuxiang.wording.codes import SEVERITIES, Severity
from liuxiang.wording.text import enumerated

TONES: dict[Severity, Tone] = {"error": "strong", "warning": "warning", "note": "faint"}
FEW = 3
"""Remarks of one code that are told beside a result."""

WINDOW = 100
"""Cells of a long line that are shown."""


def render(problems: Iterable[Diagnostic], page: Page) -> str:
    """Return `problems` as text; of each kind the first few, and the number of the rest."""
    return "".join(f"{line}\n" for line in few(list(problems), page))


def few(problems: Sequence[Diagnostic], page: Page, whole: Collection[str] = ()) -> Iterator[str]:
    """Yield the lines of `problems`: the first few of a code per file and in all, then a count.

    Every code appears. All problems are shown if the page is to have everything, or if their code
    is in `whole`.
    """
    if page.everything:
        for each in problems:
            yield from lines_of(each, page)
        return
    left: Counter[tuple[str, str]] = Counter()
    for each in problems:
        left[_kind(each)] += amount_of(each)
    shown: Counter[tuple[str, str]] = Counter()
    in_all: Counter[str] = Counter()
    for each in problems:
        kind = _kind(each)
        code = kind[0]
        if code in whole:
            yield from lines_of(each, page)
            left[kind] -= 1
            continue
        if each.code == MORE or shown[kind] == MOST_OF_A_KIND or in_all[code] == MOST_IN_ALL:
            continue
        yield from lines_of(each, page)
        shown[kind] += 1
        in_all[code] += 1
        left[kind] -= 1
        if left[kind] and (shown[kind] == MOST_OF_A_KIND or in_all[code] == MOST_IN_ALL):
            yield say("left_over", page.language, count=left.pop(kind), code=code)
    elsewhere: Counter[str] = Counter()
    for (code, _), count in left.items():
        elsewhere[code] += count
    for code, count in (+elsewhere).items():
        yield say("left_elsewhere", page.language, count=count, code=code)


def _kind(problem: Diagnostic) -> tuple[str, str]:
    """Return the code and the file of a problem, or of those that it counts."""
    code = problem.values["code"] if problem.code == MORE else problem.code
    return code, problem.place.file if problem.place else ""


def brief(problems: Iterable[Diagnostic], page: Page) -> str:
    """Return `problems` in short form: each message once with its places, without source lines."""
    kinds: dict[str, dict[str, list[Diagnostic]]] = {}
    for each in problems:
        message = each.message(page.language)
        kinds.setdefault(each.code, {}).setdefault(message, []).append(each)
    lines: list[str] = []
    for code, messages in kinds.items():
        if SEVERITIES[code] == "error":
            found = [each for same in messages.values() for each in same]
            lines += few(found, page)
            continue
        first = list(messages.values())[:FEW]
        lines += (line for same in first for line in _brief(same, page))
        left = sum(map(len, messages.values())) - sum(map(len, first))
        if left:
            lines.append(say("left_over_here", page.language, count=left))
        advice = dict.fromkeys(same[0].help(page.language) for same in first)
        lines += (f"  = {escape_controls(each)}" for each in advice if each)
    return "".join(f"{line}\n" for line in lines)


def _brief(same: list[Diagnostic], page: Page) -> Iterator[str]:
    """Yield one message with its first places, wrapped to the page width."""
    problem, language = same[0], page.language
    line = f"{problem.severity}[{problem.code}]: {escape_controls(problem.message(language))}"
    if problem.place is not None:
        file = f"{problem.place.file}:"
        related = (str(each.place).removeprefix(file) for each in problem.related)
        places = [str(problem.place), *related]
        if len(same) > 1:
            places = [str(each.place) for each in same[:FEW]]
        if len(same) > FEW:
            places.append(say("and_so_on", language, count=len(same)))
        line += say("aside", language, text=enumerated(map(escape_controls, places), language))
    width = None if page.width is None else page.width - 2
    for at, part in enumerate(folded(line, width)):
        yield styled(f"{'  ' if at else ''}{part}", TONES[problem.severity], page)


def lines_of(problem: Diagnostic, page: Page) -> Iterator[str]:
    """Yield the lines of one problem: message, places with source text, and help."""
    language = page.language
    head = f"{problem.severity}[{problem.code}]: {escape_controls(problem.message(language))}"
    yield styled(head, TONES[problem.severity], page)
    if problem.place is not None:
        yield from _place(problem.place)
    for related in problem.related:
        yield f"  {_role(related.role, language)}"
        yield from _place(related.place)
    advice = problem.help(language)
    if advice:
        yield f"  = {escape_controls(advice)}"


def _role(role: str, language: Language) -> str:
    return say("before_place", language, role=say(role, language))


def _place(place: Place) -> Iterator[str]:
    """Yield a place and its text: a cell, or a line with a caret under the column."""
    yield f"  {escape_controls(str(place))}"
    if not place.line or not place.excerpt or place.excerpt.isspace():
        return
    if place.spot:
        cut = "…" if len(place.excerpt) > WINDOW else ""
        yield f"    {escape_controls(place.excerpt[:WINDOW])}{cut}"
        return
    at = place.column - 1
    before = escape_controls(place.excerpt[max(0, at - WINDOW) : at].replace("\t", " "))
    after = escape_controls(place.excerpt[at : at + WINDOW + 1].replace("\t", " "))
    if len(before) > WINDOW // 2:
        before = f"…{before[-WINDOW // 2 :]}"
    if len(after) > WINDOW:
        after = f"{after[:WINDOW]}…"
    yield f"    {f'{before}{after}'.rstrip()}"
    yield f"    {' ' * cell_len(before)}^"
