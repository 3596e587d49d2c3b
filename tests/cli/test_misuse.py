"""What is wrong with a command line is said in the language of reports."""

import click
import pytest

from liuxiang.cli.misuse import misuse
from liuxiang.wording import Language
from tests.cli.running import run

MISUSED = [
    ("score", "missing FILES...", "缺少 FILES...", "score"),
    ("new-version 2012", "missing VERSION", "缺少 VERSION", "new-version"),
    ("score --nope x", "no option --nope", "没有 --nope 这个选项", "score"),
    ("score x --rules", "--rules needs a value", "--rules 后面要有值", ""),
    ("score x --keep-going=3", "--keep-going takes no value", "--keep-going 后面不能有值", ""),
    (
        "score x --basis y",
        "--basis: y is not one of verified, reported, both",
        "--basis：“y”不在可选之列（verified、reported、both）",
        "score",
    ),
    (
        "score x -f y",
        "-f, --format: y is not one of text, json, md, csv",
        "-f, --format：“y”不在可选之列（text、json、md、csv）",
        "score",
    ),
    (
        "schema result --rules 2012",
        "--rules goes with KIND unit, KIND roster, KIND verification, KIND decisions",
        "--rules 要与 KIND unit、KIND roster、KIND verification、KIND decisions 一起用",
        "schema",
    ),
    (
        "sensitivity x --most=-1",
        "--most: -1 is not a whole number, 0 or more",
        "--most：“-1”不是不小于 0 的整数",
        "sensitivity",
    ),
    (
        "sensitivity x --most=many",
        "--most: many is not a whole number, 0 or more",
        "--most：“many”不是不小于 0 的整数",
        "sensitivity",
    ),
    (
        "test x --min-coverage=120",
        "--min-coverage: 120 is not 0 to 100",
        "--min-coverage：“120”不在 0 至 100 之间",
        "test",
    ),
    ("new-version a b c d", "unexpected argument c d", "多了参数 c d", "new-version"),
    ("diff a", "expected OLD and NEW", "应给出 OLD 和 NEW 两项", "diff"),
]


@pytest.mark.parametrize(("line", "english", "chinese", "command"), MISUSED)
def test_each_misuse_in_both_languages(line: str, english: str, chinese: str, command: str) -> None:
    helped = f"liuxiang {command} --help".replace("  ", " ")
    for language, told in (
        ("en", f"error[LX001]: {english}\n  = See {helped}.\n"),
        ("zh", f"error[LX001]: 命令的用法有误：{chinese}\n  = 用法见 {helped}。\n"),
    ):
        name, *rest = line.split()
        done = run(name, "--lang", language, *rest)
        assert (done.returncode, done.stdout, done.stderr.decode()) == (2, b"", told)


def test_names_like_an_unknown_option_are_suggested() -> None:
    done = run("score", "--rulse", "2012", "x", "--lang", "en")
    assert done.stderr.decode() == (
        "error[LX001]: no option --rulse\n"
        "  = Did you mean --rules, --ruling? See liuxiang score --help.\n"
    )


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_nobody_foresaw_is_said_as_click_says_it(language: Language) -> None:
    told = misuse(click.UsageError("Something new.")).message(language)
    assert told.endswith("Something new.")
