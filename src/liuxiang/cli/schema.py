"""`liuxiang schema`: the JSON Schema of what the program reads and prints, for editors and CI."""

import click

from liuxiang.cli.session import Session, emit
from liuxiang.errors import DONE
from liuxiang.schema import SCHEMAS, Kind, text
from liuxiang.schema import schema as schema_of


@click.command()
@click.argument("kind", type=click.Choice(list(SCHEMAS)))
@click.option(
    "--rules", metavar="RULES", help="With KIND unit: know the metrics of this rule file."
)
@click.option("--lang", type=click.Choice(["zh", "en"]), help="Language of messages.")
@click.pass_obj
def schema(session: Session, kind: Kind, rules: str | None, lang: str | None) -> int:
    """Print the JSON Schema (draft 7) of a file or an output.

    ruleset and unit are the files that people write. result, explanation and rules are what score,
    explain and show print with -f json; diagnostics is what validate prints, and every command that
    could not run.
    """
    session.asked(lang=lang, quiet=False, no_color=False)
    if rules is None:
        made = schema_of(kind)
    elif kind != "unit":
        raise click.UsageError("--rules goes with KIND unit")
    else:
        from liuxiang.ruleset.load import load_rules
        from liuxiang.schema.unit import schema_for

        made = schema_for(load_rules(rules).ruleset)
    emit(text(made))
    return DONE
