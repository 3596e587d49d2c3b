"""`liuxiang sensitivity`: whether a ruling decides an award."""

from typing import Final

import click

from liuxiang.cli.options import every, how, where, whom
from liuxiang.cli.scoring import Asked, scored, tell_aside
from liuxiang.cli.session import Session, progress
from liuxiang.cli.writing import deliver, formats_of
from liuxiang.comparison.rulings import MOST
from liuxiang.comparison.rulings import sensitivity as run
from liuxiang.errors import DONE, FINDINGS
from liuxiang.formats import Part

PARTS: Final[tuple[Part, ...]] = ("document", "keys", "table", "sheets")


@click.command()
@whom
@click.option(
    "--most",
    type=click.IntRange(min=0),
    default=MOST,
    show_default=True,
    metavar="N",
    help="Run all combinations if there are at most N, otherwise single readings and pairs; more"
    " than 5000 pairs are run only if N is at least as large.",
)
@where(*PARTS)
@every()
@how
@click.pass_obj
def sensitivity(
    session: Session,
    files: tuple[str, ...],
    rules: str | None,
    basis: str,
    rulings: tuple[str, ...],
    most: int,
    form: str,
    outputs: tuple[str, ...],
    keep_going: bool,
    everything: bool,
    lang: str | None,
    quiet: bool,
    no_color: bool,
) -> int:
    """Score the units in FILES under the other readings too, and show which ones decide an award.

    Runs each reading alone, each pair, and all combinations if there are few enough. A reading
    chosen with --ruling is part of the base for comparison. FILES are as for `score`.
    """
    from liuxiang.views.sensitivity import SensitivityReport

    session.set_display(lang=lang, quiet=quiet, no_color=no_color, everything=everything)
    formats = formats_of(outputs, *PARTS)
    with progress(session) as told:
        result, inputs = scored(session, Asked(files, rules, rulings, basis, None, keep_going))
        found = run(result, most, told)
    deliver(
        session,
        SensitivityReport(found),
        form,
        formats,
        (*inputs.files, result.rules.file),
        lambda: tell_aside(session, result, inputs),
    )
    return FINDINGS if result.status == "provisional" else DONE
