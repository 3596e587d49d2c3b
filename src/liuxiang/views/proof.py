"""What reports say of the rule file and the data that a result rests on, and how far it is."""

from typing import Any

from liuxiang.columns import CSV, Column
from liuxiang.ranking import Result
from liuxiang.ruleset.load import RuleFile
from liuxiang.wording import Language, say


def reference(rules: RuleFile, language: Language) -> str:
    """Return `id@version`, marked if the installed rule file of that name is another."""
    return rules.reference + (say("changed_file", language) if rules.is_changed else "")


def fingerprints(result: Result, language: Language) -> str:
    """Return the fingerprints of the rule file and of the data."""
    return say("fingerprints", language, **result.fingerprint._asdict())


def proof_columns(result: Result, language: Language) -> tuple[Column[Any], ...]:
    """Return the columns of CSV, which has no head: the state, and the fingerprints."""
    state, prints = say(f"state_{result.state}", language), fingerprints(result, language)
    return (
        Column(say("csv_state", language), lambda _: state, CSV),
        Column(say("csv_prints", language), lambda _: prints, CSV),
    )
