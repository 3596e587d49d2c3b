"""`liuxiang schema`: the JSON Schema of what the program reads and prints, for editors and CI."""

import click

from liuxiang.cli.misuse import Choice
from liuxiang.cli.options import message_options
from liuxiang.cli.session import print_out
from liuxiang.errors import DONE
from liuxiang.schema import SCHEMAS, schema_by, text
from liuxiang.schema import schema as schema_of
from liuxiang.wording.text import Joined, Phrase


@click.command()
@click.argument("kind", type=Choice(list(SCHEMAS)))
@click.option(
    "--rules",
    metavar="RULES",
    help="With a KIND that people write beside it: include the metrics, categories and awards of"
    " this rule file.",
)
@message_options
def schema(kind: str, rules: str | None) -> int:
    """Print the JSON Schema (draft 7) of a file or an output.

    ruleset, unit, roster, verification, decisions and cases are files that people write. result,
    explanation and rules are the output of score, explain and show with -f json; diagnostics is
    the output of validate, and of any command that could not run.
    """
    if rules is not None and not SCHEMAS[kind].by_rules:
        known = Joined(f"KIND {name}" for name, each in SCHEMAS.items() if each.by_rules)
        raise click.UsageError(Phrase("goes_with", one="--rules", other=known))
    print_out(text(schema_of(kind) if rules is None else schema_by(rules, kind)))
    return DONE
