"""`liuxiang score`: score units, rank them, name the awards."""

from typing import Final

import click

from liuxiang.cli.options import every, how, what, where
from liuxiang.cli.scoring import Asked, scored, tell_aside
from liuxiang.cli.session import Session
from liuxiang.cli.writing import deliver, formats_of
from liuxiang.errors import DONE, FINDINGS
from liuxiang.formats import Part

PARTS: Final[tuple[Part, ...]] = ("document", "keys", "table", "sheets")


@click.command()
@what
@where(*PARTS)
@click.option(
    "--tally", is_flag=True, help="Add a line per unit that reconciles its items with its total."
)
@every()
@how
@click.pass_obj
def score(
    session: Session,
    files: tuple[str, ...],
    rules: str | None,
    basis: str,
    rulings: tuple[str, ...],
    department: str | None,
    form: str,
    outputs: tuple[str, ...],
    everything: bool,
    tally: bool,
    keep_going: bool,
    lang: str | None,
    quiet: bool,
    no_color: bool,
) -> int:
    """Score the units in FILES, rank them by category and assign awards.

    FILES are unit files (.yaml, .yml, .json, .csv, .xlsx), folders to search for unit files, or
    - for standard input. If a file has an error, nothing is ranked unless --keep-going is
    given.
    """
    from liuxiang.views.score import ScoreReport

    session.set_display(lang=lang, quiet=quiet, no_color=no_color, everything=everything)
    formats = formats_of(outputs, *PARTS)
    result, inputs = scored(session, Asked(files, rules, rulings, basis, department, keep_going))
    deliver(
        session,
        ScoreReport(result),
        form,
        formats,
        (*inputs.files, result.rules.file),
        lambda: tell_aside(session, result, inputs),
        tally=tally,
    )
    return FINDINGS if result.status == "provisional" else DONE
