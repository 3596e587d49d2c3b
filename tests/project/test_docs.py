"""What the documents show is true: examples run, and what is made from the code is fresh."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from scripts.changes import TARGET as CHANGES_PAGE
from scripts.changes import changes
from scripts.checks import TARGET as CHECKS_PAGE
from scripts.checks import checks
from scripts.reference import TARGET, reference
from scripts.rooms import TARGET as HOW
from scripts.rooms import drawn, rooms

from liuxiang import load_units, rank, score
from liuxiang.changes import amendment
from liuxiang.ruleset.load import load_rules, read_rules, with_rulings
from liuxiang.source import decode

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
CHINESE = (ROOT / "README.zh-CN.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    """The code blocks of the README in a language."""
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def test_the_unit_of_the_readme_scores_by_its_rules(tmp_path: Path) -> None:
    unit, roster, rules = blocks("yaml")
    path = tmp_path / "unit.yaml"
    path.write_text(unit, "utf-8")
    loaded = read_rules(decode("rules.yaml", rules.encode()))
    (card,) = score(loaded, load_units(path, loaded))
    assert str(card.total) == "10.6"
    other = with_rulings(loaded, ["A01=pro-rata"])
    (card,) = score(other, load_units(path, other))
    assert str(card.total.normalize()) == "10.7"
    assert [each.rank for each in rank(other, [card])] == [1]
    (tmp_path / "roster.yaml").write_text(roster, "utf-8")
    units = load_units(tmp_path, loaded)
    assert [(each.name, bool(each.figures)) for each in units] == [
        ("甲区总工会", True),
        ("丙区总工会", False),
    ]


def test_the_program_of_the_readme_runs() -> None:
    (program,) = blocks("python")
    done = subprocess.run(  # noqa: S603  # the README's own
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("1 乙区总工会 118.6 ")


def printed(*words: str) -> set[str]:
    """The lines that a command prints at 100 columns."""
    done = subprocess.run(  # noqa: S603  # our own command
        [sys.executable, "-m", "liuxiang", *words, "--lang", "zh"],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env=os.environ | {"COLUMNS": "100"},
    )
    return set(done.stdout.decode("utf-8").splitlines())


def shown(start: str) -> list[str]:
    """The lines of the README's block that starts so, but for those that stand for others."""
    block = next(each for each in blocks("text") if each.startswith(start))
    return [line for line in block.splitlines() if line not in ("", "…")]


def test_the_ranking_of_the_readme_is_real() -> None:
    rows = [
        each
        for each in shown("全市工会“六个专项行动”百分考核\n")
        if re.match(r" +\d+  |- |名次", each)
    ]
    assert len(rows) > 8
    assert set(rows) <= printed("score", "examples/2012")


def test_the_explanation_of_the_readme_is_real() -> None:
    rows = shown("己县总工会\n")
    assert len(rows) > 8
    assert set(rows) <= printed("explain", "examples/2012", "--unit", "己县总工会")


def test_the_sensitivity_of_the_readme_is_real() -> None:
    rows = shown("全市工会“六个专项行动”百分考核：")
    assert len(rows) > 8
    assert set(rows) <= printed("sensitivity", "examples/2012")


def test_the_comparison_of_the_readme_is_real() -> None:
    rows = [each for each in shown("规则变动") if each != "…"]
    assert len(rows) > 10
    assert set(rows) <= printed("diff", "2012", DRAFT, "--data", "examples/2012")


@pytest.mark.parametrize(
    ("start", "options"),
    [("自评与核实对照\n", ("--basis", "both")), ("优先核实的数据\n", ("--audit",))],
)
def test_the_verification_of_the_readme_is_real(start: str, options: tuple[str, ...]) -> None:
    rows = shown(start)
    assert len(rows) > 4
    assert set(rows) <= printed("score", "examples/2012", *options)


def test_the_reference_is_fresh() -> None:
    assert TARGET.read_text("utf-8") == reference()


def test_the_page_of_checks_is_fresh() -> None:
    assert CHECKS_PAGE.read_text("utf-8") == checks()


def test_the_page_of_changes_is_fresh() -> None:
    assert CHANGES_PAGE.read_text("utf-8") == changes()


def test_the_page_on_amending_names_what_the_draft_changes() -> None:
    page = (ROOT / "docs" / "amending.md").read_text("utf-8")
    old, new = (load_rules(ROOT / each).ruleset for each in ("rules/2012.yaml", DRAFT))
    named = set(re.findall(r"LX[89][0-9]{2}", page))
    found = amendment(old, new).changes
    assert named <= {each.code for each in found}
    told = {"LX923", "LX924"}  # the heading of the file, which every new version has
    rulings = {each.code for each in found if each.at[0] == "rulings"}
    assert {each.code for each in found} - told - rulings <= named


DRAFT = "examples/rules/2013-draft.yaml"


def test_the_cases_of_the_readme_pass(tmp_path: Path) -> None:
    path = tmp_path / "2012.cases.yaml"
    (case,) = [each for each in blocks("text") if each.startswith("ruleset: 2012.yaml")]
    path.write_text(case.replace("2012.yaml", '"2012"', 1), "utf-8")
    done = subprocess.run(  # noqa: S603  # our own command
        [sys.executable, "-m", "liuxiang", "test", path, "--lang", "en"],
        capture_output=True,
        check=False,
    )
    assert done.stdout.decode("utf-8").endswith(f"{path.as_posix()}: 3 cases, 3 passed, 0 failed\n")
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_hooks_run_on_the_files_they_match() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert [each["id"] for each in hooks] == ["liuxiang-validate", "liuxiang-test"]
    shipped = ["rules/2012.yaml", "rules/2012.cases.yaml"]
    for each in hooks:
        matched = [path for path in (*shipped, "README.md") if re.search(each["files"], path)]
        assert matched == shipped
        done = subprocess.run(  # noqa: S603  # our own command
            [sys.executable, "-m", *each["entry"].split(), *matched],
            capture_output=True,
            check=False,
            cwd=ROOT,
        )
        assert (done.returncode, done.stderr) == (0, b"")


def outline(readme: str) -> list[str | list[str]]:
    """Headings by level, rows of tables, and code without its remarks: equal in all languages."""
    found: list[str | list[str]] = []
    for part in re.split(r"(```\w*\n.*?```)", readme, flags=re.DOTALL):
        if part.startswith("```"):
            is_command = part.startswith("```\n")
            lines = part.splitlines()
            found.append([re.sub(r"  +#.*", "", line) if is_command else line for line in lines])
        else:
            found += re.findall(r"^#+ |^\| ", part, re.MULTILINE)
    return found


def test_the_readme_says_the_same_in_chinese() -> None:
    assert outline(CHINESE) == outline(README)


def test_the_picture_of_a_run_is_fresh_and_every_module_is_in_a_room() -> None:
    page = HOW.read_text("utf-8")
    assert drawn(page) == page
    source = ROOT / "src" / "liuxiang"
    modules = {path.stem for path in source.glob("*.py")} | {
        path.name for path in source.iterdir() if (path / "__init__.py").is_file()
    }
    assert set(rooms(page)) == modules - {"__init__"}


def test_the_page_for_python_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (ROOT / "docs" / "python.md").read_text("utf-8")
    monkeypatch.chdir(ROOT)
    exec("\n".join(re.findall(r"```python\n(.*?)```", page, re.DOTALL)), {})  # noqa: S102  # our page
    printed = capsys.readouterr().out
    assert "乙区总工会" in printed
    assert printed.endswith("['LX207']\n")


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", "docs/how-it-works.md"])
def test_every_module_that_a_page_names_is_there(page: str) -> None:
    files = [each.as_posix() for folder in ("src", "scripts", "tests") for each in python(folder)]
    named = set(re.findall(r"`([\w./]+\.py)`", (ROOT / page).read_text("utf-8")))
    assert len(named) > 3
    assert {each for each in named if not any(file.endswith(f"/{each}") for file in files)} == set()


def python(folder: str) -> list[Path]:
    """The modules below a folder of the project."""
    return sorted((ROOT / folder).rglob("*.py"))
