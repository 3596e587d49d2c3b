"""`liuxiang verify`: whether a recorded result still follows from its files."""

import os
from typing import TYPE_CHECKING

import click

from liuxiang.cli.options import ScoreOptions, display_options, output_options
from liuxiang.cli.scoring import computed
from liuxiang.cli.session import Session
from liuxiang.cli.writing import Outputs, deliver
from liuxiang.errors import DONE, FINDINGS

if TYPE_CHECKING:
    from liuxiang.archives.verification import Verification
    from liuxiang.archives.verifying import Means
    from liuxiang.inputs import Inputs
    from liuxiang.ranking import Result
    from liuxiang.ruleset.load import RuleFile


@click.command()
@click.argument("subject", metavar="RESULT")
@click.option(
    "--data",
    multiple=True,
    metavar="FILES",
    help="The files that a result in JSON rests on, if they are not where it says; repeatable.",
)
@click.option(
    "--rules", metavar="RULES", help="The rule file of a result in JSON, if it is not found."
)
@output_options("document", "keys")
@display_options("List everything that differs.")
@click.pass_obj
def verify(
    session: Session,
    outputs: Outputs,
    *,
    subject: str,
    data: tuple[str, ...],
    rules: str | None,
) -> int:
    """Compute RESULT again and report every file, total, rank and award that differs.

    RESULT is an archive of `archive`, a folder it was unpacked to, or the JSON of `score`, whose
    data are looked for beside it. Exits with 1 if anything differs, and with 2 if it cannot be
    read.
    """
    from liuxiang.views.verify import VerifyReport

    found = _verified(session, subject, data, rules)
    deliver(
        session,
        VerifyReport(found),
        outputs,
        (subject, *data, *found.result.sources, found.result.rules.file),
        lambda: _tell_errors(session, found.result),
    )
    return DONE if found.stands else FINDINGS


def _verified(
    session: Session, subject: str, data: tuple[str, ...], rules: str | None
) -> "Verification":
    """Return the verification of an archive, of an unpacked one, or of a result."""
    from liuxiang.archives.bag import bag_of
    from liuxiang.archives.unpacked import files_in, read_file
    from liuxiang.archives.verifying import verified_bag, verified_result
    from liuxiang.archives.zipped import SIGNATURE, unzipped

    means = _means(session)
    if os.path.isdir(subject):  # noqa: PTH112  # pathlib is slow to import
        return verified_bag(bag_of(subject, files_in(subject)), means)
    content = read_file(subject)
    if content.startswith(SIGNATURE):
        return verified_bag(bag_of(subject, unzipped(subject, content)), means)
    return verified_result(subject, content, data, rules, means)


def _means(session: Session) -> "Means":
    """Return how results are computed, as `score` does, and written."""
    from liuxiang.archives.verifying import Means
    from liuxiang.views.archived import json, reports

    def compute(rules: "RuleFile", inputs: "Inputs", basis: str) -> "Result":
        session.rules_language = rules.ruleset.language
        return computed(rules, inputs, ScoreOptions((), None, basis, (), keep_going=True))

    return Means(compute, json, reports)


def _tell_errors(session: Session, result: "Result") -> None:
    """Print what is wrong with files that could not be used when the result was computed again."""
    session.tell_beside([each for each in result.warnings if each.severity == "error"])
