"""`liuxiang archive`: a result and all it rests on, packed in one file that can be checked."""

import os
from typing import TYPE_CHECKING

import click

from liuxiang.cli.options import ScoreOptions, display_options, score_options
from liuxiang.cli.scoring import computed, scored, tell_aside
from liuxiang.cli.session import Session
from liuxiang.cli.writing import write
from liuxiang.errors import DONE, FINDINGS
from liuxiang.wording import of_tag

if TYPE_CHECKING:
    from liuxiang.ranking import Result

ENDING = ".zip"


@click.command()
@score_options()
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(),
    metavar="PATH",
    help="The archive to write (.zip).",
)
@display_options()
@click.pass_obj
def archive(session: Session, asked: ScoreOptions, output: str) -> int:
    """Pack the result of FILES with everything it rests on: rule file, data, and reports.

    FILES and the exit code are as for `score`. The same files make the same archive, wherever they
    are. It is a BagIt archive: unpacked, it can be checked with sha256sum, and scored again.
    `verify` does both.
    """
    from liuxiang.archives.packing import packing
    from liuxiang.archives.zipped import zipped
    from liuxiang.views.archived import reports

    _refuse_ending(output)
    result, inputs = scored(session, asked)
    packed = packing(result, inputs)
    rules, kept = packed.in_memory(result.rules.chosen)
    again: Result = computed(rules, kept, asked)
    language = session.asked_language or of_tag(rules.ruleset.language)
    files = packed.bag(again, reports(again, language), language)
    tell_aside(session, result, inputs)
    write(session, {output: zipped(files)}, (*inputs.data, result.rules.file))
    return FINDINGS if again.has_open_ends else DONE


def _refuse_ending(output: str) -> None:
    """Raise if `output` has no ending of an archive."""
    from liuxiang.diagnostics import Diagnostic
    from liuxiang.errors import UsageFault

    if not output:
        raise UsageFault([Diagnostic("LX041")])
    if os.path.splitext(output)[1].lower() != ENDING:  # noqa: PTH122  # as for other outputs
        raise UsageFault([Diagnostic("LX004", None, {"path": output, "known": ENDING})])
