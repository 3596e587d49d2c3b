"""The JSON of the policies of a rule file in `show -f json`."""

from typing import Final

from liuxiang.ruleset.policies import Policies
from liuxiang.views.shape import BOOLEAN, TEXT, Shape, key

POLICIES: Final = Shape[Policies, object](
    "Policies",
    "What is true of every item.",
    key(
        "missing",
        TEXT,
        "What a figure that was not reported counts as.",
        lambda policies, _: policies.missing,
    ),
    key(
        "nothing_to_measure",
        TEXT,
        "What 0 of 0 counts as.",
        lambda policies, _: policies.nothing_to_measure,
    ),
    key(
        "bonus_needs_base",
        BOOLEAN,
        "Whether an item that has lost its base points earns no bonus either.",
        lambda policies, _: policies.bonus_needs_base,
    ),
)
