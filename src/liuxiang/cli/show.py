"""`liuxiang show`: a rule file back as the annex table it came from."""

import click

from liuxiang.cli.options import display_options, output_options
from liuxiang.cli.session import Session
from liuxiang.cli.writing import Outputs, deliver
from liuxiang.errors import DONE


@click.command()
@click.argument("rules", required=False, metavar="[RULES]")
@click.option(
    "--ruling",
    "rulings",
    multiple=True,
    metavar="ID=READING",
    help="Choose another reading of a ruling; repeatable.",
)
@output_options("document", "keys")
@display_options()
@click.pass_obj
def show(session: Session, outputs: Outputs, *, rules: str | None, rulings: tuple[str, ...]) -> int:
    """Print RULES as its annex table, for proof-reading against the paper, followed by its rulings.

    RULES is a path, ID@VERSION or the short name of an installed file; defaults to the latest
    one.
    """
    from liuxiang.ruleset.load import RuleFile, load_rules
    from liuxiang.views.show import ShowReport

    found: RuleFile = load_rules(rules, rulings)
    session.rules_language = found.ruleset.language
    deliver(
        session,
        ShowReport(found),
        outputs,
        (found.file,),
        lambda: session.tell_beside(found.warnings),
    )
    return DONE
