"""Ties at a limit of awards, which the rules leave open."""

from liuxiang.findings import Finding, findings
from liuxiang.ruleset.load import RuleFile
from liuxiang.standings import Standings
from liuxiang.units import Basis


def ties(rules: RuleFile, standings: Standings, basis: Basis) -> list[Finding]:
    """The findings that units of one total stand on both sides of a limit."""
    return [each for each in findings(rules, standings, basis) if each.code == "LX511"]
