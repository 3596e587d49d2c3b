"""`liuxiang score`: score units, rank them, name the awards."""

import os
import sys
from typing import TYPE_CHECKING

import click

from liuxiang.cli.session import Session, emit
from liuxiang.errors import DONE, FINDINGS
from liuxiang.report import FILE_FORMATS, REPORTERS, Format

if TYPE_CHECKING:
    from liuxiang.batch import Batch
    from liuxiang.inputs import Inputs
    from liuxiang.result import Result
    from liuxiang.ruleset.load import RuleFile
    from liuxiang.units import Basis


@click.command(short_help="Score units, rank them, name the awards.")
@click.argument("files", nargs=-1, required=True, metavar="FILES...")
@click.option("--rules", metavar="RULES", help="Rule file: a path, ID@VERSION or the stem 2012.")
@click.option(
    "--basis",
    type=click.Choice(["verified", "reported"]),
    default="verified",
    show_default=True,
    help="Take verified figures first, or only reported ones.",
)
@click.option(
    "--ruling",
    "rulings",
    multiple=True,
    metavar="ID=READING",
    help="Choose another reading of a ruling, such as A04=pro-rata; repeatable.",
)
@click.option("--department", metavar="ID", help="Show only the items this department answers for.")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(list(REPORTERS)),
    default="table",
    show_default=True,
    help="What goes to standard output.",
)
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    type=click.Path(),
    metavar="PATH",
    help=f"Also write a file ({', '.join(FILE_FORMATS)}); repeatable.",
)
@click.option("--tally", is_flag=True, help="Add a line a unit that reconciles its items.")
@click.option("--keep-going", is_flag=True, help="Rank the rest when files have errors.")
@click.option("--lang", type=click.Choice(["zh", "en"]), help="Language of reports and messages.")
@click.option("-q", "--quiet", is_flag=True, help="Print the ranking alone.")
@click.option("--no-color", is_flag=True, help="Print without colours.")
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
    session.asked_language = "zh" if lang == "zh" else "en" if lang == "en" else None
    session.quiet, session.no_color = quiet, no_color
    formats = {path: _format_of(path) for path in outputs}
    rule_file, inputs = _rules_for(files, rules, rulings)
    session.rules_language = rule_file.ruleset.language
    _check_department(rule_file, department)
    result = _scored(
        rule_file, inputs, "reported" if basis == "reported" else "verified", department, keep_going
    )
    texts = {
        path: _rendered(result, each, session, tally, to_file=True)
        for path, each in formats.items()
    }
    text = _rendered(result, form, session, tally, to_file=False)
    if texts:
        from liuxiang.output import write_all

        write_all(texts)
    if not session.json:
        _tell_aside(session, result, inputs, texts)
    emit(text)
    return FINDINGS if result.status == "provisional" else DONE


def _format_of(path: str) -> Format:
    """The format that the ending of an output file asks for."""
    form = FILE_FORMATS.get(os.path.splitext(path)[1].lower())  # noqa: PTH122  # pathlib is slow to import
    if form is None:
        from liuxiang.diagnostics import Diagnostic
        from liuxiang.errors import UsageFault

        values = {"path": path, "known": ", ".join(FILE_FORMATS)}
        raise UsageFault([Diagnostic("LX004", None, values)])
    return form


def _rules_for(
    files: tuple[str, ...], rules: str | None, rulings: tuple[str, ...]
) -> "tuple[RuleFile, Inputs]":
    """The rule file to score by, and the unit files."""
    from liuxiang.inputs import expand
    from liuxiang.ruleset.choose import choose

    return choose(expand(files), rules, rulings)


def _check_department(rules: "RuleFile", department: str | None) -> None:
    known = rules.ruleset.departments
    if department is not None and department not in known:
        from liuxiang.diagnostics import Diagnostic, near
        from liuxiang.errors import UsageFault

        values = {"found": department, "known": ", ".join(known) or "–"}
        suggestions = near(department, known)
        raise UsageFault([Diagnostic("LX012", None, values, (), suggestions)])


def _scored(
    rules: "RuleFile",
    inputs: "Inputs",
    basis: "Basis",
    department: str | None,
    keep_going: bool,
) -> "Result":
    """The result, or every problem of every file."""
    from liuxiang.batch import score_files
    from liuxiang.diagnostics import Diagnostic, has_errors
    from liuxiang.errors import InputFault
    from liuxiang.result import result_of

    batch: Batch = score_files(inputs, rules, basis)
    problems = [*rules.warnings, *batch.problems]
    if has_errors(problems) and not (keep_going and batch.cards):
        raise InputFault(problems)
    if not batch.cards:
        raise InputFault([*problems, Diagnostic("LX002")])
    return result_of(
        rules,
        batch.cards,
        basis=basis,
        warnings=tuple(problems),
        omitted=tuple(batch.omitted),
        department=department,
    )


def _rendered(
    result: "Result", form: Format, session: Session, tally: bool, *, to_file: bool
) -> str:
    """The result in one format."""
    from importlib import import_module

    page = session.page(sys.stdout, tally=tally)._replace(to_file=to_file)
    text = import_module(REPORTERS[form]).ranking(result, page)
    return str(text)


def _tell_aside(
    session: Session, result: "Result", inputs: "Inputs", texts: "dict[str, str]"
) -> None:
    """What people should know beside the ranking, on standard error."""
    if session.quiet:
        return
    from liuxiang.diagnostics import Diagnostic
    from liuxiang.words import say

    aside = list(result.warnings)
    if inputs.skipped:
        aside.append(Diagnostic("LX118", None, {"skipped": str(inputs.skipped)}))
    session.tell(aside)
    for path in texts:
        sys.stderr.write(f"{say('wrote', session.language, path=path)}\n")
