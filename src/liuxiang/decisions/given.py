"""The decisions among the files of a run; what reads them is imported only if there are any."""

from liuxiang.decisions import NOTHING_DECIDED, Decisions
from liuxiang.inputs import Inputs
from liuxiang.ruleset.load import RuleFile


def decisions_of(inputs: Inputs, rules: RuleFile) -> Decisions:
    """Return the decisions among the inputs.

    Raises:
        InputFault: They have errors.

    """
    if not inputs.decisions:
        return NOTHING_DECIDED
    from liuxiang.decisions.read import read_decisions

    return read_decisions(inputs, rules)
