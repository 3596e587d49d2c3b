"""Help speaks the language that reports are in, and says everything in both."""

from collections.abc import Iterator

import click
import pytest
from rich.cells import cell_len

from liuxiang.cli import COMMANDS, cli
from liuxiang.cli.session import language_of
from liuxiang.cli.translated import translated
from liuxiang.wording.zh.help import TEXTS
from tests.cli.running import run


def commands() -> Iterator[click.Command]:
    """All of them."""
    context = click.Context(cli)
    for name in COMMANDS:
        command = cli.get_command(context, name)
        assert command is not None
        yield command


def texts() -> Iterator[str]:
    """All that help says in English."""
    yield from COMMANDS.values()
    for command in (cli, *commands()):
        yield command.help or ""
        for parameter in command.params:
            if isinstance(parameter, click.Option) and parameter.help:
                yield parameter.help


def chinese(text: str) -> str:
    return translated(text, "zh")


def is_chinese(text: str) -> bool:
    return any("\u4e00" <= each <= "\u9fff" for each in text)


def test_all_of_the_help_is_there_in_chinese() -> None:
    assert [text for text in texts() if not is_chinese(chinese(text))] == []


def test_nothing_is_there_in_chinese_that_no_help_says() -> None:
    said = {" ".join(text.split()) for text in texts()}
    said |= {chinese(text) for text in said}
    ours = {key for key in TEXTS if key.endswith(".") and "{}" not in key}
    ours -= {"Show this message and exit.", "Show the version and exit.", "COMMAND [ARGS]..."}
    assert ours <= said


@pytest.mark.parametrize("command", ["score", "explain", "test"])
@pytest.mark.parametrize("columns", [80, 100])
def test_help_in_chinese(command: str, columns: int) -> None:
    done = run(command, "--help", LANG="zh_CN.UTF-8", COLUMNS=str(columns))
    lines = done.stdout.decode().splitlines()
    assert lines[0].startswith(f"用法：liuxiang {command} [选项]")
    assert "  -h, --help" in done.stdout.decode()
    assert not {"Usage:", "Options:"} & {line.split(" ")[0] for line in lines}
    assert max(map(cell_len, lines)) <= columns
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("arguments", "locale", "start"),
    [
        (("score", "--help"), "en_US.UTF-8", b"Usage: liuxiang score [OPTIONS] FILES..."),
        (("score", "--help", "--lang", "zh"), "en_US.UTF-8", "用法：liuxiang score".encode()),
        (("score", "--lang=en", "--help"), "zh_CN.UTF-8", b"Usage: liuxiang score"),
        (("--help",), "zh_CN.UTF-8", "用法：liuxiang [选项] 命令 [参数]...".encode()),
        (("--help",), "C", b"Usage: liuxiang [OPTIONS] COMMAND [ARGS]..."),
    ],
)
def test_what_is_asked_for_wins_over_the_locale(
    arguments: tuple[str, ...], locale: str, start: bytes
) -> None:
    assert run(*arguments, LANG=locale).stdout.startswith(start)


def test_what_varies_and_what_click_adds_is_in_chinese_too() -> None:
    text = "Also write a file (.json, .xml, else FORMAT=PATH); repeatable."
    assert chinese(text) == "另外写出文件（.json、.xml，其他用 FORMAT=PATH）；可重复。"
    assert chinese("Format of standard output.  [default: table]") == (
        "标准输出的格式。［默认 table］"
    )
    assert language_of(["score", "x"]) is None
