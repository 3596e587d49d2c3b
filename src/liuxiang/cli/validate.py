"""`liuxiang validate`: rule files and unit files checked like source code."""

import sys
from typing import TYPE_CHECKING

import click

from liuxiang.cli.misuse import Choice
from liuxiang.cli.options import display_options, output_options
from liuxiang.cli.session import Session, print_out
from liuxiang.cli.writing import Outputs, deliver
from liuxiang.errors import DONE, FINDINGS, NOT_RUN

if TYPE_CHECKING:
    from liuxiang.check_results import Checked, FailOn

FAIL_ON = ("error", "warning", "note", "never")
CODES = {"ok": DONE, "findings": FINDINGS, "error": NOT_RUN}


@click.command()
@click.argument("files", nargs=-1, metavar="FILES...")
@click.option(
    "--rules",
    metavar="RULES",
    help="Check unit files against this rule file instead of the one they name.",
)
@click.option(
    "--data",
    multiple=True,
    metavar="FILES",
    help="Unit files with real figures to check rule files against; repeatable.",
)
@click.option(
    "--fail-on",
    type=Choice(FAIL_ON),
    default="error",
    show_default=True,
    help="Exit with 1 if there are problems of at least this severity.",
)
@click.option("--explain", "code", metavar="CODE", help="Explain a code such as LX441 and exit.")
@output_options("lines", "keys", "checked")
@display_options()
@click.pass_context
def validate(
    context: click.Context,
    outputs: Outputs,
    *,
    files: tuple[str, ...],
    rules: str | None,
    data: tuple[str, ...],
    fail_on: "FailOn",
    code: str | None,
) -> int:
    """Check the rule files and unit files in FILES, and report every problem.

    The content of a file decides which kind it is. Exits with 1 if there are errors (see
    --fail-on), and with 2 if a file cannot be read.
    """
    session: Session = context.obj
    if code is not None:
        from liuxiang.formats.manual import page

        print_out(page(code, session.page(sys.stdout)))
        return DONE
    from liuxiang.views.validate import ValidateReport

    if not files:
        raise click.MissingParameter(ctx=context, param_hint="FILES...", param_type="argument")
    checked = _checked(session, files, rules, data, fail_on)
    deliver(session, ValidateReport(checked), outputs, (*files, *data, rules or ""))
    return CODES[checked.status]


def _checked(
    session: Session,
    files: tuple[str, ...],
    rules: str | None,
    data: tuple[str, ...],
    fail_on: "FailOn",
) -> "Checked":
    """Return the problems of all files, and the resulting status."""
    from liuxiang.check_results import checked
    from liuxiang.inputs import expand
    from liuxiang.products import without_products
    from liuxiang.ruleset.choose import units_of
    from liuxiang.ruleset.load import load_rules
    from liuxiang.validation import not_there, validate

    inputs = without_products(expand(files))
    asked = None if rules is None else load_rules(rules)
    figures = units_of(expand(data)) if data else None
    outcomes = [*not_there(inputs), *validate(inputs, asked, figures)]
    session.tell_aside(inputs)
    return checked(outcomes, fail_on)
