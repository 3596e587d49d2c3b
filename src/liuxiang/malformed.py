"""Explains malformed YAML: the likely mistake behind an error, with its position.

The parser reports where it stopped and what it expected, in terms that change with its version.
Mistakes are found in the lines around that position instead; only the position and the kind of
construct being read are taken from the parser.
"""

import re
from collections.abc import Callable, Iterator
from string import hexdigits
from typing import Final

import yaml

from liuxiang.diagnostics import Diagnostic, Place, Related
from liuxiang.source import Source
from liuxiang.stops import Stop
from liuxiang.widths import HALF_WIDTHS, LONGEST_KEY, wide_colon

NEAR: Final = 200
"""Lines above a doubtful one that are looked at."""


def explain(source: Source, error: yaml.YAMLError) -> Diagnostic:
    """Return the mistake that made a parser stop at `error` in `source`."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Diagnostic("LX107", Place(source.name))
    mark = error.problem_mark
    begin = error.context_mark or mark
    stop = Stop(source, error.context or "", error.problem or "", begin, mark)
    for slip in _SLIPS:
        found = slip(stop)
        if found is not None:
            return found
    return stop.fault("LX107", mark.line, mark.column)


_TIGHT_COLON: Final = re.compile(r"[ \t]*(?:- )?[\w-]+:(?=[^ \t:/])(?!.*:(?:[ \t]|$))")
_TIGHT_DASH: Final = re.compile(r"[ \t]*-(?=[^\s-])")
_LONE_DASH: Final = re.compile(r"-[ \t]*(?:[,}\]#]|$)")
_CONFLICT: Final = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: |$)")
_COMPARISON: Final = re.compile(r"([<>≥≤]=?|=[<>]?) *:?")
_MEANT: Final = {
    ">=": "at_least",
    "=>": "at_least",
    "≥": "at_least",
    ">": "more_than",
    "<=": "at_most",
    "=<": "at_most",
    "≤": "at_most",
    "<": "less_than",
    "=": "is",
}
"""The key of a criterion that says what a sign does."""


def _alias(stop: Stop) -> Diagnostic | None:
    if "alias" not in stop.problem and "alias" not in stop.reading and "anchor" not in stop.reading:
        return None
    return stop.fault("LX113", stop.begin.line, stop.begin.column)


def _conflict(stop: Stop) -> Diagnostic | None:
    """Return a problem for a merge conflict marker."""
    lines = stop.source.lines
    for number, line in enumerate(lines[: stop.mark.line + 1]):
        if line[:1] in ("<", "=", ">", "|") and _CONFLICT.match(line):
            return stop.fault("LX125", number, 0)
    return None


def _colon(stop: Stop) -> Diagnostic | None:
    """Return a problem for a colon that is full-width or not followed by a space."""
    for number, line in stop.lines():
        wide = wide_colon(line)
        if wide is not None:
            return stop.fault("LX109", number, wide, key=line[:wide].strip())
        tight = _TIGHT_COLON.match(line[:LONGEST_KEY])
        if tight:
            return stop.fault("LX124", number, tight.end() - 1, key=line[: tight.end() - 1].strip())
    return None


def _tab(stop: Stop) -> Diagnostic | None:
    before = stop.line()[: stop.mark.column + 1]
    return stop.fault("LX108", stop.mark.line, before.index("\t")) if "\t" in before else None


def _wide_sign(stop: Stop) -> Diagnostic | None:
    """Return a problem for full-width punctuation inside of brackets."""
    if not stop.in_brackets():
        return None
    for number in range(stop.begin.line, min(stop.mark.line + 1, len(stop.source.lines))):
        line = stop.text(number)
        first = stop.begin.column if number == stop.begin.line else 0
        last = stop.mark.column if number == stop.mark.line else len(line)
        for at, sign in _outside_quotes(line, first, last):
            if sign in HALF_WIDTHS:
                return stop.fault("LX126", number, at, found=sign, expected=HALF_WIDTHS[sign])
    return None


def _outside_quotes(line: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Yield the characters of a line outside of quotes, with their columns."""
    quote = ""
    for at in range(start, min(end, len(line))):
        sign = line[at]
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'":
            quote = sign
        else:
            yield at, sign


def _wide_opening(stop: Stop) -> Diagnostic | None:
    """Return a problem for a value that starts with a full-width bracket or quote."""
    line = stop.line()
    key, colon, value = line[: stop.mark.column].partition(": ")
    sign = value.lstrip()[:1]
    if not colon or sign not in HALF_WIDTHS:
        return None
    at = len(key) + len(colon) + len(value) - len(value.lstrip())
    return stop.fault("LX126", stop.mark.line, at, found=sign, expected=HALF_WIDTHS[sign])


def _sign_of_comparison(stop: Stop) -> Diagnostic | None:
    """Return a problem for `>=` and the like, as a key or before a value."""
    place = stop.begin if "block scalar" in stop.reading else stop.mark
    found = _COMPARISON.match(stop.text(place.line), place.column)
    if found is None:
        return None
    meant = _MEANT.get(found[1], "at_least")
    return stop.fault("LX127", place.line, place.column, found=found[1], expected=meant)


def _lone_dash(stop: Stop) -> Diagnostic | None:
    """Return a problem for a dash as a value, which YAML reads as the start of a list."""
    line = stop.line()
    match = _LONE_DASH.match(line, stop.mark.column)
    if match is None or not line[: stop.mark.column].rstrip().endswith((":", "：")):
        return None
    return stop.fault("LX254", stop.mark.line, stop.mark.column)


def _block_text(stop: Stop) -> Diagnostic | None:
    """Return a problem for text after `|`, which should be on the lines below."""
    if "block scalar" not in stop.reading:
        return None
    sign = stop.text(stop.begin.line)[stop.begin.column]
    return stop.fault("LX128", stop.begin.line, stop.begin.column, found=sign)


def _reserved(stop: Stop) -> Diagnostic | None:
    """Return a problem for a character that cannot start an unquoted value."""
    place = stop.begin if "directive" in stop.reading else stop.mark
    sign = stop.text(place.line)[place.column : place.column + 1] if stop.line() else ""
    starts = "token" in stop.reading or "directive" in stop.reading
    if not sign or not (starts or sign in "]},"):
        return None
    return stop.fault("LX128", place.line, place.column, found=sign)


def _tight_dash(stop: Stop) -> Diagnostic | None:
    """Return a problem for a list dash that is not followed by a space."""
    if stop.in_brackets():
        return None
    for number, line in stop.lines():
        dash = _TIGHT_DASH.match(line)
        if dash and not line.startswith("---"):
            return stop.fault(
                "LX129", number, dash.end() - 1, found=line[dash.end() :][:40].strip()
            )
    return None


def _open_quote(stop: Stop) -> Diagnostic | None:
    if "quoted scalar" not in stop.reading:
        return None
    if "escape" in stop.problem or "hexdecimal" in stop.problem:
        line = stop.text(stop.mark.line)
        at = max(line.rfind("\\", 0, stop.mark.column + 1), 0)
        return stop.fault("LX195", stop.mark.line, at, found=_escape(line[at : at + 10]))
    return stop.fault("LX110", stop.begin.line, stop.begin.column)


def _escape(text: str) -> str:
    """Return the escape sequence at the start of `text`, with its valid digits."""
    digits = {"x": 2, "u": 4, "U": 8}.get(text[1:2], 0)
    ends = (at for at, sign in enumerate(text[2 : 2 + digits], 2) if sign not in hexdigits)
    return text[: next(ends, 2 + digits)]


def _open_bracket(stop: Stop) -> Diagnostic | None:
    """Return a problem for a bracket left open at the end of a line, or a missing comma."""
    if not stop.in_brackets():
        return None
    bracket = stop.text(stop.begin.line)[stop.begin.column : stop.begin.column + 1]
    if stop.mark.line > stop.begin.line:
        there = Related(stop.source.place(stop.mark.line, stop.mark.column), "other")
        opened = stop.fault("LX196", stop.begin.line, stop.begin.column, found=bracket)
        return opened._replace(related=(there,))
    return stop.fault("LX197", stop.mark.line, stop.mark.column)


def _second_colon(stop: Stop) -> Diagnostic | None:
    """Return a problem for a colon and a space in a text, which YAML reads as a key."""
    if "mapping values are not allowed" not in stop.problem:
        return None
    key, colon, _ = stop.line()[: stop.mark.column].partition(": ")
    if not colon:
        return None
    key = key.strip().removeprefix("- ")
    return stop.fault("LX149", stop.mark.line, stop.mark.column, key=key)


def _indent(stop: Stop) -> Diagnostic | None:
    """Return a problem for a line with inconsistent indentation."""
    number, line = stop.mark.line, stop.line()
    here = _indentation(line)
    if not line.strip() or (here < stop.mark.column and stop.begin is not stop.mark):
        return None
    return _misplaced(stop, number, here)


def _misplaced(stop: Stop, number: int, here: int) -> Diagnostic | None:
    """Return a problem with the indentation expected at `number`, by the lines above."""
    above = [each for each in stop.source.lines[max(0, number - NEAR) : number] if each.strip()]
    dashed = stop.text(number).lstrip().startswith("-")
    alike = [_indentation(each) for each in above if each.lstrip().startswith("-") is dashed]
    if here in alike:
        return None
    if here in map(_indentation, above):
        return stop.fault("LX193", number, here)
    if not alike:
        return None
    expected = min(reversed(alike), key=lambda each: (abs(each - here), -each))
    return stop.fault("LX192", number, here, found=str(here), expected=str(expected))


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _no_colon(stop: Stop) -> Diagnostic | None:
    """Return a problem for a line that is not `key: value`, here or one line before."""
    number, line = stop.begin.line, stop.text(stop.begin.line)
    if "simple key" in stop.reading:
        colon = line.find(":", stop.begin.column)
        if colon > 0:
            key = line[stop.begin.column : colon].strip()
            return stop.fault("LX124", number, colon, key=key)
        return stop.fault("LX194", number, _indentation(line))
    before = stop.text(number - 1)
    if "mapping values" not in stop.problem or not before.strip() or ":" in before:
        return None
    return stop.fault("LX194", number - 1, _indentation(before))


def _behind_quotes(stop: Stop) -> Diagnostic | None:
    """Return a problem for text after a closing quote."""
    before = stop.line()[: stop.mark.column].rstrip()
    if before[-1:] not in ("'", '"') or stop.in_brackets():
        return None
    return stop.fault("LX198", stop.mark.line, stop.mark.column, found=before[-1])


_SLIPS: Final[tuple[Callable[[Stop], Diagnostic | None], ...]] = (
    _alias,
    _conflict,
    _tab,
    _sign_of_comparison,
    _lone_dash,
    _wide_sign,
    _wide_opening,
    _colon,
    _open_quote,
    _behind_quotes,
    _block_text,
    _reserved,
    _open_bracket,
    _tight_dash,
    _second_colon,
    _no_colon,
    _indent,
)
"""The slips in the order in which they are looked for: the surest first."""
