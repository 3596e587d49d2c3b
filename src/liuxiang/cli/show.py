"""`liuxiang show`: a rule file back as the annex table it came from."""

from typing import Final

import click

from liuxiang.cli.options import every, how, where
from liuxiang.cli.session import Session
from liuxiang.cli.writing import deliver, formats_of
from liuxiang.errors import DONE
from liuxiang.formats import Part

PARTS: Final[tuple[Part, ...]] = ("document", "keys")


@click.command()
@click.argument("rules", required=False, metavar="[RULES]")
@click.option(
    "--ruling",
    "rulings",
    multiple=True,
    metavar="ID=READING",
    help="Choose another reading of a ruling; repeatable.",
)
@where(*PARTS)
@every()
@how
@click.pass_obj
def show(
    session: Session,
    rules: str | None,
    rulings: tuple[str, ...],
    form: str,
    outputs: tuple[str, ...],
    everything: bool,
    lang: str | None,
    quiet: bool,
    no_color: bool,
) -> int:
    """Print RULES as its annex table, for proof-reading against the paper, followed by its rulings.

    RULES is a path, ID@VERSION or the short name of an installed file; defaults to the latest
    one.
    """
    from liuxiang.ruleset.load import RuleFile, load_rules
    from liuxiang.views.show import ShowReport

    session.set_display(lang=lang, quiet=quiet, no_color=no_color, everything=everything)
    formats = formats_of(outputs, *PARTS)
    found: RuleFile = load_rules(rules, rulings)
    session.rules_language = found.ruleset.language
    deliver(
        session,
        ShowReport(found),
        form,
        formats,
        (found.file,),
        lambda: session.tell_beside(found.warnings),
    )
    return DONE
