"""`liuxiang decide`: a draft of decisions, with every open question in it."""

import codecs
import os
from pathlib import Path

import click

from liuxiang.cli.options import ScoreOptions, display_options, score_options
from liuxiang.cli.scoring import scored, tell_aside
from liuxiang.cli.session import Session, print_out
from liuxiang.cli.writing import write
from liuxiang.errors import DONE

ENDINGS = (".yaml", ".yml")
BOM = "\ufeff"
"""What some editors begin a file with, and expect to find there."""


@click.command()
@score_options()
@click.option(
    "-o",
    "--output",
    type=click.Path(),
    metavar="PATH",
    help="The file of decisions to write; what it holds already is kept.",
)
@display_options()
@click.pass_obj
def decide(session: Session, asked: ScoreOptions, output: str | None) -> int:
    """Draft the decisions on the result of FILES: every open question, with its answer left blank.

    FILES are as for `score`. Run again, it keeps the answers and comments of the file, adds what is
    new, marks what no longer holds, and writes what an approval rests on below it.
    """
    from liuxiang.contents import said_kind
    from liuxiang.decisions.draft import drafted
    from liuxiang.diagnostics import Diagnostic, Place
    from liuxiang.errors import OutputFault
    from liuxiang.source import Source, decode, read_bytes

    before: Source | None = None
    mark = ""
    if output is not None:
        _refuse_ending(output)
        if Path(output).is_file():
            name = Path(output).as_posix()
            content = read_bytes(name)
            before = decode(name, content)
            mark = BOM if content.startswith(codecs.BOM_UTF8) else ""
            if said_kind(before.text.encode()) != "decisions":
                raise OutputFault([Diagnostic("LX743", Place(name))])
            asked = asked._replace(files=(*asked.files, output))
    result, inputs = scored(session, asked)
    others = inputs.data
    if before is not None:
        there = os.path.realpath(before.name)
        own = next(each for each in inputs.decisions if os.path.realpath(each) == there)
        before = Source(own, before.text, before.sha256)
        others = tuple(each for each in others if each != own)
    text = drafted(result, before, session.language)
    tell_aside(session, result, inputs)
    if output is None:
        print_out(text)
    else:
        write(session, {output: mark + text}, (*others, result.rules.file))
    return DONE


def _refuse_ending(output: str) -> None:
    from liuxiang.diagnostics import Diagnostic
    from liuxiang.errors import UsageFault
    from liuxiang.wording.text import Joined

    if not output.lower().endswith(ENDINGS):
        values = {"path": output, "known": Joined(ENDINGS)}
        raise UsageFault([Diagnostic("LX004", None, values)])
