"""`liuxiang sensitivity`: whether a ruling decides an award."""

import click

from liuxiang.cli.misuse import Count
from liuxiang.cli.options import ScoreOptions, display_options, output_options, score_options
from liuxiang.cli.scoring import names_of, scored, tell_aside
from liuxiang.cli.session import Session, progress
from liuxiang.cli.writing import Outputs, deliver
from liuxiang.comparison.rulings import MOST
from liuxiang.comparison.rulings import sensitivity as run
from liuxiang.errors import DONE, FINDINGS


@click.command()
@score_options()
@click.option(
    "--most",
    type=Count(),
    default=MOST,
    show_default=True,
    metavar="N",
    help="Run all combinations if there are at most N, otherwise single readings and pairs; more"
    " than 5000 pairs are run only if N is at least as large.",
)
@output_options("document", "keys", "table", "sheets")
@display_options()
@click.pass_obj
def sensitivity(session: Session, asked: ScoreOptions, outputs: Outputs, *, most: int) -> int:
    """Score the units in FILES under the other readings too, and show which ones decide an award.

    Runs each reading alone, each pair, and all combinations if there are few enough. A reading
    chosen with --ruling is part of the base for comparison. FILES are as for `score`.
    """
    from liuxiang.views.sensitivity import SensitivityReport

    with progress(session) as told:
        result, inputs = scored(session, asked)
        found = run(result, most, told)
    deliver(
        session,
        SensitivityReport(found),
        outputs,
        (*inputs.data, result.rules.file),
        lambda: tell_aside(session, result, inputs),
        names_of(result, inputs),
    )
    return FINDINGS if result.has_open_ends else DONE
