"""Options that several commands have, each written once."""

from collections.abc import Callable
from typing import Any

import click

from liuxiang.formats import Part, formats_for
from liuxiang.wording import LANGUAGES

Command = Callable[..., Any]

_WHAT = (
    click.argument("files", nargs=-1, required=True, metavar="FILES..."),
    click.option(
        "--rules",
        metavar="RULES",
        help="Rule file: a path, ID@VERSION or a short name such as 2012.",
    ),
    click.option(
        "--basis",
        type=click.Choice(["verified", "reported"]),
        default="verified",
        show_default=True,
        help="Prefer verified figures, or use only reported ones.",
    ),
    click.option(
        "--ruling",
        "rulings",
        multiple=True,
        metavar="ID=READING",
        help="Choose another reading of a ruling, such as A04=pro-rata; repeatable.",
    ),
    click.option(
        "--keep-going", is_flag=True, help="Rank the remaining units when files have errors."
    ),
)
_DEPARTMENT = click.option(
    "--department",
    metavar="NAME",
    help="Show only the items this department (id or title) is responsible for.",
)
_HOW = (
    click.option("--lang", type=click.Choice(LANGUAGES), help="Language of reports and messages."),
    click.option("-q", "--quiet", is_flag=True, help="Print only the result."),
    click.option("--no-color", is_flag=True, help="Print without colours."),
)


def what(command: Command) -> Command:
    """Add the options that say what is scored, by which rules, and which items are shown."""
    return whom(_DEPARTMENT(command))


def whom(command: Command) -> Command:
    """Add the options that say what is scored, by which rules."""
    for option in reversed(_WHAT):
        command = option(command)
    return command


def every(
    told: str = "List all problems and remarks with their codes.",
) -> Callable[[Command], Command]:
    """Add the option that leaves nothing folded, whose help is `told`."""
    return click.option("--all", "everything", is_flag=True, help=told)


def how(command: Command) -> Command:
    """Add the options that say how it is told."""
    for option in reversed(_HOW):
        command = option(command)
    return command


class _FormatName(click.Choice[str]):
    """The name of a format; text was once called a table where it held one."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        return super().convert("text" if value == "table" else value, param, ctx)


def where(*parts: Part) -> Callable[[Command], Command]:
    """Add the options that say where the report goes, of a command whose view has these parts.

    Text is the default. Formats without an ending may be written to any file, as `FORMAT=PATH`.
    """
    formats = formats_for(*parts)
    known = [name for name, each in formats.items() if each.printed]
    named = any(not each.ending for each in formats.values())
    endings = ", ".join(each.ending for each in formats.values() if each.ending)
    listed = f"{endings}{', else FORMAT=PATH' if named else ''}"
    output = click.option(
        "-o",
        "--output",
        "outputs",
        multiple=True,
        type=click.Path(),
        metavar="[FORMAT=]PATH" if named else "PATH",
        help=f"Also write a file ({listed}); repeatable.",
    )
    form = click.option(
        "-f",
        "--format",
        "form",
        type=_FormatName(known),
        default=known[0],
        show_default=True,
        help="Format of standard output.",
    )
    return lambda command: form(output(command))
