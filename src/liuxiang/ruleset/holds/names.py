"""Names: everything that is named is declared, of a fitting kind, and stands for one thing."""

from collections.abc import Iterable, Iterator

from liuxiang.nodes import Path
from liuxiang.ruleset import Item, Ruleset
from liuxiang.ruleset.bonuses import Bonus, Discretionary, PerCount
from liuxiang.ruleset.criteria import AnyOf, Criterion
from liuxiang.ruleset.holds.faults import Fault, Faults, all_criteria, located, top_criteria
from liuxiang.ruleset.scoring import Deductions, Judged, Scoring, Tiers
from liuxiang.ruleset.scoring.deductions import Deduction

NUMBERS = ("count", "amount", "rate")


def metric_names(ruleset: Ruleset) -> Faults:
    """Every metric that is used is declared, and is of a kind that can be used so."""
    for path, name, kinds in _uses(ruleset):
        metric = ruleset.metrics.get(name)
        if metric is None:
            yield Fault("LX341", path, {"found": name}, ruleset.metrics)
        elif kinds and metric.kind not in kinds:
            values = {"found": name, "kind": metric.kind, "expected": ", ".join(kinds)}
            yield Fault("LX357", path, values)


def _uses(ruleset: Ruleset) -> Iterator[tuple[Path, str, tuple[str, ...]]]:
    """Where metrics are used, and the kinds that can be used there; none is any."""
    for name, metric in ruleset.metrics.items():
        if metric.kind == "rate":
            figures = ("count", "amount")
            targets = (("part", figures), ("whole", figures), ("within", ("rate",)))
            for key, kinds in targets:
                if getattr(metric, key) is not None:
                    yield ("metrics", name, key), getattr(metric, key), kinds
    for path, _, criterion in all_criteria(ruleset):
        yield (*path, "metric"), criterion.metric, ()
    for at, item in located(ruleset):
        for path, name, scoring in _measured(at, item):
            yield (*path, "metric"), name, ("points",) if isinstance(scoring, Judged) else NUMBERS
        for index, bonus in enumerate(item.bonuses):
            if not bonus.criteria():
                yield (*at, "bonuses", index, "metric"), bonus.basis(), _basis_kinds(bonus)


def _measured(at: Path, item: Item) -> Iterator[tuple[Path, str, Scoring]]:
    if item.scoring is None:
        return
    for index, name in enumerate(item.scoring.measured()):
        below: Path = ("deductions", index) if isinstance(item.scoring, Deductions) else ()
        yield (*at, "scoring", *below), name, item.scoring


def _basis_kinds(bonus: Bonus) -> tuple[str, ...]:
    if isinstance(bonus, Discretionary):
        return ("points",)
    return ("count", "amount") if isinstance(bonus, PerCount) else NUMBERS


def scopes(ruleset: Ruleset) -> Faults:
    """Categories, departments and items that are named exist, and `only` is within `assesses`."""
    categories, departments = ruleset.categories, ruleset.departments
    for at, item in located(ruleset):
        yield from _unknown("LX342", (*at, "assesses"), item.assesses, categories)
        yield from _unknown("LX343", (*at, "departments"), item.departments, departments)
        scoped: list[tuple[Path, tuple[str, ...] | None]] = [
            (path, each.only) for path, each in top_criteria(at, item)
        ]
        scoped += [(path, each.only) for path, each in _parts(at, item)]
        scoped += [((*at, "bonuses", n), bonus.only) for n, bonus in enumerate(item.bonuses)]
        for path, only in scoped:
            yield from _unknown("LX342", (*path, "only"), only or (), categories)
            for index, name in enumerate(only or ()):
                if name in categories and name not in item.assesses:
                    yield Fault("LX364", (*path, "only", index), {"found": name})
    for index, award in enumerate(ruleset.awards):
        yield from _unknown("LX342", ("awards", index, "categories"), award.categories, categories)
        for name in award.labels or ():
            if name not in categories:
                label: Path = ("awards", index, "labels", name)
                yield Fault("LX342", label, {"found": name}, categories, at_key=True)
    ids = {item.id for item in ruleset.items}
    for index, ruling in enumerate(ruleset.rulings):
        yield from _unknown("LX344", ("rulings", index, "items"), ruling.items, ids)
    for at, item in located(ruleset):
        for index, bonus in enumerate(item.bonuses):
            if isinstance(bonus, Discretionary):
                path = (*at, "bonuses", index, "once_with")
                yield from _unknown("LX344", path, bonus.once_with, ids)


def _parts(at: Path, item: Item) -> Iterator[tuple[Path, Criterion | Deduction]]:
    """The criteria inside groups, and the deductions: what has a scope below the top."""
    for path, each in top_criteria(at, item):
        if isinstance(each, AnyOf):
            for index, part in enumerate(each.any_of):
                yield (*path, "any_of", index), part
    if isinstance(item.scoring, Deductions):
        for index, deduction in enumerate(item.scoring.deductions):
            yield (*at, "scoring", "deductions", index), deduction


def _unknown(code: str, path: Path, names: Iterable[str], known: Iterable[str]) -> Faults:
    allowed = set(known)
    for index, name in enumerate(names):
        if name not in allowed:
            yield Fault(code, (*path, index), {"found": name}, sorted(allowed))


def duplicates(ruleset: Ruleset) -> Faults:
    """No id and no number stands for two things."""
    yield from _twice((("actions", n, "id"), each.id) for n, each in enumerate(ruleset.actions))
    yield from _twice(((*at, "id"), item.id) for at, item in located(ruleset))
    yield from _twice(((*at, "no"), str(item.no)) for at, item in located(ruleset))
    yield from _twice((("awards", n, "id"), each.id) for n, each in enumerate(ruleset.awards))
    yield from _twice((("rulings", n, "id"), each.id) for n, each in enumerate(ruleset.rulings))
    for index, ruling in enumerate(ruleset.rulings):
        path: Path = ("rulings", index, "alternatives")
        yield from _twice(((*path, n), each.id) for n, each in enumerate(ruling.alternatives))
    for at, item in located(ruleset):
        yield from _twice(((*at, "bonuses", n), each.id) for n, each in enumerate(item.bonuses))
        yield from _twice(_identities(at, item.scoring))
        for path, each in top_criteria(at, item):
            if isinstance(each, AnyOf):
                parts = enumerate(each.any_of)
                yield from _twice(((*path, "any_of", n), part.key) for n, part in parts)


def _identities(at: Path, scoring: Scoring | None) -> Iterator[tuple[Path, str]]:
    match scoring:
        case Tiers():
            yield from (((*at, "scoring", "tiers", n), t.key) for n, t in enumerate(scoring.tiers))
        case Deductions():
            for index, each in enumerate(scoring.deductions):
                yield (*at, "scoring", "deductions", index), each.key
        case Scoring():
            for index, one in enumerate(scoring.criteria()):
                yield (*at, "scoring", "criteria", index), one.key
        case None:
            return


def _twice(named: Iterable[tuple[Path, str]]) -> Faults:
    seen: dict[str, Path] = {}
    for path, name in named:
        if name in seen:
            yield Fault("LX345", path, {"found": name}, (), seen[name])
        seen.setdefault(name, path)
