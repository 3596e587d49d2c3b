"""Which rule file units are scored by: what they name, one's own first, and never a guess."""

import json
from pathlib import Path

import pytest

import liuxiang.batch
from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.errors import LiuxiangError
from liuxiang.inputs import expand
from liuxiang.nodes import single, tree
from liuxiang.ruleset.choose import choose
from liuxiang.ruleset.find import nearby
from liuxiang.ruleset.installed import latest
from liuxiang.ruleset.load import RuleFile
from liuxiang.source import decode
from tests.cli.running import ROOT, run
from tests.language.building import item, rule_text
from tests.tables.building import row, sheet, workbook

RULES = rule_text(item())
UNIT = "unit: {name}\ncategory: district\n{named}metrics: {{charter: 是}}\n"
OURS = (ROOT / "rules" / "2012.yaml").read_text("utf-8")
CHANGED = OURS.replace("points: 0.2\n", "points: 0.1\n")


def version(number: int | str, text: str = RULES) -> str:
    """The rule file as another version of itself."""
    return text.replace('version: "1"', f'version: "{number}"')


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with empty folders `rules`, `data` and `else`."""
    for name in ("rules", "data", "else"):
        (tmp_path / name).mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(path: str, text: str) -> None:
    """Write a file below the working folder."""
    Path(path).parent.mkdir(exist_ok=True, parents=True)
    Path(path).write_text(text, "utf-8")


def unit(name: str, named: str = "") -> None:
    """Write the file of a unit that names a rule file, or none."""
    line = f"ruleset: {named}\n" if named else ""
    put(f"data/{name}.yaml", UNIT.format(name=name, named=line))


def found(*files: str) -> RuleFile:
    """The rule file for some files."""
    return choose(expand(files or ["data"]), None, ())[0]


def refused(*files: str) -> Diagnostic:
    """Why there is none."""
    with pytest.raises(LiuxiangError) as caught:
        found(*files)
    (problem,) = caught.value.diagnostics
    return problem


@pytest.mark.parametrize("place", ["own.yaml", "rules/own.yaml", "rules/other name.json"])
@pytest.mark.parametrize(
    "named",
    [
        "sample@2013",
        "sample",
        "",
        '"sample@2013"  # 填报依据',
        "sample@2013\u200b",
        "'\ufeffsample'",
    ],
)
def test_one_s_own_rule_file_is_found(folder: Path, place: str, named: str) -> None:
    text = version(2013)
    if place.endswith("json"):
        top, walk = single(decode("own.yaml", text.encode()), "LX315")
        text = json.dumps(tree(walk, top).data)
    put(place, text)
    unit("甲", named)
    rules = found()
    assert (rules.reference, rules.file) == ("sample@2013", place)
    assert rules.sought == (".", "rules", "data", "data/rules")


@pytest.mark.parametrize("place", ["top/own.yaml", "top/rules/own.yaml", "top/data/rules/own.yaml"])
@pytest.mark.parametrize("asked", ["top/data/甲.yaml", "top/data"])
def test_it_is_found_beside_the_data(
    folder: Path, monkeypatch: pytest.MonkeyPatch, place: str, asked: str
) -> None:
    put(place, version(2013))
    put("top/data/甲.yaml", UNIT.format(name="甲", named="ruleset: sample@2013\n"))
    monkeypatch.chdir(folder / "else")
    rules = found(f"../{asked}")
    assert (rules.reference, rules.file) == ("sample@2013", f"../{place}")
    rules = found(str(folder / asked))
    assert rules.file == (folder / place).as_posix()


def test_a_changed_copy_comes_before_the_installed_file_and_is_named(folder: Path) -> None:
    put("rules/2012.yaml", CHANGED)
    for name in ("district-01.yaml", "district-02.yaml"):
        put(f"data/{name}", (ROOT / "examples" / "2012" / name).read_text("utf-8"))
    done = run("score", "data", "-q", "--lang", "zh", cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "dalian-six-actions@2012（已改动）（rules/2012.yaml）" in done.stdout.decode().replace(
        "\n", ""
    )
    installed = run("score", "data", "-q", "--lang", "zh", "--rules", "2012", cwd=folder)
    assert "dalian-six-actions@2012（2012.yaml）" in installed.stdout.decode().replace("\n", "")
    assert done.stdout != installed.stdout
    put("data/other.yaml", OURS)  # a copy as it came, among the data, is one that was given
    assert found().file == "data/other.yaml"


@pytest.mark.parametrize("named", ["sample@2014", "simple@2013", "sample@2014, other"])
def test_what_is_not_at_hand_is_an_error_that_says_where_it_was_sought(
    folder: Path, named: str
) -> None:
    put("rules/2013.yaml", version(2013))
    unit("甲", named)
    unit("乙", named)
    problem = refused()
    assert (problem.code, problem.place) == ("LX291", Place("data/乙.yaml"))
    assert problem.values == {
        "found": named.partition(",")[0],
        "looked": "., rules, data, data/rules",
        "known": "sample@2013, dalian-six-actions@2012",
    }
    assert problem.suggestions == ("sample@2013",)
    done = run("score", "data", "-q", "--keep-going", cwd=folder)
    assert (done.returncode, done.stdout) == (2, b"")


def test_units_of_several_versions_are_not_ranked_together(folder: Path) -> None:
    put("rules/1.yaml", version(1))
    put("rules/2.yaml", version(2))
    unit("甲", "sample@1")
    unit("乙", "sample@2")
    unit("丙")
    done = run("score", "data", "--lang", "en", cwd=folder)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == (
        "error[LX290]: The unit was filled in for `sample@1`; here `sample@2` is used\n"
        "  data/甲.yaml:3:10\n"
        "    ruleset: sample@1\n"
        "             ^\n"
        "  = Rule files were looked for in: ., rules, data, data/rules. Put that version there, "
        "choose a rule file with `--rules`, or correct the `ruleset` line; units of different "
        "rules are scored apart.\n"
    )
    assert run("score", "data", "--keep-going", cwd=folder).returncode == 1


@pytest.mark.parametrize("command", ["score", "explain", "sensitivity"])
def test_another_version_that_was_asked_for_is_a_warning_that_stays(
    folder: Path, command: str
) -> None:
    put("rules/1.yaml", version(1))
    unit("甲", "sample@2")
    unit("乙", "sample@2")
    asked = (command, "data", "--rules", "rules/1.yaml", "-q", "--lang", "en")
    done = run(*asked, cwd=folder, COLUMNS="200")
    assert done.returncode == 0
    assert done.stderr.decode() == (
        "warning[LX210]: The unit was filled in for another version, `sample@2`; "
        "here `sample@1` is used (data/乙.yaml:3:10, data/甲.yaml:3:10)\n"
        "  = Make sure that its figures mean the same in both.\n"
    )


def test_nothing_is_said_of_it_by_diff_with_data(folder: Path) -> None:
    put("rules/1.yaml", version(1))
    put("rules/2.yaml", version(2))
    unit("甲", "sample@3")
    done = run("diff", "rules/1.yaml", "rules/2.yaml", "--data", "data", "--lang", "en", cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_latest_is_not_guessed_where_several_of_one_s_own_could_be_meant(
    folder: Path,
) -> None:
    put("rules/1.yaml", version(1))
    put("rules/2.yaml", version(2))
    for named in ("", "sample"):
        unit("甲", named)
        problem = refused()
        assert (problem.code, problem.values) == (
            "LX292",
            {"found": "rules/1.yaml (sample@1), rules/2.yaml (sample@2)"},
        )
    unit("甲", "sample@1")
    assert found().file == "rules/1.yaml"


def test_two_that_differ_under_one_name(folder: Path) -> None:
    put("rules/1.yaml", RULES)
    put("copy.yaml", RULES)
    unit("甲", "sample@1")
    assert found().file == "copy.yaml"
    put("copy.yaml", RULES.replace("title: 样例", "title: 另一样例"))
    problem = refused()
    assert (problem.code, problem.values) == (
        "LX293",
        {"found": "copy.yaml (sample@1), rules/1.yaml (sample@1)"},
    )


def test_a_copy_of_the_installed_file_gives_way_to_a_changed_one(folder: Path) -> None:
    put("2012.yaml", OURS)
    put("rules/2012.yaml", CHANGED)
    unit("甲", "dalian-six-actions@2012")
    assert found().file == "rules/2012.yaml"
    Path("rules/2012.yaml").unlink()
    assert found().file == "2012.yaml"


def test_units_that_name_none_where_there_is_none(folder: Path) -> None:
    put("rules/1.cases.yaml", "ruleset: 1.yaml\ncases: []\n")
    put("rules/settings.json", '{"id": "x", "version": "1"}')
    put("rules/.hidden.yaml", RULES)
    put("rules/broken.json", "{")
    put("rules/liuxiang.yaml", "[liuxiang: 1")
    unit("甲")
    assert found().file == latest().path.as_posix()


def test_the_installed_file_in_its_own_folder_is_the_installed_one(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    unit("甲")
    monkeypatch.chdir(latest().path.parent)
    assert found(str(folder / "data")).file == latest().path.as_posix()


def test_a_rule_file_of_one_s_own_that_does_not_hold_is_not_passed_over(folder: Path) -> None:
    put("rules/2012.yaml", CHANGED.replace("\npoints: 100", "\npoints: 101"))
    unit("甲", "dalian-six-actions@2012")
    problem = refused()
    assert (problem.code, problem.place and problem.place.file) == ("LX351", "rules/2012.yaml")


def test_several_rule_files_among_the_data(folder: Path) -> None:
    put("data/1.yaml", version(1))
    put("data/2.yaml", version(2))
    unit("甲", "sample@1")
    assert found().file == "data/1.yaml"
    unit("甲")
    assert refused().code == "LX011"


MERGED = workbook(
    sheet(
        row(1, "单位", "类别", "规则", "章程"),
        row(2, "甲", "区", "sample@2", "是"),
        row(3, "乙", "区", "", "是"),
        after='<mergeCells><mergeCell ref="C2:C3"/></mergeCells>',
    )
)
TURNED = workbook(
    sheet(
        row(1, "指标", "甲", "乙"),
        row(2, "类别", "区", "区"),
        row(3, "规则", "sample@2", ""),
        row(4, "章程", "是", "是"),
        after='<mergeCells><mergeCell ref="B3:C3"/></mergeCells>',
    )
)
"""One rule file named for two units, in cells that are merged."""


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", b'{"unit": "A", "category": "district", "ruleset": "sample@2", "metrics": {}}'),
        (
            "a.yaml",
            "unit: 甲\ncategory: district\nruleset: 'sample@2'\nmetrics: {}\n".encode("utf-16"),
        ),
        (
            "a.yaml",
            "{unit: 甲, category: district, ruleset: sample@2, metrics: {}}".encode("gb18030"),
        ),
        ("a.csv", "单位,类别,规则\n甲,district,sample@2\n".encode("utf-16")),
        ("a.csv", "指标,甲,乙,备注\n类别,区,区,\n规则,sample@2,,见附件\n章程,是,是,\n".encode()),
        ("a.csv", "填报单位：甲,\n类别：区,\n规则：sample@2,\n指标,数值\n章程,是\n".encode()),
        ("a.csv", "单位,甲\nruleset,sample@2\n指标,数值\n类别,区\n章程,是\n".encode()),
        ("a.xlsx", MERGED),
        ("b.xlsx", TURNED),
    ],
)
def test_what_units_name_is_seen_however_they_are_written(
    folder: Path, name: str, content: bytes
) -> None:
    put("rules/1.yaml", version(1))
    put("rules/2.yaml", version(2))
    Path("data", name).write_bytes(content)
    assert found().file == "rules/2.yaml"


def test_rules_in_utf_16_are_rules(folder: Path) -> None:
    Path("rules/1.yaml").write_bytes(RULES.encode("utf-16"))
    unit("甲", "sample@1")
    assert found().file == "rules/1.yaml"
    Path("rules/1.yaml").rename("data/1.yaml")
    assert found().file == "data/1.yaml"


@pytest.mark.parametrize(
    "named", [("sample@2", "sample@2"), ("", ""), ("sample@2", ""), ("", "sample@1")]
)
@pytest.mark.parametrize("own", [(2,), (1, 2), ()])
def test_many_files_come_to_what_few_do(
    folder: Path, monkeypatch: pytest.MonkeyPatch, named: tuple[str, ...], own: tuple[int, ...]
) -> None:
    from tests.cli.test_scoring import come_of

    for number in own:
        put(f"rules/{number}.yaml", version(number))
    for name, each in zip("甲乙", named, strict=True):
        unit(name, each)
    expected = come_of(Path("data"), None)
    monkeypatch.setattr(liuxiang.batch, "WORTH_A_POOL", 1)
    assert come_of(Path("data"), None) == expected


def test_links_that_lead_out_of_the_folder_are_not_rules_beside_the_data(folder: Path) -> None:
    """Whoever puts a link there may not be one who may read what it leads to."""
    put("else/one.yaml", version(1))
    put("rules/own.yaml", version(2))
    Path("rules/link.yaml").symlink_to(folder / "else" / "one.yaml")
    Path("rules/same.yaml").symlink_to("own.yaml")
    assert [each.path for each in nearby(expand(["data"]), ["rules"])] == ["rules/own.yaml"]
