"""Lowers grades to terms for one category: the conditions of bands, and those that press them."""

from collections.abc import Iterable, Iterator, Mapping

from liuxiang.exact import EXACT, ZERO
from liuxiang.ruleset.base import Bound
from liuxiang.ruleset.conditions import ranks_in
from liuxiang.ruleset.grade_terms import BandTerms, CeilingTerms, GradeTerms, Way
from liuxiang.ruleset.grades import Band, Ceiling, Grades
from liuxiang.ruleset.groups import measured
from liuxiang.ruleset.lowered_parts import ActionTerms, ItemTerms, SchemeTerms
from liuxiang.ruleset.lowering import Clause, Earned, Lowering
from liuxiang.terms import ALWAYS, NEVER, Const, Either, Every, Product, Sum, Test


def earned_by(items: Iterable[ItemTerms]) -> Iterator[tuple[str, Earned]]:
    """Yield what each item that is assessed has earned, as `items.ID`."""
    for each in items:
        if each.assessed:
            lowered = each.lowered
            full, left = (lowered.full, lowered.left) if lowered else (ZERO, False)
            points = Sum((each.base, each.bonus)) if each.net is None else each.net.points
            applies = NEVER if left else ALWAYS
            yield f"items.{each.item.id}", Earned(points, Const(full), applies)


def earned_of(scheme: SchemeTerms) -> Mapping[str, Earned]:
    """Return what items, actions and the scheme have earned, as criteria on points name it."""
    found = dict(earned_by(scheme.items))
    for action in scheme.actions:
        own = [each for each in scheme.items if each.assessed and each.action == action.action.id]
        if own:
            found[f"actions.{action.action.id}"] = _earned_of(action, own)
    found["total"] = _total_of(scheme)
    return found


def _total_of(scheme: SchemeTerms) -> Earned:
    """Return the total as units are compared by it: as rounded, or before it is."""
    if scheme.exact is None:
        return Earned(scheme.total, Const(scheme.full))
    of, by = scheme.exact
    full = Const(EXACT.multiply(scheme.full, by))
    return Earned(of, full, scaled=(of, Const(by)))


def _earned_of(action: ActionTerms, own: list[ItemTerms]) -> Earned:
    """Return what an action has earned, which its items may add up to on another scale."""
    full, worth = Const(action.full), action.action.points
    scaled = None
    if action.action.of is not None and worth is not None and action.full:
        scaled = Product(Const(worth), action.points), full
    scored = [each for each in own if each.lowered]
    items = tuple(
        f"items.{each.item.id}" for each in scored if each.lowered and not each.lowered.left
    )
    applies = NEVER if scored and not items else ALWAYS
    return Earned(action.points, full, applies, items, scaled)


def lower_grades(grades: Grades, scheme: SchemeTerms, lowering: Lowering) -> GradeTerms:
    """Return the grades of a lowered scheme for the category of `lowering`."""
    known = lowering._replace(earned=earned_of(scheme)).at("grades")
    bands = tuple(
        BandTerms(band, known.at("bands", index).path, _when(band, known.at("bands", index)))
        for index, band in enumerate(grades.bands)
        if lowering.assessed(band.only)
    )
    order = [each.id for each in grades.bands]
    left = [order.index(each.band.id) for each in bands]
    ceilings = tuple(
        CeilingTerms(
            each,
            known.at("ceilings", index).path,
            sum(place < order.index(each.at_best) for place in left),
            ways,
        )
        for index, each in enumerate(grades.ceilings)
        if lowering.assessed(each.only)
        and (ways := tuple(_ways(each, known.at("ceilings", index, "when"))))
    )
    compared = {name: each.points for name, each in known.earned.items()}
    return GradeTerms(bands, ceilings, compared)


def _when(band: Band, lowering: Lowering) -> Clause | None:
    """Return the condition of a band; None if nothing is asked of the category."""
    clause = None if band.when is None else band.when.lower(lowering.at("when"))
    return clause if clause is not None and clause.counting else None


def _ways(ceiling: Ceiling, lowering: Lowering) -> Iterator[Way]:
    """Yield the condition for each group of places that it does not tell apart."""
    ends = sorted(
        {
            end
            for each in ranks_in(ceiling.when)
            for word, mark in each.marks.items()
            for end in [_last_before(word, mark.number)]
            if end > 0
        }
    )
    for until in (*ends, None):
        place = until if until is not None else ends[-1] + 1 if ends else 0
        clause = ceiling.when.lower(lowering._replace(from_last=place))
        if clause.counting:
            yield Way(until, clause, _presses(clause))


def _presses(clause: Clause) -> Test:
    """Return the test whether a condition holds by what there is, without what is left out."""
    if not clause.parts:
        return measured(clause)
    holds = Either if clause.test == "any_of" else Every
    return holds(tuple(_presses(part) for part in clause.parts if part.counting))


def _last_before(word: str, mark: Bound) -> int:
    """Return the last place on the near side of a mark, as a comparison sees it."""
    return int(mark) if word in ("at_most", "more_than") else int(mark) - 1
