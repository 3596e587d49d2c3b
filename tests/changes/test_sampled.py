"""Directions held against the evaluator: a change alone, and units of any figures."""

import random
from collections.abc import Iterator
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from liuxiang.changes import Amendment, amendment, applied
from liuxiang.changes.facts import Facts
from liuxiang.changes.to_ruleset import restored
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.load import RuleFile
from liuxiang.scorecards import Scorer
from liuxiang.units import Unit
from liuxiang.units.read import UnitReader
from tests.changes.building import BASE, ruleset
from tests.changes.test_catalogue import CASES
from tests.changes.test_directions import (
    ALL_ASKED,
    ANY,
    COVER,
    DEBT,
    EACH_WORTH,
    EITHER,
    LOW,
    OWED,
    OWING,
    Edits,
    one_of,
    tiers,
    wrapped,
)
from tests.impact.building import inputs, rules, unit
from tests.impact.test_impact import VALUED

STEP: Final = "above: 100%, step: 1%,\n             points: 0.2"
LATE: Final = "{metric: late, above: 1, step: 2, points: 1"
PIECES: Final = "kind: per_count, metric: reports, points: 1}"


def step(size: str, points: str, more: str = "") -> Edits:
    """The bonus by steps of another size."""
    return ((STEP, f"above: 100%, step: {size}, {more}\n             points: {points}"),)


LARGE: Final = "{metric: large, at_least: 80%}"
REPORTS: Final = "{metric: reports, more_than: 9}"
LATER: Final = "{metric: late, at_most: 3}"


def grouped(word: str, parts: str) -> Edits:
    """The group of the first item, made of other parts."""
    return ((f"any_of: [{LARGE}, {REPORTS}]", f"{word}: [{parts}]"),)


def rewarded(word: str, other: str) -> Edits:
    """The fixed bonus, for a group of its criterion and another one."""
    group = f"when: {{{word}: [{{metric: charter, is: true}}, {{metric: {other}}}]}}"
    return (("when: {metric: charter, is: true}", group),)


def against(word: str, times: str = "") -> Edits:
    """The second criterion of the first item, compared with another metric."""
    return (("at_least: 90%, only", f"{word}: {{metric: large{times}}}, only"),)


def costing(when: str, points: str = "1") -> Edits:
    """A deduction of points once, beside those by steps."""
    line = f"- {{id: once, when: {when}, points: {points}}}"
    again = LATE.replace("step: 2", "step: 2.0")  # so that only one of these edits is made
    return ((LATE, f"{line[2:]}\n            - {again}"),)


FEW: Final = "{metric: reports, less_than: 9}"
SMALL: Final = "{metric: large, less_than: 80%}"


MORE: Final[tuple[Edits, ...]] = (
    costing(FEW),
    costing(FEW, "2"),
    costing("{metric: reports, less_than: 10}"),
    costing("{metric: reports, at_most: 9}"),
    costing(f"{{any_of: [{FEW}, {SMALL}]}}"),
    costing(f"{{all_of: [{FEW}, {SMALL}]}}"),
    costing(f"{{all_of: [{FEW}, {SMALL}, {{metric: charter, is: false}}]}}"),
    costing("{metric: centre, includes: [sign]}"),
    costing("{metric: reports, less_than: 9, only: [industry]}"),
    ((LATE, "{metric: late, when: {metric: charter, is: false}, above: 1, step: 2, points: 1"),),
    ((LATE, f"{{metric: late, when: {FEW}, above: 1, step: 2, points: 1"),),
    against("at_least"),
    against("at_least", ", times: 50%"),
    against("more_than", ", times: 50%"),
    against("at_most", ", times: 1/3"),
    against("less_than", ", times: 1/3"),
    against("at_most"),
    ((ALL_ASKED, one_of("90%")),),
    ((ALL_ASKED, one_of("90%", "only: [district], ")),),
    ((EACH_WORTH, one_of("70%", "points: 6, ")),),
    ((EACH_WORTH, one_of("70%", "points: 3, ")),),
    step("2%", "0.4"),
    step("1.5%", "0.3"),
    step("1%", "0.2", "rounding: started_steps,"),
    step("2%", "0.4", "rounding: started_steps,"),
    step("0.5%", "0.1", "rounding: {places: 1, mode: half_up},"),
    ((LATE, "{metric: late, above: 1, step: 1, points: 0.5"),),
    ((LATE, LATE.replace("above", "only: [industry], above")),),
    OWING,
    (*DEBT, (PIECES, f"{PIECES}\n          {OWED.replace('pieces', 'owed')}")),
    (*OWING, ("points: 0.001}", "points: 0.001, only: [district]}")),
    (("bonus_needs_base: true", "bonus_needs_base: false"),),
    tiers(ANY, COVER),
    tiers(EITHER, COVER),
    grouped("all_of", f"{LARGE}, {REPORTS}"),
    grouped("all_of", f"{LARGE}, {LATER}"),
    grouped("all_of", f"{{metric: large, at_least: 80%, only: [district]}}, {LATER}"),
    grouped("any_of", f"{LARGE}, {{all_of: [{LATER}, {REPORTS}]}}"),
    grouped("all_of", f"{LARGE}, {{any_of: [{LATER}, {REPORTS}]}}"),
    grouped("all_of", f"{LARGE}, {{only: [industry], any_of: [{LATER}, {REPORTS}]}}"),
    rewarded("any_of", "cover, at_least: 80%"),
    grouped("any_of", f"{LARGE}, {{metric: reports, more_than: 5, at_most: 9}}"),
    grouped("any_of", f"{LARGE}, {{metric: reports, more_than: 5, less_than: 9}}"),
    grouped("any_of", f"{LARGE}, {{metric: reports, at_least: 7, at_most: 9}}"),
    grouped("any_of", f"{LARGE}, {{metric: reports, at_most: 9}}"),
    rewarded("all_of", "cover, at_least: 80%"),
    rewarded("all_of", "cover, at_least: 80%, only: [district]"),
    rewarded("all_of", "late, at_most: 1"),
    grouped("any_of", f"{{id: large, all_of: [{LARGE}, {LATER}]}}, {REPORTS}"),
    grouped("any_of", f"{LARGE}, {{all_of: [{LATER}, {REPORTS}, {{metric: charter, is: true}}]}}"),
    ((ALL_ASKED, one_of("90%").replace("any_of", "all_of")),),
    ((EACH_WORTH, one_of("70%", "points: 6, ").replace("any_of", "all_of")),),
    ((LOW, wrapped("some").replace("any_of", "all_of")),),
    ((LOW, wrapped("some", "charter, is: true, only: [industry]").replace("any_of", "all_of")),),
)
"""Edits of which the direction is harder to tell."""

EDITS: Final = (*(each.edits for each in CASES), *MORE)
FIGURES: Final = {**VALUED, "fundsum": (*VALUED["fundsum"], "-3000")}


def version(rng: random.Random) -> Ruleset | None:
    """The base with some edits; None where they make no rule file."""
    text = BASE
    for edits in (*rng.sample(MORE, rng.randrange(3)), *rng.sample(EDITS, rng.randrange(5))):
        if all(text.count(old) == 1 for old, _ in edits):
            for old, new in edits:
                text = text.replace(old, new)
    try:
        return ruleset(text)
    except (AssertionError, ValidationError):
        return None


def units(rng: random.Random, file: RuleFile) -> Iterator[Unit]:
    """Units of made-up figures, some of them missing, as far as a version can read them."""
    reader = UnitReader(file, "verified")
    texts = []
    for number in range(30):
        figures = {name: rng.choice(values) for name, values in FIGURES.items() if rng.randrange(9)}
        held: dict[str, str | None] = {**dict.fromkeys(FIGURES), **figures}
        texts.append(unit(f"{number}号", rng.choice(["district", "industry"]), **held))
    files = inputs(*texts)
    for name in files.files:
        yield from reader.read(files.source(name)).units


def held(made: Amendment, rng: random.Random) -> None:
    """Hold each change alone to what it says of itself."""
    file = rules()._replace(ruleset=restored(made.sides.before))
    mine, others = Scorer(file.ruleset), list(units(rng, file))
    for change in made.changes:
        alone = _alone(applied(made.sides.before, [change]))
        if alone is None:
            continue
        theirs = Scorer(alone)
        for each in others:
            if each.category not in alone.categories:
                continue
            before, after = mine.score(each).total, theirs.score(each).total
            told = change, each, before, after
            assert not (change.direction == "stricter" and after > before), told
            assert not (change.direction == "looser" and after < before), told
            assert not (change.direction == "neutral" and after != before), told


def _alone(facts: Facts) -> Ruleset | None:
    try:
        return restored(facts)
    except ValidationError:
        return None


@given(st.integers(0, 1 << 32))
@settings(max_examples=50, deadline=None)
def test_no_figures_belie_a_direction(seed: int) -> None:
    rng = random.Random(seed)
    old, new = version(rng), version(rng)
    if old is not None and new is not None:
        held(amendment(old, new), rng)
