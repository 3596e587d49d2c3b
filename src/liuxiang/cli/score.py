"""`liuxiang score`: score units, rank them, name the awards."""

from typing import TYPE_CHECKING

import click

from liuxiang.cli.options import ScoreOptions, display_options, output_options, score_options
from liuxiang.cli.scoring import names_of, scored, tell_aside
from liuxiang.cli.session import Session
from liuxiang.cli.writing import Outputs, deliver
from liuxiang.errors import DONE, FINDINGS

if TYPE_CHECKING:
    from liuxiang.audit import Audit
    from liuxiang.ranking import Result


@click.command()
@score_options(department=True, both=True)
@output_options("document", "keys", "table", "sheets")
@click.option(
    "--tally", is_flag=True, help="Add a line per unit that reconciles its items with its total."
)
@click.option(
    "--audit",
    "audited",
    is_flag=True,
    help="Show which figures to verify first: those that change awards if they are wrong. CSV"
    " output lists them instead of the ranking.",
)
@display_options()
@click.pass_obj
def score(
    session: Session, asked: ScoreOptions, outputs: Outputs, *, tally: bool, audited: bool
) -> int:
    """Score the units in FILES, rank them by category and assign awards.

    FILES are unit files (.yaml, .yml, .json, .csv, .xlsx), folders to search for unit files, or
    - for standard input. If a file has an error, nothing is ranked unless --keep-going is
    given.
    """
    from liuxiang.views.score import ScoreReport

    result, inputs = scored(session, asked)
    report = ScoreReport(result, _audit(session, result) if audited else None)
    deliver(
        session,
        report,
        outputs,
        (*inputs.data, result.rules.file),
        lambda: tell_aside(session, result, inputs),
        names_of(result, inputs),
        tally=tally,
    )
    return FINDINGS if result.has_open_ends else DONE


def _audit(session: Session, result: "Result") -> "Audit":
    """Return the figures to verify first; with --all, also those that change no award."""
    from liuxiang.audit import audit

    return audit(result, everything=session.everything)
