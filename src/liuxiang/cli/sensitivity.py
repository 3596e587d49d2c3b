"""`liuxiang sensitivity`: whether a ruling decides an award."""

import sys
from typing import TYPE_CHECKING

import click

from liuxiang.cli.options import every, how, where, whom
from liuxiang.cli.progress import progress
from liuxiang.cli.scoring import Asked, scored, tell_aside
from liuxiang.cli.session import Session, emit
from liuxiang.cli.writing import formats_of, write
from liuxiang.errors import DONE, FINDINGS
from liuxiang.report import (
    PRINTED_SENSITIVITIES,
    SENSITIVITIES,
    SENSITIVITY_FILES,
    SensitivityFileFormat,
    SensitivityFormat,
)
from liuxiang.sensitivity import MOST
from liuxiang.sensitivity import sensitivity as run

if TYPE_CHECKING:
    from liuxiang.sensitivity.outcome import Sensitivity


@click.command()
@whom
@click.option(
    "--most",
    type=click.IntRange(min=0),
    default=MOST,
    show_default=True,
    metavar="N",
    help="Run all combinations if there are no more, else readings alone and in pairs; of more than"
    " 5000 pairs only if N allows as many.",
)
@where(PRINTED_SENSITIVITIES, SENSITIVITY_FILES)
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
    form: SensitivityFormat,
    outputs: tuple[str, ...],
    keep_going: bool,
    everything: bool,
    lang: str | None,
    quiet: bool,
    no_color: bool,
) -> int:
    """Score the units in FILES under the other readings too, and say which of them decide an award.

    Each reading alone, each pair, and all combinations where they are few enough. A reading chosen
    with --ruling is the base that others are compared with. FILES are as for `score`.
    """
    session.asked(lang=lang, quiet=quiet, no_color=no_color, everything=everything)
    formats = formats_of(outputs, SENSITIVITY_FILES)
    with progress(session) as told:
        result, inputs = scored(session, Asked(files, rules, rulings, basis, None, keep_going))
        found = run(result, most, told)
    contents = {
        path: _rendered(found, each, session, to_file=True) for path, each in formats.items()
    }
    text = str(_rendered(found, form, session, to_file=False))
    tell_aside(session, result, inputs)
    write(session, contents, (*inputs.files, result.rules.file))
    emit(text)
    return FINDINGS if result.status == "provisional" else DONE


def _rendered(
    found: "Sensitivity",
    form: SensitivityFormat | SensitivityFileFormat,
    session: Session,
    *,
    to_file: bool,
) -> str | bytes:
    """What was found, in one format."""
    from importlib import import_module

    page = session.page(sys.stdout)._replace(to_file=to_file)
    content: str | bytes = import_module(SENSITIVITIES[form]).sensitivity(found, page, form)
    return content
