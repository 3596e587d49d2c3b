"""The JSON of `test -f json`: cases that were run, their coverage and mutants."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from liuxiang.casework.coverage import Coverage
from liuxiang.casework.mutants import Mutant
from liuxiang.casework.mutate import Mutation
from liuxiang.casework.tested import Tested
from liuxiang.check_results import Checked, Outcome
from liuxiang.diagnostics import Place, has_errors
from liuxiang.ruleset.uses import Target
from liuxiang.views.common import DIAGNOSTIC, VERSION
from liuxiang.views.shape import INTEGER, LINE, TEXT, Shape, array, key, nested, nullable, one_of
from liuxiang.wording import Language


class Run(NamedTuple):
    """Case files that were run, with the results of all checks."""

    tested: Sequence[Tested]
    checked: Checked


class PlacedTarget(NamedTuple):
    """A coverage target and its place in the rule file."""

    place: Place
    target: Target


class PlacedMutant(NamedTuple):
    """A mutant and its place in the rule file."""

    place: Place
    mutant: Mutant


def _placed(tested: Tested, mutants: Iterable[Mutant]) -> Iterator[PlacedMutant]:
    for each in mutants:
        yield PlacedMutant(tested.file.rules.place(each.path), each)


def _where(it: PlacedTarget | PlacedMutant, _: object) -> Place:
    return it.place


CASE_RUN: Final = Shape[Outcome, Language](
    "CaseRun",
    "A case that was run.",
    key("name", TEXT, "The name of the case.", lambda outcome, _: outcome.name),
    key(
        "status",
        one_of("passed", "failed"),
        "Whether everything is as expected.",
        lambda outcome, _: "failed" if has_errors(outcome.diagnostics) else "passed",
    ),
    key(
        "failures",
        array(nested(DIAGNOSTIC)),
        "What is not, each at its expectation, with the rule as a related place.",
        lambda outcome, _: outcome.diagnostics,
    ),
)

RULE_PLACE: Final = Shape[Place, object](
    "RulePlace",
    "A place in the rule file.",
    key("file", TEXT, "The rule file.", lambda place, _: place.file),
    key("line", LINE, "The line, from 1.", lambda place, _: place.line),
    key("column", LINE, "The column in characters, from 1.", lambda place, _: place.column),
)

UNCOVERED: Final = Shape[PlacedTarget, object](
    "Uncovered",
    "Something that no passing case has touched.",
    key(
        "what",
        TEXT,
        "The part of the rule file: the number of an item and an id, mostly.",
        lambda it, _: it.target.name,
    ),
    key(
        "aspect",
        TEXT,
        "What it can come to, as `not_met` or `under a step`.",
        lambda it, _: it.target.aspect,
    ),
    *RULE_PLACE.keys_of(_where),
)

COVERED: Final = Shape[tuple[Tested, Coverage], object](
    "Covered",
    "What the cases cover.",
    key("covered", INTEGER, "How many things have been touched.", lambda it, _: it[1].covered),
    key("total", INTEGER, "How many there are.", lambda it, _: it[1].total),
    key(
        "missing",
        array(nested(UNCOVERED)),
        "Those that have not, in file order.",
        lambda it, _: (
            PlacedTarget(it[0].file.rules.place(each.path), each) for each in it[1].missing
        ),
    ),
)

SURVIVOR: Final = Shape[PlacedMutant, object](
    "Survivor",
    "A change of the rule file that no case notices.",
    key("old", TEXT, "What stands there.", lambda it, _: it.mutant.old),
    key("new", TEXT, "What stood there unnoticed.", lambda it, _: it.mutant.new),
    *RULE_PLACE.keys_of(_where),
)

MUTATED: Final = Shape[tuple[Tested, Mutation], object](
    "Mutated",
    "What became of the smallest changes of the rule file.",
    key("mutants", INTEGER, "How many were tried.", lambda it, _: it[1].mutants),
    key(
        "refused",
        INTEGER,
        "Those after which the rule file did not hold.",
        lambda it, _: it[1].refused,
    ),
    key("killed", INTEGER, "Those after which a case failed.", lambda it, _: it[1].killed),
    key(
        "recorded",
        array(nested(SURVIVOR)),
        "Those after which no case failed, but what is recorded of the rules was not so any more.",
        lambda it, _: _placed(it[0], it[1].recorded),
    ),
    key("alike", INTEGER, "Those that change no result of any figures.", lambda it, _: it[1].alike),
    key(
        "survivors",
        array(nested(SURVIVOR)),
        "All others.",
        lambda it, _: _placed(it[0], it[1].survivors),
    ),
)

CASE_FILE_RUN: Final = Shape[Tested, Language](
    "CaseFileRun",
    "A file of cases that was run.",
    key("file", TEXT, "The path.", lambda tested, _: tested.file.file),
    key(
        "ruleset",
        TEXT,
        "The rule file, as id@version.",
        lambda tested, _: tested.file.rules.reference,
    ),
    key("rules_file", TEXT, "Its path.", lambda tested, _: tested.file.rules.file),
    key(
        "record",
        array(nested(DIAGNOSTIC)),
        "What is recorded of the rule file and not so any more, or not recorded.",
        lambda tested, _: tested.record.diagnostics,
    ),
    key(
        "cases",
        array(nested(CASE_RUN)),
        "The cases in file order.",
        lambda tested, _: (each for each in tested.outcomes if each.kind == "case"),
    ),
    key(
        "coverage",
        nullable(nested(COVERED)),
        "What they cover; null where that was not asked for.",
        lambda tested, _: tested.coverage and (tested, tested.coverage),
    ),
    key(
        "mutation",
        nullable(nested(MUTATED)),
        "What they notice; null where that was not asked for, or a case failed.",
        lambda tested, _: tested.mutation and (tested, tested.mutation),
    ),
)

CASES: Final = Shape[Run, Language](
    "Cases",
    "All cases that were run.",
    key(
        "status",
        one_of("ok", "findings"),
        "`findings` where a case failed, too little is covered, or a change went unnoticed.",
        lambda run, _: "ok" if run.checked.status == "ok" else "findings",
    ),
    VERSION,
    key(
        "files",
        array(nested(CASE_FILE_RUN)),
        "The files of cases, by name.",
        lambda run, _: run.tested,
    ),
)
