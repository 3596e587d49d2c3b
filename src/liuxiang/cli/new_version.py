"""`liuxiang new-version`: next year's rule file, its identities, comments and layout kept."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from liuxiang.cli.options import display_options
from liuxiang.cli.session import Session, print_err, print_out
from liuxiang.cli.writing import write
from liuxiang.errors import DONE
from liuxiang.source import STDIN

if TYPE_CHECKING:
    from liuxiang.renewal.texts import Original


@click.command()
@click.argument("rules", metavar="RULES")
@click.argument("version", metavar="VERSION")
@click.option(
    "-o",
    "--output",
    metavar="PATH",
    help="Where to write the new rule file (default: next to RULES); - is standard output.",
)
@click.option("--no-cases", is_flag=True, help="Do not copy the cases of RULES.")
@display_options()
@click.pass_obj
def new_version(
    session: Session,
    rules: str,
    version: str,
    output: str | None,
    no_cases: bool,
) -> int:
    """Copy RULES as VERSION: changes the version and its year, keeps ids, comments and layout.

    RULES is a path, ID@VERSION or the short name of an installed file; copies of installed
    files go to the current folder. The cases are copied too. Lines that still need review are
    listed.
    """
    from liuxiang.errors import OutputFault
    from liuxiang.renewal import fit, held, renewed
    from liuxiang.renewal.place import taken, target_of
    from liuxiang.ruleset.load import path_of

    path = path_of(rules)
    old = held(_original(path))
    session.rules_language = old.ruleset.language
    before = old.ruleset.version
    fit(version, before)
    target = target_of(path, before, version, output, named=Path(path) != Path(rules))
    cases = None if no_cases or STDIN in (path, target) else _cases(Path(path))
    renewal = renewed(old, version, target, cases)
    if target == STDIN:
        made = renewal.files[0]
        print_out(made.source.text, made.data)
    else:
        files = {each.source.name: each.data for each in renewal.files}
        in_the_way = taken(files)
        if in_the_way:
            raise OutputFault(in_the_way)
        write(session, files, ())
    if not session.quiet:
        from liuxiang.views.new_version import notes

        told = (*old.rules.warnings, *renewal.notes)
        print_err(notes(told, session.page(sys.stderr)))
    return DONE


def _original(path: Path | str) -> "Original":
    from liuxiang.renewal.texts import Original
    from liuxiang.source import decode, read_bytes

    data = read_bytes(path)
    return Original(decode(path if isinstance(path, str) else path.as_posix(), data), data)


def _cases(rules: Path) -> "Original | None":
    from liuxiang.casework.load import beside

    path = Path(beside(rules.as_posix()))
    return _original(path) if path.is_file() else None
