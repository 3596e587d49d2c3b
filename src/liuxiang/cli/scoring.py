"""What every command that scores shares: its options, and the way from files to a result."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from liuxiang.cli.session import Session

if TYPE_CHECKING:
    from liuxiang.inputs import Inputs
    from liuxiang.result import Result
    from liuxiang.ruleset.load import RuleFile

Command = Callable[..., Any]


class Asked(NamedTuple):
    """What to score and how, as the command line says."""

    files: tuple[str, ...]
    rules: str | None
    rulings: tuple[str, ...]
    basis: str
    department: str | None
    keep_going: bool


_WHAT = (
    click.argument("files", nargs=-1, required=True, metavar="FILES..."),
    click.option(
        "--rules", metavar="RULES", help="Rule file: a path, ID@VERSION or the stem 2012."
    ),
    click.option(
        "--basis",
        type=click.Choice(["verified", "reported"]),
        default="verified",
        show_default=True,
        help="Take verified figures first, or only reported ones.",
    ),
    click.option(
        "--ruling",
        "rulings",
        multiple=True,
        metavar="ID=READING",
        help="Choose another reading of a ruling, such as A04=pro-rata; repeatable.",
    ),
    click.option(
        "--department", metavar="ID", help="Show only the items this department answers for."
    ),
)
_HOW = (
    click.option("--keep-going", is_flag=True, help="Rank the rest when files have errors."),
    click.option(
        "--lang", type=click.Choice(["zh", "en"]), help="Language of reports and messages."
    ),
    click.option("-q", "--quiet", is_flag=True, help="Print the result alone."),
    click.option("--no-color", is_flag=True, help="Print without colours."),
)


def what(command: Command) -> Command:
    """Add the options that say what is scored, by which rules."""
    for option in reversed(_WHAT):
        command = option(command)
    return command


def how(command: Command) -> Command:
    """Add the options that say how it is told."""
    for option in reversed(_HOW):
        command = option(command)
    return command


def told(session: Session, *, lang: str | None, quiet: bool, no_color: bool) -> None:
    """Let `session` know how to tell."""
    session.asked_language = "zh" if lang == "zh" else "en" if lang == "en" else None
    session.quiet, session.no_color = quiet, no_color


def scored(session: Session, asked: Asked) -> "tuple[Result, Inputs]":
    """The result, and the inputs without the rule file.

    Raises:
        LiuxiangError: nothing can be scored; carries every problem of every file.

    """
    from liuxiang.inputs import expand
    from liuxiang.ruleset.choose import choose

    rules, inputs = choose(expand(asked.files), asked.rules, asked.rulings)
    session.rules_language = rules.ruleset.language
    _check_department(rules, asked.department)
    return _result(rules, inputs, asked), inputs


def _check_department(rules: "RuleFile", department: str | None) -> None:
    known = rules.ruleset.departments
    if department is not None and department not in known:
        from liuxiang.diagnostics import Diagnostic, near
        from liuxiang.errors import UsageFault

        values = {"found": department, "known": ", ".join(known) or "–"}
        suggestions = near(department, known)
        raise UsageFault([Diagnostic("LX012", None, values, (), suggestions)])


def _result(rules: "RuleFile", inputs: "Inputs", asked: Asked) -> "Result":
    """The result, or every problem of every file."""
    from liuxiang.batch import Batch, score_files
    from liuxiang.diagnostics import Diagnostic, has_errors
    from liuxiang.errors import InputFault
    from liuxiang.result import result_of
    from liuxiang.units import Basis

    basis: Basis = "reported" if asked.basis == "reported" else "verified"
    batch: Batch = score_files(inputs, rules, basis)
    problems = [*rules.warnings, *batch.problems]
    if has_errors(problems) and not (asked.keep_going and batch.cards):
        raise InputFault(problems)
    if not batch.cards:
        raise InputFault([*problems, Diagnostic("LX002")])
    return result_of(
        rules,
        batch.cards,
        basis=basis,
        warnings=tuple(problems),
        omitted=tuple(batch.omitted),
        department=asked.department,
    )


def tell_aside(session: Session, result: "Result", inputs: "Inputs") -> None:
    """What people should know beside the result, on standard error."""
    if session.quiet or session.json:
        return
    from liuxiang.diagnostics import Diagnostic

    aside = list(result.warnings)
    if inputs.skipped:
        aside.append(Diagnostic("LX118", None, {"skipped": str(inputs.skipped)}))
    session.tell(aside)
