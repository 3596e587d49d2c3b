"""Finds the rule file that units name, if no rule file was requested."""

from collections.abc import Iterable, Mapping

from liuxiang.diagnostics import Diagnostic, Place, near
from liuxiang.errors import InputFault, UsageFault
from liuxiang.inputs import Inputs
from liuxiang.ruleset.installed import Installed, installed, latest
from liuxiang.ruleset.load import RuleFile, read_rules
from liuxiang.ruleset.nearby import Nearby, nearby, places
from liuxiang.source import load, read_bytes


def find(named: Mapping[str, str], inputs: Inputs) -> RuleFile:
    """Return the rule file for units of `inputs`; the user's own come before installed ones.

    It is the latest of those that units name; a name can omit the version if only one version is
    found. Units that name none are scored by the only rule file of the user, otherwise by the
    latest installed one.

    Args:
        named: the rule files that units name, as `id@version` or `id`, each with a file that does.
        inputs: the files of the units, which say where to look.

    Raises:
        InputFault: The rule file that units name is not found or invalid.
        UsageFault: The choice is ambiguous.

    """
    looked = places(inputs.folders)
    own = nearby(inputs, looked)
    meant = _meant(named, own)
    if meant is None:
        raise InputFault([_not_at_hand(named, own, looked)])
    found = _of_own(meant, own)
    ours = [each for each in installed() if each.reference == meant]
    if found is None or any(each.path.samefile(found.path) for each in ours):
        return read_rules(load(max(ours, key=_age).path), sought=looked)
    return read_rules(load(found.path), sought=looked)


def _meant(named: Mapping[str, str], own: list[Nearby]) -> str | None:
    """Return the rule file to use, as `id@version`, or None if none of the named ones is found.

    Raises:
        UsageFault: The name is ambiguous.

    """
    known = {each.reference: each.end for each in own} | {
        each.reference: each.end for each in sorted(installed(), key=_age)
    }
    exact = [each for each in known if each in named]
    if exact:
        return max(exact, key=lambda each: (known[each], each))
    ids = {each for each in named if "@" not in each}
    if named and not ids:
        return None
    fitting = list(dict.fromkeys(each.reference for each in own if not ids or each.id in ids))
    if len(fitting) > 1:
        raise UsageFault([_several("LX292", own, fitting)])
    ours = [each for each in installed() if not ids or each.id in ids]
    if not fitting and not ids:
        return latest().reference
    return fitting[0] if fitting else max(ours, key=_age).reference if ours else None


def _age(rules: Installed) -> tuple[str, str]:
    return rules.end, rules.path.stem


def _of_own(reference: str, own: list[Nearby]) -> Nearby | None:
    """Return the user's own rule file `reference`; the first one if copies are identical.

    A copy of the installed rule file gives way to a modified one.

    Raises:
        UsageFault: Several exist, and they differ.

    """
    fitting = [each for each in own if each.reference == reference]
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    held = {each.path: read_bytes(each.path) for each in fitting}
    ours = [each.path.read_bytes() for each in installed() if each.reference == reference]
    changed = [each for each in fitting if held[each.path] not in ours] or fitting
    if len({held[each.path] for each in changed}) > 1:
        raise UsageFault([_several("LX293", changed, [reference])])
    return changed[0]


def _several(code: str, own: list[Nearby], references: Iterable[str]) -> Diagnostic:
    """Return the problem that several rule files of the user are possible."""
    listed = [f"{each.path} ({each.reference})" for each in own if each.reference in references]
    return Diagnostic(code, None, {"found": ", ".join(listed)})


def _not_at_hand(
    named: Mapping[str, str], own: list[Nearby], looked: tuple[str, ...]
) -> Diagnostic:
    """Return the problem that no named rule file was found, with the places searched."""
    first, file = next(iter(named.items()))
    known = [*(each.reference for each in own), *(each.reference for each in installed())]
    values = {
        "found": ", ".join(named),
        "looked": ", ".join(looked),
        "known": ", ".join(dict.fromkeys(known)) or "–",
    }
    return Diagnostic("LX291", Place(file), values, (), near(first, known))
