"""What holds of any two versions: order is no change, made changes give the new one, mirrors."""

import random
from collections.abc import Iterator, Mapping
from typing import Any, Final

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from liuxiang.casework.mutants import Mutant, mutants
from liuxiang.changes import amendment, applied, meaning
from liuxiang.changes.catalogue import CODES
from liuxiang.changes.change import OPPOSITE
from liuxiang.changes.to_ruleset import restored
from liuxiang.nodes import Tree
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.load import RuleFile, load_rules, read_rules
from liuxiang.ruleset.paths import edited as data_edited
from liuxiang.scorecards import Scorer
from liuxiang.source import decode
from liuxiang.units import Unit
from tests.changes.building import BASE, edited, ruleset
from tests.changes.test_catalogue import CASES, Case
from tests.properties.schemes import ONE_OF_EVERYTHING, Scheme, everything, text_of, values_of

IN_ORDER: Final = frozenset({"tiers", "bounds", "ranks"})
"""The lists whose order means something."""


def shuffled(data: Any, rng: random.Random, key: str = "") -> Any:
    """`data` with keys and lists in another order, where their order means nothing."""
    if isinstance(data, Mapping):
        keys = list(data)
        rng.shuffle(keys)
        return {each: shuffled(data[each], rng, each) for each in keys}
    if isinstance(data, tuple):
        parts = [shuffled(each, rng) for each in data]
        if key not in IN_ORDER:
            rng.shuffle(parts)
        return tuple(parts)
    return data


EVERYTHING = ONE_OF_EVERYTHING.replace("POLICY", "met").replace("NEEDS", "true")
FILES: tuple[RuleFile, ...] = (
    load_rules("2012"),
    read_rules(decode("everything.yaml", EVERYTHING.encode())),
)


@given(st.sampled_from([0, 1]), st.integers(0, 1 << 32))
@settings(max_examples=25, deadline=None)
def test_another_order_is_no_change(which: int, seed: int) -> None:
    rules = FILES[which]
    other = Ruleset.model_validate(shuffled(rules.data, random.Random(seed)))
    assert amendment(rules.ruleset, other).changes == ()


CHARTER = "            - {metric: charter, is: true}\n"
COVER = "  cover: {title: 覆盖率, kind: rate}\n"
CENTRE = "            - {metric: centre, includes: [sign]}\n"


def test_another_way_to_write_it_is_no_change() -> None:
    other = edited(
        ("at_least: 100%}", "at_least: １００．０％ }"),
        ("points: 0.2, cap: 2", "points: '0.20', cap: 2.0, rounding: {places: 0, mode: down}"),
        ("bonus_needs_base: true", "bonus_needs_base: 是"),
        ("ranking: {by: total, ties: shared, lists", "ranking: {lists"),
        (f"{CHARTER}{CENTRE}", CHARTER.replace("true", "有, only: [industry, district]") + CENTRE),
        (COVER, "  cover: {kind: rate, bounds: [0%, 100%], title: 覆盖率}\n"),
    )
    assert amendment(ruleset(BASE), ruleset(other)).changes == ()


EDITS = st.lists(st.sampled_from(CASES), max_size=8, unique_by=lambda each: (each.code, each.path))


def made(cases: list[Case]) -> Ruleset | None:
    """The base with the edits of some cases, those left out that no longer fit; None for none."""
    text = BASE
    for each in cases:
        if all(text.count(old) == 1 for old, _ in each.edits):
            for old, new in each.edits:
                text = text.replace(old, new)
    try:
        return ruleset(text)
    except (AssertionError, ValidationError):
        return None


@given(EDITS, EDITS)
@settings(max_examples=100, deadline=None)
def test_changes_made_to_the_old_version_give_the_new_one(one: list[Case], two: list[Case]) -> None:
    old, new = made(one), made(two)
    if old is None or new is None:
        return
    forth, back = amendment(old, new), amendment(new, old)
    assert meaning(applied(forth.sides.before, forth.changes)) == meaning(forth.sides.after)
    again = amendment(new, restored(forth.sides.after)).changes
    assert [each for each in again if each.action != "renamed"] == []
    mirrored = [(CODES[each.code].mirror, OPPOSITE[each.direction]) for each in back.changes]
    assert sorted((each.code, each.direction) for each in forth.changes) == sorted(mirrored)


def mutated(rules: RuleFile, mutant: Mutant) -> Ruleset | None:
    """The rule file with one thing changed, whether its sums hold or not."""
    tree = data_edited(Tree(rules.data, {}, {}), mutant.path, mutant.value, mutant.path)
    try:
        return Ruleset.model_validate(tree.data)
    except ValidationError:
        return None


MUTANTS = [(rules, mutant) for rules in FILES for mutant in mutants(rules)]


@given(st.integers(0, len(MUTANTS) - 1))
@settings(max_examples=200, deadline=None)
def test_the_smallest_step_is_one_change(which: int) -> None:
    rules, mutant = MUTANTS[which]
    new = mutated(rules, mutant)
    if new is None:
        return
    of_sums = mutant.path == ("points",) or mutant.path[::2] == ("actions", "points")
    changes = amendment(rules.ruleset, new).changes
    assert len(changes) == (0 if of_sums or mutant.path == ("liuxiang",) else 1), changes


def test_what_0_of_0_counts_as_is_mixed_where_tiers_do_not_go_down() -> None:
    """A unit with 0/0 leaves the first tier, of 4 points, for the second one, of 6."""
    first = "{when: {metric: cover, at_least: 90%}, points: 6}"
    second = "{when: {metric: cover, at_least: 80%}, points: 4}"
    old = edited(
        (first, "{when: {metric: large, at_least: 9%}, points: 4}"),
        (second, second.replace("points: 4", "points: 6")),
    )
    new = edited(("nothing_to_measure: met", "nothing_to_measure: not_met"), text=old)
    (change,) = amendment(ruleset(old), ruleset(new)).changes
    assert (change.code, change.direction) == ("LX873", "mixed")


POLICIES = st.tuples(st.sampled_from(["met", "not_met"]), st.sampled_from(["true", "false"]))


def units(scheme: Scheme, rng: random.Random) -> Iterator[Unit]:
    """Units of made-up figures, some of them missing."""
    for _ in range(20):
        names = [name for name in scheme.metrics if rng.randrange(10)]
        figures = {name: rng.choice(values_of(scheme.metrics[name])) for name in names}
        yield scheme.unit(text_of(figures, rng.choice(["district", "industry"])))


@given(st.integers(0, 1 << 32), POLICIES)
@settings(max_examples=100, deadline=None)
def test_directions_are_true(seed: int, policies: tuple[str, str]) -> None:
    """By a stricter change nobody gains, by a looser one nobody loses, by a neutral one neither."""
    scheme = everything(*policies)
    rng = random.Random(seed)
    new = mutated(scheme.rules, rng.choice(list(mutants(scheme.rules))))
    if new is None:
        return
    for change in amendment(scheme.rules.ruleset, new).changes:
        scorer = Scorer(new)
        for unit in units(scheme, rng):
            before, after = scheme.scorer.score(unit).total, scorer.score(unit).total
            assert not (change.direction == "stricter" and after > before), change
            assert not (change.direction == "looser" and after < before), change
            assert not (change.direction == "neutral" and after != before), change
