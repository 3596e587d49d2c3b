"""`liuxiang test`: the cases beside a rule file run, covered, mutated, recorded anew."""

from decimal import Decimal
from typing import TYPE_CHECKING

import click

from liuxiang.cli.options import display_options, output_options
from liuxiang.cli.session import Session, print_err, progress
from liuxiang.cli.writing import Outputs, deliver
from liuxiang.errors import DONE, FINDINGS
from liuxiang.wording.text import Phrase

if TYPE_CHECKING:
    from liuxiang.casework.file import CaseFile
    from liuxiang.casework.tested import Asked, Tested


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILES...")
@click.option(
    "-k",
    "words",
    multiple=True,
    metavar="TEXT",
    help="Run only cases whose name contains TEXT; repeatable.",
)
@click.option(
    "--update",
    is_flag=True,
    help="Record the numbers of the rules, and replace failing expectations by the actual results.",
)
@click.option(
    "--coverage", is_flag=True, help="List the parts of the rule file that no case covers."
)
@click.option(
    "--min-coverage", "least", metavar="PERCENT", help="Fail if coverage is below PERCENT."
)
@click.option(
    "--mutate",
    is_flag=True,
    help="Change the rule file by one smallest step at a time, and list the mutants that survive.",
)
@output_options("lines", "keys", "checked")
@display_options()
@click.pass_obj
def test(
    session: Session,
    outputs: Outputs,
    *,
    files: tuple[str, ...],
    words: tuple[str, ...],
    update: bool,
    coverage: bool,
    least: str | None,
    mutate: bool,
) -> int:
    """Run the cases in FILES: files of cases, rule files with cases next to them, or folders.

    The cases of rules/2012.yaml are in rules/2012.cases.yaml. By default, the unit of a case
    meets every threshold exactly; a case lists only the figures that differ. The file of cases
    records these defaults and all numbers of the rules, so that changes are detected.
    """
    from liuxiang.casework.tested import Asked
    from liuxiang.check_results import checked
    from liuxiang.views.cases import CasesReport

    asked = Asked(words, coverage, _percent(least), mutate)
    done = _tested(session, files, asked, update=update)
    found = checked([outcome for each in done for outcome in each.outcomes], "error")
    read = (name for each in done for name in (each.file.file, each.file.rules.file))
    deliver(session, CasesReport(done, found), outputs, (*files, *read))
    return FINDINGS if found.status == "findings" else DONE


test.__test__ = False  # type: ignore[attr-defined]  # pytest is not to collect the command


def _percent(text: str | None) -> Decimal | None:
    if text is None:
        return None
    from liuxiang.exact import NotExact, decimal_of, half_width

    try:
        percent = decimal_of(half_width(text).rstrip("% "))
    except NotExact:
        percent = Decimal(-1)
    if not 0 <= percent <= 100:
        raise click.BadParameter(Phrase("percentage", found=text), param_hint="--min-coverage")
    return percent


def _tested(
    session: Session, files: tuple[str, ...], asked: "Asked", *, update: bool
) -> "list[Tested]":
    from liuxiang.casework.load import case_files
    from liuxiang.casework.tested import run_all
    from liuxiang.diagnostics import Diagnostic
    from liuxiang.errors import UsageFault
    from liuxiang.wording.text import Joined

    loaded = case_files(files)
    session.rules_language = loaded[0].rules.ruleset.language
    if update:
        loaded = _updated(session, loaded)
    with progress(session) as told:
        done = [run_all(file, asked, told) for file in loaded]
    if asked.words and not any(each.runs for each in done):
        raise UsageFault([Diagnostic("LX609", None, {"found": Joined(asked.words)})])
    return done


def _updated(session: Session, files: "list[CaseFile]") -> "list[CaseFile]":
    """Rewrite the files of cases and return them; prints what changed."""
    from liuxiang.casework.update import anew
    from liuxiang.output import write_all
    from liuxiang.source import STDIN

    done = [anew(each) for each in files if each.file != STDIN]
    write_all({each.file.file: each.data for each in done if each.data is not None})
    if not (session.quiet or session.json):
        for each in done:
            for line in each.lines(session.language):
                print_err(f"{line}\n")
    return [*(each.file for each in done), *(each for each in files if each.file == STDIN)]
