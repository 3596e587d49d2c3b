"""`liuxiang diff`: two rule files or two sets of figures, in every format, for people and git."""

import csv
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from rich.cells import cell_len

from tests.changes.building import BASE, edited
from tests.cli.running import EXAMPLE, ROOT, run
from tests.impact.building import unit

DRAFT = ROOT / "examples" / "rules" / "2013-draft.yaml"
STRICTER = (
    "{metric: cover, at_least: 70%, points: 2}",
    "{metric: cover, at_least: 96%, points: 2}",
)
LOOSER = ("cap: 2, warn", "cap: 3, warn")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two versions, and three units of which the change costs one its award."""
    (tmp_path / "old.yaml").write_text(BASE, "utf-8")
    (tmp_path / "new.yaml").write_text(edited(STRICTER, ('version: "1"', 'version: "2"')), "utf-8")
    (tmp_path / "units").mkdir()
    for number, cover in enumerate(("96/100", "95/100", "97/100", "98/100", "99/100")):
        text = unit(f"{number}号", cover=cover)
        (tmp_path / "units" / f"{number}.yaml").write_text(text, "utf-8")
    return tmp_path


def printed(*words: str | Path, cwd: Path, code: int = 0, columns: int = 100) -> str:
    """What the command prints, which ends with `code`."""
    done = run("diff", *words, cwd=cwd, COLUMNS=str(columns))
    assert done.returncode == code, done.stderr.decode()
    return done.stdout.decode()


def object_of(*words: str | Path, cwd: Path, code: int = 0) -> Any:
    return json.loads(printed(*words, "-f", "json", cwd=cwd, code=code))


def test_what_changed_as_text(folder: Path) -> None:
    assert printed("old.yaml", "new.yaml", cwd=folder) == (
        "规则变动 sample@1 → 2\n"
        "old.yaml → new.yaml\n"
        "- 变动 1 处：收紧 1\n"
        "\n"
        "变动\n"
        "序  方向  变动                                                 编码   位置\n"
        "──  ────  ───────────────────────────────────────────────────  ─────  ───────────\n"
        " 1  收紧  第2项“分款”·条件“覆盖率”：标准由 ≥ 70% 提高到 ≥ 96%  LX801  old.yaml:62\n"
        "                                                                      new.yaml:62\n"
    )


def test_whom_it_moves_as_text(folder: Path) -> None:
    text = printed("old.yaml", "new.yaml", "--data", "units", "--lang", "en", cwd=folder)
    assert text.startswith(
        "Rules changed: sample@1 → 2\n"
        "old.yaml → new.yaml\n"
        "- Changes: 1 (1 stricter)\n"
        "- Same figures (5 units): 0 up, 1 down, 4 the same; 1 award changes hands\n"
        "- Another award: 1号 (优秀 → 先进)\n"
        "\n"
        "Awards that change hands\n"
        "Unit  Award before  Award after  Because\n"
        "────  ────────────  ───────────  ──────────\n"
        "1号   优秀          先进         [1] item 2\n"
    )
    assert " Rank  Unit    Total  +/−  Award        Because\n" in text
    assert "1 → 5  1号   67 → 65   -2  优秀 → 先进  [1] item 2 -2\n" in text


def test_what_it_is_as_json(folder: Path) -> None:
    found = object_of("old.yaml", "new.yaml", "--data", "units", cwd=folder)
    assert found["changes"] == [
        {
            "path": "items.parts.criteria.cover.at_least",
            "action": "changed",
            "item": 2,
            "old": "70%",
            "new": "96%",
            "direction": "stricter",
            "code": "LX801",
            "mirror": "LX802",
            "message": "第2项“分款”·条件“覆盖率”：标准由 ≥ 70% 提高到 ≥ 96%",
            "old_place": {"file": "old.yaml", "line": 62, "column": 41},
            "new_place": {"file": "new.yaml", "line": 62, "column": 41},
        }
    ]
    impact = found["impact"]
    assert impact["summary"] == {"units": 5, "up": 0, "down": 1, "same": 4, "awards": 1}
    (moved,) = [each for each in impact["scorecards"] if each["unit"] == "1号"]
    assert moved == {
        "unit": "1号",
        "category": "district",
        "old": {"total": "67", "rank": 1, "award": "best", "grade": "top"},
        "new": {"total": "65", "rank": 5, "award": "good", "grade": "top"},
        "difference": "-2",
        "causes": [
            {"path": "items.parts.criteria.cover.at_least", "code": "LX801", "points": "-2"}
        ],
    }
    reason = {"path": "items.parts.criteria.cover.at_least", "code": "LX801"}
    assert impact["awards_changed"] == [
        {
            "unit": "1号",
            "category": "district",
            "old": "best",
            "new": "good",
            "how": "alone",
            "causes": [reason],
            "overtaken": [],
        }
    ]
    assert (found["status"], impact["ties"], impact["lacking"]) == ("ok", [], [])


def test_nothing_changed(folder: Path) -> None:
    text = printed("old.yaml", "old.yaml", "--fail-on", "any", cwd=folder)
    assert text == "规则变动 sample@1 → 1\nold.yaml → old.yaml\n两版意思相同：没有变动。\n"
    assert object_of("old.yaml", "old.yaml", cwd=folder)["changes"] == []


@pytest.mark.parametrize(
    ("edit", "options", "code"),
    [
        (STRICTER, ("--fail-on", "any"), 1),
        (STRICTER, ("--fail-on", "stricter"), 1),
        (LOOSER, ("--fail-on", "stricter"), 0),
        (LOOSER, ("--fail-on", "any"), 1),
        (STRICTER, ("--fail-on", "award", "--data", "units"), 1),
        (LOOSER, ("--fail-on", "award", "--data", "units"), 0),
    ],
)
def test_what_a_run_fails_on(
    folder: Path, edit: tuple[str, str], options: tuple[str, ...], code: int
) -> None:
    (folder / "new.yaml").write_text(edited(edit), "utf-8")
    found = object_of("old.yaml", "new.yaml", *options, cwd=folder, code=code)
    assert found["status"] == ("findings" if code else "ok")


def test_csv_of_changes_and_of_units(folder: Path) -> None:
    rows = list(csv.reader(StringIO(printed("old.yaml", "new.yaml", "-f", "csv", cwd=folder))))
    assert rows[0] == ["序", "方向", "编码", "路径", "原", "新", "变动", "原处", "新处"]
    assert rows[1][:6] == [
        "1",
        "收紧",
        "LX801",
        "items.parts.criteria.cover.at_least",
        "70%",
        "96%",
    ]
    text = printed("old.yaml", "new.yaml", "--data", "units", "-f", "csv", cwd=folder)
    rows = list(csv.reader(StringIO(text)))
    assert rows[0][-2:] == ["items.parts.criteria.cover.at_least", "相互影响"]
    (lost,) = [row for row in rows if row[1] == "1号"]
    assert lost[2:] == ["1", "5", "67", "65", "-2", "优秀", "先进", "-2", ""]


def test_every_file_at_once(folder: Path) -> None:
    outputs = [word for name in ("d.xlsx", "d.md", "d.json", "d.csv") for word in ("-o", name)]
    printed("old.yaml", "new.yaml", "--data", "units", *outputs, cwd=folder)
    book = load_workbook(folder / "d.xlsx")
    assert book.sheetnames == ["单位", "获奖变动", "变动"]
    values = [[cell.value for cell in row] for row in book["单位"].iter_rows()]
    assert ["区", "1号", 1, 5, 67, 65, -2, "优秀", "先进", -2, None] in values
    assert "<summary>区（5 个单位）</summary>" in (folder / "d.md").read_text("utf-8")
    assert json.loads((folder / "d.json").read_text("utf-8"))["changes"]
    assert (folder / "d.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_markdown_fits_a_comment(folder: Path) -> None:
    """Two thousand units make more than a comment may hold; the summary stays, rows are counted."""
    for number in range(2000):
        text = unit(f"第{number}区县级总工会", cover="90/100", praise="{points: 1, reason: 好}")
        (folder / "units" / f"u{number}.yaml").write_text(text, "utf-8")
    text = printed("old.yaml", "new.yaml", "--data", "units", "-f", "md", cwd=folder)
    assert len(text) <= 65_000
    assert "2005 个单位" in text
    assert "另有 1005 行，见 -f json 或 -o .xlsx" in text
    whole = printed("old.yaml", "new.yaml", "--data", "units", cwd=folder)
    assert "第1999区县级总工会" in whole


def test_the_draft_fits_its_page_and_begins_with_its_summary() -> None:
    for width in (80, 100):
        words = ("2012", DRAFT, "--data", EXAMPLE, "-q")
        text = printed(*words, cwd=ROOT, columns=width)
        assert max(map(cell_len, text.splitlines())) <= width
        assert "获奖变动" in text.splitlines()[:24]


def repository(folder: Path) -> Callable[..., str]:
    """git in a repository where rules.yaml is committed and compared by us."""

    def git(*words: str, check: bool = True) -> str:
        identity = ("-c", "user.name=t", "-c", "user.email=t@example.org")
        done = subprocess.run(  # noqa: S603  # our own words
            ["git", *identity, *words],  # noqa: S607  # whichever git is installed
            cwd=folder, capture_output=True, check=check,
        )  # fmt: skip
        return done.stdout.decode()

    git("init", "-q")
    shutil.copy(folder / "old.yaml", folder / "rules.yaml")
    (folder / ".gitattributes").write_text("*.yaml diff=liuxiang\n", "utf-8")
    git("config", "diff.liuxiang.command", f"{sys.executable} -m liuxiang diff --lang en")
    git("add", "rules.yaml")
    git("commit", "-qm", "one")
    return git


def test_rule_files_out_of_git(folder: Path) -> None:
    git = repository(folder)
    shutil.copy(folder / "new.yaml", folder / "rules.yaml")
    found = object_of("HEAD:rules.yaml", "rules.yaml", cwd=folder)
    assert [each["code"] for each in found["changes"]] == ["LX801"]
    assert found["changes"][0]["old_place"]["file"] == "HEAD:rules.yaml"
    missing = object_of("HEAD:nothing.yaml", "rules.yaml", cwd=folder, code=2)
    assert [each["code"] for each in missing["diagnostics"]] == ["LX702"]
    assert git("diff").splitlines()[:4] == [
        "Rules changed: sample@1 → 2",
        "a/rules.yaml → b/rules.yaml",
        "- Changes: 1 (1 stricter)",
        "",
    ]
    (folder / "rules.yaml").write_text(BASE.replace("points: 56", "points: 57"), "utf-8")
    text = git("diff")
    assert text.startswith("error[LX351]: ")
    assert "rules.yaml: compared as text\n" in text
    assert "-points: 56\n+points: 57\n" in text
    git("rm", "-q", "--cached", "rules.yaml")
    assert git("diff", "--cached") == "Removed rules.yaml\n"


def test_git_in_a_conflict(folder: Path) -> None:
    git = repository(folder)
    git("checkout", "-qb", "other")
    (folder / "rules.yaml").write_text(BASE.replace("points: 56", "points: 57"), "utf-8")
    git("commit", "-qam", "two")
    git("checkout", "-q", "-")
    (folder / "rules.yaml").write_text(BASE.replace("points: 56", "points: 58"), "utf-8")
    git("commit", "-qam", "three")
    git("merge", "-q", "other", check=False)
    assert git("diff", "--cached") == "* Unmerged path rules.yaml\n"
    assert "+<<<<<<< HEAD\n points: 58\n+=======\n+points: 57\n" in git("diff", "HEAD")


def test_git_and_a_renamed_file(folder: Path) -> None:
    git = repository(folder)
    git("mv", "rules.yaml", "later.yaml")
    shutil.copy(folder / "new.yaml", folder / "later.yaml")
    git("add", "-A", "later.yaml")
    text = git("diff", "--cached", "-M")
    assert text.splitlines()[1] == "a/rules.yaml → b/later.yaml"
    assert "rules.yaml:62\n" in text
    assert " later.yaml:62\n" in text


def test_git_and_files_of_two_schemes(folder: Path) -> None:
    git = repository(folder)
    (folder / "rules.yaml").write_text(edited(("id: sample", "id: other")).rstrip("\n"), "utf-8")
    text = git("diff")
    assert text.startswith(
        "error[LX704]: These are rule files of two schemes: `sample` and `other`"
    )
    assert "\nrules.yaml: compared as text\n--- a/rules.yaml\n+++ b/rules.yaml\n" in text
    assert text.endswith("\n\\ No newline at end of file\n")
    assert "-id: sample\n+id: other\n" in text


def test_git_that_is_not_there(folder: Path) -> None:
    found = run("diff", "HEAD:rules.yaml", "new.yaml", "-f", "json", cwd=folder, PATH=os.devnull)
    assert found.returncode == 2
    assert [each["code"] for each in json.loads(found.stdout)["diagnostics"]] == ["LX701"]


def test_two_sets_of_figures(folder: Path) -> None:
    shutil.copytree(folder / "units", folder / "march")
    text = unit("1号", cover="99/100", reports=None)
    (folder / "march" / "1.yaml").write_text(text, "utf-8")
    (folder / "march" / "4.yaml").unlink()
    (folder / "march" / "9.yaml").write_text(unit("新区"), "utf-8")
    words = ("units", "march", "--rules", "old.yaml")
    assert printed(*words, "--lang", "en", cwd=folder).startswith(
        "Figures changed: 样例办法\n"
        "- Figures changed: 2, units: 1; 0 up, 1 down; 1 award changes hands\n"
        "- Grades that change (1): 1号 (优等 → 中等)\n"
        "- New units: 新区\n"
        "- Units no longer there: 4号\n"
    )
    found = object_of(*words, cwd=folder)
    assert [
        (each["metric"], each["items"], each["old"], each["new"], each["points"])
        for each in found["figures"]
    ] == [
        ("cover", [1, 2, 3, 4, 5], "95/100", "99/100", "0"),
        ("reports", [1, 7], "10", None, "-21"),
    ]
    assert found["units"] == {"added": ["新区"], "removed": ["4号"]}
    assert [(each["unit"], each["how"]) for each in found["impact"]["awards_changed"]] == [
        ("1号", "own")
    ]
    outputs = [word for name in ("m.xlsx", "m.md", "m.csv") for word in ("-o", name)]
    printed(*words, *outputs, cwd=folder)
    assert load_workbook(folder / "m.xlsx").sheetnames == ["单位", "获奖变动", "变动的数据"]
    rows = list(csv.reader(StringIO((folder / "m.csv").read_text("utf-8-sig"))))
    assert rows[2][1:7] == ["1号", "1、7", "报送数", "10", "未报", "-21"]
    for what, code in (("any", 1), ("stricter", 1), ("award", 1)):
        printed(*words, "--fail-on", what, cwd=folder, code=code)
    same = printed("units", "units", "--rules", "old.yaml", "--fail-on", "any", cwd=folder)
    assert same == "数据变动：样例办法\n两批数据中计入得分的数字相同：没有变动。\n"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("old.yaml",), "LX001"),
        (("old.yaml", "new.yaml", "new.yaml"), "LX001"),
        (("old.yaml", "nothing.yaml"), "LX101"),
        (("old.yaml", "2014"), "LX010"),
        (("old.yaml", "units"), "LX703"),
        (("2012", "old.yaml"), "LX704"),
        (("-", "-"), "LX706"),
        (("old.yaml", "bad.yaml"), "LX351"),
        (("old.yaml", "other.yaml"), "LX340"),
        (("old.yaml", "new.yaml", "--data", "nowhere"), "LX101"),
        (("old.yaml", "new.yaml", "--fail-on", "award"), "LX001"),
        (("old.yaml", "new.yaml", "--rules", "2012"), "LX001"),
        (("units", "units", "--data", "units"), "LX001"),
        (("old.yaml", "new.yaml", "--ruling", "R9=x"), "LX007"),
        (("old.yaml", "new.yaml", "-o", "d.pdf"), "LX004"),
    ],
)
def test_what_cannot_be_compared(folder: Path, words: tuple[str, ...], code: str) -> None:
    (folder / "bad.yaml").write_text(BASE.replace("points: 56", "points: 57"), "utf-8")
    (folder / "other.yaml").write_text(BASE.replace("liuxiang: 1", "liuxiang: 2"), "utf-8")
    found = object_of(*words, cwd=folder, code=2)
    assert found["status"] == "error"
    assert [each["code"] for each in found["diagnostics"]] == [code]


def test_the_full_points_are_said_where_they_are_others(folder: Path) -> None:
    fewer = edited(
        ("title: 按比例\n        points: 7", "title: 按比例\n        points: 5"),
        ("    points: 34", "    points: 32"),
        ("points: 56", "points: 54"),
        ("ties: shared", "ties: dense"),
        ("ranks: [5, 9]", "ranks: [5, 8]"),
        ("bounds: [0, 12]", "bounds: [0, none]"),
    )
    (folder / "new.yaml").write_text(fewer, "utf-8")
    assert object_of("old.yaml", "new.yaml", cwd=folder)["attainable"] == [
        {"category": "district", "old": "56", "new": "54"},
        {"category": "industry", "old": "54", "new": "52"},
    ]
    assert "- 满分：区 56 → 54、产业 54 → 52\n" in printed("old.yaml", "new.yaml", cwd=folder)
    text = printed("old.yaml", "new.yaml", "--lang", "en", "-o", "d.xlsx", cwd=folder)
    assert "- Full points: 区 56 → 54, 产业 54 → 52\n" in text
    rows = [[each.value for each in row] for row in load_workbook(folder / "d.xlsx")["Changes"]]
    assert {row[5]: row[3:5] for row in rows[-4:]} == {
        "LX877": ["with a gap (1-2-2-4)", "without a gap (1-2-2-3)"],
        "LX885": ["5–9", "5–8"],
        "LX827": ["7", "5"],
        "LX906": ["0 to 12", "0 to no limit"],
    }


def test_a_reading_on_both_sides(folder: Path) -> None:
    (folder / "new.yaml").write_text(
        edited(("above: 100%, step: 1%", "above: 100%, step: 2%")), "utf-8"
    )
    words = ("old.yaml", "new.yaml", "--ruling", "R1=rata")
    assert [each["code"] for each in object_of(*words, cwd=folder)["changes"]] == ["LX851"]


def test_the_rest_is_compared_when_asked(folder: Path) -> None:
    (folder / "units" / "x.yaml").write_text(
        "unit: 坏\ncategory: district\nmetrics: {nope: 1}\n", "utf-8"
    )
    words = ("old.yaml", "new.yaml", "--data", "units")
    refused = object_of(*words, cwd=folder, code=2)
    assert [each["code"] for each in refused["diagnostics"]] == ["LX201"]
    found = object_of(*words, "--keep-going", cwd=folder, code=1)
    assert found["status"] == "findings"
    assert found["impact"]["summary"]["units"] == 5
    assert found["omitted"] == [{"file": "units/x.yaml", "unit": "坏"}]
    assert [each["code"] for each in found["diagnostics"]] == ["LX201"]
    assert "未计入比较（--keep-going）：坏" in printed(*words, "--keep-going", cwd=folder, code=1)


def test_a_unit_that_could_not_be_read_has_not_gone(folder: Path) -> None:
    later = folder / "later"
    shutil.copytree(folder / "units", later)
    (later / "0.yaml").write_text("unit: 0号\ncategory: district\nmetrics: {nope: 1}\n", "utf-8")
    words = ("units", "later", "--rules", "old.yaml", "--keep-going")
    found = object_of(*words, cwd=folder, code=1)
    assert (found["status"], found["units"]) == ("findings", {"added": [], "removed": []})
    assert found["omitted"] == [{"file": "later/0.yaml", "unit": "0号"}]
    text = printed(*words, cwd=folder, code=1)
    assert "不再报的单位" not in text
    assert "未计入比较（--keep-going）：0号" in text


def test_a_unit_of_another_category_is_told(folder: Path) -> None:
    later = folder / "later"
    shutil.copytree(folder / "units", later)
    (later / "0.yaml").write_text(unit("0号", "industry", cover="96/100"), "utf-8")
    words = ("units", "later", "--rules", "old.yaml")
    found = object_of(*words, cwd=folder)
    assert found["categories"] == [
        {"unit": "0号", "old": "district", "new": "industry", "points": "-2"}
    ]
    (move,) = [each for each in found["impact"]["scorecards"] if each["unit"] == "0号"]
    assert move["causes"] == [{"path": "category", "points": "-2"}]
    assert move["difference"] == "-2"
    assert "类别变动：0号 由区改为产业，得分 -2" in printed(*words, cwd=folder)
    assert run("diff", *words, "--fail-on", "any", cwd=folder).returncode == 1


def test_what_a_comparison_rests_on_is_said(folder: Path) -> None:
    chosen = ("--ruling", "R1=rata", "--basis", "reported")
    words = ("old.yaml", "new.yaml", "--data", "units", *chosen)
    found = object_of(*words, cwd=folder)
    assert (found["rulings"], found["basis"]) == ({"R1": "rata"}, "reported")
    assert "依据：自评数\n采用的口径：R1=rata\n" in printed(*words, cwd=folder)
    figures = ("units", "units", "--rules", "old.yaml", *chosen)
    assert object_of(*figures, cwd=folder)["rulings"] == {"R1": "rata"}
    assert "依据：自评数\n采用的口径：R1=rata\n" in printed(*figures, cwd=folder)


@pytest.mark.parametrize("columns", [60, 80, 100])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_line_is_wider_than_the_terminal(columns: int, language: str) -> None:
    words = ("2012", DRAFT, "--data", EXAMPLE, "--lang", language)
    lines = printed(*words, cwd=ROOT, columns=columns).splitlines()
    assert [line for line in lines if cell_len(line) > columns] == []


def test_each_version_with_its_own_figures(folder: Path) -> None:
    shutil.copytree(folder / "units", folder / "later")
    (folder / "later" / "1.yaml").write_text(unit("1号", cover="99/100", late="3"), "utf-8")
    (folder / "later" / "4.yaml").unlink()
    (folder / "later" / "9.yaml").write_text(unit("新区", cover="97/100"), "utf-8")
    words = ("old.yaml", "new.yaml", "--data", "units", "--data-new", "later")
    impact = object_of(*words, cwd=folder)["impact"]
    (moved,) = [each for each in impact["scorecards"] if each["unit"] == "1号"]
    assert (moved["old"], moved["new"]) == (
        {"total": "67", "rank": 1, "award": "best", "grade": "top"},
        {"total": "66", "rank": 5, "award": "good", "grade": "top"},
    )
    assert [(each["path"], each["points"]) for each in moved["causes"]] == [
        ("items.parts.criteria.cover.at_least", "-2"),
        ("data", "-1"),
        ("interaction", "2"),
    ]
    assert [(each["unit"], each["rank"]) for each in impact["only_old"]] == [("4号", 1)]
    assert [(each["unit"], each["rank"]) for each in impact["only_new"]] == [("新区", 1)]
    text = printed(*words, "--lang", "en", cwd=folder)
    assert (
        "- Each version with its own figures (4 units): 0 up, 1 down, 3 the same; "
        "1 award changes hands\n"
    ) in text
    assert "- Units that the old version alone ranks: 4号 (区, rank 1, 优秀)\n" in text
    assert "[1] item 2 -2, the new figures -1" in text
    rows = list(csv.reader(StringIO(printed(*words, "-f", "csv", cwd=folder))))
    assert rows[0][-3:] == ["items.parts.criteria.cover.at_least", "新的数据", "相互影响"]
    (row,) = [each for each in rows if each[1] == "1号"]
    assert row[2:] == ["1", "5", "67", "66", "-1", "优秀", "先进", "-2", "-1", "2"]
    printed(*words, "-o", "d.xlsx", cwd=folder)
    values = [[each.value for each in row] for row in load_workbook(folder / "d.xlsx")["单位"]]
    assert ["区", "1号", 1, 5, 67, 66, -1, "优秀", "先进", -2, -1, 2] in values
    refused = object_of("old.yaml", "new.yaml", "--data-new", "later", cwd=folder, code=2)
    assert [each["code"] for each in refused["diagnostics"]] == ["LX001"]


def test_what_nobody_was_asked_for_is_no_loss(folder: Path) -> None:
    asked = (
        ("  late: {title", "  books: {title: 台账, kind: yes_no}\n  late: {title"),
        ("{metric: charter, is: true, points: 4}", "{metric: books, is: true, points: 4}"),
    )
    (folder / "new.yaml").write_text(edited(*asked), "utf-8")
    (folder / "units" / "1.yaml").write_text(unit("1号", books="否"), "utf-8")
    words = ("old.yaml", "new.yaml", "--data", "units")
    impact = object_of(*words, cwd=folder)["impact"]
    assert impact["summary"] == {
        "units": 5,
        "up": 0,
        "down": 1,
        "same": 0,
        "awards": 0,
        "result": "provisional",
        "waiting": 4,
        "less": "16",
        "unreported": "16",
    }
    (moved,) = [each for each in impact["scorecards"] if each["unit"] == "2号"]
    assert moved["unreported"] == {"points": "4", "possible": "67", "open": False}
    text = printed(*words, cwd=folder).replace("\n  ", "")
    assert "4 个单位还没有新版才要的数据，合计比原来少 16 分，其中 16 分只是尚未上报" in text
    text = " ".join(printed(*words, "--lang", "en", cwd=folder).split())
    assert "of these 16 points are only not reported yet" in text
    assert "0 up, 1 down, 4 lower only until their figures are reported, 0 the same" in text
    assert "67 → 63, possible 67" in text
    printed(*words, "-o", "d.xlsx", cwd=folder)
    rows = [[each.value for each in row] for row in load_workbook(folder / "d.xlsx")["单位"]]
    (heads,) = [each for each in rows if "补齐后最高分" in each]
    (row,) = [each for each in rows if "2号" in each]
    assert row[heads.index("补齐后最高分")] == 67


def test_a_rename_that_is_not_said_is_told_as_one(folder: Path) -> None:
    (folder / "new.yaml").write_text(BASE.replace("cover", "coverage"), "utf-8")
    text = printed("old.yaml", "new.yaml", "--lang", "en", cwd=folder)
    assert "- Changes: 1 (1 neutral)\n" in text
    told = "taken to be renamed; let the new version say `was`: cover → coverage"
    assert told in " ".join(text.split())
