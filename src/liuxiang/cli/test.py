"""`liuxiang test`: the cases beside a rule file run, covered, mutated, recorded anew."""

import sys
from decimal import Decimal
from typing import TYPE_CHECKING

import click

from liuxiang.cli.options import how, where
from liuxiang.cli.progress import progress
from liuxiang.cli.session import Session, emit
from liuxiang.cli.writing import formats_of, write
from liuxiang.errors import DONE, FINDINGS
from liuxiang.report import CHECKED_FILES, CHECKERS, CheckFormat

if TYPE_CHECKING:
    from liuxiang.casework.file import CaseFile
    from liuxiang.casework.tested import Asked, Tested
    from liuxiang.outcomes import Checked


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILES...")
@click.option(
    "-k",
    "words",
    multiple=True,
    metavar="TEXT",
    help="Only cases whose name holds TEXT; repeatable.",
)
@click.option("--update", is_flag=True, help="Write what came into the expectations that fail.")
@click.option("--coverage", is_flag=True, help="List what of the rule file no case touches.")
@click.option("--min-coverage", "least", metavar="PERCENT", help="Fail below this coverage.")
@click.option(
    "--mutate",
    is_flag=True,
    help="Change the rule file by its smallest steps, one at a time, and list those unnoticed.",
)
@where(CHECKERS, CHECKED_FILES, named=True)
@how
@click.pass_obj
def test(
    session: Session,
    files: tuple[str, ...],
    words: tuple[str, ...],
    update: bool,
    coverage: bool,
    least: str | None,
    mutate: bool,
    form: CheckFormat,
    outputs: tuple[str, ...],
    lang: str | None,
    quiet: bool,
    no_color: bool,
) -> int:
    """Run the cases in FILES: files of cases, rule files with theirs beside them, or folders.

    The cases of rules/2012.yaml stand in rules/2012.cases.yaml. A unit of a case stands exactly at
    every limit but for what the case gives.
    """
    from liuxiang.casework.tested import Asked
    from liuxiang.outcomes import checked

    session.asked(lang=lang, quiet=quiet, no_color=no_color)
    formats = formats_of(outputs, CHECKED_FILES, CHECKERS)
    asked = Asked(words, coverage, _percent(least), mutate)
    done = _tested(session, files, asked, update=update)
    found = checked([outcome for each in done for outcome in each.outcomes], "error")
    texts = {path: _rendered(done, found, each, session) for path, each in formats.items()}
    text = _rendered(done, found, form, session)
    write(session, texts)
    emit(text)
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
        raise click.BadParameter(f"{text} is not 0 to 100", param_hint="'--min-coverage'")
    return percent


def _tested(
    session: Session, files: tuple[str, ...], asked: "Asked", *, update: bool
) -> "list[Tested]":
    from liuxiang.casework.found import case_files
    from liuxiang.casework.tested import run_all
    from liuxiang.diagnostics import Diagnostic
    from liuxiang.errors import UsageFault

    loaded = case_files(files)
    session.rules_language = loaded[0].rules.ruleset.language
    if update:
        loaded = _updated(loaded)
    with progress(session) as told:
        done = [run_all(file, asked, told) for file in loaded]
    if asked.words and not any(each.runs for each in done):
        raise UsageFault([Diagnostic("LX609", None, {"found": ", ".join(asked.words)})])
    return done


def _updated(files: "list[CaseFile]") -> "list[CaseFile]":
    """The files with what came in the place of what was expected, written where they stand."""
    from liuxiang.casework.load import load_cases
    from liuxiang.casework.record import recorded
    from liuxiang.casework.run import Bench
    from liuxiang.output import write_all
    from liuxiang.source import STDIN, decode

    texts = {}
    for file in files:
        bench = Bench(file)
        text = recorded(file, [bench.run(index) for index in range(len(file.cases))])
        if text != file.walk.source.text and file.file != STDIN:
            texts[file.file] = text
    write_all(texts)
    return [
        load_cases(decode(each.file, texts[each.file].encode())) if each.file in texts else each
        for each in files
    ]


def _rendered(
    tested: "list[Tested]", checked: "Checked", form: CheckFormat, session: Session
) -> str:
    """What came of the cases, in one format."""
    page = session.page(sys.stdout)
    if form in ("text", "json"):
        from liuxiang.report.tested import as_json, as_text

        return (as_text if form == "text" else as_json)(tested, checked, page)
    from importlib import import_module

    return str(import_module(CHECKERS[form]).outcomes(checked, page))
