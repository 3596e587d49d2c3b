"""The schema of rule files."""

from liuxiang.ruleset import Ruleset
from liuxiang.schema import Kind
from liuxiang.schema.generate import Json, generated


def schema(kind: Kind) -> Json:
    """What a rule file can be, as far as it can be told key by key."""
    del kind
    return generated(Ruleset, "liuxiang rule file", "How units are scored, ranked and awarded.")
