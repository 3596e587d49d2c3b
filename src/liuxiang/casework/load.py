"""A file of cases read: its form, its rule file, and the names that it expects something of."""

from collections.abc import Iterator, Mapping
from pathlib import Path as FilePath
from typing import NamedTuple

from pydantic import ValidationError
from yaml.nodes import MappingNode

from liuxiang.casework.model import Case, Cases, ExpectItem
from liuxiang.casework.units import Stated, entries_of, stated_units
from liuxiang.diagnostics import Diagnostic, Place, Related, has_errors, near
from liuxiang.errors import InputFault, LiuxiangError
from liuxiang.nodes import Path, Tree, Walk, documents, tree
from liuxiang.ruleset import Item, Ruleset
from liuxiang.ruleset.load import RuleFile, load_rules
from liuxiang.ruleset.shape import problems_of
from liuxiang.source import STDIN, Source

Faults = Iterator[Diagnostic]


class CaseFile(NamedTuple):
    """A file of cases that holds, and the rule file that they are cases of."""

    file: str
    rules: RuleFile
    cases: tuple[Case, ...]
    walk: Walk
    tree: Tree
    problems: tuple[Diagnostic, ...] = ()

    def place(self, path: Path) -> Place:
        """Where the part at `path`, or what holds it, stands."""
        while path not in self.tree.nodes:
            path = path[:-1]
        return self.walk.place(self.tree.keys.get(path, self.tree.nodes[path]))

    def stated(self, index: int) -> list[Stated]:
        """The units of a case."""
        case, walk = self.cases[index], Walk(self.walk.source)
        category = case.category or next(iter(self.rules.ruleset.categories))
        path: Path = ("cases", index)
        units = self.tree.nodes.get((*path, "units"))
        if units is not None:
            return list(stated_units(units, category, walk))
        given, verified = (self.tree.nodes.get((*path, key)) for key in ("given", "verified"))
        at = self.tree.nodes[*path, "name"]
        return [Stated(case.name, category, at, entries_of(given), entries_of(verified))]


def load_cases(source: Source, rules: RuleFile | None = None) -> CaseFile:
    """The cases that `source` holds.

    Args:
        source: the file.
        rules: the rule file, where it is known; else the one that the file names.

    Raises:
        InputFault: with every problem of the file, or of the rule file.

    """
    nodes = documents(source)
    walk = Walk(source)
    if len(nodes) != 1 or not isinstance(nodes[0], MappingNode) or nodes[0].tag:
        place = walk.place(nodes[-1]) if nodes else Place(source.name)
        raise InputFault([*source.warnings, Diagnostic("LX601", place)])
    found = tree(walk, nodes[0])
    try:
        cases = Cases.model_validate(found.data)
    except ValidationError as error:
        problems = [*walk.problems, *problems_of(error, found, walk)]
        raise InputFault([*source.warnings, *problems]) from None
    rules = rules or _rules_of(cases, source, found, walk)
    file = CaseFile(source.name, rules, cases.cases, walk, found)
    problems = [*source.warnings, *walk.problems, *_faults(file)]
    if has_errors(problems):
        raise InputFault(problems)
    return file._replace(problems=tuple(problems))


def _rules_of(cases: Cases, source: Source, found: Tree, walk: Walk) -> RuleFile:
    """The rule file that the cases name, beside them or installed.

    Raises:
        InputFault: there is none, or it does not hold.

    """
    folder = FilePath() if source.name == STDIN else FilePath(source.name).parent
    beside = folder / cases.ruleset
    try:
        return load_rules(beside if beside.is_file() else cases.ruleset)
    except InputFault:
        if beside.is_file():
            raise
        values = {"found": cases.ruleset}
        raise InputFault(
            [Diagnostic("LX602", walk.place(found.nodes["ruleset",]), values)]
        ) from None
    except LiuxiangError as fault:
        values = {"found": cases.ruleset}
        suggestions = fault.diagnostics[0].suggestions
        place = walk.place(found.nodes["ruleset",])
        raise InputFault([Diagnostic("LX602", place, values, (), suggestions)]) from None


def _faults(file: CaseFile) -> Faults:
    """Names in the cases that stand for nothing, and cases that cannot be told apart."""
    seen: dict[str, int] = {}
    for index, case in enumerate(file.cases):
        path: Path = ("cases", index)
        if case.name in seen:
            first = Related(file.place(("cases", seen[case.name], "name")))
            place = file.place((*path, "name"))
            yield Diagnostic("LX603", place, {"found": case.name}, (first,))
        seen.setdefault(case.name, index)
        if case.units is not None and (case.given is not None or case.verified is not None):
            yield Diagnostic("LX604", file.place((*path, "units")))
        yield from _unknown(file, (*path, "category"), [case.category], _categories(file))
        unknown = list(_unknown_readings(file, path, case))
        yield from unknown
        if not unknown:
            yield from _unknown_parts(file, (*path, "expect"), case)


def _categories(file: CaseFile) -> list[str]:
    return list(file.rules.ruleset.categories)


def _unknown(file: CaseFile, path: Path, names: list[str | None], known: list[str]) -> Faults:
    for name in names:
        if name is not None and name not in known:
            values = {"found": name, "expected": ", ".join(known[:40])}
            yield Diagnostic("LX605", file.place(path), values, (), near(name, known))


def _unknown_readings(file: CaseFile, path: Path, case: Case) -> Faults:
    rulings = {each.id: each for each in file.rules.ruleset.rulings}
    for name, reading in case.readings.items():
        at = (*path, "readings", name)
        yield from _unknown(file, at, [name], list(rulings))
        if name in rulings:
            known = [each.id for each in rulings[name].alternatives if each.changes]
            yield from _unknown(file, at, [reading], known)


def _unknown_parts(file: CaseFile, path: Path, case: Case) -> Faults:
    rules = file.rules.reading(case.readings) if case.readings else file.rules
    ruleset, expect = rules.ruleset, case.expect
    items = items_by_name(ruleset)
    for name, wanted in expect.items.items():
        at = (*path, "items", name)
        if name not in items:
            yield from _unknown(file, at, [name], list(items))
        else:
            yield from _unknown_in_item(file, at, items[name], wanted)
    bonuses = [*bonus_names(ruleset)]
    for name in expect.steps or ():
        yield from _unknown(file, (*path, "steps", name), [name], bonuses)
    units = [str(name) for name in case.units or ()]
    for key in ("ranks", "totals", "awards"):
        for name in getattr(expect, key):
            yield from _unknown(file, (*path, key, name), [name], units)
    awards = [award.id for award in ruleset.awards]
    yield from _unknown(file, (*path, "award"), [expect.award], awards)
    for name, award in expect.awards.items():
        yield from _unknown(file, (*path, "awards", name), [award], awards)


def _unknown_in_item(file: CaseFile, path: Path, item: Item, wanted: ExpectItem) -> Faults:
    criteria = list(clause_names(item))
    for name in wanted.criteria:
        yield from _unknown(file, (*path, "criteria", name), [name], criteria)
    for name in wanted.bonuses:
        known = [bonus.id for bonus in item.bonuses]
        yield from _unknown(file, (*path, "bonuses", name), [name], known)


def items_by_name(ruleset: Ruleset) -> Mapping[str, Item]:
    """Items by their number and by their id."""
    numbered = {str(item.no): item for item in ruleset.items}
    return numbered | {item.id: item for item in ruleset.items}


def clause_names(item: Item) -> Iterator[str]:
    """The clauses of an item by id, those of a group as `GROUP.ID`."""
    if item.scoring is None:
        return
    if item.scoring.kind == "tiers":
        yield from (tier.key for tier in item.scoring.tiers)
    for each in item.scoring.criteria():
        yield each.key
        yield from (f"{each.key}.{part.key}" for part in each.criteria() if part is not each)
    yield from item.scoring.measured()
    if item.scoring.kind == "deductions":
        yield from (each.key for each in item.scoring.deductions)


def bonus_names(ruleset: Ruleset) -> Mapping[str, tuple[str, str]]:
    """Bonuses by id where that is enough, and by `ITEM.BONUS`: the ids of item and bonus."""
    found: dict[str, tuple[str, str]] = {}
    twice: set[str] = set()
    for item in ruleset.items:
        for bonus in item.bonuses:
            if bonus.id in found:
                twice.add(bonus.id)
            found[bonus.id] = found[f"{item.id}.{bonus.id}"] = (item.id, bonus.id)
    return {name: pair for name, pair in found.items() if name not in twice}
