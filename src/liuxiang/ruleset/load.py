"""Loads rule files: finds, parses and checks them, applies rulings, and locates rules."""

from collections.abc import Iterable, Mapping
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from liuxiang.diagnostics import Diagnostic, Place, close_matches, has_errors
from liuxiang.errors import InputFault, UsageFault
from liuxiang.nodes import NodeReader, Path, Tree
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.analyse import Examined, examine, held
from liuxiang.ruleset.installed import installed, is_changed, is_installed, latest
from liuxiang.source import ENDINGS, STDIN, Source, load
from liuxiang.wording.text import Joined

if TYPE_CHECKING:
    from liuxiang.ruleset.reading_combinations import Combined


class Default(NamedTuple):
    """A rule file before alternative readings are chosen."""

    ruleset: Ruleset
    tree: Tree


class RuleFile(NamedTuple):
    """A valid rule file: its models, its source, and the chosen readings.

    `chosen` maps ids of rulings to ids of chosen alternatives; `settled` are rulings whose default
    reading was chosen explicitly. `sought` are the places that were searched for it, or None if it
    was requested.
    """

    ruleset: Ruleset
    file: str
    sha256: str
    chosen: Mapping[str, str]
    warnings: tuple[Diagnostic, ...]
    walk: NodeReader
    tree: Tree
    default: Default
    sought: tuple[str, ...] | None = None
    settled: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"<RuleFile {self.reference}, {len(self.ruleset.items)} items, {self.file}>"

    @property
    def reference(self) -> str:
        """`id@version`."""
        return f"{self.ruleset.id}@{self.ruleset.version}"

    @property
    def is_found(self) -> bool:
        """Whether it is the user's own and was found by searching rather than requested."""
        ours = {each.path.as_posix() for each in installed()}
        return self.sought is not None and self.file not in ours

    @property
    def is_changed(self) -> bool:
        """Whether it differs from the installed file of the same id and version."""
        return is_changed(self.reference, self.sha256)

    @property
    def data(self) -> Any:
        """The file as plain data: text, None, tuples and mappings."""
        return self.tree.data

    def place(self, path: Path) -> Place:
        """Return the place of the part at `path`, or of its nearest ancestor."""
        while path not in self.tree.nodes:
            path = path[:-1]
        return self.walk.place(self.tree.nodes[path])

    def edited(self, path: Path, value: Any) -> "RuleFile":
        """Return the same file with another value at `path`, including its effect on readings.

        Raises:
            InputFault: It is no longer valid.

        """
        from liuxiang.ruleset.paths import edited

        tree = edited(self.tree, path, value, path)
        ruleset, problems = held(tree, self.walk.source)
        if ruleset is None or has_errors(problems):
            raise InputFault([*self.warnings, *problems])
        return self._replace(ruleset=ruleset, tree=tree, default=Default(ruleset, tree))

    def reading(self, chosen: Mapping[str, str]) -> "RuleFile":
        """Return the same file with these readings, by ruling; other rulings use the default.

        Raises:
            UsageFault: There is no such ruling or reading, or it is plain text.
            InputFault: With these readings the rule file is invalid.

        """
        order = [ruling.id for ruling in self.default.ruleset.rulings]
        changed = self.default.tree
        for ruling in sorted(chosen, key=lambda each: order.index(each) if each in order else -1):
            changed = _changed(self.default.ruleset, changed, ruling, chosen[ruling])
        ruleset, problems = held(changed, self.walk.source)
        if ruleset is None or has_errors(problems):
            raise InputFault([*self.warnings, *problems])
        return self._replace(ruleset=ruleset, chosen=chosen, tree=changed)

    def combined(self) -> "Combined":
        """The file before readings, prepared for many combinations of readings."""
        from liuxiang.ruleset.reading_combinations import Combined

        return Combined(self.default.ruleset, self.default.tree.data)


def load_rules(rules: str | FilePath | None = None, rulings: Iterable[str] = ()) -> RuleFile:
    """Return the rule file at a path, an installed one by `id@version` or name, or the latest.

    Args:
        rules: a path, `dalian-six-actions@2012`, `2012`, or None for the latest installed one.
        rulings: readings to choose, each as `A04=pro-rata`; `A04=default` is the one taken.

    Raises:
        UsageFault: No such rule file or ruling.
        InputFault: The file is invalid; lists every problem.

    """
    return with_rulings(read_rules(load(path_of(rules))), rulings)


def with_rulings(rules: RuleFile, rulings: Iterable[str]) -> RuleFile:
    """Return `rules` with other readings, each as `A04=pro-rata`, in any order.

    Raises:
        UsageFault: A ruling or reading does not exist, or a ruling is given twice.

    """
    chosen: dict[str, str] = {}
    for each in rulings:
        ruling, equals, reading = each.partition("=")
        if not equals or not reading:
            raise UsageFault([Diagnostic("LX005", None, {"found": each})])
        if chosen.get(ruling, reading) != reading:
            raise UsageFault([Diagnostic("LX006", None, {"ruling": ruling})])
        chosen[ruling] = reading
    settled = tuple(each for each in chosen if _is_taken(rules, each, chosen[each]))
    others = {ruling: each for ruling, each in chosen.items() if ruling not in settled}
    return (rules.reading(others) if others else rules)._replace(settled=settled)


DEFAULT: Final = "default"
"""The name that chooses the default reading of a rule file, which has no id."""

_TAKEN: Final = (DEFAULT, "base")


def _is_taken(rules: RuleFile, ruling: str, reading: str) -> bool:
    """Return whether `reading` is the default one, by a name for it or by its text."""
    found = next((each for each in rules.default.ruleset.rulings if each.id == ruling), None)
    if found is None or reading in {each.id for each in found.alternatives}:
        return False
    return reading in (*_TAKEN, found.reading)


def read_rules(source: Source, sought: tuple[str, ...] | None = None) -> RuleFile:
    """Return the rule file in `source`.

    Args:
        source: the file.
        sought: The places that were searched for it, or None if it was requested.

    Raises:
        InputFault: The file has errors; lists every problem.

    """
    examined = examine(source, readings=not is_installed(source))
    rules = rule_file(examined)
    if rules is None:
        raise InputFault(examined.problems)
    return rules._replace(sought=sought)


def rule_file(examined: Examined) -> RuleFile | None:
    """Return an examined rule file if it is valid, otherwise None."""
    if examined.ruleset is None or has_errors(examined.problems):
        return None
    source, default = examined.source, Default(examined.ruleset, examined.shaped.tree)
    return RuleFile(
        examined.ruleset,
        source.name,
        source.sha256,
        {},
        source.warnings,
        examined.walk,
        default.tree,
        default,
    )


def _changed(ruleset: Ruleset, found: Tree, ruling: str, alternative: str) -> Tree:
    """Return `found` with the changes of one alternative."""
    rulings = {each.id: index for index, each in enumerate(ruleset.rulings)}
    if ruling not in rulings:
        values = {"found": ruling}
        raise UsageFault([Diagnostic("LX007", None, values, (), close_matches(ruling, rulings))])
    one = rulings[ruling]
    readings = {each.id: n for n, each in enumerate(ruleset.rulings[one].alternatives)}
    if alternative not in readings:
        known = (DEFAULT, *readings)
        values = {"found": alternative, "ruling": ruling, "known": Joined(known)}
        raise UsageFault([Diagnostic("LX008", None, values, (), close_matches(alternative, known))])
    two = readings[alternative]
    changes: Mapping[str, Any] | None = ruleset.rulings[one].alternatives[two].changes
    if not changes:
        raise UsageFault([Diagnostic("LX009", None, {"ruling": ruling, "found": alternative})])
    from liuxiang.ruleset.paths import changed

    return changed(found, ("rulings", one, "alternatives", two, "set"), changes)


def path_of(rules: str | FilePath | None) -> FilePath | str:
    """Return the path that `rules` refers to, or `-`.

    Raises:
        UsageFault: No such rule file is installed, or the name is empty.
        InputFault: The name looks like a path, but nothing exists there.

    """
    if rules is None:
        return latest().path
    if rules == "":
        raise UsageFault([Diagnostic("LX041")])
    if rules == STDIN:
        return STDIN
    path = FilePath(rules)
    if isinstance(rules, FilePath) or path.is_file() or path.is_fifo():
        return path
    known = {name: each.path for each in installed() for name in (each.stem, each.reference)}
    if rules in known:
        return known[rules]
    if rules.endswith(ENDINGS) or "/" in rules or "\\" in rules:
        raise InputFault([Diagnostic("LX101", Place(rules))])
    values = {"found": rules, "known": Joined(known)}
    raise UsageFault([Diagnostic("LX010", None, values, (), close_matches(rules, known))])
