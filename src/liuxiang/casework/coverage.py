"""What of a rule file its cases cover."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import Enum
from typing import Any, NamedTuple

from liuxiang.casework.of_totals import reached_of_total, targets_of_total
from liuxiang.casework.ranked_coverage import of_grades, of_standings
from liuxiang.casework.run import Ran
from liuxiang.exact import EXACT, ONE, ZERO, Ratio
from liuxiang.figures import NOT_APPLICABLE
from liuxiang.item_results import BonusResult, CriterionResult, ItemResult, PenaltyResult
from liuxiang.nodes import Path
from liuxiang.ruleset import Award, Item, Ruleset
from liuxiang.ruleset.bonuses import AnyBonus, PerStep, TieredBonus
from liuxiang.ruleset.load import RuleFile
from liuxiang.ruleset.penalties import AnyPenalty, PenaltyPerStep, TieredPenalty
from liuxiang.ruleset.scoring import BestOf, Deductions, Scoring, Tiers
from liuxiang.ruleset.uses import Target, of_clause


def targets(ruleset: Ruleset) -> Iterator[Target]:
    """Yield all possible outcomes of the parts of a rule file, in file order."""
    for name in ruleset.categories:
        yield Target(("categories", name), name, "scored")
    for at, item in ruleset.placed_items:
        if item.scoring is not None:
            yield from item.scoring.targets((*at, "scoring"), str(item.no), ruleset.metrics)
        for path, part in item.placed_adjustments(at):
            yield from _of_adjustment(path, f"{item.no} {part.id}", part, ruleset)
        if item.bonus_cap is not None:
            yield Target((*at, "bonus_cap"), f"{item.no}", "capped")
    yield from _of_caps(ruleset)
    yield from targets_of_total(ruleset)
    yield from _of_readings(ruleset)
    yield from _of_ranking(ruleset)


def _of_adjustment(
    path: Path, name: str, part: AnyBonus | AnyPenalty, ruleset: Ruleset
) -> Iterator[Target]:
    """Yield the outcomes of a bonus or penalty: that it counts and that not, tiers, conditions."""
    for aspect in part.targets():
        yield Target(path, name, aspect)
    if isinstance(part, TieredBonus | TieredPenalty):
        for index, tier in enumerate(part.tiers):
            yield Target((*path, "tiers", index, "when"), f"{name} {tier.key}", "first to hold")
    for word, clause in part.gates():
        yield from of_clause((*path, word), name, clause, ruleset.metrics)


def _of_caps(ruleset: Ruleset) -> Iterator[Target]:
    for index, action in enumerate(ruleset.actions):
        if action.bonus_cap is not None:
            yield Target(("actions", index, "bonus_cap"), action.id, "capped")
    if ruleset.bonus_cap is not None:
        yield Target(("bonus_cap",), "bonus_cap", "capped")


def _of_ranking(ruleset: Ruleset) -> Iterator[Target]:
    for index, award in enumerate(ruleset.awards):
        for name in _lists_of(ruleset, award):
            for aspect in ("first", "last", "behind"):
                yield Target(("awards", index, "ranks", name), f"{award.id} {name}", aspect)
        if award.at_the_limit != "decide":
            yield Target(("awards", index, "at_the_limit"), award.id, "divided")
    for index, key in enumerate(ruleset.ranking.keys, 1):
        for aspect in ("separates", "unknown"):
            yield Target(("ranking", "by", index), key.shown, aspect)
    for each in () if ruleset.ranking.ranks_nobody else ruleset.lists:
        yield Target(("ranking", each.id), each.id, "tied")

    if ruleset.grades is not None:
        for index, band in enumerate(ruleset.grades.bands):
            yield Target(("grades", "bands", index), band.id, "graded")
        for index, ceiling in enumerate(ruleset.grades.ceilings):
            yield Target(("grades", "ceilings", index), ceiling.id, "pressing alone")


def _lists_of(ruleset: Ruleset, award: Award) -> Iterator[str]:
    """Yield the lists in which an award is given, in the order in which it names categories."""
    own = (ruleset.list_of[name] for name in ruleset.categories_of(award))
    yield from dict.fromkeys(own)


def _of_readings(ruleset: Ruleset) -> Iterator[Target]:
    for one, ruling in enumerate(ruleset.rulings):
        for two, alternative in enumerate(ruling.alternatives):
            if alternative.changes:
                path = ("rulings", one, "alternatives", two)
                yield Target(path, f"{ruling.id}={alternative.id}", "chosen")


class Excess(Enum):
    """Not above the threshold, above by less than one step, or by at least one."""

    NONE = "none"
    UNDER_A_STEP = "under a step"
    STEPS = "steps"


def excess_of(result: BonusResult | PenaltyResult, rule: AnyBonus | AnyPenalty) -> Excess:
    """Return how far the figure of a bonus or penalty is beyond its threshold."""
    if not isinstance(rule, PerStep | PenaltyPerStep) or result.figure is None:
        return Excess.NONE
    value: Any = result.figure.value
    if isinstance(value, tuple) and not isinstance(value, Ratio):
        return Excess.STEPS if result.steps else Excess.NONE  # a list of numbers
    if value is NOT_APPLICABLE:
        return Excess.NONE
    part, whole = value if isinstance(value, Ratio) else (value, ONE)
    mark = rule.above if isinstance(rule, PerStep) else rule.mark
    past = EXACT.subtract(part, EXACT.multiply(mark.value, whole))
    if isinstance(rule, PenaltyPerStep) and rule.below is not None:
        past = EXACT.minus(past)
    if past <= 0:
        return Excess.NONE
    return Excess.UNDER_A_STEP if past < EXACT.multiply(rule.step.value, whole) else Excess.STEPS


class Coverage(NamedTuple):
    """The coverage targets in file order, and those that no case reached."""

    total: int
    missing: tuple[Target, ...]

    @property
    def covered(self) -> int:
        """The number of targets that were reached."""
        return self.total - len(self.missing)


def coverage(rules: RuleFile, runs: list[Ran]) -> Coverage:
    """Return the coverage of a rule file by `runs` of passing cases."""
    every = list(targets(rules.ruleset))
    seen = {each for ran in runs for each in _seen(ran, rules.ruleset)}
    missing = tuple(each for each in every if (each.path, each.aspect) not in seen)
    return Coverage(len(every), missing)


Seen = Iterator[tuple[Path, str]]


def _seen(ran: Ran, ruleset: Ruleset) -> Seen:
    """Yield what one case has reached, with its readings."""
    for ruling, reading in ran.case.readings.items():
        for one, each in enumerate(ruleset.rulings):
            for two, alternative in enumerate(each.alternatives):
                if (each.id, alternative.id) == (ruling, reading):
                    yield ("rulings", one, "alternatives", two), "chosen"
    for card in ran.cards:
        yield ("categories", card.category), "scored"
        for cut in card.cuts:
            yield (
                (("bonus_cap",), "capped")
                if cut.scope == "scheme"
                else (("actions", _index(ruleset, cut.scope), "bonus_cap"), "capped")
            )
    if ran.case.readings:
        return  # the rules of a reading are not those of the file
    for card in ran.cards:
        yield from reached_of_total(card, ruleset.total)
        for item in card.items:
            yield from _of_item(item, ruleset)
    yield from of_grades(ran)
    yield from of_standings(ran)


def _index(ruleset: Ruleset, action: str) -> int:
    return [each.id for each in ruleset.actions].index(action)


def _verdicts(clause: CriterionResult) -> Iterator[tuple[Path, str]]:
    """Yield the verdict on a clause, and those on everything in it."""
    yield clause.path, clause.verdict
    for part in (*clause.parts, *([clause.when] if clause.when else [])):
        yield from _verdicts(part)


def _of_item(item: ItemResult, ruleset: Ruleset) -> Seen:
    for clause in item.criteria:
        yield from _verdicts(clause)
    if isinstance(item.item.scoring, BestOf):
        for clause, route in zip(item.criteria, item.item.scoring.routes, strict=True):
            yield from _of_scoring(route, clause.parts, item.item, ruleset)
            some = "full" if clause.verdict == "met" else "some"
            yield clause.path, some if clause.points else "none"
            yield from [(clause.path, "counted")] if clause.counted else []
    elif item.item.scoring is not None:
        yield from _of_scoring(item.item.scoring, item.criteria, item.item, ruleset)
    if item.full is not None:
        aspect = "none" if item.base == ZERO else "full" if item.base == item.full else "some"
        yield (*item.path, "scoring"), aspect
    for bonus, rule in zip(item.bonuses, _counting(item), strict=True):
        yield from ((bonus.path, aspect) for aspect in _of_bonus(bonus, rule))
    penalties: dict[str, AnyPenalty] = {each.id: each for each in item.item.penalties}
    for penalty in item.penalties:
        aspects = _of_penalty(penalty, penalties[penalty.id])
        yield from ((penalty.path, aspect) for aspect in aspects)
    parts: list[BonusResult | PenaltyResult] = [*item.bonuses, *item.penalties]
    for part in parts:
        yield from _first(part.tiers, item.item, ruleset)
        for gate in part.gates:
            yield from _verdicts(gate.criterion)
    if item.bonus_cut:
        yield (*item.path, "bonus_cap"), "capped"


def _of_scoring(
    scoring: Scoring, clauses: tuple[CriterionResult, ...], item: Item, ruleset: Ruleset
) -> Seen:
    """Return which tiers were reached, and what deductions cost."""
    if not clauses:  # it is not assessed
        return
    if isinstance(scoring, Tiers):
        yield from _first(clauses, item, ruleset)
        yield from _on_lines(scoring, clauses)
    elif isinstance(scoring, Deductions):
        caps = {each.key: each.cap for _, each in scoring.stepped}
        yield from (pair for each in clauses for pair in _lost(each, caps))


def _first(tiers: tuple[CriterionResult, ...], item: Item, ruleset: Ruleset) -> Seen:
    """Return the first tier that is met, even if it earns nothing; none after an undecided one."""
    holding = {"met"}
    if item.policies(ruleset.policies).nothing_to_measure == "met":
        holding.add("nothing_to_measure")
    for tier in tiers:
        if tier.verdict in holding:
            yield tier.path, "first to hold"
        if tier.verdict in holding or tier.verdict == "missing":
            return


def _on_lines(scoring: Tiers, clauses: tuple[CriterionResult, ...]) -> Seen:
    """Return where on its line the tier is that counts."""
    for tier, each in zip(scoring.tiers, clauses, strict=True):
        if tier.line is not None and each.verdict == "met" and each.points:
            ends = {tier.most: "most", tier.least: "least"}
            yield (*each.path[:-1], "line"), ends.get(each.points, "between")


def _lost(clause: CriterionResult, caps: Mapping[str, Decimal | None]) -> Seen:
    """Return the outcome of a deduction."""
    lost = -(clause.points or ZERO)
    yield clause.path, "some" if lost else "none"
    if lost and lost == caps.get(clause.id):
        yield clause.path, "at the cap"


def _counting(item: ItemResult) -> list[AnyBonus]:
    """Yield the rules of the bonuses that apply to the unit."""
    rules = {bonus.id: bonus for bonus in item.item.bonuses}
    return [rules[each.id] for each in item.bonuses]


def _of_bonus(bonus: BonusResult, rule: AnyBonus) -> Iterator[str]:
    if bonus.metric is None:
        if bonus.open:
            return
    elif bonus.figure is None and not rule.discretionary:
        return
    if excess_of(bonus, rule) is Excess.UNDER_A_STEP:
        yield "under a step"
    elif not bonus.uncapped:
        yield "none"
    if bonus.uncapped:
        yield "some"
    if bonus.steps == 1:
        yield "one step"
    if rule.cap is not None and bonus.uncapped >= rule.cap:
        yield "at the cap"


def _of_penalty(penalty: PenaltyResult, rule: AnyPenalty) -> Iterator[str]:
    """Yield the outcomes of a penalty, of which one that is open has none."""
    if penalty.open:
        return
    if not penalty.uncapped:
        past = excess_of(penalty, rule)
        yield "under a step" if past is Excess.UNDER_A_STEP else "none"
    else:
        yield "some"
    if penalty.steps == 1:
        yield "one step"
    if rule.cap is not None and penalty.uncapped >= rule.cap:
        yield "at the cap"
