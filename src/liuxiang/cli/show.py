"""`liuxiang show`: a rule file back as the annex table it came from."""

import sys

import click

from liuxiang.cli.options import every, how, where
from liuxiang.cli.session import Session, emit
from liuxiang.cli.writing import formats_of, write
from liuxiang.errors import DONE
from liuxiang.report import SHOWERS, SHOWN_FILES, ShowFormat


@click.command()
@click.argument("rules", required=False, metavar="[RULES]")
@click.option(
    "--ruling",
    "rulings",
    multiple=True,
    metavar="ID=READING",
    help="Show it with another reading of a ruling; repeatable.",
)
@where(SHOWERS, SHOWN_FILES)
@every()
@how
@click.pass_obj
def show(
    session: Session,
    rules: str | None,
    rulings: tuple[str, ...],
    form: ShowFormat,
    outputs: tuple[str, ...],
    everything: bool,
    lang: str | None,
    quiet: bool,
    no_color: bool,
) -> int:
    """Print RULES as its annex table, to be proof-read beside the paper; its rulings after it.

    RULES is a path, ID@VERSION or the stem of an installed file; the latest one if left out.
    """
    from liuxiang.ruleset.load import RuleFile, load_rules

    session.asked(lang=lang, quiet=quiet, no_color=no_color, everything=everything)
    formats = formats_of(outputs, SHOWN_FILES)
    found: RuleFile = load_rules(rules, rulings)
    session.rules_language = found.ruleset.language
    texts = {path: _rendered(found, each, session) for path, each in formats.items()}
    text = _rendered(found, form, session)
    if found.warnings and not (quiet or session.json):
        session.tell(found.warnings)
    write(session, texts, (found.file,))
    emit(text)
    return DONE


def _rendered(rules: object, form: ShowFormat, session: Session) -> str:
    """The rule file in one format."""
    from importlib import import_module

    page = session.page(sys.stdout)
    return str(import_module(SHOWERS[form]).annex(rules, page, form))
