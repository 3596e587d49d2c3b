"""`liuxiang diff`: what changed between two rule files or sets of figures, and whom it moves."""

import os
import sys
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import click

from liuxiang.cli.misuse import Choice
from liuxiang.cli.options import display_options, output_options
from liuxiang.cli.session import Session, print_out, progress
from liuxiang.cli.writing import Outputs, deliver
from liuxiang.errors import DONE, FINDINGS
from liuxiang.wording.text import Phrase

if TYPE_CHECKING:
    from liuxiang.comparison.figures import FiguresCompared
    from liuxiang.comparison.rules import Compared, FailOn
    from liuxiang.units import Basis

BY_GIT: Final = (7, 9)
"""How many arguments git gives to a program that it asks for the difference of two files."""


class DiffOptions(NamedTuple):
    """What to compare, and how."""

    sides: tuple[str, ...]
    data: tuple[str, ...]
    later: tuple[str, ...]
    rules: str | None
    rulings: tuple[str, ...]
    basis: "Basis"
    keep_going: bool
    fail_on: "FailOn | None"


@click.command()
@click.argument("sides", nargs=-1, required=True, metavar="OLD NEW")
@click.option(
    "--data",
    multiple=True,
    metavar="FILES",
    help="Unit files: show which units the rule changes affect, and which change caused it;"
    " repeatable.",
)
@click.option(
    "--data-new",
    "later",
    multiple=True,
    metavar="FILES",
    help="Separate unit files for NEW; --data is then used for OLD only; repeatable.",
)
@click.option("--rules", metavar="RULES", help="Rule file for comparing two sets of unit files.")
@click.option(
    "--ruling",
    "rulings",
    multiple=True,
    metavar="ID=READING",
    help="Choose another reading of a ruling on both sides; repeatable.",
)
@click.option(
    "--basis",
    type=Choice(["verified", "reported"]),
    default="verified",
    show_default=True,
    help="Prefer verified figures, or use only reported ones.",
)
@click.option(
    "--keep-going", is_flag=True, help="Compare the remaining units when unit files have errors."
)
@click.option(
    "--fail-on",
    type=Choice(["any", "stricter", "award"]),
    help="Exit with 1 on any change, a stricter change, or an award that changes hands.",
)
@output_options("document", "keys", "table", "sheets")
@display_options()
@click.pass_obj
def diff(session: Session, /, outputs: Outputs, **options: Any) -> int:
    """Show what changed in meaning from OLD to NEW, which units move, and which change caused it.

    OLD and NEW are two rule files (paths, ID@VERSION, short names such as 2012, or REV:PATH
    from git), or two sets of unit files (folders, patterns, files). git can call it as an
    external diff.
    """
    asked = DiffOptions(**options)
    if is_called_by_git(asked.sides):
        from liuxiang.cli.git import answer

        print_out(answer(asked.sides, session.page(sys.stdout)))
        return DONE  # git takes any other end for a failure
    from liuxiang.comparison.rules import Compared
    from liuxiang.views.diff import DiffReport
    from liuxiang.views.figures import FiguresReport

    found = _compared(session, asked)._replace(fail_on=asked.fail_on)
    deliver(
        session,
        DiffReport(found) if isinstance(found, Compared) else FiguresReport(found),
        outputs,
        (*asked.sides, *asked.data, *asked.later, asked.rules or ""),
        lambda: session.tell_beside((*found.problems, *found.asides)),
    )
    return FINDINGS if found.failed else DONE


def is_called_by_git(arguments: tuple[str, ...]) -> bool:
    """Return whether git calls: with all of its arguments, or with a single one in a conflict."""
    return len(arguments) in BY_GIT or (len(arguments) == 1 and "GIT_DIFF_PATH_TOTAL" in os.environ)


def _compared(session: Session, asked: DiffOptions) -> "Compared | FiguresCompared":
    """Return the comparison of two rule files, or of two sets of unit files."""
    from liuxiang.comparison.figures import compare_units
    from liuxiang.comparison.rules import compare_rules
    from liuxiang.comparison.sides import sides
    from liuxiang.inputs import Inputs
    from liuxiang.ruleset.load import RuleFile, with_rulings

    if len(asked.sides) != 2:
        raise click.UsageError(Phrase("old_and_new"))
    old, new = sides(*asked.sides)
    if isinstance(old, RuleFile) and isinstance(new, RuleFile):
        if asked.rules is not None:
            raise click.UsageError(Phrase("rules_with_units"))
        if asked.fail_on == "award" and not asked.data:
            raise click.UsageError(Phrase("goes_with", one="--fail-on award", other="--data"))
        if asked.later and not asked.data:
            raise click.UsageError(Phrase("goes_with", one="--data-new", other="--data"))
        session.rules_language = new.ruleset.language
        old, new = (with_rulings(each, asked.rulings) for each in (old, new))
        with progress(session) as told:
            return compare_rules(
                old,
                new,
                asked.data,
                asked.basis,
                keep_going=asked.keep_going,
                later=asked.later,
                told=told,
            )
    if asked.data or asked.later or isinstance(old, RuleFile) or not isinstance(new, Inputs):
        raise click.UsageError(Phrase("data_with_rules"))
    found = compare_units(
        old, new, asked.rules, asked.rulings, asked.basis, keep_going=asked.keep_going
    )
    session.rules_language = found.rules.ruleset.language
    return found
