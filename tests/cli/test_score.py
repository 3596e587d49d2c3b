"""`liuxiang score` as it is run: outputs, exit codes, and what it says of what it cannot use."""

import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
import types
from decimal import Decimal
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from rich.cells import cell_len

from liuxiang.cli.session import print_out
from liuxiang.inputs import expand
from tests.cli import running
from tests.cli.running import EXAMPLE, ROOT

HEAD = "unit: 甲区总工会\ncategory: district\nmetrics:\n"


def run(
    *arguments: str | Path, stdin: bytes = b"", cwd: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run `liuxiang score`."""
    return running.run("score", *arguments, stdin=stdin, cwd=cwd, **environment)


def test_the_example_as_json() -> None:
    done = run(EXAMPLE, "-f", "json")
    assert done.returncode == 1
    result = json.loads(done.stdout)
    assert (result["status"], result["result"]) == ("findings", "provisional")
    ranks = [(each["rank"], each["award"]) for each in result["standings"]["district"]]
    assert ranks == [
        (1, "excellent"),
        (2, "excellent"),
        (3, "excellent"),
        (4, "excellent"),
        (4, "excellent"),
        (6, "advanced"),
        (7, "advanced"),
        (8, "advanced"),
        (9, "advanced"),
        (10, None),
        (11, None),
        (12, None),
    ]
    for card in result["scorecards"]:
        points = sum(Decimal(item["points"]) for item in card["items"])
        assert points == Decimal(card["total"])
        assert sum(card["tally"].values()) == len(card["items"]) == 30
    codes = {each["code"] for each in result["findings"]}
    assert {"LX501", "LX504", "LX505", "LX508", "LX511", "LX516", "LX517"} <= codes


def test_the_rulings_that_mattered() -> None:
    result = json.loads(run(EXAMPLE, "-f", "json").stdout)
    cards = {card["unit"]: card for card in result["scorecards"]}
    first = cards["丙区总工会"]["items"][0]
    completion = first["criteria"][0]
    assert completion["value"] == "642/625"
    assert completion["rulings"] == ["A04"]
    thirteenth = cards["丙区总工会"]["items"][12]
    assert [each["verdict"] for each in thirteenth["criteria"]] == ["nothing_to_measure"] * 2
    assert thirteenth["criteria"][0]["rulings"] == ["A14"]


@pytest.mark.parametrize("columns", [100, 80])
def test_the_table_fits(columns: int) -> None:
    done = run(EXAMPLE, "-q", COLUMNS=str(columns))
    lines = done.stdout.decode().splitlines()
    assert max(map(cell_len, lines)) <= columns
    assert "   1  乙区总工会" in done.stdout.decode()


def test_order_of_input_changes_nothing() -> None:
    files = sorted(str(path.relative_to(ROOT)) for path in EXAMPLE.iterdir())
    forwards = run(*files, "-f", "json")
    backwards = run(*reversed(files), "-f", "json")
    assert forwards.stdout == backwards.stdout


def test_files_are_written_whole_or_not_at_all(tmp_path: Path) -> None:
    wanted = [tmp_path / name for name in ("r.json", "r.csv", "r.md")]
    outputs = [part for path in wanted for part in ("-o", path)]
    assert run(EXAMPLE, "-q", *outputs).returncode == 1
    assert [path.stat().st_size > 1000 for path in wanted] == [True] * 3
    assert wanted[1].read_bytes().startswith(b"\xef\xbb\xbf")
    assert len(list(tmp_path.iterdir())) == 3
    before = wanted[0].read_bytes()
    failed = run(EXAMPLE, "-o", wanted[0], "-o", tmp_path / "none" / "x.csv")
    assert failed.returncode == 2
    assert b"error[LX003]" in failed.stderr
    assert failed.stdout == b""
    assert wanted[0].read_bytes() == before
    assert len(list(tmp_path.iterdir())) == 3


def test_csv_holds_no_formula(tmp_path: Path) -> None:
    path = tmp_path / "u.yaml"
    path.write_text('unit: "=1+1"\ncategory: district\nmetrics: {}\n', "utf-8")
    rows = list(csv.reader(io.StringIO(run(path, "-f", "csv").stdout.decode())))
    assert rows[1][2] == "'=1+1"
    path.write_text('unit: "＋1"\ncategory: district\nmetrics: {}\n', "utf-8")
    rows = list(csv.reader(io.StringIO(run(path, "-f", "csv").stdout.decode())))
    assert rows[1][2] == "'＋1"


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        (HEAD + "\tunions_formed: 1\n", "LX108", (4, 1)),
        (HEAD + "  unions_formed: 1\n  unions_formed: 2\n", "LX111", (5, 3)),
        (HEAD + "  women_organisation: 95%\n", "LX201", (4, 3)),
        (HEAD + "  women_organisations: 0.95\n", "LX235", (4, 24)),
        (HEAD + "  women_organisations: 101%\n", "LX238", (4, 24)),
        (HEAD + "  women_organisations: 3/0\n", "LX237", (4, 24)),
        (HEAD + "  unions_formed: -1\n", "LX231", (4, 18)),
        (HEAD + "  unions_formed: 2.5\n", "LX232", (4, 18)),
        (HEAD + "  unions_formed: .nan\n", "LX220", (4, 18)),
        (HEAD + "  unions_formed: inf\n", "LX220", (4, 18)),
        (HEAD + "  monthly_reports: 13\n", "LX233", (4, 20)),
        (HEAD + "  claims_agency: 大概\n", "LX234", (4, 18)),
        (HEAD + "  service_centre: [牌子, 钱]\n", "LX240", (4, 24)),
        (HEAD + "  overfulfilment: {points: 1}\n", "LX243", (4, 19)),
        (HEAD + "  unions_formed: " + "9" * 6000 + "\n", "LX228", (4, 18)),
        (HEAD + "  unions_formed: " + "[" * 20000 + "\n", "LX112", (4, 80)),
        (HEAD + "  unions_formed: !!python/name:os.system\n", "LX114", (4, 18)),
        (HEAD + "  unions_formed：5\n", "LX109", (4, 16)),
        ("a: &a [x, x]\nb: [*a, *a]\n", "LX113", (1, 4)),
        ("unit：甲\n", "LX109", (1, 5)),
        ("unit:甲\ncategory: district\nmetrics: {}\n", "LX124", (1, 5)),
        (HEAD + "  joint_inspections:3\n  wage_growth: 3/4\n", "LX124", (4, 20)),
        (HEAD + "  wage_growth: 3/4\n  joint_inspections:3 # 两次\n", "LX124", (5, 20)),
        (HEAD + "  joint_inspections:\u00a03\n  wage_growth: 3/4\n", "LX124", (4, 20)),
        ("- unit: 甲\n", "LX121", (1, 1)),
        ("unit: 甲\nmetrics: {}\n", "LX205", (1, 1)),
        ("unit: 甲\ncategory: distict\nmetrics: {}\n", "LX207", (2, 11)),
        ("", "LX103", (None, None)),
    ],
)
def test_bad_input_is_told_and_nothing_ranked(
    text: str, code: str, place: tuple[int, int], tmp_path: Path
) -> None:
    path = tmp_path / "u.yaml"
    path.write_text(text, "utf-8")
    done = run(path, "-f", "json")
    result = json.loads(done.stdout)
    assert (done.returncode, result["status"]) == (2, "error")
    (problem,) = result["diagnostics"]
    assert (problem["code"], problem["line"], problem["column"]) == (code, *place)
    shown = run(path, "--lang", "en")
    assert (shown.returncode, shown.stdout) == (2, b"")
    assert f"error[{code}]: " in shown.stderr.decode()
    assert b"Traceback" not in shown.stderr


def test_a_problem_shows_its_line_and_advice(tmp_path: Path) -> None:
    (tmp_path / "u.yaml").write_text(HEAD + "  women_organisation: 95%\n", "utf-8")
    done = run("u.yaml", "--lang", "en", cwd=tmp_path, COLUMNS="88")
    assert done.stderr.decode() == (
        "error[LX201]: Unknown metric `women_organisation`\n"
        "  u.yaml:4:3\n"
        "      women_organisation: 95%\n"
        "      ^\n"
        "  = Did you mean women_organisations, enterprises_with_women_organisation? "
        "Expected the id or title of a metric of the rule file; correct it or remove the line.\n"
    )


def test_all_problems_of_all_files_in_one_run(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text(HEAD + "  unions_formed: -1\n  claims_agency: 大概\n", "utf-8")
    (tmp_path / "a.yaml").write_bytes(bytes(range(256)))
    done = run(tmp_path / "b.yaml", tmp_path / "a.yaml", tmp_path / "none.yaml", "-f", "json")
    codes = [each["code"] for each in json.loads(done.stdout)["diagnostics"]]
    assert codes == ["LX101", "LX104", "LX231", "LX234"]


def test_keep_going_names_what_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(HEAD + "  unions_formed: -1\n", "utf-8")
    (tmp_path / "b.yaml").write_text("unit: 乙区\ncategory: district\nmetrics: {}\n", "utf-8")
    done = run(tmp_path, "--keep-going", "-f", "json")
    result = json.loads(done.stdout)
    assert (done.returncode, result["result"]) == (1, "provisional")
    assert [each["unit"] for each in result["omitted"]] == ["甲区总工会"]
    assert "LX519" in {each["code"] for each in result["findings"]}


def test_gb18030_is_read_and_said_so(tmp_path: Path) -> None:
    path = tmp_path / "u.yaml"
    path.write_bytes((HEAD + "  claims_agency: 是\n").encode("gb18030"))
    result = json.loads(run(path, "-f", "json").stdout)
    assert result["scorecards"][0]["unit"] == "甲区总工会"
    assert [each["code"] for each in result["diagnostics"]] == ["LX105"]


def test_a_pipe_by_name_is_read_once(tmp_path: Path) -> None:
    for name, text in {"rules": "2012.yaml", "unit": "district-01.yaml"}.items():
        os.mkfifo(tmp_path / name)
        folder = ROOT / "rules" if name == "rules" else EXAMPLE
        content = (folder / text).read_bytes()
        Thread(target=(tmp_path / name).write_bytes, args=(content,), daemon=True).start()
    done = run(tmp_path / "unit", "--rules", tmp_path / "rules", "-f", "json")
    plain = run(EXAMPLE / "district-01.yaml", "-f", "json")
    assert done.returncode == plain.returncode
    totals = [
        [each["total"] for each in json.loads(one.stdout)["scorecards"]] for one in (done, plain)
    ]
    assert totals[0] == totals[1]


def test_standard_input() -> None:
    done = run("-", "-f", "json", stdin=(HEAD + "  claims_agency: 是\n").encode())
    assert json.loads(done.stdout)["scorecards"][0]["file"] == "-"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--nope"], "LX001"),
        ([], "LX001"),
        ([EXAMPLE, "--ruling", "A04"], "LX005"),
        ([EXAMPLE, "--ruling", "A99=x"], "LX007"),
        ([EXAMPLE, "--ruling", "A04=x"], "LX008"),
        ([EXAMPLE, "--ruling", "A12=exclusive"], "LX009"),
        ([EXAMPLE, "--rules", "1999"], "LX010"),
        ([EXAMPLE, "--department", "nobody"], "LX012"),
        ([EXAMPLE, "-o", "x.doc"], "LX004"),
    ],
)
def test_misuse_ends_with_two(arguments: list[str | Path], code: str) -> None:
    done = run(*arguments, "-f", "json")
    assert done.returncode == 2
    assert [each["code"] for each in json.loads(done.stdout)["diagnostics"]] == [code]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("score examples/2012 -q -f json", 1),
        ("show", 0),
        ("diff rules/2012.yaml examples/rules/2013-draft.yaml --fail-on any -f json", 1),
        ("score no-such-file.yaml -f json", 2),
        ("--help", 0),
    ],
)
def test_a_pipe_that_nobody_reads_changes_no_exit_code(arguments: str, code: int) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "liuxiang", *arguments.split()]
    done = subprocess.run(  # noqa: S603
        command, stdout=writer, stderr=subprocess.PIPE, check=False, cwd=running.ROOT
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (code, b"")


def test_errors_that_nobody_reads_change_neither_output_nor_exit_code(tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "liuxiang", "score", EXAMPLE, "-o", path],
        stdout=subprocess.PIPE,
        stderr=writer,
        check=False,
        cwd=running.ROOT,
        env={**os.environ, "COLUMNS": "100", "LC_ALL": "zh_CN.UTF-8"},
    )
    os.close(writer)
    assert done.returncode == 1
    assert done.stdout == run(EXAMPLE, COLUMNS="100", LC_ALL="zh_CN.UTF-8").stdout
    assert json.loads(path.read_bytes())["status"] == "findings"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize(
    "arguments",
    [
        "score examples/2012 -q --lang en",
        "--help",
        "score no-such-file.yaml -f json",
        "score --nope -f json",
    ],
)
def test_a_full_disk_is_no_bug_of_ours(arguments: str) -> None:
    command = f"'{sys.executable}' -m liuxiang {arguments} > /dev/full"
    done = subprocess.run(  # noqa: S602  # a redirection
        command,
        shell=True,
        capture_output=True,
        check=False,
        cwd=running.ROOT,
        env={**os.environ, "LC_ALL": "en_US.UTF-8"},
    )
    assert (done.returncode, done.stderr.decode()) == (
        2,
        "error[LX018]: Nothing more can be written (No space left on device)\n"
        "  = What went to standard output is not whole; make room and run it again.\n",
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize(
    ("arguments", "streams", "code"),
    [
        ("score examples/2012", "> /dev/null 2> /dev/full", 1),
        ("score examples/2012", "> /dev/full 2> /dev/full", 2),
        ("score no-such-file.yaml", "> /dev/null 2> /dev/full", 2),
        ("score no-such-file.yaml -f json", "> /dev/full 2> /dev/full", 2),
        ("score --nope", "2> /dev/full", 2),
    ],
)
def test_where_nothing_can_be_told_the_exit_code_says_it(
    arguments: str, streams: str, code: int
) -> None:
    command = f"'{sys.executable}' -m liuxiang {arguments} {streams}"
    done = subprocess.run(command, shell=True, check=False, cwd=running.ROOT)  # noqa: S602
    assert done.returncode == code


def test_all_is_written_where_a_write_takes_a_part_only() -> None:
    """As writes to a pipe do that asks not to be awaited, or with a disk that gets full."""
    taken = bytearray()

    class Slow(io.RawIOBase):
        def writable(self) -> bool:
            return True

        def write(self, data: Any) -> int:
            taken.extend(data[:7])
            return len(data[:7])

    stream = types.SimpleNamespace(buffer=Slow(), isatty=bool, flush=bool)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(sys, "stdout", stream)
        print_out("第1项 企业建会与组织覆盖\n" * 9)
    assert taken.decode() == "第1项 企业建会与组织覆盖\n" * 9


def test_a_standard_input_that_is_closed_holds_nothing() -> None:
    command = f"'{sys.executable}' -m liuxiang score - -f json <&-"
    done = subprocess.run(  # noqa: S602  # a redirection
        command, shell=True, capture_output=True, check=False, cwd=running.ROOT
    )
    assert (done.returncode, done.stderr) == (2, b"")
    assert [each["code"] for each in json.loads(done.stdout)["diagnostics"]] == ["LX103"]


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_closed_streams_change_nothing_else(closed: str, tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    command = f"'{sys.executable}' -m liuxiang score examples/2012 -o '{path}' {closed}"
    done = subprocess.run(  # noqa: S602  # a redirection
        command, shell=True, capture_output=True, check=False, cwd=running.ROOT
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert json.loads(path.read_text("utf-8"))["status"] == "findings"


def test_language_follows_option_locale_and_rules() -> None:
    assert b"Rank " in run(EXAMPLE, "--lang", "en").stdout
    assert b"Rank " in run(EXAMPLE, LANG="en_US.UTF-8").stdout
    assert "名次".encode() in run(EXAMPLE, LANG="C.UTF-8").stdout
    assert "名次".encode() in run(EXAMPLE, LC_ALL="C").stdout


def test_a_department_sees_its_items() -> None:
    result = json.loads(run(EXAMPLE, "-f", "json", "--department", "women").stdout)
    assert {item["no"] for item in result["scorecards"][0]["items"]} == {1, 11}


def test_a_tally_reconciles() -> None:
    lines = run(EXAMPLE, "--tally", "--lang", "en", "-q").stdout.decode()
    wanted = "24 met + 3 not met + 2 bonus only + 1 missing = 30 items; base 87 + bonus 1.4 = 88.4"
    assert wanted in " ".join(lines.split())


def test_an_interrupt_ends_with_130(tmp_path: Path) -> None:
    for number in range(8000):
        text = f"unit: 第{number}区\ncategory: district\nmetrics: {{}}\n"
        (tmp_path / f"{number}.yaml").write_text(text, "utf-8")
    command = [sys.executable, "-m", "liuxiang", "score", str(tmp_path), "-f", "csv"]
    running = subprocess.Popen(  # noqa: S603  # our own command
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    time.sleep(0.8)
    os.killpg(running.pid, signal.SIGINT)
    _, errors = running.communicate(timeout=60)
    assert (running.returncode, b"Traceback" in errors) == (130, False)


INTERRUPTED = """
import signal, sys, time
from liuxiang import __main__, cli


class Tidied:
    def __del__(self):
        signal.raise_signal(signal.SIGINT)


def in_rust():
    try:
        signal.raise_signal(signal.SIGINT)
    except KeyboardInterrupt as interrupt:
        raise RuntimeError(f"Error building `model` serializer: {interrupt!r}") from None


def while_tidying_up():
    Tidied()
    time.sleep(10)


where = {"in_rust": in_rust, "while_tidying_up": while_tidying_up}[sys.argv[1]]
cli.Commands.get_command = lambda self, context, name: where()
sys.argv = ["liuxiang", "score", "."]
__main__.run()
"""
"""An interrupt that arrives where it cannot be passed on; `in_rust` is as pydantic does it."""


@pytest.mark.parametrize("where", ["in_rust", "while_tidying_up"])
def test_an_interrupt_ends_with_130_wherever_it_arrives(where: str) -> None:
    done = subprocess.run(  # noqa: S603  # our own command
        [sys.executable, "-c", INTERRUPTED, where], capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr.strip()) == (130, b"", b"")


def test_many_warnings_of_a_kind_are_counted(tmp_path: Path) -> None:
    text = "".join(
        f"---\nunit: 第{number}区\ncategory: industry\nmetrics: {{wage_growth: 1/1}}\n"
        for number in range(25)
    )
    (tmp_path / "u.yaml").write_text(text, "utf-8")
    done = run("u.yaml", "--lang", "en", cwd=tmp_path, COLUMNS="88")
    assert done.stderr.decode() == (
        "warning[LX274]: `wage_growth` is not assessed for the category `industry`; the figure\n"
        "  is not counted (u.yaml:4:24, u.yaml:8:24, u.yaml:12:24, … 25 in all)\n"
        "  = It may stay; if the category is wrong, correct it.\n"
    )
    whole = run("u.yaml", "--lang", "en", "--all", cwd=tmp_path)
    assert whole.stderr.decode().count("warning[LX274]") == 25


def test_a_command_that_there_is_not() -> None:
    done = running.run("scor", EXAMPLE, LANG="en_US.UTF-8")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == (
        "error[LX015]: There is no command scor\n"
        "  = Did you mean score? The commands are: score, explain, validate, test, diff, "
        "sensitivity, decide, archive, verify, show, new-version, schema.\n"
    )


def test_what_would_steer_a_terminal_is_shown_and_not_sent(tmp_path: Path) -> None:
    path = tmp_path / "u.yaml"
    path.write_text(
        'unit: "甲\\e[31m区"\ncategory: district\nmetrics:\n  "a\\e[2J": 1\n  b: \u202e3\n', "utf-8"
    )
    done = run("u.yaml", "--lang", "en", cwd=tmp_path)
    text = done.stderr.decode()
    assert done.returncode == 2
    assert text.startswith(
        "error[LX214]: The name 甲\\u001b[31m区 of a unit holds characters that control the "
        'terminal or the line\n  u.yaml:1:7\n    unit: "甲\\e[31m区"\n          ^\n'
        "  = Type the name again, as text alone.\n"
        "error[LX201]: Unknown metric `a\\u001b[2J`\n"
    )
    assert "    b: \\u202e3\n" in text
    assert not {"\u001b", "\u202e"} & set(text)


def test_no_arguments_at_all_print_the_help() -> None:
    done = running.run("--help", LANG="en_US.UTF-8")
    bare = subprocess.run(
        [sys.executable, "-m", "liuxiang"],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env=os.environ | {"LC_ALL": "en_US.UTF-8"},
    )
    assert (bare.returncode, bare.stdout) == (2, b"")
    assert bare.stderr.split() == done.stdout.split()


def test_no_file_that_is_read_is_written_over(tmp_path: Path) -> None:
    unit, rules = tmp_path / "unit.json", tmp_path / "rules.yaml"
    text = '{"unit": "甲区总工会", "category": "district", "metrics": {"wage_growth": "3/4"}}'
    unit.write_text(text, "utf-8")
    rules.write_bytes((ROOT / "rules" / "2012.yaml").read_bytes())
    (tmp_path / "link.json").hardlink_to(unit)
    for other in ("unit.json", "./unit.json", "link.json", str(unit)):
        done = run("unit.json", "--rules", rules, "-o", "new.md", "-o", other, cwd=tmp_path)
        assert done.returncode == 2
        assert done.stderr.decode().endswith(
            f"error[LX032]: {other} 是本次读取的文件，不能作为输出文件\n"
            "  = 没有改动它，也没有写出任何文件；请用 -o 另定文件名。\n"
        )
    assert unit.read_text("utf-8") == text
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "link.json",
        "rules.yaml",
        "unit.json",
    ]


def test_files_of_a_folder_that_are_not_read_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(f"{HEAD}  wage_growth: 3/4\n", "utf-8")
    for name in ("b.xls", ".c.yaml"):
        (tmp_path / name).write_text("x", "utf-8")
    done = run(".", "--lang", "en", cwd=tmp_path)
    assert done.stderr.decode() == (
        "note[LX118]: Not read in the folders (2): ./.c.yaml, ./b.xls\n"
        "  = Only .yaml, .yml, .json, .csv and .xlsx files are read, and no hidden ones.\n"
    )


def test_a_folder_that_cannot_be_read_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """As root can read all folders, the system is made to refuse one."""
    (tmp_path / "open").mkdir()
    (tmp_path / "open" / "a.yaml").write_text(HEAD, "utf-8")
    (tmp_path / "shut").mkdir()
    real = os.scandir

    def scandir(path: Any) -> Any:
        if Path(path).name == "shut":
            raise PermissionError(13, "Permission denied", os.fspath(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    inputs = expand([tmp_path])
    assert [Path(each).name for each in inputs.files] == ["a.yaml"]
    assert [(each.code, str(each.place), each.message("en")) for each in inputs.problems] == [
        ("LX102", f"{tmp_path.as_posix()}/shut", "It cannot be read (Permission denied)")
    ]


def test_a_quiet_ranking_still_says_what_it_rests_on(tmp_path: Path) -> None:
    for name in "甲乙":
        text = f"{HEAD.replace('甲区', f'{name}区')}  wage_growth: 3/4\n"
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    (tmp_path / "丙.yaml").write_text(HEAD.replace("甲区", "丙区") + "  nope: 1\n", "utf-8")
    arguments = ("--keep-going", "--ruling", "A05=cap-2", "-q", "--lang", "en")
    done = run(".", *arguments, "-o", "a.md", cwd=tmp_path, COLUMNS="88")
    told = re.sub(r" [0-9a-f]{12}", " FINGERPRINT", done.stdout.decode())
    assert told.splitlines()[1:5] == [
        "Provisional (it may change when missing figures come in); none of 2 figures verified,",
        "counted as reported; rules dalian-six-actions@2012 (2012.yaml); left out for their",
        "errors: 1; fingerprints: rules FINGERPRINT, data FINGERPRINT",
        "Readings chosen: A05=cap-2",
    ]
    loud = run(".", *arguments[:-3], "--lang", "en", "-o", "b.md", cwd=tmp_path)
    assert loud.returncode == done.returncode == 1
    assert (tmp_path / "a.md").read_bytes() == (tmp_path / "b.md").read_bytes()
