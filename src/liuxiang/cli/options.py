"""Options that several commands have, each declared once."""

from collections.abc import Callable
from functools import wraps
from typing import Any, NamedTuple

import click

from liuxiang.cli.misuse import Choice
from liuxiang.cli.writing import Outputs, formats_of
from liuxiang.formats import Part, formats_for
from liuxiang.wording import LANGUAGES

Command = Callable[..., Any]
Decorator = Callable[[Command], Command]


class ScoreOptions(NamedTuple):
    """What to score, by which rules and figures, and which items to show."""

    files: tuple[str, ...]
    rules: str | None
    basis: str
    rulings: tuple[str, ...]
    keep_going: bool
    department: str | None = None


def _added(*options: Decorator) -> Decorator:
    """Return a decorator that adds `options`, in the order of the help."""

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def _grouped(
    record: str, make: Callable[..., object], *names: str, options: tuple[Decorator, ...]
) -> Decorator:
    """Return a decorator that adds `options`, and passes their values to the command as one.

    Args:
        record: The parameter of the command.
        make: Makes its value from those of the options, by name.
        names: The parameters of the options.
        options: Decorators of click.

    """

    def decorate(command: Command) -> Command:
        @wraps(command)
        def run(*args: Any, **values: Any) -> Any:
            own = {name: values.pop(name) for name in names}
            return command(*args, **values, **{record: make(**own)})

        return _added(*options)(run)

    return decorate


_FILES = (
    click.argument("files", nargs=-1, required=True, metavar="FILES..."),
    click.option(
        "--rules",
        metavar="RULES",
        help="Rule file: a path, ID@VERSION or a short name such as 2012.",
    ),
)
_BASIS = click.option(
    "--basis",
    type=Choice(["verified", "reported"]),
    default="verified",
    show_default=True,
    help="Prefer verified figures, or use only reported ones.",
)
_BASIS_OR_BOTH = click.option(
    "--basis",
    type=Choice(["verified", "reported", "both"]),
    default="verified",
    show_default=True,
    help="Prefer verified figures, use only reported ones, or hold both against each other.",
)
_READINGS = (
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


def score_options(*, department: bool = False, both: bool = False) -> Decorator:
    """Add the options that say what to score, which become the `ScoreOptions` `asked`.

    `both` allows to compare the two bases.
    """
    scored = (*_FILES, _BASIS_OR_BOTH if both else _BASIS, *_READINGS)
    options = (*scored, _DEPARTMENT) if department else scored
    names = ScoreOptions._fields if department else ScoreOptions._fields[:-1]
    return _grouped("asked", ScoreOptions, *names, options=options)


class _FormatName(Choice):
    """The name of a format; text was once called a table where it held one."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        return super().convert("text" if value == "table" else value, param, ctx)


def output_options(*parts: Part) -> Decorator:
    """Add the options that say where the report goes, which become the `Outputs` `outputs`.

    Formats are those of a view that has these parts; text is the default. Formats without an
    ending may be written to any file, as `FORMAT=PATH`.
    """
    formats = formats_for(*parts)
    known = [name for name, each in formats.items() if each.printed]
    named = any(not each.ending for each in formats.values())
    endings = ", ".join(each.ending for each in formats.values() if each.ending)
    listed = f"{endings}{', else FORMAT=PATH' if named else ''}"
    printed = click.option(
        "-f",
        "--format",
        "form",
        type=_FormatName(known),
        default=known[0],
        show_default=True,
        help="Format of standard output.",
    )
    written = click.option(
        "-o",
        "--output",
        "outputs",
        multiple=True,
        type=click.Path(),
        metavar="[FORMAT=]PATH" if named else "PATH",
        help=f"Also write a file ({listed}); repeatable.",
    )

    def made(form: str, outputs: tuple[str, ...]) -> Outputs:
        return Outputs(form, formats_of(outputs, *parts))

    return _grouped("outputs", made, "form", "outputs", options=(printed, written))


def _kept(context: click.Context, option: click.Parameter, value: Any) -> None:
    """Keep the value of a display option in the session, where it has the same name."""
    if value is not None:
        setattr(context.obj, str(option.name), value)


def _display(*names: str, **attributes: Any) -> Decorator:
    """Return an option of the session; it holds for what is wrong with the others, too."""
    return click.option(*names, callback=_kept, expose_value=False, is_eager=True, **attributes)


def _every(text: str) -> Decorator:
    return _display("--all", "everything", is_flag=True, help=text)


def _language(text: str) -> Decorator:
    return _display("--lang", "asked_language", type=Choice(LANGUAGES), help=text)


EVERY = "List all problems and remarks with their codes."


def display_options(every: str = EVERY) -> Decorator:
    """Add the options that say how to print; `every` is the help of `--all`."""
    return _added(
        _every(every),
        _language("Language of reports and messages."),
        _display("-q", "--quiet", is_flag=True, help="Print only the result."),
        _display("--no-color", is_flag=True, help="Print without colours."),
    )


def message_options(command: Command) -> Command:
    """Add the options of a command that prints nothing but messages for people."""
    return _added(_every(EVERY), _language("Language of messages."))(command)
