"""`liuxiang score`: score units, rank them, name the awards."""

import sys
from typing import TYPE_CHECKING

import click

from liuxiang.cli.options import every, how, what, where
from liuxiang.cli.scoring import Asked, scored, tell_aside
from liuxiang.cli.session import Session, emit
from liuxiang.cli.writing import formats_of, write
from liuxiang.errors import DONE, FINDINGS
from liuxiang.report import FILE_FORMATS, PRINTED, REPORTERS, FileFormat, Format

if TYPE_CHECKING:
    from liuxiang.report.page import Page
    from liuxiang.result import Result


@click.command()
@what
@where(PRINTED, FILE_FORMATS)
@click.option("--tally", is_flag=True, help="Add a line a unit that reconciles its items.")
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
    form: Format,
    outputs: tuple[str, ...],
    everything: bool,
    tally: bool,
    keep_going: bool,
    lang: str | None,
    quiet: bool,
    no_color: bool,
) -> int:
    """Score the units in FILES, rank them by category and name who is awarded.

    FILES are unit files (.yaml, .yml, .json, .csv, .xlsx), folders that are searched for them,
    or - for standard input. A file with an error stops the ranking unless --keep-going is given.
    """
    session.asked(lang=lang, quiet=quiet, no_color=no_color, everything=everything)
    formats = formats_of(outputs, FILE_FORMATS)
    result, inputs = scored(session, Asked(files, rules, rulings, basis, department, keep_going))
    page = session.page(sys.stdout, tally=tally)
    to_file = page._replace(to_file=True, quiet=False)
    contents = {path: _rendered(result, each, to_file) for path, each in formats.items()}
    text = str(_rendered(result, form, page))
    tell_aside(session, result, inputs)
    write(session, contents, (*inputs.files, result.rules.file))
    emit(text)
    return FINDINGS if result.status == "provisional" else DONE


def _rendered(result: "Result", form: Format | FileFormat, page: "Page") -> str | bytes:
    """The result in one format."""
    from importlib import import_module

    content: str | bytes = import_module(REPORTERS[form]).ranking(result, page)
    return content
