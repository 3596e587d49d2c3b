"""Scores files by what units reported themselves, to hold that against verified figures."""

from collections.abc import Mapping
from typing import NamedTuple

from liuxiang.batch import Batch, score_files
from liuxiang.diagnostics import Diagnostic
from liuxiang.inputs import Inputs
from liuxiang.ruleset.choose import Presumption
from liuxiang.ruleset.load import RuleFile
from liuxiang.scorecards import Scorecard
from liuxiang.units import Basis, identity


class Own(NamedTuple):
    """Scorecards by reported figures alone, by the key of the unit, and problems only they have."""

    cards: Mapping[str, Scorecard]
    problems: tuple[Diagnostic, ...] = ()


def own_cards(
    inputs: Inputs,
    rules: RuleFile,
    batch: Batch,
    basis: Basis,
    presumption: Presumption | None,
    *,
    both: bool,
) -> Own:
    """Return the scorecards by reported figures of all units if `both` bases are asked for.

    Otherwise of those that gave themselves a score, which is compared with their own figures: only
    the files of those that were verified are read again, and nothing is reported about them.
    """
    if both:
        again = score_files(inputs, rules, "reported", presumption)
        known = {(each.code, each.place) for each in batch.problems}
        new = (each for each in again.problems if (each.code, each.place) not in known)
        return Own(_keyed(again.cards), tuple(new))
    stated = [card for card in batch.cards if card.stated is not None]
    if basis == "reported":
        return Own(_keyed(stated))
    checked = {card.file for card in stated if card.checked}
    if not checked:
        return Own(_keyed(stated))
    files = tuple(each for each in inputs.files if each in checked)
    some = inputs._replace(files=files)
    again = score_files(some, rules, "reported", presumption, whole=False)
    unchecked = [card for card in stated if card.file not in checked]
    return Own(_keyed(again.cards) | _keyed(unchecked))


def _keyed(cards: list[Scorecard]) -> dict[str, Scorecard]:
    return {identity(card.unit): card for card in cards}
