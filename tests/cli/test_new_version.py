"""`liuxiang new-version` as it is run: whole files, what is told, what it refuses."""

import os
from pathlib import Path

import pytest

from liuxiang.ruleset.installed import latest
from liuxiang.ruleset.load import load_rules
from tests.cli.running import ROOT, run
from tests.language.sound_rules import GOOD

SHIPPED = ROOT / "rules"
RULES = GOOD.replace('version: "1"', 'version: "2012"  # 版本', 1)
CASES = """\
# 2012年的用例
ruleset: 'a-2012.yaml'
cases:
  - name: 恰在界限
    category: industry
    expect: {result: final}
"""


def written(folder: Path, text: str = RULES, name: str = "a-2012.yaml") -> Path:
    path = folder / name
    path.write_bytes(text.encode())
    return path


def texts(folder: Path) -> dict[str, str]:
    """All files of a folder, byte for byte."""
    return {path.name: path.read_bytes().decode() for path in sorted(folder.iterdir())}


def said(*arguments: str | Path, cwd: Path = ROOT, lang: str = "en") -> tuple[int, str, str]:
    """The exit code and both outputs."""
    done = run("new-version", *arguments, cwd=cwd, LANG=f"{lang}.UTF-8")
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def shipped(folder: Path) -> Path:
    """A copy of the scheme of 2012 with its cases and the schema that it names."""
    for name in ("rules", "schema"):
        (folder / name).mkdir()
    for name in ("2012.yaml", "2012.cases.yaml"):
        (folder / "rules" / name).write_bytes((SHIPPED / name).read_bytes())
    (folder / "schema" / "ruleset.json").touch()
    (folder / "schema" / "cases.json").touch()
    return folder / "rules"


TOLD = """\
已写入 rules/2013.yaml
已写入 rules/2013.cases.yaml
warning[LX787]: 依据仍是上一版本的文件：大工发〔2012〕55号
  rules/2013.yaml:10:9
    source: {document: 大工发〔2012〕55号, issuer: 大连市总工会, date: 2012-08-09}
            ^
  = 新文件印发后，请改写 source。
note[LX784]: 起止日期由 2012-01-01 – 2012-12-31 移为 2013-01-01 – 2013-12-31
  rules/2013.yaml:11:9
    period: {from: 2013-01-01, to: 2013-12-31}
            ^
  = 2月29日在没有这一天的年份写作2月28日。
note[LX785]: rules/2013.yaml 中仍写着 2012 的行（4 行）
  rules/2013.yaml:2:3  # 2012年大连市工会“六个专项行动”百分考核规则
  rules/2013.yaml:3:10  # 依据：大工发〔2012〕55号及其附件考核表。项次、分值、考核对象与附件\
逐项对应，可对照校核。
  rules/2013.yaml:10:24  source: {document: 大工发〔2012〕55号, issuer: 大连市总工会, \
date: 2012-08-09}
  rules/2013.yaml:1033:20  reading: 当年发生数按2012年1月1日至12月31日，存量数按12月31日
  = 没有改动这些行，请逐行核对。
note[LX785]: rules/2013.cases.yaml 中仍写着 2012 的行（2 行）
  rules/2013.cases.yaml:2:3  # 2012年大连市工会“六个专项行动”百分考核规则的用例
  rules/2013.cases.yaml:3:65  # 未写明的指标都恰好在达标界限上（at_limit）；每个用例只写\
与此不同之处。运行：liuxiang test rules/2012.yaml
  = 没有改动这些行，请逐行核对。
"""


def test_the_scheme_of_2012_begins_a_new_year(tmp_path: Path) -> None:
    rules = shipped(tmp_path)
    old = texts(rules)
    assert said("rules/2012.yaml", "2013", cwd=tmp_path, lang="zh") == (0, "", TOLD)
    assert texts(rules) == old | {
        "2013.yaml": old["2012.yaml"]
        .replace('version: "2012"', 'version: "2013"')
        .replace("{from: 2012-01-01, to: 2012-12-31}", "{from: 2013-01-01, to: 2013-12-31}"),
        "2013.cases.yaml": old["2012.cases.yaml"].replace(
            "ruleset: 2012.yaml", "ruleset: 2013.yaml"
        ),
    }
    before, after = (load_rules(rules / each).ruleset for each in ("2012.yaml", "2013.yaml"))
    different = {"version", "period"}
    assert before.model_dump(exclude=different) == after.model_dump(exclude=different)
    checked = run("validate", "rules/2013.yaml", "-f", "json", "--fail-on", "warning", cwd=tmp_path)
    assert checked.returncode == 0
    cases = run("test", "rules/2013.yaml", "--lang", "en", cwd=tmp_path)
    assert cases.stdout.decode() == "rules/2013.cases.yaml: 212 cases, 212 passed, 0 failed\n"


def test_an_installed_file_goes_to_the_current_folder(tmp_path: Path) -> None:
    code, out, told = said("dalian-six-actions@2012", "2013", "-q", cwd=tmp_path)
    assert (code, out, told) == (0, "", "")
    assert list(texts(tmp_path)) == ["2013.cases.yaml", "2013.yaml"]
    schema = os.path.relpath(latest().path.parents[1] / "schema" / "ruleset.json", tmp_path)
    first = (tmp_path / "2013.yaml").read_text("utf-8").split("\n")[0]
    assert first == f"# yaml-language-server: $schema={schema}"
    assert (tmp_path / schema).is_file()
    assert run("test", "2013.yaml", cwd=tmp_path).returncode == 0


def test_another_place(tmp_path: Path) -> None:
    rules = shipped(tmp_path)
    (tmp_path / "next" / "year").mkdir(parents=True)
    done = said("rules/2012.yaml", "2013", "-o", "next/year/new.yml", "-q", cwd=tmp_path)
    assert done == (0, "", "")
    made = texts(tmp_path / "next" / "year")
    assert list(made) == ["new.cases.yml", "new.yml"]
    old = texts(rules)
    assert made["new.cases.yml"] == (
        old["2012.cases.yaml"]
        .replace("=../schema/", "=../../schema/")
        .replace("ruleset: 2012.yaml", "ruleset: new.yml")
    )
    assert made["new.yml"].startswith("# yaml-language-server: $schema=../../schema/ruleset.json\n")
    assert run("test", tmp_path / "next").returncode == 0


def test_a_schema_that_is_not_found_is_left(tmp_path: Path) -> None:
    (tmp_path / "next").mkdir()
    text = f"# yaml-language-server: $schema=ruleset.json\n{RULES}"
    written(tmp_path, text)
    code, _, told = said("a-2012.yaml", "2013", "-o", "next/a.yaml", cwd=tmp_path)
    assert code == 0
    assert told.endswith("""\
note[LX788]: The schema that the first lines name is not found from the new place: ruleset.json
  next/a.yaml:1:1
    # yaml-language-server: $schema=ruleset.json
    ^
  = The line is unchanged; `liuxiang schema` prints schemas.
""")
    assert (tmp_path / "next" / "a.yaml").read_text("utf-8").startswith(text.split("\n")[0])


def test_cases_go_with_it(tmp_path: Path) -> None:
    written(tmp_path)
    written(tmp_path, CASES, "a-2012.cases.yaml")
    assert said("a-2012.yaml", "it's", cwd=tmp_path)[0] == 0
    made = texts(tmp_path)
    assert made["a-it's.cases.yaml"] == CASES.replace("'a-2012.yaml'", "'a-it''s.yaml'")
    assert run("test", tmp_path).returncode == 0


@pytest.mark.parametrize("options", [["--no-cases"], ["-o", "-"]])
def test_cases_are_left(tmp_path: Path, options: list[str]) -> None:
    written(tmp_path)
    written(tmp_path, "cases: [", "a-2012.cases.yaml")
    assert said("a-2012.yaml", "2013", *options, cwd=tmp_path)[0] == 0
    assert not (tmp_path / "a-2013.cases.yaml").exists()


def test_cases_of_another_rule_file_are_left(tmp_path: Path) -> None:
    written(tmp_path)
    written(tmp_path, GOOD, "b.yaml")
    written(tmp_path, CASES.replace("a-2012", "b"), "a-2012.cases.yaml")
    code, _, told = said("a-2012.yaml", "2013", cwd=tmp_path)
    assert code == 0
    assert told.endswith("""\
note[LX789]: The cases beside it are those of another rule file: b.yaml
  a-2012.cases.yaml:2:10
    ruleset: 'b.yaml'
             ^
  = They are not copied.
""")
    assert list(texts(tmp_path)) == ["a-2012.cases.yaml", "a-2012.yaml", "a-2013.yaml", "b.yaml"]


def test_standard_output_has_every_byte(tmp_path: Path) -> None:
    text = RULES.replace("\n", "\r\n").rstrip()
    new = text.replace('"2012"', '"2013"').replace("012-01-01", "013-01-01")
    new = new.replace("012-12-31", "013-12-31")
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "gb18030"):
        path = tmp_path / "a.yaml"
        path.write_bytes(text.encode(encoding))
        done = run("new-version", path, "2013", "-o", "-")
        assert (done.returncode, done.stdout) == (0, new.encode(encoding))
    assert [each.name for each in tmp_path.iterdir()] == ["a.yaml"]


def test_standard_input(tmp_path: Path) -> None:
    done = run("new-version", "-", "2013", "-o", "-", "-q", stdin=RULES.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert b'version: "2013"  # \xe7\x89\x88\xe6\x9c\xac\n' in done.stdout
    done = run("new-version", "-", "2013", "--lang", "en", stdin=RULES.encode(), cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == (
        "error[LX783]: - is no file in a folder, so there is no place for the new version\n"
        "  = Name one with `-o`; `-o -` is standard output.\n"
    )
    done = run("new-version", "-", "2013", "-o", "b.yaml", stdin=RULES.encode(), cwd=tmp_path)
    assert (done.returncode, list(texts(tmp_path))) == (0, ["b.yaml"])


def test_json_stays_json(tmp_path: Path) -> None:
    import json

    import yaml

    data = yaml.load(RULES, yaml.BaseLoader)  # noqa: S506  # builds nothing but text
    data["title"] = "\U0001f600 样例"
    text = json.dumps(data)
    written(tmp_path, text, "a.json")
    assert said("a.json", "2013年", "-q", cwd=tmp_path) == (0, "", "")
    made = json.loads((tmp_path / "a-2013年.json").read_text("utf-8"))
    period = {"from": "2013-01-01", "to": "2013-12-31"}
    assert made == data | {"version": "2013年", "period": period}
    assert said("a.json", "2013", "-o", "a.yaml", "-q", cwd=tmp_path) == (0, "", "")
    assert run("show", tmp_path / "a.yaml").returncode == 0


def test_a_leap_day(tmp_path: Path) -> None:
    written(tmp_path, RULES.replace("to: 2012-12-31", "to: 2012-02-29"))
    _, _, told = said("a-2012.yaml", "2013", cwd=tmp_path)
    assert "from 2012-01-01 – 2012-02-29 to 2013-01-01 – 2013-02-28\n" in told
    assert "{from: 2013-01-01, to: 2013-02-28}" in texts(tmp_path)["a-2013.yaml"]


def test_a_version_of_letters_leaves_the_days(tmp_path: Path) -> None:
    written(tmp_path)
    code, _, told = said("a-2012.yaml", "draft: 1", cwd=tmp_path)
    assert code == 0
    assert texts(tmp_path)["a-draft- 1.yaml"] == RULES.replace('"2012"', '"draft: 1"')
    assert (
        told
        == """\
Wrote a-draft- 1.yaml
warning[LX787]: The source is still the document of the old version: 大工发〔2012〕55号
  a-draft- 1.yaml:6:9
    source: {document: 大工发〔2012〕55号, issuer: 总工会, date: 2012-08-09}
            ^
  = Change `source` when there is a new one.
warning[LX786]: The period is not moved: 2012 and draft: 1 do not both begin with a year, \
or the calendar ends before
  a-draft- 1.yaml:7:9
    period: {from: 2012-01-01, to: 2012-12-31}
            ^
  = Write the period of the new version.
note[LX785]: Lines of a-draft- 1.yaml in which 2012 still stands: 2
  a-draft- 1.yaml:6:24  source: {document: 大工发〔2012〕55号, issuer: 总工会, date: 2012-08-09}
  a-draft- 1.yaml:7:16  period: {from: 2012-01-01, to: 2012-12-31}
  = They are unchanged; look at each.
"""
    )


def test_a_period_beyond_the_calendar_is_left(tmp_path: Path) -> None:
    written(tmp_path, RULES.replace("to: 2012-12-31", "to: 9999-12-31"))
    _, _, told = said("a-2012.yaml", "2013", cwd=tmp_path)
    assert "warning[LX786]" in told
    assert "{from: 2012-01-01, to: 9999-12-31}" in texts(tmp_path)["a-2013.yaml"]


def test_a_version_of_the_same_year_moves_nothing(tmp_path: Path) -> None:
    written(tmp_path)
    code, _, told = said("a-2012.yaml", "2012-rev2", cwd=tmp_path)
    assert (code, told.count("["), "LX787" in told) == (0, 1, True)
    assert texts(tmp_path)["a-2012-rev2.yaml"] == RULES.replace('"2012"', '"2012-rev2"')


def test_without_source_and_period_there_is_little_to_tell(tmp_path: Path) -> None:
    text = "".join(
        line for line in RULES.splitlines(True) if not line.startswith(("source", "period"))
    )
    written(tmp_path, text)
    assert said("a-2012.yaml", "x", cwd=tmp_path) == (0, "", "Wrote a-x.yaml\n")


def test_what_was_renamed_before_stays(tmp_path: Path) -> None:
    text = RULES.replace("id: whole\n", "id: whole\n        was: all\n")
    written(tmp_path, text)
    assert said("a-2012.yaml", "2013", "-q", cwd=tmp_path)[0] == 0
    assert "        was: all\n" in texts(tmp_path)["a-2013.yaml"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["a-2012.yaml", "2012"], "LX780]: The rule file is version 2012 already\n"),
        (["a-2012.yaml", " "], "LX781]: ' ' cannot be a version\n"),
        (["a-2012.yaml", "a\nb"], "LX781]: 'a\\nb' cannot be a version\n"),
        (["a-2012.yaml", b"\xff".decode(errors="surrogateescape")], "LX781]: '\\udcff' cannot be"),
        (["a-2012.yaml", "2013", "-o", "a.txt"], "LX004]: a.txt cannot be written: its ending"),
        (["a-2012.yaml", "2013", "-o", "a.json"], "LX004]: a.json cannot be written: its ending"),
        (
            ["a-2012.yaml", "2013", "-o", "no/a.yaml"],
            "LX003]: HERE/no/a.yaml cannot be written (No ",
        ),
        (
            ["a-2012.yaml", "2013", "-o", "a-2012.yaml/a.yaml"],
            "LX003]: HERE/a-2012.yaml/a.yaml cannot",
        ),
        (["a-2012.yaml", "2013", "-o", "a-2012.yaml"], "LX782]: a-2012.yaml is there already\n"),
        (["bad.yaml", "2013"], "LX"),
        (["none.yaml", "2013"], "LX101]: "),
        (["2011", "2013"], "LX010]: There is no rule file `2011`\n"),
        (["a-2012.yaml"], "LX001]: missing VERSION\n"),
        (["cases.yaml", "2013"], "LX315]: "),
    ],
)
def test_what_it_refuses(tmp_path: Path, arguments: list[str], told: str) -> None:
    written(tmp_path)
    written(tmp_path, RULES.replace("at_least: 80%", "at_least: 101%"), "bad.yaml")
    written(tmp_path, CASES, "cases.yaml")
    before = texts(tmp_path)
    code, out, error = said(*arguments, cwd=tmp_path)
    assert (code, out, texts(tmp_path)) == (2, "", before)
    assert error.startswith(f"error[{told}".replace("HERE", tmp_path.resolve().as_posix()))


def test_nothing_is_overwritten_and_all_of_it_is_told(tmp_path: Path) -> None:
    written(tmp_path)
    written(tmp_path, CASES, "a-2012.cases.yaml")
    written(tmp_path, "", "a-2013.yaml")
    (tmp_path / "a-2013.cases.yaml").symlink_to("nowhere")
    code, out, told = said("a-2012.yaml", "2013", cwd=tmp_path)
    assert (code, out) == (2, "")
    assert told == "".join(
        f"error[LX782]: {name} is there already\n"
        "  = It is unchanged, and nothing was written; choose another place with `-o`, "
        "or move it away first.\n"
        for name in ("a-2013.yaml", "a-2013.cases.yaml")
    )
    assert (tmp_path / "a-2013.yaml").read_bytes() == b""


def test_cases_that_do_not_hold_stop_it(tmp_path: Path) -> None:
    written(tmp_path)
    written(tmp_path, CASES.replace("result: final", "totl: 1"), "a-2012.cases.yaml")
    code, _, told = said("a-2012.yaml", "2013", cwd=tmp_path)
    assert (code, told[:8]) == (2, "error[LX")
    assert list(texts(tmp_path)) == ["a-2012.cases.yaml", "a-2012.yaml"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_to(tmp_path: Path) -> None:
    written(tmp_path)
    tmp_path.chmod(0o555)
    code, _, told = said("a-2012.yaml", "2013", cwd=tmp_path)
    tmp_path.chmod(0o755)
    assert (code, told.split(" ")[0]) == (2, "error[LX003]:")
    assert list(texts(tmp_path)) == ["a-2012.yaml"]
