"""Rulings: what claims to be switchable is."""

from liuxiang.nodes import Path
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.holds.faults import Fault, Faults, check


@check("LX454")
def empty_alternatives(ruleset: Ruleset) -> Faults:
    """A ruling that speaks of alternatives has some, and a reading that sets something says what.

    Why: the file says that another reading can be chosen, and there is none.

    ::

        rulings:
          - {id: R1, title: 问, reading: 甲, alternatives: []}

    Instead::

        rulings:
          - {id: R1, title: 问, reading: 甲}
    """
    for one, ruling in enumerate(ruleset.rulings):
        path: Path = ("rulings", one, "alternatives")
        if "alternatives" in ruling.model_fields_set and not ruling.alternatives:
            yield Fault(path, {"found": f"{ruling.id}: alternatives"}, at_key=True)
        for two, alternative in enumerate(ruling.alternatives):
            if alternative.changes is not None and not alternative.changes:
                values = {"found": f"{ruling.id}={alternative.id}: set"}
                yield Fault((*path, two, "set"), values, at_key=True)
