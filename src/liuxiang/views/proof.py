"""What the heads of reports say of the rule file and the data that a result rests on."""

from liuxiang.ranking import Result
from liuxiang.ruleset.load import RuleFile
from liuxiang.wording import Language, say


def reference(rules: RuleFile, language: Language) -> str:
    """Return `id@version`, marked if the installed rule file of that name is another."""
    return rules.reference + (say("changed_file", language) if rules.is_changed else "")


def fingerprints(result: Result, language: Language) -> str:
    """Return the fingerprints of the rule file and of the data."""
    return say("fingerprints", language, **result.fingerprint._asdict())
