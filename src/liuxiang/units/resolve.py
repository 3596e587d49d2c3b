"""Figures of a unit resolved: spreadsheet errors refused, rates and their counts compared."""

import re
from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, cast

from yaml.nodes import Node, ScalarNode

from liuxiang.diagnostics import Diagnostic, Place, Related
from liuxiang.exact import EXACT, Ratio, half_width, show
from liuxiang.figures import StatementKind, Trail, ratio_of
from liuxiang.nodes import NodeReader, is_empty, start
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.metrics import Rate
from liuxiang.units import Basis, Figure
from liuxiang.units.revised_rates import trail_of_rate, unreasoned, weight

if TYPE_CHECKING:
    from liuxiang.units.derived import DerivedFigures

_ERROR: Final = r"#(?:DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!|#+)"
"""The error values of spreadsheets."""


def is_error(text: str) -> bool:
    """Return whether `text` is an error value of a spreadsheet."""
    return text.startswith("#") and re.fullmatch(_ERROR, text) is not None


def says_nothing(metric: str, node: Node, walk: NodeReader) -> bool:
    """Return whether there is no figure at `node`; report a spreadsheet error in its place."""
    if not isinstance(node, ScalarNode) or node.value[:1].isdigit():  # as nearly all figures
        return False
    if is_empty(node):
        found = _behind(node, walk)
        if not is_error(found):
            return True
    else:
        if "#" not in node.value and "＃" not in node.value:
            return False
        found = half_width(node.value.strip())
        if not is_error(found):
            return False
    walk.report("LX257", node, {"metric": metric, "found": found})
    return True


def _behind(node: Node, walk: NodeReader) -> str:
    """Return the first word of a comment after an empty value; empty if it has only punctuation."""
    line, column = start(node)
    if walk.source.grid is not None or line >= len(walk.source.lines):
        return ""
    words = walk.source.lines[line][column:].split(maxsplit=1)
    return words[0] if words and words[0].strip("#") else ""


Figures = dict[str, Figure]


class FigureResolver:
    """The relations between figures in a rule file, computed once for all units."""

    def __init__(self, ruleset: Ruleset) -> None:
        self._rates: list[tuple[str, Rate, str, str]] = []
        self._within: list[tuple[str, str]] = []
        self._open: list[str] = []
        uses: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for name, metric in ruleset.metrics.items():
            if metric.kind != "rate":
                continue
            if metric.part is not None and metric.whole is not None:
                self._rates.append((name, metric, metric.part, metric.whole))
                uses[metric.part].append((name, 0))
                uses[metric.whole].append((name, 1))
            if metric.within is not None:
                self._within.append((name, metric.within))
            if metric.limits()[1] is None:
                self._open.append(name)
        self._sides = frozenset(uses)
        self._derived = derived_of(ruleset)
        self._shared = [(figure, using) for figure, using in uses.items() if len(using) > 1]

    def settle(
        self,
        reported: Figures,
        verified: Figures,
        basis: Basis,
        walk: NodeReader,
        corrected: frozenset[str] = frozenset(),
    ) -> Mapping[str, Figure]:
        """Return the figures that count; report contradictions among them to `walk`.

        `corrected` are the names of those `reported` that the unit has corrected.
        """
        if basis == "reported":
            verified = {}
        figures = dict(reported)
        for name, figure in verified.items():
            before = reported.get(name)
            figures[name] = figure._replace(reported=before.text if before else None)
        if self._derived is not None:
            self._derived.add(figures, walk, rates=False)
        if not self._sides.isdisjoint(figures):
            for name, rate, part, whole in self._rates:
                if part in figures or whole in figures:
                    own = weight(name, verified, corrected)
                    others = max(weight(side, verified, corrected) for side in (part, whole))
                    if own != others:
                        walk.problems += unreasoned(name, (part, whole), figures, verified)
                    if name not in figures or own <= others:
                        later = own < others
                        self._rebuild(name, rate, (part, whole), figures, later, walk)
        if self._derived is not None:
            self._derived.add(figures, walk, rates=True)
        self._compare(figures, walk)
        return figures

    def trails(
        self,
        figures: Mapping[str, Figure],
        reported: Figures,
        verified: Figures,
        corrected: frozenset[str],
        trail: Mapping[str, Trail],
    ) -> Mapping[str, Trail]:
        """Return `trail` with those of rates that follow from what was said of their numbers."""
        kinds: dict[str, StatementKind] = dict.fromkeys(corrected, "corrected")
        counting = (each for each in verified if each in figures and figures[each].verified)
        kinds |= dict.fromkeys(counting, "verified")
        found = {
            name: trail_of_rate(name, (part, whole), figures, reported, trail, kinds)
            for name, _, part, whole in self._rates
            if name in figures and not trail.keys().isdisjoint((name, part, whole))
        }
        return {**trail, **found}

    def _rebuild(
        self,
        name: str,
        rate: Rate,
        sides: tuple[str, str],
        figures: Figures,
        later: bool,
        walk: NodeReader,
    ) -> None:
        """Compute a rate from its part and whole, or compare it with them if it was given, too.

        A part or whole that was said `later` than the rate replaces it.
        """
        part, whole = (figures.get(side) for side in sides)
        literal = figures.get(name)
        if literal is not None and not later:
            _hold_against(name, literal, part, whole, walk)
            return
        if part is None or whole is None:
            if literal is not None:
                del figures[name]
                there = part or whole or literal
                values = {"metric": name, "found": literal.text, "missing": sides[part is not None]}
                related = (Related(place_of(there, walk), "other"),)
                walk.problems.append(_fault("LX275", literal, values, walk, related))
            return
        ratio = ratio_of(part.value, whole.value)
        text = f"{show(ratio.part)}/{show(ratio.whole)}"
        fault = rate.bounds_fault(ratio)
        if fault is not None:
            low, high = rate.bounds or ("0%", "100%")
            values = {"metric": name, "found": text, "bounds": f"{low or ''} … {high or ''}"}
            related = (Related(place_of(whole, walk), "other"),)
            walk.problems.append(_fault(fault, part, values, walk, related))
        checked = part if part.verified else whole
        figures[name] = Figure(
            ratio,
            text,
            part.line,
            part.column,
            checked.verified,
            checked.reason,
            checked.by,
            literal.text if literal else _reported(part, whole),
            part.at,
        )

    def _compare(self, figures: Figures, walk: NodeReader) -> None:
        """Warn of figures that contradict each other; they are questioned, not refused."""
        for figure, using in self._shared:
            first: Decimal | None = None
            for name, side in using:
                rate = figures.get(name)
                if rate is None or "/" not in rate.text:
                    continue
                ratio: Any = rate.value
                number = ratio[side]
                if first is None:
                    first, other = number, name
                elif number != first:
                    self._disagree(figure, (other, first), (name, number), figures, walk)
        for inner, outer in self._within:
            self._fits(inner, outer, figures, walk)
        for name in self._open:
            rate = figures.get(name)
            if rate is None:
                continue
            part, whole = cast(Ratio, rate.value)
            if part and not whole:
                values = {"metric": name, "found": rate.text}
                walk.problems.append(_fault("LX273", rate, values, walk))

    def _disagree(
        self,
        figure: str,
        first: tuple[str, Decimal],
        second: tuple[str, Decimal],
        figures: Figures,
        walk: NodeReader,
    ) -> None:
        """Warn of two rates that imply different numbers for a figure they share."""
        (other, expected), (metric, found) = first, second
        place = place_of(figures[other], walk)
        values = {
            "figure": figure,
            "metric": metric,
            "found": show(found),
            "other": other,
            "expected": show(expected),
        }
        related = (Related(place, "other"),)
        walk.problems.append(_fault("LX271", figures[metric], values, walk, related))

    def _fits(self, inner: str, outer: str, figures: Figures, walk: NodeReader) -> None:
        """Warn of a subset, or the rest of the whole, that is impossible."""
        one, two = figures.get(inner), figures.get(outer)
        if one is None or two is None or "/" not in one.text or "/" not in two.text:
            return
        small, large = cast(Ratio, one.value), cast(Ratio, two.value)
        rest_part = EXACT.subtract(large.part, small.part)
        rest_whole = EXACT.subtract(large.whole, small.whole)
        if small.part > large.part or small.whole > large.whole or rest_part > rest_whole:
            values = {"metric": inner, "found": one.text, "other": outer, "expected": two.text}
            place = place_of(two, walk)
            walk.problems.append(_fault("LX272", one, values, walk, (Related(place, "other"),)))


def derived_of(ruleset: Ruleset) -> "DerivedFigures | None":
    """Return what computes the derived figures of a rule file, if it has any."""
    if not ruleset.derivation.names:
        return None
    from liuxiang.units.derived import DerivedFigures

    return DerivedFigures(ruleset)


def place_of(figure: Figure, walk: NodeReader) -> Place:
    """Return where a figure stands: in the file of its unit, or in that of who said it later."""
    return figure.at or walk.source.place(figure.line, figure.column)


def _reported(part: Figure, whole: Figure) -> str | None:
    """Return the reported rate if one of its figures has since been verified."""
    if part.reported is None and whole.reported is None:
        return None
    return f"{part.reported or part.text}/{whole.reported or whole.text}"


def _hold_against(
    name: str, literal: Figure, part: Figure | None, whole: Figure | None, walk: NodeReader
) -> None:
    """Report a rate that differs from the figures it is made of."""
    ratio = cast(Ratio, literal.value)
    differs: Figure | None = None
    if "/" in literal.text:
        for figure, side in ((part, ratio.part), (whole, ratio.whole)):
            if figure is not None and _number(figure) != side:
                differs = figure
    elif part is not None and whole is not None:
        other = ratio_of(part.value, whole.value)
        across = EXACT.multiply(other.part, ratio.whole)
        empty = (ratio.whole == 0) != (other.whole == 0)
        if empty or across != EXACT.multiply(ratio.part, other.whole):
            differs = part
    if differs is not None:
        values = {"metric": name, "found": literal.text, "other": differs.text}
        place = place_of(differs, walk)
        walk.problems.append(_fault("LX270", literal, values, walk, (Related(place, "other"),)))


def _fault(
    code: str,
    figure: Figure,
    values: Mapping[str, str],
    walk: NodeReader,
    related: tuple[Related, ...] = (),
) -> Diagnostic:
    return Diagnostic(code, place_of(figure, walk), values, related)


def _number(figure: Figure) -> Decimal:
    return cast(Decimal, figure.value)
