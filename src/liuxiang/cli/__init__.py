"""The command line: options, reports and exit codes; no arithmetic."""

import errno
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from itertools import pairwise
from types import MappingProxyType
from typing import Final

import click

from liuxiang import __version__, errors
from liuxiang.cli.session import Context, Session, language_of, print_err, silence, width_of

__all__ = ["main"]

HELP_WIDTH = 100
"""Cells of a line of help at most; click would import half of `shutil` to ask for it."""


NO_ROOM: Final = frozenset({errno.ENOSPC, errno.EFBIG, errno.EDQUOT, errno.EIO})
"""What a full disk, a limit of size, a quota or a failing device answers to a write."""


COMMANDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "score": "Score and rank units, and assign awards.",
        "explain": "Explain a unit's points and how to earn more.",
        "validate": "Check rule files and unit files like source code.",
        "test": "Run the cases of a rule file.",
        "diff": "Show what changed between two versions and which units it affects.",
        "sensitivity": "Show whether another reading of a ruling would change an award.",
        "decide": "Draft the decisions on a result, with every open question.",
        "archive": "Pack a result with everything it rests on.",
        "verify": "Check that a result or an archive still holds.",
        "show": "Print a rule file as the annex table it came from.",
        "new-version": "Copy a rule file and its cases as a new version.",
        "schema": "Print the JSON Schema of a file or an output.",
    }
)
"""Every command and what it is for; each is imported from the module of its name when it is run."""


class Commands(click.Group):
    """The commands; only the one that runs is imported."""

    context_class = Context

    def invoke(self, context: click.Context) -> object:
        """Run the command that the arguments name."""
        if session := context.find_object(Session):
            session.before()
        return super().invoke(context)

    def list_commands(self, _: click.Context) -> list[str]:
        """Return their names in the order of the help."""
        return list(COMMANDS)

    def get_command(self, _: click.Context, name: str) -> click.Command:
        """Return the command `name`, or raise with similar names."""
        if name not in COMMANDS:
            from liuxiang.diagnostics import Diagnostic, close_matches
            from liuxiang.wording.text import Joined

            values = {"found": name, "known": Joined(COMMANDS)}
            raise errors.UsageFault(
                [Diagnostic("LX015", None, values, (), close_matches(name, COMMANDS))]
            )
        word = name.replace("-", "_")
        command: click.Command = getattr(import_module(f"liuxiang.cli.{word}"), word)
        command.context_class = Context
        return command

    def format_commands(self, _: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands of the help."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="liuxiang")
def cli() -> None:
    """Score organisations by YAML rule files: exact, explained, reproducible."""


def main(
    arguments: Sequence[str] | None = None, *, before: Callable[[], None] = lambda: None
) -> int:
    """Run the command line: 0, 1 findings, 2 could not run, 70 a bug, 130 interrupted.

    `before` is called before a command, and not for help.
    """
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    session = Session(json=_wants_json(arguments), before=before)
    session.asked_language = language_of(arguments)
    try:
        return _run(arguments, session)
    except OSError as error:
        return _unwritten(error, session)


def _run(arguments: Sequence[str], session: Session) -> int:
    try:
        width = min(width_of(sys.stdout), HELP_WIDTH) - 2
        result = cli.main(
            list(arguments), "liuxiang", standalone_mode=False, obj=session, terminal_width=width
        )
        return result if isinstance(result, int) else errors.DONE
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except SystemExit:  # so click ends where nobody reads its help
        silence(sys.stdout)
        return errors.DONE
    except (KeyboardInterrupt, click.Abort):
        return errors.INTERRUPTED
    except Exception as raised:
        from liuxiang import interrupt

        if interrupt.came():
            return errors.INTERRUPTED
        if isinstance(raised, OSError):
            raise  # told where all that is written comes together
        return _told(raised, session)


def _told(raised: Exception, session: Session) -> int:
    if isinstance(raised, click.ClickException):
        return _misused(raised, session)
    if isinstance(raised, errors.LiuxiangError):
        session.report(raised)
        return raised.exit_code
    return _broken(raised, session)  # the last resort: told as a report, never a traceback


def _misused(fault: click.ClickException, session: Session) -> int:
    if isinstance(fault, click.exceptions.NoArgsIsHelpError):
        print_err(f"{fault.format_message()}\n")
        return errors.NOT_RUN
    from liuxiang.cli.misuse import misuse

    session.report(errors.UsageFault([misuse(fault)]))
    return errors.NOT_RUN


def _unwritten(error: OSError, session: Session) -> int:
    """Report that standard output cannot be written, and return the exit code."""
    silence(sys.stdout)
    if error.errno not in NO_ROOM:
        session.json = False  # where JSON would go is what failed
        return _broken(error, session)
    from liuxiang.diagnostics import Diagnostic

    session.print_diagnostics([Diagnostic("LX018", None, {"reason": error.strerror or str(error)})])
    return errors.NOT_RUN


def _broken(bug: Exception, session: Session) -> int:
    """Report an unexpected exception in a few lines that can be pasted into a bug report."""
    import platform
    import traceback

    from liuxiang.diagnostics import Diagnostic

    frames = traceback.extract_tb(bug.__traceback__)
    ours = [each for each in frames if "liuxiang" in each.filename] or list(frames)
    where = " < ".join(
        f"{os.path.basename(each.filename)}:{each.lineno}"  # noqa: PTH119  # a name, not a path
        for each in reversed(ours[-6:])
    )
    report = f"liuxiang {__version__}, Python {platform.python_version()}, {sys.platform}; {where}"
    values = {"problem": f"{type(bug).__name__}: {bug}", "report": report}
    session.report(errors.LiuxiangError([Diagnostic("LX070", None, values)]))
    return errors.BUG


def _wants_json(arguments: Sequence[str]) -> bool:
    """Return whether JSON output is requested; works before the arguments are parsed."""
    spellings = {"-fjson", "-f=json", "--format=json"}
    return any(each in spellings for each in arguments) or any(
        one in ("-f", "--format") and two == "json" for one, two in pairwise(arguments)
    )
