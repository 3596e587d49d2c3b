"""The unit at every limit earns all base points there are, by every reading of every scheme."""

import pytest
from yaml.nodes import Node

from liuxiang.casework.boundary_values import limits
from liuxiang.casework.model import Stated, document
from liuxiang.nodes import NodeReader, documents
from liuxiang.ruleset.load import RuleFile
from liuxiang.scorecards import score
from liuxiang.source import decode
from liuxiang.units.read import UnitReader
from liuxiang.units.read_result import ReadResult
from tests.properties.schemes import everything, scheme_2012

SOURCE = decode("limit.yaml", b"at")
READINGS = [
    {ruling.id: alternative.id}
    for ruling in scheme_2012().rules.ruleset.rulings
    for alternative in ruling.alternatives
    if alternative.changes
]


def check(rules: RuleFile) -> None:
    """The limit unit of each category earns what is attainable, and nothing is told of it."""
    (at,) = documents(SOURCE)
    for category in rules.ruleset.categories:
        read = ReadResult()
        UnitReader(rules, "verified").document(made(rules, category, at), NodeReader(SOURCE), read)
        (card,) = score(rules, read.units)
        assert card.base == card.attainable
        assert not card.provisional or card.possible_open
        assert read.problems == []


def made(rules: RuleFile, category: str, at: Node) -> Node:
    """The document of the limit unit."""
    stated = Stated("甲", category, at, (), ())
    figures = {name: each.written for name, each in limits(rules.ruleset, category).items()}
    return document(stated, figures, rules.ruleset)


@pytest.mark.parametrize("policy", ["met", "not_met"])
@pytest.mark.parametrize("needs_base", ["true", "false"])
def test_a_scheme_of_everything(policy: str, needs_base: str) -> None:
    check(everything(policy, needs_base).rules)


@pytest.mark.parametrize("readings", [{}, *READINGS], ids=str)
def test_every_reading_of_2012(readings: dict[str, str]) -> None:
    check(scheme_2012().rules.reading(readings))
