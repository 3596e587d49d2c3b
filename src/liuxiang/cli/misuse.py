"""Misuse of the command line: what is wrong with arguments and options, in words of our own.

click's own texts are in English and change with its versions.
"""

import re
from typing import Any, Final

import click

from liuxiang.diagnostics import Diagnostic
from liuxiang.wording.text import Joined, Phrase, Told

_EXTRA: Final = r"Got unexpected extra arguments? \((.*)\)"
"""What click says of arguments that no parameter takes."""

_FLAG: Final = "does not take a value"
"""What it says of a value behind a flag; of both it raises nothing more particular."""


class Choice(click.Choice[str]):
    """One of several words."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the word.

        Raises:
            BadParameter: It is none of them.

        """
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(Phrase("no_choice", found=str(value), known=Joined(self.choices)), param, ctx)


class Count(click.IntRange):
    """A whole number, 0 or more."""

    def __init__(self) -> None:
        super().__init__(min=0)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number.

        Raises:
            BadParameter: It is none, or negative.

        """
        try:
            return int(super().convert(value, param, ctx))
        except click.BadParameter:
            self.fail(Phrase("whole_number", found=str(value)), param, ctx)


def misuse(fault: click.ClickException) -> Diagnostic:
    """Return the problem that click found with a command line."""
    context = getattr(fault, "ctx", None)
    values = {"problem": _problem(fault), "hint": f"{_path(context)} --help"}
    suggestions = getattr(fault, "possibilities", None) or ()
    return Diagnostic("LX001", None, values, (), tuple(suggestions))


def _path(context: click.Context | None) -> str:
    return context.command_path if context else "liuxiang"


def _problem(fault: click.ClickException) -> str:
    """Return what is wrong; in the words of click if it is nothing we know."""
    match fault:
        case click.MissingParameter():
            return Phrase("argument_missing", name=_name(fault))
        case click.NoSuchOption():
            return Phrase("no_such_option", name=fault.option_name)
        case click.BadOptionUsage():
            is_flag = _FLAG in fault.message
            return Phrase(
                "option_takes_none" if is_flag else "option_takes", name=fault.option_name
            )
        case click.BadParameter() if isinstance(fault.message, Told):
            return Phrase("argument_wrong", name=_name(fault), problem=fault.message)
        case click.UsageError() if isinstance(fault.message, Told):
            return fault.message
    extra = re.fullmatch(_EXTRA, fault.message)
    return Phrase("arguments_extra", found=extra[1]) if extra else fault.format_message()


def _name(fault: click.BadParameter) -> str:
    """Return the parameter as the usage of the command shows it."""
    if isinstance(fault.param_hint, str):
        return fault.param_hint
    if isinstance(fault.param, click.Argument):
        return fault.param.human_readable_name
    return ", ".join(fault.param.opts) if fault.param else ""
